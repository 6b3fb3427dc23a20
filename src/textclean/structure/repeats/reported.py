"""What a report takes from a speech, a paper or a statement that stands beside it in full: its sentences, one after another, within what it says was said."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise

from ...text import Span
from ..both_scripts import in_both_scripts
from .pairs import LEAST, Pair
from .paragraphs import Paragraphs

TAKEN = 2  #: passages that a paragraph of a report has from several paragraphs of the other text, at least
#: Who says so, before what was said.
_SAYS = in_both_scripts(
    "说|指出|强调|表示|认为|要求|提出|谈到|称|评价|回顾|介绍|述べ|語っ|語り|話し|訴え|強調|\\b(?:says?|said|told|added|noted|stressed|argued)\\b"
)


def reported(found: Paragraphs, pairs: Iterable[Pair]) -> set[int]:
    """The pairs (by ``id``) of which one side is what a report says, and the other one the words themselves.

    What was put into a paragraph by a slip is one passage; a report passes over what stands between.
    """
    taken: dict[int, list[tuple[Span, Span, Pair]]] = {}
    said: dict[int, int] = {}
    for pair in pairs:
        if pair.weight < LEAST:
            continue
        for here, there in ((pair.left, pair.right), (pair.right, pair.left)):
            number = found.at(here.start)
            if (
                number == found.at(here.end - 1)
                and not found.filled(here)
                and _is_said(found, number, here.start, said)
            ):
                taken.setdefault(number, []).append((here, there, pair))
    out: set[int] = set()
    for rows in taken.values():
        rows.sort(key=lambda row: row[0])
        ends = [sorted({found.at(there.start), found.at(there.end - 1)}) for _, there, _ in rows]
        places = list(chain.from_iterable(ends))
        in_turn = all(one < other for one, other in pairwise(places))
        part = any(not {*some} <= {*found.filled(there)} for some, (_, there, _) in zip(ends, rows, strict=True))
        if len(places) >= TAKEN and in_turn and part:
            out.update(id(pair) for _, _, pair in rows)
    return out


def _is_said(found: Paragraphs, number: int, start: int, said: dict[int, int]) -> bool:
    """Whether it is said before a place of a paragraph that somebody says what follows.

    ``said``: where the first such word of each paragraph ends that was asked about, which is kept here: one may hold thousands of passages.
    """
    if number not in said:
        first = _SAYS.search(found.text, found.blocks[number].start, found.blocks[number].end)
        said[number] = first.end() if first else len(found.text) + 1
    return said[number] <= found.fold.offset(start)
