"""Evidence of headlines and what stands below them: a report begins by saying again what its headline says.

The halves of one sentence hardly ever share most of their words; a headline and the first sentence of its report do.
"""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN_TO_TEN, OPENER_OF, STOP_MARKS
from ..groups import BY_BOTH, FULL_AT_ALL, GOES_ON, HAN_FUNCTION, UNMARKED_OPEN, WHATEVER_FOLLOWS
from ..layout.printed import LONE
from ..lines.eras import is_imprint
from ..lines.papers import addressed, ends_title, is_number
from ..page import Evidence, Page
from .bare import bare_head, heads_indented
from .latin import is_latin_head
from .restated import restated

#: The end of a line in the contents of a newspaper: its page number is set with two digits, or with a letter.
_CONTENTS = pattern(f"(?:[{CJK}] ?|[^0-9] )(?:0[1-9]|[A-Z][0-9]{{1,2}})版$")
_LED = pattern("(?:…{2,}|(?:[.·．] ?){3,}) ?(?:[0-9]{1,4}|[ivx]{1,6})$")  #: dots that lead to the number of a page
_PAGED = pattern("[^0-9第](?:[A-Z]?[0-9]{1,2})版$")
#: Who made the words and the music of a song, below its title.
_WORDS_AND_MUSIC = pattern(f"(?:作?[词詞曲](?:作者)?[：:／/] ?[{CJK}·]{{1,8}}(?: [{CJK}]{{1,2}}(?= |$))? ?){{1,3}}")
#: What closes minutes, a notice or a letter, on a line of its own.
_CLOSES = pattern("以上|此致|特此(?:通知|通告|公告|函告|函[复覆復]|[报報]告|批[复復]|[证證]明)[。！]?")
HEADLINE = 22  #: columns of the shortest row that may be a headline of its own
BRIEF = 12  #: columns of the shortest headline below a text that was cut
_NUMERAL = pattern(f"[{HAN_TO_TEN}]{{1,3}}|[（(][{HAN_TO_TEN}]{{1,3}}[）)]|[Ⅰ-Ⅻ]|[０-９]{{1,2}}")
_ROMAN = pattern("[IVXLC]{2,7}[.]?")  #: of a chapter
STRAY = 20  #: of so many rows one may hold a stray space between Han; where more do, spaces say nothing
NUMERAL = 5  #: characters of the longest numeral that stands alone, with its brackets
PAGE = 3  #: digits of a number that is the last line of a text: a page number, whatever stands above it
ROWS_BACK = 40  #: rows over which a quotation is looked for that a mark could close


def lead(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether one of the rows is a headline by what stands around it, or a mark that seems to close closes nothing."""
    _lines_of_their_own(page, at, wrapped, out)
    if wrapped:
        _head_follows(page, at, out)
    _false_marks(page, at, out)
    if page.rows[at].cjk and page.rows[at + 1].cjk:
        _titles(page, at, wrapped, out)
        _unmarked(page, at, wrapped, out)


def _lines_of_their_own(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether one of the rows is a line by itself: a number, a line of the contents, an imprint, part of the title of a paper."""
    if _is_numeral(page, at) or _is_own_line(page, at):
        out["stands-alone"] = ""
    if is_imprint(page.rows[at].words):
        out["left-imprint"] = ""
    if addressed(page, at):
        out["addressed"] = ""
    if wrapped and ends_title(page, at):
        out["sort-alone"] = page.rows[at + 1].words


def _head_follows(page: Page, at: int, out: Evidence) -> None:
    """Whether the right row of hard-wrapped text begins a headline, or stands over the report of one."""
    if page.ends[at]:
        if page.is_bare(at + 1) or heads_indented(page, at + 1) or is_latin_head(page, at + 1):
            out["head-follows"] = ""
    elif _is_cut_above_head(page, at, out):
        out["head-follows"] = ""
    if "right-credit" in out and not FULL_AT_ALL.isdisjoint(out):
        del out["right-credit"]  # no line of its own: it is set as the rest of the paragraph is
    if _is_over_report(page, at, out):
        out["head-follows"] = ""


def _false_marks(page: Page, at: int, out: Evidence) -> None:
    """Take back that a mark which closes, or a point, ties the right row to the left one, where it closes nothing and parts nothing."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if page.ends[at] and LONE.fullmatch(left):
        out["end-stop"] = left
    if "starts-with-closer" in out and _is_stray(page, at, right[0]):
        del out["starts-with-closer"]
        out["end-stop"] = left[-1]
    if "starts-with-point" in out and right[0] == "、":
        below = page.rows[at + 2].words if at + 2 < len(page.rows) else ""
        if below.startswith("、"):
            del out["starts-with-point"]  # items that lost their numbers


def _titles(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether the left row is the title above a text, or a headline whose phrases a space parts."""
    gapped = page.traits[at].gapped
    if wrapped:
        if not at and _is_first_title(page, out):
            out["title-first"] = ""
        if gapped and _is_gapped_head(page, at):
            out["left-gapped"] = ""
    elif not page.commas[at] and "right-stops" in out and page.rows[at + 1].width > page.rows[at].width:
        if at == 0 and not page.stops[at] and not page.traits[at].opens:
            out["title-first"] = ""
        if gapped:
            out["left-gapped"] = ""


def _unmarked(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether a left row without a mark at its end is a headline that fills its line, or says what the row below it says again."""
    if page.ends[at] or page.stops[at] or page.rows[at].words[-1] in "，、,；;：:" or not HAN_FUNCTION.isdisjoint(out):
        return
    opens = wrapped and not page.commas[at] and (not at or page.ends[at - 1])
    if wrapped and not page.commas[at] and "head-fragment" not in out and GOES_ON.isdisjoint(out):
        name = bare_head(page, at, opens)
        if name:
            out[name] = ""
        if "roomy-open" in out and (opens or page.rows[at].blanks > page.measure.base):
            for said in UNMARKED_OPEN:  # as the lines of a headline are, and who wrote it
                out.pop(said, None)
    if opens and page.headed:
        out["headed-page"] = ""
    elif again := restated(page, at, wrapped):
        out["restated"] = again


def _is_cut_above_head(page: Page, at: int, out: Evidence) -> bool:
    """Whether a row stops in mid-sentence short of the edge, above rows that are a headline where first lines are indented: its end is lost."""
    if page.ends[at] or not page.measure.indent_sure or page.slacks[at] <= page.measure.tolerance:
        return False
    return BY_BOTH.isdisjoint(out) and heads_indented(page, at + 1)


def _is_numeral(page: Page, at: int) -> bool:
    """Whether one of two rows is a number: of a section, of a document, of the page below the last line."""
    left, right = page.rows[at], page.rows[at + 1]
    shorter = min(len(left.words), len(right.words))
    if shorter <= NUMERAL and not page.loose[at] and (_alone(left.words) or _alone(right.words)):
        return True
    if _ROMAN.fullmatch(left.words) and (not at or page.ends[at - 1]):
        return True
    if is_number(right.words) and not (page.commas[at] or page.stops[at]):
        return True
    return at + 2 == len(page.rows) and len(right.words) <= PAGE and right.words.isdigit() and left.cjk


def _is_own_line(page: Page, at: int) -> bool:
    """Whether one of two rows is a line of the contents, an imprint, who made a song, a comment in a program, or what closes a text."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if left[:2] == "//" and page.kinds[at] == "code":
        return True
    if (left[-1].isdigit() or left[-1] in "ivx") and _LED.search(left[-24:]):
        return True
    if is_imprint(right):
        return True
    if left[-1] == "版" and (_CONTENTS.search(left) or _are_contents(left, right)):
        return True
    return bool(_WORDS_AND_MUSIC.fullmatch(right) or (page.ends[at] and _CLOSES.fullmatch(right)))


def _is_over_report(page: Page, at: int, out: Evidence) -> bool:
    """Whether the right row is a headline over the line that opens a report, and not the second half of one.

    A headline that fills the line may have been broken there, as one that is wrapped with the text is, and what is left of
    it is mostly short: two rows of like length, each long enough to be a headline, are two of them.
    """
    heads = page.over_reports
    if at + 1 not in heads or not WHATEVER_FOLLOWS.isdisjoint(out):
        return False
    left, right = page.widths[at], page.widths[at + 1]
    if at not in heads:
        return right >= BRIEF
    return page.slacks[at] > 0 and min(left, right) >= HEADLINE and right * 4 >= left * 3


def _is_first_title(page: Page, out: Evidence) -> bool:
    """Whether the first row of a hard-wrapped text is its title: without a mark, over running text, and nothing stands across.

    Of labelled first rows 184 such were titles, two were not: of these one ended in a sign, and to the other one a number belonged.
    """
    words, below = page.rows[0].words, page.rows[1].words
    if page.commas[0] or page.stops[0] or page.ends[0] or page.traits[0].opens or page.kinds[0]:
        return False
    if not (page.commas[1] or page.stops[1] or page.ends[1]) or not GOES_ON.isdisjoint(out) or not page.rows[1].cjk:
        return False
    return words[-1].isalnum() and (page.traits[1].reports or not below[0].isascii())


def _are_contents(left: str, right: str) -> bool:
    """Whether two rows both end with the number of a newspaper page."""
    return right[-1] == "版" and bool(_PAGED.search(left) and _PAGED.search(right))


def _is_gapped_head(page: Page, at: int) -> bool:
    """Whether a row with a space between phrases stands as a headline does: behind a paragraph end, before running text."""
    if page.commas[at] or page.ends[at] or not (page.commas[at + 1] or page.stops[at + 1] or page.ends[at + 1]):
        return False
    opens = not at or (page.ends[at - 1] and page.slacks[at - 1] > page.measure.tolerance)
    return opens and page.gapped * STRAY < len(page.rows)


def _alone(words: str) -> bool:
    """Whether a row is a numeral and nothing else."""
    return len(words) <= NUMERAL and bool(_NUMERAL.fullmatch(words))


def said_anyway(out: Evidence) -> bool:
    """Whether it says nothing that the words of both rows stand together elsewhere.

    A headline and its report speak of the same things, and so do two rows at which a word is doubled; an item without a stop, far from the edge, is a headline too.
    """
    return "restated" in out or "word-again" in out or ("far-open" in out and "item-closed" in out)


def _is_stray(page: Page, at: int, closer: str) -> bool:
    """Whether a sentence is finished and no quotation is open that a mark at the beginning of the next row could close."""
    opener = OPENER_OF.get(closer)
    tail = page.rows[at].words[-1]
    if not opener or tail not in STOP_MARKS:
        return False
    for row in reversed(page.rows[max(at - ROWS_BACK, 0) : at + 1]):
        opened, closed = row.words.rfind(opener), row.words.rfind(closer)
        if opened >= 0 or closed >= 0:
            return closed > opened
    return False
