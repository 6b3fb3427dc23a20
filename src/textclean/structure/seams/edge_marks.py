"""Marks at the edges of two rows that do not say the usual: the point of a decimal, an apostrophe, a bracket of a credit."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ...text.script import CJK, HAN_NUMERALS, STOP_MARKS
from ..line_ends import finished
from .traits import Traits

#: Both sides of the point of a decimal.
_INTEGER = pattern("(?:^|[^0-9０-９.．])[0-9０-９]{1,5}[.．]$")
_TENTHS = pattern(f"[0-9０-９]{{1,4}}(?:[{CJK}%％‰℃，。；、）]|[,;](?![A-Za-z0-9]))")
POINTS = frozenset(".．")  #: of decimals
CLOSING = frozenset("”）」』》】〉〕’")  #: that close what stands before them
_END_CREDIT = pattern(f"[{STOP_MARKS}][（(](?![0-9０-９{HAN_NUMERALS}两]{{1,3}}[）)])[^（）()]{{1,40}}[）)]$")
CREDIT = 48  #: characters before the end in which a credit stands
#: A particle of Japanese, and not the beginning of another word.
_PARTICLE = pattern("[をがはにの](?!じめ|もかか|ち)|で(?![はも])")
#: An apostrophe that begins a word or a year: ’98.
_ELISION = pattern("’[0-9０-９A-Za-z]")


def has_end_credit(words: str) -> bool:
    """Whether a row ends with a credit behind its last stop: ``…开幕。（李明 摄）``."""
    return words[-1] in "）)" and bool(_END_CREDIT.search(words[-CREDIT:]))


def decimal(left: str, right: str) -> bool:
    """Whether a number is cut behind its decimal point: ``18.`` and ``6万``."""
    return bool(left[-1] in POINTS and _INTEGER.search(left[-8:]) and _TENTHS.match(right))


def closes(words: str) -> bool:
    """Whether a row begins with a mark that closes what stands before it."""
    return words[0] in CLOSING and (words[0] != "’" or not _ELISION.match(words))


def hangs_on(left: str, right: str) -> bool:
    """Whether a row begins with a particle of Japanese that hangs on the bracket before it: a stop inside that ends no sentence."""
    return left[-1] in "）)" and _PARTICLE.match(right) is not None


def ended(words: Sequence[str], traits: Sequence[Traits]) -> list[bool]:
    """Whether each row ends a sentence: by itself, and by the mark that the next one begins with, or that stands on a row of its own.

    Args:
        words: those of the rows.
        traits: what each row is by itself.
    """
    ends = [one.end for one in traits]
    for at in [at for at, end in enumerate(ends[:-1]) if end]:
        if words[at + 1][0] in CLOSING or words[at][-1] in POINTS:
            ends[at] = not (decimal(words[at], words[at + 1]) or closes(words[at + 1]))
        elif hangs_on(words[at], words[at + 1]):
            ends[at] = False
    for at in [at for at, one in enumerate(traits[:-1]) if one.lone and at]:
        ends[at] = finished(words[at - 1][-8:] + words[at])  # an extractor put marks on a line of their own
    return ends
