"""Family ``headings`` (HD): headlines and what belongs under them. Reports only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...finding import SIBLING, Finding, Related
from ...rulebook import Card
from ...text import Document
from .bylines import bare_headlines


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Headlines without a byline on a page whose other articles have one."""
    for bare in doc.derive(bare_headlines):
        yield Finding("HD004", bare.headline, related=(Related(bare.sibling, SIBLING),))
