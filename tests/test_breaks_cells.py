"""Breaks: rows of cells, of a programme, of a form, and the lines that close a paper, on a page whose lines are as wide as they are."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.seams.lines.cells import rows_of_cells
from textclean.structure.seams.lines.own_lines import own_lines
from textclean.structure.seams.page import page as page_of
from textclean.structure.timed import timed
from textclean.text import Document

PROSE = (
    "渡口的老人每天早上五点起来，先看水，再看天，然后把船从桩上解下来，等第一班去镇上读书的孩子。",
    "孩子们背着书包坐成两排，谁也不说话，只有桨声。船到对岸的时候，太阳刚刚从山后面露出一半。",
    "下午放学，他们又在柳树底下等他，有的在背课文，有的在分一个烤红薯，远远看见船就一齐喊起来。",
)


def page(rows: str, size: int) -> str:
    """Prose set in lines of so many characters, with these rows between two paragraphs."""
    set_in = ["\n".join(one[at : at + size] for at in range(0, len(one), size)) for one in PROSE]
    return f"{set_in[0]}\n{set_in[1]}\n\n{rows}\n\n{set_in[2]}\n"


@pytest.mark.parametrize(
    "rows",
    [
        "品名 等级 本周 上周 涨跌\n大白菜 一级 1.86 2.12 -12%\n白萝卜 一级 2.04 2.26 -10%\n菠菜苗 二级 6.90 7.54 -8%",
        "今天 阴转小雨 3℃～9℃ 北风4级\n明天 雨夹雪 -3℃～4℃ 北风5级",
        "主日 上午7:30 9:30 下午6:00\n平日 上午6:30",
        "會務支出 HK$742,150\n電費 HK$138,920\n水費 HK$21,400",
        "国语演讲 第一名 912 庄语彤\n作文 第三名 805 连昱安",
        "9:00 乒乓球预赛（市体育馆）\n14:30 羽毛球决赛（城南馆）",
        "9月18日（祝）　敬老の集い\n10月8日（日）　市民体育祭",
        "出租方（甲方）：__________\n承租方（乙方）：__________",
        "◎街道召开三季度经济分析会\n◎垃圾分类红黑榜上墙一个月",
        "とき 7月1日から8月末日まで\nところ 市民プール緑町三丁目\n料金 大人四百円子ども百円",
    ],
)
@pytest.mark.parametrize("size", [12, 14, 16])
def test_rows_as_wide_as_the_lines_around_them_stay(rows: str, size: int) -> None:
    cleaned = clean(page(rows, size)).text
    assert f"\n\n{rows}\n\n" in cleaned
    assert all(paragraph in cleaned for paragraph in PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "我们在 Kubernetes 集群中运行 Istio 来\n管理 200 个微服务的流量，效果不错。\n",
        "共有 12 个班参加 各班都准备了三天\n下午 3 点开始比赛 全校的人都来看\n",
        "据新华社贝尔格莱德１月１８日电（记者杨成）波黑塞族共 和国议会\n１８日凌晨以微弱多数批准独立人士多迪克出任政府总理 并同意名单\n",
        "小学 初中\n高中 大学\n",
    ],
)
def test_spaces_in_running_text_make_no_cells(text: str) -> None:
    assert not Document(text).derive(rows_of_cells)


def test_the_heads_of_columns_are_cells_as_well() -> None:
    text = "品名 等级 本周\n大白菜 一级 1.86\n白萝卜 一级 2.04\n单位：元\n"
    assert Document(text).derive(rows_of_cells) == {0, 1, 2}


def test_one_date_alone_heads_no_programme() -> None:
    prose = "\n".join(PROSE)
    assert not Document(f"7月14日 暴雨，施工停了五天。\n{prose}\n{prose}\n{prose}\n7月30日 复工。\n").derive(timed)
    assert Document("7月14日 暴雨，停工。\n7月30日 复工。\n").derive(timed) == {0, 1}


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("会议于下午五时十分结束。", "送：校长室、各年级组"),
        ("首批招收学生三十五名", "报：区委办、区政府办"),
        ("以上意见请于本周内答复。", "记录人：李晓舟"),
        ("「我是那棵樹下的人。」", "（待續）"),
        ("城南师范学校校庆委员会", "二〇二四年六月一日"),
        ("造成不便之處，敬請見諒", "里長 蘇金德"),
        ("请广大居民互相转告。", "柳河街道办事处委员会"),
        ("通学路の安全は", "小林　由美議員"),
        ("云政办发〔2022〕17号", "各乡镇人民政府："),
    ],
)
def test_what_closes_or_opens_a_paper_has_a_line_of_its_own(above: str, line: str) -> None:
    size = len(above)
    set_in = ["\n".join(one[at : at + size] for at in range(0, len(one), size)) for one in PROSE]
    text = "\n".join(set_in) + f"\n{above}\n{line}\n"
    assert f"{above}\n{line}\n" in clean(text).text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("他把名单交给了值班员，上面写着", "时间：他们几时来，几时走，一个也不漏。"),
        ("正说着话，忽然有人飞", "报：“船来了！”大家都站起来往外看。"),
    ],
)
def test_a_colon_in_a_sentence_makes_no_label(left: str, right: str) -> None:
    document = Document(f"{left}\n{right}\n")
    evidence: dict[str, str] = {}
    own_lines(document.derive(page_of), 0, True, evidence)
    assert "stands-alone" not in evidence


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("Rules of the Marle Valley Allotment Society", "RULES OF THE SOCIETY", False),
        ("The rules were agreed on by all members of the", "RAF and the Royal Navy in the spring of 1921.", True),
    ],
)
def test_a_heading_in_capitals_has_a_row_of_its_own(left: str, right: str, joined: bool) -> None:
    prose = "A tenancy shall be granted for a term of twelve\nmonths and shall continue from year to year until\nit is ended by notice in writing by either of the\nparties, or by the death of the tenant.\n"
    assert (f"{left} {right}" in clean(f"{prose}\n{left}\n{right}\n\n{prose}").text) is joined


def test_rows_of_a_rota_stay() -> None:
    prose = "Tea and coffee will be served in the hall after the late\nservice, and all are welcome to stay for as long as they\nlike. If you can help with it, please speak to the warden.\n"
    below = "The ferry leaves the landing at six in the morning, and it\ncomes back before noon, when the market has closed and the\nfarmers want to be at home again.\n"
    rows = "Reader rota: 6.00 Anne; 9.00 Michael; 11.00 Sheila Grant\nFlowers this week: in memory of Joan Fairley of the Mill\n"
    assert rows in clean(f"{prose}\n{rows}\n{below}").text


def test_a_running_head_that_stays_is_joined_to_nothing() -> None:
    """Whether it is taken out is for the page to prove; that it is no line of the text, its gap and its number say."""
    body = "".join(PROSE)
    lines = [body[at : at + 16] for at in range(0, len(body), 16)]
    text = "\n".join([*lines[:3], "街坊報      15", *lines[3:]]) + "\n"
    evidence: dict[str, str] = {}
    own_lines(Document(text).derive(page_of), 2, True, evidence)
    assert evidence["stands-alone"]
    assert f"{lines[2]}街坊報" not in clean(text).text
