"""What the two characters at a line end say of whether the lines are neighbours, or of two columns that were read in turn.

In Chinese a word stands across the ends of a good part of all lines (a page shows itself of how many: its lines are cut in their
middle), and across those of strangers hardly ever. In Japanese the kana tell it: which ones stand together is far from chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import log

from .... import tables
from ..page import Page

#: Nats that lines are strangers, where the two characters often meet in Japanese, and where they hardly ever do.
OFTEN, HARDLY = log(0.07 / 0.44), log(0.41 / 0.029)
STRANGE = 0.03  #: of strangers' line ends so many show a word by chance
MOST = 0.4  #: of line ends in order so many are reckoned to show one, at most: a law that names the same things again and again shows fewer
LEAST = 0.3  #: where one does, it is taken that so many do at least
DOUBT = 4  #: lines without a word that are reckoned in, for a page of which few can be cut
ROOM = 5  #: columns beyond the tolerance by which a line may fall short: what ends sooner is no line of a column
#: Nats of a stretch that are enough, besides the logarithm of the rows of the page: on 2,700 pages in order the most was 8.2, in a law of
#: short items and in an old novel, where few words stand across line ends.
ENOUGH = 9.0

_KANA_FIRST, _KANA_LAST = "\u3041", "\u30fc"
_KATAKANA_FIRST, _KATAKANA_LAST = "\u30a1", "\u30fa"


def nats(page: Page, at: int, goes_on: bool, share: float) -> float:
    """What the characters at the end of an open line, and at the beginning of the next one, say of strangers; 0 where they do not tell.

    Args:
        page: the page.
        at: number of the row.
        goes_on: whether a word stands across.
        share: of how many line ends in order one does.
    """
    if page.items[at + 1] or page.slacks[at] > page.measure.tolerance + ROOM:
        return 0.0
    return of_pair(page.pairs[at], goes_on, share)


def of_pair(pair: str, goes_on: bool, share: float) -> float:
    """The same of the two characters of a pair, wherever they stand; 0 of an empty one."""
    if not pair:
        return 0.0
    tail, head = _sort(pair[0]), _sort(pair[1])
    if tail == head == _HAN:
        return log(STRANGE / max(share, LEAST)) if goes_on else log((1 - STRANGE) / (1 - share))
    often, hardly = _neighbours().get(tail, ("", ""))
    return OFTEN if head in often else HARDLY if head in hardly else 0.0


def most(characters: str, share: float) -> float:
    """The most that :func:`of_pair` says of two characters of a text that has these."""
    apart = log((1 - STRANGE) / (1 - share))
    return max(apart, HARDLY) if any(_KANA_FIRST <= char <= _KANA_LAST for char in characters) else apart


def share_of(inside: Sequence[bool]) -> float:
    """Of how many line ends in order a word stands across, by whether one does in the middle of these lines."""
    return min(sum(inside) / (len(inside) + DOUBT), MOST)


def are_han(pair: str) -> bool:
    """Whether two characters are Han."""
    return _sort(pair[0]) == _sort(pair[1]) == _HAN


_HAN, _KATAKANA = "漢", "カ"


def _sort(char: str) -> str:
    """What a character stands in the table as."""
    if _KATAKANA_FIRST <= char <= _KATAKANA_LAST:
        return _KATAKANA
    return char if _KANA_FIRST <= char <= _KANA_LAST else _HAN


@cache
def _neighbours() -> Mapping[str, tuple[str, str]]:
    """Of each first character what stands behind it often, and hardly ever."""
    rows = (line.split(" ") for line in tables.lines("kana-neighbours"))
    return {first: (often, hardly) for first, often, hardly in rows}
