"""Evidence of what is one thing and was cut.

A number and its unit, a formula and its subscript, the name of an agency before its report, a range, a foreign name with its dots,
a sign of repetition, an address of the web.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ....text.lazy import pattern
from ....text.script import CJK, PAUSE_AND_STOP_MARKS, STOP_CLOSERS, is_han
from ....tuples import NamedTuple
from ... import markers, subscripts
from ...both_scripts import in_both_scripts
from ...inline import inline_numbers, inline_pieces
from ...words import across
from ..groups import ALL_ITEMS, VOID_AT_DOT, VOID_IN_ADDRESS, VOID_IN_DATELINE
from ..page import DOTS, Evidence, Page
from .dots import at_dot
from .torn_numbers import BEFORE_HAN, DIGITS, UNTIL, WHOLE, cut_day_in_han, cut_number, is_running

_ADDRESS = pattern(
    "(?:https?://|www\\.|[A-Za-z0-9-]{1,60}\\.(?:com|org|net|edu|gov|cn|hk|tw|jp)[./])[^\\s<>\"'“”，。；、（）《》\u2e80-\u9fff]*$"
)
_REST_OF_ADDRESS = pattern("(?!https?:|www\\.)[A-Za-z0-9/_.?=&%#~+@:-]*[/_=&%#?][A-Za-z0-9/_.?=&%#~+@:-]*")
_HOST = "[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){0,4}\\.[A-Za-z]{2,6}(?![A-Za-z0-9-])"
#: An address of mail, cut at its sign.
_MAIL = pattern(f"[A-Za-z0-9_-]@\n{_HOST}|[A-Za-z0-9]\n@{_HOST}")
_NO_END = frozenset("#=&?_%-")  #: with what no address ends
_PART = pattern(f"[A-Za-z0-9/_.?=&%#~+@:-]+(?:,?$|[，。、；：）》”{CJK}])")
#: The name of an agency before its report, cut; one that may be two words wants the place and the date behind it.
_AGENCY = in_both_scripts(
    "报\n道[：:，,]|新\n华社|本\n报(?:讯|记者)|(?:[华中]\n社|中\n新[社网]|中?新\n[社网])[^。，,]{2,14}日[电讯]"
)
_AGENCY_HEADS = frozenset("道华華社新网網报報")  #: first characters of the second halves
#: The sign that repeats kana, as it is typed in two or three characters (くの字点).
_REPEAT = pattern("[／〳〴]″?\n″?[＼〵]")
_REPEAT_RESTS = frozenset("＼〵″")
_HEADS = DIGITS | _AGENCY_HEADS | UNTIL | _REPEAT_RESTS | subscripts.CIRCLED | frozenset("[［〔xX@")
_TAILS = DIGITS | subscripts.CIRCLED | markers.BULLETS | frozenset("]］〕xX.．、）)@")
#: behind which no number goes on, and no name of an agency
_MARKS = frozenset(PAUSE_AND_STOP_MARKS + STOP_CLOSERS + "…》】")
HYPHENS = ("-", "\u2010", "\u2011")  #: of which one stands alone behind a soft hyphen
LONGEST = 200  #: characters of the longest address that is read
TITLE = 2  #: characters of a word that a title of one character may make with its text by chance
LONGEST_ALONE = max(markers.LONGEST, subscripts.LONGEST)


def may_be_torn(left: str, right: str) -> bool:
    """Whether two rows may be one of these things: a look at their ends."""
    tail, head = left[-1], right[0]
    if tail in _TAILS or tail in BEFORE_HAN or head in DOTS or "/" in left or "www." in left or left in HYPHENS:
        return True
    if len(left) == 1 and is_han(left):
        return True
    return head in _HEADS and tail not in _MARKS


def may_count_alone(left: str, right: str) -> bool:
    """Whether one of two rows may be a subscript or the marker of an item: then nothing else that is said of them counts."""
    return len(left) <= LONGEST_ALONE or len(right) <= LONGEST_ALONE


def torn(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether the seam cuts one of these; then what its halves look like by themselves says nothing."""
    left = page.rows[at].words
    if piece := _piece(page, at):
        out.clear()
        out[piece[0]] = piece[1]
    elif len(left) == 1 and is_han(left):
        _drop_cap(page, at, out)
    elif left[-1] in DIGITS and page.ends[at]:
        return  # the number of a note behind a stop
    elif cut := _cut(page, at, out):
        out[cut.name] = cut.words
        _take_back(out, cut.void)
    if "/" in left or "www." in left:
        _address(page, at, wrapped, out)


class _Cut(NamedTuple):
    """What a seam cuts: its evidence, the words that show it, and what its halves say as words, which counts no more."""

    name: str
    words: str
    void: Collection[str] = ()


def _cut(page: Page, at: int, out: Evidence) -> _Cut | None:
    """What the seam cuts of a number, a date, the name of an agency or of a foreigner, a sign or an address of mail; None where it cuts none."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    tail, head = left[-1], right[0]
    if words := cut_number(page, at):
        return _Cut("torn-number", words)
    if tail in BEFORE_HAN and (words := cut_day_in_han(left, right)):
        return _Cut("torn-number", words, ALL_ITEMS)
    if head in _AGENCY_HEADS and _AGENCY.search(f"{left[-2:]}\n{right[:20]}"):
        return _Cut("torn-dateline", tail + right[:2], VOID_IN_DATELINE)
    if head in _REPEAT_RESTS and _REPEAT.search(f"{left[-2:]}\n{right[:2]}"):
        return _Cut("torn-repeat", tail + head)
    if head in DOTS and (name := at_dot(page, at, out)):
        return _Cut(name, left[-2:] + right[:3], VOID_AT_DOT)
    if "@" in (tail, head) and _MAIL.match(f"{left[-2:] if tail == '@' else tail}\n{right[:LONGEST]}"):
        return _Cut("torn-address", right.split(" ", 1)[0][:LONGEST], VOID_IN_ADDRESS)
    return None


def _drop_cap(page: Page, at: int, out: Evidence) -> None:
    """Say that a character alone is the first one of the text below, where it is; it may be the title of that, where the two make no longer word."""
    word = _from_drop_cap(page, at)
    if word:
        out["drop-cap"] = page.rows[at].words
    if len(word) > TITLE:
        _take_back(out, ("title-first",))


def _take_back(out: Evidence, names: Iterable[str]) -> None:
    for name in names:
        out.pop(name, None)


def _piece(page: Page, at: int) -> tuple[str, str] | None:
    """What a row that stands inside of a line, or before one, is to it: a subscript, a number, a piece, a marker; with its words."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    raised = page.doc.derive(subscripts.subscripts)
    if at in raised or at + 1 in raised:
        return "torn-subscript", f"{left[-3:]} {right[:3]}"
    if at in page.doc.derive(inline_numbers):
        return "inline-number", f"{left[-4:]} {right[:4]}"
    if at in page.doc.derive(inline_pieces):
        return "inline-piece", left if len(left) < len(right) else right
    marked = page.doc.derive(markers.lone_markers)
    return (marked[at], left) if at in marked else None


def _from_drop_cap(page: Page, at: int) -> str:
    """The word that begins with a character alone, where that may be the first one of the text below, set large; or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if (
        not is_running(page, at + 1)
        or page.widths[at + 1] < WHOLE
        or (at and not page.ends[at - 1] and not page.rows[at].blanks)
    ):
        return ""
    return across(left, right)[0]


def _address(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    left, right = page.rows[at], page.rows[at + 1]
    if not _ADDRESS.search(left.words, max(len(left.words) - LONGEST, 0)):
        return
    first = right.words.split(" ", 1)[0][:LONGEST]
    if first[0] == "#" or first == "//":
        return  # what is sent round under it, or the mark below a report to the press; a comment
    rest = _REST_OF_ADDRESS.match(first)
    cut = wrapped and left.width + left.indent >= page.measure.edge_at(at) and first[0].isalnum() and first[0].isascii()
    runs_on = left.words[-1] in _NO_END and bool(_PART.match(first))
    if right.blanks and first[0].isalnum() and not runs_on:
        if not wrapped:
            out["end-address"] = ""  # no stop stands behind it, and it is no paragraph of two
        return
    if not first.startswith(("http:", "https:", "www.")) and (cut or runs_on or (rest and rest[0])):
        out["torn-address"] = first
        _take_back(out, VOID_IN_ADDRESS)
