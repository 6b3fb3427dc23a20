"""Decisions of a run: those typed for this run only, and those of the decisions file."""

from __future__ import annotations

import os
from collections.abc import Iterable

from ... import decisions_file, files
from ...chain import Cleaned
from ...decisions import Decision
from ...errors import Trouble
from ...tongue import either
from ...writers.message import label
from ..inputs import Input
from ..options import Rules, codes


class Verdicts:
    """Finds the decisions that hold for an input, and says afterwards which of them met no issue.

    Args:
        rules: what the command line says.
        discovers: whether a file that lies beside an input counts without being named.

    Raises:
        Trouble: the decisions file that was named cannot be used.
    """

    def __init__(self, rules: Rules, discovers: bool = True) -> None:
        self.typed = [_accepted(word) for word in codes(rules.accept)]
        self.typed += [Decision(word, "decline") for word in codes(rules.decline)]
        self._ids = {decision.target for decision in self.typed if decision.by_id}
        self._unmet = set(self._ids)
        self._off = rules.no_decisions
        self.named = bool(rules.decisions)  #: whether the command line says which decisions file holds
        self._discovers = discovers
        self._files: dict[str, tuple[decisions_file.DecisionRow, ...]] = {}
        self._found: dict[str, str | None] = {}
        if rules.decisions and not self._off:
            self._rows(rules.decisions)

    @property
    def by_id(self) -> bool:
        """Whether an issue was named, so that nothing may be written before it is known to be there."""
        return bool(self._ids)

    def lasting(self, one: Input, named: str | None = None) -> list[Decision]:
        """The decisions of the file that hold for an input; ``named``: the file that its settings name."""
        return [made for row in self._about(one, named) if (made := row.decision())]

    def _about(self, one: Input, named: str | None) -> list[decisions_file.DecisionRow]:
        file = self.file_of(one, named)
        return decisions_file.about(self._rows(file), files.name_in(one.path, file)) if file else []

    def stale(self, one: Input, file: str, unmet: Iterable[Decision]) -> list[str]:
        """Of decisions that met no issue those about this input alone: what is said of several may meet one in another."""
        name, missed = files.name_in(one.path, file), {decision.target for decision in unmet}
        return [row.id for row in self._rows(file) if row.id in missed and decisions_file.means(row, name)]

    def told(self, one: Input, named: str | None = None) -> set[str] | None:
        """What the decisions file that holds for an input decides, notes included; None: there is no such file."""
        return None if self.file_of(one, named) is None else {row.id for row in self._about(one, named)}

    def file_of(self, one: Input, named: str | None = None) -> str | None:
        """The decisions file that holds for an input; ``named``: the one that its settings name."""
        if self._off or named:
            return None if self._off else named
        if not self._discovers:
            return None
        folder = os.path.dirname(one.path) or "." if not one.is_stdin else "."
        if folder not in self._found:
            self._found[folder] = decisions_file.find(folder)
        return self._found[folder]

    def _rows(self, file: str) -> tuple[decisions_file.DecisionRow, ...]:
        if file not in self._files:
            self._files[file] = decisions_file.load(file)
        return self._files[file]

    def note(self, cleaned: Cleaned, lang: str) -> list[Decision]:
        """Take notice of what a run met.

        Returns:
            the decisions of the file that met no issue.

        Raises:
            Trouble: the beginning of an id fits several issues, or an issue has several offers and none of them was named.
        """
        if cleaned.settings is None:
            return []
        made = cleaned.settings.decisions
        for target, names in made.ambiguous().items():
            if target in self._ids:
                from ..issues import ambiguous

                raise ambiguous(target, names)
        self._check_choices(cleaned, lang)
        missed = {decision.target for decision in made.unmet()}
        self._unmet &= missed
        return [decision for decision in made.unmet() if decision.target not in self._ids]

    def _check_choices(self, cleaned: Cleaned, lang: str) -> None:
        """Which of several offers is taken is said, never guessed.

        Raises:
            Trouble: ``choose``, ``no-offer``.
        """
        wishes = [one for one in self.typed if one.by_id and one.verdict == "accept"]
        met = cleaned.settings.decisions.met if cleaned.settings else {}
        for one in wishes:
            for issue in cleaned.issues:
                if issue.id not in met.get(one.target, ()):
                    continue
                labels = [offer.label for offer in issue.offers]
                nothing = issue.status == "open" and not labels
                if nothing or (one.choice not in labels if one.choice else len(labels) > 1):
                    raise _several(one.target, labels, lang)

    def check_met(self) -> None:
        """Say that an issue that was named is in none of the inputs.

        Raises:
            Trouble: ``no-id``.
        """
        if self._unmet:
            raise Trouble("no-id", name=", ".join(sorted(self._unmet)))


def _accepted(word: str) -> Decision:
    """``ID`` or ``CODE``, with ``=LABEL`` where there are several offers."""
    target, _, choice = word.partition("=")
    return Decision(target, "accept", choice)


def _several(target: str, labels: list[str], lang: str) -> Trouble:
    """The trouble that it was not said, or not rightly, which offer is meant; it lists them."""
    if not any(labels):
        return Trouble("no-offer", name=target)
    said = [f"={one}" + either(lang, "（{}）", " ({})").format(label(one, lang)) for one in labels if one]
    return Trouble("choose", name=target, labels=either(lang, "、", ", ").join(said))
