"""What is decided about a document, and the file that keeps it."""

from __future__ import annotations

import os

from .. import decisions_file, files
from ..configuration import Held
from ..configuration.discovery import shown_path
from ..decisions_file import DecisionRow
from ..errors import shown
from ..tongue import Said, either
from ..tuples import NamedTuple
from .talk import note


class Kept(NamedTuple):
    """The document that decisions are about, and the file that keeps them."""

    path: str  #: as it was typed
    held: Held
    file: str
    lang: str
    quiet: bool

    @property
    def name(self) -> str:
        """What the file calls the document."""
        return files.name_in(self.path, self.file)

    def rows(self) -> list[DecisionRow]:
        """The decisions that are kept about it."""
        return decisions_file.about(decisions_file.load(self.file) if os.path.lexists(self.file) else (), self.name)

    def tell(self, said: Said) -> None:
        """Say what was done with the file."""
        if not self.quiet:
            note(either(self.lang, "{}：", "{}: ").format(shown(shown_path(self.file))) + said.say(self.lang))
