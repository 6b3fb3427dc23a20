"""Spaces where Chinese has none: between Han characters, beside full-width marks, and where printed lines ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...structure.blocks import DIVISIONS
from ...structure.gutters import beside_gaps, lines_side_by_side
from ...structure.habits import habits, is_ascii_habit
from ...structure.halfwidth import FULL_WIDTH, half_width_marks
from ...structure.language import Language, language_at
from ...structure.letterspaced import LEAST_PROSE, STOP, between_han, is_prose, letterspaced, singles
from ...structure.protected import is_protected
from ...structure.spaced_names import (
    beside_name,
    closed,
    names_office,
    offices_before_names,
    parts_a_name,
    parts_affiliation,
    parts_captions,
    parts_credit,
    spaced_heading,
    splits_a_word,
)
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import line_at
from ...text.script import CJK, HAN, HAN_NUMERALS, HAN_TO_TEN
from ...tuples import NamedTuple
from .fallen_spaces import fallen
from .joined_lines import fits, series
from .set_off import (
    behind_label,
    heads_item,
    heads_report,
    in_title,
    is_headline,
    may_be_headline,
    parts_entries,
    parts_issuers,
    quotes_set_off,
    set_off,
    signs_picture,
)

_MARKS = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕…"
_AFTER = pattern(f" {{1,2}}(?:(?<=[，、；。！？）》」』”] )|(?<=[，、；。！？）》」』”]  ))(?=[{CJK}“《（「『])")
_BEFORE = pattern(f" {{1,2}}(?=[，、；：。！？）》」』”])(?:(?<=[{CJK}0-9A-Za-z%％”“》）] )|(?<=[{CJK}”“》）]  ))")
_INSIDE = pattern(f" {{1,2}}(?:(?<=[（《〈「『【〔] )|(?<=[（《〈「『【〔]  ))(?=[{CJK}0-9A-Za-z“])")
_ANY_MARK = pattern(f" (?:(?<=[{_MARKS}] )|(?=[{_MARKS}]))")
_HALF_SPACED = pattern("[,;:?!()] | [,;:?!()]")
_FOLLOWING = pattern(f"( {{1,2}})[{CJK}“《（「『]")
_INSIDE_HALF = pattern(f"( {{1,2}})[{CJK}0-9A-Za-z“《「『]")
_PRECEDING = pattern(f"[{CJK}”》）]( {{1,2}})$|[0-9A-Za-z%％]( )$")
_CLOSING = "）》」』”"
_SUNG = pattern(f"[{HAN}] [{HAN}] [{HAN}][，。；！？]? {{1,4}}[{HAN}] [{HAN}](?![{HAN}])")
_NUMBERED = pattern(f"[{HAN_TO_TEN}百〇]{{1,4}}$")
_DIVISION = f"第[{HAN_NUMERALS}0-9]+[{DIVISIONS}]"
_SECTION = pattern(f"(?:(?:{_DIVISION}){{1,3}}|[{HAN_TO_TEN}]+[、是]?|（[{HAN_TO_TEN}]+）)$")
_ARTICLE = pattern(f"[ \u3000]*{_DIVISION}")
_STRESS = '*_“「『"> \u3000'  #: with what words that are quoted, or stressed, begin
LEAST = 5  #: gaps that make a habit, or a series
HEAD = 8  #: characters of the longest head of an entry


class Gap(NamedTuple):
    """A space that does not belong: its place, what it is beside, and whether it is damage for certain."""

    start: int
    end: int
    kind: str  #: han, mark, seam
    sure: bool
    width: int = 0  #: display columns of the printed line, for a seam
    usual: bool = False  #: whether the page puts one beside its marks as a matter of course


def gaps(doc: Document) -> tuple[Gap, ...]:
    """View: spaces that do not belong, in order."""
    if " " not in doc.text or doc.text.isascii():
        return ()
    found = {gap.start: gap for gap in (*_between_han(doc), *_at_marks(doc))}
    for one in fallen(doc):
        if one.sure or one.at not in found:
            found[one.at] = Gap(one.at, one.at + 1, "mark" if one.mark else "han", one.sure)
    return tuple(found[start] for start in sorted(found))


def _between_han(doc: Document) -> Iterator[Gap]:
    text = doc.text
    spread = doc.derive(letterspaced)
    beside = doc.derive(lines_side_by_side) - spread  # there they hold a column in place
    by_line = {line: places for line, places in doc.derive(between_han).items() if line.start not in beside}
    running = {
        line.start: places
        for line, places in by_line.items()
        if line.start in spread or _is_running(text, line.start, line.end, places)
    }
    if not running:
        return
    ended = {line.start: line.end for line in by_line}
    split = {at: splits_a_word(text, at) for places in running.values() for at in places}
    single = singles(text, split)
    offices = offices_before_names(text, split)
    habit = len(split) >= LEAST and sum(split.values()) < 0.15 * len(split)
    measures = {start: series(text, start, places) for start, places in running.items()}
    page = sorted(filter(None, measures.values()))
    entries = {line: places for line, places in by_line.items() if heads_item(text, line.start, line.end)}
    items = {line.start: len(places) for line, places in entries.items() if not any(map(split.get, places))}
    listed = sum(items.values()) > 1  # else the one space may be a slip
    for start in sorted(running):
        if start in spread:
            yield from _wherever(doc, start, running[start])
            continue
        if listed and start in items:
            continue
        own = measures[start]
        fitted = fits(text, start, running[start], page[len(page) // 2]) if page and not own else 0
        for at in running[start]:
            if is_protected(doc, at) or is_protected(doc, at - 1):
                continue  # an address with Han at its end needs the space behind it
            language = language_at(doc, at)
            if language not in (Language.CHINESE, Language.JAPANESE):
                continue
            if (
                heads_report(text, start, at)
                or signs_picture(text, at, ended[start])
                or parts_issuers(text, start, at)
                or parts_affiliation(text, at)
                or spaced_heading(text, start, at)
                or (not split[at] and in_title(text, at))
            ):
                continue
            width = own or (fitted if language is Language.CHINESE else 0)
            head = closed(text[start : min(at, start + 3 * HEAD)].lstrip(_STRESS))
            entry = len(head) <= HEAD and not split[at] and not STOP.search(head) and at - start <= 3 * HEAD
            if entry and (language is Language.JAPANESE or _SECTION.match(head)):
                continue  # what an entry is about stands before the space
            if language is Language.JAPANESE and _NUMBERED.match(head) and len(head) <= at - start:
                continue  # the number of a part
            if not width and (
                beside_name(text, at) or (not split[at] and (at in single or names_office(text, at, offices)))
            ):
                continue
            sure = split[at] or not (entry or habit or start in items or parts_a_name(text, at))
            sure = sure and (split[at] or not may_be_headline(text, start, ended[start]))
            sure = language is Language.CHINESE and (sure or bool(width)) and start not in doc.derive(beside_gaps)
            yield Gap(at, at + 1, "seam" if width else "han", sure, width)


def _wherever(doc: Document, start: int, places: Sequence[int]) -> Iterator[Gap]:
    """The spaces of a line whose characters were set apart; one behind its number stays, and those of a credit in brackets."""
    text = doc.text
    for at in places:
        if is_protected(doc, at) or is_protected(doc, at - 1) or parts_credit(text, at):
            continue
        if at - start > 2 * HEAD or not _ARTICLE.fullmatch(closed(text[start:at])):
            yield Gap(at, at + 1, "han", True)


def _is_running(text: str, start: int, end: int, places: Sequence[int]) -> bool:
    """Whether a line is prose: a sentence of some length with a stop in it, and not a row of names."""
    size = end - start - text.count(" ", start, end)
    if size < LEAST_PROSE or not is_prose(text, start, end):
        return False
    count = len(places)
    # more spaces are meant, unless most of them stand inside words
    return count * 8 <= size or (count * 3 <= size and 2 * sum(splits_a_word(text, at) for at in places) >= count)


class _Row(NamedTuple):
    """What a line says of the spaces in it."""

    stopped: bool  #: it has a stop
    long: bool  #: it has as many characters as prose


def _row(line: str) -> _Row:
    return _Row(bool(STOP.search(line)), len(closed(line)) >= LEAST_PROSE)


def _at_marks(doc: Document) -> Iterator[Gap]:
    text = doc.text
    found = [*_AFTER.finditer(text), *_BEFORE.finditer(text), *_INSIDE.finditer(text)]
    places = {match.span() for match in found}
    if _HALF_SPACED.search(text):
        places |= _at_half_width(doc)
    habit = _spaced_marks(text, places)
    spread = doc.derive(letterspaced)
    for low in spread:
        places.update(match.span() for match in _ANY_MARK.finditer(text, low, line_at(doc, low).end))
    own: dict[int, _Row] = {}  # by the start of the line
    for start, end in sorted(places):
        if is_protected(doc, start) or (language := language_at(doc, start)) not in (
            Language.CHINESE,
            Language.JAPANESE,
        ):
            continue
        if language is Language.JAPANESE and text[start - 1] in "？！":
            continue  # Japanese sets a blank there (JLREQ 3.1.6)
        low, high, _ = line_at(doc, start)
        if low not in own:
            own[low] = _row(text[low:high])
        row = own[low]
        if low in spread:
            if start > low:
                yield Gap(start, end, "mark", True)
            continue
        if _SUNG.search(text, max(start - 12, low), min(end + 12, high)):
            continue  # characters one by one, under the notes they are sung to
        if not row.stopped:
            continue  # a headline or a list: the space parts its phrases
        if low in doc.derive(lines_side_by_side) or set_off(text, low, start) or heads_report(text, low, start):
            continue
        if (
            behind_label(doc, low, start)
            or signs_picture(text, start, high)
            or parts_captions(text, low, start)
            or (text[start - 1] in "”」" and end - start == 1 and doc.derive(quotes_set_off))
            or parts_entries(text, low, start, end, high)
            or (text[start - 1] in _CLOSING and is_headline(text, low, high))
        ):
            continue
        sure = start > low and row.long and not habit and low not in doc.derive(beside_gaps)
        yield Gap(start, end, "mark", language is Language.CHINESE and sure, usual=habit)


def _at_half_width(doc: Document) -> set[tuple[int, int]]:
    """Spaces beside the half-width marks that the family ``widths`` is about to mend."""
    text, found = doc.text, doc.derive(habits)
    places: set[tuple[int, int]] = set()
    for mark in doc.derive(half_width_marks):
        if mark.char not in found.mended or (mark.char == "(" and is_ascii_habit(found, "(")):
            continue
        at = mark.at if mark.partner < 0 else mark.partner
        if mark.partner >= 0 and (spaces := _INSIDE_HALF.match(text, mark.at + 1)):
            places.add((mark.at + 1, mark.at + 1 + len(spaces[1])))
        spaces = _FOLLOWING.match(text, at + 1)
        if spaces and (mark.partner >= 0 or (mark.char != ":" and len(spaces[1]) > 1)):
            places.add((at + 1, at + 1 + len(spaces[1])))  # one alone goes when the mark is widened
        spaces = _PRECEDING.search(text[max(at - 3, 0) : at])
        if spaces:
            places.add((at - len(spaces[1] or spaces[2]), at))
    return places


def _spaced_marks(text: str, places: set[tuple[int, int]]) -> bool:
    """Whether a page puts spaces beside its marks as a matter of course."""
    marks = sum(text.count(char) for char in (*FULL_WIDTH, *FULL_WIDTH.values(), "。", "、"))
    return len(places) >= LEAST and 4 * len(places) > marks
