"""The words of rules in every language of the review page.

Cards are written in Chinese (Simplified) and English. Traditional Chinese is converted from the first, with the terms of
the trade as they are said there; Japanese titles, messages, reasons and offers come from tables, all else falls back to English.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import tables
from ..rulebook import Card, Words
from ..tongue import traditional


def rule(card: Card) -> dict[str, Any]:
    """A rule: its name and severity, and its words."""
    title, said = _words(card.title), _words(card.message)
    for words, table in ((title, "titles-ja"), (said, "messages-ja")):
        if japanese := tables.table(table).get(card.code):
            words["ja"] = str(japanese)
    return {
        "name": card.name,
        "severity": card.severity,
        "title": title,
        "summary": _words(card.summary),
        "why": _words(card.why),
        "message": said,
    }


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "zh-Hant": traditional(words.zh), "en": words.en}


def entries(kind: str, names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Entries of the tables of a kind of words (``signals``, ``labels``), by name; names that they lack are left out."""
    table, japanese = tables.merged(kind), tables.table("phrases-ja")[kind]
    found = {}
    for name in sorted(names):
        if entry := table.get(name):
            found[name] = {"zh": entry["zh"], "zh-Hant": traditional(entry["zh"]), "en": entry["en"]}
            if name in japanese:
                found[name]["ja"] = japanese[name]
    return found


def interface() -> dict[str, dict[str, str]]:
    """All words of the page."""
    return tables.said("desk")
