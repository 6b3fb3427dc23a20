"""Where reports go: standard output at once, files when the run is over."""

from __future__ import annotations

from collections.abc import Sequence

from .. import files
from ..errors import Trouble
from ..writers.message import Report
from . import formats
from .formats import Wish
from .plan import STDOUT
from .talk import out


class Sheets:
    """The reports of a run that were named, those of several inputs one after another.

    Args:
        named: the reports.
        several: whether there is more than one input.
        lang: the language that was asked for by name.

    Raises:
        Trouble: a format that holds one input was named for several.
    """

    def __init__(self, named: Sequence[Wish], several: bool, lang: str | None) -> None:
        for wish in named:
            if several and not wish.format.several:
                raise Trouble("one-report", format=wish.name)
        self._lang = lang
        self._loose = [wish for wish in named if wish.path in (None, STDOUT)]
        self._filed: dict[Wish, list[str]] = {wish: [] for wish in named if wish.path not in (None, STDOUT)}

    def add(self, report: Report) -> None:
        """Take up the report of one input."""
        for wish in self._loose:
            out(formats.write(wish.name, report, self._lang))
        for wish, parts in self._filed.items():
            parts.append(formats.write(wish.name, report, self._lang))

    @property
    def on_stdout(self) -> bool:
        """Whether one of them takes standard output."""
        return bool(self._loose)

    def outputs(self) -> list[files.Output]:
        """The files."""
        return [
            files.Output(str(wish.path), "".join(parts).encode("utf-8", "backslashreplace"))
            for wish, parts in self._filed.items()
        ]
