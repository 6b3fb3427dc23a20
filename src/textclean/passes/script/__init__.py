"""Family ``script`` (SC): characters of the other script, Japanese forms, variants; conversion where it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from ... import tables
from ...finding import SIBLING, Finding, Fix, Related, Safety, Signal
from ...rulebook import Card
from ...structure.inventories import in_inventory
from ...structure.protected import is_protected
from ...structure.scripts import Script, Stray, page_script, strays
from ...structure.words import simplified_text
from ...text import Document, Edit, Span
from ...text.script import Target

_CODES = {"traditional": "SC001", "simplified": "SC002", "japanese": "SC003"}
_CONTEXT = 4  #: characters that a message shows on either side
_SHOWN = 24  #: characters of a passage that a message shows
_NAMED = 8  #: forms that a message names
WAY = 3  #: places in the other script, from which on they may be the way of a page …
CLEAR = 4  #: … that has them so many times as often as their forms in its own script


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Each character or run of them is one finding, a passage in the other script is one."""
    if doc.text.isascii():
        return
    found = [stray for stray in doc.derive(strays) if not in_inventory(doc, stray.start)]
    for kind in _CODES:
        yield from _of_kind(doc.text, [stray for stray in found if stray.kind == kind])
    if "SC004" in cards and doc.derive(page_script) is Script.TRADITIONAL:
        yield from _variants(doc)
    doc.forget(simplified_text)  # as large as the text, and nobody behind this pass asks for it


def converting(target: Target) -> Callable[[Document, Mapping[str, Card]], Iterable[Finding]]:
    """The pass of a run that converts a page into ``target``: every character that changes has its finding."""
    return partial(_convert, target)


def _convert(target: Target, doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    from .converted import converted  # few runs convert

    for start, end, words in converted(doc, target):
        fix = Fix((Edit(start, end, words),), Safety.SAFE)
        yield Finding("SC005", Span(start, end), {"before": doc.text[start:end], "after": words}, (fix,))


def _of_kind(text: str, found: Sequence[Stray]) -> Iterator[Finding]:
    """Each by itself; characters that the page hardly writes in its own script are its way, and one thing to decide."""
    single = [stray for stray in found if not stray.passage]
    if len(single) >= WAY and _is_way(text, single):
        yield _way(text, single)
        found = [stray for stray in found if stray.passage]
    for stray in found:
        yield _stray(text, stray)


def _is_way(text: str, found: Sequence[Stray]) -> bool:
    """Whether a page writes characters of the other script so many times as often as their forms in its own."""
    changed = [
        (old, new) for stray in found for old, new in zip(text[stray.start : stray.end], stray.words, strict=True)
    ]
    forms = {new for old, new in changed if old != new}
    left = sum(old != new for old, new in changed)
    for form in forms:
        left -= CLEAR * text.count(form)
        if left < 0:
            return False
    return True


def _way(text: str, found: Sequence[Stray]) -> Finding:
    """All of them as one finding, at the first; each form is named once."""
    told = [_stray(text, stray) for stray in found]
    words = dict(told[0].words)
    forms: dict[str, str] = {}
    for one in told:
        forms.setdefault(one.words["before"], one.words["after"])
    more = "…" if len(forms) > _NAMED else ""
    for name, each in (("before", forms), ("after", forms.values())):
        words[name] = "、".join(list(each)[:_NAMED]) + more
    edits = tuple(edit for one in told for fix in one.fixes for edit in fix.edits)
    related = tuple(Related(one.span, SIBLING) for one in told[1:])
    ground = (Signal("written-so-throughout", str(len(told))),)
    return Finding(told[0].code, told[0].span, words, (Fix(edits, Safety.UNSAFE),), related, evidence=ground)


def _stray(text: str, stray: Stray) -> Finding:
    start, end, words, kind, passage = stray
    before = text[start:end]
    said = {"before": before, "after": words, "near": text[max(start - _CONTEXT, 0) : end + _CONTEXT]}
    edits: tuple[Edit, ...] = (Edit(start, end, words),)
    if passage:
        said = {name: word[:_SHOWN] + ("…" if len(word) > _SHOWN else "") for name, word in said.items()}
        edits = tuple(
            Edit(start + n, start + n + 1, new)
            for n, (old, new) in enumerate(zip(before, words, strict=True))
            if old != new
        )
    said["near"] = " ".join(said["near"].split())
    return Finding(_CODES[kind], Span(start, end), said, (Fix(edits, Safety.UNSAFE),))


def _variants(doc: Document) -> Iterator[Finding]:
    """Two forms of one character on a page: the rarer one is offered the other."""
    letters = doc.characters
    counts: dict[str, int] = {}
    instead: dict[str, str] = {}
    for row in tables.lines("variant-forms"):
        one, _, other = row.partition(" ")
        if one not in letters or other not in letters:
            continue
        counts |= {char: doc.text.count(char) for char in (one, other)}
        rare, often = sorted((one, other), key=lambda char: (counts[char], char))
        if counts[often] >= 3 * counts[rare]:
            instead[rare] = often
    for at, char in enumerate(doc.text) if instead else ():
        if char in instead and not is_protected(doc, at):
            words = {"before": char, "after": instead[char], "count": str(counts[instead[char]])}
            yield Finding("SC004", Span(at, at + 1), words, (Fix((Edit(at, at + 1, instead[char]),), Safety.UNSAFE),))
