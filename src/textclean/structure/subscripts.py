"""Subscripts and superscripts that an extraction set as lines of their own: ``以PM⏎2.5⏎浓度``, ``八百万m⏎2⏎。``.

They are smaller and stand off the base line, so that a program which reads a page by its lines takes them for one. A number
there is neither a page number nor an item. Only what is written so everywhere counts: the formulas of air and water, units
of area and volume, and the mark of a note before the point of its clause (``发展思想⏎[2]⏎，``).
"""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK
from .rows import Row, rows

_AREA = ("2", "3")
#: What such a line stands behind, and what it says there.
_FORMULAS: dict[str, tuple[str, ...]] = {
    "PM": ("2.5", "10", "1"),
    "CO": ("2",),
    "SO": ("2", "3", "4"),
    "NO": ("2", "3", "x", "X"),
    "O": ("2", "3"),
    "H": ("2",),
    "N": ("2",),
    "CH": ("4",),
    "NH": ("3", "4"),
    "SF": ("6",),
    "HNO": ("3",),
    "CaCO": ("3",),
    "SiO": ("2",),
    "TiO": ("2",),
    **dict.fromkeys(("m", "km", "hm", "dm", "cm", "mm"), _AREA),
}
_SAID = frozenset(index for some in _FORMULAS.values() for index in some)
#: The mark of a note, and before what it stands; no page begins with a point.
_NOTE = pattern("[①-⑳]$|[\\[［〔][0-9]{1,3}[\\]］〕]$")
_POINTS = frozenset("，。、；：！？）”’》」』")
CIRCLED = frozenset(map(chr, range(ord("①"), ord("⑳") + 1)))  #: numbers that no page has
_BASE = pattern("(?<![A-Za-z0-9])[A-Za-z]{1,4}$")
_GOES_ON = pattern(f"[{CJK}a-z，。、；：）,.;:)]")
_COMPOUND = {"H": ("O", "S"), "N": ("O",)}  #: what a formula goes on with: H₂O, H₂S, H₂SO₄, N₂O
LONGEST = 5  #: characters of such a line: ``[123]``
LEAST = 6  #: columns of the line before: a column of a table names a unit, too


def subscripts(doc: Document) -> frozenset[int]:
    """View: the rows that are a subscript or a superscript of the row before, and that the row behind goes on from."""
    lines = doc.derive(rows)
    inner = range(1, len(lines) - 1)
    among = [at for at in inner if len(lines[at].words) <= LONGEST and not lines[at].cjk]
    return frozenset(at for at in among if _is_subscript(lines[at - 1], lines[at].words, lines[at + 1].words))


def _is_subscript(before: Row, words: str, behind: str) -> bool:
    if words not in _SAID:
        return behind[0] in _POINTS and before.cjk and before.words[-1] not in _POINTS and bool(_NOTE.match(words))
    base = _BASE.search(before.words)
    if not base or before.width < LEAST or words not in _FORMULAS.get(base[0], ()):
        return False
    return bool(_GOES_ON.match(behind)) or behind.startswith(_COMPOUND.get(base[0], ("\n",)))
