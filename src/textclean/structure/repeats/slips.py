"""Slips: where two wordings of one passage differ, the one that makes no words beside the other one that does."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import HAN
from .. import words
from ..seams.english import english

CONTEXT = 4  #: characters on either side that are read with a difference
CHARACTER = 5.0  #: nats that one character more may cost
NATS = 4.5  #: by which a wording must be dearer than the other to be the worse one
LONG = 4  #: letters of the shortest word of the table of English words
_HAN = pattern(f"[{HAN}]{{1,24}}")
_HAN_END = pattern(f"[{HAN}]{{1,24}}$")
_LETTERS = pattern("[A-Za-z]+")
_WORD_END = pattern("[A-Za-z0-9]{1,24}$")
_WORD_START = pattern("[A-Za-z0-9]{1,24}")


def slip(before: str, one: str, other: str, after: str) -> int:
    """Which of two wordings makes no words: 1 the first, -1 the second, 0 neither or both.

    Args:
        before, after: what stands on either side of the difference in both, in the document's own characters.
        one, other: the two wordings; one of them may be empty.
    """
    head, tail = _WORD_END.search(before), _WORD_START.match(after)
    if _LETTERS.search(one + other) and not _HAN.search(one + other):
        start, end = head[0] if head else "", tail[0] if tail else ""
        return _garbled(f"{start}{one}{end}") - _garbled(f"{start}{other}{end}")
    left, right = _HAN_END.search(before[-CONTEXT:]), _HAN.match(after[:CONTEXT])
    around = (left[0] if left else "", right[0] if right else "")
    first_read, second_read = (words.simplified(f"{around[0]}{text}{around[1]}") for text in (one, other))
    if not (_HAN.fullmatch(first_read) and _HAN.fullmatch(second_read)):
        return 0
    more = words.cost(first_read) - words.cost(second_read) - CHARACTER * (len(first_read) - len(second_read))
    return 1 if more > NATS else -1 if more < -NATS else 0


def _garbled(text: str) -> bool:
    """Whether a word in small letters is none of the table, or digits stand among its letters."""
    for word in text.split():
        if _LETTERS.fullmatch(word):
            if len(word) >= LONG and word.islower() and not english(word):
                return True
        elif any(map(str.isalpha, word)) and any(map(str.isdigit, word)) and word.islower():
            return True
    return False
