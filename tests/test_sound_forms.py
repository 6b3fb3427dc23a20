"""Sound forms of everyday: minutes with two levels of Han numbers, contents with groups, rosters, decks; and beginnings that are none."""

from __future__ import annotations

import pytest

from textclean import clean


def codes(text: str) -> list[str]:
    """The codes of all that is reported, in order."""
    return [issue.code for issue in clean(text).issues]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "社區發展協會會議紀錄\n\n壹、主席致詞\n\n感謝各位理監事出席。\n\n貳、報告事項\n\n一、會務報告：會員增加九人。\n\n二、財務報告：結餘八萬元。\n\n"
            "三、活動報告：健行如期舉行。\n\n參、討論事項\n\n購置桌椅案，照案通過。\n\n肆、散會\n",
            id="formal numbers are the level above",
        ),
        pytest.param(
            "目录\n\n散文\n渡口的灯……………………高远（3）\n小说\n最后一班船…………………罗平（9）\n诗歌\n河的两岸……………………丁香（15）\n\n渡口的灯\n高远\n\n"
            "渡口有一盏灯，撑船的人每晚去点。\n\n最后一班船\n罗平\n\n那天的船开得比往常晚。\n\n河的两岸\n丁香\n\n水是一面镜子\n照见早起的人\n",
            id="groups of a list of contents",
        ),
        pytest.param(
            "值守安排\n\n值守人员须按时到岗，遇有险情立即报告带班领导。\n\n7月1日：带班领导 周明，值守人员 李娜、郑凯。\n7月2日：带班领导 高强，值守人员 吴刚、郑凯。\n"
            "7月3日：带班领导 周明，值守人员 李娜、孙悦。\n",
            id="offices before names",
        ),
        pytest.param(
            "Ferry to stop in winter\n\nThe last boat will leave Porth on 2 November; islanders fear for the school\n\nBy Owen Pritchard\n\n"
            "The ferry between Porth and the island will not run this winter. The company said that it could not find a crew.\n\n"
            "Islanders met in the hall on Tuesday. They asked the county to pay for a smaller boat.\n\nThe county has promised an answer "
            "by the end of the month. Its leader said that money was short.\n\nThe school has nineteen pupils. Four of them live on the "
            "mainland and cross every day.\n",
            id="a deck above who wrote the report",
        ),
    ],
)
def test_a_sound_form_is_left_alone(text: str) -> None:
    assert not codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "老街口的理发店又开了门，来的都是熟客。\n\n分钟就剪好了。剪完还要坐一会儿，喝一杯茶再走，谁也不催。\n\n街对面的茶馆也开了门。\n",
        "六月は雨の日が続きます。洗濯物が乾かない季節です。\n\nばかりしている子どもたちも、晴れた日には川へ出かけます。橋の下は涼しくて人気です。\n\n来月の予定は窓口でお知らせします。\n",
        "店主は「父の味を守りたい」と話した。店は駅の北にある。\n\nで買い求めた人もいた。昼過ぎには棚が空になり、店員が深く頭を下げた。\n\n来年は支店を出すという。\n",
    ],
    ids=["a unit without its number", "a particle", "a case"],
)
def test_a_paragraph_that_lost_its_beginning(text: str) -> None:
    assert "TR002" in codes(text)


def test_no_paragraph_goes_on_with_who_wrote_it() -> None:
    text = (
        "Ferry to stop in winter\n\nBy Owen Pritchard\n\nwill not run this winter, the company said, since it could not find a crew "
        "for the boat.\n\nIslanders met in the hall on Tuesday. They asked the county to pay.\n\nThe county has promised an answer by "
        "the end of the month.\n\nThe school has nineteen pupils.\n\nFour of them live on the mainland and cross every day.\n"
    )
    assert "TR002" in codes(text)
