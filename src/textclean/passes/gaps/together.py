"""What the open end of one passage and the beginning of another say together: a word across, a number, a mark that is closed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...finding import Signal
from ...structure import both_scripts, words
from ...structure.blocks import Block, blocks
from ...structure.both_scripts import in_both_scripts
from ...structure.ends import End
from ...structure.ends.continuation import attested
from ...structure.ends.last_words import begins_word, is_japanese
from ...structure.first_words import NEVER, opens_with_word
from ...structure.kana_starts import is_predicate
from ...structure.left_open import unclosed
from ...structure.seams.words.english import torn_word
from ...structure.wanting import NO_MEASURES
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN, OPENER_OF

_SMALL = pattern("[a-z]")
_NUMBER_END = in_both_scripts(f"[0-9０-９{HAN_TO_TEN}百千万亿两几数XYＸ]$")
_NO_MEASURE = pattern(NO_MEASURES)
_YEAR = pattern("[0-9０-９]{4}年|[0-9０-９]{1,3}[、.．]")  #: a year, or the number of an item
_LABEL_END = pattern("[条條章节節款项項]$")  #: behind the number of an article every sentence may stand
_CLOSING = pattern("[^“”「」『』（）()《》]{0,80}+([”」』）)》])")
_OPENER = OPENER_OF | {"）": "（", ")": "(", "》": "《"}


def met(doc: Document, heads: list[End], begins: Iterable[int]) -> set[str]:
    """Last characters of heads and first ones of tails that stand side by side in the text, and the strings of three there."""
    found = doc.derive(blocks)
    lasts = {doc.text[found[head.block].end - 1] for head in heads}
    firsts = {doc.text[found[index].start] for index in begins}
    one, two = (re.escape("".join(sorted(chars))) for chars in (lasts, firsts))
    text = doc.text
    found_there: set[str] = set()
    for match in re.finditer(f"[{one}](?=[{two}])", text):  # of one character again and again that is every place
        at = match.start()
        found_there.update((text[at : at + 2], text[at - 1 : at + 2], text[at : at + 3]))
    return found_there


def together(doc: Document, head: End, index: int, near: str, side_by_side: set[str]) -> Iterator[Signal]:
    """What head and tail say together.

    Args:
        doc: the text.
        head: the open end.
        index: of the block that may go on from it.
        near: what stands around that block.
        side_by_side: what :func:`met` says of the text.
    """
    found = doc.derive(blocks)
    one, two = found[head.block], found[index]
    left, right = doc.text[max(one.end - 8, one.start) : one.end], doc.text[two.start : min(two.end, two.start + 120)]
    word, gain = seam(left, right)
    if word and not _by_chance(doc, one, left, right, near) and not _ends_inside(head, word, left):
        yield Signal("word-across", word, 0.35 + 0.3 * gain)
    elif any(one.name == "half-word" and not one.words.isascii() for one in head.signals):
        yield Signal("_half-word", left, -0.8)  # its other half is not this
    yield from _latin(doc.text[max(one.end - LONGEST, one.start) : one.end], right, head)
    if points := _number_across(left, right):
        yield Signal("number-across", left[-1] + right[0], points)
    if left[-1] in "をに" and is_predicate(right):
        yield Signal("_verb-wanted", "", 1.0)
    met_there = left[-2:] + right[:1] in side_by_side or left[-1:] + right[:2] in side_by_side
    apart = not met_there or _LABEL_END.search(left) or _is_usual_name(right, near)
    yield from _as_elsewhere(head, right, "" if apart else attested(near, left, right))
    yield from _katakana(left, right)
    yield from _closed(doc, head, index, _CLOSING.match(right))
    yield Signal("_head", "", 0.1 * (min(head.score, MOST) - 2))


def _number_across(left: str, right: str) -> float:
    """Points for a number that stands across, or its unit behind it; 0 where neither does."""
    if _YEAR.match(right):
        return 0.0
    if left[-1].isdecimal() and right[0].isdecimal():
        return 2.2
    if not _NUMBER_END.search(left) or _NO_MEASURE.match(right):
        return 0.0
    counts = right[0].isdecimal() or right[0] in both_scripts.table("tail-starts").difference(NEVER)
    return 1.5 if counts else 0.0


def _as_elsewhere(head: End, right: str, shared: str) -> Iterator[Signal]:
    """What it says that the text has the words across elsewhere (``shared``), and that the last words of the head go on there with a character."""
    wanted = next((one.words[-1] for one in head.signals if one.name == "goes-on-elsewhere"), "")
    if shared:
        points = 0.5 * (min(len(shared), LONG) - 2)
        yield Signal("attested", shared, points + (GOES_ON if wanted == right[0] else 0.0))
    if wanted and wanted != right[0]:
        yield Signal("_goes-on-otherwise", wanted, -1.0)


def _closed(doc: Document, head: End, index: int, closing: re.Match[str] | None) -> Iterator[Signal]:
    """What it says that the tail closes a mark which the head left open, or does not."""
    one = doc.derive(blocks)[head.block]
    if closing and not _open_before(doc, index, closing[1]):
        left_open = unclosed(doc.text[one.start : one.end]) == _OPENER[closing[1]]
        yield Signal("closes-mark", closing[1], 3.0 if left_open else 1.3)
    elif not closing and any(one.name == "mark-left-open" for one in head.signals):
        yield Signal("_left-open", "", -0.95)


LONG = 8  #: characters of a string across that count
MOST = 6.0  #: points of a head that count
GOES_ON = 0.6  #: points for a tail that begins as the last words of the head go on wherever else the text has them
OFTEN = 3  #: places of two characters that make them a word of the page


def _katakana(left: str, right: str) -> Iterator[Signal]:
    """Katakana on either side of a seam are one word more often than not; a word of them begins where none stand before it."""
    if _KATAKANA.match(right):
        yield Signal("_katakana", "", 0.8 if _KATAKANA.match(left, len(left) - 1) else -0.6)


_KATAKANA = pattern("[ァ-ヺー]")


def _by_chance(doc: Document, head: Block, left: str, right: str, near: str) -> bool:
    """Whether a word across is none: Chinese words in Japanese, half a word that opens sentences, or a character doubled where a name of the page begins."""
    if is_japanese(doc.text[max(head.start, head.end - LAST) : head.end]) or opens_with_word(right):
        return True
    return left[-1] == right[0] and near.count(right[:2]) >= OFTEN


def _ends_inside(head: End, word: str, left: str) -> bool:
    """Whether a word across begins with the end of one that the head shows to be its last (``为了`` in ``为了|解…``): that is whole."""
    before = next((size for size in range(len(word) - 1, 0, -1) if left.endswith(word[:size])), 0)
    return any(one.name == "ends-with" and before < len(one.words) for one in head.signals)


def _is_usual_name(right: str, page: str) -> bool:
    """Whether a tail begins with a name in Latin letters that the page is about: every word stands before that somewhere."""
    name = _NAME.match(right)
    return name is not None and page.count(name[0]) >= USUAL


USUAL = 6  #: places of such a name
_NAME = pattern("[A-Z][A-Za-z]+")
LAST = 60  #: characters of the end of a head
LONGEST = 24  #: characters of an English word and what stands before it
_LAST = pattern("(?<![A-Za-z])[a-z]+$")


def _latin(left: str, right: str, head: End) -> Iterator[Signal]:
    """What English words at a seam say: halves of one, half a word that is not gone on with, or one that asks for more."""
    last = _LAST.search(left)
    if last is None or not _SMALL.match(right):
        return
    if word := torn_word(left, right):
        yield Signal("word-across", word, 2.5)
    elif begins_word(last[0]):
        yield Signal("_half-word", last[0], -1.5)
    elif any(one.name == "ends-with" for one in head.signals):
        yield Signal("_asks-for-more", last[0], 0.5)


def _open_before(doc: Document, index: int, closer: str) -> bool:
    """Whether the block before leaves the mark open: a quotation of several paragraphs."""
    before = doc.derive(blocks)[index - 1] if index else None
    if before is None:
        return False
    opened = doc.text.count(_OPENER[closer], before.start, before.end)
    return opened > doc.text.count(closer, before.start, before.end)


GAIN = 0.5  #: nats that make a word across a seam worth saying


def seam(left: str, right: str) -> tuple[str, float]:
    """The word that stands across a seam and the nats it wins; nothing where there is none."""
    word, gain = words.across(left, right)
    return (word, gain) if gain > GAIN else ("", 0.0)
