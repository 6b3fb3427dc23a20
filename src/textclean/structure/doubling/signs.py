"""What speaks for a slip where a character stands twice, and what against it.

How two equal characters can be read is four cases: a word ends with the first and none begins with the second
(``失业率|率``), one begins and none ends (``期|集集训``), both (``人民|民主``), or the table of words knows neither (a
name, a term). The same sign says different things in each, so each has its weights: where the table knows the word, what
follows decides; where it does not, whether the page has the two characters elsewhere with a single one; where both are
words, what the second reading costs.

The weights (``rules/tables/doubled-weights.toml``) are those of logistic regressions, one a case, fitted on the doublings
of newspapers, laws, recipes, tutorials, a magazine and fiction against characters of them doubled by chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log1p

from ... import tables
from ...sums import added
from ...text import Span
from ...text.lazy import pattern
from ...text.script import HAN, HAN_TO_TEN
from ...tuples import NamedTuple
from .. import words
from ..both_scripts import characters
from .reduplication import ASPECTS, PLAIN, word_before, word_behind
from .witnesses import SHAPES, WORD, Place, Witnesses

_CLAUSE = pattern(f"[{HAN}]+")
_SHORT_LINE = pattern(f"[{HAN}，、]{{1,10}}[。，！？；]\n")
#: What follows a noun or a verb that ends with it as a word of its own: 可以|以某种方式, 反对|对俄制裁.
PREPOSITIONS = frozenset("以对向为由在到从会有要和与就")
#: What ends a clause: no preposition stands before it.
CLOSING = frozenset("，。、；：！？）》”’」』…—)!?,.;:\n\r")
#: Characters that make words of words; doubled at their end they are a slip (全能化化).
SUFFIXES = frozenset("化性者率度型式感力界业")
#: What a verb stands behind (会|识别): no verb of one character and another one.
MODALS = frozenset("会能要可应需须将已未")
MODAL = 5000  #: occurrences from which a character is a verb of its own (会有|有效的办法)
_SINCE = pattern(f"[{HAN}]{{1,12}}?之日起")
#: What makes a noun of the character before it, or asks after it: the second of two begins one (病毒|毒株, 调查组|组长).
HEADS = frozenset("株苗落群系长什")
#: What stands between words; what goes before it is whole.
FUNCTION = frozenset("的了等和与及是在为将被对由也都并而以")
NUMERALS = frozenset(HAN_TO_TEN + "两几每第数")
#: Measure words, which double behind a numeral: 一条条道路.
MEASURES = frozenset(
    "个只条件张把座棵株根片块段项排队面份台辆架艘间所栋幢层级处道句篇章首支枝粒颗滴串束朵捧群车筐篮盒担船枚瓢勺锅桶盆罐坛壶缸桌栏格门宗起轮股撮叠批对双副套幅场次回遍趟阵番顿口声步代"
    "届期袋包卷扇抹封本册页幕集盏盘碗杯瓶箱捆堆团缕丝线笔堂节课站关天年月日点人家户村县亩桩圈环拨波组种类样重"
)
#: Characters that foreign names are written with; a name may well have one twice (``吉尔吉斯斯坦``).
NAMES = characters("阿巴达尔夫格哈基吉卡克科拉莱勒里利林罗洛马曼蒙姆纳内尼诺普奇萨塞斯索塔坦特图托瓦维沃西亚伊约泽扎")
READ = FUNCTION | NUMERALS | MODALS | {"儿"}  #: what is read by itself behind a word, or belongs to it
EVEN = 0.5  #: share of words that a character begins, from which on it begins them rather than ends them
MOST = 8  #: places of a witness that are looked at


class Signs(NamedTuple):
    """The signs of one place, by their names in the table, and what they are about."""

    case: str  #: how the two can be read: ``ends``, ``begins``, ``both`` or ``neither``
    values: Mapping[str, float]
    before: int  #: characters of the word that ends with the first, before it
    behind: int  #: characters of the word that begins with the second, behind it
    attested: tuple[Span, ...]  #: where the words stand with one

    @property
    def points(self) -> float:
        """The points of the signs, for a slip."""
        weights = tables.table("doubled-weights")[self.case]
        return float(added(weight * self.values[name] for name, weight in weights.items()))


def signs(folded: str, page: Witnesses, place: Place) -> Signs:
    """The signs of a doubling.

    Args:
        folded: the text in simplified script.
        page: what stands elsewhere on it.
        place: the doubling.
    """
    before, behind = _reading(folded, place)
    witness, attested = _attested(page, folded, place)
    values = {
        **_of_words(place, before, behind),
        **_of_clause(folded, place),
        **_of_page(page, place, before),
        **{name: name == witness for name in ("witness-whole", "witness-half", "witness-end")},
        "second-elsewhere": witness != "witness-whole" and page.begins(place),
    }
    case = _CASES[bool(before), bool(behind)]
    if case == "neither" and values["pair"]:
        before = 1  # the page has the two
    return Signs(case, values, before, behind, attested)


def _reading(folded: str, place: Place) -> tuple[int, int]:
    """How many characters of a word stand before the first, which ends it, and behind the second, which begins one; 0: there is none."""
    _, left, char, right = place
    before, behind = word_before(left + char), word_behind(char + right)
    if not before and char in SUFFIXES and words.known(left[-2:]):
        before = 2
    if _since(folded, place):
        before = 0  # 自|发证之日起: from the day on
    if before > 1 and behind == 1 and words.known(right[:3]):
        behind = 0  # 联合国|国安理会: behind the one that is left stands a longer word than with the one that is not
    return before, behind


def _since(folded: str, place: Place) -> bool:
    return place.left[-1:] == "自" and _SINCE.match(folded, place.at + 2) is not None


def _of_words(place: Place, before: int, behind: int) -> dict[str, float]:
    """The signs that the table of words gives."""
    _, left, char, right = place
    doubled = char + char
    return {
        "beginning": 1,
        "count-behind": log1p(words.count(char + right[:behind])) if behind else 0,
        "cost": words.cost(left + doubled + right) - words.cost(left + char + right),
        "beginner": _beginner(char),
        "alone": log1p(words.count(char)),
        "word-behind": any(words.known(right[:size]) for size in range(2, len(right) + 1)),
        "suffix": char in SUFFIXES,
        "reduplicated": log1p(words.count(doubled)) if _is_reduplicated(char) else 0,
        "surname": not before and left[-1:] in tables.words("surnames") and char not in SUFFIXES,
        "foreign": char in NAMES and left[-1:] in NAMES and right[:1] in NAMES,
        "name-behind": _may_be_name(char, right),
        "unread-behind": char not in SUFFIXES and _is_unread(left, right),
        "rare-before": not before and bool(left) and char in words.rare(left[-1]),
        "rare-behind": not behind and bool(right) and right[0] in words.rare(char),
    }


def _is_unread(left: str, right: str) -> bool:
    """Whether what follows begins no word, and rather ends one, as the second of the two may begin it: ``道路|路缘``, ``集装箱|箱门``."""
    if len(right) == 1 and left[-1:] in tables.words("surnames"):
        return False  # 王子均: all of it may be a name
    return bool(right) and _beginner(right[0]) < EVEN and not word_behind(right) and right[0] not in READ


def _of_clause(folded: str, place: Place) -> dict[str, float]:
    """The signs that lie in the characters of the clause, and in where it begins and ends."""
    at, left, char, right = place
    alone, reduplicated = words.count(char), _is_reduplicated(char)
    return {
        "function-behind": bool(right) and right[0] in FUNCTION,
        "modal": left[-1:] in MODALS and not reduplicated and alone < MODAL,
        "since": _since(folded, place),
        "preposition": char in PREPOSITIONS and not _closes(folded, place),
        "numbered": bool(left) and char in MEASURES and _is_numeral(left[-1], char),
        "in-digits": folded[at - 1 : at].isdigit(),
        "head": bool(right) and right[0] in HEADS,
        "verse": _verse(folded, at),
        "clause-begin": not left,
        "clause-end": not right and not reduplicated,
        "aspect": char in ASPECTS,
        "aspect-behind": right[:1] in ASPECTS and alone >= PLAIN,
    }


def _of_page(page: Witnesses, place: Place, before: int) -> dict[str, float]:
    """The signs of the page: its habit, whether it has the two elsewhere, and whether both of two places are slips."""
    at, left, char, right = place
    pair = page.has_pair(place)
    return {
        "habit": page.reduplications,
        "reduplicated-habit": page.reduplications if _is_reduplicated(char) else 0,
        "name-word": before == 1 and _is_name_word(left, char) and not pair,
        # 失业率率 and 就业率率 are two slips: of a longer word two characters must be the same
        "again-left": page.again(at - (2 if before > 1 else 1), at) and not page.outnumbered(place),
        "again-right": bool(right) and page.again(at, at),
        "pair": pair,
    }


def _is_reduplicated(char: str) -> bool:
    return char + char in tables.words("reduplicated")


#: How the two can be read, by whether a word ends with the first and whether one begins with the second.
_CASES = {(True, False): "ends", (False, True): "begins", (True, True): "both", (False, False): "neither"}


def _closes(folded: str, place: Place) -> bool:
    """Whether a clause ends behind the two."""
    behind = folded[place.at + 2 : place.at + 3]
    return not place.right and (not behind or behind in CLOSING)


def _is_numeral(before: str, char: str) -> bool:
    """Whether a character is a numeral before the other; 数 is one where the two make no word (数据)."""
    return before in NUMERALS and not (before == "数" and words.known(before + char))


def _may_be_name(char: str, right: str) -> bool:
    """Whether a surname and what stands behind it may be a name: two characters that make no word (学习|习近平)."""
    if char not in tables.words("surnames") or len(right) < 2 or not FUNCTION.isdisjoint(right[:2]):
        return False
    return not any(words.known(piece) for piece in (char + right[0], right[:2], right[:3], right[1:3]))


def _is_name_word(left: str, char: str) -> bool:
    """Whether the word that ends with the character is a name that the table knows: a surname, a rare word (王楠|王楠楠)."""
    rare = words.count(left[-1] + char) < PLAIN
    return rare and left[-1] in tables.words("surnames") and not words.known(left[-2:])


def _beginner(char: str) -> float:
    """How much rather words begin with a character than end with it, 0 to 1."""
    return int(tables.row_of("word-beginnings", char) or 0) / 1000


def _verse(folded: str, at: int) -> bool:
    """Whether a place lies in verse, which repeats at will: in a short line that ends with a stop, in one of two

    neighbouring clauses of five, or of seven, characters, or in one of four between others of four.
    """
    start = folded.rfind("\n", max(at - 12, 0), at)
    if start >= 0 and _SHORT_LINE.match(folded, start + 1):
        return True
    low, high = max(at - 24, 0), at + 24
    clauses = [match for match in _CLAUSE.finditer(folded, low, high) if match.start() > low or low == 0]
    for index, match in enumerate(clauses):
        if match.start() <= at < match.end():
            size = len(match[0])
            beside = [len(clauses[other][0]) for other in (index - 1, index + 1) if 0 <= other < len(clauses)]
            return (size in (5, 7) and size in beside) or (size == 4 and beside == [4, 4])
    return False


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
