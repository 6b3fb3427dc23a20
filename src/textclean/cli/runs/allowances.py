"""What a configuration allows (``[[allow]]``): whether it still meets anything, and how it is taken out where it does not.

That it meets nothing can be said only where a run reads every document that it holds for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from ...chain import Cleaned
from ...configuration.held import Allowed
from ...errors import Trouble
from ...writers.message import Report
from ..inputs import Input
from ..walk import Walk

if TYPE_CHECKING:
    from .session import Session

COMMAND = "textclean config --prune"


class Allowances:
    """The allowances of a run, and which of them met an issue.

    Args:
        session: the run.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last = {key(one): at for at in session.inputs for one in session.held(at).allow}
        self._met: set[tuple[str, int]] = set()
        self._there: dict[str, list[str]] = {}

    def noted(self, one: Input, report: Report) -> Report:
        """A report, with a note on what is allowed for its document as the last one and met nothing in any."""
        for allowed in self._session.held(one).allow:
            if _meets(allowed, report):
                self._met.add(key(allowed))
            if self._last[key(allowed)] is one and key(allowed) not in self._met and self._is_whole(allowed):
                report = report._replace(cleaned=_told(allowed, report))
        return report

    def unmet(self, rows: Iterable[Allowed]) -> list[Allowed]:
        """Those of some allowances that met nothing, when the run is over."""
        return [one for one in rows if key(one) not in self._met]

    def _is_whole(self, allowed: Allowed) -> bool:
        """Whether the run reads every document that an allowance holds for."""
        folder = os.path.dirname(allowed.file) or "."
        found = self._session.configurations
        if folder not in self._there:
            walk = Walk(found, gitignore=True, apart=None, tell=lambda trouble: None)
            self._there[folder] = []
            with suppress(Trouble):
                self._there[folder] = list(walk.documents(folder))
        read = {os.path.realpath(one.path) for one in self._session.inputs}
        left = (path for path in self._there[folder] if os.path.realpath(path) not in read)
        return not any(key(allowed) == key(one) for path in left for one in found.held(path).allow)


def key(allowed: Allowed) -> tuple[str, int]:
    """What an allowance is known by: its file, and which one it is there."""
    return allowed.file, allowed.number


def _meets(allowed: Allowed, report: Report) -> bool:
    codes = frozenset().union(*map(report.book.codes_of, allowed.rules))
    return any(issue.status == "declined" and issue.code in codes for issue in report.cleaned.issues)


def _told(allowed: Allowed, report: Report) -> Cleaned:
    from ... import stale

    name = f"[[allow]] {', '.join(allowed.rules)}"
    card = report.book.cards.get(stale.CODE)
    return stale.with_stale(report.cleaned, card, allowed.file, [name], COMMAND)
