"""Two deliveries compared, and runs held against a stored one."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.cleaner import Cleaner
from textclean.deliveries import change, passages
from textclean.text import Span
from textclean.text.fold import fold_to_compare

from .command_line import run

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "samples" / "bulletin" / "source.txt").read_text(encoding="utf-8")
A = "区里召开便民服务会议，部署老旧小区改造。"
B = "新增停车位八百个，惠及居民三千余户。"
C = "古镇修缮坚持修旧如旧，带动周边农家乐增收。"
D = "图书馆新设阅览室，周末延长开放时间。"
E = "河边的步道铺了石板，雨天也不泥泞。"


def told(old: str, new: str) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    found: list[tuple[str, str]] = []
    for one in passages(old, new):
        text, span = (new, one.new) if one.new else (old, one.old)
        assert span is not None
        found.append((one.kind, text[span.start : span.end]))
    return found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (A + B, A + B, []),
        (A + B, A + C + B, [("came", C)]),
        (A + C + B, A + B, [("went", C)]),
        (A + B + C, A + B.replace("八百", "九百") + C, [("changed", B.replace("八百", "九百"))]),
        (A + B + C, A + B.replace("八百", "九百") + D + C, [("changed", B.replace("八百", "九百")), ("came", D)]),
        (
            A + B + C + D,
            A + C.replace("修旧如旧", "原样") + D,
            [("went", B), ("changed", C.replace("修旧如旧", "原样"))],
        ),
        (A + B + C + D, D + A + B + C, [("moved", D)]),
        (A + B + C + D + E, D + E + A + B + C, [("moved", D + E)]),
        (A + "今天共有六字。", A, [("went", "今天共有六字。")]),
        (A + "有五个字。", A, []),
        (A + B, "", [("went", A + B)]),
        ("", A, [("came", A)]),
        (A + "\n\n" + B, A.replace("，", ",\n") + B, []),
        (A + B + A, A + B, [("went", A)]),
    ],
)
def test_what_came_went_changed_and_moved(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert told(old, new) == found


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("收购小麦389万吨，增加12万吨", "收购小麦398万吨,增加12万吨", "389", "398"),
        ("收购小麦389万吨", "收购小麦1389万吨", "389", "1389"),
        ("收购小麦389万吨", "收购小麦389.5万吨", "", "5"),  # letters and digits are compared, marks are not
        ("修缮坚持修旧如旧", "修缮坚持原样", "修旧如旧", "原样"),
        ("修缮坚持修旧如旧", "修缮坚持", "修旧如旧", ""),
        ("坚持修旧如旧", "修缮坚持修旧如旧", "", "修缮"),
        ("率率下降", "率下降", "率", ""),
        ("read the Readme now", "read the Reader now", "Readme", "Reader"),
        ("一，\n二", "一二", "", ""),
        ("", "一", "", "一"),
    ],
)
def test_where_two_versions_differ(old: str, new: str, was: str, now: str) -> None:
    before, after = change(old, new)
    assert (old[slice(*before)], new[slice(*after)]) == (was, now)


def test_what_was_put_in_has_a_place_in_the_earlier_version() -> None:
    assert change("收购小麦", "收购了小麦") == (Span(2, 2), Span(2, 3))
    assert change("收购小麦", "收购小麦了") == (Span(4, 4), Span(4, 5))


def test_a_page_and_its_cleaned_text_are_one_delivery() -> None:
    assert passages(PAGE, Cleaner().clean(PAGE).text) == []


@given(st.lists(st.sampled_from("ABCDEFGH"), max_size=12), st.lists(st.sampled_from("ABCDEFGH"), max_size=12))
def test_every_sentence_is_accounted_for(old: list[str], new: list[str]) -> None:
    before = "".join(f"{name}段说的是第{name}件事情。" for name in old)
    after = "".join(f"{name}段说的是第{name}件事情。" for name in new)
    balance = len(after) - len(before)
    for one in passages(before, after):
        if one.kind == "came" and one.new:
            balance -= one.new.end - one.new.start
        if one.kind == "went" and one.old:
            balance += one.old.end - one.old.start
        if one.kind == "moved" and one.old and one.new:
            assert fold_to_compare(before[slice(*one.old)]) == fold_to_compare(after[slice(*one.new)])
    assert balance == 0
    assert not passages(before, before)


def test_time_grows_with_the_text() -> None:
    chance = random.Random(7)
    sentences = [f"第{chance.randrange(10**6)}号文件已经下发各单位执行。" for _ in range(4000)]
    other = sentences[:]
    chance.shuffle(other)

    def seconds(size: int) -> float:
        best = []
        for _ in range(3):
            began = time.process_time()
            passages("".join(sentences[:size]), "".join(one for one in other if one in set(sentences[:size])))
            best.append(time.process_time() - began)
        return min(best)

    assert seconds(4000) < 4 * 2.5 * max(seconds(1000), 0.005)


# -- the command line


@pytest.fixture
def two(tmp_path: Path) -> Path:
    for name, text in (
        ("old", A + "\n" + B + "\n" + C + "\n"),
        ("new", A + "\n" + C + "失业率率为百分之三，失业率下降。\n" + D + "\n"),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_texts(two: Path) -> None:
    done = run(two, "diff", "old.txt", "new.txt", "--lang", "zh")
    assert done.returncode == 0
    rows = done.stdout.split("\n")
    assert "新增 1" in rows[0]
    assert any(row.startswith("- 2:1  删去段落") for row in rows)
    assert any(row.startswith("+ ") and "新增段落" in row and "图书馆" in row for row in rows)
    assert any(row.startswith("+ new.txt:2:") and "TY001" in row for row in rows)
    assert run(two, "diff", "old.txt", "new.txt", "--exit-code").returncode == 1
    assert run(two, "diff", "old.txt", "old.txt", "--exit-code").returncode == 0


def test_a_sentence_that_changed_is_told_by_what_changed(two: Path) -> None:
    (two / "later.txt").write_text(A + "\n" + B.replace("八百", "九百") + "\n" + C + "\n", encoding="utf-8")
    done = run(two, "diff", "old.txt", "later.txt", "--lang", "zh")
    assert "~ 2:6  改动  “新增停车位[八→九]百个，惠及居民三” (18 字)" in done.stdout.split("\n")


def test_what_fix_mends_is_one_line_a_rule(two: Path) -> None:
    (two / "ascii.txt").write_text("\n".join((A, B, C, D)).replace("，", ","), encoding="utf-8")
    done = run(two, "diff", "old.txt", "ascii.txt", "--select", "PW", "--lang", "en")
    assert "new 4" in done.stdout
    (row,) = [row for row in done.stdout.split("\n") if "PW001" in row]
    assert row.startswith("+ ascii.txt:1:11  PW001  half-width comma")
    assert row.endswith("; 3 more like it, all mended by fix")


def test_records(two: Path) -> None:
    for name in ("old", "new"):
        run(two, "check", f"{name}.txt", "--issues", f"{name}.jsonl")
    done = run(two, "diff", "old.jsonl", "new.jsonl", "--exit-code", "--lang", "en")
    assert done.returncode == 1
    assert "new 1, gone 0" in done.stdout
    assert "TY001" in done.stdout
    assert run(two, "diff", "new.jsonl", "new.txt", "--exit-code").returncode == 0


def test_what_was_declined_is_neither_gone_nor_unchanged(two: Path) -> None:
    run(two, "check", "new.txt", "--issues", "before.jsonl")
    issue = next(
        row for row in map(json.loads, (two / "before.jsonl").read_text("utf-8").splitlines()) if row.get("id")
    )
    run(two, "check", "new.txt", "--decline", issue["id"], "--issues", "after.jsonl")
    done = run(two, "diff", "before.jsonl", "after.jsonl", "--exit-code", "--lang", "en")
    assert "new 0, gone 0, unchanged 0, settled 1" in done.stdout
    assert done.returncode == 0
    assert "new 1, gone 0, unchanged 0\n" in run(two, "diff", "after.jsonl", "before.jsonl", "--lang", "en").stdout


def test_what_cannot_be_read_is_told(two: Path) -> None:
    done = run(two, "diff", "old.txt", "none.txt")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


# -- a stored run


def test_a_run_is_held_against_a_stored_one(two: Path) -> None:
    (two / "in").mkdir()
    for name in ("old", "new"):
        (two / f"{name}.txt").rename(two / "in" / f"{name}.txt")
    before = {path.name for path in (two / "in").iterdir()}
    assert run(two, "fix", "in", "--golden", "stored").returncode == 1  # nothing is stored yet
    assert run(two, "fix", "in", "--golden", "stored", "--update-golden").returncode == 0
    assert (two / "stored" / "new.txt").read_text(encoding="utf-8").startswith(A)
    done = run(two, "fix", "in", "--golden", "stored")
    assert (done.returncode, done.stdout) == (0, "")
    assert {path.name for path in (two / "in").iterdir()} == before
    text = (two / "in" / "new.txt").read_text(encoding="utf-8")
    (two / "in" / "new.txt").write_text(text.replace(D, "书,屋"), encoding="utf-8")
    done = run(two, "fix", "in", "--golden", "stored")
    assert done.returncode == 1
    assert "new.txt" in done.stdout
    assert "图书馆" in done.stdout
    assert "old.txt" not in done.stdout


def test_a_check_compares_issues(two: Path) -> None:
    assert run(two, "check", "new.txt", "--golden", "stored", "--update-golden", "--fail-on", "never").returncode == 0
    assert not (two / "stored" / "new.txt").exists()
    assert run(two, "check", "new.txt", "--golden", "stored", "--fail-on", "never").returncode == 0
    done = run(two, "check", "new.txt", "--golden", "stored", "--fail-on", "never", "--ignore", "TY001")
    assert done.returncode == 1
    assert "TY001" in done.stdout


def test_a_report_on_standard_output_stays_whole(two: Path) -> None:
    done = run(two, "check", "new.txt", "--golden", "stored", "--report", "sarif")
    assert done.stdout.startswith("{")
    assert json.loads(done.stdout)
    assert "--update-golden" in done.stderr
