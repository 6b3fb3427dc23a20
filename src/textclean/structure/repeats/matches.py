"""Stretches of a folded text that stand in it twice, letter for letter, in time linear in the text.

The way of Bentley and McIlroy (*Data compression using long common strings*, 1999): only every fourth gram is
remembered, every gram is looked up, and what is found is made as long as it goes. So a repeat of nine Han characters
(fifteen Latin letters) is always found. Each place is paired with the last few places of its gram, never with all.
"""

from __future__ import annotations

from ...tuples import NamedTuple
from .recurring import recurring

GRAM = 6  #: characters of a gram that starts with a Han character or kana
LATIN_GRAM = 12  #: characters of a gram that starts with a Latin letter or a digit
STEP = 4  #: every so many grams one is remembered
PARTNERS = 3  #: a place is paired with so many earlier places of its gram
FREQUENT = 3  #: a gram that was remembered more often is paired with its last place only …
LONG = 24  #: … and makes a match of this many characters: if not, it is a stock phrase and is not looked at again
STOCK = 1 << 40  #: mark of a stock phrase
LEFT = 64  #: characters that a match is made longer at its start at most
DENSE = 16  #: one Latin letter in so many characters that begins such a gram: their longer grams are looked at as well
NEAR = 8  #: characters that are compared one by one, before many are at a time
BUDGET = 48  #: characters compared for each character of the text at most


class Match(NamedTuple):
    """``length`` folded characters that stand at ``left`` and again at ``right``, further on."""

    left: int
    right: int
    length: int


def matches(text: str) -> list[Match]:
    """The longest common stretches, in the order in which their second places were found."""
    found: list[Match] = []
    remembered: dict[str, list[int]] = {}
    covered: dict[int, int] = {}
    budget = BUDGET * len(text)
    for here in _places(text):
        gram = text[here : here + GRAM] if text[here] > "\u2fff" else text[here : here + LATIN_GRAM]
        places = remembered.get(gram)
        if places is not None and places[0] < STOCK:
            frequent = places[0] > FREQUENT
            for place in places[-1:] if frequent else places[1:]:
                shift = here - place
                if shift > 0 and covered.get(shift, 0) < here + GRAM and budget > 0:
                    match = _longest(text, place, here, covered.get(shift, 0))
                    covered[shift] = match.right + match.length
                    budget -= match.length
                    if match.length >= LONG or not frequent:
                        found.append(match)
                    else:
                        places[0] = STOCK
        if here % STEP or len(gram) < GRAM:
            continue
        if places is None:
            remembered[gram] = [1, here]
        elif places[0] < STOCK:
            places[0] += 1
            places.append(here)
            if len(places) > PARTNERS + 1:
                del places[1]
    return found


def _places(text: str) -> list[int]:
    """The places whose grams stand in the text again; at all others there is nothing to find or to remember."""
    found = recurring(text, GRAM, STEP)
    latin = sum(text[here] <= "\u2fff" for here in found)
    if DENSE * latin < len(text):
        return found
    longer = {*recurring(text, LATIN_GRAM, STEP), *range(len(text) - LATIN_GRAM + 1, len(text))}
    return [here for here in found if text[here] > "\u2fff" or here in longer]


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
