"""Numbers that are those of items by their order alone: ``參、`` may be the end of a word, ``甲、`` a party, ``(b)`` a reference.

A row begins with such a number as an item where the one before it stands above, or the one after it below, at the beginning of a
row as well. The other way round, what looks like the number of an item is none where it stands in no order and its words go on from
the row above: ``適合⏎七、八年級``, ``《道路條例》⏎第3條授予的權力``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ....text.lazy import pattern
from ....text.script import FORMAL_NUMERALS, HAN, HAN_NUMERALS, HAN_TO_TEN, STEMS
from ....tuples import NamedTuple
from ...both_scripts import in_both_scripts
from ...ordinals import value
from ...rows import Row

_FORMS = {
    "formal": pattern(f"(?P<number>[{FORMAL_NUMERALS}]{{1,2}})、(?![{FORMAL_NUMERALS}])"),
    "stem": pattern(f"(?P<number>[{STEMS}])、(?![{STEMS}])"),
    "bracket-letter": pattern("[(（](?P<number>[a-z])[)）]"),
    "bracket-roman": pattern("[(（](?P<number>[ivx]{1,5})[)）]"),
}
#: A label with a number, as ``问题 2：`` and ``案例三：``; what is attached to a paper, and figures, have signs of their own.
_LABELLED = pattern(
    f"(?!附|表|图|図)(?P<label>[{HAN}]{{2,4}}|[A-Z][a-z]{{2,8}}) ?(?P<number>[0-9]{{1,2}}|[{HAN_TO_TEN}]{{1,2}})[:：](?![0-9])"
)
_FIRST = frozenset(f"{FORMAL_NUMERALS}{STEMS}(（")
#: Of the formal numerals those that end no word, and so are numbers wherever they stand: ``隊伍``, ``大陸`` and ``人參`` are words.
_SURE = frozenset("壹壱贰貳叁叄")
_PAIR = pattern(f"(?P<one>[{HAN_TO_TEN}]{{1,3}})、(?P<two>[{HAN_TO_TEN}]{{1,3}})[{HAN}]")
_ARTICLE = pattern(f"第(?P<number>[{HAN_NUMERALS}0-9]{{1,6}})[条條](?P<behind>[{HAN}]?)")
_ACT = in_both_scripts("[》〉」』]$|(?:条例|规定|办法|细则|规则|章程|[宪民刑商税]法|讼法|本法|要纲|通则|规程)$")
#: The sign of a part of a drawing, behind what it is: ``底座（1）``.
_SIGN = pattern(f"(?<=[{HAN}])[（(]([0-9]{{1,3}})[）)]")
_BEHIND_WORD = pattern(f"[{HAN}]")
SIGNS = 4  #: of these inside the lines of a text at least
LABEL = 13  #: characters of the longest label with its number and colon, and one behind it


class Ordered(NamedTuple):
    """An item by its order: the class of its number, and that number."""

    item: str
    number: int
    paused: bool  #: whether an enumeration comma stands behind it, which parts no words


def ordered(rows: Sequence[Row]) -> dict[int, Ordered]:
    """The rows that begin with such a number, by their places among all rows."""
    near = [(at, row.words) for at, row in enumerate(rows) if row.words[0] in _FIRST]
    found: dict[int, Ordered] = {}
    for name, form in _FORMS.items() if near else ():
        numbers = [(at, _number(name, match)) for at, words in near if (match := form.match(words))]
        wanted = in_order(numbers)
        for at, number in numbers:
            if at in wanted or rows[at].words[0] in _SURE:
                found.setdefault(at, Ordered(name, number, name in ("formal", "stem")))
    for at, number in _labelled(rows):
        found.setdefault(at, Ordered("labelled", number, paused=False))
    return found


def _labelled(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The rows that begin with a label and a number (``问题 2：``), where the same label with the number before or after it opens another row."""
    alike: dict[str, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        head = row.words[:LABEL]
        if (":" in head or "：" in head) and (match := _LABELLED.match(head)):
            alike.setdefault(match["label"], []).append((at, value(match["number"])))
    for numbers in alike.values():
        wanted = in_order(numbers)
        yield from [one for one in numbers if one[0] in wanted]


def _number(name: str, match: re.Match[str]) -> int:
    words = match["number"]
    return STEMS.index(words) + 1 if name == "stem" else value(words, letter=name == "bracket-letter")


def in_order(numbers: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The rows above which the number before theirs stands, or below which the one after it does, and nearer than their own.

    Args:
        numbers: rows, in order, and the number that each begins with.
    """
    downwards = {at for at, _ in _follow(numbers, 1)}
    return frozenset(downwards.union(at for at, _ in _follow(reversed(numbers), -1)))


def _follow(numbers: Iterable[tuple[int, int]], step: int) -> Iterator[tuple[int, int]]:
    last: dict[int, int] = {}  # the turn in which each number was read last
    for turn, (at, number) in enumerate(numbers, 1):
        if last.get(number - step, 0) > last.get(number, 0):
            yield at, number
        last[number] = turn


def references(rows: Sequence[Row], items: Sequence[str]) -> frozenset[int]:
    """The rows that begin with what looks like the number of an item, and is none: it stands in no order, and belongs to the row above."""
    out = set[int]()
    pairs = [at for at, item in enumerate(items) if item == "cn" and _is_pair(rows[at].words)]
    if pairs:
        numbers = [(at, value(rows[at].words.split("、", 1)[0])) for at, item in enumerate(items) if item == "cn"]
        out.update(set(pairs) - in_order(numbers))
    articles = [
        (at, match) for at, item in enumerate(items) if item == "article" and (match := _ARTICLE.match(rows[at].words))
    ]
    if articles:
        wanted = in_order([(at, value(match["number"])) for at, match in articles])
        out.update(
            at
            for at, match in articles
            if at and match["behind"] and at not in wanted and _ACT.search(rows[at - 1].words[-4:])
        )
    out.update(_signs(rows, [at for at, item in enumerate(items) if item == "digit-bracket"]))
    return frozenset(out)


def _signs(rows: Sequence[Row], begun: Sequence[int]) -> Iterator[int]:
    """The rows that begin with a number in brackets which is the sign of a part of a drawing, and belongs to the word above it.

    So it is where such numbers stand behind words inside the lines, twice as many as begin a row, and some come again.
    """
    if not begun:
        return
    inside = Counter(number for row in rows for number in _SIGN.findall(row.words))
    if sum(inside.values()) < max(2 * len(begun), SIGNS) or max(inside.values()) < 2:
        return
    yield from [at for at in begun if at and _BEHIND_WORD.search(rows[at - 1].words[-1])]


def _is_pair(words: str) -> bool:
    """Whether a row begins with two neighbouring numbers and what they count: ``七、八年級``."""
    match = _PAIR.match(words)
    return match is not None and value(match["two"]) == value(match["one"]) + 1
