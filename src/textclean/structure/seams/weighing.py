"""The weighing of a page: each family of evidence is asked of the seams where it can still make a difference."""

from __future__ import annotations

from collections.abc import Sequence

from .. import phrases
from . import card, open_ends
from .between import HOPELESS, OFFER, Two, at_last, between, by_words, merged, of_lengths, twos
from .groups import GRAMS, VOID_AT_CAPITAL, VOID_IN_FRAME
from .heads import broken, frames, tight
from .heads.lead import lead, said_anyway
from .heads.signed import signed
from .layout import crossed, grid, interleaved
from .layout.fill import layout, wrapped_seams
from .lines import bibliography, formulas, unmarked
from .lines.listing import listing
from .lines.own_lines import own_lines
from .lines.papers import names_issuer
from .lines.series import series
from .neighbours import by_form
from .page import Evidence, Page
from .words import clauses, lexicon
from .words.attested import characters, latin_word
from .words.language import sentence
from .words.pairs import pairs
from .words.torn import torn

ANY = 1000  #: points that nothing outweighs, and none reaches


def gather(one: Page) -> tuple[list[Evidence], list[bool]]:
    """The evidence of every seam, and whether it lies in hard-wrapped text."""
    found, wraps, _, _ = weigh(one, whole=True)
    return found, wraps


def weigh(
    one: Page, whole: bool, also: frozenset[int] = frozenset()
) -> tuple[list[Evidence], list[bool], Sequence[int], card.Tally]:
    """The same; and the seams that were weighed to the end: those that may be offered, and these ``also``, unless the ``whole`` is wanted; and the points."""
    wraps, cited = wrapped_seams(one), bibliography.entries(one)
    framed = frames.frames(one, wraps)
    cut = one.doc.derive(formulas.formulas)
    also = also.union(cited.inside, framed, cut)
    found, hopes = _by_words(one, wraps, whole or one.debris, also)
    if 2 * sum(wraps) > len(wraps):
        one.doc.memory.rest()  # most are to be joined, and are lines no more then
    among: Sequence[int] = list(hopes)
    _together(one, among, wraps, found)
    among = [
        at
        for at in among
        if at in cited.inside or at in framed or at in cut or card.points(found[at], wraps[at]) + hopes[at] >= OFFER
    ]
    del hopes
    blocks = tight.tight_blocks(one, wraps)
    among, more = tight.widened(among, blocks)
    for at in more:
        found[at] = found[at].copy()  # what is said of a hopeless seam is held for all that are like it
    for at in among:
        _gather(one, at, wraps[at], found[at])
    bibliography.weigh(one, cited, found)
    formulas.weigh(one, found)
    tally = card.Tally(found, wraps)
    if not whole:
        within = {at for block in blocks for at in block} | also
        among = [at for at in among if at in within or tally[at] + at_last(one, at, wraps[at]) >= OFFER]
    unmarked.weigh(one, found, wraps)
    interleaved.weigh(one, among, found, of_wrapped)
    crossed.weigh(one, among, found, wraps)
    for at, name in framed.items():
        found[at][name] = ""
        for said in (*VOID_IN_FRAME, *(VOID_AT_CAPITAL if "start-upper" in found[at] else ())):
            found[at].pop(said, None)
    broken.weigh(one, among, found, wraps, tally)
    tight.weigh(one, blocks, found, tally)
    grid.weigh(one, among, found, wraps, tally)
    clauses.weigh(one, among, found, wraps, tally, OFFER)
    open_ends.weigh(one, among, found, wraps, tally, OFFER)
    return found, wraps, among, tally


def of_wrapped(one: Page) -> list[Evidence]:
    """What is said of every seam of a page that is hard-wrapped, by its two rows and what stands around them."""
    wraps = [True] * (len(one.rows) - 1)
    found, hopes = _by_words(one, wraps, every=True, also=frozenset())
    _together(one, list(hopes), wraps, found)
    for at in hopes:
        _gather(one, at, True, found[at])
    return found


def _by_words(
    one: Page, wraps: Sequence[bool], every: bool, also: frozenset[int]
) -> tuple[list[Evidence], dict[int, int]]:
    """What two rows say of the seam between them; and for the seams that may be offered, these ``also``, or ``every`` one, what may come to that."""
    found: list[Evidence] = []
    hopes: dict[int, int] = {}
    alone, held = one.doc.facts(by_words), one.doc.facts(between)
    for at, (wrapped, two) in enumerate(zip(wraps, twos(one), strict=True)):
        if wrapped:
            said, hope = alone[two[:4]], ANY
        elif every or at in also:
            said, hope = alone[two[:4]] | merged(of_lengths(Two(*two))), ANY
        else:
            said, hope = held[two]
            if hope == HOPELESS:
                found.append(said)
                continue
        found.append(said.copy())
        hopes[at] = hope
    return found, hopes


def _together(one: Page, among: Sequence[int], wraps: Sequence[bool], found: list[Evidence]) -> None:
    """Add to the evidence of these seams what stands across them, or elsewhere as it would stand there."""
    for at in among:
        pair = one.pairs[at]
        if pair and (wraps[at] or not _by_chance(one.rows[at].words, pair)):
            characters(one, at, found[at])
        elif not pair:
            latin_word(one, at, found[at])
    lexicon.weigh(one, among, found)


def _by_chance(left: str, pair: str) -> bool:
    """Whether what stands on either side of a seam stands together elsewhere anyway."""
    return phrases.part(pair[0], pair[1]) or phrases.takes_any(left, pair[1])


def _gather(one: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Add to the evidence of the words of two rows what stands around them."""
    for family in (layout, sentence, by_form, pairs, lead, own_lines, listing, torn, signed, series):
        family(one, at, wrapped, out)
    if said_anyway(out) or names_issuer(one, at):
        for name in GRAMS:
            out.pop(name, None)
