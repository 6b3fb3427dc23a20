"""Odd texts for the real rules: mixed alphabets, damaged pages with odd characters in them, pages that stand twice.

All from a ``random.Random``; nobody writes like this, and every law must hold all the same.
"""

from __future__ import annotations

from random import Random

from . import newspaper, strategies

HAN = tuple("重庆市区县公司项目会议通过班列年月日的了是在一二三十第条个元术口")
WORDS = (
    "记者从江北区获悉",
    "今年",
    "投入资金",
    "有序推进",
    "大家的事情大家商量",
    "第一批",
    "万元",
    "吴迪",
    "责编",
    "本报记者",
    "报道",
    "说",
)
MARKS = tuple("，。；：？！、“”‘’《》（）【】…—·～％")
NARROW = tuple(",.;:?!\"'()[]<>%-_/*#|&=+~@$`\\")
LATIN = ("a", "b", "X", "The", "cat", "BIM", "de-", "http://a.b/c", "é", "œ", "ﬁ", "Ｈ", "ｉ", "Ã©", "аb")
FIGURES = (*"0123456789", "１", "２", "2024年", "3.5", "1,000", "10%", "①", "Ⅳ", "〇", "百", "千")
NUMBERS = (
    "一、",
    "二、",
    "三、",
    "四、",
    "（一）",
    "（二）",
    "(1)",
    "(2)",
    "1.",
    "2.",
    "①",
    "②",
    "第一，",
    "第二，",
    "第一条",
)
KANA = ("か", "な", "カ", "ナ", "ー", "です", "ます", "ｱ", "ﾞ", "「", "」", "『", "』", "・", "々")
ENDS = ("\n", "\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1c", "\n\u3000\u3000", " \n")
BLANKS = (" ", " ", "  ", "\t", "\u3000", "\u00a0", "\u2003", "\u200a", "\u202f", "\u205f")
HIDDEN = (
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\ufe0f",
    "\ufe0e",
    "\u200e",
    "\u202e",
    "\u2066",
    "\U000e0041",
)
CONTROLS = (
    "\x00",
    "\x01",
    "\x08",
    "\x1b",
    "\x1b[31m",
    "\x7f",
    "\x80",
    "\x9f",
    "\ufffd",
    "\ufffc",
    "\ue000",
    "锟斤拷",
    "???",
)
COMBINING = ("\u0301", "\u0304", "\u0327", "\u3099", "\u309a", "e\u0301", "か\u3099", "\u20dd", "\U000e0100")
RARE = ("𠮷", "𝒳", "👩\u200d👧", "⺟", "⼈", "㇀", "豈", "﨑", "丽", "國", "広", "裏", "里", "後", "麵", "ي", "ש", "ก")
ALPHABETS = (HAN, WORDS, MARKS, NARROW, LATIN, FIGURES, NUMBERS, KANA, ENDS, BLANKS, HIDDEN, CONTROLS, COMBINING, RARE)
ODD = (*ENDS, *BLANKS, *HIDDEN, *CONTROLS, *COMBINING, *RARE)


def mixed(rng: Random, most: int = 60) -> str:
    """Pieces of two to five alphabets."""
    chosen = [rng.choice(ALPHABETS) for _ in range(rng.randint(2, 5))]
    return _twice(rng, "".join(rng.choice(rng.choice(chosen)) for _ in range(rng.randint(0, most))))


def page(rng: Random, most: int = 400) -> str:
    """A stretch of a damaged page with odd pieces, marks and doublings put into it."""
    text = newspaper.damaged_page(rng)
    start = rng.randrange(len(text))
    text = text[start : start + rng.randint(20, most)]
    for _ in range(rng.choice((0, 1, 1, 2, 4, 12))):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(rng.choice((ODD, ENDS, MARKS, NARROW, NUMBERS, *ALPHABETS))) + text[at:]
    return _twice(rng, text)


def _twice(rng: Random, text: str) -> str:
    """Every fourth text holds a part of itself twice."""
    if text and rng.random() < 0.25:
        start = rng.randrange(len(text))
        part = text[start : start + rng.choice((5, 20, 60, 150))]
        at = rng.randint(0, len(text))
        text = text[:at] + part + text[at:]
    return text


def texts(rng: Random) -> str:
    """One of the kinds."""
    return rng.choice((mixed, mixed, strategies.texts, page))(rng)
