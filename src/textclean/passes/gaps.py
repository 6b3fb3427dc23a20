"""Family ``gaps`` (TR): what is cut off, misplaced or missing. Reports; a misplaced passage can be moved on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import ANNOUNCED_AT, ATTESTED, HEAD, OTHER_COPY, SIBLING, Finding, Fix, Related, Safety
from ..rulebook import Card
from ..structure.announced import Announcement, Name, announced
from ..structure.blocks import Block, blocks
from ..structure.counted import counted
from ..structure.empty_sections import empty_sections
from ..structure.ends import REPORT, ends
from ..structure.jump_lines import unresolved
from ..structure.orphans import MOVE, Orphan, orphans
from ..structure.placeholders import placeholders
from ..structure.repeats.sides import torn_off
from ..structure.repeats.splice import losses
from ..structure.seams import OFFER, seams
from ..structure.seams.english import torn_word
from ..structure.unannounced import unannounced
from ..text import Document, Edit, Span
from ..text.excerpt import before, behind
from ..text.lines import lines

CONTINUES = "continues"  #: role of the passage that seems to go on with a cut end
SHOWN = 14  #: characters of a passage in a message, of Latin text twice as many


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Cut ends, passages that begin in the middle of a sentence, and what is announced and not there."""
    yield from _cut_ends(doc)
    yield from _losses(doc)
    yield from _orphans(doc)
    yield from _announced(doc)
    if "TR005" in cards:
        for extra in doc.derive(unannounced):
            yield Finding("TR005", extra.span, related=(Related(extra.announcement, ANNOUNCED_AT),))
    for place in doc.derive(placeholders):
        yield Finding("TR010", place)
    for empty in doc.derive(empty_sections):
        yield Finding("TR011", empty.span, related=(Related(empty.sibling, SIBLING),))
    for jump in doc.derive(unresolved):
        yield Finding("TR013", jump.span)
    for one in doc.derive(counted):
        related = tuple(Related(part, SIBLING) for part in one.parts[-3:])
        yield Finding("TR007", one.span, {"there": str(one.there)}, related=related)


def _span(block: Block) -> Span:
    return Span(block.start, block.end)


# -- cut ends


def _cut_ends(doc: Document) -> Iterator[Finding]:
    """TR001 and TR012; where a passage seems to be the lost end, it is named."""
    found = doc.derive(blocks)
    every = [one for one in doc.derive(orphans) if one.heads]
    tails = {one.heads[0]: one for one in every if one.score >= MOVE}
    known, (_, torn) = {one.heads[0] for one in every}, doc.derive(torn_off)  # where the rest stands elsewhere
    for end in doc.derive(ends):
        if end.joins or (end.score < REPORT and end.block not in tails):
            continue
        block = found[end.block]
        start = _sentence(doc.text, block.start, block.end)
        related = (Related(_span(found[tails[end.block].block]), CONTINUES),) if end.block in tails else ()
        yield Finding(
            "TR012" if end.block == len(found) - 1 else "TR001",
            Span(start, block.end),
            {"tail": before(doc.text[start : block.end], block.end - start, SHOWN)},
            fixes=() if end.block in known or block.end in torn else _run_on(doc, block),
            related=related,
            evidence=end.signals,
            score=_sure(end.score),
        )


def _run_on(doc: Document, block: Block) -> tuple[Fix, ...]:
    """Running on with the next line, where that may be the rest of the sentence and the breaks do not offer it."""
    near = (seam for seam in doc.recall(seams) if seam.points < OFFER and seam.start <= block.end <= seam.end)
    return tuple(Fix((Edit(seam.start, seam.end, seam.insert),), Safety.MANUAL, "run-on") for seam in near)


def _losses(doc: Document) -> Iterator[Finding]:
    """TR008: words that are lost in the middle of a sentence, where two copies of a passage were spliced."""
    for one in doc.derive(losses):
        related = (Related(one.lost, ATTESTED),) if one.lost else ()
        words = {
            "left": before(doc.text, one.fragment.end, SHOWN),
            "right": behind(doc.text, one.fragment.end, SHOWN),
        }
        yield Finding("TR008", one.fragment, words, related=(*related, Related(one.copy, OTHER_COPY)))


# -- orphans


def _orphans(doc: Document) -> Iterator[Finding]:
    """TR003 where it is clear enough where the passage belongs, else TR002; the likeliest heads first."""
    found = doc.derive(blocks)
    for one in doc.derive(orphans):
        tail = found[one.block]
        words = {"tail": behind(doc.text, tail.start, SHOWN), "head": ""}
        related = tuple(Related(_span(found[head]), HEAD) for head in one.heads)
        code = "TR002"
        fixes: tuple[Fix, ...] = ()
        if one.heads:
            head = found[one.heads[0]]
            words["head"] = before(doc.text, head.end, SHOWN)
            if one.score >= MOVE:
                code, fixes = "TR003", (_move(doc, one),)
        yield Finding(code, _span(tail), words, fixes, related, one.signals, _sure(one.score - MOVE))


def _move(doc: Document, one: Orphan) -> Fix:
    """Take the passage out of its place, with the line ends behind it, and put it behind its head."""
    found, rows = doc.derive(blocks), doc.derive(lines)
    head, tail, last = found[one.heads[0]], found[one.block], found[one.last]
    begin = rows[tail.line].start
    if one.last + 1 < len(found):
        cut = Edit(begin, rows[found[one.last + 1].line].start)
    else:  # at the end of the text the line ends before it go
        cut = Edit(rows[found[one.block - 1].line].end, rows[last.line].end)
    edits = [cut, Edit(head.end, head.end, Span(tail.start, last.end))]
    left, right = doc.text[max(head.end - SHOWN, head.start) : head.end], doc.text[tail.start : tail.start + 2 * SHOWN]
    if left[-1].isascii() and right[0].isascii() and not torn_word(left, right):
        edits.append(Edit(head.end - 1, head.end, doc.text[head.end - 1] + " "))
    return Fix(tuple(edits), Safety.UNSAFE)


def _sure(points: float) -> float:
    """Points as a figure from 0 to 1."""
    return round(min(0.5 + points / 10, 0.99), 2)


_STOPS = "。！？!?；;"


def _sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of a block begins."""
    return max(text.rfind(mark, start, end) for mark in _STOPS) + 1 or start


def _announced(doc: Document) -> Iterator[Finding]:
    for one in doc.derive(announced):
        for name in one.missing:
            yield Finding("TR004", name.span, {"name": name.words}, related=(Related(one.span, ANNOUNCED_AT),))
        early = _first_early(one)
        if early is not None and early.found is not None:
            yield Finding("TR006", early.span, {"name": early.words}, related=(Related(early.found, SIBLING),))


def _first_early(one: Announcement) -> Name | None:
    """The first name whose part stands before that of an earlier one."""
    last = -1
    for name in one.names:
        if name.found is not None:
            if name.found.start < last:
                return name
            last = name.found.start
    return None
