"""Characters that stand twice in a row: a slip, or Chinese as it should be?

The reading with one of the two taken out is weighed against the text as it stands. What speaks for a slip: a word
ends with the character, and the second one is left over; the words with a single one stand elsewhere on the page.
What speaks against it: both belong to words (``人民|民主``), one word holds both (``人人``, ``渐渐``), patterns of
reduplication, particles, names, classical style, and the same doubling more than once, for an accident does not repeat.
The weights were set by hand, with newspaper, law, fiction and technical texts in view.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .. import tables
from ..text import Document, Span
from ..text.lazy import pattern
from ..text.script import HAN
from . import words
from .protected import is_protected
from .witnesses import NAME, SHAPES, Place, Witnesses

REACH = 4  #: characters of context on either side that are weighed
_LINE_ENDS = frozenset("\n\r")
REPORT = 2.2  #: points from which a doubling is reported
_TWICE = pattern("([\u3400-\u4dbf\u4e00-\u9fff])\\1")
_RUN_BEFORE = pattern(f"[{HAN}]{{0,{REACH}}}$")
_RUN_BEHIND = pattern(f"[{HAN}]{{0,{REACH}}}")
_CLAUSE = pattern(f"[{HAN}]+")
_CLASSICAL = pattern("[之乎者也矣曰焉哉乃吾汝]")
PARTICLES = frozenset("的地得了着过到在以为上下来去是不就又年一二三四五六七八九十")
#: Characters that foreign names are written with; a name may well have one twice (``吉尔吉斯斯坦``).
NAMES = frozenset("阿巴达尔夫格哈基吉卡克科拉莱勒里利林罗洛马曼蒙姆纳内尼诺普奇萨塞斯索塔坦特图托瓦维沃西亚伊约泽扎")
#: Characters that make words of words; doubled at their end they are a slip (全能化化).
SUFFIXES = frozenset("化性者率度型式感力界")
#: What makes a verb of the character before it: the second of two begins a word of its own (试卷|卷起来).
COMPLEMENTS = frozenset("起上下出进入成住开")
#: What makes a noun of the character before it: the second of two begins one (病毒|毒株).
HEADS = frozenset("株苗落群系")
#: What follows a verb: the second of two is one (工作|作了说明).
ASPECTS = frozenset("了过着")
#: Units of the land, which stand in rows (全省|省、地两级).
UNITS = frozenset("省市县区乡镇村州地部厅局处科")
RARE = 150  #: occurrences below which a word is no rival to one that stands before it
VERSE = 2.5  #: points against a slip in verse, which repeats at will
NEVER = -99.0  #: points of what one word holds
PLAIN = 500  #: occurrences from which a word is none of the page's names
USUAL = 3  #: times that a name must stand on the page to speak for itself
NUMERALS = frozenset("一二两三四五六七八九十几每")


class Doubling(NamedTuple):
    """A character that stands twice and should stand once; the fields are as in :class:`Span`, plus the words around."""

    start: int
    end: int
    before: str  #: the words as they stand
    after: str  #: the words with one
    score: float  #: points for a slip
    attested: tuple[Span, ...]  #: where the words stand with one


def doublings(doc: Document) -> tuple[Doubling, ...]:
    """View: the characters that are doubled by a slip."""
    places = [match.start() for match in _TWICE.finditer(doc.text)]
    if not places:
        return ()
    folded = doc.derive(words.simplified_text)
    return tuple(_weigh(doc, folded, places))


def _places(folded: str, twice: list[int]) -> Iterator[Place]:
    for at in twice:
        left = _behind_last(folded[max(at - REACH, 0) : at])
        found = _RUN_BEHIND.match(folded, at + 2, at + 2 + REACH)
        right = found[0] if found else ""
        if folded[at - 1 : at] == folded[at] or right[:1] == folded[at]:
            continue  # three and more: a cry, a blank, a pattern
        if folded[at + 2 : at + 3] not in _LINE_ENDS:  # else the word may go on in the next line
            yield Place(at, left, folded[at], right)


def _weigh(doc: Document, folded: str, twice: list[int]) -> Iterator[Doubling]:
    weighed = [
        (place, *weigh(place.left, place.char, place.right, folded, place.at))
        for place in _places(folded, twice)
        if not is_protected(doc, place.at)
    ]
    # only what may come to be reported is sought in the text
    weighed = [row for row in weighed if row[1] > 0 or (row[1] > NEVER and not row[3] and _may_be_usual(row[0]))]
    page = Witnesses(folded, [row[0] for row in weighed])
    for place, score, before, after in weighed:
        at = place.at
        attested = _attested(page, place) if score > 0 else ()
        if attested:
            whole = attested[0].end - attested[0].start
            score += 3.5 if whole >= 4 else 1.0
        elif score > NEVER and not after and (attested := _usual(page, folded, place)):
            before, score = before or 1, score + 6.5 + (VERSE if _verse(folded, at) else 0.0)  # a name is no refrain
        if score < REPORT or page.repeats(at):
            continue
        first, last = at - before, at + 2 + after
        char = doc.text[at]
        yield Doubling(
            at,
            at + 2,
            doc.text[first:last],
            doc.text[first:at] + char + doc.text[at + 2 : last],
            score,
            attested[:REACH],
        )


def _behind_last(piece: str) -> str:
    found = _RUN_BEFORE.search(piece)
    return found[0] if found else ""


def weigh(left: str, char: str, right: str, folded: str, at: int) -> tuple[float, int, int]:
    """Points for a slip, without the witness of the page (0: none), and how far the word around goes left and right.

    Args:
        left, right: up to four Han characters on either side, in simplified script.
        char: what stands twice.
        folded: the text in simplified script.
        at: where the first of the two stands.
    """
    place, alone = 0, False
    for word in words.segment(left + char + char + right):
        if place <= len(left) and place + len(word) >= len(left) + 2:
            return NEVER, 0, 0
        alone |= word == char and place in (len(left), len(left) + 1)
        place += len(word)
    before, after = _word_before(left + char), _word_behind(char + right)
    if not before and char in SUFFIXES and words.known(left[-2:]):
        before = 2
    points = 0.3 * (words.cost(left + char + char + right) - words.cost(left + char + right))
    if before > 1 and after == 1 and words.known(right[:3]):
        after = 0  # 联合国|国安理会: behind the one that is left stands a longer word than with the one that is not
    if before and after:
        rare = words.counts().get(char + right[:after], 0) < RARE
        points -= 0.5 if alone and rare and before > 1 else 2.5
    elif before:
        points += 1.5
    elif after:
        points -= 1.0
    else:
        points -= 4.0
    if char in PARTICLES:
        points -= 2.5
    if right[:1] == "长":
        points -= 3.0
    if left[-1:] in NUMERALS or _pattern(left, right):
        points -= 3.0
    if char in NAMES and left[-1:] in NAMES and right[:1] in NAMES:
        points -= 2.5
    if left[-1:] in tables.words("surnames") and not before:
        points -= 1.8
    if char + char in tables.words("reduplicated"):
        points -= 2.0
    if not tables.words("doubled-inside").isdisjoint((left[-1:] + char + char, char + char + right[:1])):
        return NEVER, 0, 0
    if right[:1] in COMPLEMENTS:
        points -= 2.0
    if char in UNITS and folded[at + 2 : at + 3] == "、":
        points -= 3.0  # 全省省、地两级
    if right[:1] in HEADS or (right[:1] in ASPECTS and words.counts().get(char, 0) >= PLAIN):
        points -= 2.5
    if _verse(folded, at):
        points -= VERSE
    points -= 1.2 * _classical(folded, at)
    return max(points + 2.0, 0.0) if before and after else points, before, 0 if before else after


def _word_before(piece: str) -> int:
    """How many characters a word that ends ``piece`` has before its last one; 0: there is no such word."""
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[-n - 1 :])), default=0)


def _word_behind(piece: str) -> int:
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[: n + 1])), default=0)


def _pattern(left: str, right: str) -> bool:
    """Whether the neighbours are doubled as well (``说说笑笑``) or frame it (``年年岁岁``, ``思君君不知``)."""
    return (len(right) > 1 and right[0] == right[1]) or (len(left) > 1 and left[-1] == left[-2])


def _verse(folded: str, at: int) -> bool:
    """Whether a place lies in one of two neighbouring clauses of five, or of seven, characters: verse repeats at will."""
    low, high = max(at - 24, 0), at + 24
    clauses = [match for match in _CLAUSE.finditer(folded, low, high) if match.start() > low or low == 0]
    for index, match in enumerate(clauses):
        if match.start() <= at < match.end():
            size = len(match[0])
            beside = [len(clauses[other][0]) for other in (index - 1, index + 1) if 0 <= other < len(clauses)]
            return size in (5, 7) and size in beside
    return False


def _may_be_usual(place: Place) -> bool:
    """Whether a surname stands before a character, which makes a name of it."""
    _, left, char, _ = place
    if not left or left[-1] not in tables.words("surnames") or words.counts().get(left[-1] + char, 0) > PLAIN:
        return False
    return char + char not in tables.words("reduplicated")


def _usual(page: Witnesses, folded: str, place: Place) -> tuple[Span, ...]:
    """Where a name that ends with the character stands, three times at least, when the character is doubled here alone."""
    if not _may_be_usual(place):
        return ()
    at, _, char, _ = place
    found = [start for start in page.once(place, NAME, REACH + 1) if start != at - 1][:REACH]
    if any(folded[start + 2 : start + 3] == char for start in found):
        return ()
    return tuple(Span(start, start + 2) for start in found) if len(found) >= USUAL else ()


def _classical(folded: str, at: int) -> float:
    """How classical the style around a place is, 0 to 1."""
    piece = folded[max(at - 100, 0) : at + 100]
    return min(20 * len(_CLASSICAL.findall(piece)) / max(len(piece), 60), 1.0)


def _attested(page: Witnesses, place: Place) -> tuple[Span, ...]:
    """Where the same words stand with one: two characters on either side, or what there is."""
    for before, behind in SHAPES:
        if found := page.once(place, (before, behind), 2 * REACH):
            return tuple(Span(start, start + before + 1 + behind) for start in found)
    return ()
