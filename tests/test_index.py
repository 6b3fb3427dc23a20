"""The index of earlier deliveries: what it finds, how it grows, two writers, a kill at any moment, files that are none."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from textclean.cli import run
from textclean.corpus.database import VERSION

from .test_across import COPIED, MISREAD, NOTICE, TEXTS, TRADITIONAL, check, put

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


QUICK = ("--select", "DU009", "--against", "i.db", "--remember", "-q", "--max-issues", "0")


def remember(*words: str) -> None:
    assert run(["check", *words, *QUICK]) == 0


def dump(path: str = "i.db") -> list[tuple[object, ...]]:
    """All that an index says, whatever the order in which it was told."""
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = base.execute("SELECT path, sha256, prose FROM document").fetchall()
        found += base.execute("SELECT words, times FROM passage").fetchall()
        found += base.execute("SELECT hash, words FROM seed JOIN passage ON id = passage").fetchall()
    base.close()
    return sorted(found, key=repr)


def words(seed: int, count: int = 12) -> list[str]:
    """Paragraphs of made-up sentences that no other seed has."""
    chance = random.Random(seed)
    pool = [chr(code) for code in range(0x4E00, 0x9FA5)]
    return [
        "".join(chance.choices(pool, k=60)) + "，" + "".join(chance.choices(pool, k=20)) + "。" for _ in range(count)
    ]


@pytest.mark.parametrize("copy", [COPIED, TRADITIONAL, MISREAD], ids=["exact", "script", "misread"])
def test_a_passage_of_an_earlier_delivery_is_found(copy: str) -> None:
    put("may/a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("may/b.txt", TEXTS[5])
    remember("may")
    put("june/c.txt", TEXTS[2], copy, TEXTS[3])
    (row,) = check("june/c.txt", "--against", "i.db")
    assert row["before"] == copy
    (place,) = row["related"]
    assert (place["path"], place["line"], place["column"]) == ("may/a.txt", 3, 1)
    assert (place["words"], place["role"]) == (COPIED, "other-copy")
    assert Path("may/a.txt").read_bytes().decode()[place["start"] : place["end"]] == COPIED
    assert "earlier-delivery" in {one["signal"] for one in row["evidence"]}


def test_the_review_page_names_the_other_document() -> None:
    put("may/a.txt", TEXTS[0], COPIED, TEXTS[1])
    remember("may")
    put("june/c.txt", TEXTS[2], COPIED, TEXTS[3])
    assert run(["check", "june/c.txt", "--against", "i.db", "--report", "html:x.html"]) == 0
    assert '["may/a.txt",3,1,"other-copy"' in Path("x.html").read_bytes().decode()


def test_a_folder_of_earlier_deliveries() -> None:
    put("may/a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("june/c.txt", TEXTS[2], COPIED, TEXTS[3])
    (row,) = check("june/c.txt", "--against", "may")
    assert [place["path"] for place in row["related"]] == ["may/a.txt"]
    assert {path.name for path in Path().iterdir()} == {"may", "june", "i.jsonl"}


def test_a_folder_that_holds_the_inputs_too() -> None:
    put("all/a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("all/c.txt", TEXTS[2], TEXTS[3])
    assert check("all/c.txt", "--against", "all") == []


def test_a_document_sent_again_as_a_whole_is_one_finding() -> None:
    put("may/a.txt", *TEXTS)
    remember("may")
    put("june/z.txt", *TEXTS[:5], COPIED)
    (row,) = check("june/z.txt", "--against", "i.db")
    assert row["start"] == 0
    assert "whole-document" in {one["signal"] for one in row["evidence"]}


def test_what_was_remembered_is_no_copy_of_itself() -> None:
    put("in/a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("in/b.txt", TEXTS[2], COPIED, TEXTS[3])
    before = check("in", "--against", "i.db", "--remember")
    assert len(before) == 2
    assert check("in", "--against", "i.db", "--remember") == before
    assert check("in") == before


def test_a_mended_state_of_a_document_is_no_copy_of_the_older_one() -> None:
    put("in/a.txt", TEXTS[0], COPIED, TEXTS[1])
    remember("in")
    put("in/a.txt", TEXTS[0], COPIED.replace("十八", "十九"), TEXTS[1])
    assert check("in/a.txt", "--against", "i.db") == []


def test_a_new_document_under_an_old_name_is_compared() -> None:
    put("in/a.txt", *TEXTS[:5], COPIED)
    remember("in")
    put("in/a.txt", *words(1, 4), COPIED)
    (row,) = check("in/a.txt", "--against", "i.db")
    assert row["before"] == COPIED


def test_furniture_of_the_deliveries_is_not_said() -> None:
    for number, text in enumerate(TEXTS):
        put(f"may/{number}.txt", text, NOTICE)
    remember("may")
    put("june/a.txt", COPIED, NOTICE)
    assert check("june/a.txt", "--against", "i.db") == []


def test_it_grows_with_what_is_new_only() -> None:
    put("may/a.txt", *words(1, 100))
    remember("may")
    size = Path("i.db").stat().st_size
    remember("may")
    assert Path("i.db").stat().st_size == size
    for number in range(5):  # the same words under other names, in other orders
        put(f"june/{number}.txt", *words(1, 100)[number + 1 :], *words(1, 100)[: number + 1])
    remember("june")
    assert Path("i.db").stat().st_size <= size + 4096
    put("july/a.txt", *words(2, 100))
    remember("july")
    assert Path("i.db").stat().st_size < 2.3 * size
    assert size < 6 * Path("may/a.txt").stat().st_size


def test_nothing_is_written_unasked() -> None:
    put("may/a.txt", *TEXTS)
    remember("may")
    before = Path("i.db").read_bytes()
    put("june/b.txt", COPIED, TEXTS[0])
    check("june/b.txt", "--against", "i.db")
    assert Path("i.db").read_bytes() == before
    assert not [path for path in Path().iterdir() if path.name.startswith("i.db-")]


def start(*inputs: str) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "textclean", "check", *inputs, *QUICK]
    return subprocess.Popen(call, stderr=subprocess.PIPE)


def test_writers_at_one_time() -> None:
    for writer in range(3):
        put(f"{writer}/own.txt", *words(writer, 40))
        put(f"{writer}/shared{writer}.txt", *words(99, 40), f"第{writer}份")
    running = [start(str(writer)) for writer in range(3)]
    for one in running:
        _, said = one.communicate(timeout=120)
        assert (one.returncode, said) == (0, b"")
    together = dump()
    Path("i.db").unlink()
    for writer in range(3):
        remember(str(writer))
    assert dump() == together


ADDER = """
import hashlib, pathlib
from textclean.corpus import imprint
from textclean.corpus.index import Index
from textclean.text import Document
taken = []
for path in sorted(pathlib.Path("june").iterdir()):
    data = path.read_bytes()
    text = data.decode()
    taken.append(imprint(str(path), hashlib.sha256(data).hexdigest(), text, Document(text)))
print("ready", flush=True)
index = Index("i.db", writing=True)
index.add(taken)
print("done", flush=True)
index.close()
"""


def adder() -> subprocess.Popen[bytes]:
    one = subprocess.Popen([sys.executable, "-c", ADDER], stdout=subprocess.PIPE)
    assert one.stdout is not None
    assert one.stdout.readline() == b"ready\n"
    return one


@pytest.mark.parametrize("known", [False, True], ids=["new file", "old file"])
def test_a_kill_at_any_moment(known: bool) -> None:
    put("may/old.txt", *words(7, 40))
    for number in range(3):
        put(f"june/{number}.txt", *words(number, 50))
    if known:
        remember("may")
    old = dump() if known else []
    kept = Path("i.db").read_bytes() if known else None
    one = adder()
    began = time.monotonic()
    assert one.communicate()[0] == b"done\n"
    took = time.monotonic() - began
    whole = dump()
    assert whole != old
    for step in range(7):
        Path("i.db").unlink(missing_ok=True)
        if kept is not None:
            Path("i.db").write_bytes(kept)
        one = adder()
        time.sleep(took * step / 6)
        one.kill()
        one.communicate()
        if Path("i.db").exists() and (kept is not None or _has_schema()):
            assert dump() in (old, whole)
        assert adder().communicate()[0] == b"done\n"
        assert dump() == whole


def _has_schema() -> bool:
    with sqlite3.connect("i.db") as base:
        count = base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    base.close()
    return bool(count)


def test_a_kill_in_the_transaction() -> None:
    """The process dies when all is written and nothing is committed; the next one finds the state before."""
    put("may/old.txt", *words(7, 40))
    remember("may")
    old = dump()
    script = (
        "import os, sqlite3, sys\n"
        "base = sqlite3.connect('i.db', isolation_level=None)\n"
        "base.execute('PRAGMA cache_size = 1')\n"
        "base.execute('BEGIN IMMEDIATE')\n"
        "base.execute('UPDATE passage SET times = 77')\n"
        "base.execute('INSERT INTO seed SELECT hash + 1, passage FROM seed')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    assert Path("i.db-journal").exists()
    put("june/a.txt", COPIED)
    assert check("june/a.txt", "--against", "i.db") == []
    assert dump() == old


def lines(capsys: pytest.CaptureFixture[str], *words: str, lang: str = "en") -> str:
    put("a.txt", *TEXTS)
    capsys.readouterr()
    assert run(["check", "a.txt", *words, "--lang", lang]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err
    return told.err


def test_what_is_no_index(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no index 'no.db'" in lines(capsys, "--against", "no.db")
    assert not Path("no.db").exists()
    Path("text.db").write_bytes("这不是索引".encode())
    for more in ((), ("--remember",)):
        assert "'text.db' is no index of textclean" in lines(capsys, "--against", "text.db", *more)
    assert Path("text.db").read_bytes() == "这不是索引".encode()
    assert "名" not in lines(capsys, "--against", "text.db", lang="zh")
    assert "--remember needs an index" in lines(capsys, "--remember")
    Path("in").mkdir()
    assert "--remember needs an index" in lines(capsys, "--against", "in", "--remember")
    assert "there is no folder" in lines(capsys, "--against", "none/i.db", "--remember")


def change(*statements: str) -> None:
    with sqlite3.connect("i.db") as base:
        for statement in statements:
            base.execute(statement)
    base.close()


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["PRAGMA application_id = 7"], "is no index of textclean"),
        ([f"PRAGMA user_version = {VERSION + 1}"], "newer textclean"),
        (["CREATE TRIGGER t AFTER UPDATE ON passage BEGIN DELETE FROM seed; END"], "is no index of textclean"),
        (["DROP TABLE seed", "CREATE VIEW seed AS SELECT 1 AS hash, 1 AS passage"], "is no index of textclean"),
        (["DROP INDEX document_digest"], "is no index of textclean"),
        (["UPDATE passage SET words = 'x', line = 'y'"], "is damaged"),
        (["DELETE FROM document"], "is damaged"),
    ],
)
def test_a_foreign_newer_or_damaged_index(capsys: pytest.CaptureFixture[str], statements: list[str], said: str) -> None:
    put("may/a.txt", *TEXTS, COPIED)
    put("may/b.txt", COPIED)
    remember("may")
    change(*statements)
    assert said in lines(capsys, "--against", "i.db")


def test_a_database_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    change("CREATE TABLE accounts (name)", "INSERT INTO accounts VALUES ('x')")
    before = Path("i.db").read_bytes()
    for more in ((), ("--remember",)):
        assert "is no index of textclean" in lines(capsys, "--against", "i.db", *more)
    assert Path("i.db").read_bytes() == before


@pytest.mark.parametrize("at", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damaged_bytes(capsys: pytest.CaptureFixture[str], at: float) -> None:
    put("may/a.txt", *words(1, 200))
    remember("may")
    data = bytearray(Path("i.db").read_bytes())
    start = int(len(data) * at)
    data[start : start + 8192] = b"\xa5" * len(data[start : start + 8192])
    Path("i.db").write_bytes(data)
    put("a.txt", *words(1, 200)[1:])
    capsys.readouterr()
    code = run(["check", "a.txt", "--against", "i.db", "--lang", "en"])
    told = capsys.readouterr()
    assert code in (0, 1, 2)
    assert "Traceback" not in told.err
    if code == 2:
        assert "is damaged" in told.err or "is no index" in told.err
        assert told.err.count("\n") == 1


def test_a_name_with_marks_and_an_empty_file() -> None:
    put("may/a.txt", COPIED, TEXTS[0])
    name = "索引 ?mode=ro#1%41.db"
    Path(name).write_bytes(b"")
    for _ in range(2):
        assert run(["check", "may", "--against", name, "--remember", "-q", "--max-issues", "0"]) == 0
    assert Path(name).stat().st_size > 0
    put("june/b.txt", TEXTS[1], COPIED)
    assert len(check("june/b.txt", "--against", name)) == 1


def test_the_configuration_may_name_it() -> None:
    put("may/a.txt", COPIED, TEXTS[0])
    remember("may")
    put("june/b.txt", TEXTS[1], COPIED)
    Path("textclean.toml").write_bytes(b'against = "i.db"\n')
    assert len(check("june/b.txt", "--config", "textclean.toml")) == 1


def test_each_source_is_compared_with_its_own_earlier_deliveries() -> None:
    put("old-a/1.txt", TEXTS[0], COPIED)
    put("old-b/1.txt", TEXTS[1], TEXTS[4] + TEXTS[5])
    put("a/x.txt", TEXTS[2], COPIED)
    put("b/y.txt", TEXTS[3], TEXTS[4] + TEXTS[5])
    put("c/z.txt", NOTICE)
    Path("textclean.toml").write_text(
        "".join(f'[[source]]\nname = "{one}"\npaths = ["{one}/*"]\nagainst = "old-{one}"\n' for one in "ab"), "utf-8"
    )
    assert [(row["path"], row["related"][0]["path"]) for row in check("c", "a", "b")] == [
        ("a/x.txt", "old-a/1.txt"),
        ("b/y.txt", "old-b/1.txt"),
    ]
    put("b/y.txt", TEXTS[3], COPIED)
    assert [row["path"] for row in check("b/y.txt")] == []  # what the others sent earlier is no matter of this source


def test_each_source_is_remembered_in_its_own_index() -> None:
    for one, words in (("a", TEXTS[0]), ("b", TEXTS[1])):
        put(f"{one}/x.txt", words, TEXTS[2 + (one == "b")])
    Path("textclean.toml").write_text(
        "".join(f'[[source]]\nname = "{one}"\npaths = ["{one}/*"]\nagainst = "{one}.db"\n' for one in "ab"), "utf-8"
    )
    assert run(["check", "a", "b", "--remember", "--select", "DU009", "-q", "--max-issues", "0"]) == 0
    assert [row[0] for row in dump("a.db") if row[0] == "a/x.txt"] == ["a/x.txt"]
    assert not [row for row in dump("a.db") if row[0] == "b/x.txt"]
    assert [row[0] for row in dump("b.db") if row[0] == "b/x.txt"] == ["b/x.txt"]
