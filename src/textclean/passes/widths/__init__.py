"""Family ``widths`` (PW): half-width marks in Chinese and Japanese, full-width letters and digits, half-width kana."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...finding import SIBLING, Finding, Fix, Related, Safety, Signal
from ...rulebook import Card
from ...structure.fullwidth import WideRun, wide_runs
from ...structure.gutters import lines_side_by_side
from ...structure.habits import Habits, habits, is_ascii_habit
from ...structure.halfwidth import Mark, half_width_marks
from ...structure.inventories import in_inventory
from ...text import Document, Edit, Span
from ...text.lazy import pattern
from ...text.lines import line_at
from ...text.script import CJK
from .halfwidth_kana import narrow_kana
from .mark_widths import Other, percents, wide_in_latin
from .periods import Stops, ascii_stops

_CODES = {",": "PW001", ";": "PW002", ":": "PW002", "?": "PW002", "!": "PW002", "(": "PW003"}

_SPACE_BEHIND = pattern(f" (?=[A-Za-z0-9{CJK}“‘《（「『〈【])")
_SPACE_BEFORE_PAIR = pattern(f"(?<=[A-Za-z0-9{CJK}，。、；：？！）》」』”]) $")
_SPACE_BEHIND_PAIR = pattern(f" (?=[A-Za-z0-9{CJK}，。、；：？！,;:?!（《「『“])")


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Each mark is a finding of its own, a pair of parentheses is one."""
    for run in doc.derive(wide_runs):
        if not in_inventory(doc, run.start):
            yield _run("PW007", run, doc)
    for run in narrow_kana(doc):
        yield _run("PW008", run, doc)
    for code, other in _others(doc):
        fix = Fix((Edit(other.start, other.end, other.words),), Safety.SAFE if other.sure else Safety.UNSAFE)
        words = {"before": doc.text[other.start : other.end].strip(), "after": other.words.strip()}
        yield Finding(code, Span(other.start, other.end), words, (fix,))
    stops = Stops() if doc.text.isascii() else doc.derive(ascii_stops)
    if stops.usual:
        yield _usual_stops(stops.found)
    marks = doc.derive(half_width_marks)
    if not marks:
        return
    found = doc.derive(habits)
    grounds = {char: _ground(char, found) for char in sorted({mark.char for mark in marks})}
    usual = {char for char in found.half if is_ascii_habit(found, char) and char not in found.mended}
    for mark in marks:
        if mark.char not in usual:
            yield _stray(mark, found, grounds[mark.char], doc)
    for char in sorted(usual - {"("}):  # a page that always writes half-width parentheses has that style
        yield _usual([mark for mark in marks if mark.char == char], found.wide[char], doc)


def _others(doc: Document) -> Iterator[tuple[str, Other]]:
    if doc.text.isascii():
        return
    stops = doc.derive(ascii_stops)
    for stop in () if stops.usual else stops.found:
        yield "PW004", stop
    for mark in (*wide_in_latin(doc), *percents(doc)):
        yield "PW006", mark


def _run(code: str, run: WideRun, doc: Document) -> Finding:
    fix = Fix((Edit(run.start, run.end, run.words),), Safety.SAFE if run.sure else Safety.UNSAFE)
    words = {"before": doc.text[run.start : run.end], "after": run.words}
    return Finding(code, Span(run.start, run.end), words, (fix,))


def _usual(marks: Sequence[Mark], wide: str, doc: Document) -> Finding:
    """A mark that the page always writes in half width: one decision of the editor, at the first of them."""
    fix = Fix(tuple(_widened(mark, wide, doc) for mark in marks), Safety.UNSAFE)
    first = marks[0]
    ground = (Signal("habit-of-the-page", str(len(marks)), 0.5),)
    return Finding(_CODES[first.char], Span(first.at, first.at + 1), _said(first.char, wide), (fix,), evidence=ground)


def _usual_stops(stops: Sequence[Other]) -> Finding:
    """Periods that the page always ends its sentences with: one decision, at the first of them."""
    fix = Fix(tuple(Edit(stop.start, stop.end, stop.words) for stop in stops), Safety.UNSAFE)
    ground = (Signal("habit-of-the-page", str(len(stops)), 0.5),)
    first, *others = [Span(stop.start, stop.end) for stop in stops]
    words = {"before": ".", "after": stops[0].words}
    related = tuple(Related(span, SIBLING) for span in others)
    return Finding("PW004", first, words, (fix,), related, evidence=ground)


def _widened(mark: Mark, wide: str, doc: Document) -> Edit:
    end = mark.at + 1
    if doc.text.startswith(" ", end) and _SPACE_BEHIND.match(doc.text, end) and _is_alone(mark.at, doc):
        end += 1  # a full-width mark brings its own space
    return Edit(mark.at, end, wide)


def _paired(mark: Mark, wide: str, doc: Document) -> list[Edit]:
    """Both of a pair of parentheses, each with the space outside that a full-width one brings itself."""
    start, end = mark.at, mark.partner + 1
    if _is_alone(mark.at, doc):
        if _SPACE_BEFORE_PAIR.search(doc.text, max(start - 2, 0), start):
            start -= 1
        if _SPACE_BEHIND_PAIR.match(doc.text, end):
            end += 1
    return [Edit(start, mark.at + 1, wide), Edit(mark.partner, end, "）")]


def _is_alone(at: int, doc: Document) -> bool:
    """Whether the line of a mark is no row of columns, where spaces hold a place."""
    return line_at(doc, at).start not in doc.derive(lines_side_by_side)


def _stray(mark: Mark, found: Habits, ground: tuple[Signal, ...], doc: Document) -> Finding:
    safety = Safety.SAFE if mark.char in found.mended else Safety.UNSAFE
    wide = found.wide[mark.char]
    edits = [_widened(mark, wide, doc)] if mark.partner < 0 else _paired(mark, wide, doc)
    words = _said(mark.char, wide)
    if mark.partner >= 0:
        words = words | {"inside": doc.text[mark.at + 1 : mark.partner]}
    span = Span(edits[0].start, edits[-1].end)
    return Finding(_CODES[mark.char], span, words, (Fix(tuple(edits), safety),), evidence=ground)


@cache
def _said(char: str, wide: str) -> dict[str, str]:
    """What the message of a mark says; of many marks it is held once."""
    return {"mark": char, "wide": wide}


def _ground(char: str, found: Habits) -> tuple[Signal, ...]:
    if found.folded:
        return (Signal("folded-page", str(sum(found.half.values())), 3.0),)
    if char in found.mended and found.full[char]:
        return (Signal("majority-full-width", f"{found.full[char]}:{found.half[char]}", 2.0),)
    if char in found.mended:
        return (Signal("stray-half-width", str(found.half[char]), 1.0),)
    return (Signal("chinese-clause", "", 0.5),)
