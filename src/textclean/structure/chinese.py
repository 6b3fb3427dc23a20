"""Whether a place is Chinese text: what nearly every rule of marks and characters asks first."""

from __future__ import annotations

from ..text import Document
from .language import Language, language_at
from .protected import in_code_line, is_protected


def is_chinese(doc: Document, at: int) -> bool:
    """Whether a place lies in a Chinese clause, and in no code, address or row of data."""
    return language_at(doc, at) is Language.CHINESE and not is_protected(doc, at) and not in_code_line(doc, at)
