"""Ask each piece of evidence of a line end whether it still decides anything.

python .ci/ablate.py [LEAST]          # names that decide fewer than so many line ends (3), the idlest first
python .ci/ablate.py [LEAST] veto     # the same of names in the lists of what forbids a join: veto, always, short

Needs the evaluation set (TEXTCLEAN_EVAL). For each name: on how many labelled line ends of the first reading of a page it
stands, how many joins are judged right with it alone (``needs``), and how many would be right without it (``harms``), on
either half of the sources. A name is taken out by itself: two that stand in for each other both look idle, so take them out
in turns, and ask again. What it tells other evidence (headlines, groups) shows in a run of the scorer alone. Nothing is
written. A name that decides nothing goes, unless an editor plainly meets what it says: then its example is a test.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock

from textclean.structure.seams import OFFER, card, needed

sys.path.insert(0, str(Path(__file__).resolve().parent))


def joins(names: tuple[str, ...], wrapped: bool) -> bool:
    """Whether a join with evidence of these names is made unasked, as far as the line end itself tells."""
    worth = card.card().points[wrapped]
    total = worth[""] + sum(worth.get(name, 0) for name in names)
    return total >= max(OFFER, needed(names, wrapped))


def effects(groups: Mapping[Any, int]) -> dict[str, Counter[str]]:
    """For each name how many seams have it (``stands``), are right with it alone (``needs``) or without it alone (``harms``), by half.

    Args:
        groups: seams of the same evidence and the same answer, as ``fit.py`` makes them, and how many there are.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for group, count in groups.items():
        right = joins(group.names, group.wrapped) == group.joined
        for name in group.names:
            found[name]["stands"] += count
            rest = tuple(other for other in group.names if other != name)
            if (joins(rest, group.wrapped) == group.joined) != right:
                found[name][f"{'needs' if right else 'harms'} {group.half}"] += count
    return found


LISTS = {
    "veto": "veto",
    "always": "bar",
    "short": "short",
}  #: of names that forbid: as the table has them, and the card


def vetoes(groups: Mapping[Any, int]) -> dict[str, Counter[str]]:
    """The same for each name of each list of what forbids a join (``always: jump``), which keeps its points but stands in the list no more."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    whole, now = card.card(), {group: joins(group.names, group.wrapped) for group in groups}
    for title, field in LISTS.items():
        for name in getattr(whole, field):
            less = whole._replace(**{field: getattr(whole, field) - {name}})
            if title == "veto":
                less = less._replace(bar=less.bar - {name})  # which is a part of it
            needed.cache_clear()
            with mock.patch.object(card, "card", return_value=less):
                for group, count in groups.items():
                    if name in group.names:
                        told = found[f"{title}: {name}"]
                        told["stands"] += count
                        if joins(group.names, group.wrapped) != now[group]:
                            told[f"{'needs' if now[group] == group.joined else 'harms'} {group.half}"] += count
    needed.cache_clear()
    return found


def main() -> None:
    """Ask, and tell."""
    from fit import load

    least = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    if sys.argv[2:] == ["veto"]:
        found = vetoes(load())
        names = set(found)
    else:
        found = effects(load())
        names = {name for points in card.card().points.values() for name in points} - {""}
    print(f"{'name':22} stands  needs (halves)  harms (halves)")
    for name in sorted(names, key=lambda name: (found[name]["needs 0"] + found[name]["needs 1"], name)):
        told = found[name]
        if told["needs 0"] + told["needs 1"] < least:
            print(
                f"{name:22} {told['stands']:6}  {told['needs 0']:6} {told['needs 1']:6}   {told['harms 0']:6} {told['harms 1']:6}"
            )


if __name__ == "__main__":
    main()
