"""The script of a page, Simplified or Traditional, and what on it is of the other one, or a Japanese form.

Three tables say which characters only one of the scripts writes. The many that both write (``后``, ``里``, ``干``) prove
nothing alone: only a word of the dictionary does. The form offered is OpenCC's, in the context of the whole text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from ... import tables
from ...text import Document, Span
from ...text.lazy import one_of, pattern
from ...text.script import KANA
from ...tuples import NamedTuple
from ..chinese import is_chinese
from ..classes import outnumbers
from ..conversion import convert
from ..language import Language, main_language, sentence_at
from ..words import simplified_text
from .habits import is_habit
from .inherited import is_inherited
from .names import is_in_name
from .of_both import NAME_FORMS, in_other_words, told_apart, words_of_both

FEW = 3  #: characters that only one script writes, to call a page by it
CLEAR = 4  #: so many of one script for each of the other are the script of a page
PASSAGE = 4  #: characters of the other script, and none of the page's own, that make a sentence a quotation
_WHOLE = pattern(
    "《[^《》\n]{1,60}》|〈[^〈〉\n]{1,60}〉|「[^「」\n]{1,60}」|『[^『』\n]{1,60}』|“[^“”\n]{1,60}”|（[^（）\n]{1,20}）|\\([^()\n]{1,20}\\)"
)
_KANA = pattern(f"[{KANA}]")
_TALKED_OF = pattern("[“”‘’「」『』《》（()）、/→＝=—〔〕【】]")


class Script(StrEnum):
    """The script of a Chinese page, by its name in ISO 15924."""

    SIMPLIFIED = "hans"
    TRADITIONAL = "hant"


class Stray(NamedTuple):
    """Characters that are not of the page's script, and what it writes for them."""

    start: int
    end: int
    words: str
    kind: str  #: traditional, simplified, japanese
    passage: bool = False  #: sentences that are in the other script as a whole


@cache
def only(name: str, times: str = "") -> re.Pattern[str]:
    """A character of the table ``simplified-only``, ``traditional-only`` or ``japanese-only``, so many ``times``."""
    return one_of(tables.characters(name), times)


def page_script(doc: Document) -> Script | None:
    """View: the script that nearly all of a Chinese page is written in; None: none, both, or no Chinese at all."""
    if doc.derive(main_language) is not Language.CHINESE:
        return None
    if doc.language:
        return Script.TRADITIONAL if doc.language == "zh-Hant" else Script.SIMPLIFIED
    simplified, traditional = only("simplified-only"), only("traditional-only")
    if outnumbers(doc, simplified, traditional, FEW, CLEAR):
        return Script.SIMPLIFIED
    if outnumbers(doc, traditional, simplified, FEW, CLEAR):
        return Script.TRADITIONAL
    return None


def region(doc: Document) -> str:
    """View: OpenCC's name of the forms that a Traditional page writes: ``tw``, ``hk``, or ``t`` for OpenCC's own."""
    text = doc.text
    if text.count("爲") > text.count("為"):
        return "t"
    hong_kong = sum(map(text.count, "裏線衞説脱温户")) - sum(map(text.count, "裡綫衛說脫溫戶"))
    return "hk" if hong_kong > 0 else "tw"


def strays(doc: Document) -> tuple[Stray, ...]:
    """View: what is not of the page's script, in order; names, titles and quotations that are so as a whole left out."""
    script = doc.derive(page_script)
    if script is None:
        return ()
    found = [*_japanese(doc, script)]
    if script is Script.SIMPLIFIED:
        found += _others(doc, "traditional-only", "simplified-only", "t2s", "traditional")
        found += _kept_for_names(doc)
    else:
        found += _others(doc, "simplified-only", "traditional-only", f"s2{doc.derive(region)}", "simplified")
        found += _by_words(doc)
    found.sort(key=lambda stray: (stray.start, -stray.end))
    kept: list[Stray] = []
    for stray in found:
        if not kept or stray.start >= kept[-1].end:
            kept.append(stray)
    return tuple(kept)


def _others(doc: Document, other: str, own: str, configuration: str, kind: str) -> Iterator[Stray]:
    text = doc.text
    runs = [match.span() for match in only(other, "+").finditer(text)]
    if not runs:
        return
    converted = doc.derive(simplified_text) if configuration == "t2s" else convert(text, configuration)
    wholes = _wholes(doc, other, own)
    passages: list[Span] = []
    at = 0
    for start, end in runs:
        if converted[start:end] == text[start:end] or is_inherited(doc, start, end) or not _is_ours(doc, start, wholes):
            continue
        sentence = sentence_at(doc, start)
        if sentence.start < at:
            continue  # the passage is told already
        if _is_foreign(text, sentence, other, own):
            at = sentence.end
            if passages and not text[passages[-1].end : sentence.start].strip():
                passages[-1] = Span(passages[-1].start, sentence.end)
            else:
                passages.append(sentence)
        elif not _stands_so(text, converted, start, end):
            start, end = _with_neighbours(text, converted, start, end) if kind == "simplified" else (start, end)
            yield Stray(start, end, converted[start:end], kind)
    for start, end in passages:
        words = text[start:end].rstrip()
        start += len(words) - len(words.lstrip())  # a paragraph is indented, what is quoted of it is not
        words = words.lstrip()
        yield Stray(start, start + len(words), converted[start : start + len(words)], kind, passage=True)


def _with_neighbours(text: str, converted: str, start: int, end: int) -> tuple[int, int]:
    """A run with the characters beside it that both scripts have and that belong to its word (``后来``)."""
    shared = told_apart()
    while start and text[start - 1] in shared and converted[start - 1] != text[start - 1]:
        start -= 1
    while end < len(text) and text[end] in shared and converted[end] != text[end]:
        end += 1
    return start, end


def _is_foreign(text: str, sentence: Span, other: str, own: str) -> bool:
    words = text[sentence.start : min(sentence.end, sentence.start + 400)]
    return len(only(other).findall(words)) >= PASSAGE and not only(own).search(words)


def _wholes(doc: Document, other: str, own: str) -> list[Span]:
    """Titles, quotations and names in brackets that are in the other script as a whole: they stand so in their source."""
    found = []
    for match in _WHOLE.finditer(doc.text):
        if only(other).search(match[0]) and not only(own).search(match[0]):
            alone = match[0][0] in "《〈「『（(" or len(only(other).findall(match[0])) > 1
            if alone:
                found.append(Span(*match.span()))
    return found


def _is_ours(doc: Document, at: int, wholes: list[Span]) -> bool:
    index = bisect_right(wholes, (at, len(doc.text)))
    if index and at < wholes[index - 1].end:
        return False
    return is_chinese(doc, at)


def _stands_so(text: str, converted: str, start: int, end: int) -> bool:
    """Whether characters are in the other script for a reason: a habit of the page, a name, or the sentence is about them."""
    if is_habit(text, converted, start, end) or _is_talked_of(text, start, end):
        return True
    return end - start == 1 and is_in_name(text, start)


def _is_talked_of(text: str, start: int, end: int) -> bool:
    """Whether characters stand alone between marks, or are called characters: the sentence is about them."""
    left, right = text[max(start - 1, 0) : start], text[end : end + 1]
    return (bool(_TALKED_OF.match(left)) and bool(_TALKED_OF.match(right))) or (
        right in ("字", "旁") and end - start == 1
    )


def _kept_for_names(doc: Document) -> Iterator[Stray]:
    """Characters that Simplified text has in names alone, in words that it writes otherwise (``对於``)."""
    text = doc.text
    if not NAME_FORMS.search(text):
        return
    converted = doc.derive(simplified_text)
    wholes = _wholes(doc, "traditional-only", "simplified-only")
    for at in in_other_words(text, converted):
        if _is_ours(doc, at, wholes) and not _stands_so(text, converted, at, at + 1):
            yield Stray(at, at + 1, converted[at], "traditional")


def _by_words(doc: Document) -> Iterator[Stray]:
    """Words of characters that both scripts have, in the form of the other one (``后来`` on a Traditional page)."""
    converted: str | None = None
    wholes: list[Span] = []
    for at, changed in words_of_both(doc.text):
        if converted is None:
            converted = convert(doc.text, f"s2{doc.derive(region)}")
            wholes = _wholes(doc, "simplified-only", "traditional-only")
        if all(converted[place] != doc.text[place] for place in changed) and _is_ours(doc, at, wholes):
            for place in changed:
                yield Stray(place, place + 1, converted[place], "simplified")


def _from_traditional(text: str, form: str) -> str:
    return text if form == "t" else convert(text, f"t2{form}")


def _is_japanese(words: str) -> bool:
    """Whether a title or quotation is written in Japanese forms as a whole."""
    if not only("japanese-only").search(words) or convert(words, "t2jp") != words:
        return False
    return all(convert(char, "jp2t") != char for char in only("simplified-only").findall(words))


def _japanese(doc: Document, script: Script) -> Iterator[Stray]:
    text = doc.text
    places = [match.start() for match in only("japanese-only").finditer(text)]
    if not places:
        return
    changed = list(text)
    for at in places:
        changed[at] = convert(text[at], "jp2t")
    converted = _from_traditional("".join(changed), "s" if script is Script.SIMPLIFIED else doc.derive(region))
    wholes = [Span(*match.span()) for match in _WHOLE.finditer(text) if _is_japanese(match[0])]
    for at in places:
        line = text[text.rfind("\n", max(at - 200, 0), at) + 1 : at + 100].partition("\n")[0]
        if converted[at] == text[at] or _KANA.search(line) or not _is_ours(doc, at, wholes):
            continue
        if not _stands_so(text, converted, at, at + 1):
            yield Stray(at, at + 1, converted[at], "japanese")
