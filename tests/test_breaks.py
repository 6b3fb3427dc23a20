"""Breaks: what is joined, what is left apart, and that a second run finds nothing new."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textclean.cleaner import Cleaner
from textclean.decisions import Decision

SAFE = Cleaner()
ALL = Cleaner(select=["FU", "LB", "LY"], decisions=[Decision("LB", "accept")])
EVAL = Path(os.environ.get("TEXTCLEAN_EVAL", Path(__file__).parents[2] / "shared" / "eval")) / "dev"

WRAPPED = (
    "  The old harbour lies at the mouth of the river, and the boats that come down from\n"
    "the hills in spring still tie up at its western wall, where the ware-\n"
    "houses used to stand before the great fire of the last century. Nobody in the\n"
    "town remembers who built the wall, but the warehouses are shown on every map that\n"
    "was printed before the fire, and the stones of the wall are older than all of the\n"
    "maps.\n"
)
COLUMN = (
    "坚持生态优先,加快构建特色现代产业体系。抢先机、育新机,围绕数据标注等领域,建设数字经济产业园,带动就业两千余人,全县经济高质\n\n"
    "量发展取得成效,群众得到实惠。\n\n"
    "二、聚焦实体牵引,提升产业能级。\n"
)


def test_a_column_end_inside_a_word_is_joined() -> None:
    assert "经济高质量发展取得成效" in SAFE.clean(COLUMN).text


def test_wrapped_english_is_joined_with_spaces_and_without_inserted_hyphens() -> None:
    text = SAFE.clean(WRAPPED).text
    assert text.count("\n") == 1
    assert "come down from the hills" in text
    assert "the warehouses used to stand" in text


@pytest.mark.parametrize(
    "text",
    [
        "通道运输增长,货值上升,其中铁海联运量增长四成;通道与中欧班\n\n二、重点工作加快推进。枢纽港建设全面提速。\n",
        "坚持生态优先 绿色发展\n加快构建山地特色现代化产业体系\n\n奉节县委书记 张果\n\n奉节深入贯彻讲话精神,大力发展县域经济。\n",
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n",
        "姓名 | 年龄 | 城市\n张三 | 30 | 重庆\n李四 | 28 | 成都\n",
        "“你去哪里？”\n\n“去城里。”\n\n“几时回来？”\n",
        "- 第一条建议\n- 第二条建议\n- 第三条建议\n",
        "if ready:\n    start()\nelse:\n    wait(\n        1,\n    )\n",
    ],
    ids=["truncation", "headlines", "verse", "table", "dialogue", "items", "code"],
)
def test_left_apart_even_with_all_offers_accepted(text: str) -> None:
    assert ALL.clean(text).text == text


_PIECES = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            "。",
            ",",
            "，",
            "“",
            "”",
            "（",
            "一、",
            "经济高质量发展",
            "奉节县",
            "全面提高工业用水效率",
            " ",
            "\u3000\u3000",
            "the harbour",
            "ware-\nhouses",
            "第8版",
            "— 7 —",
            "9",
            "本报讯",
            "\u2028",
            "\x0c",
            "\r\n",
            "\u00ad\n",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(_PIECES)
def test_laws(text: str) -> None:
    first = SAFE.clean(text)
    assert not first.failures
    assert first.undo() == text
    second = SAFE.clean(first.text)
    assert second.text == first.text
    assert [(i.code, i.cleaned) for i in first.open] == [(i.code, i.source) for i in second.open]


@pytest.mark.skipif(not (EVAL / "D" / "seed.txt").is_file(), reason="the evaluation set is not here")
def test_the_seed_page() -> None:
    source = (EVAL / "D" / "seed.txt").read_bytes().decode("utf-8")
    rows = [json.loads(row) for row in (EVAL / "D" / "defects.jsonl").read_text(encoding="utf-8").splitlines()]
    joins = {(row["start"], row["end"]) for row in rows if row["kind"] == "linebreak.broken"}
    safe = {tuple(i.source) for i in SAFE.clean(source).fixed if i.code.startswith("LB")}
    every = {tuple(i.source) for i in ALL.clean(source).fixed if i.code.startswith("LB")}
    assert safe <= joins
    assert len(safe) >= 14
    assert every == joins


def test_a_column_of_single_characters_is_one_offer() -> None:
    page = "水\n" * 60
    cleaned = Cleaner(select=["LB"]).clean(page)
    (found,) = cleaned.open
    assert len(found.offers[0].edits) == 59
    assert cleaned.decide(accept=[found.id]).text == "水" * 60 + "\n"
