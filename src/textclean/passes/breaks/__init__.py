"""Family ``breaks`` (LB): lines that end in the middle of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ...finding import Finding, Fix, Safety, Signal
from ...rulebook import Card
from ...structure.debris import debris
from ...structure.furniture.page_turns import page_turns
from ...structure.grams import counted
from ...structure.gutters import side_by_side
from ...structure.layout import measure
from ...structure.rows import rows
from ...structure.seams import OFFER, Seam, join, rest_before, seams
from ...structure.seams.card import card as score_card
from ...structure.seams.card import score
from ...structure.seams.codes import code_of, due
from ...structure.seams.page import page
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lines import newline
from .meant import is_meant
from .run_on import run_on
from .unfolding import Order, put_in_order, unfolding

ROUNDS = 24  #: joining changes the measure of a page: it is measured again, so many times at most
SHOWN = 8  #: characters of each line that a message shows
HYPHENS = "-‐‑\u00ad"
#: Rules that tell of lines in another order than that of the page: the evidence of their seams, and how they are put in order.
READ_ASTRAY: Mapping[str, tuple[str, Order]] = {
    "LB016": ("interleaved", "set-apart"),
    "LB017": ("backwards", "turn-round"),
}
APART = 12  #: rows between two lines in another order which are of the same stretch
REASONS = 4  #: how many pieces of evidence are named


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """A finding for each line end that looks like a break inside a paragraph.

    The sure joins are made on a copy, and that is measured again until no sure join is left: what a second run over
    the cleaned text would find is found in the first. So are those that are offered, where every offer is taken: by
    lines that are whole already a page is no longer measured, and what it measured is lost.
    """
    if two := doc.derive(debris):
        yield _taken_apart(doc, *two)
        return
    work = doc.as_source()
    for _ in range(ROUNDS):
        sure = work.recall(due)
        if not sure:
            break
        rest_before(work, sure)
        earlier, work = work, join(work, sure)
        # of a long text they are large, and nobody comes back to it
        earlier.forget(counted, page, rows, seams, due, page_turns)
        safe = [seam for seam in reversed(sure) if seam.safe]
        offered = [seam for seam in sure if not seam.safe and not is_meant(earlier, seam)]
        del sure
        while safe:
            yield _finding(earlier, safe.pop(), Safety.SAFE)
        for run in _columns(offered):
            yield _finding(earlier, run[0], Safety.UNSAFE, run)
        earlier.leave()
    left = work.recall(seams)
    work.forget(counted, page)
    for run in _columns(seam for seam in left if seam.points >= OFFER and not is_meant(work, seam)):
        yield _finding(work, run[0], Safety.UNSAFE, run)
    for code, (name, order) in READ_ASTRAY.items():
        yield from _read_astray(work, code, order, [seam for seam in left if name in seam.evidence])
    yield from _missing(work)
    yield from _side_by_side(work)
    work.leave()


def _columns(offered: Iterable[Seam]) -> Iterator[list[Seam]]:
    """The seams one by one; those of a column of single characters, or syllables, together: nobody decides each of them."""
    run: list[Seam] = []
    for seam in offered:
        column = "syllables" in seam.evidence
        if run and not (column and seam.left == run[-1].left + 1 and "syllables" in run[-1].evidence):
            yield run
            run = []
        run.append(seam)
    if run:
        yield run


def _finding(work: Document, seam: Seam, safety: Safety, run: Sequence[Seam] = ()) -> Finding:
    """The finding of one seam, or of a ``run`` of them that begins with it."""
    last = run[-1] if run else seam
    if len(run) > 1:
        edits = tuple([Edit(*work.source_span(Span(one.start, one.end)), one.insert) for one in run])
    else:
        edits = (Edit(*work.source_span(Span(seam.start, seam.end)), seam.insert),)
    words = {"left": before(work.text, _shown_to(work.text, seam), SHOWN), "right": behind(work.text, last.end, SHOWN)}
    span = Span(edits[0].start, edits[-1].end)
    points = min([one.points for one in run]) if run else seam.points
    return Finding(
        code_of(work, seam), span, words, (Fix(edits, safety),), evidence=_signals(seam), score=score(points)
    )


def _shown_to(text: str, seam: Seam) -> int:
    """Where the left line ends as a message shows it: with the hyphen that the join takes out."""
    end = seam.start
    while end < seam.end and text[end] in HYPHENS:
        end += 1
    return end


def _taken_apart(doc: Document, left: Span, right: Span) -> Finding:
    """The finding of a text that is nothing but a column of characters, or of halves of words: said once, with no edits."""
    code = "LB008" if doc.text[left.end - 1] == "-" else "LB013"
    signal = Signal("syllables", "", score_card().points[False].get("syllables", 0))
    words = {"left": doc.text[left.start : left.end], "right": doc.text[right.start : right.end]}
    return Finding(code, Span(left.end, right.start), words, evidence=(signal,))


def _missing(work: Document) -> Iterator[Finding]:
    """The breaks that are missing, on the text whose sure joins are made."""
    parting = work.derive(newline) * (2 if work.derive(measure).base else 1)
    for one in work.derive(run_on):
        span = work.source_span(Span(one.start, one.end))
        words = {"left": before(work.text, one.start, SHOWN), "right": behind(work.text, one.start, SHOWN)}
        yield Finding("LB010", span, words, (Fix((Edit(span.start, span.start, parting),), Safety.UNSAFE),))


def _side_by_side(work: Document) -> Iterator[Finding]:
    """LB015: columns of running text that were read across; where it is clear which part belongs to which they can be set one below the other."""
    lines = work.derive(rows)
    for one in work.derive(side_by_side):
        span = work.source_span(Span(lines[one.first].start, lines[one.last - 1].end))
        first, cut = lines[one.first], one.cuts[0]
        words = {"left": behind(work.text, first.start, SHOWN), "right": behind(work.text, cut, SHOWN)}
        edits = tuple([_in_source(work, edit) for edit in unfolding(work, one.first, one.last)])
        fixes = (Fix(edits, Safety.UNSAFE),) if edits else ()
        yield Finding("LB015", span, {**words, "count": str(one.last - one.first)}, fixes)


def _in_source(work: Document, edit: Edit) -> Edit:
    """An edit of the text whose joins are made as one of the text that the pass saw."""
    insert = work.source_span(edit.insert) if isinstance(edit.insert, Span) else edit.insert
    return Edit(*work.source_span(Span(edit.start, edit.end)), insert)


def _read_astray(work: Document, code: str, order: Order, left: Sequence[Seam]) -> Iterator[Finding]:
    """Lines that do not stand in the order of the page: each stretch of them once, with the fix that puts them in it where that is clear.

    Args:
        work: the text whose joins are made.
        code: of the rule that tells of them.
        order: how they are put in order.
        left: the seams between such lines, in order.
    """
    lines = work.derive(rows)
    first = 0
    for at, seam in enumerate(left):
        if at + 1 < len(left) and left[at + 1].left - seam.left <= APART:
            continue
        begin, end = left[first].left, seam.left + 2
        words = {"left": behind(work.text, lines[begin].start, SHOWN), "count": str(end - begin)}
        edits = tuple([_in_source(work, edit) for edit in put_in_order(work, order, begin, end)])
        fixes = (Fix(edits, Safety.UNSAFE, order),) if edits else ()
        yield Finding(code, work.source_span(Span(lines[begin].start, lines[end - 1].end)), words, fixes)
        first = at + 1


def _signals(seam: Seam) -> tuple[Signal, ...]:
    """The strongest reasons, strongest first."""
    evidence = seam.evidence
    return _signals_of(
        tuple([_signal(name, evidence[name], points) for name, points in _strongest(tuple(evidence), seam.wrapped)])
    )


@lru_cache(maxsize=1 << 12)  # the seams of a page mostly show the same few sets of evidence
def _strongest(names: tuple[str, ...], wrapped: bool) -> tuple[tuple[str, int], ...]:
    """The names that speak for a join and are worth most, with their points."""
    worth, untold = score_card().points[wrapped], score_card().untold[wrapped]
    named = sorted((-points, name) for name in names if (points := worth.get(name, 0)) > 0 and name not in untold)
    return tuple([(name, -points) for points, name in named[:REASONS]])


_signal = lru_cache(maxsize=1 << 12)(Signal)  # a page says the same few things again and again


@lru_cache(maxsize=1 << 12)
def _signals_of(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The same signals, held once."""
    return signals
