"""Family ``gaps`` (TR): what is cut off, misplaced or missing. Reports; a misplaced passage can be moved on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import (
    ANNOUNCED_AT,
    ATTESTED,
    CONTINUES,
    HEAD,
    OTHER_COPY,
    SIBLING,
    Finding,
    Fix,
    Related,
    Safety,
    Signal,
)
from ..rulebook import Card
from ..structure.announced import Announcement, Name, announced
from ..structure.blocks import Block, blocks
from ..structure.continued import Continued, continued
from ..structure.counted import counted
from ..structure.empty_sections import empty_sections
from ..structure.ends import REPORT, ends
from ..structure.gutters import lines_in_columns
from ..structure.jump_lines import unresolved
from ..structure.language import Language, language_at
from ..structure.orphans import MOVE, Orphan, orphans
from ..structure.placeholders import placeholders
from ..structure.repeats.sides import torn_off
from ..structure.repeats.splice import losses
from ..structure.seams import OFFER, seams
from ..structure.seams.english import torn_word
from ..structure.taken_out import taken_out
from ..structure.unannounced import unannounced
from ..text import Document, Edit, Span
from ..text.excerpt import before, behind
from ..text.lines import lines, newline
from ..text.script import STOP_MARKS

SHOWN = 14  #: characters of a passage in a message, of Latin text twice as many


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Cut ends, passages that begin in the middle of a sentence, and what is announced and not there."""
    yield from _cut_ends(doc)
    yield from _losses(doc)
    yield from _orphans(doc)
    yield from _continued(doc)
    yield from _announced(doc)
    if "TR005" in cards:
        for extra in doc.derive(unannounced):
            yield Finding("TR005", extra.span, related=(Related(extra.announcement, ANNOUNCED_AT),))
    for place in doc.derive(placeholders):
        yield Finding("TR010", place)
    for empty in doc.derive(empty_sections):
        yield Finding("TR011", empty.span, related=(Related(empty.sibling, SIBLING),))
    yield from _unresolved(doc)
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
    broken_off = {one.head.end for one in doc.derive(continued)}  # it goes on elsewhere, and says so
    tails = {one.heads[0]: one for one in every if one.score >= MOVE}
    known, (_, torn) = {one.heads[0] for one in every}, doc.derive(torn_off)  # where the rest stands elsewhere
    beside = doc.derive(lines_in_columns)
    for end in doc.derive(ends):
        if end.joins or (end.score < REPORT and end.block not in tails):
            continue
        block = found[end.block]
        if block.end in broken_off or block.line in beside:
            continue
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
    near = (
        seam
        for seam in doc.recall(seams)
        if "open-alone" in seam.evidence
        and seam.points < OFFER
        and seam.start <= block.end <= seam.end
        and not _in_two_languages(doc, block.end - 1, seam.end)
    )
    return tuple(Fix((Edit(seam.start, seam.end, seam.insert),), Safety.MANUAL, "run-on") for seam in near)


def _in_two_languages(doc: Document, left: int, right: int) -> bool:
    """Whether one of two places lies in Latin script, and the other one does not: the halves of no sentence."""
    return (language_at(doc, left) is Language.LATIN) is not (language_at(doc, right) is Language.LATIN)


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
    known = {found[at].end for one in doc.derive(continued) for at in range(one.first, one.last + 1)}
    beside = doc.derive(lines_in_columns)
    for one in doc.derive(orphans):
        tail = found[one.block]
        if tail.end in known or tail.line in beside:
            continue
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
    found = doc.derive(blocks)
    head, tail, last = found[one.heads[0]], found[one.block], found[one.last]
    edits = [_out(doc, one.block, one.last), Edit(head.end, head.end, Span(tail.start, last.end))]
    if _wants_space(doc, head.end, tail.start):
        edits.append(Edit(head.end - 1, head.end, doc.text[head.end - 1] + " "))
    return Fix(tuple(edits), Safety.UNSAFE)


def _out(doc: Document, first: int, last: int) -> Edit:
    """Take these blocks out, with the line ends behind them; at the end of the text those before them go."""
    found, rows = doc.derive(blocks), doc.derive(lines)
    if last + 1 < len(found):
        return Edit(rows[found[first].line].start, rows[found[last + 1].line].start)
    return Edit(rows[found[first - 1].line].end, rows[found[last].line].end)


def _wants_space(doc: Document, end: int, start: int) -> bool:
    """Whether a space parts what ends at ``end`` from what begins at ``start``, once they stand together."""
    left, right = doc.text[max(end - SHOWN, 0) : end], doc.text[start : start + 2 * SHOWN]
    return left[-1].isascii() and right[0].isascii() and not torn_word(left, right)


# -- articles that go on elsewhere


def _unresolved(doc: Document) -> Iterator[Finding]:
    """TR013, which tells all of such a line: that its other half is missing, and the words that would go."""
    for jump in doc.derive(unresolved):
        yield Finding("TR013", jump.span, fixes=(Fix((Edit(*taken_out(doc, jump)),), Safety.UNSAFE, "take-out"),))


def _continued(doc: Document) -> Iterator[Finding]:
    """TR003 for the rest of an article, where jump lines say where it belongs."""
    for one in doc.derive(continued):
        said = doc.text[one.on.start : one.on.end]
        words = {
            "tail": behind(doc.text, one.tail.start, SHOWN),
            "head": before(doc.text, one.head.end, SHOWN),
        }
        evidence = (Signal("continued", said.strip(_BRACKETS), 4.0),)
        yield Finding(
            "TR003", one.tail, words, (_bring_back(doc, one),), (Related(one.head, HEAD),), evidence, _sure(4.0)
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
    edits = [_out(doc, one.first, one.last), Edit(end, end, one.tail), Edit(end, one.on.end, "")]
    if between:
        edits.append(Edit(end - 1, end, doc.text[end - 1] + between))
    return Fix(tuple(edits), Safety.UNSAFE)


def _sure(points: float) -> float:
    """Points as a figure from 0 to 1."""
    return round(min(0.5 + points / 10, 0.99), 2)


_STOPS = STOP_MARKS + "；;"


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
