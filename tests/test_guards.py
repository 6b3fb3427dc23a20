"""Guards of rules that no example of a card needs: each case is left alone, or judged as it is, by one guard alone."""

from __future__ import annotations

import pytest

from textclean import Cleaner


def found(text: str, rule: str) -> list[tuple[str, str, str | None]]:
    """Words, fate and proposal of each issue of a rule, which need not be one that runs by itself."""
    issues = Cleaner(extend=[rule]).clean(text).issues
    return [(issue.before, issue.status, issue.proposal) for issue in issues if issue.code == rule]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(
            "NM001",
            "第一届大会召开。第二届大会召开。第三届大会召开。第四届大会召开。第五届大会召开。第0届是筹备会。\n",
            id="no ordinal is called nought",
        ),
        pytest.param(
            "PU003",
            "会場には“東京”、“大阪”、“京都”から来た人たちが集まりました。\n",
            id="a norm of Chinese binds no Japanese",
        ),
        pytest.param(
            "LY004", "你好，来信收到了。\n-- \n李明\n", id="the line above a signature in a letter ends with a space"
        ),
        pytest.param(
            "DO002",
            "兴修水利\n\n一、清淤疏浚。完成河道清淤三十里，加固堤防五处。\n\n二、更新闸门。更换旧闸门十二座，全部试水合格。\n\n"
            "一、引进良种。推广新品种四个，试种三千亩。\n",
            id="one number is no list",
        ),
        pytest.param(
            "HD004",
            "强工业\n甲县县长 李明\n一、抓招商。引进十家。\n二、抓项目。开工八个。\n兴农业\n乙县县长 王强\n一、抓种植。新增万亩。\n二、抓加工。建厂三家。\n"
            "活商贸\n一、抓市场。新建两个。\n优环境\n丁县县长 赵平\n一、抓水。治理三河。\n二、抓气。关停小厂。\n",
            id="behind a subheading there may be one number",
        ),
        pytest.param(
            "HD004",
            "强工业\n甲县县长 李明\n一、抓招商。引进十家。\n二、抓项目。开工八个。\n兴农业\n乙县县长 王强\n一、抓种植。新增万亩。\n二、抓加工。建厂三家，其中有一家是\n"
            "活商贸\n一、抓市场。新建两个。\n二、抓物流。降低成本。\n优环境\n丁县县长 赵平\n一、抓水。治理三河。\n二、抓气。关停小厂。\n",
            id="what an open sentence stands above begins no article",
        ),
        pytest.param(
            "PP003",
            "他说：“你看“好”不好“，大家都笑了起来。\n",
            id="two marks around a quotation are not one pair the wrong way",
        ),
    ],
)
def test_what_a_guard_leaves_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param(
            "SC001",
            "农村的经济发展很快，乡亲们都说这几年的变化很大，过去想都不敢想。他说“國學的发展”很慢，还要继续努力。村里的书记也来了。\n",
            [("國學", "open", "国学")],
            id="a quotation in two scripts is no quotation from the other",
        ),
        pytest.param(
            "CH003",
            "今天的会议很重要，大家都来参加。好????????????????今天的会议很重要。\n",
            [("????????????????", "open", None)],
            id="nobody asks so loud",
        ),
        pytest.param(
            "LY003",
            "好，\u2002\u2002第二年的春天，他又回到了这个小村子，开始了新的生活。\n",
            [("\u2002\u2002", "open", "")],
            id="a clause heads no entry",
        ),
        pytest.param(
            "SP001",
            "这次活动很成功，受到了群众的欢迎（组织健全 措施得力），明年还要继续办下去。\n",
            [(" ", "fixed", "")],
            id="phrases in brackets are no names",
        ),
        pytest.param(
            "SP001",
            "今年粮食丰收。明年再 加努力争取更大的成绩这是全村人的心愿也是我们大家的共同目标\n",
            [(" ", "fixed", "")],
            id="two sentences are no headline",
        ),
        pytest.param(
            "PU004",
            "他想了很久...终于开口说话，大家都松了一口气。\n",
            [("...", "open", "……")],
            id="one ellipsis of points is no habit",
        ),
        pytest.param(
            "PP003",
            "他们管这个叫”ABC”，大家都笑了起来。\n",
            [("”ABC”", "open", "“ABC”")],
            id="a word in Latin letters is quoted as well",
        ),
    ],
)
def test_what_a_guard_lets_through(rule: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, rule) == expected


def test_a_japanese_sentence_is_not_converted() -> None:
    chinese = "這裡的會議很重要，大家都來參加，從早上一直開到晚上，討論了許多問題，把話說清楚了。\n"
    cleaned = Cleaner(to_script="hans").clean(f"{8 * chinese}東京で会議が開かれました。\n{chinese}").text
    assert cleaned.count("这里的会议很重要") == 9
    assert "東京で会議が開かれました。" in cleaned
