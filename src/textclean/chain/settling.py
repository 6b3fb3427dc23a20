"""Settling: once its only fix was made, a row need not hold the edits; what many rows say alike is held once."""

from __future__ import annotations

from collections.abc import Mapping

from ..finding import Finding, Fix, Safety
from ..text import Document, Span
from ..text.compose import SourceEdit
from .judging import Judged
from .placing import grows, proposal

KINDS = 4096  #: of findings that say the same, of which one is held


class Settling:
    """Rows whose only fix was made, told in little: what is the same in many findings is held once."""

    def __init__(self) -> None:
        self._told: dict[object, Finding] = {}
        self._unfilled: dict[object, Finding] = {}
        self._fixes: dict[tuple[Safety, str], tuple[Fix, ...]] = {}
        self._blanks: dict[tuple[str, ...], Mapping[str, str]] = {}

    def settled(self, row: Judged, made: tuple[SourceEdit, ...]) -> Judged:
        """A row without what its edits were, which came to ``made``; one whose place has to do with others stays as it is."""
        finding, doc = row.finding, row.doc
        if row.made != 0 or len(finding.fixes) != 1 or finding.related:
            return row
        fix = finding.fixes[0]
        # its numbers are there already
        at = Span(made[0].start, made[0].end) if made and made[0][:2] == row.at else row.at
        said, growing = proposal(doc, finding, 0), grows(fix, finding.span)
        told, filling = self._same(finding, fix)
        # field by field: to replace them by name takes as long again
        name, _, _, card, status, number, blocked, decision, _, needs, _, _, _ = row
        return Judged(name, told, _NO_TEXT, card, status, number, blocked, decision, at, needs, said, growing, filling)

    def _same(self, finding: Finding, fix: Fix) -> tuple[Finding, str]:
        """What a finding says, without places; and what fills its message, line by line, where too many say otherwise to hold each."""
        code, _, words, _, _, evidence, score, undecided = finding
        kind = code, evidence, score, undecided, fix.safety, fix.label
        key: tuple[object, ...] = (*kind, *words.items())
        told = self._told.get(key)
        if told is None and len(self._told) < KINDS:
            told = self._told[key] = self._without_places(finding, fix, words)
        if told is not None:
            return told, ""
        filling = "\n".join(words.values())
        if filling.count("\n") + 1 != len(words):
            return self._without_places(finding, fix, words), ""
        names = tuple(words)
        key = (*kind, *names)
        told = self._unfilled.get(key)
        if told is None:
            if names not in self._blanks:
                self._blanks[names] = dict.fromkeys(names, "")
            told = self._without_places(finding, fix, self._blanks[names])
            if len(self._unfilled) < KINDS:
                self._unfilled[key] = told
        return told, filling

    def _without_places(self, finding: Finding, fix: Fix, words: Mapping[str, str]) -> Finding:
        code, _, _, _, _, evidence, score, undecided = finding
        _, safety, label = fix
        fixes = self._fixes.setdefault((safety, label), (Fix((), safety, label),))
        return Finding(code, _NOWHERE, words, fixes, (), evidence, score, undecided)


_NOWHERE = Span(0, 0)
_NO_TEXT = Document("")  #: nobody asks for the text that the pass saw, and it is held no longer than need be
