"""What a configuration allows (``[[allow]]``): whether it still meets anything, and how it is taken out where it does not.

That it meets nothing can be said only where a run reads every document that it holds for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ... import files
from ...chain import Cleaned
from ...configuration import Configurations
from ...configuration.discovery import PYPROJECT
from ...configuration.held import Allowed
from ...errors import Trouble, shown
from ...tongue import either
from ...writers.message import Report
from ..inputs import Input
from ..talk import note
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


def prune(options: Mapping[str, Any], lang: str) -> int:
    """Take the allowances that meet nothing out of the configuration that holds here, after a run over all of its folder.

    Raises:
        Trouble: there is no configuration, it cannot be written, or a document cannot be read.
    """
    from ..settings import configurations
    from .session import Session

    found = configurations(options)
    path = _file(found)
    unasked = dict.fromkeys(("files_from", "issues", "max_issues", "golden", "jobs"))
    off = dict.fromkeys(("zero", "no_gitignore", "force_include", "stats", "verify", "update_golden"), False)
    folder = os.path.dirname(path) or "."
    more = {"inputs": (folder,), "report": (), "show": "open", "fail_on": "never", "quiet": True, "no_cache": True}
    session = Session({**options, **unasked, **off, **more}, lang, checking=True)
    for _ in session.results():
        pass
    if session.code:
        return session.code
    gone = [one.number for one in session.allowances.unmet(found.allowed(path))]
    if gone:
        files.write([files.Output(path, _without(files.read(path), gone, path).encode())])
    note(either(lang, "{}：已去掉 {} 项", "{}: {} taken out").format(shown(path), len(gone)))
    return 0


def _file(found: Configurations) -> str:
    reads = found.chain("").reads
    if not reads:
        raise Trouble("no-config")
    return reads[0].path


def _without(data: bytes, numbers: Iterable[int], path: str) -> str:
    """A configuration file without some of its allowances; all else stays as it is, comments too."""
    import tomlkit

    document = tomlkit.parse(data.decode("utf-8-sig"))
    table: Any = document
    for name in ("tool", "textclean") if os.path.basename(path) == PYPROJECT else ():
        table = table[name]
    for number in sorted(numbers, reverse=True):
        del table["allow"][number]
    if not table["allow"]:
        del table["allow"]
    return tomlkit.dumps(document)
