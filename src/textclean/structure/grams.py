"""Where pairs of characters stand in a text, for a few thousand pairs at once, with what stands around them.

Of some hundreds a pattern finds where they may stand. For more the text is laid out in UTF-16, two bytes a character, and read
as whole numbers of 32 bits from each character on: numbers are compared several times as fast as strings are cut.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, compress

from ..text import Document
from ..text.lazy import pattern
from ..text.runs import NUMBER
from ..tuples import NamedTuple

MANY = 1 << 15  #: strings that are held at once
PART = 1 << 19  #: characters of a text that are searched at once for what stands nearly everywhere
MAKING = 300_000  #: characters that are searched for one pair while a pattern of many is made
FEW = 8  #: pairs that are counted one by one
SOME = 400  #: pairs of whose characters a pattern is made: of more it finds too much
_UNIT = 2  #: bytes of a character
_ASTRAL = pattern("[\U00010000-\U0010ffff]")
_BMP = "\uffff"  #: its last character
_EDGE = "\n\n\n"  #: for what would reach beyond the text
_NOTHING = "\uffff"  #: stands in the place of a character beyond the BMP, so that each has one unit


class Grams(NamedTuple):
    """What of a text's strings was looked for."""

    pairs: Counter[str]  #: how often each pair of characters stands there
    longer: dict[
        str, str
    ]  #: the strings of three and four that stand there, each held once: by itself the very one that was asked for
    asked: set[str]  #: all that was looked for

    def after(self, text: str, joints: Iterable[int]) -> Grams:
        """The same of a text that some line ends were taken out of.

        Args:
            text: the text as it is now.
            joints: the places in it where a line end was, in order.
        """
        padded = f"{_EDGE}{text}{_EDGE}"
        places = [joint + len(_EDGE) for joint in joints]
        pairs = self.pairs.copy()
        pairs.update(_within([padded[at - 1 : at + 1] for at in places], self.asked))
        longer = self.longer.copy()
        for before, behind in ((2, 1), (1, 2), (3, 1), (2, 2), (1, 3)):
            for gram in _within([padded[at - before : at + behind] for at in places], self.asked):
                longer.setdefault(gram, gram)
        return Grams(pairs, longer, self.asked)


def _within(grams: Iterable[str], asked: set[str]) -> list[str]:
    return [gram for gram in grams if gram in asked and max(gram) <= _BMP]


def standing(text: str, pairs: set[str], longer: set[str]) -> Grams:
    """Which of these strings stand in a text.

    Args:
        text: any text.
        pairs: strings of two characters.
        longer: strings of three characters that begin or end with one of the pairs, and of four with one in the middle.
    """
    stand: Counter[str] = Counter()
    some: set[str] = set()
    for found in _around(text, pairs):
        stand.update([words[1:3] for words in found])
        for some_of_them in (found, [words[:3] for words in found], [words[1:] for words in found]):
            some.update(longer.intersection(some_of_them))
    # those that were asked for instead of those that were found: equal strings are held once
    counted_pairs = Counter({pair: stand[pair] for pair in pairs if pair in stand})
    return Grams(counted_pairs, {gram: gram for gram in longer if gram in some}, longer.union(pairs))


def around(text: str, pairs: Iterable[str]) -> list[str]:
    """Each place of a text where one of the pairs stands: the pair with the character before it and the one behind.

    Args:
        text: any text; where nothing stands before or behind a pair, a line end is told.
        pairs: strings of two characters; those with a character beyond the BMP are found nowhere.
    """
    return list(chain.from_iterable(_around(text, pairs)))


def _around(text: str, pairs: Iterable[str]) -> Iterator[list[str]]:
    """The same, some thousands at a time: common pairs stand nearly everywhere."""
    inner = _units(text)
    padded = f"\n{inner}\n"
    places = _places(inner, pairs)
    for first in range(0, len(places), MANY):
        yield [padded[at : at + 4] for at in places[first : first + MANY]]


def _units(text: str) -> str:
    """The text with one unit of UTF-16 for each of its characters; mostly it has no others."""
    two = len(text.encode(_CODE, "surrogatepass")) > _UNIT * len(text)
    return _ASTRAL.sub(_NOTHING, text) if two else text


def counts(text: str, pairs: Iterable[str]) -> Counter[str]:
    """How often each of these pairs of characters stands in a text; those that stand nowhere are left out."""
    pairs = set(pairs)
    if len(pairs) <= FEW:
        return Counter({pair: times for pair in sorted(pairs) if (times := len(_places(text, (pair,))))})
    found: Counter[str] = Counter()
    inner = _units(text)
    wanted = {_number(pair): pair for pair in pairs if max(pair) <= _BMP}
    for numbers in _numbers(inner):
        for number, count in Counter(filter(wanted.__contains__, numbers)).items():
            found[wanted[number]] += count
    for pair in pairs:
        if max(pair) > _BMP and (times := len(re.findall(f"(?={re.escape(pair)})", text))):
            found[pair] = times
    return found


def places(text: str, pairs: Iterable[str]) -> Iterator[int]:
    """Where one of these pairs of characters begins in a text, in order."""
    pairs = set(pairs)
    beyond = [re.compile(f"(?={re.escape(pair)})") for pair in pairs if max(pair) > _BMP]
    for first in range(0, len(text), PART):
        part = text[first : first + PART + 1]
        found = list(_places(_units(part), pairs))
        for pair in beyond:
            found.extend([match.start() for match in pair.finditer(part)])
        yield from [first + at for at in sorted(found)]


def _places(text: str, pairs: Iterable[str]) -> array[int]:
    """Where the pairs begin in a text of characters of the BMP, in no order."""
    found = array(NUMBER)
    few = set(pairs)
    if len(few) * len(text) <= MAKING:
        for pair in sorted(few):
            at = text.find(pair)
            while at >= 0:
                found.append(at)
                at = text.find(pair, at + 1)
        return found
    if len(few) <= SOME:
        found.extend([at for at in _likely(text, few) if text[at : at + 2] in few])
        return found
    wanted = set(map(_number, few))
    for first, numbers in enumerate(_numbers(text)):
        found.extend(compress(range(first, len(text), 2), map(wanted.__contains__, numbers)))
    return found


def _likely(text: str, pairs: set[str]) -> Iterator[int]:
    """Where the first character of one of the pairs stands before the second of one of them."""
    one, two = (re.escape("".join(sorted({pair[at] for pair in pairs}))) for at in (0, 1))
    return (match.start() for match in re.finditer(f"[{one}](?=[{two}])", text))


_CODE = f"utf-16-{sys.byteorder[0]}e"


def _number(pair: str) -> int:
    """A pair of characters as one whole number; one beyond the BMP gives a number that no pair has."""
    return int.from_bytes(pair.encode(_CODE, "surrogatepass"), sys.byteorder)


def _numbers(text: str) -> Iterator[memoryview]:
    """The pairs of a text of characters of the BMP as whole numbers: those at even places, then those at odd ones."""
    data = memoryview(text.encode(_CODE, "surrogatepass"))
    for first in (0, 1):
        count = max(len(text) - first, 0) // 2
        yield data[first * _UNIT : first * _UNIT + count * 2 * _UNIT].cast("I")


def counted(doc: Document) -> Grams | None:
    """View: what is known of the strings around the line ends of a text from the one that it was joined from."""
    return None
