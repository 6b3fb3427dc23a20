"""Stretches of a folded text that stand in it twice, letter for letter, in time linear in the text.

Places are chosen by their characters (:mod:`.anchors`), so that equal stretches are looked up at the same places wherever they
stand, and what is found there is made as long as it goes. So a repeat of eleven Han characters (seventeen Latin letters) is
always found. Each place is paired with the last few places of its gram, never with all.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import compress, islice
from operator import eq

from ...text.runs import NUMBER
from ...tuples import NamedTuple
from .anchors import LATIN_END, anchors

GRAM = 6  #: characters of a gram that starts with a Han character or kana
LATIN_GRAM = 12  #: characters of a gram that starts with a Latin letter or a digit
WINDOW = 6  #: of so many grams side by side one at least is looked up …
LATIN_WINDOW = 8  #: … and of so many of the others: a letter says less
PARTNERS = 3  #: a place is paired with so many earlier places of its gram
FREQUENT = 4  #: a gram that was looked up so often is paired with its last place only …
LONG = 24  #: … and makes a match of this many characters: if not, it is a stock phrase and is not looked at again
STOCK = 1 << 40  #: looked up so often, a gram is a stock phrase
LEFT = 64  #: characters that a match is made longer at its start at most
NEAR = 24  #: characters that are compared as one number, before more are at a time
BUDGET = 48  #: characters compared for each character of the text at most
MANY = 500_000  #: places from which on those are left out first whose gram is met nowhere else
PARTS = 4  #: of the hashes of grams that are sorted one after another
_UNIT = 4  #: bytes of a character


class Match(NamedTuple):
    """``length`` folded characters that stand at ``left`` and again at ``right``, further on."""

    left: int
    right: int
    length: int


def matches(text: str) -> list[Match]:
    """The longest common stretches, in the order in which their second places were found."""
    found: list[Match] = []
    last: dict[bytes, int] = {}  # of each gram, its last place
    before: dict[int, int] = {}  # of each place, the last one of the same gram before it
    looked: dict[bytes, int] = {}  # how often a gram was looked up
    covered: dict[int, int] = {}
    budget = BUDGET * len(text)
    data = _EDGE + text.encode("utf-32-le", "surrogatepass") + _EDGE
    places = anchors(text, WINDOW, LATIN_WINDOW)
    if len(places) > MANY:
        places = _met_again(text, data, places)
    put, end_of, count = last.setdefault, covered.get, looked.get
    row = end = 0  # the distance and the end of the match that was found last
    for here, gram in zip(places, _grams(text, data, places), strict=True):
        place = put(gram, here)
        if place == here:
            continue
        last[gram] = here
        if here - place == row and here + GRAM <= end and place not in before:
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
                match = _longest(data, place, here, known)
                row, end = shift, match.right + match.length
                covered[shift] = end
                budget -= match.length
                if match.length >= LONG or not frequent:
                    found.append(match)
                else:
                    looked[gram] = STOCK
            if (place := before.get(place, -1)) < 0:
                break
    return found


def _grams(text: str, data: bytes, places: Iterable[int]) -> Iterator[bytes]:
    """The gram that begins at each of these places; one after another, for those that stand again need not be held."""
    sizes = data[_UNIT * NEAR + 1 :: _UNIT].translate(_SIZES)
    units, unit = text.encode("utf-16-le", "surrogatepass"), 2  # half of what a string of so few takes
    if len(units) > unit * len(text):
        units, unit = text.encode("utf-32-le", "surrogatepass"), 4
    return (units[unit * at : unit * (at + sizes[at])] for at in places)


def _met_again(text: str, data: bytes, places: array[int]) -> array[int]:
    """The places whose gram stands at two of them at least, and a few more; a table of all grams of a long text is large.

    Grams are told apart by their hashes, part by part: only the few that are met again are held.
    """
    hashes = array("q", map(hash, _grams(text, data, places)))
    again: set[int] = set()
    for part in range(PARTS):
        some = sorted([one for one in hashes if one % PARTS == part])
        again.update(compress(some, map(eq, some, islice(some, 1, None))))
    return array(NUMBER, compress(places, map(again.__contains__, hashes)))


#: By the high byte of a character.
_SIZES = bytes([GRAM if high > ord(LATIN_END) >> 8 else LATIN_GRAM for high in range(256)])


def _longest(data: bytes, left: int, right: int, floor: int) -> Match:
    """The match around two equal grams, its second one not before ``floor``.

    The characters around the grams are compared as one number: those before them are its lower digits.
    """
    one, other = _UNIT * left, _UNIT * right  # the edge is as long as what is compared before a gram
    unlike = _number(data[one : one + _AROUND], "little") ^ _number(data[other : other + _AROUND], "little")
    most = min(left, right - floor, LEFT)
    back = NEAR - 1 - ((unlike & _BEFORE).bit_length() - 1) // _BITS
    if back == NEAR < most:
        back = _alike_before(data, one, other, most)
    back = min(back, most)
    behind = unlike >> _BITS * (NEAR + GRAM)
    if behind:
        ahead = ((behind & -behind).bit_length() - 1) // _BITS
    else:
        ahead = NEAR + common_prefix(data, one + _AROUND, other + _AROUND) // _UNIT
    return Match(left - back, right - back, back + GRAM + ahead)


_number = int.from_bytes
_BITS = 8 * _UNIT
_AROUND = _UNIT * (NEAR + GRAM + NEAR)
_BEFORE = (1 << _BITS * NEAR) - 1
_EDGE = b"\xff" * _UNIT * NEAR  #: no character


def _alike_before(data: bytes, one: int, other: int, most: int) -> int:
    """How many of the ``most`` characters before two grams are equal; what is given are places of bytes, an edge before the grams."""
    size = _UNIT * most
    one, other = one + _UNIT * NEAR, other + _UNIT * NEAR
    unlike = _number(data[one - size : one], "little") ^ _number(data[other - size : other], "little")
    return most - 1 - (unlike.bit_length() - 1) // _BITS


def common_prefix(text: str | bytes, left: int, right: int) -> int:
    """How many characters or bytes from ``left`` on equal those from ``right`` on (``left`` < ``right``)."""
    length, step = 0, 16
    while step:
        if text[left + length : left + length + step] == text[right + length : right + length + step]:
            length += step
            step *= 2
        else:
            step //= 2
    return length
