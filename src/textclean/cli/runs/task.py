"""One input to be worked on, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...chain import Cleaned
from ...configuration import Held
from ...decisions import Decision, Decisions
from ...source import Source
from ...tuples import NamedTuple

if TYPE_CHECKING:
    from ...corpus.imprint import Imprint


class Task(NamedTuple):
    """One input with all that its outcome depends on."""

    path: str  #: as it was typed; ``-`` for standard input
    name: str  #: what it is called in reports
    data: bytes
    held: Held
    lasting: tuple[Decision, ...] = ()  #: of the decisions file
    key: str = ""  #: under which the outcome is kept


class Done(NamedTuple):
    """What became of it. ``cleaned`` knows no more how it was made."""

    source: Source
    cleaned: Cleaned
    decisions: Decisions  #: those of the run; they know which issues they met
    imprint: Imprint | None = None  #: where documents are compared
