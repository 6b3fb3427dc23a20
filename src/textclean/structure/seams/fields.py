"""Fields of forms: lines that begin with a label which begins other lines of the page, too (``地址：``, ``电话：``)."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ..rows import Row

_LABEL = pattern("[^：:]{1,8}[：:]")


def fields(rows: Sequence[Row], kinds: Sequence[str]) -> frozenset[int]:
    """The rows that begin with a label which begins another row, too.

    Args:
        rows: the rows of the page.
        kinds: what each is by its form.
    """
    where: dict[str, list[int]] = {}
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind == "label" and (label := _LABEL.match(row.words)):
            where.setdefault(label[0][:-1], []).append(at)
    return frozenset([at for places in where.values() if len(places) > 1 for at in places])
