"""Issues as they are named on a command line: by an id, or by its beginning."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Trouble
from ..writers.stories import short_ids

MOST = 6  #: ids that a line lists


def ambiguous(word: str, ids: Iterable[str]) -> Trouble:
    """The trouble that a beginning fits several ids; it names each by as much as tells it from the others."""
    names = sorted(set(ids))
    short = list(short_ids(names).values())
    listed = short[:MOST] + ["…"] * (len(short) > MOST)
    return Trouble("many-ids", name=word, count=len(names), ids=", ".join(listed), ids_zh="、".join(listed))
