"""Fields of forms, figures and cells: lines that begin with a label (it begins other lines, too, or is set apart, or a space stands behind it), or are made of such pieces."""

from __future__ import annotations

from collections.abc import Sequence

from ....text.lazy import pattern
from ....text.script import CJK
from ...both_scripts import in_both_scripts
from ...rows import Row
from .speakers import SAYING

#: A label and its value; who speaks, or says something (``曰：``), is no label.
_LABEL = in_both_scripts(f"([{CJK}A-Za-z]{{2,8}}(?<![{SAYING}]))[：:] ?[^：: ]")
#: A label that was made as wide as those above and below it: nobody sets the letters of a sentence apart.
_SET_APART = pattern(f"[{CJK}](?:[ \u3000]{{1,4}}[{CJK}]){{1,3}}[：:]")
#: A label with the space of a letter behind it; between Han and Latin letters stands a narrower one.
_SPACED = pattern(
    f"([{CJK}][{CJK}・A-Za-z]{{1,7}}|[A-Z][{CJK}]{{2,6}}|[{CJK}](?:\u3000{{1,2}}[{CJK}]){{1,2}})\u3000{{1,3}}(?=[^\u3000])"
)
_FIELD = pattern(f"[{CJK}]{{2,8}}[：:][^，。；！？：:]{{1,24}}")
_GAP = pattern("\u3000+| {2,}")
#: What is counted, and how much: a row of figures (``出院人数：1.12万人次``, ``三、四级手术占比：58.4%``).
_FIGURE = pattern("[^，。；：:！？]{2,16}[：:] ?[0-9０-９]")
#: Things that are named side by side, set apart (``空调　洗衣机　冰箱``); what one space parts is a word each, or an extractor parted characters.
_SIDE_BY_SIDE = pattern(f"[{CJK}]{{1,6}}(?:\u3000[{CJK}]{{1,6}}){{2,}}|[{CJK}]{{2,6}}(?: [{CJK}]{{2,6}}){{2,}}")
CELLS = 4  #: cells of a row of a table that a space parts, at least
LEAST = 3  #: such labels of different words in one block
REST = 3  #: rows that the value of one may take


def fields(rows: Sequence[Row], kinds: Sequence[str]) -> frozenset[int]:
    """The rows that begin with a label and a colon which shows itself to be one: by another row, or by its letters.

    Args:
        rows: the rows of the page.
        kinds: what each is by its form.
    """
    where: dict[str, list[int]] = {}
    found: list[int] = []
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind != "label":
            continue
        if label := _LABEL.match(row.words):
            where.setdefault(label[1], []).append(at)
        elif _SET_APART.match(row.words):
            found.append(at)
    return frozenset(found + [at for places in where.values() if len(places) > 1 for at in places])


def spaced_fields(rows: Sequence[Row], items: Sequence[str]) -> frozenset[int]:
    """The rows of blocks of several labels, each with a space behind it (``日時　…``, ``場所　…``).

    Args:
        rows: the rows of the page.
        items: the class of the number that each begins with.
    """
    found: list[int] = []
    block: list[int] = []
    labels: set[str] = set()
    for at, row in enumerate(rows):
        label = _SPACED.match(row.words) if "\u3000" in row.words[:10] and not items[at] else None
        if not label:
            continue
        if block and at - block[-1] > REST:
            found += block if _are_fields(rows, block, labels) else ()
            block, labels = [], set()
        block.append(at)
        labels.add(label[1])
    return frozenset(found + (block if _are_fields(rows, block, labels) else []))


def _are_fields(rows: Sequence[Row], block: Sequence[int], labels: set[str]) -> bool:
    """Whether rows that begin with labels are enough of them: two, where they are of one length, and more spaces part what follows."""
    if len(labels) >= LEAST:
        return True
    return len(labels) == 2 and len({*map(len, labels)}) == 1 and all("\u3000" in rows[at].words[8:] for at in block)


def of_forms(left: str, right: str, clauses: bool) -> str:
    """One of two rows that is a row of a form or a table: fields or things set apart, figures, cells, boxes to tick; else an empty string.

    Args:
        left, right: the words of both.
        clauses: whether commas part the upper one.
    """
    if "：" in right[:17] and "：" in left[:17] and _FIGURE.match(right) and _FIGURE.match(left):
        return right
    wide, parted = "\u3000" in left, " " in left
    if parted and " " in right and _are_cells(left, right):
        return right
    ticked = left.count("□") > 1 and right[0] != "□" and not clauses
    if ticked or (wide and _is_form(left)) or ((wide or parted) and _SIDE_BY_SIDE.fullmatch(left)):
        return left
    return ""


def _are_cells(left: str, right: str) -> bool:
    """Whether two rows are made of as many cells each, with a space between them and no mark of a sentence."""
    cells = left.split(" ")
    return (
        len(cells) >= CELLS
        and len(cells) == right.count(" ") + 1
        and "，" not in left + right
        and "。" not in left + right
        and all("\u4e00" <= one[0] <= "\u9fff" for one in (*cells, *right.split(" ")) if one)
        and "" not in cells
    )


def _is_form(words: str) -> bool:
    """Whether a row is two fields and more, set apart: ``证券代码：900123　证券简称：临河轮渡``."""
    parts = _GAP.split(words)
    return len(parts) > 1 and all(_FIELD.fullmatch(part) for part in parts)
