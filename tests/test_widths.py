"""Half-width marks: the language of the clause decides, the page's habit says whether it is done unasked."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision

WIDTHS = Cleaner(select=["PW", "SP"])


def clean(text: str) -> str:
    """The text after the safe fixes; a second run changes nothing."""
    out = WIDTHS.clean(text).text
    assert WIDTHS.clean(out).text == out
    return out


FOLDED = "会议指出,经济平稳运行;就业稳定,物价平稳。各地要抓好落实、加快推进。\n"


def test_a_folded_page_is_mended_as_a_whole() -> None:
    assert clean(FOLDED) == "会议指出，经济平稳运行；就业稳定，物价平稳。各地要抓好落实、加快推进。\n"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("增长7.6%,增速居前。", "增长7.6%，增速居前。"),
        ("签署RCEP,扩大开放。", "签署RCEP，扩大开放。"),
        ("机制,100万平方米开工。", "机制，100万平方米开工。"),
        ("甲说,“好”。", "甲说，“好”。"),
        ("两个港口(新田港、塔子湾)开工。", "两个港口（新田港、塔子湾）开工。"),
        (
            "各地各部门要抓好落实, 加快推进, 务求实效, 不得有误。",
            "各地各部门要抓好落实，加快推进，务求实效，不得有误。",
        ),
    ],
)
def test_marks_of_chinese_clauses(bad: str, good: str) -> None:
    assert clean(FOLDED + bad + "\n").endswith(good + "\n")


@pytest.mark.parametrize(
    "fine",
    [
        "人口3,205,000人。",
        "会议于14:30开始，比分3:1。",
        "见https://example.com/a?b=1,2;c=3的说明。",
        "He said that the word “好” is short, plain, and old.",
        "`甲,乙`是代码。",
        "邮箱a.b@example.com。",
        "他说f(x,y)是函数。",
    ],
)
def test_left_alone(fine: str) -> None:
    out = clean(FOLDED + fine + "\n")
    assert out.endswith("\n" + fine + "\n")


def test_a_page_without_ground_is_only_offered() -> None:
    cleaned = WIDTHS.clean("今天天气很好,我们去公园。\n")
    assert not cleaned.fixed
    assert [issue.code for issue in cleaned.open] == ["PW001"]


def test_japanese_is_not_marked_as_chinese() -> None:
    text = "これは,日本語の文章です,読点はそのままにします,ほんとうに。\n"
    assert not WIDTHS.clean(text).issues


def test_a_doubled_stop_beside_another_is_for_the_editor() -> None:
    cleaner = Cleaner(select=["PU"])
    assert cleaner.clean("加强统筹，，确保完成。\n").text == "加强统筹，确保完成。\n"
    cleaned = cleaner.clean("加强统筹、，，确保完成。\n")
    assert cleaned.text == cleaned.source
    assert [issue.code for issue in cleaned.open] == ["PU001"]


def test_spaces_where_printed_lines_ended_are_one_decision() -> None:
    lines = "各地各部门要认真贯彻落实会议精 神，把思想和行动统一到党中央决 策部署上来，坚持稳中求进的工作 总基调，推动高质量发展取得新成 效，不断开创工作的新局面。\n"
    short = "会上还要求各单位明确责任分 工，加强督促检查，按时报送情况。\n"
    issues = [issue for issue in WIDTHS.clean(lines + short).issues if issue.code == "SP007"]
    assert len(issues) == 5
    assert len({issue.story for issue in issues}) == 1
    assert issues[0].story


def test_a_mark_that_the_page_always_writes_half_width_is_one_decision() -> None:
    """One finding with all its edits: nobody decides the same comma ninety times."""
    page = "他说,村里（东头）的路修好了:好走了吗？好走。" * 5 + "大家都说,不错！\n" + "甲：乙；丙！丁？（戊）\n" * 3
    cleaned = WIDTHS.clean(page)
    assert cleaned.text == page
    commas = [issue for issue in cleaned.open if issue.code == "PW001"]
    assert len(commas) == 1
    assert commas[0].source == (2, 3)
    accepted = Cleaner(select=["PW001"], decisions=[Decision("PW001", "accept")]).clean(page)
    assert accepted.text == page.replace(",", "，")
    assert accepted.undo() == page


def test_accepting_some_marks_changes_no_other() -> None:
    """Though the page would be one of full-width marks then: the others are for the editor to decide."""
    text = "".join(f"第{n}组的报名点设在社区中心（东门），逾期不再受理。\n\n" for n in "一二三四")
    text += "".join(f"第{n}组的报名点设在社区中心(西门)，逾期不再受理。\n\n" for n in "五六七八九")
    before = Cleaner().clean(text)
    marks = [issue for issue in before.open if issue.code == "PW003"]
    assert len(marks) == 5
    after = before.decide(accept=[marks[0].id, marks[3].id])
    assert [issue.id for issue in after.open] == [mark.id for mark in (marks[1], marks[2], marks[4])]
    assert after.text.count("(") == 3
    assert "(" not in before.decide(accept=["PW003"]).text
    assert after.undo() == text


def test_a_page_with_spaces_at_its_marks_throughout_is_told_of_once() -> None:
    page = (
        "春の朝、 庭の梅がひらいた。 祖父は縁側に出て、 茶をすすりながら空を見上げた。 鳥の声がする。\n"
        "山の雪はまだ深く、 川の水は冷たい。 子どもたちは橋の上から石を投げ、 笑い声をあげて走った。\n"
    )
    (issue,) = WIDTHS.clean(page).issues
    assert (issue.code, issue.status, len(issue.related)) == ("SP004", "open", 6)
    made = Cleaner(select=["SP"], decisions=[Decision("SP004", "accept")]).clean(page)
    assert made.text == page.replace(" ", "")
    assert made.undo() == page
    assert len(WIDTHS.clean("春の朝、 庭の梅がひらいた。祖父は縁側に出て、茶をすする。 鳥の声がする。\n").issues) == 2


WITHOUT_STOPS = (
    "大坝合龙那天,工地上放了鞭炮.“总算赶在汛期前面了,”总工程师说.\n"
    "民工们吃了一顿肉,喝了一点酒,一夜没有睡.第二天一早,又开工了.进度完成了八成,比去年快10%.\n"
)


def test_where_all_marks_were_folded_the_stops_were_too() -> None:
    cleaned = WIDTHS.clean(WITHOUT_STOPS)
    assert cleaned.text == WITHOUT_STOPS.replace(",", "，").replace(".", "。")
    assert not cleaned.open
    assert WIDTHS.clean(WITHOUT_STOPS.replace(",", ", ").replace(".", ". ")).text.replace(" ", "") == cleaned.text
    assert cleaned.undo() == WITHOUT_STOPS


def test_a_period_of_a_folded_page_may_stand_in_a_name_a_label_or_a_file() -> None:
    page = WITHOUT_STOPS + "注.图表存在“年报.初稿.doc”里,署名约翰.肯尼迪的那一份,是二.三节的附图.\n"
    cleaned = WIDTHS.clean(page)
    assert cleaned.text.splitlines()[-1] == "注.图表存在“年报.初稿.doc”里，署名约翰.肯尼迪的那一份，是二.三节的附图。"
    (issue,) = cleaned.open
    assert (issue.code, issue.proposal) == ("PW004", "。")


def test_periods_of_a_page_that_nothing_shows_to_be_damaged_are_told_of_once() -> None:
    page = WITHOUT_STOPS.replace("“", "").replace("”", "")
    (issue,) = [issue for issue in WIDTHS.clean(page).open if issue.code == "PW004"]
    assert len(issue.related) == 3
    accepted = Cleaner(select=["PW004"], decisions=[Decision("PW004", "accept")]).clean(page)
    assert accepted.text.count("。") == 4
    assert not WIDTHS.clean(page.replace(",", "，")).issues, "full-width commas beside periods are a style"
    assert not WIDTHS.clean(page + "设a=b,则证毕.\n").text.count("。"), "so is mathematics"


JAPANESE = "市民館の工事は、来年三月に終わります。受付は,二月から始まります.館長の田中さんは、「もっと使ってほしい」と話しました。\n"


def test_strays_on_a_japanese_page_follow_its_habit() -> None:
    cleaned = WIDTHS.clean(JAPANESE)
    assert cleaned.text == JAPANESE.replace(",", "、")
    (issue,) = cleaned.open
    assert (issue.code, issue.proposal) == ("PW004", "。"), "a period is offered"
    science = JAPANESE.replace("、", "，")
    assert WIDTHS.clean(science).text == science.replace(",", "，")


def test_a_japanese_page_of_half_width_marks_is_told_of_once_each() -> None:
    page = (JAPANESE * 2).replace("、", ",").replace("。", ".")
    cleaned = WIDTHS.clean(page)
    assert cleaned.text == page
    assert sorted(issue.code for issue in cleaned.open) == ["PW001", "PW004"]
    accepted = Cleaner(select=["PW"], decisions=[Decision("PW", "accept")]).clean(page)
    assert accepted.text == page.replace(",", "，").replace(".", "．"), "what a conversion to half width had folded"


@pytest.mark.parametrize(
    "fine", ["ジョン.スミスさんです。", "配列は [ア, イ, ウ] です。", "1,200円です。", "f(あ,い)です。"]
)
def test_left_alone_in_japanese(fine: str) -> None:
    page = JAPANESE.replace(",", "、").replace(".", "。") + fine + "\n"
    assert not WIDTHS.clean(page).issues


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("城东路 (北门至车站段) 的路面昨日翻修", "城东路（北门至车站段）的路面昨日翻修"),
        ("经费三十六万元 (含税) ，由县里支应", "经费三十六万元（含税），由县里支应"),
        ("记者去了旧厂房(已停产) 和新厂房", "记者去了旧厂房（已停产）和新厂房"),
        ("他用 Vue (前端框架) 写页面", "他用 Vue（前端框架）写页面"),
    ],
)
def test_full_width_parentheses_bring_their_space(before: str, after: str) -> None:
    text = "{}，此后两天没有人来（除了邮差），灯（旧的那盏）也没有再亮。\n"
    assert Cleaner().clean(text.format(before)).text == text.format(after)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("踏板由底座(1)、板体(2)和液压缸(3)组成，板体(2)铰接于底座(1)一端（见图）。", id="signs of parts"),
        pytest.param("主题：答复: 转发: 图纸交付时间", id="the subject of an answer"),
        pytest.param("抄送：韩青; 罗一鸣; 项目部", id="to whom a letter goes"),
        pytest.param("标签：散步, 老屋, 码头", id="tags"),
        pytest.param("江河史研究, 2015, 8(3): 77-92.", id="a list of books"),
    ],
)
def test_marks_that_a_program_or_a_norm_writes_in_half_width_stay(line: str) -> None:
    text = f"{line}\n这座渡口有三百年了，来往的人，认得船，也认得撑船的人；天一黑，灯就亮了：一盏在这边，一盏在那边。\n"
    assert Cleaner().clean(text).text == text


def test_a_comma_between_digits_of_either_width_is_part_of_the_number() -> None:
    page = "申込みは、月曜から、先着順です。\n会費　一人１２,５００円（二人目から半額）、教材費１,８００円\n"
    assert WIDTHS.clean(page).text == page


def test_numbers_of_steps_show_no_habit_for_the_figures_of_the_text() -> None:
    steps = "1 豆は一晩、水につける。\n2 弱火で四十分、ゆっくり煮る。\n3 味をみて、火を止める。\n4 そのまま、冷ます。\n"
    page = f"材料（４人分）\n黒豆　２５０ｇ\n水　１２００ml\nしょうゆ　大さじ１\n作り方\n{steps}"
    assert not [issue for issue in WIDTHS.clean(page).issues if issue.code == "PW007"]
    chinese = (
        "本报讯　去年全县外出务工１２万人，收入４５亿元。\n1. 抓培训，办班。\n2. 抓服务，建站。\n3. 抓维权，设岗。\n"
    )
    assert WIDTHS.clean(chinese).text == chinese


def test_the_number_of_a_page_keeps_its_width() -> None:
    page = "2023年增长5.1%，2024年增长6.2%。\n\n－３７－\n\n2025年人均12万元，户均30万元。\n"
    assert WIDTHS.clean(page).text == page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("受付は｢ＴＳＵＢＡＭＥ－２｣で行います", "受付は「ＴＳＵＢＡＭＥ－２」で行います"),
        ("受付は｢つばめ号」で行います", "受付は「つばめ号」で行います"),
        (
            f"館長は｢{'この川を、' * 30}見てほしい！｣と話しました",
            f"館長は「{'この川を、' * 30}見てほしい！」と話しました",
        ),
        ("１４日(土)･１５日(日)の二日間です", "１４日(土)・１５日(日)の二日間です"),
        ("･ふたを、しっかり閉めてください", "・ふたを、しっかり閉めてください"),
        ("(｢ﾟДﾟ)｢ (」ﾟﾛﾟ)｣ と書いてありました", "(｢ﾟДﾟ)｢ (」ﾟﾛﾟ)｣ と書いてありました"),
    ],
)
def test_half_width_brackets_are_mended_as_pairs_and_dots_wherever_they_stand(before: str, after: str) -> None:
    assert Cleaner(select=["PW008"]).clean(f"{before}。\n").text == f"{after}。\n"


def test_one_mark_that_was_typed_later_makes_no_habit_of_a_folded_page() -> None:
    talk = "问:船是哪年停的?\n答:桥通车那年,秋天,水退了以后。\n" * 8
    page = talk + "问:后来呢?\n答:后来就没有人坐了；都走桥。\n"
    assert clean(page) == page.replace(":", "：").replace("?", "？").replace(",", "，")


def test_stray_marks_of_asking_on_a_japanese_page_follow_its_habit() -> None:
    page = "「これは何の店？」と聞かれました。なぜ？どうして？と、子どもは聞きます。本当？\n「何だって?」と父が言いました。\n"
    assert WIDTHS.clean(page).text == page.replace("?", "？")
    usual = page.replace("？", "?")
    assert WIDTHS.clean(usual).text == usual, "many pages write them so"
