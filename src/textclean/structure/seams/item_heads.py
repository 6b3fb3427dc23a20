"""Lists of headings in hard-wrapped text: whose items are one row each, over running text, and hold no mark."""

from __future__ import annotations

from ...text import Document
from .page import Page, page

SHORT = 3  #: columns beyond the page's tolerance that a heading leaves free at least
STRIPPED = 4  #: columns that first rows lack as well where their indent was stripped


def item_heads(doc: Document) -> frozenset[str]:
    """View: the classes of items that are headings: one of them and more is far from the edge over running text, and none holds a mark."""
    one = doc.derive(page)
    least = SHORT + (STRIPPED if one.measure.shadow else 0)
    heads, marked = set[str](), set[str]()
    for at in [at for at, name in enumerate(one.items[:-1]) if name]:
        if one.commas[at] or one.stops[at] or one.ends[at]:
            marked.add(item_class(one, at))
        elif one.is_bare(at, least) and runs(one, at + 1):
            heads.add(item_class(one, at))
    return frozenset(heads - marked)


def item_class(one: Page, at: int) -> str:
    """The class of an item; chapters, sections and articles are told apart by the word behind their number."""
    name = one.items[at]
    if name != "article":
        return name
    words = one.rows[at].words
    return name + next((word for word in words[:8] if word in "章节節条條款编編篇部回"), "")


def runs(one: Page, at: int) -> bool:
    """Whether a row is of running text: it holds a mark, begins no item, and is not the rest of one that ends there."""
    if one.items[at] or not (one.commas[at] or one.stops[at]):
        return False
    return not one.ends[at] or at >= len(one.slacks) or one.slacks[at] <= one.measure.tolerance
