"""Placing: a finding speaks of the text that its pass saw, an issue of the source and of the cleaned text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..decisions import Decision
from ..finding import Finding, Fix
from ..issue import Issue, Offer, Place
from ..text import Document, Edit, Span
from ..text.compose import Copy, Move, Piece, SourceEdit
from ..text.lazy import pattern
from ..text.span import left_by_moves, moved
from .judging import Judged
from .standing import Made, Standing

#: What a proposal to run on shows of the next line: its first clause, or so much of it.
_BEGINNING = pattern("[^，。；、！？,.;!?\n]{1,12}[，。；、！？,.;!?]?")


def place(rows: list[Judged], source: str, last: Document, made: Made, checking: bool) -> list[Issue]:
    """The issues of a run.

    Args:
        rows: findings, in the order made; each is taken out once it is placed, so that no more is held than need be.
        source: the text that the run started from.
        last: the cleaned text.
        made: for the id of each fixed finding, what its fix came to.
        checking: nothing is applied: the issues are all in the source, what was fixed is open, and due.
    """
    standing = Standing(made)
    issues: list[Issue] = []
    rows.reverse()
    while rows:
        issues.append(_issue(rows.pop(), source, last, made, standing, checking))
    return issues


def _issue(row: Judged, source: str, last: Document, made: Made, standing: Standing, checking: bool) -> Issue:
    finding, at = row.finding, row.at
    offers = _offers(row, made, standing) if finding.fixes else ()
    edits = () if row.made is None else offers[0].edits
    before = edits[0].before if edits and edits[0][:2] == at else source[at.start : at.end]  # mostly the same
    now = (at,) if checking and not last.has_moved else last.place(at)
    if checking:
        cleaned, after = at, before
    else:
        cleaned = _left(row, last, now[0]) if row.made is None else _grown(row, last, now[0])
        after = last.text[cleaned.start : cleaned.end]
    due = checking and row.status == "fixed"
    return Issue(
        id=row.name,
        code=finding.code,
        name=row.card.name,
        severity=row.card.level,
        status="open" if due else row.status,
        source=at,
        cleaned=cleaned,
        before=before,
        after=after,
        words=dict(zip(finding.words, row.filling.split("\n"), strict=True)) if row.filling else finding.words,
        proposal=proposal(row.doc, finding, row.made or 0) if row.proposal is None else row.proposal,
        offers=offers,
        related=_related(row, source) if finding.related else (),
        evidence=finding.evidence,
        score=None if finding.score is None else _rounded(finding.score),
        needs=row.needs,
        moved=len(now) > 1,
        undecided=finding.undecided,
        blocked=row.blocked,
        decision=_decision(row.decision),
        due=due,
    )


@lru_cache(maxsize=1 << 10)
def _rounded(score: float) -> float:
    """A score to three places; equal ones are held once."""
    return round(score, 3)


def place_of_open(row: Judged, last: Document) -> Span:
    """Where what is open stands in the cleaned text."""
    return _left(row, last, last.place(row.at)[0])


def _left(row: Judged, last: Document, now: Span) -> Span:
    """The same, where the characters of its place in the source stand ``now``."""
    return row.finding.span if row.doc is last else _whole(row.doc, row.finding.span, last, row.at, now)


def _whole(doc: Document, span: Span, last: Document, at: Span, now: Span) -> Span:
    """The place of an open finding, with what earlier edits put in at its edges."""
    if len(doc.runs) == 1 or span.start >= span.end or at.start >= at.end:
        return now
    start, end = now
    index = doc.run_at(span.end - 1)
    if doc.runs[index].origin == 2 * at.end:
        more = span.end - max(doc.runs[index].start, span.start)
        behind = (place for place in last.place(Span(at.end, at.end)) if place.start == end)
        end = max([end, *(min(place.end, end + more) for place in behind)])
    index = doc.run_at(span.start)
    if doc.runs[index].origin == 2 * at.start:
        more = min(doc.run_end(index), span.end) - span.start
        before = (place for place in last.place(Span(at.start, at.start)) if place.end == start)
        start = min([start, *(max(place.start, start - more) for place in before)])
    return Span(start, end)


def grows(fix: Fix, span: Span) -> bool:
    """Whether a fix puts in more than the characters that give way at the end of its finding."""
    return any(edit.end == span.end and _size(edit) > span.end - edit.start for edit in fix.edits)


def _grown(row: Judged, last: Document, now: Span) -> Span:
    """The place of a fixed finding, with what its fix put in beyond the characters that gave way at its end."""
    settled = row.proposal is not None
    if not (row.grows if settled else grows(row.finding.fixes[row.made or 0], row.finding.span)):
        return now
    behind = last.place(Span(row.at.end, row.at.end))
    return Span(now.start, max(now.end, *(place.end for place in behind if place.start == now.end), 0))


def _size(edit: Edit) -> int:
    return len(edit.insert) if isinstance(edit.insert, str) else edit.insert.end - edit.insert.start


_NOTHING: Mapping[str, str] = {}  #: what most issues remember


def _decision(made: Decision | None) -> Mapping[str, str]:
    """What an issue remembers of a decision."""
    if made is None:
        return _NOTHING
    return {"verdict": made.verdict, "by": made.by} | ({"because": made.because} if made.because else {})


def _related(row: Judged, source: str) -> tuple[Place, ...]:
    places = ((row.doc.source_span(span), role) for span, role in row.finding.related)
    return tuple(Place(at, role, source[at.start : at.end]) for at, role in places)


def _offers(row: Judged, made: Made, standing: Standing) -> tuple[Offer, ...]:
    """The fixes in coordinates of the source; the one that was made comes first."""
    fixes = row.finding.fixes
    if len(fixes) == 1 and row.made == 0:  # mostly
        return (Offer(fixes[0].safety, fixes[0].label, made[row.name]),)
    offers: list[Offer] = []
    for index, fix in enumerate(fixes):
        if index == row.made:
            offers.insert(0, Offer(fix.safety, fix.label, made[row.name]))
        else:
            edits = tuple(_in_source(row.doc, fix, standing))
            composes = all(map(standing.lets, edits)) and all(_from_source(row.doc, edit) for edit in fix.edits)
            offers.append(Offer(fix.safety, fix.label, edits, composes))
    return tuple(offers)


def _in_source(doc: Document, fix: Fix, standing: Standing) -> Iterator[SourceEdit]:
    """The edits of a fix that was not made; a move leaves its place by itself."""
    moves = moved(sorted(fix.edits, key=lambda edit: edit[:2])) if len(fix.edits) > 1 else set()
    spans = sorted(edit.insert for edit in moves if isinstance(edit.insert, Span))
    for edit in fix.edits:
        for start, end in left_by_moves(edit, spans) if edit.insert == "" else (edit[:2],):
            at = doc.source_span(Span(start, end))
            made = SourceEdit(*at, _pieces(doc, edit, edit in moves), "", standing.inside(*at))
            yield _beside(made, doc, start, standing) if start == end else made


def _beside(made: SourceEdit, doc: Document, offset: int, standing: Standing) -> SourceEdit:
    """What is put in at a gap where an earlier edit put something in: it stands on that edit, before or behind its words."""
    earlier = standing.alone_at(made.start)
    if earlier is None:
        return made
    key, edit = earlier
    over = made.over | edit.over | {key}
    if offset > 0 and doc.origin(offset - 1) == 2 * made.start:
        return made._replace(insert=(*edit.insert, *made.insert), over=over)
    if offset < len(doc.text) and doc.origin(offset) == 2 * made.start:
        return made._replace(insert=(*made.insert, *edit.insert), over=over)
    return made  # a later pass put it in


def _pieces(doc: Document, edit: Edit, moves: bool) -> tuple[Piece, ...]:
    if isinstance(edit.insert, str):
        return (edit.insert,) if edit.insert else ()
    origin = doc.source_span(edit.insert)
    if moves and origin.start < origin.end:
        return (Move(*origin),)
    return (Copy(doc.text[edit.insert.start : edit.insert.end], *origin),)


def _from_source(doc: Document, edit: Edit) -> bool:
    """Whether what an edit replaces or takes is of the source, and parted from what was put in."""
    spans = [Span(edit.start, edit.end), *([edit.insert] if isinstance(edit.insert, Span) else ())]
    if len(doc.runs) == 1:
        return True
    for start, end in spans:
        if start == end:
            continue
        at = doc.source_span(Span(start, end))
        beside = [doc.origin(offset) for offset in (start - 1, end) if 0 <= offset < len(doc.text)]
        if doc.origin(start) % 2 == 0 or doc.origin(end - 1) % 2 == 0:
            return False
        if any(origin % 2 == 0 and origin // 2 in at for origin in beside):
            return False
    return True


def proposal(doc: Document, finding: Finding, index: int) -> str | None:
    """What stands at the place of the finding after its fix; for a fix elsewhere, the words that it puts in.

    Of a line that runs on with the next one the first words of that are told, too.
    """
    if not finding.fixes:
        return None
    edits = finding.fixes[index].edits
    start, end = finding.span
    if len(edits) == 1 and start < edits[0].start <= end < edits[0].end:
        behind = _BEGINNING.match(doc.text, edits[0].end)
        return doc.text[start : edits[0].start] + _words(doc, edits[0]) + (behind[0] if behind else "")
    if len(edits) > 1:
        edits = tuple(sorted(edits))
    elif edits and edits[0].start == start and edits[0].end == end:
        return _words(doc, edits[0])
    if any(not (start <= edit.start and edit.end <= end) for edit in edits):
        put_in = [edit for edit in edits if edit.insert]
        # a space or a line end beside what moves is not the matter
        taken = [edit for edit in put_in if isinstance(edit.insert, Span)]
        return _words(doc, (taken or put_in)[0]) if put_in else ""
    parts, at = [], start
    for edit in edits:
        parts += [doc.text[at : edit.start], _words(doc, edit)]
        at = edit.end
    return "".join([*parts, doc.text[at:end]])


def _words(doc: Document, edit: Edit) -> str:
    return edit.insert if isinstance(edit.insert, str) else doc.text[edit.insert.start : edit.insert.end]
