"""Line ends that stand so by a habit of the text, of which nobody is asked whether they are broken."""

from __future__ import annotations

from collections import Counter

from ...structure.rows import rows
from ...structure.seams import Seam
from ...structure.soft_breaks import is_soft
from ...text import Document

FORMULA = 3  #: rows of the same words that make these a formula
SHORTEST = 3  #: characters of one
SPEECH = 3  #: rows that lead to speech on a line of its own with a comma …
LEADING = 2 / 3  #: … so many of all rows that end in one
_LEADS = frozenset("，,、")
_SAID = frozenset("“‘「『\"'")


def is_meant(work: Document, seam: Seam) -> bool:
    """Whether a line end that is not sure to be broken stands so by a habit of the text, or leads to speech: nobody is asked about it."""
    left, right = (row.words for row in work.derive(rows)[seam.left : seam.left + 2])
    if left.endswith("——") or (left[-1] in "，," and right.startswith("——")):
        return True  # no dash stands behind a comma, but where somebody begins to speak
    if left[-1] in "」』" and "\u3000" in work.text[seam.start : seam.end]:
        return True  # a paragraph begins below speech, with its indent: と彼は云った
    if left[-1] in _LEADS and right[0] in _SAID and work.derive(leads_to_speech):
        return True
    again = work.derive(formulas)
    return left in again or right in again or is_soft(work, seam.start, seam.end)


def formulas(doc: Document) -> frozenset[str]:
    """View: the words of rows that stand again and again: the line above each letter, the name of who speaks."""
    counts = Counter(row.words for row in doc.derive(rows))
    return frozenset(words for words, count in counts.items() if count >= FORMULA and len(words) >= SHORTEST)


def leads_to_speech(doc: Document) -> bool:
    """View: whether the text sets speech below the words that lead to it, which end in a comma: what else is broken breaks elsewhere."""
    found = doc.derive(rows)
    commas = [at for at, row in enumerate(found[:-1]) if row.words[-1] in _LEADS]
    speech = sum(found[at + 1].words[0] in _SAID for at in commas)
    return speech >= SPEECH and speech >= LEADING * len(commas)
