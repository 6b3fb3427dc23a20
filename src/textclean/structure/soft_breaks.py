"""Line ends that are meant: breaks of Markdown, formulas, which stand so again and again, and speech set below what leads to it."""

from __future__ import annotations

from collections import Counter

from ..text import Document
from ..text.lazy import pattern
from .rows import rows

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
KINDS = 2  #: kinds of marks from which a text is Markdown
#: What begins a block of its own behind a soft break: a heading, an item, a quotation, a fence, a row.
_BLOCK = pattern("[ \t]*(?:#{1,6} |[-*+] |[0-9]{1,3}[.)] |>|```|~~~|\\||</?[a-z])")


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
        and not _BLOCK.match(doc.text, start + gap.index("\n") + 1, end + 8)
    )


SPEECH = 3  #: rows that lead to speech on a line of its own with a comma …
LEADING = 2 / 3  #: … so many of all rows that end in one
_LEADS = frozenset("，,、")
_SAID = frozenset("“‘「『\"'")


def leads_to_speech(doc: Document) -> bool:
    """View: whether the text sets speech below the words that lead to it, which end in a comma: what else is broken breaks elsewhere."""
    found = doc.derive(rows)
    commas = [at for at, row in enumerate(found[:-1]) if row.words[-1] in _LEADS]
    speech = sum(found[at + 1].words[0] in _SAID for at in commas)
    return speech >= SPEECH and speech >= LEADING * len(commas)


def is_said_below(doc: Document, left: str, right: str) -> bool:
    """Whether a row leads to the speech in the next one as the rows of the text do.

    Args:
        doc: the text.
        left: the words of the row.
        right: those of the next one.
    """
    return left[-1] in _LEADS and right[0] in _SAID and doc.derive(leads_to_speech)


FORMULA = 3  #: rows of the same words that make these a formula


def formulas(doc: Document) -> frozenset[str]:
    """View: the words of rows that stand again and again: the line above each letter, the name of who speaks."""
    counts = Counter(row.words for row in doc.derive(rows))
    return frozenset(words for words, count in counts.items() if count >= FORMULA and len(words) > 2)
