"""Words of Han characters that stand twice in a row, as nobody says them: ``贯彻落实贯彻落实``.

Found are the places, by comparing the text with itself; whether the words are meant twice is asked of :mod:`.said_twice`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...structure import words
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN
from .said_twice import is_slip

LONGEST = 8  #: characters of a doubled word
_ALL_HAN = pattern(f"[{HAN}]+")
_WIDE = 4  #: bytes of a character in UTF-32, which a text takes that has one beyond the BMP
_OTHER = re.compile(b"[^\0]")


def doubled_words(doc: Document) -> Iterator[tuple[int, int]]:
    """Where words stand twice by mistake, in order: the place of the first, and the characters of each."""
    places = sorted(set(_tandem(doc.text, range(2, LONGEST + 1))))
    if not places:
        return
    folded = doc.derive(words.simplified_text)
    around = [folded[max(start - 1, 0) : start + 2 * length + 1] for start, length in places]
    times = Counter(around)
    before = 0
    for (start, length), alike in zip(places, around, strict=True):
        if start < before or times[alike] > 1:  # what stands so again is meant: 应用程式程式码
            continue
        if not is_slip(folded, start, length) or is_protected(doc, start):
            continue
        before = start + 2 * length
        yield start, length


def _tandem(text: str, lengths: range) -> Iterator[tuple[int, int]]:
    """Where so many characters of Han stand twice in a row, and not three times: the place, and how many.

    The text against itself, a few characters on, as one exclusive or of two long numbers: what is equal is zero.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    wide = 2 if len(data) == 2 * len(text) else _WIDE
    if wide == _WIDE:
        data = text.encode("utf-32-le", "surrogatepass")
    number, total = int.from_bytes(data, "little"), len(data)
    del data  # of a long text
    for length in lengths:
        size = total - wide * length  # what stands behind has nothing to be compared with
        if size <= 0:
            return
        differs = (number ^ (number >> (8 * wide * length))).to_bytes(total, "little")
        run = bytes(wide * length)
        at = differs.find(run, 0, size)
        while at >= 0:
            other = _OTHER.search(differs, at, size)
            first, stop = -(-at // wide), (other.start() if other else size) // wide
            if length <= stop - first < 2 * length:
                for start in range(first, stop - length + 1):
                    if _ALL_HAN.fullmatch(text, start, start + length):
                        yield start, length
            at = differs.find(run, max(stop * wide, at + 1), size)
