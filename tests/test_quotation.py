"""Words of a document in the quotation marks of a message; the review page says the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import textclean
from textclean.tongue import traditional
from textclean.writers.quotation import fill

ZH, EN, JA = "段首残句：“{tail}…”（{signals}）", "starts mid-sentence: “{tail}…” ({signals})", "「{tail}…」で始まる"
SAID = [
    (ZH, "管理层级", "段首残句：“管理层级…”（甲）"),
    (ZH, "“一二一”体系", "段首残句：「“一二一”体系…」（甲）"),
    (ZH, "”在此", "段首残句：「”在此…」（甲）"),
    (ZH, "「甲」与“乙”", "段首残句：『「甲」与“乙”…』（甲）"),
    (ZH, "“甲”「乙」『丙』", "段首残句：【“甲”「乙」『丙』…】（甲）"),
    (traditional(ZH), "「一二一」體系", "段首殘句：『「一二一」體系…』（甲）"),
    (traditional(ZH), "“一二一”體系", "段首殘句：「“一二一”體系…」（甲）"),
    (JA, "「はい」と", "『「はい」と…』で始まる"),
    (EN, "“Yes,” said she", "starts mid-sentence: ‘“Yes,” said she…’ (甲)"),
    (EN, "don’t go", "starts mid-sentence: “don’t go…” (甲)"),
    (EN, "“Don’t go", "starts mid-sentence: ‘“Don’t go…’ (甲)"),
    (EN, '"Yes," said she', 'starts mid-sentence: ‘"Yes," said she…’ (甲)'),
    (EN, "”", "starts mid-sentence: [”…] (甲)"),
    ("“{tail}”与“{signals}”相连", "元。“换来", "「元。“换来」与「甲」相连"),
]


@pytest.mark.parametrize(("template", "words", "said"), SAID)
def test_marks_in_marks(template: str, words: str, said: str) -> None:
    assert fill(template, {"tail": words, "signals": "甲"}) == said


def test_what_has_no_words_stays_and_nothing_is_filled_twice() -> None:
    assert fill("“{tail}”与{other}", {"tail": "{other}"}) == "“{other}”与{other}"


@pytest.mark.skipif(shutil.which("node") is None, reason="the page's own fill is run by Node.js, which is not there")
def test_the_page_says_the_same() -> None:
    module = Path(textclean.__file__).parent / "writers/assets/desk/words.mjs"
    rows = [(template, {"tail": words, "signals": "甲"}) for template, words, _ in SAID]
    script = (
        f"import {{ fill }} from {json.dumps(module.as_uri())};"
        f"console.log(JSON.stringify({json.dumps(rows)}.map(([template, words]) => fill(template, words))));"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script], capture_output=True, check=True, encoding="utf-8"
    )
    assert json.loads(done.stdout) == [said for _, _, said in SAID]
