"""How passages begin: with what no sentence begins with, or as sentences do."""

from __future__ import annotations

from collections.abc import Iterator

from .. import tables
from ..finding import Signal
from ..text import Document
from ..text.lazy import pattern
from ..text.script import HAN, is_cjk
from . import words
from .blocks import Kind, blocks

OTHERS = 24  #: other places that are looked at for the same beginning
OPENINGS = 2  #: clauses that begin with the same two characters
NEAR = 50_000  #: characters on either side in which they are looked for

_SMALL = pattern("[a-z]")
_FRESH = pattern('[“「『"]|[0-9０-９]{1,3}[.、．]|[（(]')
_DATELINE = pattern("据?(?:本报|本刊|本社|新华社|中新社|本報|中央社)")  #: the surest beginning of an article
_ALONE = pattern(f"[{HAN}][，,。；;]")  #: a clause of one character
_WORDS = "他她它我你您这那此這哼啊唉哎嗯哦好对對是不咦呀喂嘿哈"  #: that may be one
_NEVER = "的了们們"  #: particles and a suffix with which no sentence begins, but for a few words
_MARK = pattern(f"[”’」』）》〉】〕，。、；：！？％]|[,)](?=[{HAN}])")


def starts(doc: Document, index: int) -> Iterator[Signal]:
    """What the beginning of a block (by index) says; points below zero speak for a beginning."""
    block = doc.derive(blocks)[index]
    right = doc.text[block.start : min(block.end, block.start + 8)]
    if _MARK.match(right):
        yield Signal("strange-start", right[0], 2.5)
    elif _SMALL.match(right):
        yield Signal("small-letter", right.split(" ")[0], 3.2 if doc.derive(capitals) else 0.9)
    elif _DATELINE.match(right):
        yield Signal("_dateline", "", -2.5)
    elif _FRESH.match(right):
        yield Signal("_fresh", "", -0.45)
    elif _ALONE.match(right) and right[0] not in _WORDS:
        yield Signal("strange-start", right[0], 2.0)
    elif bound(right):
        yield Signal("strange-start", right[:2], 3.0 if right[0] in _NEVER else 1.5)
    yield Signal("_habit", "", _habit(doc.text, block.start))


def capitals(doc: Document) -> bool:
    """View: whether the text is in Latin script and its paragraphs begin with capitals, but for a few."""
    firsts = [doc.text[block.start] for block in doc.derive(blocks) if block.kind is Kind.PARAGRAPH]
    small = sum("a" <= char <= "z" for char in firsts)
    latin = sum(char.isascii() or char in "“‘" for char in firsts)
    return len(firsts) >= 5 and 10 * small <= len(firsts) and 10 * latin > 8 * len(firsts)


def bound(right: str) -> bool:
    """Whether a text begins with a particle, measure or suffix, and not with a longer word that happens to."""
    table = tables.words("tail-starts")
    if not any(right[:size] in table for size in (1, 2, 3, 4)):
        return False
    return not any(words.known(words.simplified(right[:size])) for size in (2, 3, 4))


def _habit(text: str, place: int) -> float:
    """Points for how the text begins clauses elsewhere: with the same characters, or with these never."""
    string = text[place : place + 3]
    if not string.isalnum() or not is_cjk(string[0]):
        return 0.0
    opening, inside = _places(text, place, 3)
    if opening or _places(text, place, 2)[0] >= OPENINGS:
        return -0.8
    return 0.4 * min(inside, 2)


def _places(text: str, place: int, size: int) -> tuple[int, int]:
    """How often the characters at a place stand elsewhere at the beginning of a clause, and how often inside one."""
    string = text[place : place + size]
    opening = inside = 0
    at = max(place - NEAR, 0) - 1
    for _ in range(OTHERS):
        at = text.find(string, at + 1, place + NEAR)
        if at < 0:
            break
        if at != place:
            opening += at == 0 or not text[at - 1].isalnum()
            inside += at > 0 and text[at - 1].isalnum()
    return opening, inside
