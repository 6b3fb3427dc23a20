"""Which encoding the bytes of a text are in.

A byte order mark says it; strict UTF-8 proves it; else the text is decoded leniently in each encoding of our trade,
and the share of characters that are common in print decides. Lenient decoding is the point: one bad byte must not
lose a whole file. What lies outside (Cyrillic, Greek, Korean …) is left to charset-normalizer, when it is sure.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from .. import tables

#: Marks at the start of a file; those of UTF-32 come first, for that of UTF-16 is their beginning.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 1 << 16  #: bytes that are looked at
SURE = 0.62  #: the least score of an encoding that is taken
MARGIN = 0.04  #: by how much it must be better than the next
COMMON = 2500  #: characters that count as common
FREQUENT = 500  #: of these, those that make up most of any text; wrong decodings hit the others just as often

#: The superset in which an encoding is decoded.
SUPERSETS = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ascii": "utf-8",
    "utf_8": "utf-8",
    "utf_8_sig": "utf-8",
    "iso8859-1": "cp1252",
}
NAMES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_OTHER = re.compile("[^\x00-\x7f]")


class Guess(NamedTuple):
    """An encoding and how well the text reads in it: 1 is a page of common characters."""

    encoding: str
    score: float


def mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark and its encoding; two empty values where there is none."""
    return next(((bom, name) for bom, name in MARKS if data.startswith(bom)), (b"", ""))


def is_binary(data: bytes) -> bool:
    """Whether bytes that are not UTF-16 or UTF-32 cannot be a text: more control bytes than one in fifty."""
    sample = data[:SAMPLE]
    return len(_CONTROL.findall(sample)) * 50 > len(sample)


def seven_bit(data: bytes) -> str:
    """ISO-2022-JP or HZ, which are ASCII to a decoder; an empty string where it is neither."""
    if b"\x1b$" in data and _decodes(data, "iso2022_jp"):
        return "iso2022_jp"
    if b"~{" in data and b"~}" in data and _decodes(data, "hz"):
        text = data.decode("hz")
        others = _OTHER.findall(text)
        if others and sum(char in common() or char in frequent() for char in others) >= 0.8 * len(others):
            return "hz"
    return ""


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return data.isascii()


def guesses(data: bytes) -> list[Guess]:
    """The encodings in which bytes that are not UTF-8 may be, the best first."""
    sample = data[:SAMPLE]
    zeros = [sample[parity::2].count(0) for parity in (0, 1)]
    wide = sum(zeros) * 50 > len(sample)
    names = ["utf-16-le", "utf-16-be"]
    if not wide:
        names = ["utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", *names, "cp1252"]
    found = [
        Guess(name, _score(sample[: len(sample) // 2 * 2] if name.startswith("utf-16") else sample, name))
        for name in names
    ]
    found.sort(key=lambda guess: -guess.score)
    if found[0].encoding == "gb18030" and _is_korean(sample):
        found.insert(0, Guess("cp949", 1.0))
    return found


def _is_korean(data: bytes) -> bool:
    """Whether all that is beyond ASCII reads as Hangul: Chinese read so is one half Han."""
    others = _OTHER.findall(data.decode("cp949", "replace"))
    hangul = sum("가" <= char <= "힣" for char in others)
    return bool(hangul >= 0.95 * len(others))


def sure(found: list[Guess]) -> bool:
    """Whether the best guess is good, and clearly better than the next."""
    return found[0].score >= SURE and found[0].score - found[1].score >= MARGIN


def foreign(data: bytes) -> str:
    """What charset-normalizer says where it is sure; else an empty string."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None or best.encoding in ("ascii", "utf_8") or best.coherence < 0.2 or best.chaos > 0.1:
        return ""
    return best.encoding


def _score(data: bytes, encoding: str) -> float:
    """The mean weight of the characters beyond ASCII."""
    text = data.decode(encoding, "replace")
    others = Counter(_OTHER.findall(text))
    if encoding.startswith("utf-16"):
        others += Counter(re.findall("[\x00-\x7f]", text))
    total = sum(others.values())
    if not total:
        return 0.0
    if encoding == "cp1252":
        return _latin(text, total)
    score = sum(_weight(char) * count for char, count in others.items()) / total
    if encoding == "euc_jp":  # its kana are those of GB 2312, its Han are not: kana in plenty tell them apart
        kana = sum(count for char, count in others.items() if "ぁ" <= char <= "ヿ")
        score += 0.1 * (kana * 4 > total)
    return score


def _latin(text: str, total: int) -> float:
    """Accented letters stand beside letters, quotes and dashes beside letters or blanks; rows of either are no Latin text."""
    letters = len(
        re.findall(
            "(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ](?![^\x00-\x7f]{2})|(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z ])", text
        )
    )
    marks = len(re.findall("(?<![^\x00-\x7f])[‘’“”–—…«»°£€§©®·•](?![^\x00-\x7f])", text))
    return (0.9 * (letters + marks) - 0.5 * (total - letters - marks)) / total


def _weight(char: str) -> float:
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
        count, *group = line.split(" ")
        for char in "".join(group):
            counts[char] += int(count)
    return "".join(sorted(counts, key=lambda char: (-counts[char], char)))


def _both_scripts(characters: str) -> frozenset[str]:
    """Simplified characters with their traditional forms."""
    from pathlib import Path

    import opencc

    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    traditional = (str(opencc.OpenCC(str(folder / f"{name}.json")).convert(characters)) for name in ("s2t", "s2tw"))
    return frozenset(characters).union(*traditional)
