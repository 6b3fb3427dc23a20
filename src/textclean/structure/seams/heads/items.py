"""Lists of headings in hard-wrapped text: whose items are one row each, over running text, and hold no mark."""

from __future__ import annotations

from collections import Counter

from ....text import Document
from ..page import Page, page

#: Classes of the numbers of headings in Chinese papers: of labelled rows with one and without a mark, over which nothing stands
#: across to the next one, seventeen of twenty-five were headings.
OFFICIAL = ("cn", "cn-bracket")
#: the class of headings with numbers as ``12.2.3``: in a series, they are headings wherever they end
DECIMAL = "decimal"
MARKS = "，,、；;：:"
SERIES = 3  #: headings with decimal numbers that make a series
SHORT = 3  #: columns beyond the page's tolerance that a heading leaves free at least
FELLOWS = 3  #: headings of one series that show it to be one of headings
STRIPPED = 4  #: columns that first rows lack as well where their indent was stripped


def item_heads(doc: Document) -> frozenset[str]:
    """View: the classes of items that are headings: one of them and more is far from the edge over running text, or their numbers are decimal, and none holds a mark."""
    one = doc.derive(page)
    least = SHORT + (STRIPPED if one.measure.shadow else 0)
    heads, marked = set[str](), set[str]()
    decimals = 0
    for at in [at for at, name in enumerate(one.items[:-1]) if name]:
        kind = item_class(one, at)
        decimals += kind == DECIMAL
        if one.commas[at] or one.stops[at] or one.ends[at]:
            marked.add(kind)
        elif one.is_bare(at, least) and runs(one, at + 1):
            heads.add(kind)
    if decimals >= SERIES:
        heads.add(DECIMAL)
    return frozenset(heads - marked)


def sentence_items(doc: Document) -> frozenset[str]:
    """View: the classes of numbers of Chinese papers whose items are sentences: three and more, and two in three have a mark in their first row or at its end."""
    one = doc.derive(page)
    count, marked = Counter[str](), Counter[str]()
    for at, name in enumerate(one.items):
        if name in OFFICIAL and one.rows[at].words[-1] not in "：:":
            count[name] += 1
            marked[name] += bool(one.commas[at] or one.stops[at] or one.ends[at])
    return frozenset([name for name, items in count.items() if items >= FELLOWS and 3 * marked[name] >= 2 * items])


def official_heads(doc: Document) -> frozenset[str]:
    """View: the classes of numbers of Chinese papers whose items are headings though they may hold commas.

    So it is where one of them and more is far from the edge over running text, and no row with such a number holds a stop or
    ends with a mark: the first row of a paragraph does so now and then.
    """
    one = doc.derive(page)
    heads, marked = set[str](), set[str]()
    for at, name in enumerate(one.items[:-1]):
        if name not in OFFICIAL:
            continue
        if one.stops[at] or one.ends[at] or one.rows[at].words[-1] in MARKS:
            marked.add(name)
        elif one.slacks[at] > one.measure.tolerance + SHORT and _stands_over_text(one, at + 1):
            heads.add(name)
    return frozenset(heads - marked)


def series_heads(doc: Document) -> frozenset[int]:
    """View: the rows that are headings as their fellows in one series of numbers are, on a page whose lines are paragraphs.

    A paper has items that are paragraphs, and in another section, with numbers of the same form, items that are headings; so a
    series is asked for itself, from one 一 to the next. Two in three of it, three at least, hold no stop, end with no mark and
    stand over an item or a text: paragraphs that were cut before their first stop are fewer.
    """
    one = doc.derive(page)
    found, series = set[int](), dict[str, list[int]]()
    for at in [at for at, name in enumerate(one.items[:-1]) if name in OFFICIAL and one.numbers[at]]:
        rows, number = series.setdefault(one.items[at], []), one.numbers[at]
        if rows and number != one.numbers[rows[-1]] + 1:
            found.update(_heads_of(one, rows))
            rows.clear()
        rows.append(at)
    for rows in series.values():
        found.update(_heads_of(one, rows))
    return frozenset(found)


def _heads_of(one: Page, rows: list[int]) -> list[int]:
    """The rows of one series that are headings."""
    heads = [at for at in rows if _is_bare_head(one, at)]
    return heads if len(heads) >= FELLOWS and 3 * len(heads) >= 2 * len(rows) else []


def _is_bare_head(one: Page, at: int) -> bool:
    """Whether a row holds no stop, ends with no mark, and stands over an item or a text."""
    if one.stops[at] or one.ends[at] or one.rows[at].words[-1] in MARKS:
        return False
    return bool(one.items[at + 1] or one.stops[at + 1] or one.ends[at + 1])


def _stands_over_text(one: Page, at: int) -> bool:
    """Whether a row is of running text, of which the first words may count (``一是…``)."""
    return one.items[at] in ("", "serial") and bool(one.commas[at] or one.stops[at])


def item_class(one: Page, at: int) -> str:
    """The class of an item; headings with a decimal number are one, chapters, sections and articles are told apart by the word behind their number."""
    name = one.items[at]
    if name == "heading" and "0" <= one.rows[at].words[0] <= "9":
        return DECIMAL
    if name != "article":
        return name
    words = one.rows[at].words
    return name + next((word for word in words[:8] if word in "章节節条條款编編篇部回"), "")


def runs(one: Page, at: int) -> bool:
    """Whether a row is of running text: it holds a mark, begins no item, and is not the rest of one that ends there."""
    if one.items[at] or not (one.commas[at] or one.stops[at]):
        return False
    return not one.ends[at] or at >= len(one.slacks) or one.slacks[at] <= one.measure.tolerance
