"""Whose norm a place follows: GB/T 15834 and 15835 bind the mainland; Taiwan and Hong Kong write by manuals of their own.

Most of what the norms say of marks they say alike. Where they part, a rule asks here before it calls a place wrong.
"""

from __future__ import annotations

from ..text import Document
from .language import sentence_at
from .scripts import Script, only, page_script


def is_bound_by_gb(doc: Document, at: int) -> bool:
    """Whether the norms of the mainland hold for a place: not on a Traditional page, nor in a Traditional sentence of a page of both."""
    script = doc.derive(page_script)
    if script is not None:
        return script is not Script.TRADITIONAL
    start, end = sentence_at(doc, at)
    words = doc.text[max(start, at - NEAR) : min(end, at + NEAR)]
    return len(only("traditional-only").findall(words)) <= len(only("simplified-only").findall(words))


NEAR = 200  #: characters of a sentence on either side that are looked at
