"""Own words of an editor for a passage: the page begins with what it shows, and what was mended inside is superseded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.record import load, undo, undo_only
from textclean.source import Source
from textclean.verify import breaches
from textclean.writers import jsonl
from textclean.writers.errata.rows import collect
from textclean.writers.message import Report
from textclean.writers.summary import Summary

from .browser import needs_browser, opened

PAGE = """建设人才强区
江城区区长 王芳

一、强平台。建成国家级实验室2个,组建产业创新联盟9个。
二、强人才。新引进硕士以上人才3100人。设立一站式服务窗口,为人

才提供子女入学、配偶就业、医疗保健等服务,

打造滨湖旅游名片
滨湖区区长 尤佳

滨湖区依托百里湖岸,推动文旅深度融合。
"""
SHOWN = "设立一站式服务窗口，为人才提供子女入学、配偶就业、医疗保健等服务，"
OWN = SHOWN + "让人才留得住。"


def made(text: str | None = None) -> tuple[Report, str]:
    """The run over the page, its cut end worded by an editor; and the id of that issue."""
    cleaner = Cleaner()
    plain = cleaner.clean(PAGE)
    cut = next(issue.id for issue in plain.open if issue.code == "TR001")
    cleaned = plain if text is None else cleaner.clean(PAGE, [Decision(cut, "accept", text=text, by="陈编辑")])
    return Report(Source("a.txt", PAGE), cleaned, cleaner.book, "zh"), cut


def inside(cleaned: Cleaned, cut: str) -> list[str]:
    """What became of the three edits in the passage."""
    place = next(issue.source for issue in cleaned.issues if issue.id == cut)
    return [issue.status for issue in cleaned.issues if issue.id != cut and place.covers(issue.source)]


def test_what_was_mended_in_a_reworded_passage_is_superseded() -> None:
    report, cut = made(OWN)
    cleaned = report.cleaned
    assert OWN in cleaned.text
    assert inside(made()[0].cleaned, cut) == ["fixed"] * 3
    assert inside(cleaned, cut) == ["superseded"] * 3
    own = next(issue for issue in cleaned.issues if issue.id == cut)
    assert own.after == OWN
    for issue in cleaned.issues:
        if issue.status == "superseded":
            assert (issue.superseded_by, issue.cleaned, issue.after) == (cut, own.cleaned, OWN)
    assert len(cleaned.fixed) == len(made()[0].cleaned.fixed) - 3 + 1
    assert list(breaches(cleaned, None)) == []


def test_taking_an_own_wording_back_gives_what_was_mended() -> None:
    report, cut = made(OWN)
    plain = made()[0].cleaned
    assert report.cleaned.without([cut]) == plain.text
    data = report.cleaned.text.encode()
    (record,) = load(jsonl.write(report).encode(), "a.jsonl")
    assert undo(record, data, "a.txt") == PAGE.encode()
    assert undo_only(record, data, "a.txt", [cut]) == plain.text


def test_reports_count_superseded_edits_apart() -> None:
    report, cut = made(OWN)
    run, *rows = map(json.loads, jsonl.write(report).splitlines())
    assert run["counts"]["superseded"] == 3
    assert {row["superseded_by"] for row in rows if row["status"] == "superseded"} == {cut}
    assert "已由另改取代 3 处" in Summary(report._replace(lang="zh")).aside
    assert not any(row.fate == "superseded" for row in collect(report))


@pytest.mark.browser
@needs_browser
def test_the_box_holds_what_the_page_shows(tmp_path: Path) -> None:
    report, cut = made()
    with opened(report, tmp_path) as one:
        one.page.locator(f"#i-{cut} .head").click()
        one.page.get_by_role("button", name="另改为").click()
        area = one.page.locator("textarea")
        assert area.input_value() == SHOWN
        area.fill(OWN)
        area.press("Control+Enter")
        text, issues, (row,) = one.export("text").decode(), one.export("issues"), one.decisions()
        assert one.page.locator(".res .m.superseded").count() == 0
        assert "另改取代 2 处" in one.page.locator("#k-PW001").inner_text()
    engine, _ = made(row.text)
    assert text == engine.cleaned.text
    (record,) = load(issues, "a.jsonl")
    assert undo(record, text.encode(), "a.txt") == PAGE.encode()
    assert undo_only(record, text.encode(), "a.txt", [cut]) == report.cleaned.text
    told = [(issue.id, issue.status, issue.superseded_by, issue.after) for issue in record.issues]
    assert told == [(issue.id, issue.status, issue.superseded_by, issue.after) for issue in engine.cleaned.issues]


@pytest.mark.browser
@needs_browser
def test_a_page_with_an_own_wording_gives_the_mended_words_back(tmp_path: Path) -> None:
    report, cut = made(OWN)
    with opened(report, tmp_path) as one:
        assert one.export("text").decode() == report.cleaned.text
        one.page.locator(f"#i-{cut} .head").click()
        one.page.locator(f"#i-{cut}").locator("button.refuse, button.seen").first.click()
        assert one.export("text").decode() == made()[0].cleaned.text


@pytest.mark.browser
@needs_browser
def test_the_places_of_the_page_are_those_of_the_record(tmp_path: Path) -> None:
    """Also where the first or last character of a passage was widened."""
    copy = "(一)做大中药材产业。发展黄精、重楼等林下种植4.5万亩,建成加工园区一个,与三所高校共建研究中心,带动农户1.1万户"
    text = "\n\n".join([copy + "(试点)", PAGE.rstrip(), copy + "(试点)", "完。"]) + "\n"
    cleaner = Cleaner()
    report = Report(Source("a.txt", text), cleaner.clean(text), cleaner.book, "zh")
    with opened(report, tmp_path) as one:
        (record,) = load(one.export("issues"), "a.jsonl")
    (wanted,) = load(jsonl.write(report).encode(), "a.jsonl")
    assert any(issue.code.startswith("DU") for issue in wanted.issues)
    assert [(one.id, one.cleaned, one.after) for one in record.issues] == [
        (one.id, one.cleaned, one.after) for one in wanted.issues
    ]
