"""The cards of a folder in one file, made when the package is built, so that a run does not parse a hundred of them.

The file holds the cards as they were read and a digest of their bytes: a card that was changed, added or taken away
since makes it stale, and then it is passed over. This module needs nothing but the standard library: the build runs it.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable
from hashlib import blake2b

NAME = "cards.json"  #: beside the folders of the families
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
    cards = paths(folder)
    read = {}
    for card in cards:
        with open(os.path.join(folder, card), "rb") as file:
            read[card] = tomllib.load(file)
    made = {"digest": digest(folder, cards), "cards": read}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
