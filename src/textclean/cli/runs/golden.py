"""``--golden DIR``: a run held against a stored one; any difference is told as ``diff`` tells it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ... import files
from ...errors import Trouble, shown
from ...text.show import one_line
from ...tongue import either
from ...writers.console import inert
from ...writers.message import known_word
from ..inputs import Input
from ..places import RECORD, Names
from ..talk import note, out
from .work import Result

if TYPE_CHECKING:
    from ...record import Record
    from ...record.rows import IssueRow
    from ...rulebook.card import Card
    from .session import Session


class Golden:
    """A folder of cleaned texts and records, one of each for an input (of ``check``: records alone).

    Args:
        folder: where they are.
        update: they are written, not compared.
        lang: the language of what is told.
    """

    def __init__(self, folder: str, update: bool, lang: str) -> None:
        self._folder = folder
        self._update = update
        self._lang = lang
        self._cards: Mapping[str, Card] = {}
        self.differs = False

    @classmethod
    def of(cls, session: Session) -> Golden | None:
        """The stored run that a command line names.

        Raises:
            Trouble: ``--update-golden`` without a folder.
        """
        wish = session.reports
        if wish.update_golden and not wish.golden:
            raise Trouble("no-golden")
        return cls(wish.golden, wish.update_golden, session.lang) if wish.golden else None

    def tell(self, result: Result, taken: bool) -> None:
        """Say what differs: on standard output, or beside it where a report has ``taken`` that.

        Raises:
            Trouble: as for :meth:`compare`.
        """
        text = self.compare(result)
        if not taken:
            out(text)
        elif text:
            note(text.removesuffix("\n"))

    def compare(self, result: Result) -> str:
        """What differs from the stored run, as lines; or store it.

        Raises:
            Trouble: a file of the folder cannot be read or written.
        """
        from ...record import load
        from ...writers.jsonl import write

        report = result.report._replace(lang="en")
        record = write(report._replace(source=report.source._replace(path=_name(result.input))))
        text = None if report.checking else report.cleaned.text
        place = os.path.join(self._folder, _name(result.input))
        stored = Names.of(place).stem + RECORD
        if self._update:
            files.make_folder(os.path.dirname(place))
            outputs = [files.Output(stored, record.encode("utf-8", "surrogatepass"))]
            if text is not None:
                outputs.append(files.Output(place, text.encode("utf-8", "surrogatepass")))
            files.write(outputs, [] if result.input.is_stdin else [result.input.path])
            return ""
        (now,) = load(record.encode("utf-8", "surrogatepass"), stored)
        self._cards = result.report.book.cards
        lines = list(self._lines(place, stored, now, text))
        self.differs = self.differs or bool(lines)
        return "".join(f"{inert(line)}\n" for line in lines)

    def _lines(self, place: str, stored: str, now: Record, text: str | None) -> Iterator[str]:
        from ...record import load
        from ..outputs.differences import compared

        if not os.path.isfile(stored):
            zh, en = "{}：没有存下的结果；用 --update-golden 存下", "{}: nothing is stored; --update-golden stores it"
            yield either(self._lang, zh, en).format(shown(place))
            return
        (before,) = load(files.read(stored), stored)
        if text is not None:
            yield from self._texts(place, text)
        fresh, gone, _ = compared(before.issues, now.issues)
        yield from (self._issue("+", place, issue) for issue in fresh)
        yield from (self._issue("-", place, issue) for issue in gone)
        old = {issue.id: issue for issue in before.issues}
        for issue in now.issues:
            was = old.get(issue.id)
            if was is not None and _verdict(was) != _verdict(issue):
                yield self._issue("~", place, issue) + f"  ({self._shown(was)} → {self._shown(issue)})"

    def _issue(self, mark: str, place: str, issue: IssueRow) -> str:
        from ..issues import message_of

        said = message_of(issue, self._cards.get(issue.code), self._lang)
        return f"{mark} {shown(place)}:{issue.line}:{issue.column}  {issue.code}  {said}"

    def _shown(self, issue: IssueRow) -> str:
        status = known_word("status", issue.status, self._lang)
        return f"{issue.code} {status}: {one_line(issue.proposal or '', 20)}"

    def _texts(self, place: str, text: str) -> Iterator[str]:
        from ...deliveries import passages
        from ...text.lines import Positions
        from ..outputs.differences import difference, passage_line

        stored = files.read(place).decode("utf-8", "surrogatepass") if os.path.isfile(place) else ""
        if stored == text:
            return
        told = [passage_line(one, Positions(stored), Positions(text), self._lang) for one in passages(stored, text)]
        if told:
            yield shown(place)
            yield from told
        else:
            yield difference(stored, text, place).removesuffix("\n")


def _name(one: Input) -> str:
    return one.below.replace(os.sep, "/")


def _verdict(issue: IssueRow) -> tuple[object, ...]:
    return issue.code, issue.severity, issue.status, issue.safety, issue.before, issue.proposal, issue.message
