"""What looks like a flaw of numbering and is none: a number that is said in words, a title that stands twice, a chapter that is counted on or spoken of."""

from __future__ import annotations

from ...text import Document
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN
from ..blocks import blocks
from ..both_scripts import in_both_scripts
from ..ordinals import NUMERALS, value
from .section_marks import SPOKEN
from .sequence import Break, Flaw

_CLAUSES = pattern("[，,；;]")
#: A member of ``第一、……`` behind whose number another mark stands, or ``点``, ``就``: ``第二。你的武学……``.
_COUNTED = in_both_scripts(f"[。；！？”」](第(?P<number>[{HAN_TO_TEN}]{{1,3}})(?:[。.！？]|[点就则]))")
#: With what the second and later members of ``一是……`` begin as well.
_OTHERWISE = in_both_scripts("[；。，](?:其次|再次|再者|另外|此外|还有|同时)")


def said_otherwise(doc: Document, flaw: Flaw) -> bool:
    """Whether the one number that a spoken list lacks is said in another word, or with another mark: ``一是……；其次是……；三是``."""
    if flaw.kind is not Break.GAP or len(flaw.lost) != 1 or flaw.mark.scheme not in SPOKEN:
        return False
    if _OTHERWISE.search(doc.text, flaw.other.end, flaw.mark.start + 1):
        return True
    return flaw.mark.scheme == "第一" and any(
        value(found["number"]) == flaw.lost[0]
        for found in _COUNTED.finditer(doc.text, flaw.other.end, flaw.mark.start + 1)
    )


def repeats_its_title(doc: Document, flaw: Flaw) -> bool:
    """Whether a number stands twice because its whole title does: a running head or a table of contents, no misprint."""
    if flaw.kind is not Break.REPEAT or not flaw.mark.heading:
        return False
    found = doc.derive(blocks)
    if not flaw.other.heading and _CLAUSES.search(doc.text, flaw.mark.end, found[flaw.mark.block].end):
        return False  # a sentence that was cut looks like a title
    one, two = (
        fold_to_compare(doc.text[found[mark.block].start : found[mark.block].end]) for mark in (flaw.mark, flaw.other)
    )
    return one.startswith(two) or two.startswith(one)


#: A second number behind that of a chapter, and nothing else: ``第十三章 2`` is its second part.
_PART = pattern(f"[ \u3000]+[{NUMERALS}0-9０-９]{{1,5}}$")
_CHAPTERS = frozenset(("编", "卷", "章", "节"))


def is_part_or_sentence(doc: Document, flaw: Flaw) -> bool:
    """Whether the number of a chapter stands twice because its parts are counted behind it, or because a sentence begins with it."""
    if flaw.kind is not Break.REPEAT or flaw.mark.scheme not in _CHAPTERS:
        return False
    if flaw.mark.heading != flaw.other.heading:
        return True  # ``第四章中，有四节。``
    block = doc.derive(blocks)[flaw.mark.block]
    return bool(_PART.match(doc.text, flaw.mark.end, block.end))
