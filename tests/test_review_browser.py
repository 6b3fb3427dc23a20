"""The review page as an editor meets it, in a real Chromium, opened as a file."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from random import Random

import pytest

from textclean.decisions_file import DecisionRow
from textclean.record import load, undo
from textclean.writers import html
from textclean.writers.diagnostics import Terms
from textclean.writers.errata import table
from textclean.writers.jsonl import run_row
from textclean.writers.stories import severities, stories
from textclean.writers.summary import Summary

from .browser import ROOT, cleaned, needs_browser, opened, report_of, seed
from .trial import TEXT, report

pytestmark = [pytest.mark.browser, needs_browser]


def test_opens_without_a_word_on_the_console_and_is_the_same_twice(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        assert one.page.locator("li.card").count() == len(Summary(seed()).stories)
        assert len(one.requests) == 1
        assert html.write(seed()).encode() == one.path.read_bytes()


def test_numbers_of_the_head_are_those_of_the_run(tmp_path: Path) -> None:
    summary = Summary(seed())
    counts = severities(summary.stories)
    with opened(seed(), tmp_path) as one:
        lead = one.page.locator("#lead").inner_text()
        assert re.findall(r"\d+", lead) == [str(len(summary.done)), str(len(summary.stories))]
        for level, count in counts.items():
            assert re.findall(r"\d+", one.page.locator(f".chip.{level}").inner_text()) == [str(count)]
        run, *rows = [json.loads(line) for line in one.export("issues").decode().split("\n") if line]
    assert run == run_row(seed())
    assert [row["id"] for row in rows] == [issue.id for issue in seed().cleaned.issues]
    assert [row["status"] for row in rows] == [issue.status for issue in seed().cleaned.issues]


def test_what_has_no_offer_is_checked_and_stays(tmp_path: Path) -> None:
    """Of an error without an offer the words say that it stays, and why it is told; a page without errors says so."""
    lost = "查询请拨打12345，已完成\ufffd户。\n"
    with opened(report_of(lost), tmp_path) as one:
        one.page.locator("li.card .head").first.click()
        card = one.page.locator("li.card.open").inner_text()
        assert "已核，不改" in card
        assert "为什么提示" in card
        one.keys("d")
        assert "错误均已处理" in one.page.locator("#progress").inner_text()
    with opened(report_of("认真贯彻落实贯彻落实会议精神。\n"), tmp_path) as one:
        assert "没有错误" in one.page.locator("#progress").inner_text()


def test_keys_decide_and_undo(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        page = one.page
        one.keys("j", "a")
        assert one.state(0) == "已接受"
        assert "失业率为" in one.result()
        focus = "document.activeElement.closest('li.card')?.dataset.story"
        assert page.evaluate(focus) == page.locator("li.card").nth(1).get_attribute("data-story")
        one.keys("d")
        assert one.state(1) == "已拒绝"
        one.keys("u")
        assert one.state(1) == "待定"
        one.keys("u")
        assert one.state(0) == "待定"
        assert "撤销" in page.locator("#live").inner_text()
        assert "失业率率为" in one.result()
        one.keys("U")
        assert one.state(0) == "已接受"


def test_what_was_decided_stands_behind_what_waits(tmp_path: Path) -> None:
    """A family that was declined before the page was made, a rule that is declined on it, and the same taken back."""
    lines = "　　修房子的事要紧，街坊们议了两个晚上，最后定下三条规\n矩，都写在巷口的墙上，老人路过时还要停下来念上一遍，失业\n率为百分之三。\n"
    made = report_of(f"{lines * 2}　　失业率率上升。\n", rows=(DecisionRow(id="LB", verdict="decline"),))
    declined = sum(issue.status == "declined" for issue in made.cleaned.issues)
    assert declined >= 2
    with opened(made, tmp_path) as one:
        waiting, decided = one.page.locator("#to-decide"), one.page.locator("#decided ~ ol.cards li.card")
        assert waiting.inner_text().split() == ["待定", "1"]
        assert one.page.locator("#decided").inner_text() == "已审"
        assert decided.count() == declined
        assert one.page.locator("li.card.settled").count() == declined
        one.keys("j", "d")
        assert waiting.inner_text().split() == ["待定", "0"]
        assert one.page.locator("#lead").inner_text().endswith("待定 0 件")
    doubled = f"{lines * 2}　　失业率率上升。\n　　全市失业率率下降，就业率稳定。\n　　全县失业率率持平。\n"
    with opened(report_of(doubled), tmp_path) as one:
        every = one.page.locator("li.card").count()
        one.page.locator("li.card", has_text="衍字").locator(".head").first.click()
        one.page.locator("li.card.open button", has_text="全部拒绝").click()
        moved = one.page.locator("#decided ~ ol.cards li.card").count()
        assert moved >= 2
        assert one.page.locator("li.card.settled").count() == moved
        one.keys("u")
        assert one.page.locator("li.card.settled").count() == 0
        assert one.page.locator("li.card").count() == every


def test_keys_are_off_while_typing_composing_and_by_their_switch(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        page = one.page
        one.keys("j", "/")
        page.keyboard.type("ad")
        assert page.locator("#search").input_value() == "ad"
        one.keys("Escape")
        page.evaluate("document.activeElement.blur()")
        page.evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', isComposing: true, bubbles: true}))"
        )
        page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', ctrlKey: true, bubbles: true}))")
        page.locator("li.card").first.wait_for()  # the list follows the search field a moment later
        assert {one.state(number) for number in range(page.locator("li.card").count())} == {"待定"}
        page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Process', code: 'KeyJ', bubbles: true}))"
        )
        assert page.locator("li.card.current").count() == 1
        one.keys("?")
        page.locator("#keys-on").uncheck()
        one.keys("Escape", "a")
        assert {one.state(number) for number in range(page.locator("li.card").count())} == {"待定"}


def test_all_declined_is_the_source(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        for kind in one.page.locator("details.kind").all():
            kind.locator("summary").press("Enter")
            kind.locator(".bulk button").first.click()
        assert one.export("text").decode() == seed().source.text
        rows = one.decisions()
        assert {row.verdict for row in rows} == {"decline"}
        assert len(rows) == len(seed().cleaned.fixed)


def test_nothing_decided_is_the_cleaned_text(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        assert one.export("text").decode() == seed().cleaned.text
        assert one.decisions() == ()


def test_decisions_give_the_text_that_the_page_showed(tmp_path: Path) -> None:
    """Random keys; the text of the page is that of a run with the decisions that it saves, or says that a run is needed."""
    text = seed().source.text
    for number in range(4):
        rng = Random(number)
        folder = tmp_path / str(number)
        folder.mkdir()
        with opened(seed(), folder) as one:
            one.keys(*(rng.choice("jjkaadduUA") for _ in range(30)))
            for box in rng.sample(one.page.locator("details.kind summary").all(), 2):
                box.press("Enter")
            one.page.locator("li.edit").first.wait_for()
            for _ in range(4):
                one.page.locator("li.edit button").nth(
                    rng.randrange(one.page.locator("li.edit button").count())
                ).click()
            shown = one.export("text").decode()
            waits = one.page.evaluate("() => document.querySelectorAll('dialog .soft').length") > 6
            made = cleaned(text, one.decisions())
        if shown != made.text:
            before = {issue.id for issue in seed().cleaned.issues}
            assert waits or {issue.id for issue in made.issues} != before


def test_a_reworded_proposal_is_the_editors_own(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        one.page.locator("#by").fill("陈编辑")
        one.page.locator("#by").blur()
        one.page.locator("li.card", has_text="衍字").locator(".head").first.click()
        one.page.get_by_role("button", name="另改为").click()
        one.page.locator("textarea").fill("县")
        one.page.locator("textarea").press("Control+Enter")
        (row,) = one.decisions()
        assert (row.verdict, row.text, row.by) == ("accept", "县", "陈编辑")
        shown = one.export("text").decode()
    made = cleaned(seed().source.text, (row,))
    assert made.text == shown
    assert next(issue for issue in made.issues if issue.id == row.id).offers[0].label == "reworded"


def test_the_record_of_the_page_undoes_its_text(tmp_path: Path) -> None:
    """Whatever is decided: from the text and the record that the page writes, ``undo`` gives the source."""
    for number in range(3):
        rng = Random(40 + number)
        folder = tmp_path / str(number)
        folder.mkdir()
        with opened(seed(), folder) as one:
            one.keys(*(rng.choice("jjkad") for _ in range(24)))
            text, issues = one.export("text"), one.export("issues")
        (record,) = load(issues, "a.jsonl")
        assert undo(record, text, "a.clean.txt") == seed().source.text.encode()


def test_a_note_asks_and_leaves_the_issue_open(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.keys("j", "n")
        one.page.keyboard.type("查原件")
        one.keys("Control+Enter")
        assert one.state(0) == "已备注"
        (row,) = one.decisions()
    assert (row.verdict, row.note, row.decision()) == ("", "查原件", None)


def test_decisions_are_there_after_a_reload_and_on_no_other_page(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.keys("j", "a")
        one.goto()
        one.page.locator("li.card .state.accepted").wait_for()
        one.path.write_bytes(html.write(report_of("另一篇。\n又一篇,又一篇。\n")).encode())
        one.goto()
        assert one.decisions() == ()


def test_a_store_that_fails_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    failing = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no store'); }});"
    with opened(report(), tmp_path, init=failing) as one:
        assert "保存决定" in one.page.locator("#kept.banner").inner_text()
        one.keys("j", "a")
        assert len(one.decisions()) == 1


def test_saved_decisions_are_read_back_and_conflicts_are_listed(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.keys("j", "a", "d")
        data = one.export("decisions")
        one.keys("g", "g", "d")
        stale = b'\n[[decision]]\nid = "TY-000000000000"\nverdict = "accept"\nwords = "gone"\n'
        one.page.locator("#decisions-input").set_input_files(
            {"name": "d.toml", "mimeType": "text/plain", "buffer": data + stale}
        )
        box = one.page.locator("dialog[open]")
        box.wait_for()
        assert box.locator(".conflicts li").count() == 1
        assert box.locator(".stale li").count() == 1
        assert one.state(0) == "已拒绝"
        box.locator("[data-id]").check()
        box.get_by_role("button", name="按勾选的改").click()
        assert one.state(0) == "已接受"


def test_filters_stay_in_the_address(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        one.page.locator(".chip.error").click()
        assert one.page.locator("li.card").count() == 1
        assert "hide=error" in one.page.url
        assert "1" in one.page.locator(".left").inner_text()
        one.page.reload()
        assert one.page.locator("li.card").count() == 1
        one.page.locator("[data-filter=rule]").select_option("TY001")
        one.page.locator(".chip.error").click()
        assert one.page.locator("li.card").count() == 2


def test_search_finds_in_both_texts_and_the_list(tmp_path: Path) -> None:
    with opened(seed(), tmp_path) as one:
        one.keys("/")
        one.page.keyboard.type("失业率率")
        told = one.page.locator("#found").inner_text()
        assert re.findall(r"\d+", told) == ["1", "1"]
        one.page.wait_for_timeout(300)
        assert one.page.locator("li.card").count() == 1
        one.keys("Enter")
        row = one.page.locator(".row", has_text="失业率率").first
        row.wait_for()
        assert row.evaluate(
            "(row) => { const b = row.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; }"
        )


def test_the_views_show_marks_or_none(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        assert one.page.locator(".res .m.made").count() > 0
        one.keys("v")
        assert one.page.locator(".res del").count() > 0
        assert one.page.locator(".res ins").count() > 0
        one.keys("v")
        assert one.page.locator(".res .m").count() == 0
        assert one.page.locator(".src .m").count() > 0


def test_only_changed_paragraphs(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        before = one.page.locator(".row:visible").count()
        one.page.locator("#only-changed").check()
        assert 0 < one.page.locator(".row:visible").count() < before


def test_leaving_with_undecided_errors_asks_once(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.page.locator("li.card .head").last.click()
        one.keys("d")
        one.page.reload()
        assert one.asked == ["beforeunload"]


def test_two_windows_of_one_document_follow_each_other(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        other = one.page.context.new_page()
        other.goto(one.path.as_uri())
        one.keys("j", "a")
        other.wait_for_function("document.querySelector('li.card .state').textContent === '已接受'")


def test_stories_stand_as_in_the_other_reports(tmp_path: Path) -> None:
    for made in (report(), seed()):
        with opened(made, tmp_path) as one:
            shown = one.page.locator("li.card").evaluate_all("(cards) => cards.map((card) => card.id)")
        assert shown == [f"i-{story.primary.id}" for story in stories(made.cleaned.open)]


def test_offsets_beyond_the_basic_plane(tmp_path: Path) -> None:
    made = report(TEXT.replace("城市更新", "城市😀更新").replace("失业", "失😀业"))
    with opened(made, tmp_path) as one:
        assert one.export("text").decode() == made.cleaned.text
        _, *rows = [json.loads(line) for line in one.export("issues").decode().split("\n") if line]
    for row in rows:
        assert made.source.text[row["start"] : row["end"]] == row["before"]
        assert made.cleaned.text[row["cleaned"]["start"] : row["cleaned"]["end"]] == row["after"]


@pytest.mark.parametrize(
    ("name", "lang"), [("bulletin", "zh"), ("newsletter-en", "en"), ("bulletin-tw", "zh-Hant"), ("notice-ja", "en")]
)
def test_the_errata_table_is_that_of_the_program(name: str, lang: str, tmp_path: Path) -> None:
    made = report_of((ROOT / "samples" / name / "source.txt").read_bytes().decode("utf-8"), "source.txt", lang)
    expected = table.whole(table.collect(made), Terms(lang))
    with opened(made, tmp_path) as one:
        assert one.export("errata").decode("utf-8") == expected
        one.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        printed = one.page.locator("#record .errata tbody tr").count()
    assert printed == len(table.collect(made))


def test_the_errata_table_tells_what_the_editor_decided(tmp_path: Path) -> None:
    with opened(report(), tmp_path) as one:
        one.page.locator("li.card", has_text="XA003").locator(".head").click()
        one.keys("d")
        rows = list(csv.reader(io.StringIO(one.export("errata").decode("utf-8-sig"))))
    row = next(row for row in rows if "XA003" in row[5])
    assert row[3:5] == ["失业率率为百分之三", "失业率为百分之三"]
    assert row[7:] == ["未改", "保留"]


def test_a_card_never_doubts_what_it_calls_an_error(tmp_path: Path) -> None:
    """How sure an offer is stands on its card where that is at least fairly; an issue without an offer says nothing of it."""
    made = report_of((ROOT / "samples" / "bulletin" / "source.txt").read_bytes().decode("utf-8"))
    scores = {issue.id: issue.score or 0 for issue in made.cleaned.open if issue.offers}
    assert any(score < 0.7 for score in scores.values())
    with opened(made, tmp_path) as one:
        for story in stories(made.cleaned.open):
            one.keys("j")
            words = one.page.locator("li.card.open").inner_text()
            assert ("把握" in words) == (scores.get(story.primary.id, 0) >= 0.7)
    with opened(report(), tmp_path) as one:
        one.page.locator("li.card", has_text="XA003").locator(".head").click()
        assert "很有把握 0.97" in one.page.locator("li.card.open").inner_text()
