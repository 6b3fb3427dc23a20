"""The form of page furniture: what looks like page numbers, dates of issue and running heads, or repeats as they do."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import compress, pairwise

from .. import tables
from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK
from ..tuples import NamedTuple
from .rows import Row, rows
from .subscripts import CIRCLED, subscripts

_SPACES = pattern("[ \u3000\u00a0]+")
_MARKS = (  # strong forms: nothing else looks like them
    pattern("第 ?([0-9]{1,4}) ?[页頁版]$"),
    pattern("[-—–－─·・‧] ?([0-9]{1,4}) ?[-—–－─·・‧]$"),
    pattern("(?:Page|PAGE|page|P\\.) ?([0-9]{1,4})(?: (?:of|/) ?[0-9]{1,4})?$"),
    pattern("([0-9]{1,4}) ?ページ$"),
    pattern("共 ?[0-9]{1,4} ?[页頁] ?第 ?([0-9]{1,4}) ?[页頁]$|第 ?([0-9]{1,4}) ?[页頁] ?共 ?[0-9]{1,4} ?[页頁]$"),
)
_WEAK = (pattern("([A-Z]?[0-9]{1,4})$"), pattern("([0-9]{1,4}) ?/ ?[0-9]{1,4}$"), pattern("\\[([0-9]{1,4})\\]$"))
_SECTION = pattern(f"(?:([0-9]{{1,2}}) )?([{CJK} ]{{2,12}})$|第 ?([0-9]{{1,3}}) ?[版页] ?([{CJK}]{{2,6}})$")
#: The name of a newspaper, maybe with the number of the page.
_PAPER = pattern(
    f"[{CJK}A-Z]{{2,6}}(?:日[报報]|晚[报報]|[时時][报報]|晨[报報]|早[报報]|商[报報]|[周週][报報]|都市[报報]|[导導][报報]|新聞) ?(?:[A-Z]?([0-9]{{1,3}}))?$"
)
_PAPERS = "报報聞"
#: A running head with its page number at the outer edge: at the left of even pages, at the right of odd ones.
_HEAD = pattern("([0-9]{1,4}) ([^0-9 ][^0-9，。；：！？,;:!?、]+)$|([^0-9 ][^0-9，。；：！？,;:!?、]+) ([0-9]{1,4})$")
_DATE = pattern(
    f"(?:第 ?([0-9]{{1,3}}) ?[版页頁] ?|(?:[{CJK}]{{2,6}} ?)?([A-Z][0-9]{{1,2}}) ?[版頁]? ?)?(?:[{CJK}]{{2,6}} ?)?[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日 ?(?:星期|周)[一二三四五六日天](?: ?[{CJK}]{{2,6}})?(?: ?第? ?([0-9]{{1,3}}) ?[版页]?)?$"
)
#: The parts of a running head of a newspaper page, which stand in any order, beside the name of the paper: its date …
_ISSUED = pattern(
    "(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|中[华華]民[国國][^ ]{2,4}年[^ ]{1,2}月[^ ]{1,3}日|[0-9]{4}([./-])[0-9]{1,2}\\1[0-9]{1,2})(?:\\(?(?:星期|周|週)[一二三四五六日天]\\)?)?$"
)
_DAY = pattern("(?:星期|周|週)[一二三四五六日天]$|[农農][历曆][^ ]{4,12}$")  #: … the day, also of the lunar year …
_FOLIO = pattern("第?[A-Z]?([0-9]{1,3})版?$")  #: … the number of the page …
#: … and who made it: an office with a name, and further names behind it.
_MADE_BY = pattern(
    "(?:[责責]任[编編][辑輯]|[责責][编編]|美[编編]|[编編][辑輯]|版式|校[对對]|主[编編]|[组組]版)[:/][^ ]{2,}$"
)
_NAME = pattern("[^ ]{2,3}$")
PARTS, MOST_PARTS = 3, 10  #: of these: a date and a name alone stand below letters as well
_COMPATIBLE = pattern("[^\u4e00-\u9fff、。\n]+")  # the others are normal and combine with nothing
_DIGIT = pattern("[0-9]")
LONGEST = 40  #: characters of the longest running head, white space counted once
LETTERED = 10_000  #: page numbers above it begin with a letter
_PAIRS = (("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"), ("（", "）"))
LEAST_PAGE = 2  #: rows that a page has at least


class Form(NamedTuple):
    """What the words of a row look like."""

    kind: str  #: ``mark``, ``number``, ``date``, ``paper``, ``section``, ``page`` (number and section), ``head``, ``copy``
    value: int  #: page number, -1 where there is none


def candidates(doc: Document) -> dict[int, Form]:
    """View: the rows that have the form of furniture, or that repeat as it does."""
    lines = doc.derive(rows)
    known = doc.facts(_shape)
    short = [len(row.words) <= LONGEST or _is_short(row) for row in lines]
    raised = doc.derive(subscripts)
    short = [
        one and at not in raised and row.words[0] not in CIRCLED
        for at, (one, row) in enumerate(zip(short, lines, strict=True))
    ]
    odd = [row.words for row in compress(lines, short) if row.words not in known and not row.words.isascii()]
    unknown = list(dict.fromkeys(odd))
    for words, plain in zip(unknown, _plain("\n".join(unknown)).split("\n"), strict=False):
        known[words] = (_form(plain), plain.replace(" ", ""))
    return _forms(lines, short, known)


def _is_short(row: Row) -> bool:
    """Whether a row is no longer than a running head, white space counted once."""
    return row.width <= 2 * LONGEST and len(_SPACES.sub(" ", row.words)) <= LONGEST


def _plain(words: str) -> str:
    """Words, or lines of them, in compatible forms, white space counted once."""
    return _SPACES.sub(" ", _COMPATIBLE.sub(_normal, words.replace("⻚", "页")))


def _normal(found: re.Match[str]) -> str:
    return _normalized(found[0])


@lru_cache(maxsize=1 << 12)
def _normalized(words: str) -> str:
    return unicodedata.normalize("NFKC", words)


def _shape(words: str) -> tuple[Form | None, str]:
    """The form of a row, and what it says without spaces."""
    plain = words if words.isascii() else _plain(words)
    return _form(plain), plain.replace(" ", "")


def _forms(
    lines: tuple[Row, ...], short: Sequence[bool], known: Mapping[str, tuple[Form | None, str]]
) -> dict[int, Form]:
    """The candidates: rows that have the form of furniture, or that repeat."""
    found: dict[int, Form] = {}
    keys: dict[int, str] = {}
    heads: dict[int, Form] = {}
    named: set[int] = set()  # rows of the text that name its title
    title: str | None = None  # the first line; a long one is no title, nor is what stands below it
    for at, row in enumerate(lines):
        if not short[at]:
            title = title or ""
            continue
        form, key = known[row.words]
        if form and form.kind == "head":
            heads[at] = form
        elif form:
            found[at] = form
            continue
        keys[at] = key
        if title is None:
            title = key if len(key) >= 2 and any(map(str.isalnum, key)) else None  # a rule is no title
        elif title and at > 2 and (key == title or (10 <= len(key) <= 14 and title.startswith(key))):
            if _is_closed_below(lines, at):
                named.add(at)
            else:
                found[at] = Form("copy", -1)
    found.update(_heads(lines, heads))
    copies = Counter(keys.values())
    top = [at for at in range(min(3, len(lines))) if at in keys]
    for at, below in pairwise(top):
        name = keys[at].replace("／", "/").rpartition("/")[2]
        if "/" in keys[at].replace("／", "/") and len(name) >= 2 and keys[below].startswith(name):
            found[at] = Form("copy", -1)
            copies[keys[at]] += 1
    near = {side for at, form in found.items() if form.kind != "copy" for side in (at - 1, at + 1)}
    beside = Counter([keys[at] for at in near if at in keys])
    if not beside:
        return found
    for at, key in keys.items():
        if copies[key] >= 2 and beside[key] * 2 > copies[key] and at not in found and at not in named:
            found[at] = Form("copy", -1)
    return found


def _is_closed_below(lines: tuple[Row, ...], at: int) -> bool:
    """Whether a row leaves a bracket or quotation open that the row below closes: a sentence names a title that was broken there."""
    if at + 1 == len(lines):
        return False
    words, below = lines[at].words, lines[at + 1].words
    for opener, closer in _PAIRS:
        if words.rfind(opener) > words.rfind(closer):
            place = below.find(closer)
            return place >= 0 and opener not in below[:place]
    return False


def _form(words: str) -> Form | None:
    if not _DIGIT.search(words) and " " not in words and words[-1:] not in _PAPERS:
        return None
    for regex in _MARKS:
        match = regex.match(words)
        if match:
            return Form("mark", int(match[match.lastindex or 1]))
    for regex in _WEAK:
        match = regex.match(words)
        if match:
            return Form("number", _value(match[1]))
    match = _DATE.match(words)
    if match:
        kind = "page" if words[0] not in "0123456789" else "date"
        return Form(kind, _value(match[1] or match[2] or match[3] or "-1"))
    match = _PAPER.match(words)
    if match:
        return Form("paper", int(match[1] or -1))
    match = _SECTION.match(words)
    if match:
        name = (match[2] or match[4] or "").replace(" ", "")
        spaced = bool(match[2]) and " " in match[2].strip()
        if name in tables.words("sections") and (match[1] or match[3] or spaced):
            return Form("page" if match[3] else "section", int(match[1] or match[3] or -1))
    folio = _folio(words)
    if folio is not None:
        return Form("page", folio)
    match = _HEAD.match(words)
    if match and int(match[1] or match[4]) % 2 == (match[4] is not None):
        return Form("head", int(match[1] or match[4]))
    return None


def _folio(words: str) -> int | None:
    """The page number (-1: none) of a row that is all parts of a running head, its date and the paper among them; else nothing."""
    parts = words.split(" ")
    if not PARTS <= len(parts) <= MOST_PARTS:
        return None
    issued = signed = False
    paper, number = None, -1
    for part in parts:
        if _ISSUED.match(part):
            issued = True
        elif named := _PAPER.match(part):
            paper = named
            number = int(named[1] or number)
        elif page := _FOLIO.match(part):
            number = int(page[1])
        elif _MADE_BY.match(part) or (signed and _NAME.match(part)):
            signed = True
        elif part not in tables.words("sections") and not _DAY.match(part):
            return None
    return number if issued and paper else None


def _value(number: str) -> int:
    """A page number; those of the sections of a newspaper (``A3``) stand behind one another, far apart."""
    return int(number) if not number[0].isalpha() else LETTERED * (ord(number[0]) - 64) + int(number[1:])


def _heads(lines: tuple[Row, ...], among: Mapping[int, Form]) -> dict[int, Form]:
    """Of the rows that may be running heads with a page number, those whose numbers rise by one from page to page.

    The numbers change sides: that no list does, nor do headlines (``Part 2``). Two pages must agree on the words, too,
    of which one head may hold more (the chapter and the book).
    """
    found: dict[int, Form] = {}
    chain: list[int] = []
    for at, form in [*among.items(), (len(lines), Form("head", -1))]:
        if chain and form.value == among[chain[-1]].value + 1 and at - chain[-1] > LEAST_PAGE:
            chain.append(at)
            continue
        said = [_DIGIT.sub("", lines[row].words).strip() for row in chain]
        alike = len(said) == 2 and (said[0] in said[1] or said[1] in said[0])
        if alike or len(said) > 2:
            found.update((row, among[row]) for row in chain)
        chain = [at]
    return found
