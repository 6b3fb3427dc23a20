"""The last line of the text report of several documents: what was done in all of them, and what waits."""

from __future__ import annotations

from collections import Counter

from ...finding import Severity
from ...writers.message import Report, say
from ...writers.summary import Summary


class Totals:
    """Counts over documents, as the report of each one counts."""

    def __init__(self) -> None:
        self._documents = self._done = self._changed = self._among = 0
        self._levels: Counter[Severity] = Counter()
        self._last: Report | None = None

    def add(self, report: Report) -> None:
        """Take up a document."""
        summary = Summary(report)
        self._last = report
        self._documents += 1
        self._done += len(summary.done)
        self._changed += bool(summary.done)
        self._among += bool(summary.stories)
        self._levels.update(story.severity for story in summary.stories)

    def line(self) -> str:
        """The line; empty where there is one document or none."""
        if self._last is None or self._documents < 2:
            return ""
        lang, waiting = self._last.lang, sum(self._levels.values())
        done = "total-fixable" if self._last.checking else "total-fixed"
        parts = [say(done, lang, count=self._done, documents=self._changed) if self._done else ""]
        parts.append(say("total-open", lang, n=waiting, documents=self._among) if waiting else say("total-none", lang))
        levels = [
            say(f"{level}-count", lang, n=self._levels[level])
            for level in sorted(Severity, reverse=True)
            if self._levels[level]
        ]
        said = say("list-semicolon", lang).join(filter(None, parts))
        if levels:
            said = say("total-levels", lang, words=said, levels=say("list-comma", lang).join(levels))
        return say("total", lang, documents=self._documents, words=said)
