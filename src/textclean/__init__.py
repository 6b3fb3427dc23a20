"""textclean repairs damaged documents, shows every edit with its rule, reason and place, and reports the rest.

The names below are loaded when they are used, so that ``import textclean`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .chain import Cleaned
    from .cleaner import Cleaner
    from .decisions import Decision
    from .issue import Issue

__version__ = "0.1.0"
__all__ = ["Cleaned", "Cleaner", "Decision", "Issue", "__version__", "check", "clean", "write"]

_HOMES = {"Cleaned": "chain", "Cleaner": "cleaner", "Decision": "decisions", "Issue": "issue"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def clean(
    text: str, *, profile: str = "bulletin", unsafe: bool = False, decisions: Iterable[Decision] | None = None
) -> Cleaned:
    """Clean a text. For several texts, or with rules of your choice, make a :class:`Cleaner` and keep it.

    Args:
        text: the text, decoded; line ends as they are in the file.
        profile: which rules are for which material: ``bulletin``, ``book``, ``plain``, ``strict``.
        unsafe: apply unsafe fixes too, where an issue has one fix only.
        decisions: what an editor decided.

    Raises:
        ValueError: there is no such profile, or a decision means no rule.
    """
    from .cleaner import Cleaner

    return Cleaner(profile=profile, unsafe=unsafe, decisions=decisions or ()).clean(text)


def check(text: str, *, profile: str = "bulletin") -> tuple[Issue, ...]:
    """The issues of a text, in the order found; what :func:`clean` would mend by itself is open and safe.

    Args:
        text: the text, decoded; line ends as they are in the file.
        profile: as for :func:`clean`.

    Raises:
        ValueError: there is no such profile.
    """
    return clean(text, profile=profile).as_check().issues


def write(cleaned: Cleaned, path: str | Path, *, format: str = "", lang: str = "en", name: str = "") -> None:
    """Write a report of an outcome.

    Args:
        cleaned: what :func:`clean` or a :class:`Cleaner` gave.
        path: the file; it is written whole or not at all.
        format: as ``textclean fix --report`` knows them; empty: by the suffix of ``path``, else the issue record.
        lang: language of messages: ``zh``, ``zh-Hant``, ``ja``, ``en``.
        name: what the document is called in the report; empty: as ``path``.

    Raises:
        Trouble: there is no such format, or the file cannot be written.
    """
    from importlib import import_module
    from pathlib import Path

    from . import files
    from .rulebook import RuleBook
    from .source import Source
    from .writers.message import Report

    formats = import_module(".cli.outputs.formats", __name__)
    wish = formats.parse(format) if format else formats.by_suffix(str(path))
    book = RuleBook()
    for one in cleaned.passes:  # those of a project, and those with settings of their own
        book.cards.update(one.cards)
        book.families[one.name] = dict(one.cards)
    report = Report(Source(name or Path(path).name, cleaned.source), cleaned, book, lang)
    files.write([files.Output(str(path), formats.whole(wish.name, report, formats.terms("open", lang), lang))])
