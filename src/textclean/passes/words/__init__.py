"""Family ``words`` (TY): characters and words that stand twice, wrong characters, words of the project. Offered, not done unasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ... import tables
from ...finding import ATTESTED, Finding, Fix, Related, Safety
from ...rulebook import Card
from ...structure.protected import in_code_line, is_protected
from ...text import Document, Edit, Span
from ...text.lazy import pattern
from ...text.script import HAN
from . import confusions
from .confusions import Confusion
from .doubled import doublings
from .doubled_words import doubled_words
from .name_variants import name_variants

_CONFUSIONS = {
    "TY002": confusions.swapped,
    "TY003": confusions.known_confusions,
    "TY004": name_variants,
    "TY005": confusions.doubled_function_words,
    "TY006": confusions.lookalikes,
}
_HAN = pattern(f"[{HAN}]")
_ENGLISH = pattern(r"(?<![\w/\\.~-])([a-z]{2,20}) \1(?![\w/\\=-]|\.\w| \1)")
#: The same at the beginning of a sentence, and the words that are no name or verb besides (Will will).
_CAPITAL = pattern(r"([A-Z])([a-z]{1,4}) ((?i:\1)\2)(?![\w/\\=-]|\.\w)")
_JOINED = pattern(r"[\w/\\.~-]")
#: What ``is is`` stands behind by right: what it is is, all there is is.
_CLEFT = pattern(r"(?i:\b(?:what|all|where|how|who|why|whatever|thing|one|only)\b)")
_STOP = pattern("[.;:!?]")  #: what no second ``it`` stands before: it begins a clause (``without it it would``)
CLEFT = 80  #: characters before it in which such a word stands


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Doubled characters first; a doubled word is none of them."""
    for slip in doc.derive(doublings):
        fix = Fix((Edit(slip.start + 1, slip.end),), Safety.UNSAFE)
        related = tuple(Related(span, ATTESTED) for span in slip.attested)
        said = {"left": slip.before, "right": slip.after}
        yield Finding("TY001", Span(slip.start, slip.end), said, (fix,), related, score=min(slip.score / 8, 1.0))
    for start, length in doubled_words(doc):
        word, end = doc.text[start : start + length], start + 2 * length
        yield _finding(start, end, word, Span(start, start + length))
    yield from _doubled_english(doc)
    if doc.terms.preferred:
        for one, sure in confusions.project_words(doc):
            yield _confusion(doc, one, Safety.SAFE if sure else Safety.UNSAFE)
    if not _HAN.search(doc.text):
        return
    for code, view in _CONFUSIONS.items():
        if code in cards:
            for one in view(doc):
                yield _confusion(doc, one, Safety.UNSAFE)


def _confusion(doc: Document, one: Confusion, safety: Safety) -> Finding:
    words_of_it = {"before": doc.text[one.start : one.end], "after": one.words}
    related = tuple(Related(span, ATTESTED) for span in one.attested)
    fix = Fix((Edit(one.start, one.end, one.words),), safety)
    return Finding(one.code, Span(one.start, one.end), words_of_it, (fix,), related)


def _doubled_english(doc: Document) -> Iterator[Finding]:
    by_right = tables.words("doubled-en")
    for match in _ENGLISH.finditer(doc.text):
        at, word = match.start(), match[1]
        if (
            word in by_right
            and not (word == "it" and _STOP.match(doc.text, match.end()))
            and (word != "is" or _CLEFT.search(doc.text, max(at - CLEFT, 0), at))
        ):
            continue
        if not is_protected(doc, at) and not in_code_line(doc, at):
            yield _finding(at, match.end(), word, Span(at, at + len(word) + 1))
    for match in _CAPITAL.finditer(doc.text):
        at, again = match.start(), match.start(3)
        if (
            match[3] not in tables.listed("sentences", "english.beginning")
            or (at and _JOINED.match(doc.text, at - 1))
            or is_protected(doc, at)
            or in_code_line(doc, at)
        ):
            continue
        yield _finding(at, match.end(), match[1] + match[2], Span(again - 1, match.end()))


def _finding(start: int, end: int, word: str, cut: Span) -> Finding:
    fix = Fix((Edit(cut.start, cut.end),), Safety.UNSAFE)
    return Finding("TY007", Span(start, end), {"word": word}, (fix,))
