"""The text report as it is shown: in colour or not, as wide as the terminal, as long as was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, get_args

from ...errors import Trouble
from ...issue import Status
from ...text.show import one_line
from ...writers.console import WIDTH, Line, inert
from ...writers.message import Report, say
from ...writers.stories import MARKS
from ..options import Reports
from ..process import can_print, coloured, terminal_width

if TYPE_CHECKING:
    from .totals import Totals

ON_TERMINAL = 20  #: entries on a terminal, unless told otherwise
STATUSES: tuple[Status, ...] = get_args(Status)
COLOURS = {
    "head": "1",
    "count": "1",
    "error": "31",
    "warning": "33",
    "note": "36",
    "place": "36",
    "action": "32",
    "code": "2",
    "faint": "2",
}


class Listing:
    """How the text report of this run is shown."""

    def __init__(self, wish: Reports, quiet: bool, colour: str) -> None:
        self.statuses = [word.strip() for word in wish.show.split(",") if word.strip()]
        for word in self.statuses:
            if word not in STATUSES:
                raise Trouble("no-status", name=word, known=", ".join(STATUSES))
        self.quiet = quiet
        self._totals: Totals | None = None
        self.colour = coloured(colour)
        shown = sys.stdout.isatty()
        self.width = terminal_width() or WIDTH
        self.ascii = not can_print(concise_marks())
        self.most = wish.max_issues if wish.max_issues is not None else ON_TERMINAL if shown else None

    def lines(self, report: Report, outputs: Sequence[tuple[str, str]] = ()) -> Iterator[str]:
        """The report of one input, line by line, with their ends."""
        if not self.quiet:
            from .totals import Totals  # a quiet run has none

            self._totals = self._totals or Totals()
            self._totals.add(report)
        for line in self._shown(report, outputs):
            yield line + "\n"

    def end(self) -> str:
        """The line below the reports of several inputs, with what they come to; empty in a quiet run."""
        line = self._totals.line() if self._totals else ""
        return f"\n{line}\n" if line else ""

    def _shown(self, report: Report, outputs: Sequence[tuple[str, str]]) -> Iterator[str]:
        if not self.quiet and "open" in self.statuses:
            from ...writers import terminal  # a quiet run has no such report

            for line in terminal.lines(
                report, outputs=outputs, width=self.width, ascii_marks=self.ascii, most=self.most
            ):
                yield self._painted(line)
        listed = [status for status in self.statuses if self.quiet or status != "open"]
        total = sum(issue.status in listed for issue in report.cleaned.issues)
        if total:
            from ...writers import concise  # most runs show the open issues, and these as a table

            yield from islice(concise.lines(report, listed), self.most)
        if self.most is not None and total > self.most:
            more = say("more-entries" if self.most else "unlisted-entries", report.lang, n=total - self.most)
            yield f"{one_line(report.source.path)}: {more}" if self.quiet else more

    def _painted(self, line: Line) -> str:
        if not self.colour or inert(line.text) != line.text:
            return inert(line.text)
        painted = [
            f"\x1b[{COLOURS[piece.style]}m{piece.text}\x1b[0m"
            if COLOURS.get(piece.style) and piece.text
            else piece.text
            for piece in line.segments
        ]
        return "".join(painted).rstrip(" ")


def concise_marks() -> str:
    """The marks that a console must have for the report to use them."""
    return "".join(MARKS.values()) + "→│…×"
