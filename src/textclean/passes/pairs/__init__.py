"""Family ``pairs`` (PP): quotation marks and brackets without a partner, facing the wrong way, of two widths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...finding import SIBLING, Finding, Fix, Related, Safety
from ...rulebook import Card
from ...structure.gutters import lines_in_columns
from ...structure.habits import habits
from ...structure.language import Language, language_at
from ...structure.lone_marks import Lone
from ...structure.protected import in_code_line
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lazy import pattern
from .of_line import Uneven
from .pairing import MAX_REVERSED, pairing
from .straight import straight_quotes

_STOP = pattern("[。！？；]")
OPENING = frozenset("《（【〔〈(")  #: the brackets, without the quotation marks
CLOSING = frozenset("》）】〕〉)")
_CONTEXT = 8  #: characters that a message shows behind a mark
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
        yield from straight_quotes(doc, settled.halves)


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
    habits = {char for char, count in counts.items() if _is_left_alone(count, text.count(char))}
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
ALL_ALONE = 3  #: the same, where the page has no others of the kind


def _is_left_alone(alone: int, all_: int) -> bool:
    """Whether so many lone marks of one kind, of ``all_`` of it, are the way of a page."""
    return (alone >= LEFT_ALONE and 3 * alone >= 2 * all_) or (alone >= ALL_ALONE and alone == all_)


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
