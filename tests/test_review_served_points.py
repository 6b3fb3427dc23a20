"""What holds of the review page as a file holds of the served one: the page of the bulletin by a real server, in Chromium."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from textclean import decisions_file
from textclean.writers.stories import severities, stories
from textclean.writers.summary import Summary

from .browser import NO_OVERLAP, cleaned, has_han_font, needs_browser, open_page, seed, windows
from .payloads import PAYLOADS
from .served import Served, served

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, needs_browser]

CALM = """() => [window.hit ?? 0, [...document.querySelectorAll('img, iframe, object, embed, video, audio, base, link, math, marquee')].length,
  [...document.querySelectorAll('body *')].flatMap((e) => [...e.attributes]).filter((a) => /^on|^srcdoc$|^style$/.test(a.name)).length]"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source.txt").write_bytes(seed().source.text.encode())
    return tmp_path


@pytest.fixture
def one(folder: Path) -> Iterator[Served]:
    with served("source.txt", folder=folder) as server:
        yield server


@pytest.fixture
def page(one: Served) -> Iterator[Page]:
    """The page; nothing may have been said on the console, and nobody else asked, when it closes."""
    said: list[str] = []
    with windows() as view:
        yield open_page(view, one, said)
    assert said == []


def rows(folder: Path) -> tuple[decisions_file.DecisionRow, ...]:
    return tuple(decisions_file.load(str(folder / "textclean.decisions.toml")))


def settled(page: Page) -> None:
    """Wait until the page says that all is saved."""
    page.wait_for_timeout(200)
    page.wait_for_function("() => document.getElementById('kept').innerText.includes('已保存')", timeout=30_000)


def exported(page: Page, name: str) -> bytes:
    page.evaluate("() => document.getElementById('export').click()")
    with page.expect_download() as found:
        page.locator(f"[data-export=export-{name}]").click()
    page.keyboard.press("Escape")
    return Path(found.value.path()).read_bytes()


def state(page: Page, number: int) -> str:
    return page.locator("li.card .state").nth(number).inner_text().strip("＋－ ")


def test_it_is_the_same_twice_and_its_numbers_are_those_of_the_run(one: Served, page: Page) -> None:
    summary = Summary(seed())
    assert re.findall(r"\d+", page.locator("#lead").inner_text()) == [str(len(summary.done)), str(len(summary.stories))]
    for level, count in severities(summary.stories).items():
        assert re.findall(r"\d+", page.locator(f".chip.{level}").inner_text()) == [str(count)]
    assert page.locator("li.card").count() == len(summary.stories)
    assert one.ask()[2] == one.ask()[2]
    assert exported(page, "text").decode() == seed().cleaned.text


def test_keys_decide_and_undo_and_are_off_while_typing(page: Page, folder: Path) -> None:
    for key in ("j", "a"):
        page.keyboard.press(key)
    settled(page)
    assert state(page, 0) == "已接受"
    page.keyboard.press("d")
    settled(page)
    assert state(page, 1) == "已拒绝"
    assert len(rows(folder)) == 2
    page.keyboard.press("u")
    settled(page)
    assert state(page, 1) == "待定"
    page.keyboard.press("/")
    page.keyboard.type("ad")
    assert page.locator("#search").input_value() == "ad"
    page.keyboard.press("Escape")
    assert len(rows(folder)) == 1


def test_random_decisions_show_the_text_of_the_run(page: Page, folder: Path) -> None:
    rng = Random(11)
    for key in (rng.choice("jjkaaddu") for _ in range(24)):
        page.keyboard.press(key)
    settled(page)
    assert exported(page, "text").decode() == cleaned(seed().source.text, rows(folder)).text


def test_all_declined_is_the_source(one: Served, page: Page) -> None:
    """Whatever the engine finds anew because of it is declined as well."""
    for _ in range(12):
        fixed = [row["id"] for row in one.page()["issues"] if row.get("st", "fixed") == "fixed"]
        if not fixed:
            break
        asked = {"revision": 0, "decisions": {name: {"verdict": "decline"} for name in fixed}, "before": {}}
        assert one.post(asked)[0] == 200
    page.reload()
    page.locator("li.card").first.wait_for()
    assert exported(page, "text").decode() == seed().source.text


def test_decisions_are_there_after_a_reload_and_on_no_other_page(folder: Path) -> None:
    (folder / "other.txt").write_text(seed().source.text.replace("失业率率", "失业率"), encoding="utf-8")
    said: list[str] = []
    with served("source.txt", "other.txt", folder=folder) as one, windows() as view:
        page = open_page(view, one, said, "1/")
        page.locator("li.card", has_text="衍字").last.locator(".head").click()
        page.keyboard.press("a")
        settled(page)
        page.reload()
        page.locator("li.card .state.accepted").wait_for()
        other = open_page(view, one, said, "2/")
        assert other.locator("li.card .state.accepted").count() == 0
        page.evaluate(
            "() => Object.defineProperty(Storage.prototype, 'setItem', {value() { throw new Error('full'); }})"
        )
        page.keyboard.press("j")
        page.keyboard.press("d")
        settled(page)  # the file holds it, whatever becomes of the browser's own store
    assert said == []


def test_cards_twins_narrow_windows_print_and_pictures(page: Page) -> None:
    splice = page.locator("li.card", has_text="DU004")
    splice.locator(".head").click()
    assert "17 字" in splice.inner_text()
    move = page.locator("li.card", has_text="TR003")
    move.locator(".head").click()
    assert {"151", "166"} <= {*re.findall(r"\d+", move.inner_text())}
    page.locator(".src .tx:not(:empty)").first.click(position={"x": 20, "y": 12})
    assert page.evaluate("() => CSS.highlights.get('twin').size") >= 1
    for row in page.locator(".row").all()[:40:4]:
        tops = row.evaluate("(row) => [...row.children].map((c) => Math.round(c.getBoundingClientRect().top))")
        assert tops[0] == tops[1]
    if has_han_font():
        assert len(page.screenshot()) > 60_000
    for width, height in ((400, 850), (680, 425)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert page.evaluate(NO_OVERLAP) == []
    pypdf = pytest.importorskip("pypdf")
    flat = "".join(normalize("NFKC", "".join(one.extract_text().split())) for one in pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)  # fmt: skip
    for story in stories(seed().cleaned.open):
        assert "".join(seed().book.cards[story.primary.code].title.zh.split()) in flat


def test_hostile_words_are_words(tmp_path: Path) -> None:
    """All payloads as lines of one document, a hostile name, decisions and notes made of them."""
    name = "<img src=x onerror=hit=1>'\"&.txt"
    lines = [re.sub(r"[\r\n]", " ", word) for word in PAYLOADS]
    (tmp_path / name).write_bytes("".join(f"失业率率{word}\n\n" for word in lines).encode("utf-8", "replace"))
    said: list[str] = []
    with served(name, folder=tmp_path) as one, windows() as view:
        page = open_page(view, one, said)
        assert page.locator("h1").inner_text().startswith(name)
        for word in PAYLOADS[::40]:
            page.keyboard.press("j")
            page.keyboard.press("n")
            page.locator("textarea").fill(word.replace("\r", " "))
            page.keyboard.press("Control+Enter")
        settled(page)
        assert page.evaluate(CALM) == [0, 0, 0]
        page.reload()
        page.locator("li.card").first.wait_for()
        for head in page.locator("li.card .head").all()[:40]:
            head.evaluate("(e) => e.click()")
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate(CALM) == [0, 0, 0]
    assert said == []
