"""JSON and URIs for CI services: what a log shows of them is never a command, what reads them gets every character."""

from __future__ import annotations

from json import dumps
from typing import Any
from urllib.parse import quote

from ..text.show import UNSAFE


def encode(value: Any) -> str:
    """JSON on lines of their own; characters that show nothing, and ``##`` before a bracket, are written as escapes."""
    text = dumps(value, ensure_ascii=False, indent=1)
    return UNSAFE.sub(_escape, text).replace("##", "\\u0023\\u0023")


def _escape(match: Any) -> str:
    char = match.group()
    return char if char == "\n" else dumps(char)[1:-1]


def uri(path: str) -> str:
    """A path as a reference: relative ones stay relative, others become ``file:`` URIs."""
    path = path.replace("\\", "/") if ":\\" in path[:3] else path
    absolute = path.startswith("/") or path[1:3] == ":/"
    text = quote(path.encode("utf-8", "surrogateescape"), safe="/-._~!$&'()*+,;=@")
    return f"file://{'' if path.startswith('/') else '/'}{text}" if absolute else text
