"""Comments of Markdown and HTML that say what is left as it is; they count only where the configuration allows them.

``<!-- textclean: allow broken-paragraph because "a poem" -->`` holds for the next block,
``<!-- textclean: off -->`` up to ``<!-- textclean: on -->`` or the end of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ..text import Document, Span
from ..text.lazy import pattern
from ..tuples import NamedTuple

_PRAGMA = pattern(
    r"<!--[ \t]{0,8}textclean:[ \t]{0,8}(off|on|allow)\b[ \t]{0,8}([\w, \t-]{0,200}?)"
    r"(?:because[ \t]{1,8}[\"“]([^\"”\n]{0,200})[\"”])?[ \t]{0,8}-->"
)
_BLANK = pattern(r"(?:[ \t\u3000]*(?:\r\n|[\n\r]))*")
_BLOCK_END = pattern(r"(?>\r\n|[\n\r])[ \t\u3000]*(?:\r\n|[\n\r]|\Z)")


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
    end = -1  # of the block looked at last
    for match in _PRAGMA.finditer(text):
        because = match[3] or ""
        if match[1] == "off" and off is None:
            off = (match.start(), because)
        elif match[1] == "on" and off is not None:
            found.append(Pragma(Span(off[0], match.end()), (), off[1]))
            off = None
        elif match[1] == "allow" and (rules := tuple(re.split(r"[,\s]+", match[2].strip(", \t")))) != ("",):
            blank = _BLANK.match(text, match.end())
            begin = blank.end() if blank else match.end()
            if end < begin:
                closing = _BLOCK_END.search(text, begin)
                end = closing.start() if closing else len(text)
            found.append(Pragma(Span(match.start(), end), rules, because))
    if off is not None:
        found.append(Pragma(Span(off[0], len(text)), (), off[1]))
    return tuple(found)


def _by_rule(doc: Document) -> dict[str, list[Pragma]]:
    """View: the same for each name of a rule, and under an empty name those of all rules; none ends before an earlier one."""
    found: dict[str, list[Pragma]] = {}
    for pragma in doc.derive(pragmas):
        for rule in pragma.rules or ("",):
            found.setdefault(rule, []).append(pragma)
    return found


def exempted(doc: Document, span: Span, names: frozenset[str]) -> Pragma | None:
    """The comment that exempts a finding of the rule with these names (code, name, family), if one does; of several the nearest."""
    by_rule = doc.derive(_by_rule)
    found: list[Pragma] = []
    for name in ("", *names) if by_rule else ():
        those = by_rule.get(name, [])
        at = bisect_right(those, span.start, key=_start)
        if at and span.end <= those[at - 1].span.end:
            found.append(those[at - 1])
    return max(found, key=_start, default=None)


def _start(pragma: Pragma) -> int:
    return pragma.span.start
