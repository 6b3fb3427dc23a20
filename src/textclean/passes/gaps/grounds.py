"""What speaks for a passage and the open end that it may continue, and is told: by what both show, or by their words alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...finding import Signal
from ...sums import added
from ...text.lazy import pattern
from .opening import OF_BOTH

TOLD = 3  #: reasons that are told


def is_shown_by_both(signals: Iterable[Signal]) -> bool:
    """Whether something that only head and tail together give speaks for a pair; a name in Latin letters stands behind many a word."""
    shown = (one for one in signals if one.name in _OF_BOTH)
    return (
        added(max(one.points, 0.0) for one in shown if one.name != "attested" or not _LATIN.search(one.words)) >= SHOWN
    )


_OF_BOTH = OF_BOTH | {"closes-mark"}
_LATIN = pattern("[A-Za-z]")
SHOWN = 1.0  #: points of these that show that a line which looks like a title is a head


def is_kin_alone(signals: tuple[Signal, ...]) -> bool:
    """Whether nothing speaks for a pair but the choice of words: that never says where a passage belongs."""
    return all(one.name == "kin" for one in told(signals))


def is_faint(signals: tuple[Signal, ...]) -> bool:
    """Whether the choice of words alone is told, and is hardly a reason, or something clearly speaks against the pair."""
    if not is_kin_alone(signals):
        return False
    return added(one.points for one in signals if one.name == "kin") < KIN or any(
        one.points <= AGAINST for one in signals
    )


KIN = 1.0  #: points of the choice of words that are a reason by themselves
AGAINST = -0.8  #: points of what clearly speaks against


def told(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The reasons that a report names, the weightiest first."""
    said = [signal for signal in signals if signal.points > 0 and not signal.name.startswith("_")]
    return tuple(sorted(said, key=lambda signal: -signal.points)[:TOLD])
