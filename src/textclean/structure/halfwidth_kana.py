"""Half-width kana, which a page that writes full-width ones does not mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..text import Document
from ..text.lazy import pattern
from .fullwidth import CLEAR, WideRun
from .protected import is_protected

_KANA = pattern("[\uff66-\uff9f]+")
_FULL_KANA = pattern("[\u30a1-\u30fa]")
_SOUND_MARKS = "\u3099\u309a"
_SPACED = str.maketrans(_SOUND_MARKS, "゛゜")  #: where they stand by themselves


def narrow_kana(doc: Document) -> Iterator[WideRun]:
    """Runs of half-width kana; sure where the page writes the others full-width."""
    found = [match for match in _KANA.finditer(doc.text) if not is_protected(doc, match.start())]
    if not found:
        return
    wide = len(_FULL_KANA.findall(doc.text))
    narrow = sum(len(match[0]) for match in found)
    for match in found:
        start, end = match.span()
        if (
            end - start == 1
            and not doc.text[max(start - 1, 0) : start].isalnum()
            and not doc.text[end : end + 1].isalnum()
        ):
            continue  # the arm of a face: ``( ´ ▽ ` )ﾉ``
        words = unicodedata.normalize("NFKC", match[0])
        if words[0] in _SOUND_MARKS:  # of the character before it, if that takes one
            one = unicodedata.normalize("NFC", doc.text[start - 1 : start] + words[0])
            start, words = (start - 1, one + words[1:]) if len(one) == 1 and start else (start, words)
        words = words.translate(_SPACED)
        yield WideRun(start, end, words, wide >= CLEAR * narrow)
