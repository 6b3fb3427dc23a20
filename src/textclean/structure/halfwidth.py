"""Half-width marks in clauses where the full-width one belongs.

The test is the language of the clause, not the neighbouring character. It is the same before and after the marks are
mended (``,`` and ``，`` are alike to it), so that what is left in one run is left in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, HAN, QUOTE_PAIRS, WHITE
from ..tuples import NamedTuple
from .both_scripts import characters, in_both_scripts
from .fullwidth import narrowed
from .language import MAX_SAMPLE, Language, language_at, language_in, main_language, sentence_at
from .lost_signs import lost_signs
from .protected import in_code_line, is_protected

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}

#: Characters that are as wide as a Han character in Chinese type: letters and marks.
WIDE = CJK + "。，、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—％℃①-⓿０-９Ａ-Ｚａ-ｚ"
_HAN = pattern(f"[{HAN}]")
_WIDE = pattern(f"[{WIDE}]")
_NO_CLAUSE = frozenset(("", *",，;；:：?？!！。、(（\n\r"))  #: before a mark: there is no clause that it could end
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_NO_SENTENCE = frozenset(_LATIN + "=[")  #: behind a mark: it is one of an address or a program
_NARROW = frozenset(_LATIN + "“")
#: The comma of a number and what stands behind it, in digits of either width.
_THOUSANDS = pattern(",(?<=[0-9０-９],)[0-9０-９]{3}(?![0-9０-９])")
_SEPARATORS = ",，;；:：?？!！。、()（）\n\r"
#: A mark with a wide character on one side at least, a space between allowed; or narrow ones on both.
_NEAR_HAN = pattern(f"[,;:?!](?:(?<=[{WIDE}].)| ?(?=[{WIDE}])|(?<=[,;])(?=[0-9A-Za-z])|(?<=[?!])(?=[ \n\r]|$))")
_PAIR = pattern("\\(([^()（）\n\r]{1,120})\\)")
#: Functions of mathematics and of programs: what they are called with stands in half-width parentheses.
_FUNCTION = pattern("(?<![A-Za-z])(?:sin|cos|tan|log|ln|exp|max|min|lim|sum|len|print|[fgh])$")
_UNIT = pattern("[%‰℃]|[A-Za-z]{1,3}[²³]?(?:/[A-Za-z]{1,4}[²³]?)?")
_CELL = " \t\u3000|"  #: behind the head of a column
#: A statement of a program: an assignment or a call, in letters of ASCII up to the mark.
_STATEMENT = pattern("[A-Za-z_)\\]][!-~ ]{0,30}(?:=|\\([!-~ ]{0,20}\\))[!-~ ]{0,30}$")
#: The same in SQL, whose words are written in capitals: ``SHOW MASTER STATUS;``.
_QUERY = pattern(
    "(?<![A-Za-z])(?:ALTER|ANALYZE|BEGIN|CALL|CHANGE|COMMIT|CREATE|DELETE|DESC|DESCRIBE|DROP|EXPLAIN|FLUSH|GRANT|INSERT|KILL"
    "|LOCK|PURGE|RESET|REVOKE|ROLLBACK|SELECT|SET|SHOW|START|STOP|TRUNCATE|UNLOCK|UPDATE|USE|VACUUM)(?: [!-~]+)*$"
)
#: The name of a field, at the beginning of its line.
_FIELD = pattern(f"[{HAN}]{{2,6}}$")
_MENTION = pattern(f"@[^{WHITE}@,，:：。/]{{1,24}}$")
#: What a program puts before the subject of an answer.
_ANSWER = in_both_scripts("(?:^|[ ：:])(?:[答回]复|转[发寄]|返信|転送)$")
#: To whom a letter goes, and what a page is filed under: as a program lists them.
_NAMES = in_both_scripts("(?:收件人|收件者|抄送|密送|副本|标签)[:：]")
#: What a number or a letter in brackets refers to stands beside it: the sign of a part of a patent (``底座(1)``), an option.
_SIGN = pattern("[0-9]{1,3}[a-z]?|[A-Za-z]")
_SIGNS = pattern("\\((?:[0-9]{1,3}[a-z]?|[A-Za-z])\\)")
_WIDE_SIGNS = pattern("（(?:[0-9]{1,3}[a-z]?|[A-Za-z])）")
SIGNS = 3  #: of them in half width that are a habit where none is in full width
#: The year behind a comma in a list of books (GB/T 7714): its commas are all in half width.
_CITED = pattern(", (?:1[89]|20)[0-9]{2}(?:[,:;(]|\\. ?$)")
_FACE = pattern("-[()（）DPpOo3](?![A-Za-z0-9])|[(（](?=[，。！~～\n\r]|$)")
_QUOTES = QUOTE_PAIRS | {'"': '"', "'": "'"}
_CLOSED = frozenset("’”")  #: as wide as a Han character in Chinese, and as narrow as a letter in English
_TURNED = frozenset("”’\"'")  #: a quotation mark that some write on either side
_ASKING = frozenset("呢吧啊呀了") | characters("吗么")
#: A remark in brackets, which a line end may part.
_REMARK = pattern("[(（]([^()（）\n\r]{1,120}(?:\r?\n[^()（）\n\r]{1,120})?)[)）] ?$")
REMARK = 124  #: characters of the longest remark in brackets, with these
REACH = 40  #: characters that a clause is looked at on either side


class Mark(NamedTuple):
    """A half-width mark in a Chinese or Japanese clause; of a pair of parentheses the opening one, with the place of the closing one."""

    at: int
    char: str
    partner: int = -1


def half_width_marks(doc: Document) -> tuple[Mark, ...]:
    """View: the half-width marks (``, ; : ? !`` and pairs of parentheses) that stand where full-width ones belong.

    Of Japanese pages, commas, and of the others strays: many write those in half width.
    """
    if not _HAN.search(doc.text):
        return ()
    if doc.derive(main_language) is Language.JAPANESE:
        from .japanese_marks import commas, others  # few pages are

        found = {at: Mark(at, doc.text[at]) for at in (*commas(doc), *others(doc))}
        found |= {mark.at: mark for mark in (*_stops(doc), *_parentheses(doc))}
        return tuple(found[at] for at in sorted(found))
    return tuple(sorted((*_stops(doc), *_parentheses(doc))))


def _stops(doc: Document) -> Iterator[Mark]:
    text = doc.derive(narrowed)  # a figure that a finding beside this makes half-width is no character of Chinese
    until, language = 0, Language.UNDECIDED  # of the sentence that ends there
    for match in _NEAR_HAN.finditer(text):
        at = match.start()
        char = text[at]
        if not _belongs(text, at, char):
            continue
        if is_protected(doc, at) or in_code_line(doc, at) or (char == "?" and at in doc.derive(lost_signs)):
            continue
        if at >= until:
            span = sentence_at(doc, at)
            language = language_in(doc, span, at)
            until = span.end if span.end - span.start <= MAX_SAMPLE else at
        if language is Language.CHINESE:
            yield Mark(at, char)


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters on either side of ``start``..``end``, one or two spaces between left out; empty at a line's edge."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if left in " ":
        left = text[max(start - 3, 0) : start].rstrip(" ")[-1:]
    if right == " ":
        right = text[end : end + 3].lstrip(" ")[:1]
    return ("" if left in "\n\r" else left), ("" if right in "\n\r" else right)


def _belongs(text: str, at: int, char: str) -> bool:
    """Whether what stands around a stop lets it be one of a Chinese clause, whatever the language of the sentence."""
    left, right = neighbours(text, at, at + 1)
    if left in (")", "）"):
        left = _bracketed(text, at)
    if left in _NO_CLAUSE or right == char:
        return False
    wide_left, wide_right = _is_wide(left), _is_wide(right)
    if char in ":;" and (_FACE.match(text, at + 1) or (right in (")", "）") and text[at + 1] == right)):
        return False  # a smiley, whatever the width of the bracket may become
    if _is_spoken_of(text, at, left, right):
        return False
    if char == ":":
        return _colon(text, at, wide_left, wide_right)
    if char in ",;" and text[at + 1 : at + 2] == " " and _NAMES.match(_line_before(text, at)):
        return False
    if char == "," and (_THOUSANDS.match(text, at) or _CITED.match(text, at)):
        return False  # of a number, whatever its digits are like, or of a list of books
    if char in "?!":
        return (wide_left or ("0" <= left <= "9" and _han_before(text, at))) and right not in _NO_SENTENCE
    if right in _CLOSED and not wide_left:
        return _han_before(text, at)  # the words of the quotation that ends there tell, not its mark
    if wide_left or wide_right:
        return wide_left or _han_before(text, at) or text[at + 1 : at + 2] != " "
    if right == "":
        return _han_before(text, at)
    if text[at + 1 : at + 2] == " " or right not in _NARROW:
        return False
    return _han_before(text, at, 2) and _han_behind(text, at, 2)


def _is_spoken_of(text: str, at: int, left: str, right: str) -> bool:
    """Whether a sentence speaks of a mark (``键盘上的“,”``), or of the statement of a program that ends with it (``let x = 5;``)."""
    if _QUOTES.get(left) == right or (left == right and left in _TURNED):
        return True
    if text[at] == ";":
        start = max(at - REACH, 0)
        return _STATEMENT.search(text, start, at) is not None or _QUERY.search(text, start, at) is not None
    return text[at] in "?!" and left not in _ASKING and text[at - 1] == " " and text[at + 1 : at + 2] == " "


def _bracketed(text: str, at: int) -> str:
    """What the clause before a stop ends with where a remark in brackets closes it: its last character, or the one before it.

    A number or a letter in brackets is a label, and behind a bracket that was not opened there is none: nothing.
    """
    start = max(at - REMARK, 0)
    remark = _REMARK.search(text, start, at)
    if not remark:
        return ""
    inside = _HAN.findall(remark[1])
    return inside[-1] if inside else text[max(remark.start() - 1, start) : remark.start()]


@cache
def _is_wide(char: str) -> bool:
    return bool(_WIDE.match(char))


def _colon(text: str, at: int, wide_left: bool, wide_right: bool) -> bool:
    if _MENTION.search(text, max(at - REACH, 0), at):
        return False  # an answer in a network: ``回复@小鱼儿:``
    if text[at + 1 : at + 2] == " " and _FIELD.match(_line_before(text, at)):
        return False  # a field of a letter's head: ``收件人: 项目组``
    if text[at + 1 : at + 2] == " " and _ANSWER.search(text, max(at - 4, 0), at):
        return False  # ``主题：答复: 会议时间``
    if text[at + 1 : at + 2] in ("", "\n", "\r"):
        return wide_left
    if wide_left:
        return wide_right or text[at + 1] != " " or _han_behind(text, at)
    return wide_right and text[at + 1] != " " and _han_before(text, at)


def _line_before(text: str, at: int) -> str:
    """What stands in a line before a place; nothing where that is much."""
    start = max(at - REACH, 0)
    end = text.rfind("\n", start, at)
    return text[end + 1 : at] if end >= 0 or not start else ""


def _han_before(text: str, at: int, least: int = 1) -> bool:
    """Whether the clause before a mark has Han."""
    piece = text[max(at - REACH, 0) : at]
    cut = max(piece.rfind(mark) for mark in _SEPARATORS)
    return len(_HAN.findall(piece, cut + 1)) >= least


def _han_behind(text: str, at: int, least: int = 1) -> bool:
    piece = re.match("[^,，;；:：?？!！。、()（）\n\r]{0,40}", text[at + 1 : at + 1 + REACH])
    return piece is not None and len(_HAN.findall(piece[0])) >= least


def _parentheses(doc: Document) -> Iterator[Mark]:
    text = doc.derive(narrowed)
    if "(" not in text:
        return
    signs = not _WIDE_SIGNS.search(text) and len(_SIGNS.findall(text)) >= SIGNS
    for match in _PAIR.finditer(text):
        start, end = match.start(), match.end() - 1
        left, right = text[max(start - 1, 0) : start], text[end + 1 : end + 2]
        inside = match[1]
        if left == "\\":
            continue  # escaped in Markdown, or mathematics in TeX
        if signs and _SIGN.fullmatch(inside):
            continue
        han_inside = bool(_HAN.search(inside))
        if not han_inside and not (
            _WIDE.match(left)
            and (right in "\n\r" or _WIDE.match(right) or (_UNIT.fullmatch(inside) and right in _CELL))
        ):
            continue
        if left and re.match("[A-Za-z0-9_\\]$]", left) and not (han_inside and _HAN.match(right or "")):
            continue
        if not han_inside and (not re.match("[A-Za-z0-9%‰℃]", inside) or inside[-1] == ","):
            continue  # ``(1,)`` is a row of a program
        if _FUNCTION.search(text, max(start - 6, 0), start):
            continue
        if is_protected(doc, start) or is_protected(doc, end) or in_code_line(doc, start):
            continue
        if language_at(doc, start) in (Language.CHINESE, Language.JAPANESE, Language.UNDECIDED):
            yield Mark(start, "(", end)
