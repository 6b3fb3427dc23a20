"""Open ends: paragraphs that stop in the middle of a sentence, with what speaks for it and against it.

Read on repaired text: a paragraph that goes on in the next line is a broken line and no loss.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...finding import Signal
from ...sums import added
from ...text import Document
from ...text.script import columns
from ...tuples import NamedTuple
from ..blocks import Block, Kind, blocks
from ..both_scripts import characters, in_both_scripts
from ..inserts import parted_heads
from ..numbers.section_marks import marks
from .continuation import joins
from .crossed import Crossing, crossed
from .faint import FAINT, may_begin_sentence
from .last_words import behind, last_words
from .notes import is_tag, size
from .page import Page
from .placed import is_deck, is_title
from .signals import BIAS, SHORT, signals
from .stop_habit import StopHabit, unsigned
from .stops import has_stop
from .sung import is_sung

REPORT = 1.0  #: points from which a paragraph is called cut off
HEAD = 0.4  #: points from which it may be the head of a passage that stands elsewhere
REACH = 5.0  #: points that the last words may add: what is farther off is not asked for them
SINGLE = 1.8  #: points from which that is said of a single sentence whose last words show nothing
SENTENCE = 32  #: wide characters from which a line is no title
CROSSED = 5.0  #: points for an end that changed places with another one
TOLD = 0.3  #: points of a reason that is told
CANDIDATES = 2000  #: open ends whose last words are looked at; a text that has more is no prose
HOPELESS = 10_000  #: open ends; where they are most of all ends, too, lines are rows of a list or debris, and none tells of a loss


class End(NamedTuple):
    """The end of a block that has no stop."""

    block: int  #: index of the block
    score: float
    signals: tuple[Signal, ...]  #: what speaks for a loss
    joins: bool  #: the next block may well go on with the sentence: a broken line


#: What lists words or offices, and never has a stop.
_LISTING = in_both_scripts(
    "(?:关键词|主题词|中图分类号|キーワード|(?:责任|牵头|配合|主办|承办|协办|参加)单位|抄送|主送|抄报|列席|出席|缺席|底本(?:の親本)?|親本|初出|入力|校正)[：:]"
    "|(?i:key ?words?|tags?)[：:]"
)
#: Whose task it is, behind the last sentence.
_CHARGED = in_both_scripts("[。；](?:责任|牵头|配合|主办|承办|协办)单位[：:][^。！？；]+$")
CHARGED = 160  #: characters of that at most
_LISTING_FIRST = characters("关主中キ责牵配承协参抄列出缺底親初入校KkTt")


def ends(doc: Document) -> tuple[End, ...]:
    """View: the open ends of a text that weigh enough to be the head of a lost or misplaced passage, in order."""
    return tuple(end for end in doc.derive(faint_ends) if end.score >= HEAD)


def faint_ends(doc: Document) -> tuple[End, ...]:
    """View: these, and the ends without a stop that are heads only if something goes on from them, in order."""
    found = doc.derive(blocks)
    bare = [not has_stop(doc, block) for block in found]
    broken = doc.derive(wrapped)  # then a line end says nothing, but the last one
    if not broken and sum(bare) > max(HOPELESS, len(bare) // 2):
        return ()
    labels = {mark.block: mark.scheme for mark in doc.derive(marks) if not mark.inline}
    page = Page(doc, found, labels, bare, [_is_prose(doc, block) for block in found])
    rows, points = _said(page, range(max(len(found) - 1, 0) if broken else 0, len(found)))
    near = [index for index in rows if points[index] >= HEAD - REACH]
    if len(near) <= CANDIDATES:
        _add_last_words(page, near, rows, points)
    return tuple(_heads(page, near, rows, points))


def _said(page: Page, among: Iterable[int]) -> tuple[dict[int, list[Signal]], dict[int, float]]:
    """What is said of the ends without a stop ``among`` some blocks, but for their last words, and the points of each."""
    apart = {one.head: one.proved for one in page.doc.derive(crossings).values()}
    proved = {head for head, is_proved in apart.items() if is_proved}
    habit = StopHabit(page, proved | page.doc.derive(parted_heads))
    rows = {
        index: [*signals(page, index)]
        for index in among
        if page.bare[index] and not _has_no_end(page.doc, page.blocks[index])
    }
    unsigned_ones = unsigned(page)
    for index, row in rows.items():
        if index in unsigned_ones:
            row.append(Signal("credit-missing", "", 1.2))
        if index in proved:
            row.append(Signal("ends-crossed", "", CROSSED))
        if label := habit.label(index):
            row.append(Signal("label-stopped", label, 1.5))
    return rows, {index: BIAS + added(one.points for one in row) + habit.points(index) for index, row in rows.items()}


def _add_last_words(page: Page, near: list[int], rows: dict[int, list[Signal]], points: dict[int, float]) -> None:
    """Add what the last words of these ends say to what is said of them, and to their points."""
    text = page.doc.text
    elsewhere = behind(text, [page.blocks[index].end for index in near])
    for index in near:
        said = [*last_words(page.words(index), elsewhere, text, page.blocks[index].end)]
        rows[index] += said
        against = 0.0 if _specific(rows[index]) else _needs_no_stop(page, index)
        points[index] += added([*(one.points for one in said), against])


def _heads(page: Page, near: list[int], rows: Mapping[int, list[Signal]], points: Mapping[int, float]) -> Iterator[End]:
    """Those of these ends that may be heads, with what is told of them."""
    apart = {one.head for one in page.doc.derive(crossings).values()}
    loose = Counter(page.listed(index) for index in near if points[index] >= HEAD and not _specific(rows[index]))
    for index in near:
        specific, listed = _specific(rows[index]), page.listed(index)
        others = loose[listed] - (points[index] >= HEAD and not specific)
        score = points[index] - _loose(others, listed, specific)
        spoken = tuple(one for one in rows[index] if one.points >= TOLD and not one.name.startswith("_"))
        if not spoken:  # one sentence whose last words show nothing: titles and captions look like that too
            spoken = (Signal("stop-missing", page.words(index)[-6:], 0.0),)
            enough = REPORT if size(page.words(index)) >= SENTENCE else SINGLE
            score = score if score >= enough else min(score, REPORT - 0.1)
        least = FAINT if may_begin_sentence(page.blocks[index], rows[index]) else HEAD
        if score >= least and not is_sung(page.doc, page.blocks[index]):
            yield End(index, score, spoken, index not in apart and joins(page.doc, index))


NO_SENTENCE = -3.5  #: points for a tag, a title, a deck
BULLETED_ITEM = -3.0  #: points for an item behind a bullet: its stop is left to taste


def _needs_no_stop(page: Page, index: int) -> float:
    """Points against an end whose last words show nothing, for what its block is."""
    words = page.words(index)
    if is_tag(words) or is_title(page, index) or is_deck(page.doc.text, page.blocks, index):
        return NO_SENTENCE
    return BULLETED_ITEM if page.listed(index) and index not in page.labels else 0.0


def crossings(doc: Document) -> Mapping[int, Crossing]:
    """View: the rests of paragraphs that stand behind the beginning of another one, by index, with what they continue."""
    found = doc.derive(blocks)
    return crossed(doc.text, found, [not has_stop(doc, block) for block in found])


#: Reasons that the last words themselves give.
_OWN = frozenset({"ends-crossed", "label-stopped", "mark-left-open", "half-word", "goes-on-elsewhere", "ends-with"})


def _specific(row: list[Signal]) -> bool:
    """Whether the last words themselves show that something is missing, and not only that no stop is there."""
    return any(one.name in _OWN and one.points >= TOLD for one in row)


#: By the number of the others: in lists, and among paragraphs.
_LOOSE = {True: (0.0, 0.2, 2.0, 3.2, 4.0), False: (0.0, 0.1, 0.5, 1.4, 2.4, 3.2)}


def _loose(others: int, listed: bool, specific: bool) -> float:
    """How much less an end without a stop says on a page whose author leaves the last stop out elsewhere too."""
    table = _LOOSE[listed]
    points = table[min(others, len(table) - 1)]
    return points / 3 if specific else points


def _has_no_end(doc: Document, block: Block) -> bool:
    """Whether a block is no sentence: a byline, a row of a table, a statement with its comment; a quotation behind ``>`` is one."""
    if block.kind is Kind.CODE:
        return doc.text[block.start] not in ">#"
    if doc.text[block.start] in _LISTING_FIRST and _LISTING.match(doc.text, block.start, block.end):
        return True
    if _CHARGED.search(doc.text, max(block.end - CHARGED, block.start), block.end):
        return True
    return block.kind in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE)


def _is_prose(doc: Document, block: Block) -> bool:
    if block.kind in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE, Kind.CODE):
        return False
    return block.kind is Kind.PARAGRAPH or size(doc.text[block.start : block.end]) >= SHORT


WRAPPED = 10  #: so many lines of one width make a hard-wrapped text
MEASURE = 24  #: display columns of a line at least: what is shorter is verse, a list, a title


def wrapped(doc: Document) -> bool:
    """View: whether most lines stop in mid-sentence at one width: then a line end says nothing."""
    found = [(columns(doc.text[block.start : block.end]), block) for block in doc.derive(blocks)]
    found = [(width, block) for width, block in found if width >= MEASURE]
    widths = sorted(width for width, block in found if not has_stop(doc, block))
    if len(widths) < max(WRAPPED, 0.4 * len(found)):
        return False
    usual = widths[len(widths) * 3 // 4]
    if 10 * sum(width > usual + 6 for width, _ in found) > len(found):  # then that is no measure, but titles are alike
        return False
    return sum(abs(width - usual) <= 6 for width in widths) >= 0.5 * len(widths)
