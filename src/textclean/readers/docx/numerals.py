"""Numbers in the forms that lists have them; the names are those of ECMA-376, 17.18.59."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS, _LEGAL = "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"],
        strict=True,
    )
)
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
MOST_ROMAN, MOST_HAN = 4000, 10_000  #: numbers from these on are written in digits


def written(number: int, form: str) -> str:
    """A number in a form; one that is not known, or cannot write the number, gives digits."""
    return _FORMS.get(form, str)(number)


def _letters(number: int) -> str:
    """a to z, then aa to zz, as lists count on."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number > 0 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < MOST_ROMAN:
        return str(number)
    found = ""
    for worth, sign in _ROMAN:
        found += sign * (number // worth)
        number %= worth
    return found


def _counted(number: int, digits: str = _DIGITS, units: str = "千百十", *, full: bool = False) -> str:
    """十一, 一百零五; ``full``: 壹拾壹."""
    if not 0 < number < MOST_HAN:
        return digits[0] if number == 0 else str(number)
    found = ""
    for digit, unit in zip(f"{number:04}", (*units, ""), strict=True):
        if digit != "0":
            found += digits[int(digit)] + unit
        elif found and not found.endswith("零"):
            found += "零"
    found = found.removesuffix("零")
    return found[1:] if not full and 10 <= number < 20 else found


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(abs(number)))


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= 20 else f"({number})"


def _full_width(number: int) -> str:
    return str(number).translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "koreanDigital2": _digit_by_digit,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": lambda number: chr(0x327F + number) if 0 < number <= 10 else _counted(number),
    "chineseLegalSimplified": lambda number: _counted(number, _LEGAL, "仟佰拾", full=True),
    "ideographLegalTraditional": lambda number: _counted(number, "零壹貳參肆伍陸柒捌玖", "仟佰拾", full=True),
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
        ),
        _counted,
    ),
}
