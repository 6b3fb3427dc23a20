"""The ledger against the document: the edits of the source make the very text that the passes made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest

from textclean.text import Document, Edit, Span
from textclean.text.compose import Copy, Move, SourceEdit, compose, outermost, restore
from textclean.text.ledger import Ledger
from textclean.text.span import in_order, moved

EXAMPLES = int(os.environ.get("TEXTCLEAN_EXAMPLES", "300")) * 3


def some_edits(rng: Random, length: int) -> list[Edit]:
    """The edits of one fix."""
    edits: list[Edit] = []
    for _ in range(rng.randint(1, 2)):
        start = rng.randint(0, length)
        end = min(length, start + rng.choice((0, 0, 1, 1, 2, 3, 5)))
        goal = rng.randint(0, length)
        kind = rng.random()
        if kind < 0.25 and start < end:
            if not start <= goal <= end:
                edits += [Edit(start, end), Edit(goal, goal, Span(start, end))]
        elif kind < 0.35 and start < end:
            edits.append(Edit(goal, min(length, goal + rng.randint(0, 1)), Span(start, end)))
        elif kind < 0.6:
            edits.append(Edit(start, end))
        else:
            edits.append(Edit(start, end, "".join(rng.choice("XYZW") for _ in range(rng.randint(0, 3)))))
    return [edit for edit in edits if edit.start < edit.end or edit.insert]


def some_fixes(rng: Random, length: int) -> list[list[Edit]]:
    """The fixes of one pass, disjoint, none taking along what another edits."""
    fixes: list[list[Edit]] = []
    busy: list[Edit] = []
    for _ in range(rng.randint(0, 4)):
        edits = some_edits(rng, length)
        if not edits or _takes(edits, busy) or _takes(busy, edits):
            continue
        try:
            in_order(busy + edits, length)
        except ValueError:
            continue
        busy += edits
        fixes.append(edits)
    return fixes


def _takes(edits: list[Edit], others: list[Edit]) -> bool:
    spans = [edit.insert for edit in edits if isinstance(edit.insert, Span)]
    return any(other.start < span.end and span.start < other.end for span in spans for other in others)


def test_random_passes() -> None:
    for seed in range(EXAMPLES):
        rng = Random(seed)
        source = "".join(chr(97 + at % 26) for at in range(rng.randint(0, 14)))
        doc, ledger = Document(source), Ledger(source)
        rows = []
        for number in range(rng.randint(1, 4)):
            fixes = list(some_fixes(rng, len(doc.text)))
            names = [f"{number}.{index}" for index in range(len(fixes))]
            for name, made in recorded(ledger, doc, names, fixes):
                rows += [((name, index), edit) for index, edit in enumerate(made)]
            doc = doc.edit([edit for edits in fixes for edit in edits])
            top = outermost(rows)
            assert compose(source, top) == doc.text, seed
            assert restore(doc.text, top, len(source)) == source, seed


def recorded(
    ledger: Ledger, doc: Document, names: list[str], fixes: list[list[Edit]]
) -> Iterator[tuple[str, tuple[SourceEdit, ...]]]:
    """What the fixes of one pass come to."""
    ledger.begin(doc, moved(in_order([edit for edits in fixes for edit in edits], len(doc.text))))
    for name, edits in zip(names, fixes, strict=True):
        yield name, ledger.take(name, edits)
    ledger.end()


def record(source: str, *passes: list[Edit]) -> tuple[str, list[SourceEdit]]:
    """The text after ``passes`` (each with one fix), and the edits that hold."""
    doc, ledger = Document(source), Ledger(source)
    rows = []
    for number, edits in enumerate(passes):
        for name, made in recorded(ledger, doc, [str(number)], [edits]):
            rows += [((name, index), edit) for index, edit in enumerate(made)]
        doc = doc.edit(edits)
    return doc.text, outermost(rows)


def test_an_edit_on_an_edit_holds_both() -> None:
    text, edits = record("a,b", [Edit(1, 2, "，")], [Edit(1, 2, "；")])
    assert text == "a；b"
    assert edits == [SourceEdit(1, 2, ("；",), ",", frozenset([("0", 0)]))]


def test_a_move_keeps_the_edits_inside() -> None:
    text, edits = record("ab,cd", [Edit(2, 3, "，")], [Edit(1, 4), Edit(5, 5, Span(1, 4))])
    assert text == "adb，c"
    assert SourceEdit(5, 5, (Move(1, 4),), "") in edits
    assert SourceEdit(2, 3, ("，",), ",") in edits
    assert compose("ab,cd", edits) == text
    assert restore(text, edits, 5) == "ab,cd"


def test_a_move_of_a_move() -> None:
    text, edits = record("abcde", [Edit(0, 2), Edit(3, 3, Span(0, 2))], [Edit(0, 3), Edit(5, 5, Span(0, 3))])
    assert text == "decab"
    assert compose("abcde", edits) == text
    assert restore(text, edits, 5) == "abcde"


def test_a_copy_names_where_it_was_taken() -> None:
    text, edits = record("abcd", [Edit(4, 4, Span(0, 2))])
    assert text == "abcdab"
    assert edits == [SourceEdit(4, 4, (Copy("ab", 0, 2),), "")]


def test_what_is_put_in_and_taken_out_again_is_nothing() -> None:
    text, edits = record("ab", [Edit(1, 1, " ")], [Edit(1, 2)])
    assert text == "ab"
    assert compose("ab", edits) == "ab"


@pytest.mark.parametrize("source", ["", "a", "𠮷\r\ne\u0301"])
def test_no_edits(source: str) -> None:
    assert record(source) == (source, [])
    assert compose(source, []) == source
    assert restore(source, [], len(source)) == source
