"""The examples of cards, tried: what ``textclean rules --test`` does."""

from __future__ import annotations

from collections.abc import Iterator

from .cleaner import Cleaner
from .decisions import Decision
from .rulebook import Card, Example
from .tuples import NamedTuple


class Failure(NamedTuple):
    """An example that does not hold."""

    card: Card
    number: int  #: of the example, from 1
    kind: str  #: ``bad``: nothing found; ``good``: another text; ``fine``: something found; ``again``; ``count``; ``failed``
    words: str  #: what came of it


def failures(cleaner: Cleaner, card: Card) -> Iterator[Failure]:
    """The examples of a card that do not hold; ``cleaner`` has the rule alone, and accepts it."""
    for number, example in enumerate(card.example, 1):
        for kind, words in _faults(cleaner, card, example):
            yield Failure(card, number, kind, words)


def alone(cleaner: Cleaner, card: Card) -> Cleaner:
    """A cleaner with the book of ``cleaner`` and one rule."""
    return Cleaner(select=[card.code], decisions=[Decision(card.code, "accept")], book=cleaner.book, code=cleaner.code)


def _faults(cleaner: Cleaner, card: Card, example: Example) -> Iterator[tuple[str, str]]:
    for text in (example.fine, example.bad):
        if text is None:
            continue
        cleaned = cleaner.clean(text)
        found = sum(issue.code == card.code for issue in cleaned.issues)
        if cleaned.failures:
            yield "failed", cleaned.failures[0]
        elif text is example.fine and found:
            yield "fine", cleaned.text
        elif text is example.bad and not found:
            yield "bad", text
        elif text is example.bad and example.count is not None and found != example.count:
            yield "count", str(found)
        elif text is example.bad and example.good is not None:
            if cleaned.text != example.good:
                yield "good", cleaned.text
            elif cleaner.clean(cleaned.text).text != cleaned.text:
                yield "again", cleaner.clean(cleaned.text).text
