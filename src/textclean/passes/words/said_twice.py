"""What Chinese says twice on purpose, and what it does not: whether words side by side are a slip.

Meant are verbs that try (``研究研究``), states, counts, calls, answers, whatever it may be (``想怎么改怎么改``). What is left
must be words in their sentence.
"""

from __future__ import annotations

import re

from ... import tables
from ...structure import both_scripts, words
from ...structure.doubling.signs import MEASURES
from ...text.lazy import pattern
from ...text.script import HAN, HAN_TO_TEN, count_kana
from ...tuples import NamedTuple

_COUNTING = HAN_TO_TEN + "几每又再"  #: what begins words that are said twice (``一个一个``)
_BEFORE = pattern(f"[{HAN}]+$")
_CONTEXT = 4  #: characters on either side that the words of a doubling are weighed with
_ALL_HAN = pattern(f"[{HAN}]+")
#: How a clause ends behind what is done a little, or tried, which has no object: ``考量考量。``, ``跟他来往来往吗？``
_CLAUSE_END = pattern("(?:吗|吧|呢|了|呀|啊|啦|再说|不可了?)?(?:[。！？!?，,；…”’」』]|$)")
#: What stands before things, and not before what somebody does: all of a kind, so many great ones.
_OF_THINGS = pattern(f"(?:所有|各种|各类|各项|某些|多种|任何|[{HAN_TO_TEN}两几]大)$")
_HOW = ("有的", "真的", "好的")  #: what ends like an attribute and stands before verbs
_ADJECTIVE = pattern("し[いくかけさ]")
#: Terms: a report is named after one and stands behind it, 上一年度年度报告.
TERMS = ("年度", "季度", "月度")
PAGE = 10_000  #: characters on either side in which a word of the page is looked for
OFTEN = 4  #: places of two characters that make them one, those of the doubling left out
MOST = 12  #: places that are looked at
#: Marks that close words which a clause goes on behind, and that open such as a clause goes on with.
_CLOSED, _OPENED = frozenset("”’」』》"), frozenset("“‘「『《")
#: Words of grammar; two of them side by side, twice, are a slip (如实地向地向群众).
FUNCTION = frozenset("的地得在向于对把被从与和及为是了以而")
#: Words that lead from one sentence to the next; nobody calls or answers with them.
LINKS = frozenset(
    re.findall("..", "因此因而所以然而而且并且此外另外同时其次首先其中总之由于虽然尽管例如比如目前随后此后以及据悉近日")
)
COMMON = 1_000  #: times that a word was counted which is no sound and no movement
#: Who asks twice means whatever it is: 想怎么改怎么改，多少多少元.
ASKING = ("怎么", "怎样", "什么", "多少", "几多", "哪", "谁", "咋", "某")
ASKED = ("哪儿", "哪里", "什么", "怎样", "谁", "多少", "几多")  #: the same at the end: 爱去哪儿去哪儿
#: How much something is so: said twice, it is more so (很大很大).
DEGREE = ("很", "极少", "最", "好多", "好久", "许多")
#: The same before an adjective of one character.
MORE = frozenset("极超老好太挺特")
AGAIN = ("再", "又")
THIS = ("本", "该", "此")  #: with a word behind it one thing, of which the same word then says what it does
#: Said twice as an answer, and never before a verb.
REPLIES = frozenset(["可以", "不是", "不行"])
#: What ends a sentence that is said.
FINAL = frozenset("了吧啊呀啦嘛呢哦")
#: Answers are said twice (是的是的).
ANSWERS = frozenset("是的对")


class _Doubling(NamedTuple):
    """Two equal strings of Han characters side by side, in a text in simplified script."""

    folded: str
    start: int
    word: str

    @property
    def end(self) -> int:
        """The place behind both."""
        return self.start + 2 * len(self.word)

    @property
    def before(self) -> str:
        """The character before them; an empty string at the beginning of the text."""
        return self.folded[max(self.start - 1, 0) : self.start]

    @property
    def behind(self) -> str:
        """The character behind them; an empty string at the end of the text."""
        return self.folded[self.end : self.end + 1]

    @property
    def left(self) -> str:
        """The Han characters right before them, four at most."""
        found = _BEFORE.search(self.folded[max(self.start - _CONTEXT, 0) : self.start])
        return found[0] if found else ""

    @property
    def ahead(self) -> str:
        """The Han characters right behind them, four at most."""
        found = _ALL_HAN.match(self.folded, self.end, self.end + _CONTEXT)
        return found[0] if found else ""


def is_slip(folded: str, start: int, length: int) -> bool:
    """Whether two equal strings of Han characters side by side are the same words, written twice by mistake.

    Args:
        folded: the text in simplified script.
        start: where the first of them begins.
        length: characters of each.
    """
    one = _Doubling(folded, start, folded[start : start + length])
    if _is_meant(one.word, one.ahead) or _is_of_two(one) or (length == 2 and _is_of_verb(one)):
        return False
    return _are_words(one)


def _is_meant(word: str, ahead: str) -> bool:
    """Whether words are such as are said twice on purpose, whatever stands before them."""
    if word[0] in _COUNTING or word in tables.words("doubled-stress"):
        return True
    if word.startswith(ASKING) or word.endswith(ASKED) or (len(word) < 4 and word.startswith(DEGREE)):
        return True
    if word[0] == "的":
        return True  # what belongs to one belongs to another: 面的面的面
    if len(word) > 2:
        return False
    if word[0] == word[1] or words.known(word + word) or word[1] == "着":
        return True  # 说着说着就哭了
    return word in tables.words("reduplications") and not (word in REPLIES and ahead)


def _is_of_two(one: _Doubling) -> bool:
    """Whether what stands on either side shows that the two belong to different things, or that more than the two is said."""
    word, before, behind = one.word, one.before, one.behind
    if before == "该" and not behind.isalnum():
        return True  # 该吃饭吃饭，该睡觉睡觉
    if behind in AGAIN and one.folded.startswith(word, one.end + 1):
        return True  # 缩小缩小再缩小
    if len(word) > 3 and (one.folded.startswith(word[:2], one.end) or one.folded.endswith(word[-2:], 0, one.start)):
        return True  # 大家都知道大家都知道大家……: one within the other
    if before == "得" and word[0] == "不":
        return True  # 好得不行不行的
    if before in THIS and behind == "的":
        return True  # 本规定规定的罚款
    return _is_each(word, one.folded[one.end : one.end + 2]) or (word in TERMS and one.ahead != "")


def _is_of_verb(one: _Doubling) -> bool:
    """Whether a word of two is a verb that is tried, or a state, or the second one begins another word."""
    word, ahead = one.word, one.ahead
    if _is_such(word, one.behind):
        return True
    if _ends_clause(one.folded, one.end, word):
        return not _is_thing(one.left)
    if not ahead:
        return False
    return ahead[0] in AGAIN or words.known(word + ahead[0])  # 等着祖父，祖父又不来; 比丘|比丘尼


def _is_thing(left: str) -> bool:
    """Whether what stands before a word shows it to be a thing, of which nobody says that it is tried: an attribute that is no ``慢慢的``."""
    if left.endswith("的"):
        return len(left) > 1 and not left.endswith(_HOW) and left[-2] != left[-3:-2]
    return _OF_THINGS.search(left) is not None


def _are_words(one: _Doubling) -> bool:
    """Whether the two are words in their sentence, each by itself: no call, no answer, no sound, and no parts of others."""
    word, left, ahead = one.word, one.left, one.ahead
    length = len(word)
    parts = (word,) if length == 2 and word[1] in words.rare(word[0]) else words.segment(word)
    singles = sum(len(part) == 1 for part in parts)
    grammar = FUNCTION.issuperset(word) and not ANSWERS.issuperset(word)
    if length == 2 and singles and not grammar and not (len(parts) > 1 and _is_of_the_page(one.folded, one.start)):
        return False
    if length == 3 and singles > 1:
        return False
    if length == 4 and sum("\u53e3" <= char <= "\u56d6" for char in word) >= 2 and singles + len(parts) > 4:
        return False  # characters with the mouth radical that make no words: a sound (叽里咕噜)
    if length < 4 and not left and not ahead and word not in LINKS and not _has_company(one):
        return False  # the clause is nothing else: a call, an answer (过奖过奖)
    if length == 2 and singles:
        # a call, or an answer, is nothing but the two; and the second of them may begin a word: 的数|量
        return grammar or bool(left and ahead and not words.known(word[-1] + ahead[0]))
    if length == 2 and ahead[:1] == "地" and words.count(word) < COMMON:
        return False  # how something is done: 骨碌骨碌地响
    if not ahead and word[-1] in FINAL:
        return False  # what one says twice: 知道了知道了
    return {len(left), len(left) + length, len(left) + 2 * length} <= words.edges(left + word + word + ahead)


def _has_company(one: _Doubling) -> bool:
    """Whether a clause goes on from the two over a mark, a letter or a figure."""
    before, behind = _beside(one.folded, one.start, one.end)
    return before in _CLOSED or behind in _OPENED or before.isalnum() or behind.isalnum()


def _is_each(word: str, behind: str) -> bool:
    """Whether a word of two stands twice for each of its kind (``整页整页``, ``大段大段``, ``時代時代の``), or is so a word of Japanese (``馬鹿馬鹿しい``)."""
    if len(word) != 2:
        return False
    if word[0] in "整大小长" and word[1] in MEASURES and word[1] not in "个人天年日家点样":
        return True
    return (word in both_scripts.table("doubled-each") and bool(count_kana(behind[:1]))) or bool(
        _ADJECTIVE.fullmatch(behind)
    )


def _is_such(word: str, behind: str) -> bool:
    """Whether a word of two adjectives stands twice to say how something is: ``瘦长瘦长的``; as it does nowhere else."""
    adjectives = tables.words("adjectives")
    if word[0] in MORE and word[1] in adjectives:
        return True  # 极小极小, 老远老远: more so
    return adjectives.issuperset(word) and (behind in ("的", "地") or not behind.isalnum())


def _ends_clause(folded: str, end: int, word: str) -> bool:
    """Whether a word of two that is said twice ends its clause, as a verb does so that is tried; a link of sentences does not."""
    return word not in LINKS and _CLAUSE_END.match(folded, end) is not None


def _beside(folded: str, start: int, end: int) -> tuple[str, str]:
    """What stands on either side of a doubling; a space that parts it from Latin letters or figures is no end of a clause."""
    before, behind = folded[max(start - 2, 0) : start], folded[end : end + 2]
    if before[-1:] == " " and before[0].isalnum():
        before = before[0]
    if behind[:1] == " " and behind[-1].isalnum():
        behind = behind[-1]
    return before[-1:], behind[:1]


def _is_of_the_page(folded: str, start: int) -> bool:
    """Whether the page itself has two characters that no table knows as a word again and again, in different company."""
    word, low, high = folded[start : start + 2], max(start - PAGE, 0), start + PAGE
    befores, behinds, at = set(), set(), folded.find(word, low, high)
    times = 0
    while at >= 0 and times < MOST:
        if at not in (start, start + 2):
            times += 1
            befores.add(folded[at - 1 : at])
            behinds.add(folded[at + 2 : at + 3])
        at = folded.find(word, at + 2, high)
    return times >= OFTEN and min(len(befores), len(behinds)) > times // 2
