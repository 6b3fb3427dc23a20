"""The order of levels (GB/T 9704-2012, 7.3.3: ``一、`` ``（一）`` ``1.`` ``（1）``) and what stands behind a number (GB/T 15834-2011)."""

from __future__ import annotations

from ...structure.norms import is_bound_by_gb
from ...structure.numbers import numbers
from ...structure.numbers.section_marks import RANK, Mark, marks
from ...text import Document, Span
from ...text.lazy import pattern
from ...tuples import NamedTuple

LEVELS = ("一、", "（一）", "1.", "（1）")
REACH = 64  #: marks among which the list above may go on
_SUPERFLUOUS = pattern("[、，,．.](?![0-9])")


class Inverted(NamedTuple):
    """A list of a higher level inside one of a lower level: its first mark, and the mark that it stands under."""

    mark: Mark
    above: Mark


def inverted(doc: Document) -> tuple[Inverted, ...]:
    """View: the lists whose level is higher than that of the list they stand in, in order."""
    own = [mark for mark in doc.derive(marks) if mark.scheme in LEVELS and not mark.inline]
    firsts = {one.marks[0] for one in doc.derive(numbers).lists}
    out = []
    for at, mark in enumerate(own):
        if at == 0 or mark.number != 1 or mark not in firsts:
            continue
        above = own[at - 1]
        if RANK[above.scheme] <= RANK[mark.scheme]:
            continue
        after = next((other for other in own[at : at + REACH] if other.scheme == above.scheme), None)
        if after is not None and after.number == above.number + 1:
            out.append(Inverted(mark, above))
    return tuple(out)


def superfluous(doc: Document) -> tuple[Span, ...]:
    """View: the marks behind numbers in brackets or circles, which close by themselves: ``（一）、``, in order."""
    out = []
    for mark in doc.derive(marks):
        words = doc.text[mark.start : mark.end].rstrip()
        if words and (words[-1] in "）)" or "①" <= words[-1] <= "⑳") and words[0] in "（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
            match = _SUPERFLUOUS.match(doc.text, mark.end)
            if match and is_bound_by_gb(doc, mark.start):
                out.append(Span(mark.start, match.end()))
    return tuple(out)
