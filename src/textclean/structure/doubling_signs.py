"""What speaks for a slip where a character stands twice, and what against it.

For a slip: a word ends with the character, what follows begins a word of its own, the words with a single one stand
elsewhere on the page. Against it: both belong to words (``人民|民主``), what follows cannot stand without the second.

The weights (``rules/tables/doubled-weights.toml``) are those of a logistic regression, fitted on the doublings of
newspapers, recipes, tutorials and speeches against characters of them doubled by chance, and looked at on laws, news in
Traditional script, a magazine and fiction.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log1p
from typing import NamedTuple

from .. import tables
from ..text import Span
from ..text.lazy import pattern
from ..text.script import HAN
from . import words
from .witnesses import SHAPES, WORD, Place, Witnesses

_CLAUSE = pattern(f"[{HAN}]+")
_CLASSICAL = pattern("[之乎者也矣曰焉哉乃吾汝]")
_SHORT_BRACKET = pattern("[（(][^（）()\n]{1,2}[）)]")
#: Particles; two of them are another rule's.
PARTICLES = frozenset("的得着")
#: What follows a noun or a verb that ends with it as a word of its own: 可以|以某种方式, 反对|对俄制裁.
PREPOSITIONS = frozenset("以对向为由于在到从会有要用和与及就上下")
#: Characters that make words of words; doubled at their end they are a slip (全能化化).
SUFFIXES = frozenset("化性者率度型式感力界")
#: What makes a noun of the character before it, or asks after it: the second of two begins one (病毒|毒株, 调查组|组长).
HEADS = frozenset("株苗落群系长什")
#: What stands between words; what goes before it is whole.
FUNCTION = frozenset("的了等和与及是在为将被对由也都并而以")
#: What follows a verb: the second of two is one (工作|作了说明).
ASPECTS = frozenset("了过着")
#: Units of the land, which stand in rows (全省|省、地两级).
UNITS = frozenset("省市县区乡镇村州地部厅局处科")
NUMERALS = frozenset("一二两三四五六七八九十几每第数")
PLAIN = 500  #: occurrences from which a word is none of the page's names
#: Characters that foreign names are written with; a name may well have one twice (``吉尔吉斯斯坦``).
NAMES = frozenset("阿巴达尔夫格哈基吉卡克科拉莱勒里利林罗洛马曼蒙姆纳内尼诺普奇萨塞斯索塔坦特图托瓦维沃西亚伊约泽扎")
MOST = 8  #: places of a witness that are looked at


class Signs(NamedTuple):
    """The signs of one place, by their names in the table, and what they are about."""

    values: Mapping[str, float]
    before: int  #: characters of the word that ends with the first, before it
    behind: int  #: characters of the word that begins with the second, behind it
    attested: tuple[Span, ...]  #: where the words stand with one


def points(values: Mapping[str, float]) -> float:
    """The points of some signs, for a slip."""
    weights = tables.table("doubled-weights")["weights"]
    return float(sum(weights[name] * value for name, value in values.items() if value))


def is_meant(folded: str, place: Place) -> bool:
    """Whether the two stand so by the words or the grammar of the place, whatever else speaks for a slip."""
    at, left, char, right = place
    start = 0
    for word in words.segment(left + char + char + right):
        if start <= len(left) and start + len(word) >= len(left) + 2:
            return True  # one word holds both
        start += len(word)
    if not tables.words("doubled-inside").isdisjoint((left[-1:] + char + char, char + char + right[:1])):
        return True
    if (len(right) > 1 and right[0] == right[1]) or (len(left) > 1 and left[-1] == left[-2]):
        return True  # 说说笑笑, 年年岁岁
    if char in PARTICLES or (right[:1] in ASPECTS and words.counts(char).get(char, 0) >= PLAIN):
        return True  # 目的|的, 工作|作了
    before = word_before(left + char)
    if left[-1:] in tables.words("surnames") and not before and char not in SUFFIXES:
        return True  # 王丽丽
    if char == "地" and before == words.MAX_WORD - 1:
        return True  # 脚踏实地|地
    if _SHORT_BRACKET.match(folded, at + 2):
        return True  # 扩建|建（构）筑物
    return char in UNITS and folded[at + 2 : at + 3] == "、"  # 全省|省、地两级


def signs(folded: str, page: Witnesses, place: Place) -> Signs:
    """The signs of a doubling.

    Args:
        folded: the text in simplified script.
        page: what stands elsewhere on it.
        place: the doubling.
    """
    at, left, char, right = place
    before, behind = word_before(left + char), word_behind(char + right)
    if not before and char in SUFFIXES and words.known(left[-2:]):
        before = 2
    if before > 1 and behind == 1 and words.known(right[:3]):
        behind = 0  # 联合国|国安理会: behind the one that is left stands a longer word than with the one that is not
    witness, attested = _attested(page, folded, place)
    values: dict[str, float] = {
        "beginning": 1,
        "ends-word": bool(before),
        "begins-word": bool(behind),
        "both": bool(before and behind),
        "count-behind": log1p(words.counts(char).get(char + right[:behind], 0)) if behind else 0,
        "cost": words.cost(left + char + char + right) - words.cost(left + char + right),
        "beginner": _beginner(char),
        "word-behind": any(words.known(right[:size]) for size in range(2, len(right) + 1)),
        "function-behind": right[:1] in FUNCTION if right else False,
        "suffix": char in SUFFIXES,
        "preposition": char in PREPOSITIONS,
        "numbered": left[-1:] in NUMERALS if left else False,
        "reduplicated": char + char in tables.words("reduplicated"),
        "head": right[:1] in HEADS if right else False,
        "foreign": char in NAMES and left[-1:] in NAMES and right[:1] in NAMES,
        "verse": _verse(folded, at),
        "classical": _classical(folded, at),
        "name-behind": _may_be_name(char, right),
        "rare-behind": not behind and right[:1] in _rare().get(char, "") if right else False,
        "second-elsewhere": witness != "witness-whole" and page.begins(place),
        "again-left": page.again(at - 1, at) and not page.outnumbered(place),
        "again-right": page.again(at, at) if right else False,
        "clause-end": not right and char + char not in tables.words("reduplicated"),
        **({witness: 1} if witness else {}),
    }
    return Signs(values, before, behind, attested)


def _may_be_name(char: str, right: str) -> bool:
    """Whether a surname and what stands behind it may be a name: two characters that make no word (学习|习近平)."""
    if char not in tables.words("surnames") or len(right) < 2 or not FUNCTION.isdisjoint(right[:2]):
        return False
    return not any(words.known(piece) for piece in (char + right[0], right[:2], right[:3], right[1:3]))


@cache
def _rare() -> dict[str, str]:
    """For each character what stands behind it in rare words of two."""
    rows = (row.partition(" ") for row in tables.lines("rare-words-zh"))
    return {first: others for first, _, others in rows}


@cache
def _beginnings() -> dict[str, int]:
    """For each character the thousandths of its words that begin with it, of those that begin or end with it."""
    rows = (row.split(" ") for row in tables.lines("word-beginnings"))
    return {char: int(share) for char, share in rows}


def _beginner(char: str) -> float:
    """How much rather words begin with a character than end with it, 0 to 1."""
    return _beginnings().get(char, 0) / 1000


def word_before(piece: str) -> int:
    """How many characters a word that ends ``piece`` has before its last one; 0: there is no such word."""
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[-n - 1 :])), default=0)


def word_behind(piece: str) -> int:
    """How many characters a word that begins ``piece`` has behind its first one; 0: there is no such word."""
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[: n + 1])), default=0)


def _verse(folded: str, at: int) -> bool:
    """Whether a place lies in one of two neighbouring clauses of five, or of seven, characters: verse repeats at will."""
    low, high = max(at - 24, 0), at + 24
    clauses = [match for match in _CLAUSE.finditer(folded, low, high) if match.start() > low or low == 0]
    for index, match in enumerate(clauses):
        if match.start() <= at < match.end():
            size = len(match[0])
            beside = [len(clauses[other][0]) for other in (index - 1, index + 1) if 0 <= other < len(clauses)]
            return size in (5, 7) and size in beside
    return False


def _classical(folded: str, at: int) -> float:
    """How classical the style around a place is, 0 to 1."""
    piece = folded[max(at - 100, 0) : at + 100]
    return min(20 * len(_CLASSICAL.findall(piece)) / max(len(piece), 60), 1.0)


def _attested(page: Witnesses, folded: str, place: Place) -> tuple[str, tuple[Span, ...]]:
    """Where the same words stand with one, two characters on either side or what there is; and what sign that is."""
    for before, behind in SHAPES:
        if found := page.once(place, (before, behind), MOST):
            sign = "witness-whole" if before + behind > 3 else "witness-half"
            return sign, tuple(Span(start, start + before + 1 + behind) for start in found)
    if not place.right:
        end = folded[place.at + 2 : place.at + 3]
        before, behind = WORD
        found = [start for start in page.once(place, WORD, MOST) if folded[start + 3 : start + 4] == end]
        if found:
            return "witness-end", tuple(Span(start, start + before + 1 + behind) for start in found)
    return "", ()
