"""Jump lines by where they point: on to another page, or back to one."""

from __future__ import annotations

from collections import deque

from ..text import Document, Span
from ..text.lazy import pattern
from ..tuples import NamedTuple

_ON = pattern(
    "[（(](?:下转|下轉|下接|转接)(?:第 ?)?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3} ?[版页頁面][^（）()\n]{0,16}[）)]"
    "|[（(][0-9０-９一二三四五六七八九十]{1,3}面[に へ]?(?:続く|つづく)[）)]"
    "|(?i:[(\\[]continued on (?:page |p\\. ?)?[A-Z]?[0-9]{1,3}[)\\]]|continued on page [A-Z]?[0-9]{1,3}\\b)"
)
_BACK = pattern(
    "[（(](?:上接|上承|紧接|緊接|接)(?:第 ?)?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3} ?[版页頁面][^（）()\n]{0,16}[）)]"
    "|[（(][0-9０-９一二三四五六七八九十]{1,3}面(?:から続く|からつづく|より続く|よりつづく)[）)]"
    "|(?i:[(\\[]continued from (?:page |p\\. ?)?[A-Z]?[0-9]{1,3}[)\\]]|continued from page [A-Z]?[0-9]{1,3}\\b)"
)
#: What one of these is made of, without its brackets: patterns that begin with letters find their places fast.
_CHINESE = pattern(
    "(?:下转|下轉|下接|转接|上接|上承|紧接|緊接|接)(?:第 ?)?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3} ?[版页頁面]"
)
_JAPANESE = pattern("面[に へ]?(?:続く|つづく|から|より)")
_ENGLISH = pattern("(?i:continued (?:on|from))")


class Jump(NamedTuple):
    """A jump line; ``on`` where it points to a later page."""

    span: Span
    on: bool


def unresolved(doc: Document) -> tuple[Jump, ...]:
    """View: the jump lines whose other half does not stand in the text, in order.

    Each that points on is matched with the next one that points back; what is left over has no other half here.
    """
    if not any(words.search(doc.text) for words in (_CHINESE, _JAPANESE, _ENGLISH)):
        return ()
    every = [Jump(Span(*match.span()), True) for match in _ON.finditer(doc.text)]
    every += [Jump(Span(*match.span()), False) for match in _BACK.finditer(doc.text)]
    out: list[Jump] = []
    waiting: deque[Jump] = deque()
    for jump in sorted(every):
        if jump.on:
            waiting.append(jump)
        elif waiting:
            waiting.popleft()
        else:
            out.append(jump)
    return tuple(sorted([*out, *waiting]))


def ends_with_jump(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with a jump line."""
    if text[end - 1] not in "）)]":
        return False
    return any(match.end() == end for match in _ON.finditer(text, start, end))
