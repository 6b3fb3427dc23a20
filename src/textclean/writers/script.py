"""The fixed files of the review page: its style, and its script, put together from small modules."""

from __future__ import annotations

import os
from binascii import b2a_base64
from functools import cache

from ..text.digest import sha256
from ..text.lazy import pattern

ASSETS = os.path.join(os.path.dirname(__file__), "assets")
#: The modules of the page in the order in which they build on one another; each is an ES module that runs by itself.
MODULES = (
    "words", "excerpt", "dom", "align", "issue", "stories", "model", "chosen", "compose", "decisions", "superseded", "bulk", "toml", "keep", "served",
    "effects", "reasons", "cards", "marks", "find", "back", "going", "lines", "sections", "panes", "map", "filter", "folds", "prompt",
    "list", "keys", "encoding", "sha256", "issuesfile", "correction", "tables", "merging", "dialogs", "differing", "record", "desk", "frame", "runs", "main",
)  # fmt: skip
#: At the beginning of a line; what is written first is what the engine can run to.
_IMPORT = pattern(r'import (?<![^\n]import )(\{[^}]*\}) from "\./(\w+)\.mjs";\n')
_EXPORT = pattern(r"export (?<![^\n]export )((?:async )?(?:const|function|class) (\w+))")


@cache
def style() -> str:
    """The style sheet."""
    return _read("desk.css")


def _read(name: str) -> str:
    with open(os.path.join(ASSETS, name), "rb", buffering=0) as file:
        return file.read().decode("utf-8")


@cache
def script() -> str:
    """The script: each module a function with its own names, which gives what the module exports."""
    return "".join(['"use strict";\n(() => {\n', *map(module, MODULES), "})();\n"])


def module(name: str) -> str:
    """One module as a function of the script; what it exports is then ``<name>_``."""
    text = _read(f"desk/{name}.mjs")
    exported = ", ".join(found[1] for found in _EXPORT.findall(text))
    text = _IMPORT.sub(r"const \1 = \2_;\n", text)
    text = _EXPORT.sub(r"\1", text)
    return f"const {name}_ = (() => {{\n{text}return {{ {exported} }};\n}})();\n"


def digest(content: str) -> str:
    """The source expression of a content security policy for a fixed style or script."""
    digested = bytes.fromhex(sha256(content.encode()))
    return f"'sha256-{b2a_base64(digested, newline=False).decode()}'"


def policy(*, served: bool = False) -> str:
    """The content security policy of the page: our style, our script, nothing from anywhere.

    Args:
        served: the page may talk to the server that it came from.
    """
    return (
        f"default-src 'none'; style-src {digest(style())}; script-src {digest(script())}; img-src data:; "
        f"connect-src {chr(39)}{'self' if served else 'none'}{chr(39)}; base-uri 'none'; form-action 'none'"
    )
