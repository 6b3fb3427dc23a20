"""The cards of a folder in one file, and its other TOML in another, made when the package is built: a run parses none.

The files hold what was read and digests of the bytes that it was read from: a card that was changed, added or taken
away since makes the cards stale, and a table that was changed is read anew. This module needs nothing but the standard
library: the build runs it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

try:
    from _blake2 import blake2b  # by itself: hashlib loads OpenSSL too
except ImportError:
    from hashlib import blake2b

NAME = "cards.json"  #: beside the folders of the families
TABLES = "tables.json"  #: beside it: tables, profiles, the order of the chain
_NO_FAMILY = frozenset(("tables", "profiles", "templates"))


def paths(folder: str) -> list[str]:
    """The cards in a folder of rules, from that folder on: ``breaks/LB001-broken-paragraph.toml``; sorted."""
    with os.scandir(folder) as entries:
        families = [one.name for one in entries if one.name not in _NO_FAMILY and one.is_dir()]
    return sorted(
        f"{family}/{name}"
        for family in families
        for name in os.listdir(os.path.join(folder, family))
        if name.endswith(".toml")
    )


def digest(folder: str, cards: Iterable[str]) -> str:
    """What stands for the cards of a folder as they are now: a digest of their names and bytes.

    Raises:
        OSError: one of them cannot be read.
    """
    found = blake2b(digest_size=16)
    for card in cards:
        with open(os.path.join(folder, card), "rb", buffering=0) as file:
            data = file.read()
        found.update(f"{card} {len(data)}\n".encode())
        found.update(data)
    return found.hexdigest()


def build(folder: str) -> bytes:
    """The file for the cards of a folder.

    Raises:
        OSError: one of them cannot be read.
        ValueError: one of them is no TOML.
    """
    import json
    import tomllib

    cards = paths(folder)
    read = {}
    for card in cards:
        with open(os.path.join(folder, card), "rb") as file:
            read[card] = tomllib.load(file)
    made = {"digest": digest(folder, cards), "cards": read}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def build_tables(folder: str) -> bytes:
    """The file for all other TOML of a folder that runs read: by path, the digest of the bytes and what they say.

    Raises:
        OSError: one of them cannot be read.
        ValueError: one of them is no TOML.
    """
    import json
    import tomllib

    made: dict[str, tuple[str, object]] = {}
    for place in ("", "profiles/", "tables/"):
        for name in sorted(os.listdir(os.path.join(folder, place))):
            if name.endswith(".toml"):
                with open(os.path.join(folder, place, name), "rb") as file:
                    data = file.read()
                made[place + name] = digest_of(data), tomllib.loads(data.decode())
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def digest_of(data: bytes) -> str:
    """What stands for the bytes of a file."""
    return blake2b(data, digest_size=16).hexdigest()
