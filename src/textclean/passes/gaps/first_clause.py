"""What the first clause of a passage says of its being the rest of a sentence: its length, and the mark behind it.

What is left of a sentence is on the whole shorter than a clause with which a paragraph begins, and oftener its last; a
colon stands behind what leads somewhere. Latin text begins with small letters there, which says more.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...text.lazy import pattern
from ...text.script import STOP_MARKS

SHORT, MIDDLING, LONG = 4, 8, 25  #: characters up to which, or from which on, a first clause is

_MARK = pattern(f"[，、；：,;:!?{STOP_MARKS}]|\\.(?= |$)")


def first_clause(words: str) -> Iterator[Signal]:
    """Signals for the first clause of a passage in Chinese or Japanese.

    Args:
        words: the passage, or so much of it that the first mark stands in it if it is near.
    """
    match = _MARK.search(words)
    size, mark = (match.start(), match[0]) if match else (len(words), "")
    points = 0.25 if size <= SHORT else 0.4 if size <= MIDDLING else -0.6 if size > LONG else 0.0
    if mark and mark in "。.！？!?":
        points += 0.35
    elif mark and mark in "：:":
        points -= 0.85
    if points:
        yield Signal("_first-clause", "", points)
