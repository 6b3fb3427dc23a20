"""The laws, checked on one run: what ``--verify`` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from .chain import Cleaned, edits_of
from .text import Span
from .text.compose import compose, outermost


def breaches(cleaned: Cleaned, again: Callable[[str], Cleaned] | None) -> Iterator[str]:
    """The names of the laws that a run broke.

    Args:
        cleaned: the run.
        again: the same run over another text; None where decisions were made, which hold for this source alone.
    """
    if cleaned.undo() != cleaned.source:
        yield "undo"
    if compose(cleaned.source, outermost(edits_of(cleaned.issues))) != cleaned.text:
        yield "conservation"
    if not _origins_hold(cleaned):
        yield "origins"
    if not _spans_hold(cleaned):
        yield "spans"
    if again is None:
        return
    second = again(cleaned.text)
    if second.text != cleaned.text:
        yield "idempotence"
    elif _open(cleaned) != Counter((issue.code, issue.source) for issue in second.open):
        yield "agreement"


def _spans_hold(cleaned: Cleaned) -> bool:
    """Whether every issue quotes what stands at its places."""
    source, text = cleaned.source, cleaned.text
    return all(
        source[issue.source.start : issue.source.end] == issue.before
        and text[issue.cleaned.start : issue.cleaned.end] == issue.after
        for issue in cleaned.issues
    )


def _origins_hold(cleaned: Cleaned) -> bool:
    """Whether each character outside the recorded edits is the one of the source that it says it is."""
    inside = bytearray(len(cleaned.source) + 1)
    for _, edit in edits_of(cleaned.issues):
        inside[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    document = cleaned.document
    for index, run in enumerate(document.runs):
        if not run.step:
            continue
        end = document.run_end(index)
        first = run.origin // 2
        here, there = document.text[run.start : end], cleaned.source[first : first + end - run.start]
        if here != there and any(
            a != b and not inside[first + at] for at, (a, b) in enumerate(zip(here, there, strict=True))
        ):
            return False
    return True


def _open(cleaned: Cleaned) -> Counter[tuple[str, Span]]:
    return Counter((issue.code, issue.cleaned) for issue in cleaned.open)
