"""Issues of a record: how they are named on a command line, by an id or its beginning, and what they say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..errors import Trouble
from ..finding import Signal
from ..text.show import one_line
from ..writers.message import told
from ..writers.stories import ShortIds

if TYPE_CHECKING:
    from ..record.rows import IssueRow
    from ..rulebook.card import Card

MOST = 6  #: ids that a line lists


def ambiguous(word: str, ids: Iterable[str]) -> Trouble:
    """The trouble that a beginning fits several ids; it names each by as much as tells it from the others."""
    names = sorted(set(ids))
    short = [*map(ShortIds(names).__getitem__, names)]
    listed = short[:MOST] + ["…"] * (len(short) > MOST)
    return Trouble("many-ids", name=word, count=len(names), ids=", ".join(listed), ids_zh="、".join(listed))


def message_of(row: IssueRow, card: Card | None, lang: str) -> str:
    """What an issue of a record says, in a language; as it was said at the time where its rule is not known."""
    evidence = [Signal(one.signal, one.words) for one in row.evidence]
    if card is None or row.words is None:
        return one_line(row.message)
    return told(card, {"before": row.before, "after": row.proposal or "", **row.words}, evidence, lang)
