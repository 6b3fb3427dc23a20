"""What stops a run, and what is said of it in one line."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..text.show import LONGEST, PLACEHOLDER, shown, typed
from ..tongue import either

if TYPE_CHECKING:
    from .lines.line import Line

__all__ = [
    "DONE",
    "LONGEST",
    "OPEN_ISSUES",
    "Trouble",
    "reason",
    "refusals",
    "shown",
    "trouble_of",
    "typed",
]

#: Exit codes.
DONE, OPEN_ISSUES = 0, 1

#: What systems most often refuse for, in Chinese; they say it in English.
_REASONS = {
    os.strerror(number): words
    for number, words in (
        (errno.ENOENT, "没有这个文件或目录"),
        (errno.EACCES, "没有权限"),
        (errno.EPERM, "不允许"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "磁盘只读"),
        (errno.EISDIR, "是目录"),
        (errno.ENOTDIR, "不是目录"),
        (errno.EEXIST, "已经存在"),
        (errno.EIO, "读写出错"),
        (errno.ELOOP, "链接绕成了圈"),
        (errno.ENAMETOOLONG, "名称太长"),
        (errno.EMFILE, "打开的文件太多"),
        (errno.EADDRINUSE, "已被占用"),
    )
}


class Trouble(Exception):
    """Something that stops the work on an input, or the whole run.

    Args:
        kind: a key of :data:`.LINES`.
        words: what fills its placeholders; words of documents, paths as they were typed.
    """

    def __init__(self, kind: str, **words: str | int) -> None:
        super().__init__(kind, words)
        self.kind = kind
        self.words = words

    def __reduce__(self) -> tuple[object, ...]:
        return _trouble, (self.kind, self.words)

    @property
    def code(self) -> int:
        """The exit code."""
        return self._line.code

    @property
    def _line(self) -> Line:
        from .lines import LINES  # few runs tell of trouble

        return LINES[self.kind]

    def say(self, lang: str) -> str:
        """The line for people, printable, without an end, in a language of messages."""
        line = self._line
        text = either(lang, line.zh, line.en)
        if self.words.get("near"):
            text += either(lang, line.maybe_zh, line.maybe_en)
        else:
            text += either(lang, line.hint_zh, line.hint_en)
        words = {name: str(word) for name, word in self.words.items()}
        if words.get("reason") in _REASONS:
            words["reason"] = either(lang, _REASONS[words["reason"]], words["reason"])
        return PLACEHOLDER.sub(lambda match: shown(words.get(match[1], "")), text)


def _trouble(kind: str, words: dict[str, str | int]) -> Trouble:
    return Trouble(kind, **words)


def reason(error: OSError) -> str:
    """Why the system refused, in its words."""
    return error.strerror or type(error).__name__


def trouble_of(error: OSError | MemoryError, kind: str, path: str) -> Trouble:
    """The trouble that an error of the system is: ``unreadable`` or ``unwritable``, or a lack of memory."""
    if isinstance(error, MemoryError):
        return Trouble("memory", path=path)
    return Trouble(kind, path=path, reason=reason(error))


@contextmanager
def refusals(kind: str, path: str) -> Iterator[None]:
    """Tell what the system refuses as trouble with ``path``.

    Raises:
        Trouble: of this ``kind`` (``unreadable`` or ``unwritable``), or ``memory``.
    """
    try:
        yield
    except (OSError, MemoryError) as error:
        raise trouble_of(error, kind, path) from error
