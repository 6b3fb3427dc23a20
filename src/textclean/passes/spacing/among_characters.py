"""Spaces between the Han characters of a sentence: those that printed lines left behind, and those that parted its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...structure.blocks import DIVISIONS
from ...structure.both_scripts import in_both_scripts
from ...structure.gutters import beside_gaps, lines_side_by_side
from ...structure.language import Language, language_at
from ...structure.letterspaced import LEAST_PROSE, STOP, between_han, is_prose, letterspaced, singles
from ...structure.protected import is_protected
from ...structure.spaced_names import (
    behind_speaker,
    beside_name,
    closed,
    names_office,
    offices_before_names,
    parts_a_name,
    parts_affiliation,
    parts_credit,
    spaced_heading,
    splits_a_word,
)
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_NUMERALS, HAN_TO_TEN
from ...tuples import NamedTuple
from .joined_lines import fits, series
from .set_off import heads_item, heads_report, in_title, may_be_headline, parts_issuers, signs_picture

_NUMBERED = pattern(f"[{HAN_TO_TEN}百〇]{{1,4}}$")
_DIVISION = f"第[{HAN_NUMERALS}0-9]+[{DIVISIONS}]"
_SECTION = pattern(f"(?:(?:{_DIVISION}){{1,3}}|[{HAN_TO_TEN}]+[、是]?|（[{HAN_TO_TEN}]+）)$")
_ARTICLE = pattern(f"[ \u3000]*{_DIVISION}")
_STRESS = '*_“「『"> \u3000'  #: with what words that are quoted, or stressed, begin
#: What pieces of a document are called, before their number.
_PIECE = f"(?:附[件表图录]|[图表例]|案例|方案|议[题案]|[专主课]题|任务|实验|步骤|阶段)[{HAN_TO_TEN}]{{1,3}}"
#: The head of an article or a piece at the beginning of a line, or behind a sentence where several stand in one.
_NUMBERED_HEAD = in_both_scripts(f"(?:^|[。；！？;!?][”』」）)]?)[{_STRESS}]{{0,4}}(?:{_DIVISION}|{_PIECE})$")
#: A field of a line, and the label of the next one: ``校对：王芳 排版：李明``.
_FIELD = pattern(f"(?:^|[ \u3000；;，,、*|])[{HAN}]{{2,6}}[：:][^，。；：:]{{1,20}}$")
_LABEL = pattern(f"[{HAN}]{{2,6}}[：:]")
#: The head of an item inside a line: ``分两种：一、行政人员 为校长；二、教员 为教授``.
_ITEM_HEAD = pattern(f"[：:；;。][{HAN_TO_TEN}]{{1,3}}、[{HAN}]{{2,14}}$")
FIELD = 32  #: characters of a field at most
LEAST = 5  #: gaps that make a habit
HEAD = 8  #: characters of the longest head of an entry


class Gap(NamedTuple):
    """A space that does not belong: its place, what it is beside, and whether it is damage for certain."""

    start: int
    end: int
    kind: str  #: han, mark, seam
    sure: bool
    width: int = 0  #: display columns of the printed line, for a seam
    usual: bool = False  #: whether the page puts one beside its marks as a matter of course


class _Page(NamedTuple):
    """What the spaces of a page tell of one another."""

    running: Mapping[int, Sequence[int]]  #: the spaces of each line of running text, by where it begins
    ended: Mapping[int, int]  #: where each line ends
    split: Mapping[int, bool]  #: whether a space parts a word
    single: frozenset[int]  #: the spaces of rows of single characters, in which no two make a word
    offices: frozenset[str]  #: the ends of words behind which several lines have a space and a name
    habit: bool  #: it parts phrases, not words, as a matter of course
    measures: Mapping[int, int]  #: display columns of the printed lines that a line was joined of, or 0
    measure: int  #: the middle one of those, or 0
    items: frozenset[int]  #: lines that begin with the number of an item, no word of theirs parted
    listed: bool  #: there are several of these: the one space of one may be a slip


def among_characters(doc: Document) -> Iterator[Gap]:
    """The spaces between Han characters, or kana, that do not belong."""
    spread = doc.derive(letterspaced)
    page = _page(doc, spread)
    if page is None:
        return
    for start in sorted(page.running):
        if start in spread:
            yield from _wherever(doc, start, page.running[start])
        elif not (page.listed and start in page.items):
            yield from _in_line(doc, page, start)


def _page(doc: Document, spread: frozenset[int]) -> _Page | None:
    text = doc.text
    beside = doc.derive(lines_side_by_side) - spread  # there they hold a column in place
    by_line = {line: places for line, places in doc.derive(between_han).items() if line.start not in beside}
    running = {
        line.start: places
        for line, places in by_line.items()
        if line.start in spread or _is_running(text, line.start, line.end, places)
    }
    if not running:
        return None
    split = {at: splits_a_word(text, at) for places in running.values() for at in places}
    measures = {start: series(text, start, places) for start, places in running.items()}
    known = sorted(filter(None, measures.values()))
    entries = {line: places for line, places in by_line.items() if heads_item(text, line.start, line.end)}
    items = {line.start: len(places) for line, places in entries.items() if not any(map(split.get, places))}
    return _Page(
        running,
        {line.start: line.end for line in by_line},
        split,
        frozenset(singles(text, split)),
        offices_before_names(text, split),
        len(split) >= LEAST and sum(split.values()) < 0.15 * len(split),
        measures,
        known[len(known) // 2] if known else 0,
        frozenset(items),
        sum(items.values()) > 1,
    )


def _in_line(doc: Document, page: _Page, start: int) -> Iterator[Gap]:
    """The spaces of a line of running text that do not belong."""
    text, places, own = doc.text, page.running[start], page.measures[start]
    fitted = fits(text, start, places, page.measure) if page.measure and not own else 0
    for at in places:
        if is_protected(doc, at) or is_protected(doc, at - 1):
            continue  # an address with Han at its end needs the space behind it
        language = language_at(doc, at)
        if language not in (Language.CHINESE, Language.JAPANESE) or _is_meant(text, page, start, at):
            continue
        japanese, split = language is Language.JAPANESE, page.split[at]
        width = own or (0 if japanese else fitted)
        head = closed(text[start : min(at, start + 3 * HEAD)].lstrip(_STRESS))
        entry = len(head) <= HEAD and not split and not STOP.search(head) and at - start <= 3 * HEAD
        if (entry and (japanese or _SECTION.match(head))) or _NUMBERED_HEAD.search(
            text[max(start, at - 2 * HEAD) : at]
        ):
            continue  # what an entry is about stands before the space; 第三条 文物 is one, though 条文 is a word
        if japanese and _NUMBERED.match(head) and len(head) <= at - start:
            continue  # the number of a part
        if not width and _is_beside_name(text, page, at):
            continue
        sure = split or not (
            entry
            or page.habit
            or start in page.items
            or parts_a_name(text, at)
            or may_be_headline(text, start, page.ended[start])
        )
        sure = not japanese and (sure or bool(width)) and start not in doc.derive(beside_gaps)
        yield Gap(at, at + 1, "seam" if width else "han", sure, width)


def _is_meant(text: str, page: _Page, start: int, at: int) -> bool:
    """Whether a space parts what print sets apart: the head of a report, issuers, who took a picture, parts of a title."""
    return (
        heads_report(text, start, at)
        or signs_picture(text, at, page.ended[start])
        or parts_issuers(text, start, at)
        or parts_affiliation(text, at)
        or behind_speaker(text, start, at)
        or spaced_heading(text, start, at)
        or _parts_fields(text, start, at)
        or (not page.split[at] and bool(_ITEM_HEAD.search(text, max(start, at - FIELD), at)))
        or (not page.split[at] and in_title(text, at))
    )


def _parts_fields(text: str, start: int, at: int) -> bool:
    """Whether the space parts two fields, each of which has its label."""
    return bool(_LABEL.match(text, at + 1) and _FIELD.search(text[max(start, at - FIELD) : at]))


def _is_beside_name(text: str, page: _Page, at: int) -> bool:
    """Whether a space parts a name from an office, or single characters from one another."""
    return beside_name(text, at) or (not page.split[at] and (at in page.single or names_office(text, at, page.offices)))


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
