"""View: the passages that stand in a text more than once and should not."""

from __future__ import annotations

from typing import NamedTuple

from ...text import Document, Span
from .chains import chains
from .groups import Occurrences
from .judge import Judge, uncovered
from .matches import matches
from .pairs import Pair, Step, pairs
from .paragraphs import Paragraphs, paragraphs
from .periodic import outside, periodic, stretches
from .periodic import pairs as periodic_pairs

__all__ = ["Pair", "Paragraphs", "Repeat", "Step", "paragraphs", "repeats"]


class Repeat(NamedTuple):
    """A passage with all its places, in folded characters, in order; ``pair`` is the two of them that say most."""

    pair: Pair
    places: tuple[Span, ...]


def repeats(doc: Document) -> tuple[Repeat, ...]:
    """View: repeated passages that are defects, in the order of their first places."""
    found = doc.derive(paragraphs)
    text, edges = found.fold.text, [0, *found.starts]
    if not found.ends:
        return ()
    common = matches(text)
    plain = chains(text, (match for match in common if not periodic(match)), edges)
    laid = [one for chain in outside(plain, stretches(common)) for one in pairs(text, chain, edges)]
    laid += periodic_pairs(found, common)
    return tuple(_grouped(list(Judge(found, laid).defects())))


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
    order = sorted(best, key=lambda group: (-best[group].weight, best[group].left))
    kept = uncovered([places[group] for group in order])
    found = [Repeat(best[order[index]], tuple(sorted(places[order[index]]))) for index in kept]
    return sorted(found, key=lambda repeat: repeat.places[0])
