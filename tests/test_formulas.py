"""Formulas of TeX that a line end cuts, and dollar signs that are none."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.seams.lines.formulas import formulas
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
FORMULA = (
    "這個作業會準備一個近似的\n"
    "混合狀態，其中 $ \\rho =\n"
    "\\sum_{j = 0}^{n-1} p_j |\n"
    "x_j \\rangle $ 是它的目標。\n"
    "\n"
    "誤差 $ \\epsilon $ 愈小，\n"
    "需要的輔助位元就愈多，呼\n"
    "叫的人應該先估計一下所需\n"
    "要的位元數目。\n"
)


def test_a_formula_over_several_lines_is_put_together() -> None:
    assert "$ \\rho = \\sum_{j = 0}^{n-1} p_j | x_j \\rangle $ 是它的目標。\n" in CLEANER.clean(FORMULA).text


def test_a_command_is_put_together_without_a_space() -> None:
    text = FORMULA.replace("$ \\rho =\n", "$ \\rho =\\\n").replace("\\sum_", "sum_")
    assert "$ \\rho =\\sum_{j" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        "export PATH=$HOME/bin\necho $PATH\n",
        "一月收入是 $500\n二月收入是 $700\n",
        "把 C:\\ 改成 $DIR\n再把 $OTHER 也改過來\n",
        "第一欄是 $a$\n第二欄是 $b$\n",
        "先輸入\n$ mkdir hello_world\n$ cd hello_world\n再輸入 C:\\ferry\n",
        "能量是\n$$\nE = \\gamma m c^{2}\n$$\n其中質量不變。\n",
        "$ \\alpha = 1,\n\\beta = 2 $\n",
        "公式 $ \\alpha $ 在這裡\n另一個 $ \\beta $ 在下一行\n",
    ],
)
def test_other_dollar_signs_hold_nothing_together(text: str) -> None:
    assert not Document(text).derive(formulas)
    assert CLEANER.clean(text).text == text


def test_a_formula_on_one_line_says_nothing_of_the_lines_around_it() -> None:
    assert Document("甲 $ \\alpha $ 乙\n丙 $ \\beta\n+ 1 $ 丁\n").derive(formulas) == {1}
