"""The collector rests during a run, and is afterwards as it was."""

from __future__ import annotations

import gc
import weakref

import pytest

from textclean.chain.collector import MUCH, resting


def test_rests_and_comes_back() -> None:
    assert gc.isenabled()
    with resting():
        assert not gc.isenabled()
        with resting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="no text"), resting():
        raise ValueError("no text")
    assert gc.isenabled()


def test_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_later_run_collects_what_earlier_ones_left() -> None:
    class Cycle:
        def __init__(self) -> None:
            self.itself = self

    with resting(MUCH + 1):
        gone = weakref.ref(Cycle())
    with resting():
        pass
    assert gone() is None
