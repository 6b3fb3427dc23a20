"""Words at a line end that want another behind them, and at a beginning that hang on what stands before them."""

from __future__ import annotations

from functools import cache

from .. import tables
from ..text.lazy import pattern
from ..text.script import HAN_TO_TEN
from .both_scripts import characters, in_both_scripts
from .both_scripts import words as in_either

LEAST = 4  #: characters of the shortest line that is asked: a list of words may hold these, too
_COUNT = f"{HAN_TO_TEN}百千万萬两兩"
#: ``致3人死亡``, ``导致…``, ``并将…``: what has no subject of its own.
_HANGING = in_both_scripts(
    f"致(?=[近超逾约至多数两0-9０-９{HAN_TO_TEN}百千].{{0,6}}[人死伤亡])|(?:造成|导致|致使)(?!.{{0,3}}[的之])"
    f"|[0-9０-９{_COUNT}]{{1,8}}[余多]?[个名人户家条座辆所项亿元吨亩里起件年天次]$"
    "|を|并(?=[将在向对于为获被让使由就])|并(?:发表|出席|致辞|讲话|通过)"
)
#: A number that stands behind one of these goes on with it: ``致近⏎50名``.
_BEFORE_NUMBER = characters("近逾约超达满第共至增破")
#: A measured number, and no year: it goes on with what the table names (``同比增长⏎17.1%``).
_MEASURED = in_both_scripts(
    "[0-9０-９]+(?:[.．,，][0-9０-９]+)?(?:[%％‰]|个百分点|[万亿千百余多]|[吨元人名件平公米亩倍家户])"
)
_COUNTED = pattern(f"[0-9０-９]|[{_COUNT}]{{2}}")
#: What is counted by a number, in either script.
MEASURES = "人名辆輛起家项項件万萬亿億余餘多死伤傷岁歲元吨噸米户戶条條架艘座所届屆周年个個位天月日"
#: A number that is no year, no score and no page (``P42``), and what is counted by it: ``死2⏎伤``, ``200⏎人``.
_NUMBER = pattern("(?<![0-9０-９.:：比-])(?<!(?<![A-Za-z])[A-Z])[0-9０-９]{1,3}$|[0-9０-９]{5,}$")
#: Words that begin like a measure and are none; those that are a measure and another word as well (``3人工作``) are left out.
NO_MEASURES = "人类|人類|人民|人才|人格|日本|个人|個人|个体|個體|家庭|条例|條例|名称|名稱|元旦|元素|所有|所谓|所謂|所以|所在|届时|屆時"
_MEASURE = pattern(f"(?!{NO_MEASURES})[{MEASURES}]")
#: The two halves of a range: ``1月⏎至11月``.
_FROM = in_both_scripts("[0-9０-９][年月日时%％]?$")
_TO = in_both_scripts("[至到][0-9０-９]{1,4}[年月日时%％]")


#: What happens ends a headline, too (``防止事故发生``); what it happens to wants the event.
_HAPPENS = in_both_scripts("(?<![故件题案害次象况险变再新常])发生$|(?<![止勿准不])进入$")


_PARTICLES = frozenset("のがはや")  #: that end no headline of a Japanese page, as others may (``未来へ``)
_NOUNS = ("もの",)  #: that end as particles do: ``わたしのたからもの``
_KANA = pattern("[\u3041-\u30fa].*[\u3041-\u30fa]")
_IS_JAPANESE = pattern("[\u3041-\u30fa]")
NEAR = 24  #: characters at an end in which Japanese has kana: there the same words do otherwise
_PHRASE = pattern(f"[^ \u3000]{{{LEAST}}}$")  # the last one of a line; a shorter one is a name: ``樂章 通和``


@cache
def _table() -> tuple[dict[str, frozenset[str]], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    table = tables.table("wanting")
    ends, first, measured = (in_either(table[name]["words"]) for name in ("ends", "first", "measured"))
    last: dict[str, frozenset[str]] = {}
    for char, others in table["last"].items():
        last |= {form: last.get(form, frozenset()) | characters(others) for form in characters(char)}
    return last, ends, first, measured


def wants_more(words: str) -> bool:
    """Whether the last character of a line wants a word behind it, and is not the end of a word that may end one."""
    others = _table()[0].get(words[-1])
    return others is not None and words[-2:-1] not in others


def ends_word(words: str) -> bool:
    """Whether the last character of a line, that else wants a word behind it, is the end of a word that may end one (``自由``)."""
    others = _table()[0].get(words[-1], ())
    return words[-2:-1] in others


def wants(words: str) -> bool:
    """Whether a line, and no list of words, is left open so."""
    return wants_more(words) and bool(_PHRASE.search(words))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(in_either(tables.table("wanting")[name]["words"]))


def runs_into(words: str) -> str:
    """The word of running text at the end of a line that no clause ends with, or an empty string."""
    if len(words) < LEAST:
        return ""
    word = next((words[-size:] for size in (2, 3) if words[-size:] in _words("running")), "")
    return "" if word and _IS_JAPANESE.search(words[-NEAR:]) else word


def runs_from(words: str) -> str:
    """The word at the beginning of a line that no paragraph begins with, or an empty string."""
    return words[:2] if words[:2] in _words("starting") and not _IS_JAPANESE.search(words[:NEAR]) else ""


def wanting(words: str) -> str:
    """The end of a line that wants another word behind it, or an empty string."""
    if len(words) < LEAST or not _PHRASE.search(words):
        return ""
    _, whole, _, _ = _table()
    if words[-1] in _PARTICLES and _KANA.search(words) and not words.endswith(_NOUNS):
        return words[-2:]
    if wants(words):
        return words[-2:]
    return words[-4:] if words.endswith(whole) or _HAPPENS.search(words[-4:]) else ""


def counted(left: str, right: str) -> str:
    """The words at a seam that parts a number from what stands before it, or from what it counts; or an empty string."""
    if len(left) < LEAST:
        return ""
    apart = (
        (left[-1] in _BEFORE_NUMBER and _COUNTED.match(right))
        or (left.endswith(_table()[3]) and _MEASURED.match(right))
        or (_TO.match(right) and _FROM.search(left[-2:]))
        or (left[-1].isdigit() and _NUMBER.search(left[-8:]) and _MEASURE.match(right))
    )
    return left[-2:] + right[:2] if apart else ""


def hanging(left: str, right: str) -> str:
    """The beginning of a line that hangs on the line before it, or an empty string."""
    if len(left) < LEAST:
        return ""
    found = _HANGING.match(right)
    if found:
        return found[0]
    return right[:4] if right.startswith(_table()[2]) else ""
