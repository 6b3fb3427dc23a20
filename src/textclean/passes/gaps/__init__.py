"""Family ``gaps`` (TR): what is cut off, misplaced or missing. Reports; a misplaced passage can be moved on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...finding import ANNOUNCED_AT, ATTESTED, CONTINUES, OTHER_COPY, SIBLING, Finding, Fix, Related, Safety
from ...rulebook import Card
from ...structure.blocks import Block, blocks
from ...structure.continued import continued
from ...structure.ends import REPORT, faint_ends
from ...structure.gutters import lines_in_columns
from ...structure.language import Language, language_at
from ...structure.repeats.sides import rests, torn_off
from ...structure.repeats.splice import losses
from ...structure.seams import OFFER, seams
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from ...text.lazy import pattern
from ...text.script import HAN, STOP_MARKS
from .announced import Announcement, Name, announced
from .astray import SHOWN, articles_torn, misplaced, span_of, sure, unresolved_jumps
from .counted import counted
from .empty_sections import empty_sections
from .explained import astray
from .orphans import MOVE, orphans
from .placeholders import placeholders


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Cut ends, passages that begin in the middle of a sentence, and what is announced and not there."""
    yield from _cut_ends(doc)
    yield from _losses(doc)
    yield from misplaced(doc)
    yield from articles_torn(doc)
    yield from _announced(doc)
    if "TR005" in cards:
        from .unannounced import unannounced  # whoever wants it asks for it

        for extra in doc.derive(unannounced):
            yield Finding("TR005", extra.span, related=(Related(extra.announcement, ANNOUNCED_AT),))
    for place in doc.derive(placeholders):
        yield Finding("TR010", place)
    for empty in doc.derive(empty_sections):
        yield Finding("TR011", empty.span, related=(Related(empty.sibling, SIBLING),))
    yield from unresolved_jumps(doc)
    for one in doc.derive(counted):
        related = tuple(Related(part, SIBLING) for part in one.parts[-3:])
        yield Finding("TR007", one.span, {"there": str(one.there)}, related=related)


# -- cut ends


def _cut_ends(doc: Document) -> Iterator[Finding]:
    """TR001 and TR012; where a passage seems to be the lost end, it is named."""
    found = doc.derive(blocks)
    every = [one for one in doc.derive(orphans) if one.heads]
    broken_off = {one.head.end for one in doc.derive(continued)}  # it goes on elsewhere, and says so
    tails = {one.heads[0]: one for one in every if one.score >= MOVE}
    known, (_, torn) = {one.heads[0] for one in every}, doc.derive(torn_off)  # where the rest stands elsewhere
    rest = doc.derive(rests)
    beside, (_, astray_ends) = doc.derive(lines_in_columns), doc.derive(astray)
    for end in doc.derive(faint_ends):
        if end.joins or (end.score < REPORT and end.block not in tails):
            continue
        block = found[end.block]
        if block.end in broken_off or block.line in beside or block.end in astray_ends:
            continue
        start = _sentence(doc.text, block.start, block.end)
        related: tuple[Related, ...] = (
            (Related(span_of(found[tails[end.block].block]), CONTINUES),) if end.block in tails else ()
        )
        if block.end in rest:
            related += (Related(rest[block.end], ATTESTED),)
        apart = end.block in known or block.end in torn
        alone = not apart and [one.name for one in end.signals] == ["stop-missing"]
        fixes = () if apart else _run_on(doc, block)
        yield Finding(
            "TR012" if end.block == len(found) - 1 else "TR001",
            Span(start, block.end),
            {"tail": before(doc.text[start : block.end], block.end - start, SHOWN)},
            fixes=(*fixes, *_stop(doc, block.end)) if alone else fixes,
            related=related,
            evidence=tuple(one._replace(name="stop-alone") for one in end.signals) if alone else end.signals,
            score=sure(end.score),
        )


def _stop(doc: Document, end: int) -> Iterator[Fix]:
    """Setting the stop, where nothing else is seen to be missing and the last word ends sentences: it may be all that is lost."""
    if _FINAL.search(doc.text, max(end - _FINALS, 0), end):
        yield Fix((Edit(end, end, "。"),), Safety.MANUAL, "set-stop")


#: With what sentences of Chinese end, and polite or plain ones of Japanese.
_FINAL = pattern(f"(?:(?<=[{HAN}])[了过過来來去吧呢啊嗎吗嘛]|です|ます|でした|ました|ません|である|であった|だった)$")
_FINALS = 5  #: characters of these, and the one before


def _run_on(doc: Document, block: Block) -> tuple[Fix, ...]:
    """Running on with the next line, where that may be the rest of the sentence and the breaks do not offer it."""
    near = (
        seam
        for seam in doc.recall(seams)
        if "open-alone" in seam.evidence
        and seam.points < OFFER
        and seam.start <= block.end <= seam.end
        and doc.text[seam.end : seam.end + 1] not in _SPEECH  # no sentence goes on in what somebody begins to say
        and not _in_two_languages(doc, block.end - 1, seam.end)
    )
    return tuple(Fix((Edit(seam.start, seam.end, seam.insert),), Safety.MANUAL, "run-on") for seam in near)


_SPEECH = frozenset("“「『‘—")


def _in_two_languages(doc: Document, left: int, right: int) -> bool:
    """Whether one of two places lies in Latin script, and the other one does not: the halves of no sentence."""
    return (language_at(doc, left) is Language.LATIN) is not (language_at(doc, right) is Language.LATIN)


def _losses(doc: Document) -> Iterator[Finding]:
    """TR008: words that are lost in the middle of a sentence, where two copies of a passage were spliced."""
    for one in doc.derive(losses):
        related = (Related(one.lost, ATTESTED),) if one.lost else ()
        words = {
            "left": before(doc.text, one.fragment.end, SHOWN),
            "right": behind(doc.text, one.fragment.end, SHOWN),
        }
        yield Finding("TR008", one.fragment, words, related=(*related, Related(one.copy, OTHER_COPY)))


_STOPS = STOP_MARKS + "；;"


def _sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of a block begins."""
    return max(text.rfind(mark, start, end) for mark in _STOPS) + 1 or start


def _announced(doc: Document) -> Iterator[Finding]:
    for one in doc.derive(announced):
        for name in one.missing:
            yield Finding("TR004", name.span, {"name": name.words}, related=(Related(one.span, ANNOUNCED_AT),))
        early = _first_early(one)
        if early is not None and early.found is not None:
            yield Finding("TR006", early.span, {"name": early.words}, related=(Related(early.found, SIBLING),))


def _first_early(one: Announcement) -> Name | None:
    """The first name whose part stands before that of an earlier one."""
    last = -1
    for name in one.names:
        if name.found is not None:
            if name.found.start < last:
                return name
            last = name.found.start
    return None
