"""What can be done about a passage that stands twice: take a copy out, or bring back what the other one has."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Fix, Safety
from ...structure.blocks import Block, blocks
from ...structure.repeats import Pair, Repeat, paragraphs
from ...text import Document, Edit, Span
from ...text.lines import lines
from .relation import Relation, cut_end
from .sides import Side
from .wrong import Verdict

SHOWN = 3  #: differences that are shown


def difference(doc: Document, left: Side, right: Side, pair: Pair) -> str:
    """The first differences of the two copies, the earlier one's words first: ``贯彻→∅、7→8``."""
    fold = doc.derive(paragraphs).fold
    said = []
    for step in pair.steps:
        if not step.same:
            ends = [
                fold.span(a, b) if a < b else Span(0, 0)
                for a, b in ((step.left, step.left_end), (step.right, step.right_end))
            ]
            said.append("→".join(_short(doc.text[span.start : span.end]) for span in ends))
    return "、".join(said[:SHOWN]) + ("…" if len(said) > SHOWN else "")


def _short(words: str) -> str:
    return words if 0 < len(words) <= 12 else f"{words[:5]}…{words[-5:]}" if words else "∅"


def fixes(
    doc: Document, wrong: Side, good: Side, kind: Relation, repeat: Repeat, said: Verdict
) -> tuple[Fix, ...]:
    """The alternatives, none of which is safe."""
    if len(repeat.places) > 2:
        return ()
    cut = Fix((removal(doc, wrong),), Safety.UNSAFE if said.wrong is not None else Safety.MANUAL, "delete-copy")
    if kind in (Relation.SENTENCE, Relation.TWICE):
        return (cut._replace(safety=Safety.UNSAFE),)
    if said.wrong is not None:
        return (cut,)
    return (cut, Fix((removal(doc, good),), Safety.MANUAL, "delete-other-copy"))


def removal(doc: Document, side: Side) -> Edit:
    """Take a copy out: whole paragraphs with what parts them from the next one, else its words."""
    found = doc.derive(paragraphs)
    if not (side.at_start and side.at_end):
        return Edit(*side.span)
    rows, every = doc.derive(lines), doc.derive(blocks)
    first, last = found.blocks[side.first], found.blocks[side.last]
    after = next((block for block in _after(every, last)), None)
    if after is not None:
        return Edit(rows[first.line].start, rows[after.line].start)
    before = every[every.index(first) - 1] if every[0] != first else None
    return Edit(rows[before.line].end if before else 0, rows[last.line].end)


def _after(every: tuple[Block, ...], block: Block) -> Iterator[Block]:
    index = every.index(block)
    yield from every[index + 1 : index + 2]
