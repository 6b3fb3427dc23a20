"""``fix`` and ``check`` as a user meets them: files, exit codes, lines."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from textclean.cli import run, talk
from textclean.cli.group import FIRST, MORE
from textclean.text.script import cells

from . import command_line

DAMAGED = "\n\n第一段写到这里。\n第二段也写完了。"
CLEAN = "第一段写到这里。\n第二段也写完了。\n"


pytestmark = pytest.mark.usefixtures("folder")


def put(name: str, text: str = DAMAGED) -> Path:
    return command_line.put(name, text)


def rows(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_bytes().split(b"\n") if line]


def test_three_files_and_the_source_untouched(folder: Path) -> None:
    source = put("x.txt")
    assert run(["fix", "x.txt"]) == 0
    assert source.read_bytes() == DAMAGED.encode()
    assert Path("x.clean.txt").read_bytes() == CLEAN.encode()
    assert rows("x.issues.jsonl")[0]["record"] == "run"
    assert {"x.txt", "x.clean.txt", "x.issues.jsonl"} <= {path.name for path in folder.iterdir()}


def test_named_places_only(folder: Path) -> None:
    put("x.txt")
    assert run(["fix", "x.txt", "--output", "y.txt", "--issues", "i.jsonl"]) == 0
    assert {path.name for path in folder.iterdir()} == {"x.txt", "y.txt", "i.jsonl"}
    assert len(rows("i.jsonl")) == 3


def test_a_line_on_the_terminal_takes_the_progress_line_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(0, 100, 2))
    monkeypatch.setattr(talk, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setenv("TERM", "xterm")

    def told(terminal: bool, say: Callable[[str], None], words: str) -> str:
        """What standard error gets while a step is shown; ``terminal``: whether standard output goes there, too."""
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
        capsys.readouterr()
        progress = talk.Progress(3, True)
        progress.step()
        say(words)
        err = capsys.readouterr().err
        progress.clear()
        return err

    gone = "\r1/3\r   \r"
    assert told(True, talk.out, "x.txt\n") == gone
    assert told(True, talk.out, "") == "\r1/3"  # nothing is said
    assert told(False, talk.out, "x.txt\n") == "\r1/3"  # it goes to a file
    assert told(False, talk.warn, "x") == gone + "textclean: x\n"
    assert told(False, talk.note, "x") == gone + "x\n"


def test_several_documents_are_summed_up_below_their_reports(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/a.txt")
    put("in/b.txt", CLEAN)
    put("in/c.txt", "今年的失业率率比去年低。\n去年的失业率比前年低，前年的失业率没有统计。\n")

    def last(*arguments: str) -> str:
        run([*arguments, "--lang", "en"])
        return capsys.readouterr().out.rstrip("\n").rpartition("\n")[2]

    assert last("check", "in") == "3 documents: 2 fixable automatically (in 1); 1 to decide (in 1): 1 error"
    assert last("check", "in/a.txt", "in/b.txt") == "2 documents: 2 fixable automatically (in 1); nothing to decide"
    assert last("fix", "in", "--out", "out") == "3 documents: 2 fixed (in 1); 1 to decide (in 1): 1 error"
    assert "documents" not in last("check", "in", "-q")
    assert "documents" not in last("check", "in", "--report", "concise")
    assert "documents" not in last("check", "in/a.txt")


@pytest.mark.parametrize("report", ["markdown:x.md", "jsonl", "jsonl:i.jsonl", "jsonl:./x.issues.jsonl", "csv:x.csv"])
def test_a_text_whose_name_is_ours_has_its_record_whatever_report_was_asked_for(report: str) -> None:
    put("x.txt")
    assert run(["fix", "x.txt", "--report", report]) == 0
    assert run(["undo", "x.clean.txt", "-o", "back.txt"]) == 0
    assert Path("back.txt").read_bytes() == DAMAGED.encode()
    put("x.txt", DAMAGED + "\n第三段后来才写。\n")
    assert run(["fix", "x.txt", "--report", report]) == 0  # its text is known for ours, and is replaced
    assert Path("x.clean.txt").read_bytes() == (CLEAN + "第三段后来才写。\n").encode()


def test_a_folder_into_a_folder() -> None:
    put("in/a.txt")
    put("in/deep/b.txt", CLEAN)
    assert run(["fix", "in", "--out", "out"]) == 0
    assert Path("out/a.txt").read_bytes() == CLEAN.encode()
    assert Path("out/deep/b.txt").read_bytes() == CLEAN.encode()
    assert len(rows("out/a.issues.jsonl")) == 3


def test_a_folder_with_review_pages_has_a_page_of_contents() -> None:
    Path("in/deep").mkdir(parents=True)
    for name in ("in/a.txt", "in/deep/b.txt"):
        Path(name).write_text("一段。\n", encoding="utf-8")
    assert run(["fix", "in", "--out", "out", "--report", "html"]) == 0
    text = Path("out/index.html").read_text(encoding="utf-8")
    assert 'href="./a.review.html"' in text
    assert 'href="./deep/b.review.html"' in text
    assert Path("out/deep/b.review.html").is_file()


def test_the_page_of_contents_tells_what_is_reviewed_where_there_is_a_decisions_file() -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text("全市失业率率为百分之三。\n会议强调调要抓好春耕工作。\n", encoding="utf-8")
    assert run(["fix", "in", "--out", "out", "--report", "html"]) == 0
    waiting = [row["id"] for row in rows("out/a.issues.jsonl") if row.get("status") == "open"]
    assert len(waiting) == 2
    assert "0/2" not in Path("out/index.html").read_text(encoding="utf-8")
    decision = f'[[decision]]\nid = "{waiting[0]}"\nverdict = "decline"\n'
    Path("in/textclean.decisions.toml").write_text(decision, encoding="utf-8")
    assert run(["fix", "in", "--out", "out", "--report", "html", "--force"]) == 0
    assert "1/2" in Path("out/index.html").read_text(encoding="utf-8")


def test_check_of_a_folder_gives_rows_with_their_path() -> None:
    put("in/a.txt")
    put("in/b.txt")
    assert run(["check", "in", "--issues", "all.jsonl"]) == 0
    assert [row["path"] for row in rows("all.jsonl")] == [
        os.path.join("in", name) for name in ("a.txt", "b.txt") for _ in "123"
    ]
    assert all(row.get("status", "open") == "open" for row in rows("all.jsonl"))


def test_our_outputs_in_a_folder_are_no_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/a.txt")
    assert run(["fix", "in/a.txt"]) == 0
    put("in/b.clean.txt")  # called so, but none of ours
    capsys.readouterr()
    assert run(["check", "in"]) == 0
    shown = capsys.readouterr().out
    assert "b.clean.txt" in shown
    assert "a.clean.txt" not in shown


def test_outputs_in_a_folder_below_are_no_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    """As long as their sources are what they were; a folder of outputs that is named itself is read."""

    def checked(folder: str) -> list[str]:
        capsys.readouterr()
        assert run(["check", folder, "--report", "jsonl", "--fail-on", "never"]) == 0
        return [row["path"] for row in map(json.loads, capsys.readouterr().out.splitlines()) if "sha256" in row]

    put("a.txt")
    assert run(["fix", ".", "--out", "done"]) == 0
    put("done/c.txt")  # none of ours
    below = [os.path.join("done", name) for name in ("a.txt", "c.txt")]
    assert checked(".") == ["a.txt", below[1]]
    assert checked("done") == below
    put("a.txt", CLEAN + "添了一句。\n")
    assert checked(".") == ["a.txt", *below]


def test_a_text_that_was_fixed_in_place_stays_an_input(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/a.txt")
    assert run(["fix", "in/a.txt", "--in-place"]) == 0
    capsys.readouterr()
    assert run(["check", "."]) == 0
    assert os.path.join("in", "a.txt") in capsys.readouterr().out


def test_check_fails_at_the_severity_that_is_asked_for() -> None:
    put("x.txt")
    assert run(["check", "x.txt"]) == 0
    assert run(["check", "x.txt", "--fail-on", "note"]) == 1
    assert run(["check", "x.txt", "--fail-on", "note", "--ignore", "LY"]) == 0
    assert run(["fix", "x.txt", "--exit-non-zero-on-fix"]) == 1


def test_a_text_edited_by_hand_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    assert run(["fix", "x.txt"]) == 0
    assert run(["fix", "x.txt"]) == 0
    put("x.clean.txt", CLEAN + "添了一句。\n")
    assert run(["fix", "x.txt"]) == 2
    assert "--force" in capsys.readouterr().err
    assert run(["fix", "x.txt", "--force"]) == 0
    assert Path("x.clean.txt").read_bytes() == CLEAN.encode()


def test_in_place_is_undone_through_every_run() -> None:
    put("x.txt")
    assert run(["fix", "-i", "x.txt", "--ignore", "LY002"]) == 0
    assert Path("x.txt").read_bytes() == DAMAGED.strip("\n").encode()
    assert run(["fix", "-i", "x.txt"]) == 0
    assert Path("x.txt").read_bytes() == CLEAN.encode()
    record = Path("x.issues.jsonl").read_bytes()
    assert run(["fix", "-i", "x.txt"]) == 0
    assert Path("x.issues.jsonl").read_bytes() == record
    assert run(["undo", "x.txt", "-o", "back.txt"]) == 0
    assert Path("back.txt").read_bytes() == DAMAGED.encode()


def test_a_hand_edit_between_two_runs_in_place_keeps_both_records() -> None:
    put("x.txt")
    assert run(["fix", "-i", "x.txt"]) == 0
    first = Path("x.issues.jsonl").read_bytes()
    put("x.txt", edited := CLEAN + "\n\n\n又添了一段。\n")
    assert run(["fix", "-i", "x.txt"]) == 0
    assert rows("x.issues.jsonl")[0]["previous"] == "x.issues.1.jsonl"
    assert Path("x.issues.1.jsonl").read_bytes() == first
    assert run(["undo", "x.txt", "-o", "back.txt"]) == 0
    assert Path("back.txt").read_bytes() == edited.encode()


def test_several_inputs_need_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt")
    put("b.txt")
    assert run(["fix", "a.txt", "b.txt"]) == 2
    assert capsys.readouterr().err == "textclean: 2 inputs: say where to write with --out DIR or --in-place\n"
    assert run(["fix", "a.txt", "b.txt", "--in-place"]) == 0


def test_two_inputs_of_one_name_are_told_before_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    put("a/x.txt")
    put("b/x.txt")
    assert run(["fix", "a/x.txt", "b/x.txt", "--out", "out"]) == 2
    assert not Path("out").exists()
    assert "x.txt" in capsys.readouterr().err


def test_one_bad_input_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt")
    Path("b.txt").write_bytes(bytes(range(256)) * 40)
    assert run(["fix", "a.txt", "b.txt", "c.txt", "--out", "out"]) == 2
    assert [path.name for path in sorted(Path("out").iterdir())] == ["a.issues.jsonl", "a.txt"]
    assert len(capsys.readouterr().err.strip().split("\n")) == 2


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], folder: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED.encode())))
    assert run(["fix", "-", "--stdin-filename", "page.txt"]) == 0
    shown = capfdbinary.readouterr()
    assert shown.out == CLEAN.encode()
    assert b"page.txt" in shown.err
    assert not list(folder.iterdir())


def test_the_diff_writes_nothing(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    put("x.txt")
    assert run(["fix", "x.txt", "--diff"]) == 0
    assert capsys.readouterr().out.startswith("--- a/x.txt\n+++ b/x.txt\n")
    assert [path.name for path in folder.iterdir()] == ["x.txt"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["fix", "xy.txt"], "cannot find 'xy.txt'; did you mean 'x.txt'?"),
        (["fix", "y.txt"], "cannot find 'y.txt'\n"),
        (["fix", "*.doc"], "'*.doc' matches no file"),
        (["fix"], "no input: name files or folders, or - for standard input"),
        (["fix", "x.txt", "--select", "LY01"], "no rule 'LY01'; did you mean LY001 excess-blank-lines?"),
        (["fix", "x.txt", "--select", "QQ"], "no rule 'QQ'; textclean rules lists them"),
        (["fix", "x.txt", "--show", "fixd"], "no status 'fixd'; there are fixed, open, declined, known, superseded"),
        (["fix", "x.txt", "--report", "zzz"], "unknown report format 'zzz'; there are text, concise"),
        (["fix", "x.txt", "--profile", "nope"], "no profile 'nope'"),
        (["fix", "x.txt", "--report", "jsnl"], "unknown report format 'jsnl'; did you mean"),
        (["fix", "x.txt", "-a", "TY-5d"], "no issue has the id 'TY-5d'"),
        (["fix", "x.txt", "-o", "no/y.txt"], "cannot write 'no/y.txt': there is no folder 'no'"),
        (["fix", "x.txt", "-o", "x.txt"], "'x.txt' is the input itself; to write over it, use --in-place"),
        (["fix", "x.txt", "-o", "y", "--issues", "y"], "'y' would be written twice; choose another name"),
        (["fix", "x.txt", "-i", "--out", "d"], "--out and --in-place both say where to write; give one"),
        (["fix", "x.txt", "--encoding", "utf-9"], "unknown encoding 'utf-9'; did you mean"),
        (["fix", "x.txt", "--selekt", "LY"], "no option '--selekt'; did you mean --select?"),
        (["fixe", "x.txt"], "no command 'fixe'; did you mean fix?"),
        (["fix", "x.txt", "-o"], "option -o needs a value"),
    ],
)
def test_trouble_is_one_line_and_writes_nothing(
    line: list[str], said: str, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    put("x.txt")
    assert run(line) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"textclean: {said}")
    assert shown.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == ["x.txt"]


def test_a_text_that_no_run_wrote_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    Path("x.clean.txt").write_text("mine\n", encoding="utf-8")
    for line in (["fix", "x.txt"], ["fix", "x.txt", "--report", "markdown:x.md"]):
        assert run(line) == 2
        assert capsys.readouterr().err.startswith("textclean: 'x.clean.txt' is there already, without the record")
        assert Path("x.clean.txt").read_text(encoding="utf-8") == "mine\n"
    assert run(["fix", "x.txt", "--force"]) == 0
    assert Path("x.clean.txt").read_text(encoding="utf-8") == CLEAN


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert capsys.readouterr().out.startswith("Usage: textclean COMMAND")


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    assert run(["-h", "--lang", "zh"]) == run(["--lang", "zh", "-h"]) == 0
    assert capsys.readouterr().out.count("用法：") == 2
    assert run(["--lang", "zh", "check", "x.txt", "--fail-on", "never"]) == 0
    assert "可自动改" in capsys.readouterr().out


def test_trouble_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    assert run(["fix", "xy.txt", "--lang", "zh"]) == 2
    assert capsys.readouterr().err == "textclean: 找不到“xy.txt”。目录里有“x.txt”，是它吗？\n"


@pytest.mark.parametrize("name", ["", *FIRST, *MORE])
def test_chinese_help_is_chinese_throughout(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "zh", *name.split(), "-h"]) == 0
    shown = capsys.readouterr().out
    assert "OPTIONS" not in shown
    headings = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert [line[-1] for line in headings[1:]] == ["："] * (len(headings) - 1)
    rows = shown.partition("选项：\n")[2].partition("例：")[0].splitlines()
    bare = [row for row in rows if row.startswith("  ") and len(row) < 20 and "  " not in row.strip()]
    assert not bare  # a short name has its help beside it
    examples = [row for row in shown.splitlines() if row.startswith("  textclean ")]
    assert max(cells(row) for row in shown.splitlines() if row not in examples and "eval" not in row) <= 80


@pytest.mark.parametrize("name", ["fix", "check", "explain", "rules", "decide", "config", "undo"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_has_help_with_an_example(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "-h", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert f"textclean {name} " in shown.partition("例" if lang == "zh" else "Examples")[2]


def test_a_check_with_nothing_to_offer_says_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be mended by itself, nothing accepted: the next step is to ask why."""
    notice = "各区县人民政府、市政府各部门要认真贯彻落实本通知的各项要求。\n"
    put("通知.txt", notice * 3)
    assert run(["check", "通知.txt"]) == 1
    shown = capsys.readouterr().out
    assert "Nothing fixable automatically" in shown
    assert "the other copy 1:1, 3:1" in shown
    assert "why: textclean explain 通知.txt:2:1" in shown


def test_a_page_without_decisions_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    assert run(["decide", "x.txt", "--list"]) == 0
    assert capsys.readouterr().err == "no decisions on 'x.txt'\n"


def test_verify_passes_on_a_sound_run() -> None:
    put("x.txt")
    assert run(["fix", "x.txt", "--verify", "--stats", "-v"]) == 0


def test_a_folder_of_outputs_below_the_inputs_is_not_looked_into() -> None:
    put("in/a.txt")
    for _ in "12":
        assert run(["fix", "in", "--out", "in/out"]) == 0
    assert sorted(path.name for path in Path("in").rglob("*")) == ["a.issues.jsonl", "a.txt", "a.txt", "out"]


def test_a_quiet_list_that_is_cut_says_of_which_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        put(name)
    run(["check", "a.txt", "b.txt", "-q", "--max-issues", "1"])
    out = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in out] == ["a.txt", "a.txt", "b.txt", "b.txt"]
    assert out[1].startswith("a.txt: and ")
    run(["check", "a.txt", "-q", "--max-issues", "0"])
    assert re.fullmatch(r"a\.txt: \d+ not listed\n", capsys.readouterr().out)


#: The sixth paragraph is the second one again; nothing tells which of the two is wrong.
TWICE = (
    "北湾镇三月里修好了两座旧码头，渡船又能靠岸，对岸的菜农早晨过来赶集，中午就能回去。\n"
    "镇上的老木匠罗守田带着徒弟给候船亭换了梁柱，又在檐下添了一排长凳，等船的人不用再站着。\n"
    "码头管理员说，渡船每天开六趟，头班早上五点半，末班晚上七点，遇到大风大雾就停航。\n"
    "学校的孩子们也坐这条船，老师每天在岸边点名，人齐了才让船家解缆。\n"
    "船家姓丁，撑船二十多年，河上哪里有暗礁、哪里水急，他闭着眼也说得出来。\n"
    "镇上的老木匠罗守田带着徒弟给候船亭换了梁柱，又在檐下添了一排长凳，等船的人不用再站着。\n"
    "入夏以后水位要涨，镇里打算把跳板再加高半尺，免得上下船湿了鞋。\n"
)


def test_one_of_several_offers_is_named_never_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt", TWICE)
    assert run(["fix", "x.txt", "--lang", "en", "--max-issues", "9"]) == 0
    row = next(row for row in rows("x.issues.jsonl") if row.get("code") == "DU001")
    fixes, name = row["fixes"], str(row["id"])[:5]
    assert isinstance(fixes, list)
    labels = [fix["label"] for fix in fixes]
    assert labels == ["delete-copy", "delete-other-copy"]
    told = capsys.readouterr().out
    assert all(f"-a {name}={label}" in told for label in labels)
    Path("x.clean.txt").unlink()
    assert run(["fix", "x.txt", "--lang", "en", "-a", name]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert all(f"={label} (" in said for label in labels)
    assert not Path("x.clean.txt").exists()
    assert run(["fix", "x.txt", "--lang", "zh", "-a", f"{name}=delete-it"]) == 2
    assert "=delete-copy（删去此处）、=delete-other-copy（删去另一处）" in capsys.readouterr().err
    assert run(["fix", "x.txt", "-o", "y.txt", "-a", f"{name}=delete-other-copy"]) == 0
    kept = TWICE.splitlines(keepends=True)
    assert Path("y.txt").read_text("utf-8") == "".join(kept[:1] + kept[2:])


def test_what_offers_nothing_is_not_accepted_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt", "一、水渠。四月修好。\n二、道路。五月通车。\n四、学校。九月开学。\n")
    run(["fix", "x.txt", "-q"])
    name = next(str(row["id"]) for row in rows("x.issues.jsonl") if row.get("code") == "NU001")
    capsys.readouterr()
    assert run(["fix", "x.txt", "--lang", "en", "-a", name]) == 2
    assert "offers nothing to accept" in capsys.readouterr().err


def test_explain_lists_every_offer(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt", TWICE)
    run(["fix", "x.txt", "-q"])
    name = next(str(row["id"]) for row in rows("x.issues.jsonl") if row.get("code") == "DU001")
    capsys.readouterr()
    assert run(["explain", name, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert f"-a {name}=delete-copy\n" in said
    assert f"-a {name}=delete-other-copy\n" in said


def test_a_kind_takes_no_offer_of_several(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt", TWICE)
    assert run(["fix", "x.txt", "-o", "y.txt", "-a", "DU"]) == 0
    assert Path("y.txt").read_text("utf-8") == TWICE


@pytest.mark.parametrize(
    ("name", "instead"), [("r.html", "html:r.html"), ("r.MD", "markdown:r.MD"), ("r.xlsx", "xlsx:r.xlsx")]
)
def test_an_issue_record_is_no_file_for_people(name: str, instead: str, capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    for command in ("fix", "check"):
        assert run([command, "x.txt", "--lang", "en", "--issues", name]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert f"--report {instead}" in said
    assert [path.name for path in Path().iterdir()] == ["x.txt"]


def test_what_an_editor_accepted_is_no_automatic_edit() -> None:
    put("x.txt", TWICE)
    run(["fix", "x.txt", "-q"])
    name = next(str(row["id"]) for row in rows("x.issues.jsonl") if row.get("code") == "DU001")
    run(["fix", "x.txt", "-q", "--force", "--lang", "zh", "-a", f"{name}=delete-copy"])
    page = Path("x.review.html").read_text("utf-8")
    assert "自动改动 0 处，待定 0 件" in page
    assert "自动改动 1 处" not in page


def test_help_says_that_several_inputs_need_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    put("y.txt")
    assert run(["fix", "x.txt", "y.txt", "--lang", "en"]) == 2
    assert "--out DIR" in capsys.readouterr().err
    run(["fix", "--help", "--lang", "en"])
    assert "Several inputs need --out or --in-place" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("text", ["", "\f\f\f\n", " \n\u3000\n"])
def test_a_text_without_characters_is_not_called_sound(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``pdftotext`` gives such a one of a page that was scanned."""
    put("x.txt", text)
    assert run(["check", "x.txt", "--select", "CH"]) == 0
    shown = capsys.readouterr().out
    assert "No text; of a scanned PDF" in shown
    assert "No issues found" not in shown
