"""Characters that stand twice by the words or the grammar of their place: reduplications, cries, two words that meet."""

from __future__ import annotations

from ... import tables
from ...text.lazy import pattern
from ...text.script import HAN, HAN_NUMERALS
from .. import words
from ..both_scripts import characters
from .witnesses import Place

_SHORT_BRACKET = pattern("[（(][^（）()\n]{1,2}[）)]")
#: Cries: doubled as one likes.
CRIES = frozenset("呀哟啊哈嘿哎唉哦噢嘻呵喔")
#: Particles; two of them are another rule's.
PARTICLES = frozenset("的得着")
#: What follows a verb: the second of two is one (工作|作了说明).
ASPECTS = frozenset("了过着")
#: Verbs that a noun stands before: 工作|作了说明.
LIGHT = frozenset("作做有给")
OBJECTS = frozenset("他她它你")  #: what a verb is done to
#: With what a bound begins, and of what it is one; behind it may stand that so much is wanting, or over.
BOUNDS, AMOUNTS = frozenset("至最"), frozenset("少多")
SIDES = frozenset("东南西北")  #: of a land, with which its name ends, and a place on it begins
#: What goes on with the name of a land itself: 湖南|省.
NO_SIDE = frozenset("省市县区部方的了等和与及是在为将被对由也都并而以")
DOING = frozenset("作做")  #: verbs whose object is what is done
#: Verbs that are doubled for "a little", and what stands before such a request or offer: 请问问, 来说说, 试想想.
TRIED = frozenset("看想说试听问谈聊讲写读做找算评猜议逛尝瞧查走坐")
ASKED = frozenset("请试来去再先我你他她们就要该可也还都常多")
SPOKEN = characters("吗吧嘛呢")  #: with which a request ends
#: What was counted in ten thousands of ten thousands; what is said twice stands behind it, and words that only look so.
COUNTED = frozenset(HAN_NUMERALS + "两几数好多百千")
SAID, NO_SAID = (
    frozenset("说道喊叫答"),
    frozenset(("知道", "频道", "轨道", "渠道", "管道", "通道", "街道", "人道", "小说", "听说", "学说")),
)
#: What is done with a thing that bears the name of it: 铁箍|箍住, 门锁|锁牢.
HELD = frozenset("住牢紧")
NO_FIRM = frozenset("的了和与及是在将也都向对为、")  #: what no name of a firm goes on with
#: Units of the land, which stand in rows (全省|省、地两级).
UNITS = frozenset("省市县区乡镇村州地部厅局处科")
OF_UNITS = frozenset("学治衙守大")  #: what a prefecture of old, or a state, has of its own: 婺州|州学, 加州|州大
#: Who belongs to a quarter of a town in Taiwan (大同里|里民, 大同里|里长), and what only looks so (屋里|长满了草).
QUARTERS, NO_QUARTERS = ("民", "长", "干事", "办公", "邻"), ("长满", "长出", "长着", "长了", "长大", "长起")
#: Bodies, and what each has of its own: 医院|院报, 学校|校歌, 机床厂|厂志.
BODIES, THEIR_OWN = frozenset("院校学厂社局矿馆会队党团"), frozenset("报刊歌训庆史志徽旗讯务礼首魁")
#: What is named by its land, or by how many there are: 美国|国防部, 乌军|军用列车, 两国|国家电视台.
OF_LANDS, LANDS = frozenset("国军"), frozenset("中美英法德俄韩朝日泰印越缅伊以乌叙巴澳加两各多三四五我该敌")
#: Verbs of sounds, and what makes other words of them: 当当地响, not 当地响起.
SOUNDS, NO_SOUNDS = frozenset(("响", "鸣", "叫")), frozenset("起应亮彻做作声好")
#: What figures are written with.
FIGURES = frozenset(HAN_NUMERALS + "◯千万亿点")
#: What makes a number of 一: 第一, 十一, 二〇二一.
NUMBERED = FIGURES | {"第", "之"}
YEARS = frozenset("年级届")  #: what a year of two figures stands before
PLAIN = 500  #: occurrences from which a word is none of the page's names


def is_meant(folded: str, place: Place) -> bool:
    """Whether the two stand so by the words or the grammar of the place, whatever else speaks for a slip."""
    return _is_one_word(folded, place) or _are_two_words(folded, place)


def _is_one_word(folded: str, place: Place) -> bool:
    """Whether the two are parts of one word, or one word that is said twice: a reduplication, a number, a cry, a sound."""
    if _is_inside_a_word(place) or _is_of_number(folded, place) or _in_step(folded, place.at):
        return True
    return _is_called(place) or _is_each(place)


def _is_inside_a_word(place: Place) -> bool:
    """Whether a word that is known holds both, or they stand beside two others of their kind."""
    _, left, char, right = place
    start = 0
    for word in words.segment(left + char + char + right):
        if start <= len(left) and start + len(word) >= len(left) + 2:
            return True
        start += len(word)
    if not tables.words("doubled-inside").isdisjoint((left[-1:] + char + char, char + char + right[:1])):
        return True
    # 说说笑笑, 年年岁岁
    return (len(right) > 1 and right[0] == right[1]) or (len(left) > 1 and left[-1] == left[-2])


def _is_of_number(folded: str, place: Place) -> bool:
    """Whether the two are figures, or what is counted with one."""
    at, left, char, right = place
    if char in FIGURES and not FIGURES.isdisjoint(folded[max(at - 1, 0) : at] + folded[at + 2 : at + 3]):
        return True  # 十五五, 一二二〇, 二○二二: the circle is no character of Han
    if char in FIGURES and right[:1] in YEARS:
        return True  # 六六年, 七七级: a year by its last two figures
    return bool(left) and char in "万亿" and left[-1] in COUNTED  # 几万万, 四亿亿: as it was counted


def _is_called(place: Place) -> bool:
    """Whether the two are a cry, an answer, a request, or a sound."""
    _, left, char, right = place
    if not right and left[-1:] in SAID and left[-2:] not in NO_SAID:
        return True  # 连说是是, 应道好好
    if char in TRIED and (not left or left[-1:] in ASKED):
        return True  # 请问问, 来说说; 读材料、问问题
    if char in TRIED and right[:1] in SPOKEN:
        return True  # 能详细说说吗
    if char in CRIES:
        return True  # 哎呀呀
    sound = right.removeprefix("地").removeprefix("直")
    return sound[:1] in SOUNDS and sound[1:2] not in NO_SOUNDS  # 当当地响, 嗡嗡直叫


def _is_each(place: Place) -> bool:
    """Whether the two are a measure behind ``一``: one after another (``一顶顶``, ``一摞摞``)."""
    _, left, char, _ = place
    return left[-1:] == "一" and left[-2:-1] not in NUMBERED and char in tables.words("measure-words")


def _are_two_words(folded: str, place: Place) -> bool:
    """Whether a word ends with the first of the two and another one begins with the second, or the two are the name of somebody."""
    return (
        _are_by_grammar(place)
        or _are_by_next_word(folded, place)
        or _are_of_name(place)
        or has_its_own(folded, place)
        or _is_unit(folded, place)
    )


def _are_by_grammar(place: Place) -> bool:
    """Whether the second of the two is a particle or a verb behind a noun, or the first one is."""
    _, left, char, right = place
    if (right[:1] in HELD or (char == "下" and right)) and word_before(left + char):
        return True  # 铁箍|箍住, 陛下|下明诏
    if char == "之" and right:
        return True  # 说之|之难, of old
    if char in PARTICLES or (char in LIGHT and right[:1] in ASPECTS):
        return True  # 目的|的, 工作|作了
    if char in DOING and words.known(right[:2]) and not words.known(char + right[:1]) and word_before(left + char):
        return True  # 工作|作检讨
    if right[:1] in OBJECTS and word_before(left + char) and not words.known(char + right[:1]):
        return True  # 用木梳|梳他的胡须
    if right[:1] == "得" and words.count(char) >= PLAIN:
        return True  # 数学|学得好
    # 脚踏实地|地; 昏天暗地|地: none of the four stands alone
    return char == "地" and (word_before(left + char) == words.MAX_WORD - 1 or left[-2:-1] == "天")


def _are_by_next_word(folded: str, place: Place) -> bool:
    """Whether what follows goes on with the second of the two as with a word of its own."""
    at, left, char, right = place
    if char in AMOUNTS and left[-1:] in BOUNDS and right and right[0] not in COUNTED:
        return True  # 至少|少了一个
    if char in SIDES and word_before(left + char) and right and right[0] not in NO_SIDE:
        return True  # 山东|东境, 海南|南繁
    if char == "新" and words.known(right[:2]) and not words.known(char + right[0]) and word_before(left + char):
        return True  # 创新|新节奏
    if _SHORT_BRACKET.match(folded, at + 2):
        return True  # 扩建|建（构）筑物
    return char in words.rare(left[-1:]) and bool(right) and right[0] in words.rare(char)  # 生食|食材


def _are_of_name(place: Place) -> bool:
    """Whether one of the two belongs to the name of a firm or of somebody."""
    _, left, char, right = place
    if char == "国" and left[-1:] == "中" and right and not words.known(right[:2]) and right[0] not in NO_FIRM:
        return True  # 中国|国新: one of the firms of the state
    surnames = tables.words("surnames")
    if char in surnames and right.startswith(tuple(tables.lines("offices"))):
        return True  # 学习|习主席
    if left[-1:] not in surnames or words.known(left[-2:]) or word_before(left + char):
        return False
    return len(left) == 1 or not word_behind(char + right)  # 王丽丽


def _is_unit(folded: str, place: Place) -> bool:
    """Whether the two are units of the land, of which the first ends a name: ``由|市|市场监督管理部门``, ``全省|省、地两级``."""
    at, left, char, right = place
    if char not in UNITS:
        return False
    if right[:1] in OF_UNITS or folded[at + 2 : at + 3] == "、":
        return True
    return bool(word_behind(char + right)) and not word_before(left + char)


_CLAUSE = pattern(f"[{HAN}]{{1,24}}")
CLAUSE = 24  #: characters of the longest clause that may answer another


def _in_step(folded: str, at: int) -> bool:
    """Whether a clause near the one of a doubling is as long, and has one at the same place: another one, for no couplet says a word twice, or both at their ends (``天皇皇，地皇皇``)."""
    low = max(at - 2 * CLAUSE, 0)
    clauses = [match.span() for match in _CLAUSE.finditer(folded, low, at + 2 * CLAUSE)]
    for index, (start, end) in enumerate(clauses):
        if start <= at < end:
            for first, last in clauses[max(index - 2, 0) : index] + clauses[index + 1 : index + 3]:
                place = first + at - start
                answers = last - first == end - start and folded[place] == folded[place + 1]
                if answers and (folded[place] != folded[at] or at + 2 == end):
                    return True
    return False


def has_its_own(folded: str, place: Place) -> bool:
    """Whether the first ends the name of a quarter, a body or a land, and the second begins who belongs to it, or what it has."""
    at, left, char, right = place
    if char in OF_LANDS and left[-1:] in LANDS and left and word_behind(char + right):
        return True  # 美国|国防部
    if char == "里":
        return folded[at - 1 : at].strip() != "" and right.startswith(QUARTERS) and not right.startswith(NO_QUARTERS)
    return bool(left) and char in BODIES and right[:1] in THEIR_OWN and not words.known(right[:2])


def word_before(piece: str) -> int:
    """How many characters a word that ends ``piece`` has before its last one; 0: there is no such word."""
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[-n - 1 :])), default=0)


def word_behind(piece: str) -> int:
    """How many characters a word that begins ``piece`` has behind its first one; 0: there is no such word."""
    return max((n for n in range(1, words.MAX_WORD) if n < len(piece) and words.known(piece[: n + 1])), default=0)
