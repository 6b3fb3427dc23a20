"""Lines of notices and messages: the number at the end of a small ad, what a message is filed under, the part of a song."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import SENTENCE_MARKS
from ...both_scripts import in_both_scripts

#: Whom to ring up, at the end of a small ad.
_RING = in_both_scripts(
    "(?:电话|热线|手机|[Tt][Ee][Ll]\\.?)[ ：:]{0,2}[+0-9][0-9 ()（）-]{6,18}$|(?<![0-9])1[3-9][0-9]{9}$"
)
TAIL = 40  #: characters at the end of a row in which a number is looked for
#: What a message is filed under, and the mark below a report to the press.
_TAGS = pattern("(?:# ?){3,}|(?:#[^ #，。；！？]{1,24}(?: |$)){1,12}")
_PART_OF_SONG = pattern("\\[[A-Z][A-Za-z0-9 ]{2,20}\\]")  #: ``[Chorus]``
_GOES_ON = frozenset(SENTENCE_MARKS)
REST = 4  #: characters of the longest rest of a sentence, with its stop


def of_notices(left: str, right: str) -> str:
    """One of two rows that is such a line, of what ends with a number that; an empty string where neither is.

    Args:
        left, right: the words of both.
    """
    first = right[0]
    if (first == "#" and _TAGS.fullmatch(right)) or (first == "[" and _PART_OF_SONG.fullmatch(right)):
        return right
    if not left[-1].isdigit() or first in _GOES_ON or _is_rest(right):
        return ""
    ring = _RING.search(left, max(len(left) - TAIL, 0))
    return ring[0] if ring else ""


def _is_rest(words: str) -> bool:
    """Whether a row is so short, and ends a sentence, that it is the rest of one (``咨询。``)."""
    return len(words) <= REST and words[-1] in "。！!."
