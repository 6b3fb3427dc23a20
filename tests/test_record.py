"""Records read back, and what stands on them: ``undo``, ``explain``, ``decide``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from textclean import decisions_file, record
from textclean.chain import Cleaned, edits_of
from textclean.cleaner import Cleaner
from textclean.cli import run
from textclean.cli.commands.explain.place import to_cleaned, to_source
from textclean.cli.commands.explain.telling import fitted
from textclean.errors import Trouble
from textclean.readers.text import read
from textclean.text.compose import outermost
from textclean.writers.jsonl import write
from textclean.writers.message import Report

PAGE = (Path(__file__).parents[1] / "samples" / "bulletin" / "source.txt").read_bytes()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.fixture(scope="module")
def report() -> Report:
    source = read(PAGE, "page.txt")
    cleaner = Cleaner()
    return Report(source, cleaner.clean(source.text), cleaner.book)


@pytest.fixture(scope="module")
def cleaned(report: Report) -> Cleaned:
    return report.cleaned


@pytest.fixture(scope="module")
def back(report: Report) -> record.Record:
    return record.load(write(report).encode(), "page.issues.jsonl")[0]


def test_the_edits_come_back_as_they_were(cleaned: Cleaned, back: record.Record) -> None:
    assert back.edits() == outermost(edits_of(cleaned.issues))


def test_the_source_comes_back_byte_for_byte(cleaned: Cleaned, back: record.Record) -> None:
    assert record.undo(back, cleaned.text.encode(), "page.clean.txt") == PAGE


def test_some_edits_alone(cleaned: Cleaned, back: record.Record) -> None:
    names = [issue.id for issue in cleaned.fixed if issue.code.startswith("PW")]
    taken_back = record.undo_only(back, cleaned.text.encode(), "page.clean.txt", names)
    assert taken_back == cleaned.without(names)
    assert taken_back not in (cleaned.text, cleaned.source)


def test_places_lead_there_and_back(cleaned: Cleaned, back: record.Record) -> None:
    led = {offset: to_cleaned(back, offset) for offset in range(0, len(cleaned.source), 7)}
    kept = {offset: there for offset, there in led.items() if there is not None and there < len(cleaned.text)}
    assert len(kept) > 0.9 * len(led)  # of the others an edit took the character away
    assert {offset: to_source(back, there) for offset, there in kept.items()} == {offset: offset for offset in kept}


def test_a_text_of_another_run_is_refused(back: record.Record) -> None:
    with pytest.raises(Trouble, match="wrong-record"):
        record.undo(back, b"something else\n", "page.clean.txt")


@pytest.mark.parametrize("data", [b"", b"{}\n", b'{"record":"run"}\n', b"[[[", b'{"record":"issue"}\n', b"\xff\n"])
def test_what_is_no_record_is_said(data: bytes) -> None:
    with pytest.raises(Trouble, match="bad-record"):
        record.load(data, "x")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_undo_in_the_encoding_of_the_source(encoding: str) -> None:
    data = PAGE.decode().encode(encoding)
    Path("page.txt").write_bytes(data)
    assert run(["fix", "page.txt"]) == 0
    assert run(["undo", "page.clean.txt", "-o", "back.txt"]) == 0
    assert Path("back.txt").read_bytes() == data


def test_undo_of_a_damaged_file() -> None:
    data = PAGE.replace("区".encode(), b"\xff", 1)
    Path("page.txt").write_bytes(data)
    assert run(["fix", "page.txt", "--out", "out"]) == 0
    assert run(["undo", "out/page.txt", "-o", "back.txt"]) == 0
    assert Path("back.txt").read_bytes() == data


def test_explain(capsys: pytest.CaptureFixture[str], cleaned: Cleaned) -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt"]) == 0
    capsys.readouterr()

    def said(*words: str) -> str:
        assert run(["explain", *words]) == 0
        return capsys.readouterr().out

    assert said("LY001") == said("excess-blank-lines")
    fixed = cleaned.fixed[0]
    assert fixed.id in said(fixed.id[:9])
    assert "as in the source" in said("page.clean.txt:1:3")
    comma = next(issue for issue in cleaned.fixed if issue.code == "PW001")
    line = cleaned.text.count("\n", 0, comma.cleaned.start) + 1
    column = comma.cleaned.start - cleaned.text.rfind("\n", 0, comma.cleaned.start)
    assert comma.id in said(f"page.clean.txt:{line}:{column}")
    line = PAGE.decode().count("\n", 0, comma.source.start) + 1
    assert comma.id in said(f"page.txt:{line}")
    Path("page.issues.jsonl").unlink()
    assert comma.id in said(f"page.txt:{line}")  # without a record the text is checked here and now


def test_an_issue_is_explained_in_the_language_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the language of the record: it keeps the words, not only the sentence."""
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt", "--lang", "en"]) == 0
    capsys.readouterr()
    assert run(["explain", "page.txt:139:49", "--lang", "zh"]) == 0
    said = capsys.readouterr().out
    assert "衍字：“失业率率”→“失业率”" in said
    assert "doubled character:" not in said


def test_traditional_chinese_quotes_with_corners(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_text("他說,今天去。全縣經濟，高質，發展。\n", encoding="utf-8")
    assert run(["explain", "page.txt:1:3", "--lang", "zh-Hant"]) == 0
    said = capsys.readouterr().out
    assert "「,」" in said
    assert "“" not in said


def test_what_is_explained_fits_the_terminal() -> None:
    text = "  依据  上行句子未完、文中另有“信息”、长度恰为一行栏宽。\n\n短行\n"
    shown = fitted(text, 40)
    assert shown == "  依据  上行句子未完、文中另有“信息”、\n    长度恰为一行栏宽。\n\n短行\n"
    assert fitted(text, 0) == text


def test_the_source_itself_has_nothing_to_undo(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt"]) == 0
    capsys.readouterr()
    assert run(["undo", "page.txt"]) == 2
    assert "'page.txt' is the source itself" in capsys.readouterr().err


def test_why_a_rule_matters_is_said_once_for_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_text("他说,今天去,明天来。全县经济，高质，发展。\n", encoding="utf-8")
    assert run(["explain", "page.txt:1", "--lang", "zh"]) == 0
    said = capsys.readouterr().out
    assert said.count("PW001 ascii-comma") == 2
    assert said.count("GB/T 15834") == 1


def test_undo_says_what_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt"]) == 0
    capsys.readouterr()
    assert run(["undo", "page.clean.txt", "-o", "back.txt"]) == 0
    assert capsys.readouterr().err == "back.txt: written, the source byte for byte\n"
    assert run(["undo", "page.clean.txt", "--only", "PW", "-o", "part.txt"]) == 0
    assert capsys.readouterr().err == "part.txt: written, with these edits taken back alone\n"


def test_explain_tells_why_a_line_end_is_a_break_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(
        "关于加强城市基础设\n施建设的意见\n\n为加强城市基础设施建设，现提出以下意见。\n\n一、总体要求。\n".encode()
    )

    def said(*words: str) -> str:
        assert run(["explain", *words]) == 0
        return capsys.readouterr().out

    joined = said("page.txt:1", "--lang", "en")
    assert "line end 1 → 2" in joined
    assert "“基础设施”" in joined
    assert "LB013" in joined
    apart = said("page.txt:5", "--lang", "zh")  # a blank line: the end that it belongs to
    assert "行末 4 → 6" in apart
    assert "不连" in apart
    assert "上句已完 -9" in apart
    assert "line end" not in said("page.txt:6", "--lang", "en")  # nothing stands behind the last line


#: Of a bidder's notice, cut into lines of one width, whose running head stands among them.
CUT = (
    "一、招标条件",
    "　　2.1 建设规模：新建DN300～", "DN600污水主管8.2 km，接户管14.6", "km，检查井260座，恢复路面约1.7", "万m2。",
    "　　2.2 招标范围：施工图范围内的", "招标公告", "· 7 ·", "全部土建、管道、设备采购安装及路", "面恢复工程，具体以工程量清单为准。",
    "　　2.3 投标人须具备市政公用工程", "施工总承包贰级及以上资质，并在人", "员、设备、资金等方面具有相应的施", "工能力。",
    "　　2.4 拟派项目经理须具备市政公", "招标公告", "· 8 ·", "用工程专业贰级及以上注册建造师执", "业资格，且未担任其他项目的经理。",
)  # fmt: skip


def test_explain_says_what_the_run_did(capsys: pytest.CaptureFixture[str]) -> None:
    """A line end that furniture stands at is weighed once that is gone, and joined: the words say so, whatever the points."""
    Path("page.txt").write_text("\n".join([*CUT, ""]), encoding="utf-8")

    def said(*words: str) -> str:
        assert run(["explain", "page.txt:6", *words]) == 0
        return capsys.readouterr().out

    joined = said("--lang", "en")
    assert "page furniture stands here" in joined
    assert re.search("\n    joined: it was weighed again .* as is told below. As this text stands  -", joined)
    assert re.search("LB003 .* fixed", joined)
    assert "    相连（别处改好后重新算过，依据见下）；按这份文字  -" in said("--lang", "zh")
    assert "\n    kept apart  -" in said("--lang", "en", "--ignore", "LB")
    assert run(["decide", "page.txt", "LB003", "--decline", "-q"]) == 0
    assert "\n    kept apart, as was decided" in said("--lang", "en")
    assert "\n    joined" in said("--lang", "en", "--no-decisions")


def test_explain_says_how_a_likely_line_end_is_joined_that_no_issue_tells_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = [
        "清晨六点，渡口的汽笛准时", "响起，老船工解开缆绳，把", "第一班客人送往对岸的集市", "去了。",
        "（三）办好乡村教育的大事",
        "老船工的父亲也在这里摆渡", "他从十六岁起就跟着父亲撑", "篙，到今年整整四十年了，", "河里的暗礁他都记得。",
    ]  # fmt: skip
    Path("page.txt").write_text("\n".join([*rows, *rows[:4], ""]), encoding="utf-8")
    assert run(["explain", "page.txt:5", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "no edit and no issue" in said
    assert "kept apart; -a LB joins it" in said
    assert run(["fix", "page.txt", "-a", "LB", "-o", "joined.txt"]) == 0
    assert "大事老船工" in Path("joined.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["explain", "LY01"], "'LY01' is no rule, no issue id and no FILE:LINE:COL; did you mean LY001?"),
        (["explain", "page.txt:999999"], "'page.txt' has no line 999999, column 1"),
        (["explain", "pages.txt:1"], "cannot find 'pages.txt'; did you mean 'page.txt'?"),
        (
            ["explain", "LY-000000"],
            "no record in this folder has an issue 'LY-000000'; if it lies elsewhere, name it with --record",
        ),
        (["undo", "page.txt"], "there is no record for 'page.txt'; name it with --record"),
        (["decide", "page.txt", "LY-000000", "--accept"], "no issue has the id 'LY-000000'; the report gives the ids"),
        (["decide", "page.txt", "LY"], "name issues and one of --accept, --decline, --forget (or --list alone)"),
    ],
)
def test_trouble(words: list[str], line: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(words) == 2
    assert capsys.readouterr().err == f"textclean: {line}\n"


def test_decide_decline_and_forget(capsys: pytest.CaptureFixture[str], cleaned: Cleaned) -> None:
    Path("page.txt").write_bytes(PAGE)
    file = Path("textclean.decisions.toml")
    file.write_text('# ours\n[[decision]]\nid = "TY-000000000000"  # old\nverdict = "decline"\n', encoding="utf-8")
    chosen = next(issue for issue in cleaned.fixed if issue.code == "PW001")
    assert run(["decide", "page.txt", chosen.id[:10], "--decline", "--because", "说明"]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith('# ours\n[[decision]]\nid = "TY-000000000000"  # old\n')
    assert 'because = "说明"' in text
    assert run(["fix", "page.txt"]) == 0
    assert "DO901" not in capsys.readouterr().out  # it may meet an issue of another document
    rows = record.load(Path("page.issues.jsonl").read_bytes(), "x")[0].issues
    assert [row.id for row in rows if row.status == "declined"] == [chosen.id]
    capsys.readouterr()
    for name in (chosen.id, next(row.id for row in rows if row.status == "open")):
        assert run(["undo", "page.clean.txt", "--only", name, "--lang", "zh", "-o", "back.txt"]) == 2
        assert "没有改动：成稿中这一处与原文相同，无须撤回" in capsys.readouterr().err
    assert run(["decide", "page.txt", "--list"]) == 0
    assert chosen.id in capsys.readouterr().out
    assert run(["decide", "page.txt", chosen.id, "--forget"]) == 0
    assert chosen.id not in file.read_text(encoding="utf-8")
    assert "# old" in file.read_text(encoding="utf-8")


def test_what_was_decided_by_a_rule_is_forgotten_by_it_and_decided_anew(
    capsys: pytest.CaptureFixture[str], cleaned: Cleaned
) -> None:
    Path("page.txt").write_bytes(PAGE)
    code = next(issue for issue in cleaned.open if len(issue.offers) == 1).code
    file = Path("textclean.decisions.toml")
    for word in (code, code, code[:2]):
        assert run(["decide", "page.txt", word, "--accept"]) == 0
        assert "[[decision]]" in file.read_text(encoding="utf-8")
        assert run(["decide", "page.txt", word, "--forget"]) == 0
        assert "decision" not in file.read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(["decide", "page.txt", code, "--forget"]) == 2
    assert f"holds no decision on '{code}'" in capsys.readouterr().err
    file.write_text('decision = [{ id = "TY-9", verdict = "accept" }]\n', encoding="utf-8")
    assert run(["decide", "page.txt", code, "--accept"]) == 0
    assert [row.id[:4] for row in decisions_file.load(str(file))][:1] == ["TY-9"]


def test_a_text_is_not_cut_off_from_its_record(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt", "-i"]) == 0
    done = Path("page.txt").read_bytes()
    assert run(["undo", "page.txt", "--only", "PW", "-o", "./page.txt"]) == 2
    assert "would no longer fit its record" in capsys.readouterr().err
    assert Path("page.txt").read_bytes() == done
    assert run(["undo", "page.txt", "--only", "PW", "-o", "partly.txt"]) == 0
    assert run(["undo", "page.txt", "-o", "page.txt"]) == 0
    assert Path("page.txt").read_bytes() == PAGE


def test_accepting_is_a_run_with_that_decision(cleaned: Cleaned) -> None:
    Path("page.txt").write_bytes(PAGE)
    offered = next(issue for issue in cleaned.open if len(issue.offers) == 1)
    assert run(["fix", "page.txt", "-a", offered.id[:9], "-o", "once.txt"]) == 0
    assert run(["decide", "page.txt", offered.id, "--accept"]) == 0
    assert run(["fix", "page.txt", "-o", "lasting.txt"]) == 0
    assert Path("once.txt").read_bytes() == Path("lasting.txt").read_bytes() != cleaned.text.encode()
    assert run(["fix", "page.txt", "-o", "without.txt", "--no-decisions"]) == 0
    assert Path("without.txt").read_bytes() == cleaned.text.encode()


def test_a_broken_decisions_file_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE)
    Path("textclean.decisions.toml").write_text('[[decision]]\nid = 3\nverdict = "maybe"\n', encoding="utf-8")
    assert run(["fix", "page.txt"]) == 2
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    assert "textclean.decisions.toml" in shown


def test_a_text_is_written_back_over_itself_however_its_path_is_typed() -> None:
    Path("page.txt").write_bytes(PAGE)
    assert run(["fix", "page.txt"]) == 0
    assert run(["undo", "page.clean.txt", "-o", "./page.clean.txt"]) == 0
    assert Path("page.clean.txt").read_bytes() == PAGE


def test_explain_tells_the_rules_of_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "SP", "--lang", "en"]) == 0
    family = capsys.readouterr().out
    for code in ("SP001", "SP008"):
        assert run(["explain", code, "--lang", "en"]) == 0
        assert capsys.readouterr().out in family
    assert "PW001" not in family


@pytest.mark.parametrize("code", ["DU001", "DU002", "DU003", "DU004", "DU005", "DU008"])
def test_a_long_example_shows_in_what_it_is_wrong(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", code, "--lang", "zh"]) == 0
    said = [line.strip() for line in capsys.readouterr().out.splitlines()]
    bad = [line.partition("  ")[2] for line in said if line.startswith("误  ")]
    good = [line.partition("  ")[2] for line in said if line.startswith("正  ")]
    assert bad
    assert not set(bad) & set(good)


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("bom", "zz"),
        ("encoding", "nope"),
        ("encoding", "base64"),
        ("cleaned_encoding", "nope"),
        ("cleaned_bom", "zz"),
        ("bytes", "A"),
        ("insert", 5),
        ("insert", [5]),
        ("insert", [{}]),
        ("insert", [{"move": [1]}]),
        ("over", ["x/y"]),
        ("start", -5),
        ("end", 99_999),
    ],
)
def test_a_damaged_record_is_told_as_one(report: Report, where: str, value: object) -> None:
    rows = [json.loads(line) for line in write(report).splitlines()]
    row = rows[0]
    if where in ("insert", "over", "start", "end"):
        row = next(row for row in rows if row.get("status") == "fixed")["fixes"][0]["edits"][0]
    row[where] = value
    with pytest.raises(Trouble) as caught:
        record.load("\n".join(map(json.dumps, rows)).encode(), "a.issues.jsonl")
    assert caught.value.kind == "bad-record"
