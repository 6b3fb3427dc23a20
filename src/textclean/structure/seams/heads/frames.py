"""Evidence of headlines that are known by what stands around them: nothing but their rest can stand there.

Between the heading of a chapter and its first article there is nothing else; the title of a paper runs from what it is about
to its sort; the two phrases of the title of a tale's chapter are of one length; and where the numbered headings of a page
stand right over their text, so does one that was broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....text.lazy import pattern
from ....text.script import HAN, HAN_NUMERALS
from ...both_scripts import in_both_scripts
from ...furniture.page_turns import page_turns, rows_above
from ...wanting import wants_more
from ..page import Page
from .broken import SHORT_ROW
from .tight import fills, width_of

MOST = 6  #: rows of the longest of these headlines
NARROW = 14  #: columns of the widest row of a headline that one column of a newspaper breaks
EVEN = 2  #: columns by which its two rows differ at most
HABIT = 2  #: headings of a series that stand right over their text, where the others do
LONG = 50  #: columns of a row that is no heading
_HEADED = frozenset(("heading", "digit", "cn", "cn-bracket", "digit-bracket"))  #: classes of items that may be headings
_DIVISION = in_both_scripts(f"第[{HAN_NUMERALS}0-9０-９]{{1,6}}[章节编篇]")
#: What a paper is about, which its sort closes: ``关于…若干问题的解释``.
_ABOUT = in_both_scripts("关于")
_CUT_ABOUT = "关關"
_SORT = in_both_scripts(
    "(?:的|若干|有关|问题|事项|暂行|试行|补充|实施|施行|管理|具体|应用|法律)"
    "(?:规定|办法|条例|细则|通知|决定|意见|解释|批复|方案|规则|公告|通告|通报|函|报告|纪要)(?:[（(][^（）()]{1,8}[）)])?$"
)
_SORT_ALONE = in_both_scripts(
    "(?:规定|办法|条例|细则|通知|决定|意见|解释|批复|方案|规则|公告|通告|通报|函|报告|纪要)(?:[（(][^（）()]{1,8}[）)])?"
)
#: The number of a chapter of a tale, and the phrases behind it.
_CHAPTER = pattern(f"(第[{HAN_NUMERALS}0-9０-９]{{1,6}}[回章])(?:[ \u3000]+([{HAN}]+(?:[ \u3000]+[{HAN}]+)?))?")
_PHRASES = pattern(f"[{HAN}]+(?:[ \u3000]+[{HAN}]+)?")
_NUMBER = pattern("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}")
#: A line of a headline in Latin letters, set as a sentence is: the first one begins with a capital, no other does.
_BEGUN = pattern("[A-Z][A-Za-z’'-]*(?: [A-Za-z0-9’'&,-]+){2,}")
_RESUMED = pattern("[a-z][a-z’'-]*(?: [A-Za-z0-9’'&,-]+)+")
_YEAR = pattern(f"[0-9０-９]{{2}}(?=[{HAN}])")  #: of a century, behind its apostrophe
_GAP = pattern("[ \u3000]+")
COUPLET = (5, 12)  #: characters of either phrase


def frames(page: Page, wraps: Sequence[bool]) -> dict[int, str]:
    """The rows before the seams inside of such headlines, each with the name of the evidence.

    Args:
        page: the page.
        wraps: whether each seam lies in hard-wrapped text, where none is looked for.
    """
    rows = page.rows
    bare = [
        row.width <= SHORT_ROW and not (end or stop or row.indent > 8) and kind in ("", "name")
        for row, end, stop, kind in zip(rows, page.ends, page.stops, page.kinds, strict=True)
    ]
    found: dict[int, str] = {}
    for name, blocks in (
        ("head-series", _series(page, bare)),
        ("head-column", _columns(page, bare)),
        ("head-frame", _framed(page, bare)),
        ("head-frame", _in_sentence_case(page, bare)),
    ):
        for first, last in blocks:
            if not any(wraps[first:last]):
                found |= dict.fromkeys(range(first, last), name)
    return found


def _framed(page: Page, bare: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last row of each headline that is known to be whole."""
    alone = [at for at, row in enumerate(page.rows) if row.words[-1].isdigit() and _NUMBER.fullmatch(row.words)]
    if alone:
        yield from _numbered(page, bare, alone)
    for at, (row, after) in enumerate(pairwise(page.rows)):
        if row.words[-1] == "’" and row.width <= SHORT_ROW and "‘" not in row.words and _YEAR.match(after.words):
            yield at, at + 1
        if not bare[at]:
            continue
        if row.words[0] == "第":
            last = _over_article(page, bare, at) or _couplet(page, bare, at)
        else:
            last = _titled(page, bare, at)
        if last > at:
            yield at, last


def _rest(page: Page, bare: Sequence[bool], at: int, most: int = MOST) -> int:
    """The last of the bare rows below one that may be its rest: these have no number."""
    last = at
    while last + 1 < len(page.rows) and last + 1 < at + most and bare[last + 1] and not page.items[last + 1]:
        last += 1
    return last


def _numbered(page: Page, bare: Sequence[bool], alone: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers alone (``17.4.1``) with the titles below them: the one before, or behind, has its title beside it."""
    beside = {row.words.split(" ", 1)[0] for row, item in zip(page.rows, page.items, strict=True) if item == "heading"}
    for at in alone:
        chapter, last = page.rows[at].words.rsplit(".", 1)
        if beside.isdisjoint(f"{chapter}.{int(last) + step}" for step in (-1, 1)):
            continue
        if at + 1 < len(page.rows) and bare[at + 1] and not page.items[at + 1]:
            yield at, at + 1


def _over_article(page: Page, bare: Sequence[bool], at: int) -> int:
    """The last row of the heading of a chapter, where the next article or section stands right below; else 0."""
    if page.items[at] != "article" or not _DIVISION.match(page.rows[at].words):
        return 0
    last = _rest(page, bare, at)
    return last if last + 1 < len(page.rows) and page.items[last + 1] == "article" else 0


def _titled(page: Page, bare: Sequence[bool], at: int) -> int:
    """The last row of the title of a paper of which this one says what it is about; else 0."""
    words = page.rows[at].words
    begun = _ABOUT.search(words)
    cut = words[-1] in _CUT_ABOUT and at + 1 < len(page.rows) and page.rows[at + 1].words[0] in "于於"
    if (not begun and not cut) or _SORT.search(words):
        return 0
    for last in range(at + 1, _rest(page, bare, at) + 1):
        below = page.rows[last].words
        if _ABOUT.match(below) and not cut:
            return 0
        whole = "".join(row.words for row in page.rows[at : last + 1])
        if _SORT.search(whole) and (_SORT.search(below) or _SORT_ALONE.fullmatch(below)):
            return last if whole.count("《") == whole.count("》") and _are_full(page, at, last) else 0
    return 0


def _are_full(page: Page, first: int, last: int, width: int = 0) -> bool:
    """Whether no row but the last could have held the first unit of the next one, at this width, or that of the widest."""
    rows, width = page.rows, width or width_of(page, range(first, last))
    return all(fills(rows[at].words, rows[at].width, rows[at + 1].words, width) for at in range(first, last))


def _couplet(page: Page, bare: Sequence[bool], at: int) -> int:
    """The last row of the title of a chapter of a tale, whose two phrases are of one length; else 0."""
    begun = _CHAPTER.fullmatch(page.rows[at].words)
    if not begun:
        return 0
    phrases = _GAP.split(begun[2]) if begun[2] else [""]
    for last in range(at + 1, _rest(page, bare, at, 4) + 1):
        if len(phrases) == 2 and len(phrases[0]) == len(phrases[1]):
            return 0  # whole before
        words = page.rows[last].words
        if not _PHRASES.fullmatch(words):
            return 0
        first, *other = _GAP.split(words)
        phrases = [*phrases[:-1], phrases[-1] + first, *other]
        if len(phrases) > 2:
            return 0
        if len(phrases) == 2 and len(phrases[0]) == len(phrases[1]) and COUPLET[0] <= len(phrases[0]) <= COUPLET[1]:
            return last
    return 0


def _series(page: Page, bare: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The headings of a series that were broken, by those that stand right over their text.

    Either as many do, and none of them is as long; or each row of theirs is full at the widest of the series, mostly.
    """
    direct, broken = dict[str, list[int]](), dict[str, list[tuple[int, int]]]()
    ended = rows_above(page_turns(page.doc), page.rows)
    for at, item in enumerate(page.items):
        if item not in _HEADED or not bare[at] or page.rows[at].words[-1] in "：:":
            continue
        last = _rest(page, bare, at, 4)
        if last + 1 == len(page.rows) or page.items[last + 1] or not _runs(page, last + 1):
            continue
        if last in ended or wants_more(page.rows[last].words):
            continue  # the first words of the text, cut
        if last == at:
            direct.setdefault(item, []).append(page.rows[at].width)
        else:
            broken.setdefault(item, []).append((at, last))
    for item, blocks in broken.items():
        widths = direct.get(item, [])
        if len(widths) < HABIT:
            continue
        if len(widths) >= len(blocks):
            long = [(first, last) for first, last in blocks if _width(page, first, last) > max(widths)]
            found = [(first, last) for first, last in long if _are_full(page, first, last)]
        else:
            widest = max([*widths, *(width_of(page, range(first, last)) for first, last in blocks)])
            found = [(first, last) for first, last in blocks if _are_full(page, first, last, widest)]
        if len(found) * 4 >= len(blocks) * 3:
            yield from found


def _width(page: Page, first: int, last: int) -> int:
    """The columns of these rows in one line."""
    return sum(row.width for row in page.rows[first : last + 1])


def _runs(page: Page, at: int) -> bool:
    """Whether a row is running text."""
    return page.stops[at] or page.ends[at] or page.widths[at] > LONG


def _columns(page: Page, bare: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The headlines of two rows that one column of a newspaper breaks, over the report that they are of."""
    for at in range(len(page.rows) - 2):
        if not page.traits[at + 2].dateline or not (bare[at] and bare[at + 1]):
            continue
        one, two = page.rows[at], page.rows[at + 1]
        if max(one.width, two.width) > NARROW or abs(one.width - two.width) > EVEN or page.commas[at]:
            continue
        if page.kinds[at] or page.kinds[at + 1] or page.items[at] or page.items[at + 1]:
            continue
        if at == 0 or page.ends[at - 1]:
            yield at, at + 1


def _in_sentence_case(page: Page, bare: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The headlines in Latin letters whose lines behind the first begin with small ones, over a text or who wrote it."""
    rows, last = page.rows, 0
    for at, row in enumerate(rows):
        if at < last or row.cjk or not bare[at] or not _BEGUN.fullmatch(row.words):
            continue
        last = at
        while (
            last + 1 < len(rows)
            and last + 1 - at < MOST
            and bare[last + 1]
            and _RESUMED.fullmatch(rows[last + 1].words)
        ):
            last += 1
        below = last + 1
        if last == at or below == len(rows) or rows[below].words[0].islower() or page.items[below]:
            continue
        if (_runs(page, below) or page.kinds[below] in ("byline", "reporter")) and _are_full(page, at, last):
            yield at, last
