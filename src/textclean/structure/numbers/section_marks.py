"""Section marks: ``一、``, ``（二）``, ``第三章``, ``1.``, ``①``, ``三是``, ``b)``, ``IV.`` and what number each says.

Half and full width are one; so are simplified, traditional and Japanese forms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, FORMAL_NUMERALS, HAN_DIGITS, HAN_TO_TEN
from ...tuples import NamedTuple
from ..blocks import Block, Kind, blocks
from ..left_open import enumerates
from ..ordinals import NO_REFERENCE, NUMERALS, ORDINALS, counts_two, value


class Mark(NamedTuple):
    """A section mark: its place, its scheme, the number it says, and the block it stands in."""

    start: int
    end: int
    scheme: str
    number: int
    block: int  #: index of the block
    inline: bool  #: inside a paragraph, not at its start
    heading: bool  #: on a line of its own with a title


#: Depth of each scheme: a mark ends all deeper lists. Schemes of one level below may be mixed by mistake.
RANK = {
    **dict.fromkeys(("编", "卷"), 0),
    **{scheme: rank for rank, scheme in enumerate(("章", "节", "条", "壹、"), 1)},
    **dict.fromkeys(("一、", "I."), 5),
    **dict.fromkeys(("一是", "一要", "其一", "第一", "一つ目", "First"), 6),
    "（一）": 7,
    **dict.fromkeys(("1.", "A."), 8),
    **dict.fromkeys(("1)", "（1）"), 9),
    "①": 10,
    **dict.fromkeys(("a)", "i)", "（ア）"), 11),
}
#: Schemes that run through a whole document, whatever articles it holds.
RUNNING = frozenset({"编", "卷", "章", "节", "条"})
#: Schemes that belong to running prose: no title ends or heads them.
SPOKEN = frozenset({"一是", "一要", "其一", "第一", "一つ目", "First"})
#: Schemes that stand for one another when they are mixed.
LEVELS = (frozenset({"一、", "一是", "第一"}), frozenset({"1.", "1)", "（1）"}))

_DIGITS = "0-9０-９"
#: Divisions of a text, in either script and without a table, and the one that each counts as.
UNITS = {
    "章": "章",
    "节": "节",
    "節": "节",
    "条": "条",
    "條": "条",
    "编": "编",
    "編": "编",
    "篇": "编",
    "卷": "卷",
    "回": "章",
    **dict.fromkeys("讲講", "章"),
}
_ENGLISH = {"chapter": "章", "part": "编", "section": "节", "article": "条"}
_REFERENCE = f"(?!之|第[{NUMERALS}{_DIGITS}]{{1,4}}[款项項目]|[、和及与與或至]第|(?:的)?[规規]定|所[列称稱])"

_ANYWHERE = (
    f"(?P<shi>[{HAN_TO_TEN}]{{1,3}})是(?![的否])"
    f"|(?P<yao>[{HAN_TO_TEN}]{{1,2}})要(?![素点點求件害领領闻聞道塞职職務务旨义義么麼不])"
    f"|其(?P<qi>[{HAN_TO_TEN}])[，,、：:]"
    f"|第(?P<di>[{HAN_TO_TEN}]{{1,3}})(?:[，,、：:]|に(?:[、，]|は))"
    f"|(?P<me>[{HAN_DIGITS}])つ目[はのに]"
    f"|[（(](?:(?P<han>(?!○)[{NUMERALS}]{{1,3}})|(?P<paren>[{_DIGITS}]{{1,3}}))[）)]{NO_REFERENCE}"
    "|(?P<circle>[①-⑳⑴-⒇])"
)
_AT_START = pattern(
    f"{_ANYWHERE}"
    f"|第[ \u3000]?(?P<unit>[{NUMERALS}{_DIGITS}]{{1,7}})[ \u3000]?(?P<of>[{''.join(UNITS)}]){_REFERENCE}"
    f"|(?:(?P<yi>(?!○)[{NUMERALS}]{{1,3}})|(?P<formal>[{FORMAL_NUMERALS}]{{1,2}}))(?:、(?![{NUMERALS}](?:、|$))|\u3000(?=[{CJK}]{{2}}))"
    f"|(?P<dot>[{_DIGITS}]{{1,3}})(?:[.．](?![{_DIGITS}])|、(?![{_DIGITS}])|\u3000(?=[{CJK}]))"
    f"|(?P<half>[{_DIGITS}]{{1,3}})[)）]"
    "|(?P<english>Chapter|CHAPTER|Part|PART|Section|SECTION|Article|ARTICLE) (?P<count>[0-9]{1,3}|[IVXLC]{1,7})(?=[.:]|$)"
    "|(?P<roman>[IVX]{1,6}|[Ⅰ-Ⅻ])[.．、](?=[ \u3000]|[^ -~])"
    "|(?P<upper>[A-Z])[.．](?= )"
    f"|(?P<word>{'|'.join(ORDINALS)})(?:ly)?, "
    "|[(（]?(?P<lower>[a-z])[)）]"
    "|[(（]?(?P<small>[ivx]{2,5})[)）]"
    "|[（(](?P<kana>[アイウエオカキクケコ])[）)]"
)
#: Another option on the line of the first: ``A. 小孔成像　　B. 水中倒影``.
_BESIDE = pattern("(?:\u3000| {2,})([B-H])[.．](?= )")
#: A number before a number, which is a mark only in its list: ``4、2024年服贸会``, ``5.10个城市``, and not ``5、6月份``, ``5.1 范围``.
_BEFORE_DIGIT = pattern(f"(?P<dot>[{_DIGITS}]{{1,3}})(?:、|(?P<point>[.．]))(?=(?P<next>[{_DIGITS}]{{1,4}}))")
#: Behind a stop; the first one of a list also behind a word that leads into it: ``要（一）落实责任；（二）……``.
_INSIDE = pattern(f"(?:[。；;：:，,！？!?]|[要须須应應括即为為是指有当當](?=[（(][一1１][）)]))(?:{_ANYWHERE})")
#: The same in Latin script, where a blank stands behind the mark: ``; (b) the second``, ``. Second, we``.
_INSIDE_LATIN = pattern(
    "[;:,.] (?:(?:and |or )?(?:[(](?:(?P<lower>[a-z])|(?P<small>[ivx]{2,5})|(?P<paren>[0-9]{1,2}))[)]|(?P<letter>[a-z])[)]) "
    f"|(?P<word>{'|'.join(ORDINALS)})(?:ly)?, )"
)
_SCHEMES = {
    "shi": "一是",
    "yao": "一要",
    "qi": "其一",
    "me": "一つ目",
    "word": "First",
    "di": "第一",
    "han": "（一）",
    "paren": "（1）",
    "circle": "①",
    "yi": "一、",
    "formal": "壹、",
    "dot": "1.",
    "half": "1)",
    "roman": "I.",
    "upper": "A.",
    **dict.fromkeys(("lower", "letter"), "a)"),
    "small": "i)",
    "kana": "（ア）",
}
CODE = pattern("[{}=<>$]")  #: what a numbered line of prose has not, even if it ends with a semicolon
WORD = 30  #: characters before a line end in which the last word stands
MAX_HEADING = 40  #: characters of a line that may be a title


def marks(doc: Document) -> tuple[Mark, ...]:
    """View: the section marks of a text, in order; those of tables and code are left out."""
    read = [
        (index, block)
        for index, block in enumerate(doc.derive(blocks))
        if block.kind is not Kind.TABLE and not (block.kind is Kind.CODE and CODE.search(doc.text, *block[:2]))
    ]
    return tuple(_settled(doc.text, sorted((*_at_starts(doc.text, read), *_inside(doc.text, read)))))


def _at_starts(text: str, read: list[tuple[int, Block]]) -> Iterator[Mark]:
    found: list[Mark] = []
    of_two: list[Mark] = []
    unsure: list[tuple[int, Mark, bool]] = []  # how many were found before it; whether it looks more like another thing
    for at, (index, block) in enumerate(read):
        first = _AT_START.match(text, block.start, block.end)
        named = _named(first) if first else None
        if first and named:
            if first["dot"] and at and _goes_on(text, read[at - 1][1], named[1], found):
                continue
            mark = _mark(text, first, named, index, block)
            (of_two if first["yi"] and counts_two(text, block.start, block.end) else found).append(mark)
            beside = _BESIDE.finditer(text, first.end(), block.end) if first["upper"] else ()
            found += [
                mark._replace(start=one.start(), end=one.end(), number=value(one[1], letter=True)) for one in beside
            ]
        elif first is None and (digits := _BEFORE_DIGIT.match(text, block.start, block.end)):
            number = value(digits["dot"])
            mark = _mark(text, digits, (_SCHEMES["dot"], number), index, block)
            doubtful = digits["point"] is not None or value(digits["next"]) == number + 1
            unsure.append((len(found), mark, doubtful))
    yield from found
    yield from _in_their_lists(found, unsure)
    yield from _between(found, of_two)


def _goes_on(text: str, before: Block, number: int, found: list[Mark]) -> bool:
    """Whether a number belongs to the sentence above it (``plots 12 and⏎17. The chair``): that wants a number, and no list wants this one."""
    wanted = found[-1].number + 1 if found and found[-1].scheme == _SCHEMES["dot"] else 1
    return number != wanted and enumerates(text[max(before.start, before.end - WORD) : before.end])


def _mark(text: str, match: re.Match[str], named: tuple[str, int], index: int, block: Block) -> Mark:
    heading = block.end - block.start <= MAX_HEADING and text[block.end - 1] not in "。；;，,、：:！？!?."
    return Mark(match.start(), match.end(), *named, index, False, heading)


def _in_their_lists(found: list[Mark], unsure: list[tuple[int, Mark, bool]]) -> Iterator[Mark]:
    """The unsure marks whose numbers fit between their neighbours; of ``5、6月份`` and ``5.1`` both have to say so."""
    last: tuple[int, int] | None = None  # the one that was taken before: how many stood before it, its number
    for at, mark, doubtful in unsure:
        before = found[at - 1] if at else None
        number = last[1] if last and last[0] == at else before.number if before and before.scheme == "1." else 0
        after = found[at] if at < len(found) else None
        fits = (
            number == mark.number - 1,
            after is not None and (after.scheme, after.number) == ("1.", mark.number + 1),
        )
        if all(fits) if doubtful else any(fits):
            last = (at, mark.number)
            yield mark


def _between(found: list[Mark], of_two: list[Mark]) -> Iterator[Mark]:
    """The marks before a second number that stand in their list: the one before and the one behind it are there."""
    if not of_two:
        return
    doubtful = frozenset(of_two)
    numbers = sorted((*of_two, *[mark for mark in found if mark.scheme == of_two[0].scheme]))
    for at, mark in enumerate(numbers[:-1]):
        before = numbers[at - 1].number if at else 0
        if mark in doubtful and (before, numbers[at + 1].number) == (mark.number - 1, mark.number + 1):
            yield mark


def _inside(text: str, read: list[tuple[int, Block]]) -> Iterator[Mark]:
    """The marks behind a stop; sought in the whole text at once, for they stand in few of its blocks."""
    starts = [block.start for _, block in read]
    for found in _INSIDE.finditer(text):
        index = _block_of(read, starts, found)
        named = _named(found) if index >= 0 else None
        if named:
            yield Mark(found.start() + 1, found.end(), *named, index, True, False)
    for found in _INSIDE_LATIN.finditer(text):
        index = _block_of(read, starts, found)
        named = _named(found) if index >= 0 else None
        if named:
            yield Mark(found.start() + 2, found.end() - 1, *named, index, True, False)


def _block_of(read: list[tuple[int, Block]], starts: list[int], found: re.Match[str]) -> int:
    """The index of the block that a match lies in; -1: in none of these."""
    at = bisect_right(starts, found.start()) - 1
    return read[at][0] if at >= 0 and found.end() <= read[at][1].end else -1


def _settled(text: str, found: list[Mark]) -> Iterator[Mark]:
    """The marks, those of one letter that is a numeral too (``i``, ``V``) read as the marks beside them are."""
    for at, mark in enumerate(found):
        letter = text[mark.start : mark.end].strip("()（）.．、, ")
        if mark.scheme in ("a)", "I.") and letter in ("i", "v", "x", "I", "V", "X"):
            near = [other for other in found[max(at - 1, 0) : at + 2] if other is not mark]
            order = ord(letter.lower()) - 96
            if mark.scheme == "a)" and any(other.scheme == "i)" for other in near):
                mark = mark._replace(scheme="i)", number=value(letter))
            elif mark.scheme == "I." and any(other.scheme == "A." and abs(other.number - order) == 1 for other in near):
                mark = mark._replace(scheme="A.", number=order)
        yield mark


def _named(match: re.Match[str]) -> tuple[str, int] | None:
    """Scheme and number of a mark."""
    groups = {name: words for name, words in match.groupdict().items() if words}
    if "of" in groups:
        number = value(groups["unit"])
        return (UNITS[groups["of"]], number) if number else None
    if "english" in groups:
        number = value(groups["count"])
        return (_ENGLISH[groups["english"].lower()], number) if number else None
    name, words = next(iter(groups.items()))
    number = value(words, letter=name in ("upper", "lower", "letter"))
    return (_SCHEMES[name], number) if number else None
