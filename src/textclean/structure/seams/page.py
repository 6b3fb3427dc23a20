"""A page made ready for the judgement of its seams: rows, measure, forms; each line is read once."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import LATIN, is_cjk
from ...tuples import NamedTuple
from ..grams import Grams, counted, standing
from ..layout import Measure, measure
from ..layout.slack import slacks
from ..rows import Row, rows
from .edge_marks import ended
from .heads.over_reports import over_reports
from .layout.indents import Habit, habit, opens_indented
from .layout.printed import pieces, unfilled, word_lines
from .lines.code import code_around
from .lines.fields import fields, spaced_fields
from .lines.ordered import ordered, references
from .lines.turns import in_turn
from .lines.word_lists import SYLLABLE, crumbs, entries, has_sentences, listed
from .parts import set_apart
from .traits import traits

#: The evidence of one seam: the name of each piece, with the words that show it (mostly none).
Evidence = dict[str, str]

LATIN_WORD = pattern(f"[{LATIN}]+(?:-[{LATIN}]+)*")
DOTS = frozenset("·・‧•")  #: that part the halves of a foreign name; or bullets


class Pair(NamedTuple):
    """The words of two rows that follow one another, and what they are on this page."""

    left: str
    right: str
    kind: str
    after: str


class Page:
    """The rows of a text with what every family of evidence asks about them.

    Args:
        doc: the text.
    """

    def __init__(self, doc: Document) -> None:
        self.rows: tuple[Row, ...] = doc.derive(rows)
        self.measure: Measure = doc.derive(measure)
        self.doc = doc
        self._paged = "\f" in doc.characters
        known = doc.facts(traits)
        self.traits = [known[row.words] for row in self.rows]
        self.items = [one.item for one in self.traits]
        self.numbers = [one.number for one in self.traits]  #: those that the items begin with
        self.kinds = [one.kind for one in self.traits]
        self.widths = [row.width for row in self.rows]
        code_around(self.rows, self.kinds)
        set_apart(doc, self.rows, self.kinds)
        self._find_debris()
        self.ends = ended([row.words for row in self.rows], self.traits)
        self.filled: set[int] = set()  #: seams inside a printed line whose pieces fill it
        self.worded: set[int] = set()  #: seams between the single words of one printed line
        self.commas = [one.commas for one in self.traits]
        self.stops = [one.stop for one in self.traits]
        self._order()
        running = self.debris and self._has_sentences
        self.listed = [False] * len(self.rows) if running else listed(self.rows, self.ends, self.traits, self.kinds)
        self.entries = entries(self.rows)
        self.in_turn = in_turn(self.items, self.numbers, [one.led for one in self.traits])
        self.item_counts = Counter(filter(None, self.items))
        self.kind_counts = Counter(filter(None, self.kinds))
        self.fields = fields(self.rows, self.kinds) if self.kind_counts["label"] else frozenset[int]()
        if "\u3000" in doc.text:
            self.fields |= spaced_fields(self.rows, self.items)

    def _find_debris(self) -> None:
        """See whether the page is debris, all of it or some rows: a line for each character or syllable, or lines that end in soft hyphens."""
        count = len(self.rows)
        tiny = sum(row.width <= SYLLABLE for row in self.rows)
        single = sum(len(row.words) == 1 for row in self.rows)
        self._has_sentences = has_sentences(self.doc.text, count)
        self.syllables = tiny > 20 and tiny * 2 > count and (self._has_sentences or single * 2 > count)
        shy = sum("\u00ad" in row.words[-2:] for row in self.rows)
        self.shy = shy > 20 and shy * 4 > count
        self.debris = self.shy or self.syllables
        #: whether each row is debris, so that its length says nothing
        self.loose = crumbs(self.widths) if self.syllables and not self.shy else [self.shy] * count

    def _order(self) -> None:
        """Tell items by the order of their numbers, where their form alone does not."""
        for at, one in ordered(self.rows).items():
            self.items[at], self.numbers[at] = one.item, one.number
            self.commas[at] -= one.paused and self.commas[at] > 0
        for at in references(self.rows, self.items):
            self.items[at], self.numbers[at] = "", 0

    @cached_property
    def indents(self) -> Habit:
        """What a page of whole paragraphs does with indents."""
        return habit(self.rows, self.plain, self.ends, self.stops)

    @cached_property
    def opens_indented(self) -> bool:
        """Whether every paragraph of such a page is indented."""
        return any(row.indent for row in self.rows) and opens_indented(self.rows, self.plain, self.ends, self.stops)

    @cached_property
    def plain(self) -> list[bool]:
        """Whether each row is Chinese or Japanese text of no kind, on a page that is no debris."""
        return [
            row.cjk and not kind and not one.titled and not loose
            for row, kind, one, loose in zip(self.rows, self.kinds, self.traits, self.loose, strict=True)
        ]

    @cached_property
    def slacks(self) -> list[int]:
        """Columns of room at the end of each row but the last (0 on a page without an edge)."""
        self._measure_lines()
        return self._slacks

    @cached_property
    def fragments(self) -> list[bool]:
        """Whether a seam lies inside one printed line: extractors cut lines at quotes and changes of font."""
        self._measure_lines()
        return self._fragments

    def _measure_lines(self) -> None:
        count = max(len(self.rows) - 1, 0)
        self._slacks, self._fragments = [0] * count, [False] * count
        if not self.measure.edge:
            return
        edges = self.measure.edges or (self.measure.edge,) * len(self.rows)
        rooms = [room - row.indent for room, row in zip(slacks(self.doc, self.rows, edges), self.rows, strict=False)]
        self._single_words(rooms)
        self._slacks, self._fragments, self.filled = pieces(self.rows, rooms, self.measure)

    def _single_words(self, rooms: list[int]) -> None:
        """Reckon the room behind the words of one printed line by all of them."""
        for line in word_lines(self.rows, self.ends, rooms, self.measure):
            self.worded.update(line[:-1])
            rooms[line[-1]] -= sum(self.rows[at].width + 1 for at in line[:-1])

    @cached_property
    def unfilled(self) -> list[bool]:
        """Whether a row stands in a block of three and more, set off by blanks, none of which is full: verse, addresses."""
        return unfilled(self.rows, self.slacks, self.measure)

    def fed(self, at: int) -> bool:
        """Whether a form feed stands behind a row: a page ends there."""
        return self._paged and "\f" in self.doc.text[self.rows[at].end : self.rows[at + 1].start]

    def is_bare(self, at: int, short: int = 6) -> bool:
        """Whether a row of a hard-wrapped page is short, without a stop or a comma, and not the end of a page or the text.

        Args:
            at: its number.
            short: columns beyond the page's tolerance that it lacks at least.
        """
        if at + 1 >= len(self.rows) or self.ends[at] or self.commas[at] or self.stops[at] or self.kinds[at]:
            return False
        if self.kinds[at + 1] == "furniture" or not self.rows[at].cjk or self.loose[at] or self.fragments[at]:
            return False
        if "（" in self.rows[at].words and "）" not in self.rows[at].words:
            return False
        return self.slacks[at] > self.measure.tolerance + short and self.rows[at].words[-1] not in "：:；;—…-"

    @cached_property
    def headed(self) -> bool:
        """Whether a hard-wrapped page is one of short pieces under headlines, by those that are short of the edge."""
        begins = [
            at
            for at in range(1, len(self.rows) - 1)
            if self.ends[at - 1] and self.slacks[at - 1] > self.measure.tolerance
        ]
        heads = sum(self.is_bare(at) for at in begins)
        return heads >= 3 and heads * 3 >= len(begins)

    @cached_property
    def over_reports(self) -> frozenset[int]:
        """The rows that are headlines by the line that opens a report below them."""
        lone = [loose or not row.cjk for loose, row in zip(self.loose, self.rows, strict=True)]
        return over_reports(self.widths, self.kinds, self.traits, self.ends, lone)

    @cached_property
    def pairs(self) -> list[str]:
        """The Han or kana on either side of each seam, as one string of two; empty where one of them is neither."""
        both, held = [(row.words[-1], after.words[0]) for row, after in pairwise(self.rows)], dict[str, str]()
        return [
            held.setdefault(pair := tail + head, pair)  # equal ones once
            if ("\u4e00" <= tail <= "\u9fff" or is_cjk(tail)) and ("\u4e00" <= head <= "\u9fff" or is_cjk(head))
            else ""
            for tail, head in both
        ]

    @cached_property
    def grams(self) -> Grams:
        """How often the two, three and four Han or kana around each seam stand together inside the lines of the text."""
        both = [
            (row.words[-2:], after.words[:2])
            for row, after, pair in zip(self.rows, self.rows[1:], self.pairs, strict=False)
            if pair
        ]
        longer = {a + b for a, b in both}
        longer.update([a + b[0] for a, b in both], [a[-1] + b for a, b in both])
        pairs = set(self.pairs) - {""}
        known = self.doc.derive(counted)
        if known and pairs <= known.asked and longer <= known.asked:
            return known
        return standing("\n".join([row.words for row in self.rows if row.cjk]), pairs, longer)

    @cached_property
    def gapped(self) -> int:
        """How many rows of running text hold a space between two Han or kana."""
        return sum(one.gapped and (one.commas > 0 or one.stop or one.end) for one in self.traits)

    @cached_property
    def dotted(self) -> int:
        """How many rows begin with a dot that may part a name."""
        return sum(row.words[0] in DOTS for row in self.rows)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word in Latin letters stands inside the lines, in lower case."""
        return Counter(map(str.lower, LATIN_WORD.findall("\n".join([row.words for row in self.rows]))))

    @cached_property
    def stopped_items(self) -> dict[str, tuple[int, int]]:
        """For each class of items: how many there are, and how many of them hold a stop or end with one or a semicolon."""
        found: dict[str, tuple[int, int]] = {}
        for at in [at for at, name in enumerate(self.items) if name]:
            count, stopped = found.get(self.items[at], (0, 0))
            stops = self.ends[at] or self.stops[at] or self.rows[at].words[-1] in "；;"
            found[self.items[at]] = (count + 1, stopped + stops)
        return found


def page(doc: Document) -> Page:
    """View: the page of a text."""
    return Page(doc)
