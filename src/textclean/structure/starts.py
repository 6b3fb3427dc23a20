"""How passages begin: with what no sentence begins with, or as sentences do."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from .. import tables
from ..finding import Signal
from ..text import Document
from ..text.lazy import pattern
from ..text.runs import NUMBER
from ..text.script import HAN, is_cjk
from . import kana_starts
from .blocks import Kind, blocks
from .both_scripts import in_both_scripts
from .ends import crossings
from .first_words import KANA, NEVER, WHOLE, bound, is_alone, opens, opens_report
from .grams import places
from .inserts import parted_blocks
from .language import Language, main_language

OTHERS = 24  #: other places that are looked at for the same beginning
OPENINGS = 2  #: clauses that begin with the same two characters
NEAR = 50_000  #: characters on either side in which they are looked for

_SMALL = pattern("[a-z]")
_FRESH = pattern(
    '[“「『"]|[0-9０-９]{1,3}[.、．]|[（(]|[〔【]|[［[][0-9０-９]{1,3}[］\\]]|《|(?:[病案]?例|表|[图圖図]) ?[0-9０-９]{1,3}[，,：:、 \u3000]'
)
#: How a line ends that says who speaks: ``**Ann Price:**``, ``**Ann Price** 34:40``.
_SPEAKER = pattern("(?:\\*\\*|:|[0-9]{1,2}:[0-9]{2}[)\\]]?)$")
SPEAKER = 60  #: characters of the longest such line
_CAPITAL_INSIDE, _SMALL_INSIDE = (pattern(f'[.!?]["”’)]{{0,2}} ["“‘(]?[{one}]') for one in ("A-Z", "a-z"))
MOST_SMALL = 3  #: one in so many paragraphs of a page of damage may be a rest that begins with a small letter …
SENTENCES = 5  #: … where so many sentences inside the lines begin with capitals …
SURE = 10  #: … so many times as often as with small letters (``e.g. this``)
_ITEM = pattern("[a-z][)）]")
_LETTERS = pattern("[a-z]{4,24}(?![A-Za-z0-9_.:/@’'-])")
#: Units that nothing but their number stands before: no word, and no name begins with them.
_UNIT = in_both_scripts(
    "分钟|(?:平方|立方)(?:米|公里|厘米)|公里(?!数)|厘米|毫米(?!波)|公斤|公顷|毫升|毫克|(?:个)?百分点|个(?:月|小时|工作日)|[万亿]元(?![户店])|岁的"
)
_MARK = pattern(f"’(?![0-9０-９A-Za-z])|[”」』）》〉】〕，。、；：！？％]|[,)](?=[{HAN}])")


#: Where the first two, and three, characters of some blocks stand, in order.
Beginnings = Mapping[str, Sequence[int]]


def starts(doc: Document, index: int, seen: Beginnings) -> Iterator[Signal]:
    """What the beginning of a block (by index) says; points below zero speak for a beginning.

    Args:
        doc: the text.
        index: of the block.
        seen: the :func:`beginnings` of this block, and of others.
    """
    block = doc.derive(blocks)[index]
    right = doc.text[block.start : min(block.end, block.start + 8)]
    if _SMALL.match(right) and not _ITEM.match(right):
        yield from _small(doc, index, right)
    else:
        yield from _of_form(doc, right) or _of_words(doc, right)
    habit = _habit(doc.text, block.start, seen)
    if habit:
        yield Signal("_habit" if habit < 0 else "_inside", "", habit)


def _of_form(doc: Document, right: str) -> tuple[Signal, ...]:
    """What the first mark of a block says, its number, a capital, or the place and the date of a report; nothing where it begins with none of these."""
    if _MARK.match(right):
        return (Signal("strange-start", right[0], 2.5),)
    if _ITEM.match(right):
        return (Signal("_fresh", "", -1.1),)
    if right[0].isupper() and right[0].isascii() and doc.derive(main_language) is Language.LATIN:
        return (Signal("_capital", "", -2.0),)
    if opens_report(right):
        return (Signal("_dateline", "", -2.5),)
    return (Signal("_fresh", "", -1.1),) if _FRESH.match(right) else ()


_IN_KANA = Signal("_kana", "", 1.1)


def _of_words(doc: Document, right: str) -> tuple[Signal, ...]:
    """What the first word of a block says: one that begins no sentence, or one that does; nothing where it may do either."""
    if unit := _UNIT.match(right):
        return (Signal("strange-start", unit[0], 2.6),)
    if is_alone(right):
        return (Signal("strange-start", right[0], 2.0),)
    if opens(right):
        return (Signal("_starter", "", -0.65),)
    if kana_starts.REST.match(right) and doc.derive(main_language) is Language.JAPANESE:
        return (Signal("strange-start", right[0], 2.5), _IN_KANA)
    kana = KANA.match(right)
    if first := bound(right):
        strange = Signal("strange-start", first, 3.0 if right[0] in NEVER else 1.5)
        return (strange, _IN_KANA) if kana else (strange,)
    if right[0] in kana_starts.NEVER and not (right.startswith(WHOLE) or kana_starts.MIMETIC.match(right)):
        return (Signal("strange-start", right[:2], 2.1),)
    return (_IN_KANA,) if kana and not kana_starts.OPENERS.match(right) else ()


def _small(doc: Document, index: int, right: str) -> Iterator[Signal]:
    """What a small letter says: nothing in Chinese and Japanese, where a name of a program may begin a sentence; in names, labels and speech it stands first as well."""
    first = right.split(" ")[0]
    if not first.islower() or first.endswith(":") or _is_spoken(doc, index):
        return
    if doc.derive(main_language) is Language.LATIN:
        yield Signal("small-letter", first, 3.2 if doc.derive(capitals) else 0.9)
        if half := _half_word(doc, index):
            yield Signal("half-word", half, 0.1)  # which word it was no head tells


def _is_spoken(doc: Document, index: int) -> bool:
    """Whether the block above says who speaks, as transcripts do: what is said then begins as the writer heard it."""
    found = doc.derive(blocks)
    if not index or found[index - 1].end - found[index - 1].start > SPEAKER:
        return False
    return bool(_SPEAKER.search(doc.text, found[index - 1].start, found[index - 1].end))


def _half_word(doc: Document, index: int) -> str:
    """The small letters that a block begins with, where they are no word and the end of one: ``epartment``."""
    match = _LETTERS.match(doc.text, doc.derive(blocks)[index].start)
    table = tables.words("words-en")
    if not match or match[0] in table or doc.text.count(match[0]) > 1:
        return ""
    return match[0] if any(word.endswith(match[0]) for word in table) else ""


def capitals(doc: Document) -> bool:
    """View: whether the text is in Latin script and its paragraphs begin with capitals, but for a few, and for rests that are seen to be such."""
    rests = {at for at, one in doc.derive(crossings).items() if one.proved} | doc.derive(parted_blocks).keys()
    every = [(at, doc.text[one.start]) for at, one in enumerate(doc.derive(blocks)) if one.kind is Kind.PARAGRAPH]
    small = [at for at, char in every if "a" <= char <= "z"]
    latin = sum(char.isascii() or char in "“‘" for _, char in every)
    if len(every) < 5 or 10 * latin <= 8 * len(every):
        return False
    if len(small) <= max(1, len(every) // 10) or len(rests.union(small)) - len(rests) <= 1:
        return True
    small = [at for at in small if at not in doc.derive(crossings) and at not in rests]
    scattered = all(one + 1 < other for one, other in pairwise(small))  # of a list several stand together
    return scattered and MOST_SMALL * len(small) <= len(every) and _sentences_begin_with_capitals(doc.text)


def _sentences_begin_with_capitals(text: str) -> bool:
    """Whether the sentences inside the lines of a text begin with capitals, nearly all."""
    capital, small = (sum(1 for _ in one.finditer(text)) for one in (_CAPITAL_INSIDE, _SMALL_INSIDE))
    return capital >= SENTENCES and SURE * small <= capital


def _habit(text: str, place: int, seen: Beginnings) -> float:
    """Points for how the text begins clauses elsewhere: with the same characters, or with these never."""
    if not _asks(string := text[place : place + LONG]):
        return 0.0
    opening, inside = _places(text, place, LONG, seen[string])
    if opening or _places(text, place, PAIR, seen[string[:PAIR]])[0] >= OPENINGS:
        return -1.0
    return 0.4 * min(inside, 2)


PAIR, LONG = 2, 3  #: characters of a beginning that are sought elsewhere


def _asks(string: str) -> bool:
    return len(string) == LONG and string.isalnum() and is_cjk(string[0])


def beginnings(doc: Document, indices: Iterable[int]) -> Beginnings:
    """Where the first characters of these blocks stand in the text; found in one walk over it for all of them."""
    text, every = doc.text, doc.derive(blocks)
    strings = [text[every[index].start : every[index].start + LONG] for index in indices]
    found: dict[str, array[int]] = {}
    for string in filter(_asks, strings):
        found[string[:PAIR]], found[string] = array(NUMBER), array(NUMBER)
    for at in places(text, [string for string in found if len(string) == PAIR]):
        found[text[at : at + PAIR]].append(at)
        if (longer := found.get(text[at : at + LONG])) is not None:
            longer.append(at)
    return found


def _places(text: str, place: int, size: int, found: Sequence[int]) -> tuple[int, int]:
    """How often so many characters at a place stand elsewhere at the beginning of a clause, and how often inside one."""
    first = bisect_left(found, max(place - NEAR, 0))
    opening = inside = 0
    for at in found[first : first + OTHERS]:
        if at + size > place + NEAR:
            break
        if at != place:
            begins = at == 0 or not text[at - 1].isalnum()
            opening += begins
            inside += not begins
    return opening, inside
