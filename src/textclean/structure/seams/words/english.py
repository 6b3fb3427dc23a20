"""English words at a seam."""

from __future__ import annotations

import re

from .... import tables
from ....text.lazy import pattern
from ....text.script import LATIN, columns


def in_a_row(words: int) -> re.Pattern[str]:
    """A pattern for so many words in Latin letters one behind another, each with its space: begun where a word begins alone."""
    return pattern(f"(?<![{LATIN}’'-])(?:[{LATIN}’'-]++[,;]?+ ++){{{words}}}")


_TAIL = pattern("[A-Za-z]{2,20}$")
#: Words with a namesake that has a hyphen, where no printer divides them: rec·re·ation, rep·re·sent; and re-election, co-operate,
#: e-mail, pre-war,
#: north-east, which are written both ways.
_BOTH = pattern(
    "re-(?:creat(?:e[ds]?|ing|ions?|ional|ive)|collect(?:s|ed|ing|ions?)?|present(?:s|ed|ing|ations?|atives?)?|formations?)"
    "|e-mails?|(?:pre|post)-war|(?:north|south)-(?:east|west)(?:ern)?|by-pass(?:es|ed)?"
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
SHORT = 34  #: columns of the longest row that is rather a line of a list, of verse, of a headline
CLAUSE = 50  #: columns of a row without a mark that is too long for a headline
_MARK = pattern("[,.;!?](?: |$)")
PROSE = 4  #: words of the shortest row that is held to be part of a sentence
_WORDS = in_a_row(PROSE - 1)
_MONEY = pattern("[£$€]?[0-9][0-9.,:]*(?: |$)")
_UNFINISHED = pattern("[A-Za-z0-9\u00c0-\u024f,)”’%]$")
_CAPITALS = pattern("[A-Z]{2,} [A-Z]{2,}$")  #: the end of a heading, or of a running head between the halves
_HEAD = pattern("[a-z]{2,20}(?![A-Za-z_-])")


def english(word: str) -> bool:
    """Whether the table of English words has it; words of three letters and less are not in it."""
    return word.lower() in tables.words("words-en")


def in_english(word: str) -> bool:
    """Whether it is a word of English of any length, as far as the tables know it."""
    return english(word) or word.lower() in tables.words("short-words-en")


def either(tail: str, head: str) -> bool:
    """Whether a word that a hyphen at a line end cuts is written with it as well as without: ``re-creation``, ``co-operate``."""
    return bool(_BOTH.fullmatch(f"{tail}-{head}".lower()))


def compound(tail: str, head: str) -> bool:
    """Whether two halves are a compound that everybody writes with a hyphen: ``forty-two``, ``well-illustrated``."""
    return bool(_COMPOUND.fullmatch(f"{tail}-{head}".lower()))


def runs_on(left: str, right: str, wanting: bool, leading: bool) -> str:
    """The beginning of a row of running text with which the one before goes on in the middle of a sentence, or an empty string.

    A small letter begins no English sentence; a figure begins hardly one, and none behind a word that wants another. A
    headline may go on so in a line of its own: what is short, and no more than one clause, shows by its words that it does.

    Args:
        left, right: the words of the two rows.
        wanting: whether the left one ends with a word that no sentence ends with.
        leading: whether the right one begins with a word that no sentence begins with.
    """
    if not _UNFINISHED.search(left) or not (right[0].islower() or (wanting and _MONEY.match(right))):
        return ""
    size = columns(left)
    if "   " in left:  # a running head, or a row of a table: its parts are set apart
        return ""
    if size <= SHORT or (size < CLAUSE and not (wanting or leading or _MARK.search(left))) or _CAPITALS.search(left):
        return ""
    if not (_WORDS.search(left) and _WORDS.search(right)) or (columns(right) <= SHORT and right[-1] not in ".!?"):
        return ""
    return right.split(" ", 1)[0]


def cut_word(left: str, right: str) -> str:
    """The English word that a line end without a hyphen cuts in two, or an empty string; two words are none."""
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    if not tail or not head or not english(tail[0] + head[0]) or (in_english(tail[0]) and in_english(head[0])):
        return ""
    return tail[0] + head[0]


LONG = 8  #: letters of a word that is no chance meeting of two


#: Words with which a sentence goes on behind any other.
_GRAMMAR = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "it", "no", "not", "of", "off", "on", "or", "out", "over", "the", "that",
    "to", "under", "up", "with", "is", "was", "be", "he", "she", "they", "we",
))  # fmt: skip


def torn_word(left: str, right: str) -> str:
    """The same where a passage is torn off: two words that make one long one are its halves as well (avail|able), unless a word of grammar goes on (built|in)."""
    if word := cut_word(left, right):
        return word
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    if head and head[0] in _GRAMMAR:
        return ""
    word = tail[0] + head[0] if tail and head else ""
    return word if len(word) >= LONG and english(word) else ""


#: Words of grammar that have a capital in a sentence where it begins, with a word in small letters behind them: no title does so.
_OPENS = pattern(
    "(?:The|There|From|In|It|This|These|That|Those|For|On|At|To|We|They|He|She|You|But|And|If|When|While|As|With|By|An|A|Our|Your|Their|His|Her|Its"
    "|What|How|Why|Who|Where|Not|No|All|Some|Many|Most|However|After|Before|Because|Although|Since|So|Then|Here|Now|Is|Are|Do|Does|Can)"
    " (?=[a-z“\"'(0-9])"
)

#: The same of words that end names as well (``World War Two``, ``Thomas More``): only behind a word in small letters.
_OPENS_BEHIND_SMALL = pattern(
    "(?:More|Less|Fewer|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Something|Nothing|Everything|Anything|Everyone|Anyone|Someone|Nobody"
    "|Each|Every|Both|Last|Next|Another|Other|Others|Such|Only|Just|Even|Still|Once|Over|Under|About|Around|During|Through|Until|Within|Without"
    "|Between|Among|Like|Unlike|Despite|Please|Also|Yet|Or|Nor|Has|Have|Had|Was|Were|Would|Could|Should|Which|Whether|Yesterday|Perhaps|Maybe"
    "|Meanwhile|Together|Almost|Nearly)"
    " (?=[a-z“\"'(0-9])"
)
_SMALL_TAIL = pattern("(?<![A-Za-z’'-])[a-z][a-z’'-]*$")


def opens_sentence(left: str, right: str) -> bool:
    """Whether an English row begins with a word of grammar that has a capital, and the one before it has no mark at its end.

    Of 262 such line ends of labelled pages all stood behind a headline, an item or a lost end.
    """
    if not left[-1].isalnum():
        return False
    if _OPENS.match(right):
        return True
    return _OPENS_BEHIND_SMALL.match(right) is not None and _SMALL_TAIL.search(left[-24:]) is not None


_CAPITAL_TAIL, _CAPITAL_HEAD = pattern("[A-Z]{2,}(?=[-‐‑ ]{1,2}$)"), pattern("[A-Z]{2,}(?![A-Za-z-])")


def cuts_capitals(left: str, right: str) -> bool:
    """Whether a hyphen at a line end cuts an English word that is set in capitals: ``RE-`` and ``SOLVED``."""
    head = _CAPITAL_HEAD.match(right)
    tail = _CAPITAL_TAIL.search(left[-24:]) if head else None
    return bool(head and tail and english(tail[0] + head[0]))
