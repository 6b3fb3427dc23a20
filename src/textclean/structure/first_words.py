"""With what words sentences begin, and with what none does: what a beginning says by its words alone."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import HAN, HAN_NUMERALS, HAN_TO_TEN, count_kana
from . import both_scripts, kana_starts, words
from .both_scripts import characters, in_both_scripts
from .press import begins_with_paper

_ALONE = pattern(f"[{HAN}][，,。；;]")  #: a clause of one character
#: Words that may be one: of somebody, what somebody calls out or asks for, and what goes on from the sentence before.
_WORDS = characters(
    "他她它我你您咱这那此哼啊唉哎嗯哦噢喔哟呵嗬嗨呃诶欸唔哇咳啧好对行是不咦呀喂嘿哈看听瞧来走快但而故则又再或"
)
_SOUND = pattern(f"([{HAN}])[，,、]\\1")  #: heard again and again (``当，当，当``)
_STARTERS = characters("依据本为在由对当从随自按经以如若但而此其该")  #: words that begin sentences all the time
#: Words that say how a sentence goes on from the one before it, or when: with them sentences begin.
_OPENERS = in_both_scripts(
    "⟨sentences beginning.chinese beginning.japanese⟩|[本近今昨次翌同]日|次[早晨]|[去今明前][年天]|昨[天晚夜]"
    f"|[0-9０-９]{{4}}(?: ?年|[.-])|过去的?[{HAN_TO_TEN}几]|有[下左]列"
    "|[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{1,2}日(?:[，,]|[上下]午|[凌早]晨|晚)"
    "|[前本上]款|前[条項]|(?:种种|大量|有关)?(?:迹象|事实|实践|数据|统计|调查|研究)(?:结果)?(?:表明|显示|证明)"
)
KANA = pattern("[ぁ-ゖ]")
NEVER = "的了们們"  #: particles and a suffix with which no sentence begins, but for a few words
#: What begins with a word of the table and begins sentences.
WHOLE = ("ですから", "ですが", "でしたら", "でしょう", "ので、", "のですが、")


def opens_report(words: str) -> bool:
    """Whether some words are those with which a report begins (``本报讯``): the surest beginning of an article."""
    return begins_with_paper(words, "own", "agencies")


def opens_with_word(words: str) -> bool:
    """Whether some words begin with one that says how a sentence goes on, or when (``前款``, ``同时``), and is no half of another."""
    return bool(_OPENERS.match(words))


def opens(words: str) -> bool:
    """Whether some words are those with which a sentence begins that goes on."""
    return bool(_OPENERS.match(words)) or (words[:1] in tuple(_STARTERS) and not count_kana(words[:8]))


def is_rest(words: str) -> bool:
    """Whether words of Chinese or Japanese are the rest of a sentence, by no more than their first characters: ``年，``, ``的``, ``を``.

    Of 8,000 labelled lines behind a stop one begins so; of lines of columns that were read in turn one in sixteen does.
    """
    if _ALONE.match(words):
        return is_alone(words)
    if KANA.match(words):
        return kana_starts.REST.match(words) is not None
    return words[0] in NEVER and bool(bound(words[:8]))


def is_alone(words: str) -> bool:
    """Whether words begin with a clause of one character that is no word by itself, no number, and no sound."""
    return (
        bool(_ALONE.match(words))
        and words[0] not in _WORDS
        and words[0] not in HAN_NUMERALS
        and not _SOUND.match(words)
    )


def bound(right: str) -> str:
    """The particle, measure or suffix that a text begins with; empty where a longer word happens to begin with it."""
    table = both_scripts.table("tail-starts")
    found = next((right[:size] for size in (4, 3, 2, 1) if right[:size] in table), "")
    if not found or right.startswith(WHOLE):
        return ""
    return "" if any(words.known(words.simplified(right[:size])) for size in (2, 3, 4)) else found
