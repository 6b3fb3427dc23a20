"""Words that were decoded with the wrong table, and can be read again: UTF-8, GBK, Big5, Shift_JIS or EUC-KR read as Latin, UTF-8 read as GBK, Big5 or Shift_JIS.

A stretch is encoded with the table that it was wrongly read with, and decoded with the one that it was written in; it
is taken only if it then reads as common Chinese or Japanese, or as Korean, and little is lost. What the wrong reading lost for good
stands as U+FFFD in the words that are offered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ..text import Document, Span
from ..text.lazy import pattern
from . import words
from .classes import has_any
from .fullwidth import narrowed

#: What bytes above 7F are read as in Latin-1 and Windows-1252.
HIGH = "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
_LATIN_RUN = pattern(f"[{HIGH}\ufffd]{{4,}}(?:[ -~]{{0,16}}[{HIGH}\ufffd]+)*")
#: Encodings of two bytes that are read as Latin by mistake; of two that read as well the first is taken.
_TWO_BYTES = ("gb18030", "big5hkscs", "cp932")
_TRAIL = pattern("[@-~]")
_HIGH_CHAR = pattern(f"[{HIGH}]")
REACH = 16  #: characters before a run that may belong to it
_KOREAN = pattern("(?=.*[가-힣]{2})[가-힣 -~、。，·“”‘’]+")
_LATIN_HIGH = pattern("[\u0080-\u009f\u00a1-\u00ff\u201a\u0192](?:[\u00a1-\u00ff]|(?<=\u00e2)[\u0080\u20ac])")
#: What this begins with, but for ``·``, which Chinese names have.
_LATIN_LETTER = pattern("[\u0080-\u009f\u00a1-\u00b6\u00b8-\u00ff\u0192\u201a]")
#: A blank inside a character of UTF-8: a converter took the byte 85 (next line) or A0 (no-break space) for one.
_BLANKED = pattern(rb"([\xe2-\xef]) ([\x80-\xbf])|([\xe2-\xef][\x80-\xbf]) (?![\x80-\xbf])")
_MARKS = frozenset("，。、；：？！“”（）《》—「」")
_KANA = pattern("[ぁ-ヿ]")
NEAR = 400  #: characters on either side of a telltale in which its stretch begins and ends; every third word holds one
GAIN = 0.4  #: by so much the share of common characters must rise
LOST = 0.3  #: the largest share of characters that the wrong reading may have lost
LOST_SEEN = 0.55  #: and where signs of loss stand in the text: UTF-8 read as Big5 loses every second character
LEAST = 3  #: characters of UTF-8 in a stretch that was read in another table of CJK

#: Some characters that no sentence goes without; what the first two bytes of each become in another table gives a stretch away.
EVERYDAY = "，。、的一是不了在人有我他这中大来上国个到为和地出时年要以生会自对可发成行方公经同工长部分民高全市区のはにをたでしと"
#: What that is, by the tables of CJK that UTF-8 is read with by mistake: no codec need be loaded to see that a text has none.
TELLTALES = {
    "gb18030": "姘宸杩楂浜浠浼涓澶瀵琛瑕甯缁銆銇銈鍏鍑鍒鍖鍙鍚鍜鍥鍦鎴鏂鏃鏄鏈鏉鐢鐨鑷锛閮闀骞",
    "big5hkscs": "嚗憭撌撖撟撣擃瘞蝏鈭銝銵閬隞隡餈",
    "cp932": "扈縲縺繧荳莉莠莨蛹蛻蜃蜈蜥蜷蜿蝗蝨螟蟇蟶蟷蟾謌譁譌譏譚譛豌逕逧閾陦隕霑驛髟鬮",
}
_TELLTALES = {table: pattern(f"[{characters}]") for table, characters in TELLTALES.items()}
#: UTF-8, with bytes that were lost (FF): whole characters, ASCII, or what is left of a character.
_UTF8 = pattern(
    rb"(?:[\xe2-\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]|[ -~]|[\xe2-\xef]?[\x80-\xbf]{0,2}\xff[\x80-\xbf]{0,2})+"
)
_WHOLE = pattern(rb"[\xe2-\xef](?=[\x80-\xbf]{2})")
_CORE = pattern(rb"[\xe2-\xef][\x80-\xbf]{2}|(?P<lost>[\xe2-\xef]?[\x80-\xbf]{0,2}\xff+[\x80-\xbf]{0,2})")
_LINE = pattern("[^\n\r]+")


def mojibake(doc: Document) -> tuple[tuple[Span, str], ...]:
    """View: stretches that were decoded wrongly, each with what it says."""
    found = sorted((*_latin(doc), *_cjk(doc)))
    return tuple(pair for index, pair in enumerate(found) if not index or pair[0].start >= found[index - 1][0].end)


def in_mojibake(doc: Document, at: int) -> bool:
    """Whether a place lies in a stretch that was decoded wrongly: what stands there are bytes and no words."""
    found = doc.derive(mojibake)
    index = bisect_right(found, at, key=lambda pair: pair[0].start) - 1
    return index >= 0 and at < found[index][0].end


def _share(text: str) -> float:
    """The share of common characters and kana in what is beyond ASCII and not lost."""
    letters = [char for char in words.simplified(text) if char > "\x7f" and char != "\ufffd"]
    good = sum(char in _MARKS or words.common(char) or bool(_KANA.match(char)) for char in letters)
    return good / max(len(letters), 1)


def _reads(said: str, lost: float = LOST) -> bool:
    others = sum(char > "\x7f" for char in said)
    return (
        said.count("\ufffd") <= lost * others
        and any(char > "\u2fff" and char != "\ufffd" for char in said)
        and _share(said) >= GAIN + 0.2
    )


def _latin(doc: Document) -> Iterator[tuple[Span, str]]:
    text = doc.derive(narrowed)  # a letter may be the second byte, whatever its width is now
    if not ((has_any(doc, _LATIN_LETTER) or "··" in text) and _LATIN_HIGH.search(text)):
        return
    for match in _runs(text):
        if not match[0].strip("·"):
            continue  # an ellipsis of middle dots
        said = _of_utf8(_bytes(match[0]))
        if said:
            yield Span(*match.span()), said
            continue
        for span in _with_letters(text, *match.span()):
            said = _of_two_bytes(_bytes(text[span.start : span.end]))
            if said:
                yield span, said
                break


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of what bytes above 7F are read as that hold a pair of such letters; a line has all of a run."""
    behind = 0
    for pair in _LATIN_HIGH.finditer(text):
        if pair.start() >= behind:
            start, behind = _line_around(text, pair.start())
            for match in _LATIN_RUN.finditer(text, start, behind):
                if _LATIN_HIGH.search(match[0]):
                    yield match


def _bytes(run: str) -> bytes:
    """The bytes that a run was read from."""
    table = _sloppy()
    return bytes(table[ord(char)] for char in run)


@cache
def _sloppy() -> dict[int, int]:
    """The byte that a character was read from as Windows-1252; what that leaves open is read as itself."""
    read = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
    found = {ord(char): byte for byte, char in read.items() if char != "\ufffd"}
    found |= {byte: byte for byte in range(0x100) if byte < 0x80 or read[byte] == "\ufffd" or byte >= 0xA0}
    found |= {byte: byte for byte in range(0x80, 0xA0)}
    return found | {0xFFFD: 0xFF}  # a byte that was lost; UTF-8 has no such byte


def _with_letters(text: str, start: int, end: int) -> Iterator[Span]:
    """A run with what may belong to it first: in two bytes the second may be a letter, which ends a run or parts it."""
    low = start
    while low > max(start - REACH, 0) and (_HIGH_CHAR.match(text, low - 1) or _is_pair(text, low - 2)):
        low -= 1 if _HIGH_CHAR.match(text, low - 1) else 2
    high = end + bool(_TRAIL.match(text, end))
    for first in (low, start) if low < start else (start,):
        for last in (high, end) if high > end else (end,):
            yield Span(first, last)


def _is_pair(text: str, at: int) -> bool:
    return at >= 0 and bool(_HIGH_CHAR.match(text, at) and _TRAIL.match(text, at + 1))


def _of_utf8(data: bytes) -> str:
    """What bytes say as UTF-8, with U+FFFD for what was lost; empty where that reads as nothing."""
    whole = _BLANKED.sub(_unblanked, data)
    if sum(core.lastgroup is None for core in _CORE.finditer(whole)) < 1:
        return ""
    said = _CORE.sub(_kept, whole).decode("utf-8", "replace")
    return said if _reads(said) else ""


def _of_two_bytes(data: bytes) -> str:
    """What bytes say in the encoding of two bytes in which they read best; empty where they read in none."""
    best, most = "", 0.0
    for encoding in _TWO_BYTES:
        try:
            said = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(said) >= 2 and said.isprintable() and _reads(said) and _share(said) > most:
            best, most = said, _share(said)
    if not best or all(len(word) == 1 for word in words.segment(best)):  # no word of Chinese: is it Korean?
        korean = data.decode("euc_kr", "replace")
        return korean if _KOREAN.fullmatch(korean) else best
    return best


def _unblanked(match: re.Match[bytes]) -> bytes:
    """The character with the byte that a blank stands for: the one that gives the commoner character."""
    head, tail = (match[1], match[2]) if match[1] else (match[3], b"")
    readings = [head + byte + tail for byte in (b"\x85", b"\xa0")]
    return max(readings, key=lambda data: words.count(words.simplified(data.decode("utf-8", "replace"))))


def _cjk(doc: Document) -> Iterator[tuple[Span, str]]:
    for table, telltales in _TELLTALES.items():
        if has_any(doc, telltales):
            for start, end in _around(telltales, doc.text):
                yield from _in_line(doc.text[start:end], start, table)


def _around(telltales: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of lines that hold what gives such a reading away, near which all of it stands: mostly whole lines."""
    begin = stop = last = 0
    for match in telltales.finditer(text):
        start, end = match.span()
        if start >= last or start - NEAR > stop:  # another line, or far from the last one
            if stop:
                yield begin, stop
            if start >= last:
                first, last = _line_around(text, start)
            begin = max(first, start - NEAR)
        stop = min(end + NEAR, last)
    if stop:
        yield begin, stop


def _line_around(text: str, at: int) -> tuple[int, int]:
    """Where the line of a character begins and ends."""
    first = text.rfind("\n", 0, at) + 1
    first = text.rfind("\r", first, at) + 1 or first
    line = _LINE.match(text, first)
    return first, line.end() if line else first


def _in_line(line: str, offset: int, table: str) -> Iterator[tuple[Span, str]]:
    """The stretches of a line that are UTF-8, read with a table of CJK."""
    if len(_WHOLE.findall(line.encode(table, "replace"))) < LEAST:
        return
    pieces = [char.encode(table, "replace") if char != "\ufffd" else b"\xff" for char in line]
    place: list[int] = []  # the character of the line that each byte belongs to
    for index, piece in enumerate(pieces):
        place += [index] * len(piece)
    data = b"".join(pieces)
    for match in _UTF8.finditer(data):
        cores = list(_CORE.finditer(data, *match.span()))
        if sum(core.lastgroup is None for core in cores) < LEAST:
            continue
        first, last = cores[0], cores[-1]  # bytes beside the sign of a loss may as well belong to words that are right
        start = data.index(b"\xff", first.start()) if first.lastgroup else first.start()
        end = data.rindex(b"\xff", 0, last.end()) + 1 if last.lastgroup else last.end()
        low = place[start] + (start > 0 and place[start - 1] == place[start])  # not in the middle of a character
        high = place[end - 1] + (end == len(data) or place[end] > place[end - 1])
        said = _CORE.sub(_kept, b"".join(pieces[low:high])).decode("utf-8", "replace")
        lost = LOST_SEEN if "\ufffd" in line[low:high] else LOST
        if _reads(said, lost) and _share(said) >= _share(line[low:high]) + GAIN / 2:
            yield Span(offset + low, offset + high), said


def _kept(core: re.Match[bytes]) -> bytes:
    """A whole character as it is, one of which a byte was lost as U+FFFD."""
    return b"\xef\xbf\xbd" if core.lastgroup else core[0]
