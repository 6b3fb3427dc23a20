"""A small run with an issue of every sort, for the tests of the writers: its pass knows where the defects of the text stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import structs
from msgspec.structs import replace

from textclean.chain import Pass, Settings, run
from textclean.decisions import Decision, Decisions
from textclean.finding import HEAD, OTHER_COPY, Finding, Fix, Related, Safety, Signal
from textclean.rulebook import Card, RuleBook, Words
from textclean.source import Source
from textclean.text import Document, Edit, Span
from textclean.writers.message import Report

TEXT = """\
城市更新要有烟火气
城东区委书记 李明

老街改造,既要面子也要里子。全年改造老旧小区十二个,惠及居民三千余户,新

增停车位八百个。
失业率率为百分之三。
家药店。全区便民服务点实现全覆盖,群众办事不出社区。

让古镇活起来
城西区委书记 王芳

古镇修缮坚持修旧如旧,延续历史文脉,带动周边农家乐增收。
古镇修缮坚持修旧如旧,带动周边农家乐增收,
全区新开二十家书店、十
"""


def _card(
    code: str,
    name: str,
    title: tuple[str, str],
    severity: Literal["error", "warning", "note"],
    message: tuple[str, str],
) -> Card:
    words = Words(*title)
    return Card(code, name, words, words, words, severity, "safe", Words(*message))


CARDS = {
    card.code: card
    for card in (
        _card("XA001", "trial-break", ("断行", "broken line"), "error", ("“{before}”处断行（{signals}）", "line broken ({signals})")),
        _card("XA002", "trial-comma", ("半角逗号", "half-width comma"), "warning", ("半角“{before}”改“{after}”", "“{before}” to “{after}”")),
        _card("XA003", "trial-double", ("叠字", "doubled character"), "error", ("叠字：“{double}”→“{single}”", "doubled: “{double}”→“{single}”")),
        _card("XA004", "trial-copy", ("重复段落", "repeated passage"), "error", ("与另一处相同：“{before}”", "stands twice: “{before}”")),
        _card("XA005", "trial-orphan", ("段落错位", "misplaced passage"), "error", ("“{before}”似应接在“{head}”之后", "“{before}” seems to continue “{head}”")),
        _card("XA006", "trial-cut", ("文末残缺", "cut end"), "error", ("句子未完：“{before}”", "unfinished: “{before}”")),
        _card("XA007", "trial-number", ("数字写法", "number style"), "note", ("数字写法可疑：“{before}”", "number style: “{before}”")),
    )
}  # fmt: skip


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """The defects of ``TEXT``, or of a text with other words in the same places."""
    text = doc.text
    for at in (index for index, char in enumerate(text) if char == ","):
        yield Finding("XA002", Span(at, at + 1), {}, (Fix((Edit(at, at + 1, "，"),), Safety.SAFE),))
    seam = text.find("新\n\n增") + 1
    if seam:
        yield Finding("XA001", Span(seam, seam + 2), {}, (Fix((Edit(seam, seam + 2),), Safety.SAFE),), (), (Signal("end-cjk"),), 0.98)  # fmt: skip
    if (at := text.find("率率")) >= 0:
        words = {"double": "失业率率", "single": "失业率"}
        yield Finding("XA003", Span(at, at + 2), words, (Fix((Edit(at, at + 1),), Safety.UNSAFE),), score=0.97)
    first, second = text.find("古镇修缮坚持"), text.rfind("古镇修缮坚持")
    if 0 <= first < second:
        one, two = Span(first, text.find("\n", first)), Span(second, text.find("\n", second))
        fixes = (
            Fix((Edit(two.start, two.end + 1),), Safety.MANUAL, "delete-this"),
            Fix((Edit(two.end, two.end, Span(one.start + 11, one.start + 18)),), Safety.MANUAL, "bring-back"),
        )
        yield Finding("XA004", two, {}, fixes, (Related(one, OTHER_COPY),), (Signal("end-cjk", "增收"),), 0.8)
    head, orphan = text.rfind("十\n"), text.find("家药店")
    if 0 <= orphan < head:
        passage = Span(orphan, text.find("\n", orphan) + 1)
        move = Fix((Edit(*passage), Edit(head + 1, head + 1, Span(passage.start, passage.end - 1))), Safety.MANUAL, "")
        end = Span(head - 5, head + 1)
        words = {"head": text[end.start : end.end]}
        yield Finding("XA005", passage, words, (move,), (Related(end, HEAD),), (Signal("end-cjk"),), 0.6)
        yield Finding("XA006", end, {}, (), (), (), 0.9)
    for word in ("十二个", "八百个"):
        if (at := text.find(word)) >= 0:
            yield Finding("XA007", Span(at, at + 3))


def report(
    text: str = TEXT, lang: str = "zh", path: str = "trial.txt", *, checking: bool = False, decline: str = ""
) -> Report:
    """The report of a run over ``text``; its orphan and its cut end are one story."""
    book = RuleBook()
    book.cards |= CARDS
    book.families["trial"] = dict(CARDS)
    decisions = Decisions([Decision(decline, "decline", by="陈编辑")] if decline else [])
    cleaned = run(text, [Pass("XA", "trial", CARDS, check)], Settings(selected=frozenset(CARDS), decisions=decisions))
    tale = next((issue.id for issue in cleaned.issues if issue.code == "XA005"), None)
    told = (structs.replace(one, story=tale) if one.code in ("XA005", "XA006") else one for one in cleaned.issues)
    cleaned = replace(cleaned, issues=tuple(told))
    if checking:
        cleaned = cleaned.as_check()
    return Report(Source(path, text), cleaned, book, lang, checking, "bulletin")
