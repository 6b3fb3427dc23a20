"""Evidence of pairs that were opened rows above: a quotation that goes on, a credit that ends a text."""

from __future__ import annotations

from itertools import pairwise

from ....text import Document
from ....text.lazy import pattern
from ....text.script import HAN_TO_TEN, OPENER_OF, STOP_MARKS
from ...rows import rows
from ..page import Evidence, Page
from .torn import HYPHENS

REACH = 40  #: rows from the mark that opens a quotation to the seam, and on to the mark that closes it
SPEECH_ROWS = 12  #: rows of the longest speech whose beginning is looked for
SPEECH = 4  #: characters of the shortest speech that is no term in marks
CREDIT_ROWS = 4  #: rows over which a credit may be broken
CREDIT = 44  #: characters of the longest one, with its brackets
_QUOTE = pattern("[“”「」『』]")
_OPENERS = frozenset("“「『")
#: A term in a sentence of Japanese (``「重さ」とは``), and no speech: ``「はい」と答えた`` begins a line.
_KAGI_WORD = pattern("[「『][^「」『』。、！？…]{1,16}[」』](?!$|[「『]|と(?![はものしな呼題書記]|いう))")
#: A dash behind an answer opens the next question of an interview; ``――と`` goes on from it.
_DASHED = pattern("(?:[―—─]{2}|⸺)[ \u3000]?(?![とっ])")
#: How a Japanese sentence ends without a stop.
_SENTENCE_FINAL = frozenset("よねわぞぜのかなさだすたいるせれけろえてっんーうゃや…")
_GOES_ON = frozenset("とっをがはにのでもへやなか、。，」")  #: what goes on behind a quotation
_TEXT = frozenset(("", "dialogue"))  #: kinds of rows that are sentences
_BEHIND_STOP = pattern(f"[{STOP_MARKS}][”’」』]?$")
#: What stands in brackets behind a text and is no credit: a sentence, the number of an item.
_NO_CREDIT = pattern(f"[{STOP_MARKS}]|^[0-9０-９{HAN_TO_TEN}]{{1,3}}$")


def quoted(doc: Document) -> frozenset[int]:
    """View: the rows behind which a quotation goes on: the last mark before opened it, and the next one closes it.

    A mark that was lost makes two openers, or two closers, follow one another: then nothing is said.
    """
    marks = [(at, mark) for at, row in enumerate(doc.derive(rows)) for mark in _QUOTE.findall(row.words)]
    return frozenset(
        [
            at
            for (first, opener), (last, closer) in pairwise(marks)
            if opener in _OPENERS and closer not in _OPENERS and last - first <= 2 * REACH
            for at in range(first, last)
            if at - first <= REACH and last - at <= REACH
        ]
    )


def pairs(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether a quotation that was opened above goes on behind a finished sentence; whether the left row ends a credit, or the right one is a speech."""
    left = page.rows[at]
    if "\u4e00" <= left.words[-1] <= "\u9fff":  # mostly: no mark, and none of what is asked below
        return
    right = page.rows[at + 1]
    if left.words[-1] in "）)" and "end-credit" not in out and _is_credit(page, at):
        out["end-credit"] = left.words[-1]
    if left.words[-1] == "」" and not page.ends[at] and right.words[0] not in _GOES_ON and _is_speech(page, at):
        out["speech-ends"] = left.words[-3:]
    if "start-dash" in out and left.words[-1] in OPENER_OF and _DASHED.match(right.words) and _opens_row(page, at):
        out["question-follows"] = right.words[:2]
        del out["start-dash"]
    if left.words in HYPHENS and at and page.rows[at - 1].words[-1] == "\u00ad":
        out["soft-hyphen"] = ""  # the hyphen that was printed, on a line of its own
    if not wrapped and not page.shy:
        return
    if "start-kagi" in out and "end-pause" in out:
        if _is_turn(right.words):
            out["kagi-turn"] = right.words[:2]
        elif _KAGI_WORD.match(right.words):  # the comma of a sentence, and a term in it
            out.pop("start-kagi")
            out.pop("dialogue", None)
            out["end-comma"] = out.pop("end-pause")
    if not page.ends[at]:
        return
    latin = page.measure.latin and not left.cjk and not right.cjk
    if at in page.doc.derive(quoted) and right.words[0] not in _OPENERS:
        # in English each paragraph of a quotation opens with a mark of its own
        # of 402 such line ends of labelled pages with no blank line and no indent 400 went on, the others were verse
        tight = not right.blanks and right.indent <= left.indent
        out["quote-runs" if latin else "quote-tight" if tight else "quote-open"] = ""
    if latin and right.words[0].islower() and {page.kinds[at], page.kinds[at + 1]} <= _TEXT and " " in right.words:
        out["lower-goes-on"] = right.words.split(" ", 1)[0]


def _is_speech(page: Page, at: int) -> bool:
    """Whether the quotation that ends the row is what somebody said in Japanese: it stands by itself and ends as a sentence does."""
    words = ""
    for number in range(at, max(at - SPEECH_ROWS, -1), -1):
        words = page.rows[number].words + words
        opened = words.rfind("「")
        if opened >= 0:
            by_itself = not opened or words[opened - 1] in "。！？」"
            said = words[opened + 1 : -1]
            return by_itself and len(said) >= SPEECH and said[-1] in _SENTENCE_FINAL
    return False


def _opens_row(page: Page, at: int) -> bool:
    """Whether the quotation that ends the row began a row below an ended one: it is an answer, and no words that a sentence quotes."""
    opener = OPENER_OF[page.rows[at].words[-1]]
    for number in range(at, max(at - SPEECH_ROWS, -1), -1):
        opened = page.rows[number].words.rfind(opener)
        if opened >= 0:
            return not opened and (not number or page.ends[number - 1])
    return False


def _is_turn(words: str) -> bool:
    """Whether a quotation that begins a row is what somebody says, and no term: it goes on in the next row, or fills this one."""
    closed = words.find("」")
    return closed < 0 or words[closed + 1 : closed + 2] in ("", "「")


def _is_credit(page: Page, at: int) -> bool:
    """Whether the bracket that the left row closes was opened behind a stop, in this row or in one of those above it."""
    words = ""
    for number in range(at, max(at - CREDIT_ROWS, -1), -1):
        words = page.rows[number].words + words
        opened = max(words.rfind("（"), words.rfind("("))
        if opened < 0 and len(words) <= CREDIT:
            continue
        if opened < 0 or len(words) - opened > CREDIT or _NO_CREDIT.search(words[opened + 1 : -1]):
            return False
        if opened:
            return bool(_BEHIND_STOP.search(words[max(opened - 2, 0) : opened]))
        return number > 0 and page.ends[number - 1]
    return False
