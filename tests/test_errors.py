"""What goes wrong is said in one line that says what, where, and what to do: the very words, in both languages."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import textclean
from textclean.cli import run
from textclean.errors import lines as error_lines
from textclean.finding import Finding
from textclean.passes import words
from textclean.rulebook.card import Card
from textclean.text import Document

TEXT = "全区失业率率为百分之三，失业率连续三年下降，就业形势总体稳定。\n"
IDS = "TY-5d0c7e8a41b2", "TY-5f3a91c0d7e4"
ROW = (
    '"v":1,"record":"issue","code":"TY001","name":"doubled-character","severity":"error","status":"open","path":"a.txt"'
)


class Row(NamedTuple):
    """A command line, and the line that it ends with."""

    command: str
    code: int
    zh: str
    en: str


ROWS = {
    "no such file": Row("check a.txt", 2, "找不到“a.txt”。目录里有“a1.txt”，是它吗？", "cannot find 'a.txt'; did you mean 'a1.txt'?"),
    "no such file, to compare": Row("diff a.txt a1.txt", 2, "找不到“a.txt”。目录里有“a1.txt”，是它吗？", "cannot find 'a.txt'; did you mean 'a1.txt'?"),
    "no such file, to undo": Row("undo a.txt", 2, "找不到“a.txt”。目录里有“a1.txt”，是它吗？", "cannot find 'a.txt'; did you mean 'a1.txt'?"),
    "no such file, to decide on": Row("decide a.txt TY --decline", 2, "找不到“a.txt”。目录里有“a1.txt”，是它吗？", "cannot find 'a.txt'; did you mean 'a1.txt'?"),
    "no such file, to explain": Row("explain a.txt:1", 2, "找不到“a.txt”。目录里有“a1.txt”，是它吗？", "cannot find 'a.txt'; did you mean 'a1.txt'?"),
    "nothing matched": Row("check in/*.txt", 2, "“in/*.txt”没有匹配任何文件。", "'in/*.txt' matches no file"),
    "encoding unsure": Row(
        "check eucjp.txt", 2, "“eucjp.txt”不是 UTF-8，可能是 Big5（1.00）或 EUC-JP（1.00）。请加 --encoding。",
        "'eucjp.txt' is not UTF-8; perhaps Big5 (1.00) or EUC-JP (1.00): give --encoding",
    ),
    "binary": Row("check binary.txt", 2, "“binary.txt”像是二进制文件（含 NUL），已跳过。", "'binary.txt' looks binary (NUL bytes); skipped"),
    "damaged, yet readable": Row(
        "check damaged.txt", 2, "“damaged.txt”像是损坏的 UTF-8，从第 26 字节起读不通。要照读，请加 --encoding utf-8，读不出的字会标为 CH002。",
        "'damaged.txt' looks like damaged UTF-8, from byte 26 on; --encoding utf-8 reads it, and CH002 marks what is lost",
    ),
    "a file without a line": Row(
        "explain b.txt", 2, "要问“b.txt”的哪一行？请写 b.txt:行，如 b.txt:1。", "which line of 'b.txt'? say b.txt:LINE, as b.txt:1"
    ),
    "nothing like it": Row("check b.txt --select ZZ001", 2, "没有规则“ZZ001”。全部规则见 textclean rules。", "no rule 'ZZ001'; textclean rules lists them"),
    "no such command": Row(
        "corpus b.txt", 2, "没有命令“corpus”。全部命令见 textclean -h。", "no command 'corpus'; textclean -h lists them"
    ),
    "a word too many": Row(
        "explain TY001 b.txt", 2, "多出了“b.txt”。用法：textclean explain [选项] RULE|ID|FILE:LINE[:COL]",
        "'b.txt' is too much; usage: textclean explain [OPTIONS] RULE|ID|FILE:LINE[:COL]",
    ),
    "a value too many": Row("check b.txt --quiet=3", 2, "选项 --quiet 不带值。", "option --quiet takes no value"),
    "hyphens that an editor of texts made one dash": Row(
        "check —diff", 2, "“—diff”开头的不是减号。选项要用两个减号：--diff。", "'—diff' begins with a dash, an option with two hyphens: --diff"
    ),
    "a decision without its text": Row(
        "decide TY-5d --accept", 2, "“TY-5d”前面要先写原文：textclean decide 原文 TY-5d",
        "name the source before 'TY-5d': textclean decide FILE TY-5d",
    ),
    "a rule by its title": Row(
        "check b.txt --select 段落误断", 2, "没有规则“段落误断”。相近的有 LB001（段落误断）。", "no rule '段落误断'; did you mean LB001 broken-paragraph?"
    ),
    "a baseline that is there": Row(
        "check b.txt --fail-on new", 2,
        "--fail-on new 需要已知问题的清单；请用 --baseline 指明，或在配置里写 baseline。这里有“textclean.baseline.json”：加 --baseline textclean.baseline.json。",
        "--fail-on new needs a baseline; name it with --baseline or in the configuration; here is 'textclean.baseline.json': add --baseline textclean.baseline.json",
    ),
    "a PDF that is damaged": Row(
        "check page.pdf", 2, "读不了“page.pdf”：不是完整的 PDF，文件可能已损坏。",
        "cannot read 'page.pdf': it is no whole PDF; the file may be damaged",
    ),
    "a file of Word that is damaged": Row(
        "check page.docx", 2, "读不了“page.docx”：不是完整的 DOCX，文件可能已损坏。",
        "cannot read 'page.docx': it is no whole DOCX; the file may be damaged",
    ),
    "an older file of Word": Row(
        "check page.rtf", 2, "读不了“page.rtf”：这是 Word 文档（RTF）。请在 Word 或 WPS 里“另存为”，类型选“Word 文档（*.docx）”或“纯文本（*.txt）”，再处理得到的文件。",
        "cannot read 'page.rtf': it is a Word document (RTF); in Word, Save As 'Word Document (*.docx)' or 'Plain Text (*.txt)', and give that",
    ),
    "a file of another program": Row(
        "check book.epub", 2, "读不了“book.epub”：这是 EPUB，本程序读纯文本、PDF、Word（.docx）和网页。请先用原来的程序另存为其中一种。",
        "cannot read 'book.epub': it is EPUB; text, PDF, DOCX and HTML are read; save it as one of these first",
    ),
    "over a page of HTML": Row(
        "fix page.html --in-place", 2,
        "成稿是纯文本，不能写回“page.html”（HTML）。去掉 --in-place，成稿写到旁边；或用 --output 文件名。",
        "the cleaned text is plain text and cannot be written over 'page.html' (HTML); leave --in-place out, or name another file with --output",
    ),
    "a page that shows no words": Row(
        "check empty.html", 2, "“empty.html”里没有文字，或许只有图像。请先做文字识别（OCR），再处理得到的文本。",
        "'empty.html' holds no text, perhaps only images; recognise their text first (OCR), and give that",
    ),
    "no place for output": Row(
        "fix a1.txt b.txt c.txt", 2, "有 3 个输入，请用 --out 目录 或 --in-place 说明写到哪里。",
        "3 inputs: say where to write with --out DIR or --in-place",
    ),
    "edited by hand": Row(
        "fix b.txt", 2, "“b.clean.txt”在上次运行后被人改过。改名保存，或加 --force 覆盖。",
        "'b.clean.txt' was edited since the last run; move it, or --force",
    ),
    "unknown rule": Row(
        "check b.txt --select LB01", 2, "没有规则“LB01”。相近的有 LB001（段落误断）。", "no rule 'LB01'; did you mean LB001 broken-paragraph?"
    ),
    "unknown key": Row(
        "check set/b.txt --config set/textclean.toml", 2, "set/textclean.toml 第 4 行：不认识“profil”，应是“profile”。",
        "set/textclean.toml:4: unknown key 'profil'; did you mean 'profile'?",
    ),
    "id not unique": Row(
        "explain TY-5 --record two.jsonl", 2, "“TY-5”对应 2 处：TY-5d、TY-5f。请多写一位。", "'TY-5' fits 2 issues: TY-5d, TY-5f; add a character"
    ),
    "wrong record": Row(
        "undo c.txt --record b.issues.jsonl", 2, "“b.issues.jsonl”不是这份“c.txt”的记录；请用 --record 指明。",
        "'b.issues.jsonl' does not belong to this 'c.txt'; name its record with --record",
    ),
    "wrong record, to explain": Row(
        "explain c.txt:1 --record b.issues.jsonl", 2, "“b.issues.jsonl”不是这份“c.txt”的记录；请用 --record 指明。",
        "'b.issues.jsonl' does not belong to this 'c.txt'; name its record with --record",
    ),
    "nothing to take back": Row(
        "undo d.txt --record d.jsonl --only NOPE", 2, "没有依“NOPE”作的改动；请写编号、规则或规则族，见记录。",
        "nothing was fixed under 'NOPE'; name an id, a rule or a family of the record",
    ),
    **{
        f"a folder: {command}": Row(command, 2, "“set”是目录，此处需要文件。", "'set' is a folder; a file is needed here")
        for command in ("decide set TY --decline", "explain set:1", "diff set b.txt", "undo set", "undo c.txt --record set")
    },
    "standard input in place": Row(
        "fix - --in-place", 2, "标准输入不是文件，不能用 --in-place；去掉它，成稿写到标准输出。",
        "standard input is no file to write over; leave --in-place out, and the text goes to standard output",
    ),
    "the record, to write over": Row(
        "undo d.txt --record d.jsonl -o ./d.jsonl", 2, "“d.jsonl”是记录，还原的原文请写到别的文件。", "'d.jsonl' is the record; write the source to another file"
    ),
    "decisions that exclude each other": Row(
        "decide b.txt --list --prune", 2, "--list 和 --prune 只能用一个。", "--list and --prune exclude each other; give one"
    ),
    "two decisions at once": Row(
        "decide b.txt TY --accept --list", 2, "--accept 和 --list 只能用一个。", "--accept and --list exclude each other; give one"
    ),
    "a pass failed": Row(
        "fix c.txt -o o.txt -q --max-issues 0", 3, "规则族 words 在“c.txt”出错，已跳过；其余照常。详情见 --debug。",
        "pass 'words' failed on 'c.txt' and was skipped; the rest was done; see --debug",
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    """The files that the rows speak of."""
    for name in ("a1.txt", "b.txt", "c.txt"):
        Path(name).write_text(TEXT, encoding="utf-8")
    Path("c.txt").write_text(f"另有一句。\n{TEXT}", encoding="utf-8")
    Path("eucjp.txt").write_bytes("漢".encode("euc_jp"))
    Path("binary.txt").write_bytes(b"\x7fELF" + bytes(range(256)) * 4)
    Path("damaged.txt").write_bytes(
        "重庆市人民政府。\n".encode() + b"\xff\xfe\xfa abc\n" + "办公厅关于印发通知\n".encode()
    )
    Path("textclean.baseline.json").write_text('{"v":1,"issues":[]}\n', encoding="utf-8")
    Path("page.pdf").write_bytes(b"%PDF-1.7\n")
    Path("page.rtf").write_bytes(b"{\\rtf1}")
    Path("page.html").write_text("<p>水库,坝体完好。</p>", encoding="utf-8")
    Path("empty.html").write_text("<script>a</script>", encoding="utf-8")
    for name in ("page.docx", "book.epub"):
        Path(name).write_bytes(b"PK\x03\x04")
    Path("set").mkdir()
    Path("set/textclean.toml").write_text("# ours\n\n\nprofil = 'book'\n", encoding="utf-8")
    places = '"start":4,"end":6,"line":1,"column":5,"end_line":1,"end_column":7,"before":"率率","after":"率率","message":"","fixes":[],"left":"","right":""'
    rows = "".join(f'{{{ROW},{places},"id":"{name}"}}\n' for name in IDS)
    assert run(["fix", "b.txt", "-q", "--max-issues", "0"]) == 0
    head = Path("b.issues.jsonl").read_text(encoding="utf-8").partition("\n")[0]
    Path("two.jsonl").write_text(f"{head}\n{rows}", encoding="utf-8")
    Path("b.clean.txt").write_text("edited\n", encoding="utf-8")
    assert run(["fix", "b.txt", "-q", "--max-issues", "0", "-o", "d.txt", "--issues", "d.jsonl"]) == 0


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pass that fails."""

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterable[Finding]:
        raise ValueError(doc.text[:4])

    monkeypatch.setattr(words, "check", check)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("what", ROWS)
def test_the_very_words(
    what: str, lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    if what == "a pass failed":
        request.getfixturevalue("broken")
    row = ROWS[what]
    capsys.readouterr()
    assert run([*row.command.split(), "--lang", lang]) == row.code
    assert capsys.readouterr().err == f"textclean: {row.zh if lang == 'zh' else row.en}\n"


def test_every_line_is_said_somewhere() -> None:
    """By a trouble, or by what makes one of what the system refuses."""
    said: set[str] = set()
    for path in Path(textclean.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Trouble", "refusals", "trouble_of"):
                said |= {
                    str(one.value)
                    for argument in node.args[:2]
                    for one in ast.walk(argument)
                    if isinstance(one, ast.Constant)
                }
    assert {*error_lines.LINES} <= said


@pytest.mark.parametrize("kind", sorted(error_lines.LINES))
def test_every_line_stands_in_both_languages(kind: str) -> None:
    """The same places are filled in both; Chinese is punctuated as Chinese, and no line of English ends in a stop."""
    line = error_lines.LINES[kind]
    for zh, en in (
        (line.zh, line.en),
        (line.zh + line.maybe_zh, line.en + line.maybe_en),
        (line.zh + line.hint_zh, line.en + line.hint_en),
    ):
        places = [
            {name.removesuffix("_zh").removesuffix("_en") for name in re.findall(r"\{(\w+)\}", words)}
            for words in (zh, en)
        ]
        assert places[0] == places[1]
        assert not en.endswith(".")
        assert not re.search("[,;?!](?![^{]*})", re.sub(r"“[^”]*”|\"[^\"]*\"", "", zh)), zh


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "读不了“b.txt”：没有权限。"), ("en", "cannot read 'b.txt': Permission denied")]
)
def test_what_the_system_refuses_is_said_in_the_language_of_the_run(
    lang: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("textclean.files.open", refuse, raising=False)
    capsys.readouterr()
    assert run(["check", "b.txt", "--isolated", "--lang", lang]) == 2
    assert capsys.readouterr().err == f"textclean: {said}\n"


def test_a_language_that_is_none_is_told_in_that_of_the_locale(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    for given in (["--lang", "cn"], ["--lang=cn"]):
        assert run(["check", "b.txt", *given]) == 2
        assert "没有“cn”这个值，可用 zh、zh-Hant、ja、en" in capsys.readouterr().err
