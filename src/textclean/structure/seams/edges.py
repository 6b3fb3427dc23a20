"""What the end of a row says of the seam behind it, and its beginning of the seam before it, whatever stands on the other side.

So it is with Han and with sentence ends, which most rows end and begin with: what their words say of a seam is the sum of both sides,
and of each is known by itself. Of other characters it takes two rows to tell (``1.`` and ``5``, ``(`` and ``)``).
"""

from __future__ import annotations

from ..line_ends import finished
from ..wanting import runs_from, runs_into
from . import card
from .card import Said
from .forms import ends_with_signature
from .page import Evidence
from .starts import begins_in_han, fragment
from .words.language import LIMITS, NO_END, NO_START, of_beginning, of_end

_POINTS = ".．"  #: which may be those of a number
_CJK = (("end-cjk", ""),)


def end(words: str) -> Said | None:
    """What the end of a row says, if it says the same whatever stands behind it; else None."""
    tail = words[-1]
    if "\u4e00" <= tail <= "\u9fff":
        if ends_with_signature(words):
            return None
        if tail not in NO_END and not runs_into(words):  # mostly
            return card.told(_CJK)
        out = dict(_CJK)
        of_end(words, out)
        return card.told(tuple(out.items()))
    if tail not in _POINTS and finished(words):
        return card.told((("end-stop", tail),))
    return None


def beginning(words: str) -> Said | None:
    """What the beginning of a row says, if it says the same whatever ends in a Han or a stop before it; else None."""
    head = words[0]
    if not "\u4e00" <= head <= "\u9fff":
        return None
    if head not in NO_START and begins_in_han(words) and not runs_from(words):  # mostly
        return card.told(())
    out: Evidence = {}
    fragment(words, out)
    of_beginning(words, out)
    if out.get("cannot-start") in LIMITS:
        return None
    return card.told(tuple(out.items()))
