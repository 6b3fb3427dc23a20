"""A page in another script, sentence by sentence, where somebody asked for it: characters only, never the wording."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.conversion import convert
from ...structure.language import Language, language_of, main_language, sentences
from ...structure.protected import is_protected
from ...structure.scripts import Script, only, page_script
from ...text import Document
from ...text.script import Target
from ...tuples import NamedTuple

_FORMS = {"hant": "t", "tw": "tw", "hk": "hk", "jp": "jp"}


class Change(NamedTuple):
    """Characters that stand otherwise in the other script."""

    start: int
    end: int
    words: str


def converted(doc: Document, target: Target) -> Iterator[Change]:
    """What changes when a page is written in another script, in order; a page that is in it already has none.

    A sentence is converted from the script that its own characters show, or the page's where they show none: so a second
    conversion finds nothing. Japanese, code, addresses and paths stay as they are.
    """
    text = doc.text
    if doc.derive(main_language) not in (Language.CHINESE, Language.LATIN):
        return
    new = list(text)
    starts = (*doc.derive(sentences), len(text))
    script = doc.derive(page_script)
    simplified, traditional = _whole(text, target)
    for start, end in pairwise(starts):
        words = text[start:end]
        if language_of(words) not in (Language.CHINESE, Language.LATIN):
            continue
        found = only("simplified-only").finditer(words)
        of_simplified = [m for m in found if simplified[start + m.start()] != m[0] and not _japanese_too(m[0], target)]
        of_traditional = only("traditional-only").search(words)
        if target == "hans":
            due = bool(of_traditional) or script is Script.TRADITIONAL
        else:
            due = bool(of_simplified) or (not of_traditional and script is not Script.TRADITIONAL)
        if due:
            new[start:end] = simplified[start:end]
        elif target != "hans":
            new[start:end] = traditional[start:end]
    yield from _changes(doc, "".join(new))


def _whole(text: str, target: Target) -> tuple[str, str]:
    """The text converted as if it were of the other script, and as if only its forms were others."""
    if target == "hans":
        return convert(text, "t2s"), text
    form = _FORMS[target]
    forms = text if form == "t" else convert(text, f"t2{form}")
    if form == "jp":
        return convert(convert(text, "s2t"), "t2jp"), forms
    return convert(text, f"s2{form}"), forms


def _japanese_too(char: str, target: Target) -> bool:
    """Whether Japanese writes a character of Simplified Chinese as well (``国``, ``学``)."""
    return target == "jp" and convert(char, "jp2t") != char


def _changes(doc: Document, new: str) -> Iterator[Change]:
    text, at = doc.text, 0
    while at < len(text):
        if text[at] == new[at] or is_protected(doc, at):
            at += 1
            continue
        start = at
        while at < len(text) and text[at] != new[at] and not is_protected(doc, at):
            at += 1
        yield Change(start, at, new[start:at])
