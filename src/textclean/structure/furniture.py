"""Page furniture: page numbers, running heads and jump lines that stand in the running text.

Form gives candidates, position decides: a candidate is proved by a rising series of page numbers, by standing beside
a candidate of another kind, or by parting the halves of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .. import tables
from ..text import Document
from ..text.lazy import pattern
from ..text.lines import lines as every
from ..text.script import CJK
from .layout import finished
from .rows import Row, rows


class Proof(StrEnum):
    """Why rows are furniture."""

    SERIES = "page-series"  #: their page numbers rise through the document
    BESIDE = "beside-furniture"  #: a page number and a running head stand together
    BETWEEN = "between-halves"  #: they part the halves of a sentence
    EDGE = "page-edge"  #: an unmistakable running head at the very top or bottom of the text
    NONE = ""


class Furniture(NamedTuple):
    """Rows ``first``..``last`` (half open) of page furniture. ``start``..``end`` are the lines to take out."""

    first: int
    last: int
    start: int
    end: int
    proof: Proof


_SPACES = pattern("[ \u3000\u00a0]+")
_MARKS = (  # strong forms: nothing else looks like them
    pattern("第 ?([0-9]{1,4}) ?[页頁版]$"),
    pattern("[-—–－─] ?([0-9]{1,4}) ?[-—–－─]$"),
    pattern("(?:Page|PAGE|page|P\\.) ?([0-9]{1,4})(?: (?:of|/) ?[0-9]{1,4})?$"),
    pattern("([0-9]{1,4}) ?ページ$"),
    pattern("共 ?[0-9]{1,4} ?[页頁] ?第 ?([0-9]{1,4}) ?[页頁]$|第 ?([0-9]{1,4}) ?[页頁] ?共 ?[0-9]{1,4} ?[页頁]$"),
)
_WEAK = (pattern("([0-9]{1,4})$"), pattern("([0-9]{1,4}) ?/ ?[0-9]{1,4}$"), pattern("\\[([0-9]{1,4})\\]$"))
_SECTION = pattern(f"(?:([0-9]{{1,2}}) )?([{CJK} ]{{2,12}})$|第 ?([0-9]{{1,3}}) ?[版页] ?([{CJK}]{{2,6}})$")
_PAPER = pattern(
    f"[{CJK}A-Z]{{2,6}}(?:日报|日報|晚报|晚報|时报|時報|晨报|商报|周报|都市报|导报|新聞) ?([0-9]{{1,3}})?$"
)
_PAPERS = "报報聞"
_DATE = pattern(
    f"(?:[{CJK}]{{2,6}} ?)?[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日 ?(?:星期|周)[一二三四五六日天](?: ?[{CJK}]{{2,6}})?(?: ?第? ?([0-9]{{1,3}}) ?[版页]?)?$"
)
_JUMP = pattern(
    "[（(](?:上接|下转|下接|紧接|上承)(?:第 ?)?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3} ?[版页](?:[^（）()]{0,8})?[）)]"
)
_JUMP_WORDS = ("上接", "下转", "下接", "紧接", "上承")
_COMPATIBLE = pattern("[^\u4e00-\u9fff、。\n]+")  # the others are normal and combine with nothing
_DIGIT = pattern("[0-9]")
LONGEST = 40  #: characters of the longest running head


class _Form(NamedTuple):
    kind: str  #: ``mark``, ``number``, ``date``, ``paper``, ``section``, ``page`` (number and section), ``copy``
    value: int  #: page number, -1 where there is none


def furniture(doc: Document) -> tuple[Furniture, ...]:
    """View: the rows that are page furniture, proved or by their unmistakable form, in runs."""
    lines = doc.derive(rows)
    forms = doc.derive(candidates)
    series = _series(lines, forms)
    found = []
    stop = 0
    for at in sorted(forms):
        if at < stop:
            continue
        stop = at
        while stop < len(lines) and stop in forms and stop - at < 4:
            stop += 1
        one = _judge(doc, lines, forms, series, at, stop)
        if one:
            found.append(one)
    return tuple(found)


def candidates(doc: Document) -> dict[int, _Form]:
    """View: the rows that have the form of furniture, or that repeat as it does."""
    lines = doc.derive(rows)
    known = doc.facts(_shape)
    odd = [
        row.words for row in lines if len(row.words) <= LONGEST and row.words not in known and not row.words.isascii()
    ]
    unknown = list(dict.fromkeys(odd))
    for words, plain in zip(unknown, _plain("\n".join(unknown)).split("\n"), strict=False):
        known[words] = (_form(plain), plain.replace(" ", ""))
    return _forms(lines, known)


def jumps(doc: Document) -> tuple[tuple[int, int], ...]:
    """View: the jump lines (``（下转第3版）``), each as the span of its words."""
    text = doc.text
    if not any(word in text for word in _JUMP_WORDS):
        return ()
    return tuple(match.span() for match in _JUMP.finditer(text))


def jump(words: str) -> str:
    """Where a line bears a jump line: ``jump-start``, ``jump-end``, ``jump`` where it is nothing else, or an empty string.

    What goes on elsewhere does not go on below; what comes from elsewhere does not go on from above.
    """
    found = [match.span() for match in _JUMP.finditer(words)]
    if not found:
        return ""
    starts, ends = found[0][0] == 0, found[-1][1] == len(words)
    return ("jump" if ends else "jump-start") if starts else "jump-end" if ends else ""


def _plain(words: str) -> str:
    """Words, or lines of them, in compatible forms, white space counted once."""
    return _SPACES.sub(" ", _COMPATIBLE.sub(_normal, words.replace("⻚", "页")))


def _normal(found: re.Match[str]) -> str:
    return _normalized(found[0])


@lru_cache(maxsize=1 << 12)
def _normalized(words: str) -> str:
    return unicodedata.normalize("NFKC", words)


def _shape(words: str) -> tuple[_Form | None, str]:
    """The form of a row, and what it says without spaces."""
    plain = words if words.isascii() else _plain(words)
    return _form(plain), plain.replace(" ", "")


def _forms(lines: tuple[Row, ...], known: Mapping[str, tuple[_Form | None, str]]) -> dict[int, _Form]:
    """The candidates: rows that have the form of furniture, or that repeat."""
    found: dict[int, _Form] = {}
    keys: dict[int, str] = {}
    title: str | None = None  # the first line; a long one is no title, nor is what stands below it
    for at, row in enumerate(lines):
        if len(row.words) > LONGEST:
            title = title or ""
            continue
        form, key = known[row.words]
        if form:
            found[at] = form
            continue
        keys[at] = key
        if title is None:
            title = key if len(key) >= 4 else None
        elif title and at > 2 and len(key) >= 4 and (key == title or (10 <= len(key) <= 14 and title.startswith(key))):
            found[at] = _Form("copy", -1)
    copies = Counter(keys.values())
    top = [at for at in range(min(3, len(lines))) if at in keys]
    for at, below in pairwise(top):
        name = keys[at].replace("／", "/").rpartition("/")[2]
        if "/" in keys[at].replace("／", "/") and len(name) >= 2 and keys[below].startswith(name):
            found[at] = _Form("copy", -1)
            copies[keys[at]] += 1
    near = {side for at, form in found.items() if form.kind != "copy" for side in (at - 1, at + 1)}
    beside = Counter([keys[at] for at in near if at in keys])
    if not beside:
        return found
    for at, key in keys.items():
        if copies[key] >= 2 and beside[key] * 2 > copies[key] and at not in found:
            found[at] = _Form("copy", -1)
    return found


def _form(words: str) -> _Form | None:
    if not _DIGIT.search(words) and " " not in words and words[-1:] not in _PAPERS:
        return None
    for regex in _MARKS:
        match = regex.match(words)
        if match:
            return _Form("mark", int(match[match.lastindex or 1]))
    for regex in _WEAK:
        match = regex.match(words)
        if match:
            return _Form("number", int(match[1]))
    match = _DATE.match(words)
    if match:
        return _Form("page" if words[0] not in "0123456789" else "date", int(match[1] or -1))
    match = _PAPER.match(words)
    if match:
        return _Form("paper", int(match[1] or -1))
    match = _SECTION.match(words)
    if match:
        name = (match[2] or match[4] or "").replace(" ", "")
        spaced = bool(match[2]) and " " in match[2].strip()
        if name in tables.words("sections") and (match[1] or match[3] or spaced):
            return _Form("page" if match[3] else "section", int(match[1] or match[3] or -1))
    return None


def _series(lines: tuple[Row, ...], forms: dict[int, _Form]) -> frozenset[int]:
    """Rows whose page numbers rise by one through the document, three and more of them (two where the form is strong).

    Bare numbers that never part a sentence nor stand beside a running head may as well number the parts of an essay.
    """
    numbered = [(at, form) for at, form in sorted(forms.items()) if form.value >= 0]
    chains: dict[int, tuple[list[int], bool]] = {}  # last value -> rows of the longest chain that ends with it, proved?
    kept: set[int] = set()
    for at, form in numbered:
        before, proved = chains.get(form.value - 1) or chains.get(form.value) or ([], False)
        chain = [*before[-8:], at] if len(before) > 8 else [*before, at]
        strong = sum(forms[row].kind != "number" for row in chain)
        proved = proved or strong > 0 or _is_page_number(lines, forms, at)
        if proved and len({forms[row].value for row in chain}) >= (2 if strong == len(chain) else 3):
            kept.update(chain)
        chains[form.value] = chain, proved
    return frozenset(kept)


def _is_page_number(lines: tuple[Row, ...], forms: dict[int, _Form], at: int) -> bool:
    """Whether a bare number parts the halves of a sentence, or stands beside what repeats on every page."""
    first, last = at, at + 1
    while first - 1 in forms and at - first < 4:
        first -= 1
    while last in forms and last - at < 4:
        last += 1
    if any(forms[near].kind != "number" for near in range(first, last)):
        return True
    return first > 0 and last < len(lines) and _halves(lines[first - 1], lines[last], strong=False)


def _judge(
    doc: Document, lines: tuple[Row, ...], forms: dict[int, _Form], series: frozenset[int], first: int, last: int
) -> Furniture | None:
    kinds = {forms[at].kind for at in range(first, last)}
    strong = not kinds <= {"number", "copy"}
    edge = first == 0 or last == len(lines)
    apart = not edge and _halves(lines[first - 1], lines[last], strong)
    proof = Proof.NONE
    if any(at in series for at in range(first, last)) and (strong or _alone(lines, first, last)):
        proof = Proof.SERIES
    elif len(kinds) > 1 and strong:
        proof = Proof.BESIDE
    elif apart:
        proof = Proof.BETWEEN
    elif edge and "page" in kinds:
        proof = Proof.EDGE
    if not proof and not kinds & {"mark", "page"}:
        return None
    start, end = _lines(doc, lines, first, last, apart)
    return Furniture(first, last, start, end, proof)


def _alone(lines: tuple[Row, ...], first: int, last: int) -> bool:
    """Whether a bare number does not stand among other numbers: those are a table."""
    if last - first > 1 and all(re.fullmatch("[0-9]+", row.words) for row in lines[first:last]):
        return False
    near = [lines[at].words for at in (first - 2, first - 1, last, last + 1) if 0 <= at < len(lines)]
    return not any(re.fullmatch("[0-9.,% ]+", words) for words in near)


_OPEN = pattern(f"[{CJK}A-Za-z，,、]$")
_GOES_ON = pattern(f'(?![（(][^（）()]{{1,40}}[）)]$)[{CJK}a-z0-9“”"，。、；《（(]')  # a credit does not


def _halves(left: Row, right: Row, strong: bool) -> bool:
    """Whether a line before is unfinished and the one after could go on from it."""
    if not _OPEN.search(left.words) or finished(left.words) or left.width < (16 if strong else 24):
        return False
    if right.width < 4 or not _GOES_ON.match(right.words):
        return False
    return strong or not re.match("[0-9A-Z%]", right.words)


def _lines(doc: Document, lines: tuple[Row, ...], first: int, last: int, apart: bool) -> tuple[int, int]:
    """The lines to take out with the blank ones around them; of those as many stay as part the neighbours on this page."""
    rows_ = doc.derive(every)
    if first == 0 or last == len(lines):
        begin = 0 if first == 0 else lines[first - 1].line + 1
        stop = len(rows_) if last == len(lines) else lines[last].line
        return (rows_[begin].start, rows_[stop - 1].stop)
    before, after = lines[first].blanks, lines[last].blanks
    keep = 0 if apart else max(before, after)  # nothing parts the halves of a sentence
    begin = lines[first - 1].line + 1 + min(keep, before)
    stop = lines[last].line - max(0, keep - before)
    return (rows_[begin].start, rows_[stop - 1].stop)
