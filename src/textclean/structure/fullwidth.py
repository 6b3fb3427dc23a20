"""Full-width letters and digits, and half-width kana: against the habit of the page, or as its habit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ..text import Document
from ..text.lazy import pattern
from .protected import is_protected

_FULL = pattern("[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)?")
_LABEL = pattern("(?m)(?:^[ \u3000]*|（)[0-9A-Za-z]{1,3}[．、）]")
_ASCII = pattern("[0-9A-Za-z]+")
_KANA = pattern("[\uff66-\uff9f]+")
_FULL_KANA = pattern("[\u30a1-\u30fa]")
_SOUND_MARKS = "\u3099\u309a"
_SPACED = str.maketrans(_SOUND_MARKS, "゛゜")  #: where they stand by themselves
CLEAR = 3  #: so many runs of half width for each of full width are a clear habit


class WideRun(NamedTuple):
    """A run of characters in the wrong width, what it should be, and whether the page proves it."""

    start: int
    end: int
    words: str
    sure: bool


def wide_runs(doc: Document) -> tuple[WideRun, ...]:
    """View: runs of full-width letters and digits on a page that writes them half-width.

    A page that writes most of them full-width (newspapers of the 1990s, vertical Japanese) has that habit, and none of these.
    """
    runs = list(_FULL.finditer(doc.text))
    labels = {match.start() for match in runs if _is_label(doc.text, match)}
    if labels and len(_LABEL.findall(doc.text)) >= CLEAR * len(labels):
        labels = set()  # the page writes its other labels half-width
    found = [match for match in runs if match.start() not in labels]
    if not found:
        return ()
    narrow = len(_ASCII.findall(doc.text))
    if narrow < len(found):
        return ()
    sure = narrow >= CLEAR * len(found)
    return tuple(WideRun(*match.span(), unicodedata.normalize("NFKC", match[0]), sure) for match in found)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a number opens a line and is followed by a full-width mark: labels have a style of their own."""
    before = text[max(match.start() - 1, 0) : match.start()]
    return before in ("", "\n", "\r", "　", "（") and text[match.end() : match.end() + 1] in ("．", "、", "）", "　")


def narrowed(doc: Document) -> str:
    """View: the text with the runs made half-width that the page proves wrong; as long as the text."""
    parts: list[str] = []
    at = 0
    for run in doc.derive(wide_runs) if _FULL.search(doc.text) else ():
        if run.sure:
            parts += (doc.text[at : run.start], run.words)
            at = run.end
    return "".join((*parts, doc.text[at:])) if at else doc.text


def narrow_kana(doc: Document) -> Iterator[WideRun]:
    """Runs of half-width kana; sure where the page writes the others full-width."""
    found = [match for match in _KANA.finditer(doc.text) if not is_protected(doc, match.start())]
    if not found:
        return
    wide = len(_FULL_KANA.findall(doc.text))
    narrow = sum(len(match[0]) for match in found)
    for match in found:
        start, end = match.span()
        words = unicodedata.normalize("NFKC", match[0])
        if words[0] in _SOUND_MARKS:  # of the character before it, if that takes one
            one = unicodedata.normalize("NFC", doc.text[start - 1 : start] + words[0])
            start, words = (start - 1, one + words[1:]) if len(one) == 1 and start else (start, words)
        words = words.translate(_SPACED)
        yield WideRun(start, end, words, wide >= CLEAR * narrow)
