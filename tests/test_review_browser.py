"""The review page in a real Chromium, opened as a file: no message on the console, nothing refused, nothing run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from textclean.writers import html

from .test_writers import HOSTILE, Page, hostile
from .trial import report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(os.environ.get("TEXTCLEAN_BROWSER") == "0", reason="TEXTCLEAN_BROWSER=0"),
]


def opened(page: str, folder: Path) -> tuple[str, str]:
    """The page after it was opened, and what the browser wrote to its log."""
    path = folder / "page.html"
    path.write_bytes(page.encode())
    assert CHROMIUM
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-quic"]
    quiet += ["--disable-background-networking", "--disable-component-update", f"--user-data-dir={folder / 'profile'}"]
    done = subprocess.run(
        [CHROMIUM, *quiet, "--enable-logging=stderr", "--dump-dom", path.as_uri()],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.decode(), done.stderr.decode(errors="replace")


def test_opens_without_a_word_on_the_console(tmp_path: Path) -> None:
    page = html.write(report())
    dom, log = opened(page, tmp_path)
    assert "CONSOLE" not in log
    assert Page(dom.replace("<br>", "")).elements["li", "class", "id"] == 5


def test_hostile_words_do_nothing(tmp_path: Path) -> None:
    dom, log = opened(html.write(hostile("".join(HOSTILE).replace("\x00", ""))), tmp_path)
    assert "CONSOLE" not in log
    page = Page(dom)
    assert page.elements["script",] == 1
    assert not any(name.startswith("on") for element in page.elements for name in element[1:])
