"""Every kind of trouble with its line in Chinese and English and its exit code."""

from __future__ import annotations

from . import of_files, of_use
from .line import Line

LINES: dict[str, Line] = {**of_files.LINES, **of_use.LINES}
