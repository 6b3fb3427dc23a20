"""Passages that begin in mid-sentence: what tells them from beginnings, and their heads from other open ends."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.passes.gaps.first_clause import first_clause
from textclean.passes.gaps.orphans import orphans
from textclean.passes.gaps.together import met, together
from textclean.structure.ends import End, ends
from textclean.structure.ends.continuation import joins
from textclean.structure.seams.words.english import torn_word
from textclean.structure.starts import beginnings, starts
from textclean.text import Document

PAGE = (
    "县气象站上周搬进新楼。新楼建在城北的山坡上，站里的人说，老楼四周盖满了房子，风速和雨量{head}\n\n"
    "新楼的观测场有两千平方米，山坡上没有高楼，风速和雨量的读数比从前可靠。\n\n"
    "供销社的化肥今年按户配送，农户打一个电话，第二天就送到田头。\n\n"
    "{tail}"
    "化肥的价钱比去年便宜一成，供销社说，仓库里的存货够用到秋后。\n\n"
    "农户还可以赊账，秋收以后再付，利息由供销社承担。\n"
)
TAIL = "误差一年比一年大，气象站只好搬家。老楼留给防汛办公室用。\n\n"


def _points(words: str) -> float:
    return sum(one.points for one in first_clause(words))


def test_what_is_left_of_a_sentence_is_short_and_its_last_clause() -> None:
    assert _points("一年。后来他回来了。") > _points("水库，后来又加固了一次。") > 0
    assert _points("会议由副县长主持：到会的有各乡镇负责人。") < 0
    assert _points("全县各乡镇今年春天用于加固水库大坝和疏通灌溉渠道的资金，比去年多三成。") < 0
    assert not _points("县里今年新修的三座水库，")


def test_a_passage_with_a_whole_word_at_its_start_is_an_orphan_among_strangers() -> None:
    (orphan,) = Document(PAGE.format(head="的", tail=TAIL)).derive(orphans)
    assert (orphan.block, orphan.heads[0]) == (3, 0)
    assert not Document(PAGE.format(head="都量不准。", tail="")).derive(orphans)
    assert not Document(PAGE.format(head="的", tail="")).derive(orphans)


def _together(left: str, right: str) -> dict[str, float]:
    doc = Document(f"{left}\n\n会议开了一天。\n\n{right}\n")
    head = next((end for end in doc.derive(ends) if end.block == 0), End(0, 2.0, (), joins=False))
    return {one.name: one.points for one in together(doc, head, 2, doc.text, met(doc, [head], [2]))}


def test_a_mark_that_the_head_leaves_open_is_closed_in_the_tail() -> None:
    left = "老站长说，他在山上守了三十年，最难忘的是那一夜，他对大家说“风再大也要"
    assert _together(left, "把读数抄下来”。第二天大家才下山。")["closes-mark"] > 0
    assert _together(left, "气象站今年添了三台仪器。")["_left-open"] < 0


def test_a_particle_counts_nothing() -> None:
    left = "老站长说，他在山上守了三十年，读数一次也没有漏抄，这样的大风，今年已经是第四"
    assert _together(left, "个年头了，大家都不觉得奇怪。")["number-across"] > 0
    assert "number-across" not in _together(left, "了老站长的心愿，新楼终于盖好。")
    assert "number-across" not in _together(left, "个人自费修路的，另有补助。")


def test_half_a_word_is_gone_on_with_by_its_other_half() -> None:
    left = "老站长说，他在山上守了三十年，读数一次也没有漏抄，站里今年又添了三台仪器，每天的观"
    assert _together(left, "测由两个人轮流做。")["word-across"] > 0
    assert _together(left, "气象站的老楼留给防汛办公室。")["_half-word"] < 0


def test_katakana_at_a_seam() -> None:
    left = "祖父は長く船に乗っていて、港に着くたびに手紙をよこしたが、そのころの船はみなエン"
    assert _together(left, "ジンの音が高く、夜も眠れなかったという。")["_katakana"] > 0
    assert _together(left[:-2], "エンジンの音が高く、夜も眠れなかったという。")["_katakana"] < 0


@pytest.mark.parametrize("start", ["ァン・ゴッホの絵を見た。", "ッキを塗り直した。", "ョコレートを買った。"])
def test_small_katakana_begin_no_word(start: str) -> None:
    doc = Document(f"祖父は朝早く起きて、庭の松に水をやっていた。\n\n{start}庭の松はそのまま残っていた。\n")
    assert "strange-start" in [one.name for one in starts(doc, 1, beginnings(doc, [1]))]


LAW = (
    "第三条　渡口的船只每年检验一次，检验的费用依照第七条\n\n"
    "{next}\n\n"
    "第四条　船员应当持证上岗。第七条船员的证书由县里发给，每三年换一次。\n\n"
    "第五条　渡口的值班室应当备有救生衣。\n\n救生衣每年检验一次。\n"
)


@pytest.mark.parametrize("after", ["船员应当在检验以前把船洗净。", "船员的家属可以免费乘船。"])
def test_behind_the_number_of_an_article_every_sentence_may_begin(after: str) -> None:
    assert not joins(Document(LAW.format(next=after)), 0)


def test_half_a_word_that_stands_elsewhere_is_no_proof() -> None:
    page = (
        "渡口的船昨天在江心熄火，乘客等了两个小时，船上的一幕幕被人拍了下来，险情发生\n\n"
        "{next}\n\n事情发生警示我们，渡船要按时检修。\n"
    )
    assert not joins(Document(page.format(next="警方随后赶到，把乘客接上岸。")), 0)
    assert joins(Document(page.format(next="警示大家注意安全，渡船从此按时检修。")), 0)


def test_a_paragraph_of_an_article_is_no_broken_line() -> None:
    """In a law articles of several paragraphs stand among those of one: what has no number is no rest of the line above."""
    page = "".join(
        f"第{number}条　渡口的第{number}号船由本办法第一条所说的单位管理。\n\n"
        + ("前款所说的单位，由县里指定。\n\n" if number in "三六" else "")
        for number in "一二三四五六七八"
    )
    cut = page.replace(
        "第四条　渡口的第四号船由本办法第一条所说的单位管理。",
        "第四条　渡口的第四号船出入港口，应当向\n\n前款所说的船，不再另行登记。",
    )
    assert "TR001" in [issue.code for issue in Cleaner(select=["TR"]).clean(cut).issues]


@pytest.mark.parametrize(
    "start",
    [
        "当，当，当。钟声传到河对岸去。",
        "噢，老班长回来了，大家都站起来。",
        "看，灯亮了，全村的人都在等。",
        "三，读数由两个人轮流抄。",
    ],
)
def test_a_sound_a_call_and_a_number_open_a_sentence(start: str) -> None:
    doc = Document(f"县气象站上周搬进新楼，站里的人都很高兴。\n\n{start}\n\n化肥的价钱比去年便宜一成，货够用到秋后。\n")
    assert "strange-start" not in {one.name for one in starts(doc, 1, beginnings(doc, [1]))}


def test_the_rest_of_a_sentence_may_be_short() -> None:
    (orphan,) = Document(PAGE.format(head="的读", tail="数都不准，只好搬。\n\n")).derive(orphans)
    assert (orphan.block, orphan.heads[0]) == (3, 0)


MILL = (
    "The mill stood empty for a year after the flood. Nobody in the village would take it, and the widow went to live with her brother.\n"
    "In the spring a stranger came over the bridge with a cart and two dogs. He asked for the key, and when the landlord told him the price he{}\n"
    "The children followed him to the gate. He set down his bag, looked the house over from the roof to the cellar door, and said—\n"
    "{}“It will do for me and the dogs.”\n"
    "By the summer the wheel was turning again. The farmers brought their corn, because he ground it well.\n"
    "When the first frost came he asked the children to name the dogs. They could not agree, and so the dogs have no names.\n"
)
REST = "laughed so loudly that the horses in the yard put up their heads. He paid in silver the same evening."


def test_what_stands_between_a_lead_and_its_speech_may_be_a_rest() -> None:
    text = MILL.format("", REST + "\n")
    moved = [issue for issue in Cleaner().clean(text).issues if issue.code == "TR003"]
    assert [text[issue.source.start : issue.source.end] for issue in moved] == [REST]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(text)
    assert accepted.text == MILL.format(" " + REST, "")
    assert not Cleaner(select=["TR"]).clean(accepted.text).issues


def test_a_word_of_grammar_behind_another_word_is_no_half_of_one() -> None:
    """``built`` and ``in`` are two words, although ``builtin`` is one; ``avail`` and ``able`` may be one."""
    assert torn_word("six bicycles. It was built", "in Norway for sheltered waters") == ""
    assert torn_word("the boat was avail", "able to the school") == "available"


def test_an_open_end_that_another_passage_surely_continues_is_no_other_place_of_one() -> None:
    halves = (
        ("去年汛期冲垮的木桥已经拆除。新桥改用钢筋混", "凝土结构，桥面加宽到四米，两边装了护栏，老人孩子走着都放心。"),
        ("供销社的门市部恢复了夜间营业。货架上摆满了本地出产的干", "货和山茶，外地司机停下车来，一买就是一大包。"),
    )
    text = (
        "\n\n".join(("镇里的图书馆上周搬进了新楼。", *(half for pair in zip(*halves, strict=True) for half in pair)))
        + "\n"
    )
    found = Document(text).derive(orphans)
    assert [one.heads for one in found] == [(1,), (2,)]
