"""Entries of a programme, a chronicle, a list of dates: rows that begin with a time or a date as the rows near them do."""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern
from .dates import SHORT_DAYS
from .rows import rows

_DAY = "[0-9０-９]{1,2}月[0-9０-９]{1,2}日"
_WEEKDAY = f"(?:{SHORT_DAYS})[a-z]{{0,6}}[.,]{{0,2}}"
_TIME = "[0-9]{1,2}[:：][0-9]{2}"
#: How entries begin, each with what sets the time off from what is done then.
_FORMS = (
    pattern(f"{_TIME}(?:[—–~～〜-]{_TIME})?(?:[ \u3000]+|(?=[^0-9:：—–~～〜 ,，。、）)-]))"),
    pattern(f"{_DAY}(?:[（(][^（）()]{{1,4}}[）)])?[ \u3000]+"),
    pattern(f"{_WEEKDAY} [0-9]{{1,2}}[:.][0-9]{{2}} ?(?:[ap]\\.?m\\.?)?"),
)
_FIRST = frozenset("0123456789０１２３４５６７８９MTWFS")  #: characters of these
NEAR = 6  #: rows from one entry to the next at most


def timed(doc: Document) -> frozenset[int]:
    """View: the numbers of the rows that begin an entry."""
    last: dict[int, int] = {}  # by the form
    found: set[int] = set()
    for at, row in enumerate(doc.derive(rows)):
        if row.words[0] not in _FIRST:
            continue
        form = next((number for number, regex in enumerate(_FORMS) if regex.match(row.words)), -1)
        if form < 0:
            continue
        if at - last.get(form, -NEAR - 1) <= NEAR:
            found.update((last[form], at))
        last[form] = at
    return frozenset(found)
