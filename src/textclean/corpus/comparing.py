"""One document of a run beside others: what another process can do, given plain data and giving plain data back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..sums import added
from ..tuples import NamedTuple
from .documents import Document
from .passage import Passage
from .stretch import Match, Stretch, matches, stretches

WHOLE = 0.5  #: share of the larger of two documents that makes one a copy of the other
PAGE = 60.0  #: weight of a document at least, to be a copy

PassageRow = tuple[int, int, int, int, str, int, bytes]  #: a passage but for its document, its words in UTF-8


class Beside(NamedTuple):
    """A document, later ones that share seeds with it, and the numbers of the passages that do, two and two."""

    one: Document
    others: Sequence[tuple[Document, Sequence[tuple[int, int]]]]
    passages: Mapping[int, PassageRow]
    furniture: frozenset[int]  #: passages that stand in most documents


class Common(NamedTuple):
    """What was found: passages that two documents share, and whole copies."""

    stretches: list[Stretch]
    wholes: list[Stretch]


def compared(task: Beside) -> Common:
    """Compare a document with the others."""
    found = Common([], [])
    here = task.one.whole.document
    for other, numbers in task.others:
        there = other.whole.document
        furniture = {task.passages[number][0] for number, _ in numbers if number in task.furniture}
        pairs = ((passage(task.passages[a], here), passage(task.passages[b], there)) for a, b in numbers)
        take(found, task.one, other, matches(pairs), furniture)
    return found


def take(found: Common, one: Document, other: Document, common: Sequence[Match], furniture: set[int]) -> None:
    """Add what two documents share.

    Args:
        found: what the documents share so far.
        one, other: both.
        common: their matches.
        furniture: ordinals of the passages of the first that are furniture, which count for a whole copy only.
    """
    found.stretches.extend(stretches([match for match in common if match.left.ordinal not in furniture]))
    if copies(one, other, common):
        found.wholes.append(_whole(one, other, common))


def copies(one: Document, other: Document, common: Iterable[Match]) -> bool:
    """Whether two documents are copies as a whole."""
    return added(match.shared.weight for match in common) >= WHOLE * max(one.prose, other.prose, PAGE)


def same(documents: Sequence[Document]) -> Iterator[Stretch]:
    """Documents of the very same words, prose or not."""
    seen: dict[bytes, Document] = {}
    for one in documents:
        if one.weight >= PAGE:
            if one.digest in seen:
                yield Stretch(seen[one.digest].whole, one.whole, one.weight, 1.0, True)
            seen[one.digest] = one


def _whole(one: Document, other: Document, common: Sequence[Match]) -> Stretch:
    weight = added(match.shared.weight for match in common)
    alike = added(match.shared.similarity * match.shared.weight for match in common) / weight
    alike = min(alike, 2 * weight / (one.prose + other.prose))
    return Stretch(one.whole, other.whole, weight, alike, True)


def passage(row: PassageRow, document: int) -> Passage:
    """A passage as one of the document with this number."""
    return Passage(document, *row[:-1], row[-1].decode("utf-8", "surrogatepass"))
