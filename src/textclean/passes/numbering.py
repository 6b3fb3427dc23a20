"""Family ``numbering`` (NU): section numbers that are missing, stand twice, or stand in the wrong place. Reports only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import SIBLING, Finding, Related
from ..rulebook import Card
from ..structure.marks import Mark
from ..structure.numbers import Break, Flaw, numbers
from ..text import Document, Span

CODES = {Break.GAP: "NU001", Break.REPEAT: "NU002", Break.ORDER: "NU003", Break.MIXED: "NU004", Break.TAIL: "NU006"}


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Where the number tree of the text breaks."""
    for flaw in doc.derive(numbers).flaws:
        yield _finding(doc, flaw)


def _finding(doc: Document, flaw: Flaw) -> Finding:
    mark, other = flaw.mark, flaw.other
    words = {"number": _words(doc, mark), "other": _words(doc, other), "lost": ""}
    if flaw.lost:
        words["lost"] = "、".join(_like(doc, mark, number) for number in flaw.lost)
    related = tuple(Related(Span(one.start, one.end), SIBLING) for one in (other, *flaw.siblings))
    return Finding(CODES[flaw.kind], Span(mark.start, mark.end), words, related=related)


def _words(doc: Document, mark: Mark) -> str:
    return doc.text[mark.start : mark.end].rstrip("、，,．.：:")


_HAN = "〇一二三四五六七八九"


def _like(doc: Document, mark: Mark, number: int) -> str:
    """A number written as ``mark`` writes its own."""
    words = _words(doc, mark)
    digits = [char for char in words if char.isdecimal() or char in "一二三四五六七八九十百零〇廿"]
    if not digits:
        return str(number)
    low, high = words.index(digits[0]), words.rindex(digits[-1]) + 1
    return words[:low] + (str(number) if digits[0].isdecimal() else _han(number)) + words[high:]


def _han(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_HAN[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        head += "零"
    ten = "" if not tens else "十" if tens == 1 and not hundreds else f"{_HAN[tens]}十"
    return head + ten + (_HAN[ones] if ones else "")
