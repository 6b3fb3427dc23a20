"""Doublings that no grammar allows: ``的的`` of two particles, ``进了了一只``, ``编编了六本``; in Japanese ``外外で``."""

from __future__ import annotations

from ... import tables
from ...structure import words
from ...structure.both_scripts import characters
from ...structure.doubling.reduplication import PLAIN, word_before, word_behind
from ...structure.doubling.witnesses import Place
from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS, HAN_TO_TEN

#: What a verb that is done stands before: a number, this or that, who it was done to.
_OBJECTS = frozenset(HAN_TO_TEN + "两几半这那他她它我你")
#: What verbs end with whose object follows behind 了: 掉进了, 写完了.
_RESULTS = frozenset("进出来去到完好成上下过走回住开掉起满死破给作做买卖写说看听吃喝用生得见")
#: What stands behind 的的 in the name of a lake, and in 的的确确.
_NO_PARTICLE = frozenset("喀确")


def never_doubled(place: Place) -> bool:
    """Whether the two are one particle, aspect or verb too many, whatever the words around are."""
    _, left, char, right = place
    if not left or not right:
        return False
    if char == "的":
        return _stand_alone(place) and right[0] not in _NO_PARTICLE
    if char == "了":
        return left[-1] in _RESULTS and right[0] in _OBJECTS and _stand_alone(place)
    return right[0] == "了" and right[1:2] in _NUMERALS and _is_verb(place)


_NUMERALS = frozenset(HAN_TO_TEN + "两几半")
#: What Japanese says twice, which is written with 々 now and was not always; and what names are doubled with.
_JAPANESE = characters("人日時年月様方国家山島村町木枝花段度別各事物品声色隅節代点数所個奈菜桃香凛寧陽楽美莉鈴蘭花華愛")
_KANA = pattern("[ぁ-ゖァ-ヺー]")
_PARTICLE = pattern("[がをにではのともへや](?![ぁ-ゖ]?々)")


def doubled_in_japanese(text: str, at: int) -> bool:
    """Whether the first kanji of a word stands twice in Japanese: it would be doubled with 々, and no word ends before it.

    Args:
        text: all of it.
        at: the first of the two.
    """
    char = text[at]
    if (
        char in _JAPANESE
        or char in HAN_NUMERALS
        or not at
        or not (_KANA.match(text, at - 1) or text[at - 1] in _CLAUSE)
    ):
        return False
    low = max(at - FAR, 0)
    if text.count(2 * char, low, at + FAR) > 1 or (text[at + 2 : at + 3] == "と" and char in _SUCH):
        return False  # a name, or a habit; 深深と
    if words.simplified(text[at : at + 3]) in tables.words("doubled-inside"):
        return False  # 翌翌年
    if text[at + 2 : at + 3] == text[at + 3 : at + 4] != "" or _writes_out(text[low : at + FAR], char):
        return False  # 平平凡凡の
    return bool(_PARTICLE.match(text, at + 2)) or words.known(words.simplified(char + text[at + 2 : at + 3]))


def _writes_out(near: str, char: str) -> bool:
    """Whether a stretch of text has other kanji twice between kana, again and again: it writes 々 out (樹樹の深深とした緑)."""
    return len({found for found in _WRITTEN_OUT.findall(near) if found != char}) >= HABIT


HABIT = 2  #: other kanji that stand twice, from which a page does so
_WRITTEN_OUT = pattern("(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\\1(?=[ぁ-ゖ])")
#: How something is, said twice with と behind it.
_SUCH = frozenset("深浅淡薄広高低黒白赤青寒冷暗静遠長細軽重早堂滔悠煌朗颯爽洋隆粛黙延着刻転点津綿満明皎")
_CLAUSE = frozenset("。、「（\n\u3000")  #: behind these a clause begins
FAR = 3000  #: characters on either side in which the same doubling is sought


def _stand_alone(place: Place) -> bool:
    """Whether neither of the two belongs to a word (众矢之的, 的士, 了解)."""
    return not word_before(place.left + place.char) and not word_behind(place.char + place.right)


def _is_verb(place: Place) -> bool:
    """Whether a character is a verb of its own, and its doubling no word: 编编了六本, but 谢谢了一声."""
    char = place.char
    if char + char in tables.words("reduplicated") or words.known(char + char):
        return False
    return not word_before(place.left + char) and words.count(char) >= PLAIN
