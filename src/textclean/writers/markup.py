"""HTML for words of a document: escaped, isolated, with what cannot be seen drawn as labelled boxes."""

from __future__ import annotations

import re

from ..text.lazy import pattern
from ..text.lines import LINE_END
from ..text.show import UNSAFE

_PRIVATE = "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
_BOXED = pattern(f"[\r\n]+|{LINE_END.pattern}|\t|[{_PRIVATE}]|{UNSAFE.pattern}")


def escape(text: str, *, quote: bool = True) -> str:
    """As :func:`html.escape`, whose module brings all the names of characters with it."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;") if quote else text


def attribute(value: str) -> str:
    """A value of an attribute, with its quotes."""
    return f'"{escape(value)}"'


def tag(name: str, content: str, css: str = "", **attributes: str) -> str:
    """An element around ``content``, which is HTML; values of attributes are escaped. ``_`` in a name stands for ``-``."""
    given = ({"class": css} if css else {}) | {
        key.strip("_").replace("_", "-"): value for key, value in attributes.items()
    }
    return f"<{name}{''.join(f' {key}={attribute(value)}' for key, value in given.items())}>{content}</{name}>"


def words(text: str) -> str:
    """Words of a document as HTML text; line ends are ``⏎``, controls, direction marks and the like boxes."""
    return _BOXED.sub(_box, escape(text, quote=False))


def _box(match: re.Match[str]) -> str:
    char = match.group()
    if char == "\t":
        return '<span class="brk">⇥</span>'
    if char[0] in "\r\n":
        return line_break(char)
    return f'<span class="box">U+{ord(char):04X}</span>'


def line_break(ends: str) -> str:
    """A sign for line ends; from three on, how many they are."""
    count = len(LINE_END.findall(ends))
    return f'<span class="brk">⏎{f"×{count}" if count > 2 else ""}</span>'


def quote(text: str) -> str:
    """Words of a document, isolated from the direction of what stands around them."""
    return f"<bdi>{words(text)}</bdi>"


def clipped(text: str, limit: int) -> str:
    """Words as HTML, the middle of more than ``limit`` characters left out."""
    if len(text) > limit:
        keep = limit // 2
        return f'{words(text[:keep])}<span class="cut">……</span>{words(text[-keep:])}'
    return words(text)
