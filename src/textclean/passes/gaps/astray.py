"""What stands astray: passages that begin in the middle of a sentence, articles that go on elsewhere, and where they belong."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import HEAD, Finding, Fix, Related, Safety, Signal
from ...structure.blocks import Block, blocks
from ...structure.continued import Continued, continued
from ...structure.furniture.jump_lines import unresolved
from ...structure.furniture.taken_out import taken_out
from ...structure.gutters import lines_in_columns
from ...structure.moved import without_blocks
from ...structure.seams.words.english import torn_word
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lines import lines, newline
from .orphans import MOVE, Orphan, orphans

SHOWN = 14  #: characters of a passage in a message, of Latin text twice as many


def span_of(block: Block) -> Span:
    """Where a block stands."""
    return Span(block.start, block.end)


def misplaced(doc: Document) -> Iterator[Finding]:
    """TR003 where it is clear enough where the passage belongs, else TR002; the likeliest heads first."""
    found = doc.derive(blocks)
    known = {found[at].end for one in doc.derive(continued) for at in range(one.first, one.last + 1)}
    beside = doc.derive(lines_in_columns)
    for one in doc.derive(orphans):
        tail = found[one.block]
        if tail.end in known or tail.line in beside:
            continue
        words = {"tail": behind(doc.text, tail.start, SHOWN), "head": ""}
        related = tuple(Related(span_of(found[head]), HEAD) for head in one.heads)
        code = "TR002"
        fixes: tuple[Fix, ...] = ()
        if one.heads:
            head = found[one.heads[0]]
            words["head"] = before(doc.text, head.end, SHOWN)
            if one.score >= MOVE:
                code, fixes = "TR003", (_move(doc, one),)
        yield Finding(code, span_of(tail), words, fixes, related, one.signals, sure(one.score - MOVE))


def _move(doc: Document, one: Orphan) -> Fix:
    """Take the passage out of its place, with the line ends behind it, and put it behind its head."""
    found = doc.derive(blocks)
    head, tail, last = found[one.heads[0]], found[one.block], found[one.last]
    edits = [without_blocks(doc, one.block, one.last), Edit(head.end, head.end, Span(tail.start, last.end))]
    if _wants_space(doc, head.end, tail.start):
        edits.append(Edit(head.end - 1, head.end, doc.text[head.end - 1] + " "))
    return Fix(tuple(edits), Safety.UNSAFE)


def _wants_space(doc: Document, end: int, start: int) -> bool:
    """Whether a space parts what ends at ``end`` from what begins at ``start``, once they stand together."""
    left, right = doc.text[max(end - SHOWN, 0) : end], doc.text[start : start + 2 * SHOWN]
    return left[-1].isascii() and right[0].isascii() and not torn_word(left, right)


# -- articles that go on elsewhere


def unresolved_jumps(doc: Document) -> Iterator[Finding]:
    """TR013, which tells all of such a line: that its other half is missing, and the words that would go."""
    for jump in doc.derive(unresolved):
        yield Finding("TR013", jump.span, fixes=(Fix((Edit(*taken_out(doc, jump)),), Safety.UNSAFE, "take-out"),))


def articles_torn(doc: Document) -> Iterator[Finding]:
    """TR003 for the rest of an article, where jump lines say where it belongs."""
    for one in doc.derive(continued):
        said = doc.text[one.on.start : one.on.end]
        words = {
            "tail": behind(doc.text, one.tail.start, SHOWN),
            "head": before(doc.text, one.head.end, SHOWN),
        }
        evidence = (Signal("continued", said.strip(_BRACKETS), 4.0),)
        yield Finding(
            "TR003", one.tail, words, (_bring_back(doc, one),), (Related(one.head, HEAD),), evidence, sure(4.0)
        )


_BRACKETS = "（）()[]"


def _bring_back(doc: Document, one: Continued) -> Fix:
    """Put the rest of an article behind its first part, as a paragraph of its own if that ends with a stop, without the jump lines."""
    end = one.head.end
    between = ""
    if one.parted:
        row = doc.derive(lines)[doc.derive(lines).holding(one.tail.start)]
        words = doc.text[row.start : row.end]
        indent = words[: len(words) - len(words.lstrip())]
        between = doc.derive(newline) * (1 + doc.derive(blocks)[one.first].blanks) + indent
    elif _wants_space(doc, end, one.tail.start):
        between = " "
    edits = [without_blocks(doc, one.first, one.last), Edit(end, end, one.tail), Edit(end, one.on.end, "")]
    if between:
        edits.append(Edit(end - 1, end, doc.text[end - 1] + between))
    return Fix(tuple(edits), Safety.UNSAFE)


def sure(points: float) -> float:
    """Points as a figure from 0 to 1."""
    return round(min(0.5 + points / 10, 0.99), 2)
