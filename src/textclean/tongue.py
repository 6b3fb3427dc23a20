"""The language of messages: each is written in Simplified Chinese and English, and said in Traditional Chinese by conversion.

What is converted are our own words, before the words of a document, paths and names are put in.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

#: Terms of the trade, and quotation marks, as they are written where Traditional characters are; in this order.
_TERMS = (
    ("半角", "半形"), ("全角", "全形"), ("信息", "資訊"), ("源文件", "原始檔"), ("文本文件", "文字檔"), ("文檔", "文件"),
    ("默認", "預設"), ("連字符", "連字號"), ("字符", "字元"), ("字節", "位元組"), ("程序", "程式"), ("排版軟件", "排版軟體"),
    ("軟件", "軟體"), ("兼容", "相容"), ("圖標", "圖示"), ("註文", "注文"), ("忽松", "忽鬆"), ("併用", "並用"),
    ("縮進", "縮排"), ("用瀏覽器打開", "以瀏覽器開啟"), ("打開", "開啟"),
    ("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』"),
)  # fmt: skip


def is_chinese(lang: str) -> bool:
    """Whether ``lang`` (``zh``, ``zh-Hant``, ``ja``, ``en``) is Chinese of either script; all else is answered in English."""
    return lang.startswith("zh")


def either(lang: str, zh: str, en: str) -> str:
    """One text in a language of messages.

    Args:
        lang: ``zh``, ``zh-Hant``; all else is English.
        zh: the text in Simplified Chinese, without words of others, which stay as they are: placeholders stand for them.
        en: the same in English.
    """
    if not lang.startswith("zh"):
        return en
    return traditional(zh) if lang == "zh-Hant" else zh


class Said(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """The text in ``lang``, as :func:`either` gives it."""
        return either(lang, self.zh, self.en)


@cache
def traditional(text: str) -> str:
    """Simplified Chinese in Traditional characters, with the terms of Taiwan for the few that differ.

    What cards and signals say was converted beforehand: loading the converter takes as long as cleaning a page.
    """
    if known := _converted().get(text):
        return known
    text = converter("s2tw").convert(text)
    for term, said in _TERMS:
        text = text.replace(term, said)
    return text


@cache
def _converted() -> dict[str, str]:
    from . import tables

    return dict(row.split("\t") for row in tables.lines("said-traditional"))


@cache
def converter(configuration: str) -> Any:
    """A converter of OpenCC; its files are named in full, for it would look in the working directory first."""
    from pathlib import Path

    import opencc

    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{configuration}.json"
    return opencc.OpenCC(str(folder) if folder.is_file() else configuration)
