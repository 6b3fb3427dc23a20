"""Slides whose diagrams an extractor laid out as rows of a word: labels of boxes are no syllables, and the number of a slide is none of its title."""

from __future__ import annotations

import pytest

from textclean import clean

SLIDES = """01

背景

02

方法

03

結果

4

PART 2

研究動機與目的

5

Q

一間測試公司，每年要測試三十個系統，人手不足。

儲存每一步的結果，供下次使用。

tag

Read
attack
chain

tag

6

Block
1

Block
…

Block
n

Class
1

Class
n

7

Read
attack
chain

tag

8

Choose
mode

Run
block

tag
"""


@pytest.mark.parametrize(
    "joined", ["Read attack", "attack chain", "Block n", "Class n", "Choose mode", "目的 5", "目的5"]
)
def test_labels_stay(joined: str) -> None:
    assert joined not in clean(SLIDES).text
