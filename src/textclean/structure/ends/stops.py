"""How a block ends: with a stop, whatever stands behind it, or with something that needs none."""

from __future__ import annotations

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CLOSERS, HAN, NOTE_MARKS, STOP_MARKS, THIN, WHITE
from ..blocks import Block
from ..furniture.jump_lines import ends_with_jump
from .last_words import closes_quotation, closes_speech

_STOPS = STOP_MARKS + "…⋯｡．﹖﹗；;：:.—―─－~～"  #: in print, also of a clause before a list, and dashes
_FACES = "\U0001f300-\U0001faff"  #: end a sentence without a stop
#: A stop inside; of Latin text one behind a word that is no title (``Mr.``) and no initial.
STOP_INSIDE = pattern(
    '[。！？]|[A-Za-z)”’][.!?](?<![^A-Za-z][A-Z].)(?<!Mr.)(?<!Mrs.)(?<!Dr.)(?<!St.)["”’)]? +["“‘(]?[A-Z]'
)
#: A stop, with the number of a note behind it (``。②``, ``。[3]``; ``."1``, where it has lost its raised place).
_MARK = (
    f"(?:[{_STOPS}{_FACES}]|[-–]{{2}}|(?<= )–)[{CLOSERS}{THIN} \u3000]*"
    f"(?:(?:[{NOTE_MARKS}*†‡]|[\\[〔［][0-9０-９]{{1,3}}[\\]〕］]){{1,3}}[{CLOSERS} \u3000]*"
    '|(?:(?<=[。！？”’」』"])|(?<=[a-z][.!?]))[0-9]{1,2})?'
)
#: A stop, and behind it at most a remark in brackets (``（新华社北京电）``, ``〔一九四六年〕``) or a signature (``——编者``).
STOP = pattern(
    f"{_MARK}(?:[（(][^（）()]{{1,40}}[）)]|[〔【][^〔〕【】]{{1,40}}[〕】]|—+[{HAN}]{{2,6}}){{0,2}}[{CLOSERS}{THIN} \u3000=*_~]*$"
)
#: What stands behind a stop and has no word: a face, a tag of HTML, a mark that was left over.
_WORDLESS = pattern(
    f"[{STOP_MARKS}…][{CLOSERS}]{{0,3}}(?:[ \u3000®™]|<br ?/?>|[:;]-?[()DP]|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]|[,，·\"'\\\\])+$"
)
_REMARK = pattern("[（(〔【][^（）()〔〕【】]{1,80}[）)〕】]")  #: a line in brackets
_RULES = "=*_~-＝＊"  #: what rules are drawn with
_DASH = pattern(f"(?<=[^-–={WHITE}])[-–]{{2}}$")  #: as it is typed
_SIGNED = 14  #: characters of the longest signature
_STOP_REACH = 52  #: characters before the end in which that may stand

_WHO = f"(?:[{HAN}·・]{{2,12}}|《[^《》]{{1,30}}》|[A-Z][A-Za-z.’' -]{{2,40}})(?:[（(][A-Za-z.’' -]{{2,40}}[）)])?"
#: Behind the stop of a quotation: of whom it is (``。”——某国诗人``, ``.” — Ada Lovelace``); a remark; a mark that faces the wrong way; a smile.
ATTRIBUTED = pattern(
    f"[{STOP_MARKS}….][{CLOSERS}＂{WHITE}]*(?:(?:[—–―]{{1,2}}|--)[{WHITE}]?{_WHO}|\\[[^\\[\\]]{{1,40}}\\])$"
    f"|[{CLOSERS}＂](?:[{WHITE}]*(?:[—–―]{{1,2}}|--)[{WHITE}]?|[{WHITE}]+- ){_WHO}$"
    f"|[{STOP_MARKS}…][＂“](?:[（(][^（）()]{{1,40}}[）)])?$|[:;]-?[)DPp]$"
)
_OPENED = frozenset("（(")  #: where neither is in a block, its round brackets were opened above it
#: What a remark or a quotation in brackets ends with, whose opening mark stands at the start of the block.
_OPENERS = {"）": "（", ")": "(", "]": "[", "】": "【", "〕": "〔", "］": "［"}


def has_stop(doc: Document, block: Block) -> bool:
    """Whether a block ends with a stop, or with what stands for one: a colon, a dash, speech, closing marks left aside, a jump line.

    A line without a letter (``＊＊＊``) has no sentence to end.
    """
    text, end = doc.text, block.end
    last = text[end - 1]
    if last in _STOPS:
        return True
    if "\u4e00" <= last <= "\u9fff" and text.find("—", max(end - _SIGNED, block.start), end) < 0:
        # nothing but a signature may stand behind a stop and end so
        return ends_with_jump(text, max(end - _STOP_REACH, block.start), end)
    if last in _RULES and not _DASH.search(text, block.start, end):  # a rule drawn behind the last sentence, or alone
        end = block.start + len(text[block.start : end].rstrip(_RULES + " \u3000"))
    start = max(end - _STOP_REACH, block.start)
    return (
        bool(STOP.search(text, start, end))
        or bool(_WORDLESS.search(text, start, end))
        or not any(map(str.isalnum, text[block.start : end]))
        or bool(_REMARK.fullmatch(text, block.start, end))
        or (last in "）)" and _is_behind_a_stop(text, block.start, end))
        or closes_speech(text, block.start, end)
        or closes_quotation(text, block.start, end)
        or bool(ATTRIBUTED.search(text, start, end))
        or in_brackets(text, block.start, end)
        or ends_with_jump(text, start, end)
    )


REMARK = 400  #: characters of a remark in brackets behind the last stop


def _is_behind_a_stop(text: str, start: int, end: int) -> bool:
    """Whether the brackets that close at ``end`` open behind a stop: a remark of its own, however long, with others in it."""
    depth = 0
    for at in range(end - 1, max(start, end - REMARK), -1):
        if text[at] in "）)":
            depth += 1
        elif text[at] in "（(":
            depth -= 1
            if not depth:
                return bool(STOP.search(text, max(at - 8, start), at))
    return False


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether brackets that open at the start of a block, or above it, close at its end: a remark of its own, with its stops inside."""
    opener = _OPENERS.get(text[end - 1])
    if opener == "（" and _OPENED.isdisjoint(text[start:end]):
        return True
    if opener is None or text[start] != opener:
        return False
    depth, closer = 0, text[end - 1]
    for at in range(start, end):
        depth += (text[at] == opener) - (text[at] == closer)
        if not depth:
            return at == end - 1
    return False
