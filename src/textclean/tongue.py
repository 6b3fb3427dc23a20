"""The language of messages: each is written in Simplified Chinese and English, and said in Traditional Chinese by conversion.

What is converted are our own words, before the words of a document, paths and names are put in.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

#: Terms of the trade, and quotation marks, as they are written in Taiwan; in this order. A directory is called so only
#: where the words beside it show that no table of contents is meant.
_TERMS = (
    ("半角", "半形"), ("全角", "全形"), ("信息", "資訊"), ("源文件", "原始檔"), ("文本文件", "文字檔"), ("配置文件", "設定檔"), ("配置", "設定"),
    ("決定文件", "決定檔"), ("跨文件", "跨檔案"), ("文件", "檔案"), ("文檔", "文件"), ("默認", "預設"), ("連字符", "連字號"),
    ("通配符", "萬用字元"), ("字符", "字元"), ("字節", "位元組"), ("程序", "程式"), ("進程", "程序"),
    ("排版軟件", "排版軟體"), ("軟件", "軟體"), ("兼容", "相容"), ("圖標", "圖示"), ("註文", "注文"), ("忽松", "忽鬆"),
    ("併用", "並用"), ("縮進", "縮排"), ("用瀏覽器打開", "以瀏覽器開啟"), ("打開", "開啟"), ("命令行補全腳本", "命令列自動完成指令稿"),
    ("命令行", "命令列"), ("命令", "指令"), ("指令列", "命令列"), ("設置", "設定"), ("退出碼", "結束代碼"), ("緩存", "快取"),
    ("帶註釋", "附註解"), ("檔案或目錄", "檔案或資料夾"), ("檔案、目錄", "檔案、資料夾"), ("是目錄", "是資料夾"), ("個目錄", "個資料夾"),
    ("當前目錄", "目前的資料夾"), ("快取目錄", "快取資料夾"), ("所在目錄", "所在資料夾"), ("目錄 DIR", "資料夾 DIR"),
    ("目錄里", "資料夾裡"), ("目錄裡", "資料夾裡"), ("目錄“", "資料夾“"), ("：目錄，", "：資料夾，"), ("文本報告", "文字報告"), ("折行文本", "折行的文字"),
    ("質檢", "品質檢查"), ("質量檢查", "品質檢查"), ("豎排", "直排"), ("上世紀九十年代", "一九九〇年代"),
    ("頁眉", "頁首"), ("頁腳", "頁尾"), ("歎號", "驚嘆號"), ("嘆號", "驚嘆號"), ("驚驚嘆號", "驚嘆號"), ("省略號", "刪節號"),
    ("錄入", "輸入"), ("序次語混用", "編號形式不一"), ("序次語", "編號"), ("差錯率", "錯誤率"),
    ("萬字錯誤率", "每萬字錯誤率"), ("套話", "套語"), ("倒字", "字序顛倒"), ("數據不合", "數字不符"), ("形近異碼", "形近字元"),
    ("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』"),
)  # fmt: skip


#: The languages of messages and of the review page; what is not said in one of them is said in English.
LANGUAGES = ("zh", "zh-Hant", "ja", "en")


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
    """A converter of OpenCC; its files are named in full, for it would look in the working directory first.

    Raises:
        ImportError: another package of the same name stands in its place.
    """
    from pathlib import Path

    import opencc

    if not hasattr(opencc, "CONFIGS"):  # opencc-python-reimplemented puts its files over those of OpenCC
        raise ImportError("another package stands in the place of OpenCC: pip install --force-reinstall opencc")
    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{configuration}.json"
    return opencc.OpenCC(str(folder) if folder.is_file() else configuration)
