"""Two short strings aligned by their longest common subsequence, without the library that does it for long texts.

The bits of an integer are the places of one string, and each character of the other is one addition (H. Hyyrö, Bit-parallel
LCS-length computation revisited, 2004). The outcome is that of ``Indel.opcodes`` of RapidFuzz, bit by bit: a page has a dozen
pairs of some forty characters to align, and loading that package takes longer than all of them.
"""

from __future__ import annotations

from itertools import groupby

SAME, ONE, OTHER = range(3)  #: a step takes a character of both, of the one, of the other string

Step = tuple[bool, int, int, int, int]  #: whether both are the same there, and the place in the one and in the other


def aligned(one: str, other: str, like: float = 0.0) -> list[Step]:
    """The stretches of two strings, in order: the same in both, or in one of them only.

    Args:
        one, other: the strings.
        like: twice the common characters by all characters, from which on the strings are alike; below it nothing is.
    """
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    rows = _rows(left, right)
    common = head + tail + (~rows[-1] & ((1 << len(left)) - 1)).bit_count() if rows else head + tail
    size = len(one) + len(other)
    if 1.0 - (size - 2 * common) / size < like:
        return [(False, 0, len(one), 0, len(other))]
    steps: list[Step] = []
    at = there = 0
    for kind, group in groupby([*[SAME] * head, *_way(rows, len(left), len(right)), *[SAME] * tail]):
        count = len(list(group))
        end, end_there = at + count * (kind != OTHER), there + count * (kind != ONE)
        steps.append((kind == SAME, at, end, there, end_there))
        at, there = end, end_there
    return steps


def _alike(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _rows(one: str, other: str) -> list[int]:
    """For each character of ``other``: a zero at each place of ``one`` at which the common subsequence grows by one."""
    places: dict[str, int] = {}
    for number, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << number
    row = (1 << len(one)) - 1
    rows = []
    for char in other:
        here = row & places.get(char, 0)
        row = (row + here) | (row - here)
        rows.append(row)
    return rows


def _way(rows: list[int], column: int, row: int) -> list[int]:
    """The steps through the rows, found from the end."""
    steps = []
    while row and column:
        if rows[row - 1] >> (column - 1) & 1:
            column -= 1
            steps.append(ONE)
        else:
            row -= 1
            if row and not rows[row - 1] >> (column - 1) & 1:
                steps.append(OTHER)
            else:
                column -= 1
                steps.append(SAME)
    return [*[ONE] * column, *[OTHER] * row, *reversed(steps)]
