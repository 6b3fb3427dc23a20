"""PDF files, and what holds for every file that a text is taken out of: that text is edited, recorded and given back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from textclean import readers
from textclean.errors import Trouble
from textclean.readers import pdf as reader
from textclean.readers import pdf_pages
from textclean.source import Source
from textclean.text.digest import sha256

from .command_line import run
from .made_pdf import pdf

PAGE = """区里建设三座水库
本报讯 区水利局昨天说,今年以来全区完成水
库除险加固二十三座,新增灌溉面积一万二千
亩,受益群众达到十五万人。
各乡镇组织农机手抢收抢种,秋粮播种面积稳
定在五十万亩以上,平均单产比去年提高百分
之三,农民收入稳步增加。"""
TEXT = f"{PAGE}\n\f第二版的文字从这里开始。\n"


def read(data: bytes, path: str = "page.pdf") -> Source:
    return readers.read(data, path)


def test_pages_are_parted_by_form_feeds_and_lines_end_where_they_do() -> None:
    data = pdf(PAGE, "第二版的文字从这里开始。")
    source = read(data)
    assert source.text == TEXT
    assert (source.format, source.file_sha256) == ("pdf", sha256(data))
    assert source.bytes == TEXT.encode()
    assert source.sha256 == sha256(TEXT.encode()) != source.file_sha256


def test_its_first_bytes_tell_a_pdf_whatever_it_is_called() -> None:
    assert read(pdf("水位正常。"), "page").text == "水位正常。\n"


def test_a_hyphen_at_a_line_end_stays_with_its_line_end() -> None:
    assert read(pdf("the infra-\nstructure of the town")).text == "the infra-\nstructure of the town\n"


def test_a_page_without_words_holds_its_place() -> None:
    assert read(pdf("第一版。", "", "第三版。")).text == "第一版。\n\f\n\f第三版。\n"


def locked(data: bytes) -> bytes:
    writer, out = pypdf.PdfWriter(clone_from=BytesIO(data)), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf(PAGE)[:300], "broken-file"),
        (b"%PDF-1.7\n", "broken-file"),
        (locked(pdf(PAGE)), "locked"),
        (pdf("", ""), "no-text"),
    ],
    ids=["cut", "a head alone", "locked", "scanned"],
)
def test_what_cannot_be_read_is_told(data: bytes, kind: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(data)
    assert caught.value.kind == kind
    assert "page.pdf" in caught.value.say("zh")


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "find_spec", lambda name: None)
    with pytest.raises(Trouble) as caught:
        read(pdf(PAGE))
    assert caught.value.kind == "no-reader-package"
    assert "(pypdfium2 is missing)" in caught.value.say("en")
    assert 'pip install "textclean-cn[pdf]"' in caught.value.say("zh")


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(command: list[str], *, timeout: float, **_: Any) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", slow)
    with pytest.raises(Trouble, match="broken-file"):
        read(pdf(PAGE))


def test_where_no_process_can_be_started_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(Trouble, match="unreadable"):
        read(pdf(PAGE))


def test_the_library_crashes_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    crashing = tmp_path / "crash.py"
    crashing.write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setattr(reader, "_PAGES", crashing)
    with pytest.raises(Trouble, match="broken-file"):
        read(pdf(PAGE))


@pytest.mark.skipif(sys.platform != "linux", reason="bounds of a process are those of Linux here")
def test_its_process_is_bounded() -> None:
    said = f"import sys; sys.path.insert(0, {str(Path(pdf_pages.__file__).parent)!r}); import pdf_pages, resource; "
    said += "pdf_pages._bounded(); print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(pdf_pages.MEMORY), str(pdf_pages.PATIENCE)]


def test_the_library_finds_the_modules_of_python_not_those_beside_its_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = "import html\n\nclass PdfDocument(list):\n    def __init__(self, data):\n        assert html.unescape('&lt;') == '<'\n"
    library += "        super().__init__([self])\n\n    get_textpage = lambda self: self\n    get_text_range = lambda self: 'read'\n"
    (tmp_path / "pypdfium2.py").write_text(library, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read(b"%PDF-1.7").text == "read\n"


def test_no_module_of_the_working_folder_is_taken_for_the_library(folder: Path) -> None:
    Path("pypdfium2.py").write_text("raise SystemExit('taken')\n", encoding="utf-8")
    Path("page.pdf").write_bytes(pdf(PAGE))
    done = subprocess.run(
        [sys.executable, "-P", "-m", "textclean", "check", "page.pdf", "--fail-on", "never"],
        env={"PYTHONPATH": str(Path(readers.__file__).parents[2]), "PATH": "", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


# -- the command line: the same for every such file


@pytest.fixture
def paper(folder: Path) -> Path:
    path = folder / "page.pdf"
    path.write_bytes(pdf(PAGE, "第二版的文字从这里开始。"))
    return path


def test_fix_writes_a_text_beside_the_file_and_undo_gives_what_was_taken_out(paper: Path, folder: Path) -> None:
    before = paper.read_bytes()
    done = run(folder, "fix", "page.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(one.name for one in folder.iterdir()) == [
        "page.pdf", "page.pdf.clean.txt", "page.pdf.issues.jsonl", "page.pdf.review.html",
    ]  # fmt: skip
    cleaned = (folder / "page.pdf.clean.txt").read_text(encoding="utf-8")
    assert "今年以来全区完成水库除险加固二十三座，新增" in cleaned
    assert run(folder, "undo", "page.pdf.clean.txt").stdout == TEXT
    assert run(folder, "fix", "page.pdf.clean.txt", "-o", "again.txt").returncode == 0
    assert (folder / "again.txt").read_text(encoding="utf-8") == cleaned
    assert paper.read_bytes() == before


def test_the_record_names_the_file_and_the_text(paper: Path, folder: Path) -> None:
    run(folder, "fix", "page.pdf")
    row = json.loads((folder / "page.pdf.issues.jsonl").read_text(encoding="utf-8").split("\n")[0])
    assert (row["format"], row["file_sha256"]) == ("pdf", sha256(paper.read_bytes()))
    assert (row["sha256"], row["characters"]) == (sha256(TEXT.encode()), len(TEXT))


def test_a_text_has_no_such_fields(folder: Path) -> None:
    Path("a.txt").write_text(PAGE, encoding="utf-8")
    run(folder, "fix", "a.txt")
    row = json.loads((folder / "a.issues.jsonl").read_text(encoding="utf-8").split("\n")[0])
    assert not {"format", "file_sha256"} & set(row)


@pytest.mark.parametrize("place", ["page.pdf:2", "page.pdf.clean.txt:2"])
def test_explain_finds_a_line_in_both(place: str, paper: Path, folder: Path) -> None:
    run(folder, "fix", "page.pdf")
    said = run(folder, "explain", place).stdout
    assert "source 2:1" in said
    assert "LB" in said


def test_undo_tells_the_file_from_the_cleaned_text(paper: Path, folder: Path) -> None:
    run(folder, "fix", "page.pdf")
    done = run(folder, "undo", "page.pdf")
    assert done.returncode == 2
    assert "source" in done.stderr


def test_nothing_is_written_over_the_file(paper: Path, folder: Path) -> None:
    before = paper.read_bytes()
    done = run(folder, "fix", "page.pdf", "--in-place")
    assert done.returncode == 2
    assert "cannot be written over 'page.pdf' (PDF)" in done.stderr
    assert [one.name for one in folder.iterdir()] == ["page.pdf"]
    assert paper.read_bytes() == before


def test_into_a_folder_it_goes_as_text_that_no_later_run_takes_for_a_source(paper: Path, folder: Path) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert run(folder, "fix", "page.pdf", "page.txt", "--out", "out").returncode == 0
    assert sorted(one.name for one in (folder / "out").iterdir()) == [
        "page.issues.jsonl", "page.pdf.issues.jsonl", "page.pdf.txt", "page.txt",
    ]  # fmt: skip
    said = run(folder, "check", ".", "--fail-on", "never", "--report", "jsonl").stdout
    paths = {row["path"] for row in map(json.loads, said.splitlines()) if row["record"] == "run"}
    assert paths == {"page.txt"}


def test_a_check_knows_it_again(paper: Path, folder: Path) -> None:
    for name in ("one", "two"):
        (folder / f"{name}.pdf").write_bytes(pdf(PAGE + f"\n{name}"))
    told = [
        run(folder, "check", *sorted(map(str, folder.glob("*.pdf"))), "--cache-dir", "kept", "-q") for _ in range(2)
    ]
    assert told[0].stdout == told[1].stdout != ""
    assert any(Path("kept").rglob("*")), "outcomes are kept"


def test_decisions_are_taken_by_id_and_code(paper: Path, folder: Path) -> None:
    assert run(folder, "decide", "page.pdf", "LB", "--decline").returncode == 0
    run(folder, "fix", "page.pdf")
    assert "完成水\n库除险" in (folder / "page.pdf.clean.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("report", ["markdown", "csv", "json"])
def test_reports_speak_of_it(report: str, paper: Path, folder: Path) -> None:
    done = run(folder, "check", "page.pdf", "--report", report, "--fail-on", "never")
    assert (done.returncode, done.stderr) == (0, "")
    assert "page.pdf" in done.stdout


@pytest.mark.parametrize("report", ["sarif", "record"])
def test_a_hash_in_a_report_is_that_of_the_file(report: str, paper: Path, folder: Path) -> None:
    said = run(folder, "check", "page.pdf", "--report", report, "--fail-on", "never").stdout
    assert sha256(paper.read_bytes()) in said


@pytest.mark.parametrize("make", [pdf, lambda words: f"<p>{words}</p>".encode()], ids=["pdf", "html"])
def test_the_cleaner_reads_it(make: Callable[[str], bytes]) -> None:
    from textclean import Cleaner

    name = "page.pdf" if make is pdf else "page.html"
    source, cleaned = Cleaner().document(make("会议强调调要抓好春耕工作。"), name)
    assert source.text == "会议强调调要抓好春耕工作。\n" == cleaned.undo()
    assert [issue.code for issue in cleaned.open] == ["TY001"]


def test_the_review_page_takes_the_run_up_that_was_made(paper: Path, folder: Path) -> None:
    from textclean import Cleaner
    from textclean.review.manuscript import Manuscript
    from textclean.review.store import Store
    from textclean.writers.message import Report

    cleaner = Cleaner()
    source, cleaned = cleaner.document(paper.read_bytes(), "page.pdf")
    report = Report(source, cleaned, cleaner.book, "en")

    def again(data: bytes, rows: Any) -> Report:
        raise AssertionError("made a second time")

    one = Manuscript("page.pdf", "/x/", Store("textclean.decisions.toml", "page.pdf"), again)
    one.begin(report, None)
    assert one.report() is report


@pytest.mark.parametrize(("lang", "place"), [("en", "p. 2 9:"), ("zh", "2页 9:")])
def test_reports_name_the_page(lang: str, place: str, folder: Path) -> None:
    (folder / "issue.pdf").write_bytes(pdf(PAGE, "今年以来失业率率保持稳定，市民都很放心。"))
    done = run(folder, "fix", "issue.pdf", "--lang", lang, "--report", "text", "--report", "markdown:said.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert place in done.stdout
    assert place in (folder / "said.md").read_text(encoding="utf-8")
    record = (folder / "issue.pdf.issues.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(row) for row in record.splitlines()]
    assert [row["page"] for row in rows if row.get("code") == "TY001"] == [2]
    assert {row["page"] for row in rows if row["record"] == "issue" and row["line"] < 8} == {1}


def test_the_review_page_names_the_page(folder: Path) -> None:
    (folder / "issue.pdf").write_bytes(pdf(PAGE, "今年以来失业率率保持稳定，市民都很放心。"))
    run(folder, "fix", "issue.pdf")
    page = (folder / "issue.pdf.review.html").read_text(encoding="utf-8")
    assert "<td>p. 2 9:" in page  # the table for a reader without scripting
    assert f'"pages":[{TEXT.index(chr(12))}]' in page


def test_one_page_and_other_texts_have_no_pages(folder: Path) -> None:
    (folder / "one.pdf").write_bytes(pdf(PAGE))
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    for name in ("one.pdf", "text.txt"):
        rows = run(folder, "check", name, "--report", "jsonl", "--fail-on", "never").stdout
        assert '"record":"issue"' in rows
        assert '"page"' not in rows
        assert "p. " not in run(folder, "check", name, "--fail-on", "never").stdout


def test_what_is_said_begins_in_one_column_whatever_the_places_are(folder: Path) -> None:
    second = "\n".join(f"第{at}条规定已经写明，各科室照此办理。" for at in range(10, 22)) + "\n他一生编编了三十本书。"
    (folder / "two.pdf").write_bytes(pdf("今年以来失业率率保持稳定。", second))
    said = run(folder, "check", "two.pdf", "--select", "TY001").stdout.split("\n")
    rows = [row for row in said if "TY001" in row and row.startswith("●")]
    assert [row.index("doubled") for row in rows] == [17, 17]
