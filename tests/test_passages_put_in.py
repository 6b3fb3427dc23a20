"""Sentences that were put into another paragraph, questions that are asked again, and paragraphs that break off behind a comma."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision

DU = Cleaner(select=["DU"], ignore=["DU010"])
SENTENCE = "班长老郑系上安全绳，带着救生衣蹚水进了院子，用了二十分钟才摸到阁楼的楼梯口。"
SOWING = (
    "会议通报了秋收秋种的进度。{}全镇移栽油菜一万二千亩，比去年同期多八百亩，小麦面积稳定在六千亩，各项指标好于往年。\n\n"
    "各村要抓住晴好天气抢抓农时，做好田间管理，防治病虫害，确保不撂荒一亩良田。\n\n"
)
RESCUE = (
    "二十八日夜里，连续降雨使青石河水位猛涨，河边一处院子被淹，独居的老人困在阁楼上，消防站立即派出两辆车。\n\n"
    "队员们赶到时，院子里的水已经没过胸口，上面漂着木板。{}老人被抱下来的时候浑身发抖，队员们用橡皮艇把他送到了安全地带。\n"
)


def test_a_sentence_inside_a_paragraph_of_another_matter_is_a_copy() -> None:
    text = SOWING.format(SENTENCE) + RESCUE.format(SENTENCE)
    (issue,) = DU.clean(text).issues
    assert (issue.code, text[issue.source.start : issue.source.end]) == ("DU001", SENTENCE)
    for choice, good in (
        ("delete-copy", SOWING.format(SENTENCE) + RESCUE.format("")),
        ("delete-other-copy", SOWING.format("") + RESCUE.format(SENTENCE)),
    ):
        accepted = Cleaner(select=["DU"], decisions=[Decision(issue.id, "accept", choice=choice)]).clean(text)
        assert accepted.text == good
        assert accepted.undo() == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SOWING.format("老郑说：" + "“" + SENTENCE + "”") + RESCUE.format(SENTENCE), id="quoted"),
        pytest.param(
            RESCUE.format(SENTENCE)
            + "\n"
            + RESCUE.format(SENTENCE)[60:90]
            + "。"
            + SENTENCE
            + "院子里的水退了，老人回到阁楼上住，木板也搬走了。\n",
            id="of one matter",
        ),
    ],
)
def test_a_sentence_that_the_text_takes_up_again_is_none(text: str) -> None:
    assert not DU.clean(text).issues


QUESTIONS = (
    "问：您是从什么时候开始学写毛笔字的？为什么一直坚持到了今天没有放下？",
    "问：平时工作那么忙，您怎样安排练字的时间？家里的人支持不支持？",
)
ANSWERS = (
    ("答：小学三年级，是爷爷手把手教的，他写了一辈子春联。", "答：每天早上五点起床写一个钟头，雷打不动。"),
    ("答：退休以后才拿起笔来，原先只写过钢笔字，说来惭愧。", "答：老伴嫌我占了饭桌，后来儿子给我打了一张画案。"),
    ("答：参加工作那年报了夜校，老师看我认真，免了我的学费。", "答：午休的时候写，办公室里备着一套旧笔砚。"),
)


@pytest.mark.parametrize(("people", "asked"), [(2, 2), (3, 1), (3, 2)])
def test_a_question_that_several_people_are_asked_is_no_copy(people: int, asked: int) -> None:
    rows = [row for own in ANSWERS[:people] for pair in zip(QUESTIONS[:asked], own, strict=False) for row in pair]
    assert not DU.clean("\n\n".join(rows) + "\n").issues


def test_a_question_that_stands_twice_may_be_a_copy() -> None:
    rows = [QUESTIONS[0], *ANSWERS[0], QUESTIONS[0], ANSWERS[1][1]]
    assert DU.clean("\n\n".join(rows) + "\n").issues


CUT = "为了让孩子们读得进去，她每个星期六上午都要领着大家朗读一篇文章，"
WHOLE = CUT + "再请孩子们讲一讲自己的体会。有的孩子起初不敢开口，半年下来已经能够大大方方地讲故事。"
HOME = (
    "何老师家住老街，她把自家临街的房子腾出来，办起了一个书屋，摆着四十年来攒下的三千册书。\n\n"
    "她跟老伴商量了几个晚上，决定把房子留给孩子们读书。\n\n{}\n\n消防队员雨夜救人\n\n"
    "二十八日夜里，河水猛涨，河边一处院子被淹，独居的老人困在阁楼上。\n"
)


def test_a_paragraph_that_breaks_off_behind_a_comma_is_a_copy() -> None:
    (issue,) = DU.clean(WHOLE + "\n\n" + HOME.format(CUT)).issues
    assert (issue.code, [offer.label for offer in issue.offers]) == ("DU003", ["delete-copy"])


TITLE = "退休教师办起家庭书屋"
PARTS = (
    "家住老街的何老师把临街的两间房子腾出来，办起了一个家庭书屋，周末常有二十多个孩子前来看书。",
    "她跟老伴商量了几个晚上，决定把准备出租的房子留下来给孩子们读书。",
    "孩子们起初不敢开口，半年下来已经能够大大方方地站在众人面前讲故事。",
)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_title_that_stands_again_in_its_own_text_is_one_too_many(at: int) -> None:
    good = "\n\n".join([TITLE, *PARTS]) + "\n"
    text = "\n\n".join([TITLE, *PARTS[:at], TITLE, *PARTS[at:]]) + "\n"
    (issue,) = DU.clean(text).issues
    assert (issue.code, [signal.name for signal in issue.evidence]) == ("DU001", ["title-again"])
    accepted = Cleaner(select=["DU"], decisions=[Decision(issue.id, "accept")]).clean(text)
    assert accepted.text == good
    assert accepted.undo() == text
    assert not DU.clean(good).issues


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((TITLE, PARTS[0], "河边换了新路灯", PARTS[1], TITLE, PARTS[2]), id="under another title"),
        pytest.param((TITLE, PARTS[0], TITLE, PARTS[1], TITLE, PARTS[2]), id="three times"),
        pytest.param((TITLE, "修桥记，怎么筹的钱？", TITLE, PARTS[0], "修桥记，怎么筹的钱？", PARTS[1]), id="contents"),
        pytest.param(("签章：", PARTS[0], "签章：", PARTS[1]), id="a field of a form"),
    ],
)
def test_a_title_that_is_meant_again(rows: tuple[str, ...]) -> None:
    assert not DU.clean("\n\n".join(rows) + "\n").issues


def test_what_stands_above_the_title_says_in_brief_what_the_text_says() -> None:
    said = "为日常出行购买二手电动自行车，发生质量纠纷的，可以按照{}处理，卖方应当退还货款。"
    text = (
        said.format("消费者权益保护法")
        + "\n\n王某诉某车行买卖合同纠纷案\n\n基本案情\n\n王某在车行买了一辆二手车，骑了三天电池就坏了，车行不肯退款。\n\n裁判要点\n\n一、"
        + said.format("《中华人民共和国消费者权益保护法》")
        + "\n\n二、车行不能证明已经告知电池曾经修过的，构成欺诈。\n"
    )
    assert not DU.clean(text).issues


SPEECH = (
    "乡亲们好。\n\n老渡口是我们村的脸面，修好它是几代人的心愿，今天总算动工了。过去摆渡靠一条木船，遇到涨水就得停上好几天。\n\n"
    "修渡口的钱一半是县里拨的，一半是大家你五十我一百凑起来的，每一笔账都贴在墙上。请大家监督，有疑问随时来查。\n\n"
    "工期定在一百天，赶在汛期以前完工，谁家的船要停靠先到村委会登记。谢谢大家。\n"
)
REPORT = (
    "老渡口昨天动工。村主任在开工会上说，{0}{1}到会的有两百多人。\n\n会后放了一挂鞭炮。\n\n村主任在开工会上的讲话\n\n"
    + SPEECH
)
SAID = (
    "老渡口是我们村的脸面，修好它是几代人的心愿，今天总算动工了。",
    "修渡口的钱一半是县里拨的，一半是大家你五十我一百凑起来的，每一笔账都贴在墙上。",
)


def test_what_a_report_takes_from_a_speech_beside_it_is_no_copy() -> None:
    assert not DU.clean(REPORT.format(*SAID)).issues


def test_the_preamble_of_a_statute_names_works_and_is_no_title() -> None:
    preamble = "为了管好村里的渡口，根据《内河渡口水上交通安全管理条例》《关于加强乡镇船舶管理的若干规定》《沿河各村渡口守则》，结合本村实际，经村民会议讨论，制定本办法。\n\n"
    articles = "".join(f"第{number}条 {words}\n\n" for number, words in zip("一二三四五", RULES, strict=True))
    found = DU.clean(preamble + articles + preamble).issues
    assert [issue.code for issue in found] == ["DU001"]


RULES = (
    "渡船每天早上六点开航，晚上八点收航。",
    "载人不得超过十名，牲口另船过河。",
    "涨水过警戒线的时候一律停航。",
    "船工必须穿救生衣，船上备齐救生圈。",
    "违反前面规定的，由村委会批评教育，并停航三天。",
)


def test_an_article_whose_copy_has_a_misread_number_is_one() -> None:
    own = "渡船发生事故的，船工应当立即发出信号救人，并向村委会报告，不得隐瞒不报，村委会应当在一个钟头以内派人到场调查处理。\n\n"
    articles = "".join(f"第{number}条 {words}\n\n" for number, words in zip("一二三四五", RULES, strict=True))
    found = DU.clean(
        articles + "第十六条 " + own + "第十六余 " + own.replace("立即", "立既") + "第十七条 本办法由村委会解释。\n"
    ).issues
    assert [issue.code for issue in found] == ["DU002"]
