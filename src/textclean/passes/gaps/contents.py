"""The lines of a list of contents, and the names in them."""

from __future__ import annotations

from ...structure.blocks import MAX_HEADLINE, Block, Kind
from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ...text.script import STOP_MARKS, columns

PAGED = 3  #: names with their pages that make the others heads of groups
MOST = 400  #: names of one list of contents that are looked at
_DOTS = "….·・．—-"
#: Dots, wide blanks or a tab at the end of a line, with the number of a page, an author before it; each run is read once,
#: from its beginning.
_LEADER = pattern(
    f"(?:(?:(?<![ \u3000])[ \u3000]++|(?<![ \u3000{_DOTS}]))[{_DOTS}]{{2,}}+[ \u3000]*+"
    f"(?:[^0-9０-９（(\n{_DOTS}]{{1,20}}(?=[(（]?[0-9０-９]))?"
    "|(?<![ \u3000\t])(?:[ \u3000\t]{2,}+|\t))[(（]?[0-9０-９]{0,4}[)）]?$|(?<![ \u3000\t])[ \u3000][0-9０-９]{1,4}$"
)
_BULLET = pattern("^(?:[■●◆◇◎▲△▶○□☆★·•▪*-]+|[0-9０-９]{1,3}[ \u3000])[ \u3000]*")


def contents(doc: Document, found: tuple[Block, ...], first: int) -> tuple[list[Span], int]:
    """The short lines under a heading such as ``目录``, up to the first that comes back or the first paragraph.

    Where half of them say their page, those alone.
    """
    names: list[Span] = []
    paged: list[Span] = []
    seen: set[str] = set()
    at = first
    while at < len(found) and len(names) < MOST:
        block = found[at]
        words = doc.text[block.start : block.end]
        if block.kind is Kind.PARAGRAPH and not _LEADER.search(words) and not asks(words):
            break
        leader, bullet = _LEADER.search(words), _BULLET.match(words)
        start = block.start + (bullet.end() if bullet else 0)
        end = block.start + (leader.start() if leader else len(words))
        folded = fold_to_compare(doc.text[start:end])
        if folded in seen:
            break
        if folded:
            names.append(Span(start, end))
            paged += names[-1:] if leader and leader[0].rstrip(")）")[-1:].isdecimal() else []
            seen.add(folded)
        at += 1
    grouped = len(paged) >= PAGED and 2 * len(paged) >= len(names)
    return paged if grouped else names, at  # what bears no page among pages heads a group of them: 小说, 第一辑


#: A heading that asks or exclaims: one sentence.
_ASKED = pattern(f"[^{STOP_MARKS}；;]{{2,64}}[！？!?]$")


def asks(words: str) -> bool:
    """Whether a block is a heading that asks or exclaims, and not a paragraph."""
    return columns(words) <= MAX_HEADLINE and bool(_ASKED.match(words))
