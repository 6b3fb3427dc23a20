"""Characters that are not seen, and whether they mean something where they stand."""

from __future__ import annotations

import re

from ...text.lazy import pattern
from ...text.script import LATIN, LINE_ENDS

#: Zero width, direction, joiners, variation selectors, tags, soft hyphen. None is evidence of a break but the last, at a line end,
#: which is therefore judged by itself.
INVISIBLE = pattern(
    "\u00ad+|[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef]+"
)
#: Scripts whose letters join, or run from right to left, or are written without spaces: zero width means something there.
_JOINING = pattern(
    "[\u0590-\u08ff\u0900-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1cff\ua840-\uabff\ufb1d-\ufdff\ufe70-\ufefc]"
)
_EMOJI = pattern(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff#*0-9]"
)
_WRITTEN_ON = pattern(f"[{LATIN}\u0370-\u052f]\u00ad+[ \t]*(?:[{LINE_ENDS}]|$)")
_HAN = pattern("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_BIDI = pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]")
_SEAM = 4  #: characters of a line end, with blanks around it, at most
_BLANK = LINE_ENDS + " \u3000"
_HANGUL = pattern("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]")


def means_something(text: str, start: int, end: int, right_to_left: bool) -> bool:
    """Whether a run of invisible characters does something between its neighbours.

    Args:
        text: the text.
        start, end: the run.
        right_to_left: whether the text has letters that run from right to left.
    """
    run = text[start:end]
    left, right = text[max(start - 1, 0) : start], text[end : end + 1]
    if right_to_left and _BIDI.search(run):
        return True
    if _JOINING.match(left or " ") or _JOINING.match(right or " "):
        return True
    if run[0] in "\ufe0e\ufe0f" or "\u200d" in run or "\U000e0020" <= run[0] <= "\U000e007f":
        return bool(_EMOJI.match(left or " "))
    if "\ufe00" <= run[0] <= "\ufe0f" or "\U000e0100" <= run[0] <= "\U000e01ef":
        left = text[max(start - _SEAM, 0) : start].rstrip(_BLANK)[-1:]  # a line end between them may go
        return bool(_HAN.match(left or " ")) or bool(_EMOJI.match(left or " ")) or "\u2200" <= left <= "\u22ff"
    if run[0] in "\u115f\u1160":
        return bool(_HANGUL.match(left or " ")) or bool(_HANGUL.match(right or " "))
    if run[0] in "\u2061\u2062\u2063\u2064\u034f":
        return True
    if "\u00ad" in run:
        return start > 0 and bool(_WRITTEN_ON.match(text, start - 1))
    return False


def has_right_to_left(text: str) -> bool:
    """Whether a text has Hebrew, Arabic or another script that runs from right to left."""
    return bool(re.search("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]", text))
