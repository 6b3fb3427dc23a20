"""Which repeats are a defect: most are none. Stock phrases, parallel wording, refrains, forms and tables are meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from ...text import Span
from ...text.script import HAN_NUMERALS
from ..both_scripts import in_both_scripts
from .around import AROUND, Company
from .by_nature import said_by_nature
from .forms import are_two_reports, is_form, is_inside_form
from .groups import Link, Occurrences
from .lists import (
    LABEL,
    are_fellows,
    are_items,
    are_running,
    in_series,
    in_two_lists,
    is_lead,
    is_program,
    is_provision,
    labels_agree,
    listed,
    listed_apart,
    same_article,
)
from .near_echo import are_meant
from .pairs import LEAST, Pair
from .paragraphs import Paragraphs, begins_sentence
from .slips import damaged, exchanged, graded, of_two_subjects, opposed, refer_apart, renamed

COPY = 0.97  #: similarity from which two passages are one text and no parallel wording
WEIGHT = float(LEAST)  #: equal weight of a pair at least
ALIKE = 0.6  #: similarity of a pair at least
SENTENCE = 12.0  #: weight of a sentence that stands twice in a row
SENTENCE_ALIKE = 0.94  #: similarity of such sentences
PART, CLAUSE = 24.0, 32.0  #: weight of a paragraph that stands inside another one, and of a whole one in a statute
ARTICLES = 4  #: paragraphs that begin with 第…条 and make a text a statute, full of parallel wording
PAGE = 60.0  #: weight of a page that stands twice in a row
EDITED = 0.8  #: similarity of such paragraphs some words of which were replaced
FURNITURE = 40  #: folded characters between its two prints: a page number, a running head
FORM = 40  #: parallels from which a text is a form filled in many times, and a near copy says nothing
LISTED = 0.92  #: similarity from which two items of a list are one
LONG = 64.0  #: weight from which a passage is no template, however often it stands word for word
COPIES, WORDINGS = 4, 2  #: of a shorter one: copies word for word, and other wordings, from which on it is one
LOOSE = 80.0  #: weight from which a passage is reported although it fills no paragraph
SENTENCES = 60.0  #: the same where it begins with a sentence, here and there
LOOSE_ALIKE = 0.95
WHOLE_LIMITS = (0.76, 0.90, 0.94)  #: similarity asked for with up to 1, up to 4, and more parallels in the document
PART_LIMITS = (0.86, 0.95, 0.97)  #: the same where one passage is part of a paragraph

_FIGURES = in_both_scripts(f"[0-9{HAN_NUMERALS}千万]*")


class Judge:
    """Judges the pairs of one text by what all of them are like."""

    def __init__(self, found: Paragraphs, pairs: list[Pair]) -> None:
        self.found = found
        self.in_a_row = {id(pair) for pair in pairs if self._in_a_row(pair)}
        kept = [p for p in pairs if (p.weight >= WEIGHT and p.similarity >= ALIKE) or id(p) in self.in_a_row]
        self.all = Occurrences(kept, COPY)
        near = [link for link in self.all.links if link.pair.similarity < COPY]
        self.degree = Counter(number for link in near for number in (link.left, link.right))
        self.size = Counter(self.all.group(number) for number in range(len(self.all.places)))
        self.company = Company([(link.pair.left.start, link.pair.right.start) for link in near])
        self.articles = [start for number, start in enumerate(found.starts[:-1]) if is_provision(found, number)]

    def defects(self) -> Iterator[Pair]:
        """The pairs that are a defect."""
        return (link.pair for link in self.all.links if id(link.pair) in self.in_a_row or self._copied(link))

    def _in_a_row(self, pair: Pair) -> bool:
        """A sentence that stands twice in a row inside one paragraph, or word for word across its end."""
        found, apart = self.found, pair.right.start - pair.left.end
        if not 0 <= apart <= 1 or pair.weight < SENTENCE:
            return False
        across = found.at(pair.left.start) != found.at(pair.right.end - 1)
        if pair.similarity < (1 if across else SENTENCE_ALIKE) or not labels_agree(self.found, pair):
            return False
        if are_meant(self._differences(pair)) or self._printed(pair):
            return False
        starts = begins_sentence(found, pair.left.start) and begins_sentence(found, pair.right.start)
        return starts and self.ends(pair.right.end) and found.prose(pair.left) and found.prose(pair.right)

    def _differences(self, pair: Pair) -> list[tuple[str, str]]:
        """The folded words of either side where they differ."""
        text = self.found.fold.text
        return [
            (text[step.left : step.left_end], text[step.right : step.right_end]) for step in pair.steps if not step.same
        ]

    def ends(self, end: int) -> bool:
        """Whether a sentence ends at a folded character."""
        return end >= len(self.found.fold.text) or begins_sentence(self.found, end)

    def _copied(self, link: Link) -> bool:
        pair = link.pair
        others = self.company.around(pair.left.start, pair.right.start, FORM + 1) - (pair.similarity < COPY)
        statute = self._in_statute(pair)
        least = COPY if others > FORM else WHOLE_LIMITS[2]
        if others > 4 and not statute and pair.similarity < least and not self._damaged(pair):
            return False
        if pair.weight < WEIGHT or (others > FORM and self._filled_in(pair)):
            return False
        differ = self._differences(pair)
        if statute and (listed_apart(self.found, pair) or graded(differ) or opposed(differ) or refer_apart(differ)):
            return False
        if statute and pair.similarity < COPY and self._of_two_subjects(pair, differ):
            return False
        if self._printed(pair) or (self.found.cjk and renamed(differ)):
            return False
        lost = statute and pair.hole is not None  # a copy in a statute that lost words has all others
        if pair.similarity < COPY and (self._of_two_things(pair) or (lost and not self._damaged(pair))):
            return False
        meant = said_by_nature(self.found, pair)
        return not meant and self._stands_out(link, others, statute) and labels_agree(self.found, pair)

    def _of_two_things(self, pair: Pair) -> bool:
        """Whether two passages that differ are items of two lists, a lead and its text, two reports, or one sentence said of two things."""
        found = self.found
        lists = in_two_lists(found, pair) or is_lead(found, pair)
        return lists or are_two_reports(found, pair) or exchanged(self._differences(pair))

    def _of_two_subjects(self, pair: Pair, differ: list[tuple[str, str]]) -> bool:
        """Whether two provisions, none a copy by its number, say the same of two subjects of a statute."""
        left, right = pair.left, pair.right
        return not same_article(self.found, left.start, right.start) and of_two_subjects(
            self.found.fold.text, left, right, differ
        )

    def is_lonely(self, pair: Pair, most: int) -> bool:
        """Whether hardly a parallel passage stands near a pair, and no statute around it."""
        return self.company.around(pair.left.start, pair.right.start, most + 1) <= most and not self._in_statute(pair)

    def _in_statute(self, pair: Pair) -> bool:
        """Whether the text around either side is a statute."""
        around = ((side.start - AROUND, side.start + AROUND) for side in (pair.left, pair.right))
        return any(bisect_right(self.articles, b) - bisect_left(self.articles, a) >= ARTICLES for a, b in around)

    def _stands_out(self, link: Link, others: int, statute: bool) -> bool:
        """Whether a pair is a copy by its size, its place in paragraphs and its likeness; ``others``: other parallels near it."""
        pair = link.pair
        if self._side_by_side(pair):
            return self._page(pair, others)
        if pair.similarity < COPY and (
            is_form(self.found, pair) or (self._filled_in(pair) and in_series(self.found, pair))
        ):
            return False
        if pair.similarity < 1 and listed(self.found, pair):
            if pair.similarity < LISTED or self._filled_in(pair):
                return False
            if are_fellows(self.found, pair) and not self._damaged(pair):
                return False
        both = pair.left, pair.right
        if any(map(self.found.titles, both)) or not all(map(self.found.prose, both)):
            return False
        if self.found.captions(pair.left) != self.found.captions(pair.right):
            return False
        if statute and not self._begin(both):
            return False  # two articles go on alike
        if pair.weight >= self._loose(pair) and pair.similarity >= LOOSE_ALIKE and others < 3:
            return not is_inside_form(self.found, pair)
        whole = [bool(self.found.filled(side)) for side in (pair.left, pair.right)]
        if not any(whole):
            return False
        same = statute and same_article(self.found, pair.left.start, pair.right.start)
        if (self._template(link) and not same) or not (all(whole) or self._part(pair, whole[0])):
            return False
        limits = WHOLE_LIMITS if all(whole) else PART_LIMITS
        rank = 0 if others <= 1 else 1 if others <= 4 else 2
        if statute:
            rank = 0 if same else 2
            if pair.similarity < 1 and are_items(self.found, pair):
                return False
        return pair.similarity >= limits[rank] or (pair.similarity >= limits[0] and self._damaged(pair))

    def _begin(self, both: tuple[Span, Span]) -> bool:
        """Whether one of two passages begins with a sentence; or both fill their paragraphs, whose first characters were misread."""
        if any(begins_sentence(self.found, side.start) for side in both):
            return True
        begun = ((side, self.found.at(side.start)) for side in both)
        return all(side.start - self.found.starts[at] <= LABEL and at in self.found.filled(side) for side, at in begun)

    def _damaged(self, pair: Pair) -> bool:
        """Whether one side is the other one with slips all over, as characters that were misread leave it."""
        return damaged(self.found.fold.text, [step[1:] for step in pair.steps if not step.same])

    def _filled_in(self, pair: Pair) -> bool:
        """Whether two passages differ in figures alone: a form filled in twice."""
        return pair.similarity < 1 and all(_FIGURES.fullmatch(a + b) for a, b in self._differences(pair))

    def _printed(self, pair: Pair) -> bool:
        """Whether a Chinese or Japanese sentence quotes what stands in a line of Latin letters: what a program prints."""
        return self.found.cjk and self.found.foreign(pair.left) != self.found.foreign(pair.right)

    def _loose(self, pair: Pair) -> float:
        """The weight from which a passage is reported whatever it fills: what begins in mid-sentence may be a quotation."""
        starts = begins_sentence(self.found, pair.left.start) and begins_sentence(self.found, pair.right.start)
        return SENTENCES if starts else LOOSE

    def _side_by_side(self, pair: Pair) -> bool:
        """Whether several paragraphs stand twice in a row, with nothing but a page number or a running head between."""
        if pair.right.start - pair.left.end > FURNITURE:
            return False
        return all(self.found.at(side.start) < self.found.at(side.end - 1) for side in (pair.left, pair.right))

    def _page(self, pair: Pair, others: int) -> bool:
        """Whether such paragraphs are a page that was emitted twice, verse and lists as well; parallel ones differ."""
        if pair.weight < PAGE or is_program(self.found, pair.left):
            return False
        if pair.similarity < COPY and (others > 1 or not self._replaced(pair)):
            return False
        return begins_sentence(self.found, pair.left.start) or begins_sentence(self.found, pair.right.start)

    def _replaced(self, pair: Pair) -> bool:
        """Whether paragraphs of running text stand twice in a row with some words replaced: no entries of a list, nor of forms."""
        found = self.found
        if pair.similarity < EDITED or is_form(found, pair) or self._filled_in(pair) or self._in_statute(pair):
            return False
        return are_running(found, pair) and found.prose(pair.left) and found.prose(pair.right)

    def _part(self, pair: Pair, left: bool) -> bool:
        """Whether a paragraph that stands inside another one ends there as it does alone, or breaks off.

        Stock wording goes on: a sentence here, a clause of a longer sentence there.
        """
        if pair.weight < PART:
            return False
        whole, part = (pair.left, pair.right) if left else (pair.right, pair.left)
        number = self.found.at(whole.end - 1)
        ends = self.found.ends[number] - whole.end <= 3
        if ends and not self.found.stops(number):
            return True
        if pair.weight < CLAUSE and self._in_statute(pair):
            return False  # two articles have a clause in common
        return self.ends(part.end) or (not ends and self.ends(whole.end))

    def _template(self, link: Link) -> bool:
        """Whether the passage stands too often, or in too many wordings, to be a copy by accident."""
        pair = link.pair
        if pair.weight >= LONG and pair.similarity >= COPY:
            return False
        if pair.similarity >= COPY:
            return self.size[self.all.group(link.left)] > COPIES
        return max(self.degree[link.left], self.degree[link.right]) > WORDINGS
