"""Counts that a text announces (``以下四点``, ``有五项要求：``, ``the following three``) and the parts that follow."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...structure.blocks import Block, Kind, blocks
from ...structure.both_scripts import in_both_scripts
from ...structure.numbers import numbers
from ...structure.ordinals import value, written
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import columns
from ...tuples import NamedTuple
from .announced import FIRST

_MEASURE = "[个点项条种件部方][面分个]?(?:方面|部分|问题|原因|要求|意见|建议|措施|结合)?"
_CHINESE = in_both_scripts(
    "(?:(?:以下|次|下記)の|以下|如下|下列|做好|(?P<weak>有|这样|做到|抓好|抓住|实现|坚持|突出|处理好"
    "|[谈讲说提]))[“「]?"
    f"(?P<count>[二三四五六七八九十]|[2-9２-９])(?:[大]?{_MEASURE}|つの?)[^，,。；;：:]{{0,10}}[：:。](?:$|(?P<after>.))"
)
_WORDS = {
    name: number
    for number, name in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)
}
_NUMBER = f"(?P<count>{'|'.join(_WORDS)})"
#: Words stand for the part that is announced, and behind ``the following`` for what is done with it (``were considered``).
_ENGLISH = pattern(
    f"(?:[Tt]he following|(?P<weak>[Tt]here (?:are|were)|has|have|had|these|of|in)) {_NUMBER}"
    "(?: [a-z]+){1,2}(?(weak)|(?: [a-z]+){0,6})[.:](?:$|(?P<after>.))"
)
#: What stands in every one of these: the last character before a number, and the number.
_COUNT = pattern("[の下列好有样樣到住现現持出谈談讲講说說提](?=[“「]?[二三四五六七八九十2-9２-９])")
_NAMED = pattern(f" (?={'|'.join(_WORDS)})")
#: What says that a second part is there, however it is numbered.
_SECOND = in_both_scripts(
    "二是|二[、要]|[第其（(]二|2[.、．）)]|[②⑵]|其次|再次|另外|另一|还有|此外|最后一|再[说讲谈]|また|もう一つ|[Ss]econd|[Aa]nother"
)
REACH = 8  #: characters of white space that may stand between an announcement and its list
FURTHER = 3000  #: characters behind a list in which its next number may stand
MARK = 8  #: characters of a section mark; a title is longer
NEAR = 2  #: a count that differs by more speaks of something else


class Count(NamedTuple):
    """An announced number of parts, and the parts that are there."""

    span: Span
    said: int
    there: int
    parts: tuple[Span, ...]


def counted(doc: Document) -> tuple[Count, ...]:
    """View: the announced counts that differ a little from what follows."""
    out = []
    found = doc.derive(blocks)
    lists = _Lists(doc)
    for index in _with_counts(doc):
        block = found[index]
        for match in (
            *_CHINESE.finditer(doc.text, block.start, block.end),
            *_ENGLISH.finditer(doc.text, block.start, block.end),
        ):
            said = _WORDS.get(match["count"]) or value(match["count"])
            span = Span(match.start(), match.end() - (match["after"] is not None))
            parts = lists.behind(span.end) or (
                _titled(doc, found, index) if span.end == block.end and index < FIRST and not match["weak"] else ()
            )
            enough = len(parts) > 1 or (len(parts) == 1 and not _SECOND.search(doc.text, span.end, span.end + FURTHER))
            if enough and 0 < abs(said - len(parts)) <= NEAR and not _goes_on(doc.text, parts):
                out.append(Count(span, said, len(parts), parts))
    return tuple(out)


def _with_counts(doc: Document) -> list[int]:
    """The blocks, by index, with a number where an announced one may stand."""
    starts = [block.start for block in doc.derive(blocks)]
    places = [match.start() for match in _COUNT.finditer(doc.text)]
    if any(f" {name} " in doc.text for name in _WORDS):
        places += [match.start() for match in _NAMED.finditer(doc.text)]
    return sorted({bisect_right(starts, place) - 1 for place in places} - {-1})


def _goes_on(text: str, parts: tuple[Span, ...]) -> bool:
    """Whether the number after the last one stands further on, run into other words."""
    last = parts[-1]
    return (
        last.end - last.start <= MARK
        and text.find(written(text[last.start : last.end], len(parts) + 1), last.end, last.end + FURTHER) >= 0
    )


class _Lists:
    """The lists of a text by where they begin, those without a flaw."""

    def __init__(self, doc: Document) -> None:
        tree = doc.derive(numbers)
        self._text = doc.text
        self._flawed = {flaw.mark for flaw in tree.flaws}
        self._lists = sorted(tree.lists, key=lambda one: one.marks[0].start)
        self._starts = [one.marks[0].start for one in self._lists]

    def behind(self, at: int) -> tuple[Span, ...]:
        """The marks of the list that begins right behind a place, if it is whole."""
        index = bisect_left(self._starts, at)
        if index == len(self._lists):
            return ()
        listing = self._lists[index].marks
        if (
            listing[0].number != 1
            or self._text[at : min(listing[0].start, at + REACH)].strip()
            or listing[0].start > at + REACH
        ):
            return ()
        return (
            ()
            if any(mark in self._flawed for mark in listing)
            else tuple(Span(mark.start, mark.end) for mark in listing)
        )


LIKE = 3  #: display columns by which titles of one kind may differ


def _titled(doc: Document, found: tuple[Block, ...], index: int) -> tuple[Span, ...]:
    """The titles that follow: lines of nearly one length, each with a paragraph of its own."""
    return tuple(_titles(doc, found[index + 1 :]))


def _titles(doc: Document, body: tuple[Block, ...]) -> Iterator[Span]:
    width = 0
    for number, block in enumerate(body):
        if block.kind is Kind.PARAGRAPH and number:
            continue
        own = columns(doc.text[block.start : block.end])
        if block.kind is not Kind.HEADLINE or (width and abs(own - width) > LIKE):
            return
        if number + 1 >= len(body) or body[number + 1].kind is not Kind.PARAGRAPH:
            return
        width = width or own
        yield Span(block.start, block.end)
