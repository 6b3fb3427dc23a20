"""Open ends: paragraphs that stop in the middle of a sentence, with what speaks for it and against it.

Read on repaired text: a paragraph that goes on in the next line is a broken line and no loss. The weights were set on
half of a labelled set of documents and looked at on the other half.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Signal
from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, CLOSERS, HAN, columns
from ..tuples import NamedTuple
from .blocks import Block, Kind, blocks
from .continuation import joins
from .jump_lines import ends_with_jump
from .language import Language, main_language
from .led_to import led_to
from .left_open import open_word, unclosed
from .section_marks import marks

REPORT = 1.0  #: points from which a paragraph is called cut off
HEAD = 0.4  #: points from which it may be the head of a passage that stands elsewhere


class End(NamedTuple):
    """The end of a block that has no stop."""

    block: int  #: index of the block
    score: float
    signals: tuple[Signal, ...]  #: what speaks for a loss
    joins: bool  #: the next block may well go on with the sentence: a broken line


#: A stop, with the number of a note behind it (``。②``, ``。[3]``).
_MARK = (
    f"(?:[。！？!?…｡．；;：:.—―─－~～]|[^{CJK}][-–]{{2}})[{CLOSERS} \u3000]*"
    f"(?:(?:[①-⑳¹²³⁰-⁹*†‡]|[\\[〔［][0-9]{{1,3}}[\\]〕］]){{1,3}}[{CLOSERS} \u3000]*)?"
)
#: A stop, and behind it at most a remark in brackets (``（新华社北京电）``) or a signature (``——编者``).
STOP = pattern(f"{_MARK}(?:[（(][^（）()]{{1,40}}[）)]|—+[{HAN}]{{2,6}}){{0,2}}[{CLOSERS} \u3000=*_~]*$")
_STOP_REACH = 52  #: characters before the end in which that may stand
#: A stop inside; of Latin text one behind a word that is no title (``Mr.``) and no initial.
_STOP_INSIDE = pattern(
    '[。！？]|[A-Za-z)”’][.!?](?<![^A-Za-z][A-Z].)(?<!Mr.)(?<!Mrs.)(?<!Dr.)(?<!St.)["”’)]? +["“‘(]?[A-Z]'
)
_CJK = pattern(f"[{CJK}]")
_COMMA = pattern("[，,；;]")
_WEAK_COMMA = pattern("[、：:]")
_CAPTION = pattern(
    "^[（(]?(?:图|圖|表|注|附|示例|列表|清单|清單|Figure|Table|Listing|Fig\\.|来源|來源|资料|資料|摄影|攝影|责任编辑|責任編輯|编辑|地址|电话|電話|网址|https?:|[a-z]+://)"
    "|(?:摄|攝|文|图|圖|报道|報導|供稿|提供)[）)]?$"
)
_DATED = pattern("[（(]?[0-9０-９]{4}年")  #: the note under the title of a law, with one of the next words
_PASSED = ("通过", "通過", "公布", "修订", "修訂", "修正")
_TECHNICAL = pattern(
    "[0-9]:[0-9]{2} +[0-9]{1,2}:[0-9]{2}|://|->|</|::|[{}^|`=]|^//|^ *--"
)  #: timetables, code, addresses, messages of programs
_OPENS_SPEECH = '“「『"—'
SHORT = 24  #: wide characters
LONG = 60


def ends(doc: Document) -> tuple[End, ...]:
    """View: the open ends of a text that weigh enough to be the head of a lost or misplaced passage, in order."""
    found = doc.derive(blocks)
    labels = {mark.block: mark.scheme for mark in doc.derive(marks) if not mark.inline}
    bare = [not finished(doc, block) for block in found]
    prose = [_is_prose(doc, block) for block in found]
    rows = {
        index: tuple(_signals(doc, found, index, labels, bare, prose))
        for index, block in enumerate(found)
        if bare[index] and block.kind not in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE)
    }
    plain = {index: sum(signal.points for signal in signals) for index, signals in rows.items()}
    running = [one and _runs(doc, block) for one, block in zip(prose, found, strict=True)]
    many, among_all, among_running = _many(plain), _penalty(bare, prose), _penalty(bare, running)
    broken = doc.derive(wrapped)  # then a line end says nothing, but the last one
    out = []
    for index, signals in rows.items():
        often = max(among_running if running[index] else among_all, many)
        score = plain[index] - (often / 2 if index == len(found) - 1 else often)
        if score >= HEAD and not (broken and index < len(found) - 1):
            spoken = tuple(signal for signal in signals if signal.points > 0 and not signal.name.startswith("_"))
            out.append(End(index, score, spoken, joins(doc, index)))
    return tuple(out)


def finished(doc: Document, block: Block) -> bool:
    """Whether a block ends with a stop, a colon or a dash, closing marks left aside, or with a jump line."""
    start = max(block.end - _STOP_REACH, block.start)
    return bool(STOP.search(doc.text, start, block.end)) or ends_with_jump(doc.text, start, block.end)


def _is_prose(doc: Document, block: Block) -> bool:
    if block.kind in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE, Kind.CODE):
        return False
    return block.kind is Kind.PARAGRAPH or _size(doc.text[block.start : block.end]) >= SHORT


def _runs(doc: Document, block: Block) -> bool:
    """Whether a block is running text: several sentences, or a long one with commas."""
    if _STOP_INSIDE.search(doc.text, block.start, block.end):
        return True
    return bool(_COMMA.search(doc.text, block.start, block.end)) and _size(doc.text[block.start : block.end]) >= LONG


def _size(text: str) -> float:
    """How long a text is, in wide characters."""
    return columns(text) / 2


def _penalty(bare: list[bool], like: list[bool]) -> float:
    """How much less an open end says in a text where many paragraphs of its kind have one."""
    total = sum(like)
    open_ = sum(one and other for one, other in zip(bare, like, strict=True)) - 1
    share = open_ / total if total else 0.0
    return 3.0 if share > 0.3 else 2.0 if share > 0.2 else 1.0 if share > 0.1 else 0.0


def _many(plain: dict[int, float]) -> float:
    """The same by number: a page with many cut paragraphs is one whose lines are still broken."""
    others = sum(score >= REPORT for score in plain.values()) - 1
    return 3.0 if others >= 8 else 2.0 if others >= 5 else 1.0 if others >= 3 else 0.0


WRAPPED = 10  #: so many lines of one width make a hard-wrapped text
MEASURE = 24  #: display columns of a line at least: what is shorter is verse, a list, a title


def wrapped(doc: Document) -> bool:
    """View: whether most lines stop in mid-sentence at one width: then a line end says nothing."""
    found = [(columns(doc.text[block.start : block.end]), block) for block in doc.derive(blocks)]
    found = [(width, block) for width, block in found if width >= MEASURE]
    widths = sorted(width for width, block in found if not finished(doc, block))
    if len(widths) < max(WRAPPED, 0.4 * len(found)):
        return False
    usual = widths[len(widths) * 3 // 4]
    return sum(abs(width - usual) <= 6 for width in widths) >= 0.5 * len(widths)


def _signals(
    doc: Document, found: tuple[Block, ...], index: int, labels: dict[int, str], bare: list[bool], prose: list[bool]
) -> Iterator[Signal]:
    """What speaks for and against a loss at the end of a block; names with ``_`` are not told."""
    block = found[index]
    text = doc.text[block.start : block.end]
    size = _size(text)
    stop = bool(_STOP_INSIDE.search(text))
    comma = bool(_COMMA.search(text))
    yield Signal("stop-missing", text[-6:], 2.0 if stop else 0.0)
    left = unclosed(text)
    if left:
        yield Signal("mark-left-open", left, 1.5)
    if comma:
        yield Signal("_comma", "", 1.2)
    elif _WEAK_COMMA.search(text[2:]):
        yield Signal("_comma", "", 0.4)
    scheme = labels.get(index)
    if scheme:
        yield Signal("_label", "", {"条": 1.0, "章": -3.0, "节": -3.0, "编": -3.0, "卷": -3.0}.get(scheme, 0.6))
    if size >= LONG:
        yield Signal("_long", "", 0.8)
    elif size < SHORT:
        yield Signal("_short", "", -0.8)
    last = open_word(text)
    if last:
        yield Signal("ends-with", last, 1.0)
    elif text[-1] in "，,、":
        yield Signal("ends-with", text[-1], 0.6)
    if index == len(found) - 1:
        yield Signal("_last", "", 0.8)
    plain = not (stop or comma or _WEAK_COMMA.search(text[2:]))
    if (
        block.kind is Kind.HEADLINE
        or (block.kind is Kind.SHORT and not stop and not (comma and size >= SHORT))
        or (plain and not scheme)
        or (scheme and not stop and not last and size < SHORT and text[-1] not in "，,、")
        or text.startswith("——")
    ):
        yield Signal("_headline", "", -1.2)
    if block.kind is Kind.CODE or _TECHNICAL.search(text) or _is_foreign(doc, text):
        yield Signal("_code", "", -1.5)
    if _CAPTION.search(text):
        yield Signal("_caption", "", -1.5)
    elif _DATED.match(text) and any(word in text for word in _PASSED):
        yield Signal("_passed", "", -3.0)
    elif size < SHORT and text[-1] == ",":  # the head of a letter: place, day, salutation
        yield Signal("_letter", "", -1.5)
    yield from _around(doc, found, index, labels, bare, prose)


def _is_foreign(doc: Document, text: str) -> bool:
    """Whether a line of a Chinese or Japanese text has nothing but Latin letters: code, a command, a title quoted."""
    return doc.derive(main_language) in (Language.CHINESE, Language.JAPANESE) and not _CJK.search(text)


def _around(
    doc: Document, found: tuple[Block, ...], index: int, labels: dict[int, str], bare: list[bool], prose: list[bool]
) -> Iterator[Signal]:
    """What the neighbours say."""
    scheme = labels.get(index)
    near = [at for at in (index - 1, index + 1) if 0 <= at < len(found)]
    like = [at for at in near if prose[at] and (labels.get(at) == scheme or scheme is None)]
    if like:
        yield Signal("_siblings", "", 0.6 if not any(bare[at] for at in like) else -0.6)
    if any(bare[at] and prose[at] and at not in labels for at in near):
        yield Signal("_neighbour", "", -1.0)
    if (scheme or (index + 1 < len(found) and bare[index + 1])) and _after_colon(doc, found, index, labels):
        yield Signal("_list", "", -1.2)
    text = doc.text
    if (
        index + 1 < len(found)
        and text[found[index].end - 1] in "、，,"
        and text[found[index + 1].start] in _OPENS_SPEECH
    ):
        yield Signal("_speech", "", -4.0)
    yield from led_to(text, found, index, bare)


def _after_colon(doc: Document, found: tuple[Block, ...], index: int, labels: dict[int, str]) -> bool:
    """Whether an item stands in a list whose items, after a colon, have no stops."""
    at = index - (index > 0 and index not in labels)
    while index in labels and at > 0 and labels.get(at) == labels.get(index) and index - at < 8:
        at -= 1
    return doc.text[found[at].end - 1] in "：:"
