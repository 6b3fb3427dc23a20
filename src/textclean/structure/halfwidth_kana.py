"""Half-width kana, and the marks of their block, which a page that writes full-width ones does not mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK
from .fullwidth import CLEAR, WideRun
from .protected import is_protected

_NARROW = pattern("[\uff61-\uff9f]")
_KANA = pattern("[\uff66-\uff9f]+")
_FULL_KANA = pattern("[\u30a1-\u30fa]")
_FULL = pattern("[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]")
_SOUND_MARKS = "\u3099\u309a"
_SPACED = str.maketrans(_SOUND_MARKS, "゛゜")  #: where they stand by themselves
#: What faces are drawn with, beside which no mark is one of a sentence: ``(｡･ω･｡)``, ``･ﾟ･(ﾉД`)``.
_FACE = "･ﾟﾞ´`｀^ω∀Дд▽_°☆♪♡"
ARM = 2  #: characters of the longest arm of a face: ``ﾉﾞ``
#: A stop behind words or what closes them; a middle dot between words; brackets as a pair.
_MARKS = pattern(
    f"[｡､](?<=[{CJK}0-9A-Za-z０-９％%」』｣”）].)(?![{_FACE}｡､])|･(?<=[{CJK}A-Za-z].)(?=[{CJK}A-Za-z])"
    f"|｢(?=[^｢｣{_FACE}\n]{{1,80}}｣)|｣(?<=[{CJK}0-9A-Za-z０-９！？。｡」』）].)"
)


def narrow_kana(doc: Document) -> Iterator[WideRun]:
    """Runs of half-width kana, and half-width marks one by one; sure where the page writes the others full-width."""
    text = doc.text
    if not _NARROW.search(doc.characters):
        return
    found = [match for match in _KANA.finditer(text) if not is_protected(doc, match.start())]
    wide = len(_FULL_KANA.findall(text))
    narrow = sum(len(match[0]) for match in found)
    for match in found:
        start, end = match.span()
        if end - start <= ARM and not _is_word(text[max(start - 1, 0) : start]) and not _is_word(text[end : end + 1]):
            continue  # the arm of a face: ``( ´ ▽ ` )ﾉ``
        words = unicodedata.normalize("NFKC", match[0])
        if words[0] in _SOUND_MARKS:  # of the character before it, if that takes one
            one = unicodedata.normalize("NFC", text[start - 1 : start] + words[0])
            start, words = (start - 1, one + words[1:]) if len(one) == 1 and start else (start, words)
        words = words.translate(_SPACED)
        yield WideRun(start, end, words, wide >= CLEAR * narrow)
    marks = [match for match in _MARKS.finditer(text) if not is_protected(doc, match.start())]
    if marks:
        sure = len(_FULL.findall(text)) >= CLEAR * narrow  # else the page is written in half width
        for match in marks:
            yield WideRun(*match.span(), unicodedata.normalize("NFKC", match[0]), sure)


def _is_word(char: str) -> bool:
    return char.isalnum() and char not in _FACE
