"""How well a decoded text reads: the weights of its characters, by how common they are in print."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from .. import tables
from ..sums import added
from ..text.lazy import pattern

COMMON = 2500  #: characters that count as common
FREQUENT = 500  #: of these, those that make up most of any text; wrong decodings hit the others just as often
OTHER = pattern("[^\x00-\x7f]")
#: Signs between two letters, where no language has one: the text is in another encoding.
INSIDE = pattern("[A-Za-z][¹²³¼½¾¿¡¢£¤¥¦§¨©ª«¬®¯°±´µ¶¸º»‚„…†‡ˆ‰‹›•˜™þðýÞÐÝ](?=[A-Za-z])")


def mean(text: str) -> float:
    """The mean weight of the characters beyond ASCII; 0 where there are none."""
    others = OTHER.findall(text)
    return added(map(weight, others)) / max(len(others), 1)


def latin(text: str, total: int) -> float:
    """Accented letters stand beside letters, quotes and dashes beside letters or blanks; rows of either are no Latin text."""
    letters = len(
        re.findall(
            "(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ](?![^\x00-\x7f]{2})|(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z ])", text
        )
    )
    marks = sum(map(len, re.findall("(?<![^\x00-\x7f])(?:[‘’“”–—…]{1,3}|[«»°£€§©®·•])(?![^\x00-\x7f])", text)))
    inside = len(INSIDE.findall(text))
    return (0.9 * (letters + marks) - 0.5 * (total - letters - marks) - inside) / total


def weight(char: str) -> float:
    """1 for the most frequent characters and kana, less for rarer ones, below 0 for what no text is made of."""
    code = ord(char)
    if char in frequent() or 0x3041 <= code <= 0x30FF:
        return 1.0
    if char in common():
        return 0.75
    if 0x20 <= code < 0x7F or code in (9, 10, 13):
        return 0.7
    if code == 0xFFFD:
        return -2.5
    if code < 0xA0:
        return -2.0
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code < 0x323B0:
        return 0.25
    if 0xFF61 <= code <= 0xFF9F:
        return -0.6
    if 0x2100 <= code <= 0x218B or 0x2460 <= code <= 0x26FF or 0x3200 <= code <= 0x33FF:
        return 0.5  # signs, circled numbers, squares: rare, but nothing that a wrong decoding is full of
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        return -1.0
    return 0.0


@cache
def common() -> frozenset[str]:
    """Characters that are common in print."""
    return _both_scripts(_ranked()[:COMMON])


@cache
def frequent() -> frozenset[str]:
    """The most frequent characters, and the marks of our trade."""
    marks = "　、。，；：？！“”‘’「」『』（）《》〈〉【】〔〕—…·￥％．－～々〇ー" + "".join(
        map(chr, range(0xFF10, 0xFF5B))
    )
    return _both_scripts(_ranked()[:FREQUENT]) | frozenset(marks)


@cache
def _ranked() -> str:
    """The characters of Chinese words, simplified, the most frequent first."""
    counts: Counter[str] = Counter()
    for line in tables.lines("words-zh"):
        first, alone, *others = line.split(" ")
        counts[first] += int(alone)
        for rest, count in zip(others[::2], others[1::2], strict=True):
            for char in first + rest:
                counts[char] += int(count)
    return "".join(sorted(counts, key=lambda char: (-counts[char], char)))


def _both_scripts(characters: str) -> frozenset[str]:
    """Simplified characters with their traditional forms."""
    from pathlib import Path

    import opencc

    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    traditional = (str(opencc.OpenCC(str(folder / f"{name}.json")).convert(characters)) for name in ("s2t", "s2tw"))
    return frozenset(characters).union(*traditional)
