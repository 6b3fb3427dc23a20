"""A small picture of where the issues of a document are, by kind: for the contents page of many documents."""

from __future__ import annotations

from collections.abc import Iterable

from ..issue import Issue
from .markup import attribute
from .message import Report
from .summary import Summary

#: The lanes of the picture, from the top, with the families of rules that each shows.
LANES = (
    ("breaks", "headings", "layout", "furniture"),
    ("widths", "punctuation", "pairs", "spacing", "numerals"),
    ("words", "characters", "script", "document"),
    ("passages",),
    ("gaps", "numbering"),
)
BINS, LANE = 120, 6  #: stretches of the document; height of a lane, in pixels


def picture(report: Report) -> str:
    """The picture as HTML: a tick for each stretch that has issues, coloured where something waits."""
    homes = {card.family: name for name, cards in report.book.families.items() for card in cards.values()}
    lanes = {family: number for number, families in enumerate(LANES) for family in families}
    length = max(len(report.source.text), 1)
    summary = Summary(report)
    ticks: dict[tuple[int, int], str] = {}
    ordered: list[tuple[str, Iterable[Issue]]] = [("done", summary.done)]
    ordered += [(str(story.severity), story.issues) for story in reversed(summary.stories)]
    for css, issues in ordered:  # the worst comes last and stays
        for issue in issues:
            lane = lanes.get(homes.get(issue.id.partition("-")[0], ""), 2)
            ticks[lane, min(issue.source.start * BINS // length, BINS - 1)] = css
    edges = sorted(ticks)
    drawn = "".join(
        f'<rect class={attribute(f"tick {ticks[edge]}")} x="{edge[1] * 2}" y="{edge[0] * LANE}" width="1.6" height="{LANE - 1}"/>'
        for edge in edges
    )
    return f'<svg class="small-map" viewBox="0 0 {BINS * 2} {len(LANES) * LANE}" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
