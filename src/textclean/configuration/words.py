"""The words of a project: the files that ``terms`` names, read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .. import tables
from ..errors import Trouble, reason
from ..text.terms import NONE, Terms


def terms(files: Sequence[str]) -> Terms:
    """The words of some files: a word alone is never corrected, ``wrong → right`` is a form that the project prefers.

    Raises:
        Trouble: a file cannot be read.
    """
    return _read(tuple(files), tuple(tables.stamp(file) for file in files)) if files else NONE


@lru_cache(maxsize=64)
def _read(files: tuple[str, ...], _stamps: tuple[tuple[str, ...], ...]) -> Terms:
    rows: dict[str, str] = {}
    for file in files:
        try:
            rows |= tables.pairs(file)
        except OSError as error:
            raise Trouble("unreadable", path=file, reason=reason(error)) from error
        except UnicodeError as error:
            raise Trouble("unreadable", path=file, reason=str(error)) from None
    preferred = {word: right for word, right in rows.items() if right}
    return Terms((word for word, right in rows.items() if not right), preferred)
