"""The headlines that stand over a report, known by the line that opens it: its dateline, or who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from ..traits import Traits

HEADLINES = 4  #: rows of the most headlines that stand over one report: kicker, main one of two rows, the one below
WIDEST = 60  #: columns of the widest of them
_SIGNED = ("reporter", "byline")
_ABOVE = ("furniture", "jump", "jump-end")  #: what may stand above headlines and is no text that goes on


def over_reports(
    widths: Sequence[int], kinds: Sequence[str], traits: Sequence[Traits], ends: Sequence[bool], lone: Sequence[bool]
) -> frozenset[int]:
    """The rows that stand between a finished text and the line that opens a report.

    A dateline is unmistakable, so that below a text that was cut the rows above it are headlines, too; who wrote a text
    may be named in a sentence as well.

    Args:
        widths: columns of each row.
        kinds: what each row is by its form, or its place.
        traits: what its words say by themselves.
        ends: whether it ends a sentence.
        lone: whether it is debris, or holds no Han and no kana.
    """

    def opens(at: int) -> bool:  # nothing above the row goes on with it
        return not at or kinds[at - 1] in _ABOVE or ends[at - 1]

    def may_be_head(at: int) -> bool:  # one with a comma must be the first of them
        one = traits[at]
        if ends[at] or one.stop or one.item or one.hangs or lone[at] or kinds[at] not in ("", "dialogue"):
            return False
        return widths[at] <= WIDEST and (not one.commas or opens(at))

    found: set[int] = set()
    for at, one in enumerate(traits):
        if not one.dateline and kinds[at] not in _SIGNED:
            continue
        first = at
        while first and at - first < HEADLINES and may_be_head(first - 1):
            first -= 1
        if first and may_be_head(first - 1):
            continue  # a list, verse: no report has so many headlines
        if one.dateline or opens(first):
            found.update(range(first, at))
    return frozenset(found)
