"""Question marks that stand for a character: an encoding did not have it, and a converter wrote ``?`` in its place.

Names lose theirs: GB 2312 has no 镕, 喆 or 祎. One such mark looks like a stop of the wrong width. What it is, is said
by the same characters around it again, or by a character between them elsewhere that such an encoding does not have.
"""

from __future__ import annotations

import re
from collections import Counter

from ..text import Document
from ..text.lazy import pattern
from ..text.script import HAN, encodes
from .both_scripts import characters

_INSIDE = pattern(f"\\?(?<=[{HAN}].)(?=[{HAN}])")
_PAIR = pattern(f"[{HAN}]{{2}}$")
_ASKING = frozenset("呢吧啊呀嘛了") | characters("吗么谁")
AGAIN = 2  #: places with the same character on either side, from which on it is a name
NAMES = 50  #: of them are looked for elsewhere in the text
_NEAR = 12  #: characters on either side of a mark that tell the encoding
_ENCODINGS = ("gb2312", "big5", "shift_jis")


def lost_signs(doc: Document) -> dict[int, str]:
    """View: where ``?`` stands for a character, with that one where the text has it elsewhere (else empty).

    A text that ends its questions with this mark has none.
    """
    text = doc.text
    if "?" not in text:
        return {}
    inside = [match.start() for match in _INSIDE.finditer(text) if text[match.start() - 1] not in _ASKING]
    if not inside or ("？" not in text and text.count("?") > len(inside)):
        return {}
    around = Counter([text[at - 1 : at + 2] for at in inside])
    names: dict[str, list[str]] = {}
    found: dict[int, str] = {}
    for at in inside:
        name = text[max(at - 2, 0) : at + 2]
        lost = names.get(name)
        if lost is None:
            near = text[max(at - _NEAR, 0) : at + _NEAR]
            asked = _elsewhere(text, at) if len(names) < NAMES else []
            lost = names[name] = [char for char in asked if _is_unknown(char, near)]
        if lost or around[text[at - 1 : at + 2]] >= AGAIN:
            found[at] = lost[0] if len(lost) == 1 else ""
    return found


def _elsewhere(text: str, at: int) -> list[str]:
    """The characters that stand elsewhere between the two around a mark, or behind the two before it."""
    chars = set(re.findall(f"{text[at - 1]}([{HAN}]){text[at + 1]}", text))
    if pair := _PAIR.search(text, max(at - 2, 0), at):
        chars.update(re.findall(f"{pair[0]}([{HAN}])", text))
    return sorted(chars)


def _is_unknown(char: str, words: str) -> bool:
    """Whether the encoding that has all other characters of ``words`` lacks this one."""
    for encoding in _ENCODINGS:
        if encodes(words.replace(char, ""), encoding):
            return not encodes(char, encoding)
    return False
