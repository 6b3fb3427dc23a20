"""Numerals: what number a section mark says, and how it would write another one."""

from __future__ import annotations

from functools import lru_cache

from ..text.lazy import pattern
from ..text.script import HAN_DIGITS, HAN_NUMERALS

NUMERALS = HAN_NUMERALS + "廿"  #: old numberings write twenty so
#: Behind a number in brackets: it begins an item, and is no reference to one (``（二）项的规定``).
NO_REFERENCE = "(?![项項](?!目)|目(?![标標的前录錄])|款(?![项項待]))"
#: Words that count paragraphs, in their order.
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_KANA = "アイウエオカキクケコ"

_NAMES = "〇" + HAN_DIGITS  #: from nought on
_VALUES = {char: number for number, char in enumerate(_NAMES)}
_VALUES |= dict(
    zip("○零壹壱贰貳弐叁參叄参肆伍陆陸柒捌玖", (0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True)
)
_TENS = {"十": 10, "拾": 10, "百": 100}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(maxsize=1 << 10)  # a text counts the same few numbers over and over
def value(words: str, letter: bool = False) -> int:
    """The number that a mark says: ``二十三``, ``２３``, ``XXIII``, ``㉓``, with ``letter`` also ``w``; 0 where it says none."""
    if letter and len(words) == 1 and words.isascii() and words.isalpha():
        return ord(words.lower()) - 96
    if words in ORDINALS:
        return ORDINALS.index(words) + 1
    if len(words) == 1 and words in _KANA:
        return _KANA.index(words) + 1
    if words.isdecimal():
        return int(words)
    if len(words) == 1 and "①" <= words <= "⑳":
        return ord(words) - 0x245F
    if len(words) == 1 and "⑴" <= words <= "⒇":
        return ord(words) - 0x2473
    if len(words) == 1 and "Ⅰ" <= words <= "Ⅻ":
        return ord(words) - 0x215F
    if words.isascii():
        return _roman(words.lower()) if words else 0
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
    digits = [char for char in words if char.isdecimal() or char in NUMERALS]
    if not digits:
        return _formal(words, number) or _letter(words, number)
    low, high = words.index(digits[0]), words.rindex(digits[-1]) + 1
    return words[:low] + (_in_digits(number, digits[0]) if digits[0].isdecimal() else _in_han(number)) + words[high:]


def _in_digits(number: int, like: str) -> str:
    """A number in the digits of another one: full-width where they are."""
    zero = ord(like) - int(like)
    return "".join(chr(zero + int(digit)) for digit in str(number))


def _formal(words: str, number: int) -> str:
    """The same for ``貳``, in the forms of the mark: traditional where it is, up to ten; else empty."""
    old = next((char for char in words if char in _SIMPLE + _FULL), "")
    if not old or not 1 <= number <= 10:
        return ""
    forms = _FULL if old in _FULL and old not in _SIMPLE else _SIMPLE
    return words.replace(old, forms[number - 1], 1)


_SIMPLE, _FULL = "壹贰叁肆伍陆柒捌玖拾", "壹貳參肆伍陸柒捌玖拾"


def _letter(words: str, number: int) -> str:
    """The same for ``①``, ``b)``, ``IV`` and ``Second``."""
    bare = words.strip("()（）")
    first = bare[:1]
    if "①" <= first <= "⑳" and number <= 20:
        return chr(0x245F + number)
    if "Ⅰ" <= first <= "Ⅻ" and number <= 12:
        return chr(0x215F + number)
    if first in _KANA and number <= len(_KANA):
        return words.replace(first, _KANA[number - 1])
    if bare in ORDINALS and number <= len(ORDINALS):
        return words.replace(bare, ORDINALS[number - 1])
    if not (first.isascii() and first.isalpha()):
        return str(number)
    if len(bare) == 1 and first.lower() not in "ivx" and number <= 26:
        return words.replace(first, chr(ord("a" if first.islower() else "A") + number - 1))
    roman = _in_roman(number)
    return words.replace(bare, roman.lower() if first.islower() else roman)


def _in_roman(number: int) -> str:
    out = ""
    for worth, words in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        out += words * (number // worth)
        number %= worth
    return out


def _in_han(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_NAMES[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        head += "零"
    ten = "" if not tens else "十" if tens == 1 and not hundreds else f"{_NAMES[tens]}十"
    return head + ten + (_NAMES[ones] if ones else "")


_NEIGHBOURS = pattern(
    f"(?P<one>[{NUMERALS}]{{1,3}})、(?P<two>[{NUMERALS}]{{1,3}})[线線级級类類期季号號年月日批岁歲个個人天周週成次名位条條项項款层層楼樓届屆度点點时時小代千万萬]"
)


def counts_two(text: str, start: int, end: int) -> bool:
    """Whether a text begins with two neighbouring numbers and what they count, of which the first is a mark only in its list: ``一、二线城市``, ``七、八年级``.

    Args:
        text: all of it.
        start, end: the part that is read, in characters.
    """
    two = _NEIGHBOURS.match(text, start, end)
    return two is not None and value(two["two"]) == value(two["one"]) + 1
