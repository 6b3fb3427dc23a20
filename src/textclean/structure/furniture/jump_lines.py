"""Jump lines (``（下转第3版）``, ``continued on page 3``): where they stand, and where they point, on to a page or back to one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN
from ...tuples import NamedTuple
from ..both_scripts import in_both_scripts
from ..ordinals import value
from ..rows import rows

_FAR = 16  #: characters of blanks that a line may begin with
_NUMERALS = f"[0-9０-９{HAN_TO_TEN}]{{1,3}}"
_PAGE = f"(?:第 ?)?[A-Z]?{_NUMERALS} ?[版页面]"
_MORE = "[^（）()\n]{0,16}"
_ON = in_both_scripts(
    f"[（(](?:下转|下接|转接|转){_PAGE}{_MORE}[）)]"
    f"|[（(]{_NUMERALS}面[に へ]?(?:続く|つづく)[）)]"
    "|(?i:[(\\[]continued on (?:page |p\\. ?)?[A-Z]?[0-9]{1,3}[)\\]]|continued on page [A-Z]?[0-9]{1,3}\\b)"
    "|\\bSee [A-Z][A-Z'’ -]{2,30}, [Pp]age [A-Z]?[0-9]{1,3}$"
)
_BACK = in_both_scripts(
    f"[（(](?:上接|上承|紧接|接){_PAGE}{_MORE}[）)]"
    f"|[（(]{_NUMERALS}面(?:から続く|からつづく|より続く|よりつづく)[）)]"
    "|(?i:[(\\[]continued from (?:page |p\\. ?)?[A-Z]?[0-9]{1,3}[)\\]]|continued from page [A-Z]?[0-9]{1,3}\\b)"
    "|^[A-Z][A-Z'’ -]{2,30}, [Ff]rom [Pp]age [A-Z]?[0-9]{1,3}$"
)
_NUMBER = pattern(f"[0-9０-９]{{1,3}}|[{HAN_TO_TEN}]{{1,3}}")
#: One that is a line of its own whose brackets, or one of them, are lost or were never set.
_BARE = in_both_scripts(f"(下转|上接)(?:第 ?|(?=[A-Z]))[A-Z]?{_NUMERALS} ?[版页][）)]?[ ▶►→>]{{0,3}}$")
#: What each of them holds.
_WORDS = ("下转", "下轉", "下接", "转接", "轉接", "上接", "上承", "紧接", "緊接", "（接", "(接", "（转", "(转", "（轉", "(轉", "続", "つづく", "ontinued", "CONTINUED", "age ")  # fmt: skip


class Jump(NamedTuple):
    """A jump line; ``on`` where it points to a later page."""

    span: Span
    on: bool


def jumps(doc: Document) -> tuple[Jump, ...]:
    """View: the jump lines, in order."""
    return tuple(sorted(_jumps(doc.text, [words for words in _WORDS if all(map(doc.characters.__contains__, words))])))


def _jumps(text: str, among: Iterable[str] = _WORDS) -> Iterator[Jump]:
    """The jump lines of a text that hold one ``among`` their words. None goes over a line end, so that only lines with one are read."""
    read: set[int] = set()
    for words in among:
        at = text.find(words)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            if start not in read:
                read.add(start)
                for one in _in_line(text[start:end]):
                    yield Jump(Span(one.span.start + start, one.span.end + start), one.on)
            at = text.find(words, end)


def _in_line(line: str) -> Iterator[Jump]:
    for match in _ON.finditer(line):
        yield Jump(Span(*match.span()), True)
    for match in _BACK.finditer(line):
        yield Jump(Span(*match.span()), False)
    for match in _BARE.finditer(line):
        start = match.start()
        lead = line[:start].lstrip(" \t\u3000") if start < _FAR else "…"
        if lead == "" or (lead in "（(" and match[0][-1] not in "）)"):  # with both brackets it is one of those above
            yield Jump(Span(start - len(lead), match.end()), match[1] != "上接")


def bearing(doc: Document) -> dict[int, str]:
    """View: the rows that bear a jump line, by their numbers, and where (as :func:`jump` says it)."""
    lines = doc.derive(rows) if doc.derive(jumps) else ()
    starts = [row.start for row in lines]
    numbers = sorted({bisect_right(starts, one.span.end - 1) - 1 for one in doc.derive(jumps)})
    return {at: where for at in numbers if (where := jump(lines[at].words))}


def jump(words: str) -> str:
    """Where a line bears a jump line: ``jump-start``, ``jump-end``, ``jump`` where it is nothing else, or an empty string.

    What goes on elsewhere does not go on below; what comes from elsewhere does not go on from above.
    """
    found = sorted(_jumps(words))
    if not found:
        return ""
    starts, ends = found[0].span.start == 0, found[-1].span.end == len(words)
    return ("jump" if ends else "jump-start") if starts else "jump-end" if ends else ""


def matched(doc: Document) -> tuple[tuple[Jump, Jump], ...]:
    """View: the two jump lines of an article, the one that points on and the one that points back, in the order of the first.

    Each that points back goes with one before it that still waits, the one of the earliest page: what goes on on page 2 is
    read before what goes on on page 3. Two that are left may stand the other way round, as columns are read.
    """
    out: list[tuple[Jump, Jump]] = []
    early: list[Jump] = []
    waiting: list[tuple[int, Jump]] = []
    for one in doc.derive(jumps):
        if one.on:
            heappush(waiting, (_page(doc.text, one), one))
        elif waiting:
            out.append((heappop(waiting)[1], one))
        else:
            early.append(one)
    if len(waiting) == len(early) == 1:
        out.append((waiting[0][1], early[0]))
    return tuple(sorted(out))


def _page(text: str, one: Jump) -> int:
    """The number of the page that a jump line names."""
    found = _NUMBER.search(text, *one.span)
    return value(found[0]) if found else 0


def unresolved(doc: Document) -> tuple[Jump, ...]:
    """View: the jump lines whose other half does not stand in the text, in order."""
    known = {one for pair in doc.derive(matched) for one in pair}
    return tuple(one for one in doc.derive(jumps) if one not in known)


def ends_with_jump(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with a jump line."""
    if text[end - 1] not in "）)]版页頁▶►→>0123456789":
        return False
    return any(one.on and one.span.end == end - start for one in _jumps(text[start:end]))
