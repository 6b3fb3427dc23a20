"""Lines in which every character stands by itself, as justified lines of a page come out of a converter."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import HAN

_ALONE = pattern(f"[{HAN}](?= )")
_HAN = pattern(f"[{HAN}]")
_CLAUSE = pattern(f"[{HAN}]+")
LENGTHS = 3  #: lengths of clauses that a line of verse has not


def is_letterspaced(line: str) -> bool:
    """Whether three in four Han characters of a line of prose have a space behind them.

    Verse, which is set so on purpose, has clauses of one length or two.
    """
    if 4 * len(_ALONE.findall(line)) < 3 * len(_HAN.findall(line)):
        return False
    return len({len(clause) for clause in _CLAUSE.findall(line.replace(" ", ""))}) >= LENGTHS
