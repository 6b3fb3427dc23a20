"""The report formats: which module writes them, and how their files are called."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from ..errors import Trouble
from ..writers.message import Report
from .command import nearest


class Format(NamedTuple):
    """One format."""

    module: str  #: in ``textclean.writers``
    suffix: str  #: of its files
    several: bool  #: whether the reports of several documents may follow one another in one file
    record: bool = False  #: read by programs: the same in every locale


FORMATS = {
    "text": Format("terminal", ".report.txt", True),
    "concise": Format("concise", ".issues.txt", True),
    "markdown": Format("markdown", ".report.md", True),
    "html": Format("html", ".review.html", False),
    "jsonl": Format("jsonl", ".issues.jsonl", True, True),
    "json": Format("json", ".issues.json", False, True),
}


class Wish(NamedTuple):
    """A report that was asked for: ``--report FMT[:PATH]`` or ``--issues F``."""

    name: str
    path: str | None

    @property
    def format(self) -> Format:
        """Its format."""
        return FORMATS[self.name]


def parse(word: str) -> Wish:
    """``FMT[:PATH]``.

    Raises:
        Trouble: ``no-format``.
    """
    name, _, path = word.partition(":")
    if name not in FORMATS:
        raise Trouble("no-format", name=name, near=nearest(name, list(FORMATS)), known=", ".join(FORMATS))
    return Wish(name, path or None)


def by_suffix(path: str) -> Wish:
    """``--issues F``: the suffix decides; any that is none of ours is JSONL."""
    name = path.rpartition(".")[2].lower()
    return Wish(name if name in ("json", "csv", "sarif") and name in FORMATS else "jsonl", path)


def write(name: str, report: Report, lang: str | None) -> str:
    """A report in a format.

    Args:
        name: a key of :data:`FORMATS`.
        report: what to write.
        lang: the language that was asked for by name; a record does not follow the locale.
    """
    if FORMATS[name].record:
        report = report._replace(lang=record_language(lang))
    text: str = import_module(f"textclean.writers.{FORMATS[name].module}").write(report)
    return text


def record_language(lang: str | None) -> str:
    """The language of the messages in a record: the one asked for, else English, so that no locale changes it."""
    return lang or "en"
