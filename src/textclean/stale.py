"""What was decided or known about an issue that is no longer there: an issue of its own, ``DO901``."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from .chain import Cleaned
from .issue import Issue, Names
from .rulebook import Card
from .text import Span

CODE = "DO901"


def with_stale(cleaned: Cleaned, card: Card | None, file: str, names: Iterable[str], command: str) -> Cleaned:
    """A run with a note on what meets nothing.

    Args:
        cleaned: the run.
        card: of the rule; None, or a rule that is off: nothing is said.
        file: the file of decisions, or of known issues.
        names: the ids that meet nothing.
        command: what takes them out of the file.
    """
    ids = sorted(names)
    if not ids or card is None or (cleaned.settings and card.code not in cleaned.settings.selected):
        return cleaned
    shown = ", ".join(ids[:3]) + (f" … ({len(ids)})" if len(ids) > 3 else "")
    issue = Issue(
        id=Names("").of_the_run(card.family, "\0".join([card.code, *ids])),
        code=card.code,
        name=card.name,
        severity=card.level,
        status="open",
        source=Span(0, 0),
        cleaned=Span(0, 0),
        before="",
        after="",
        words={"file": file, "ids": shown, "command": command},
    )
    return replace(cleaned, issues=(*cleaned.issues, issue))
