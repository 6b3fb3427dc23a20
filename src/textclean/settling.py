"""Settling: once its only fix was made, a row need not hold the edits; what many rows say alike is held once."""

from __future__ import annotations

from collections.abc import Mapping

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
        self._unfilled: dict[object, Finding] = {}

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
        told, filling = self._same(finding, fix)
        name, _, _, card, status, number, blocked, decision, _, needs, _, _, _ = (
            row  # naming the fields takes as long again
        )
        return Row(name, told, doc, card, status, number, blocked, decision, at, needs, said, growing, filling)

    def _same(self, finding: Finding, fix: Fix) -> tuple[Finding, tuple[str, ...]]:
        """What a finding says, without places; and what fills its message, where too many say otherwise to hold each."""
        code, _, words, _, _, evidence, score, undecided = finding
        kind = code, evidence, score, undecided, fix.safety, fix.label
        key: tuple[object, ...] = (*kind, *words.items())
        told = self._told.get(key)
        if told is None and len(self._told) < KINDS:
            told = self._told[key] = _without_places(finding, fix, words)
        if told is not None:
            return told, ()
        key = (*kind, *words)
        told = self._unfilled.get(key)
        if told is None:
            told = _without_places(finding, fix, dict.fromkeys(words, ""))
            if len(self._unfilled) < KINDS:
                self._unfilled[key] = told
        return told, tuple(words.values())


def _without_places(finding: Finding, fix: Fix, words: Mapping[str, str]) -> Finding:
    code, _, _, _, _, evidence, score, undecided = finding
    return Finding(code, _NOWHERE, words, (Fix((), fix.safety, fix.label),), (), evidence, score, undecided)


_NOWHERE = Span(0, 0)
