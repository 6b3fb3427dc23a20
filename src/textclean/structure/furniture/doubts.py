"""What parts the halves of a sentence and may be of the text itself: a date in a cell, the figure of a headline, an age, a price.

Two lines that may belong together say little: below a headline stands another, beside a cell the next. A page has its
furniture at each of its ends, and the pages of a text end alike: so a bare number, a date or the name of a paper between halves
goes where another page is proved to end so, or where a word stands across the two halves, or a form feed beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from .. import words
from ..both_scripts import in_both_scripts
from ..rows import Row, rows
from .folios import Form
from .known_ends import without_figures
from .lone_folios import NUMBERED_HEAD
from .page_heads import GAIN, is_running
from .page_series import BARE
from .page_turns import page_shapes, shape
from .proofs import Furniture, Proof

WEAK = BARE | {"date", "paper", "issue"}  #: kinds that also stand in texts
_REFERENCES = frozenset(("mark", "page", "folio"))  #: kinds by which a text also says where something stands
_DASHED = pattern("[-—–－―~～=|_]")
_BRACKETED = pattern("[(（\\[［〔【<《〈].*[)）\\]］〕】>》〉]$")
_YEAR = pattern("[0-9０-９]{4}|年")
#: Behind these a page, an issue or a date is named.
_NAMES_PLACE = in_both_scripts(
    "(?:[见在于自从至到据是为阅]|[》」』”][，,、]?|[上中下全]集|[册卷巻篇书]|[のはがに]|出[处典])$"
    "|(?:^|[^A-Za-z])(?i:see|on|at|in|from|to|of|by|before|after|until|is|was|the)$"
)


def settled(doc: Document, forms: Mapping[int, Form], found: Sequence[Furniture]) -> list[Furniture]:
    """What was found, without the proof of rows that may be of the text; a bare number is offered still, others are not told of."""
    lines = doc.derive(rows)
    doubtful = {one for one in found if one.proof == Proof.BETWEEN and _is_doubtful(doc, lines, forms, one)}
    if not doubtful:
        return list(found)
    sure = [one for one in found if one.proof and one not in doubtful]
    fellows = _fellows(lines, forms, doubtful)
    shapes = page_shapes(doc).union(shape(lines[at].words) for other in sure for at in range(other.first, other.last))
    out: list[Furniture] = []
    for one in found:
        likely = one in fellows or (_end_so(lines, shapes, one) and _is_like(lines, forms, sure, one))
        if one in doubtful and not likely:
            out.append(one._replace(proof=Proof.NONE, told=_may_be_offered(lines, forms, one)))
        else:
            out.append(one)
    return out


def _fellows(lines: Sequence[Row], forms: Mapping[int, Form], doubtful: Iterable[Furniture]) -> set[Furniture]:
    """The bare numbers of a series that does not begin with the first, each between halves: a list has its first, and so has an essay."""
    bare = [one for one in sorted(doubtful) if one.last - one.first == 1 and forms[one.first].kind == "number"]
    first = {
        without_figures(lines[at].words) for at, form in forms.items() if form.kind == "number" and form.value <= 1
    }
    found: set[Furniture] = set()
    for one, other in pairwise(bare):
        same = without_figures(lines[one.first].words)
        if same in first or without_figures(lines[other.first].words) != same:
            continue
        if forms[other.first].value == forms[one.first].value + 1:
            found |= {one, other}
    return found


def _is_doubtful(doc: Document, lines: Sequence[Row], forms: Mapping[int, Form], one: Furniture) -> bool:
    left, right = lines[one.first - 1], lines[one.last]
    kinds = {forms[at].kind for at in range(one.first, one.last)}
    if words.across(left.words, right.words)[1] > GAIN or "\f" in doc.text[left.end : right.start]:
        return False
    if kinds <= WEAK:
        return not all(is_padded_sheet(lines[at].words, forms[at]) for at in range(one.first, one.last))
    if one.last - one.first > 1 or not kinds <= _REFERENCES or _DASHED.match(lines[one.first].words):
        return False
    return bool(_NAMES_PLACE.search(left.words)) and not NUMBERED_HEAD.match(lines[one.first].words)


def is_padded_sheet(said: str, form: Form) -> bool:
    """Whether a page is numbered with a letter and a nought (``A06``), as no size of paper and no vitamin is."""
    return form.kind == "sheet" and not form.within and said[1:2] == "0"


def _end_so(lines: Sequence[Row], shapes: Set[str], one: Furniture) -> bool:
    """Whether other pages of the text end with what has the shape of these rows, or with this and that."""
    told = shapes - {""}
    return len(told) > 1 or any(shape(lines[at].words) in told for at in range(one.first, one.last))


def _is_like(lines: Sequence[Row], forms: Mapping[int, Form], sure: Iterable[Furniture], one: Furniture) -> bool:
    """Whether rows may be of a page where others are proved: their numbers do not go against those of the pages around them.

    A number in brackets, and a date without its year, must stand so at another page end.
    """
    row = lines[one.first]
    if _BRACKETED.match(row.words) or (forms[one.first].kind == "date" and not _YEAR.search(row.words)):
        same = without_figures(row.words)
        return any(without_figures(lines[at].words) == same for other in sure for at in range(other.first, other.last))
    number = max(forms[at].value for at in range(one.first, one.last))
    if number < 0:
        return True
    told = [(at, forms[at].value) for other in sure for at in range(other.first, other.last) if at in forms]
    above = [value for at, value in told if at < one.first and value >= 0]
    below = [value for at, value in told if at > one.first and value >= 0]
    return (not above or above[-1] <= number) and (not below or number <= below[0])


def _may_be_offered(lines: Sequence[Row], forms: Mapping[int, Form], one: Furniture) -> bool:
    """Whether rows are worth a question: a bare number that is set off, or a page that is named."""
    row, after = lines[one.first], lines[one.last]
    kinds = {forms[at].kind for at in range(one.first, one.last)}
    if not kinds <= BARE:
        return bool(kinds & {"mark", "page"})
    above = lines[one.first - 1].words
    if _BRACKETED.match(row.words) or _NAMES_PLACE.search(above):
        return False
    return bool(row.blanks or after.blanks) or (is_running(above) and is_running(after.words))
