"""The text as passages are compared: one width, one case, one script, letters and digits only, with the way back.

Folded to compare, never to write: what is equal here may differ in punctuation, width, case, script and line breaks.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cache

from ..text import Document, Span
from ..text.fold import fold_char
from ..text.lazy import pattern
from ..text.runs import NUMBER
from ..text.script import HAN, KANA, encodes, is_han
from ..tuples import NamedTuple
from .conversion import is_simplifiable
from .words import simplified

TRADITIONAL = 4  #: so many different characters of Big5 that GB 2312 lacks make a text worth folding to one script

_LIGHT = pattern(f"[^{HAN}]")
_KANA = pattern(f"[{KANA}]")


class Folded(NamedTuple):
    """A folded text and where its characters stand in the document.

    ``starts[n]`` is the first folded character of run *n*, ``origins[n]`` its offset in the document; within a run
    characters go side by side. A character that folds to several is a run of its own for each of them.
    """

    text: str
    starts: array[int]
    origins: array[int]

    def offset(self, index: int) -> int:
        """Where the folded character ``index`` stands in the document."""
        run = bisect_right(self.starts, index) - 1
        return self.origins[run] + index - self.starts[run]

    def count_before(self, offset: int) -> int:
        """How many folded characters stand before ``offset`` in the document."""
        run = bisect_left(self.origins, offset) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + offset - self.origins[run], end)

    def span(self, start: int, end: int) -> Span:
        """The place in the document of the folded characters ``start``..``end`` (not empty)."""
        return Span(self.offset(start), self.offset(end - 1) + 1)


def folded(doc: Document) -> Folded:
    """View: the folded text."""
    text = doc.text
    table = {char: fold_char(char) for char in doc.characters}
    _to_one_script(table)
    several = "".join(char for char, fold in table.items() if len(fold) > 1)
    dropped = "".join(char for char, fold in table.items() if not fold)
    starts, origins = array(NUMBER), array(NUMBER)
    parts: list[str] = []
    here = 0
    for match in _runs(several, dropped).finditer(text):
        start, part = match.start(), match[0]
        if several and len(fold := table[part[0]]) > 1:
            starts.extend(range(here, here + len(fold)))
            origins.extend([start] * len(fold))
            here += len(fold)
        else:
            starts.append(here)
            origins.append(start)
            parts.append(part)
            here += len(part)
    return Folded(_every(text, table) if several else _every("".join(parts), table), starts, origins)


FEW = 24  #: characters that are replaced one after another


def _every(text: str, table: dict[str, str]) -> str:
    """The text with each character replaced by what it folds to; the table has every character of the text."""
    here = {char: fold for char, fold in table.items() if fold and fold != char}
    if any(len(fold) > 1 for fold in here.values()) or len(here) > FEW or not here.keys().isdisjoint(here.values()):
        return text.translate({ord(char): fold for char, fold in table.items()})
    for char, fold in here.items():
        text = text.replace(char, fold)
    return text


def _runs(several: str, dropped: str) -> re.Pattern[str]:
    """Runs of characters that fold to one each, or one that folds to several."""
    plain = f"[^{re.escape(several + dropped)}]+" if several or dropped else "[\\s\\S]+"
    return re.compile(f"[{re.escape(several)}]|{plain}" if several else plain)


def _to_one_script(table: dict[str, str]) -> None:
    """Fold traditional characters to simplified ones, one at a time, where the text has any to speak of."""
    han = [char for char in table if is_han(char)]
    lines = "\n".join(han)
    if not is_simplifiable(lines) or sum(map(_traditional, han)) < TRADITIONAL:
        return
    for char, simple in zip(han, simplified(lines).split("\n"), strict=True):
        if len(table[char]) == 1 and len(simple) == 1:
            table[char] = simple if table[char] == char else table[char]


@cache
def _traditional(char: str) -> bool:
    return encodes(char, "big5") and not encodes(char, "gb2312")


LIGHTEST = 0.4  #: weight of a character at least


def weight(words: str) -> float:
    """How much a folded text says, in Han characters: Han 1, kana .6, Latin letters and digits .4."""
    other = len(_LIGHT.findall(words))
    return len(words) - 0.6 * other + 0.2 * len(_KANA.findall(words)) if other else float(len(words))
