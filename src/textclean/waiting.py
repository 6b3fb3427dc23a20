"""Passes that wait: the module of a pass is loaded when a text may have something for it.

What a text must have at least is said here and not in the pass, in terms so plain that asking costs nothing beside
the loading: a pass and the views under it are some ten modules and as many patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module

from .finding import Finding
from .rulebook.card import Card
from .text import Document

Check = Callable[[Document, Mapping[str, Card]], Iterable[Finding]]

_BLANKS = {ord(char): None for char in " \t\n\r\u3000"}
FEW = 64  #: characters; a longer text is not looked at
_PAIRED = '"()“”‘’「」『』《》（）【】〔〕〈〉'


def waiting(name: str) -> Check:
    """The check of a pass, which is loaded when a text comes that may have something for it."""
    return partial(_check, name)


def _check(name: str, doc: Document, cards: Mapping[str, Card]) -> Iterable[Finding]:
    needs = NEEDS.get(name)
    if needs is not None and not needs(doc.text):
        return ()
    found: Iterable[Finding] = import_module(f"{__package__}.passes.{name}").check(doc, cards)
    return found


def _several(text: str) -> bool:
    """Whether there are two characters beside blanks: what is repeated, cut, joined, numbered or out of place has two."""
    return len(text) > FEW or len(text.translate(_BLANKS)) > 1


def _several_or_odd(text: str) -> bool:
    """Whether there is more than one common character."""
    return _several(text) or not all(
        " " < char < "\x7f" or "一" <= char <= "\u9fff" for char in text.translate(_BLANKS)
    )


def _spaced(text: str) -> bool:
    return " " in text


def _paired(text: str) -> bool:
    return not text.isascii() and any(mark in text for mark in _PAIRED)


#: What a text must have for a pass to find anything in it; who is not named here is always asked.
NEEDS: Mapping[str, Callable[[str], bool]] = {
    "characters": _several_or_odd,
    "furniture": _several,
    "breaks": _several,
    "spacing": _spaced,
    "widths": _several_or_odd,
    "punctuation": _several,
    "pairs": _paired,
    "numerals": _several,
    "words": _several,
    "script": _several,
    "headings": _several,
    "numbering": _several,
    "passages": _several,
    "gaps": _several,
    "document": _several,
}
