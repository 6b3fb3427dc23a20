"""Issues of the rule DU009: what a document shares with others, placed, named and decided like all other issues."""

from __future__ import annotations

from collections.abc import Sequence

from ..decisions import Decisions
from ..finding import OTHER_COPY, Signal
from ..issue import Issue, Names, Place, Status
from ..rulebook import Card
from ..text.digest import hexdigest
from ..text.excerpt import behind
from ..text.lines import LINE_END
from .documents import Finding

CODE = "DU009"
OPENING = 20  #: characters of a passage that its message quotes


def issues(found: Sequence[Finding], source: str, card: Card, decisions: Decisions) -> list[Issue]:
    """The issues of one document.

    Each document of a passage has a row of its own, because its editor reads no other; the rows share a story, because
    there is one thing to decide.

    Args:
        found: what is shared, in the order of the document.
        source: the text of the document.
        card: the rule.
        decisions: those that hold for the document.
    """
    names = Names(source, CODE).at(card.family, [one.span for one in found])
    return [_issue(one, name, source, card, decisions) for one, name in zip(found, names, strict=True)]


def _issue(found: Finding, name: str, source: str, card: Card, decisions: Decisions) -> Issue:
    decision = decisions.about(name, card.code) if decisions else None
    status: Status = "declined" if decision is not None and decision.verdict == "decline" else "open"
    words = source[found.span.start : found.span.end]
    first = found.others[0]
    said = {} if decision is None else {"verdict": decision.verdict, "by": decision.by}
    if decision is not None and decision.because:
        said["because"] = decision.because
    return Issue(
        id=name,
        code=card.code,
        name=card.name,
        severity=card.level,
        status=status,
        source=found.span,
        cleaned=found.span,
        before=words,
        after=words,
        words={
            "start": behind(LINE_END.split(words, 1)[0], 0, OPENING),
            "place": f"{first.path}:{first.line}",
            "count": str(found.documents),
        },
        related=tuple(Place(one.span, OTHER_COPY, one.words, one.path, one.line, one.column) for one in found.others),
        evidence=tuple(_reasons(found)),
        story=f"ST-{_digits(found)}",
        decision=said,
    )


def _reasons(found: Finding) -> list[Signal]:
    alike = int(found.similarity * 100)
    reasons = [Signal("words-equal") if found.similarity == 1 else Signal("words-alike", f"{alike}%")]
    if found.whole:
        reasons.append(Signal("whole-document"))
    if any(one.earlier for one in found.others):
        reasons.append(Signal("earlier-delivery"))
    return reasons


def _digits(found: Finding) -> str:
    path, span = found.cause
    key = f"{path}\0{span.start}\0{span.end}\0{found.whole}"
    return hexdigest(key, 6)
