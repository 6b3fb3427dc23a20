"""Whether what meets at a place goes on there: a word stands across, or two kana that often stand together."""

from __future__ import annotations

from functools import lru_cache
from math import log

from ... import tables
from ...text.lazy import pattern
from ...text.script import HAN
from .. import words

#: Nats of a place without a word across, and of one that has it: of places inside text a third, of strings that chance brought together one in forty.
WORD = (log((1 - 0.33) / (1 - 0.025)), log(0.33 / 0.025))
#: The same of the commonest pairs of hiragana, between two of them.
KANA = (log((1 - 0.42) / (1 - 0.075)), log(0.42 / 0.075))
SURE = 2.5  #: nats that a word wins
REACH = words.MAX_WORD  #: characters on either side that are asked
_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fff"
_KANA_FIRST, _KANA_LAST = "\u3041", "\u3096"
_HAN_END, _HAN_START = pattern(f"[{HAN}]+$"), pattern(f"[{HAN}]+")


def going_on(left: str, right: str) -> float:
    """What two strings that meet say for their going on, in nats; 0 where they hold no word that could.

    Args:
        left, right: of any length, in simplified script; the nearest characters count.
    """
    return _going_on(left[-REACH:], right[:REACH])


@lru_cache(maxsize=words.RECENT)
def _going_on(left: str, right: str) -> float:
    if not left or not right:
        return 0.0
    tail, head = left[-1], right[0]
    if _KANA_FIRST <= tail <= _KANA_LAST and _KANA_FIRST <= head <= _KANA_LAST:
        return KANA[tail + head in tables.words("kana-pairs")]
    if not (_HAN_FIRST <= tail <= _HAN_LAST and _HAN_FIRST <= head <= _HAN_LAST):
        return 0.0
    before, after = _HAN_END.search(left), _HAN_START.match(right)
    return WORD[bool(before and after and words.gain(before[0], after[0]) > SURE)]
