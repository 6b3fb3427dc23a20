"""Patterns of cards: checked when they are read, so that none can take more than linear time, and run line by line.

A pattern must hold a literal: a text without it is never looked at. Of what can vary in length no part may vary inside
another, and all parts together may have no more ways to match at one place than :data:`MOST`. Lines are read in
pieces, so that the worst of them costs a constant times its length.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

from ..tuples import NamedTuple

PIECE = 1000  #: characters of a line that are read at once
STEP = 500  #: by so many characters the next piece begins later: the longest match
EDGE = 20  #: characters before the end of a piece in which no match is believed
MOST = 2000  #: ways in which a pattern may match at one place
SECONDS = 5.0  #: processor time for one pattern and 100,000 characters of a text
PER = 100_000


class PatternError(ValueError):
    """A pattern that is none, or one that may take too long; the message says why."""


class TooSlow(RuntimeError):
    """A pattern took more than its time."""


class Pattern(NamedTuple):
    """A pattern and the literals of which one stands in every match."""

    regex: re.Pattern[str]
    literals: tuple[str, ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, in order, none across a line end.

        Raises:
            TooSlow: it takes more than :data:`SECONDS` for :data:`PER` characters.
        """
        end = -1
        began, most = time.process_time(), SECONDS * (1 + len(text) / PER)
        for at in self._places(text):
            if at < end:
                continue
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield from self._line(text, start, end - text.endswith("\r", start, end))
            if time.process_time() - began > most:
                raise TooSlow(f"the pattern {self.regex.pattern!r} takes too long")

    def _places(self, text: str) -> Iterator[int]:
        """Where the literals stand, in order."""
        found = {literal: text.find(literal) for literal in self.literals}
        while found := {literal: at for literal, at in found.items() if at >= 0}:
            first = min(found, key=lambda literal: found[literal])
            yield found[first]
            found[first] = text.find(first, found[first] + 1)

    def _line(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        while start <= end:
            stop = end if end - start <= PIECE + STEP else start + PIECE
            match = self.regex.search(text, start, stop)
            if match is None or (stop < end and match.end() > stop - EDGE):
                if stop == end:
                    return
                start += STEP
            else:
                if match.end() > match.start():
                    yield match
                start = max(match.end(), match.start() + 1)


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> Pattern:
    """A pattern, checked.

    Raises:
        PatternError: it cannot be used.
    """
    parser = import_module("re._parser")
    try:
        regex = re.compile(pattern, re.MULTILINE)
        tree = parser.parse(pattern, re.MULTILINE)
    except (re.error, RecursionError, OverflowError) as error:
        raise PatternError(f"{pattern!r} is no pattern: {error}") from None
    if regex.flags & (re.IGNORECASE | re.VERBOSE | re.DOTALL):
        raise PatternError(f"{pattern!r}: the flags i, s and x are not allowed")
    seen = _Seen(pattern)
    ways = seen.ways(tree)
    if ways > MOST:
        raise PatternError(f"{pattern!r} may match in {ways:,} ways at one place: bound its repeats, like {{1,20}}")
    literals = seen.literals(tree)
    if not literals:
        raise PatternError(f"{pattern!r} has no literal that stands in every match")
    return Pattern(regex, literals)


class _Seen:
    """Looks through a parsed pattern."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def ways(self, tree: Any) -> int:
        """In how many ways it may match at one place, at most."""
        total = 1
        for name, value in tree:
            total *= self._ways(str(name), value)
        return total

    def _ways(self, name: str, value: Any) -> int:
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, inner = value
            if min(int(high), PIECE) > 1 and self._varies(inner):
                raise PatternError(f"{self._pattern!r}: a part that varies in length is repeated")
            return (min(int(high), PIECE) - min(int(low), PIECE) + 1) * self.ways(inner)
        if name == "SUBPATTERN":
            return self.ways(value[3])
        if name == "BRANCH":
            return sum(self.ways(one) for one in value[1])
        if name == "ATOMIC_GROUP":
            return self.ways(value)
        if name in ("ASSERT", "ASSERT_NOT"):
            return self.ways(value[1])
        if name.startswith("GROUPREF"):
            raise PatternError(f"{self._pattern!r}: a group is referred to")
        return 1

    def _varies(self, tree: Any) -> bool:
        """Whether something may match in more than one way."""
        for name, value in tree:
            if str(name) in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
                if value[0] != value[1] or self._varies(value[2]):
                    return True
            elif str(name) == "BRANCH" or self._ways(str(name), value) > 1:
                return True
        return False

    def literals(self, tree: Any) -> tuple[str, ...]:
        """Words of which one stands in every match: the longest run of letters, or one of each branch."""
        best: tuple[str, ...] = ()
        run = ""
        for name, value in [*tree, (None, None)]:
            if str(name) == "LITERAL" and chr(value) != "\n":
                run += chr(value)
                continue
            best = max(best, (run,) if run else (), key=_worth)
            run = ""
            best = max(best, self._inside(str(name), value), key=_worth)
        return best

    def _inside(self, name: str, value: Any) -> tuple[str, ...]:
        if name == "SUBPATTERN":
            return self.literals(value[3])
        if name == "ATOMIC_GROUP":
            return self.literals(value)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
            return self.literals(value[2])
        if name == "BRANCH":
            found = [self.literals(one) for one in value[1]]
            return tuple(dict.fromkeys(word for words in found for word in words)) if all(found) else ()
        if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in value) and len(value) <= 16:
            return tuple(chr(code) for _, code in value)
        return ()


def _worth(words: tuple[str, ...]) -> tuple[int, int]:
    """How well words tell a text: their shortest counts, then how few they are."""
    return (min(map(len, words)), -len(words)) if words else (0, -99)
