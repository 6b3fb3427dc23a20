"""The language of a clause. Rules that are about Chinese ask here first: Han without kana may still be Japanese."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache

from ..text import Document, Span
from ..text.lazy import pattern
from ..text.script import HANGUL, LATIN, count_han, count_kana


class Language(StrEnum):
    """What a stretch of text is written in, as far as marks and spaces are concerned."""

    CHINESE = "zh"
    JAPANESE = "ja"
    KOREAN = "ko"
    LATIN = "latin"  #: English and whatever else is written in Latin letters
    UNDECIDED = "undecided"


#: Characters that Chinese cannot do without and Japanese does not write.
_TELLING = pattern("[这這们們你她您吗嗎呢吧没沒么麼哪谁誰很还還让讓给給对從从为爲说說过過们]")
_SAID = {"zh": Language.CHINESE, "zh-Hant": Language.CHINESE, "ja": Language.JAPANESE, "en": Language.LATIN}
_HANGUL = pattern(f"[{HANGUL}]")
_WORD = pattern(f"[{LATIN}]+")
_SENTENCE = pattern("[^。！？\n\r]+[。！？\n\r”’」』]*|[。！？\n\r”’」』]+")
KANA_SHARE = 0.05  #: of all Han and kana: from here on a stretch is Japanese
MAX_SAMPLE = 2000  #: characters of a stretch that are looked at


def sentences(doc: Document) -> tuple[int, ...]:
    """View: where the sentences of a text start. A line end ends one too."""
    return tuple(match.start() for match in _SENTENCE.finditer(doc.text))


def sentence_at(doc: Document, offset: int) -> Span:
    """The sentence that the character at ``offset`` belongs to."""
    starts = doc.derive(sentences)
    index = bisect_right(starts, offset)
    start = starts[index - 1] if index else 0
    return Span(start, starts[index] if index < len(starts) else len(doc.text))


@lru_cache(maxsize=1 << 12)
def language_of(words: str) -> Language:
    """The language of a stretch by its letters alone; Han without kana and without a telling character is Chinese here.

    Args:
        words: a sentence or more; the first 2,000 characters count.
    """
    words = words[:MAX_SAMPLE]
    han, kana = count_han(words), count_kana(words)
    if not kana and 2 * han >= len(words) > 0:
        return Language.CHINESE  # whatever the rest is
    latin = len(_WORD.findall(words))
    hangul = len(_HANGUL.findall(words))
    if hangul > han + kana:
        return Language.KOREAN
    if han + kana == 0:
        return Language.LATIN if latin else Language.UNDECIDED
    if kana > KANA_SHARE * (han + kana) and (kana > 1 or han < 10):
        return Language.JAPANESE
    return Language.CHINESE if han >= latin else Language.LATIN


def main_language(doc: Document) -> Language:
    """View: the language that most of a text is written in, or that somebody said it is."""
    if doc.language:
        return _SAID[doc.language]
    text = doc.text
    if text.isascii():
        return Language.LATIN if text else Language.UNDECIDED
    step = max(len(text) // (16 * MAX_SAMPLE), 1)
    sample = text if step == 1 else "".join(text[i : i + 256] for i in range(0, len(text), 256 * step))
    han, kana = count_han(sample), count_kana(sample)
    hangul, latin = len(_HANGUL.findall(sample)), len(_WORD.findall(sample))
    if hangul > han + kana:
        return Language.KOREAN
    if kana > KANA_SHARE * (han + kana) and kana * 4 > latin:
        return Language.JAPANESE
    if han + kana == 0:
        return Language.LATIN if latin else Language.UNDECIDED
    return Language.CHINESE if han * 4 >= latin else Language.LATIN


def language_at(doc: Document, offset: int) -> Language:
    """The language of the sentence around a character.

    On a page that is mostly Japanese or Korean a sentence of Han alone is undecided, unless it has a character that
    only Chinese writes.
    """
    return language_in(doc, sentence_at(doc, offset), offset)


def language_in(doc: Document, span: Span, offset: int) -> Language:
    """The same, where the sentence is known."""
    if span.end - span.start > 2 * MAX_SAMPLE:
        at = span.start + (offset - span.start) // MAX_SAMPLE * MAX_SAMPLE
        span = Span(at, min(at + MAX_SAMPLE, span.end))
    words = doc.text[span.start : span.end]
    found = language_of(words)
    if found is Language.CHINESE and doc.derive(main_language) in (Language.JAPANESE, Language.KOREAN):
        return Language.CHINESE if _TELLING.search(words) else Language.UNDECIDED
    return found
