"""Lists of characters: what a font holds, a charset, the head characters of a dictionary. Each stands there for itself."""

from __future__ import annotations

from ..text import Document, Span
from ..text.lazy import pattern
from ..text.span import hold

LEAST = 80  #: characters of the shortest list that has nothing else in it
DISTINCT = 0.95  #: of them that stand there once; of as much running text one in five at least stands twice
ENTRIES = 12  #: lines that begin with a character of their own and a tab, at least
_RUN = pattern(f"[^\\x00-\\x7f\\s，。、；：？！…—“”‘’（）《》「」『』]{{{LEAST},}}")
_ENTRY = pattern("(?m)^[^\\x00-\\x7f\\s](?=\t)")


def inventories(doc: Document) -> tuple[Span, ...]:
    """View: the lists of characters of a text, in order, disjoint: runs in which hardly one stands twice, and the heads of entries."""
    text = doc.text
    found = [Span(*match.span()) for match in _RUN.finditer(text) if len({*match[0]}) >= DISTINCT * len(match[0])]
    if text.count("\t") >= ENTRIES:
        heads = [Span(*match.span()) for match in _ENTRY.finditer(text)]
        if len(heads) >= ENTRIES:
            known = {span.start for span in found}
            found += [span for span in heads if span.start not in known]
    return tuple(sorted(found))


def in_inventory(doc: Document, offset: int) -> bool:
    """Whether the character at ``offset`` stands in a list of characters, or heads an entry of one."""
    return hold(doc.derive(inventories), offset)
