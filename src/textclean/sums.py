"""Sums of points that come out the same with every Python.

From 3.12 on :func:`sum` makes up for what floating-point numbers lose where they are added one by one. Points are written
with one decimal, and a sum that should lie on a threshold falls on the one side of it or the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import add


def added(numbers: Iterable[float]) -> float:
    """The numbers, added one by one in their order."""
    return reduce(add, numbers, 0.0)
