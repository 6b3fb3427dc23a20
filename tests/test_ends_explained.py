"""Open ends that lack nothing, and passages that one faint reason makes no orphans."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.finding import Signal
from textclean.passes.gaps.grounds import is_faint
from textclean.passes.gaps.together import together
from textclean.structure.ends import End
from textclean.structure.starts import beginnings, starts
from textclean.text import Document

GAPS = Cleaner(select=["TR"])
NEWS = (
    "县政协换届筹备工作已经完成，委员名单昨天经常务委员会会议通过。\n\n新一届委员共二百一十六名，比上一届多十二名。\n\n"
    "委员名单按界别排列，各界别的人数由筹备组核定。\n\n"
)
ROLL = "丁大有、马三保（回族）、王立平、王守田、白玉兰（女）、史可为、田间、吕方、朱小满、任远、刘一鸣"


def _ends(text: str) -> list[str]:
    return [issue.code for issue in GAPS.clean(text).issues if issue.code in ("TR001", "TR012")]


@pytest.mark.parametrize("roll", [ROLL, f"农业界（11人）：{ROLL}", ROLL.replace("刘一鸣", "戴学江")])
def test_a_roll_of_names_has_no_stop(roll: str) -> None:
    assert not _ends(f"{NEWS}{roll}\n")


def test_a_sentence_with_names_in_it_may_be_cut() -> None:
    assert _ends(f"{NEWS}出席会议的有{ROLL}和其他各界别的代表，会议听取了筹备组的报\n")


JA = (
    "狐の子どもたちは、みんなで手をつないで雪の上を歩いていました。\n\n月が高くのぼって、林の影が青く見えました。\n\n"
    "{lead}\n\n{speech}\n\n子どもたちはびっくりして、うしろを振り向きました。\n\n風がやんで、あたりは急に静かになりました。\n"
)


def test_speech_within_a_sentence_of_japanese() -> None:
    said = "「今晩は、よくおいででした。」という声がしますので、みんなは足を止めました。"
    lead = "子どもたちは林の入口まで来ました。するといちばん小さい子が、不意にうしろの木の上で"
    assert not _ends(JA.format(lead=lead, speech=said))
    assert _ends(JA.format(lead=lead, speech="雪は朝まで降りつづいて、道も畑も真っ白になりました。"))


@pytest.mark.parametrize(
    ("words", "strange"),
    [
        ("びっくりして、みんなは林の中へ逃げこみました。", False),
        ("ぐるぐると目がまわって、子狐は雪の上に倒れました。", False),
        ("ぱっと明るくなったと思うと、月が出ていました。", False),
        ("べき人もなく、子狐は林の中で泣いていました。", True),
        ("れた道を通って、子狐は家へ帰りました。", True),
    ],
)
def test_words_that_say_how_it_sounds_begin_sentences(words: str, strange: bool) -> None:
    doc = Document(f"月が高くのぼって、林の影が青く見えました。\n\n{words}\n")
    assert any(one.name == "strange-start" for one in starts(doc, 1, beginnings(doc, [1]))) is strange


@pytest.mark.parametrize(
    ("signals", "faint"),
    [
        ((Signal("kin", "", 0.4), Signal("_kana", "", 1.1)), True),
        ((Signal("kin", "", 2.5), Signal("_half-word", "", -0.8)), True),
        ((Signal("kin", "", 2.5), Signal("_gap", "", -0.1)), False),
        ((Signal("kin", "", 0.4), Signal("word-across", "误差", 1.0)), False),
    ],
)
def test_the_choice_of_words_alone_must_be_a_reason(signals: tuple[Signal, ...], faint: bool) -> None:
    assert is_faint(signals) is faint


@pytest.mark.parametrize(("last", "told"), [("为了", False), ("了", True)])
def test_a_word_that_begins_inside_the_last_word_of_a_head_is_none(last: str, told: bool) -> None:
    text = (
        "测试先写清楚规则，这些规则是为了\n\n名字加一个后缀，改名的时候一起改。\n\n解耦渲染层的逻辑，改起来更容易。\n"
    )
    head = End(0, 2.0, (Signal("ends-with", last, 1.0),), joins=False)
    names = {one.name for one in together(Document(text), head, 2, text, set())}
    assert ("word-across" in names) is told
