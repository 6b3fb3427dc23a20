"""Which rule a seam falls under, and which joins will be made in this run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...text import Document
from ...text.lazy import pattern
from ...text.lines import LINE_END
from ...text.script import ODD_LINE_ENDS
from ..rows import rows
from . import OFFER, Seam, seams
from .groups import BODY, CUT_WORD, HEADED, NUMBER

COLUMN = 24  #: rows of a column of characters that nothing beside it is joined with


def code_of(work: Document, seam: Seam) -> str:
    """Which rule a seam falls under: the most telling reason first."""
    reasons = seam.evidence
    if work.text[seam.start] != "\n":  # mostly it is
        # its own; of blank lines behind it the layout takes some out
        end = LINE_END.search(work.text, seam.start, seam.end)
        if end and end[0] in ODD_LINE_ENDS:
            return "LB014"
    if "starts-with-closer" in reasons:
        return "LB006"
    if "ends-with-opener" in reasons:
        return "LB007"
    if "hyphen-lower" in reasons or "hyphen-other" in reasons or "soft-hyphen" in reasons:
        return "LB008"
    if not NUMBER.isdisjoint(reasons):
        return "LB005"
    if seam.wrapped:
        return "LB003"
    if HEADED.isdisjoint(reasons) and not BODY.isdisjoint(reasons):
        return "LB001" if CUT_WORD.isdisjoint(reasons) else "LB002"
    return "LB013"


def due(work: Document) -> tuple[Seam, ...]:
    """View: the joins that are sure, or offered by a rule all of whose offers are taken in this run."""
    sure = [seam for seam in work.recall(seams) if _is_due(work, seam)]
    return tuple(_with_closing_marks(work, _beside_columns(work, sure)))


def _beside_columns(work: Document, sure: list[Seam]) -> list[Seam]:
    """These joins without those with the end of a long column of single characters whose own lines are not joined.

    Else what stands beside it would take one line of it at a time, and the page be measured again for every one.
    """
    lines = work.derive(rows) if sure else ()
    joined = {seam.left for seam in sure}

    def column(places: Sequence[int]) -> bool:
        """Whether the rows at these places are all there, a character each, and parted from one another."""
        within = min(places[0], places[-1]) >= 0 and max(places[0], places[-1]) < len(lines)
        return (
            within
            and all(len(lines[at].words) == 1 and not _CLOSING.match(lines[at].words) for at in places)
            and joined.isdisjoint(sorted(places)[:-1])
        )

    return [
        seam
        for seam in sure
        if not column(range(seam.left + 1, seam.left + 1 + COLUMN))
        and not column(range(seam.left, seam.left - COLUMN, -1))
    ]


def _is_due(work: Document, seam: Seam) -> bool:
    return seam.safe or (bool(work.agreed) and seam.points >= OFFER and code_of(work, seam) in work.agreed)


def _with_closing_marks(work: Document, sure: list[Seam]) -> Iterator[Seam]:
    """These joins; lines that are closing marks alone, one below another, go where the first of them goes.

    Else each would wait for the one above it, and the page be measured again for every one.
    """
    lines = work.derive(rows) if sure else ()
    joined = 0  # rows before this one are joined
    for seam in sure:
        if seam.left < joined:
            continue
        yield seam
        joined = first = seam.left + 1
        while joined + 1 < len(lines) and lines[joined + 1].blanks == lines[first].blanks:
            if not _CLOSING.fullmatch(lines[joined].words) or not _CLOSING.fullmatch(lines[joined + 1].words):
                break
            yield seam._replace(left=joined, start=lines[joined].end, end=lines[joined + 1].start, insert="")
            joined += 1


_CLOSING = pattern("[，。、；：？！”’」』）》】〕〉…]+")
