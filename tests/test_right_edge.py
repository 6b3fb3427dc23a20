"""The measure of a page whose lines a typesetter filled by setting their marks narrower."""

from __future__ import annotations

from textclean.structure.layout import Layout, measure
from textclean.text import Document

#: Of them 36 characters make a line; the marks of the next one leave room for three more.
FULL = (
    "渡口管理处负责渡船的检查登记和维修，每年春秋两季会同航道部门清理河床并把结果在渡口公布，",
    "船工上岗以前应当学习航行规则，经考核合格并领取证书以后方可驾驶渡船，证书每三年换发一次，",
    "遇有大风大雾和洪水时渡口停航，停航和复航的时间由管理处决定，用广播和布告通知沿岸各村的居",
    "船票的价格由县物价部门核定并公布，老人学生和残疾人凭证半价而儿童免票，急救病人优先过渡，",
)
SQUEEZED = "渡船应当配备救生衣、灭火器、缆绳、铃、灯；不足的，由管理处限期补齐；逾期不补的"
WIDE = "渡船应当配备救生衣灭火器缆绳铃灯和旗帜而不足的由管理处限期补齐然后逾期不补的人"
SHORT = (
    "渡口设在镇东。", "渡船共有三条。", "船工轮流值夜。", "票价另行公布。", "夜间不得渡牲畜。", "两岸各设一座亭。",
    "亭内备有茶水。", "遗失物品可到亭内认领。", "本规则张贴在亭前。", "解释权归管理处。",
)  # fmt: skip


def page(line: str) -> Document:
    """A page of rules of which one line in fifteen reaches beyond the others."""
    rows: list[str] = []
    for at in range(13):
        rows += [SHORT[at % len(SHORT)], SHORT[(at + 3) % len(SHORT)], FULL[at % len(FULL)][:36], "人。"]
        if at % 3 == 0 and at < 12:
            rows += [line, "人。"]
    return Document("\n".join(rows) + "\n")


def test_a_line_that_marks_fill_is_of_the_measure() -> None:
    found = page(SQUEEZED).derive(measure)
    assert (found.layout, found.edge) == (Layout.WRAPPED, 72)


def test_a_line_that_is_longer_is_none() -> None:
    assert page(WIDE).derive(measure).layout is not Layout.WRAPPED
