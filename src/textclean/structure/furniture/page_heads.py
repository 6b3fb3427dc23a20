"""A running head, or a foot line, that stands once, beside the number of its page: by where it stands, and what it parts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN_NUMERALS
from .. import words
from ..both_scripts import characters, in_both_scripts
from ..halves import halves
from ..rows import Row, rows
from ..wanting import wants_more
from .folios import PRESS, Form

_MARKS = pattern("[，。；！？,;.!?、…]|[:：]$")  #: that no head has that stands once
_CLINGS = frozenset("的了呢吧嘛之等及") | characters("着们吗里")  #: with which neither a head begins nor a sentence
PARTICLES = frozenset("をがはにのでと")  #: with which no sentence of Japanese begins
#: Particles of Japanese in a row that no word begins with: such a line goes on from the one before it (``への10の質問``).
_GOING_ON = pattern("を|[へでと]の|[のでとに]は|から|まで(?!い)")
NARROWER = 0.7  #: of the line before
WIDEST = 60  #: columns
LEAST = 10  #: characters of a head that is known without its marks
#: With which a note, a caption or a table begins.
_NOTE = in_both_scripts(
    "[①-⑳㊀-㊉*＊†‡※注表图]|附[图表]|写真|照片|资料|出典|来源|(?i:fig(?:ure|\\.)|table|photo|note|source)"
)
#: The article of a law, whose number each law of a collection has.
ARTICLE = in_both_scripts(f"第[0-9{HAN_NUMERALS}]{{1,6}}[条款项](?:[之の][0-9{HAN_NUMERALS}]{{1,3}})?$")
#: How a running head ends that tells its page, or which number of a paper it is of.
_NUMBERED = in_both_scripts(
    "(?:[\u3000\t|｜]|  |[·・] ?)[A-Z]?[0-9]{1,4}$|第 ?[0-9]+ ?[期号版]$|[A-Z]?[0-9]{1,3} ?版$|^[◆◇●*] ?[0-9]+ ?[◆◇●*]$"
)
_SPACED = pattern("[0-9０-９ \u3000]+")
_GAP = pattern(f"[{CJK}][ \u3000][{CJK}]")
_SAID, _DIGIT, _FIGURES = pattern("\\w"), pattern("[0-9]"), pattern("[0-9]+")
_CITED = pattern("[》〉」”][，,]$")
ITEMS = 3  #: pages on which a head stands at least that looks like an item of a list, or like running text
_ITEM = pattern("[0-9]{1,2}[.．、](?![0-9])")
FEW = 6  #: of so many pages a running head stands on one at least, or on two that follow one another
#: What a number completes: ``React 17、18 和``, ``共``, ``Windows``.
_WANTS_NUMBER = in_both_scripts("(?:[和与及或至到第约共近超达为是于有在]|[A-Z][a-z]*)$")
CHAIN = 12  #: heads of a chain whose words are compared
LEAST_PAGE = 2  #: rows that a page has at least
TITLES, PAGE = 3, 20  #: lines that say the title; and rows of a page at least
GAIN = 0.5  #: nats that make a word across two lines worth believing


def is_head(doc: Document, first: int, at: int, certain: bool) -> bool:
    """Whether the row behind a page number is the head of its page: narrow, and parting a sentence with it.

    It is set off from tight lines where the number is ``certain``; else the halves must belong together.
    """
    lines = doc.derive(rows)
    if not first or at + 1 >= len(lines):
        return False
    left, row, right = lines[first - 1], lines[at], lines[at + 1]
    if _stands_below_title(lines, at):
        return halves(left, right, strong=False)
    if not _stands_between(left, row, right) or row.words[0] in _CLINGS or not _is_known(doc, row):
        return False
    if certain and row.blanks and right.blanks and not left.blanks and right.indent <= left.indent:
        return True
    return _across(left, row, right)


def _stands_below_title(lines: Sequence[Row], at: int) -> bool:
    """Whether a row and the one above it say what the first rows of the text say, one below the other: a head of two parts."""
    return at > TITLES and any(
        lines[top].words == lines[at - 1].words and lines[top + 1].words == lines[at].words for top in range(TITLES - 1)
    )


def is_foot(doc: Document, at: int, stop: int) -> bool:
    """Whether the row before a page number is the foot line of its page: narrow, and parting a sentence whose halves belong together."""
    lines = doc.derive(rows)
    if at < 2 or stop >= len(lines):
        return False
    left, row, right = lines[at - 2], lines[at - 1], lines[stop]
    return _stands_between(left, row, right) and _across(left, row, right) and _is_known(doc, row)


def _is_known(doc: Document, row: Row) -> bool:
    """Whether a row says what the text says on another row, too, or ends with a number of the page, or of the paper.

    A row that stands once, in words alone, may as well be a note, a caption, a credit, or a line of the text.
    """
    if _NOTE.match(row.words) or ARTICLE.match(row.words):
        return False
    said = _SPACED.sub("", row.words)
    return _NUMBERED.search(row.words) is not None or PRESS.search(said) is not None or doc.derive(_told)[said] > 1


def _told(doc: Document) -> Counter[str]:
    """View: what each row says, and each part of it that a wide space sets off, without figures and spaces."""
    said = [row.words for row in doc.derive(rows)]
    parts = [part for words in said if "\u3000" in words for part in words.split("\u3000")]
    return Counter([_SPACED.sub("", words) for words in said + parts])


def _is_narrow(left: Row, row: Row) -> bool:
    """Whether a row without a mark is much narrower than the one before it, and than a paragraph."""
    return row.width < min(NARROWER * left.width, WIDEST) and not _MARKS.search(row.words)


def _stands_between(left: Row, row: Row, right: Row) -> bool:
    """Whether a narrow row stands between what may be the halves of a sentence, and does not go on from the first: so the last line of a paragraph does."""
    if not _is_narrow(left, row) or _GOING_ON.match(row.words) or is_left_open(row.words):
        return False
    if row.words in (left.words, right.words):  # a refrain
        return False
    return halves(left, right, strong=False) and words.across(left.words, row.words)[1] <= 0


def is_left_open(words: str) -> bool:
    """Whether a row wants another word behind it, as no running head does (``Dan 在``, ``参加比赛的``)."""
    return words[-1] == "的" or wants_more(words)


def _across(left: Row, row: Row, right: Row) -> bool:
    """Whether what goes on behind a row belongs to the line before it, by what both sides say."""
    if row.words[0].islower() or right.words[0] in PARTICLES:  # with a particle the row itself goes on as well
        return False
    if right.words[0].islower():
        return left.words[-1].isascii() and not row.words.rpartition(" ")[2][0].islower()  # ``Values of`` goes on, too
    return words.across(left.words, right.words)[1] > GAIN


def continues(left: Row, row: Row, right: Row) -> bool:
    """Whether what stands behind a page number goes on from the row above it, rather than from the one before that."""
    if right.words[0] in PARTICLES:  # a line inside a paragraph is as wide as the one above it
        return row.words[-1] not in PARTICLES and not (_is_narrow(left, row) and halves(left, right, strong=False))
    gain = words.across(row.words, right.words)[1]
    return gain > GAIN and gain > words.across(left.words, right.words)[1]


def is_of_the_text(left: Row, row: Row, right: Row) -> bool:
    """Whether a bare number may be the last line of a paragraph: the line before wants one, or names it, or what follows goes on from nothing."""
    if _is_narrow(left, right) or right.indent > row.indent:  # a head, or a paragraph
        return True
    if len(row.words) > 1 and row.words in _FIGURES.findall(left.words):
        return True  # a sentence speaks of it (``418 只占了一个空间，问题不在`` ``418``)
    return row.words.isdigit() and bool(_WANTS_NUMBER.search(left.words)) and not (row.blanks and right.blanks)


def goes_on_in_latin(left: Row, right: Row) -> bool:
    """Whether a line of Latin letters stops in mid-sentence, and the other one goes on in small letters; a program indents its lines."""
    tail = left.words[-1]
    return (
        right.words[0].islower() and tail.isascii() and (tail.isalnum() or tail == ",") and right.indent <= left.indent
    )


def is_running(words: str) -> bool:
    """Whether a row has a mark, as running text has and hardly a headline: below those stands in which paper they were."""
    return _MARKS.search(words) is not None


def cites(words: str) -> bool:
    """Whether a row ends with the title of a work and a comma: the name of a paper and its date go on with the reference."""
    return _CITED.search(words) is not None


def names_item(words: str) -> bool:
    """Whether a row is an item of a list that is a name, as in contents: the title stands below those."""
    number = _ITEM.match(words)
    return number is not None and not _MARKS.search(words, number.end())


def gapped(words: str) -> bool:
    """Whether a row has spaces between phrases and no mark, as a headline has."""
    return not _MARKS.search(words) and _GAP.search(words) is not None


def seldom(breaks: Iterable[int], keys: Mapping[int, str], near: Iterable[int]) -> set[str]:
    """What is no running head, but a passage or an item that is said twice.

    It stands beside few of the page numbers of a text, and not those of neighbouring pages; or beside two, and reads as an item
    or as running text.

    Args:
        breaks: the rows of page numbers and what has their form.
        keys: what other rows say.
        near: the rows beside the first.
    """
    rows = sorted(breaks)
    first = [at for number, at in enumerate(rows) if not number or rows[number - 1] < at - 1]
    pages: dict[str, list[int]] = {}
    for at in sorted(keys.keys() & near):
        pages.setdefault(keys[at], []).append(bisect_left(first, at))
    return {
        said
        for said, on in pages.items()
        if (len(on) * FEW < len(first) and all(other - one > 1 for one, other in pairwise(on)))
        or (len(on) < ITEMS and (_ITEM.match(said) or is_running(said)))
    }


def misread(heads: Iterable[str], keys: Mapping[int, str]) -> set[int]:
    """The rows that say what a head says, but for its marks: a scanner reads the spaces between its parts in many ways.

    Args:
        heads: words of the title, or of running heads.
        keys: words of other rows.
    """
    told = {said for head in heads if len(said := _said(head)) >= LEAST}
    first = {said[0] for said in told}
    return {at for at, key in keys.items() if at > 2 and key[0] in first and len(key) >= LEAST and _said(key) in told}


def _said(key: str) -> str:
    return "".join(_SAID.findall(key))


def numbered_heads(lines: tuple[Row, ...], among: Mapping[int, Form]) -> dict[int, Form]:
    """Of the rows that may be running heads with a page number, those whose numbers rise by one from page to page.

    The numbers change sides: that no list does, nor do headlines (``Part 2``). Two pages must agree on the words, too,
    of which one head may hold more (the chapter and the book).
    """
    found: dict[int, Form] = {}
    chain: list[int] = []
    for at, head in [*among.items(), (len(lines), Form("head", -1))]:
        if chain and head.value == among[chain[-1]].value + 1 and at - chain[-1] > LEAST_PAGE:
            chain.append(at)
            continue
        said = [_DIGIT.sub("", lines[row].words).strip(" |") for row in chain]
        if any(one in other or other in one for one, other in combinations(said[:CHAIN], 2)):
            found.update((row, among[row]) for row in chain)
        chain = [at]
    return found


def title_heads_pages(doc: Document) -> bool:
    """View: whether several lines say what the first line of the text says, each a page apart: poems to one tune are shorter."""
    lines = doc.derive(rows)
    places = [at for at, row in enumerate(lines) if row.words == lines[0].words]
    return len(places) >= TITLES and all(other - one >= PAGE for one, other in pairwise(places))
