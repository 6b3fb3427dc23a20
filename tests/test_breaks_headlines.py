"""Breaks: headlines on a hard-wrapped page without blank lines, as extractors give the columns of a newspaper."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams import datelines
from textclean.structure.seams.heads.whole import left_open
from textclean.structure.seams.neighbours import by_form
from textclean.structure.seams.page import page
from textclean.structure.seams.weighing import weigh
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
MEASURE = 18  #: characters of the columns
FIRST = (
    "15日，全县水利工作现场会在龙潭水库召开，各乡镇和有关部门的负责人参加会议，现场查看了大坝加固和渠道清淤的进度。",
    "会议指出，今年入春以来雨水偏少，部分山塘蓄水不足，必须把抗旱摆在突出位置，做到早调度、早检修、早蓄水，确保春灌用水。",
    "会议要求，各地要对老旧渠道逐段排查，能修的抓紧修，修不了的要有替代的水源，绝不能让农田等水，更不能让群众吃水犯难。",
)
SECOND = (
    "近日，镇文化站的小礼堂里又坐满了人，来的大多是收工以后赶来的村民，台上讲的是果树修剪，台下有人记笔记，有人拍视频。",
    "夜校开班一年多来，已经讲了六十多堂课，课程由村民自己点，老师由县里统一请，最受欢迎的是电工、月嫂和短视频剪辑。",
)


def _wrapped(*paragraphs: str) -> str:
    return "\n".join(
        "\n".join(words[at : at + MEASURE] for at in range(0, len(words), MEASURE)) for words in paragraphs
    )


def _page(heads: str, dateline: str) -> str:
    second = (dateline + SECOND[0], *SECOND[1:])
    return f"{_wrapped('本报讯（记者 李晓棠）' + FIRST[0], *FIRST[1:])}\n{heads}\n{_wrapped(*second)}\n"


@pytest.mark.parametrize("dateline", ["本报讯（记者 沈一帆）", "【本报讯】", "【记者沈一帆／三岔报道】"])
@pytest.mark.parametrize(
    "heads",
    [
        "从灯下闲谈到灯下听课的变化\n偏远山村的夜校亮起一盏盏灯",
        "乡村夜校亮起一盏灯",
    ],
)
def test_headlines_over_a_report_stay_by_themselves(heads: str, dateline: str) -> None:
    cleaned = CLEANER.clean(_page(heads, dateline)).text
    lines = cleaned.split("\n")
    assert not any(head != line and head in line for head in heads.split("\n")[-1:] for line in lines)
    assert "早蓄水，确保春灌用水。\n" in cleaned  # the rows of the text are put together
    assert not any(len(line) == MEASURE and not line.endswith("。") for line in lines if line not in heads)


def test_a_cut_text_does_not_go_on_with_the_headline_of_the_next_report() -> None:
    page = _page("村里的夜校又开班了", "本报讯（记者 沈一帆）").replace(
        "绝不能让农田等水，更不能让群众吃水犯难。", "绝不能让农田"
    )
    assert "\n村里的夜校又开班了\n" in CLEANER.clean(page).text


def test_a_headline_that_was_broken_at_the_edge_is_put_together() -> None:
    heads = "三岔镇十四个村都办起了夜校村民抢着\n报名"
    assert heads.replace("\n", "") in CLEANER.clean(_page(heads, "本报讯（记者 沈一帆）")).text


@pytest.mark.parametrize(
    "words",
    [
        "【本報訊】觀塘海濱夜市",
        "【記者陳芷涵／台中報",
        "【记者 王小兰】".replace(" ", ""),
        "［本报讯］近日，",
        "本報訊（記者何明）昨日",
    ],
)
def test_a_report_may_open_in_brackets(words: str) -> None:
    assert datelines.dateline(words)


@pytest.mark.parametrize("words", ["【记者手记】这一年，", "［本报告仅供参考］", "（记者 王小兰）昨日", "【本书目录】"])
def test_other_words_in_brackets_open_no_report(words: str) -> None:
    assert not datelines.dateline(words)


def test_lines_of_the_contents_and_of_a_song_are_their_own() -> None:
    page = _page(
        "今日导读\n城区新增公共停车泊位1200个02版\n老字号如何焕发新活力03版\n校歌\n词：杜仲平 曲：方远",
        "本报讯（记者 沈一帆）",
    )
    cleaned = CLEANER.clean(page).text
    for line in ("城区新增公共停车泊位1200个02版", "老字号如何焕发新活力03版", "校歌", "词：杜仲平 曲：方远"):
        assert f"\n{line}\n" in cleaned


KICKERS = """县里的水利会开得很长，几位老同志都发了言，说的是同一件事，修渠要早动手。

季若川在全县的
水利大会上强调
修好渠道管好水
确保春灌不误农
时人人动手清淤

本报讯（记者 沈一帆）15日，全县水利会召开，各乡镇的负责人参加了会议，现场查看了大坝。

夜校的灯亮起来
山村夜里不寂寞
本报驻三岔
记者程望山

夜校开班一年多来，已经讲了六十多堂课，课程由村民自己点，老师由县里统一请。
"""


def _evidence(text: str, line: str) -> set[str]:
    """What is said of the seam behind a line."""
    one = Document(text).derive(page)
    found, *_ = weigh(one, whole=True)
    return set(found[[row.words for row in one.rows].index(line)])


def test_a_headline_that_says_who_spoke_ends_above_the_one_that_says_what() -> None:
    assert "水利大会上强调\n修好渠道管好水" in CLEANER.clean(KICKERS).text


def test_a_headline_does_not_go_on_with_a_byline_of_two_lines() -> None:
    assert "right-reporter" in _evidence(KICKERS, "山村夜里不寂寞")
    assert "right-reporter" not in _evidence(KICKERS, "夜校的灯亮起来")


def _indented(*paragraphs: str) -> str:
    return "\n".join(_wrapped("　　" + words) for words in paragraphs)


def test_a_text_that_was_cut_does_not_go_on_with_the_headline_above_indented_lines() -> None:
    cut = FIRST[2][: 3 * MEASURE - 5] + "和"
    text = f"{_indented(*FIRST[:2], cut)}\n石桥边上看灯会\n{_indented(*SECOND, *FIRST)}\n"
    lines = CLEANER.clean(text).text.splitlines()
    assert "石桥边上看灯会" in lines
    assert lines[2].endswith("和")


def test_a_line_far_from_the_edge_does_not_go_on_by_its_last_word_alone() -> None:
    cut = FIRST[2][: 2 * MEASURE] + "上的"
    text = f"{_wrapped(*FIRST[:2], cut)}\n水利工作现场会又开场了\n沈一帆\n{_wrapped(*SECOND, FIRST[2], '大坝和别的水利设施都修过。')}\n"
    assert "水利工作现场会又开场了" in CLEANER.clean(text).text.splitlines()


@pytest.mark.parametrize(
    ("left", "right", "verb"),
    [
        ("渡口听涛四十年——读", "《水边的旧事》", "读"),
        ("县人民法院关于适用", "《渡口管理条例》若干问题的解释", "关于适用"),
        ("山村夜校的新书架", "《水边的旧事》", ""),
        ("老人们爱读", "《水边的旧事》", ""),
    ],
)
def test_what_takes_a_title_goes_on_with_it(left: str, right: str, verb: str) -> None:
    text = f"{SECOND[0]}\n\n{left}\n{right}\n\n{SECOND[1]}\n"
    assert ("takes-title" in _evidence(text, left)) is bool(verb)


NEWS = (
    "县里的水渠修好以后，旱地变成\n了水田，农户今年多收了三成的\n稻谷，粮站天天排着长队，夜里\n也亮着灯。\n{}\n"
    "农户代表说，从前挑一担水要走\n五里山路，现在拧开龙头就有，\n不过，水费怎么收，账目怎么公\n布，还要再商量。\n"
)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("水利局长：明年再修三条新的水渠", "水利局长在会上说，三条渠总长\n二十里，明年秋天完工。"),
        ("水利局长：明年再修三条新的水渠\n不向农户摊派一分钱", "水利局长在会上说，三条渠总长\n二十里，明年秋天完工。"),
        ("全县今年的秋粮比去年多收了三成", "各位代表！粮食多收了，水利的\n账也要算清楚。"),
    ],
)
def test_a_text_that_begins_with_who_speaks_stands_below_its_headline(head: str, body: str) -> None:
    cleaned = Cleaner().clean(NEWS.format(f"{head}\n{body}")).text
    assert f"\n{body.splitlines()[0]}" in cleaned


def test_what_is_said_in_turn_is_no_headline() -> None:
    cleaned = Cleaner().clean(NEWS.format("老人说：“渠是大家一起修的，账也\n要让大家看得明白，这是老规矩。”")).text
    assert "账也要让大家看得明白" in cleaned


@pytest.mark.parametrize("name", ["webmaster", "Mary Miller", "Attila"])
def test_a_name_in_latin_letters_stands_below_the_title(name: str) -> None:
    title = "怎样用新的排字软件做一本乡镇的志"
    text = f"{title}\n{name}\n" + NEWS.format("渠上的闸门有人看管，每天早晚\n各开一次。")
    assert Cleaner().clean(text).text.startswith(f"{title}\n{name}\n")


@pytest.mark.parametrize(("below", "name"), [("Mary Miller", True), ("GPL", False), ("Send trait", False)])
def test_which_latin_row_below_a_title_is_a_name(below: str, name: bool) -> None:
    text = f"怎样检查自己的机器是不是遭指控违反\n{below}\n" + NEWS.format("渠上的闸门有人看管，每天早晚\n各开一次。")
    found: dict[str, str] = {}
    by_form(Document(text).derive(page), 0, True, found)
    assert ("name-alone" in found) is name


def _tight(*heads: str, between: str = "\n") -> str:
    parts = [FIRST[0], *SECOND]
    return "\n\n".join(f"{head}\n\n{part}" for head, part in zip(heads, parts, strict=False)) + "\n"


def test_lines_of_a_headline_set_tight_are_one_where_a_word_is_cut() -> None:
    found = CLEANER.clean(_tight("渡口的老船\nferry 能不能插\n入新的航线?", "新水库完工", "夜校又开班"))
    assert {issue.code for issue in found.issues} == {"LB013"}
    cleaned = found.text
    assert "渡口的老船ferry能不能插入新的航线" in cleaned.replace(" ", "")


def test_titles_set_tight_stay_where_no_word_is_cut() -> None:
    page = _tight("渡口的老船\n水库的新坝", "新水库完工", "夜校又开班")
    assert CLEANER.clean(page).text == page


def test_headlines_of_a_page_that_breaks_them_are_all_put_together() -> None:
    heads = ("船工代表会议\n昨天在镇上召\n开", "老船工怎么把\n旧船修成了展\n览", "夜校的课程由\n村民自己来点\n菜")
    page = _tight(*heads) + "\n" + "省下的钱都用\n来给孩子买书" + "\n\n" + FIRST[1] + "\n"
    assert "省下的钱都用来给孩子买书" in CLEANER.clean(page).text


@pytest.mark.parametrize("text", ["是\n否\n", "子一\n世泽\n守义\n"])
def test_words_of_a_list_are_no_halves_of_a_headline(text: str) -> None:
    assert Cleaner().clean(text).text == text


WARD = (
    "入夜以后水位又涨了半尺，值班的老人提着灯",
    "沿堤走了一圈，看过三处闸门，才回到棚子里添",
    "柴。第二天一早，镇上派来的两个年轻人带着皮",
    "尺和木桩，从东头量起，每隔二十步打一根桩，",
    "记下堤面的高低，午后把数字抄成了两份。",
    "过江的人：全年21.7万人次，多6.8个百分点",
    "渡口留影",
    "三月的一天，我们坐早班船过江，看见几位老人",
    "在码头上下棋，旁边围着一圈孩子，谁也不出声",
    "，只有江水拍着石阶，一下一下，像在数着棋子。",
)


def test_running_text_with_room_at_its_end_does_not_go_on_in_a_short_row_without_a_mark() -> None:
    assert "百分点\n渡口留影" in CLEANER.clean("\n".join(WARD) + "\n").text


def test_a_question_at_the_edge_over_an_indented_answer_is_its_heading() -> None:
    """On a page too short to show that all its paragraphs are indented."""
    before = (
        "\u3000\u3000去年冬天修的那条水渠今年开春就派上了用场，下游的几\n个村子都浇上了头遍水，麦子返青比往年早了七八天。\n"
        "\u3000\u3000村里人说起这件事都很高兴，逢人就讲水渠的那许多好\n处，连外村的人也常常跑来看水，看了回去也说要修渠呢。\n"
    )
    after = (
        "\u3000\u3000水利站的人说，款子已经批下来了，秋收一过就动工，先\n修到青石桥，再往南接到老河口，争取两年以内全部修完。\n"
        "\u3000\u3000村里人听了都很高兴，有的当场就报了名，说到时候一定\n来出工，不要工钱也行，只要水能早一天流到自家的地头。\n"
    )
    assert "\n水渠明年还修不修？\n" in CLEANER.clean(f"{before}水渠明年还修不修？\n{after}").text


@pytest.mark.parametrize(
    ("left", "right", "is_open"),
    [
        ("渡船航线图", "及其时刻的调整", True),
        ("在渡口的会议上", "船工们说", True),
        ("渡船航线图", "时刻的调整", False),
        ("渡船图", "及其时刻的调整", False),  # a line of a table
        ("渡船航路図", "及び時刻の改正", False),  # Japanese has other words of the kind
        ("渡し場の会議上", "船工們說", False),
    ],
)
def test_a_line_of_a_chinese_headline_that_cannot_end_so(left: str, right: str, is_open: bool) -> None:
    assert bool(left_open(left, right)) is is_open
