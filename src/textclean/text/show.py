"""Making words of a document fit to be printed: on a terminal, in a log, in a message."""

from __future__ import annotations

import re

from .lazy import pattern
from .script import IN_WORD, LINE_ENDS

#: Characters that show nothing, or change how others show: controls, direction marks, invisible ones, tags, lone surrogates.
UNSAFE = pattern(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff\U000e0000-\U000e0fff]"
)

PLACEHOLDER = pattern(r"\{(\w+)\}")  #: of a template: the name of what fills it
LONGEST = 160  #: characters of a foreign word in an error line

_BARE = pattern(r"[\w@%+=:,./-]+")  #: what no shell takes for anything but itself
_IN_WORD = pattern(IN_WORD)
_TORN_END = pattern(f"(?<=(?!{IN_WORD}).){IN_WORD}{{1,24}}$")  #: the half of a word, behind others
_TORN_BEGINNING = pattern(f"{IN_WORD}{{1,24}}(?!{IN_WORD})(?=.)")
_SEAM = pattern(f"(?:(?<![ \t\u3000])[ \t\u3000]++)?[{LINE_ENDS}][{LINE_ENDS} \t\u3000]*")


def show(words: str, limit: int = 0) -> str:
    """Foreign words with control, direction, invisible and tag characters written out as ``\\u{…}``.

    Args:
        words: any text.
        limit: cut the middle out of longer words, in characters, and no Latin word in two; 0: never.
    """
    if limit and len(words) > limit:
        words = _clipped(words, limit)
    return UNSAFE.sub(_escape, words)


def _clipped(words: str, limit: int) -> str:
    keep = (limit - 1) // 2
    first, left, last = words[:keep], words[keep : keep + 1 - limit], words[keep + 1 - limit :]
    if _IN_WORD.match(left) and (torn := _TORN_END.search(first)):
        first = first[: torn.start()]
    if _IN_WORD.match(left[-1]) and (torn := _TORN_BEGINNING.match(last)):
        last = last[torn.end() :]
    return f"{first.rstrip()}…{last.lstrip()}"


def one_line(words: str, limit: int = 0) -> str:
    """Like :func:`show`, with each run of line ends as one ``|`` (it marks the seam of a broken line)."""
    return show(words if words.isprintable() else _SEAM.sub("|", words), limit)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match.group()):x}}}"


def shown(words: str) -> str:
    """Foreign words fit for an error line; a byte of a file name that is no UTF-8 is written as ``\\x..``."""
    return show(typed(words), LONGEST)


def in_shell(path: str) -> str:
    """A path as it is typed at a shell, quoted only where it must be: letters of any script need no quotes."""
    path = one_line(typed(path))
    if _BARE.fullmatch(path):
        return path
    from shlex import quote

    return quote(path)


def typed(path: str) -> str:
    """A path without lone surrogates (Python's way to carry bytes that are no UTF-8)."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace") if _odd(path) else path


def _odd(path: str) -> bool:
    return not path.isascii() and re.search("[\ud800-\udfff]", path) is not None
