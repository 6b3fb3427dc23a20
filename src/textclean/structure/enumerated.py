"""Rows of an enumeration: names, or other things of few characters, with a pause behind each.

Lists of names are set as running text, line by line to the edge, but have no stop, and no word stands across their line ends.
"""

from __future__ import annotations

LEAST = 3  #: pauses of a row that enumerates
NAME = 7  #: characters of a name with its pause, and what a bracket says of it, on average


def enumerates(words: str) -> bool:
    """Whether a row is one of an enumeration."""
    pauses = words.count("、")
    return pauses >= LEAST and len(words) <= NAME * pauses
