"""The one writer of files: whole or not at all, and nothing left behind."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from textclean import files
from textclean.errors import Trouble
from textclean.files import Output, atomic

#: What the interpreter calls at each line.
TraceFunction = Callable[[FrameType, str, Any], Any]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_are_written(tmp_path: Path) -> None:
    files.write([Output(str(tmp_path / "a"), b"1"), Output(str(tmp_path / "b"), b"2")])
    assert (tmp_path / "a").read_bytes() + (tmp_path / "b").read_bytes() == b"12"
    assert names(tmp_path) == ["a", "b"]


@pytest.mark.skipif(os.name == "nt", reason="modes of files are a matter of POSIX")
def test_modes(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"x")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        files.write([Output(str(old), b"1"), Output(str(new), b"2")])
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    files.write([Output(str(tmp_path / "link"), b"new")])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("make", ["same", "hard", "soft"])
def test_an_alias_of_the_input_is_refused(tmp_path: Path, make: str) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    source.write_bytes(b"x")
    if make == "hard":
        os.link(source, output)
    elif make == "soft":
        output.symlink_to("in")
    else:
        output = tmp_path / "." / "in"
    with pytest.raises(Trouble, match="alias"):
        files.write([Output(str(output), b"y")], [str(source)])
    assert source.read_bytes() == b"x"


def test_a_failed_rename_takes_the_others_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    real, count = os.replace, [0]

    def failing(source: str, target: str) -> None:
        count[0] += 1
        if count[0] == 3:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(Trouble, match="unwritable"):
        files.write([Output(str(tmp_path / name), b"new") for name in "abc"])
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(Trouble, match="unwritable"):
        files.write([Output(str(tmp_path / "a"), b"new")])
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        files.write([Output(str(pipe), b"words")])
        assert os.read(reader, 99) == b"words"
        assert stat.S_ISFIFO(pipe.stat().st_mode)
    finally:
        os.close(reader)


def test_an_interruption_while_cleaning_up_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = [tmp_path / "a", tmp_path / "b"]
    for target in targets:
        target.write_bytes(b"old")
    unlink = os.unlink
    struck: list[str] = []

    def interrupted(path: str) -> None:
        if not struck:
            struck.append(path)
            raise KeyboardInterrupt
        unlink(path)

    monkeypatch.setattr(os, "unlink", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write([Output(str(target), b"new") for target in targets])
    assert struck
    assert names(tmp_path) == ["a", "b"]
    assert [target.read_bytes() for target in targets] == [b"new", b"new"]


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="the system cannot hold signals back")
def test_an_interruption_at_any_line_leaves_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # a hundred times
    reached = 0
    for stop in range(1, 1000):
        for name in ("a", "b"):
            (tmp_path / name).write_bytes(b"old")
        interrupted = _write_interrupted(stop, [Output(str(tmp_path / name), b"new") for name in ("a", "b")])
        assert names(tmp_path) == ["a", "b"], stop
        assert len({(tmp_path / name).read_bytes() for name in ("a", "b")}) == 1, stop
        if not interrupted:
            break
        reached += 1
    assert reached > 20
    assert (tmp_path / "a").read_bytes() == b"new"


def _write_interrupted(stop: int, outputs: list[Output]) -> bool:
    """Write, with a Ctrl-C at so many lines of the module at which one could come."""
    count = 0

    def line(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        nonlocal count
        if frame.f_code.co_filename != atomic.__file__:
            return None
        if event == "line" and signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()):
            count += 1
            if count == stop:
                raise KeyboardInterrupt
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        files.write(outputs)
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(before)
    return False
