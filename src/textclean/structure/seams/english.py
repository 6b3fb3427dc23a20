"""English words at a seam."""

from __future__ import annotations

from ... import tables
from ...text.lazy import pattern

_TAIL = pattern("[A-Za-z]{2,20}$")
#: Words with a namesake that has a hyphen, where no printer divides them: rec·re·ation, rep·re·sent; and re-election, co-operate,
#: which are written both ways.
_BOTH = pattern(
    "re-(?:creat(?:e[ds]?|ing|ions?|ional|ive)|collect(?:s|ed|ing|ions?)?|present(?:s|ed|ing|ations?|atives?)?|formations?)"
    "|pre-position(?:s|ed|ing|ings)?|co-(?:ops?|o[a-z]+)|(?:re|pre|de)-e[a-z]+|(?:anti|semi)-i[a-z]+"
)
#: What every style guide writes with a hyphen: numerals, fractions, ``self-``, ``well-`` before a participle.
_COMPOUND = pattern(
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine"
    "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    "|(?:one|two|three|four|five|six|seven|eight|nine)-(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    "|self-[a-z]{4,}"
    "|well-(?:[a-z]{2,}ed|[a-z]{2,}en|known|made|built|kept|paid|read|told|worn|born|bred|fed|meant|thought|spent|set|done|lit|cut|off|to)"
)
_HEAD = pattern("[a-z]{2,20}(?![A-Za-z_-])")


def english(word: str) -> bool:
    """Whether the table of English words has it; words of three letters and less are not in it."""
    return word.lower() in tables.words("words-en")


def either(tail: str, head: str) -> bool:
    """Whether a word that a hyphen at a line end cuts is written with it as well as without: ``re-creation``, ``co-operate``."""
    return bool(_BOTH.fullmatch(f"{tail}-{head}".lower()))


def compound(tail: str, head: str) -> bool:
    """Whether two halves are a compound that everybody writes with a hyphen: ``forty-two``, ``well-illustrated``."""
    return bool(_COMPOUND.fullmatch(f"{tail}-{head}".lower()))


def cut_word(left: str, right: str) -> str:
    """The English word that a line end without a hyphen cuts in two, or an empty string; two words are none."""
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    if not tail or not head or not english(tail[0] + head[0]) or (english(tail[0]) and english(head[0])):
        return ""
    return tail[0] + head[0]


LONG = 8  #: letters of a word that is no chance meeting of two


def torn_word(left: str, right: str) -> str:
    """The same where a passage is torn off: two words that make one long one are its halves as well (avail|able)."""
    if word := cut_word(left, right):
        return word
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    word = tail[0] + head[0] if tail and head else ""
    return word if len(word) >= LONG and english(word) else ""
