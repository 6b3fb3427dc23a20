"""Where pairs of characters stand in a text, for a few thousand pairs at once, with what stands around them.

The text is laid out in UTF-16, two bytes a character, and read as whole numbers of 32 bits from each character on:
numbers are compared several times as fast as strings are cut.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import compress
from typing import NamedTuple

from ..text.lazy import pattern

_UNIT = 2  #: bytes of a character
_ASTRAL = pattern("[\U00010000-\U0010ffff]")
_BMP = "\uffff"  #: its last character
_LONGEST = 4  #: characters of the strings that are looked for
_NOTHING = "\uffff"  #: stands in the place of a character beyond the BMP, so that each has one unit


class Grams(NamedTuple):
    """What of a text's strings was looked for."""

    pairs: Counter[str]  #: how often each pair of characters stands there
    longer: set[str]  #: the strings of three and four that stand there
    asked: set[str]  #: all that was looked for

    def after(self, text: str, joints: Iterable[int]) -> Grams:
        """The same of a text that some line ends were taken out of.

        Args:
            text: the text as it is now.
            joints: the places in it where a line end was, in order.
        """
        pairs, longer = self.pairs.copy(), set(self.longer)
        last = 0
        for joint in joints:
            for first in range(max(joint - _LONGEST + 1, last, 0), joint):
                for stop in range(joint + 1, min(first + _LONGEST, len(text)) + 1):
                    gram = text[first:stop]
                    if gram not in self.asked or max(gram) > _BMP:
                        continue
                    if len(gram) == len("一二"):
                        pairs[gram] += 1
                    else:
                        longer.add(gram)
            last = joint
        return Grams(pairs, longer, self.asked)


def standing(text: str, pairs: set[str], longer: set[str]) -> Grams:
    """Which of these strings stand in a text.

    Args:
        text: any text.
        pairs: strings of two characters.
        longer: strings of three characters that begin or end with one of the pairs, and of four with one in the middle.
    """
    found = around(text, pairs)
    some = longer.intersection(found)
    some.update(
        longer.intersection([words[:3] for words in found]), longer.intersection([words[1:] for words in found])
    )
    return Grams(Counter([words[1:3] for words in found]), some, longer.union(pairs))


def around(text: str, pairs: Iterable[str]) -> list[str]:
    """Each place of a text where one of the pairs stands: the pair with the character before it and the one behind.

    Args:
        text: any text; where nothing stands before or behind a pair, a line end is told.
        pairs: strings of two characters; those with a character beyond the BMP are found nowhere.
    """
    code = f"utf-16-{sys.byteorder[0]}e"
    wanted = {int.from_bytes(pair.encode(code, "surrogatepass"), sys.byteorder) for pair in pairs}
    inner = _ASTRAL.sub(_NOTHING, text)
    data = memoryview(inner.encode(code, "surrogatepass"))
    padded = f"\n{inner}\n"
    places: list[int] = []
    for first in (0, 1):
        count = max(len(text) - first, 0) // 2
        numbers = data[first * _UNIT : first * _UNIT + count * 2 * _UNIT].cast("I")
        places += compress(range(first, len(text), 2), map(wanted.__contains__, numbers))
    return [padded[at : at + 4] for at in places]
