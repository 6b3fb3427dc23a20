"""Equations that are set on a line of their own: the sentence before goes on in them, and behind them."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import CJK

LONGEST = 120  #: characters of the longest one
_RELATION = pattern("[=＝≈≤≥≠∝≡≅≃]")
#: What no equation has: words but for the names of functions, Han and kana, marks of running text and of programs.
_NO_SYMBOL = pattern(
    f"[{CJK}]|(?<![A-Za-z_\\\\])(?!(?:sqrt|sinh|cosh|tanh|mean|diag|rank|prob|argm(?:in|ax)|const)(?![a-z]))[A-Za-z]{{4,}}"
    "|[;；。，、？！?\"'“”`$#@&:：]|==|[!<>]=|://"
)


def is_equation(words: str) -> bool:
    """Whether a line is nothing but an equation: symbols of a few letters on either side of a sign of relation.

    Args:
        words: those of the line, without the white space around them.
    """
    found = _RELATION.search(words, 1, LONGEST)
    return found is not None and len(words) <= LONGEST and not _NO_SYMBOL.search(words)
