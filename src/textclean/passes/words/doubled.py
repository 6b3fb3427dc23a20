"""Characters that stand twice in a row: a slip, or Chinese as it should be?

The reading with one of the two taken out is weighed against the text as it stands (:mod:`.doubling_signs`). What is
certain by grammar is no weight but excluded, and so is the same doubling more than once, for an accident does not repeat.
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import tables
from ...structure import words
from ...structure.doubling.reduplication import PARTICLES, PLAIN, has_its_own, is_meant, word_before, word_behind
from ...structure.doubling.signs import signs
from ...structure.doubling.witnesses import NAME, WITHIN, Place, Witnesses
from ...structure.language import Language, language_at
from ...structure.press import roles
from ...structure.protected import is_protected
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN
from ...tuples import NamedTuple
from .doubled_particles import doubled_in_japanese, never_doubled

REACH = 4  #: characters of context on either side that are weighed
REPORT = 0.7  #: points from which a doubling is reported
NAMED = 2.0  #: points more of a name that cannot be so long, or that the page writes otherwise
USUAL = 3  #: times that a name must stand on the page to speak for itself
_TWICE = pattern("([\u3400-\u4dbf\u4e00-\u9fff])\\1")
#: A line end behind which Han stands: the word may go on there.
_GOES_ON = pattern(f"(?:\r\n|[\n\r])[{HAN}]")
_RUN_BEFORE = pattern(f"[{HAN}]{{0,{REACH}}}\\Z")
_RUN_BEHIND = pattern(f"[{HAN}]{{0,{REACH}}}")


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


def places(folded: str, twice: list[int]) -> Iterator[Place]:
    """The doublings that are weighed, with what stands on either side: no cries, and none at the end of a line that may go on.

    Args:
        folded: the text in simplified script.
        twice: where two equal characters of Han begin.
    """
    same: dict[str, str] = {}  # a text that says the same again and again holds it once
    for at in twice:
        left = _behind_last(folded[max(at - REACH, 0) : at])
        found = _RUN_BEHIND.match(folded, at + 2, at + 2 + REACH)
        right = found[0] if found else ""
        if folded[at - 1 : at] == folded[at] or right[:1] == folded[at]:
            continue  # three and more: a cry, a blank, a pattern
        if not _GOES_ON.match(folded, at + 2):
            yield Place(at, same.setdefault(left, left), folded[at], same.setdefault(right, right))


def _weigh(doc: Document, folded: str, twice: list[int]) -> Iterator[Doubling]:
    found = list(places(folded, twice))
    asked = [
        place
        for place in found
        if _may_be_name(place) or never_doubled(place) or not place.left or not is_meant(folded, place)
    ]
    page = Witnesses(folded, found, asked)
    for place in asked:
        if not page.repeats(place.at) and not is_protected(doc, place.at) and (slip := _slip(doc, folded, page, place)):
            yield slip


def _is_japanese(doc: Document, at: int) -> bool:
    return language_at(doc, at) is Language.JAPANESE


def _may_be_name(place: Place) -> bool:
    """Whether the first of the two may end a name, and the second be too much."""
    return _is_long_name(place.left, place.right) or place.left[-1:] in tables.words("surnames")


class _Reading(NamedTuple):
    """How a doubling is read: characters of the word before the first and behind the second, the points for a slip, and what attests it."""

    before: int
    behind: int
    score: float
    attested: tuple[Span, ...] = ()


def _reading(doc: Document, folded: str, page: Witnesses, place: Place) -> _Reading | None:
    """How a doubling is read as a slip; None where the two are meant."""
    if has_its_own(folded, place):
        return None
    named = _usual(page, folded, place) if _ends_name(place) else _within_a_name(page, place)
    if named or _is_long_name(place.left, place.right):
        return _Reading(1 if named else 2, 0, REPORT + NAMED, named)
    if never_doubled(place):
        return _Reading(1, 1, REPORT + NAMED)
    if not place.left and _begins_clause_twice(doc, place):
        return _Reading(0, 1, REPORT + NAMED)
    if is_meant(folded, place) or _is_of_two_words(page, place):
        return None
    told = signs(folded, page, place)
    return _Reading(told.before, 0 if told.before else told.behind, told.points, told.attested)


def _begins_clause_twice(doc: Document, place: Place) -> bool:
    """Whether a clause begins with a conjunction whose first character stands twice, or, in Japanese, with a kanji that is doubled with ``々`` alone."""
    if place.char + place.right[:1] in tables.listed("sentences", "clauses.conjunctions"):
        return True
    return _is_japanese(doc, place.at) and doubled_in_japanese(doc.text, place.at)


def _slip(doc: Document, folded: str, page: Witnesses, place: Place) -> Doubling | None:
    """The doubling with the words around it, where it is a slip."""
    read = _reading(doc, folded, page, place)
    if read is None or read.score < REPORT:
        return None
    at, text = place.at, doc.text
    first, last = at - read.before, at + 2 + read.behind
    words_left = text[first:at] + text[at] + text[at + 2 : last]
    return Doubling(at, at + 2, text[first:last], words_left, read.score, read.attested[:REACH])


def _behind_last(piece: str) -> str:
    found = _RUN_BEFORE.search(piece)
    return found[0] if found else ""


def _is_of_two_words(page: Witnesses, place: Place) -> bool:
    """Whether a word of the page, which no table has, ends with the first, and a word begins with the second: 白马帮|帮主."""
    return (
        not word_before(place.left + place.char)
        and bool(word_behind(place.char + place.right))
        and page.ends_word(place)
    )


def _ends_name(place: Place) -> bool:
    """Whether a surname and the first of the two may be a name, and no word."""
    _, left, char, right = place
    if not left or left[-1] not in tables.words("surnames") or words.count(left[-1] + char) > PLAIN:
        return False
    if words.known(left[-2:]) or words.known(char + right[:1]) or words.known(char + right[:2]):
        return False  # 公明党|党首, 李强|强调
    if words.known(char + char + right[:1]):
        return False  # 老公|点点头
    if right and words.known(left[-1] + char):
        return False  # 国库|库款
    return char not in PARTICLES and char + char not in tables.words("reduplicated")


def _usual(page: Witnesses, folded: str, place: Place) -> tuple[Span, ...]:
    """Where a name that ends with the character stands, three times at least, when the character is doubled here alone."""
    at, _, char, _ = place
    found = [start for start in page.once(place, NAME, REACH + 1) if start != at - 1][:REACH]
    if any(folded[start + 2 : start + 3] == char for start in found):
        return ()
    return tuple(Span(start, start + 2) for start in found) if len(found) >= USUAL else ()


def _within_a_name(page: Witnesses, place: Place) -> tuple[Span, ...]:
    """Where the page has the name in which the character stands twice here: 許玉玉蘭, and 許玉蘭; no name has four characters so."""
    if place.left[-1:] not in tables.words("surnames") or not place.right or words.known(place.left[-1:] + place.char):
        return ()
    if place.left[-2:] in tables.words("surnames") or words.known(place.char * 2 + place.right[:1]):
        return ()  # 欧阳玉玉; 公点点头
    if words.known(place.left[-2:]) or words.count(place.char + place.right[:1]) >= PLAIN:
        return ()  # 股东|会会议, 向市|市容: no surname, no name
    found = page.once(place, WITHIN, REACH)
    return tuple(Span(start, start + 3) for start in found)


def _is_long_name(left: str, right: str) -> bool:
    """Whether a name in front of a report has four characters, and no surname of two: ``（记者史美泗泗）``."""
    surnames = tables.words("surnames")
    return (
        not right
        and left[-4:-2] in roles("reporting", "making", "desk")
        and left[-2:-1] in surnames
        and left[-2:] not in surnames
    )
