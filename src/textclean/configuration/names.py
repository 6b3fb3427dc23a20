"""What the files are called in which a configuration may stand."""

from __future__ import annotations

NAME = "textclean.toml"
PYPROJECT = "pyproject.toml"
