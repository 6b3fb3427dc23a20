"""A sentence of Japanese around a line that it shows: its first half is no loss, and its second one no orphan."""

from __future__ import annotations

import pytest

from textclean import clean

ABOVE = "駅前の坂を上り切ると、古い旅館の並ぶ通りに出た。宿の主人は帳場に坐って、算盤を弾いていた。"
BELOW = "主人は帳面を閉じて、奥の座敷へ案内した。庭の池には、赤い鯉が三匹泳いでいた。"
MORE = "夜になると風が出て、雨戸ががたがたと鳴った。翌朝は早く起きて、浜まで歩いた。"


def codes(text: str) -> set[str]:
    return {issue.code for issue in clean(text).issues if issue.code.startswith("TR")}


@pytest.mark.parametrize(
    ("half", "shown", "rest"),
    [
        (
            "主人は薄笑いを浮かべて、それならあなたはこの人を知っている筈だと強い口調で言い、名刺を一枚出して見せた。裏には墨で大きく、",
            "山田呉服店",
            "と書かれてある。",
        ),
        (
            "私たちが着いたときには、店の中は暗く、入口の柱に札が一枚下がっているばかりであった。その札には大きな字で、",
            "本日休業",
            "と記されていた。",
        ),
    ],
)
def test_a_line_that_is_shown_parts_no_sentence(half: str, shown: str, rest: str) -> None:
    assert not codes("\n\n".join([ABOVE, half, shown, rest, BELOW, MORE]) + "\n")


def test_a_verse_that_is_quoted_makes_no_orphan() -> None:
    verse = "夕立や傘を並べる橋の上"
    rest = "の句に胸を打たれたことを思い出した。そうかも知れない。"
    assert not codes("\n\n".join([ABOVE, "私は以前に叔父の", verse, rest, BELOW, MORE]) + "\n")


def test_a_half_with_another_paragraph_below_is_cut_as_before() -> None:
    half = "名刺を一枚出して見せた。裏を返すと、墨で大きく店の名が書"
    assert "TR001" in codes("\n\n".join([ABOVE, half, MORE, BELOW]) + "\n")
