"""Folding: to compare texts, never to write them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 15)
def fold_char(char: str) -> str:
    """One character as it is compared: NFKC, lower case, letters and digits only (else the empty string)."""
    if "\u4e00" <= char <= "\u9fff":
        return char  # Han, as most are
    return "".join(c for c in unicodedata.normalize("NFKC", char).lower() if c.isalnum())


def fold_to_compare(text: str) -> str:
    """Letters and digits of a text, in one width and one case; white space and marks are dropped."""
    return "".join(map(fold_char, text))
