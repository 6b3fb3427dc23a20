"""What English lines say of columns that were read in turn: words that never meet, small letters behind a stop, lines in the other script."""

from __future__ import annotations

from collections.abc import Sequence

from ....text.lazy import pattern
from ..page import Page
from ..words.english import in_a_row
from . import strangers

SCRIPTS = 3.3  #: of an open line, and one in the other script below it: three of them tell, as an English line quoted in a sentence has two
SMALL, CAPITAL = 3.4, -1.4  #: of a full stop before a small letter, and before a capital one, in lines of Latin letters
NEVER = 4.5  #: of two English words that never meet
#: A full stop at the end of a sentence: no abbreviation of a letter or two, no dots.
_STOPPED = pattern('[a-z0-9]{3}[.][”"’)]?$')
#: An item that a small letter numbers, as those of a contract: ``b. if You …``, ``(ii) any …``.
_LETTERED = pattern("[(]?(?:[a-z]|[ivx]{1,5})[.)](?: |$)")
_ARTICLES = "the a an my your our their its every no"
_BEHIND_NO_ARTICLE = "of to and or as was were is are had has have that which who by with from than into be been but because if when would could should may might can the a an he she it they we you i this these those there not"
_PREPOSITIONS = "of from with into upon between among at"
_BEHIND_NO_PREPOSITION = "of and or was were is are had has have than be been but because would could should may might can he she they we i from into"
#: Two English words that never meet, one on either side of a line end.
_NEVER_MEET = pattern(
    "|".join(
        f'(?:^|[ "“(])(?:{"|".join(before.split())})\n(?:{"|".join(behind.split())})(?![\\w-])'
        for before, behind in ((_ARTICLES, _BEHIND_NO_ARTICLE), (_PREPOSITIONS, _BEHIND_NO_PREPOSITION))
    )
)
_ENGLISH = in_a_row(4)  # words of a sentence: no name, no code
TAIL = 10  #: characters on either side in which that is looked for


def changes_script(page: Page, at: int, lines: Sequence[bool]) -> bool:
    """Whether a full line ends no sentence, and one of it and the next is Chinese or Japanese, the other nothing but English words.

    Args:
        page: the page.
        at: number of the row.
        lines: whether each row is a line of running text.
    """
    if page.ends[at] or lines[at + 1 : at + 2] != [True] or page.rows[at].cjk == page.rows[at + 1].cjk:
        return False
    if not page.measure.edge_at(at) or page.slacks[at] > page.measure.tolerance + strangers.ROOM:
        return False  # where lines have no measure none is full: a page in two languages has its paragraphs in turn
    return _ENGLISH.search(page.rows[at + page.rows[at].cjk].words) is not None


def nats(page: Page, at: int) -> float:
    """What two lines in Latin letters say of columns: the first letter behind a full stop, or two words that never meet; 0 where neither does."""
    left, right = page.rows[at], page.rows[at + 1]
    if left.cjk or right.cjk:
        return 0.0
    tail = left.words[-TAIL:]
    if _LETTERED.match(right.words):
        return 0.0
    if not _STOPPED.search(tail):
        return NEVER if _NEVER_MEET.search(f"{tail}\n{right.words[:TAIL]}".lower()) else 0.0
    return SMALL if right.words[0].islower() else CAPITAL if right.words[0].isupper() else 0.0
