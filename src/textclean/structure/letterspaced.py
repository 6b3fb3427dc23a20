"""Lines of prose whose characters were set apart: a converter, or a reader of images, put a space wherever two met.

Spaces that somebody meant stand between words: of words parted on purpose, names, things counted up, few spaces stand
inside a word, and most words of the line are whole. Of spaces that fell where they would, two in five stand inside one (one
in four where words are short), however many there are, and they part as many characters inside words as between them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..text import Document
from ..text.lazy import pattern
from ..text.lines import Line, line_at
from ..text.script import CJK, HAN, KANA
from ..tuples import NamedTuple
from .language import Language, language_at
from .spaced_names import parts_a_name, splits_a_word, stands_across

BETWEEN = pattern(f" (?<=[{HAN}] )(?=[{CJK}])")
_KANA_BEFORE = pattern(f" (?<=[{KANA}] )(?=[{CJK}])")
_ANY_PAIR = pattern(f"[{CJK}] ?(?=[{CJK}])")
STOP = pattern("[，。；,;]")
_END = "：？！"
_MARKS = "，。、；：！？,.;:!?”」』"
_CLAUSE = pattern(f"[{HAN}]+")
_PAIR = pattern(f"[{HAN}](?=[{CJK}])")
#: Spaces that set columns; those beside marks do not.
TABULAR = pattern("[^ ，、；：。！？）》」』”,;:?!)] {2,}[^ ，、；：。！？）》」』”,;:?!)]")
LEAST_PROSE = 22  #: characters, spaces left out, of the shortest line that is read as prose
LEAST_SENTENCE = 8  #: the same where other lines of the page tell that its spaces are damage
DENSE = 8  #: characters for each space, at least, in a line whose spaces are few enough to be read one by one
LENGTHS = 3  #: lengths of clauses that a line of verse has not
VERSE = 10  #: characters of the longest line of verse
EVEN = 7  #: the same of verse in lines of one length
SPLIT = 0.15  #: of the spaces of a line, inside words: from here on they fell where they would
SOME = 0.1  #: the same on a page whose other lines tell
APART = 0.75  #: of the pairs of characters, with a space between: from here on all stand apart
#: Pairs inside words that are parted, for those between them: by chance as many (1), where words were parted a fourth.
LINE, PAGE, BESIDE = 0.55, 0.5, 0.25  #: what a line tells by, what a page tells by, and a line among others that tell
LEAST_SPLIT = 3  #: words that a line tells by
#: Single characters, each by itself: pieces of a game, notes of a scale.
_SINGLES = pattern(f"(?<![{CJK} ])[{HAN}](?: [{HAN}]){{2,}}(?![{CJK} ])")


def between_han(doc: Document) -> Mapping[Line, Sequence[int]]:
    """View: the single spaces between Han characters, or Han and kana, by their line; where all stands apart those between kana, too."""
    found: dict[Line, list[int]] = {}
    for match in BETWEEN.finditer(doc.text):
        found.setdefault(line_at(doc, match.start()), []).append(match.start())
    return {**found, **doc.derive(_kana_apart)}


def _kana_apart(doc: Document) -> Mapping[Line, Sequence[int]]:
    """View: the lines of Japanese prose in which nearly every character stands apart, with their spaces: phrases that are parted do not."""
    found: dict[Line, Sequence[int]] = {}
    end = 0
    for match in _KANA_BEFORE.finditer(doc.text):
        if match.start() < end:
            continue
        line = line_at(doc, match.start())
        end = line.end
        pairs = [pair.end() - 1 for pair in _ANY_PAIR.finditer(doc.text, line.start, end)]
        spaces = [at for at in pairs if doc.text[at] == " "]
        if len(pairs) >= LEAST_PROSE and len(spaces) >= APART * len(pairs) and is_prose(doc.text, line.start, end):
            found[line] = spaces
    return found


def letterspaced(doc: Document) -> frozenset[int]:
    """View: where the lines begin in which spaces stand inside words as often as between them, or between all characters.

    Prose tells by itself, a short sentence by the lines around it. A headline is set apart to stand out from its text:
    where the text stands apart as it does, both come from one fault.
    """
    found = {
        start: line
        for start, line in doc.derive(lines_apart).items()
        if line.split and line.split >= SOME * line.spaces
    }
    telling = [line for line in found.values() if line.tells]
    spaces, inside, joined, whole = totals(telling)
    told = inside > LEAST_SPLIT and inside >= SPLIT * spaces and evenness(spaces, inside, joined, whole) >= PAGE
    throughout = told and spaces >= APART * (spaces + joined)
    chinese = [start for start, line in found.items() if _is_spread(line, told, throughout)]
    return frozenset((*chinese, *(line.start for line in doc.derive(_kana_apart))))


def lines_apart(doc: Document) -> Mapping[int, LineApart]:
    """View: what the lines of Chinese say of the spaces in them that have many, by where they begin."""
    found: dict[int, LineApart] = {}
    for (start, end, _), places in doc.derive(between_han).items():
        size = end - start - doc.text.count(" ", start, end)
        if size < LEAST_SENTENCE or DENSE * len(places) <= size or TABULAR.search(doc.text, start, end):
            continue
        if language_at(doc, places[0]) is not Language.CHINESE:
            continue
        split = sum(splits_a_word(doc.text, at) and not parts_a_name(doc.text, at) for at in places)
        found[start] = _line(doc.text[start:end], size, len(places), split)
    return found


def _is_spread(line: LineApart, told: bool, throughout: bool) -> bool:
    even = evenness(line.spaces, line.split, line.joined, line.whole)
    if line.tells and even >= LINE and line.split >= max(LEAST_SPLIT, SPLIT * line.spaces):
        return True
    if not told or line.even or even < BESIDE:
        return False
    return line.prose or (throughout and line.spaces >= APART * (line.spaces + line.joined))


def totals(lines: Sequence[LineApart]) -> tuple[int, int, int, int]:
    """The spaces of some lines and those inside words, the pairs of characters without a space and those inside words."""
    return (
        sum(line.spaces for line in lines),
        sum(line.split for line in lines),
        sum(line.joined for line in lines),
        sum(line.whole for line in lines),
    )


def evenness(spaces: int, split: int, joined: int, whole: int) -> float:
    """How many pairs inside words are parted, for those between them; 1 where spaces fell by chance."""
    inside, between = split / (split + whole), spaces - split
    return inside * (between + joined - whole) / between if between else 1.0


class LineApart(NamedTuple):
    """What a line with many spaces says of them."""

    spaces: int
    split: int  #: of them, inside words
    joined: int  #: pairs of characters without a space
    whole: int  #: of them, inside words
    prose: bool  #: it has a stop
    even: bool  #: it may be one line of verse, or two of one length
    tells: bool  #: it is long enough, and no verse
    stopped: bool  #: it ends in a mark


def _line(words: str, size: int, spaces: int, split: int) -> LineApart:
    lengths = {len(clause) for clause in _CLAUSE.findall(words.replace(" ", ""))}
    even = len(lengths) == 1 and max(lengths) <= EVEN
    prose = is_prose(words, 0, len(words))
    verse = len(lengths) < LENGTHS and max(lengths) <= VERSE
    joined = [match.end() for match in _PAIR.finditer(words)]
    whole = sum(stands_across(words, at, at) for at in joined)
    return LineApart(
        spaces,
        split,
        len(joined),
        whole,
        prose,
        even,
        prose and size >= LEAST_PROSE and not verse,
        words.rstrip()[-1:] in _MARKS,
    )


def is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line has a stop, and is no row of a table."""
    if TABULAR.search(text, start, end) or text[start : min(start + 400, end)].count("|") > 1:
        return False
    return bool(STOP.search(text, start, end)) or text[start:end].rstrip()[-1:] in _END


def singles(text: str, split: Mapping[int, bool]) -> frozenset[int]:
    """The spaces of rows of single characters, in which no two make a word."""
    rows = (range(match.start() + 1, match.end(), 2) for match in _SINGLES.finditer(text))
    return frozenset(at for places in rows if not any(split.get(at) for at in places) for at in places)
