"""Formats of CI services, each held against a published schema or a reader of others (``tests/schemas/README.md``)."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator
from junitparser import JUnitXml, TestSuite
from tap.parser import Parser

from textclean.cleaner import Cleaner
from textclean.finding import Severity
from textclean.source import Source
from textclean.text.show import one_line
from textclean.writers import checkstyle, documentation, github, gitlab, junit, rdjson, sarif, tap
from textclean.writers import csv as csv_writer
from textclean.writers.console import unbracketed
from textclean.writers.diagnostics import Diagnosed, Terms, diagnosed
from textclean.writers.jsonl import encode
from textclean.writers.message import Report

from .trial import TEXT, report
from .workflow_commands import parse

ROOT = Path(__file__).parents[1]
SCHEMAS = Path(__file__).parent / "schemas"
SAMPLES = sorted((ROOT / "samples").glob("*/source.txt"))
STATUSES = ("fixed", "open", "declined", "known")
HOSTILE = (
    "::error file=a,line=1::owned",
    "##[error]owned ##vso[task.complete]",
    "=HYPERLINK(1)",
    "＝cmd",
    "]]></system-out><!--",
    "\x00\x01\x0b\x1b[31m\ufffe\uffff",
    "\u202e\u2066\u200b\U000e0041\U0001f600",
    "%0A::warning::x % , : # TODO",
    '"quoted", \'so\', <b>&amp;</b>',
)  # fmt: skip


@pytest.fixture(scope="module")
def pages() -> tuple[Diagnosed, ...]:
    """All samples, in one report."""
    cleaner = Cleaner()
    made = []
    for path in SAMPLES:
        text = path.read_bytes().decode()
        source = Source(path.relative_to(ROOT).as_posix(), text)
        made.append(diagnosed(Report(source, cleaner.clean(text).as_check(), cleaner.book, "en", True), STATUSES))
    return tuple(made)


def hostile() -> list[Diagnosed]:
    """Pages whose words, and whose names, attack whatever reads the report."""
    made = []
    for number, words in enumerate(HOSTILE):
        text = (
            TEXT.replace("烟火", words).replace("失业率率", f"{words}失业率率").replace("让古镇", f"\n{words}\n让古镇")
        )
        name = f"{number} {words}.txt".replace("\x00", "").replace("/", "")
        made.append(diagnosed(report(text, path=name, checking=True, decline="XA002"), STATUSES))
    return made


def opened(documents: Sequence[Diagnosed]) -> list[Diagnosed]:
    """The open issues alone, as the formats without a place for others get them."""
    return [
        page._replace(diagnostics=tuple(one for one in page.diagnostics if one.status == "open")) for page in documents
    ]


# -- schemas and readers


@pytest.fixture(params=["samples", "hostile", "none"])
def documents(request: pytest.FixtureRequest, pages: tuple[Diagnosed, ...]) -> list[Diagnosed]:
    return {"samples": list(pages), "hostile": hostile(), "none": []}[request.param]


@pytest.mark.parametrize("statuses", [("open",), ("open", "known", "declined")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_fits_the_schema_of_oasis(documents: list[Diagnosed], lang: str, statuses: tuple[str, ...]) -> None:
    log = json.loads(sarif.whole(documents, Terms(lang, statuses=statuses)))
    Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))).validate(log)
    (run,) = log["runs"]
    wanted = [one for page in documents for one in page.diagnostics if one.status in statuses]
    assert [row["properties"]["id"] for row in run["results"]] == [one.id for one in wanted]
    for row in run["results"]:
        assert run["tool"]["driver"]["rules"][row["ruleIndex"]]["id"] == row["ruleId"]
        assert len(row.get("relatedLocations", ())) <= 100


def test_junit_fits_the_schema_of_jenkins(documents: list[Diagnosed]) -> None:
    text = junit.whole(opened(documents), Terms())
    xmlschema.XMLSchema10(str(SCHEMAS / "junit-10.xsd")).validate(text)
    read = JUnitXml.fromstring(text.encode())
    suites = [suite for suite in read if isinstance(suite, TestSuite)]
    assert len(suites) == len(documents)
    for suite, page in zip(suites, opened(documents), strict=True):
        failing = {one.code for one in page.diagnostics if one.severity is Severity.ERROR}
        assert {case.name.split()[0] for case in suite if case.result} == failing
        assert suite.tests == len(list(suite))
    assert read.failures == sum(suite.failures for suite in suites)


def test_rdjson_fits_the_schema_of_reviewdog(documents: list[Diagnosed]) -> None:
    result = json.loads(rdjson.whole(opened(documents), Terms()))
    Draft7Validator(json.loads((SCHEMAS / "rdformat.json").read_text("utf-8"))).validate(result)


def test_gitlab_gets_what_it_demands(documents: list[Diagnosed]) -> None:
    rows = json.loads(gitlab.whole(opened(documents), Terms()))
    Draft202012Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text("utf-8"))).validate(rows)
    assert len({row["fingerprint"] for row in rows}) == len(rows)


def test_tap_is_read_by_a_consumer(documents: list[Diagnosed]) -> None:
    lines = list(Parser().parse_text(tap.whole(opened(documents), Terms())))
    assert not [line for line in lines if line.category in ("unknown", "bail")]
    points = [line for line in lines if line.category == "test"]
    assert len(points) == len(documents)
    for point, page in zip(points, opened(documents), strict=True):
        assert point.ok is not any(one.severity is Severity.ERROR for one in page.diagnostics)
        assert not point.skip
        assert not point.todo


def test_checkstyle_is_well_formed_and_says_all(documents: list[Diagnosed]) -> None:
    tree = ElementTree.fromstring(checkstyle.whole(opened(documents), Terms()).encode())
    assert tree.tag == "checkstyle"
    assert len(tree) == len(documents)
    assert bool(tree.findall(".//error")) is bool(documents)
    for file, page in zip(tree, opened(documents), strict=True):
        assert file.tag == "file"
        places = [(int(error.get("line", 0)), int(error.get("column", 0))) for error in file]
        assert places == [(one.region.line, one.region.column) for one in page.diagnostics]
        assert {error.get("severity") for error in file} <= {"error", "warning", "info", "ignore"}
        assert all(error.get("message") and error.get("source") for error in file)


def test_csv_is_read_by_a_spreadsheet(documents: list[Diagnosed]) -> None:
    text = csv_writer.whole(documents, Terms())
    assert text.startswith("\ufeff")
    head, *rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert tuple(head) == csv_writer.COLUMNS
    assert len(rows) == sum(len(page.diagnostics) for page in documents)
    assert {len(row) for row in rows} <= {len(head)}
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r]", cell), cell


# -- GitHub


def test_every_annotation_is_a_command_that_says_what_was_meant() -> None:
    for page in opened(hostile()):
        lines = github.whole([page], Terms()).split("\n")[:-1]
        commands = [parse(line) for line in lines]
        assert len(lines) == len([command for command in commands if command])
        for command in commands:
            assert command is not None
            assert command.name in {"error", "warning", "notice"}
            assert command.properties["file"] == unbracketed(one_line(page.path))
            assert set(command.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}


@given(st.text("ab:,%\r\n0123ADC=", max_size=30))
def test_escapes_come_back(words: str) -> None:
    made = f"::error file={github.escaped_value(words)}::{github.escaped(words)}"
    assert "\n" not in made
    command = parse(made)
    assert command is not None
    assert command.data == words
    assert command.properties.get("file", "") == words


def test_ten_of_each_severity_and_the_tenth_counts_the_rest(pages: tuple[Diagnosed, ...]) -> None:
    lines = github.whole(opened(pages), Terms()).split("\n")[:-1]
    found = [one for page in opened(pages) for one in page.diagnostics]
    for severity, name in github.COMMANDS.items():
        total = sum(one.severity is severity for one in found)
        mine = [command for line in lines if (command := parse(line)) and command.name == name]
        assert len(mine) == min(total, 10)
        if total > 10:
            assert str(total - 9) in mine[-1].data.replace(",", "")
    errors = [one for one in found if one.severity is Severity.ERROR]
    assert len(errors) > 10
    best = max(one.score or 0 for one in errors)
    first = parse(lines[0])
    assert first is not None
    assert first.properties["title"].split()[0] in {one.code for one in errors if (one.score or 0) == best}


def test_columns_are_given_on_one_line_only(pages: tuple[Diagnosed, ...]) -> None:
    commands = [parse(line) for line in github.whole(opened(pages), Terms()).split("\n")[:-1]]
    given = [command.properties for command in commands if command and "line" in command.properties]
    assert {one["line"] == one["endLine"] for one in given} == {True, False}
    assert all(("col" in one) is (one["line"] == one["endLine"]) for one in given)


def test_the_summary_is_cut_at_its_limit(pages: tuple[Diagnosed, ...]) -> None:
    everything = github.summary(opened(pages), Terms())
    assert everything.count("\n| ") + 1 >= sum(len(page.diagnostics) for page in opened(pages))
    cut = github.summary(opened(pages), Terms(), 4000)
    assert len(cut.encode()) <= 4000
    assert re.search(r"and \d+ more", cut)


# -- what a log must not show


WHOLES: list[ModuleType] = [checkstyle, csv_writer, github, gitlab, junit, rdjson, sarif, tap]


@pytest.mark.parametrize("module", WHOLES, ids=[module.__name__.rpartition(".")[2] for module in WHOLES])
def test_no_line_of_a_document_is_a_command(module: ModuleType) -> None:
    whole: Callable[[Sequence[Diagnosed], Terms], str] = module.whole
    for page in opened(hostile()):
        text = whole([page], Terms(statuses=STATUSES))
        for line in re.split("[\r\n\x0b\x0c\x85\u2028\u2029]", text):
            command = parse(line)
            assert command is None or (module is github and "owned" not in command.properties.get("file", "")[:5])
            assert not re.search(r"##[a-z]*\[", line)
        controls = set(
            re.findall("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]", text)
        )
        assert not controls


# -- places


def test_places_of_sarif_slice_to_their_snippets() -> None:
    text = TEXT.replace("烟火", "𠀀𠀀烟火").replace("\n", "\r\n")
    page = diagnosed(report(text, checking=True))
    (run,) = json.loads(sarif.whole([page], Terms()))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = text.split("\r\n")
    for row in run["results"]:
        region = row["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert text[start : start + region["charLength"]] == region["snippet"]["text"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            quoted = region["snippet"]["text"].removesuffix("\r")
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == quoted


def test_columns_of_rdjson_count_bytes() -> None:
    text = TEXT.replace("失业率率", "𠀀失业率率")
    page = diagnosed(report(text, checking=True))
    lines = [line.encode() for line in text.split("\n")]
    rows = json.loads(rdjson.whole([page], Terms()))["diagnostics"]
    doubled = next(row for row in rows if row["code"]["value"] == "XA003")
    at = doubled["location"]["range"]
    line = lines[at["start"]["line"] - 1]
    assert line[at["start"]["column"] - 1 : at["end"]["column"] - 1].decode() == "率率"
    assert doubled["suggestions"][0]["text"] == ""


def test_fixes_of_sarif_mend_the_text() -> None:
    page = diagnosed(report(checking=True))
    (run,) = json.loads(sarif.whole([page], Terms()))["runs"]
    moved = next(row for row in run["results"] if row["ruleId"] == "XA005")
    text = TEXT
    changes = moved["fixes"][0]["artifactChanges"][0]["replacements"]
    for change in sorted(changes, key=lambda one: -one["deletedRegion"]["charOffset"]):
        start = change["deletedRegion"]["charOffset"]
        end = start + change["deletedRegion"]["charLength"]
        text = text[:start] + change.get("insertedContent", {}).get("text", "") + text[end:]
    assert "十家药店" in text
    assert sorted(text.replace("\n", "")) == sorted(TEXT.replace("\n", ""))


def test_paths_are_references() -> None:
    name = "收件 箱/a#b%20:c?.txt"
    (run,) = json.loads(sarif.whole([diagnosed(report(path=name, checking=True))], Terms()))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(place["uri"]) == name
    assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["uri"])
    assert place["uriBaseId"] == "%SRCROOT%"


def test_known_and_declined_are_suppressed() -> None:
    page = diagnosed(report(checking=True, decline="XA007"), STATUSES)
    known = page.diagnostics[0]._replace(status="known")
    page = page._replace(diagnostics=(known, *page.diagnostics[1:]))
    (run,) = json.loads(sarif.whole([page], Terms(statuses=STATUSES)))["runs"]
    rows = {row["properties"]["status"]: row for row in run["results"]}
    assert rows["known"]["baselineState"] == "unchanged"
    assert rows["known"]["suppressions"][0]["kind"] == "external"
    assert rows["declined"]["suppressions"][0]["status"] == "accepted"
    assert "suppressions" not in rows["open"]


def test_five_thousand_results_are_kept() -> None:
    page = diagnosed(report(checking=True))
    many = page._replace(diagnostics=page.diagnostics * 700)
    assert len(many.diagnostics) > sarif.MOST
    (run,) = json.loads(sarif.whole([many], Terms()))["runs"]
    assert len(run["results"]) == sarif.MOST
    errors = sum(one.severity is Severity.ERROR for one in many.diagnostics)
    assert sum(row["level"] == "error" for row in run["results"]) == min(errors, sarif.MOST)
    assert str(sarif.MOST)[0] in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


# -- the command line


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command, in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "textclean", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A repository with two pages in a folder."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "收件").mkdir()
    for name in ("a", "b"):
        (tmp_path / "收件" / f"{name}.txt").write_text(f"{name}城区街道,新增停车位,惠及居民。\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["csv", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "tap"])
def test_one_report_holds_all_documents(inbox: Path, name: str) -> None:
    shown = run(inbox, "check", "收件", "--report", name).stdout
    filed = run(inbox, "check", "收件", "--report", f"{name}:report")
    assert filed.returncode == 1
    assert (inbox / "report").read_bytes() == shown
    if name == "sarif":
        (only,) = json.loads(shown)["runs"]
        assert len(only["artifacts"]) == 2
    if name == "junit":
        assert len(list(JUnitXml.fromstring(shown))) == 2


def test_paths_are_those_of_the_repository(inbox: Path) -> None:
    done = run(inbox / "收件", "check", "a.txt", "--report", "gitlab")
    assert json.loads(done.stdout)[0]["location"]["path"] == "收件/a.txt"


def test_the_summary_goes_behind_what_is_there(inbox: Path) -> None:
    summary = inbox / "summary.md"
    summary.write_text("earlier\n", encoding="utf-8")
    done = run(inbox, "check", "收件", "--report", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert done.stdout.startswith(b"::error file=")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("earlier\n### textclean")
    assert "收件/b.txt" in text


def test_nothing_fails_under_never(inbox: Path) -> None:
    done = run(inbox, "check", "收件", "--report", "junit", "--fail-on", "never")
    assert done.returncode == 0
    assert JUnitXml.fromstring(done.stdout).failures == 0


@pytest.fixture
def shared(inbox: Path) -> Path:
    """Two pages of two senders that share a passage, the second behind a line of its own."""
    passage = "全区各街道的便民服务点已经建成并投入使用，群众办事不出社区，意见可以当面提，也可以写在留言簿上，三日之内答复。\n"
    other = "区图书馆周末延长开放时间，读者可以凭身份证借书，儿童阅览室每天下午讲故事，外文书库也对市民开放，停车免费。"
    own = "气象台预计，未来三天以多云为主，早晚温差较大，请市民留意路面湿滑，出门带好雨具，高处作业注意防风，田间抓紧排水。"
    (inbox / "收件" / "a.txt").write_text(
        f"{passage}\n{other}\n\n夜班公交新增两条线路，末班车延到零点，沿途设有二十四个站点，首末站备有候车厅与热水，票价不变。\n",
        encoding="utf-8",
    )
    (inbox / "收件" / "b.txt").write_text(
        f"{own}\n\n农技员昨天到田头查看秧苗，提醒农户及时排水防涝，防治病虫，备足种子化肥，抢在立夏之前把秧插完。\n\n{passage}",
        encoding="utf-8",
    )
    return inbox


def test_a_place_in_another_document_is_told_with_its_path(shared: Path) -> None:
    def report(name: str) -> bytes:
        return run(shared, "check", "收件", "--select", "DU009", "--report", name).stdout

    log = json.loads(report("sarif"))
    Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))).validate(log)
    first, second = (row["relatedLocations"][0]["physicalLocation"] for row in log["runs"][0]["results"])
    assert unquote(first["artifactLocation"]["uri"]) == "收件/b.txt"
    assert unquote(second["artifactLocation"]["uri"]) == "收件/a.txt"
    assert (first["region"]["startLine"], second["region"]["startLine"]) == (5, 1)
    result = json.loads(report("rdjson"))
    Draft7Validator(json.loads((SCHEMAS / "rdformat.json").read_text("utf-8"))).validate(result)
    near = result["diagnostics"][0]["related_locations"][0]["location"]
    assert near == {"path": "收件/b.txt", "range": {"start": {"line": 5}}}
    rows = list(csv.DictReader(io.StringIO(report("csv").decode("utf-8-sig"))))
    assert [row["related"].split(" ")[-1] for row in rows] == ["收件/b.txt:5:1", "收件/a.txt:1:1"]
    assert "收件/b.txt:5:1" in json.loads(report("gitlab"))[0]["description"]


@pytest.mark.parametrize("name", ["junit", "tap"])
def test_each_document_fails_by_the_settings_that_hold_for_it(inbox: Path, name: str) -> None:
    source = '[[source]]\nname = "one"\npaths = ["收件/a.txt"]\nfail-on = "never"\n'
    for text, failing in ((source, [False, True]), (source.replace("a.txt", "b.txt"), [True, False])):
        (inbox / "textclean.toml").write_text(text, encoding="utf-8")
        done = run(inbox, "check", "收件", "--report", name)
        assert done.returncode == 1
        if name == "junit":
            assert [suite.failures > 0 for suite in JUnitXml.fromstring(done.stdout)] == failing
        else:
            points = [line for line in done.stdout.split(b"\n") if line.startswith((b"ok", b"not ok"))]
            assert [line.startswith(b"not ok") for line in points] == failing


@pytest.mark.parametrize("given", ["Documentation, https://docs.example.org/", None])
def test_rules_point_to_their_pages_where_the_distribution_has_an_address(
    given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Told:
        def get_all(self, name: str) -> list[str]:
            return ["Homepage, https://example.org", *([given] if given else ())]

    monkeypatch.setattr(metadata, "metadata", lambda name: Told())
    monkeypatch.setattr(documentation, "_home", documentation._home.__wrapped__)
    cleaner = Cleaner()
    page = diagnosed(Report(Source("a.txt", TEXT), cleaner.clean(TEXT).as_check(), cleaner.book, "en", True))
    (run,) = json.loads(sarif.whole([page], Terms()))["runs"]
    rules = {rule["id"]: rule.get("helpUri") for rule in run["tool"]["driver"]["rules"]}
    rows = json.loads(rdjson.whole([page], Terms()))["diagnostics"]
    if given is None:
        assert not any(rules.values())
        assert not any("url" in row["code"] for row in rows)
        return
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for code, address in rules.items():
        home, _, anchor = address.partition("/rules.md#")
        assert home == "https://docs.example.org"
        heading = next(line for line in text.split("\n") if line.startswith(f"### {code} "))
        assert anchor == heading.removeprefix("### ").lower().replace(" ", "-")
    assert all(row["code"]["url"] == rules[row["code"]["value"]] for row in rows)


@pytest.mark.parametrize(
    "words", ["\u2028::warning::x", "\x85::add-mask::x", "\x9b31m", "\u202e", "\U000e0041", "\x7f"]
)
def test_a_record_on_a_terminal_commands_nothing(words: str) -> None:
    """Nor in a log that splits lines at separators; whoever reads it as JSON gets every character."""
    row = {"before": words, "after": ""}
    line = encode(row)
    assert line.isprintable()
    assert json.loads(line) == row
