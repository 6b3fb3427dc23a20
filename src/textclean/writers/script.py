"""The fixed files of the review page: its style, and its script, put together from small modules."""

from __future__ import annotations

import os
from binascii import b2a_base64, crc32
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
#: What may stand behind ``import `` and ``export `` at the beginning of a line.
_IMPORTED = pattern(r'(\{[^}]*\}) from "\./(\w+)\.mjs";(?=\n|\Z)')
_EXPORTED = pattern(r"(?:async )?(?:const|function|class) (\w+)")


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
    first, *rest = f"\n{_read(f'desk/{name}.mjs')}".split("\nimport ")  # half of what patterns would take for it
    for number, part in enumerate(rest):
        found = _IMPORTED.match(part)
        rest[number] = f"const {found[1]} = {found[2]}_;{part[found.end() :]}" if found else f"import {part}"
    first, *rest = "\n".join((first, *rest)).split("\nexport ")
    exported = []
    for number, part in enumerate(rest):
        if found := _EXPORTED.match(part):
            exported.append(found[1])
        else:
            rest[number] = f"export {part}"
    text = "\n".join((first, *rest))
    return f"const {name}_ = (() => {{{text}return {{ {', '.join(exported)} }};\n}})();\n"


def digest(content: str) -> str:
    """The source expression of a content security policy for a fixed style or script."""
    data = content.encode()
    return f"'sha256-{_known().get(mark(data)) or reckoned(data)}'"


def mark(data: bytes) -> str:
    """What a fixed style or script is known by: its length and its checksum."""
    return f"{len(data)}-{crc32(data):08x}"


def reckoned(data: bytes) -> str:
    """The SHA-256 of some bytes, in base 64: of our own script a hundredth of what a page takes."""
    return b2a_base64(bytes.fromhex(sha256(data)), newline=False).decode()


def digests() -> str:
    """The table of the fixed style and script as they are now: what each is known by, and its digest."""
    return "".join([f"{mark(data)} {reckoned(data)}\n" for data in (style().encode(), script().encode())])


@cache
def _known() -> dict[str, str]:
    """That table as it was written last."""
    return dict([row.split() for row in _read("digests.txt").split("\n") if row])


def policy(*, served: bool = False) -> str:
    """The content security policy of the page: our style, our script, nothing from anywhere.

    Args:
        served: the page may talk to the server that it came from.
    """
    return (
        f"default-src 'none'; style-src {digest(style())}; script-src {digest(script())}; img-src data:; "
        f"connect-src {chr(39)}{'self' if served else 'none'}{chr(39)}; base-uri 'none'; form-action 'none'"
    )
