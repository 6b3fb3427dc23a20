"""Comments of Markdown and HTML that say what is left as it is; they count only where the configuration allows them.

``<!-- textclean: allow broken-paragraph because "a poem" -->`` holds for the next block,
``<!-- textclean: off -->`` up to ``<!-- textclean: on -->`` or the end of the text.
"""

from __future__ import annotations

import re

from ..text import Document, Span
from ..text.lazy import pattern
from ..tuples import NamedTuple

_PRAGMA = pattern(
    r"<!--[ \t]{0,8}textclean:[ \t]{0,8}(off|on|allow)\b[ \t]{0,8}([\w, \t-]{0,200}?)"
    r"(?:because[ \t]{1,8}[\"“]([^\"”\n]{0,200})[\"”])?[ \t]{0,8}-->"
)
_BLANK = pattern(r"(?:[ \t\u3000]*(?:\r\n|[\n\r]))*")
_BLOCK_END = pattern(r"(?:\r\n|[\n\r])[ \t\u3000]*(?:\r\n|[\n\r]|\Z)")


class Pragma(NamedTuple):
    """Rules whose findings are left in one place; no rules: all of them."""

    span: Span
    rules: tuple[str, ...]
    because: str


def pragmas(doc: Document) -> tuple[Pragma, ...]:
    """View: the places that comments exempt, in order."""
    text = doc.text
    if "textclean:" not in text:
        return ()
    found: list[Pragma] = []
    off: tuple[int, str] | None = None
    for match in _PRAGMA.finditer(text):
        because = match[3] or ""
        if match[1] == "off" and off is None:
            off = (match.start(), because)
        elif match[1] == "on" and off is not None:
            found.append(Pragma(Span(off[0], match.end()), (), off[1]))
            off = None
        elif match[1] == "allow" and (rules := tuple(re.split(r"[,\s]+", match[2].strip(", \t")))) != ("",):
            blank = _BLANK.match(text, match.end())
            end = _BLOCK_END.search(text, blank.end() if blank else match.end())
            found.append(Pragma(Span(match.start(), end.start() if end else len(text)), rules, because))
    if off is not None:
        found.append(Pragma(Span(off[0], len(text)), (), off[1]))
    return tuple(found)


def exempted(doc: Document, span: Span, names: frozenset[str]) -> Pragma | None:
    """The comment that exempts a finding of the rule with these names (code, name, family), if one does."""
    for pragma in doc.derive(pragmas):
        inside = pragma.span.start <= span.start and span.end <= pragma.span.end
        if inside and (not pragma.rules or names.intersection(pragma.rules)):
            return pragma
    return None
