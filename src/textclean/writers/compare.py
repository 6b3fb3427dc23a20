"""Two copies of a passage, one under the other, with what differs marked in both."""

from __future__ import annotations

from ..structure.repeats.alignment import aligned
from ..tuples import NamedTuple
from .markup import clipped

LONGEST = 4000  #: characters of the longest passages that are compared
CALM = 28  #: characters of equal words that are shown between two differences


class Difference(NamedTuple):
    """A stretch of both copies: ``equal``, or what each has in this place."""

    equal: bool
    this: str
    other: str


def differences(this: str, other: str) -> list[Difference]:
    """Align two passages by their longest common subsequence.

    A passage of more than ``LONGEST`` characters is compared up to there, for the cost grows with the product.
    """
    this, other = this[:LONGEST], other[:LONGEST]
    found: list[Difference] = []
    for equal, start, end, there, there_end in aligned(this, other) if this or other else ():
        one = Difference(equal, this[start:end], other[there:there_end])
        if found and found[-1].equal == one.equal:
            one = Difference(one.equal, found[-1].this + one.this, found[-1].other + one.other)
            found.pop()
        found.append(one)
    return _settled(found)


def _settled(found: list[Difference]) -> list[Difference]:
    """Single equal characters between two differences are chance: they join the differences."""
    out: list[Difference] = []
    for index, one in enumerate(found):
        inner = 0 < index < len(found) - 1
        small = one.equal and inner and len(one.this) < 2
        if out and not out[-1].equal and (small or not one.equal):
            out[-1] = Difference(False, out[-1].this + one.this, out[-1].other + one.other)
        else:
            out.append(one)
    return out


def strip(found: list[Difference]) -> tuple[str, str]:
    """The two rows as HTML: equal words pale and shortened, differences marked, and a gap where the other has more."""
    rows: tuple[list[str], list[str]] = ([], [])
    for one in found:
        for row, words in zip(rows, (one.this, one.other), strict=True):
            if one.equal:
                row.append(f'<span class="eq">{clipped(words, CALM)}</span>')
            elif words:
                row.append(f'<mark class="diff">{clipped(words, 160)}</mark>')
            else:
                row.append('<span class="lack">【　】</span>')
    return "".join(rows[0]), "".join(rows[1])
