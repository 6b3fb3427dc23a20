"""Numbered items that stand where their list does not have them: the list lacks the number, and nothing else here is counted so."""

from __future__ import annotations

from collections import Counter

from ...structure.blocks import blocks
from ...structure.numbers import Numbers, numbers
from ...structure.numbers.section_marks import Mark, marks
from ...structure.numbers.sequence import Break, Flaw
from ...text import Document

FAR = 20_000  #: characters from the gap within which the item is looked for


def strayed(doc: Document) -> dict[Flaw, Mark]:
    """View: of the breaks of lists those whose item is known, and its mark.

    The item fills one block, for how much goes with it nobody can tell, and is to be put before the mark behind the gap.
    """
    tree = doc.derive(numbers)
    gaps = [flaw for flaw in tree.flaws if flaw.kind is Break.GAP and len(flaw.lost) == 1 and not flaw.mark.inline]
    found = {flaw: flaw.mark for flaw in tree.flaws if _turns_up_later(flaw)}
    found |= {flaw: flaw.other for flaw in tree.flaws if _changed_places(doc, flaw)}
    if gaps:
        wanted = Counter((flaw.mark.scheme, flaw.lost[0]) for flaw in gaps)
        alone = _alone(doc, tree, set(wanted))
        for flaw in gaps:
            key = (flaw.mark.scheme, flaw.lost[0])
            fit = [mark for mark in alone.get(key, ()) if _may_be_of(flaw, mark)]
            if wanted[key] == 1 and len(fit) == 1:
                found[flaw] = fit[0]
    return found


def _turns_up_later(flaw: Flaw) -> bool:
    """Whether the number that a list lacks turns up behind it: the mark of the flaw, and ``other`` stands behind the gap."""
    if flaw.kind is not Break.ORDER or flaw.mark.inline or flaw.other.inline:
        return False
    return flaw.mark.start > flaw.other.start and flaw.mark.number == flaw.other.number - 1


def _changed_places(doc: Document, flaw: Flaw) -> bool:
    """Whether two neighbours changed places, each a block, and the list goes on behind them: ``other`` comes first."""
    mark, other = flaw.mark, flaw.other
    if flaw.kind is not Break.ORDER or mark.inline or other.inline or other.block != mark.block + 1:
        return False
    after = other.block + 1
    return mark.number == other.number + 1 and any(
        one.block == after and one.scheme == mark.scheme and one.number == mark.number + 1 for one in doc.derive(marks)
    )


def _alone(doc: Document, tree: Numbers, wanted: set[tuple[str, int]]) -> dict[tuple[str, int], list[Mark]]:
    """The items with such numbers that stand in no list of their own, by scheme and number."""
    listed = {mark for one in tree.lists if len(one.marks) > 1 for mark in one.marks}
    strange = {flaw.mark for flaw in tree.flaws if flaw.kind in (Break.ORDER, Break.REPEAT) and not flaw.lost}
    out: dict[tuple[str, int], list[Mark]] = {}
    for mark in doc.derive(marks):
        key = (mark.scheme, mark.number)
        if key in wanted and not mark.inline and (mark in strange or mark not in listed) and _is_item(doc, mark):
            out.setdefault(key, []).append(mark)
    return out


def _is_item(doc: Document, mark: Mark) -> bool:
    """Whether words stand behind a mark, in its block."""
    block = doc.derive(blocks)[mark.block]
    return block.end > mark.end


def _may_be_of(flaw: Flaw, mark: Mark) -> bool:
    """Whether an item elsewhere may be what a gap lacks: of its form, a title where that is one, and not in the gap itself."""
    gap = flaw.mark
    inside = flaw.other.block < mark.block < gap.block
    return not inside and mark.heading == gap.heading and abs(mark.start - gap.start) <= FAR
