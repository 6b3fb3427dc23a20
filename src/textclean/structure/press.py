"""Who signs in the press: the names of papers and agencies, the roles of those who report, edit and picture, in either script.

The words are in ``rules/tables/press.toml``; what else a row may be (a dateline, a credit) is made of them where it is asked.
"""

from __future__ import annotations

import re
from functools import cache

from .. import tables
from ..text.script import HAN
from .both_scripts import in_both_scripts, words

STROKES = "/／∕⁄"  #: that stand between a role and a name, or two roles; the last two are for fractions, and so set by some programs


@cache
def _listed(part: str, *lists: str) -> tuple[str, ...]:
    return tables.listed("press", *(f"{part}.{name}" for name in lists))


@cache
def _papers(*lists: str) -> tuple[str, ...]:
    names = words(_listed("papers", *lists))
    return (*names, *(by + name for name in names for by in "据據"))


def begins_with_paper(line: str, *lists: str) -> bool:
    """Whether a line begins with the name of a paper or an agency, also as the source of a report (``据新华社``).

    Args:
        line: its words.
        lists: which names: ``own``, ``agencies``, ``others``.
    """
    return line.startswith(_papers(*lists))


@cache
def roles(*lists: str) -> frozenset[str]:
    """Roles in either script: of those who are ``reporting``, ``making`` a text, at the ``desk`` of a page, and ``named``."""
    return frozenset(words(_listed("roles", *lists)))


def any_role(*lists: str) -> str:
    """The same as alternatives of a pattern, in Simplified script."""
    return "|".join(_listed("roles", *lists))


@cache
def _leads() -> re.Pattern[str]:
    """How a byline begins: with a role and a mark or a space behind it."""
    before = "|".join((*_listed("papers", "own", "agencies", "others"), *_listed("roles", "kinds"), "通讯员"))
    reporting, others = any_role("reporting"), any_role("making", "desk", "signs")
    return in_both_scripts(f"(?:(?:{before})*(?:{reporting})|{others})[\\s:：{STROKES}]")


def leads_byline(line: str) -> bool:
    """Whether a line begins as a byline does that names the role: ``本报记者 李明``, ``摄影：李明``, ``文/王立``."""
    return bool(_leads().match(line))


def names_desk(line: str) -> bool:
    """Whether a line begins with a role of those who make a page (``责任编辑：李明``): it may be of the page, and no byline."""
    return line.startswith(words(_listed("roles", "desk")))


@cache
def _taken() -> re.Pattern[str]:
    """Who took a picture, at the end of its caption: names and what they did, behind a stop or a space or alone."""
    name, role = f"[{HAN}]{{2,4}}", f"(?:[{HAN}]{{2,8}})?(?:{any_role('reporting')})"
    return in_both_scripts(
        f"(?:^|(?<=[。！？”）) 　（(/／]))(?:{role}[ 　]?)?{name}(?:[ 　、](?:{role}[ 　]?)?{name}){{0,3}}[ 　]?[{STROKES}]?(?:摄影?|撮影)[）)]?$"
    )


def picture_credit(line: str) -> int:
    """Where the words begin that say at the end of a line who took a picture (``… 李明 摄``); -1 where none do."""
    if line[-1:] not in _LAST_OF_CREDIT:
        return -1
    found = _taken().search(line, max(len(line) - LONGEST_CREDIT, 0))
    return found.start() if found else -1


_LAST_OF_CREDIT = frozenset("摄攝影）)")
LONGEST_CREDIT = 40  #: characters

#: A label and who took the picture, at the end of a caption or alone: ``。摄：某某/某社``, ``图片来源：Jane Doe``.
_LABELLED = in_both_scripts(
    "(?:^|[。！？.”）)] ?)(?:[摄图]|摄影|写真|图片(?:来源)?|图源|Photo|Picture)(?: by)?[：:／/] ?(?P<who>[^，。！？：:]{2,40})$"
)


def labelled_credit(line: str) -> str:
    """Who took a picture, where the end of a line says so behind a label; else an empty string."""
    if not any(mark in line for mark in "：:／/"):
        return ""
    found = _LABELLED.search(line, max(len(line) - LONGEST_LABELLED, 0))
    return found["who"] if found else ""


LONGEST_LABELLED = 56  #: characters, with the stop before the label
