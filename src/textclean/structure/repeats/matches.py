"""Stretches of a folded text that stand in it twice, letter for letter, in time linear in the text.

Places are chosen by their characters (:mod:`.anchors`), so that equal stretches are looked up at the same places wherever they
stand, and what is found there is made as long as it goes. So a repeat of eleven Han characters (seventeen Latin letters) is
always found. Each place is paired with the last few places of its gram, never with all.
"""

from __future__ import annotations

from ...tuples import NamedTuple
from .anchors import anchors

GRAM = 6  #: characters of a gram that starts with a Han character or kana
LATIN_GRAM = 12  #: characters of a gram that starts with a Latin letter or a digit
WINDOW = 6  #: of so many grams side by side one at least is looked up
PARTNERS = 3  #: a place is paired with so many earlier places of its gram
FREQUENT = 4  #: a gram that was looked up so often is paired with its last place only …
LONG = 24  #: … and makes a match of this many characters: if not, it is a stock phrase and is not looked at again
STOCK = 1 << 40  #: looked up so often, a gram is a stock phrase
LEFT = 64  #: characters that a match is made longer at its start at most
NEAR = 8  #: characters that are compared one by one, before many are at a time
BUDGET = 48  #: characters compared for each character of the text at most
LATIN_END = "\u2fff"  #: what lies above is Han or kana


class Match(NamedTuple):
    """``length`` folded characters that stand at ``left`` and again at ``right``, further on."""

    left: int
    right: int
    length: int


def matches(text: str) -> list[Match]:
    """The longest common stretches, in the order in which their second places were found."""
    found: list[Match] = []
    last: dict[str, int] = {}  # of each gram, its last place
    before: dict[int, int] = {}  # of each place, the last one of the same gram before it
    looked: dict[str, int] = {}  # how often a gram was looked up
    covered: dict[int, int] = {}
    budget = BUDGET * len(text)
    places = anchors(text, WINDOW)
    get, end_of, count = last.get, covered.get, looked.get
    shift = end = 0  # of the match that was found last
    for here, gram in zip(places, _grams(text, places), strict=True):
        place = get(gram)
        last[gram] = here
        if place is None:
            continue
        if here - place == shift and here + GRAM <= end and place not in before:
            before[here] = place
            continue  # inside the last match, and nowhere else
        before[here] = place
        times = count(gram, 0)
        if times == STOCK:
            continue
        frequent = times >= FREQUENT
        looked[gram] = times + 1
        for _ in range(1 if frequent else PARTNERS):
            shift = here - place
            known = end_of(shift, 0)
            if known < here + GRAM and budget > 0:
                match = _longest(text, place, here, known)
                covered[shift] = end = match.right + match.length
                budget -= match.length
                if match.length >= LONG or not frequent:
                    found.append(match)
                else:
                    looked[gram] = STOCK
            if (place := before.get(place, -1)) < 0:
                break
    return found


def _grams(text: str, places: list[int]) -> list[str]:
    """The gram that begins at each of these places."""
    sizes = text.encode("utf-32-le", "surrogatepass")[1::4].translate(_SIZES)
    return [text[at : at + sizes[at]] for at in places]


_SIZES = bytes(
    [GRAM if high > ord(LATIN_END) >> 8 else LATIN_GRAM for high in range(256)]
)  # by the high byte of a character


def _longest(text: str, left: int, right: int, floor: int) -> Match:
    """The match around two equal places, its second one not before ``floor``."""
    back = 0
    limit = min(left, right - floor, LEFT)
    while back < limit and text[left - back - 1] == text[right - back - 1]:
        back += 1
    return Match(left - back, right - back, back + _from_gram(text, left, right))


def _from_gram(text: str, left: int, right: int) -> int:
    """How many characters two places have in common whose grams are equal: mostly hardly more than these."""
    end = len(text)
    for length in range(GRAM, GRAM + NEAR):
        if right + length >= end or text[left + length] != text[right + length]:
            return length
    return GRAM + NEAR + common_prefix(text, left + GRAM + NEAR, right + GRAM + NEAR)


def common_prefix(text: str, left: int, right: int) -> int:
    """How many characters from ``left`` on equal those from ``right`` on (``left`` < ``right``)."""
    length, step = 0, 16
    while step:
        if text[left + length : left + length + step] == text[right + length : right + length + step]:
            length += step
            step *= 2
        else:
            step //= 2
    return length
