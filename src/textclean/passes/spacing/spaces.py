"""Spaces where Chinese has none: between Han characters, beside full-width marks, and where printed lines ended."""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.delimited import in_cue
from ...structure.gutters import beside_gaps, lines_side_by_side
from ...structure.habits import habits, is_ascii_habit
from ...structure.halfwidth import FULL_WIDTH, half_width_marks
from ...structure.language import Language, language_at
from ...structure.letterspaced import LEAST_PROSE, STOP, letterspaced
from ...structure.protected import is_protected
from ...structure.spaced_names import closed, parts_captions
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.lines import line_at
from ...text.script import CJK, HAN
from ...tuples import NamedTuple
from .among_characters import LEAST, Gap, among_characters
from .fallen_spaces import fallen
from .set_off import (
    behind_label,
    heads_report,
    is_headline,
    parts_entries,
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
_WANTING = "为為是"  #: behind which something stands
_SUNG = pattern(f"[{HAN}] [{HAN}] [{HAN}][，。；！？]? {{1,4}}[{HAN}] [{HAN}](?![{HAN}])")


def gaps(doc: Document) -> tuple[Gap, ...]:
    """View: spaces that do not belong, in order."""
    if " " not in doc.text or doc.text.isascii():
        return ()
    found = {gap.start: gap for gap in (*among_characters(doc), *_at_marks(doc))}
    for one in fallen(doc):
        if one.sure or one.at not in found:
            found[one.at] = Gap(one.at, one.at + 1, "mark" if one.mark else "han", one.sure)
    return tuple(found[start] for start in sorted(found) if not in_cue(doc, start))


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
        if _is_set_off(doc, Span(start, end), low, high):
            continue
        sure = start > low and row.long and not habit and low not in doc.derive(beside_gaps)
        if end - start == 1 and text[start - 1] in _WANTING and text[end] in "，。；、":
            sure = False  # what was to be filled in there has lost its line: ``其值为 。``
        yield Gap(start, end, "mark", language is Language.CHINESE and sure, usual=habit)


def _is_set_off(doc: Document, space: Span, low: int, high: int) -> bool:
    """Whether a space beside a mark parts what does not belong together: columns, a label and its words, captions, entries.

    Args:
        doc: the text.
        space: its place.
        low: where its line begins.
        high: where that ends.
    """
    text, (start, end) = doc.text, space
    return (
        low in doc.derive(lines_side_by_side)
        or set_off(text, low, start)
        or heads_report(text, low, start)
        or behind_label(doc, low, start)
        or signs_picture(text, start, high)
        or parts_captions(text, low, start)
        or (text[start - 1] in "”」" and end - start == 1 and doc.derive(quotes_set_off))
        or parts_entries(text, low, start, end, high)
        or (text[start - 1] in _CLOSING and is_headline(text, low, high))
    )


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
