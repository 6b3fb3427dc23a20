"""The local server in a process of its own, spoken to over HTTP."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 120  # seconds: an upper bound for a machine with much else to do, not a measure
SRC = str(Path(__file__).parents[1] / "src")


class Served:
    """A server that runs."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        self.process = process
        self.address = address
        parts = urlsplit(address)
        self.port = int(parts.port or 0)
        self.path = parts.path
        self.host = f"127.0.0.1:{self.port}"

    def ask(
        self, path: str | None = None, method: str = "GET", body: bytes | None = None, headers: Mapping[str, str] = {}
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request; the headers are those of a program unless others are given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path or self.path, skip_host=True)
            sent = {"Host": self.host, **({} if body is None else {"Content-Length": str(len(body))}), **headers}
            for name, value in sent.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def page(self, number: int | None = None) -> dict[str, Any]:
        """The data of a page."""
        status, _, body = self.ask(self.path + (f"{number}/" if number else ""))
        assert status == 200, body
        text = body.decode().partition('id="data">')[2].partition("</script>")[0]
        found: dict[str, Any] = json.loads(text)
        return found

    def post(self, asked: Any, number: int = 1, headers: Mapping[str, str] = {}) -> tuple[int, dict[str, Any]]:
        """Send decisions as our page does."""
        sent = {"Origin": f"http://{self.host}", "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
        body = json.dumps(asked).encode()
        status, _, answer = self.ask(f"{self.path}{number}/decisions", "POST", body, {**sent, **headers})
        return status, json.loads(answer)

    def decide(self, name: str, wanted: Any, before: Any = None, number: int = 1) -> dict[str, Any]:
        """One decision, which must be answered."""
        asked = {"revision": 0, "decisions": {name: wanted}, "before": {name: before}}
        status, answer = self.post(asked, number)
        assert status == 200, answer
        return answer

    def end(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """End it with a signal: exit code, and what it said since the address."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said.decode()


@contextmanager
def served(*words: str, folder: Path, ignored: tuple[int, ...] = (), **environment: str) -> Iterator[Served]:
    """``textclean review --no-browser`` with these words, in a folder."""
    process = start(*words, folder=folder, ignored=ignored, **environment)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().decode().strip()
        assert address.startswith("http://127.0.0.1:"), process.communicate()
        yield Served(process, address)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def start(*words: str, folder: Path, ignored: tuple[int, ...] = (), **environment: str) -> subprocess.Popen[bytes]:
    """The process alone."""
    command = [sys.executable, "-P", "-m", "textclean", "review", *words, "--no-browser", "--lang", "zh"]
    with signals(*ignored):
        return subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": SRC} | environment,
        )


@contextmanager
def signals(*ignored: int) -> Iterator[None]:
    """Signals as a terminal gives them to what is started here, but for those to be ignored.

    A test run in the background (``&``, ``nohup``) is itself started with signals ignored, and hands that down.
    """
    numbers = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
    before = {number: signal.getsignal(number) for number in numbers}
    try:
        for number in numbers:
            usual = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
            signal.signal(number, signal.SIG_IGN if number in ignored else usual)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
