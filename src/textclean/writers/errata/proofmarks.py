"""Which proof mark a correction has: a name of GB/T 14706 (校对符号及其用法), as a typesetter knows it."""

from __future__ import annotations

from collections.abc import Sequence

from ...issue import Issue
from ...text.compose import Move, SourceEdit, literal
from ...text.lines import LINE_END
from ...text.script import LINE_ENDS

_BLANK = " \t\u3000\u00a0" + LINE_ENDS


def mark_of(issue: Issue, source: str) -> str | None:
    """The name of the mark: ``replace``, ``delete``, ``insert``, ``swap``, ``move``, ``join``, ``paragraph``, ``close-up``,
    ``keep``, ``query``. None: the edit changes blank lines only, for which a proof has no mark.
    """
    edits = issue.offers[0].edits if issue.offers else ()
    made = _of_edits(edits, source) if edits else "query"
    return "keep" if made and issue.status == "declined" else made


def _of_edits(edits: Sequence[SourceEdit], source: str) -> str | None:
    if any(isinstance(piece, Move) for edit in edits for piece in edit.insert):
        return "move"
    marks = [mark for edit in edits if (mark := _of_edit(edit, source))]
    return "replace" if len(set(marks)) > 1 else marks[0] if marks else None


def _of_edit(edit: SourceEdit, source: str) -> str | None:
    gone = source[edit.start : edit.end]
    comes = "".join(literal(piece) for piece in edit.insert if not isinstance(piece, Move))
    if not gone.strip(_BLANK) and not comes.strip(_BLANK):
        return _of_blanks(edit, gone, comes, source)
    if not comes:
        return "delete"
    if not gone:
        return "insert"
    return "swap" if len(gone) > 1 and sorted(gone) == sorted(comes) else "replace"


def _of_blanks(edit: SourceEdit, gone: str, comes: str, source: str) -> str | None:
    """Of an edit of white space: whether two lines become one, or one two, or a gap grows narrower."""
    before = _tail(source[max(edit.start - 80, 0) : edit.start])
    after = _head(source[edit.end : edit.end + 80])
    was = bool(LINE_END.search(before + gone + after))
    now = bool(LINE_END.search(before + comes + after))
    inside = edit.start > len(before) and edit.end + len(after) < len(source)  # words stand on both sides
    if was and not now:
        return "join" if inside else None
    if now and not was:
        return "paragraph" if inside else None
    return None if was else "close-up" if len(comes) < len(gone) else "replace"


def _tail(words: str) -> str:
    return words[len(words.rstrip(_BLANK)) :]


def _head(words: str) -> str:
    return words[: len(words) - len(words.lstrip(_BLANK))]
