"""Evidence of form: marks at the seam, and pairs that are open over it."""

from __future__ import annotations

import re

from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_DIGITS, STOP_CLOSERS, STOP_MARKS, is_cjk
from ..both_scripts import in_both_scripts
from ..line_ends import finished
from ..rows import has_cjk
from .edge_marks import closes, decimal, hangs_on, has_end_credit
from .groups import BARE_END
from .page import Evidence, Pair
from .starts import LETTERS, first_sign, fragment
from .words.english import cuts_capitals

_FORCED = pattern(
    "[，。、；？！”）》」』】〉〕］｝％‰℃]|’(?![0-9０-９A-Za-z])|[,;](?![A-Za-z])|\\.(?![A-Za-z0-9./\\\\]|$)|[)\\]}](?![A-Za-z]*[{;(]|[)\\]}]*[.;][A-Za-z(])|：(?!.{1,4}$)|：(?=[\u4e00-\u9fff]{2,4}$)|!(?![\\[A-Za-z0-9./_!-])|\\?(?![A-Za-z?])|:(?![A-Za-z/:%!.$0-9 ])|[\"'][。，、；：！？）]"
)
_OPENERS = "“‘（《「『【〈〔［｛(["
_POINTS = frozenset("，。、")  #: with which no line of Chinese or Japanese begins
_CLOSED = pattern(f"[{CJK}A-Za-z0-9][！？…]?[”’」』）》】〉〕]{{1,2}}$")
_UNIT = in_both_scripts(
    "[%％‰℃个个名人户家条项万亿千百十元亩吨米公里年月日号时分秒岁次座栋台辆件位种倍级届版期章节度余多款岁度円冊]|以上|以下|左右|平方|公顷|美元|(?!(?:For|The|And|But|All|Our|Mrs?|Ms|Dr|In|On|At|By|To|Of|If|It|We|He|An|As|No|A|I) )[a-zA-Z]{1,3}(?![a-zA-Z])|[0-9.]"
)
#: A number in words, that no figure goes on in: ``十二日``.
_COUNTED = pattern(f"十[{HAN_DIGITS}]?[日月号號时時点點年个個]|百[{HAN_DIGITS}]")
_ALIKE = str.maketrans("()", "（）")  # the family pairs makes two of one width
_PAIRS = {"（": "）", "《": "》", "“": "”", "「": "」", "『": "』", "【": "】", "[": "]"}
NEAR = 100  #: characters on either side of a seam in which a pair is looked for
TERM = 10  #: characters of the longest term in marks (“城市窗口”) that is held to be one word
_LAST_FIGURES, _FIRST_FIGURES = pattern(r"(?:\d[\d.,]*)?\d$"), pattern(r"^(.(?:[\d.,]*\d)?).*", re.DOTALL)
LINE = 4  #: characters of the shortest row that is a line, and no syllable
LISTED = 12  #: characters of the longest of several things that are listed
_QUOTES = "“「《"
_LAST_LISTED = pattern(f"(?<=[，。、；：,;])([^，。、；：！？,;]{{2,{LISTED}}})、$")
_NEXT_LISTED = pattern(f"([^，。、；：！？,;]{{2,{LISTED}}})、")
_TERM_AT_END = pattern(
    f"(?<=[{CJK}])(?:“[^“”，。！？]{{1,{TERM}}}”|「[^「」，。！？]{{1,{TERM}}}」|‘[^‘’，。！？]{{1,{TERM}}}’)$"
)
SIGNATURE = 12  #: characters of a signature behind the last stop, with its dash (``……打算。———编者``)
_SIGNATURE = pattern(f"[{STOP_MARKS}…][{STOP_CLOSERS}]?(?:—{{1,4}}|-- ?)[{HAN}]{{2,6}}$")
_OPENER = pattern("[（(《“「『【\\[]")
#: A field of a list of them, as reStructuredText and wikis have it: ``:Date: 2013-03-09``, ``:主催: …``.
_FIELD = pattern(":[^ :：，。、\n][^:：，。、\n]{0,24}:(?: |$)")
_CLOSER = pattern("[）)》”」』】\\]]")
_TURNED = frozenset("“‘")
#: What a row says that ends with a mark after which a sentence goes on, or may.
_MARKED_ENDS = {
    **dict.fromkeys("，,", "end-comma"),
    **dict.fromkeys("：:", "end-colon"),
    **dict.fromkeys("—–―─…-", "end-dash"),
}
_LAST_MARKS = frozenset(_MARKED_ENDS).union("、；;”’」』\"'）》】)]〉")
_HYPHENS = frozenset("\u00ad-‐‑")


def form(pair: Pair, out: Evidence) -> None:
    """Marks at the seam and pairs that are open over it."""
    left, right = pair.left, pair.right
    if (
        not "\u4e00" <= right[0] <= "\u9fff"
        and _FORCED.match(right)
        and not _bullet_like(pair)
        and not (right[0] == ":" and _FIELD.match(right))
        and not (pair.kind == "code" and not has_cjk(right))
    ):
        out["starts-with-closer"] = right[0]
    _end(pair, out)
    if "starts-with-closer" in out and _takes_point(left, right) and not BARE_END.isdisjoint(out):
        out["starts-with-point"] = right[0]
    if left[-1] in "%％" and _UNIT.match(right) and not right[0].isdigit():
        out["number-unit"] = left[-1] + right[0]
    fragment(right, out)
    first_sign(left, right, out)
    if "end-stop" in out and left[-1] in "”」』" and right[0] in "“「『":  # one speaker has done, another begins
        out["speech-turn"] = left[-1] + right[0]
    if may_open(left) and may_close(right):
        _open_pairs(left, right, out)


def _end(pair: Pair, out: Evidence) -> None:
    """With what the left row ends, seen with what the right one begins with."""
    left, right = pair.left, pair.right
    tail = left[-1]
    if _goes_on(left, right) and not _bullet_like(pair):
        out["starts-with-point"] = right[0]  # then it is no matter with what the row before it ends
    elif "\u4e00" <= tail <= "\u9fff":  # mostly
        out["end-credit" if ends_with_signature(left) else "end-cjk"] = ""
    elif tail in _TURNED and _is_turned(left):
        out["end-stop"] = tail
    elif tail in _OPENERS and pair.kind != "code":
        out["ends-with-opener"] = tail
    elif tail in _HYPHENS and (name := _hyphen(left, right)):
        out[name] = ""
    elif decimal(left, right):
        out["decimal"] = tail + right[0]
    elif finished(left) and not closes(right) and not hangs_on(left, right):
        out["end-stop"] = tail
    elif tail in _LAST_MARKS:
        _end_of_mark(left, right, out)
    else:
        _end_of_words(left, right, out)


def _hyphen(left: str, right: str) -> str:
    """What the hyphen says that a row ends with, as evidence; an empty string where no letter stands before it."""
    if left[-1] == "\u00ad" or left.endswith(("\u00ad-", "\u00ad‐")):
        return "soft-hyphen"
    before = left[:-1] if left[-1] == "-" else left.rstrip("-‐‑ ")
    if not before[-1:].isalpha():
        return ""
    return "hyphen-lower" if right[0].islower() or cuts_capitals(left, right) else "hyphen-other"


def _end_of_mark(left: str, right: str, out: Evidence) -> None:
    """What a row says that ends with a mark after which a sentence goes on, or may, or with one that closes."""
    tail = left[-1]
    if name := _MARKED_ENDS.get(tail):
        out[name] = tail
    elif tail == "、":
        out["end-pause"] = tail
        if words := _listed(left, right):
            out["list-goes-on"] = words
    elif tail in "；;":
        if has_cjk(left):
            out["end-semicolon"] = tail
    elif tail in "”’」』\"'":
        if term := _TERM_AT_END.search(left[-TERM - 3 :]):
            out["end-term"] = term[0]
    else:
        out["end-credit" if has_end_credit(left) else "end-bracket"] = tail


def _end_of_words(left: str, right: str, out: Evidence) -> None:
    """What a row says that ends with a figure, a letter, or a mark that tells little."""
    tail = left[-1]
    if tail.isdigit():
        out["end-digit"] = tail
        if right[0].isdigit():
            out["digit-digit"] = _number(left) + _FIRST_FIGURES.sub(r"\1", right[:12])
        elif _UNIT.match(right) and not _COUNTED.match(right):
            out["number-unit"] = _number(left) + right[0]
    elif is_cjk(tail):
        out["end-cjk"] = ""
    elif tail.isalpha():
        out["end-latin"] = ""
    else:
        cut = tail == "." and not finished(left) and not is_cjk(right[0])  # a name in Latin letters goes on in them
        out["end-abbreviation" if cut else "end-other"] = left[-4:].rpartition(" ")[2]


def _is_turned(left: str) -> bool:
    """Whether the quotation mark at the end of a row stands the wrong way round: behind a stop, where one that opens was never left at a line end."""
    return finished(left[:-1].rstrip(" "))


def _goes_on(left: str, right: str) -> bool:
    """Whether a row begins with a comma or a full stop of Chinese behind words that are closed by a mark: ``《规划》`` and ``，``."""
    return _opens_with_point(left, right) and bool(_CLOSED.search(left, max(len(left) - 4, 0)))


def _takes_point(left: str, right: str) -> bool:
    """Whether the comma, or the full stop, that a row begins with is that of the words above it.

    What is in Latin letters alone may be a command that a sentence shows, and a syllable a piece of another column.
    """
    return _opens_with_point(left, right) and len(left) >= LINE and has_cjk(left)


def _opens_with_point(left: str, right: str) -> bool:
    """Whether a row begins with a comma or a full stop of Chinese, and the row before does not."""
    return right[0] in _POINTS and left[0] not in _POINTS


def _listed(left: str, right: str) -> str:
    """The last thing of a list and the next one, where two rows part things of one kind: both end alike (``重庆市、`` ⏎ ``集安市、``) or are quoted."""
    one, other = _LAST_LISTED.search(left[-2 * LISTED :]), _NEXT_LISTED.match(right)
    if not one or not other:
        return ""
    alike = one[1][-1] == other[1][-1] and (one[1][0] in _QUOTES) == (other[1][0] in _QUOTES)
    return f"{one[1]}、{other[1]}" if alike else ""


def ends_with_signature(left: str) -> bool:
    """Whether a row ends with a signature behind its last stop."""
    last = left[-SIGNATURE:]
    return ("—" in last or "--" in last) and bool(_SIGNATURE.search(last))


def _bullet_like(pair: Pair) -> bool:
    return pair.after == "code" or (pair.right[0] in "：:" and pair.kind == "code")


def _number(left: str) -> str:
    """The figures that a row ends with."""
    found = _LAST_FIGURES.search(left[-12:])
    return found[0] if found else left[-1]


def may_open(left: str) -> bool:
    """Whether a row has a mark that opens near its end."""
    return bool(_OPENER.search(left, max(len(left) - NEAR, 0)))


def may_close(right: str) -> bool:
    """Whether a row has a mark that closes near its beginning."""
    return bool(_CLOSER.search(right, 0, NEAR))


def _open_pairs(left: str, right: str, out: Evidence) -> None:
    tail, head = left[-NEAR:].translate(_ALIKE), right[:NEAR].translate(_ALIKE)
    for opener, closer in _PAIRS.items():
        at = tail.rfind(opener)
        if at < 0 or closer in tail[at:]:
            continue
        stop = head.find(closer)
        again = head.find(opener)
        if stop >= 0 and (again < 0 or again > stop):
            out["open-quote" if opener in "“「『" else "open-bracket"] = opener
            term = tail[at + 1 :] + head[:stop]
            if 1 < len(term) <= TERM and LETTERS.fullmatch(term):
                out["cut-term"] = term
            return
