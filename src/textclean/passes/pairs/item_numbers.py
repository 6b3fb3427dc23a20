"""Numbers of items and signs of notes with the closing bracket alone (``1）``, ``甲)``): half a bracket that lacks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Line
from ...text.script import ALNUM, CJK, HAN_TO_TEN, WHITE

_NUMERAL = (
    f"(?:[{ALNUM}]{{1,4}}(?:[.．][0-9０-９]{{1,2}}){{0,3}}"
    f"|[{HAN_TO_TEN}百①-⑳Ⅰ-ⅻ]{{1,4}}|[甲乙丙丁戊己庚辛壬癸ア-ンイロハニホヘト])"
)
#: What a remark of Japanese begins with: ``例）``, ``参考）``.
_LABEL = "(?:例|注|参考|備考|補足|出典|問|答)[0-9０-９]{0,2}"
#: A number with the closing bracket alone, at the beginning of a line or of an item within it; in Japanese also where it is meant (``ステップ１の４）で``).
_LIST_MARK = pattern(
    f"(?:^|(?<=[{WHITE}，。；：、,;:!！?？*])|(?<=[0-9０-９]の)){_NUMERAL}[）)]|(?:^|(?<=[{WHITE}*])){_LABEL}[）)]"
)
_PAIRED_LIST_MARK = pattern(f"(?m)^[ \t\u3000]*[（(]{_NUMERAL}[）)]")
_BARE_LIST_MARK = pattern(f"(?m)^[ \t\u3000]*{_NUMERAL}[）)]")
#: The sign of a note behind the words that it is about, before their stop: ``…の割合をいう1）。``.
_SIGN = pattern(f"(?<=[{CJK}」』”])([0-9０-９]{{1,3}})[）)](?=[。．，、；;,.!！?？」』”]|$)")
_NOTE = pattern("(?m)^[ \t\u3000]*(?:注[ \u3000]?)?([0-9０-９]{1,3})[）)]")
PAIRED = 3  #: lines with a number in two brackets, for each with one, from which on that is the way of a page


def half_brackets(doc: Document, line: Line) -> set[int]:
    """Where half a bracket stands behind a number, as it may; not on a page that writes ``（一）`` where a line begins."""
    found = {match.end() - 1 for match in _LIST_MARK.finditer(doc.text[line.start : line.end])}
    paired, bare = doc.derive(_list_marks)
    if found and paired >= PAIRED and paired >= PAIRED * bare:
        first = _BARE_LIST_MARK.match(doc.text, line.start, line.end)
        found -= {first.end() - 1 - line.start} if first else set()
    signs = {match.end() - 1 for match in _signs(doc, line)}
    return {line.start + at for at in found} | signs


def _signs(doc: Document, line: Line) -> Iterator[re.Match[str]]:
    """The signs of notes in a line: elsewhere a line, the note, begins with the number."""
    for match in _SIGN.finditer(doc.text, line.start, line.end):
        if match[1] in doc.derive(_notes):
            yield match


def _notes(doc: Document) -> frozenset[str]:
    """View: the numbers before a single bracket that lines begin with."""
    return frozenset(_NOTE.findall(doc.text))


def _list_marks(doc: Document) -> tuple[int, int]:
    """View: how many lines begin with a number in two brackets, and how many with one before a single bracket."""
    return len(_PAIRED_LIST_MARK.findall(doc.text)), len(_BARE_LIST_MARK.findall(doc.text))
