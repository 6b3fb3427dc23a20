"""Stretches of a folded text that stand in it twice, letter for letter, in time linear in the text.

The way of Bentley and McIlroy (*Data compression using long common strings*, 1999): of two places of a gram one at least is
a multiple of four, and what is found there is made as long as it goes. So a repeat of nine Han characters (fifteen Latin
letters) is always found. Each place is paired with the last few places of its gram, never with all.
"""

from __future__ import annotations

from ...tuples import NamedTuple
from .recurring import recurring

GRAM = 6  #: characters of a gram that starts with a Han character or kana
LATIN_GRAM = 12  #: characters of a gram that starts with a Latin letter or a digit
STEP = 4  #: of so many grams side by side one is looked up
PARTNERS = 3  #: a place is paired with so many earlier places of its gram
FREQUENT = 4  #: a gram that was looked up so often is paired with its last place only …
LONG = 24  #: … and makes a match of this many characters: if not, it is a stock phrase and is not looked at again
STOCK = 1 << 40  #: looked up so often, a gram is a stock phrase
LEFT = 64  #: characters that a match is made longer at its start at most
DENSE = 16  #: one Latin letter in so many characters makes it worth while to tell the two kinds of grams apart
NEAR = 8  #: characters that are compared one by one, before many are at a time
BUDGET = 48  #: characters compared for each character of the text at most
SAMPLE = 4096  #: characters that say how much of a text is Latin
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
    for here in _places(text):
        gram = text[here : here + GRAM] if text[here] > LATIN_END else text[here : here + LATIN_GRAM]
        place = last.get(gram)
        last[gram] = here
        if place is None:
            continue
        before[here] = place
        if here % STEP or (times := looked.get(gram, 0)) == STOCK:
            continue
        frequent = times >= FREQUENT
        looked[gram] = times + 1
        for _ in range(1 if frequent else PARTNERS):
            shift = here - place
            if covered.get(shift, 0) < here + GRAM and budget > 0:
                match = _longest(text, place, here, covered.get(shift, 0))
                covered[shift] = match.right + match.length
                budget -= match.length
                if match.length >= LONG or not frequent:
                    found.append(match)
                else:
                    looked[gram] = STOCK
            if (place := before.get(place, -1)) < 0:
                break
    return found


def _places(text: str) -> list[int]:
    """The places whose grams stand in the text again; at all others there is nothing to find."""
    sample = text[:: len(text) // SAMPLE + 1]
    if DENSE * sum(char <= LATIN_END for char in sample) < len(sample):
        return recurring(text, GRAM, STEP)
    wide = _wide(text)
    latin = wide.translate(_OTHERWISE)
    return sorted(recurring(text, GRAM, STEP, wide) + recurring(text, LATIN_GRAM, STEP, latin))


def _wide(text: str) -> bytes:
    """For each character 1 if it is Han or kana, else 0."""
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) == 2 * len(text):
        return data[1::2].translate(_HIGH)
    return bytes([char > LATIN_END for char in text])


_HIGH = bytes([high > ord(LATIN_END) >> 8 for high in range(256)])  # by the high byte of a character
_OTHERWISE = bytes([1, 0]) * 128


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
