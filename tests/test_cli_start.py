"""What a run loads: nothing but click at the start, and later only what it needs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from textclean import prebuilt, profile, tables
from textclean.cleaner import Cleaner
from textclean.cli import group
from textclean.cli.process import Ended

from .served import signals

SHOW = "import sys; from textclean.cli import run; run(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
#: What a run needs neither at its start nor for a text that has nothing for it.
HEAVY = {
    *("dataclasses", "difflib", "hashlib", "json", "pathlib", "shutil", "sqlite3", "tempfile", "tomllib", "traceback"),
    *("asyncio", "importlib.metadata", "logging", "multiprocessing", "subprocess", "urllib.parse"),
    *("charset_normalizer", "opencc", "rapidfuzz", "rich", "tomlkit"),
}
if not all((tables.home() / name).is_file() for name in (prebuilt.NAME, prebuilt.TABLES)):
    HEAVY.remove("tomllib")  # a checkout that was not installed reads its rules as they stand


def loaded(*words: str, folder: Path, program: str = SHOW) -> set[str]:
    """The last line that a program writes to standard error, word by word."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split("\n")[-2].split())


def loaded_beside_click(*words: str, folder: Path) -> set[str]:
    return loaded(*words, folder=folder) - loaded(folder=folder, program=CLICK)


CLICK = "import sys, click; print(*sorted(sys.modules), file=sys.stderr)"


def test_at_the_start_nothing_but_click(tmp_path: Path) -> None:
    found = loaded("--version", folder=tmp_path)
    ours = {name for name in found if name.startswith("textclean")}
    assert ours == {
        "textclean",
        "textclean.cli",
        "textclean.tongue",
        *(f"textclean.cli.{name}" for name in ("command", "group", "process")),
    }
    assert not found & {"msgspec", "tomllib", "rich", "opencc", "rapidfuzz", "importlib.metadata", "json"}


def test_a_check_loads_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("第一段写到这里。\n\n第二段也写完了。\n".encode())
    found = loaded_beside_click("check", "x.txt", folder=tmp_path)
    assert "msgspec" in found
    assert not found & {*HEAVY, "textclean.writers.html", "textclean.readers.encoding", "textclean.error_rate"}


def test_a_check_of_one_character_loads_no_pass_but_that_of_layout(tmp_path: Path) -> None:
    """Nor what reads configuration, records, baselines or other encodings, nor any other report."""
    (tmp_path / "x.txt").write_bytes("水".encode())
    found = {name for name in loaded_beside_click("check", "x.txt", folder=tmp_path) if name.startswith("textclean.")}
    assert {name for name in found if name.startswith("textclean.passes.")} == {
        "textclean.passes.layout",
        "textclean.passes.layout.blanks",
    }
    assert len([name for name in found if name.startswith("textclean.structure.")]) <= 9
    assert len(found) <= 100
    quiet = loaded("check", "x.txt", "-q", folder=tmp_path)
    assert not quiet & {"textclean.writers.terminal", "textclean.writers.waiting", "textclean.writers.summary"}
    assert not found & {
        *(f"textclean.{name}" for name in ("baseline", "record", "stale", "verify", "configuration.reading")),
        *(f"textclean.cli.{name}" for name in ("commands.fix", "outputs.differences", "runs.cache", "runs.golden")),
        *(f"textclean.writers.{name}" for name in ("diagnostics", "html", "json")),
    }


def test_a_sound_page_is_fixed_without_what_it_has_nothing_for(tmp_path: Path) -> None:
    page = "".join(f"　　第{n}段说的是修路的事情，全村的人都来了，路修得又平又直。\n" for n in "一二三四五六")
    (tmp_path / "x.txt").write_bytes(page.encode())
    found = loaded_beside_click("fix", "x.txt", "--output", "y.txt", "--issues", "y.json", folder=tmp_path)
    assert "textclean.passes.passages" in found
    unasked = ("gaps.unannounced", "numbering.strayed", "passages.boilerplate", "passages.copies", "passages.wrong")
    assert not found & {*HEAVY, "textclean.wording", *(f"textclean.passes.{name}" for name in unasked)}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_review_page_is_written_without_converting_what_it_says(lang: str, tmp_path: Path) -> None:
    """Its words in Traditional Chinese were converted beforehand: loading the converter takes as long as cleaning a page."""
    page = "招商增动能,引进果蔬加工等项目389个,协议投\n\n资375亿元。全区失业率率为百分之三。\n"
    (tmp_path / "x.txt").write_bytes((page * 3).encode())
    found = loaded_beside_click("fix", "x.txt", "--lang", lang, folder=tmp_path)
    assert (tmp_path / "x.review.html").is_file()
    assert not found & {"opencc", "hashlib", "base64"}


def test_the_review_page_is_written_without_the_libraries_of_long_texts(tmp_path: Path) -> None:
    """Copies of a passage are shown under one another: a page has few, and loading what aligns many takes longer."""
    passage = "区里把修渠的钱分到了各村，老人们说这样的事情十年里头一回见到，路也通了，水也有了。"
    page = f"{passage}\n\n中间还有一段别的话，说的是另一件事情。\n\n{passage[:20]}大家都{passage[23:]}\n"
    (tmp_path / "x.txt").write_bytes(page.encode())
    found = loaded_beside_click("fix", "x.txt", folder=tmp_path)
    assert '"cmp":' in (tmp_path / "x.review.html").read_text(encoding="utf-8")
    assert not found & {"html", "json", "pathlib", "rapidfuzz", "urllib.parse"}


#: The patterns of ours that a run compiles, or takes from those that an earlier one kept.
COUNT = """
import sys
from textclean.text.precompiled import Store
seen = []
def counted(self, source, flags=0, compile=Store.compile):
    seen.append(source)
    return compile(self, source, flags)
Store.compile = counted
from textclean.cli import run
run(sys.argv[1:])
print(len(seen), file=sys.stderr)
"""


@pytest.mark.parametrize(("text", "most"), [("水", 15), ("x\n", 13)])
def test_a_check_of_one_character_needs_few_patterns(text: str, most: int, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(text.encode())
    (number,) = loaded("check", "x.txt", folder=tmp_path, program=COUNT)
    assert int(number) <= most


def test_the_collector_rests_until_much_is_made(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("水\n".encode())
    program = (
        "import atexit, gc, sys; from textclean.cli import main; "
        "atexit.register(lambda: print(*(row['collections'] for row in gc.get_stats()), gc.get_freeze_count() > 9999, "
        "file=sys.stderr)); gc.disable(); gc.collect(); before = gc.get_stats(); gc.enable(); sys.argv[0] = 'x'; main()"
    )
    words = loaded("check", "x.txt", folder=tmp_path, program=program)
    assert "True" in words
    assert max(int(word) for word in words - {"True"}) < 20


#: Something is registered for the end, and another thread may run.
AT_THE_END = """
import atexit, sys, threading
from textclean.cli import main
atexit.register(lambda: print("asked for", file=sys.stderr))
if sys.argv[1] == "thread":
    threading.Thread(target=lambda: (threading.main_thread().join(), print("thread ended", file=sys.stderr))).start()
sys.argv[1:] = ["check", sys.argv[2]]
main()
"""
CLEARING = "# cleanup[3] wiping builtins"  #: what Python tells, if asked to, of clearing its memory


@pytest.mark.parametrize(
    ("kind", "expected"), [("alone", ["asked for"]), ("thread", ["thread ended", "asked for", CLEARING])]
)
def test_at_the_end_what_was_asked_for_is_done_and_no_memory_is_cleared(
    kind: str, expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / "x.txt").write_bytes("天亮了。\n".encode())
    words = [sys.executable, "-v", "-c", AT_THE_END, kind, "x.txt"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    told = done.stderr.splitlines()
    assert [line for line in told if line in ("asked for", "thread ended", CLEARING)] == expected
    assert "x.txt" in done.stdout


#: Ctrl-C comes when a module is looked for.
STRUCK = """
import os, signal, sys
class Strike:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Strike())
from textclean.cli import run
sys.exit(run(["check", sys.argv[2]]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signal to a process")
@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("click", -signal.SIGINT),  # by the signal itself: an exception may be lost in the machinery of imports
        ("textclean.cli.group", -signal.SIGINT),
        ("textclean.cli.commands.check", 130),
        ("textclean.chain", 130),
    ],
)
def test_ctrl_c_while_modules_load_leaves_no_trace(module: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("第一段写到这里。\n".encode())
    line = [sys.executable, "-c", STRUCK, module, "x.txt"]
    with signals():
        done = subprocess.run(line, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == code
    assert (done.stdout + done.stderr).strip() == b""


@pytest.mark.parametrize("name", profile.names())
def test_profiles_name_rules_that_are_there(name: str) -> None:
    assert Cleaner(profile=name).selected


@pytest.mark.parametrize(("struck", "code"), [(KeyboardInterrupt, 130), (Ended, 143)])
def test_ctrl_c_while_the_body_of_a_class_runs_is_no_error_of_ours(
    struck: type[BaseException],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Named:
        def __set_name__(self, owner: type, name: str) -> None:
            raise struck

    monkeypatch.setattr(group, "import_module", lambda *_: type("Loaded", (), {"name": Named()}))
    assert group.run(["check", "x.txt"]) == code
    assert capsys.readouterr().err.strip() == ""


#: A signal that strikes while an object is taken away: what is raised there is dropped by Python.
GOING = """
import os, signal, sys, time
from textclean.cli import group

class Object:
    def __del__(self):
        os.kill(os.getpid(), getattr(signal, sys.argv[1]))
        for _ in range(9):
            pass

def command(*_, **__):
    Object()
    time.sleep(20)

group.app.main = command
raise SystemExit(group.run(["check", "x.txt"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="such signals are not sent there")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 143)])
def test_a_signal_that_strikes_while_an_object_goes_is_not_lost(name: str, code: int) -> None:
    with signals():
        done = subprocess.run([sys.executable, "-c", GOING, name], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.strip(), done.stderr.strip()) == (code, b"", b"")


def test_what_else_goes_wrong_while_an_object_goes_is_told() -> None:
    script = GOING.replace("os.kill(os.getpid(), getattr(signal, sys.argv[1]))", "raise ValueError('of the object')")
    done = subprocess.run(
        [sys.executable, "-c", script.replace("sleep(20)", "sleep(0)")], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0
    assert b"ValueError: of the object" in done.stderr
