"""Line ends that stand so by a habit of the text, of which nobody is asked whether they are broken."""

from __future__ import annotations

from collections import Counter

from ...structure.rows import rows
from ...structure.seams import Seam
from ...structure.soft_breaks import is_soft
from ...text import Document

FORMULA = 3  #: rows of the same words that make these a formula
SHORTEST = 3  #: characters of one


def is_meant(work: Document, seam: Seam) -> bool:
    """Whether a line end that is not sure to be broken stands so by a habit of the text, or leads to speech: nobody is asked about it."""
    left, right = (row.words for row in work.derive(rows)[seam.left : seam.left + 2])
    if left.endswith("——") or (left[-1] in "，," and right.startswith("——")):
        return True  # no dash stands behind a comma, but where somebody begins to speak
    if left[-1] in "」』" and "\u3000" in work.text[seam.start : seam.end]:
        return True  # a paragraph begins below speech, with its indent: と彼は云った
    again = work.derive(formulas)
    return left in again or right in again or is_soft(work, seam.start, seam.end)


def formulas(doc: Document) -> frozenset[str]:
    """View: the words of rows that stand again and again: the line above each letter, the name of who speaks."""
    counts = Counter(row.words for row in doc.derive(rows))
    return frozenset(words for words, count in counts.items() if count >= FORMULA and len(words) >= SHORTEST)
