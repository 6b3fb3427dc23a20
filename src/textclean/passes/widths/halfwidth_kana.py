"""Half-width kana, and the marks of their block, which a page that writes full-width ones does not mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...structure.fullwidth import CLEAR, WideRun
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import ALNUM, CJK

_NARROW = pattern("[\uff61-\uff9f]")
_KANA = pattern("[\uff66-\uff9f]+")
_FULL_KANA = pattern("[\u30a1-\u30fa]")
_HIRAGANA = pattern("[\u3041-\u3096]")
_FULL = pattern("[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]")
_WORDS = f"\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff{ALNUM}"
_SOUND_MARKS = "\u3099\u309a"
_SPACED = str.maketrans(_SOUND_MARKS, "゛゜")  #: where they stand by themselves
#: What faces are drawn with, beside which no mark is one of a sentence: ``(｡･ω･｡)``, ``･ﾟ･(ﾉД`)``.
_FACE = "･ﾟﾞ´`｀^ω∀Дд▽_°☆♪♡"
_DRAWN = "･´`｀^ω∀Дд▽°"  #: of these, what words do not end with
ARM = 2  #: characters of the longest arm of a face: ``ﾉﾞ``
#: A stop behind words or what closes them; a middle dot between words, or what closes and what opens.
_MARKS = pattern(
    f"[｡､](?<=[{CJK}{ALNUM}％%」｣”）].)(?![{_FACE}｡､])"
    f"|･(?<=[{CJK}A-Za-z].)(?=[{CJK}A-Za-z])|･(?<=[{_WORDS}）)」｣』].)(?=[{_WORDS}（(「｢『])"
)
#: A middle dot for a bullet.
_BULLET = pattern(f"(?m)^[ \u3000]*(･)(?=[{_WORDS}「｢『（])")
_BRACKETS = pattern("[｢｣「」]")
#: A closing bracket whose partner is not there, behind words.
_CLOSES = pattern(f"｣(?<=[{CJK}{ALNUM}！？。｡」』）].)")


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
    marks = sorted(at for at in {*_single(text), *_brackets(text)} if not is_protected(doc, at))
    if marks:
        sure = len(_FULL.findall(text)) >= CLEAR * narrow  # else the page is written in half width
        for at in marks:
            yield WideRun(at, at + 1, unicodedata.normalize("NFKC", text[at]), sure)


def _single(text: str) -> Iterator[int]:
    """Half-width stops, commas and middle dots."""
    yield from (match.start() for match in _MARKS.finditer(text))
    if "･" in text and _HIRAGANA.search(text):
        yield from (match.start(1) for match in _BULLET.finditer(text))


def _brackets(text: str) -> Iterator[int]:
    """Half-width corner brackets: both of a pair, or the one whose partner has full width; and one that closes words alone."""
    opened: list[int] = []
    for match in _BRACKETS.finditer(text):
        at = match.start()
        if match[0] in "｢「":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if text[start + 1] not in _FACE + " " and text[at - 1] not in _DRAWN + "(":
                yield from (place for place in (start, at) if text[place] in "｢｣")
        elif _CLOSES.match(text, at):
            yield at


def _is_word(char: str) -> bool:
    return char.isalnum() and char not in _FACE
