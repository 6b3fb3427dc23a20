"""Section marks: ``一、``, ``（二）``, ``第三章``, ``1.``, ``①``, ``三是``, ``b)``, ``IV.`` and what number each says.

Half and full width are one; so are simplified, traditional and Japanese forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..text import Document
from .blocks import Block, Kind, blocks


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
    "章": 1,
    "节": 2,
    "条": 3,
    **dict.fromkeys(("一、", "I."), 4),
    **dict.fromkeys(("一是", "第一"), 5),
    "（一）": 6,
    **dict.fromkeys(("1.", "A."), 7),
    **dict.fromkeys(("1)", "（1）"), 8),
    "①": 9,
    **dict.fromkeys(("a)", "i)", "（ア）"), 10),
}
#: Schemes that run through a whole document, whatever articles it holds.
RUNNING = frozenset({"编", "卷", "章", "节", "条"})
#: Schemes that stand for one another when they are mixed.
LEVELS = (frozenset({"一、", "一是", "第一"}), frozenset({"1.", "1)", "（1）"}))

_DIGITS = "0-9０-９"
_HAN = "一二三四五六七八九十百零〇廿"
_FORMAL = "壹贰貳叁參叄肆伍陆陸柒捌玖拾"
_UNITS = {
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
    "讲": "章",
    "講": "章",
}
_ENGLISH = {"chapter": "章", "part": "编", "section": "节", "article": "条"}
_REFERENCE = f"(?!之|第[{_HAN}{_DIGITS}]{{1,4}}[款项項目]|[、和及与與或至]第|(?:的)?[规規]定|所[列称稱])"

#: ``一、二线城市``: neighbouring numbers before a measure are no section mark
_PAIRS = "(?:(?<=一、)二|(?<=二、)三|(?<=三、)四|(?<=四、)五|(?<=五、)六)[线線级級类類期季号號年月日批]"

_ANYWHERE = (
    f"(?P<shi>[一二三四五六七八九十]{{1,3}})是(?![的否])"
    f"|第(?P<di>[一二三四五六七八九十]{{1,3}})[，,、：:]"
    f"|[（(](?:(?P<han>[{_HAN}]{{1,3}})|(?P<paren>[{_DIGITS}]{{1,3}}))[）)]"
    "|(?P<circle>[①-⑳⑴-⒇])"
)
_AT_START = re.compile(
    f"{_ANYWHERE}"
    f"|第(?P<unit>[{_HAN}{_DIGITS}]{{1,7}})(?P<of>[{''.join(_UNITS)}]){_REFERENCE}"
    f"|(?P<yi>[{_HAN}]{{1,3}}|[{_FORMAL}]{{1,2}})、(?!{_PAIRS}|[{_HAN}](?:、|$))"
    f"|(?P<dot>[{_DIGITS}]{{1,3}})(?:[.．](?![{_DIGITS}])|、(?![{_DIGITS}]))"
    f"|(?P<half>[{_DIGITS}]{{1,3}})[)）]"
    "|(?P<english>Chapter|CHAPTER|Part|PART|Section|SECTION|Article|ARTICLE) (?P<count>[0-9]{1,3}|[IVXLC]{1,7})(?=[.:]|$)"
    "|(?P<roman>[IVX]{1,6}|[Ⅰ-Ⅻ])[.．、](?=[ \u3000]|[^ -~])"
    "|(?P<upper>[A-Z])[.．](?= )"
    "|[(（]?(?P<lower>[a-z])[)）]"
    "|[(（]?(?P<small>[ivx]{2,5})[)）]"
    "|[（(](?P<kana>[アイウエオカキクケコ])[）)]"
)
_INSIDE = re.compile(f"[。；;：:，,！？!?](?:{_ANYWHERE})")
_SCHEMES = {
    "shi": "一是",
    "di": "第一",
    "han": "（一）",
    "paren": "（1）",
    "circle": "①",
    "yi": "一、",
    "dot": "1.",
    "half": "1)",
    "roman": "I.",
    "upper": "A.",
    "lower": "a)",
    "small": "i)",
    "kana": "（ア）",
}
CODE = re.compile("[{}=<>$]")  #: what a numbered line of prose has not, even if it ends with a semicolon
MAX_HEADING = 40  #: characters of a line that may be a title


def marks(doc: Document) -> tuple[Mark, ...]:
    """View: the section marks of a text, in order; those of tables and code are left out."""
    out: list[Mark] = []
    for index, block in enumerate(doc.derive(blocks)):
        if block.kind is Kind.TABLE or (block.kind is Kind.CODE and CODE.search(doc.text, block.start, block.end)):
            continue
        out += _of_block(doc.text, index, block)
    return tuple(out)


def _of_block(text: str, index: int, block: Block) -> Iterator[Mark]:
    first = _AT_START.match(text, block.start, block.end)
    if first:
        heading = block.end - block.start <= MAX_HEADING and text[block.end - 1] not in "。；;，,、：:！？!?."
        named = _named(first)
        if named:
            yield Mark(first.start(), first.end(), *named, index, False, heading)
    for found in _INSIDE.finditer(text, block.start, block.end):
        named = _named(found)
        if named:
            yield Mark(found.start() + 1, found.end(), *named, index, True, False)


def _named(match: re.Match[str]) -> tuple[str, int] | None:
    """Scheme and number of a mark."""
    groups = {name: words for name, words in match.groupdict().items() if words}
    if "of" in groups:
        number = value(groups["unit"])
        return (_UNITS[groups["of"]], number) if number else None
    if "english" in groups:
        number = value(groups["count"])
        return (_ENGLISH[groups["english"].lower()], number) if number else None
    name, words = next(iter(groups.items()))
    number = (
        "アイウエオカキクケコ".find(words) + 1 if name == "kana" else value(words, letter=name in ("upper", "lower"))
    )
    return (_SCHEMES[name], number) if number else None


_VALUES = {char: number for number, char in enumerate("〇一二三四五六七八九")}
_VALUES |= dict(zip("零壹贰貳叁參叄肆伍陆陸柒捌玖", (0, 1, 2, 2, 3, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
_TENS = {"十": 10, "拾": 10, "百": 100}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def value(words: str, letter: bool = False) -> int:
    """The number that a mark says: ``二十三``, ``２３``, ``XXIII``, ``㉓``, with ``letter`` also ``w``; 0 where it says none."""
    if letter and len(words) == 1 and words.isascii():
        return ord(words.lower()) - 96
    if words.isdecimal():
        return int(words)
    if len(words) == 1 and "①" <= words <= "⑳":
        return ord(words) - 0x245F
    if len(words) == 1 and "⑴" <= words <= "⒇":
        return ord(words) - 0x2473
    if len(words) == 1 and "Ⅰ" <= words <= "Ⅻ":
        return ord(words) - 0x215F
    if words.isascii():
        return _roman(words.lower())
    return _han(words)


def _roman(words: str) -> int:
    numbers = [_ROMAN.get(char, 0) for char in words]
    following = [*numbers[1:], 0]
    return sum(-one if one < after else one for one, after in zip(numbers, following, strict=True))


def _han(words: str) -> int:
    if not any(char in "十拾百廿" for char in words):  # 一〇五
        return int("".join(str(_VALUES[char]) for char in words)) if all(char in _VALUES for char in words) else 0
    total = digit = 0
    for char in words:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        elif char == "廿":
            total += 20
        elif char in _VALUES:
            digit = _VALUES[char]
        else:
            return 0
    return total + digit


def written(words: str, number: int) -> str:
    """A number in the form in which ``words`` write theirs: ``第九条`` and 12 give ``第十二条``."""
    digits = [char for char in words if char.isdecimal() or char in _HAN]
    if not digits:
        return _letter(words, number)
    low, high = words.index(digits[0]), words.rindex(digits[-1]) + 1
    return words[:low] + (str(number) if digits[0].isdecimal() else _in_han(number)) + words[high:]


def _letter(words: str, number: int) -> str:
    """The same for ``①``, ``b)`` and ``IV``."""
    first = words.strip("()（）")[:1]
    if "①" <= first <= "⑳" and number <= 20:
        return chr(0x245F + number)
    if "ア" <= first <= "コ" and number <= 10:
        return words.replace(first, "アイウエオカキクケコ"[number - 1])
    if first.isascii() and first.isalpha() and first.lower() not in "ivx" and number <= 26:
        return words.replace(first, chr(ord("a" if first.islower() else "A") + number - 1))
    return str(number)


def _in_han(number: int) -> str:
    names = "〇一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{names[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        head += "零"
    ten = "" if not tens else "十" if tens == 1 and not hundreds else f"{names[tens]}十"
    return head + ten + (names[ones] if ones else "")
