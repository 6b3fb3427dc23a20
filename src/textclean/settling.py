"""Settling: once its only fix was made, a row need not hold the edits; what many rows say alike is held once."""

from __future__ import annotations

from .finding import Finding, Fix
from .judging import Row
from .placing import grows, proposal
from .text import Span
from .text.compose import SourceEdit

KINDS = 4096  #: of findings that say the same, of which one is held


class Settling:
    """Rows whose only fix was made, told in little: what is the same in many findings is held once."""

    def __init__(self) -> None:
        self._told: dict[object, Finding] = {}

    def settled(self, row: Row, made: tuple[SourceEdit, ...]) -> Row:
        """A row without what its edits were, which came to ``made``; one whose place has to do with others stays as it is."""
        finding, doc = row.finding, row.doc
        if row.made != 0 or len(finding.fixes) != 1 or finding.related:
            return row
        fix = finding.fixes[0]
        at = (
            Span(made[0].start, made[0].end) if made and made[0][:2] == row.at else row.at
        )  # its numbers are there already
        said, growing = proposal(doc, finding, 0), grows(fix, finding.span)
        return row._replace(finding=self._same(finding, fix), at=at, proposal=said, grows=growing)

    def _same(self, finding: Finding, fix: Fix) -> Finding:
        """What a finding says, without places."""
        code, _, words, _, _, evidence, score, undecided = finding
        key = code, *words.items(), evidence, score, undecided, fix.safety, fix.label
        told = self._told.get(key)
        if told is None:
            told = Finding(code, _NOWHERE, words, (Fix((), fix.safety, fix.label),), (), evidence, score, undecided)
            if len(self._told) < KINDS:
                self._told[key] = told
        return told


_NOWHERE = Span(0, 0)
