"""What can be done about a passage that stands twice: take a copy out, or bring back what the other one has."""

from __future__ import annotations

from bisect import bisect_right

from ...finding import Fix, Safety
from ...structure.blocks import Block, blocks
from ...structure.left_open import balanced
from ...structure.repeats import Pair, Repeat, Step, paragraphs
from ...structure.repeats.sides import Side
from ...structure.repeats.splice import lost, torn
from ...text import Document, Edit, Span
from ...text.lazy import pattern
from ...text.lines import LINE_END, lines
from .relation import Relation
from .wrong import Verdict

READ = 800  #: characters of a copy, before its end, that are read for marks of pairs
LOST = 4  #: folded characters that one copy has and the other lacks, which are no slip


def fixes(doc: Document, wrong: Side, good: Side, kind: Relation, repeat: Repeat, said: Verdict) -> tuple[Fix, ...]:
    """The alternatives, none of which is safe; none at all where a passage stands more than twice.

    Args:
        doc: the text.
        wrong: the copy that is wrong, or the later one where nobody can tell.
        good: the other one.
        kind: what they are to one another.
        repeat: the passage.
        said: whether it is known which is wrong.
    """
    if len(repeat.places) > 2:
        return ()
    pair = repeat.pair
    if kind in (Relation.SENTENCE, Relation.TWICE):
        return (Fix((removal(doc, wrong),), Safety.UNSAFE, "delete-copy"),)
    if torn(doc, wrong, good):
        return _spliced(doc, *sorted((wrong, good)))
    both = _without(doc, pair, wrong, good), _without(doc, pair, good, wrong)
    if said.wrong is not None:
        return (Fix(both[0], Safety.UNSAFE, "complete-and-delete" if len(both[0]) > 1 else "delete-copy"),)
    completed = completion(doc, pair, wrong, good), completion(doc, pair, good, wrong)
    out = [
        Fix(edits, Safety.UNSAFE, label)
        for edits, label in zip(completed, ("complete-from-copy", "complete-other-copy"), strict=True)
        if edits and not all(completed)  # where both lack something, nobody can tell what belongs to which
    ]
    labels = zip(
        both, (("delete-copy", "complete-and-delete"), ("delete-other-copy", "complete-and-delete-other")), strict=True
    )
    out += [Fix(edits, Safety.MANUAL, names[len(edits) > 1]) for edits, names in labels]
    return tuple(out)


def _without(doc: Document, pair: Pair, one: Side, other: Side) -> tuple[Edit, ...]:
    """Take ``one`` out, and bring back into ``other`` what only ``one`` has: so nothing is lost."""
    completed = completion(doc, pair, other, one)
    carried = [edit.insert for edit in completed if isinstance(edit.insert, Span)]
    start = min([one.span.start, *(span.start for span in carried)])
    end = max([one.span.end, *(span.end for span in carried)])
    found = doc.derive(paragraphs)
    first, last = found.blocks[one.first], found.blocks[one.last]
    whole = one._replace(span=Span(start, end), at_start=start == first.start, at_end=end == last.end)
    return (*completed, removal(doc, whole))


def _spliced(doc: Document, left: Side, right: Side) -> tuple[Fix, ...]:
    """Two copies that both begin in mid-sentence: the words before one of them are those that the other lost.

    They stand nowhere else: the copy that has them is taken out only with the other one completed.
    """
    for one, other in ((left, right), (right, left)):
        words = lost(doc, one, other)
        if words is not None:
            earlier = one == left
            completed, taken = Edit(one.span.start, one.span.start, words), Edit(words.start, other.span.end)
            return (
                Fix((completed,), Safety.UNSAFE, "complete-earlier" if earlier else "complete-later"),
                Fix(
                    (completed, taken), Safety.UNSAFE, "complete-and-delete" if earlier else "complete-and-delete-other"
                ),
            )
    return ()


def completion(doc: Document, pair: Pair, one: Side, other: Side) -> tuple[Edit, ...]:
    """Bring back into ``one`` what it lost and ``other`` has: stretches of its middle, the end of its last sentence."""
    edits = []
    mine, theirs = (1, 3) if pair.left == one.place else (3, 1)
    for step in pair.steps:
        lacks, has = step[mine + 1] - step[mine], step[theirs + 1] - step[theirs]
        if (step == pair.hole and lacks < has) or (not step.same and not lacks and has >= LOST):
            edits.append(Edit(*_between(doc, step, mine), _between(doc, step, theirs)))
    if one.at_end and not one.stops and not other.at_end and not other.stops:
        brought = Span(_last(doc, other), other.rest.end)
        if not _keeps_pairs(doc.text, one, brought):
            return ()
        edits.append(Edit(_last(doc, one), one.span.end, brought))
    if one.at_start and not other.at_start and not other.starts and not other.inside and edits:
        if not balanced(doc.text[other.ahead.start : other.ahead.end]):
            return ()
        edits.append(Edit(one.span.start, one.span.start, other.ahead))
    broken = any(isinstance(e.insert, Span) and LINE_END.search(doc.text, *e.insert) for e in edits)
    return () if broken else tuple(edits)


def _keeps_pairs(text: str, one: Side, words: Span) -> bool:
    """Whether the words that go behind a copy leave no mark of a pair alone, be it that they close one of the copy."""
    own, brought = text[max(one.span.start, one.span.end - READ) : one.span.end], text[words.start : words.end]
    return balanced(brought) or balanced(own + brought)


def _last(doc: Document, side: Side) -> int:
    """Where the marks behind the last word of a copy begin."""
    return doc.derive(paragraphs).fold.offset(side.place.end - 1) + 1


def _between(doc: Document, step: Step, side: int) -> Span:
    """All that stands between the equal characters on either side of a step."""
    fold = doc.derive(paragraphs).fold
    return Span(fold.offset(step[side] - 1) + 1, fold.offset(step[side + 1]))


def removal(doc: Document, side: Side) -> Edit:
    """Take a copy out: whole paragraphs with what parts them from the next one, else its words."""
    found = doc.derive(paragraphs)
    if not (side.at_start and side.at_end):
        start, end = side.span
        blank = doc.text[end : end + 1] == " " and (side.at_start or doc.text[start - 1] == " ")
        return Edit(start, end + blank)  # no blank at the head of a paragraph, and no two in a row
    rows, every = doc.derive(lines), doc.derive(blocks)
    first, last = found.blocks[side.first], found.blocks[side.last]
    after = bisect_right(every, last.start, key=_start)
    if after < len(every):
        return Edit(rows[first.line].start, rows[every[after].line].start)
    before = bisect_right(every, first.start, key=_start) - 2
    return Edit(rows[every[before].line].end if before >= 0 else 0, rows[last.line].end)


def _start(block: Block) -> int:
    return block.start


_WORD_END = pattern("[A-Za-z]{1,24}$")


def _whole_words(text: str, start: int, end: int) -> str:
    """The words at a place, from the beginning of the first one, where what stands before it ends them as well: they are the same words."""
    head = _WORD_END.search(text[max(start - 24, 0) : start]) if text[start : start + 1].isalpha() else None
    size = len(head[0]) if head else 0
    return text[start - size : end - size] if text[start - size : start] == text[end - size : end] else text[start:end]


def lost_words(doc: Document, left: Side, right: Side, pair: Pair) -> str:
    """The words that one copy lost from its middle or its beginning and the other has, or an empty string."""
    if pair.hole is not None:
        both = [_between(doc, pair.hole, side) for side in (1, 3)]
        lacks, has = sorted(both, key=lambda place: place.end - place.start)
        there = doc.text[has.start : has.end]
        shared = next(
            (at for at, char in enumerate(doc.text[slice(*lacks)]) if char != there[at]), lacks.end - lacks.start
        )
        return _whole_words(doc.text, has.start + shared, has.end).strip()
    if torn(doc, left, right):
        for one, other in ((left, right), (right, left)):
            words = lost(doc, one, other)
            if words is not None:
                return doc.text[words.start : words.end]
    return ""
