"""Numbers and names that stand on lines of their own in the middle of a sentence."""

from __future__ import annotations

import pytest

from textclean import clean

REPORT = "据新华社报道，港口新城项目昨日正式开工，总投资约120亿元，预计2027年10月建成。市长张建设在开工仪式上说，项目建成后将带动上下游企业三百余家。"
AREA = "项目一期用地3,200亩，其中工业用地2100亩，绿地占12.5%。当地村民李大伯告诉记者，家里的地已经签了协议。"


def cut(text: str, *pieces: str) -> str:
    """The text with these pieces on lines of their own."""
    for piece in pieces:
        text = text.replace(piece, f"\n{piece}\n", 1).replace("\n\n", "\n")
    return text.strip("\n") + "\n"


@pytest.mark.parametrize(
    "text",
    [
        cut(REPORT, "120", "2027", "10"),
        cut(REPORT, "120"),
        cut(REPORT, "120", "2027", "10", "新华社", "张建设"),
        cut(AREA, "3,200", "2100", "12.5"),
        cut(AREA, "3,200", "2100", "12.5", "李大伯").replace("3,200", "3200"),
    ],
)
def test_they_go_back_into_their_sentence(text: str) -> None:
    expected = REPORT if "港口" in text else AREA if "3,200" in text else AREA.replace("3,200", "3200")
    assert clean(text).text == expected + "\n"


def test_in_traditional_script() -> None:
    text = "據新華社報道，工程投資約120億元，預計2027年10月完工。市長陳大文說，沿線居民都贊成。"
    assert clean(cut(text, "120", "2027", "10", "陳大文")).text == text + "\n"


def test_a_date_whose_parts_stand_alone() -> None:
    text = "发布日期：\n2024\n年\n5\n月\n7\n日\n来源：\n市政府办公室\n"
    assert clean(text).text == "发布日期：\n2024年5月7日\n来源：\n市政府办公室\n"


@pytest.mark.parametrize(
    "text",
    [
        "人口\n120\n万人\n面积\n3200\n平方公里\n",
        "得票\n53\n人\n17\n人\n",
        "第一章\n1\n个人的命运，往往和时代连在一起。\n2\n年轻的时候，他不信这句话。\n",
        "第一章\n\n1\n\n个人的命运，往往和时代连在一起。\n\n2\n\n年轻的时候，他不信这句话。\n",
    ],
    ids=["cells", "votes", "sections", "sections set apart"],
)
def test_what_is_in_no_sentence_stays(text: str) -> None:
    assert clean(text).text == text


def test_page_numbers_stay_page_numbers_before_what_looks_counted() -> None:
    pages = [
        "　　渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离\n了岸。雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是几个\n",
        "年轻人留下的一盏灯笼。母亲在码头上站了很久很久，直到\n听不见桨声才往回走。\n　　许多年以后，他在城里给孩子们讲起这条河，孩子们都\n",
        "问：河到底有多宽？他想了想，没有答。窗外正下着雨，雨水\n顺着玻璃往下淌。\n　　第二年春天，他终于回了一趟老家，船早就不开了，只\n",
        "有那块石头还在。他在石头上坐了一个下午，看着河水慢慢地\n流过去。\n",
    ]
    numbered = pages[0] + "11\n" + pages[1] + "12\n" + pages[2] + "13\n" + pages[3]
    whole = "".join(pages).replace("\n", "").replace("　　", "\n　　").removeprefix("\n") + "\n"
    assert clean(numbered).text == whole


def test_a_page_number_that_parts_a_word_is_none_of_its_sentence() -> None:
    left, right = "他问我，你到底是觉得我们的同胞武汉", "人有什么不对呢，还是别的什么缘故，我一时答不上来，只好摇头。"
    for text in (f"{left}\n\n9\n\n{right}\n", f"{left}\n9\n{right}\n"):
        cleaned = clean(text)
        assert "武汉9" not in cleaned.text
        assert "9人" not in cleaned.text
        assert [issue.code for issue in cleaned.issues if issue.code == "FU001"], "it is told of, or taken out"
