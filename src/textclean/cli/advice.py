"""What to do about what a check found, in two lines, for those who see nothing but its list of issues: users of a hook."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.lines import Positions
from ..text.show import in_shell
from ..writers.message import Report, say
from ..writers.stories import by_itself

NAMED = 3  #: documents that are named in a line


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
            if not self._first:
                line, column = Positions(report.source.text).line_column(issue.source.start)
                self._first = f"{in_shell(path)}:{line}:{column}"

    def lines(self) -> Iterator[str]:
        """The lines; none where nothing is open."""
        if self._mend:
            paths = [in_shell(path) for path in self._mend]
            command = " ".join(["textclean fix --in-place", *paths[:NAMED], *(["…"] if len(paths) > NAMED else [])])
            yield say("mend-here", self._lang, n=sum(self._mend.values()), command=command)
        if self._decide:
            yield say("decide-here", self._lang, n=self._decide, command=f"textclean explain {self._first}")
