"""What speaks for and against a loss at the end of a block without a stop: its words, its form, its neighbours.

The points are those of a logistic model, set on some two thousand cuts in documents of a dozen publishers and looked at on
those of others; what no editor would sign was left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_TO_TEN
from ..blocks import Kind
from ..inserts import parted_heads
from ..language import Language, main_language
from ..left_open import open_word, unclosed
from .commas import comma_points
from .led_to import led_to
from .notes import CAPTION, COMMA, is_caption, is_pictured, is_subhead, last_sentence, leads_elsewhere, size
from .page import Page
from .placed import is_annexed, is_over_byline
from .stops import STOP_INSIDE
from .whole import whole

SHORT, LONG = 24, 60  #: wide characters
BIAS = -1.6

_WEAK_COMMA = pattern("[、：:]")
_CJK = pattern(f"[{CJK}]")
#: The note under the title of a law, with one of the words of :data:`_PASSED`; in Taiwan the years are those of the Republic.
_DATED = pattern(f"[（(]?(?:[0-9０-９]{{4}}|(?:中華)?民國[0-9０-９{HAN_TO_TEN}百○〇零]{{1,5}})年")
#: ``时间　五月三日上午九时``, a title in two halves
_FIELD = pattern(
    "(?!据?(?:本[报刊社報]|新华社|中新社)[^\u3000]{0,16}\u3000)"
    f"(?!第[0-9０-９{HAN_TO_TEN}百]{{1,5}}[条條]\u3000)(?![〔［[（(]?[0-9０-９{HAN_TO_TEN}]{{1,3}}[〕］\\]）)、.．]?\u3000)[^\u3000。，]{{1,40}}\u3000+[^\u3000]"
)
_PASSED = ("通过", "通過", "公布", "修订", "修訂", "修正")
#: timetables, code, addresses, messages of programs
_TECHNICAL = pattern("[0-9]:[0-9]{2} +[0-9]{1,2}:[0-9]{2}|://|->|</|::|[{}^|`=]|^//|^ *--")
_LEADING_KANA = ("て", "と", "は", "が", "、と")  #: with what a Japanese clause leads into speech
_OPENS_SPEECH = '“「『"—'


def signals(page: Page, index: int) -> Iterator[Signal]:
    """What speaks for and against a loss at the end of a block; names with ``_`` are not told."""
    text = page.words(index)
    wide = size(text)
    stop = bool(STOP_INSIDE.search(text))
    comma = bool(COMMA.search(text, 0, len(text) - 1))
    weak = not comma and bool(_WEAK_COMMA.search(text, 2, len(text) - 1))
    yield Signal("stop-missing", text[-6:], 1.9 if stop else 0.0)
    if left := unclosed(text):
        yield Signal("mark-left-open", left, 2.7)
    yield Signal("_comma", "", 3.2 if comma else 1.5 if weak else 0.0)
    if scheme := page.labels.get(index):
        yield Signal("_label", "", {"条": 3.0, "章": -3.0, "节": -3.0, "编": -3.0, "卷": -3.0}.get(scheme, 1.2))
    if wide >= LONG:
        yield Signal("_long", "", 0.3)
    elif wide < SHORT:
        yield Signal("_short", "", -2.0)
    if last := open_word(text):
        if _goes_on_in_items(page, index, text, last):
            yield Signal("_leads-to-items", "", -3.5)
        elif stop or not is_subhead(text, _leads_to_items(page, index), not _parted(page, index)):
            yield Signal("ends-with", last, _open_points(text, last.lower()))
    elif text[-1] in "，,、":
        parted = _parted(page, index)
        behind = "" if parted else page.doc.text[page.blocks[index + 1].start]
        yield Signal("_comma-end", "", comma_points(text, behind, parted, stop))
        if _leads_to_items(page, index):
            yield Signal("_leads-to-items", "", -3.5)
    if index == len(page.blocks) - 1:
        yield Signal("_last", "", 2.0)
    yield from filter(None, (_code(page, index, text), _form(page, index, text, wide, stop)))
    yield from _around(page, index)
    yield from whole(text, page.words(index + 1) if index + 1 < len(page.blocks) else "")


#: English words with which no sentence, title or line of verse ends; and those that a passive or a relative clause leaves last.
_WANTS_A_NOUN = frozenset(("a", "an", "and", "if", "its", "my", "or", "our", "than", "the", "their", "whose", "your"))
_STRANDED = frozenset(("by", "for", "from", "in", "on", "to", "with"))


def _open_points(text: str, last: str) -> float:
    """The points of an open word at the end of a block."""
    if last in _WANTS_A_NOUN and " " in text:
        return 3.0
    return 1.2 if last in _STRANDED else 1.9


def _goes_on_in_items(page: Page, index: int, text: str, last: str) -> bool:
    """Whether an open word leads to the items below: ``…；以及`` before the last one, ``分别是`` before the first."""
    if _leads_to_items(page, index) and _MARK_BEFORE.search(text, 0, len(text) - len(last)):
        return True
    after = index + 1
    return (
        last[-1] in "是为為有即"
        and after < len(page.blocks)
        and bool(_FIRST.match(page.doc.text, page.blocks[after].start))
    )


#: How the first item of a list begins, with a word before its number or none (``方案一）``, ``(a)``), and a quotation of Markdown.
_FIRST = pattern(f"[{HAN}]{{0,4}}[（(]?[一1１①AaＡ][）)、.．：:]|> ")
_MARK_BEFORE = pattern("[；，、;,][ 　]?$")


def _leads_to_items(page: Page, index: int) -> bool:
    """Whether a list begins right below, or goes on there: its items may be parts of one sentence."""
    after = index + 1
    if after >= len(page.blocks) or not page.listed(after) or page.labels.get(index) == "条":
        return False  # an article is whole
    begins = bool(_FIRST.match(page.doc.text, page.blocks[after].start))
    return begins or page.listed(index) or after not in page.labels or page.blocks[index].kind is not Kind.PARAGRAPH


def _parted(page: Page, index: int) -> bool:
    """Whether the next block cannot be the other half of a sentence whose line is broken: none, a title, a part of a list."""
    after = index + 1
    return after >= len(page.blocks) or page.blocks[after].kind is Kind.HEADLINE or page.listed(after)


def _code(page: Page, index: int, text: str) -> Signal | None:
    """What says that a block is code, or a line of a quotation in a letter, of a difference, of a table."""
    if text[0] in "+>|":
        return Signal("_code", "", -6.0)
    if page.blocks[index].kind is Kind.CODE or _is_foreign(page.doc, text):
        return Signal("_code", "", -4.5 if text[0].islower() else -2.3)  # a message begins small
    if _TECHNICAL.search(text):  # prose on programs names what it speaks of
        return Signal("_code", "", -0.8 if 2 * len(_CJK.findall(text)) > len(text) else -2.3)
    return None


def _form(page: Page, index: int, text: str, wide: float, stop: bool) -> Signal | None:
    """What a block of so many ``wide`` characters is besides: a caption, a field, the note under the title of a law, the head of a letter."""
    last = last_sentence(text)
    width = wide if last == text else size(last)
    if is_pictured(text):
        return Signal("_caption", "", -5.0)
    if width <= LONG and not (last != text and COMMA.search(last)) and is_caption(last):
        return Signal("_caption", "", -5.0 if last != text and width <= CAPTION else -2.5)
    if leads_elsewhere(text, last):
        return Signal("_contact", "", -5.0)
    if not stop and _FIELD.match(text):
        return Signal("_field", "", -3.0)
    if _DATED.match(text) and any(word in text for word in _PASSED):
        return Signal("_passed", "", -4.0)
    if is_annexed(page.doc.text, page.blocks, index):
        return Signal("_titled", "", -6.0)
    if text.startswith("——"):
        return Signal("_subtitle", "", -2.5)
    if text[-1] == "," and wide < SHORT:  # the head of a letter: place, day, salutation
        return Signal("_letter", "", -1.5)
    return None


def _is_foreign(doc: Document, text: str) -> bool:
    """Whether a line of a Chinese or Japanese text has nothing but Latin letters: code, a command, a title quoted."""
    return doc.derive(main_language) in (Language.CHINESE, Language.JAPANESE) and not _CJK.search(text)


def _around(page: Page, index: int) -> Iterator[Signal]:
    """What the neighbours say."""
    found, bare, labels = page.blocks, page.bare, page.labels
    scheme = labels.get(index)
    near = [at for at in (index - 1, index + 1) if 0 <= at < len(found)]
    like = [at for at in near if page.prose[at] and (labels.get(at) == scheme or scheme is None)]
    if like and not any(bare[at] for at in like):
        yield Signal("_siblings", "", 0.5)
    if scheme and any(labels.get(at) == scheme and bare[at] and _ends_alike(page, at, index) for at in near):
        yield Signal("_as-its-fellows", "", -4.0)
    if index in page.doc.derive(parted_heads):
        yield Signal("_parted", "", 1.0)
    elif index + 1 < len(found):
        if is_over_byline(page, index):
            yield Signal("_deck", "", -4.0)
        if found[index + 1].kind is Kind.HEADLINE:
            yield Signal("_headline-below", "", -0.5)
        elif bare[index + 1]:
            yield Signal("_bare-below", "", -1.7)
        if index + 1 in labels:
            yield Signal("_label-below", "", 1.1)
    if (scheme or (index + 1 < len(found) and bare[index + 1])) and _after_colon(page, index):
        yield Signal("_list", "", -1.2)
    text = page.doc.text
    after = text[found[index + 1].start] if index + 1 < len(found) else ""
    if after and after in _OPENS_SPEECH:
        if text[found[index].end - 1] in "、，,":
            yield Signal("_speech", "", -4.0)
        elif after in "「『" and text.endswith(_LEADING_KANA, found[index].start, found[index].end):
            yield Signal("_speech", "", -2.5)
    yield from led_to(text, found, index, bare)


def _ends_alike(page: Page, one: int, other: int) -> bool:
    """Whether two blocks end with the same character of Han or kana: items that name things of one kind (``…者``, ``…こと``)."""
    last = page.doc.text[page.blocks[one].end - 1]
    return last == page.doc.text[page.blocks[other].end - 1] and bool(_CJK.match(last))


def _after_colon(page: Page, index: int) -> bool:
    """Whether an item stands in a list whose items, after a colon, have no stops."""
    labels = page.labels
    at = index - (index > 0 and index not in labels)
    while index in labels and at > 0 and labels.get(at) == labels.get(index) and index - at < 8:
        at -= 1
    return page.doc.text[page.blocks[at].end - 1] in "：:"
