"""What two lines say of whether the first one goes on in the second, wherever they stand on the page.

What speaks for it is what the seams of a hard-wrapped page are asked; how much it tells here, in nats, was counted on pages whose
columns were put line by line in turn: how often a line has it with the line below it in its column, and with the next one of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...sums import added
from ...text import Document
from ..first_words import is_rest
from ..rows import Row
from .page import Evidence, Page, page

#: Of an open line: what stands across, or is closed behind it. The strongest counts, of the others a part.
ACROSS: Mapping[str, float] = {
    "word-sure": 4.5, "gram4": 4.5, "cut-word": 4.5, "cut-term": 3.8, "open-bracket": 3.3, "gram3": 3.0, "word-likely": 2.5,
    "gram2": 2.4, "open-quote": 2.0, "digit-digit": 1.9, "number-unit": 1.6, "torn-number": 1.6, "word-hint": 1.0, "lower-runs-on": 0.3,
}  # fmt: skip
OTHERS = 0.3
#: Of an open line: with what no sentence goes on. All of it counts, up to the most.
AGAINST: Mapping[str, float] = {
    "insert": 5.0, "start-kagi": 3.0, "en-opens": 3.0, "dialogue": 2.0, "item-siblings": 1.7, "right-dateline": 1.6,
    "bare-opening": 1.2, "item-in-turn": 1.0, "start-upper": 0.7,
}  # fmt: skip
MOST = 5.0
NOTHING = -0.6  #: of an open line between Han or kana that shows nothing
REST = -4.5  #: of a stop, and the rest of a sentence behind it
SMALL, CAPITAL = -3.4, 0.4  #: of a stop, and a small or a capital letter behind it
#: Where first lines are indented: of one behind the end of a paragraph, one in mid-sentence; of a line without one behind a short last line, and elsewhere.
FIRST, INDENTED, FLUSH, PLAIN = 1.4, -3.0, -1.8, 0.2
ACROSS_WIDE = -6.0  #: of a row that is wider than a line of these columns
SHORT, SHORT_LATIN = 6, 4  #: columns by which a line is short, and what part of its measure one in Latin letters
WIDER = 1.25  #: times the measure that a line may be wide
INDENT = 2  #: columns of an indent
PAUSES = "）)：:；;"  #: with what else a paragraph ends
#: What it costs that another text begins with a row: behind a short one, a blank line or a wide row less.
ANYWHERE, BEHIND_SHORT, PARTED = 8.0, 3.0, 2.0

Gathered = Callable[[Page], Sequence[Evidence]]


class Links:
    """What the rows of a page say of one another.

    Args:
        page: the page.
        rows: numbers of those that are asked, in the order in which they are read; here they are numbered from 0.
        gathered: what is said of the seams of a page that is hard-wrapped.
    """

    def __init__(self, page: Page, rows: Sequence[int], gathered: Gathered) -> None:
        self._page, self._gathered = page, gathered
        self._said: dict[int, list[Evidence]] = {}
        self.rows: list[Row] = [page.rows[at] for at in rows]
        self.ends = [page.ends[at] for at in rows]
        widths = sorted(row.width for row in self.rows)
        measure = widths[len(widths) * 3 // 4]
        base = min(row.indent for row in self.rows)
        self._indented = [row.indent >= base + INDENT for row in self.rows]
        self._indents = 2 <= sum(self._indented) <= len(self.rows) // 2
        self._short = [row.width < measure - (SHORT if row.cjk else measure // SHORT_LATIN) for row in self.rows]
        self._wide = [row.width > measure * WIDER + SHORT for row in self.rows]
        #: whether a paragraph, or a headline, may end with each row
        self.pauses = [
            end or short or wide or row.words[-1] in PAUSES
            for row, end, short, wide in zip(self.rows, self.ends, self._short, self._wide, strict=True)
        ]

    def parted(self, at: int) -> float:
        """What it costs that another text, or another stretch of columns, begins with a row."""
        if at == 0 or self.rows[at].blanks or self._wide[at] or self._wide[at - 1]:
            return PARTED
        return BEHIND_SHORT if self._short[at - 1] else ANYWHERE

    def __call__(self, left: int, right: int) -> float:
        """The nats that a row goes on in one further below, or that it ends a paragraph and the other one begins the next."""
        if right - left != 1 and (self._wide[left] or self._wide[right]):
            return ACROSS_WIDE
        return self._by_layout(left, right) + self.by_words(left, right)

    def shown(self, left: int, right: int) -> bool:
        """Whether something stands across an open row and another one."""
        return not self.pauses[left] and self.by_words(left, right) > 1

    def closes(self, at: int) -> bool:
        """Whether a row is the last line of a paragraph."""
        return self.ends[at] and self._short[at]

    def opens(self, ends: Sequence[int]) -> bool:
        """Whether first lines are indented on this page, and one stands behind each last line."""
        return self._indents and all(self._indented[at + 1] for at in ends)

    def _by_layout(self, left: int, right: int) -> float:
        if not self._indents:
            return 0.0
        if self._indented[right]:
            return FIRST if self.pauses[left] else INDENTED
        return FLUSH if self.closes(left) and not self._short[right] else PLAIN

    def by_words(self, left: int, right: int) -> float:
        """The nats that a row goes on in one further below, by the words alone."""
        one, other = self.rows[left], self.rows[right]
        if self.ends[left]:
            if other.cjk:
                return REST if is_rest(other.words) else 0.0
            return SMALL if other.words[0].islower() else CAPITAL if other.words[0].isupper() else 0.0
        said = self._between(left, right)
        shown = sorted([ACROSS[name] for name in said if name in ACROSS])
        gain = shown.pop() + OTHERS * added(shown) if shown else NOTHING if one.cjk and other.cjk else 0.0
        if self.pauses[left]:
            return max(gain, 0.0)
        return gain - min(added(AGAINST[name] for name in said if name in AGAINST), MOST)

    def _between(self, left: int, right: int) -> Evidence:
        """What is said of a row and one further below, were it the next."""
        step = right - left
        if step not in self._said:
            self._said[step] = self._apart(step)
        return self._said[step][left]

    def _apart(self, step: int) -> list[Evidence]:
        """What is said of each row and the one that stands so far behind it."""
        order = [at for first in range(step) for at in range(first, len(self.rows), step)]
        words = "\n".join([self.rows[at].words for at in order])
        one = Page(Document(words + "\n", memory=self._page.doc.memory))
        found: list[Evidence] = [{}] * len(order)
        if len(one.rows) == len(order) and one.measure.edge:
            for at, said in zip(order[:-1], self._gathered(one), strict=True):
                found[at] = said
        one.doc.forget(page)
        one.doc.leave()
        return found
