"""Which of two copies is the wrong one: independent evidence, weighed; below a limit nobody can tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...finding import Signal
from ...structure.repeats import Pair, paragraphs
from ...structure.repeats.paragraphs import begins_sentence
from ...structure.repeats.sides import Side
from ...structure.repeats.splice import lost, torn, whole
from ...sums import added
from ...text import Document, excerpt
from ...text.lazy import pattern
from ...text.script import OPENER_OF
from ...tuples import NamedTuple
from .figures import figures
from .headlines import headlines
from .relation import Relation, cut_behind, cut_end, cut_start
from .setting import article_of, beginning, breaks_list, foreign_script, strangeness
from .wording import worse_wording

SHOWN = 8  #: characters of a passage that a reason quotes
SAID = 1.5  #: points from which a copy is called wrong
BEGINS = -0.5  #: points of a beginning (:func:`setting.beginning`) from which a passage begins as paragraphs do
BESIDE = 20  #: folded characters between two copies that stand side by side
AGAINST_A_CUT = 0.5  #: points of what somewhat speaks against the place of a whole copy, where the other one is cut off
INSIDE = 0.5  #: points of a copy between sentences of strangers, where the other one is a paragraph of its own
SOMEWHAT, CLEARLY = 0.2, 0.5  #: shares by which the neighbours of one copy have less of its words


class Verdict(NamedTuple):
    """``wrong``: 0 the earlier copy, 1 the later one, None where nobody can tell."""

    wrong: int | None
    signals: tuple[Signal, ...]
    misplaced: bool = False  #: the wrong copy stands in another article


def verdict(doc: Document, left: Side, right: Side, pair: Pair, kind: Relation, count: int) -> Verdict:
    """Weigh the evidence against either copy.

    Args:
        doc: the text.
        left, right: the earlier copy and the later one, in their paragraphs.
        pair: the two as they were found.
        kind: what the later one is to the earlier.
        count: of all the copies of the passage; of more than two none is called wrong.
    """
    if kind in (Relation.SENTENCE, Relation.TWICE) or count > 2:
        return Verdict(None, ())
    if torn(doc, left, right):  # each has lost what the other one has: neither is the right one
        return Verdict(None, tuple(signal for sides in ((left, right), (right, left)) for signal in _torn(doc, *sides)))
    against = tuple(
        [*_cut(doc, one, other), *_hole(doc, pair, one), *_place(doc, one, other), *_wording(doc, pair, one, other)]
        for one, other in ((left, right), (right, left))
    )
    sums = [added(signal.points for signal in signals) for signals in against]
    if abs(sums[0] - sums[1]) < SAID:
        return Verdict(None, tuple(map(_hint, against[1])))
    wrong = 0 if sums[0] > sums[1] else 1
    return Verdict(wrong, tuple(against[wrong]), article_of(doc, left.first) != article_of(doc, right.first))


def _hint(signal: Signal) -> Signal:
    """A reason, said as what it is where nobody can tell: that a copy did not fit its place would be a verdict."""
    return signal._replace(name="copy-nearer-there") if signal.name == "copy-strange-here" else signal


def _torn(doc: Document, one: Side, other: Side) -> Iterator[Signal]:
    """Where ``one`` of two torn copies is torn."""
    text, start, end = doc.text, *one.span
    if lost(doc, one, other) is not None:
        yield Signal("copy-torn", _seam(text, start))
    if one.at_end and not one.stops:
        yield Signal("copy-cut-at-end", excerpt.last(text, start, end, SHOWN))


def _seam(text: str, at: int) -> str:
    """The words on either side of a torn seam."""
    return f"{_before(text, at, 3)}|{excerpt.behind(text, at, 2)}"


def _before(text: str, at: int, size: int = SHOWN) -> str:
    """The words before a place, those of the line above where it begins a line."""
    while at and text[at - 1].isspace():
        at -= 1
    return excerpt.before(text, at, size)


def _cut(doc: Document, one: Side, other: Side) -> Iterator[Signal]:
    """What ``one`` has lost at its ends, and whose sentence it stands in."""
    text = doc.text
    if cut_end(one, other):
        yield Signal("copy-cut-at-end", excerpt.last(text, *one.span, SHOWN), 2.0)
    elif cut_behind(doc, one, other):
        yield Signal("copy-cut-behind", excerpt.last(text, *one.span, SHOWN), 2.0)
    if one.inside:
        yield Signal("copy-inside-sentence", _before(text, one.span.start), 2.5)
    elif cut_start(other, one) and _behind_a_torn_clause(doc, one, other):
        yield Signal("copy-inside-sentence", _before(text, one.span.start), 2.0)
    elif cut_start(one, other) and not other.inside and (beginning(doc, one, other) >= 0 or _closes(text, one)):
        yield Signal("copy-cut-at-start", excerpt.first(text, *one.span, SHOWN), 2.0)
    if one.span.end - one.span.start < other.span.end - other.span.start - 3:
        yield Signal("copy-shorter", "", 0.6)


def _behind_a_torn_clause(doc: Document, one: Side, other: Side) -> bool:
    """Whether ``one`` stands behind half a clause that it does not go on with, and ``other`` begins as paragraphs begin.

    A preposition begins paragraphs and stands behind what a clause is said of as well (``太陽|從西邊照進來``), what ends after
    a word or two is no sentence (``leaked again in | April.``), and behind ``的`` any noun goes on: these tell nothing.
    """
    before = doc.text[max(one.span.start - 4, 0) : one.span.start].rstrip()[-1:]
    if not before.isalnum() or before in _ATTRIBUTE or _goes_on_a_clause(doc.text, one.span.start):
        return False
    if _closes(doc.text, other):
        return False
    return beginning(doc, other, one) <= BEGINS and not whole(doc, one)


def _closes(text: str, side: Side) -> bool:
    """Whether a copy that begins its block closes a mark that it has not opened: what it begins with was torn off."""
    opened: Counter[str] = Counter()
    for match in _MARK.finditer(text, *side.span):
        if match[0] in _OPENERS:
            opened[match[0]] += 1
        elif opened[closed := _OPENER_OF[match[0]]] == 0:
            return side.at_start
        else:
            opened[closed] -= 1
    return False


_OPENER_OF = OPENER_OF | {"》": "《", "）": "（", "】": "【", "〉": "〈"}
_OPENERS = frozenset(_OPENER_OF.values())
_MARK = pattern("[“”「」『』《》（）【】〈〉]")
_ATTRIBUTE = frozenset("的之")  #: whatever has an attribute stands behind these
_PREPOSITIONS = frozenset("从從在由对對向自按经經随隨以当當")  #: whatever a clause is said of stands before these
_WORD_OR_TWO = pattern("[A-Za-z0-9]{1,16}(?: [A-Za-z0-9]{1,16})?[.](?: |$)")


def _goes_on_a_clause(text: str, at: int) -> bool:
    return text[at] in _PREPOSITIONS or bool(_WORD_OR_TWO.match(text, at))


def _hole(doc: Document, pair: Pair, one: Side) -> Iterator[Signal]:
    """Whether ``one`` lacks words in the middle of a sentence that the other copy has."""
    hole = pair.hole
    if hole is None:
        return
    mine, theirs = (1, 3) if pair.left == one.place else (3, 1)
    found = doc.derive(paragraphs)
    whole = begins_sentence(found, hole[theirs]) and begins_sentence(found, hole[theirs + 1])
    if hole[mine + 1] - hole[mine] < hole[theirs + 1] - hole[theirs] and not whole:
        at = found.fold.offset(hole[mine] - 1) + 1
        yield Signal("copy-torn", _seam(doc.text, at), 1.5)


def _place(doc: Document, one: Side, other: Side) -> Iterator[Signal]:
    """Whether ``one`` stands where it does not belong."""
    number = breaks_list(doc, one, other)
    if number:
        yield Signal("copy-breaks-list", number, 3.0)
    share = strangeness(doc, one, other)
    if share >= SOMEWHAT and not _side_by_side(one, other):
        torn_there = cut_end(other, one) or (cut_start(other, one) and beginning(doc, other, one) >= 0)
        somewhat = AGAINST_A_CUT if torn_there else 1.0
        yield Signal("copy-strange-here", "", 1.5 if share >= CLEARLY else somewhat)
        if other.at_start and other.at_end and one.starts and not one.at_start:
            yield Signal("copy-inside-paragraph", "", INSIDE)
    if not _side_by_side(one, other):
        yield from headlines(doc, one, other)


def _side_by_side(one: Side, other: Side) -> bool:
    """Whether two copies have the same around them, as neighbouring paragraphs do: then neither is strange there."""
    first, second = sorted((one, other))
    return second.place.start - first.place.end <= BESIDE or second.first - first.last == 1


def _wording(doc: Document, pair: Pair, one: Side, other: Side) -> Iterator[Signal]:
    """Whether ``one`` has the worse wording where the two differ."""
    if worse := worse_wording(doc, pair, one):
        yield Signal("copy-worse-wording", worse, 1.5)
    yield from figures(doc, pair, one)
    if foreign_script(doc, one, other):
        yield Signal("copy-foreign-script", excerpt.first(doc.text, *one.span, SHOWN), 4.0)
