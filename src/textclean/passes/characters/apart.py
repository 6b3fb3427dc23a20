"""Pages whose characters were set apart from end to end: a reader of images put a space wherever it saw a new character.

One line may stand so on purpose, and few spaces tell little. A page tells by all of them: where a tool parted the words, or
somebody wrote them apart, hardly one in seven pairs of characters that make a word is parted; where a reader of images did,
every other one. (Of 14 texts read from images 49 to 71 in 100, of the same texts parted by words 0 to 15.) In Japanese the
commonest words of two kana tell it, which neither parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...structure.both_scripts import in_both_scripts
from ...structure.letterspaced import BETWEEN, TABULAR, evenness, lines_apart, totals
from ...structure.protected import is_protected
from ...structure.spaced_names import beside_name
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Line
from ...text.lines import lines as lines_of
from ...text.script import CJK, CLAUSE_MARKS, HAN
from ...tuples import NamedTuple

MANY = 40  #: spaces between Han, and pairs that make words, by which a page is told
SPACES = 0.1  #: of the characters of such a page, at least: nothing is looked for in others
SPLIT = 0.15  #: of the spaces, inside words
EVEN = 0.35  #: pairs inside words that are parted, for those between them
APART = 0.6  #: of the pairs of characters, with a space between
FEW = 3  #: pairs of characters for each space, at most, in a line without a mark: cells and names stand apart in whole words
WORDS = 12  #: of the commonest words of kana, by which a page of Japanese is told …
PARTED = 0.3  #: … and the share of them that is parted
_MARKS = "，。、；：！？“”‘’（）《》〈〉「」『』【】〔〕…—·・"
#: Before a half-width mark, too: what stands behind one may be half of its width.
_SPACE = pattern(f" (?:(?<=[{CJK}{_MARKS}] )(?=[{CJK}{_MARKS},;:!?)])|(?<=\\( )(?=[{CJK}]))")
#: The same beside the figures of a date, and of a sentence: who set one behind each character did so there, too.
_DATED = in_both_scripts("(?<=[0-9]) (?=[年月日时分秒])|(?<=[年月]) (?=[0-9])")
_COUNTED = pattern(f"(?<=[0-9%％]) (?=[{CJK}])|(?<=[{CJK}]) (?=[0-9])")
_ASKED = "？！"  #: behind which Japanese sets a blank (JLREQ 3.1.6)
_WORD = pattern("(?:ま ?す|で ?す|か ?ら|こ ?と|も ?の|よ ?う|な ?ど|ま ?で|こ ?の|そ ?の|そ ?れ|こ ?れ)")
_PAIR = pattern(f"[{CJK}] ?(?=[{CJK}])")
_TOGETHER = pattern(f"[{HAN}](?=[{CJK}])")
_KANA = pattern("[\u3041-\u309f]")
_STOP = pattern(f"[{CLAUSE_MARKS}]")


class Apart(NamedTuple):
    """A line whose characters stand apart, and the single spaces between them."""

    line: Line
    spaces: tuple[int, ...]


def apart(doc: Document) -> tuple[Apart, ...]:
    """View: the lines of a page whose characters stand apart from end to end; nothing of any other page."""
    text = doc.text
    if text.count(" ") < max(MANY, SPACES * len(text)) or text.isascii():
        return ()
    chinese, japanese = _is_chinese(doc), _is_japanese(text)
    if not (chinese or japanese):
        return ()
    return tuple(_lines(doc, chinese, japanese))


def _lines(doc: Document, chinese: bool, japanese: bool) -> Iterator[Apart]:
    text = doc.text
    for line in doc.derive(lines_of):
        start, end, _ = line
        if TABULAR.search(text, start, end):
            continue
        kana = bool(_KANA.search(text, start, end))
        if not (japanese if kana else chinese or japanese):
            continue
        runs = bool(_STOP.search(text, start, end))
        places = {match.start() for regex in (_SPACE, _DATED) for match in regex.finditer(text, start, end)}
        if runs:
            places.update(match.start() for match in _COUNTED.finditer(text, start, end))
        spaces = [
            at
            for at in sorted(places)
            if not (japanese and text[at - 1] in _ASKED)
            and not is_protected(doc, at)
            and not is_protected(doc, at - 1)
            and (runs or not beside_name(text, at))
        ]
        if spaces and (runs or len(spaces) * FEW >= len(_PAIR.findall(text, start, end))):
            yield Apart(line, tuple(spaces))


def _is_chinese(doc: Document) -> bool:
    """Whether the spaces of a page stand inside words of Chinese about as often as between them."""
    apart, together = len(BETWEEN.findall(doc.text)), len(_TOGETHER.findall(doc.text))
    if apart < MANY or apart < APART * (apart + together):  # before words are looked up: so are most texts with spaces
        return False
    found = [line for line in doc.derive(lines_apart).values() if line.prose and not line.even]
    if not any(line.tells for line in found) and 2 * sum(line.stopped for line in found) > len(found):
        return False  # short lines that end in marks: verse
    spaces, inside, joined, whole = totals(found)
    if min(spaces, inside + whole) < MANY or inside < SPLIT * spaces:
        return False
    return evenness(spaces, inside, joined, whole) >= EVEN


def _is_japanese(text: str) -> bool:
    """Whether the commonest words of kana are parted."""
    if not _KANA.search(text):
        return False
    found = Counter([" " in word for word in _WORD.findall(text)])
    return sum(found.values()) >= WORDS and found[True] >= PARTED * sum(found.values())
