"""Numbers and names that an extractor set as lines of their own, in the middle of a sentence: ``总投资约⏎120⏎亿元``, ``市长⏎张建设⏎说，…``.

A program that reads a page by its frames, or by its changes of type, puts every run of another font on a line of its own.
A number there is no page number and no cell where what it counts stands below it and a running text around it; nor is it
where year, month and day stand below one another. A few words without a mark are the same where the unfinished line above
them begins behind such a number, or is the beginning of a sentence that goes on to one: no headline does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..text import Document
from ..text.lazy import pattern
from ..text.script import STOP_MARKS, is_han
from . import words
from .both_scripts import characters, in_both_scripts
from .line_ends import finished
from .rows import Row, rows

_NUMBER = pattern("[0-9０-９]{1,9}(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]{1,4})?$")
#: What a number counts, or measures, at the beginning of the line behind it.
_COUNTED = in_both_scripts(
    "年[底初末间来度内前后]|[年月日]|[%％‰℃]|个?百分点|[百千]?[万亿]?(?:⟨units numbers.alone⟩)|[万亿]|[时円人回件台名歳]|か[国所月年]"
)
_RUNS = pattern("[，。；！？、,;](?![0-9])")
#: With these a line ends that wants a number.
_WANTS = tuple(characters("约近逾超达满共有至增破每第"))
_MARK = pattern("[^\\w ·]")
_CLOSED = frozenset(STOP_MARKS + "；;：:…》」』”’】")
LONGEST = 14  #: characters of a number
PIECE = 24  #: display columns of the longest words that are parted
BEGINNING = 4  #: and of a line before them that has no mark: ``据⏎新华社⏎报道，…``
SHARE = 2  #: of so many numbers alone on their lines one is counted by the line below: else they number pages


def inline_numbers(doc: Document) -> frozenset[int]:
    """View: the line ends that part a number from its sentence, each by the row before it."""
    lines = doc.derive(rows)
    numbers = [at for at, row in enumerate(lines) if len(row.words) <= LONGEST and _NUMBER.match(row.words)]
    counted = [at for at in numbers if at + 1 < len(lines) and _is_counted(lines, at)]
    if SHARE * len(counted) < len(numbers):
        return frozenset()
    return frozenset(seam for run in _runs(counted) for seam in _parted(lines, run))


def _is_counted(lines: Sequence[Row], at: int) -> bool:
    """Whether the row behind a number begins with what it counts, and not with a word that happens to begin so (``个人``, ``米价``).

    A page number may part a word (``武汉⏎9⏎人``): then nothing is counted. Where the unit may begin a word, the row before has to want a number.
    """
    left, behind = (lines[at - 1].words if at else ""), lines[at + 1]
    if behind.blanks or not _COUNTED.match(behind.words) or words.across(left, behind.words)[1] > 0:
        return False
    return _is_plain(behind.words) or left.endswith(_WANTS)


def _is_plain(line: str) -> bool:
    """Whether a line begins with a unit of some length, or one of a character that no other follows, or one of a date."""
    found = _COUNTED.match(line)
    if found is None or (len(found[0]) == 1 and words.known(words.simplified(line[:2]))):
        return False
    return len(found[0]) > 1 or line[0] in "年月日" or not is_han(line[1:2] or " ")


def _runs(counted: list[int]) -> Iterator[list[int]]:
    """The numbers that follow one another with nothing but their units between them."""
    run: list[int] = []
    for at in counted:
        if run and at != run[-1] + 2:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _parted(lines: Sequence[Row], run: list[int]) -> Iterator[int]:
    """The line ends inside a run of numbers, and before it, where a sentence goes through."""
    first, last = run[0], run[-1] + 1
    before = lines[first - 1] if first else None
    leads = before is not None and before.cjk and before.words[-1] not in _CLOSED and not finished(before.words)
    running = bool(_RUNS.search(lines[last].words)) or (
        leads and before is not None and bool(_RUNS.search(before.words))
    )
    dated = all(_dated(lines, one, other) for one, other in pairwise(run)) and len(run) > 1
    if not (running or dated):
        return
    yield from range(first, last)
    if leads and running:
        yield first - 1


def _dated(lines: Sequence[Row], one: int, other: int) -> bool:
    """Whether two numbers are the year and the month, or the month and the day."""
    unit, after = lines[one + 1].words, lines[other + 1].words
    return (unit == "年" and after.startswith("月")) or (unit == "月" and after.startswith("日"))


def inline_pieces(doc: Document) -> frozenset[int]:
    """View: the line ends that part some words from their sentence, where a line beside them is proved to be cut out of one, too."""
    proved = doc.derive(inline_numbers)
    if not proved:
        return frozenset()
    lines = doc.derive(rows)
    pieces = [
        at
        for at in range(1, len(lines) - 1)
        if (at - 2 in proved or (at + 1 in proved and lines[at - 1].width <= BEGINNING))
        and _is_piece(*lines[at - 1 : at + 2])
    ]
    return frozenset(seam for at in pieces for seam in (at - 1, at)) - proved


def _is_piece(before: Row, row: Row, behind: Row) -> bool:
    if (
        row.width > PIECE
        or not row.cjk
        or _MARK.search(row.words)
        or row.indent
        or behind.indent
        or row.blanks
        or behind.blanks
    ):
        return False
    return before.words[-1] not in _CLOSED and bool(_RUNS.search(behind.words)) and behind.words[0] not in _CLOSED
