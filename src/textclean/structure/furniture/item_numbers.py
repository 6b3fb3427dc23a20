"""The numbers of items that an extractor set on lines of their own: ``(2)`` beside the words of a clause, ``２`` before a paragraph of a law.

A law, a by-law, a question sets its numbers out into the margin, and a program that reads a page by its blocks puts each on a line
of its own. Nothing stands between two page numbers that is shorter than a page, and no page number comes back: these stand a
few rows apart, and begin anew in each article.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ..rows import rows

#: A number in brackets, or in full-width figures alone, as laws count their paragraphs.
_ITEM = pattern("(?:[(（〔［\\[【] ?[0-9０-９]{1,2} ?[)）〕］\\]】]|[０-９]{1,2})$")
_DIGITS = pattern("[0-9０-９]+")
NEAR = 10  #: rows from a number to the next one at most
LEAST = 2  #: numbers


def item_numbers(doc: Document) -> frozenset[int]:
    """View: the rows that hold nothing but the number of an item, in a form whose numbers mostly stand near the one before, or begin anew."""
    forms: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, row in enumerate(doc.derive(rows)):
        if len(row.words) <= LONGEST and _ITEM.match(row.words):
            forms[_DIGITS.sub("", row.words)].append((at, int(_DIGITS.findall(row.words)[0])))
    found: set[int] = set()
    for numbers in forms.values():
        if len(numbers) >= LEAST and _are_items(numbers):
            found.update(at for at, _ in numbers)
    return frozenset(found)


def _are_items(numbers: list[tuple[int, int]]) -> bool:
    """Whether at most every second number of a form could be that of the page behind the one before.

    Args:
        numbers: the row of each, and the number, in order.
    """
    near = sum(two == one + 1 and 1 < other - at <= NEAR for (at, one), (other, two) in pairwise(numbers))
    anew = sum(two <= one for (_, one), (_, two) in pairwise(numbers))
    return 2 * (near + anew) >= len(numbers) - 1 and (near > 0 or anew >= LEAST)


LONGEST = 6  #: characters of such a row
