"""Where reports go: standard output, or files when the run is over."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ... import files
from ...errors import Trouble
from ...writers.message import Report
from ..talk import out, out_bytes
from . import formats
from .formats import Gathering, Wish
from .plan import STDOUT

if TYPE_CHECKING:
    from ...writers.diagnostics import Terms


class Sheets:
    """The reports of a run that were named: one report of all inputs, or those of each one after another.

    Args:
        named: the reports.
        several: whether there is more than one input.
        terms: gives what is asked of reports that hold all inputs, where there is one.
        asked: the language that was asked for by name.

    Raises:
        Trouble: a format that holds one input was named for several.
    """

    def __init__(self, named: Sequence[Wish], several: bool, terms: Callable[[], Terms], asked: str | None) -> None:
        for wish in named:
            if several and not wish.format.several:
                raise Trouble("one-report", format=wish.name)
        self._asked = asked
        self._gathered = {wish: Gathering(wish.name, terms(), asked) for wish in named if wish.format.gathers}
        self._parts: dict[Wish, list[str | bytes]] = {wish: [] for wish in named if not wish.format.gathers}
        self.on_stdout = any(wish.path in (None, STDOUT) for wish in named)

    def add(self, report: Report) -> None:
        """Take up the report of one input; what goes to standard output input by input goes there now."""
        for gathering in self._gathered.values():
            gathering.add(report)
        for wish, parts in self._parts.items():
            text = formats.write(wish.name, report, self._asked)
            if wish.path in (None, STDOUT):
                _print(text)
            else:
                parts.append(text)

    def outputs(self) -> list[files.Output]:
        """The files."""
        found = {wish: b"".join(map(formats.encoded, parts)) for wish, parts in self._parts.items()}
        found |= {
            wish: formats.encoded(gathering.made())
            for wish, gathering in self._gathered.items()
            if wish.path not in (None, STDOUT)
        }
        return [files.Output(str(wish.path), data) for wish, data in found.items() if wish.path not in (None, STDOUT)]

    def close(self) -> None:
        """Print the reports of all inputs that go to standard output, and write GitHub's summary.

        Raises:
            Trouble: the file that ``GITHUB_STEP_SUMMARY`` names cannot be written.
        """
        for wish, gathering in self._gathered.items():
            if wish.path in (None, STDOUT):
                _print(gathering.made())
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        annotated = next((one for wish, one in self._gathered.items() if wish.name == "github"), None)
        if summary and annotated:
            from ...writers import github

            data = files.read(summary) if os.path.isfile(summary) else b""
            room = github.SUMMARY_BYTES - len(data)
            if room > 1000:
                text = github.summary(annotated.documents, annotated.terms, room)
                files.write([files.Output(summary, data + text.encode("utf-8", "backslashreplace"))])


def _print(made: str | bytes) -> None:
    """A report to standard output."""
    out_bytes(made) if isinstance(made, bytes) else out(made)
