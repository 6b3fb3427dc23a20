"""The form of page furniture: what looks like page numbers, dates of issue and running heads, or repeats as they do."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Mapping
from functools import lru_cache
from itertools import pairwise

from ... import tables
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK
from ..blocks import is_byline
from ..inline import inline_numbers
from ..line_ends import finished
from ..protected import reads_as_code
from ..rows import Row, rows
from ..subscripts import CIRCLED, subscripts
from ..timed import timed
from ..words import known, simplified
from .data_rows import data_rows
from .folios import Form, form
from .item_numbers import item_numbers
from .other_numbers import (
    without_days,
    without_equations,
    without_headings,
    without_lists,
    without_notes,
    without_sections,
    without_stanzas,
    without_torn,
)
from .page_heads import ARTICLE, is_left_open, misread, numbered_heads, seldom
from .wide_heads import wide_heads

_SPACES = pattern("[ \u3000\u00a0]+")
_COMPATIBLE = pattern("[^\u4e00-\u9fff、。\n]+")  # the others are normal and combine with nothing
#: The page number beside words without spaces.
_NUMBERED = pattern("^[0-9]{1,4}[|·/-]?(?=[^0-9])|(?<=[^0-9])[|·/-]?[0-9]{1,4}$")
_FIELD = pattern(f"[{CJK}]{{1,6}}[:：].")
_DIGIT = pattern("[0-9]")
LONGEST = 80  #: columns of the longest running head, white space counted once
#: Brackets and quotation marks that show that a row is half of something; not ``‘’``, of which one is an apostrophe.
PAIRS = (("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"))
BEGUN = 10  #: characters of the title that a running head holds at least, where it does not hold all …
BEGUN_WITH_NUMBER = 7  #: … beside a page number
NAME = 3  #: characters of a name in Chinese that no mark and no office tells
_CERTAIN = ("mark", "page", "date")
LISTED = 3  #: copies that stand beside a page number each time
MOST = 4  #: rows of one page break
HALF = 4  #: characters of what goes on behind a row, by which the whole of it is known elsewhere


def candidates(doc: Document) -> dict[int, Form]:
    """View: the rows that have the form of furniture, or that repeat as it does."""
    lines, shaped = doc.derive(rows), doc.derive(shapes)
    found = without_torn(lines, without_equations(lines, without_lists(_forms(lines, shaped))))
    entries = doc.derive(timed)
    found = {at: one for at, one in without_notes(lines, found).items() if at not in entries or one.value >= 0}
    found = without_headings(lines, without_days(lines, without_stanzas(lines, found)))
    return without_sections(lines, found, shaped) | wide_heads(lines, shaped)


def shapes(doc: Document) -> dict[int, tuple[Form | None, str]]:
    """View: of the rows that are short enough for furniture the form of each, and what it says without spaces."""
    lines = doc.derive(rows)
    known = doc.facts(_shape)
    raised = doc.derive(subscripts) | doc.derive(inline_numbers) | doc.derive(item_numbers) | doc.derive(data_rows)
    short = [
        (at, row.words)
        for at, row in enumerate(lines)
        if row.width <= LONGEST and row.words[0] not in CIRCLED and at not in raised
    ]
    unknown = list(dict.fromkeys([words for _, words in short if words not in known and not words.isascii()]))
    for words, plain in zip(unknown, _plain("\n".join(unknown)).split("\n"), strict=False):
        known[words] = (form(plain), plain.replace(" ", ""))
    return {at: known[words] for at, words in short}


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
    plain = _SPACES.sub(" ", words) if words.isascii() else _plain(words)
    return form(plain), plain.replace(" ", "")


def _forms(lines: tuple[Row, ...], shaped: Mapping[int, tuple[Form | None, str]]) -> dict[int, Form]:
    """The candidates: rows that have the form of furniture, or that repeat."""
    found: dict[int, Form] = {}
    keys: dict[int, str] = {}
    heads: dict[int, Form] = {}
    named: set[int] = set()  # rows of the text that name its title
    title: str | None = None  # the first line; a long one is no title, nor is what stands below it
    titled = -1
    said = Counter([key for shape, key in shaped.values() if shape and shape.within])
    for at in range(len(lines)):
        if at not in shaped:
            title = title or ""
            continue
        shape, key = shaped[at]
        if shape and shape.within and said[key] > 1:
            shape = None  # the number of a page stands once; this is the chapter, which its pages say
        if shape and shape.kind == "head":
            heads[at] = shape
        elif shape:
            found[at] = shape
            continue
        keys[at] = key
        if title is None:
            title = key if len(key) >= 2 and any(map(str.isalnum, key)) else None  # a rule is no title
            titled = at
            if title and (reads_as_code(lines[at].words) or names_somebody(key)):
                title = ""
        elif title and at > 2 and _says(key, title):
            if _is_closed_below(lines, at) or _goes_on(shaped, at, title, key):
                named.add(at)
            else:
                found[at] = Form("copy", -1)
    told = [shaped[at][1] for at, one in found.items() if one.kind in ("page", "date", "folio")]
    found.update(dict.fromkeys(misread([*told, title or ""], keys) - found.keys() - {titled}, Form("copy", -1)))
    found.update(numbered_heads(lines, heads))
    _add_repeated(lines, found, keys, named)
    return _without_halves(lines, found)


def _add_repeated(
    lines: tuple[Row, ...], found: dict[int, Form], keys: Mapping[int, str], named: Container[int]
) -> None:
    """Add to the candidates the rows that repeat beside them.

    Args:
        lines: the rows.
        found: the candidates so far.
        keys: what each other row says.
        named: rows of the text that name its title.
    """
    copies = Counter(keys.values())
    top = [at for at in range(min(3, len(lines))) if at in keys]
    for at, below in pairwise(top):
        name = keys[at].replace("／", "/").rpartition("/")[2]
        if "/" in keys[at].replace("／", "/") and len(name) >= 2 and keys[below].startswith(name):
            found[at] = Form("copy", -1)
            copies[keys[at]] += 1
    near = {side for at, one in found.items() if one.kind != "copy" for side in (at - 1, at + 1)}
    beside = Counter([keys[at] for at in near if at in keys])
    if not beside:
        return
    alike = Counter([_DIGIT.sub("", key) for key in keys.values()])
    alike_beside = Counter([_DIGIT.sub("", keys[at]) for at in near if at in keys])
    first: set[str] = set()
    marked = {side for at, one in found.items() if one.kind in _CERTAIN for side in (at - 1, at + 1)}
    always = Counter([keys[at] for at in marked if at in keys])  # beside what is no number of an item
    rare = seldom([at for at, one in found.items() if one.kind != "copy"], keys, near)
    both = Counter([keys[at + 1] for at in found if at > 2 and at + 1 in keys and keys.get(at - 1) == keys[at + 1]])
    rare |= {key for key, sides in both.items() if 3 * sides >= beside[key]}  # a refrain that a page parts
    for at, key in keys.items():
        heading = key not in first and at not in near and beside[key] > 1  # a chapter's, and its pages say it again
        first.add(key)
        if (
            len(key) < 2
            or key in rare
            or copies[key] < 2
            or beside[key] * 2 <= copies[key]
            or at in found
            or at in named
            or heading
            or ARTICLE.match(key)
        ):
            continue
        words = _DIGIT.sub("", key)
        if alike_beside[words] * 2 <= alike[words]:
            continue  # what a program prints, with other figures each time
        label = _is_field(lines[at].words) and not always[key] == copies[key] >= LISTED
        if not (label or finished(lines[at].words) or is_left_open(lines[at].words)):  # however often they stand there
            found[at] = Form("copy", -1)


def _without_halves(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without those copies whose line goes on behind the page number: the whole of it stands elsewhere."""
    copies = {lines[at].words for at, one in found.items() if one.kind == "copy"}
    sizes = {len(words) for words in copies}
    behind: dict[str, set[str]] = {}
    for row in lines if sizes else ():
        for size in sizes:
            if len(row.words) > size and row.words[:size] in copies:
                behind.setdefault(row.words[:size], set()).add(row.words[size : size + HALF])
    for at in [at for at, one in found.items() if one.kind == "copy" and lines[at].words in behind]:
        below = [row.words[:HALF] for row in lines[at + 1 : at + MOST]]
        if not behind[lines[at].words].isdisjoint(below):
            del found[at]
    return found


def _says(key: str, title: str) -> bool:
    """Whether a row says the title, or how it begins, with a page number beside it or not."""
    if title[0] not in key:
        return False
    if key == title or (len(key) >= BEGUN and title.startswith(key)):
        return True
    words = _NUMBERED.sub("", key)
    return len(words) < len(key) and (words == title or (len(words) >= BEGUN_WITH_NUMBER and title.startswith(words)))


def _goes_on(shaped: Mapping[int, tuple[Form | None, str]], at: int, title: str, key: str) -> bool:
    """Whether a row begins the title, and the rest of it stands below, and below page numbers there: it is said once more, in two lines."""
    if key == title or not title.startswith(key):
        return False
    below = next((one for one in range(at + 1, at + MOST) if one not in shaped or not shaped[one][0]), at)
    return below in shaped and shaped[below][1].startswith(title[len(key) :])


def names_somebody(key: str) -> bool:
    """Whether a line is a name of two or three characters, and no word: a text may begin with who wrote it."""
    if not 2 <= len(key) <= NAME or key[0] not in tables.words("surnames"):
        return False
    return all("\u4e00" <= char <= "\u9fff" for char in key) and not known(simplified(key))


def _is_field(words: str) -> bool:
    """Whether a row is a label, with its value (``年份：2012年``) as items of a list have or alone, and names nobody who made the page."""
    return words[-1] in ":：" or (bool(_FIELD.match(words)) and not is_byline(words))


def _is_closed_below(lines: tuple[Row, ...], at: int) -> bool:
    """Whether a row leaves a bracket or quotation open that the row below closes: a sentence names a title that was broken there."""
    if at + 1 == len(lines):
        return False
    words, below = lines[at].words, lines[at + 1].words
    for opener, closer in PAIRS:
        if words.rfind(opener) > words.rfind(closer):
            place = below.find(closer)
            return place >= 0 and opener not in below[:place]
    return False
