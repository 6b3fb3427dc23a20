"""What reading has to say: in which encoding a text was taken to be, where nothing declared it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ..chain import Cleaned
from ..finding import Safety
from ..issue import Issue, Names, Offer
from ..rulebook import Card
from ..source import Source
from ..text import Span
from .encoding import NAMES


def noted(source: Source, cleaned: Cleaned, card: Card | None) -> Cleaned:
    """The outcome of a run, with an issue for an encoding that was guessed; of a mixture, one for each stretch.

    Args:
        source: the document.
        cleaned: what became of its text.
        card: the rule in whose name it is said; None: it is not asked for.
    """
    if card is None or not source.guessed or source.encoding == "utf-8":
        return cleaned
    return replace(cleaned, issues=(*_issues(source, cleaned, card), *cleaned.issues))


def _issues(source: Source, cleaned: Cleaned, card: Card) -> Iterator[Issue]:
    names = Names(source.text)
    encoding = source.encoding.rpartition("+")[2]
    for number, span in enumerate(source.others or (Span(0, 0),)):
        now = cleaned.document.place(span)[0] if span.end else Span(0, 0)
        yield Issue(
            id=names.of_the_run(card.family, f"{card.code}\0{number}"),
            code=card.code,
            name=card.name,
            severity=card.level,
            status="fixed",
            source=span,
            cleaned=now,
            before=source.text[span.start : span.end],
            after=cleaned.text[now.start : now.end],
            words={"encoding": NAMES.get(encoding, encoding)},
            offers=(Offer(Safety.SAFE, "", ()),),
        )
