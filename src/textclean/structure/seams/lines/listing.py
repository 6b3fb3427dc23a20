"""Evidence of lists: names that end alike, rows that begin alike, headings that are items, an item that comes next in its list, an option, an entry of contents."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_NUMERALS, PAUSE_AND_STOP_MARKS
from ...both_scripts import in_both_scripts
from ..groups import FIGURES, GOES_ON
from ..heads.items import DECIMAL, OFFICIAL, item_class, item_heads, official_heads, runs, series_heads
from ..page import Evidence, Page
from .entries import begin_entries

HEADING = 50  #: columns; what is as wide is no headline
#: An option of a question that stands beside others on its row.
_OPTION = pattern("[（(]([B-H])[)）]|([B-H])[.．、]")
_PAUSES = frozenset("、，,")  #: behind which letters are no options (``A、`` ⏎ ``B、C三地``)
#: A line of a table of contents.
_LEADS = pattern("(?:…{2,}|\\.{4,}|．{3,}|・{3,}|·{4,}) ?[0-9０-９]{1,4}$")
TAIL = 40  #: characters at the end of a row in which its page is looked for
_LAST_BUT_ONE = ("；以及", "；和", "；并且")  #: how the last item but one of a list ends
_TITLED = frozenset((*OFFICIAL, "article"))
#: The heading of a chapter with its title behind a blank, which has no mark: what ends with a stop below it is no rest of it.
_CHAPTER = in_both_scripts(
    f"第[{HAN_NUMERALS}0-9０-９]{{1,6}}[章节编篇卷回][ \u3000]{{1,4}}[{CJK}A-Za-z0-9·—、 \u3000]{{1,24}}"
)
_HANGING = frozenset("，,、；;：:")


def listing(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What lists say of a seam; most of it outside hard-wrapped text."""
    left, right = page.rows[at], page.rows[at + 1]
    if left.words[-1] == right.words[-1] and _end_alike(left.words, right.words):
        out["ends-alike"] = right.words[-2:]
    both = _of_one_form(left.words, right.words) or (at and _of_one_form(page.rows[at - 1].words, left.words))
    if both or _are_signed(left.words, right.words):
        out["both-alike"] = ""
    if left.words[:2] == right.words[:2] and "number-unit" not in out and (begun := _series(page, at)):
        out["starts-alike"] = begun
    in_turn = at + 1 in page.in_turn and (not wrapped or _is_next(page, at))
    if in_turn or (right.words[0].isdigit() and FIGURES.isdisjoint(out) and _is_next_step(page, at)):
        out["item-next"] = ""
    elif wrapped and at + 1 in page.in_turn and FIGURES.isdisjoint(out):
        out["item-in-turn"] = ""
    if wrapped:
        if page.items[at] and not page.ends[at] and _is_heading(page, at):
            whole = GOES_ON.isdisjoint(out)
            if whole or not page.commas[at]:
                out["item-head-sure" if whole else "item-head"] = ""
        return
    if "item-closed" in out and "right-stops" in out and left.width < HEADING and right.width > left.width:
        out["item-head"] = ""  # its siblings hold no stop, and what stands below it is a text
    elif page.items[at] in _TITLED and "right-stops" in out:
        chapter = page.items[at] == "article" and GOES_ON.isdisjoint(out) and _CHAPTER.fullmatch(left.words)
        if chapter or (page.items[at] in OFFICIAL and at in page.doc.derive(series_heads)):
            out["item-head"] = ""


def entry(left: str, right: str) -> str:
    """The words by which one of two rows is an option of a question, an entry of contents, of a word list or a log, the last item but one; an empty string where nothing says so.

    Args:
        left, right: the words of both.
    """
    if right[0] in "（(BCDEFGH" and left[-1] not in _PAUSES:
        option = _OPTION.match(right)
        if option and _is_before(left, option[1] or option[2]):
            return option[0]
    if left[-1].isdigit() and _LEADS.search(left, max(len(left) - TAIL, 0)):
        return left[-4:]
    if "；" in left[-4:] and left.endswith(_LAST_BUT_ONE):
        return left[-3:]
    return begin_entries(left, right) if right[0].isascii() and left[0].isascii() else ""


def _is_before(words: str, letter: str) -> bool:
    """Whether a row holds the option before this one, marked in the same way."""
    option = chr(ord(letter) - 1)
    return any(mark.format(option) in words for mark in ("（{}）", "({})", "{}.", "{}．", "{}、"))


def _is_next(page: Page, at: int) -> bool:
    """Whether a row has the number before that of the next one, at its beginning or behind a label, and no mark at its end.

    Of 46 such line ends of labelled pages, all are those of items.
    """
    before = (page.items[at], page.numbers[at]) if page.items[at] else page.traits[at].led
    return before == (page.items[at + 1], page.numbers[at + 1] - 1) and not page.traits[at].hangs


def _is_next_step(page: Page, at: int) -> bool:
    """Whether the right row begins with a number and a space, and one of the rows above with the number before it: steps."""
    step = _STEP.match(page.rows[at + 1].words)
    if not step or step[1] == "1" or page.rows[at].words[-1] in _HANGING:
        return False
    before = f"{int(step[1]) - 1} "
    return any(
        row.words.startswith(before) and _STEP.match(row.words) for row in page.rows[max(at + 1 - STEPS, 0) : at + 1]
    )


def _is_heading(page: Page, at: int) -> bool:
    """Whether an item of hard-wrapped text that fills its line is a heading as its fellows are, and what follows is the text below it."""
    if page.stops[at] or not (runs(page, at + 1) or _fills_below(page, at)):
        return False
    if page.commas[at]:
        return page.items[at] in OFFICIAL and page.items[at] in page.doc.derive(official_heads)
    return item_class(page, at) in page.doc.derive(item_heads)


def _fills_below(page: Page, at: int) -> bool:
    """Whether what stands below a heading with a decimal number is no rest of it: a full line, that begins no item."""
    below = at + 1
    if item_class(page, at) != DECIMAL or page.items[below] or below >= len(page.slacks):
        return False
    return page.slacks[below] <= page.measure.tolerance and not page.ends[below]


STEPS = 12  #: rows from one step to the next at most
_STEP = pattern(f"([1-9][0-9]?) (?=[{CJK}]{{2}})")
_ALIKE = pattern(f"[{HAN}]{{2}}")
_GOING_ON = frozenset("，,、")
_BEGINNING = pattern(f"[{CJK}]{{2}}")
_WORD = pattern("[A-Za-z]{4,} ")
_FIGURES = pattern("[0-9０-９]+")
ALIKE = 4  #: characters at the beginnings, and at the ends, of two rows of one form
_MARKS = pattern(f"[{PAUSE_AND_STOP_MARKS}]")


def _series(page: Page, at: int) -> str:
    """The two characters, or the word in Latin letters, that two rows and a third one beside them begin with: lines of a song, items without a mark, a program.

    Of some 840 such line ends of labelled pages six lay inside a paragraph, and of 130 of Latin letters none; behind a comma more of them do.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    if left[-1] in _GOING_ON:
        return ""
    found = _BEGINNING.match(left) if page.rows[at].cjk else _WORD.match(left)
    if not found or not right.startswith(found[0]):
        return ""
    beside = [page.rows[near].words for near in (at - 1, at + 2) if 0 <= near < len(page.rows)]
    return found[0] if any(words.startswith(found[0]) for words in beside) else ""


def _end_alike(left: str, right: str) -> bool:
    """Whether two rows without a mark end with the same two Han characters: names of a list (``…有限公司``, ``…委员会``)."""
    if left[-2:] != right[-2:] or not _ALIKE.fullmatch(left[-2:]):
        return False
    return not _MARKS.search(left) and not _MARKS.search(right)


def _of_one_form(above: str, below: str) -> bool:
    """Whether two rows begin alike and end alike, but for their figures (``2.6 系列: 2.6.7 及更早``): items of a list.

    Of 88 such line ends of labelled pages one was inside a paragraph, and of 45 behind the last of such rows one.
    """
    if above[0] != below[0] or above[-1] != below[-1]:  # mostly
        return False
    one, other = _FIGURES.sub("0", above), _FIGURES.sub("0", below)
    return one[:ALIKE] == other[:ALIKE] and one[-ALIKE:] == other[-ALIKE:] and min(len(one), len(other)) >= 2 * ALIKE


#: Who sent a poem in, and from where, behind a wide space: ``…　（南町）　山田花子``.
_SENT_IN = pattern(
    f"\u3000(?:[（(][^（）()]{{1,12}}[）)][ \u3000]*[{CJK}]{{1,5}}(?:\u3000[{CJK}]{{1,4}})?|[{CJK}]{{2,8}}[ \u3000]?[（(][^（）()]{{1,12}}[）)])$"
)
SIGNED = 32  #: characters before the end in which that stands


def _are_signed(left: str, right: str) -> bool:
    """Whether two rows each end with who sent them in: the poems of a column."""
    return "\u3000" in left[-SIGNED:] and all(_SENT_IN.search(words[-SIGNED:]) for words in (left, right))
