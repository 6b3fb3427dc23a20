"""Words of Han characters that stand twice in a row, as nobody says them: ``贯彻落实贯彻落实``.

Chinese says words twice on purpose: verbs that try (``研究研究``), states, counts, calls, answers, whatever it may be
(``想怎么改怎么改``). What is left must be words in their sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ... import tables
from ...structure import both_scripts, words
from ...structure.doubling.signs import MEASURES
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_TO_TEN, count_kana

LONGEST = 8  #: characters of a doubled word
_COUNTING = HAN_TO_TEN + "几每又再"  #: what begins words that are said twice (``一个一个``)
_BEFORE = pattern(f"[{HAN}]+$")
_ALL_HAN = pattern(f"[{HAN}]+")
_CONTEXT = 4  #: characters on either side that the words of a doubling are weighed with
_WIDE = 4  #: bytes of a character in UTF-32, which a text takes that has one beyond the BMP
_OTHER = re.compile(b"[^\0]")


def doubled_words(doc: Document) -> Iterator[tuple[int, int]]:
    """Where words stand twice by mistake, in order: the place of the first, and the characters of each."""
    places = sorted(set(_tandem(doc.text, range(2, LONGEST + 1))))
    if not places:
        return
    folded = doc.derive(words.simplified_text)
    around = [folded[max(start - 1, 0) : start + 2 * length + 1] for start, length in places]
    times = Counter(around)
    before = 0
    for (start, length), alike in zip(places, around, strict=True):
        if start < before or times[alike] > 1:  # what stands so again is meant: 应用程式程式码
            continue
        if not _is_slip(folded, start, length) or is_protected(doc, start):
            continue
        before = start + 2 * length
        yield start, length


def _tandem(text: str, lengths: range) -> Iterator[tuple[int, int]]:
    """Where so many characters of Han stand twice in a row, and not three times: the place, and how many.

    The text against itself, a few characters on, as one exclusive or of two long numbers: what is equal is zero.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    wide = 2 if len(data) == 2 * len(text) else _WIDE
    if wide == _WIDE:
        data = text.encode("utf-32-le", "surrogatepass")
    number, total = int.from_bytes(data, "little"), len(data)
    del data  # of a long text
    for length in lengths:
        size = total - wide * length  # what stands behind has nothing to be compared with
        if size <= 0:
            return
        differs = (number ^ (number >> (8 * wide * length))).to_bytes(total, "little")
        run = bytes(wide * length)
        at = differs.find(run, 0, size)
        while at >= 0:
            other = _OTHER.search(differs, at, size)
            first, stop = -(-at // wide), (other.start() if other else size) // wide
            if length <= stop - first < 2 * length:
                for start in range(first, stop - length + 1):
                    if _ALL_HAN.fullmatch(text, start, start + length):
                        yield start, length
            at = differs.find(run, max(stop * wide, at + 1), size)


def _is_slip(folded: str, start: int, length: int) -> bool:
    """Whether two equal strings side by side are the same words, written twice."""
    word = folded[start : start + length]
    end = start + 2 * length
    ahead = _ALL_HAN.match(folded, end, end + _CONTEXT)
    if length == 2 and (word[0] == word[1] or words.known(word + word)):
        return False
    if length == 2 and word in tables.words("reduplications") and not (word in REPLIES and ahead):
        return False
    if length == 2 and word[1] == "着":
        return False  # 说着说着就哭了
    if (
        word[0] in _COUNTING
        or word in tables.words("doubled-stress")
        or word.startswith(ASKING)
        or word.endswith(ASKED)
        or (length < 4 and word.startswith(DEGREE))
    ):
        return False
    if folded[start - 1 : start] == "该" and not folded[end : end + 1].isalnum():
        return False  # 该吃饭吃饭，该睡觉睡觉
    if folded[end : end + 1] in AGAIN and folded.startswith(word, end + 1):
        return False  # 缩小缩小再缩小
    if length > 3 and (folded.startswith(word[:2], end) or folded.endswith(word[-2:], 0, start)):
        return False  # 大家都知道大家都知道大家……: one within the other
    if length == 2 and (_is_such(word, folded[end : end + 1]) or _ends_clause(folded, end, word)):
        return False
    if length == 2 and ahead and (ahead[0][0] in AGAIN or words.known(word + ahead[0][0])):
        return False  # 等着祖父，祖父又不来; 比丘|比丘尼
    if word[0] == "的":
        return False  # what belongs to one belongs to another: 面的面的面
    if folded[start - 1 : start] == "得" and word[0] == "不":
        return False  # 好得不行不行的
    if _is_each(word, folded[end : end + 2]) or (word in TERMS and ahead):
        return False
    if folded[start - 1 : start] in THIS and folded[end : end + 1] == "的":
        return False  # 本规定规定的罚款
    parts = (word,) if length == 2 and word[1] in words.rare(word[0]) else words.segment(word)
    singles = sum(len(part) == 1 for part in parts)
    grammar = FUNCTION.issuperset(word) and not ANSWERS.issuperset(word)
    own = length == 2 and len(parts) > 1 and not grammar and _is_of_the_page(folded, start)
    if length == 2 and singles and not grammar and not own:
        return False
    if length == 3 and singles > 1:
        return False
    if length == 4 and sum("\u53e3" <= char <= "\u56d6" for char in word) >= 2 and singles + len(parts) > 4:
        return False  # characters with the mouth radical that make no words: a sound (叽里咕噜)
    left = _BEFORE.search(folded[max(start - _CONTEXT, 0) : start])
    before, behind = _beside(folded, start, end)
    beside = before in _CLOSED or behind in _OPENED or before.isalnum() or behind.isalnum()
    if length < 4 and not left and not ahead and not beside and word not in LINKS:
        return False  # the clause is nothing else: a call, an answer (过奖过奖)
    if length == 2 and singles:
        # a call, or an answer, is nothing but the two; and the second of them may begin a word: 的数|量
        return grammar or bool(left and ahead and not words.known(word[-1] + ahead[0][0]))
    if length == 2 and ahead and ahead[0][0] == "地" and words.count(word) < COMMON:
        return False  # how something is done: 骨碌骨碌地响
    if not ahead and word[-1] in FINAL:
        return False  # what one says twice: 知道了知道了
    context = left[0] if left else ""
    edges = _edges(words.segment(context + word + word + (ahead[0] if ahead else "")))
    return {len(context), len(context) + length, len(context) + 2 * length} <= edges


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


#: How much, before an adjective of one character.
MORE = frozenset("极超老好太挺特")


#: How a clause ends behind what is done a little, or tried, which has no object: ``考量考量。``, ``跟他来往来往吗？``
_CLAUSE_END = pattern("(?:吗|吧|呢|了|呀|啊|啦|再说|不可了?)?(?:[。！？!?，,；…”’」』]|$)")


def _ends_clause(folded: str, end: int, word: str) -> bool:
    """Whether a word of two that is said twice ends its clause, as a verb does so that is tried; a link of sentences does not."""
    return word not in LINKS and _CLAUSE_END.match(folded, end) is not None


_ADJECTIVE = pattern("し[いくかけさ]")
#: Terms: a report is named after one and stands behind it, 上一年度年度报告.
TERMS = ("年度", "季度", "月度")


def _beside(folded: str, start: int, end: int) -> tuple[str, str]:
    """What stands on either side of a doubling; a space that parts it from Latin letters or figures is no end of a clause."""
    before, behind = folded[max(start - 2, 0) : start], folded[end : end + 2]
    if before[-1:] == " " and before[0].isalnum():
        before = before[0]
    if behind[:1] == " " and behind[-1].isalnum():
        behind = behind[-1]
    return before[-1:], behind[:1]


PAGE = 10_000  #: characters on either side in which a word of the page is looked for
OFTEN = 4  #: places of two characters that make them one, those of the doubling left out


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
ASKED = ("哪儿", "哪里", "什么", "怎样", "谁", "多少", "几多")  #: the same at the end: 爱去哪儿去哪儿
ASKING = ("怎么", "怎样", "什么", "多少", "几多", "哪", "谁", "咋", "某")
#: How much something is so: said twice, it is more so (很大很大).
DEGREE = ("很", "极少", "最", "好多", "好久", "许多")
AGAIN = ("再", "又")
THIS = ("本", "该", "此")  #: with a word behind it one thing, of which the same word then says what it does
#: Said twice as an answer, and never before a verb.
REPLIES = frozenset(["可以", "不是", "不行"])
#: What ends a sentence that is said.
FINAL = frozenset("了吧啊呀啦嘛呢哦")
#: Answers are said twice (是的是的).
ANSWERS = frozenset("是的对")


def _edges(parts: tuple[str, ...]) -> set[int]:
    found, at = {0}, 0
    for part in parts:
        at += len(part)
        found.add(at)
    return found
