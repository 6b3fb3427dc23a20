"""Running heads and foot lines without a number: lines that part sentences again and again."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.furniture import furniture
from textclean.structure.furniture.judging import authors
from textclean.structure.furniture.proofs import Proof
from textclean.structure.furniture.repeated_heads import repeated_heads
from textclean.text import Document

PAGES = (
    "　　渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离\n了岸。雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是\n",
    "谁忘了收回去的一盏灯笼。母亲在码头上站了很久很久，直到\n听不见桨声才往回走。\n　　许多年以后，他在城里给孩子们讲起这条河，孩子们都\n",
    "问：河到底有多宽？他想了想，没有答。窗外正下着雨，雨水\n顺着玻璃往下淌。\n　　第二年春天，他终于回了一趟老家，船早就不开了，只\n",
    "有那块石头还在。他在石头上坐了一个下午，看着河水慢慢地\n流过去。\n",
)


def paged(*breaks: str) -> str:
    return PAGES[0] + "".join(one + page for one, page in zip(breaks, PAGES[1:], strict=True))


WHOLE = clean("".join(PAGES)).text


@pytest.mark.parametrize(
    "breaks",
    [
        ("副刊\n",) * 3,
        ("\n副刊\n\n",) * 3,
        ("责任编辑：丁一\n副刊\n",) * 3,
        ("Ferry Town Newsletter | Spring 2025 | 58\n", "Ferry Town Newsletter | Spring 2025 | 59\n") * 2,
        ("第一页\n", "第二页\n", "第三页\n"),
        ("© 2025 Ferry Town Boats Co., Ltd.\n",) * 3,
        ("【资料仅供参考，以正式公告为准】\n",) * 3,
        ("FT 12935:2006 (E)\n",) * 3,
    ],
    ids=["head", "set off", "foot and head", "numbered", "Chinese numerals", "Latin comma", "in brackets", "like code"],
)
def test_they_go_and_the_sentences_are_whole(breaks: tuple[str, ...]) -> None:
    assert clean(paged(*breaks[:3])).text == WHOLE


def test_the_reason_is_that_they_part_a_sentence() -> None:
    found = Document(paged(*("责任编辑：丁一\n副刊\n",) * 3)).derive(furniture)
    assert [one.proof for one in found] == [Proof.BETWEEN] * 3


def test_a_copy_behind_a_finished_paragraph_goes_as_well() -> None:
    text = paged(*("副刊\n",) * 3) + "副刊\n　　他走的时候没有回头，也没有再来过。\n"
    assert "副刊" not in clean(text).text


def test_the_heading_that_the_page_is_named_after_stays() -> None:
    text = "第三章　渡口\n" + paged(*("第三章　渡口\n",) * 3)
    assert clean(text).text == "第三章　渡口\n" + WHOLE


#: Lines of fourteen characters, four of them and fewer to a page.
NARROW = (
    "　　船闸的管理单位应当建立闸\n室及其附属设施的日常检查制度\n并把每次检查所见的裂缝渗水和\n",
    "锈蚀逐一记入由值班人员保管的\n登记册。登记册写满以后，交由\n上一级管理单位保存，保存的期\n限不得少于十年，期满以前，任\n",
    "何人不得销毁。\n　　过闸的船舶应当按照到达的\n先后次序排队，听从值班人员的\n指挥，不得抢行，不得在引航道\n",
    "内停泊，遇有大风、大雾或者水\n位骤变，应当等候通知。\n",
)


def test_the_first_copy_goes_too_where_full_lines_stand_about_it() -> None:
    """Behind the end of a sentence it may be the heading of the page; within one no heading stands."""
    assert clean("副刊\n".join(NARROW)).text == clean("".join(NARROW)).text
    behind = "　　闸室每年放空检修一次。\n"
    assert clean(behind + "副刊\n" + "副刊\n".join(NARROW)).text == behind + "副刊\n" + clean("".join(NARROW)).text


def test_a_line_that_says_what_the_head_says_and_goes_on_below_stays() -> None:
    """The head is the first line of a title; a paragraph begins with the same words, and is cut at the same place."""
    head = "《守渡人的一生》第一卷葡\n"
    title, opening = head + "萄牙文版今天出版\n\n", "　　" + head + "萄牙文版由两家书店一起印行。\n"
    cleaned = clean(title + head.join(PAGES) + opening).text
    assert cleaned.count("第一卷葡萄牙文版由") == 1
    assert cleaned.count("《守渡人的一生》") == 2


@pytest.mark.parametrize(
    "text",
    [
        paged("- 照片\n", "- 照片\n", "- 照片\n"),  # an item of a list
        paged("全国389782.42728817\n", "全国538512.33420092\n", "全国293627.39312596\n"),  # figures of a table
        PAGES[0] + "又及\n" + PAGES[1],  # once
        "".join(PAGES) * 2,  # a text that stands twice has the same lines around each
        "坚定工业强区不动摇，推动全区经济高质量发展\n本报记者 王小军\n今年以来，全区上下齐心协力，工业经济稳步向好。\n"
        "抓好春耕备耕不放松，确保全年粮食安全\n本报记者 王小军\n连日来，各乡镇抢抓农时，田间地头一派繁忙。\n",  # bylines
        "记者：\n您是哪一年开始做这件事的，当时有没有想到\n记者：\n会遇到这么大的困难，又是怎么坚持下来的？\n",
        "郊庙歌辞，武后大享昊天乐章第八首\n不详\n奠璧郊坛昭大礼，锵金拊石表虔诚。\n"
        "郊庙歌辞，享龙池乐章第九首并序\n不详\n灵沼萦回邸第前，浴日涵天写曙天。\n",  # authors
        "on: {\n  key: function (event) {\n    // 如果触发事件的船不是绑定缆绳的船身\n    // 则返回\n    if (event.boat !== event.moored) return\n"
        "    // 如果敲下去的不是回车键或者\n    // 没有同时按下 shift 键\n    // 则返回\n    if (!event.shift || event.code !== 13) return\n"
        "    // 阻止 事件上传\n    event.stop()\n  }\n}\n",  # a comment in a program
        "".join(
            f"　　奉和中秋对月诗一首应制 {number}\n周文远\n{verse}\n"
            for number, verse in (
                ("一", "天边新月上，江上故人来。\n灯影摇寒水，钟声落旧台。"),
                ("二", "人家临古渡，舟子唱归程。\n霜落千林静，风回一雁鸣。"),
                ("三", "年光随逝水，心事寄孤云。\n把酒看明月，题诗赠远君。"),
                ("四", "方知秋色好，不觉露华深。\n万籁此时寂，唯闻捣练音。"),
            )
        ),  # a name below each title, whose number makes a word with the verse
    ],
)
def test_other_lines_that_stand_again_are_none(text: str) -> None:
    assert not Document(text).derive(repeated_heads)


LINES = (
    "　　渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离\n了岸。雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是"
    "谁\n忘了收回去的一盏灯笼。母亲在码头上站了很久很久，没有人知\n",
    "道她在等谁。许多年以后，他在城里给孩子们讲起这条河，\n孩子们都问：河到底有多宽？他想了想，没有答。\n",
    "　　第二年春天，他终于回了一趟老家，船早就不开了，只有那\n块石头还在。他在石头上坐了一个下午，看着河水慢慢地流过去。\n",
)


@pytest.mark.parametrize("head", ["渡口", "乡土散文选", "临江文艺 第12期"])
@pytest.mark.parametrize("form", ["7\n{}\n", "{}\n7\n", "\n7\n\n{}\n\n", "\n{}\n\n7\n\n"])
def test_one_page_break_is_enough_where_the_halves_make_a_word(head: str, form: str) -> None:
    """What says nothing of a page stands elsewhere, too: else it may be a caption."""
    told = "" if "期" in head else f"　　这是后来的事。\n\n{head}\n\n　　又是一年春天。\n"
    assert clean(LINES[0] + form.format(head) + LINES[1] + LINES[2] + told).text == clean("".join(LINES) + told).text
    if told:
        assert head in clean(LINES[0] + form.format(head) + LINES[1] + LINES[2]).text


def test_a_number_before_what_may_be_a_head_is_not_taken_alone() -> None:
    text = LINES[0] + "7\n守渡的人\n" + "说没有人再来过，许多年以后，他在城里给孩子们讲起这条河。\n" + LINES[2]
    assert "7\n守渡的人\n" in clean(text).text


def test_the_title_below_a_head_that_says_it_stays() -> None:
    text = "渡口\n1\n渡口\n" + LINES[0] + "渡口\n2\n" + LINES[1] + "渡口\n3\n" + LINES[2]
    assert clean(text).text == clean("渡口\n" + "".join(LINES)).text


def test_the_head_of_the_first_page_parts_a_sentence_also_where_it_was_misread() -> None:
    """At the very top it parts nothing, and may be the title of what follows: there it stays."""
    head = "临江文艺 2025年1月3日 星期五\n\n"
    text = head + LINES[0] + "临江文艺”2025年1月3日”星期五\n" + LINES[1] + LINES[2]
    assert clean(text).text == head + clean("".join(LINES)).text


def test_a_lone_number_is_joined_to_nothing() -> None:
    text = 'The ferry board conceded on Tuesday that the noise was "a fair point" and\n2\nThe old pier\nsaid that quieter boats would be used after midnight wherever that was possible.\n'
    assert "and 2" not in clean(text).text


def test_the_first_line_again_on_every_page_is_offered() -> None:
    pages = [
        "".join(
            f"第{number}条　绿地的养护单位应当建立巡查制度，每日记录，不得少于{number}次。\n"
            for number in range(low, low + 22)
        )
        for low in (1, 23, 45)
    ]
    text = "临江市公报\n" + "临江市公报\n".join(pages)
    found = [issue for issue in clean(text).issues if issue.code == "FU001"]
    assert [issue.status for issue in found] == ["open", "open"]


def test_poems_to_one_tune_have_one_title() -> None:
    poem = "减字木兰花\n\n天涯旧恨，独自凄凉人不问。\n欲见回肠，断尽金炉小篆香。\n\n"
    assert not [issue for issue in clean(poem * 2 + poem.replace("旧恨", "新恨")).issues if issue.code == "FU001"]


PARTED = (
    "列圣相承，绳绳继继，正是说不尽的歌功颂德，一时天下的人都抬头望",
    "日瞻云。直到了这一年的秋天，河上忽然起了大风，船都不敢离岸。",
    "说书的人到这里便把醒木一拍，喝一口茶，又慢慢地接下去叫了姚",
    "初韵。众人听得入神，谁也没有动，连门外的狗都不叫了，静得很。",
    "这件事后来传遍了两岸的村子，人人都说那一年的风浪实在是太",
    "凶了，从此再没有哪个船家敢在秋天的夜里独自一个人渡河过去。",
)


@pytest.mark.parametrize("stop", ["。", "」", ""])
def test_rising_numbers_part_sentences_where_all_others_end_with_a_stop(stop: str) -> None:
    """Nothing else shows that the rows go on: so where stops were lost, as well, the numbers may be those of sections."""
    others = "".join(f"岸上的人家每年都要修一次船，这是老规矩了{stop}\n" for _ in range(3))
    rows = "".join(f"{PARTED[n]}\n·{'一二三'[n // 2]}·\n{PARTED[n + 1]}\n" for n in (0, 2, 4))
    cleaned = clean(others.replace("每年", "每春", 1) + rows + others.replace("每年", "每秋", 1)).text
    assert ("·二·" in cleaned) == (not stop)


def test_a_head_of_many_pages_may_stand_near_the_next_once() -> None:
    head = "列印日期：114/04/26 14:22"
    whole = [f"渡口的人家今年又修了{n}条船。\n船底都换了新的木板。\n{head}\n" for n in "两三四五"]
    parted = [
        f"{PARTED[0]}\n{head}\n{PARTED[1]}\n",
        f"{PARTED[2]}\n{head}\n{PARTED[3]}\n",
        f"木匠连夜把学堂里用旧了的桌子都搬回家，改成了书\n{head}\n架，摆在走廊两头，孩子们下了课就蹲在那里看。\n",
    ]
    text = f"渡口的船\n{whole[0]}下水\n{head}\n他走了。\n" + "".join([*parted, *whole[1:]])
    assert clean(text).text.count(head) == 1  # the first may be a heading


@pytest.mark.parametrize(("number", "apart"), [("８{}\n", ""), ("８{}\n", "\n"), ("", "\n")])
def test_where_to_write_to_goes_beside_page_numbers_and_set_off(number: str, apart: str) -> None:
    """It is wider than the lines, and has more than forty characters."""
    foot = "投稿邮箱：dukou@example.org　　新闻热线：0517－83520077"
    pages = (
        "清晨六点，渡口的汽笛准时响起，老船工送客到对岸的集",
        "市，船上坐满了挑着菜筐的妇女。这条河从林场流来，水面很平",
        "静，两岸的人来往全靠这一只船。四十年没有出过一次事",
        "故。到了冬天河面结了冰，船工在家里修补渔网，等着开春。",
    )
    rows = [f"{page}\n{apart}{number.format('６７８'[n])}{foot}\n{apart}" for n, page in enumerate(pages[:3])]
    assert clean("".join(rows) + pages[3] + "\n").text == "".join(pages) + "\n"


#: Rows of a text without a stop; no word that is known stands across any two of them.
OPENS = ("船工们都记得", "两岸的人家说", "老木匠也知道", "孩子们不相信", "外乡人没见过", "摆渡的人常讲", "岸边的柳树下")
CLOSES = (
    "那几年的水，涨得比堤还要高",
    "木料从上游，一根一根地漂来",
    "没有人下河，只好等天再放晴",
    "旧船的船底，换过新的木板了",
)


@pytest.mark.parametrize(("apart", "left"), [(24, 0), (12, 4)])
def test_a_row_that_recurs_a_page_apart_is_a_head(apart: int, left: int) -> None:
    """A refrain, or the label of a record, does not keep to the length of a page."""
    head = "印刷日时：2003/04/04 10:15"
    rows = [f"{OPENS[n % 7]}{CLOSES[n % 4]}" for n in range(5 * apart)]
    for at in range(4 * apart, 0, -apart):
        rows.insert(at, head)
    assert clean("\n".join(rows) + "\n").text.count(head) == left


def test_so_is_one_behind_which_a_row_begins_as_no_word_does() -> None:
    """Nothing but the sign of length tells that the sentence goes on; else the first copy may be the heading of a chapter."""
    pages = (
        "渡し場の帳面はもっとも古くからある記録のノ",
        "ートですが、いまは誰も開かないまま棚に置かれています。\n舟を待つ人は、朝の早くから川の岸に",
        "集まって、昼までには村に着く。\n夜の舟は冬の間だけ休みになり、",
        "春にまた出るそうです。\n",
    )
    text = pages[0] + "".join(f"\n第三章　雪の前\n{page}" for page in pages[1:])
    assert "雪の前" not in clean(text).text


def test_numbers_whose_figures_are_set_wide_rise() -> None:
    numbers = ("9 |", "1 0 |", "1 1 |")
    assert clean(paged(*(f"{one}\n" for one in numbers))).text == WHOLE


def test_a_head_of_two_rows_that_the_title_says_goes_whole() -> None:
    text = "散文集\n\n渡口的猫\n\n" + LINES[0].rstrip("\n") + "\n散文集\n\n渡口的猫\n\n" + LINES[1] + LINES[2]
    assert clean(text).text == "散文集\n\n渡口的猫\n\n" + clean("".join(LINES)).text


SECTIONS = ("撑船", "修船", "看水")
SECTION = "\n\n{head}\n概说\n\n渡口的人说起这件事，总要先说老船工的父亲，他从十六岁起就在这条河上来来往往，认得河里的每一块石头，\n\n"
CUT = "去年县里派人来测量，说是要在下游两里的地方架一座公路桥，图纸已经画好，\n\n概说\n\n— {page} —\n\n今年秋天就要动工，后年通车，渡口从此没有船了。"


def _titled(parts: str) -> str:
    """A text whose title heads its pages, and its sections, too."""
    pages = "\n\n".join(CUT.format(page=page) for page in range(2, 5))
    return f"概说\n\n这条河不宽，两岸的人来往全靠这只船。{parts}\n\n{pages}\n"


def test_a_heading_that_says_what_the_title_says_stays_below_its_headline() -> None:
    text = clean(_titled("".join(SECTION.format(head=head) + "他记得。" for head in SECTIONS))).text
    assert all(f"{head}\n概说\n" in text for head in SECTIONS)
    assert text.count("概说") == 1 + len(SECTIONS)


def test_the_title_below_a_line_of_text_goes_as_the_head_of_its_page() -> None:
    parted = "\n\n他说，从前河面上一年到头有几十条这样的小木船，后来公路修到了山里\n概说\n，坐船的人才一天比一天少。"
    assert clean(_titled(parted)).text.count("概说") == 1


def test_a_head_that_begins_with_a_surname_parts_sentences_like_any_other() -> None:
    assert clean(paged(*["田园\n"] * 3)).text == WHOLE
    assert clean(paged("第一页\n田园\n", "第二页\n田园\n", "第三页\n田园\n")).text == WHOLE  # below a page number


def test_who_wrote_it_begins_with_a_surname_and_stands_below_titles() -> None:
    titled = "".join(f"渡口的{at}个早晨\n{{0}}\n船开了，雾很重。\n" for at in "一二三")
    assert authors(Document(titled.format("田园"))) == {"田园"}
    assert authors(Document(titled.format("副刊"))) == set()
    assert authors(Document(paged(*["田园\n"] * 3))) == set()  # below lines of the text
    assert authors(Document(titled.format("田园里的春天"))) == set()
