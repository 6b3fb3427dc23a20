"""View: the passages that stand in a text more than once and should not."""

from __future__ import annotations

from bisect import bisect_left

from ...text import Document, Span
from .chains import chains
from .groups import Occurrences, Repeat
from .identical import gathered, standing_again
from .judge import Judge
from .laid import laid
from .matches import matches
from .pairs import Pair, Step
from .paragraphs import Paragraphs, paragraphs
from .periodic import outside, periodic, stretches, whole_rows
from .periodic import pairs as periodic_pairs
from .put_in import put_in
from .questions import without_questions
from .reported import reported
from .uncovered import uncovered

__all__ = ["Pair", "Paragraphs", "Repeat", "Step", "paragraphs", "repeats"]


INSIDE = 64  #: occurrences inside a passage that are looked at


def repeats(doc: Document) -> tuple[Repeat, ...]:
    """View: repeated passages that are defects, in the order of their first places."""
    found = doc.derive(paragraphs)
    text, edges = found.fold.text, [0, *found.starts]
    if not found.ends:
        return ()
    common = matches(text)
    common += standing_again(found, common)
    plain = chains(text, (match for match in common if not periodic(match)), edges)
    rows = [*laid(found, outside(plain, stretches(common)), edges), *periodic_pairs(found, common)]
    judge = Judge(found, rows)
    told = reported(found, rows)
    defects = [pair for pair in judge.defects() if id(pair) not in told]
    known = told.union(map(id, defects))
    defects += put_in(judge, (pair for pair in rows if id(pair) not in known))
    made = whole_rows(found, common, _grouped(defects))
    return tuple(without_questions(found, gathered(found, made)))


def _grouped(defects: list[Pair]) -> list[Repeat]:
    """One repeat a passage."""
    ties = Occurrences(defects)
    best: dict[int, Pair] = {}
    for link in ties.links:
        group = ties.group(link.left)
        if group not in best or link.pair.weight > best[group].weight:
            best[group] = link.pair
    places: dict[int, list[Span]] = {}
    for number, place in enumerate(ties.places):
        places.setdefault(ties.group(number), []).append(place)
    best = {group: one for group, one in best.items() if not _composite(one.left, group, ties)}
    order = sorted(best, key=lambda group: (-best[group].weight, best[group].left))
    kept = uncovered([places[group] for group in order])
    found = [Repeat(best[order[index]], tuple(sorted(places[order[index]]))) for index in kept]
    return sorted(found, key=lambda repeat: repeat.places[0])


def _composite(place: Span, group: int, ties: Occurrences) -> bool:
    """Whether a place is little more than several copies of another passage, with something between them."""
    inside: dict[int, list[int]] = {}
    at = bisect_left(ties.places, Span(place.start, 0))
    for number in range(at, min(at + INSIDE, len(ties.places))):
        inner = ties.places[number]
        if inner.start >= place.end:
            break
        if inner.end <= place.end and ties.group(number) != group:
            inside.setdefault(ties.group(number), []).append(inner.end - inner.start)
    size = place.end - place.start
    return any(len(sizes) > 1 and 10 * sum(sizes) >= 7 * size for sizes in inside.values())
