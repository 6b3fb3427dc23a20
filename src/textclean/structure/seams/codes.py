"""Which rule a seam falls under, and whether its join will be made in this run."""

from __future__ import annotations

from ...text import Document
from ...text.lines import LINE_END
from . import Seam

_ODD = "\x0b\x0c\x85\u2028\u2029"
_NUMBER = frozenset(("number-unit", "digit-digit", "decimal", "torn-number"))
_WORD = frozenset(("word-sure", "word-likely", "cut-word"))
_BODY = frozenset(
    ("left-medium", "left-long", "right-stops", "one-comma", "commas", "right-commas", "end-comma", "item-open")
)


def code_of(work: Document, seam: Seam) -> str:
    """Which rule a seam falls under: the most telling reason first."""
    reasons = seam.evidence
    if work.text[seam.start] != "\n":  # mostly it is
        # its own; of blank lines behind it the layout takes some out
        end = LINE_END.search(work.text, seam.start, seam.end)
        if end and end[0] in _ODD:
            return "LB014"
    if "starts-with-closer" in reasons:
        return "LB006"
    if "ends-with-opener" in reasons:
        return "LB007"
    if "hyphen-lower" in reasons or "hyphen-other" in reasons or "soft-hyphen" in reasons:
        return "LB008"
    if not _NUMBER.isdisjoint(reasons):
        return "LB005"
    if seam.wrapped:
        return "LB003"
    if not _BODY.isdisjoint(reasons):
        return "LB001" if _WORD.isdisjoint(reasons) else "LB002"
    return "LB013"


def is_due(work: Document, seam: Seam) -> bool:
    """Whether a join is sure, or offered by a rule all of whose offers are taken in this run."""
    return seam.safe or (bool(work.agreed) and code_of(work, seam) in work.agreed)
