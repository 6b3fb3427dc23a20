"""The characters that a text is made of: what asks for a class of characters looks at some hundreds, not at all of them."""

from __future__ import annotations

import re
from collections import Counter

from ..text import Document


def alphabet(doc: Document) -> Counter[str]:
    """View: how often each character stands in the text."""
    return Counter(doc.text)


def count_of(doc: Document, characters: re.Pattern[str]) -> int:
    """How many characters of the text a pattern for one character fits."""
    return sum(count for char, count in doc.derive(alphabet).items() if characters.match(char))
