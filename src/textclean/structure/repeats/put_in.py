"""A sentence that stands inside a paragraph and again inside another one, where nothing speaks of what it says.

Sentences stand twice in sound texts as well: in a lead, as a quotation, as stock wording. There the text around is of one
matter. What was put in by a slip of the make-up, or glued on by an extractor, is strange in one of the two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...text.lazy import pattern
from ...text.script import HAN
from ..grams import counts
from .company_of_words import characters_of, strangeness
from .judge import COPY, PART, Judge
from .pairs import Pair
from .paragraphs import begins_sentence

FEW = 6  #: such sentences in a text, at most: more are how it is written
STRANGE = 0.2  #: from which a place is strange
PARALLELS = 1  #: parallel passages near it, at most
_SENTENCE = pattern(f"[{HAN}0-9]+")
_SPEECH = '“「『《‘"：:'  #: what stands before words that are quoted


def put_in(judge: Judge, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of such sentences, of those that the judge leaves alone."""
    found = judge.found
    if not found.cjk:
        return
    text = found.fold.text
    fit = [pair for pair in pairs if _may_be(judge, pair)]
    if not fit or len(fit) > FEW:
        return
    seen = counts(text, set().union(*(characters_of(text, pair) for pair in fit)))
    for pair in fit:
        if abs(strangeness(text, seen, pair.left, pair.right)) >= STRANGE:
            yield pair


def _may_be(judge: Judge, pair: Pair) -> bool:
    """Whether both sides are whole sentences inside paragraphs of prose, word for word the same."""
    found = judge.found
    if pair.weight < PART or pair.similarity < COPY:
        return False
    for side in (pair.left, pair.right):
        number = found.at(side.start)
        if number != found.at(side.end - 1) or not found.is_prose(number) or found.filled(side):
            return False
        if not begins_sentence(found, side.start) or not judge.ends(side.end):
            return False
        if not _SENTENCE.fullmatch(found.fold.text, side.start, side.end) or _is_quoted(judge, side.start):
            return False
    return found.at(pair.left.start) != found.at(pair.right.start) and judge.is_lonely(pair, PARALLELS)


def _is_quoted(judge: Judge, start: int) -> bool:
    """Whether a sentence is what somebody says."""
    text, at = judge.found.text, judge.found.fold.offset(start)
    return text[at - 1 : at] in _SPEECH if at else False
