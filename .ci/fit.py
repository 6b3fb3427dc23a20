"""Fit the points of the score card for line breaks anew, on one half of the sources, and tell what they do on the other.

python .ci/fit.py 0          # or 1, or all

Needs the evaluation set (TEXTCLEAN_EVAL). The points are a logistic regression drawn towards those of the table, so that
evidence that is rare stays where a hand put it; every kind of page weighs the same. Nothing is written: what would change
is printed, with join F1 and keep F1 of the first reading of each page before and after, for each half and kind. Look a
change through before you make it in ``rules/tables/seams.toml``: a typesetter must be able to say why.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from measure import EVAL, half_of, score  # the scorer of the evaluation set

from textclean import readers
from textclean.cleaner import Cleaner
from textclean.structure.seams import OFFER, card, gather
from textclean.structure.seams.page import page
from textclean.text import Document, Span

DRAWN = 2.0  #: how strongly the points are drawn to the old ones
ROUNDS = 60
MASS = 6000.0  #: what all seams of the set weigh together
Weights = dict[str, float]


class Group(NamedTuple):
    """Seams of one kind that have the same evidence and the same answer."""

    wrapped: bool
    names: tuple[str, ...]
    joined: bool
    kind: str
    half: int


def seams_of(gold: dict[str, Any], first: Cleaner) -> Iterator[Group]:
    """The seams of a page, as the pass meets it, that the gold has a word on."""
    path = EVAL / "dev" / "A" / (gold.get("file") or gold["id"] + ".txt")
    text = readers.read(path.read_bytes(), path.name).text
    chars, places = score.nonws(text)
    if len(chars) != gold["n"]:
        return
    answers = {(left, right): joined for left, right, joined, *_ in gold["dec"]}
    hyphens = set(gold["hyph"])
    doc: Document = first.clean(text).document
    rows = doc.derive(page).rows
    found, wraps = gather(doc.derive(page))
    for row, after, evidence, wrapped in zip(rows, rows[1:], found, wraps, strict=False):
        left = bisect_left(places, doc.source_span(Span(row.end - 1, row.end)).end) - 1
        right = bisect_left(places, doc.source_span(Span(after.start, after.start + 1)).start)
        joined = answers.get((left - (left in hyphens), right))
        if joined is not None:
            half = half_of(str(gold["source"]))
            yield Group(wrapped, tuple(sorted(evidence)), joined == 1, gold["corruption"], half)


def load() -> Counter[Group]:
    """All seams of the task A."""
    first = Cleaner(select=["CH", "FU"])
    found: Counter[Group] = Counter()
    for path in sorted((EVAL / "dev" / "A").glob("gold*.jsonl")):
        for gold in score.jsonl(str(path)):
            found.update(seams_of(gold, first))
    return found


def fit(groups: Counter[Group], wrapped: bool) -> dict[str, int]:
    """Whole points for the seams of one sort of page."""
    old = card.card().points[wrapped]
    chosen = {group: count for group, count in groups.items() if group.wrapped == wrapped}
    totals: Counter[tuple[str, bool]] = Counter()
    for group, count in chosen.items():
        totals[group.kind, group.joined] += count
    shares: Counter[str] = Counter()
    for group, count in chosen.items():
        shares[group.kind] += count / totals[group.kind, group.joined] ** 0.5
    rows = [
        (
            ("", *group.names),
            group.joined,
            MASS * count / totals[group.kind, group.joined] ** 0.5 / shares[group.kind] / len(shares),
        )
        for group, count in chosen.items()
    ]
    start = {name: old.get(name, 0) * card.NATS for names, _, _ in rows for name in names}
    weights: Weights = dict(start)
    for _ in range(ROUNDS):
        slope: Weights = {name: 2 * DRAWN * (weights[name] - start[name]) for name in weights}
        bend: Weights = dict.fromkeys(weights, 2 * DRAWN)
        for names, joined, mass in rows:
            chance = 1 / (1 + exp(-max(min(sum(weights[name] for name in names), 30), -30)))
            for name in names:
                slope[name] += mass * (chance - joined)
                bend[name] += mass * chance * (1 - chance) * len(names)  # so many weights move at once
        weights = {name: value - slope[name] / bend[name] for name, value in weights.items()}
    return {name: round(value / card.NATS) for name, value in weights.items()}


def figures(groups: Counter[Group], points: dict[bool, dict[str, int]]) -> dict[tuple[str, int], tuple[float, float]]:
    """Join F1 and keep F1 in per cent, by kind and half; -1 where there is nothing to join or to keep."""
    counts: dict[tuple[str, int], Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for group, count in groups.items():
        worth = points[group.wrapped]
        total = worth.get("", 0) + sum(worth.get(name, 0) for name in group.names)
        counts[group.kind, group.half][group.joined, total >= OFFER] += count

    def f1(table: Counter[tuple[bool, bool]], wanted: bool) -> float:
        right = table[wanted, wanted]
        both = 2 * right + table[wanted, not wanted] + table[not wanted, wanted]
        return 200 * right / both if right else -1.0

    return {key: (f1(table, True), f1(table, False)) for key, table in counts.items()}


def main() -> None:
    """Fit, and tell."""
    half = sys.argv[1] if len(sys.argv) > 1 else "0"
    groups = load()
    part = Counter({group: count for group, count in groups.items() if half == "all" or group.half == int(half)})
    old = card.card().points
    new = {wrapped: fit(part, wrapped) for wrapped in (True, False)}
    for wrapped, title in ((True, "wrapped"), (False, "paragraphs")):
        changes = [
            (worth, name, old[wrapped].get(name, 0))
            for name, worth in new[wrapped].items()
            if worth != old[wrapped].get(name, 0)
        ]
        print(
            f"[{title}]", *(f"{name or '(start)'} {was} -> {worth}" for worth, name, was in sorted(changes)), sep="\n  "
        )
    before, after = figures(groups, old), figures(groups, new)
    for key in sorted(before):
        print(
            f"{key[0]:24} half {key[1]}  join F1 {before[key][0]:6.2f} -> {after[key][0]:6.2f}  keep F1 {before[key][1]:6.2f} -> {after[key][1]:6.2f}"
        )
    for which in (0, 1):
        for index, name in ((0, "join"), (1, "keep")):
            pairs = [
                (before[key][index], after[key][index]) for key in before if key[1] == which and before[key][index] >= 0
            ]
            mean = [sum(pair[side] for pair in pairs) / len(pairs) for side in (0, 1)]
            print(f"mean of half {which}: {name} F1 {mean[0]:.2f} -> {mean[1]:.2f}")


if __name__ == "__main__":
    main()
