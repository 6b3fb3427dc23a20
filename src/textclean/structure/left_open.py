"""What the end of a text leaves open by itself: a word with which no sentence ends, a mark that is not closed."""

from __future__ import annotations

from .. import tables
from ..text.lazy import pattern
from ..text.script import HAN
from . import both_scripts, words
from .both_scripts import in_both_scripts
from .wanting import runs_into

_PAIRS = {"《": "》", "（": "）", "(": ")", "“": "”", "「": "」", "『": "』", "【": "】", "〈": "〉", "[": "]"}
_CLOSING = {closer: opener for opener, closer in _PAIRS.items()}
_OPEN_WORDS_LATIN = pattern("([A-Za-z]+),?$")
_WHOLE = ("まで", "こと", "もと", "ひと", "あと")  #: what ends with a word of the table and is none
#: In Japanese a sentence, an item or a headline may end with any character of Han: ``さは致命的``, ``…に反する行為``.
_JAPANESE = pattern("[ぁ-ゖァ-ヺー].{0,12}[\u4e00-\u9fff]$")
_LONGEST_OPEN = 24  #: characters of a Latin word, with a comma; no longer one is in the table


def open_word(text: str) -> str:
    """The word at the end of a text with which no sentence ends."""
    table = both_scripts.table("open-ends")
    latin = _OPEN_WORDS_LATIN.search(text[-_LONGEST_OPEN:])
    if latin:
        return latin[1] if latin[1].lower() in table else ""
    if text.endswith(_WHOLE) or _JAPANESE.search(text[-_LONGEST_OPEN:]):
        return ""
    if states(text):
        return ""
    return next((text[-size:] for size in (4, 3, 2, 1) if text[-size:] in table), "") or _alone(text) or runs_into(text)


def _alone(text: str) -> str:
    """The word of one character at the end of a text that wants another behind it (``已``), where it ends no longer one (``不已``)."""
    run = _HAN_END.search(text[-_READ:])
    if run is None or words.simplified(text[-1]) not in tables.words("open-alone"):
        return ""
    return text[-1] if len(words.segment(words.simplified(run[0]))[-1]) == 1 else ""


_READ = 8  #: Han characters that are read as words
_HAN_END = pattern(f"[{HAN}]{{2,{_READ}}}$")


_ENUMERATES = in_both_scripts("[0-9] ?(?:and|or|to|through|&|[和及与或至])$")


def enumerates(text: str) -> bool:
    """Whether a text ends where it wants one number more: ``bonfires on plots 12 and``."""
    return bool(_ENUMERATES.search(text[-_LONGEST_OPEN:]))


_FRAME = 36  #: characters of the longest frame of a statement
_STATES = in_both_scripts(
    "(?<!的)是(?!一[个种位名件条项座]|个(?!人))[^是，,、。；;：:]{1,20}的$|[像如][^，,、。；;：:]{1,30}所?[做作说讲写想]的$"
)


def states(text: str) -> bool:
    """Whether a text ends with ``是…的``, the frame of a statement (``既不是免费的，也不是开源的``), or ``像…所做的``: the particle may be its end.

    Behind ``…的是`` what is named is still to come (``最缺的是能教给别人的``); so it is behind a measure (``是个不错的``).
    """
    return bool(_STATES.search(text[-_FRAME:]))


def unclosed(text: str) -> str:
    """The opening mark that is left open at the end of a text, or an empty string."""
    stack: list[str] = []
    for char in text[1:]:  # a quotation of several paragraphs opens at the start of each
        if char in _PAIRS:
            stack.append(char)
        elif char in _CLOSING and stack and stack[-1] == _CLOSING[char]:
            stack.pop()
    return stack[-1] if stack else ""


def balanced(text: str) -> bool:
    """Whether each mark that opens in a text closes there, and none closes that opened before it."""
    stack: list[str] = []
    for char in text:
        if char in _PAIRS:
            stack.append(char)
        elif char in _CLOSING and (not stack or stack.pop() != _CLOSING[char]):
            return False
    return not stack
