"""The report formats: which module writes them, and how their files are called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ...errors import Trouble
from ...tuples import NamedTuple
from ...writers.message import Report
from ..command import nearest

if TYPE_CHECKING:
    from ...writers.diagnostics import Diagnosed, Terms


class Format(NamedTuple):
    """One format."""

    module: str  #: in ``textclean.writers``
    suffix: str  #: of its files
    several: bool  #: whether the reports of several documents may follow one another in one file
    record: bool = False  #: read by programs: the same in every locale
    gathers: bool = False  #: one report holds all documents: the module has ``whole`` instead of ``write``
    rooted: bool = False  #: paths are those of the repository, which is where CI services look
    needs: str = ""  #: a package of the extra ``office``; such files are bytes, and never go to a terminal


FORMATS = {
    "text": Format("terminal", ".report.txt", True),
    "concise": Format("concise", ".issues.txt", True),
    "markdown": Format("markdown", ".report.md", True),
    "html": Format("html", ".review.html", False),
    "jsonl": Format("jsonl", ".issues.jsonl", True, True),
    "json": Format("json", ".issues.json", False, True),
    "csv": Format("csv", ".issues.csv", True, True, True),
    "errata": Format("errata.table", ".errata.csv", True, gathers=True),
    "xlsx": Format("errata.workbook", ".errata.xlsx", True, gathers=True, needs="xlsxwriter"),
    "docx": Format("docx", ".tracked.docx", False, needs="docx"),
    "record": Format("review_record.markdown", ".record.md", False),
    "record-html": Format("review_record.html", ".record.html", False),
    "sarif": Format("sarif", ".sarif", True, True, True, True),
    "github": Format("github", ".github.txt", True, False, True, True),
    "gitlab": Format("gitlab", ".gitlab.json", True, True, True, True),
    "rdjson": Format("rdjson", ".rdjson", True, True, True, True),
    "junit": Format("junit", ".junit.xml", True, True, True, True),
    "checkstyle": Format("checkstyle", ".checkstyle.xml", True, True, True, True),
    "tap": Format("tap", ".tap", True, True, True, True),
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
        Trouble: ``no-format``, ``no-extra``.
    """
    name, _, path = word.partition(":")
    if name not in FORMATS:
        raise Trouble("no-format", name=name, near=nearest(name, list(FORMATS)), known=", ".join(FORMATS))
    if FORMATS[name].needs:
        from ...writers.office import need

        need(FORMATS[name].needs)
    return Wish(name, path or None)


#: Suffixes of files for people, and the report that is such a file: no issue record is one.
_FOR_PEOPLE = {"html": "html", "htm": "html", "md": "markdown", "docx": "docx", "xlsx": "xlsx"}


def by_suffix(path: str) -> Wish:
    """``--issues F``: the suffix decides; any that is none of ours is JSONL.

    Raises:
        Trouble: ``no-rows``: it is the suffix of another report of ours, which a file of rows must not pass for.
    """
    name = path.rpartition(".")[2].lower()
    if name in _FOR_PEOPLE:
        raise Trouble("no-rows", path=path, format=_FOR_PEOPLE[name])
    return Wish(name if name in ("json", "csv", "sarif") and name in FORMATS else "jsonl", path)


def terms(show: str, lang: str) -> Terms:
    """What is asked of the reports that hold all documents."""
    from ...writers.diagnostics import Terms

    return Terms(lang, tuple(word.strip() for word in show.split(",")))


class Gathering:
    """A report that holds all documents of a run.

    Args:
        name: a key of :data:`FORMATS`, of a format that gathers.
        terms: what is asked of it; ``lang`` is that of the run.
        lang: the language that was asked for by name; a record does not follow the locale.
    """

    def __init__(self, name: str, terms: Terms, lang: str | None) -> None:
        self._format = FORMATS[name]
        self._module = import_module(f"textclean.writers.{self._format.module}")
        self.terms = terms._replace(lang=record_language(lang)) if self._format.record else terms
        asked = [status for status in getattr(self._module, "STATUSES", ()) if status in terms.statuses]
        self._statuses = self._module.STATUSES if name == "csv" else asked or ("open",)
        self.documents: list[Diagnosed] = []
        self._collect = getattr(self._module, "collect", None)  #: a format may take up rows of its own
        self._rows: list[Any] = []

    def add(self, report: Report) -> None:
        """Take up a document."""
        if self._collect is not None:
            self._rows += self._collect(report._replace(lang=self.terms.lang))
            return
        from ...writers.diagnostics import diagnosed
        from .repository import rooted

        name = rooted if self._format.rooted else str
        self.documents.append(diagnosed(report._replace(lang=self.terms.lang), self._statuses, name))

    def made(self) -> str | bytes:
        """The report."""
        made: str | bytes = self._module.whole(self.documents if self._collect is None else self._rows, self.terms)
        return made


def write(name: str, report: Report, lang: str | None) -> str | bytes:
    """A report of one document, in a format that does not gather.

    Args:
        name: a key of :data:`FORMATS`.
        report: what to write.
        lang: the language that was asked for by name; a record does not follow the locale.
    """
    if FORMATS[name].record:
        report = report._replace(lang=record_language(lang))
    made: str | bytes = import_module(f"textclean.writers.{FORMATS[name].module}").write(report)
    return made


def whole(name: str, report: Report, terms: Terms, lang: str | None) -> bytes:
    """A report of one document, in any format, as the bytes of a file; ``terms`` and ``lang`` as for :class:`Gathering`."""
    if not FORMATS[name].gathers:
        return encoded(write(name, report, lang))
    gathering = Gathering(name, terms, lang)
    gathering.add(report)
    return encoded(gathering.made())


def encoded(made: str | bytes) -> bytes:
    """A report as the bytes of a file."""
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


def record_language(lang: str | None) -> str:
    """The language of the messages in a record: the one asked for, else English, so that no locale changes it."""
    return lang or "en"
