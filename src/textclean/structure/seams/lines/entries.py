"""Entries whose first words tell: of a word list (the word, how it is said, its part of speech), of a log (the day and the time)."""

from __future__ import annotations

from ....text.lazy import pattern

_SPEECH = "(?<![A-Za-z])(?:n|v|vt|vi|a|ad|adj|adv|prep|conj|pron|int|interj|num|aux|art|pl)\\."
_ENTRY = pattern(f"[A-Za-z][A-Za-z'’ -]{{0,30}}[,:]? ?(?:\\[[^\\]\n]{{1,40}}\\]|/[^/\n]{{1,40}}/)? ?{_SPEECH}(?![a-z])")


#: When something was entered: ``081109 203615 148 INFO``, ``17/06/09 20:10:40``, ``2026-02-08,12:32:14``.
_STAMP = pattern("[0-9]{6,14} [0-9]{2,12}[ .:]|(?:[0-9]{2,4}[-/])?[0-9]{2}[-/][0-9]{2}[ ,T][0-9]{2}:[0-9]{2}")


def begin_entries(left: str, right: str) -> str:
    """The first words of the lower of two rows that both begin as entries do; an empty string where they do not: no sentence runs from one to the other."""
    for begins in (_ENTRY, _STAMP):
        if (found := begins.match(right)) and begins.match(left):
            return found[0]
    return ""
