"""Wrong characters that a list of words, the page, or a lexicon proves: confusions, swapped characters, look-alikes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ... import tables
from ...structure import words
from ...structure.chinese import is_chinese
from ...structure.doubling.reduplication import FIGURES
from ...structure.lookalikes import others
from ...structure.protected import is_protected
from ...structure.scripts import Script, page_script
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN
from ...tuples import NamedTuple
from .doubled import doublings

CONTEXT = 4  #: characters on either side that words are weighed with
SURE = 7.0  #: nats that another reading must win by itself
BORNE_OUT = 5.0  #: nats that it must win where the page bears it out
ATTESTED = 2  #: times that the page writes the right form
NEAR = 30_000  #: characters on either side in which a witness is sought
_PAIR = pattern(f"(?=([{HAN}]{{2}}))")
_RUN_BEFORE = pattern(f"[{HAN}]{{0,{CONTEXT}}}$")
_RUN_BEHIND = pattern(f"[{HAN}]{{0,{CONTEXT}}}")
_FUNCTION = pattern("([的地得了在和与及以为对把被于从将向而])\\1")
_QUOTED = "“”‘’「」『』《》（）()"


class Confusion(NamedTuple):
    """Words that stand for others: the place, what is meant, and where the page writes it so."""

    code: str
    start: int
    end: int
    words: str
    attested: tuple[Span, ...] = ()


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The Han characters on either side of a place, up to four."""
    left = _RUN_BEFORE.search(text[max(start - CONTEXT, 0) : start])
    right = _RUN_BEHIND.match(text, end, end + CONTEXT)
    return left[0] if left else "", right[0] if right else ""


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word runs over the edges of a place."""
    left, right = _around(text, start, end)
    return {len(left), len(left) + end - start} <= words.edges(left + text[start:end] + right)


_BEGINNING = 2  #: characters by which wrong words are looked up


@cache
def _by_beginning(name: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in tables.lines(name):
        wrong, _, right = row.partition(" ")
        found.setdefault(wrong[:_BEGINNING], []).append((wrong, right))
    return {first: tuple(rows) for first, rows in found.items()}


@cache
def _beginnings(name: str) -> re.Pattern[str]:
    """The first character of a wrong word before a second one."""
    firsts, seconds = ("".join(sorted({row[at] for row in _by_beginning(name)})) for at in (0, 1))
    return pattern(f"[{firsts}](?=[{seconds}])")


def known_confusions(doc: Document) -> Iterator[Confusion]:
    """Words of the table of confusions, where no other words meet there and the sentence is not about the word."""
    text = doc.text
    if doc.derive(page_script) is Script.TRADITIONAL:
        return
    rows = _by_beginning("confusions-zh")
    for match in _beginnings("confusions-zh").finditer(text):
        at = match.start()
        for wrong, right in rows.get(text[at : at + _BEGINNING], ()):
            if text.startswith(wrong, at):
                end = at + len(wrong)
                talked_of = (
                    text[at - 1 : at] in _QUOTED and text[end : end + 1] in _QUOTED and text[end : end + 1] and at
                )
                if not talked_of and _stands_alone(text, at, end) and is_chinese(doc, at):
                    yield Confusion("TY003", at, end, right)
                break


def swapped(doc: Document) -> Iterator[Confusion]:
    """Two characters in the wrong order: a word of the lexicon that the page writes right, and more than once."""
    text = doc.derive(words.simplified_text)
    pairs = Counter(match[1] for match in _PAIR.finditer(text))
    for match in _PAIR.finditer(text):
        wrong, at = match[1], match.start()
        right = wrong[::-1]
        if pairs[right] < ATTESTED or pairs[wrong] > 1 or words.known(wrong) or not words.known(right):
            continue
        left, behind = _around(text, at, at + 2)
        named = left[-1:] in tables.words("surnames") and not words.known(left[-2:])
        if named or wrong[1] in words.rare(wrong[0]):
            continue  # a name (刘国中), a word all the same (家国情怀)
        won = words.cost(left + wrong + behind) - words.cost(left + right + behind)
        if won >= BORNE_OUT and _stands_alone(text, at, at + 2) and is_chinese(doc, at):
            yield Confusion("TY002", at, at + 2, doc.text[at : at + 2][::-1], witness(text, right, at))


def witness(text: str, right: str, at: int) -> tuple[Span, ...]:
    place = text.find(right, max(at - NEAR, 0), at + NEAR)
    return (Span(place, place + len(right)),) if place >= 0 else ()


def doubled_function_words(doc: Document) -> Iterator[Confusion]:
    """``的的``, ``以以``: particles that stand twice, where neither of the two belongs to a word."""
    text = doc.text
    told = {slip.start for slip in doc.derive(doublings)} if _FUNCTION.search(text) else set()
    folded = doc.derive(words.simplified_text) if _FUNCTION.search(text) else text
    for match in _FUNCTION.finditer(folded):
        at = match.start()
        left, right = _around(folded, at, at + 2)
        if at in told or left[-1:] == match[1] or right[:1] == match[1] or not left:
            continue
        place, single = 0, 0
        for part in words.segment(left + match[0] + right):
            single += len(left) <= place < len(left) + 2 and len(part) == 1
            place += len(part)
        if single == 2 and is_chinese(doc, at):
            yield Confusion("TY005", at, at + 2, text[at])


def lookalikes(doc: Document) -> Iterator[Confusion]:
    """Look-alikes in whose place another character makes a common word, and the one that stands there makes none."""
    text = doc.derive(words.simplified_text)
    taken_for = others()
    for match in re.finditer(f"[{''.join(taken_for)}]", text):
        at, char = match.start(), match[0]
        left, right = _around(text, at, at + 1)
        if char in FIGURES and right[:1] in FIGURES:
            continue  # 攀升至|千万人次
        if char in words.rare(left[-1:]) or (right and right[0] in words.rare(char)):
            continue
        if len(words.segment(left + char + right)) < 2 or _in_word(left, char, right):
            continue
        stands = words.cost(left + char + right)
        best = max(taken_for[char], key=lambda other: stands - words.cost(left + other + right))
        won = stands - words.cost(left + best + right)
        if won >= SURE and _in_word(left, best, right) and is_chinese(doc, at):
            yield Confusion("TY006", at, at + 1, best)


def _in_word(left: str, char: str, right: str) -> bool:
    """Whether a character is part of a longer word in the best reading."""
    place = 0
    for part in words.segment(left + char + right):
        if place <= len(left) < place + len(part):
            return len(part) > 1
        place += len(part)
    return False


def project_words(doc: Document) -> Iterator[tuple[Confusion, bool]]:
    """Forms that the project's table of words does not want, with the one it does; whether the change brings no new one."""
    preferred = doc.terms.preferred
    if not preferred:
        return
    text = doc.text
    by_first: dict[str, list[str]] = {}
    for wrong in sorted(preferred, key=len, reverse=True):
        by_first.setdefault(wrong[:1], []).append(wrong)
    heads = re.compile(f"[{''.join(map(re.escape, sorted(by_first)))}]")
    last = 0
    for match in heads.finditer(text):
        at = match.start()
        wrong = next((word for word in by_first[match[0]] if text.startswith(word, at)), "")
        if not wrong or at < last or is_protected(doc, at):
            continue
        right = preferred[wrong]
        inside = right.find(wrong)
        if inside >= 0 and text.startswith(right, at - inside) and at >= inside:
            continue  # the right form has the wrong one in it
        if wrong.isascii() and _is_part(text, at, at + len(wrong)):
            continue
        last = at + len(wrong)
        yield Confusion("TY008", at, last, right), not any(word in right for word in preferred)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether Latin letters or digits go on at an edge: ``cat`` in ``category``."""
    edges = ((start - 1, start), (end - 1, end))
    return any(re.fullmatch("[A-Za-z0-9]{2}", text[max(a, 0) : b + 1]) for a, b in edges if a >= 0)
