"""Patterns that are compiled when they are first used: a run pays for those that its text needs, not for all there are."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

from .precompiled import STORE


def pattern(source: AnyStr, flags: int = 0, spelt: Callable[[AnyStr], AnyStr] | None = None) -> re.Pattern[AnyStr]:
    """A pattern for a module's constants: as :func:`re.compile`, but compiled at the first use of its methods.

    Args:
        source: the pattern.
        flags: those of :mod:`re`.
        spelt: makes of ``source``, when it is first used, what is compiled.
    """
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags, spelt))


def one_of(characters: str, times: str = "") -> re.Pattern[str]:
    """A pattern for one of many characters, or for so many ``times``; none of them means anything in a class.

    The engine compares those beyond the BMP one after another with each character that it looks at. So it does not get
    to them before it has come upon one that is beyond, or on the characters that it finds.
    """
    beyond = "\U00010000-\U0010ffff" if max(characters) > "\uffff" else ""
    if not beyond:
        return pattern(f"[{characters}]{times}")
    within = _BEYOND.sub("", characters)
    one = f"[{within}{beyond}](?<=[{characters}])"
    return pattern(f"(?:{one}){times}" if times else one)


class _Waiting:
    """Stands for a pattern; what is asked of it once is kept, so that from then on it costs nothing."""

    def __init__(self, source: Any, flags: int, spelt: Callable[[Any], Any] | None = None) -> None:
        self._written = source
        self._flags = flags
        self._spelt = spelt

    @property
    def _source(self) -> Any:
        return self._spelt(self._written) if self._spelt else self._written

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled(), name)
        setattr(self, name, found)
        return found

    def _compiled(self) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] | None = self.__dict__.get("compiled")
        if compiled is None:
            compiled = self.__dict__["compiled"] = STORE.compile(self._source, self._flags)
        return compiled


_BEYOND = pattern("[\U00010000-\U0010ffff]+")
