"""Lines for terminals and logs: pieces with a style, wrapped and padded by display columns, inert to CI runners."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..text.lazy import pattern
from ..text.script import CJK, cells
from ..tuples import NamedTuple
from .message import say

WIDTH = 100  #: display columns of a report that is not told how wide it may be


class Segment(NamedTuple):
    """Words of a line with their style."""

    text: str
    #: what it is, to which the command line gives a colour: ``head``, ``place``, ``error``, ``faint`` …
    style: str = ""


class Line(NamedTuple):
    """One line of a report, without its end."""

    segments: tuple[Segment, ...] = ()

    @property
    def text(self) -> str:
        """The words alone, without white space at the end."""
        return "".join(segment.text for segment in self.segments).rstrip(" ")


class Paper:
    """What a report is written on.

    Args:
        lang: language of the interface.
        width: display columns.
        ascii_marks: marks and quotes in ASCII.
    """

    def __init__(self, lang: str, width: int, ascii_marks: bool) -> None:
        self.lang = lang
        self.width = max(width, 40)
        self.plain: Callable[[str], str] = plain if ascii_marks else str

    def say(self, key: str, **words: str | int) -> str:
        """Words of the interface."""
        return self.plain(say(key, self.lang, **words))

    def line(self, *segments: tuple[str, str]) -> Line:
        """A line of pieces, each with its style."""
        return Line(tuple(Segment(self.plain(text), style) for text, style in segments))


_BRACKET = pattern(r"##(?=[a-z]{0,12}\[)")
_COMMAND = pattern(r"##(?=[a-z]{0,12}\[)|^(\s*)::")
_PLAIN = {"●": "E", "◆": "W", "○": "N", "→": "->", "│": "|", "…": "...", "×": "x", "·": "-"}
_PLAIN |= {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "⏎": "|"}
_TO_PLAIN = str.maketrans(_PLAIN)


def inert(line: str) -> str:
    """A line that no CI runner takes for a command: GitHub and Azure look for ``::`` at its start and ``##[`` anywhere."""
    return _COMMAND.sub(lambda match: "#\\u{23}" if match[1] is None else match[1] + ":\\u{3a}", line)


def unbracketed(line: str) -> str:
    """A line in which no runner finds ``##[`` or ``##name[``; its beginning is left as it is."""
    return _BRACKET.sub(lambda _: "#\\u{23}", line)


def plain(text: str) -> str:
    """A text with our marks and quotes in ASCII, for streams that lack them."""
    return text.translate(_TO_PLAIN)


def pad(text: str, width: int) -> str:
    """A text filled with spaces to ``width`` display columns; a longer one is left as it is."""
    return text + " " * (width - cells(text))


def columns(table: Sequence[Sequence[str]]) -> str:
    """Rows as lines, their columns under one another by display width, two blanks apart."""
    if not table:
        return ""
    widths = [max(cells(row[at]) for row in table) for at in range(len(table[0]) - 1)]
    lines = []
    for row in table:
        padded = [pad(word, width) for word, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*padded, row[-1]]) + "\n")
    return "".join(lines)


_CLOSING = "，。、；：？！”’）》】〕」』…,.;:?!)\\]}%"
_OPENING = "“‘（《【〔「『([{"
#: A unit that is not broken: what is to be typed, or a wide character or a word, with the opening marks before and the
#: closing marks behind it.
_UNIT = pattern(
    f"(?:→|->) -a [^ ]+| +|[{re.escape(_OPENING)}]*(?:[{CJK}]|[^ {CJK}{re.escape(_OPENING)}]+)?[{_CLOSING}]*", re.DOTALL
)


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` display columns.

    Lines break between Han characters and at spaces, never before a closing mark or behind an opening one; a unit
    that is wider than a line is cut.
    """
    out: list[str] = []
    line, room = "", width
    for unit in _units(text, width):
        size = cells(unit)
        if size > room and line:
            out.append(line.rstrip(" "))
            line, room = "", width
            if unit.isspace():
                continue
        line += unit
        room -= size
    if line.strip() or not out:
        out.append(line.rstrip(" "))
    return out


def _units(text: str, width: int) -> Iterator[str]:
    for match in _UNIT.finditer(text):
        unit = match.group()
        while cells(unit) > width > 1:
            keep = next(at for at in range(min(len(unit), width), 0, -1) if at == 1 or cells(unit[:at]) <= width)
            yield unit[:keep]
            unit = unit[keep:]
        if unit:
            yield unit


def joined(lines: Iterable[Line]) -> str:
    """The lines as plain text, each with its end."""
    return "".join(f"{inert(line.text)}\n" for line in lines)
