"""What to do about what a check found, in two lines, for those who see nothing but its list of issues: users of a hook."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.lines import Positions
from ...text.show import in_shell
from ...writers.message import Report, say
from ...writers.stories import by_itself

STREAM = "-"  #: standard input
NAMED = 20  #: documents that are named in a command; of more it is told how many there are


class Advice:
    """Counts what ``fix`` mends by itself, and what waits for a person."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._mend: dict[str, int] = {}
        self._decide = 0
        self._first = ""

    def add(self, report: Report) -> None:
        """Take up a document."""
        path = report.source.path
        for issue in report.cleaned.open:
            if by_itself(issue):
                self._mend[path] = self._mend.get(path, 0) + 1
                continue
            self._decide += 1
            if not self._first and path != STREAM:  # whose places nobody can ask for any more
                line, column = Positions(report.source.text).line_column(issue.source.start)
                self._first = f"{in_shell(path)}:{line}:{column}"

    def lines(self) -> Iterator[str]:
        """The lines; none where nothing is open. A command is one that can be typed as it is told."""
        if self._mend:
            yield self._mended([path for path in self._mend if path != STREAM])
        if self._decide:
            key = "decide-here" if self._first else "decide-alone"
            yield say(key, self._lang, n=self._decide, command=f"textclean explain {self._first}")

    def _mended(self, paths: list[str]) -> str:
        n = sum(self._mend.values())
        if not paths:
            return say("mend-alone", self._lang, n=n)
        if len(paths) > NAMED:
            return say("mend-many", self._lang, n=n, documents=len(paths))
        command = " ".join(["textclean fix --in-place", *map(in_shell, paths)])
        return say("mend-here", self._lang, n=n, command=command)
