"""Fields of forms: lines that begin with a label which begins other lines of the page, too (``地址：``, ``电话：``)."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.script import CJK
from ..both_scripts import in_both_scripts
from ..rows import Row

#: A label and its value; who speaks, or says something (``曰：``), is no label.
_LABEL = in_both_scripts(f"([{CJK}A-Za-z]{{2,8}}(?<![说說道曰云问問答称稱示出]))[：:] ?[^：: ]")


def fields(rows: Sequence[Row], kinds: Sequence[str]) -> frozenset[int]:
    """The rows that begin with a label which begins another row, too.

    Args:
        rows: the rows of the page.
        kinds: what each is by its form.
    """
    where: dict[str, list[int]] = {}
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind == "label" and (label := _LABEL.match(row.words)):
            where.setdefault(label[1], []).append(at)
    return frozenset([at for places in where.values() if len(places) > 1 for at in places])
