"""Why a line end is a break or none: everything that was weighed there, for whoever asks."""

from __future__ import annotations

from ...text import Document
from ...tuples import NamedTuple
from . import OFFER, gather, needed
from .card import barred, vetoes
from .card import card as score_card
from .card import points as total_of
from .page import page


class Reason(NamedTuple):
    """A piece of evidence: its name in ``seams.toml``, the words that show it, and its points for joining."""

    name: str
    words: str
    points: int


class Told(NamedTuple):
    """A line end with what speaks for a join and against one, strongest first."""

    line: int  #: of the row before it, from 0
    after: int  #: of the row behind it
    left: str
    right: str
    wrapped: bool  #: whether it lies in hard-wrapped text
    points: int  #: in all, with what a line end of such text starts from
    start: int  #: what it starts from, with the points that are not told one by one
    safe: bool
    offered: bool
    speaks_for: tuple[Reason, ...]
    against: tuple[Reason, ...]
    forbids: tuple[Reason, ...]  #: what keeps a join from being made unasked


def told(doc: Document, line: int) -> Told | None:
    """The line end behind a line, as the text stands; None behind the last line with words.

    Args:
        doc: a text.
        line: number of a line, from 0; of a blank one, the line end that it belongs to is told.
    """
    one = doc.derive(page)
    at = next((at for at in range(len(one.rows) - 1) if one.rows[at].line <= line < one.rows[at + 1].line), None)
    if at is None:
        return None
    found, wraps = gather(one)
    evidence, wrapped = found[at], wraps[at]
    worth, untold = score_card().points[wrapped], score_card().untold[wrapped]
    reasons = sorted(
        (Reason(name, words, worth.get(name, 0)) for name, words in evidence.items()),
        key=lambda reason: (-abs(reason.points), reason.name),
    )
    spoken = [reason for reason in reasons if reason.name not in untold]
    total = total_of(evidence, wrapped)
    safe = total >= max(OFFER, needed(tuple(evidence), wrapped))
    names = vetoes(evidence, only_hard=barred(evidence))
    left, right = one.rows[at], one.rows[at + 1]
    return Told(
        left.line,
        right.line,
        left.words,
        right.words,
        wrapped,
        total,
        worth[""] + sum(worth[name] for name in untold.intersection(evidence)),
        safe,
        total >= OFFER,
        tuple(reason for reason in spoken if reason.points > 0),
        tuple(reason for reason in spoken if reason.points < 0),
        () if safe else tuple(reason for reason in reasons if reason.name in names),
    )
