"""Cards that need no code: a ``pattern``, or a ``table`` of words, looked for in prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from . import tables
from .finding import Finding, Fix
from .rulebook.card import Card
from .text import Document, Edit, Span
from .text.lazy import pattern
from .text.show import PLACEHOLDER
from .text.terms import Terms

_WORD = pattern(r"[0-9A-Za-z]")


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """What the patterns and tables among some cards find."""
    for card in cards.values():
        if card.kind == "pattern":
            found = _patterns(doc, card)
        elif card.kind == "table":
            found = _words(doc, card)
        else:
            continue
        for finding in found:
            if _is_for(doc, card, finding.span.start):
                yield finding


def after(
    check_of_pass: Callable[[Document, Mapping[str, Card]], Iterable[Finding]], doc: Document, cards: Mapping[str, Card]
) -> Iterator[Finding]:
    """What a pass finds, then what the cards of its family that need none do."""
    yield from check_of_pass(doc, cards)
    yield from check(doc, cards)


def _is_for(doc: Document, card: Card, at: int) -> bool:
    """Whether a place is prose in a language that a card is for; English is whatever is written in Latin letters."""
    from .structure.language import language_at  # few texts have something that is asked
    from .structure.protected import is_protected

    if is_protected(doc, at):
        return False
    if not card.languages:
        return True
    language = str(language_at(doc, at))
    return ("en" if language == "latin" else language) in card.languages


def _patterns(doc: Document, card: Card) -> Iterator[Finding]:
    from .rulebook.patterns import compiled  # for few are there such cards

    for match in compiled(card.pattern or "").matches(doc.text):
        words = {name: word for name, word in match.groupdict("").items() if word}
        fixes: tuple[Fix, ...] = ()
        if card.replace is not None:
            insert = _filled(card.replace, words)
            if insert == match[0]:
                continue
            fixes = (Fix((Edit(*match.span(), insert),), card.most),)
        yield Finding(card.code, Span(*match.span()), words, fixes)


def _filled(template: str, words: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda place: words.get(place[1], ""), template)


def _words(doc: Document, card: Card) -> Iterator[Finding]:
    path = card.table or ""
    rows, words = _table(path, tables.stamp(path))
    text = doc.text
    for start, end in words.places(text):
        word = text[start:end]
        right = rows[word]
        if _is_part(text, start, end) or (right and _is_right(text, start, word, right)):
            continue
        fixes = (Fix((Edit(start, end, right),), card.most),) if right else ()
        yield Finding(card.code, Span(start, end), {"word": word, "right": right}, fixes)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether letters or digits go on before or behind a word that begins or ends with one."""
    before = start > 0 and _WORD.match(text[start]) and _WORD.match(text[start - 1])
    return bool(before or (end < len(text) and _WORD.match(text[end - 1]) and _WORD.match(text[end])))


def _is_right(text: str, start: int, word: str, right: str) -> bool:
    """Whether the word stands there as a part of the right one: ``账户 → 账户余额`` is no error in ``账户余额``."""
    at = right.find(word)
    while at >= 0:
        if start >= at and text.startswith(right, start - at):
            return True
        at = right.find(word, at + 1)
    return False


@lru_cache(maxsize=64)
def _table(path: str, _stamp: tuple[str, ...]) -> tuple[dict[str, str], Terms]:
    rows = tables.pairs(path)
    return rows, Terms(rows)
