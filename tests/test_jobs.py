"""Several processes: the same bytes in the same order, whatever becomes of one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path
from random import Random

import pytest

from textclean.cli import run
from textclean.jobs import Died, Ready, ordered

from . import newspaper
from .served import signals

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src")}


def work(task: int) -> int:
    if task == 13:
        os._exit(7)
    if task == 17:
        raise ValueError("seventeen")
    time.sleep(0.02 * (task % 3))
    return task * task


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    tasks: list[int | Ready[int | Died[int]]] = [
        Ready(-number) if number % 5 == 0 else number for number in range(1, 13)
    ]
    expected = [-number if number % 5 == 0 else number * number for number in range(1, 13)]
    assert list(ordered(work, tasks, jobs)) == expected


def test_a_process_that_dies_takes_one_task_with_it() -> None:
    found = list(ordered(work, [1, 13, 2, 3, 13, 4, 5], 2))
    assert found == [1, Died(13, 7), 4, 9, Died(13, 7), 16, 25]


def test_what_the_work_raises_comes_in_its_turn() -> None:
    results = ordered(work, [1, 2, 17, 3], 2)
    assert [next(results), next(results)] == [1, 4]
    with pytest.raises(ValueError, match="seventeen"):
        next(results)


def test_tasks_are_read_as_they_are_needed() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number % 10

    results = ordered(work, tasks(), 2)
    assert [next(results) for _ in range(5)] == [0, 1, 4, 9, 16]
    results.close()
    assert len(taken) < 20


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    for number in range(9):
        damaged = newspaper.damaged_page(Random(number))
        (folder / f"{number:02}.txt").write_text(damaged, encoding="utf-8")
    (folder / "05.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "textclean.toml").write_text('[[allow]]\npaths = ["03.txt"]\nrules = ["TY"]\n', encoding="utf-8")
    return folder


def test_the_same_bytes_whatever_the_number_of_jobs(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(inbox)
    seen = []
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        assert run(["fix", ".", "--out", str(out), "-j", jobs]) == 2
        written = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
        shown = capsys.readouterr()
        assert run(["check", ".", "-j", jobs, "--report", "jsonl"]) == 2
        told = capsys.readouterr()
        seen.append((written, shown.out.replace(str(out), "OUT"), shown.err, told.out, told.err))
    assert seen[0] == seen[1]
    assert len(seen[0][0]) == 16


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_all_of_it(inbox: Path, tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_bytes((inbox / "01.txt").read_bytes())
    line = [sys.executable, "-m", "textclean", "fix", ".", "--out", "out", "-j", "2", "-q", "--max-issues", "0"]
    with signals():
        process = subprocess.Popen(
            line, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*.txt")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode in (
        130,
        -signal.SIGINT,
    )  # Python ends by the signal itself where it came while it read code
    assert (out, err.strip()) == (b"", b"")
    assert not list(tmp_path.glob("out/.textclean-*"))
    assert gone(process.pid)


FORKED = """
import os, signal, sys, threading
from multiprocessing import current_process
from textclean.jobs import ordered

class Loaded:
    def __reduce__(self):
        raise TypeError("never pickled")

here = Loaded()

def work(task):
    if task == 13:
        os._exit(7)
    return task * task, here.__class__.__name__, current_process().__class__.__name__, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL

signal.signal(signal.SIGTERM, lambda *_: sys.exit("the caller's own"))
print(list(ordered(work, [1, 13, 3], 2, forks=True)))
stop = threading.Event()
threading.Thread(target=stop.wait).start()
try:
    print(list(ordered(abs, [1, 2, 3], 2, forks=True)))
finally:
    stop.set()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="forked on Linux only")
def test_a_lone_thread_is_forked_with_what_it_has_loaded(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(FORKED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import runpy; runpy.run_path('script.py')"], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=True
    )  # fmt: skip
    forked, afresh = done.stdout.splitlines()[:2]
    assert forked == str([(1, "Loaded", "ForkProcess", True), Died(13, 7), (9, "Loaded", "ForkProcess", True)])
    assert afresh == "[1, 2, 3]"
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform != "linux", reason="forked on Linux only")
def test_a_caller_that_is_killed_leaves_no_process(inbox: Path, tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_bytes((inbox / "01.txt").read_bytes())
    line = [sys.executable, "-m", "textclean", "fix", ".", "--out", "out", "-j", "3", "-q", "--max-issues", "0"]
    process = subprocess.Popen(line, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*.txt")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.kill()
    process.wait(60)
    assert gone(process.pid)


def gone(group: int) -> bool:
    """Whether nothing is left of a group of processes, or is not soon."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals of POSIX")
def test_an_interrupt_while_a_process_starts_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    start = SpawnProcess.start
    started = []

    def interrupted(process: SpawnProcess) -> None:
        started.append(process)
        os.kill(os.getpid(), signal.SIGINT)
        start(process)

    monkeypatch.setattr(SpawnProcess, "start", interrupted)
    with signals(), pytest.raises(KeyboardInterrupt):
        list(ordered(abs, range(40), 2))
    assert [process.is_alive() for process in started] == [False]  # the one, and ended
