"""The one writer of files: whole or not at all, and nothing left behind."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from textclean import files
from textclean.errors import Trouble
from textclean.files import Output


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
