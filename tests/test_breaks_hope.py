"""Breaks: what is left out, or taken over from an earlier reading, changes nothing of what is found."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from textclean.structure.fullwidth import count, wide_runs
from textclean.structure.rows import rows
from textclean.structure.seams import OFFER, edges, join, seams
from textclean.structure.seams.between import are_apart
from textclean.structure.seams.forms import form
from textclean.structure.seams.page import Evidence, Pair, page
from textclean.structure.seams.weighing import weigh
from textclean.structure.seams.words.language import language
from textclean.text import Document

from .newspaper import damaged_page
from .odd_texts import texts as odd_texts

SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.txt"))
SEEDS = range(150)


def texts() -> list[str]:
    """Samples, damaged pages and odd texts."""
    made = [damaged_page(Random(seed)) for seed in SEEDS] + [odd_texts(Random(seed)) for seed in SEEDS]
    return [path.read_text("utf-8", "replace") for path in SAMPLES] + made


def test_a_seam_that_is_left_out_would_not_be_offered() -> None:
    offers = 0
    for text in texts():
        one = Document(text).derive(page)
        found, _, among, tally = weigh(one, whole=False)
        offered = {at: found[at] for at in among if tally[at] >= OFFER}
        found, wraps, _, tally = weigh(one, whole=True)
        assert offered == {at: found[at] for at in range(len(wraps)) if tally[at] >= OFFER}
        offers += len(offered)
    assert offers > 500


def test_the_rows_and_widths_of_a_joined_text_are_those_of_that_text() -> None:
    joins = 0
    for text in texts():
        doc = Document(text)
        found = doc.derive(seams)
        for some in (found, found[::2]):
            if some:
                joined = join(doc, some)
                alone = Document(joined.text)
                assert joined.derive(rows) == alone.derive(rows)
                assert joined.derive(wide_runs) == alone.derive(wide_runs)
                known, exact = joined.derive(count), alone.derive(count)
                assert known.wide <= exact.wide
                assert known.labels >= exact.labels
                assert known.narrow >= min(exact.narrow, known.wide)
                joins += len(some)
    assert joins > 500


@pytest.mark.parametrize(
    "left", ["全县今年", "水库建成了。", "他说：“好！”", "必须", "参加会议的", "（一", "……", "3.", "为"]
)
@pytest.mark.parametrize(
    "right", ["的收成比去年好", "了解情况", "一）各乡", "好。此后", "水渠修好以后", "们都来了", "中，"]
)
def test_what_either_edge_says_is_what_both_say(left: str, right: str) -> None:
    end, beginning = edges.end(left), edges.beginning(right)
    assert (end is None) == left.endswith(".")
    assert beginning is not None
    if end and are_apart(left, right):
        both: Evidence = {}
        form(Pair(left, right, "", ""), both)
        language(Pair(left, right, "", ""), both)
        assert {**end[0], **beginning[0]} == both
