"""What a fix does, shown before it is done: each edit in words, with the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from ..issue import Offer
from ..text import Span
from ..text.compose import Copy, Move, SourceEdit, literal
from ..text.lines import LINE_END
from .align import is_join
from .jsonl import Positions
from .markup import clipped, tag, words
from .message import say

MOST = 6  #: edits of one fix that are shown
AROUND = 14  #: characters of context on either side
NEAR = 10  #: the same, in a list
LONG = 72  #: characters of a deleted or inserted passage that are shown


def where(span: Span, at: Positions, lang: str) -> str:
    """The lines of a place, without the line ends at its end, in words."""
    words = at.text[span.start : span.end].rstrip("\r\n")
    return _range(at.line_column(span.start)[0], at.line_column(span.start + max(len(words) - 1, 0))[0], lang)


def _range(first: int, last: int, lang: str) -> str:
    if first == last:
        return say("line-number", lang, n=str(first))
    return say("line-range", lang, first=str(first), last=str(last))


def _count(words: str) -> int:
    """Characters that are no line ends."""
    return len(words) - words.count("\n") - words.count("\r")


def describe(offer: Offer, source: str, at: Positions, lang: str, *, brief: bool = False) -> Iterator[str]:
    """The edits of a fix as HTML.

    Args:
        offer: the fix, in coordinates of the source.
        source: the source.
        at: lines of the source.
        lang: language of the interface.
        brief: only the words before and after, without saying what is done.
    """
    edits = _telling(offer, source)
    for edit in edits[:MOST]:
        said = "" if brief else tag("span", _said(edit, source, at, lang), "does")
        yield tag("p", said + _shown(edit, source, NEAR if brief else AROUND), "change")
    if len(edits) > MOST:
        yield tag("p", say("more-edits", lang, n=len(edits) - MOST), "change")


def _telling(offer: Offer, source: str) -> list[SourceEdit]:
    """The edits that say something: of a move, not the emptied place with the white space around it."""
    moves = [piece for edit in offer.edits for piece in edit.insert if isinstance(piece, Move)]
    if not moves:
        return list(offer.edits)

    def emptied(edit: SourceEdit) -> bool:
        words = source[edit.start : edit.end]
        for move in moves:
            words = words.replace(source[move.start : move.end], "", 1)
        return not edit.insert and not words.strip()

    return [edit for edit in offer.edits if not emptied(edit)]


def _said(edit: SourceEdit, source: str, at: Positions, lang: str) -> str:
    span = Span(edit.start, edit.end)
    place = where(span, at, lang)
    for piece in edit.insert:
        if isinstance(piece, Move):
            moved = Span(*piece)
            return say(
                "effect-move",
                lang,
                **{"from": where(moved, at, lang)},
                n=_count(source[moved.start : moved.end]),
                where=place,
            )
        if isinstance(piece, Copy):
            taken = where(Span(piece.start, piece.end), at, lang)
            return say("effect-copy", lang, **{"from": taken}, n=_count(piece.text), where=place)
    if is_join(edit, source):
        return say("effect-join", lang, where=_range(at.line_column(edit.start)[0], at.line_column(edit.end)[0], lang))
    if not edit.insert:
        return say("effect-delete", lang, n=_count(source[edit.start : edit.end]), where=place)
    if span.start == span.end:
        return say("effect-insert", lang, n=_count(_inserted(edit, source)), where=place)
    return say("effect-replace", lang, where=place)


def _shown(edit: SourceEdit, source: str, around: int) -> str:
    """The place with the words around it, what goes struck out, what comes underlined."""
    before, after = source[max(edit.start - around, 0) : edit.start], source[edit.end : edit.end + around]
    if not is_join(edit, source):  # stay on the line
        before = LINE_END.split(before)[-1]
        after = LINE_END.split(after)[0]
    gone = source[edit.start : edit.end]
    comes = _inserted(edit, source)
    middle = tag("del", clipped(gone, LONG)) if gone else ""
    middle += tag("ins", clipped(comes, LONG)) if comes else ""
    return f"<bdi>{words(before)}{middle}{words(after)}</bdi>"


def _inserted(edit: SourceEdit, source: str) -> str:
    return "".join(
        source[piece.start : piece.end] if isinstance(piece, Move) else literal(piece) for piece in edit.insert
    )
