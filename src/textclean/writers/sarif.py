"""SARIF 2.1.0 for code scanning (OASIS, *Static Analysis Results Interchange Format*): one run, all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .. import __version__
from ..rulebook import Card
from ..text.show import one_line
from .diagnostics import Diagnosed, Diagnostic, Region, Repair, Terms
from .documentation import address
from .inert_json import encode, uri
from .message import known_word, say

STATUSES = ("open", "known", "declined")
MOST = 5000  #: results; code scanning shows no more of one run
MOST_RELATED = 100  #: related locations of one result
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
NEWLINES = ("\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")  #: those that lines are counted by

Found = tuple[Diagnosed, Diagnostic]


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The log; of more than :data:`MOST` results the worst and surest are kept, and a notification says so."""
    found = [(document, one) for document in documents for one in document.diagnostics if one.status in terms.statuses]
    kept = found
    if len(found) > MOST:
        ranked = sorted(range(len(found)), key=lambda at: (-found[at][1].severity, -(found[at][1].score or 0), at))
        kept = [found[at] for at in sorted(ranked[:MOST])]
    cards = {code: card for document in documents for code, card in document.cards.items()}
    codes = sorted(cards)
    compared = any(one.status == "known" for _, one in kept)
    run = {
        "tool": {
            "driver": {
                "name": "textclean",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(cards[code], terms.lang) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": list(NEWLINES),
        "originalUriBaseIds": {ROOT: {"description": {"text": say("source-root", terms.lang)}}},
        "artifacts": [_artifact(document) for document in documents],
        "results": [_result(one, codes, compared) for one in kept],
        "invocations": [_invocation(documents, len(found), terms.lang)],
    }
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(card: Card, lang: str) -> dict[str, Any]:
    summary, why = card.summary.say(lang), card.why.say(lang)
    examples = list(_examples(card, lang))
    page = address(card)
    return {
        "id": card.code,
        "name": "".join(word.capitalize() for word in card.name.split("-")),
        "shortDescription": {"text": card.title.say(lang)},
        "fullDescription": {"text": summary},
        "help": {
            "text": "\n\n".join([summary, why, *(f"{name}: {words}" for name, words in examples)]),
            "markdown": "\n\n".join([summary, why, *(f"**{name}**\n\n    {words}" for name, words in examples)]),
        },
        **({"helpUri": page} if page else {}),
        "defaultConfiguration": {"level": card.severity},
        "properties": {"safety": card.safety, "tags": [card.family, card.name]},
    }


def _examples(card: Card, lang: str) -> Iterator[tuple[str, str]]:
    for example in card.example[:4]:
        for key, words in (("bad", example.bad), ("good", example.good), ("fine", example.fine)):
            if words is not None:
                yield known_word("example", key, lang), one_line(words, 200)


def _artifact(document: Diagnosed) -> dict[str, Any]:
    return {"location": _location(document.path), "hashes": {"sha-256": document.sha256}}


def _location(path: str) -> dict[str, Any]:
    found = uri(path)
    return {"uri": found} if found.startswith("file:") else {"uri": found, "uriBaseId": ROOT}


def _result(found: Found, codes: Sequence[str], compared: bool) -> dict[str, Any]:
    document, one = found
    row: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": codes.index(one.code),
        "kind": "fail",
        "level": str(one.severity),
        "message": {"text": one.message},
        "locations": [{"physicalLocation": _physical(document.path, one.region)}],
        "partialFingerprints": {"textclean/v1": one.id, "primaryLocationLineHash": f"{one.id.partition('-')[2]}:1"},
        "properties": {"id": one.id, "safety": one.safety, "status": one.status, "story": one.story},
    }
    if one.related:
        row["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(neighbour.path, neighbour.region),
                "message": {"text": neighbour.role},
            }
            for number, neighbour in enumerate(one.related[:MOST_RELATED], 1)
        ]
    if one.repairs and one.status == "open":
        row["fixes"] = [_fix(document.path, repair) for repair in one.repairs]
    if one.score is not None:
        row["rank"] = round(one.score * 100, 1)
        row["properties"]["score"] = one.score
    if compared:
        row["baselineState"] = "unchanged" if one.status == "known" else "new"
    if one.status == "known":
        row["suppressions"] = [{"kind": "external", "status": "accepted"}]
    if one.status == "declined":
        reason = {"justification": one.decision} if one.decision else {}
        row["suppressions"] = [{"kind": "external", "status": "accepted", **reason}]
    return row


def _physical(path: str, region: Region) -> dict[str, Any]:
    return {"artifactLocation": _location(path), "region": _region(region, bool(region.words))}


def _region(region: Region, quoted: bool) -> dict[str, Any]:
    row: dict[str, Any] = {"startLine": region.line, "startColumn": region.column}
    if region.end_line:
        row |= {"endLine": region.end_line, "endColumn": region.end_column}
    row |= {"charOffset": region.start, "charLength": region.end - region.start}
    return row | {"snippet": {"text": region.words}} if quoted else row


def _fix(path: str, repair: Repair) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    for one in repair.replacements:
        row: dict[str, Any] = {"deletedRegion": _region(one.region, False)}
        if one.text:
            row["insertedContent"] = {"text": one.text}
        rows.append(row)
    change = {"artifactLocation": _location(path), "replacements": rows}
    words = f"{repair.label} [{repair.safety}]" if repair.label else f"[{repair.safety}]"
    return {"description": {"text": words}, "artifactChanges": [change]}


def _invocation(documents: Sequence[Diagnosed], total: int, lang: str) -> dict[str, Any]:
    """How the run went: passes that failed, and what was left out."""
    notes: list[dict[str, Any]] = []
    for document in documents:
        for failure in document.failures:
            text = say("pass-failed", lang, words=failure)
            place = {"physicalLocation": {"artifactLocation": _location(document.path)}}
            notes.append({"level": "error", "message": {"text": text}, "locations": [place]})
    failed = bool(notes)
    if total > MOST:
        notes.append({"level": "note", "message": {"text": say("results-cut", lang, n=MOST, total=total)}})
    row: dict[str, Any] = {"executionSuccessful": not failed}
    return row | {"toolExecutionNotifications": notes} if notes else row
