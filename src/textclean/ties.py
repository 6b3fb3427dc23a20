"""Ties: numbers that belong together, in groups.

Disjoint sets with halved paths (Tarjan and van Leeuwen, *Worst-case analysis of set union algorithms*, 1984): nearly linear in the
number of ties, whatever they are.
"""

from __future__ import annotations


class Ties:
    """Groups of numbers; whoever was never tied is a group by itself. The smallest number of a group speaks for it."""

    def __init__(self) -> None:
        self._towards: dict[int, int] = {}

    def group(self, number: int) -> int:
        """The smallest number that this one is tied to, over any others."""
        towards = self._towards
        while (before := towards.get(number, number)) != number:
            towards[number] = number = towards.get(before, before)
        return number

    def tie(self, one: int, other: int) -> None:
        """Say that two numbers belong together."""
        first, second = self.group(one), self.group(other)
        if first != second:
            self._towards[max(first, second)] = min(first, second)
