"""What a kind of trouble has: its line in Chinese and English, and its exit code."""

from __future__ import annotations

from ...tuples import NamedTuple

CALLER, OURS = 2, 3  #: exit codes: trouble of whoever calls, trouble of ours


class Line(NamedTuple):
    """One line of the tables; ``{…}`` is filled by name. ``maybe``: added where the word ``near`` is known, else ``hint``."""

    zh: str
    en: str
    code: int = CALLER
    maybe_zh: str = ""
    maybe_en: str = ""
    hint_zh: str = ""
    hint_en: str = ""
