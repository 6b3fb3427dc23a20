"""Words across seams, weighed all at once: the table is loaded, and the script folded, once a page."""

from __future__ import annotations

import re

from ...text.script import HAN
from .. import words
from .page import Evidence, Page

_TAIL = re.compile(f"[{HAN}]{{1,4}}$")
_HEAD = re.compile(f"[{HAN}]{{1,4}}")


def weigh(page: Page, seams: list[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams whether a Chinese word stands across.

    Args:
        page: the page.
        seams: numbers of the rows before the seams.
        found: the evidence of every seam of the page, by that number.
    """
    pairs = []
    for at in seams:
        tail = _TAIL.search(page.rows[at].words[-4:])
        head = _HEAD.match(page.rows[at + 1].words[:4])
        if tail and head:
            pairs.append((at, tail[0], head[0]))
    folded = words.simplified("\n".join(left + "|" + right for _, left, right in pairs)).split("\n") if pairs else []
    for (at, left, right), both in zip(pairs, folded, strict=True):
        a, _, b = both.partition("|")
        gain = words.gain(a, b)
        out = found[at]
        if gain > 6:
            name = "word-sure"
        elif gain > 2.5:
            name = "word-likely"
        elif gain > 0.5:
            name = "word-hint"
        else:
            out["no-word"] = ""
            continue
        cross = words.crossing(a, b)
        index = both.replace("|", "").find(cross) if cross else -1
        out[name] = (left + right)[index : index + len(cross)] if index >= 0 else ""
