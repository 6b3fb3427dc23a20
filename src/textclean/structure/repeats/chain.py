"""A chain: matches that go on one another, with what two passages have in common."""

from __future__ import annotations

from .matches import Match

DRIFT = 24  #: by which the distance of the two places may change from one match to the next


class Chain:
    """Matches in order. ``left``/``right`` and ``left_end``/``right_end``: where the two passages begin and end."""

    __slots__ = ("common", "left", "left_end", "matches", "right", "right_end")

    def __init__(self, match: Match) -> None:
        left, right, length = match
        self.left, self.right = left, right
        self.matches: list[Match] = [match]
        self.common = length  #: characters in common
        self.left_end, self.right_end = left + length, right + length

    def _begin(self, match: Match) -> None:
        self.matches = []
        self.common = 0
        self.add(match)

    def add(self, match: Match) -> None:
        """Go on with one more match."""
        self.matches.append(match)
        self.common += match.length
        self.left_end, self.right_end = match.left + match.length, match.right + match.length

    def join(self, matches: list[Match]) -> None:
        """Go on with the matches of another chain."""
        for match in matches:
            self.add(match)

    def cut(self, count: int) -> None:
        """Keep the first ``count`` matches."""
        first, *rest = self.matches[:count]
        self._begin(first)
        self.join(rest)

    def takes(self, match: Match, gap: int) -> bool:
        """Whether a match goes on where this chain ends, ``gap`` characters off at most.

        If it laps over the end, what is left of it is added; not if it laps over all of a shorter match, which is there by
        chance then.
        """
        lap = max(self.left_end - match.left, self.right_end - match.right, 0)
        if match.length - lap < 3 or self.matches[-1].length <= lap:
            return False
        left = match.left + lap - self.left_end
        right = match.right + lap - self.right_end
        if not (left <= gap and right <= gap and abs(right - left) <= DRIFT):
            return False
        if match.left + match.length > self.right:  # into its own copy: a periodic text, and that is another matter
            return False
        self.add(Match(match.left + lap, match.right + lap, match.length - lap) if lap else match)
        return True


def common(chain: Chain) -> int:
    """Characters that the two passages of a chain have in common."""
    return chain.common
