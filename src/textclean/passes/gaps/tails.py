"""Where a block must stand, and what it must be, to be the rest of a sentence whose beginning stands elsewhere."""

from __future__ import annotations

from ...structure.blocks import Block, Kind
from ...structure.ends import crossings
from ...structure.ends.led_to import resumes_below
from ...structure.ends.stops import has_stop
from ...structure.equations import is_equation
from ...structure.inserts import parted_blocks
from ...structure.left_open import open_word
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN

SHORT = 8  #: characters of the shortest tail
TITLE = 40  #: characters of the longest title of a table
LABEL = 12  #: characters of the longest line that, with a colon, is a label of what follows


def may_be_tail(doc: Document, found: tuple[Block, ...], index: int, open_ends: set[int]) -> bool:
    """Whether a block is prose, long enough, finished, and stands behind something finished, a title, or a list of names; not behind an open end."""
    block = found[index]
    if block.kind not in (Kind.PARAGRAPH, Kind.SHORT, Kind.HEADLINE) or block.end - block.start < SHORT:
        return False
    if block.kind is not Kind.PARAGRAPH and not has_stop(doc, block):
        return False
    if _MACRO.match(doc.text, block.start) or _PERSON.match(doc.text, block.start):
        return False
    if index and resumes_below(doc.text, found[index - 1], block):
        return False  # a sentence of Japanese around a line that it shows
    if index in doc.derive(parted_blocks) or index in doc.derive(crossings):
        return True
    if not index or _parts_speech(doc, found, index):
        return True
    if _goes_on_below(doc, found, index):
        return False
    before = found[index - 1]
    if before.kind is not Kind.PARAGRAPH or has_stop(doc, before):
        return True
    reach = max(before.end - NAMES, before.start)
    return index - 1 not in open_ends and bool(_NAMES.search(doc.text, reach, before.end))


def _goes_on_below(doc: Document, found: tuple[Block, ...], index: int) -> bool:
    """Whether a block (by index) belongs to the one above it: a sentence that a dash, a quotation or an example parts, speech, what a label announces."""
    text, block, before = doc.text, found[index], found[index - 1]
    if _SMALL.match(text, block.start):
        if not block.blanks and text[before.end - 1] in "—–-:;,":
            return True
        if _is_example(doc, found, index - 1):
            return True
    if _PARTICLE.match(text, block.start) and (
        before.kind is Kind.ITEM or _is_example(doc, found, index - 1) or text.startswith(_FENCE, before.start)
    ):
        return True  # the same in Japanese, or one that a list parts
    if text[before.start] == text[block.start] == "—":
        return True  # a dash opens what each of two says
    return text[before.end - 1] in "：:" and before.end - before.start <= LABEL  # ``编者按：``


def _parts_speech(doc: Document, found: tuple[Block, ...], index: int) -> bool:
    """Whether a whole paragraph that is no speech stands between words that lead to speech and what is said."""
    if not 0 < index < len(found) - 1 or doc.text[found[index - 1].end - 1] not in _LEADS:
        return False
    own, below = doc.text[found[index].start], doc.text[found[index + 1].start]
    return below in _SPEECH and own not in _SPEECH and has_stop(doc, found[index])


_LEADS, _SPEECH = frozenset("—:："), frozenset('“「『"')  #: what leads to speech, and opens it


def _is_example(doc: Document, found: tuple[Block, ...], index: int) -> bool:
    """Whether a block (by index) is what a sentence gives in its midst: lines of a program, an equation, a table that no title heads."""
    block = found[index]
    if block.kind is not Kind.TABLE:
        return block.kind is Kind.CODE or is_equation(doc.text[block.start : block.end])
    above = index
    while above >= 0 and found[above].kind is Kind.TABLE:
        above -= 1
    if above < 0 or found[above].kind not in (Kind.SHORT, Kind.HEADLINE):
        return above >= 0
    words = doc.text[found[above].start : found[above].end]
    return len(words) > TITLE or not words[-1].isalnum() or bool(open_word(words))


_SMALL = pattern("[a-z]")
#: With which a sentence of Japanese goes on behind what it shows: ``のように表示されます``, ``という形になります``.
_PARTICLE = pattern("[をがはにのでへと](?![\u3041-\u3093](?:[、。]|$))")
_FENCE = "```"  #: of a program in Markdown
_NAMES = pattern(
    f"(?:^|[ \u3000、])[{HAN}·]{{2,6}}(?:（[^（）]{{1,8}}）)?(?:[ \u3000、][{HAN}·]{{2,6}}(?:（[^（）]{{1,8}}）)?){{4}}$"
)
NAMES = 80  #: characters before the end of a block in which its last five names stand
_PERSON = pattern("[男女][，,][0-9]{1,3}")  #: who seeks or is sought: ``男，38岁，…``
_MACRO = pattern("[a-z]+::[^ ]")  #: what AsciiDoc puts in there: ``image::map.png[The map.]``
