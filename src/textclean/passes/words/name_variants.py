"""Titles of books that the page writes in two spellings: what it writes once, beside what it writes again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ... import tables
from ...structure import words
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_TO_TEN
from .confusions import ATTESTED, Confusion, witness

_HAN = pattern(f"[{HAN}]")
_TITLE = pattern("《([^《》\n]{5,30})》")
#: Characters that make another thing of a name, not another spelling.
_SERIES = pattern(
    f"[{HAN_TO_TEN}百千上中下前后左右东南西北内外男女老少大小新旧甲乙丙丁春夏秋冬年月日首末初再续正副A-Za-z0-9０-９]"
)


def name_variants(doc: Document) -> Iterator[Confusion]:
    """Titles that differ from another, which the page writes at least twice, by one character that is no number or side."""
    found = [(match[1], match.start(1)) for match in _TITLE.finditer(doc.text)]
    counts = Counter(title for title, _ in found)
    often = {title for title, count in counts.items() if count >= ATTESTED}
    holes: dict[tuple[str, str], set[str]] = {}
    for title in sorted(often):
        for at in range(len(title)):
            holes.setdefault((title[:at], title[at + 1 :]), set()).add(title[at])
    for title, start in found:
        if counts[title] > 1:
            continue
        for at, char in enumerate(title):
            right = holes.get((title[:at], title[at + 1 :]), set()) - {char}
            if len(right) != 1 or _is_of_a_book(title, at):
                continue
            if _names_parties(title, at, char + next(iter(right))):
                break  # 中法 and 中澳引渡條約: each has its own
            if _is_spelling(char, next(iter(right))) and not is_protected(doc, start):
                whole = title[:at] + next(iter(right)) + title[at + 1 :]
                if _is_word(title, at) and _is_word(whole, at):
                    break  # 民事 and 刑事: two titles
                yield Confusion("TY004", start, start + len(title), whole, witness(doc.text, whole, start))
                break


def _is_of_a_book(title: str, at: int) -> bool:
    """Whether a place lies in the name of a part of a book, behind its middle dot: the parts have names alike (广雅·释诂)."""
    return not DOTS.isdisjoint(title[:at])


DOTS = frozenset("·・•‧")


def _names_parties(title: str, at: int, either: str) -> bool:
    """Whether the character at a place names one party to a treaty, beside another one, in ``either`` title."""
    parties = tables.words("parties")
    beside = words.simplified(title[max(at - 1, 0) : at] + title[at + 1 : at + 2])
    return parties.issuperset(words.simplified(either)) and not parties.isdisjoint(beside)


def _is_spelling(one: str, other: str) -> bool:
    return all(_HAN.match(char) and not _SERIES.match(char) for char in (one, other))


def _is_word(title: str, at: int) -> bool:
    """Whether the character at a place makes a word of two with one of its neighbours."""
    plain = words.simplified(title)
    return words.known(plain[max(at - 1, 0) : at + 1]) or words.known(plain[at : at + 2])
