"""Which encoding the bytes of a text are in.

A byte order mark says it; strict UTF-8 proves it; else the text is decoded leniently in each encoding of our trade,
and the share of characters that are common in print decides. Lenient decoding is the point: one bad byte must not
lose a whole file. What lies outside (Cyrillic, Greek, Korean …) is left to charset-normalizer, when it is sure.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from ..sums import added
from ..text.lazy import pattern
from ..tuples import NamedTuple
from .decoding import lenient
from .weighing import INSIDE, OTHER, common, frequent, latin, weight

#: Marks at the start of a file; those of UTF-32 come first, for that of UTF-16 is their beginning.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 1 << 16  #: bytes that are looked at
FEW = 10  #: bytes beyond ASCII; with fewer there is nothing to go by
READABLE = 0.97  #: the share of printable characters from which UTF-16 and UTF-32 are proven
HANGUL = 0.85  #: the share of Hangul from which a text is Korean
SURE = 0.62  #: the least score of an encoding that is taken
MARGIN = 0.04  #: by how much it must be better than the next

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
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp1252": "Windows-1252",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


#: Encodings of other scripts that texts are still met in; the rest only look like them.
_FOREIGN = pattern(
    "cp125[0-8]|iso8859_[0-9]+|koi8_[ru]|cp866|cp1125|cp85[0-5]|cp437|cp874|tis_620|mac_(?:roman|cyrillic|greek)|johab"
)
_LETTERS = pattern("[ぁ-ヿ가-힣]")


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


def nearly_utf8(data: bytes) -> bool:
    """Whether a text is UTF-8, or ASCII, but for a few bytes: one in fifty, and no more than its true characters or two."""
    sample = data[:SAMPLE].decode("utf-8", "replace")
    others = OTHER.findall(sample)
    bad = others.count("\ufffd")
    return bad * 50 <= len(sample) + 49 and bad <= max(len(others) - bad, 2)


def seven_bit(data: bytes) -> str:
    """ISO-2022-JP, ISO-2022-KR or HZ, which are ASCII to a decoder; an empty string where it is none of them."""
    for escape, name in ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp"), (b"~{", "hz")):
        if escape not in data:
            continue
        others = OTHER.findall(lenient(data[:SAMPLE], name))
        good = sum(char in common() or char in frequent() or bool(_LETTERS.match(char)) for char in others)
        if good and good >= 0.8 * len(others):
            return name
    return ""


WORDS = bytes([*range(0x20, 0x7F), *b"\t\n\r\f"])  #: the bytes of a text in ASCII
MOSTLY = 0.4  #: such a part of the bytes of ASCII in UTF-16 are NUL at least


def guesses(data: bytes) -> list[Guess]:
    """The encodings in which bytes that are not UTF-8 may be, the best first."""
    sample = data[:SAMPLE]
    if wide := _wide(sample):
        return wide
    names = ["utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", "utf-16-le", "utf-16-be", "cp1252"]
    found = [
        Guess(name, score(sample[: len(sample) // 2 * 2] if name.startswith("utf-16") else sample, name))
        for name in names
    ]
    found.sort(key=lambda guess: -guess.score)
    if found[0].encoding == "gb18030" and (korean := _korean(sample)) > found[0].score:
        found.insert(0, Guess("cp949", korean))
    return found


def _wide(sample: bytes) -> list[Guess]:
    """UTF-16 and UTF-32, where NUL bytes are many: whatever the script, spaces and line ends have them."""
    zeros = [sample[place::4].count(0) for place in range(4)]
    plain = not sample.translate(None, WORDS + b"\0")
    if sum(zeros) * 50 <= len(sample) or (plain and sum(zeros) < MOSTLY * len(sample)):
        return []  # of ASCII in UTF-16 every other byte is one; where fewer are, they are control characters
    quarter = len(sample) // 4
    names = ["utf-16-le", "utf-16-be"]
    if min(zeros[3], zeros[2]) > 0.9 * quarter > 2 * zeros[0]:
        names = ["utf-32-le", "utf-16-le"]
    elif min(zeros[0], zeros[1]) > 0.9 * quarter > 2 * zeros[3]:
        names = ["utf-32-be", "utf-16-be"]
    found = []
    for name in names:
        size = 4 if name.startswith("utf-32") else 2
        text = lenient(sample[: len(sample) // size * size], name)
        readable = sum(map(_is_readable, text)) / max(len(text), 1)
        sides = sum(zeros[1::2]), sum(zeros[0::2])
        right, wrong = sides if name.endswith("le") else sides[::-1]
        proven = readable >= READABLE and (size == 4 or right > 3 * wrong)
        found.append(Guess(name, max(score(sample[: len(sample) // size * size], name), 0.9 * proven)))
    return sorted(found, key=lambda guess: -guess.score)


def _is_readable(char: str) -> bool:
    return char in "\t\n\r\f\u3000\xa0" or char.isprintable()


def _korean(data: bytes) -> float:
    """The share of Hangul in all that is beyond ASCII: Chinese read so is one half Han."""
    others = OTHER.findall(data.decode("cp949", "replace"))
    share = sum("가" <= char <= "힣" for char in others) / max(len(others), 1)
    return share if share >= HANGUL else 0.0


def sure(found: list[Guess]) -> bool:
    """Whether the best guess is good, and clearly better than the next."""
    rival = found[1].score if len(found) > 1 else 0.0
    return found[0].score >= SURE and found[0].score - rival >= MARGIN


def foreign(data: bytes) -> str:
    """What charset-normalizer says where it is sure, and its reading is fit to read; else an empty string."""
    from charset_normalizer import from_bytes

    if sum(byte >= 0x80 for byte in data[:SAMPLE]) < FEW:
        return ""
    for found in from_bytes(data[:SAMPLE]):
        if not _FOREIGN.fullmatch(found.encoding) or found.coherence < 0.2 or found.chaos > 0.1:
            continue
        if not INSIDE.search(data[:SAMPLE].decode(found.encoding, "replace")):
            return found.encoding
    return ""


def score(data: bytes, encoding: str) -> float:
    """The mean weight of the characters beyond ASCII."""
    text = lenient(data, encoding)
    others = Counter(OTHER.findall(text))
    if encoding.startswith(("utf-16", "utf-32")):
        others += Counter(re.findall("[\x00-\x7f]", text))
    total = sum(others.values())
    if not total:
        return 0.0
    if encoding == "cp1252":
        return latin(text, total)
    score = added(weight(char) * count for char, count in others.items()) / total
    if encoding == "euc_jp":  # its kana are those of GB 2312, its Han are not: kana in plenty tell them apart
        kana = sum(count for char, count in others.items() if "ぁ" <= char <= "ヿ")
        score += 0.1 * (kana * 4 > total)
    return score
