"""Evidence of a vertical page that was read across: its rows have a character of this column and one of that, and make no words.

Where a program takes each character for a line, two of one column may stand one below the other, in order, and be joined; where
it was read across, they are of two columns.
"""

from __future__ import annotations

from collections.abc import Mapping

from ....sums import added
from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, PAUSE_AND_STOP_MARKS, is_han
from ... import words
from ...enumerated import enumerates
from ..page import Page, page
from ..words.lexicon import LONGEST, standing
from . import strangers
from .skipping import nats

_PIECES = pattern(f"[{CJK}] +[{CJK}]{{1,4}} +[{CJK}]")  #: of columns that were read across
SEVERAL = 11  #: one row of so many with pieces of columns, or with a word: the page was read across, or is no longer what it was
WORD = 4  #: characters of the longest one
LINES = 5  #: open lines at least of which the words are looked at
WORDS = ("word-sure", "word-likely")  #: that stand across for certain, or nearly so
#: Nats for each pair of characters from which they are strangers (chance gives 0.25, the lines of regulated verse, whose words a table has
#: least of, 0.07 at most), and up to which they are running prose (modern prose -0.38 and less, old novels -0.27 and more).
STRANGE, PROSE = 0.18, -0.33
FEWEST = 40  #: such pairs
MARKS = 30  #: of so many rows one is a mark, at least: a list of characters has none


def scattered(doc: Document) -> bool:
    """View: whether a page was read across its vertical columns."""
    one = doc.derive(page)
    if not one.syllables:
        return _has_strange_lines(one)
    pieces = sum(_PIECES.search(row.words) is not None for row in one.rows)
    return pieces * SEVERAL > len(one.rows) or doc.derive(_strange) >= STRANGE


def in_order(doc: Document) -> bool:
    """View: whether the characters of such a page are proved to be those of prose, one below the other: in verse a title is lost as easily as found."""
    one = doc.derive(page)
    if not one.syllables or doc.derive(_strange) > PROSE:
        return False
    return sum(row.words in PAUSE_AND_STOP_MARKS for row in one.rows) * MARKS >= len(one.rows)


def single(one: Page, at: int) -> bool:
    """Whether a row or the next one is a single character."""
    return len(one.rows[at].words) == 1 or len(one.rows[at + 1].words) == 1


def _strange(doc: Document) -> float:
    """View: nats for each pair that the characters on either side of the line ends are strangers, negative that they are neighbours; 0 where they do not tell.

    Where some were joined already, they were those that make words: what is left shows nothing.
    """
    one = doc.derive(page)
    joined = sum(1 < len(row.words) <= WORD and " " not in row.words for row in one.rows)
    if joined * SEVERAL > len(one.rows):
        return 0.0
    return _weighed({pair: bool(nats(one, at, 1)) for at, pair in enumerate(one.pairs) if pair})


def _has_strange_lines(one: Page) -> bool:
    """Whether the characters inside of lines are strangers, where hardly a word stands across the ends of those that are open.

    A pair that stands in several places says what it says in the last one. In running prose so many make words that the rest
    need not be asked.
    """
    lines = [
        at
        for at, pair in enumerate(one.pairs)
        if pair and not one.ends[at] and strangers.are_han(pair) and not enumerates(one.rows[at].words)
    ]
    if len(lines) < LINES or sum(bool(nats(one, at, 1)) for at in lines) * SEVERAL > len(lines):
        return False
    places = dict[str, tuple[str, int]]()
    for at in lines:
        row = one.rows[at].words.replace(" ", "")
        places |= {row[cut - 1 : cut + 1]: (row, cut) for cut in range(1, len(row))}
    known, most = one.doc.facts(standing), strangers.most(one.doc.characters, strangers.LEAST)
    pairs = dict[str, bool]()
    # nats below the most that all of them may say, and one for what rounding takes
    room = len(places) * (most - STRANGE) + 1
    for pair, (row, cut) in places.items():
        said = known[f"{row[max(cut - LONGEST, 0) : cut]}\n{row[cut : cut + LONGEST]}"]
        pairs[pair] = said is not None and said[0] in WORDS
        room -= most - strangers.of_pair(pair, pairs[pair], strangers.LEAST)
        if room < 0:
            return False
    return _weighed(pairs) >= STRANGE


def _weighed(pairs: Mapping[str, bool]) -> float:
    """Nats for each that pairs of characters are strangers, by whether a word stands across; 0 of few, and where most are such that nobody knows their words."""
    if len(pairs) < FEWEST:
        return 0.0
    chars = words.simplified("".join(pairs))
    if sum(words.common(char) for char in chars if is_han(char)) * 2 < sum(map(is_han, chars)):
        return 0.0
    return added(strangers.of_pair(pair, goes_on, strangers.LEAST) for pair, goes_on in pairs.items()) / len(pairs)
