"""Family ``document`` (DO): what concerns the whole document. Reports only; its run-wide rules are no pass's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...finding import SIBLING, Finding, Related
from ...rulebook import Card
from ...text import Document, Span


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Articles that begin without a headline."""
    if "DO002" in cards:
        from .boundaries import unclear_boundaries  # whoever wants it asks for it

        for one in doc.derive(unclear_boundaries):
            yield Finding("DO002", one.span, related=(Related(Span(one.before.start, one.before.end), SIBLING),))
