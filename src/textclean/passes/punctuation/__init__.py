"""Family ``punctuation`` (PU): marks doubled, in conflict, or in a form that Chinese does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...finding import Finding, Fix, Safety, replacement
from ...rulebook import Card
from ...structure.chinese import is_chinese
from ...structure.habits import habits
from ...structure.language import Language, language_at
from ...structure.protected import is_protected
from ...text import Document, Edit, Span
from ...text.lazy import pattern
from ...text.script import HAN
from .usage import Use, uses

_STOPS = frozenset("，、；：。")
_DOUBLED = pattern("，，+|、、+|；；+|：：+|。。+")
_CONFLICT = pattern("[，、；：。](?:(?<=[，、；：])。|(?<=[，、：])；|(?<=[，；])、|(?<=[、；：])，|(?<=。)[，、；：])")
_DOTS = pattern(
    f"\\.{{3}}(?<=[{HAN}”’》），。！？]\\.\\.\\.)(?!\\.)|\\.{{4,6}}(?<!\\.\\.\\.\\.\\.\\.\\.)(?=[{HAN}“”’\\n]|$)"
)
_DASHES = pattern(f"-{{2}}(?<=[{HAN}”》）]--)(?=[{HAN}“《（])")


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Each place is one finding; a run of marks counts once."""
    text = doc.text
    if text.isascii():
        return
    for match in _DOUBLED.finditer(text):
        mark = match[0][0]
        if mark == "。" and len(match[0]) > 2:
            continue  # an ellipsis made of stops
        if is_protected(doc, match.start()):
            continue
        safety = Safety.UNSAFE if mark == "。" or len(match[0]) > 2 else Safety.SAFE
        if language_at(doc, match.start()) is not Language.CHINESE or not _alone(text, match):
            safety = Safety.UNSAFE
        yield replacement("PU001", match, mark, safety)
    for match in _CONFLICT.finditer(text):
        if _free(text, match) and not is_protected(doc, match.start()):
            stop = max(match[0], key="、，：；。".index)
            yield replacement("PU002", match, stop, Safety.UNSAFE)
    if "..." in text:
        yield from _dots(doc)
    if "--" in text:
        for match in _DASHES.finditer(text):
            if is_chinese(doc, match.start()):
                yield replacement("PU006", match, "——", Safety.SAFE)
    for use in uses(doc):
        yield _use(text, use)


def _use(text: str, use: Use) -> Finding:
    words = {"before": text[use.start : use.end], "after": use.words or ""}
    if use.words is None:
        return Finding(use.code, Span(use.start, use.end), words)
    fix = Fix((Edit(use.start, use.end, use.words),), Safety.SAFE if use.sure else Safety.UNSAFE)
    return Finding(use.code, Span(use.start, use.end), words, (fix,))


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether no other stop stands beside a run: with one, the run is half of a conflict, and nobody knows which stays."""
    before, behind = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
    return before not in _STOPS and behind not in _STOPS


def _free(text: str, match: re.Match[str]) -> bool:
    """Whether no further mark stands beside the two."""
    return not re.search("[，、；：。]{3}", text[max(match.start() - 1, 0) : match.end() + 1])


def _dots(doc: Document) -> Iterator[Finding]:
    found = [match for match in _DOTS.finditer(doc.text) if is_chinese(doc, match.start())]
    if not found:
        return
    habit = doc.text.count("……")
    sure = habit > len(found) or doc.derive(habits).folded
    if not sure and len(found) >= 3 and not habit:
        return  # the page always writes it so
    for match in found:
        yield replacement("PU004", match, "……", Safety.SAFE if sure else Safety.UNSAFE)
