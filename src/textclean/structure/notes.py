"""Notes below the text of a page, and the sources at the end of a paper: lines that begin with their number.

Between the last line of a page and the first of the next one they stand in the middle of a sentence, and no line goes on in them.
"""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import CJK, HAN, NOTE_MARKS
from .both_scripts import in_both_scripts

#: The number in square brackets, and what it is a note on; or a mark that an extractor put on a line of its own. No work that the
#: sentence cites by its number, and goes on (``[1]提出``). Of 135 labelled lines of books that begin so none went on from the one above.
_NOTE = in_both_scripts(
    f"[{NOTE_MARKS}]{{1,3}}$|[\\[〔［][0-9]{{1,3}}[\\]〕］][ 　]+[{HAN}《A-Z]|[\\[〔][1-9][0-9]{{0,2}}[\\]〕](?=[{HAN}《〈“‘「『0-9])"
    "(?!中(?![央国共华])|[的是等和与及给对将把也都则从用]|提出|指出|认为|研究|采用|利用|通过|分析|发现|表明|基于|针对|结合|建立|设计|使用|运用|报道|证明|首次)"
)
#: A note with a mark of any kind, which also begins items of lists: so it is asked whether the text above bears it.
MARKED = pattern(
    "([①-⑳❶-❿]|[\\[〔［][0-9０-９]{1,3}[\\]〕］]|[*＊†‡]{1,3}(?=[ 　]?[^*＊†‡ 　])"
    f'|[1-9][0-9]?(?=[ 　]{{1,2}}[{CJK}“‘「『《(（A-Z"]))[ 　]*[^①-⑳❶-❿]'
)
FIRST = frozenset(f"{NOTE_MARKS}[〔［")  #: with which a note begins, and an item of a list may


def note(words: str) -> str:
    """The mark with which a row begins as a note does; an empty string where it begins otherwise."""
    found = _NOTE.match(words) if words[0] in FIRST else None
    return found[0] if found else ""
