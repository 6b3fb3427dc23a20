"""A running text that stops at a comma was cut off; verse, speech, the close of a letter, and lists stop there as well."""

from __future__ import annotations

import pytest

from textclean import Cleaner

CLEANER = Cleaner(select=["TR"])


def codes(text: str) -> list[str]:
    return [issue.code for issue in CLEANER.clean(text).issues]


BEFORE = "渡口的木桥去年修好了，从此汽车可以直接开到对岸。老人们说，修桥的木头是从上游放下来的。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}一、关于码头\n去年夏天水大，两条旧船停在岸边修了半个月，来往的人只好绕路。今年开春以后，修船厂来了三个老师傅，\n\n二、关于食堂\n会议同意提出的方案，下月起执行。\n",
        f"{BEFORE}去年夏天水大，两条船停了半个月。今年开春以后，修船厂来了三个师傅，\n\n现在渡口又热闹起来，每天早上都有人排队。\n",
        "第一条　为了规范养犬行为，制定本办法。\n\n第二条　本县城区内犬只的饲养、经营、诊疗及其监督管理，\n\n第三条　公安机关是犬只管理的主管部门，城管部门配合。\n",
        "Tickets cost three pounds, or five pounds return. The new boat carries forty passengers and two bicycles,\n\nThe service stopped in 2012 when the old boat failed its inspection. Dogs travel free.\n",
    ],
)
def test_a_paragraph_that_stops_at_a_comma_is_reported(text: str) -> None:
    assert "TR001" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}老人把船撑到河心，停下来，回头看了看岸上的人，慢慢地说，\n\n“明天不开船了。”\n\n谁也没有答话。\n",
        "既方既皂，既坚既好，不稂不莠。去其螟螣，及其蟊贼，\n无害我田稚。田祖有神，秉畀炎火。\n",
        "The ferry was mended last autumn, and it crosses four times a day. I can say no more at present. Yours, very sincerely,\n\nA. Grant\n",
        "会议要求做好以下几件事：\n1. 检查两条船，更换坏了的桨，\n2. 清理码头上的杂物，\n3. 把开船的时间写在牌子上。\n",
    ],
)
def test_what_may_end_so_is_not(text: str) -> None:
    assert "TR001" not in codes(text)
