"""What the words of a row say by themselves, whatever stands around it."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import CJK, STOP_MARKS
from ...tuples import NamedTuple
from ..line_ends import finished
from . import datelines, kinds
from .layout.printed import LONE, LONGEST_LONE
from .lines.turns import NO_LED, led, number_of

_COMMAS = pattern("[，,、；;](?![，,、；;0-9])")
_PAUSED = ("cn", "digit", "letter")  #: classes of items whose number may be followed by an enumeration comma
_PAUSE = pattern("[^、]{1,4}、(?![，,、；;0-9])")
_STOP = pattern(f"[{STOP_MARKS}](?=.{{2}})")
_GAP = pattern(f"[{CJK}][ \u3000](?=[{CJK}])")
_NUMBER = pattern("[^ \u3000]{1,8}[ \u3000]")
_LATIN_STOP = pattern("\\. [A-Z“]")


class Traits(NamedTuple):
    """What the words of a row say by themselves."""

    item: str  #: class of the number or bullet that it begins with
    number: int  #: that number, where such numbers stand in an order; else 0
    led: tuple[str, int]  #: the same of an item that stands behind a label (``附件：1. …``)
    kind: str  #: what it is by its form
    end: bool  #: whether it ends a sentence
    stop: bool  #: whether a sentence ends inside it
    commas: int  #: that part clauses or words; the one behind the number of an item does not
    opens: bool  #: whether it opens a running text
    dateline: bool
    dateline_alone: bool  #: whether it is a dateline and nothing else
    reports: bool  #: whether it opens as a report does: with a day, or who did something on it
    titled: bool  #: whether it ends in an office and a name
    gapped: bool  #: whether a space stands between two Han or kana, as between the phrases of a headline; not behind its number
    hangs: bool  #: whether it ends with a mark that wants something behind it
    lone: bool  #: whether it is marks that close and nothing else: an extractor put them on a line of their own


def traits(words: str) -> Traits:
    """What a row is, whatever stands around it."""
    item = kinds.item(words)
    return Traits(
        item,
        number_of(words, item) if item else 0,
        NO_LED if item else led(words),
        kinds.kind(words),
        finished(words),
        _stops_inside(words),
        len(_COMMAS.findall(words)) - (item in _PAUSED and _PAUSE.match(words) is not None),
        datelines.opens_body(words),
        datelines.dateline(words),
        datelines.dateline_alone(words),
        datelines.reports(words),
        kinds.titled(words),
        (" " in words or "\u3000" in words) and bool(_GAP.search(words, _labelled(words, item))),
        words[-1] in "，、；：,;:",
        len(words) <= LONGEST_LONE and LONE.fullmatch(words) is not None,
    )


def _labelled(words: str, item: str) -> int:
    """Characters of a row up to the space behind its number (``第四条 …``), which parts no phrases of a headline."""
    found = _NUMBER.match(words) if item == "article" else None
    return found.end() if found else 0


def _stops_inside(words: str) -> bool:
    return bool(_STOP.search(words)) or (". " in words and bool(_LATIN_STOP.search(words)))
