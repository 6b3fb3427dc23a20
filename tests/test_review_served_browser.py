"""The served review page in a real Chromium: windows that decide, a server that goes and comes back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from textclean import decisions_file
from textclean.tongue import LANGUAGES

from .browser import needs_browser, open_page, started, windows
from .served import served
from .test_review_server import FILE, TEXT

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, needs_browser]


def kept(page: Page, words: str) -> None:
    page.wait_for_function(
        "words => document.getElementById('kept').innerText.includes(words)", arg=words, timeout=15_000
    )


def rows(folder: Path) -> list[decisions_file.DecisionRow]:
    return list(decisions_file.load(str(folder / FILE)))


def saved(page: Page, folder: Path, count: int) -> None:
    """Wait until the page says that all is saved, and find that many decisions in the file."""
    for _ in range(100):
        page.wait_for_timeout(100)
        if (folder / FILE).exists() and len(rows(folder)) == count and "已保存" in page.locator("#kept").inner_text():
            return
    raise AssertionError((page.locator("#kept").inner_text(), rows(folder)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def decide(page: Page, number: int, key: str) -> None:
    """Press a key on a card."""
    page.locator("li.card").nth(number).locator(".head").first.focus()
    if page.locator("li.card").nth(number).locator(".actions").count() == 0:
        page.keyboard.press("Enter")
    page.keyboard.press(key)


def test_a_decision_is_saved_and_the_engine_text_is_what_the_page_shows(folder: Path) -> None:
    said: list[str] = []
    with served("甲.txt", folder=folder) as one, windows() as view:
        page = open_page(view, one, said)
        for number, key in enumerate("ada"):
            decide(page, number, key)
        saved(page, folder, 4)  # the second card has two issues: half a sentence, and its rest
        assert {row.verdict for row in rows(folder)} == {"accept", "decline"}
        shown = "".join(page.locator(".res .tx").all_text_contents())
        engine = one.ask(f"{one.path}1/export/text")[2].decode()
        assert re.sub(r"\s|⏎", "", shown) == re.sub(r"\s", "", engine)
        page.keyboard.press("u")
        saved(page, folder, 3)
        page.reload()
        page.locator("li.card").first.wait_for()
        assert page.locator("li.card.settled").count() >= 1
        assert said == []


def test_two_windows_and_the_one_that_is_asked(folder: Path) -> None:
    said: list[str] = []
    with served("甲.txt", folder=folder) as one, windows() as view:
        first, second = open_page(view, one, said), open_page(view, one, said)
        story = first.locator("li.card").nth(0).get_attribute("data-story")
        decide(first, 0, "d")
        kept(first, "已保存")
        before = rows(folder)
        second.evaluate('story => document.querySelector(`li.card[data-story="${story}"] .head`).focus()', story)
        second.keyboard.press("Enter")
        second.keyboard.press("n")
        second.keyboard.type("请查原件")
        second.keyboard.press("Control+Enter")
        second.locator("dialog[open] #take-mine").wait_for()
        assert rows(folder) == before
        second.locator("dialog[open] [data-id]").first.check()
        second.locator("#take-mine").click()
        kept(second, "已保存")
        assert "请查原件" in [row.note for row in rows(folder)]
        assert said == []


def test_a_server_that_is_gone_and_comes_back_loses_nothing(folder: Path) -> None:
    said: list[str] = []
    with served("甲.txt", folder=folder) as one, windows() as view:
        page = open_page(view, one, said)
        decide(page, 0, "d")
        kept(page, "已保存")
        saved = rows(folder)
        view.set_offline(True)
        decide(page, 1, "d")
        kept(page, "连不上")
        assert rows(folder) == saved
        view.set_offline(False)
        kept(page, "已保存")
        assert len(rows(folder)) > len(saved)
        assert [line for line in said if "ERR_INTERNET_DISCONNECTED" not in line] == []


def test_what_waits_outlives_a_reload(folder: Path) -> None:
    said: list[str] = []
    with served("甲.txt", folder=folder) as one, windows() as view:
        page = open_page(view, one, said)
        page.route("**/decisions", lambda route: route.abort())
        decide(page, 0, "d")
        kept(page, "连不上")
        assert not (folder / FILE).exists()
        page.unroute("**/decisions")
        page.reload()
        kept(page, "已保存")
        assert {row.verdict for row in rows(folder)} == {"decline"}
        assert page.locator("li.card.settled").count() == 1


def test_a_refusal_is_told_in_its_words(folder: Path) -> None:
    with served("甲.txt", folder=folder) as one, windows() as view:
        page = open_page(view, one, [])
        (folder / FILE).write_text("[[decision]\n", encoding="utf-8")
        decide(page, 0, "d")
        kept(page, FILE)
        (folder / FILE).unlink()
        kept(page, "已保存")
        assert rows(folder)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_serious_in_a_served_page(lang: str, folder: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    view = started().new_context(viewport={"width": 1360, "height": 850}, bypass_csp=True)
    try:
        with served("甲.txt", folder=folder) as one:
            page = open_page(view, one, [])
            page.select_option("#lang", lang)
            decide(page, 0, "a")
            page.locator("#export").click()
            found = axe.Axe().run(page).response["violations"]
            assert [entry["id"] for entry in found if entry["impact"] in ("serious", "critical")] == []
            names = page.locator("dialog [data-export]").all_inner_texts()
            assert not {"docx", "xlsx", "jsonl", "file-docx", "file-errata"} & {*names}
    finally:
        view.close()
