"""A passage: a paragraph as it is compared across documents, folded by a rule that knows nothing but its words."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from msgspec import Meta

from ..structure.words import simplified
from ..text import Span
from ..text.digest import blake2b
from ..text.fold import fold_char
from ..text.lines import LINE_END
from ..text.script import is_han
from ..tuples import NamedTuple

DIGEST = 12  #: bytes of the digest of a folded passage
Seed = Annotated[int, Meta(ge=0, lt=1 << 32)]  #: one of the hashes that stand for a passage (``seeds``)


class Passage(NamedTuple):
    """A paragraph of prose, or a part of a long one. Offsets are characters of the source, lines count from 1."""

    document: int  #: number of its document
    ordinal: int  #: of the passages of its document
    start: int
    line: int
    column: int
    label: str  #: the folded number that it begins with
    flags: int
    words: str  #: as they stand in the source

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.words)

    def place(self, part: Span) -> Span:
        """Where the folded characters ``part`` stand in the source."""
        offsets = [at for at, char in enumerate(self.words) for _ in _fold_char(char)]
        return Span(self.start + offsets[part.start], self.start + offsets[part.end - 1] + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the passage, from 1."""
        before = self.words[: offset - self.start]
        ends = [match.end() for match in LINE_END.finditer(before)]
        if not ends:
            return self.line, self.column + len(before)
        return self.line + len(ends), len(before) - ends[-1] + 1


class Marks(NamedTuple):
    """By what a passage is found among others."""

    digest: bytes  #: of its folded words
    seeds: tuple[Seed, ...]  #: in the order of their first places


STOPS = 1  #: flag: it ends as a sentence does
FIRST, LAST = 2, 4  #: flags: it begins, it ends where its paragraph does
STATUTE = 8  #: flag: its document is made of articles
BARE = 16  #: flag: a line that is no prose as it stands; it may be what is left of a paragraph


@lru_cache(maxsize=1 << 15)
def _fold_char(char: str) -> str:
    """A character as it is compared; traditional ones are taken for simplified ones, whatever the text is in."""
    fold = fold_char(char)
    if len(fold) == 1 and is_han(fold):
        simple = simplified(fold)
        return simple if len(simple) == 1 else fold
    return fold


@lru_cache(maxsize=1 << 9)
def fold(words: str) -> str:
    """Letters and digits of a text in one width, one case and one script."""
    return words.translate({ord(char): _fold_char(char) for char in set(words)})


def digest(folded: str) -> bytes:
    """What tells one folded text from another, the same on every machine."""
    return blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=DIGEST).digest()
