"""Forms that the mainland prints in Traditional text as in Simplified: set in 1965, and no simplified characters."""

from __future__ import annotations

from functools import cache

from ... import tables
from ...text import Document

KINDS = 3  #: characters that a page prints as the mainland does …
CLEARLY = 4  #: … so many times as often as in their older forms, to be set so


def prints_inherited(doc: Document) -> bool:
    """View: whether a Traditional page has the forms of the mainland (``内``, ``别``, ``没``) and hardly one of Taiwan (``內``, ``別``, ``沒``)."""
    count = doc.text.count
    pairs = [row.split(" ") for row in tables.lines("inherited-forms")]
    own = [times for new, _ in pairs if (times := count(new))]
    return len(own) >= KINDS and sum(own) >= CLEARLY * sum(count(old) for _, old in pairs)


def is_inherited(doc: Document, start: int, end: int) -> bool:
    """Whether all characters of a run are such forms, on a page that is set in them."""
    return _inherited().issuperset(doc.text[start:end]) and doc.derive(prints_inherited)


@cache
def _inherited() -> frozenset[str]:
    return frozenset(row[0] for row in tables.lines("inherited-forms"))
