"""The folded view, the search for repeats, and what is no defect; and that the work grows with the text, whatever it is."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from importlib import import_module
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.cleaner import Cleaner
from textclean.structure.folded import folded, weight
from textclean.structure.repeats import Repeat, paragraphs, repeats
from textclean.structure.repeats.identical import standing_again
from textclean.structure.repeats.matches import BUDGET, common_prefix, matches
from textclean.structure.repeats.near_echo import near_echoes
from textclean.text import Document
from textclean.text.fold import fold_char, fold_to_compare

TEXTS = st.text(alphabet="天地玄黄ＡbＣ１2，。 \n㎞ﬁ國体體學气氣漢", max_size=80)


@given(TEXTS)
def test_folded_characters_know_where_they_stand(text: str) -> None:
    fold = Document(text).derive(folded)
    assert len(fold.text) == sum(len(fold_char(char)) for char in text)
    for index in range(len(fold.text)):
        char = text[fold.offset(index)]
        assert fold_char(char)
        assert fold.count_before(fold.offset(index)) <= index
    assert fold.count_before(len(text)) == len(fold.text)


def test_traditional_script_is_folded_where_there_is_enough_of_it() -> None:
    assert Document("國務院廣播電視行政部門").derive(folded).text == "国务院广播电视行政部门"
    assert Document("国务院，１２ Ａb。").derive(folded).text == "国务院12ab"


def test_weight() -> None:
    assert weight("天地") == 2
    assert weight("ab1") == pytest.approx(1.2)
    assert weight("かな") == pytest.approx(1.2)


@given(st.text(alphabet="ab天", max_size=60), st.integers(0, 59), st.integers(0, 59))
def test_common_prefix(text: str, left: int, right: int) -> None:
    left, right = sorted((min(left, len(text)), min(right, len(text))))
    if left == right:
        return
    length = common_prefix(text, left, right)
    assert text[left : left + length] == text[right : right + length]
    assert right + length == len(text) or text[left + length] != text[right + length]


@given(st.data())
def test_a_repeat_of_eleven_characters_is_always_found(data: st.DataObject) -> None:
    chars = [chr(0x4E00 + n) for n in range(600)]
    rest = data.draw(st.permutations(chars))
    size, at, to = data.draw(st.integers(11, 30)), data.draw(st.integers(0, 200)), data.draw(st.integers(240, 560))
    words = "".join(rest)
    text = words[:to] + words[at : at + size] + words[to:]
    found = max(matches(text), key=lambda match: match.length)
    assert (found.left, found.right) == (at, to) or found.length >= size


# -- what is no defect

LINES = [
    "本市将用三年时间改造老旧小区四百二十个，同步更新供水、供电和燃气管线，居民出资比例不超过两成。",
    "改造方案须经三分之二以上业主同意，由街道办事处组织表决，结果在小区公示七日。",
    "施工期间，供水中断不得超过八小时，施工单位应提前一日在各楼门口张贴通知。",
    "资金由市、区两级财政按六比四分担，当年未用完的部分结转下一年度继续使用。",
]


PUMPS = "{}号闸站去年开机{}次，累计抽水{}万方，用电{}万度，全年没有停机，设备完好，值班记录齐全，汛期以前又把拦污栅和启闭机检修了一遍。"
WORKS = (
    "县志办的年轻人去年一口气印出来三种书，《北山渡口历代碑刻拓本选辑与考释（附渡口旧影三百幅）》得了省里的一等奖，"
    "《东河两岸码头、船户、脚行口述史料汇编（第一辑）》也得了奖，另外，《全县老桥名录、桥工传略与造桥技艺调查报告》还在校对，"
    "今年秋天出版，到时候会送到各乡镇的图书室。"
)
STATUTE = (
    "第一条 为了保护水道，制定本规定。\n第二条 本规定所称水道，是指通航的河流和湖泊。\n第三条 水道由县人民政府管理。\n"
    "第四条 向水道倾倒废物三十吨以上的，或者造成停航十日以上且损失五十万元以上的，由县人民政府的水道管理部门责令清除，处以罚款，并应当认定为本规定第十二条第一款所称的其他情节严重。\n"
    "第五条 任何人都可以举报。\n第六条 向水道倾倒废物{}吨以上的，或者造成停航{}日以上且损失{}万元以上的，由县人民政府的水道管理部门责令清除，处以罚款，并应当认定为本规定第十二条第一款所称的其他情节严重。\n"
    "第七条 本规定自公布之日起施行。\n"
)
ONE, TWO = PUMPS.format(3, 126, 4800, 310), PUMPS.format(5, 98, 3150, 207)


def found(text: str) -> tuple[Repeat, ...]:
    return Document(text).derive(repeats)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(LINES), id="no repeat"),
        pytest.param(
            "".join(
                f"第{n}条违反本条例第{n}十条规定的，由县级以上人民政府责令改正，处五千元以下罚款。\n"
                for n in "一二三四五六七八"
            ),
            id="parallel articles",
        ),
        pytest.param(
            "第七条　展览场地由主办单位向街道办事处申请，每次不超过三日。\n第八条　展览期间的治安和消防由主办单位负责。\n"
            "第九条　主办单位的登记地和承办单位的登记地在同一区县、同一街道或者同一园区的，主办单位应当自签订协议之日起十五个"
            "工作日以内将协议和场地安全评估报告送登记机关备案。\n"
            "第十条　主办单位的登记地和承办单位的登记地不在同一区县、同一街道或者同一园区的，主办单位应当自签订协议之日起十五个"
            "工作日以内将协议和场地安全评估报告送登记机关备案，并抄送承办单位所在地的登记机关；登记机关收到以后核对材料，材料"
            "不全的，一次告知需要补正的全部内容，补正的期限不计算在内；两地的登记机关意见不一致的，由共同的上一级登记机关决定，"
            "并书面告知双方。\n",
            id="an article that says more than the one before",
        ),
        pytest.param(
            "".join(
                f"记者：请谈谈{what}。\n答：谢谢你的提问，这项工作我们一直在抓，{what}进展顺利。\n"
                for what in ["粮食收购", "道路养护", "数据共享", "养老服务"]
            ),
            id="questions and answers",
        ),
        pytest.param(
            "".join(f"{line}\n长江水，日夜流，流到东海不回头\n" for line in ["一更月出", "二更月高", "三更月斜"]),
            id="refrain",
        ),
        pytest.param(
            "".join(f"| 小区{n} | 改造 | 已完成 | 居民出资两成，财政出资八成 |\n" for n in range(9)), id="table"
        ),
        pytest.param("\n".join(["    return self.document.source_span(finding.span)"] * 3), id="code"),
        pytest.param(
            "下面是搜索的框架，先用一种语言写出来。\n"
            + "".join(
                f"=== {name}\n/* 逐个尝试每一种走法，走不通就退回 */\nvoid search(State state) {{\n// 判断是否已经到达终点\n"
                f"if (state.done()) {{\nsave(state);\nreturn;\n}}\n// 撤销这一步，回到先前的状态\nstate.undo();\n}}\n"
                for name in ["C++", "Java"]
            )
            + "框架写好以后，再来解题。\n",
            id="one program in two languages",
        ),
        pytest.param(
            "加快老城更新：坚定信心，把群众的期盼变成实际的工程——论城市更新\n\n今天出版的日报发表评论。\n\n"
            "日报评论题目是《加快老城更新：坚定信心，把群众的期盼变成实际的工程——论城市更新》。\n",
            id="a title and what names it",
        ),
        pytest.param(
            "活动安排见下。\n• 七月22日，北山文化馆，读书会讨论《山行记》，请自带纸笔和茶杯。\n"
            "• 七月25日，东门社区，义诊。\n• 七月29日，北山文化馆，读书会讨论《山行记》，请自带纸笔和茶杯。\n",
            id="dates of a programme",
        ),
        pytest.param(
            "两种做法的区别如下。\n• 在早市上，每个摊位只有一个人，因此把菜摆上架以后，只能从前面三个筐里挑。\n"
            "• 在晚市上，每个摊位的人手不限，因此把菜摆上架以后，仍可以从前面四个筐里挑。\n",
            id="parallel items",
        ),
        pytest.param(
            f"各站的情况如下。\n{ONE}\n{TWO}\n两座闸站今年都要大修。\n",
            id="entries of a series, one below the other",
        ),
        pytest.param(
            STATUTE.format("三百", "百", "五百").replace("第六条 ", "").replace("第四条 ", ""),
            id="grades of one offence in a statute, in words",
        ),
        pytest.param(
            "图纸一共有两张。\n\n图上的全部内容，请看 Gatehouse 图纸的说明，里面有详细的尺寸。\n\n中间的部分还没有画完。\n\n"
            "图上的全部内容，请看 Sluice 图纸的说明，里面有详细的尺寸。\n",
            id="the same said of two things",
        ),
        pytest.param(
            "运行这段程序，会打印出下面两行，顺序不会变。\n\nDropping the pointer with the value of the first ferry!\n\n"
            "Dropping the pointer with the value of the first ferry! 出现在最前面，表明指针在这里就被丢弃了。\n",
            id="what a program prints, and what is said of it",
        ),
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"各站的情况如下。\n{ONE}\n{ONE.replace('126', '98')}\n两座闸站今年都要大修。\n",
            id="one figure is another, the others are the same",
        ),
        pytest.param(
            f"{ONE}\n两座闸站今年都要大修，工期三个月。\n{TWO}\n",
            id="other figures, but not one below the other",
        ),
        pytest.param(
            STATUTE.format("三十", "五十", "五十").replace("第六条", "第四条"),
            id="an article with one other figure in words",
        ),
        pytest.param(
            "The program prints a line.\n\nDropping the pointer with the value of the first ferry!\n\n"
            "Dropping the pointer with the value of the first ferry! The pointer is dropped before all others.\n",
            id="in an English text what a program prints is a sentence",
        ),
        pytest.param(
            "图纸一共有两张。\n\n图上的全部内容，请看 Gatehouse 图纸的说明，里面有详细的尺寸。\n\n中间的部分还没有画完。\n\n"
            "图上的全部内容，请看 Gatehouze 图纸的说明，里面有详细的尺寸。\n",
            id="a slip in a name",
        ),
        pytest.param(
            f"{WORKS}\n书库搬到了老粮站，白天有人看管。\n{WORKS}\n",
            id="a paragraph that names works and tells of them",
        ),
        pytest.param(
            "The clerk read the list aloud. Nobody had a word to say against the plan for the weir. "
            'Nobody had a word to say against the plan for the weir. "Then it is settled," said the miller.\n',
            id="a sentence twice, and speech in straight marks behind it",
        ),
    ],
)
def test_what_is_a_copy(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("count", [2, 3, 4, 5, 8, 20, 40, 1000])
def test_one_finding_however_many_copies(count: int) -> None:
    passage = "".join(LINES[:2])
    rest = random.Random(1)
    others = ["".join(chr(rest.randrange(0x4E00, 0x9000)) for _ in range(40)) + "。" for _ in range(count)]
    text = "\n".join(line for other in others for line in (passage, other))
    (repeat,) = found(text)
    assert len(repeat.places) == count


@pytest.mark.parametrize("count", [2, 3, 7, 500])
def test_one_finding_for_copies_side_by_side(count: int) -> None:
    (repeat,) = found("\n".join([*LINES, *["".join(LINES[:2])] * count]) + "\n")
    assert len(repeat.places) >= min(count, 3)


def test_brackets_without_a_number_begin_no_item() -> None:
    note = "（本条所称主办单位，是指提出申请并对展览的内容、场地和参加人员的安全负责的法人或者其他组织。）"
    articles = [f"第{n}条　{line}" for n, line in zip("一二三四", LINES, strict=True)]
    (repeat,) = found("\n".join([articles[0], note, *articles[1:], note]) + "\n")
    assert len(repeat.places) == 2


def test_a_phrase_before_a_copy_does_not_take_its_head() -> None:
    whole = "《北山地方志年鉴》创刊五年，" + LINES[0]
    text = "\n".join([whole, LINES[1], "消息来自《北山地方志年鉴》创刊五年座谈会。", whole, LINES[2]]) + "\n"
    (repeat,) = found(text)
    places = Document(text).derive(paragraphs)
    assert [text[slice(*places.span(place))] for place in repeat.places] == [whole, whole]


def test_a_hole_lies_in_one_copy() -> None:
    whole = LINES[0] + LINES[1]
    text = "\n".join([whole, LINES[2], whole[:24] + whole[40:], LINES[3]])
    (repeat,) = found(text)
    hole = repeat.pair.hole
    assert hole is not None
    fold = Document(text).derive(paragraphs).fold
    assert fold.text[hole.left : hole.left_end] in Document(whole).derive(folded).text
    assert hole.right == hole.right_end


@pytest.mark.parametrize("seed", [7, 10, 12])
def test_unrelated_text_changes_no_verdict(seed: int) -> None:
    rest = random.Random(seed)
    whole = "".join(LINES[:2])
    copy = "".join("误" if rest.random() < 0.16 else char for char in whole)
    page = "\n".join([whole, *LINES[2:], copy]) + "\n"
    phrases = [han(16, number) for number in range(60)]
    others = "".join(f"{han(30, n)}{phrases[n * 7919 % 60]}{han(20, -n)}。\n" for n in range(1, 801))
    (repeat,) = found(page)
    (again,) = found(others + page)
    shift = len(Document(others).derive(folded).text)
    assert [(start + shift, end + shift) for start, end in repeat.places] == list(again.places)


# -- work


def han(count: int, seed: int = 1) -> str:
    rest = random.Random(seed)
    return "".join(chr(rest.randrange(0x4E00, 0x4E00 + 3000)) for _ in range(count))


def lines_of(count: int, size: int, refrain: str) -> str:
    return "".join(f"{han(size, seed)}。\n{refrain}\n" for seed in range(count // (size + len(refrain))))


SHAPES: dict[str, Callable[[int], str]] = {
    "random": lambda n: "\n".join(han(100, seed) + "。" for seed in range(n // 100)),
    "no line ends": han,
    "one sentence": lambda n: "今天的天气真的很不错我们去爬山。" * (n // 16),
    "one character": lambda n: "哈" * n,
    "refrain": lambda n: lines_of(n, 30, "今天的天气真的很不错我们一起去爬山吧好不好。"),
    "one paragraph": lambda n: lines_of(n, 10, "".join(LINES)),
    "rows": lambda n: "".join(
        f"第{row}号居民{han(1, row)}先生今年应当缴纳的费用是{row * 7919 % 100000}元整，请按时缴纳。\n"
        for row in range(n // 34)
    ),
    "twice": lambda n: ("\n".join(han(100, seed) + "。" for seed in range(n // 200)) + "\n") * 2,
    "Latin": lambda n: " ".join(f"{random.Random(word).random():.9f}".replace("0.", "w") for word in range(n // 10)),
}


def calls(text: str) -> int:
    """Calls made in the search for repeats, of Python and of C: work that no other load on the machine changes."""
    made = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found(text)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("shape", SHAPES)
def test_work_is_linear(shape: str) -> None:
    make = SHAPES[shape]
    small, large = make(10_000), make(40_000)
    found(small[:2000])  # imports and tables
    assert calls(large) <= 7 * calls(small)  # four times the text


@pytest.mark.parametrize("shape", SHAPES)
def test_characters_compared_are_linear(shape: str) -> None:
    text = Document(SHAPES[shape](40_000)).derive(folded).text
    assert sum(match.length for match in matches(text)) <= (BUDGET + 1) * len(text)


def test_a_row_of_repeats_is_one_passage_with_all_its_places() -> None:
    sentence = "社区每月第二个周末组织志愿者清理河道两岸的垃圾。"
    (repeat,) = found("今天是开放日。" + sentence * 300 + "活动到此结束。")
    assert len(repeat.places) == 300


def test_equal_paragraphs_match_whatever_their_grams_are_like() -> None:
    copy = "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。"
    doc = Document(f"{copy}\n街道开放了三处停车场。\n{copy}\n")
    places = doc.derive(paragraphs)
    (match,) = standing_again(places, [])
    assert (match.left, match.length) == (0, len(fold_to_compare(copy)))
    assert not standing_again(places, [match])


SLIPS = [
    ("候船室留下来做展览，墙上挂满了老照片。候船室留下来做展览，墙上挂满了老照月。", 1),
    ("候船室留下来做展览，墙上挂满了老照月。候船室留下来做展览，墙上挂满了老照片。", 0),
    ("經過一夜的撲救，凌晨四時將大火全部撲滅。經過一夜的撲救，凌晨四時將大火全撲滅。", None),
    ("The lower room holds the maps and the old ledgers. The lower roorn holds the maps and the old ledgers.", 1),
    ("この道は駅まで続いていて、途中に古い橋がある。この道は駅まで続いていて、途中に古いの橋がある。", None),
]


@pytest.mark.parametrize(("twice", "wrong"), SLIPS)
def test_a_sentence_twice_in_a_row_with_a_slip(twice: str, wrong: int | None) -> None:
    text = f"渡口停用以后，两岸的人都改走大桥。{twice} 这件事就这样定了下来，没有人反对。\n"
    (echo,) = Document(text).derive(near_echoes)
    assert echo.wrong == wrong
    (issue,) = [issue for issue in Cleaner(select=["DU"]).clean(text).issues if issue.code == "DU006"]
    assert issue.undecided == (wrong is None)


MEANT = [
    "会议同意东河公司提出的延期付款申请，期限三个月。会议同意西河公司提出的延期付款申请，期限三个月。",
    "他可以在这里住到明年春天再走。他不可以在这里住到明年春天再走。",
    "第一年种下去的树活了三百棵，剩下的补种。第二年种下去的树活了三百棵，剩下的补种。",
    "甲方负责运输和装卸，费用自理。乙方负责运输和装卸，费用自理。",
    "她说：“候船室留下来做展览，挂满老照片。候船室留下来做展览，挂满老照月。”",
    "He walked to the mill in the rain and said not a word. She walked to the mill in the rain and said not a word.",
    "她说：‘候船室留下来做展览，挂满老照片。候船室留下来做展览，挂满老照月。’",
    "张伟同志的申请材料齐全，建议批准。张玮同志的申请材料齐全，建议批准。张炜同志的申请材料齐全，建议批准。",
]


@pytest.mark.parametrize("twice", MEANT)
def test_sentences_side_by_side_that_are_meant(twice: str) -> None:
    text = f"渡口停用以后，两岸的人都改走大桥。{twice}这件事就这样定了下来，没有人反对。\n"
    assert not Document(text).derive(near_echoes)


STATUTE = "".join(
    f"第{number}条 {owner}应当在每年三月底以前向县级人民政府报告上一年度的{subject}情况，并对报告的真实性负责。\n\n"
    for number, owner, subject in zip(
        "一二三四五六",
        ("渡口管理单位", "码头经营单位", "船舶所有人", "水库管理单位", "堤防管理单位", "闸坝管理单位"),
        ("渡运安全", "装卸作业", "船舶检验", "蓄水调度", "巡查养护", "启闭运行"),
        strict=True,
    )
)
DUTY = "县级人民政府应当自收到报告之日起三十日内组织有关部门进行核查，发现隐患的，责令限期整改，整改情况向社会公布。"
MISREAD = "县级人民政府应当自收到报告之曰起三十日内组织有关邮门进行核查，发现隐惠的，责令限期整攻，整改情况向社会公币。"


ARTICLES = (
    "第一条 为了加强渡口管理，保障渡运安全，根据有关法律，结合本地实际，制定本办法。\n\n"
    "第二条 本办法适用于本市行政区域内的渡口、渡船和乘渡的人员，军用渡口除外。\n\n"
    "第三条 渡船应当配备救生衣和消防器材，夜间航行的，还应当装有照明和信号设备。\n\n"
    "{third}第四条 风力超过六级或者能见度不足五百米的，渡船不得离岸，已经离岸的就近停靠。\n\n"
    "第五条 本办法自公布之日起施行。\n\n"
)


def test_a_misread_copy_is_no_parallel_wording() -> None:
    assert not Document(ARTICLES.format(third=f"{DUTY}\n\n")).derive(repeats)
    copied = ARTICLES.format(third=f"{DUTY}\n\n") + MISREAD + "\n"
    assert len(Document(copied).derive(repeats)) == 1
    parallel = DUTY.replace("报告", "申请").replace("核查", "审查").replace("隐患", "缺漏").replace("整改", "补正")
    assert not Document(ARTICLES.format(third=f"{DUTY}\n\n") + parallel + "\n").derive(repeats)


def test_text_far_off_changes_no_verdict() -> None:
    copy = DUTY.replace("三十日", "二十日").replace("限期整改", "立即整改").replace("有关部门", "相关机构")
    page = f"{DUTY}\n\n渡口停用以后，两岸的人都改走大桥，只有钓鱼的人还来。\n\n{copy}\n\n候船室留下来做展览。\n\n"
    draw = random.Random(7)
    chars = "山水云雨风花木石田土人家门户车船路桥河江海天地日月星光春夏秋冬早晚远近高低长短新旧红黄蓝绿黑白"
    apart = "".join("".join(draw.choices(chars, k=30)) + "。\n\n" for _ in range(500))
    alone = [repeat.places for repeat in Document(page).derive(repeats)]
    assert len(alone) == 1
    for other in (STATUTE, ARTICLES.format(third=""), STATUTE * 3):
        found = [repeat.places for repeat in Document(page + apart + other).derive(repeats)]
        assert [places for places in found if places[0].start < len(page)] == alone


def test_a_caption_behind_the_very_sentence_is_no_slip() -> None:
    said = "说不定某天你会跟渡口的人一样，开始欣赏这条河的脾气！"
    text = f"渡口停用以后，两岸的人都改走大桥。{said}\n\n{said.replace('！', '喔！')}{{credit}}\n\n县里打算把旧码头改成公园。\n"
    cleaner = Cleaner(select=["DU006"])
    assert not cleaner.clean(text.format(credit="图／李明")).issues
    assert cleaner.clean(f"渡口停用以后，两岸的人都改走大桥。{said}{said}\n").issues


def test_a_text_may_name_the_title_that_it_had_before() -> None:
    title = "让渡口的孩子以家乡为荣：从一条旧船出发，看水边小学的四十年"
    text = f"{title}\n\n渡口停用以后，两岸的人都改走大桥。\n\n本文转载自清溪水路，原文标题：{title}\n"
    assert not Document(text).derive(repeats)


def test_a_caption_says_what_the_text_says() -> None:
    said = "渡口管理所所长陈立表示，加固工程年内完工，工期内两岸居民改乘免费巴士。"
    text = f"渡口停用以后，两岸的人都改走大桥。{said}候船室留下来做展览。\n\n{said}{{credit}}\n\n县里打算把旧码头改成公园。\n"
    assert not Document(text.format(credit="资料图片")).derive(repeats)
    assert len(Document(text.format(credit="")).derive(repeats)) == 1
    twice = (
        f"渡口停用以后，两岸的人都改走大桥。\n\n{said}（李明摄）\n\n县里打算把旧码头改成公园。\n\n{said}（王军摄）\n"
    )
    assert len(Document(twice).derive(repeats)) == 1


@given(
    st.lists(
        st.sampled_from(
            ["甲乙丙丁戊己庚辛壬癸子丑", "a long sentence of Latin", "寅卯辰巳午未申酉戌亥", "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈", "山"]
        ),
        max_size=24,
    )
)
def test_leaving_out_first_what_stands_once_changes_no_match(parts: list[str]) -> None:
    text = "".join(f"{part}{chr(0x4E00 + 7 * number)}" for number, part in enumerate(parts))
    expected = matches(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("textclean.structure.repeats.matches"), "MANY", 0)
        assert matches(text) == expected


class Counted:
    """A pattern that counts the characters it is given."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.given = 0

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self.given += end - start
        return self.pattern.search(text, start, end)


def test_who_says_it_is_looked_for_once_in_a_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph may hold thousands of passages that stand elsewhere, and no word that somebody says something."""
    of = random.Random(7)

    def clause(size: int) -> str:
        return "".join(chr(of.randrange(0x4E00, 0x5E00)) for _ in range(size))

    taken = [f"{clause(24)}，{clause(24)}" for _ in range(60)]
    report = "".join(f"{words}，{clause(6)}。" for words in taken)
    text = "\n\n".join([report, *(f"{words}{clause(40)}。" for words in taken)])
    module = import_module("textclean.structure.repeats.reported")
    counted = Counted(module._SAYS)
    monkeypatch.setattr(module, "_SAYS", counted)
    Document(text).derive(repeats)
    assert len(report) <= counted.given <= len(text)
