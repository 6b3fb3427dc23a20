"""What of a document is kept to compare it with others: its paragraphs of prose, cut where they are long."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from ..structure.blocks import Kind, blocks
from ..structure.folded import weight
from ..structure.repeats import Paragraphs, paragraphs
from ..sums import added
from ..text import Document, Span
from ..text.lazy import pattern
from ..text.script import ONLY_CLOSERS, STOP_MARKS
from ..tuples import NamedTuple
from .passage import BARE, FIRST, LAST, STATUTE, STOPS, Marks, Passage, digest, fold
from .seeds import seeds

SHORTEST, LONGEST = 600, 1800  #: characters of the parts into which a long paragraph is cut
LEAST = 12.0  #: weight of a passage that is kept
BARE_LEAST = 20.0  #: the same of a line that is no prose
BARE_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.HEADLINE, Kind.SHORT)  #: what is left of a paragraph looks like these
ARTICLES = 4  #: paragraphs that begin with 第…条 and make a document a statute, full of parallel wording
_SENTENCE_END = pattern(f"[{STOP_MARKS}．｡；;.][{ONLY_CLOSERS}]{{0,3}}")


class Imprint(NamedTuple):
    """A document without its text: what it is called, what stands for it, its passages."""

    path: str
    sha256: str  #: of its bytes
    digest: bytes  #: of all its words, folded
    weight: float  #: of all its words
    prose: float  #: of its passages
    span: Span  #: from its first word to its last mark, in the source
    line: int  #: of its first word, from 1
    column: int
    opening: str  #: its first words
    passages: tuple[Passage, ...]
    marks: tuple[Marks, ...]  #: by which each of them is found


def imprint(path: str, sha256: str, source: str, doc: Document) -> Imprint:
    """Take the imprint of a document.

    Args:
        path: its name.
        sha256: of its bytes.
        source: its text.
        doc: the cleaned text with the origins of its characters: there paragraphs are whole.
    """
    found = doc.derive(paragraphs)
    rows = doc.derive(blocks)
    span = doc.source_span(Span(rows[0].start, rows[-1].end)) if rows else Span(0, 0)
    words = fold(source)
    lines = _Lines(source)
    passages = tuple(_passages(source, doc, found, lines))
    folded = [fold(one.words) for one in passages]
    return Imprint(
        path,
        sha256,
        digest(words),
        weight(words),
        added(map(weight, folded)),
        span,
        *lines.position(span.start),
        source[span.start : min(span.end, span.start + 80)],
        passages,
        tuple(Marks(digest(words), tuple(seeds(words))) for words in folded),
    )


class _Lines:
    """Lines and columns of rising offsets."""

    def __init__(self, source: str) -> None:
        from ..text.lines import Positions

        self.position = Positions(source).line_column


def _passages(source: str, doc: Document, found: Paragraphs, lines: _Lines) -> Iterator[Passage]:
    numbers = range(len(found.ends))
    statute = STATUTE * (sum(found.label(number).endswith("条") for number in numbers) >= ARTICLES)
    ordinal = 0
    for number in numbers:
        bare = not found.is_prose(number)
        if bare and found.blocks[number].kind not in BARE_KINDS:
            continue
        place = doc.source_span(Span(found.blocks[number].start, found.blocks[number].end))
        parts = list(_parts(source, place))
        for index, part in enumerate(parts):
            words = source[part.start : part.end]
            if weight(fold(words)) < (BARE_LEAST if bare else LEAST):
                continue
            flags = statute | (BARE if bare else 0)
            flags |= FIRST if index == 0 else 0
            flags |= LAST | STOPS * found.stops(number) if index == len(parts) - 1 else STOPS
            label = found.label(number) if index == 0 else ""
            yield Passage(0, ordinal, part.start, *lines.position(part.start), label, flags, words)
            ordinal += 1


def _parts(source: str, place: Span) -> Iterator[Span]:
    """Cut a long paragraph at ends of sentences that are chosen by the words before them, so that copies are cut alike."""
    start = place.start
    while place.end - start > LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(source, start + SHORTEST, start + LONGEST)]
        cut = min(ends, key=lambda end: crc32(fold(source[end - 16 : end]).encode("utf-8", "surrogatepass")), default=0)
        cut = cut or start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, place.end)
