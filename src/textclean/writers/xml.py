"""XML by hand: words of a document as text and attributes, with what XML 1.0 cannot hold written out."""

from __future__ import annotations

from xml.sax.saxutils import escape

from ..text.lazy import pattern
from ..text.show import one_line

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = pattern("[\ufffe\uffff]")  #: the other characters that XML forbids are written out by ``one_line``


def text(words: str) -> str:
    """Words on one line as XML text; also fit for a value between double quotes."""
    printable = _FORBIDDEN.sub(lambda match: f"\\u{{{ord(match.group()):x}}}", one_line(words))
    return escape(printable, {'"': "&quot;", "\t": "&#9;"}).replace("##", "&#35;&#35;")


def start(tag: str, /, **attributes: str | int) -> str:
    """The beginning of a tag: ``<name key="value"``, without its end."""
    return f"<{tag}" + "".join(f' {key}="{text(str(value))}"' for key, value in attributes.items())
