"""Pages that end with a form feed: the rows at their tops and bottoms that say the same on each, or count them.

Who kept the form feeds kept the ends of the pages: there nothing need be guessed. A row at the bottom whose number rises by one
from page to page is their number, for no heading stands at the foot of a page. At the top it may head a part that
begins there: so it must stand beside a row that all pages begin with, or the sentence must go on over the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CLAUSE_MARKS
from ..both_scripts import in_both_scripts
from ..halves import halves
from ..line_ends import finished
from ..rows import Row, rows
from .folios import Form
from .forms import shapes

DEEP = 2  #: rows at the top and at the bottom of a page that are looked at
MOST = 9999  #: of a page number
LEAST = 3  #: rows of a page
NAMED = 4  #: characters of a running head
_NUMBERS = pattern("[0-9]{1,4}")
#: A number that is set off from the words beside it: ``第1天`` and ``No. 1`` count something else.
_SET_OFF = pattern("(?:\u3000|  |[|｜·・—–/-] ?)[0-9]{1,4}$|^[0-9]{1,4}(?:\u3000|  | ?[|｜·・—–/-])")
_LETTER = pattern("[^\\W\\d_]")
_RUNNING = pattern(f"[{CLAUSE_MARKS}]")
#: With which a caption, a note or an item begins, whose numbers rise as well.
_NOTE = in_both_scripts(
    "[①-⑳㊀-㊉*＊†‡※注表图例问题]|附[图表]|写真|照片|[(（\\[]?[0-9]{1,3}[.．、)）\\]]|(?i:fig|tab|photo|note|ex\\.)"
)

Page = tuple[int, int]


def fed_pages(doc: Document) -> Mapping[int, Form]:
    """View: the rows at the form feeds that are page numbers, or running heads beside these."""
    if "\f" not in doc.characters:
        return {}
    lines = doc.derive(rows)
    pages = _pages(doc.text, lines)
    said = {at: key for at, (_, key) in doc.derive(shapes).items()}
    numbers = {at for at, (form, _) in doc.derive(shapes).items() if form and form.value >= 0 and form.kind != "head"}
    numbers |= {at for at in said if _SET_OFF.search(lines[at].words)}
    found: dict[int, Form] = {}
    numbered = False
    for (number, page), (other, after) in pairwise(pages):
        pairs = (*zip(_foot(page), _foot(after), strict=False), *zip(_top(page), _top(after), strict=False))
        for one, two in pairs:
            step = _counts(said.get(one, ""), said.get(two, ""), other - number)
            if not step or one not in numbers or two not in numbers:
                continue
            if one in _foot(page) or _is_headed(lines, said, page, after, one, two) or _runs_on(lines, page, after):
                found[one], found[two] = Form("mark", step[0]), Form("mark", step[1])
                numbered = True
    for _, page in pages[:-1]:
        last = page[1] - 1
        words = said.get(last, "")
        if last - page[0] >= LEAST and _is_bare(words) and lines[last].blanks and _is_text(lines[last - 1]):
            found[last] = Form("mark", int(words))
    return found | (_heads(lines, said, pages, found) if numbered else {})


def _pages(text: str, lines: Sequence[Row]) -> list[tuple[int, Page]]:
    """The pages with rows: which they are, by the form feeds before them, and their first row and the one behind their last."""
    found: list[tuple[int, Page]] = []
    first, number = 0, 0
    for at in range(1, len(lines) + 1):
        feeds = text.count("\f", lines[at - 1].end, lines[at].start) if at < len(lines) else 1
        if feeds:
            found.append((number, (first, at)))
            first, number = at, number + feeds
    return found


def _foot(page: Page) -> range:
    return range(page[1] - 1, max(page[1] - 1 - DEEP, page[0] + LEAST - 1), -1)


def _top(page: Page) -> range:
    return range(page[0], min(page[0] + DEEP, page[1] - LEAST + 1))


def _counts(one: str, other: str, step: int) -> tuple[int, int] | None:
    """The two page numbers, where rows say the same but for one number that is larger by as many as there are pages between them."""
    if not one or not other or _NOTE.match(one) or _NUMBERS.sub("#", one) != _NUMBERS.sub("#", other):
        return None
    told = [pair for pair in zip(_NUMBERS.findall(one), _NUMBERS.findall(other), strict=True) if pair[0] != pair[1]]
    if len(told) != 1 or int(told[0][1]) - int(told[0][0]) != step or int(told[0][1]) > MOST:
        return None
    return int(told[0][0]), int(told[0][1])


def _is_headed(lines: Sequence[Row], said: Mapping[int, str], page: Page, after: Page, one: int, two: int) -> bool:
    """Whether the numbers at the tops of two pages stand beside a row that both say."""
    for away in (-1, 1):
        head, again = one + away, two + away
        if not (page[0] <= head < page[1] and after[0] <= again < after[1] and head in said):
            continue
        if said[head] == said.get(again) and len(said[head]) >= NAMED and not _is_text(lines[head]):
            return True
    return False


def _runs_on(lines: Sequence[Row], page: Page, after: Page) -> bool:
    """Whether a sentence goes on over the end of a page, between the rows at its foot and those at the top of the next."""
    return any(
        halves(lines[above], lines[below], strong=False)
        for above in range(page[1] - 1, max(page[1] - 1 - DEEP, page[0]) - 1, -1)
        for below in range(after[0] + 1, min(after[0] + DEEP + 1, after[1]))
    )


def _heads(
    lines: Sequence[Row], said: Mapping[int, str], pages: Sequence[tuple[int, Page]], found: Mapping[int, Form]
) -> dict[int, Form]:
    """The rows beside page numbers at the tops or bottoms of pages that all pages say there, in words."""
    heads: dict[int, Form] = {}
    for (_, page), (_, after) in pairwise(pages):
        for one, two in (*zip(_foot(page), _foot(after), strict=False), *zip(_top(page), _top(after), strict=False)):
            if one in found or said.get(one, "") != said.get(two) or len(said[one]) < NAMED or _is_text(lines[one]):
                continue
            if not _LETTER.search(said[one]):
                continue
            heads[two] = Form("head", -1)
            below = said.get(one + 1, "") if one + 1 in found else ""
            if one or (below and not (_is_bare(below) and said[one].isalpha())):  # the first row may be the title
                heads[one] = Form("head", -1)
    return heads


def _is_bare(words: str) -> bool:
    return words.isascii() and words.isdecimal() and words[0] != "0" and len(words) <= DIGITS


def _is_text(row: Row) -> bool:
    """Whether a row is the end of a running text: it has a mark, and ends a sentence."""
    return bool(_RUNNING.search(row.words)) and finished(row.words)


DIGITS = 3  #: of a page number that stands beside one form feed
