"""Ids: equals are told apart by their order, and what is given back is given again."""

from __future__ import annotations

from textclean.issue import Names
from textclean.text import Span

SOURCE = "水\u200b" * 200
PLACES = [Span(at, at + 1) for at in range(101, 301, 2)]  # all alike: letters enough on either side


def test_equals_have_ids_of_their_own() -> None:
    names = Names(SOURCE).at("CH", PLACES)
    assert len(set(names)) == len(PLACES)
    assert Names(SOURCE).at("CH", PLACES) == names
    assert Names(SOURCE).at("CH", PLACES[::-1]) == names[::-1]  # in the order of the source


def test_what_is_not_kept_is_given_again_in_the_order_of_the_source() -> None:
    ids = Names(SOURCE)
    names = ids.at("CH", PLACES)
    ids.keep(set(names[10:20]))
    assert ids.at("CH", PLACES[:10]) == names[:10]
    assert ids.at("CH", PLACES[20:]) == names[20:]


def test_what_is_given_back_later_is_given_again() -> None:
    ids = Names(SOURCE)
    names = ids.at("CH", PLACES)
    others = ids.at("PW", PLACES)
    ids.give_back("CH", dict(zip(names[5:9], PLACES[5:9], strict=True)))
    assert ids.at("CH", PLACES[5:9]) == names[5:9]
    assert len({*names, *others, *ids.at("CH", PLACES)}) == 3 * len(PLACES)
