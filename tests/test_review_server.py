"""``textclean review``: real processes, spoken to over HTTP. What is answered as saved is on the disk."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from textclean import decisions_file
from textclean.decisions import WHOLE_ID
from textclean.review.application import disposition

from .served import Served, served, start
from .trial import TEXT as DAMAGED

FILE = decisions_file.NAME
TEXT = DAMAGED + "\n会议强调调要抓好春耕工作。\n图书馆馆从下个月起全天向市民开放。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def waiting(one: Served, number: int | None = None) -> list[str]:
    """Ids of the issues that can be accepted."""
    return [row["id"] for row in one.page(number)["issues"] if row.get("st") == "open" and (row.get("o") or "u" in row)]


def rows(folder: Path) -> dict[str, decisions_file.DecisionRow]:
    return {row.id: row for row in decisions_file.load(str(folder / FILE))}


# -- saving


def test_a_decision_is_in_the_file_before_it_is_answered_and_the_engine_ran(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        before = one.page()
        name = waiting(one)[0]
        answer = one.decide(name, {"verdict": "accept", "by": "陈编辑"})
        row = rows(folder)[name]
        assert (row.verdict, row.by, row.path) == ("accept", "陈编辑", "甲.txt")
        assert "[" in row.words
        assert answer["conflicts"] == {}
        assert answer["decisions"] == {name: {"verdict": "accept", "by": "陈编辑"}}
        assert answer["revision"] == before["channel"]["revision"] + 1
        changed = {row["id"]: row for row in answer["data"]["issues"]}[name]
        assert changed.get("st", "fixed") == "fixed"
        assert one.page()["issues"] == answer["data"]["issues"]
        status, _, text = one.ask(f"{one.path}1/export/text")
        assert status == 200
        assert text.decode() != TEXT
        answer = one.decide(name, None, {"verdict": "accept", "by": "陈编辑"})
        assert answer["decisions"] == {}
        assert answer["data"]["issues"] == before["issues"]


def test_a_window_that_shows_the_run_is_sent_no_data(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        revision = one.page()["channel"]["revision"]
        status, answer = one.post({"revision": revision, "decisions": {}})
        assert (status, answer) == (200, {"revision": revision, "decisions": {}, "conflicts": {}})


def test_the_later_never_silently_wins(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        first, second = waiting(one)[:2]
        one.decide(first, {"verdict": "accept", "by": "甲"})
        asked = {first: {"verdict": "decline", "by": "乙"}, second: {"verdict": "decline"}}
        status, answer = one.post({"revision": 0, "decisions": asked, "before": {}})
        assert status == 200
        assert answer["conflicts"] == {first: {"held": {"verdict": "accept", "by": "甲"}, "wanted": asked[first]}}
        assert {name: row.verdict for name, row in rows(folder).items()} == {first: "accept", second: "decline"}
        same = one.decide(first, {"verdict": "accept", "by": "甲"})  # sent again, for its answer was lost
        assert same["conflicts"] == {}


def test_two_servers_and_an_editors_hand_on_one_file(folder: Path) -> None:
    (folder / FILE).write_text("# 本报的决定\n", encoding="utf-8")
    with served("甲.txt", folder=folder) as one, served("甲.txt", folder=folder) as other:
        first, second = waiting(one)[:2]
        one.decide(first, {"verdict": "accept"})
        answer = other.decide(second, {"verdict": "decline", "because": "原文如此"})
        assert set(answer["decisions"]) == {first, second}
        assert other.decide(first, {"verdict": "decline"})["conflicts"]
        path = folder / FILE
        path.write_text(path.read_text(encoding="utf-8") + "\n# 手写的一行\n", encoding="utf-8")
        one.decide(first, {"verdict": "decline"}, {"verdict": "accept"})
        text = path.read_text(encoding="utf-8")
        assert "# 本报的决定" in text
        assert "# 手写的一行" in text
        assert {name: row.verdict for name, row in rows(folder).items()} == {first: "decline", second: "decline"}


def test_many_windows_at_once_lose_nothing(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one, served("甲.txt", folder=folder) as other:
        names = [row["id"] for row in one.page()["issues"]]
        with ThreadPoolExecutor(8) as pool:
            made = [
                pool.submit([one, other][number % 2].decide, name, {"verdict": "decline"})
                for number, name in enumerate(names)
            ]
            assert all(not job.result()["conflicts"] for job in made)
        assert set(rows(folder)) == set(names)


def test_a_file_that_is_broken_meanwhile_is_left_and_told(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        name = waiting(one)[0]
        (folder / FILE).write_text("[[decision]\n", encoding="utf-8")
        status, answer = one.post({"revision": 1, "decisions": {name: {"verdict": "accept"}}})
        assert status == 409
        assert FILE in answer["message"]
        assert (folder / FILE).read_text(encoding="utf-8") == "[[decision]\n"
        (folder / FILE).unlink()
        assert one.decide(name, {"verdict": "accept"})["decisions"]


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid"), reason="limits of a file's size are POSIX")
def test_a_full_disk_is_told_and_nothing_is_lost(folder: Path) -> None:
    """A limit on the size of files stands in for a full disk: the write fails half-way."""
    import resource

    with served("甲.txt", folder=folder) as one:
        first, second = waiting(one)[:2]
        one.decide(first, {"verdict": "accept"})
        before = (folder / FILE).read_bytes()
        resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, (len(before), resource.RLIM_INFINITY))
        status, answer = one.post({"revision": 1, "decisions": {second: {"verdict": "accept", "note": "长" * 999}}})
        assert status == 507
        assert answer["message"]
        assert (folder / FILE).read_bytes() == before
        assert sorted(path.name for path in folder.iterdir()) == sorted([FILE, "甲.txt"])
        resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert second in one.decide(second, {"verdict": "accept"})["decisions"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_server_keeps_what_it_answered(folder: Path) -> None:
    saved: set[str] = set()
    with served("甲.txt", folder=folder) as one:
        names = [row["id"] for row in one.page()["issues"]]
        if names:
            Timer(0.15, one.process.kill).start()
            for name in names * 50:
                try:
                    one.decide(name, {"verdict": "decline"})
                except (OSError, HTTPException, AssertionError, json.JSONDecodeError):
                    break  # killed before it answered, or while it did
                saved.add(name)
    assert saved <= set(rows(folder) if saved else ())
    with served("甲.txt", folder=folder) as again:
        held = again.page()["channel"]["decisions"]
        assert saved <= set(held)


def test_a_document_that_changes_is_read_anew(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        first = one.page()
        (folder / "甲.txt").write_text("新来的一段。\n" + TEXT, encoding="utf-8")
        second = one.page()
        assert second["source"].startswith("新来的一段")
        assert second["channel"]["revision"] == first["channel"]["revision"] + 1
        (folder / "甲.txt").unlink()
        status, _, body = one.ask()
        assert status == 500
        assert "甲.txt" in json.loads(body)["message"]


def test_notes_and_words_of_the_editor_are_kept(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        name = waiting(one)[0]
        hostile = '"\\\n]]></script>\u202e=1+1\x00😀'
        row = {"note": hostile, "by": hostile}
        one.decide(name, row)
        assert one.page()["channel"]["decisions"] == {name: row}
        assert rows(folder)[name].note == hostile
        one.decide(name, {"verdict": "accept", "text": ""}, row)
        assert rows(folder)[name].text == ""


# -- several documents, exports, the other uses of the command


def test_several_documents_have_a_contents_page_with_progress(folder: Path) -> None:
    (folder / "乙.txt").write_text("无事。\n", encoding="utf-8")
    with served("甲.txt", "乙.txt", "没有.txt", folder=folder) as one:
        status, _, body = one.ask()
        assert status == 200
        assert './1/"' in body.decode()
        assert "乙.txt" in body.decode()
        stories = len({row.get("s", row["id"]) for row in one.page(1)["issues"] if row.get("st") == "open"})
        assert f"0/{stories}" in body.decode()
        one.decide(waiting(one, 1)[0], {"verdict": "accept"})
        assert f"1/{stories}" in one.ask()[2].decode()
        assert one.ask(f"{one.path}3/")[0] == 404
        code, said = one.end()
        assert code == 130
        assert "没有.txt" in said


def test_exports(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        names = one.page()["channel"]["exports"]
        assert {"text", "markdown", "html", "jsonl", "csv"} <= set(names)
        for name in names:
            status, headers, body = one.ask(f"{one.path}1/export/{name}")
            assert status == 200
            assert body
            assert headers["content-disposition"].startswith("attachment; ")
        assert one.ask(f"{one.path}1/export/nothing")[0] == 404


def test_only_the_page_is_written_where_only_the_page_is_wanted(folder: Path) -> None:
    process = start("甲.txt", "--file", folder=folder)
    assert process.communicate(timeout=60)[0] == b""
    assert process.returncode == 0
    page = (folder / "甲.review.html").read_text(encoding="utf-8")
    assert "connect-src &#x27;none&#x27;" in page
    assert not (folder / FILE).exists()


def test_standard_input_and_a_port_that_is_taken_are_one_line(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        for words in (("-",), ("甲.txt", "--port", str(taken.getsockname()[1]))):
            process = start(*words, folder=folder)
            out, said = process.communicate(timeout=60)
            assert (process.returncode, out, said.count(b"\n")) == (2, b"", 1)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)])
def test_a_signal_ends_it_quietly(folder: Path, number: int, code: int) -> None:
    with served("甲.txt", folder=folder) as one:
        one.page()
        got, said = one.end(number)
        assert got == code
        assert "Traceback" not in said
        assert said.strip().count("\n") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_signals_that_are_ignored_stay_so(folder: Path) -> None:
    """As for a server that a script puts in the background: an interrupt of the script is none of its business."""
    ignored = (signal.SIGINT, signal.SIGHUP)
    with served("甲.txt", folder=folder, ignored=ignored) as one:
        for number in ignored:
            one.process.send_signal(number)
        assert one.page()["issues"]
        got, said = one.end(signal.SIGTERM)
        assert (got, "Traceback" in said) == (143, False)


def test_a_project_says_where_decisions_are(folder: Path) -> None:
    (folder / "textclean.toml").write_text('decisions = "我们的.toml"\n', encoding="utf-8")
    (folder / "我们的.toml").write_text("", encoding="utf-8")
    with served("甲.txt", folder=folder) as one:
        one.decide(waiting(one)[0], {"verdict": "accept"})
    assert decisions_file.load(str(folder / "我们的.toml"))
    with served("甲.txt", "--decisions", "新的.toml", folder=folder) as one:
        one.decide(waiting(one)[0], {"verdict": "accept"})
    assert len(decisions_file.load(str(folder / "新的.toml"))) == 1


# -- who may talk to it


def test_who_is_refused(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        name = waiting(one)[0]
        asked = {"revision": 1, "decisions": {name: {"verdict": "accept"}}}
        assert one.ask("/")[0] == 404
        assert one.ask("*")[0] == 404
        assert one.ask("/" + "x" * 32 + "/")[0] == 404
        assert one.ask(one.path[:-2] + "/")[0] == 404
        for host in ("evil.invalid", f"evil.invalid:{one.port}", f"127.0.0.1:{one.port + 1}", "127.0.0.1", ""):
            assert one.ask(headers={"Host": host})[0] == 421
        for origin in ("http://evil.invalid", "null", f"http://127.0.0.1:{one.port + 1}", f"https://{one.host}"):
            assert one.post(asked, 1, {"Origin": origin})[0] == 403
            assert one.ask(headers={"Origin": origin})[0] == 403
        for site in ("cross-site", "same-site", "none"):
            assert one.post(asked, 1, {"Sec-Fetch-Site": site})[0] == 403
        assert one.ask(headers={"Sec-Fetch-Site": "cross-site"})[0] == 403
        for kind in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx"):
            assert one.post(asked, 1, {"Content-Type": kind})[0] == 415
        body = json.dumps(asked).encode()
        assert one.ask(f"{one.path}1/decisions", "POST", body, {"Content-Type": "application/json"})[0] == 403
        for method in ("PUT", "DELETE", "OPTIONS", "PATCH"):
            assert one.ask(method=method)[0] == 405
        assert not (folder / FILE).exists()
        assert one.post(asked)[0] == 200


def test_what_is_not_understood_is_refused(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        name = waiting(one)[0]
        wrong: list[Any] = [
            [], {}, {"revision": 1}, {"revision": "1", "decisions": {}}, {"revision": 1, "decisions": {"LB": None}},
            {"revision": 1, "decisions": {name: {"verdict": "perhaps"}}}, {"revision": 1, "decisions": {name: {"x": 1}}},
            {"revision": 1, "decisions": {name: {"path": "../x"}}}, {"revision": 1, "decisions": {}, "more": 1},
        ]  # fmt: skip
        for bad in wrong:
            assert one.post(bad)[0] == 400, bad
        sent = {"Origin": f"http://{one.host}", "Content-Type": "application/json"}
        for body in (b"\xff\xfe", b"[" * 100_000, b""):
            assert one.ask(f"{one.path}1/decisions", "POST", body, sent)[0] == 400
        assert one.ask(f"{one.path}1/decisions", "POST", b"", sent | {"Content-Length": str(1 << 40)})[0] == 413
        assert not (folder / FILE).exists()


def test_headers_of_every_answer(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        for path in (one.path, "/", f"{one.path}1/export/text"):
            headers = one.ask(path)[1]
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert "script-src 'sha256-" in headers["content-security-policy"]
            assert headers["cache-control"] == "no-store"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["x-content-type-options"] == "nosniff"
            assert "server" not in headers
            assert "access-control-allow-origin" not in headers


def test_clients_that_never_finish_hold_up_nobody(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one:
        slow = [socket.create_connection(("127.0.0.1", one.port), 2) for _ in range(20)]
        for each in slow:
            each.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-")
        body = socket.create_connection(("127.0.0.1", one.port), 2)
        body.sendall(
            f"POST {one.path}1/decisions HTTP/1.1\r\nHost: {one.host}\r\nOrigin: http://{one.host}\r\n"
            "Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{".encode()
        )
        assert one.decide(waiting(one)[0], {"verdict": "accept"})["decisions"]
        code, said = one.end()
        assert code == 130
        assert len(said.split("\n")) <= 3
        for each in (*slow, body):
            each.close()


def test_ids_and_names_of_files() -> None:
    assert WHOLE_ID.fullmatch("TY-5d0c7e8a41b2")
    assert WHOLE_ID.fullmatch("XCQ-5d0c7e8a41b2f0")
    assert not any(
        map(WHOLE_ID.fullmatch, ("TY", "TY-5d", "ty-5d0c7e8a41b2", "TY-5d0c7e8a41bz", "../x", "TY-5d0c7e8a41b2/x"))
    )
    assert disposition('目录/甲"\n.txt', ".clean.txt") == (
        "attachment; filename=\"___.clean.txt\"; filename*=UTF-8''%E7%94%B2%22%0A.clean.txt"
    )
    assert "filename*=UTF-8''a.md.issues.csv" in disposition("a.md", ".issues.csv")


def test_the_ticket_opens_the_desk_once(folder: Path) -> None:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.routing import Route

    from textclean.review.application import Desk

    desk = Desk("secret", [], {}, "zh")
    app = Starlette(routes=desk.routes())
    assert "/start/{ticket}" in {route.path for route in app.routes if isinstance(route, Route)}

    async def go(ticket: str) -> tuple[int, str]:
        answer = await desk.start(Request({"type": "http", "path_params": {"ticket": ticket}, "headers": []}))
        return answer.status_code, answer.headers.get("location", "")

    def asked(given: str) -> tuple[int, str]:  # in a thread of its own: browser tests leave a loop in this one
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(go(given))).result()

    ticket = desk.ticket
    assert asked("x") == (404, "")
    assert asked(ticket) == (303, "/secret/")
    assert asked(ticket) == (404, "")
    assert asked("") == (404, "")
