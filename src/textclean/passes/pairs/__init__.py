"""Family ``pairs`` (PP): quotation marks and brackets without a partner, facing the wrong way, of two widths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...finding import SIBLING, Finding, Fix, Related, Safety
from ...rulebook import Card
from ...structure.gutters import lines_in_columns
from ...structure.habits import habits
from ...structure.language import Language, language_at
from ...structure.lone_marks import Lone
from ...structure.protected import in_code_line, is_protected
from ...structure.scripts import Script, page_script
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lazy import pattern
from ...text.script import HAN
from .of_line import Uneven
from .pairing import MAX_REVERSED, pairing

_STRAIGHT = pattern('"([^"\n\r]{0,400})"')  # in the order of the line, so that no closing mark opens
_SINGLE = pattern("(?<![A-Za-z0-9'])'([^'\"\n\r]{1,40})'(?![A-Za-z0-9'])")
QUOTED = 200  #: characters of the longest quotation that is read
#: What stands beside a string of a program, an attribute, a list; and a number of inches.
_CODE_BEFORE = pattern('[=:(\\[{,]$|[=\\[{,] $|": $|[0-9]$')
_CODE_BEHIND = pattern("[=:)\\]};>]")
#: A row of a list in a program, and the line that opens a box in a manual: ``!!! note "注意"``.
_ROW = pattern("[ \t]*$")
_ROW_END = pattern(",[ \t]*[\n\r]|[ \t]*[\n\r][ \t]*[\\]}]")
_BOX = pattern("[ \t]*(?:!!!|\\?\\?\\?\\+?|===) [ !-~]*$")
_HAN = pattern(f"[{HAN}]")
_STOP = pattern("[。！？；]")
OPENING = frozenset("《（【〔〈(")  #: the brackets, without the quotation marks
CLOSING = frozenset("》）】〕〉)")
_CONTEXT = 8  #: characters that a message shows behind a mark
HABIT = 4  #: pairs of straight quotes on a page without others that are one thing to decide
AGAIN = 3  #: quotations closed with the opening mark, or opened with the closing one, from which on that is one fault of the page


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Marks without a partner are reported; pairs change together or not at all."""
    text = doc.text
    if text.isascii():
        return
    found = doc.derive(pairing)
    certain = (
        Safety.UNSAFE
        if found.lone or len({left.char + right.char for left, right in found.reversed}) > 1
        else Safety.SAFE
    )
    turned: list[Edit] = []
    for group in _groups(found.reversed):
        edits = tuple(edit for pair in group for edit in _turned(pair))
        spaced = any(_is_spaced(text, edit) for edit in edits)
        both_wrong = group[0][0].char == "”" and group[0][1].char == "“"
        safety = certain if both_wrong and not spaced else Safety.UNSAFE
        turned += edits if safety is Safety.SAFE else ()
        first, *others = [Span(left.at, right.at + 1) for left, right in group]
        words = {"inside": text[first.start + 1 : first.end - 1], "count": str(len(group))}
        related = tuple(Related(span, SIBLING) for span in others)
        yield Finding("PP003", first, words, (Fix(edits, safety),), related)
    settled = doc.edit(turned).derive(pairing) if turned else found  # marks turned round pair with others
    beside = doc.derive(lines_in_columns) if settled.lone else ()
    yield from _alone(text, [mark for mark in settled.lone if mark.line not in beside])
    for pair in settled.uneven:
        yield from _uneven(doc, pair)
    if '"' in text:
        yield from _straight(doc)


def _groups(pairs: Sequence[tuple[Lone, Lone]]) -> Iterator[list[tuple[Lone, Lone]]]:
    """Each reversed pair by itself; where a page has ``“…“`` again and again, or ``”…”``, that is one fault, decided once."""
    for mark in "“”":
        same = [pair for pair in pairs if pair[0].char == pair[1].char == mark]
        if same:
            yield from [same] if len(same) >= AGAIN else ([pair] for pair in same)
    yield from ([pair] for pair in pairs if pair[0].char != pair[1].char)


def _turned(pair: tuple[Lone, Lone]) -> Iterator[Edit]:
    for mark, char in zip(pair, "“”", strict=True):
        if mark.char != char:
            yield Edit(mark.at, mark.at + 1, char)


def _is_spaced(text: str, edit: Edit) -> bool:
    """Whether a space stands beside a mark: the pass of spaces, which has gone before, reads another mark otherwise."""
    return " " in text[max(edit.start - 1, 0) : edit.end + 1]


def _alone(text: str, marks: Sequence[Lone]) -> Iterator[Finding]:
    """Each mark without a partner; a bracket that was read as one of another kind at one end is told once, with both ends.

    So is a mark that the page leaves alone nearly wherever it writes it: that is the way of its author, or of a program.
    """
    counts = Counter(mark.char for mark in marks)
    habits = {char for char, count in counts.items() if count >= LEFT_ALONE and 3 * count >= 2 * text.count(char)}
    for char in sorted(habits):
        yield _left_alone(text, [mark for mark in marks if mark.char == char])
    if habits:
        marks = [mark for mark in marks if mark.char not in habits]
    told = -1
    for at, mark in enumerate(marks):
        if at == told:
            continue
        if at + 1 < len(marks) and _is_misread(text, mark, marks[at + 1]):
            told = at + 1
            whole = Span(mark.at, marks[told].at + 1)
            yield Finding("PP002", whole, {"mark": f"{mark.char}…{marks[told].char}", "near": text[slice(*whole)]})
        else:
            yield _lone(text, mark)


def _is_misread(text: str, left: Lone, right: Lone) -> bool:
    """Whether two lone brackets stand around a few words of one sentence, and differ in kind: ``《红楼梦】``."""
    if left.char not in OPENING or right.char not in CLOSING or left.line != right.line:
        return False
    return 1 < right.at - left.at <= MAX_REVERSED and not _STOP.search(text, left.at, right.at)


LEFT_ALONE = 8  #: marks of one kind without a partner, from which on that may be the way of a page


def _left_alone(text: str, marks: Sequence[Lone]) -> Finding:
    """All marks of one kind as one finding, at the first; the words at the first few are shown."""
    found = [_lone(text, mark) for mark in marks]
    near = " … ".join(one.words["near"] for one in found[:SHOWN])
    related = tuple(Related(one.span, SIBLING) for one in found[1:])
    return Finding(found[0].code, found[0].span, {"mark": marks[0].char, "near": f"{near} …"}, related=related)


SHOWN = 3  #: places of such marks that the message shows


def _lone(text: str, mark: Lone) -> Finding:
    code = "PP001" if mark.char in "“”‘’「」『』" else "PP002"
    is_opening = mark.char in "“‘「『《（【〔〈("
    near = behind(text, mark.at, _CONTEXT) if is_opening else before(text, mark.at + 1, _CONTEXT)
    return Finding(code, Span(mark.at, mark.at + 1), {"mark": mark.char, "near": near})


def _uneven(doc: Document, pair: Uneven) -> Iterator[Finding]:
    inside = doc.text[pair.start + 1 : pair.end]
    if language_at(doc, pair.start) not in (Language.CHINESE, Language.JAPANESE) or in_code_line(doc, pair.start):
        return
    if not any(char.isalnum() for char in inside):
        return  # a face: (╯°□°）
    if inside.count("[") != inside.count("]"):
        return  # an interval that is open at one end: （区间 [a, b)
    half = doc.derive(habits).half.get("(", 0)
    at, wide = (pair.start, "（") if doc.text[pair.start] == "(" else (pair.end, "）")
    edit = Edit(at, at + 1, wide)
    sure = not half and doc.derive(_opened) > 1 and not _is_spaced(doc.text, edit)
    sure = sure and doc.text[pair.end + 1 : pair.end + 2] not in (")", "）")  # one too many stands there
    fix = Fix((edit,), Safety.SAFE if sure else Safety.UNSAFE)
    yield Finding("PP007", Span(pair.start, pair.end + 1), {"inside": inside}, (fix,))


def _opened(doc: Document) -> int:
    """View: how many full-width parentheses open."""
    return doc.text.count("（")


def _straight(doc: Document) -> Iterator[Finding]:
    """Each pair by itself; where the page has no others, it writes them so throughout, or was folded: one thing to decide."""
    found = [match for match in _STRAIGHT.finditer(doc.text) if len(match[1]) <= QUOTED and _is_chinese(doc, match)]
    if not found:
        return
    marks = _marks_of(doc)
    if len(found) < HABIT or "“" in doc.text:
        for match in found:
            fix = Fix(tuple(_set_in(marks, match)), Safety.UNSAFE)
            yield Finding("PP004", Span(*match.span()), {"inside": match[1], "marks": marks[:2]}, (fix,))
        return
    edits = tuple(edit for match in found for edit in _set_in(marks, match))
    related = tuple(Related(Span(*match.span()), SIBLING) for match in found[1:])
    words = {"inside": found[0][1], "marks": marks[:2]}
    yield Finding("PP004", Span(*found[0].span()), words, (Fix(edits, Safety.UNSAFE),), related)


def _marks_of(doc: Document) -> str:
    """The quotation marks of a page: curled ones, and corners on a Traditional page that has none of those."""
    corners = "“" not in doc.text and doc.derive(page_script) is Script.TRADITIONAL
    return "「」『』" if corners else "“”‘’"


def _set_in(marks: str, match: re.Match[str]) -> Iterator[Edit]:
    """The marks of a quotation, and those of a quotation inside it."""
    start, end = match.span()
    yield Edit(start, start + 1, marks[0])
    for inner in _SINGLE.finditer(match[1]):
        if _HAN.search(inner[1]):
            yield Edit(start + 1 + inner.start(), start + 2 + inner.start(), marks[2])
            yield Edit(start + inner.end(), start + 1 + inner.end(), marks[3])
    yield Edit(end - 1, end, marks[1])


def _is_chinese(doc: Document, match: re.Match[str]) -> bool:
    text, at = doc.text, match.start()
    if not _HAN.search(match[1]) or is_protected(doc, at) or in_code_line(doc, at):
        return False
    before, behind = text[max(at - 3, 0) : at], text[match.end() : match.end() + 1]
    line = text[max(text.rfind("\n", max(at - 40, 0), at) + 1, at - 40, 0) : at]
    if _BOX.match(line) or (_ROW.match(line) and _ROW_END.match(text, match.end())):
        return False
    if _CODE_BEFORE.search(before) or _CODE_BEHIND.match(behind):
        return False
    return language_at(doc, at) is Language.CHINESE
