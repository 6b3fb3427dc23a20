"""Spaces beside Latin words and numbers: the page's habit at Han characters, and runs of them in running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...structure.chinese import is_chinese
from ...structure.fullwidth import narrowed
from ...structure.protected import in_code_line, is_protected
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN, LATIN

LEAST = 5  #: places that make a habit
CLEAR = 4  #: so many of one kind for each of the other are a habit
LEAST_PROSE = 40  #: characters of the shortest line that is read as running text
_SPACED = pattern(f" (?:(?<=[{HAN}] )(?=[A-Za-z0-9])|(?<=[A-Za-z0-9] )(?=[{HAN}]))")
_CLOSE = pattern(f"(?<=[{HAN}])(?=[A-Za-z])|(?<=[A-Za-z])(?=[{HAN}])")
_MANY = pattern(f"(?<=[{LATIN},;0-9]) {{2,4}}(?=[{LATIN}0-9])")
_RUN = pattern(" {2,}")
_STOP = pattern("[.!?。！？]")
LONGEST = 2000  #: characters of a line that are read


def mixed_spacing(doc: Document) -> Iterator[Span]:
    """Spaces between Han and Latin letters or digits on a page that hardly ever has them, or places without on one that has.

    An empty span is a place where the page writes a space. A page with one habit only has none.
    """
    text = doc.text
    spaced = [match.span() for match in _SPACED.finditer(text) if is_chinese(doc, match.start())]
    if not spaced:
        return
    close = [match.span() for match in _CLOSE.finditer(text) if is_chinese(doc, match.start())]
    if len(close) >= max(LEAST, CLEAR * len(spaced)):
        yield from (Span(*place) for place in spaced)
    elif len(spaced) >= max(LEAST, CLEAR * len(close)):
        yield from (Span(*place) for place in close)


def many_spaces(doc: Document) -> Iterator[Span]:
    """Two to four spaces between Latin words inside a line of running text; two behind a stop are a typist's habit.

    A line with several of them is a table or set by hand, and so are lines with one at the same place.
    """
    text = doc.derive(narrowed)  # letters that a pass behind this one makes half-width count as such
    if "  " not in text:
        return
    found: list[tuple[Span, int]] = []
    start = before = 0
    for match in _MANY.finditer(text):
        at = match.start()
        start = text.rfind("\n", max(start, before), at) + 1 or start
        before = at
        end = text.find("\n", at, start + LONGEST)
        body = text[start : end if end >= 0 else start + LONGEST].strip()
        if len(body) < LEAST_PROSE or len(_RUN.findall(body)) > 1 or not _STOP.search(body) or body.count("|") > 1:
            continue
        if not is_protected(doc, at) and not in_code_line(doc, at):
            found.append((Span(at, match.end()), match.end() - start))
    columns = Counter(column for _, column in found)
    yield from (span for span, column in found if columns[column] == 1)
