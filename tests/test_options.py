"""Every option of every command changes what is seen of a run: one row for each, and no option without a row."""

from __future__ import annotations

import io
import re
import shutil
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import chdir
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from textclean.cli import run, talk
from textclean.cli.group import FIRST, MORE
from textclean.cli.outputs.formats import FORMATS
from textclean.jobs.worker import Worker
from textclean.review import server

from .command_line import put

ROOT = Path(__file__).parents[1]
SOUND = "便民服务简报\n\n气象台预计，未来三天以多云为主，早晚温差较大，请市民留意路面湿滑，出门带好雨具。\n"
DAMAGED = """\
便民服务简报

本报讯：昨日下午，城区各街道办事处负责人到会，就全年便民服务的安排作了说明，与会代

表逐项讨论。老旧小区改造十二个,惠及居民三千余户，投入1，250万元，另投3400万元。

全区失业率率为百分之三，失业率连续三年下降，就业形势总体稳定。
"""
SHARED = "全区各街道的便民服务点已经建成并投入使用，群众办事不出社区，意见可以当面提，也可以写在留言簿上。\n"
DECLINED = '[[decision]]\nid = "TY-0123456789ab"\npath = "sound.txt"\nverdict = "decline"\nwords = "失业[率率]为"\n'
TEXTS = ("fix", "check", "review", "baseline")  #: commands that read many documents
PROGRAM = re.compile(r"(?s)<style>.*?</style>|<script>.*?</script>|<script [^>]*id=.words.*?</script>")
UNMET = "textclean.toml=include = ['sound.txt']\n[[allow]]\npaths = ['sound.txt']\nrules = ['TY']\n"  #: an allowance that meets nothing

#: How each command is called where a row says nothing else; what is compared is all that it says and writes.
CALLED = {
    "fix": "fix a.txt -o o.txt --report jsonl",
    "check": "check a.txt --report jsonl",
    "review": "review a.txt --file",
    "baseline": "baseline a.txt",
    "config": "config a.txt",
    "decide": "decide a.txt ALL --decline",
    "diff": "diff sound.txt a.txt",
    "rules": "rules --only-on",
    "init": "init",
}
PW, TY = r"\bPW(001|-[0-9a-f]{12})", r"\bTY(001|-[0-9a-f]{12})"
FIXED = r'{}"[^\n]*"(status|st)":"fixed"'


class Row(NamedTuple):
    """An option of a command: with it something is seen that is not there without it, or the other way round."""

    command: str
    option: str
    words: str
    shown: str = ""  #: pattern of what only the run with the option has
    hidden: str = ""  #: pattern of what only the run without it has
    called: str = ""  #: the command line without the option
    prepared: str = ""  #: a command that runs before, or a file: ``name=content``


def rows() -> Iterator[Row]:
    """All rows."""
    yield from rule_rows()
    yield from input_rows()
    yield from report_rows()
    yield from place_rows()
    yield from talk_rows()
    yield from own_rows()


def setting(key: str, value: str) -> str:
    return rf"{key} +{value} +command line"


def rule_rows() -> Iterator[Row]:
    """Which rules run, and what was decided."""
    texts = (*TEXTS, "decide", "diff")
    for command in (*texts, "rules"):
        yield Row(command, "select", "--select TY001", "", PW)
        yield Row(command, "ignore", "--ignore TY001", "", TY)
        yield Row(command, "extend_select", "--extend-select NM002", r"\bNM(002|-[0-9a-f]{12})")
        yield Row(command, "config", "--config other.toml", "", TY)
        yield Row(command, "isolated", "--isolated", TY, prepared='textclean.toml=ignore = ["TY"]\n')
        yield Row(command, "profile", "--profile plain", "", TY)
        yield Row(command, "to_script", "--to-script hant", r"\bSC(005|-[0-9a-f]{12})")
    for command in texts:
        yield Row(command, "text_lang", "--text-lang zh-Hant", r"\bSC(002|-[0-9a-f]{12})")
    for option, words, shown, hidden, line, prepared in (
        ("select", "--select TY001", "", PW, 5, ""),
        ("ignore", "--ignore TY001", "", TY, 7, ""),
        ("extend_select", "--extend-select NM002", "NM002", "", 5, ""),
        ("unfixable", "--unfixable PW001", r"PW001 \S+  open", r"PW001 \S+  fixed", 5, ""),
        ("unsafe_fixes", "--unsafe-fixes", r"TY001 \S+  fixed", r"TY001 \S+  open", 7, ""),
        ("config", "--config other.toml", "", TY, 7, ""),
        ("isolated", "--isolated", TY, "", 7, 'textclean.toml=ignore = ["TY"]\n'),
        ("profile", "--profile plain", "", TY, 7, ""),
        ("to_script", "--to-script hant", "SC005", "", 7, ""),
        ("text_lang", "--text-lang zh-Hant", "SC002", "", 7, ""),
        ("decisions", "--decisions kept.toml", r"TY001 \S+  declined", r"TY001 \S+  open", 7, ""),
        (
            "no_decisions",
            "--no-decisions",
            r"TY001 \S+  open",
            r"TY001 \S+  declined",
            7,
            "decide a.txt TY001 --decline",
        ),
    ):
        yield Row("explain", option, words, shown, hidden, f"explain a.txt:{line}", prepared)
    yield Row("fix", "unfixable", "--unfixable PW001", "", FIXED.format("PW001"))
    yield Row("check", "unfixable", "--unfixable PW001", "automatically 1\n", "automatically 2\n", "check a.txt")
    yield Row("review", "unfixable", "--unfixable PW001", r'"c":"PW001","a":\[\d+,\d+\],"st":"open"')
    yield Row(
        "decide", "unfixable", "--unfixable PW001", "1 written", "nothing to decide", "decide a.txt PW001 --accept"
    )
    yield Row("fix", "unsafe_fixes", "--unsafe-fixes", FIXED.format("TY001"))
    yield Row("check", "unsafe_fixes", "--unsafe-fixes", "automatically 3\n", "automatically 2\n", "check a.txt")
    yield Row("review", "unsafe_fixes", "--unsafe-fixes", "", "")
    yield Row(
        "decide", "unsafe_fixes", "--unsafe-fixes", "nothing to decide", "1 written", "decide a.txt TY001 --accept"
    )
    yield Row("fix", "accept", "-a TY001", FIXED.format("TY001"))
    yield Row("check", "accept", "-a TY001", r'"decision":\{[^}]*accept')
    for command in ("fix", "check"):
        yield Row(command, "decline", "-d PW001", r'PW001"[^\n]*"status":"declined"')
        yield Row(command, "decisions", "--decisions kept.toml", r'TY001"[^\n]*"status":"declined"')
        yield Row(
            command,
            "no_decisions",
            "--no-decisions",
            "",
            '"status":"declined"',
            prepared="decide a.txt TY001 --decline",
        )
        yield Row(command, "baseline", "--baseline known.json", '"status":"known"')
        yield Row(
            command,
            "no_baseline",
            "--no-baseline",
            "",
            '"status":"known"',
            prepared='textclean.toml=baseline = "known.json"\n',
        )
    yield Row("baseline", "decline", "-d PW001", "", PW)
    yield Row("baseline", "decisions", "--decisions kept.toml", "", TY)
    yield Row("baseline", "no_decisions", "--no-decisions", TY, prepared="decide a.txt TY001 --decline")
    yield Row("baseline", "baseline", "--baseline mine.json", "== mine.json ==", "== textclean.baseline.json ==")
    yield Row("review", "decisions", "--decisions kept.toml", '"st":"declined"')
    yield Row("review", "baseline", "--baseline known.json", '"st":"known"')
    yield Row(
        "review",
        "no_baseline",
        "--no-baseline",
        "",
        '"st":"known"',
        prepared='textclean.toml=baseline = "known.json"\n',
    )
    yield Row("decide", "decisions", "--decisions mine.toml", "== mine.toml ==", "== textclean.decisions.toml ==")
    for option, words, value in (
        ("select", "--select TY001", r'\["TY001"\]'),
        ("ignore", "--ignore TY001", r'\["TY001"\]'),
        ("extend_select", "--extend-select NM002", r'\["NM002"\]'),
        ("unfixable", "--unfixable PW", r'\["PW"\]'),
        ("unsafe_fixes", "--unsafe-fixes", "true"),
        ("decisions", "--decisions kept.toml", '"kept.toml"'),
        ("baseline", "--baseline known.json", '"known.json"'),
        ("profile", "--profile plain", '"plain"'),
        ("text_lang", "--text-lang ja", '"ja"'),
        ("to_script", "--to-script tw", '"tw"'),
    ):
        yield Row("config", option, words, setting(option.replace("_", "-"), value))
    yield Row("config", "config", "--config other.toml", r'ignore +\["TY"\] +other.toml:1')
    named = 'textclean.toml={} = "{}"\n'
    yield Row(
        "config",
        "no_decisions",
        "--no-decisions",
        setting("decisions", "-"),
        prepared=named.format("decisions", "kept.toml"),
    )
    yield Row(
        "config",
        "no_baseline",
        "--no-baseline",
        setting("baseline", "-"),
        prepared=named.format("baseline", "known.json"),
    )
    yield Row("config", "isolated", "--isolated", "", "textclean.toml:1", prepared=named.format("profile", "book"))


def input_rows() -> Iterator[Row]:
    """What is read."""
    said = {
        "fix": "fix {} --out out",
        "check": "check {} --report jsonl",
        "review": "review {} --file",
        "baseline": "baseline {}",
    }
    for command, line in said.items():
        yield Row(command, "files_from", "--files-from list.txt", "exit [01]\n", "no input", line.format(""))
        yield Row(command, "zero", "-0", "exit [01]\n", "exit 2\n", line.format("--files-from zero.txt"))
        yield Row(command, "no_gitignore", "--no-gitignore", "ignored", "", line.format("in"))
        yield Row(
            command,
            "force_include",
            "--force-include",
            "",
            "--force-include reads it",
            line.format("a.txt"),
            'textclean.toml=exclude = ["a.txt"]\n',
        )
        yield Row(command, "encoding", "--encoding euc_jp", "exit 0\n", "is not UTF-8", line.format("eucjp.txt"))
        yield Row(command, "format", "--format txt", "exit 0\n", "is a Word document", line.format("page.rtf"))
    yield Row("fix", "stdin_filename", "--stdin-filename mail.txt", "mail.txt", "", "fix - --issues i.jsonl")
    yield Row("check", "stdin_filename", "--stdin-filename mail.txt", "mail.txt", "", "check - --report jsonl")
    yield Row("baseline", "stdin_filename", "--stdin-filename mail.txt", "mail.txt", "", "baseline -")
    yield Row(
        "decide",
        "encoding",
        "--encoding euc_jp",
        "== textclean.decisions.toml ==",
        "is not UTF-8",
        "decide eucjp.txt ALL --decline",
    )
    yield Row("diff", "encoding", "--encoding euc_jp", "exit 0\n", "is not UTF-8", "diff eucjp.txt eucjp.txt")


def report_rows() -> Iterator[Row]:
    """What is reported, and what makes exit code 1."""
    for command, line in (("fix", "fix a.txt -o o.txt"), ("check", "check a.txt")):
        yield Row(command, "report", "--report concise", "a.txt:7:5: E TY001", "", line)
        yield Row(command, "issues", "--issues i.csv", "== i.csv ==\n\ufeffpath,line", "", line)
        yield Row(command, "show", "--show declined", "PW001", "", f"{line} -q -d PW001")
        yield Row(command, "max_issues", "--max-issues 0", "", "TY001", line)
        yield Row(command, "stats", "--stats", "in 10,000 \\(estimate\\)", "", line)
        yield Row(command, "verify", "--verify", "verified 1: undo", "", line)
        yield Row(
            command,
            "jobs",
            "--jobs 2",
            "processes 2",
            "processes 0",
            f"{command} many -j 1 " + ("--out out" if command == "fix" else "--no-cache"),
        )
        yield Row(
            command, "golden", "--golden stored", r"nothing is stored|exit 1", "", f"{command} a.txt --fail-on never"
        )
        yield Row(
            command,
            "update_golden",
            "--update-golden",
            "== stored/a.issues.jsonl ==",
            "nothing is stored",
            f"{command} a.txt --fail-on never --golden stored",
        )
    yield Row("fix", "fail_on", "--fail-on error", "exit 1\n", "exit 0\n")
    yield Row("check", "fail_on", "--fail-on never", "exit 0\n", "exit 1\n")
    yield Row("fix", "exit_non_zero_on_fix", "--exit-non-zero-on-fix", "exit 1\n", "exit 0\n")
    yield Row("check", "against", "--against before --select DU009", "DU009", "", "check shared.txt --report jsonl")
    yield Row(
        "check",
        "remember",
        "--remember",
        "added to the index 'i.db': 1 new",
        "there is no index 'i.db'",
        "check a.txt --against i.db",
    )
    yield Row("check", "cache_dir", "--cache-dir kept", "== kept/.gitignore ==")
    yield Row("check", "no_cache", "--no-cache", "", "== .textclean-cache/.gitignore ==", "check many -j 1")


def place_rows() -> Iterator[Row]:
    """Where ``fix`` writes."""
    yield Row("fix", "output", "-o new.txt", "== new.txt ==", "== a.clean.txt ==", "fix a.txt")
    yield Row("fix", "out", "--out new", "== new/a.txt ==", "== a.clean.txt ==", "fix a.txt")
    yield Row("fix", "in_place", "-i", "== a.txt ==\n[^=]*十二个，", "== a.clean.txt ==", "fix a.txt")
    yield Row("fix", "output_encoding", "--output-encoding same", "not UTF-8: b", "", "fix gb.txt -o o.txt")
    yield Row("fix", "diff", "--diff", r"(?m)^[-+].*十二个", "== a.clean.txt ==", "fix a.txt")
    yield Row("fix", "force", "--force", "exit 0\n", "without the record", "fix a.txt", "a.clean.txt=mine\n")


CHINESE = {
    "fix": '"message":"[^"]*衍字', "check": "规则集：报纸与通报（bulletin）", "review": '<html lang="zh', "baseline": "已知 3 处", "config": "默认",
    "decide": "已记下 3 项", "diff": "新增 3", "rules": "控制字符", "explain": "须确认", "init": "已写出", "undo": "找不到",
}  # fmt: skip


def talk_rows() -> Iterator[Row]:
    """How a run speaks."""
    for command, line in {
        **CALLED,
        "check": "check a.txt",
        "explain": "explain TY001",
        "undo": "undo none.txt",
    }.items():
        yield Row(command, "lang", "--lang zh", CHINESE[command], "", line)
        failing = {
            "rules": "rules --select QQ",
            "explain": "explain QQ",
            "init": "init",
            "undo": "undo none.txt",
            "config": "config --config none.toml",
        }
        prepared = "textclean.toml=\n" if command == "init" else ""
        yield Row(
            command,
            "debug",
            "--debug",
            "Traceback",
            "",
            failing.get(command, line.replace("a.txt", "none.txt")),
            prepared,
        )
    quiet = {
        "fix": ("fix a.txt", "Fixed"),
        "check": ("check a.txt", "Fixable"),
        "review": ("", "a.review.html\n"),
        "baseline": ("", "3 known"),
        "decide": ("", "written"),
        "init": ("", "written"),
    }
    for command, (line, words) in quiet.items():
        yield Row(command, "quiet", "-q", "", rf"(?s)--out--.*{words}.*--files--", line)
    for command in TEXTS:
        yield Row(command, "verbose", "-v", "a.txt: utf-8", "", f"{CALLED[command]} --encoding utf-8")
        many = {
            "fix": "fix many --out out -j 1",
            "check": "check many --no-cache -j 1",
            "review": "review many --file",
            "baseline": "baseline many",
        }
        yield Row(command, "no_progress", "--no-progress", "", "\r8/8", many[command])
    for command in ("fix", "check"):
        yield Row(command, "color", "--color always", "\x1b\\[31m", "", f"{command} a.txt")
    yield Row("diff", "color", "--color always", "\x1b\\[32m\\+ a.txt:")


def own_rows() -> Iterator[Row]:
    """What one command alone knows."""
    yield Row("review", "port", "--port 1", "on port 1\n", "on port 0\n", "review a.txt --no-browser")
    yield Row("review", "no_browser", "--no-browser", "", "opened http://127.0.0.1:", "review a.txt")
    yield Row("review", "file", "--file", "== a.review.html ==", "The review page;", "review a.txt --no-browser")
    yield Row("baseline", "prune", "--prune", "1 known", "3 known", "baseline a.txt", "baseline a.txt --select TY")
    yield Row("decide", "accept", "--accept", 'verdict = "accept"', "name issues and one of", "decide a.txt TY001")
    yield Row("decide", "decline", "--decline", 'verdict = "decline"', "name issues and one of", "decide a.txt TY001")
    kept = "decide a.txt TY001 --decline"
    yield Row("decide", "forget", "--forget", "1 taken out", "name issues and one of", "decide a.txt TY001", kept)
    yield Row("decide", "list", "--list", r"TY-\w+  decline  a.txt", "name issues and one of", "decide a.txt", kept)
    yield Row("decide", "prune", "--prune", "1 taken out", "name issues and one of", "decide sound.txt", "stale")
    yield Row("decide", "because", "--because 原文如此", 'because = "原文如此"')
    yield Row("decide", "by", "--by 陈编辑", 'by = "陈编辑"')
    yield Row(
        "decide",
        "choice",
        "--choice complete-and-delete",
        'choice = "complete-and-delete"',
        "has nothing to decide",
        "decide page.txt DU004 --accept",
    )
    yield Row("diff", "exit_code", "--exit-code", "exit 1\n", "exit 0\n")
    yield Row("rules", "only_on", "--only-on", "", "NM002", "rules")
    yield Row("rules", "test", "--test", "all hold", "", "rules --select LY001")
    yield Row(
        "explain", "record", "--record in/r.jsonl", "失业率率", "no record in this folder", "explain TY-0", "record"
    )
    yield Row(
        "config",
        "prune",
        "--prune",
        "1 taken out",
        "profile +",
        "config",
        UNMET,
    )
    yield Row("config", "show", "--show", "profile +", "", "config --prune", UNMET)
    yield Row("init", "hook", "--hook", "== .pre-commit-config.yaml ==")
    yield Row("init", "workflow", "--workflow", "== .github/workflows/textclean.yml ==")
    fixed = "fix a.txt -o o.txt --issues r.jsonl"
    yield Row("undo", "record", "--record r.jsonl", "十二个,", "there is no record", "undo o.txt", fixed)
    fixed = "fix a.txt -o o.txt --issues o.issues.jsonl"
    yield Row("undo", "only", "--only LB", "十二个，", "十二个,", "undo o.txt", fixed)
    yield Row("undo", "output", "-o back.txt", "== back.txt ==", "", "undo o.txt", fixed)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what the rows speak of."""
    folder = tmp_path_factory.mktemp("model")
    with chdir(folder):
        furnish()
    return folder


@pytest.fixture
def world(model: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of it to work in."""
    shutil.copytree(model, folder, dirs_exist_ok=True)
    monkeypatch.setenv("DISPLAY", ":0")


def furnish() -> None:
    """Put the files into the working folder."""
    Path(".git").mkdir()
    put("a.txt", DAMAGED)
    put("sound.txt", SOUND)
    put("page.rtf", SOUND)
    put("shared.txt", SOUND + SHARED)
    put("before/one.txt", SHARED)
    put("in/ignored.txt", DAMAGED)
    put("in/other.txt", SOUND)
    put(".gitignore", "ignored.txt\n")
    put("list.txt", "a.txt\n")
    put("zero.txt", "a.txt\0sound.txt\0")
    put("other.toml", 'ignore = ["TY"]\n')
    put("page.txt", (ROOT / "samples" / "bulletin" / "source.txt").read_text(encoding="utf-8"))
    Path("gb.txt").write_bytes(DAMAGED.encode("gb18030"))
    Path("eucjp.txt").write_bytes("漢".encode("euc_jp"))
    for number in range(8):
        put(f"many/{number}.txt", SOUND.replace("三", "一二三四五六七八"[number]))
    run(["check", "a.txt", "--issues", "in/r.jsonl", "-q", "--select", "TY001"])
    run(["baseline", "a.txt", "--baseline", "known.json", "-q"])
    run(["decide", "a.txt", "TY001", "--decline", "--decisions", "kept.toml", "-q"])


def prepare(what: str) -> None:
    """What a row needs before it runs: a file (``name=content``), a command, or something with a name."""
    name, equals, content = what.partition("=")
    if what == "record":
        put("in/r.jsonl", re.sub(r'"id":"TY-[0-9a-f]{12}"', '"id":"TY-0123456789ab"', files()["in/r.jsonl"]))
    elif what == "stale":
        put("textclean.decisions.toml", DECLINED)
    elif equals and " " not in name:
        put(name, content)
    elif what:
        run(what.split(" "))


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done that leaves no trace in a folder: processes, browsers, servers."""
    seen: list[str] = []
    begin = Worker.__init__

    def start(self: Worker[object], *more: Any) -> None:
        seen.append("process")
        begin(self, *more)

    monkeypatch.setattr(Worker, "__init__", start)
    monkeypatch.setattr(webbrowser, "open", lambda address: seen.append(f"opened {address}"))
    bind = server.listen

    def listen(port: int) -> socket.socket:
        seen.append(f"on port {port}")
        return bind(0)

    monkeypatch.setattr(server, "listen", listen)
    monkeypatch.setattr(server, "serve", lambda desk, listening: listening.close())
    clock = iter(range(0, 10**9, 2))
    monkeypatch.setattr(talk, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    return seen


def seen_of(line: str, watched: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """All that a command says and writes, as one text."""
    before = files()
    del watched[:]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED.encode())))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    capsys.readouterr()
    code = run(line.split())
    said = capsys.readouterr()
    after = files()
    made = [f"== {name} ==\n{text}" for name, text in sorted(after.items()) if before.get(name) != text]
    for name in after.keys() - before.keys():
        Path(name).unlink()
    for name, text in before.items():
        if after.get(name) != text:
            put(name, text)
    done = [f"processes {watched.count('process')}", *(one for one in watched if one != "process")]
    return "\n".join([f"exit {code}", "--out--", said.out, "--err--", said.err, "--files--", *made, *done, ""])


def files() -> dict[str, str]:
    """What stands in the folder, of pages for a browser their data alone."""
    return {
        path.as_posix(): PROGRAM.sub(
            "", path.read_bytes().decode("utf-8", "backslashreplace").replace("\\x", "not UTF-8: ")
        )
        for path in Path().rglob("*")
        if path.is_file()
    }


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("row", list(rows()), ids=lambda row: f"{row.command}-{row.option}")
def test_an_option_is_honoured(
    row: Row, watched: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(row.prepared)
    called = row.called or CALLED[row.command]
    key = called, row.prepared
    if key not in _without:
        _without[key] = seen_of(called, watched, capsys, monkeypatch)
    without = _without[key]
    with_it = seen_of(f"{called} {row.words}", watched, capsys, monkeypatch)
    assert with_it != without
    assert "internal error" not in with_it
    if row.shown:
        assert re.search(row.shown, with_it), with_it
        assert not re.search(row.shown, without), without
    if row.hidden:
        assert re.search(row.hidden, without), without
        assert not re.search(row.hidden, with_it), with_it


_without: dict[tuple[str, str], str] = {}  #: rows share what is seen without their options


def test_every_option_has_a_row() -> None:
    known = {
        (name, str(parameter.name))
        for name in (*FIRST, *MORE)
        for parameter in import_module(f"textclean.cli.commands.{name}").command.params
        if parameter.param_type_name == "option"
    }
    given = [(row.command, row.option) for row in rows()]
    assert len(given) == len({*given})
    assert {*given} == known


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_help_names_every_format(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["fix", "--lang", lang, "--help"])
    said = re.split(r"[^a-z0-9-]+", capsys.readouterr().out.partition("--report ")[2].partition("--issues ")[0])
    assert set(FORMATS) <= set(said)
