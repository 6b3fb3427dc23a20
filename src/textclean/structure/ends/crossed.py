"""Ends that changed places, as where two columns cross: of two open paragraphs the first goes on in the third, the second in the fourth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...text.lazy import pattern
from ...text.script import PAUSE_AND_STOP_MARKS, columns
from ...tuples import NamedTuple
from ..blocks import Block, Kind
from ..crossing import are_rests, both_run, of_one_measure
from .continuation import attested, word_across

SHORTEST = 12  #: characters of an open paragraph
RUNNING = 20  #: characters of one that is running text whatever stands below it
REST = 4  #: characters of the shortest rest
LONG = 4  #: characters of a string across that stands elsewhere, and shows what goes on in what
NEAR = 20_000  #: characters on either side in which it is looked for
SEEN = 8  #: characters on either side of a seam that are read

_RESTS = (Kind.PARAGRAPH, Kind.SHORT)
_MARK = pattern(f"[{PAUSE_AND_STOP_MARKS}]")


class Crossing(NamedTuple):
    """The paragraph that a rest continues."""

    head: int  #: its index
    proved: bool  #: whether the words of one of the two pairs show it; else the order of the four alone


def crossed(text: str, found: Sequence[Block], bare: list[bool]) -> Mapping[int, Crossing]:
    """The rests that stand so, by index.

    Args:
        text: the text.
        found: its blocks.
        bare: whether each has no stop at its end.
    """
    fours = [at for at in range(len(found) - 3) if bare[at : at + 4] == [True, True, False, False]]
    out: dict[int, Crossing] = {}
    if not fours:
        return out
    widths = Counter(columns(text[one.start : one.end]) for one, is_bare in zip(found, bare, strict=True) if is_bare)
    for at in fours:
        proved = _proof(text, found[at : at + 4], widths)
        if proved is not None:
            out[at + 2], out[at + 3] = Crossing(at, proved), Crossing(at + 1, proved)
    return out


def _proof(text: str, four: Sequence[Block], widths: Mapping[int, int]) -> bool | None:
    """Whether words prove that the ends of four paragraphs changed places (True), or their order alone shows it (False); None: they did not.

    ``widths``: how many blocks without a stop have so many columns.
    """
    first, second, third, fourth = (text[one.start : one.end] for one in four)
    if not all(map(_is_beginning, four[:2], (first, second))) or any(one.kind not in _RESTS for one in four[2:]):
        return None
    if min(len(first), len(second)) < SHORTEST or min(len(third), len(fourth)) < REST:
        return None
    across = word_across(first, third), word_across(second, fourth)
    if (word_across(first, second) and not across[0]) or (word_across(second, third) and not all(across)):
        return None
    page = text[max(four[0].start - NEAR, 0) : four[3].end + NEAR]
    pairs = ((first, third), (second, fourth))
    if are_rests(second, third, fourth) or any(
        word or len(attested(page, pair[0][-SEEN:], pair[1][:SEEN])) >= LONG
        for word, pair in zip(across, pairs, strict=True)
    ):
        return True
    in_order = len(first) >= RUNNING and both_run(first, second)
    if not in_order or of_one_measure(columns(first), columns(second), widths):
        return None
    return False


def _is_beginning(block: Block, words: str) -> bool:
    """Whether a block without a stop may be the beginning of a paragraph; a short one looks like a headline, but has marks inside."""
    return block.kind in (*_RESTS, Kind.ITEM) or (block.kind is Kind.HEADLINE and bool(_MARK.search(words)))
