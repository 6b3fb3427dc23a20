"""Characters that a conversion lost for good: here and there, or a whole stretch that is garbled by it.

A decoder that meets bytes it cannot read writes U+FFFD; a converter into an encoding that has no Chinese writes ``?`` for
each character and leaves marks and figures. One such sign is a lost character; a sentence full of them was read or
written with the wrong table, and only the source can be converted again.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure import both_scripts
from ...structure.classes import has_any
from ...structure.fullwidth import narrowed
from ...structure.language import Language, main_language
from ...structure.lost_signs import lost_signs
from ...structure.mojibake import in_mojibake
from ...structure.protected import is_protected
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN, LINE_ENDS, STOP_MARKS
from ...tuples import NamedTuple

#: Lost characters; where they stand close together, a stretch of them is one loss.
_LOST = pattern(
    f"[\ufffd\ufffc\ufff9-\ufffb]+(?:[^\ufff9-\ufffd{LINE_ENDS}{STOP_MARKS}]{{1,12}}[\ufffd\ufffc\ufff9-\ufffb]+)*"
)
_SIGNS = pattern("\ufffd+")
_SIGN = pattern("[\ufffd?]")
_MARKS = "，。、：；！？“”《》（）"
#: Question marks with what such a conversion leaves between them: marks of Chinese, figures.
_QUESTIONS = pattern(f"\\?{{2,}}(?: ?[{_MARKS}0-9.,:%()-]{{1,8}} ?\\?+)*[{_MARKS}]*")
_BESIDE = pattern(f"[{_MARKS}0-9]")
_WORD_END = pattern(f"[{HAN}A-Za-z]")
PLACES = 3  #: places of one stretch that lost characters, from which on the stretch is garbled
QUESTIONS = 6  #: question marks in a stretch that stand for characters
CALL = 12  #: question marks in a row, and nothing else, that no excitement accounts for


class Loss(NamedTuple):
    """A stretch that lost characters; ``reason`` says how it was garbled, and is empty for characters lost one by one.

    ``meant`` is what stood there, where the text has it elsewhere.
    """

    start: int
    end: int
    reason: str  #: bytes-lost, no-such-characters, or empty
    meant: str = ""


def losses(doc: Document) -> tuple[Loss, ...]:
    """View: what is lost for good, in order; stretches that can be read again are none of it."""
    text = doc.text
    found: list[Loss] = []
    for match in _LOST.finditer(text) if has_any(doc, _LOST) else ():
        if not in_mojibake(doc, match.start()):
            garbled = len(_SIGNS.findall(match[0])) >= PLACES
            found.append(Loss(*match.span(), "bytes-lost" if garbled else ""))
    for words in both_scripts.lines("lost"):
        found += (Loss(*span, "") for span in _runs(text, words))
    if "??" in text and doc.derive(main_language) in (Language.CHINESE, Language.JAPANESE):
        found += _questions(doc)
    found += [Loss(at, at + 1, "", meant) for at, meant in doc.derive(lost_signs).items() if not is_protected(doc, at)]
    return tuple(sorted(found))


def shown(words: str) -> str:
    """A stretch with a square for each character that it lost, as editors write one that cannot be read."""
    return _SIGN.sub("□", words)


def _runs(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        while text.startswith(words, end):
            end += len(words)
        yield Span(at, end)
        at = text.find(words, end)


def _questions(doc: Document) -> Iterator[Loss]:
    text = doc.derive(narrowed)  # figures between them may be wide as yet
    for match in _QUESTIONS.finditer(text):
        count = match[0].count("?")
        if count < QUESTIONS or 2 * count < len(match[0]) or is_protected(doc, match.start()):
            continue
        is_call = not _BESIDE.search(match[0]) and _WORD_END.match(text[max(match.start() - 1, 0) : match.start()])
        if not is_call or count >= CALL:
            yield Loss(*match.span(), "no-such-characters")
