"""The review page in a real Chromium: pages made by the engine, opened as files, every message and request kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.decisions_file import DecisionRow, parse
from textclean.source import Source
from textclean.writers import html, script
from textclean.writers.message import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

    from .served import Served

ROOT = Path(__file__).parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WISH = os.environ.get("TEXTCLEAN_BROWSER", "")  #: 0: no browser tests; 1: one that cannot run is a failure
HAN = "一"
NO_OVERLAP = """() => { const boxes = [...document.querySelectorAll('button, select, input:not([hidden]), summary, h1')]
  .filter((e) => e.checkVisibility() && !e.closest('#rows')).map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 1);
  const bad = []; for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [[a, p], [b, q]] = [boxes[i], boxes[j]]; if (a.contains(b) || b.contains(a)) continue;
    if (a.closest('aside') ? !b.closest('aside') : b.closest('aside')) continue;
    const [w, h] = [Math.min(p.right, q.right) - Math.max(p.left, q.left), Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top)];
    if (w > 2 && h > 2) bad.push(`${a.textContent.slice(0, 20)} / ${b.textContent.slice(0, 20)}`); } return bad; }"""


def why_not() -> str:
    """Why no browser test can run here; empty where they can."""
    if WISH == "0":
        return "TEXTCLEAN_BROWSER=0"
    if CHROMIUM is None:
        return "no Chromium on this machine"
    return "" if find_spec("playwright") else "playwright is not installed"


@cache
def started() -> Browser:
    """One browser a process; it ends with the process."""
    from playwright.sync_api import sync_playwright

    return sync_playwright().start().chromium.launch(executable_path=CHROMIUM, args=FLAGS)


class Opened:
    """A page that was opened, with what the browser said meanwhile."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.path = path
        self.messages: list[str] = []
        self.requests: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.messages.append(f"error: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", self._asked)

    def _asked(self, dialog: Dialog) -> None:
        self.asked.append(dialog.type)
        dialog.accept()

    def goto(self) -> None:
        """Open it, or open it again."""
        self.page.goto(self.path.as_uri())

    def saved(self, press: Callable[[], Any]) -> bytes:
        """The bytes of the file that pressing something saves."""
        with self.page.expect_download() as found:
            press()
        return Path(found.value.path()).read_bytes()

    def export(self, name: str) -> bytes:
        """One of the files of the export window."""
        self.page.evaluate("() => document.getElementById('export').click()")
        data = self.saved(lambda: self.page.locator(f"[data-export=export-{name}]").click())
        self.page.keyboard.press("Escape")
        return data

    def decisions(self) -> tuple[DecisionRow, ...]:
        """The decisions as the page saves them."""
        return parse(self.export("decisions"), "decisions")

    def keys(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def state(self, number: int = 0) -> str:
        """Where a story stands, in words."""
        return self.page.locator("li.card .state").nth(number).inner_text().strip("＋－ ")

    def result(self) -> str:
        """The words of the right pane, without line numbers."""
        return "".join(self.page.locator(".res .tx").all_text_contents())


@contextmanager
def opened(made: Report | str, folder: Path, **context: Any) -> Iterator[Opened]:
    """A page in a window of its own; nothing may have been said on the console when it closes."""
    path = folder / "page.review.html"
    path.write_bytes((made if isinstance(made, str) else html.write(made)).encode("utf-8", "backslashreplace"))
    init = context.pop("init", "")
    view = started().new_context(viewport=context.pop("viewport", {"width": 1360, "height": 850}), **context)
    try:
        page = view.new_page()
        page.add_init_script("delete window.showSaveFilePicker;" + init)
        one = Opened(page, path)
        one.goto()
        yield one
        assert one.messages == []
        assert {url.partition(":")[0] for url in one.requests} <= {"file", "blob"}
    finally:
        view.close()


@cache
def cleaner() -> Cleaner:
    """The engine."""
    return Cleaner()


def cleaned(text: str, rows: tuple[DecisionRow, ...] = ()) -> Cleaned:
    """The text cleaned with the decisions of a file."""
    made: list[Decision] = [decision for row in rows if (decision := row.decision())]
    return cleaner().clean(text, made)


def report_of(text: str, name: str = "page.txt", lang: str = "zh", rows: tuple[DecisionRow, ...] = ()) -> Report:
    """A report by the real engine."""
    return Report(Source(name, text), cleaned(text, rows), cleaner().book, lang, False, "bulletin")


@cache
def seed() -> Report:
    """The report of the bulletin among the samples."""
    return report_of((ROOT / "samples" / "bulletin" / "source.txt").read_bytes().decode("utf-8"), "source.txt")


@contextmanager
def windows() -> Iterator[BrowserContext]:
    """Windows that share a store."""
    view = started().new_context(viewport={"width": 1360, "height": 850})
    try:
        yield view
    finally:
        view.close()


def open_page(view: BrowserContext, one: Served, said: list[str], path: str = "") -> Page:
    """A page of a server; what is said on the console, and requests to others, go to ``said``."""
    page = view.new_page()
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            said.append(request.url) if not request.url.startswith((f"http://{one.host}/", "blob:")) else None
        ),
    )
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(one.address + path)
    page.locator("li.card").first.wait_for()
    return page


def modules() -> str:
    """The script with its modules to be called from a test: ``lib.compose.compose(…)``."""
    names = [name for name in script.MODULES if name != "main"]
    body = "".join(map(script.module, names))
    return f"window.lib = (() => {{ {body} return {{ {', '.join(f'{name}: {name}_' for name in names)} }}; }})();"


@contextmanager
def workshop() -> Iterator[Page]:
    """An empty page with the modules of the script."""
    view = started().new_context()
    try:
        page = view.new_page()
        page.evaluate(modules())
        yield page
    finally:
        view.close()


def has_han_font() -> bool:
    """Whether the machine draws Chinese, and not boxes: a Han character and an unassigned one look different."""
    code = """() => { const draw = (c) => { const s = document.createElement('canvas'); s.width = s.height = 40;
      const p = s.getContext('2d'); p.font = '30px sans-serif'; p.fillText(c, 2, 32); return s.toDataURL(); };
      return draw('%s') !== draw('\\u{2FE0}'); }"""
    with workshop() as page:
        return bool(page.evaluate(code % HAN))


needs_browser = pytest.mark.skipif(bool(why_not()) and WISH != "1", reason=why_not() or "-")
