"""How the review page is laid out: signs that take no room, words that stay whole, narrow windows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from textclean.writers import contents

from .browser import ROOT, needs_browser, opened, report_of
from .trial import report

pytestmark = [pytest.mark.browser, needs_browser]

#: Makes every mark of the page drawn, wherever it stands.
DRAW = "async () => { for (const row of document.querySelectorAll('.row')) { row.scrollIntoView(); await new Promise(requestAnimationFrame); } }"


def sample(name: str) -> str:
    """The source of one of the samples."""
    return (ROOT / "samples" / name / "source.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("width", [1400, 420])
@pytest.mark.parametrize("name", ["bulletin-tw", "notice-ja"])
def test_the_sign_of_a_broken_line_takes_no_room(name: str, width: int, tmp_path: Path) -> None:
    height = """() => { document.styleSheets[0].insertRule('.row { content-visibility: visible }');
      return [...document.querySelectorAll('.src .ln')].map((e) => e.offsetHeight); }"""
    with opened(report_of(sample(name)), tmp_path, viewport={"width": width, "height": 900}) as one:
        one.page.evaluate(DRAW)
        assert one.page.locator(".src .brk-link").count() > 10
        before = one.page.evaluate(height)
        one.page.evaluate("() => document.styleSheets[0].insertRule('.brk-link { display: none !important }')")
        assert one.page.evaluate(height) == before


def test_no_line_breaks_at_the_sign_of_what_went(tmp_path: Path) -> None:
    parted = """(width) => { const found = [];
      for (const gap of document.querySelectorAll('.res .gap')) {
        const content = gap.closest('.tx'); content.style.display = 'block'; content.style.width = `${width}px`;
        const [left, right] = [gap.previousSibling, gap.nextSibling].map((e) => e && (e.nodeType === 3 ? e : e.firstChild));
        if (!left || !right || !/[a-z]$/.test(left.data) || !/^[a-z]/.test(right.data)) continue;
        const line = (node, at) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1);
          return range.getClientRects()[0].top; };
        found.push(Math.abs(line(left, left.data.length - 1) - line(right, 0)) > 4); } return found; }"""
    with opened(report_of(sample("newsletter-en"), lang="en"), tmp_path) as one:
        one.page.evaluate(DRAW)
        whole = one.result()
        for width in range(160, 480, 8):
            found = one.page.evaluate(parted, width)
            assert len(found) >= 5
            assert not any(found)
        assert one.result() == whole  # nothing was put between the letters
        assert "patience" in whole


@pytest.mark.parametrize(("name", "lang", "font"), [("bulletin-tw", "zh-Hant", "TC"), ("notice-ja", "ja", "JP")])
def test_the_document_has_the_fonts_of_its_language(name: str, lang: str, font: str, tmp_path: Path) -> None:
    """Whatever language the page speaks."""
    with opened(report_of(sample(name)), tmp_path) as one:
        one.page.select_option("#lang", "zh")
        for css in (".src .tx", ".res .tx", ".kind .change bdi"):
            for kind in one.page.locator("details.kind").all():
                kind.evaluate("(box) => { box.open = true; }")
            found = one.page.locator(css).first
            found.wait_for(state="attached")
            assert f"Noto Serif CJK {font}" in found.evaluate("(e) => getComputedStyle(e).fontFamily")
            assert found.evaluate("(e) => e.closest('[lang]').lang") == lang
        assert "Noto Sans CJK SC" in one.page.locator("h1").evaluate("(e) => getComputedStyle(e).fontFamily")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_pressed_button_can_be_read_under_the_pointer(scheme: Any, tmp_path: Path) -> None:
    colours = "(e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    with opened(report_of(sample("notice-ja")), tmp_path, color_scheme=scheme) as one:
        view = one.page.locator("[data-view=markup]")
        rest = view.evaluate(colours)
        view.hover()
        assert view.evaluate(colours) != rest  # one that is not pressed answers to the pointer
        view.click()
        pressed = view.evaluate(colours)
        one.page.mouse.move(0, 0)
        assert view.evaluate(colours) == pressed
        assert pressed[0] != pressed[1]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [420, 1000])
def test_the_contents_page_fits_a_narrow_window(width: int, lang: str, tmp_path: Path) -> None:
    made = [report(lang=lang, path=name) for name in ("many/tc.txt", "many/" + "a_very_long_name" * 8 + ".txt")]
    text = contents.write([contents.entry(one, "a.html", ["XA"]) for one in made], lang)
    with opened(text, tmp_path, viewport={"width": width, "height": 700}) as one:
        assert one.page.evaluate("document.documentElement.scrollWidth") <= width
        short = one.page.locator(".name a", has_text="tc.txt")
        assert short.evaluate("(e) => e.getClientRects().length") == 1
        for cell in one.page.locator("td.num:not(:empty)").all():
            box = cell.bounding_box()
            assert box is not None
            assert 0 <= box["x"] < box["x"] + box["width"] <= width
            named = cell.evaluate("(e) => getComputedStyle(e, '::before').content")
            assert (named != "none") == (width == 420)


def test_a_narrow_window_says_which_text_a_line_is_of(tmp_path: Path) -> None:
    name = "(css) => getComputedStyle(document.querySelector(`#rows .${css}:not(:empty)`), '::before').content"
    with opened(report_of(sample("notice-ja")), tmp_path, viewport={"width": 420, "height": 900}) as one:
        for lang, names in (("zh", ["原文", "成稿"]), ("en", ["Source", "Result"])):
            one.page.select_option("#lang", lang)
            assert [one.page.evaluate(name, css) for css in ("src", "res")] == [f'"{word}"' for word in names]
        one.page.set_viewport_size({"width": 1200, "height": 900})
        assert one.page.evaluate(name, "src") == "none"


@pytest.mark.parametrize("card", ["li.card", "li.edit"])
def test_a_narrow_window_leads_back_from_the_texts(card: str, tmp_path: Path) -> None:
    with opened(report_of(sample("bulletin")), tmp_path, viewport={"width": 420, "height": 900}) as one:
        back = one.page.locator("#back")
        if card == "li.card":
            one.page.locator("li.card .head").last.click()
            item = one.page.locator("li.card.open")
        else:
            one.page.locator("details.kind summary").first.click()
            item = one.page.locator("li.edit").last
        assert not back.is_visible()
        item.locator(".where a").first.click()
        back.wait_for()
        one.page.wait_for_timeout(300)
        assert not item.evaluate("(e) => e.getBoundingClientRect().bottom > 0")
        back.click()
        one.page.wait_for_timeout(300)
        assert not back.is_visible()
        box = item.bounding_box()
        assert box is not None
        assert -1 <= box["y"] < 900
        assert item.evaluate("(e) => e.contains(document.activeElement)")


def test_a_wide_window_shows_both_and_needs_no_way_back(tmp_path: Path) -> None:
    with opened(report_of(sample("bulletin")), tmp_path) as one:
        one.keys("j", "Enter")
        assert not one.page.locator("#back").is_visible()
