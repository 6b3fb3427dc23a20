"""Breaks: official papers, forms, datelines, imprints and verse, whose lines are told by what they are."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams import datelines, gather, kinds, seams
from textclean.structure.seams.lines import eras
from textclean.structure.seams.lines.turns import led
from textclean.structure.seams.page import page
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])


def _set(words: str, measure: int) -> str:
    return "\n".join(words[at : at + measure] for at in range(0, len(words), measure))


def _clean(*lines: str) -> str:
    return CLEANER.clean("\n".join([*lines, ""])).text


NOTICE = "为做好今年的渡口安全工作，请各单位在汛期以前把船只、缆绳和救生设备检查一遍，发现问题的要马上停航修理，修好以后报镇里备案，再由镇里派人复查。"


HEADING_TEXT = (
    "渡口是两岸群众出行的要道。过去一年里全县改造渡口十二处，更换渡船九艘，没有发生一起事故，成绩来之不易，是大家守在岸边守出来的。",
    "一是检查船只。凡是超过年限的渡船都要停下来检修，修不好的坚决不准下水，任何人不得说情。",
)


@pytest.mark.parametrize(
    ("title", "whom"),
    [
        ("关于认真做好汛期渡口安全检查工作的通知", ["各村民委员会、各渡口管理站："]),
        ("关于认真做好汛期渡口安全检查工作的通知", ["各村民委员会、渡口管理站，县属有关", "企业、各学校："]),
        ("关于表彰去年渡口安全工作先进个人的决定", ["机关各科室、下属各单位："]),
        ("青山县渡口管理站关于增加三条渡船的请示", ["县交通运输局："]),
    ],
)
def test_the_title_of_a_paper_is_not_joined_with_whom_it_is_sent_to(title: str, whom: list[str]) -> None:
    text = _clean(title, *whom, _set(NOTICE, len(title)))
    assert text.startswith(f"{title}\n{''.join(whom)}\n为做好今年的渡口安全工作，请各单位在汛期")


def test_a_title_of_two_rows_is_one_and_its_addressee_another() -> None:
    rows = ("镇人民政府关于认真做好今年汛期各渡口安", "全检查工作的通知", "各村民委员会：")
    text = _clean(*rows, _set(NOTICE, len(rows[0])))
    assert "\n各村民委员会：\n" in text


def test_a_paper_that_a_sentence_names_is_no_title() -> None:
    text = "\n".join([_set("镇里开会，" + NOTICE, 19), _set("会后，镇里发了一个关于渡口安全检查的通知", 19), ""])
    doc = Document(text.replace("通知\n", "通知\n各渡口都贴了出来。\n"))
    assert not any("addressed" in seam.evidence for seam in doc.derive(seams))


@pytest.mark.parametrize("words", ["公告", "公报", "方案"])
def test_the_sort_of_a_paper_is_no_name(words: str) -> None:
    assert kinds.kind(words) == ""


@pytest.mark.parametrize("words", ["公明", "方志"])
def test_what_looks_like_a_name_still_is_one(words: str) -> None:
    assert kinds.kind(words) == "name"


def test_what_is_attached_is_a_list() -> None:
    body = _set(NOTICE, 24)
    text = _clean(body, "附件：1．全镇各渡口和全部船只安全检查情况的登记表", "2．汛期值班人员的名单", "青山镇人民政府")
    assert "登记表\n2．汛期值班人员的名单\n" in text


def test_the_first_item_behind_a_label() -> None:
    assert led("附件：1．登记表") == ("digit", 1)
    assert led("附件：登记表") == ("", 0)
    assert led("共三件：3．登记表") == ("", 0)


def test_a_label_with_its_letters_set_apart_begins_a_field() -> None:
    rows = ("招标人：青山县渡口建设投资管理有限公司", "地　址：青山县滨江路六号院", "电　话：不公开")
    text = _clean(_set(NOTICE, 19), *rows)
    assert "\n".join(rows) in text


def test_labels_with_a_space_behind_them_are_fields() -> None:
    rows = (
        "日時　五月十日（土）午前九時から正午まで",
        "集合　渡し場の前の広場（雨天のときは中止）",
        "場所　川下の河原と桜並木のまわり",
        "持ち物　軍手と帽子、飲み物とタオル",
    )
    body = "今年も川の清掃を行います。渡し場の近くに住む方はもちろん、遠くの方もぜひご参加ください。ごみの袋は町で用意しますので、汚れてもよい服でお越しください。"
    text = _clean(_set(body, 21), *rows)
    assert "\n".join(rows) in text


def test_a_heading_with_a_comma_is_one_where_a_fellow_stands_far_from_the_edge() -> None:
    head = "一、提高认识，切实增强渡口安全的责任感"
    fellow = "二、突出重点，守住底线"
    text = _clean(head, _set(HEADING_TEXT[0], 19), fellow, _set(HEADING_TEXT[1], 19))
    assert text.startswith(f"{head}\n渡口是两岸")


def test_items_with_commas_that_go_on_are_no_headings() -> None:
    head = "一、渡口是两岸群众出行的要道，过去一年"
    text = _clean(head, _set("全县改造渡口十二处，" + HEADING_TEXT[0], 19), _set("二、" + HEADING_TEXT[1][2:], 19))
    assert "过去一年全县改造" in text


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("title", ["新建渡口维修基金　即日起接受申请", "渡口维修基金即日起接受两岸的申请"])
def test_the_first_row_of_a_wrapped_text_without_a_mark_is_its_title(title: str, indent: str) -> None:
    text = _clean(
        title, *[_set(indent + words, 16) for words in ("镇里的干部宣布，" + NOTICE, NOTICE, HEADING_TEXT[0])]
    )
    assert text.startswith(f"{title}\n{indent}镇里的干部")


def test_a_first_row_over_which_a_word_stands_across_is_no_title() -> None:
    text = _clean(_set("镇里的干部昨天宣布新建的渡口维修基金即日起接受申请，" + NOTICE, 15), _set(NOTICE, 15))
    assert text.startswith("镇里的干部昨天宣布新建的渡口维修基金即日起")


def test_the_deck_of_a_headline_stays_over_its_report() -> None:
    head, deck = "全县渡口去年平安运行", "新更换的渡船首次超过旧渡船"
    text = _clean(head, deck, _set("据县里统计，去年全县" + NOTICE, 13))
    assert text.startswith(f"{head}\n{deck}\n据县里")


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("本报讯（记者 王小兰 通讯员 何水生）", True),
        ("【本報訊】", True),
        ("新华社青山3月4日电", True),
        ("本报讯（记者 王小兰）三月的渡口", False),
        ("（本报记者 王小兰 摄）", False),
        ("渡口通了电", False),
        ("据新华社电", False),
    ],
)
def test_a_dateline_that_is_alone_on_its_row(words: str, alone: bool) -> None:
    assert datelines.dateline_alone(words) is alone


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_dateline_and_its_story_are_one_paragraph(blank: str) -> None:
    story = "连日来，两岸的乡亲忙着晒谷，渡船从早到晚停不下来，老船工说这样的光景多年没有见过了。"
    other = "去年更换的九艘渡船都已经下水，每艘可以坐四十个人，遇到大风大浪也不用停航，大家都说好。"
    text = _clean("渡口又忙了", "本报讯（记者 王小兰）" + blank, story, "", other)
    assert "渡口又忙了\n" in text
    assert "本报讯（记者 王小兰）连日来" in text


def test_a_dateline_over_a_headline_is_left() -> None:
    assert "电\n渡口又忙了\n" in _clean("新华社青山3月4日电", "渡口又忙了", "", NOTICE)


@pytest.mark.parametrize(
    "words", ["令和6年10月15日", "令和七年四月一日発行　編集　川辺市民センター", "平成元年5月1日付"]
)
def test_a_day_of_an_era(words: str) -> None:
    assert eras.is_day(words)
    assert kinds.kind(words) == "date"


@pytest.mark.parametrize("words", ["令和6年10月15日、船が着いた", "令和の渡し場", "明治三十年ごろの話"])
def test_no_day_of_an_era(words: str) -> None:
    assert not eras.is_day(words)


@pytest.mark.parametrize("number", ["川辺だより　第88号", "文書番号　渡第35号"])
def test_a_number_and_a_day_make_no_word(number: str) -> None:
    text = f"{number}\n令和6年10月15日\n秋の渡し場まつりを行います。\n雨のときは中止です。\n"
    assert CLEANER.clean(text).text == text


VERSE = "渡口的风啊，吹了又停，\n对岸的灯还没有熄。\n"
SONG = f"清早的雾慢慢散去，\n船头挂着露水。\n你说等河面结了冰，\n就从桥上过来看我。\n{VERSE}{VERSE}老船工收起了竹篙，\n月亮落进水里。\n"


@pytest.mark.parametrize("text", [SONG, SONG.replace(VERSE, f"\n{VERSE}")])
def test_verse_whose_lines_are_of_unequal_length_is_left(text: str) -> None:
    doc = Document(text)
    found, wraps = gather(doc.derive(page))
    commas = [at for at, row in enumerate(doc.derive(page).rows[:-1]) if row.words[-1] == "，"]
    assert all("verse" in found[at] and not wraps[at] for at in commas)
    assert CLEANER.clean(f"渡口\n词：何水生　曲：王小兰\n\n{text}").text.endswith(text)


def test_one_short_row_that_ends_in_a_comma_among_finished_ones_is_no_verse() -> None:
    text = "“船来了没有？”\n“还没有呢。”\n他望着河面说，\n“再等一会儿。”\n她没有说话。\n"
    found, _ = gather(Document(text).derive(page))
    assert not any("verse" in said for said in found)


@pytest.mark.parametrize(
    ("first", "joined"), [("青山县三条渡船改造工程施工公开招标", True), ("青山县渡口建设投资开发管理有限公司", False)]
)
def test_the_sort_of_a_paper_ends_what_it_is_about_and_stands_below_who_issues_it(first: str, joined: bool) -> None:
    text = _clean(first, "公告", _set(NOTICE, 17))
    assert text.startswith(first + ("公告\n为做好" if joined else "\n公告\n为做好"))


def test_an_imprint_that_fills_its_line_is_not_joined_unasked() -> None:
    imprint = "令和7年4月1日発行　編集・発行　川辺市民センター"
    body = "渡し船の朝は早く、六時になると最初の船が向こう岸へ出ていきます。船頭の父も同じ場所で船をこいでいました。"
    text = _clean("川辺だより　第142号", imprint, "春の渡し場まつりが始まります", _set(body, 24))
    assert f"\n{imprint}\n" in text


def test_a_number_and_its_counter_stand_together_in_full_forms() -> None:
    found, _ = gather(Document("渡し船は朝の六時から夜の11\n時30分まで、休まずに動きます。\n").derive(page))
    assert "number-unit" in found[0]


@pytest.mark.parametrize(
    "line", ["注：本表数据为初步统计数。", "谢谢大家！", "各位代表，新的一年已经开始。", "註：表中數字未經覆核。"]
)
def test_what_stands_on_a_line_of_its_own_is_not_joined_to_a_full_one(line: str) -> None:
    text = (
        "今年以来全县上下齐心协力工业经济稳步向好重点项目\n"
        "进展顺利，民生事业不断改善，群众的获得感明显增强\n"
        "，社会大局保持稳定。各乡镇抢抓农时，田间地头一派\n"
        "繁忙景象，农技人员走村入户，把良种良法送到农民的\n"
        "手中，确保春耕生产不误时节，为全年丰收打下好基础。\n"
    )
    assert CLEANER.clean(text + line + "\n").text.endswith("。\n" + line + "\n")
