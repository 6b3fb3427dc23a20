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
        Trouble: a file cannot be read, or a row of it has no word before its arrow.
    """
    return _read(tuple(files), tuple(tables.stamp(file) for file in files)) if files else NONE


@lru_cache(maxsize=64)
def _read(files: tuple[str, ...], _stamps: tuple[tuple[str, ...], ...]) -> Terms:
    rows: dict[str, str] = {}
    for file in files:
        try:
            for line, left, right in tables.rows(file):
                if not left:
                    raise Trouble("no-word", path=file, line=line)
                rows[left] = right
        except OSError as error:
            raise Trouble("unreadable", path=file, reason=reason(error)) from error
        except UnicodeError as error:
            raise Trouble("unreadable", path=file, reason=str(error)) from None
    preferred = {word: right for word, right in rows.items() if right}
    return Terms((word for word, right in rows.items() if not right), preferred)
