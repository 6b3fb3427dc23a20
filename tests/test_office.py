"""Files that editors hand on: Word files, errata tables, review records, each read back by a reader that is not ours."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest

from textclean.chain import run
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.errors import Trouble
from textclean.rulebook import RuleBook
from textclean.source import Source
from textclean.writers import office
from textclean.writers.actions import proposed
from textclean.writers.diagnostics import Terms
from textclean.writers.errata import table
from textclean.writers.errata.rows import ErrataRow
from textclean.writers.message import Report
from textclean.writers.review_record import html, markdown
from textclean.writers.stories import by_itself

from . import strategies, word_walker
from .trial import report
from .word_walker import W, text_of

docx = pytest.importorskip("textclean.writers.docx", reason="python-docx is not installed")
pytest.importorskip("docx", reason="python-docx is not installed")

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/source.txt"))
MOVE = "家药店。"


def cleaned(text: str, lang: str = "zh", decisions: tuple[Decision, ...] = ()) -> Report:
    cleaner = Cleaner()
    return Report(Source("x.txt", text), cleaner.clean(text, decisions), cleaner.book, lang, False, "bulletin")


def sample(path: Path) -> Report:
    return cleaned(path.read_bytes().decode())


def plain(text: str) -> str:
    """A text as paragraphs have it: all line ends alike, what XML cannot hold by its number."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", lambda match: f"U+{ord(match[0]):04X}", ends)


def moved_report() -> Report:
    """The orphan of the trial moved, its doubled character mended, a passage brought back."""
    whole = report()
    assert whole.cleaned.settings is not None
    names = [issue.id for issue in whole.cleaned.issues if issue.code in ("XA003", "XA005")]
    return whole._replace(cleaned=whole.cleaned.decide(accept=names))


# -- Word


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_all_accepted_is_the_cleaned_text_and_all_rejected_the_source(path: Path) -> None:
    made = sample(path)
    data = docx.write(made)
    assert text_of(data, accept=True) == plain(made.cleaned.text)
    assert text_of(data, accept=False) == plain(made.source.text)


def test_a_move_is_a_tracked_move() -> None:
    made = moved_report()
    data = docx.write(made)
    assert MOVE in made.cleaned.text
    assert text_of(data, accept=True) == plain(made.cleaned.text)
    assert text_of(data, accept=False) == plain(made.source.text)
    body = word_walker.document(data)
    for name in ("moveFrom", "moveTo"):
        assert "".join(leaf.text or "" for leaf in body.iterfind(f".//{W}{name}/{W}r/{W}t")).startswith(MOVE)
        starts = list(body.iter(f"{W}{name}RangeStart"))
        assert [start.get(W + "name") for start in starts] == ["move1"]
        assert len(list(body.iter(f"{W}{name}RangeEnd"))) == 1


@pytest.mark.parametrize("seed", range(150))
def test_any_edits_on_any_text(seed: int) -> None:
    rng = Random(seed)
    text = strategies.texts(rng)
    passes = strategies.passes(rng, text)
    outcome = run(text, passes, strategies.settings(passes))
    book = RuleBook()
    book.cards |= {code: card for one in passes for code, card in one.cards.items()}
    data = docx.write(Report(Source("x.txt", text), outcome, book, "en"))
    assert text_of(data, accept=True) == plain(outcome.text)
    assert text_of(data, accept=False) == plain(text)


def test_edit_by_edit() -> None:
    """Accepting the changes of one rule alone makes its edits and no other."""
    data = docx.write(report())
    commas = text_of(data, accept=False, only="textclean · XA002")
    assert commas == plain(report().source.text).replace(",", "，")
    joined = text_of(data, accept=False, only="textclean · XA001")
    assert joined == plain(report().source.text).replace("新\n\n增", "新增")


def test_a_joined_line_is_a_deleted_mark() -> None:
    data = docx.write(cleaned("全市上下齐心协力推进重点项目建设，争取早日投产见效。\n"))
    assert not list(word_walker.document(data).iter(W + "del"))
    marks = [
        mark
        for mark in word_walker.document(docx.write(report())).iterfind(f".//{W}pPr/{W}rPr/{W}del")
        if mark.get(W + "author") == "textclean · XA001"
    ]
    assert len(marks) == 2


def test_comments_are_anchored_to_their_words() -> None:
    made = report()
    data = docx.write(made)
    comments = word_walker.part(data, "word/comments.xml")
    authors = Counter(comment.get(W + "author") for comment in comments)
    assert authors == Counter(f"textclean · {issue.code}" for issue in made.cleaned.open)
    assert {comment.get(W + "date") for comment in comments} == {"1980-01-01T00:00:00Z"}
    number = next(c.get(W + "id") for c in comments if c.get(W + "author") == "textclean · XA003")
    inside, words = False, ""
    for element in word_walker.document(data).iter():
        if element.get(W + "id") == number and element.tag.startswith(W + "commentRange"):
            inside = element.tag.endswith("Start")
        elif inside and element.tag == W + "t":
            words += element.text or ""
    assert words == "率率"
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [element.get(W + "id") for element in word_walker.document(data).iter(W + name)]
        assert sorted(found, key=str) == sorted((c.get(W + "id") for c in comments), key=str)


def test_what_is_proposed_of_white_space_is_said_in_words() -> None:
    text = (
        "今年以来，我镇共实施重点项目23个，已开工19个。截至三月底，总体进度\n\n好于去年同期。\n\n"
        "各村认真落实包抓责任，一周一调度，问题整改四百余件。\n"
    )
    comments = word_walker.part(docx.write(cleaned(text)), "word/comments.xml")
    assert "建议与下一行接排" in [leaf.text for leaf in comments.iter(W + "t")]


@pytest.mark.parametrize(
    ("before", "proposal", "said"),
    [
        ("\n", "", "建议与下一行接排"),
        ("\r\n\r\n", " ", "建议与下一行接排"),
        ("", "\n\n", "建议在此另起一段"),
        ("  ", "", "建议删去此处空白"),
        ("率率", "率", "建议改为：率"),
        ("整段\n话", "", "建议删去：整段|话"),
    ],
)
def test_a_proposal_in_words(before: str, proposal: str, said: str) -> None:
    assert proposed(before, proposal, "zh") == said


def test_no_two_changes_have_one_id() -> None:
    for made in (moved_report(), report()):
        names = {W + name for name in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")}
        ids = [one.get(W + "id") for one in word_walker.document(docx.write(made)).iter() if one.tag in names]
        assert len(ids) == len(set(ids))


def test_what_xml_cannot_hold_is_boxed_and_said() -> None:
    text = "第一段\x00写到\x0c这里\ud800。\t完。\ufffe\n第二段\x1f<b>&amp;</b>]]>。\r\n第三段。\r"
    made = report(text)
    data = docx.write(made)
    assert text_of(data, accept=False) == plain(text)
    said = "".join(leaf.text or "" for leaf in word_walker.part(data, "word/comments.xml").iter(W + "t"))
    for number in ("U+0000", "U+000C", "U+D800", "U+FFFE", "U+001F"):
        assert number in said


def test_a_file_of_a_check_proposes_what_fix_would_do() -> None:
    fixed, checked = report(), report(checking=True)
    data = docx.write(checked)
    assert text_of(data, accept=True) == plain(fixed.cleaned.text)
    assert text_of(data, accept=False) == plain(fixed.source.text)
    assert any(map(by_itself, checked.cleaned.open))


def test_same_run_same_bytes_and_one_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = docx.write(report())
    assert docx.write(report()) == first
    with ZipFile(BytesIO(first)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    later = docx.write(report())
    assert b"2023-11-14T22:13:20Z" in ZipFile(BytesIO(later)).read("word/document.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert docx.write(report()) == first


@pytest.mark.parametrize("choice", ["accept", "reject"])
def test_pandoc_reads_it(choice: str, tmp_path: Path) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    for number, made in enumerate((moved_report(), sample(SAMPLES[0]))):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(docx.write(made))
        want = made.cleaned.text if choice == "accept" else made.source.text
        assert _squeezed(_words(json.loads(word_walker.by_pandoc(path, choice))["blocks"])) == _squeezed(want)


def test_libreoffice_reads_and_saves_it(tmp_path: Path) -> None:
    if reason := word_walker.no_libreoffice():
        pytest.skip(reason)
    made = moved_report()
    path = tmp_path / "x.docx"
    path.write_bytes(docx.write(made))
    saved = word_walker.by_libreoffice(path, tmp_path)
    assert _squeezed(text_of(saved, accept=True)) == _squeezed(made.cleaned.text)
    assert _squeezed(text_of(saved, accept=False)) == _squeezed(made.source.text)
    assert len(list(word_walker.part(saved, "word/comments.xml"))) == len(made.cleaned.open)


def test_libreoffice_accepts_all_and_rejects_all(tmp_path: Path) -> None:
    """Its own commands, not our reading: the cleaned text to the letter, and the source."""
    if reason := word_walker.no_libreoffice() or ("" if word_walker.bindings() else "no Python has LibreOffice's uno"):
        pytest.skip(reason)
    reports = [moved_report(), *map(sample, SAMPLES)]
    paths = [tmp_path / f"{number}.docx" for number in range(len(reports))]
    for path, made in zip(paths, reports, strict=True):
        path.write_bytes(docx.write(made))
    for made, (accepted, rejected) in zip(reports, word_walker.decided_by_libreoffice(paths, tmp_path), strict=True):
        assert accepted == made.cleaned.text
        assert rejected == made.source.text


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text).translate(str.maketrans("“”‘’", "\"\"''"))


def _words(node: Any) -> str:
    """The words of pandoc's tree."""
    if isinstance(node, list):
        return "".join(map(_words, node))
    if not isinstance(node, dict):
        return ""
    if node.get("t") == "Str":
        return str(node["c"])
    if node.get("t") == "Quoted":
        mark = '"' if node["c"][0]["t"] == "DoubleQuote" else "'"
        return mark + _words(node["c"][1]) + mark
    return _words(node.get("c", ""))


# -- errata


def errata(*reports: Report, lang: str = "zh") -> tuple[list[ErrataRow], list[list[str]]]:
    rows = [row for one in reports for row in table.collect(one)]
    text = table.whole(rows, Terms(lang))
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n") == len(rows) + 1
    return rows, list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_errata_say_wrong_right_fate_and_mark() -> None:
    _, (head, *rows) = errata(report(decline="XA003"))
    assert head == ["序号", "篇目", "行", "误", "正", "类别", "依据", "处理", "校对符号"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    by_code = {row[5].split()[-1]: row for row in rows}
    assert by_code["XA001"][3].replace("|", "") == by_code["XA001"][4]
    assert by_code["XA001"][7:] == ["改", "接排"]
    assert by_code["XA003"][7:] == ["未改", "保留"]
    assert (by_code["XA003"][3], by_code["XA003"][4]) == ("失业率率为百分之三", "失业率为百分之三")
    assert by_code["XA005"][7:] == ["待定", "转移"]
    assert by_code["XA006"][7:] == ["待定", "说明"]
    assert by_code["XA004"][8] == "删除"


def test_like_marks_of_an_article_are_one_row() -> None:
    rows, _ = errata(report())
    commas = [row for row in rows if row.kind.endswith("XA002")]
    assert commas
    assert all((row.wrong, row.right, row.mark) == (",", "，", "改正") for row in commas)
    assert len(commas) == len({row.article for row in commas}) < report().source.text.count(",")


def test_errata_of_several_documents_name_them() -> None:
    _, (head, *rows) = errata(report(path="a.txt"), report(path="b.txt"), lang="en")
    assert head[:3] == ["No.", "File", "Article"]
    assert {row[1] for row in rows} == {"a.txt", "b.txt"}


FORMULAS = "=1+1", "@SUM(A1)", "+1-2", "-2+3", "＝1"


def test_no_cell_is_a_formula() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    from textclean.writers.errata import workbook

    rows = [ErrataRow("x", "", "1", words, words, "k", "r", "改", "改正") for words in FORMULAS]
    for cells in list(csv.reader(io.StringIO(table.whole(rows, Terms("zh")))))[1:]:
        assert cells[3].startswith("'")
    book = openpyxl.load_workbook(BytesIO(workbook.whole(rows, Terms("zh"))))
    sheet = book.active
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert "$A$1:$I$6" in sheet.print_area
    for number, words in enumerate(FORMULAS, 2):
        cell = sheet.cell(number, 4)
        assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_a_workbook_holds_the_same_rows_and_is_the_same_each_time() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    from textclean.writers.errata import workbook

    rows, lines = errata(report("坏\x00字\ud800,老街,旧\n" + report().source.text))
    data = workbook.whole(rows, Terms("zh"))
    assert workbook.whole(rows, Terms("zh")) == data
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    got = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert got == [[cell.removeprefix("'") for cell in line] for line in lines]


# -- review record


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_record_says_what_was_done_decided_and_left(lang: str) -> None:
    made = report(lang=lang, decline="XA003")
    text = markdown.write(made)
    page = html.write(made)
    shown = _seen(page)
    for words in ("陈编辑", made.source.sha256, "XA002", "XA005"):
        assert words in shown
        assert words in text.replace("\\", "")
    for words in ("初审", "复审", "终审", "万字差错率") if lang == "zh" else ("First review", "Final review"):
        assert words in shown
        assert words in text
    assert page == html.write(made)
    assert "<script" not in page


def test_hostile_words_stay_words_in_a_record() -> None:
    name = "<img src=x onerror=alert(1)>|`a`\u202e.txt"
    made = report(report().source.text.replace("老街", "<script>|*"), path=name)
    page = html.write(made)
    assert "<img" not in page
    assert "\u202e" not in page
    assert re.findall(r"<script|onerror=alert\(1\)>", page) == []
    text = markdown.write(made)
    assert "<img" not in text
    assert "\u202e" not in text


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _seen(page: str) -> str:
    parser = _Seen()
    parser.feed(page)
    return "".join(parser.words)


# -- the command line


def command(*words: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "textclean", *words], cwd=folder, capture_output=True, timeout=120)


def test_files_beside_one_input_and_in_the_folder_of_several(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_bytes(report().source.text.encode())
    done = command("fix", "a.txt", "--report", "docx", "--report", "xlsx", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {
        *("a.txt", "b.txt", "a.clean.txt", "a.issues.jsonl", "a.tracked.docx", "a.errata.xlsx"),
    }
    assert re.search(rb"result a.clean.txt\s+record a.issues.jsonl\s+report a.tracked.docx\s+report a.err", done.stdout)
    assert command("undo", "a.clean.txt", folder=tmp_path).stdout == report().source.text.encode()
    words = ("--report", "docx", "--report", "xlsx", "--report", "record", "--report", "record-html")
    done = command("fix", "a.txt", "b.txt", "--out", "o", *words, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    there = {path.name for path in (tmp_path / "o").iterdir()}
    assert {f"{name}.{kind}" for name in "ab" for kind in ("tracked.docx", "record.md", "record.html")} < there
    assert "errata.xlsx" in there
    assert re.search(rb"result o/b.txt\s+report o/b.tracked.docx\s+report o/b.record.md", done.stdout)
    done = command("check", "a.txt", "--report", "xlsx", "--fail-on", "never", folder=tmp_path)
    assert b"report a.errata.xlsx" in done.stdout  # who did not name the place is told
    done = command("check", "a.txt", "b.txt", "--report", "xlsx", folder=tmp_path)
    assert done.returncode == 2
    assert b"--report xlsx:" in done.stderr
    done = command("check", "a.txt", "b.txt", "--report", "errata:t.csv", "--fail-on", "never", folder=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_what_is_missing_is_said_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_spec", lambda _: None)
    with pytest.raises(Trouble, match="no-extra"):
        docx.write(report())
    said = Trouble("no-extra", extra=office.EXTRA, package="docx")
    assert 'pip install "textclean-cn[office]"' in said.say("zh")
    assert said.say("en").count("\n") == 0
