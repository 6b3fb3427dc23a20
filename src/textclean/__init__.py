"""textclean repairs damaged documents, shows every edit with its rule, reason and place, and reports the rest.

The names below are loaded when they are used, so that ``import textclean`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .chain import Cleaned
    from .cleaner import Cleaner
    from .decisions import Decision
    from .issue import Issue

__version__ = "0.1.0"
__all__ = ["Cleaned", "Cleaner", "Decision", "Issue", "__version__", "check", "clean"]

_HOMES = {"Cleaned": "chain", "Cleaner": "cleaner", "Decision": "decisions", "Issue": "issue"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def clean(text: str, **settings: Any) -> Cleaned:
    """Clean a text; ``settings`` are those of :class:`Cleaner`."""
    from .cleaner import Cleaner

    return Cleaner(**settings).clean(text)


def check(text: str, **settings: Any) -> tuple[Issue, ...]:
    """The issues of a text; what :func:`clean` would mend by itself is open and safe."""
    return clean(text, **settings).as_check().issues
