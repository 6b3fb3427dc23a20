"""Figures and dates of the text that stand between two lines stay; page numbers that stand once go where nothing else is written so."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.furniture import furniture
from textclean.structure.furniture.proofs import Proof
from textclean.text import Document

CLEANER = Cleaner(select=["FU"])
BEFORE = "渡口的船工说，开春以后水位上来，船可以直接靠到对岸。"
AFTER = "河水慢慢地流过去，谁也没有说话，只有灯亮着。"

OF_THE_TEXT = {
    "cell": "長潟の公民館での健診は予約が必要なので電話で申し込んで\n\n11月7日（火）\n\n2,300\n\n定員は三十人です。\n",
    "programme": "親子で楽しむ人形劇は、午前の部と午後の部に分けて行います\n11月7日（火）\n午前十時から、図書館の二階で開きます。\n",
    "sitting": "交通委員會的下一次會議，由於颱風的關係延期，另訂於下月舉行\n2024年11月7日（星期四）\n下午三時，歡迎市民旁聽，名額二十個。\n",
    "meeting": "The next meeting of the allotment society will be held on\nThursday, 7 November 2024\nin the village hall, where the rents will be discussed.\n",
    "headline": "県内の灯油の価格、きのうの発表で過去最高を更新した模様\n5\n週連続の値上がり、家計の負担はさらに重く\n",
    "headline-zh": "县里召开会议研究部署秋粮收购和仓储设施建设工作\n9\n月底前完成高标准粮仓改造任务十二处的目标\n各乡镇负责人参加会议。\n",
    "headline-en": "Council votes to close the last of the branch libraries\n4\nyears after the promise to keep every one of them open\n",
    "age": "带头把自家三十亩水田改成稻鱼田的村民陶守田\n（61）\n说，头一年心里也没底，第二年收成翻了番。\n",
    "age-ja": "商店街の会長を二十年つとめてきた宮城とし子さん\n（72）\nは「列車が来なくなって町の時間が止まった」と話す。\n",
    "age-en": "The chairman of the allotment society, Bernard Pettifer\n(68)\nsaid that the gates would stay open until the end of May.\n",
    "price": "Two tickets for the harvest supper at the village hall, each\n12\npounds, may be bought from the secretary or at the door.\n",
    "bus": "从火车站到湿地公园大门，最方便的办法是乘坐公共汽车，可乘\n27\n路或者旅游专线，终点站下车，往前走五十米就是售票处。\n",
    "year": "这座水塔的设计图纸一直保存在档案馆里，图签上写的年份是\n1961\n设计者一栏只有两个字，字迹已经模糊。\n",
    "numerals": "防灾要点，我们请教了消防站的几位老队员，记住下面三条\n1\n家具要固定在墙上，特别是卧室里的大衣柜，不要放在床边\n2\n备好三天的水和干粮，放在门口伸手就能拿到的袋子里\n",
    "reference": "这段话的出处，编者注得很清楚，见一九八三年版全集上册\n第57页\n原文是繁体竖排，引用时改成了简体横排，标点略有调整。\n",
    "reference-ja": "この一節の出典については、全集の上巻に収められた解説の\nP.57\nに詳しい説明があり、初出の雑誌の号数も記されている。\n",
    "paper": "当年报道这场大水的记者后来回忆，他供职的报社是\n江州日报\n稿子是用电报发回去的，第二天一早就登在头版。\n",
}


@pytest.mark.parametrize("name", OF_THE_TEXT)
def test_figures_and_dates_between_two_lines_are_of_the_text(name: str) -> None:
    text = OF_THE_TEXT[name]
    assert CLEANER.clean(text).text == text


@pytest.mark.parametrize("name", [name for name in OF_THE_TEXT if name != "reference"])
def test_they_are_where_all_pages_end_otherwise(name: str) -> None:
    last = "船又靠了岸，人们提着篮子上来。\n\n— 4 —\n\n他没有回头，一直走到村口的大树下面。\n\n— 5 —\n"
    pages = f"{BEFORE}\n\n— 2 —\n\n{AFTER}\n\n— 3 —\n\n{{}}\n{last}"
    cleaned = CLEANER.clean(pages.format(OF_THE_TEXT[name])).text
    assert OF_THE_TEXT[name] in cleaned
    assert "— 3 —" not in cleaned


def test_a_number_between_halves_goes_where_another_page_ends_so() -> None:
    text = (
        "老船工说，一年要送三千多位客人，四十年没有出过事\n\n6\n\n故。到了冬天河面结了冰，船就停在浅滩上。\n"
        "镇上的人都说，这条水路比公路近得多，可是到了枯水的季节\n\n7\n\n船就停了，两岸的人只好走公路。\n"
    )
    cleaned = CLEANER.clean(text).text
    assert "6" not in cleaned
    assert "7" not in cleaned


@pytest.mark.parametrize(
    "folio", ["- 11 -", "第11頁", "P.57", "－５７－", "11　広報みなみ　令和8年11月号", "3　里民通訊　第58期"]
)
def test_what_nothing_else_is_written_like_goes_between_sentences(folio: str) -> None:
    assert CLEANER.clean(f"{BEFORE}\n\n{folio}\n\n{AFTER}\n").text == f"{BEFORE}\n\n{AFTER}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}\n\n3\n\n{AFTER}\n",  # of a section, perhaps
        f"{BEFORE}\n\n- 1 -\n\n{AFTER}\n",  # of the first one
        f"{BEFORE}\n\n第3版\n\n{AFTER}\n",
        f"“{BEFORE}”\n\nP.57\n\n{AFTER}\n",  # where a quotation stands
        f"P.57\n\n{BEFORE}\n\nP.102\n\n{AFTER}\n",  # notes of a reader
        f"渡口的故事\n\nP.57\n\n{AFTER}\n",
        "说明见附录。\n\n第11页\n\n的表格列出了全部数据，可以直接使用。\n",
        f"{BEFORE}\n\nA6\n\n{AFTER}\n",
    ],
)
def test_what_may_be_something_else_stays(text: str) -> None:
    assert CLEANER.clean(text).text == text


@pytest.mark.parametrize(
    ("top", "below"),
    [
        ("Dockside & Haulage Weekly\nPage 1 | 7 November 2024\n", "Dockside & Haulage Weekly\n"),
        ("临江县报　2024年3月5日 星期二　责任编辑 何敏\n要闻 · 01\n", ""),
        ("第 1 版 / 共 2 版\n", ""),
    ],
)
def test_a_page_number_at_the_top_of_a_text(top: str, below: str) -> None:
    assert CLEANER.clean(f"{top}渡口的故事\n{BEFORE}\n").text == f"{below}渡口的故事\n{BEFORE}\n"


def test_a_letter_and_a_number_at_the_end_are_the_page_where_a_jump_line_names_one_so() -> None:
    text = "凌晨三點，街市仍未有電車經過，店舖的閘已拉起\n\n（下轉B7版）\n\n{}店員把魚一條一條排在冰上，天還未亮，路上已有人聲\n\nB6\n"
    assert CLEANER.clean(text.format("")).text.endswith("人聲\n")
    assert CLEANER.clean(text.format("").replace("（下轉B7版）\n\n", "")).text.endswith("B6\n")


def test_no_gap_is_told_of_before_the_number_of_a_page() -> None:
    items = "１．水を入れます。\n２．ふたを閉めます。\n３．スイッチを押します。\n４．ゆっくり注ぎます。\n"
    text = f"{items}11　広報みなみ　令和8年11月号\nお湯が冷めるまで、子どもの手の届かないところに置いてください。\n"
    assert "NU001" not in [issue.code for issue in Cleaner().clean(text).issues]


PAGE = "清晨六点，渡口的汽笛准时响起。\n第一班客人上了船。\n\n老船工解开缆绳。\n"


def test_numbers_before_form_feeds_that_rise_from_page_to_page_go() -> None:
    text = f"{PAGE}\n57\n\f\n{PAGE}\n58\n\f\n{PAGE}"
    cleaned = CLEANER.clean(text)
    assert "57" not in cleaned.text
    assert "58" not in cleaned.text
    assert {one.name for issue in cleaned.issues for one in issue.evidence} == {"page-feed"}


def test_heads_at_the_tops_of_two_pages_go_with_their_numbers() -> None:
    head = "{} Ferry Lane Messenger — May 2024\n{}\n"
    text = f"{head.format('The', 1)}{PAGE}\f{head.format('The', 2)}{PAGE}"
    assert CLEANER.clean(text).text.replace("\f", "") == PAGE + PAGE


@pytest.mark.parametrize(
    "text",
    [
        f"1\n{PAGE}\f2\n{PAGE}",  # parts that begin on pages of their own
        f"旅行日记\n第1天\n{PAGE}\f旅行日记\n第2天\n{PAGE}",
        f"检验报告\n编号：1\n{PAGE}\f检验报告\n编号：2\n{PAGE}",
        f"{PAGE}图1 渡口\n\f{PAGE}图2 渡口\n",
        "名次\n得分\n甲队\n7\n\f乙队\n得分\n丙队\n12\n",
    ],
)
def test_what_stands_at_form_feeds_and_counts_something_else_stays(text: str) -> None:
    assert [one.proof for one in Document(text).derive(furniture) if one.proof] == []


def test_the_proofs_are_told() -> None:
    found = Document(f"{BEFORE}\n\n- 11 -\n\n{AFTER}\n").derive(furniture)
    assert [one.proof for one in found] == [Proof.FORM]


@pytest.mark.parametrize(
    ("first", "second", "goes"),
    [("12", "13", True), ("1", "2", False), ("12", "18", False)],
    ids=["a series", "from the first on, as sections are", "no series"],
)
def test_bare_numbers_that_go_on_from_one_another_between_halves_go(first: str, second: str, goes: bool) -> None:
    one = (
        "村口的老槐树下聚起了一群早起的人，他们低声谈论着昨夜的大雨和",
        "上游水库的水位，谁也不敢大声说出心里的担忧。",
    )
    two = ("会计正把账目一笔一笔地抄到新的册子上，旁边的年轻人忙着", "核对数字，直到天黑才把最后一页写完。")
    text = f"{one[0]}\n\n{first}\n\n{one[1]}\n{two[0]}\n\n{second}\n\n{two[1]}\n"
    found = [(issue.before, issue.status) for issue in CLEANER.clean(text).issues]
    assert found == [(number, "fixed" if goes else "open") for number in (first, second)]
