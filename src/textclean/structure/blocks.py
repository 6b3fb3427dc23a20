"""Blocks: what each line of a text is. A paragraph is a line here, so read this on repaired text."""

from __future__ import annotations

from enum import StrEnum

from .. import tables
from ..text import Document, Span
from ..text.lazy import pattern
from ..text.lines import lines
from ..text.script import CLOSERS, FORMAL_NUMERALS, HAN, HAN_NUMERALS, HAN_TO_TEN, STEMS, STOP_MARKS, WHITE, columns
from ..tuples import NamedTuple
from .debris import debris
from .delimited import cues, delimited
from .protected import KEYWORDS


class Kind(StrEnum):
    """What a line is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SHORT = "short"  #: a line without a stop that is none of the others: verse, list, caption, address
    TABLE = "table"
    CODE = "code"


class Block(NamedTuple):
    """A line that is not blank, without the white space around its words."""

    start: int
    end: int
    kind: Kind
    line: int  #: number of the line, from 0
    blanks: int  #: blank lines before it


_SENTENCE_ENDS = frozenset(STOP_MARKS + "…⋯；;：:.")
#: Numbered divisions of laws and books, written out in either script: every run reads its blocks, and the shortest one no table.
DIVISIONS = "章节節条條款编編篇部"
#: What an item begins with, whatever stands behind it: the number of a division, or one in brackets.
NUMBERED = f"第[{HAN_NUMERALS}0-9]{{1,6}}[{DIVISIONS}]|[（(][{HAN_TO_TEN}百0-9]{{1,4}}[）)]"
_ITEM = pattern(
    f"(?:{NUMBERED}|[{HAN_TO_TEN}]{{1,3}}(?:、|是(?=[^的])|\u3000(?=[^ \u3000]{{2}}))"
    f"|[{FORMAL_NUMERALS}]{{1,2}}、|[{STEMS}]、(?![{STEMS}])"
    "|[0-9]{1,3}(?:[.、．](?![0-9])|[)）])|[0-9０-９]{1,2}\u3000(?![0-9０-９])|[①-⑳]|[•●■◆▪·*-] )"
)
_CODE = pattern(rf"^(?:[$#>] |\{{|\}}|</?[a-z]+|(?:{KEYWORDS})\b.*[;:{{(]|.*[;{{}}]$|//|.*[;{{}}] *//)")
_TABLE = pattern("\t|\\|.*\\||\\S {3,}\\S+ {3,}\\S")
_DATELINE = pattern(f"(?:[0-9]{{4}}|[二一〇○零][{HAN}〇○]{{3}})年[0-9{HAN}〇○]{{1,3}}月[0-9{HAN}〇○]{{1,3}}日?")
MAX_HEADLINE = 64  #: display columns
MAX_BYLINE = 60  #: display columns


def blocks(doc: Document) -> tuple[Block, ...]:
    """View: the lines that are not blank, each with its kind."""
    if doc.derive(debris):
        return ()
    found: list[Block] = []
    behind = 0  # number of the line behind the last block
    rows = _Spans(tuple(sorted((*doc.derive(delimited), *doc.derive(cues)))))
    for number, first, last in doc.derive(lines).filled():
        words = doc.text[first:last]
        bare = words.strip()
        if not bare:
            continue
        start = first + len(words) - len(words.lstrip())
        kind = Kind.TABLE if rows.hold(start) else _kind(bare)
        found.append(Block(start, start + len(bare), kind, number, number - behind))
        behind = number + 1
    return tuple(_headlines(doc, found))


class _Spans:
    """Disjoint spans in order, asked about places in order."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self._left = list(reversed(spans))

    def hold(self, place: int) -> bool:
        """Whether one of them holds a place that is no smaller than the last one asked about."""
        while self._left and self._left[-1].end <= place:
            self._left.pop()
        return bool(self._left) and self._left[-1].start <= place


def ends_sentence(words: str) -> bool:
    """Whether a line ends with a stop, a colon or a semicolon, closing marks left aside."""
    return words.rstrip(CLOSERS)[-1:] in _SENTENCE_ENDS


def _kind(words: str) -> Kind:
    if ("\t" in words or "|" in words or "   " in words) and _TABLE.search(words):
        return Kind.TABLE
    if _CODE.match(words):
        return Kind.CODE
    if is_byline(words):
        return Kind.BYLINE
    if len(words) < 24 and _DATELINE.match(words) and not ends_sentence(words):
        return Kind.DATELINE
    if _ITEM.match(words):
        return Kind.ITEM
    if ends_sentence(words) or "。" in words or columns(words) > MAX_HEADLINE:
        return Kind.PARAGRAPH
    return Kind.SHORT


def _headlines(doc: Document, found: list[Block]) -> list[Block]:
    """Short lines that stand before a byline or a paragraph, and not among other short lines, are headlines."""
    out = list(found)
    index = 0
    while index < len(out):
        if out[index].kind is not Kind.SHORT:
            index += 1
            continue
        if index and _belongs_above(doc, out[index - 1 : index + 2]):
            out[index] = out[index]._replace(kind=Kind.PARAGRAPH)
            continue
        stop = index
        while stop < len(out) and out[stop].kind is Kind.SHORT:
            stop += 1
        follows = out[stop].kind if stop < len(out) else None
        if follows is Kind.BYLINE or (stop - index <= 4 and follows in (Kind.PARAGRAPH, Kind.ITEM, Kind.DATELINE)):
            first = index if stop - index <= 4 else stop - 2
            for at in range(first, stop):
                out[at] = out[at]._replace(kind=Kind.HEADLINE)
        index = stop
    return out


def _belongs_above(doc: Document, three: list[Block]) -> bool:
    """Whether the middle one of three lines is the last paragraph of what stands above it, its stop lost.

    A headline stands nearer to its text than to what comes before it, and hardly ever has a comma.
    """
    if len(three) < 3 or three[0].kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return False
    _, one, after = three
    return one.blanks < after.blanks and bool(_COMMA.search(doc.text, one.start, one.end))


_COMMA = pattern("[，,](?![0-9])")
_PERSON = pattern(f"[{HAN}]{{2,4}}|[{HAN}]{{2,10}}[·・][{HAN}]{{1,10}}")
_BEHIND_ROLE = pattern(f"[{WHITE}:：/／∕⁄]")
ROLE = 20  #: characters in which the role of a byline ends


def is_byline(words: str) -> bool:
    """Whether a line is an office or a role and a person's name: ``渝中区委书记 黄茂军``, ``本报记者 李明``."""
    if _BEHIND_ROLE.search(words, 0, ROLE) and _leads(words):
        return _may_be_byline(words)
    if " " not in words and "\u3000" not in words:
        return False
    head, _, name = words.replace("\u3000", " ").rpartition(" ")
    head = head.strip()
    if not head or not _PERSON.fullmatch(name):
        return False
    if name[0] not in tables.words("surnames") and name[:2] not in tables.words("surnames"):
        return False
    return _holds_office(head) and _may_be_byline(words)


def _leads(words: str) -> bool:
    """Whether a line begins with a role of the press; most texts have nothing for the room that knows them."""
    from .press import leads_byline

    return leads_byline(words)


def _holds_office(words: str) -> bool:
    from .both_scripts import lines  # a check of a few words has no byline

    return words.endswith(lines("offices"))


def _may_be_byline(words: str) -> bool:
    return columns(words) <= MAX_BYLINE and not ends_sentence(words)
