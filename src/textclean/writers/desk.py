"""What the review page is made of: one run as JSON, in coordinates of JavaScript, in all languages of the interface.

The page composes the text by itself from the edits in it. Offsets are UTF-16 units of the source, as strings of
JavaScript have them. What most issues share is left out: an issue without ``st`` is fixed, ``to`` stands for the one safe
edit of its own place, and ``u`` for the one unsafe edit of an open issue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from .. import __version__
from ..decisions import REWORDED
from ..finding import Safety, Signal
from ..issue import MADE, Issue, Offer, Place
from ..passes import layout
from ..structure.articles import articles, title
from ..structure.scripts import Script, page_script
from ..text import Document
from ..text.compose import Copy, Move, Piece, SourceEdit
from ..text.lazy import pattern
from ..text.lines import Positions, count_characters
from ..text.script import count_han, count_kana
from ..text.show import PLACEHOLDER, UNSAFE
from . import tongues
from .copies import Copies
from .jsonl import escaped, run_facts
from .message import Pages, Report
from .summary import profile_name

VERSION = 1  #: of the shape of this data
LONG = 80  #: characters of the words of another document that are shown
BLANKS = ("LY001", "LY004")  #: the rules of blank lines, and of white space at line ends
_UNSAFE_IN_SCRIPT = pattern(f"[<>&]|{UNSAFE.pattern}")

Json = dict[str, Any]


def inert(value: Any) -> str:
    """JSON that may stand in a ``script`` element: what means something to HTML, or shows nothing, is an escape."""
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # half of a pair
        from json import dumps

        text = dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE_IN_SCRIPT.sub(escaped, text)


def data(report: Report) -> Json:
    """The run, its texts and its issues."""
    source, doc = report.source, _source(report)
    shown = {issue.code: report.book.cards[issue.code] for issue in report.cleaned.issues}
    at = Positions(source.text).utf16
    told: dict[tuple[Signal, ...], int] = {}  # evidence, each once: many issues have the same
    names = {signal.name for issue in report.cleaned.issues for signal in issue.evidence}
    labels = {offer.label for issue in report.cleaned.issues for offer in issue.offers} | {REWORDED}
    before, after = languages(report, doc)
    return {
        "v": VERSION,
        "tool": f"textclean {__version__}",
        "lang": report.lang,
        "checking": report.checking,
        "failures": list(report.cleaned.failures),
        "document": {
            "name": report.name,
            "path": source.path,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "output": report.encoding,
            "bom": report.bom.hex(),
            "lang": before,
            "result": after,
            "profile": {lang: profile_name(report, lang) for lang in ("zh", "zh-Hant", "en")},
            "characters": count_characters(source.text),
            **({"pages": list(map(at, ends))} if (ends := Pages(source).ends) else {}),
        },
        "run": run_facts(report),
        "source": source.text,
        "articles": [
            [at(span.start), title(source.text, span), at(span.end)]
            for article in doc.derive(articles)
            if (span := article.headline)
        ],
        "families": {card.family: name for name, cards in report.book.families.items() for card in cards.values()},
        "rules": {code: tongues.rule(card) for code, card in sorted(shown.items())},
        "signals": tongues.entries("signals", names),
        "labels": tongues.entries("labels", labels),
        "issues": list(_rows(report, doc, at, told)),
        "evidence": [[[one.name, one.words] if one.words else [one.name] for one in signals] for signals in told],
    }


def _source(report: Report) -> Document:
    """The source; where nothing was changed in it and nothing said of it, with what the run knows of the cleaned text."""
    text, last = report.source.text, report.cleaned.document
    return Document(text) if last.text != text or last.terms or last.language or last.agreed else last


def languages(report: Report, source: Document) -> tuple[str, str]:
    """The languages of the source and of the result, for fonts and screen readers; they differ where a script was converted."""
    settings = report.cleaned.settings
    said = settings.language if settings else ""
    before = language(source)
    after = before if report.cleaned.text == source.text else language(Document(report.cleaned.text))
    return said or before, after if after != before else said or after


def language(doc: Document) -> str:
    """The language of a text: Japanese, Chinese in either script, else English."""
    han, kana = count_han(doc.text), count_kana(doc.text)
    if kana * 10 > han and kana:
        return "ja"
    if han * 20 <= len(doc.text):
        return "en"
    return "zh-Hant" if doc.derive(page_script) is Script.TRADITIONAL else "zh"


def _rows(
    report: Report, source: Document, at: Callable[[int], int], told: dict[tuple[Signal, ...], int]
) -> Iterator[Json]:
    copies = Copies(report)
    said: dict[str, set[str]] = {}
    tails: dict[str, list[list[int | str]]] = {}
    for name, code, start, end in _tails(report, source):
        tails.setdefault(name, []).append([at(start), at(end), code])
    for issue in report.cleaned.issues:
        if issue.code not in said:
            card = report.book.cards[issue.code].message
            said[issue.code] = {*PLACEHOLDER.findall(card.zh), *PLACEHOLDER.findall(card.en)}
        row = _row(issue, at, said[issue.code], told, copies)
        yield row | {"x": tails[issue.id]} if issue.id in tails else row


def _tails(report: Report, source: Document) -> Iterator[tuple[str, str, int, int]]:
    """White space at line ends and rows of blank lines that went with what an edit took: issue, rule, start, end.

    Where such an edit is declined, the engine takes that white space away all the same, in the name of another rule.
    """
    settings = report.cleaned.settings
    if settings is None or report.checking:
        return
    kept = {issue.code for issue in report.cleaned.issues if issue.code in BLANKS and issue.status not in MADE}
    cards = {code: report.book.cards[code] for code in BLANKS if code in settings.selected and code not in kept}
    found = [
        (edit.start, edit.end, finding.code)
        for finding in (layout.check(source, cards) if cards else ())
        if finding.code in cards
        for edit in finding.fixes[0].edits
    ]
    found.sort()
    ends = [end for _, end, _ in found]  # they grow too, for no two lie over one another but at a last blank line
    for issue in report.cleaned.issues:
        for edit in issue.offers[0].edits if issue.status in MADE and issue.code not in BLANKS else ():
            for start, end, code in found[bisect_right(ends, edit.start) :]:
                if start >= edit.end:
                    break
                yield issue.id, code, max(start, edit.start), min(end, edit.end)


def _row(
    issue: Issue, at: Callable[[int], int], named: Iterable[str], told: dict[tuple[Signal, ...], int], copies: Copies
) -> Json:
    row: Json = {"id": issue.id, "c": issue.code, "a": [at(issue.source.start), at(issue.source.end)]}
    if issue.status not in MADE:  # what is superseded the page sees by itself
        row["st"] = issue.status
    row |= _fixes(issue, at)
    if words := {name: issue.words[name] for name in sorted(named) if name in issue.words}:
        row["w"] = words
    if issue.proposal is not None and "to" not in row and "u" not in row:
        row["p"] = issue.proposal
    if issue.evidence:
        row["ev"] = told.setdefault(issue.evidence, len(told))
    if issue.related:
        row["r"] = [_place(place, at) for place in issue.related]
        if compared := copies.of(issue):
            row["cmp"] = compared
    if issue.score is not None:
        row["sc"] = issue.score
    if issue.story:
        row["s"] = issue.story
    if issue.needs:
        row["n"] = list(issue.needs)
    if issue.decision:
        row["d"] = _decision(issue)
    for key, holds in (("un", issue.undecided and not issue.evidence), ("bl", issue.blocked)):
        if holds:
            row[key] = 1
    return row


def _place(place: Place, at: Callable[[int], int]) -> list[Any]:
    """A place of this document by start, end and role; of another by path, line, column, role and words."""
    if place.path:
        return [place.path, place.line, place.column, place.role, place.words[:LONG]]
    return [at(place.span.start), at(place.span.end), place.role]


def _fixes(issue: Issue, at: Callable[[int], int]) -> Json:
    if not issue.offers:
        return {}
    offer, key = issue.offers[0], ""
    if issue.status in MADE and offer.safety is Safety.SAFE:
        key = "to"
    elif issue.status == "open" and offer.safety is Safety.UNSAFE and issue.proposal is not None:
        key = "u"
    if key and len(issue.offers) == len(offer.edits) == 1 and not offer.label and offer.composes:
        edit = offer.edits[0]
        words = "".join(piece for piece in edit.insert if isinstance(piece, str))
        whole = (edit.start, edit.end) == issue.source and all(isinstance(piece, str) for piece in edit.insert)
        if whole and not edit.over and (key == "to" or words == issue.proposal):
            return {key: words}
    return {"o": [_offer(offer, at) for offer in issue.offers]}


def _offer(offer: Offer, at: Callable[[int], int]) -> list[Any]:
    """Safety, label, edits; a zero behind them where accepting takes a run."""
    found: list[Any] = [str(offer.safety), offer.label, [_edit(edit, at) for edit in offer.edits]]
    return found if offer.composes else [*found, 0]


def _edit(edit: SourceEdit, at: Callable[[int], int]) -> list[Any]:
    """Start, end, pieces, and the edits that it stands on."""
    found: list[Any] = [at(edit.start), at(edit.end), [_piece(piece, at) for piece in edit.insert]]
    return [*found, sorted(f"{name}/{number}" for name, number in edit.over)] if edit.over else found


def _piece(piece: Piece, at: Callable[[int], int]) -> str | list[Any]:
    """Words as they are, a move as its place, a copy as its place and its words."""
    if isinstance(piece, Move):
        return [at(piece.start), at(piece.end)]
    if isinstance(piece, Copy):
        return [at(piece.start), at(piece.end), piece.text]
    return piece


def _decision(issue: Issue) -> Mapping[str, str]:
    """What was decided before this page was made, as a row of a decisions file."""
    found = dict(issue.decision)
    if found.get("verdict") == "accept" and issue.status in MADE and issue.offers:
        if issue.offers[0].label == REWORDED:
            found["text"] = issue.proposal or ""
        elif len(issue.offers) > 1 and issue.offers[0].label:
            found["choice"] = issue.offers[0].label
    return found
