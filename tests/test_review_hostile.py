"""Hostile words in the text, the file name, the rules and the decisions: on the page they are words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from textclean.chain import Pass, Settings, run
from textclean.finding import Finding, Fix, Related, Safety, Signal
from textclean.rulebook import Card, RuleBook, Words
from textclean.source import Source
from textclean.text import Document, Edit, Span
from textclean.text.show import UNSAFE
from textclean.writers.message import Report

from .browser import Opened, needs_browser, opened
from .payloads import PAYLOADS

pytestmark = [pytest.mark.browser, needs_browser]

UNSEEN = re.compile(f"{UNSAFE.pattern}|[\ue000-\uf8ff\ufdd0-\ufdef]")
CHUNK = 45


def made(payloads: list[str], name: str) -> Report:
    """A report in which each payload is a line, a rule, evidence, words of a message and a proposal."""
    cards = {}
    for number, one in enumerate(payloads):
        said = Words(f"标题{one}", f"title {one}")
        severity: Any = ("error", "warning", "note")[number % 3]
        cards[f"QX{number:03}"] = Card(f"QX{number:03}", f"rule-{number}", said, said, said, severity, "manual", Words("{word}" + one, one + "{word}"))  # fmt: skip

    def check(doc: Document, _: Mapping[str, Card]) -> Iterator[Finding]:
        at = 0
        for number, one in enumerate(payloads):
            span = Span(at, at + len(one))
            fix = Fix((Edit(*span, one + one),), Safety.MANUAL, one[:20])
            related = (Related(span, "other-copy"), Related(Span(0, len(payloads[0])), one[:12]))
            yield Finding(f"QX{number:03}", span, {"word": one}, (fix,), related, (Signal(one[:16], one),), 0.5)
            at = span.end + 1

    text = "\n".join(payloads) + "\n"
    book = RuleBook()
    book.cards |= cards
    book.families["hostile"] = cards
    cleaned = run(text, [Pass("QX", "hostile", cards, check)], Settings(selected=frozenset(cards)))
    return Report(Source(name, text), cleaned, book, "zh", False, "bulletin")


def check_calm(one: Opened) -> None:
    """Nothing ran, nothing became an element or an attribute that it is not."""
    found = one.page.evaluate(
        """() => ({ hit: window.hit, tags: [...new Set([...document.querySelectorAll('*')].map((e) => e.localName))],
        handlers: [...document.querySelectorAll('body *')].flatMap((e) => [...e.attributes]).filter((a) => /^on|^srcdoc$|^style$/.test(a.name)).length,
        links: [...document.querySelectorAll('[href], [src]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src')).filter((a) => !a.startsWith('#')) })"""
    )
    assert found["hit"] is None or found["hit"] == 0
    assert not {"img", "iframe", "object", "embed", "video", "audio", "base", "link", "math", "marquee"} & {
        *found["tags"]
    }
    assert one.page.locator("script").count() == 3
    assert found["handlers"] == 0
    assert found["links"] == []
    assert not UNSEEN.search(one.page.evaluate("() => document.getElementById('desk').textContent"))


def test_there_are_two_hundred() -> None:
    assert len(PAYLOADS) >= 200


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), CHUNK))
def test_hostile_words_are_words(first: int, tmp_path: Path) -> None:
    some = PAYLOADS[first : first + CHUNK]
    report = made(some, "".join(some)[:200].replace("/", "∕") + ".txt")
    with opened(report, tmp_path) as one:
        page = one.page
        lines = page.locator(".src .tx").evaluate_all("(all) => all.map((e) => { const c = e.cloneNode(true); for (const b of c.querySelectorAll('.box, .brk')) b.remove(); return c.textContent; })")  # fmt: skip
        assert [line for line in lines if line] == [shown for word in some if (shown := UNSEEN.sub("", word))]
        rows = "".join(
            f"[[decision]]\nid = {issue.id!r}\nverdict = 'accept'\ntext = {_toml(word)}\nnote = {_toml(word)}\nby = {_toml(word)}\nbecause = {_toml(word)}\n\n"
            for issue, word in zip(report.cleaned.issues, some, strict=True)
        )
        file: Any = {"name": "d.toml", "mimeType": "text/plain", "buffer": rows.encode()}
        page.locator("#decisions-input").set_input_files(file)
        page.locator("dialog[open]").wait_for()
        check_calm(one)
        page.keyboard.press("Escape")
        for number in range(len(some)):
            page.locator(".card .head").nth(number).evaluate("(e) => e.click()")
            if number % 15 == 0:
                check_calm(one)
        assert page.locator(".card.settled").count() == len(some)
        for lang in ("en", "ja", "zh-Hant", "zh"):
            page.select_option("#lang", lang)
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        check_calm(one)
        for name in ("text", "decisions", "errata", "issues"):
            assert one.export(name)
        cells = one.export("errata").decode("utf-8-sig")
        assert not re.search(r'(?:^|,)"?[=+@]', cells, re.MULTILINE)
        check_calm(one)


def _toml(words: str) -> str:
    escaped = "".join(f"\\U{ord(char):08X}" for char in words)
    return f'"{escaped}"'


def test_a_line_of_a_megabyte(tmp_path: Path) -> None:
    report = made(["<b>" + "甲乙丙，" * 87000 + "</b>", "短"], "长.txt")
    with opened(report, tmp_path) as one:
        assert one.page.locator("li.card").count() == 2
        one.keys("j")
        check_calm(one)
        assert one.export("text").decode() == report.cleaned.text
