"""Family ``furniture`` (FU): page numbers, running heads and jump lines in the running text.

A jump line without its other half is told of by the gaps alone (TR013).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import CONTINUES, HEAD, Finding, Fix, Related, Safety, Signal
from ..rulebook import Card, texts
from ..structure.furniture import furniture
from ..structure.furniture.forms import candidates, shapes
from ..structure.furniture.jump_lines import Jump, matched
from ..structure.furniture.listed import listed
from ..structure.furniture.page_turns import tell
from ..structure.furniture.proofs import Furniture
from ..structure.furniture.taken_out import taken_out
from ..structure.grams import counted
from ..structure.rows import rows
from ..structure.seams import Seam, join, rest_before, seams
from ..structure.seams.codes import due
from ..structure.seams.page import page
from ..text import Document, Edit, Span
from ..text.lazy import pattern
from ..text.memory import LONG

_FAR = pattern("[ \u3000\t]{3,}")  #: between the parts of a running head, from one edge of the page to the other
ROUNDS = 12  #: what is taken out, or joined, makes new neighbours: so often at most the page is read again


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """A finding for each run of furniture; what its place proves, or the project names, is taken out at once, so that neighbours meet.

    Where some furniture is not proved, the sure joins of lines are made on the copy that is read, as the pass after this
    one will make them: whole sentences may prove what broken ones do not.
    """
    work = doc.as_source()
    names = texts(cards, "FU001", "lines")
    for _ in range(ROUNDS):
        proved = list(listed(work, names)) or [one for one in work.derive(furniture) if one.proof]
        for one in proved:
            yield _finding(work, one, Safety.SAFE)
        work.forget(shapes)  # of a long text they are large, and nobody else asks for them
        sure = () if proved else _joins(work)
        if not (proved or sure):
            break
        if sure:
            rest_before(work, sure)
        earlier = work
        work = work.edit(Edit(one.start, one.end) for one in proved) if proved else join(work, sure)
        if proved:
            lines = earlier.derive(rows)
            gone = [lines[at].words for one in proved for at in range(one.first, one.last)]
            tell(work, earlier, [(one.start, one.end, 0) for one in proved], turns=True, rows=gone)
        if sure:
            earlier.forget(counted, page, seams)  # who comes back to it asks for the joins alone
        earlier.leave()
    for one in work.derive(furniture):
        if one.told and not one.proof:
            yield _finding(work, one, Safety.UNSAFE)
    for on, back in work.derive(matched):
        yield from (
            _half(work, on, Related(work.source_span(back.span), CONTINUES)),
            _half(work, back, Related(work.source_span(on.span), HEAD)),
        )
    if len(work.text) > LONG:
        work.forget(counted, page)  # few ask for them again, and they are large
    work.leave()


def _half(work: Document, jump: Jump, other: Related) -> Finding:
    """FU002: it says where the article goes on, and is taken out when the two halves are put together."""
    fix = Fix((Edit(*work.source_span(taken_out(work, jump))),), Safety.MANUAL)
    return Finding("FU002", work.source_span(jump.span), {"words": work.text[slice(*jump.span)]}, (fix,), (other,))


def _joins(work: Document) -> tuple[Seam, ...]:
    """The joins of lines that will be made, where something may be furniture."""
    return work.recall(due) if work.derive(candidates) else ()


def _finding(work: Document, one: Furniture, safety: Safety) -> Finding:
    lines = work.source_span(Span(one.start, one.end))
    fix = Fix((Edit(*lines),), safety)
    text = work.text[one.start : one.end]
    words = text.strip()
    start = one.start + text.index(words)
    span = work.source_span(Span(start, start + len(words)))
    evidence = (Signal(str(one.proof), "", 4),) if one.proof else ()
    said = {"words": _FAR.sub("  ", words)}
    return Finding("FU001", span, said, (fix,), evidence=evidence, score=0.99 if one.proof else 0.6)
