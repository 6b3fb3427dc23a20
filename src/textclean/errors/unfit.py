"""Why a file of ours cannot be used, in both languages: what the readers of TOML and JSON say, they say in English."""

from __future__ import annotations

import re

from ..text.lazy import pattern
from ..tongue import Said

#: The kinds of values, as a person who writes them would call them.
KINDS = {
    "array": Said("列表（写在 [ ] 里）", "a list, in [ ]"),
    "object": Said("表", "a table"),
    "str": Said("一段文字（写在引号里）", "a text, in quotes"),
    "bool": Said("true 或 false", "true or false"),
    "int": Said("整数", "a whole number"),
    "float": Said("数", "a number"),
}

#: How the reader of TOML begins what it says.
_TOML = {
    "Invalid statement": "不是“键 = 值”，也不是表头",
    "Invalid value": "值不对",
    "Expected '='": "键后应有“=”",
    "Expected ']": "方括号没有配对",
    "Expected newline": "一条写完应换行",
    "Cannot ": "同一个键或表写了两次",
    "Unclosed array": "列表没有结尾",
    "Unterminated string": "文字没有结尾的引号",
    "Illegal character": "有不该出现的字符",
    "Unescaped '\\'": "“\\”应写作“\\\\”",
    "Duplicate": "同一个键写了两次",
}
NO_SUCH_VALUE = r"Invalid enum value '(.*)'"  #: how :mod:`msgspec` says that a word is none of those that there are
AT_LINE = pattern(r"at line (\d+)")  #: how the reader of TOML says where
_PLACE = pattern(r" - at `\$\.?([^`]*)`$")


def toml(words: str) -> str:
    """What the reader of TOML says, in Chinese, without the place."""
    return next((zh for start, zh in _TOML.items() if words.startswith(start)), "写法不对")


def mismatch(words: str) -> Said | None:
    """What :mod:`msgspec` says of a value of another kind, without the place; None where it says something else."""
    match = re.fullmatch(r"Expected `(\w+)[^`]*`, got `(\w+)`", words)
    if match is None:
        return None
    wanted, got = (KINDS.get(name, Said(name, name)) for name in match.groups())
    return Said(f"应是{wanted.zh}，不是{got.zh}", f"it takes {wanted.en}, not {got.en}")


def reasons(error: Exception) -> dict[str, str]:
    """The words of a trouble for what a reader of TOML or JSON, or of UTF-8, says: ``reason`` and ``reason_zh``."""
    words = str(error)
    return {"reason": words, "reason_zh": _chinese(error, words)}


def _chinese(error: Exception, words: str) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"第 {error.start + 1} 字节起不是 UTF-8"
    if isinstance(error, RecursionError):
        return "嵌套太深"
    if type(error).__name__ == "TOMLDecodeError":
        at = AT_LINE.search(words)
        return (f"第 {at[1]} 行不是合法的 TOML，" if at else "不是合法的 TOML，") + toml(words)
    if at := re.search(r"\(byte (\d+)\)", words):
        return f"第 {int(at[1]) + 1} 字节不是合法的 JSON"
    place = _PLACE.search(words)
    return (_where(place[1]) if place else "") + _what(_PLACE.sub("", words))


def _where(path: str) -> str:
    """A place that :mod:`msgspec` names: ``decision[0].id``."""
    row = re.search(r"\[(\d+)\]", path)
    key = path.rpartition(".")[2] if not path.endswith("]") else ""
    return (f"第 {int(row[1]) + 1} 条" if row else "") + (f"“{key}”" if key else "") + "："


def _what(words: str) -> str:
    if said := mismatch(words):
        return said.zh
    for form, zh in (
        (r"Object missing required field `(.*)`", "缺“{}”"),
        (r"Object contains unknown field `(.*)`", "不认识“{}”"),
        (NO_SUCH_VALUE, "没有“{}”这个值"),
    ):
        if match := re.fullmatch(form, words):
            return zh.format(match[1])
    return "内容不完整" if "truncated" in words else "内容不对"
