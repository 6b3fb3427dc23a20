"""Columns read across whose gutter was lost: a reader of images took the lines of two columns for one, with nothing in between.

Nothing in one line shows it. But at one place of such lines hardly a word stands across, as seldom as by chance; words go on there
from line to line, on the left and on the right; and hardly one goes on from the end of a whole line to the beginning of the next.
Of places inside running text a third have a word across, of two strings that chance brought together one in forty. Where a column
ends a paragraph the line is short and yet goes on, as no line of one column does, so a page is asked only where such lines are;
and what was read for the gutter is left here and there, a wide gap or a closing quotation mark that nothing opened.

On 3,700 files without such columns (labelled pages, public text) no stretch comes to two thirds of :data:`ENOUGH` that has
:data:`WORDS`; of 13 pages that were read so, 11 come to more than all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...text import Document
from ...tuples import NamedTuple
from ..line_ends import bare, finished
from ..rows import Row, rows
from ..words import simplified
from .cut_lines import LEFT, SHORT, Cut, Line, cuts_at, lines_of, tight
from .going_on import REACH, going_on
from .gutter import CELL, Gutter, is_of_sentences

WIDEST = 140  #: columns of a row; what is wider is a paragraph
PARAGRAPHS = 8  #: of so many rows of a page one is a paragraph, where such part the rows above them from those below
LEAST = 6  #: rows of two columns
NEAR = 3  #: lines on either side that a short one is held against
RAGGED, SHARE = 3, 0.12  #: such lines, of all that are looked at: before any word is looked up
CHUNK = 80  #: rows that are looked at together where no form feed parts pages
BETWEEN = 4  #: rows of one column between two of both
PLACES = 14  #: places for a gutter that are looked at closely: those at which fewest words stand across
CROSSED = -8.0  #: nats against a place that words stand across; most places of running text have far more
TRIES = 5  #: stretches that are looked at in vain: a text of many has lists, or few words that are known
OPEN = 1.8  #: nats of line ends over which no word stands: five in a row and more
WORDS, ENOUGH = 6.0, 11.0  #: nats of words and of what is left of the gutter, and with those of the widths
EACH, MOST_RAGGED = 2.0, 10.0  #: nats that a short line wins, and all of them at most
FULL = 0.3  #: nats that a full one loses
DENSE = 0.6  #: of the rows of the stretch, those of two columns at least
ENDED = 0.4  #: of those, such as end a sentence at most
WIDEST_OF, MEASURE = 3, 8  #: so many of the widest lines differ by so many columns at most: columns have a measure …
FILLED = 0.4  #: … and of the lines so many fill it
BLANK = 0.15  #: nats that a row of one column costs


class _Told(NamedTuple):
    """What was seen of some rows."""

    places: dict[int, int]  #: where the right column begins, in characters, of each row that has both, by its number
    tried: int  #: 1 if columns were found, -1 if they were looked for in vain, 0 if no line asked for it


def lost_gutters(doc: Document) -> tuple[Gutter, ...]:
    """View: the stretches of rows that are two columns read across with nothing in between."""
    if doc.text.isascii():
        return ()
    found: list[Gutter] = []
    tries, known, every = TRIES, doc.facts(_told), doc.derive(rows)
    for chunk in _chunks(doc):
        if tries <= 0:
            break
        if not _is_ragged([row for _, row in chunk]):
            continue
        told = known[tuple([row.words for _, row in chunk])]
        if told.places:
            places = {chunk[at][0]: chunk[at][1].start + place for at, place in told.places.items()}
            first, last = min(places), max(places)
            last += last + 1 < len(every) and _hangs(every[last + 1])
            cuts = tuple([places.get(at, every[at].end) for at in range(first, last + 1)])
            found.append(Gutter(first, last + 1, cuts))
        tries += told.tried
    return tuple(found)


def _hangs(row: Row) -> bool:
    """Whether a row behind such a stretch may be what the longer column has more: its last line."""
    return row.cjk and not row.blanks and finished(row.words)


def _chunks(doc: Document) -> Iterator[list[tuple[int, Row]]]:
    """The rows of Chinese or Japanese that may be lines, page by page, or so many at a time; where paragraphs are many, none with one between."""
    chunk: list[tuple[int, Row]] = []
    paged, end = "\f" in doc.text, 0
    every = doc.derive(rows)
    parts = sum([row.width > WIDEST for row in every]) * PARAGRAPHS > len(every)
    for at, row in enumerate(every):
        wide = row.cjk and row.width > WIDEST and row.width - row.words.count(" ") > WIDEST
        if chunk and ((wide and parts) or len(chunk) >= CHUNK or (paged and "\f" in doc.text[end : row.start])):
            yield chunk
            chunk = []
        end = row.end
        if row.cjk and row.words[0] != "|" and not wide:
            chunk.append((at, row))
    if chunk:
        yield chunk


def _is_ragged(chunk: Sequence[Row]) -> bool:
    """Whether some rows are short and yet open: told from their widths alone."""
    wide = [row for row in chunk if row.width >= 2 * CELL]
    widths = [row.width - row.words.count(" ") for row in wide]
    return _are_ragged(widths, [not bare(row.words) for row in wide])


def _are_ragged(widths: Sequence[int], ended: Sequence[bool]) -> bool:
    """Whether some lines are short and yet open: they may as well be first ones, whose indent was lost."""
    return len(widths) >= LEAST and _short(widths, ended, SHORT - 1) >= max(RAGGED, SHARE * len(widths))


def _short(widths: Sequence[int], ended: Sequence[bool], room: int) -> int:
    """How many lines are open and yet lack more than so many columns, between longer ones near by.

    Where a page changes its measure none does.
    """
    return sum(
        not end and width + room < min(max(widths[max(at - NEAR, 0) : at]), max(widths[at + 1 : at + 1 + NEAR]))
        for at, (width, end) in enumerate(zip(widths, ended, strict=True))
        if 0 < at < len(widths) - 1
    )


def _told(every: tuple[str, ...]) -> _Told:
    """Where the right column begins in each row of the stretch that is two columns, if there is one.

    Args:
        every: the words of the rows.
    """
    folded = simplified("\n".join(every)).split("\n")
    nats, first, last = _best(
        0.0 if finished(line) else -going_on(tight(line), tight(after)) for line, after in pairwise(folded)
    )
    if nats < OPEN:
        return _Told({}, 0)
    lines = list(lines_of(folded))
    open_ones = [line for line in lines[first : last + 2] if line.width >= 2 * CELL]
    if not _are_ragged([line.width for line in open_ones], [line.ends for line in open_ones]):
        return _Told({}, 0)
    reach = sorted([line.width for line in lines])[-3] - CELL
    inner = [0.0] * (reach + 1)
    for line in lines:
        for place, nats in _inner(line, reach):
            inner[place] += nats
    best, told = ENOUGH, dict[int, int]()
    places = [place for place in range(CELL + 2, reach + 1) if inner[place] >= CROSSED]
    for place in sorted(places, key=lambda place: -inner[place])[:PLACES]:
        cuts = cuts_at(lines, place, reach + CELL)
        nats, first, last = _best(_scores(lines, cuts))
        both = [at for at in range(first, last + 1) if (cut := cuts[at]) and cut.right]
        if len(both) < LEAST or len(both) < DENSE * (both[-1] - both[0] + 1) or nats < WORDS:
            continue
        nats += _of_widths([lines[at] for at in both])
        if nats >= best and _is_text([lines[at] for at in both], [cut for at in both if (cut := cuts[at])]):
            best, told = nats, _widened(lines, cuts, both)
    return _Told(told, 1 if told else -1 if places else 0)


def _inner(line: Line, reach: int) -> Iterator[tuple[int, float]]:
    """Each place of a line where a gutter may be, and what speaks for it there."""
    text, last = line.plain, min(reach + 1, line.width - CELL)
    for at, column in enumerate(line.places):
        if CELL + 2 <= column <= last:
            left = at in line.stray or at in line.wide
            nats = LEFT if left else -going_on(text[max(at - REACH, 0) : at], text[at : at + REACH])
            yield column - 1, nats
            if column <= reach:
                yield column, nats


def _scores(lines: Sequence[Line], cuts: Sequence[Cut | None]) -> Iterator[float]:
    """What each line says, with the one before it, for two columns cut at one place."""
    before, whole = None, ""
    for line, cut in zip(lines, cuts, strict=True):
        if cut is None:
            before = None
            yield 0.0
            continue
        nats = cut.nats
        if cut.right and not nats:
            nats -= going_on(cut.left, cut.right)
        both = before if before and (cut.right or before.right) else None
        if both:
            nats += going_on(both.left, cut.left) + going_on(both.right, cut.right) - going_on(whole, cut.left)
        yield nats if cut.right or both else -BLANK
        before, whole = cut, line.plain


def _best(scores: Iterable[float]) -> tuple[float, int, int]:
    """The stretch of the greatest sum: the sum, the first and the last line."""
    best, total, begin = (0.0, 0, -1), 0.0, 0
    for at, nats in enumerate(scores):
        if total <= 0:
            total, begin = 0.0, at
        total += nats
        if total > best[0]:
            best = total, begin, at
    return best


def _is_text(lines: Sequence[Line], cuts: Sequence[Cut]) -> bool:
    """Whether both columns are running text of one measure, few of whose lines end a sentence."""
    widths = sorted([line.width for line in lines])
    measure = widths[-WIDEST_OF] - MEASURE
    if widths[-1] - MEASURE > widths[-WIDEST_OF] or sum(width >= measure for width in widths) < FILLED * len(lines):
        return False
    if sum(line.ends for line in lines) > ENDED * len(lines):
        return False
    return is_of_sentences([cut.left for cut in cuts]) and is_of_sentences([cut.right for cut in cuts])


def _of_widths(lines: Sequence[Line]) -> float:
    """What short lines that go on say."""
    short = _short([line.width for line in lines], [line.ends for line in lines], SHORT)
    return min(EACH * short - FULL * (len(lines) - short), MOST_RAGGED)


def _widened(lines: Sequence[Line], cuts: Sequence[Cut | None], both: Sequence[int]) -> dict[int, int]:
    """The lines of the stretch, and those of two columns on either side of it that few of one part from it; where each is cut."""
    places = {at: lines[at].where[cut.at] for at, cut in enumerate(cuts) if cut and cut.right}
    first, last = both[0], both[-1]
    for at in reversed(places):
        if 0 < first - at <= BETWEEN + 1:
            first = at
    for at in places:
        if 0 < at - last <= BETWEEN + 1:
            last = at
    return {at: place for at, place in places.items() if first <= at <= last}
