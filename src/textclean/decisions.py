"""What an editor decided: an input of the run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from .text.lazy import pattern
from .tuples import NamedTuple

#: The id of an issue, or its beginning: no code, family or name of a rule is so written.
ID = pattern(r"[A-Z]+-[0-9A-Za-z]+")
WHOLE_ID = pattern(r"[A-Z]+-[0-9a-f]{12,64}")
Verdict = Literal["accept", "decline"]
REWORDED = "reworded"  #: label of the fix that an editor wrote


class Decision(NamedTuple):
    """One decision about an issue (its id, or a beginning that no other id has), a code, a family or a rule's name."""

    target: str
    verdict: Verdict
    choice: str = ""  #: which of several offers, by its label
    text: str | None = None  #: the editor's own words instead of the proposal
    because: str = ""  #: the editor's reason
    by: str = ""  #: who decided

    @property
    def by_id(self) -> bool:
        """Whether it names one issue and not a kind of issue."""
        return ID.fullmatch(self.target) is not None


class Decisions:
    """All decisions of a run; remembers which of them met an issue.

    Args:
        decisions: later ones win over earlier ones about the same target.
        codes: what each selector that is no id stands for (a code, a family, a rule's name).
    """

    def __init__(self, decisions: Iterable[Decision] = (), codes: Mapping[str, frozenset[str]] | None = None) -> None:
        self.every = tuple(decisions)
        self.codes = dict(codes or {})
        self.ids = {d.target: d for d in self.every if d.by_id}
        self.kinds = [(d, self.codes.get(d.target, frozenset([d.target]))) for d in self.every if not d.by_id]
        self._lengths = sorted({len(target) for target in self.ids})
        self.met: dict[str, set[str]] = {}
        self.start()

    def __bool__(self) -> bool:
        return bool(self.every)

    def and_more(self, decisions: Iterable[Decision], codes: Mapping[str, frozenset[str]]) -> Decisions:
        """These decisions and later ones; ``codes`` as for the class."""
        return Decisions((*self.every, *decisions), self.codes | dict(codes))

    def start(self) -> None:
        """A run begins: nothing was met yet."""
        self.met = {target: set() for target in self.ids}
        self._begun = False

    def begin(self) -> None:
        """What was asked for begins to be made: a beginning that met its issue does not mean those that come of that."""
        self._begun = True

    def about(self, name: str, code: str) -> Decision | None:
        """The decision that holds for an issue: by the longest beginning of its id, else the last one by its kind."""
        found = None
        for length in self._lengths:
            decision = self.ids.get(name[:length])
            if decision is not None and (not self._begun or self.met[decision.target] <= {name}):
                self.met[decision.target].add(name)
                found = decision
        return self.of_kind(code) if found is None else found

    def of_kind(self, code: str) -> Decision | None:
        """The last decision about a kind of issue that a code belongs to."""
        return next((decision for decision, codes in reversed(self.kinds) if code in codes), None)

    def unmet(self) -> list[Decision]:
        """Decisions about an id that no issue of this run has."""
        return [self.ids[target] for target, names in self.met.items() if not names]

    def ambiguous(self) -> dict[str, list[str]]:
        """Beginnings of ids that fit several issues, each with those ids."""
        return {target: sorted(names) for target, names in self.met.items() if len(names) > 1}
