"""The numbers of lists, as Word reckons them when it shows a document."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from ...text.lazy import pattern
from ...tuples import NamedTuple
from .numerals import written
from .package import W, value

LEVELS = 9  #: levels of a list
BULLET = "•"
_PLACE = pattern(r"%([1-9])")
#: A label that ends like this needs no blank behind it.
_FULL = pattern(r"[　-鿿！-｠]$")


class Level(NamedTuple):
    """How one level of a list is numbered; names as in ECMA-376, 17.9."""

    start: int
    form: str  #: ``numFmt``
    words: str  #: ``lvlText``: what is written, ``%1`` for the number of the first level
    arabic: bool  #: ``isLgl``: numbers of all levels in digits
    suffix: str  #: ``suff``: what parts it from the words

    @classmethod
    def of(cls, element: Element) -> Level:
        """The level that ``w:lvl`` describes."""
        return cls(
            _whole(value(element, "start")),
            value(element, "numFmt") or "decimal",
            value(element, "lvlText"),
            element.find(W + "isLgl") is not None,
            value(element, "suff"),
        )


class _List(NamedTuple):
    """A list: paragraphs of one list are counted together, and so are those of lists of one kind."""

    kind: str
    levels: Mapping[int, Level]


class _Place(NamedTuple):
    """Which list a paragraph is in, and at which level; empty: nothing is said."""

    number: str
    level: str

    @classmethod
    def of(cls, properties: Element | None) -> _Place:
        """The place that ``w:pPr`` names."""
        found = None if properties is None else properties.find(W + "numPr")
        return cls(value(found, "numId"), value(found, "ilvl"))


class Labels:
    """What stands before the paragraphs of a document, asked in their order.

    Args:
        parts: of the document, by kind.
    """

    def __init__(self, parts: Mapping[str, Element]) -> None:
        self._styles = _styles(parts.get("styles"))
        self._lists = _lists(parts.get("numbering"))
        self._counts: dict[str, dict[int, int]] = {}  # of kinds of lists, by level

    def of(self, paragraph: Element) -> str:
        """The label of a paragraph with what parts it from the words; empty: it has none."""
        place = self._place(paragraph.find(W + "pPr"))
        depth = min(_whole(place.level), LEVELS - 1)
        found = self._lists.get(place.number)
        if found is None or depth not in found.levels:
            return ""
        level = found.levels[depth]
        counts = self._counts.setdefault(found.kind, {})
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in range(depth + 1, LEVELS):
            counts.pop(deeper, None)
        if level.form == "bullet":
            return BULLET + " "
        label = (
            ""
            if level.form == "none"
            else _PLACE.sub(lambda match: _number(int(match[1]) - 1, level, found, counts), level.words)
        )
        return label if not label or level.suffix == "nothing" or _FULL.search(label) else label + " "

    def _place(self, properties: Element | None) -> _Place:
        """The place that a paragraph names, or its style does, or what that is based on."""
        place = _Place.of(properties)
        style = value(properties, "pStyle")
        for _ in range(LEVELS):
            if place.number or style not in self._styles:
                break
            above, style = self._styles[style]
            place = _Place(above.number, place.level or above.level)
        return place


def _number(depth: int, level: Level, within: _List, counts: dict[int, int]) -> str:
    """The number of a level as a label at ``level`` writes it."""
    if depth not in within.levels:
        return ""
    one = within.levels[depth]
    return written(counts.setdefault(depth, one.start), "decimal" if level.arabic else one.form)


def _whole(words: str | None) -> int:
    """A number as XML has it; 0 where it is none."""
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 10 else 0


def _styles(root: Element | None) -> dict[str, tuple[_Place, str]]:
    """Of the styles by name the place in a list, and the style that they are based on."""
    return {
        style.get(W + "styleId", ""): (_Place.of(style.find(W + "pPr")), value(style, "basedOn"))
        for style in _children(root, "style")
    }


def _lists(root: Element | None) -> dict[str, _List]:
    """The lists by number."""
    kinds = {kind.get(W + "abstractNumId"): _levels(kind) for kind in _children(root, "abstractNum")}
    found = {}
    for one in _children(root, "num"):
        kind, number = value(one, "abstractNumId"), one.get(W + "numId", "")
        levels = {**kinds.get(kind, {})}
        for change in _children(one, "lvlOverride"):
            levels |= _levels(change)
            depth, start = _whole(change.get(W + "ilvl")), value(change, "startOverride")
            if start and depth in levels:
                kind = f"{kind} {number}"  # it begins anew
                levels[depth] = levels[depth]._replace(start=_whole(start))
        found[number] = _List(kind, levels)
    return found


def _levels(element: Element) -> dict[int, Level]:
    return {_whole(level.get(W + "ilvl")): Level.of(level) for level in _children(element, "lvl")}


def _children(element: Element | None, name: str) -> list[Element]:
    return [] if element is None else list(element.iterfind(W + name))
