"""Family ``characters`` (CH): what cannot be text, or is the wrong character for it.

Each class of characters is a rule with its own guard; a fold of the whole text is never written. Form feed, NEL, the
separators of lines and paragraphs, and soft hyphens at line ends are evidence of breaks and are left to their family.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from ... import tables
from ...finding import ATTESTED, Finding, Fix, Related, Safety, Signal, replacement
from ...rulebook import Card
from ...structure.classes import has_any
from ...structure.fullwidth import narrowed
from ...structure.inventories import in_inventory
from ...structure.language import Language, language_at
from ...structure.mojibake import HIGH, in_mojibake, mojibake
from ...structure.protected import is_protected
from ...structure.words import simplified
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lazy import pattern
from .apart import apart
from .homoglyphs import homoglyphs
from .invisible import INVISIBLE, has_right_to_left, means_something
from .lost import Loss, losses, shown

SHOWN = 12  #: characters of a line that are told
BESIDE = 5  #: characters on either side of a stroke that are told with it
_CONTROL = pattern("\x1b\\[[0-9;]{0,16}[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_RADICAL = pattern("[\u2e80-\u2fd5]+|[\u31c0-\u31e3]+")
_COMPATIBILITY = pattern("[\uf900-\ufad9\U0002f800-\U0002fa1d]+")
_PRIVATE = pattern("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")
_COMBINING = pattern("[\u0300-\u036f\u3099\u309a]+")
_LIGATURE = pattern("[\ufb00-\ufb06]+")
#: of one in quotation marks a text speaks
_VERTICAL = pattern("(?<![“‘「『（(])[\ufe10-\ufe19\ufe30-\ufe32\ufe35-\ufe44\ufe47\ufe48]+")
_UPRIGHT = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗…‥—–（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
)
_POINTS = "︰"
_WORD = pattern("\\w")
_LATIN_ONE = pattern(f"(?![\x85\xa0])[{HIGH}]")  # NEL is a line end that goes, a no-break space mostly one that goes


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Guards first: most texts have none of these characters."""
    text = doc.text
    if text.isascii():
        yield from _control(doc)
        return
    for span, words in doc.derive(mojibake):
        fix = Fix((Edit(*span, words),), Safety.UNSAFE)
        yield Finding("CH003", span, {"before": text[span.start : span.end], "after": words}, (fix,))
    yield from _control(doc)
    yield from _lost(doc)
    yield from _radicals(doc)
    yield from _compatibility(doc)
    yield from _private(doc)
    yield from _decomposed(doc)
    yield from _invisible(doc)
    for look in doc.derive(homoglyphs):
        fix = Fix((Edit(*look),), Safety.UNSAFE)
        said = _said(text[look.start : look.end], look.words)
        if len(look.words) == 1:  # a stroke by itself says nothing
            left, right = before(text, look.start, BESIDE), behind(text, look.end, BESIDE)
            said |= {name: f"{left}{said[name]}{right}" for name in ("before", "after")}
        yield Finding("CH007", Span(look.start, look.end), said, (fix,))
    yield from _apart(doc)
    for match in _LIGATURE.finditer(text) if has_any(doc, _LIGATURE) else ():
        if not is_protected(doc, match.start()):
            yield replacement("CH011", match, unicodedata.normalize("NFKC", match[0]), Safety.SAFE)
    for match in _VERTICAL.finditer(text) if has_any(doc, _VERTICAL) else ():
        if not is_protected(doc, match.start()):
            yield replacement("CH012", match, _upright(doc, match), Safety.SAFE)


def _upright(doc: Document, match: re.Match[str]) -> str:
    """The marks as they stand upright; two points behind a word of Chinese are a colon, which Big5 keyboards have so, and no leader."""
    if match[0] == _POINTS and _WORD.match(doc.text, match.start() - 1):
        return "：" if language_at(doc, match.start()) is Language.CHINESE else _UPRIGHT[_POINTS]
    return "".join([_UPRIGHT[char] for char in match[0]])


def _apart(doc: Document) -> Iterator[Finding]:
    """CH013: a finding for each line, so that each can be declined; the page is told as a whole."""
    for line, spaces in doc.derive(apart):
        words = behind(doc.text, line.start, SHOWN)
        fix = Fix(tuple([Edit(at, at + 1) for at in spaces]), Safety.SAFE)
        span = Span(spaces[0], spaces[-1] + 1)
        yield Finding("CH013", span, {"count": str(len(spaces)), "before": words}, (fix,))


def _said(before: str, after: str) -> dict[str, str]:
    """What a look-alike is and what is meant, with the code points of what differs."""
    other = "".join(old for old, new in zip(before, after, strict=True) if old != new)
    return {"before": before, "after": after, "points": code_points(other)}


def code_points(words: str) -> str:
    """The characters by number: ``U+200B``; of more than three the first three."""
    return " ".join(f"U+{ord(char):04X}" for char in words[:3]) + ("…" if len(words) > 3 else "")


def _control(doc: Document) -> Iterator[Finding]:
    text = doc.text
    for match in _CONTROL.finditer(text) if has_any(doc, _CONTROL) else ():
        start, end = match.span()
        beside = _LATIN_ONE.match(text[start - 1 : start] or " ") or _LATIN_ONE.match(text[end : end + 1] or " ")
        if in_mojibake(doc, start) or (match[0] >= "\x80" and beside):
            continue  # a piece of a wrongly decoded word: to take it away would lose the word
        yield Finding(
            "CH001", Span(start, end), {"points": code_points(match[0])}, (Fix((Edit(start, end),), Safety.SAFE),)
        )


def _lost(doc: Document) -> Iterator[Finding]:
    """Characters lost one by one, of which the text may have one elsewhere, and stretches garbled for good."""
    for loss in doc.derive(losses):
        words = doc.text[loss.start : loss.end]
        span = Span(loss.start, loss.end)
        if loss.reason:
            said = {"before": words, "after": shown(words)}
            yield Finding("CH003", span, said, evidence=(Signal(loss.reason),))
        else:
            if words == "?":  # by itself it looks like a stop
                words = doc.text[loss.start - 1 : loss.end + 1]
            fixes = (Fix((Edit(*span, loss.meant),), Safety.UNSAFE),) if loss.meant else ()
            yield Finding("CH002", span, {"words": words}, fixes, tuple(_whole(doc, loss)))


def _whole(doc: Document, loss: Loss) -> Iterator[Related]:
    """Where the text has a name whole that lost a character here: with the one behind it, or the two before it."""
    text, (start, end, _, meant) = doc.text, loss
    for name in (f"{text[start - 1]}{meant}{text[end]}", f"{text[start - 2 : start]}{meant}") if meant else ():
        at = text.find(name)
        if at >= 0:
            yield Related(Span(at, at + len(name)), ATTESTED)
            return


@cache
def _ideographs(is_simplified: bool) -> dict[int, str]:
    """The ideograph of each radical; the table gives the form of Simplified Chinese last, where that is another one."""
    return {ord(row[0]): row[-1] if is_simplified else row[1] for row in tables.lines("radicals")}


def _is_simplified(doc: Document) -> bool:
    """View: whether a text, by its first 2,000 characters, is written in Simplified Chinese."""
    sample = doc.text[:2000]
    other = sum(a != b for a, b in zip(sample, simplified(sample), strict=False))
    return other * 50 < len(sample)


def _radicals(doc: Document) -> Iterator[Finding]:
    if not has_any(doc, _RADICAL):
        return
    text = doc.text
    of_two_forms = any(row[0] in text for row in tables.lines("radicals") if len(row) > 2)
    ideographs = _ideographs(of_two_forms and doc.derive(_is_simplified))
    for match in _RADICAL.finditer(text):
        words = match[0].translate(ideographs)
        if words != match[0] and not (_in_chart(text, *match.span()) or in_inventory(doc, match.start())):
            sure = match[0] < "\u31c0"  # strokes are spoken of as such where writing is taught
            yield replacement("CH004", match, words, Safety.SAFE if sure else Safety.UNSAFE)


def _in_chart(text: str, start: int, end: int) -> bool:
    """Whether a radical stands in a chart of radicals: the ones beside it in the code are beside it in the text."""
    near = {
        ord(char)
        for char in text[max(start - 8, 0) : end + 8]
        if "\u2e80" <= char <= "\u2fd5" or "\u31c0" <= char <= "\u31e3"
    }
    return any(point - 1 in near and point + 1 in near for point in near)


def _compatibility(doc: Document) -> Iterator[Finding]:
    for match in _COMPATIBILITY.finditer(doc.text) if has_any(doc, _COMPATIBILITY) else ():
        words = unicodedata.normalize("NFC", match[0])
        if words == match[0] or in_inventory(doc, match.start()):
            continue
        sure = language_at(doc, match.start()) is Language.CHINESE
        yield replacement("CH005", match, words, Safety.SAFE if sure else Safety.UNSAFE)


def _private(doc: Document) -> Iterator[Finding]:
    text = doc.text
    shown = tables.table("symbols")
    for match in _PRIVATE.finditer(text) if has_any(doc, _PRIVATE) else ():
        start, end = match.span()
        if in_mojibake(doc, start):
            continue
        fixes: tuple[Fix, ...] = ()
        symbol = shown.get(f"{ord(match[0]):04X}") if len(match[0]) == 1 else None
        if symbol and (start == 0 or text[start - 1] in "\n\r"):
            fixes = (Fix((Edit(start, end, symbol),), Safety.UNSAFE),)
        yield Finding("CH006", Span(start, end), {"points": code_points(match[0])}, fixes)


def _decomposed(doc: Document) -> Iterator[Finding]:
    if not has_any(doc, _COMBINING):
        return
    text = doc.derive(narrowed)
    for match in _COMBINING.finditer(text):
        start, end = match.span()
        if start == 0:
            continue
        words = unicodedata.normalize("NFC", text[start - 1 : end])
        if len(words) > end - start or not words.isalpha():
            continue
        fix = Fix((Edit(start - 1, end, words),), Safety.UNSAFE)
        yield Finding("CH009", Span(start - 1, end), {"before": doc.text[start - 1 : end], "after": words}, (fix,))


def _invisible(doc: Document) -> Iterator[Finding]:
    text = doc.text
    if not has_any(doc, INVISIBLE):
        return
    runs = [match.span() for match in INVISIBLE.finditer(text)]
    right_to_left = has_right_to_left(text)
    text = doc.derive(narrowed)
    told: dict[str, tuple[str, dict[str, str], Safety]] = {}  # the same of every run of the same characters
    for start, end in runs:
        if in_mojibake(doc, start) or means_something(text, start, end, right_to_left):
            continue
        run = text[start:end]
        if run not in told:
            safety = Safety.UNSAFE if "\u202a" <= run[0] <= "\u202e" or run[0] >= "\u2066" else Safety.SAFE
            if run[0] == "\ufeff" or "\ufe00" <= run[0] <= "\ufe0f":
                safety = Safety.SAFE
            code = "CH001" if safety is Safety.UNSAFE else "CH010"
            told[run] = code, {"points": code_points(run)}, safety
        code, words, safety = told[run]
        yield Finding(code, Span(start, end), words, (Fix((Edit(start, end),), safety),))
