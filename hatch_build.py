"""Build hook: puts the cards of the rule book into one file and its tables into another, which a run reads in place of a hundred."""

from __future__ import annotations

import os
import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Prebuild(BuildHookInterface[Any]):
    """Runs before a wheel is made, and before an editable installation."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        prebuilt = runpy.run_path(str(root / "src" / "textclean" / "prebuilt.py"))
        rules = root / "rules"
        _put(rules / prebuilt["NAME"], prebuilt["build"](str(rules)))
        _put(rules / prebuilt["TABLES"], prebuilt["build_tables"](str(rules)))


def _put(path: Path, data: bytes) -> None:
    """Write a file whole: a run that reads the rules meanwhile finds the old one or the new one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_bytes(data)
    fresh.replace(path)
