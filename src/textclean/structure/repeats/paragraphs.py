"""The blocks of a text in folded characters: where paragraphs begin and end, which are prose, what number they bear."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from ...sums import added
from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ...text.script import CLOSERS, HAN, HAN_TO_TEN, ONLY_CLOSERS, STOP_MARKS
from ..blocks import NUMBERED, Block, Kind, blocks
from ..both_scripts import in_both_scripts
from ..ends.notes import is_credit
from ..folded import Folded, folded, weight
from ..language import Language, main_language
from ..left_open import unclosed
from ..ordinals import value

PROSE = (Kind.PARAGRAPH, Kind.ITEM)
BARE = (Kind.HEADLINE, Kind.SHORT)  #: what a paragraph that breaks off may be taken for
FILLED = 0.85  #: share of a paragraph that a passage covers to fill it
TITLE = 100  #: characters of a title at most
TOLD = 3  #: commas with which a sentence tells of works that it names (``根据《…》，结合…，…，制定本办法``)
NAMING = 50  #: characters with which works are named: what says more, tells of them
LEAST = 24.0  #: weight of a paragraph at least
LONGEST_CREDIT = 100  #: characters behind a passage that are read for a credit: more than one has
OPENING = 8  #: opening marks that belong to the words behind them, at most
_LABEL = pattern(
    f"{NUMBERED}|[{HAN_TO_TEN}]{{1,3}}(?:、|是(?=[^的]))"
    "|[0-9]{1,3}(?:[.．][0-9]{1,3}){1,3}|[0-9]{1,3}[.、．]|(?:[0-9]{1,3}|[a-z])[)）]|[①-⑳]"
    # of a route, a week, a contract; and whose record it is
    f"|[0-9]{{1,3}}[路班组組号號期周週天室](?=[：:])|[A-Z][a-z]{{2,9}} (?:[A-Z]+[/-])?[0-9]{{1,4}}(?:[/-][0-9]{{1,4}})*[.:]"
    f"|[{HAN}]{{2,4}}(?=[，,][男女][，,])"
)


class Paragraphs(msgspec.Struct, frozen=True, eq=False):
    """Blocks with their places in the folded text; ``starts`` has the length of the text at its end."""

    text: str
    fold: Folded
    blocks: tuple[Block, ...]
    starts: list[int]
    ends: list[int]
    cjk: bool  #: whether the text is Chinese or Japanese: then a line of Latin letters is no prose of its own
    _prose: dict[int, bool] = {}  #: what is known so far: a block is read once for all pairs
    _labels: dict[int, str] = {}  #: the same
    _weights: dict[int, float] = {}  #: the same

    def at(self, index: int) -> int:
        """The number of the block that the folded character ``index`` belongs to."""
        return max(bisect_right(self.starts, index, 0, len(self.ends)) - 1, 0)

    def within(self, place: Span) -> Iterator[int]:
        """The blocks that share folded characters with ``place``."""
        number = self.at(place.start)
        while number < len(self.ends) and self.starts[number] < place.end:
            if self.ends[number] > place.start:
                yield number
            number += 1

    def covered(self, number: int, place: Span) -> float:
        """The share of a block that ``place`` covers."""
        start, end = self.starts[number], self.ends[number]
        return (min(end, place.end) - max(start, place.start)) / (end - start)

    def filled(self, place: Span) -> list[int]:
        """The prose blocks that ``place`` fills."""
        return [
            number
            for number in self.within(place)
            if self.is_prose(number) and self.covered(number, place) >= FILLED and self.weight(number) >= LEAST
        ]

    def weight(self, number: int) -> float:
        """How much a block says."""
        if number not in self._weights:
            self._weights[number] = weight(self.fold.text[self.starts[number] : self.ends[number]])
        return self._weights[number]

    def is_prose(self, number: int) -> bool:
        """Whether a block is running text: no title, however long, and no line of code."""
        if number not in self._prose:
            kind = self.blocks[number].kind
            prose = kind in PROSE and (self.stops(number) or self._runs_on(number))
            prose = prose or (kind in BARE and self._breaks_off(number))
            self._prose[number] = prose and not self.is_code(number)
        return self._prose[number]

    def _breaks_off(self, number: int) -> bool:
        """Whether a line that stands like a title is what is left of a paragraph: long, in clauses, a comma at its end."""
        block = self.blocks[number]
        return bool(_CUT.search(self.text, block.start, block.end)) and self.weight(number) >= LEAST

    def _runs_on(self, number: int) -> bool:
        words = self.text[self.blocks[number].start : self.blocks[number].end]
        if BULLET.match(words):
            return False
        clauses = len(words) > TITLE or bool(_CLAUSES.search(words)) or bool(unclosed(words))
        return clauses and len(_CODE.findall(words)) < 3

    def is_code(self, number: int) -> bool:
        """Whether a block is a line of a program, of its output or of markup."""
        block = self.blocks[number]
        if block.kind is Kind.CODE or _PROGRAM.match(self.text, block.start, block.end):
            return True
        short = self.cjk and block.end - block.start <= TITLE and not self.stops(number)
        return short and self.text[block.start : block.end].isascii()

    def bulleted(self, number: int) -> bool:
        """Whether a block is an item of a list by its bullet."""
        return bool(BULLET.match(self.text, self.blocks[number].start))

    def titles(self, place: Span) -> bool:
        """Whether a place is the title of a work, and little more: ``本台播发快评《……》``, ``原文标题：……``."""
        span = self.fold.span(*place)
        if _CITED.search(self.text, max(span.start - CITING, 0), span.start):
            return True
        words = self.text[max(span.start - 1, 0) : span.end + 1]
        rest = _TITLES.sub("", words)
        return len(rest) < min(len(words) - len(rest), NAMING) and rest.count("，") < TOLD

    def captions(self, place: Span) -> bool:
        """Whether a place is the caption of a picture, with the credit behind it: captions say what the text says."""
        block = self.blocks[self.at(place.end - 1)]
        end = self.span(place).end
        rest = self.text[end : min(block.end, end + LONGEST_CREDIT)].strip()
        return bool(rest) and is_credit(rest)

    def prose(self, place: Span) -> bool:
        """Whether most of a place is prose."""
        inside = {number: self.covered(number, place) * self.size(number) for number in self.within(place)}
        return 2 * added(inside[number] for number in inside if self.is_prose(number)) >= added(inside.values())

    def foreign(self, place: Span) -> bool:
        """Whether the blocks of a place have no character beyond ASCII."""
        first, last = self.blocks[self.at(place.start)], self.blocks[self.at(place.end - 1)]
        return self.text[first.start : last.end].isascii()

    def size(self, number: int) -> int:
        """Folded characters of a block."""
        return self.ends[number] - self.starts[number]

    def label(self, number: int) -> str:
        """The folded number that a block begins with, or an empty string."""
        if number not in self._labels:
            self._labels[number] = self._label(number)
        return self._labels[number]

    def item(self, number: int) -> int:
        """What the number in brackets says that a block begins with (``（三）``); 0: it begins with none."""
        if not 0 <= number < len(self.ends) or self.text[self.blocks[number].start] not in "(（":
            return 0
        label = self.label(number)
        return value(label) if label else 0

    def in_order(self, number: int) -> bool:
        """Whether the number of an item is the next one behind the item above it, and no item below bears it again."""
        own, above, below = (self.item(near) for near in (number, number - 1, number + 1))
        return (own == above + 1 if above else own == 1) and below in (0, own + 1)

    def is_article(self, number: int) -> bool:
        """Whether a block begins with the number of an article of a statute."""
        return self.text[self.blocks[number].start] == "第" and self.label(number).endswith("条")

    def _label(self, number: int) -> str:
        block = self.blocks[number]
        match = _LABEL.match(self.text, block.start, min(block.end, block.start + 28))
        start = self.starts[number]
        return self.fold.text[start : start + len(fold_to_compare(match[0]))] if match else ""

    def stops(self, number: int) -> bool:
        """Whether a block ends as a sentence or a clause does."""
        block = self.blocks[number]
        return bool(STOPPED.search(self.text, max(block.end - 4, block.start), block.end))

    def span(self, place: Span) -> Span:
        """The place in the document, with the marks that belong to its words; whole blocks where it fills them."""
        out = self.fold.span(*place)
        first, last = self.at(place.start), self.at(place.end - 1)
        start = self.blocks[first].start if place.start == self.starts[first] else _opened(self.text, out.start)
        block = self.blocks[last]
        end = block.end if place.end == self.ends[last] else _closed(self.text, out.end, block.end)
        return Span(start, end)


BULLET = pattern("[•●■◆▪◦*+–-][ \u3000]|[•●■◆▪]")
#: A comment, a prompt, a tag, brackets alone; a call, or what ends with a brace.
_PROGRAM = pattern(
    "/[/*]|\\*/|#(?![ #])|# ?[a-z]|[$%>] |</?[A-Za-z]|=== |[{}()\\[\\];, ]+$|\\[[\"'][^。]{0,400}\\],?$|[^。，]{0,80}[{};]$|[A-Za-z_.]{1,40}\\([^。，]{0,80}\\)$"
    "|(?:if|for|while|return|end|def|func|fn|class|import|from|let|var|const|void|public|private)\\b[^。，]{0,80}[(){}=:]"
)
_TITLES = pattern("《[^《》]{1,80}》?")
_CITED = in_both_scripts("(?:标题|题目|原题)为?[：:] ?[“「《]?$")  #: before the title of a text that is named
CITING = 8  #: characters of that
#: What titles hardly have: a comma, a pause at the end, an English sentence.
_CLAUSES = pattern(f"[，,；;：:。]|[{HAN}]、$|[A-Za-z]{{2}} [a-z]{{2}}")
_CUT = pattern("[，,、；;][^，,、；;]{4,}[，,；;]$")
_CODE = pattern("[=<>{}#$|\\\\/_]|::|\\(\\)")
STOPPED = pattern(f"[{STOP_MARKS}．｡…；;：:.][{CLOSERS}]{{0,3}}$")  #: a sentence, or a clause before a list
_OPENING = "“‘「『（《〈【〔［｛([{"
#: A unit that is a sign, marks that close, a stop, which in English no letter and no figure follows.
_AFTER = pattern(
    f"[%％‰℃°]?[{ONLY_CLOSERS}]{{0,3}}(?:[{STOP_MARKS}．｡；;，,、：:…]|[.](?![0-9A-Za-z])){{0,2}}[{ONLY_CLOSERS}]{{0,3}}"
)


def _opened(text: str, start: int) -> int:
    first = max(start - OPENING, 0)
    while start > first and text[start - 1] in _OPENING:
        start -= 1
    return start


def _closed(text: str, end: int, most: int) -> int:
    match = _AFTER.match(text, end, most)
    return match.end() if match else end


def paragraphs(doc: Document) -> Paragraphs:
    """View: the blocks that have letters or digits, in folded characters."""
    fold = doc.derive(folded)
    rows = [(block, fold.count_before(block.start), fold.count_before(block.end)) for block in doc.derive(blocks)]
    rows = [row for row in rows if row[1] < row[2]]
    starts = [row[1] for row in rows]
    return Paragraphs(
        doc.text,
        fold,
        tuple(row[0] for row in rows),
        [*starts, len(fold.text)],
        [row[2] for row in rows],
        doc.derive(main_language) in (Language.CHINESE, Language.JAPANESE),
    )


def begins_sentence(found: Paragraphs, index: int) -> bool:
    """Whether a sentence starts at the folded character ``index``."""
    number = bisect_left(found.starts, index, 0, len(found.ends))
    if number < len(found.ends) and found.starts[number] == index:
        return True
    at = _opened(found.text, found.fold.offset(index))
    return bool(_STOP_BEFORE.search(found.text[max(at - 6, 0) : at]))


#: A stop with what closes behind it, and the straight mark that opens the next sentence.
_STOP_BEFORE = pattern(f"[{STOP_MARKS}．｡…；;.][{CLOSERS}]{{0,3}}[ \u3000]{{0,2}}(?:(?<=[ \u3000])[\"'])?$")
