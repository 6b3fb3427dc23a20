"""Patterns kept beside byte code: the same as those of ``re``, and passed over where anything is not as it should be."""

from __future__ import annotations

import gc
import marshal
import os
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import textclean
from textclean.text import lazy, precompiled
from textclean.text.precompiled import Store

on_tested = pytest.mark.skipif(sys.version_info[:2] not in precompiled._TESTED, reason="re.compile is taken as it is")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "patterns.bin"


def kept(path: Path, *patterns: str) -> bytes:
    store = Store(str(path))
    for pattern in patterns:
        store.compile(pattern)
    data = store.unsaved()
    path.write_bytes(data)
    return data


def test_every_pattern_of_the_package_is_what_re_makes_of_it() -> None:
    for module in pkgutil.walk_packages(textclean.__path__, "textclean."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    waiting = [one for one in gc.get_objects() if type(one) is lazy._Waiting]
    assert len(waiting) > 300
    for one in waiting:
        source: Any = one._source
        ours = precompiled._pattern(source, precompiled._parts(source, int(one._flags)))
        theirs = re.compile(one._source, one._flags)
        assert ours == theirs
        assert (ours.groups, ours.groupindex, ours.flags) == (theirs.groups, theirs.groupindex, theirs.flags)


@on_tested
def test_what_is_kept_is_not_compiled_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, "[一-鿿]+(?P<end>[。！])")
    monkeypatch.setattr(precompiled, "_parts", None)
    store = Store(str(path))
    match = store.compile("[一-鿿]+(?P<end>[。！])").search("x人民。")
    assert match is not None
    assert match["end"] == "。"
    assert store.unsaved() == b""


@on_tested
def test_flags_are_part_of_the_name(path: Path) -> None:
    kept(path, "a$")
    assert not Store(str(path)).compile("a$").search("a\nb")
    assert Store(str(path)).compile("a$", re.MULTILINE).search("a\nb")


def test_nothing_is_written_where_no_byte_code_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(path, "a") == b""
    assert Store("").compile("a").search("a")


@on_tested
def test_what_is_torn_or_of_another_interpreter_is_passed_over(path: Path) -> None:
    data = kept(path, "ab+")
    interpreter, packed = marshal.loads(data[precompiled._SIZE :])
    (key, value), *_ = packed.items()
    ((source, parts),) = marshal.loads(value)
    wrong = {key: marshal.dumps([(source, (*parts[:1], b"\xff\0\0\0", *parts[2:]))])}

    def sealed(*what: Any) -> bytes:
        made = marshal.dumps(what)
        return len(made).to_bytes(precompiled._SIZE, "little") + made

    elsewhere = ("3.0", *interpreter[1:])
    path.write_bytes(sealed(interpreter, packed))
    assert precompiled._read(str(path)) == packed
    torn = [
        sealed(interpreter, {key: one}) for one in (b"", value[:9], marshal.dumps(1), marshal.dumps([(source, 1)]), 1)
    ]
    earlier = sealed(interpreter[:-1], {(source, 0): parts})
    bad = (
        b"",
        data[:-1],
        data[:40],
        b"\0" * 200,
        sealed(elsewhere, packed),
        sealed(interpreter, wrong),
        sealed(1),
        earlier,
        *torn,
    )
    for bytes_ in bad:
        path.write_bytes(bytes_)
        assert Store(str(path)).compile("ab+") == re.compile("ab+")


def test_a_wrong_pattern_is_refused_as_re_does(path: Path) -> None:
    with pytest.raises(re.error):
        Store(str(path)).compile("(")


@on_tested
def test_a_file_that_has_grown_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, "a+", "b+")
    monkeypatch.setattr(precompiled, "MOST", 100)
    store = Store(str(path))
    store.compile("c+")
    path.write_bytes(store.unsaved())
    assert precompiled._read(str(path)).keys() == {("c+", "c+", 2, 0)}


@on_tested
def test_patterns_that_begin_and_end_alike_are_told_apart(path: Path) -> None:
    alike = [f"{'a' * 20}{middle}{'b' * 20}" for middle in "cde"]
    kept(path, *alike)
    store = Store(str(path))
    for pattern in (*alike, alike[0].encode().decode()):
        assert store.compile(pattern) == re.compile(pattern)
    assert store.unsaved() == b""
    assert store.compile(alike[0].encode()) == re.compile(alike[0].encode())


@on_tested
def test_what_a_run_does_not_ask_for_is_not_unpacked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, *[f"[一-鿿]{{{number}}}" for number in range(1, 60)])
    unpacked: list[object] = []
    loads = marshal.loads

    def noted(data: bytes) -> object:
        unpacked.append(loads(data))
        return unpacked[-1]

    monkeypatch.setattr(marshal, "loads", noted)
    Store(str(path)).compile("[一-鿿]{7}")
    assert [type(one) for one in unpacked] == [tuple, list]
    assert len(str(unpacked[1])) * 20 < len(str(unpacked[0]))


def beside(folder: Path) -> dict[str, str]:
    """An environment whose byte code is kept in a folder."""
    found = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return found | {"PYTHONPYCACHEPREFIX": str(folder / "bytes")}


@on_tested
def test_the_second_run_compiles_no_pattern_of_ours(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("第一段写到这里。\n\n第二段也写完了，\n没有完。\n".encode())
    code = (
        "import sys, re._compiler as compiler; from textclean.text import precompiled; made = precompiled._parts; "
        "precompiled._parts = lambda *words: (print('compiled', file=sys.stderr), made(*words))[1]; "
        "from textclean.cli import main; sys.argv[1:] = ['check', '--no-cache', 'x.txt']; main()"
    )
    counts = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=beside(tmp_path), capture_output=True, encoding="utf-8"
        )
        counts.append(done.stderr.count("compiled"))
    assert counts[0] > 0
    assert counts[1] == 0
    assert len(list((tmp_path / "bytes").rglob("patterns.*.bin"))) == 1


@pytest.mark.parametrize(
    ("characters", "times"), [("ab一", ""), ("ab一", "+"), ("a一𠀀𠀂", ""), ("a一𠀀𠀂", "+"), ("𠀀", "{2}")]
)
def test_one_of_many_characters_is_what_a_class_of_them_is(characters: str, times: str) -> None:
    text = "xa一一b𠀀𠀀𠀁𠀂a丁𠀂"
    found = lazy.one_of(characters, times).finditer(text)
    assert [match.span() for match in found] == [m.span() for m in re.finditer(f"[{characters}]{times}", text)]


@on_tested
def test_processes_that_share_the_work_keep_what_they_compile(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.txt").write_bytes(
            f"第{number}段写到这里，还没有完。\n\n这是另一段，写的是别的事情。\n".encode()
        )
    words = [sys.executable, "-m", "textclean", "check", ".", "--jobs", "2", "--no-cache", "-q"]
    subprocess.run(words, cwd=tmp_path, env=beside(tmp_path), capture_output=True, check=False)
    (path,) = (tmp_path / "bytes").rglob("patterns.*.bin")
    assert len(precompiled._read(str(path))) > 60
