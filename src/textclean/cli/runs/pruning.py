"""``config --prune``: the allowances that meet nothing are taken out of the configuration, after a run over all of its folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from ... import files
from ...configuration import Configurations
from ...configuration.names import PYPROJECT
from ...errors import Trouble, shown
from ...tongue import either
from ..settings import configurations
from ..talk import note
from .session import Session


def prune(options: Mapping[str, Any], lang: str) -> int:
    """Take the allowances that meet nothing out of the configuration that holds here, after a run over all of its folder.

    Raises:
        Trouble: there is no configuration, it cannot be written, or a document cannot be read.
    """
    found = configurations(options)
    path = _file(found)
    unasked = dict.fromkeys(("files_from", "issues", "max_issues", "golden", "jobs"))
    off = dict.fromkeys(("zero", "no_gitignore", "force_include", "stats", "verify", "update_golden"), False)
    folder = os.path.dirname(path) or "."
    more = {"inputs": (folder,), "report": (), "show": "open", "fail_on": "never", "quiet": True, "no_cache": True}
    session = Session({**options, **unasked, **off, **more}, lang, checking=True)
    for _ in session.results():
        pass
    if session.code:
        return session.code
    gone = [one.number for one in session.allowances.unmet(found.allowed(path))]
    if gone:
        files.write([files.Output(path, _without(files.read(path), gone, path).encode())])
    note(either(lang, "{}：已去掉 {} 项", "{}: {} taken out").format(shown(path), len(gone)))
    return 0


def _file(found: Configurations) -> str:
    reads = found.chain("").reads
    if not reads:
        raise Trouble("no-config")
    return reads[0].path


def _without(data: bytes, numbers: Iterable[int], path: str) -> str:
    """A configuration file without some of its allowances; all else stays as it is, comments too."""
    import tomlkit

    document = tomlkit.parse(data.decode("utf-8-sig"))
    table: Any = document
    for name in ("tool", "textclean") if os.path.basename(path) == PYPROJECT else ():
        table = table[name]
    for number in sorted(numbers, reverse=True):
        del table["allow"][number]
    if not table["allow"]:
        del table["allow"]
    return tomlkit.dumps(document)
