"""Running heads and foot lines, and page numbers of any form, known by what they do: the same short line parts sentences again and again.

A line of text that stands twice on a page has the same lines around it each time, or ends a sentence; a heading stands
behind a finished paragraph. What stands between halves of different sentences, narrower than the lines around it or set off
from them, is of the page and not of the text. Its copies behind finished paragraphs are furniture as well, but the first one
may be the heading that the page is named after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS, KANA_INSIDE_WORDS, PAUSE_AND_STOP_MARKS
from ..blocks import is_byline
from ..halves import halves
from ..line_ends import finished
from ..ordinals import value
from ..press import names_desk
from ..protected import in_code_line
from ..rows import Row, rows
from ..words import across
from .folios import Form
from .forms import PAIRS, candidates, names_somebody, shapes
from .page_heads import PARTICLES

#: Marks that no running head has, but in brackets that hold all of it; a full point stands in abbreviations, a comma in names (``Co., Ltd.``).
_MARKS = pattern("[，。；！？;!?]|,(?! [A-Z0-9])|[:：]$")
_BRACKETED = pattern("[【〔（][^【】〔〕（）]+[】〕）]$")
_DIGITS = pattern("[0-9]+")
_NUMERALS = pattern(f"[{HAN_NUMERALS}]+")
_NUMBERS = pattern(f"[0-9０-９]+|[{HAN_NUMERALS}]+")
_SPACED = pattern("(?<=\\b[0-9]) (?=[0-9]\\b)")  #: between the figures of one number, set wide: ``1 2 |``
_LETTER = pattern("[^\\W\\d_]")
_OTHERS = ("", ":", "%", "$")  #: what stands about figures that are no page numbers
#: An item of a list (a head has such a sign on either side), a comment in a program, figures of a table, a line that goes on from another in Japanese.
_NO_HEAD = pattern("^[-–*•·●■◆▪◦○#] ?(?!.*[-–—*•·●■◆▪◦○#]$)|^(?://|/\\*|<!--)|[0-9.,%]{10}|^[のをに](?=[ァ-ヶ一-龥])")
_SECTION = pattern("[0-9]{1,2}(?:[-.．][0-9]{1,2})+[.．]? ?[^\\W\\d_]")  #: the heading of a section: ``4-2. 実験結果``
_ITEM = pattern("([0-9]{1,2})([.)．、])(?![0-9])")
_LETTERS = pattern("[^\\W\\d_]{2}")
_RUNNING = pattern(f"[{PAUSE_AND_STOP_MARKS}.]")
_ENGLISH = pattern("[A-Z0-9](?:[^(){}\\[\\]<>=;`$]|\\([A-Z0-9]{1,6}\\))*$")  # no code
APART, CLOSE = 3, 2  #: rows from one copy to the next, mostly, and at least
NEAR = 5  #: of so many copies one is nearer to the next
SKIPPED = 3  #: pages from one copy to the next at most
LEAST = 2  #: copies that part a sentence
SIGNS = 3  #: page numbers between signs, and heads a row apart, of which so many part a sentence
HALF = 2  #: of the latter in so many one
PAGE, EVENLY = 20, 0.8  #: rows of the shortest page; what the shortest of a text has of the longest
SHARE = 3  #: of so many copies one parts a sentence at least
OPENED, INDENTED = 3, 5  #: lines behind the end of a sentence that show a habit; of so many one may stand flush
TOP = 3  #: rows in which the heading stands below the first head
MOST = 4  #: rows of one page break: a foot line, page numbers, a head
WIDE = 24  #: columns of a row of running text
NARROWER = 0.9  #: of the line before


def repeated_heads(doc: Document) -> frozenset[int]:
    """View: the rows that are running heads or foot lines by what they do, without those that may be a heading."""
    lines, forms = doc.derive(rows), doc.derive(candidates)
    plain = doc.facts(_without_numbers)
    copies: dict[str, list[int]] = defaultdict(list)
    for at, (_, key) in doc.derive(shapes).items():
        copies[plain[key]].append(at)
    among = {
        at
        for key, places in copies.items()
        if _may_be(lines, key, places) and not any(_is_listed(lines, at) for at in places)
        for at in places
    }
    if not among:
        return frozenset()
    found: set[int] = set()
    for places in copies.values():
        if places[0] in among:
            found.update(_proved(doc, lines, forms, among, places))
    return frozenset(found)


def _without_numbers(key: str) -> str:
    """What a row says but for its figures; where that is a sign or two, also for numerals in words (``〔八六〕``)."""
    words = _DIGITS.sub("", key)
    signs = _NUMERALS.sub("", words)
    return words if _LETTER.search(signs) else signs


def _may_be(lines: Sequence[Row], key: str, places: list[int]) -> bool:
    words = lines[places[0]].words
    if len(places) < LEAST or _half_bracket(words) or _NO_HEAD.search(words):
        return False
    if _MARKS.search(words) and not _BRACKETED.match(words):
        return False
    if _SECTION.match(words) and len({lines[at].words for at in places}) > 1:
        return False  # of each chapter, below the like
    if not _LETTERS.search(key) and (key in _OTHERS or len(places) < SIGNS or not _tells(lines, key, places)):
        return False
    if key.isascii() and not _ENGLISH.match(words) and _LETTER.search(key) and not _rises(lines, places):
        return False
    return all(other - one >= CLOSE for one, other in pairwise(places))


def _is_listed(lines: Sequence[Row], at: int) -> bool:
    """Whether a row begins with the number of an item, and the row above it, or below, with the one before it, or behind: a list in a sentence."""
    if not (own := _ITEM.match(lines[at].words)):
        return False
    beside = [_ITEM.match(lines[near].words) for near in (at - 1, at + 1) if 0 <= near < len(lines)]
    return any(one and one[2] == own[2] and abs(int(one[1]) - int(own[1])) == 1 for one in beside)


def _tells(lines: Sequence[Row], key: str, places: Sequence[int]) -> bool:
    """Whether rows of signs and figures tell of pages: by numbers that rise, or by a letter where all say the same (``C 6248：2024``)."""
    same = _LETTER.search(key) and len({lines[at].words for at in places}) == 1
    return bool(same) or _rises(lines, places)


def _rises(lines: Sequence[Row], places: Sequence[int]) -> bool:
    """Whether each copy tells, at the same place, a number that is larger than that of the one before, by few."""
    told = zip(*[_NUMBERS.findall(_SPACED.sub("", lines[at].words)) for at in places], strict=False)
    return any(all(0 < value(other) - value(one) <= SKIPPED for one, other in pairwise(column)) for column in told)


def _half_bracket(words: str) -> bool:
    return any(words.count(one) != words.count(other) for one, other in PAIRS)


def _proved(
    doc: Document, lines: Sequence[Row], forms: Mapping[int, Form], among: set[int], places: list[int]
) -> list[int]:
    parting: list[int] = []
    sides: set[tuple[str, str]] = set()
    tied, running, indented, paged = 0, 0, doc.derive(_indents), _are_a_page_apart(places)
    for at in places:
        first, stop = _break(lines, forms, among, at)
        if not first or stop == len(lines):
            continue
        left, right = lines[first - 1], lines[stop]
        if not _parts(left, lines[at], right):
            continue
        set_off = lines[at].blanks > 0 and right.blanks > 0
        numbered = any(forms[one].value >= 0 for one in range(first, stop) if one != at and one in forms)
        if not (lines[at].width < NARROWER * left.width or set_off or numbered):
            continue
        runs, runs_on = bool(_RUNNING.search(left.words)), bool(_RUNNING.search(right.words))
        goes_on = (indented and runs and not right.indent) or _goes_on(left.words, right.words)
        if goes_on or runs or (paged and runs_on):
            parting.append(at)
            sides |= {(left.words, ""), ("", right.words)}
            tied += goes_on
            running += runs and runs_on
    if len(parting) < LEAST or len(sides) < 2 * len(parting) or SHARE * len(parting) < len(places) - 1:
        return []
    head = lines[places[0]]
    signed = (is_byline(head.words) and not names_desk(head.words)) or names_somebody(head.words)
    every = len(parting) == len(places) >= SIGNS and _are_all_open_ends(doc, forms, among, len(parting))
    every = every or (paged and len(parting) >= SIGNS)
    if signed and running < LEAST:
        return []  # who wrote what, below each title
    if (tied < (LEAST if signed else 1) and not every) or (running < SIGNS and in_code_line(doc, head.start)):
        return []
    near = sum(other - one < APART for one, other in pairwise(places))
    close = NEAR * near >= len(places) and not _rises(lines, places)
    if close and (running < SIGNS or HALF * running < len(places)):
        return []  # a refrain, or labels over single rows
    gone = {at for at in places if at in parting or (at > TOP and at != places[0])}
    if _is_within_text(lines, *_break(lines, forms, among, places[0])):
        gone.add(places[0])  # else it may be the heading
    return sorted(gone)


def _is_within_text(lines: Sequence[Row], first: int, stop: int) -> bool:
    """Whether what stands at these rows is a line inside running text: full lines above and below it, and no sentence ends there."""
    if not first or stop == len(lines):
        return False
    left, right = lines[first - 1], lines[stop]
    widths = left.indent + left.width, right.width
    if finished(left.words) or right.indent or not lines[first].width < NARROWER * max(widths) <= min(widths):
        return False
    return any(_RUNNING.search(row.words) for row in (*lines[max(first - 2, 0) : first], *lines[stop : stop + 2]))


def _are_all_open_ends(doc: Document, forms: Mapping[int, Form], among: set[int], count: int) -> bool:
    """Whether hardly another row of running text ends without a stop but above what may be of the page: so the sentences were parted there."""
    elsewhere = sum(at + 1 not in forms and at + 1 not in among for at in doc.derive(_open))
    return 2 * elsewhere <= count


def _are_a_page_apart(places: Sequence[int]) -> bool:
    """Whether from one copy to the next there are as many rows each time, as from page to page; no refrain and no label keeps to that."""
    apart = [other - one for one, other in pairwise(places)]
    return len(apart) >= SIGNS and min(apart) >= max(PAGE, EVENLY * max(apart))


def _goes_on(left: str, right: str) -> bool:
    return right[0].islower() or right[0] in PARTICLES or right[0] in KANA_INSIDE_WORDS or bool(across(left, right)[0])


def _indents(doc: Document) -> bool:
    """View: whether the page indents nearly every line behind the end of a sentence: what stands flush goes on."""
    behind = [row.indent for before, row in pairwise(doc.derive(rows)) if finished(before.words)]
    return len(behind) >= OPENED and INDENTED * sum(map(bool, behind)) >= (INDENTED - 1) * len(behind)


def _open(doc: Document) -> frozenset[int]:
    """View: the rows of running text that end without a stop, and with no speech, which needs none in Japanese."""
    return frozenset(
        at
        for at, row in enumerate(doc.derive(rows))
        if row.width >= WIDE and row.words[-1] not in "」』”" and not finished(row.words) and _RUNNING.search(row.words)
    )


def _break(lines: Sequence[Row], forms: Mapping[int, Form], among: set[int], at: int) -> tuple[int, int]:
    """The rows of a page break about one of them, half open."""
    first, stop = at, at + 1
    while first and (first - 1 in among or first - 1 in forms) and stop - first < MOST:
        first -= 1
    while stop < len(lines) and (stop in among or stop in forms) and stop - first < MOST:
        stop += 1
    return first, stop


def _parts(left: Row, row: Row, right: Row) -> bool:
    """Whether a row parts the halves of a running text, and is half of nothing in it."""
    if not halves(left, right, strong=False):
        return False
    if not _RUNNING.search(right.words) and right.width < NARROWER * left.width:
        return False  # no text runs on in it
    return not _belongs(left.words, row.words, right.words)


def _belongs(left: str, words: str, right: str) -> bool:
    """Whether a row is half of something that stands across to the line above or below it: a text that is cut at the same words has the like."""
    if (
        not left[-1].isascii()
        and words[-1].isascii()
        and words[-1].isalpha()
        and right[0].isascii()
        and right[0].islower()
    ):
        return True  # ``Fedora Media Wri`` and ``ter``
    return max(across(left, words)[1], across(words, right)[1]) > max(across(left, right)[1], 0)
