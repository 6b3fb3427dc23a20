"""Soft breaks of Markdown: line ends inside a paragraph, which no reader sees."""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern

#: Where a link of Markdown leads, below the text: ``[1]: https://example.org``.
DEFINITION = pattern("(?m:^) {0,3}\\[[^\\]\n]{1,60}\\]: {1,3}<?https?://")
#: Marks of Markdown that no other text has in its lines: a heading, a link, a fence, bold words, a program's term.
_MARKS = (
    pattern("(?m:^)#{1,6} [^ \n#]"),
    pattern("\\]\\([^()\\s]{1,300}\\)"),
    pattern("(?m:^)(?:```|~~~)"),
    pattern("\\*\\*[^*\n]{1,80}\\*\\*"),
    pattern("`[^`\n]{1,80}`"),
    DEFINITION,
    pattern("(?m:^)<!-- ?[a-z]"),
)
MARKER = 8  #: characters of the longest mark that begins such a block
KINDS = 2  #: kinds of marks from which a text is Markdown
#: What begins a block of its own behind a soft break: a heading, an item, a quotation, a fence, a row.
_BLOCK = pattern("[ \t]*(?:#{1,6} |[-*+] |[0-9]{1,3}[.)] |>|```|~~~|\\||</?[a-z])")


HARD = 3  #: lines that break so, at least, for a habit …
OTHERS = 3  #: … and so many times as many as end in any other white space
_HARD = pattern("(?<=[^ \t\u3000\n]) {2}(?=\r?\n[^\r\n])")
_TRAILING = pattern("(?<=[^ \t\u3000\n])(?: |\t| {3,})(?=[\r\n])")


def breaks_hard(doc: Document) -> bool:
    """View: whether who wrote a text broke its lines by two spaces at their ends, as Markdown has it: several end so, and hardly one in other white space.

    Such a break is no damage, and what it breaks is no paragraph.
    """
    if "  \n" not in doc.text and "  \r" not in doc.text:
        return False
    hard = sum(1 for _ in _HARD.finditer(doc.text))
    return hard >= HARD and hard > OTHERS * sum(1 for _ in _TRAILING.finditer(doc.text))


def is_hard(doc: Document, end: int) -> bool:
    """Whether the words of a line that end at ``end`` are broken off there by two spaces, where the text breaks its lines so."""
    return doc.text.startswith("  ", end) and doc.text[end + 2 : end + 3] in ("\n", "\r") and doc.derive(breaks_hard)


def is_markdown(doc: Document) -> bool:
    """View: whether a text is Markdown by its own marks, at least two kinds of them."""
    kinds = 0
    for mark in _MARKS:
        kinds += mark.search(doc.text) is not None
        if kinds == KINDS:
            return True
    return False


def is_soft(doc: Document, start: int, end: int) -> bool:
    """Whether the white space between two lines is one line break of Markdown inside a paragraph.

    Args:
        start: where the words of the first line end.
        end: where those of the second begin.
    """
    gap = doc.text[start:end]
    return (
        gap.count("\n") == 1
        and doc.derive(is_markdown)
        and not _BLOCK.match(doc.text, start + gap.index("\n") + 1, end + MARKER)
    )
