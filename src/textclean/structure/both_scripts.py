"""Words of Chinese in either script, written down once: in Simplified script, with what Traditional text writes for them.

One list serves both scripts, so that no rule knows a word in one of them alone. What is made of it is made when it is first
used, once a process: a line or a seam pays nothing for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import product

from .. import tables
from ..text.lazy import pattern


@cache
def _forms() -> dict[str, str]:
    """For each character all that Traditional text writes for it, where that is another one, or one besides."""
    return {row[0]: row[1:] for row in tables.lines("traditional-forms")}


#: Where a pattern has the words of a table: ``⟨paper-sorts⟩``, or of lists of one: ``⟨press roles.desk roles.foot⟩``.
_TABLE = pattern("⟨([a-z-]+)((?: [a-z.]+)*)⟩")


def in_both_scripts(source: str) -> re.Pattern[str]:
    """A pattern as :func:`.pattern` makes it, of Simplified characters, that finds their Traditional forms as well.

    Args:
        source: the pattern. ``⟨paper-sorts⟩`` in it stands for the words of ``rules/tables/paper-sorts.txt`` as alternatives,
            the longest first; ``⟨press roles.desk⟩`` for those of such a list of ``press.toml``. No table is read before the
            pattern is used.
    """
    return pattern(source, spelt=spelt)


def _alternatives(found: re.Match[str]) -> str:
    name, lists = found[1], found[2].split()
    return "|".join(sorted(tables.listed(name, *lists) if lists else tables.lines(name), key=len, reverse=True))


def spelt(source: str) -> str:
    """A pattern in which each character stands for its Traditional forms as well: ``[们你]这`` is ``[们們你][这這]``."""
    if "⟨" in source:
        source = _TABLE.sub(_alternatives, source)
    forms, out = _forms(), []
    within = escaped = False
    for at, char in enumerate(source):
        if char in forms and not escaped and not (within and "-" in (source[at - 1], source[at + 1 : at + 2])):
            every = char + forms[char].replace(char, "")
            out.append(every if within else f"[{every}]")
            continue
        out.append(char)  # as it is, the end of a range too
        if escaped or char == "\\":
            escaped = not escaped
        elif char == "[" and not within:
            within = True
        elif char == "]":
            within = False
    return "".join(out)


def characters(simplified: str) -> frozenset[str]:
    """Some characters and their Traditional forms."""
    forms = _forms()
    return frozenset(simplified).union(*[forms.get(char, "") for char in simplified])


def words(simplified: Iterable[str]) -> tuple[str, ...]:
    """Some words, and each of them in all spellings of Traditional text."""
    forms, out = _forms(), dict.fromkeys(simplified)
    for word in tuple(out):
        out |= dict.fromkeys(map("".join, product(*[forms.get(char, char) for char in word])))
    return tuple(out)


@cache
def listed(name: str, *lists: str) -> frozenset[str]:
    """The words of some lists of a table, as :func:`.tables.listed` reads them, in either script."""
    return frozenset(words(tables.listed(name, *lists)))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a table of words in either script."""
    return words(tables.lines(name))


@cache
def table(name: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(lines(name))
