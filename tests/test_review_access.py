"""The review page for every reader: axe, the tree that a screen reader gets, narrow windows, zoom, forced colours, print."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import normalize

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from textclean import tables
from textclean.text import Document, Span
from textclean.text.lines import lines
from textclean.tongue import LANGUAGES
from textclean.writers.stories import stories

from .browser import NO_OVERLAP, Opened, has_han_font, needs_browser, opened, seed
from .trial import report

pytestmark = [pytest.mark.browser, needs_browser]


def serious(one: Opened) -> list[str]:
    """What axe finds that keeps somebody out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(one.page).response["violations"]
    bad = [entry for entry in found if entry["impact"] in ("serious", "critical")]
    return [f"{entry['id']}: {node['html'][:160]}" for entry in bad for node in entry["nodes"][:4]]


@pytest.mark.parametrize(("scheme", "lang"), [*(("light", lang) for lang in LANGUAGES), ("dark", "zh")])
def test_axe_finds_nothing_serious(scheme: Any, lang: str, tmp_path: Path) -> None:
    with opened(report(), tmp_path, color_scheme=scheme, bypass_csp=True) as one:
        one.page.select_option("#lang", lang)
        one.page.evaluate("document.activeElement.blur()")
        one.keys("j", "a", "d", "k")
        assert serious(one) == []
        one.keys("?")
        assert serious(one) == []


def test_axe_finds_nothing_serious_in_print(tmp_path: Path) -> None:
    with opened(report(), tmp_path, bypass_csp=True) as one:
        one.page.emulate_media(media="print")
        one.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        assert serious(one) == []


def test_a_card_as_a_screen_reader_gets_it(tmp_path: Path, file_regression: FileRegressionFixture) -> None:
    with opened(report(), tmp_path) as one:
        one.keys("j", "j", "j")
        tree = one.page.locator("li.card.open").aria_snapshot()
    file_regression.check(tree.encode(), binary=True, extension=".yaml")


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 400, "height": 850}},
        {"viewport": {"width": 680, "height": 425}, "device_scale_factor": 2},  # 1360 at 200 %
        {"viewport": {"width": 1360, "height": 850}, "forced_colors": "active"},
        {"viewport": {"width": 1000, "height": 700}, "reduced_motion": "reduce"},
    ],
    ids=["narrow", "zoom", "forced-colors", "reduced-motion"],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_overlaps_or_runs_off_the_side(context: dict[str, Any], lang: str, tmp_path: Path) -> None:
    with opened(seed(), tmp_path, **context) as one:
        one.page.select_option("#lang", lang)
        one.page.locator("li.card .head").first.click()
        assert one.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert one.page.evaluate(NO_OVERLAP) == []
        small = "(all) => all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 23.5).map((e) => e.textContent)"
        assert one.page.locator("button, select, summary").evaluate_all(small) == []


def test_the_twin_of_a_paragraph_is_beside_it(tmp_path: Path) -> None:
    """For random lines of the result: the lines of the source that they come from are in view with them."""
    made = seed()
    doc = made.cleaned.document
    source, result = Document(made.source.text).derive(lines), Document(made.cleaned.text).derive(lines)
    rng = Random(7)
    numbers = [number for number, line in enumerate(result) if made.cleaned.text[line.start : line.end].strip()]
    with opened(made, tmp_path) as one:
        for number in rng.sample(numbers, min(50, len(numbers))):
            line = result[number]
            at = doc.source_span(Span(line.start, line.end))
            twins = {
                str(index + 1)
                for index, other in enumerate(source)
                if other.start < at.end and at.start < other.end and made.source.text[other.start : other.end].strip()
            }
            cell = one.page.locator(f".row:has(.res .no:text-is('{number + 1}'))")
            cell.scroll_into_view_if_needed()
            shown = cell.locator(".src .no").all_text_contents()
            assert twins <= {*shown}
            tops = cell.evaluate("(row) => [...row.children].map((c) => Math.round(c.getBoundingClientRect().top))")
            assert tops[0] == tops[1]


def test_a_clicked_word_shows_its_twin(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.page.locator(".src .tx").first.click(position={"x": 20, "y": 12})
        assert one.page.evaluate("() => [...CSS.highlights.get('twin')].map(String).join('')") in "城市更新要有烟火气"


def test_cards_of_the_bulletin_show_what_is_lost_and_what_moves(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        splice = one.page.locator("li.card", has_text="DU004")
        splice.locator(".head").click()
        assert "17 字" in splice.inner_text()
        lost = "项目建设好、运营好，带动西部和内陆"
        assert lost in splice.inner_text()
        assert lost in splice.locator(".strip .diff").all_inner_texts()
        assert "此处有，另一处缺 17 字" in splice.locator(".strip").inner_text()
        move = one.page.locator("li.card", has_text="TR003")
        move.locator(".head").click()
        assert "151" in move.inner_text()
        assert "166" in move.inner_text()
        assert "移动后的衔接" in move.inner_text()


def test_the_printed_record_holds_every_story(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    made = seed()
    with opened(made, tmp_path) as one:
        one.keys("j", "a")
        data = one.page.pdf(format="A4")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    flat = "".join(normalize("NFKC", text).split())  # fonts map some ideographs to the radicals of their look
    for story in stories(made.cleaned.open):
        title = made.book.cards[story.primary.code].title.zh
        assert "".join(title.split()) in flat
    for word in ("审校报告", "初审", "复审", "终审", made.source.sha256[:20]):
        assert word in flat


def test_every_language_is_whole(tmp_path: Path) -> None:
    """No key of the table stands on the page as it is, and no Chinese in the English page but the document's."""
    keys = {key for key in tables.said("desk") if "-" in key}
    with opened(report(), tmp_path) as one:
        for lang in LANGUAGES:
            one.page.select_option("#lang", lang)
            one.page.locator("li.card .head").first.click()
            words = one.page.evaluate("() => [...document.querySelectorAll('#desk *')].filter((e) => !e.children.length && e.checkVisibility()).map((e) => e.textContent)")  # fmt: skip
            assert not keys & {*words}
            assert one.page.evaluate("document.documentElement.lang").startswith(lang)


def test_pictures_are_more_than_empty(tmp_path: Path) -> None:
    if not has_han_font():
        pytest.skip("no Chinese font on this machine: a picture would show boxes")
    for lang in ("zh", "en"):
        for scheme in ("light", "dark"):
            with opened(seed(), tmp_path, color_scheme=scheme) as one:
                one.page.select_option("#lang", lang)
                one.keys("j")
                assert len(one.page.screenshot()) > 60_000
