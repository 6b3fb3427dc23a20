"""Characters, places, edits, and the text that remembers its source."""

from .document import Document
from .runs import Run
from .span import Edit, Span

__all__ = ["Document", "Edit", "Run", "Span"]
