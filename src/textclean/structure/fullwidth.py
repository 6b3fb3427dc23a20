"""Full-width letters and digits: against the habit of the page, or as its habit."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from ..text import Document
from ..text.lazy import pattern
from ..tuples import NamedTuple

_WIDE = pattern("[０-９Ａ-Ｚａ-ｚ]")
_FULL = pattern("[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)?")
_LABEL = pattern("(?m)(?:^[ \u3000]*|（)[0-9A-Za-z]{1,3}[．、）]")
_ASCII = pattern("[0-9A-Za-z]+")
#: The same without the numbers of items, which have a style of their own: these have no group.
_TEXT = pattern("(?m)^[ \u3000]*[0-9]{1,3}(?:[.)](?![0-9])|[．）、 \u3000])|([0-9A-Za-z]+)")
_FIGURE = pattern("(?m)^[ \u3000]*[0-9]{1,3}(?:[.)](?![0-9])|[．）、 \u3000])|([0-9]+)")
#: The number of a page, on a line of its own between dashes.
_FOLIO = pattern("(?m)^[ \u3000]*[－—―–-][ \u3000]*([０-９]+)[ \u3000]*[－—―–-][ \u3000]*\r?$")
_LETTER = pattern("[Ａ-Ｚａ-ｚ]")
#: A half-width word that is no part of an address, a path or the name of a file.
_RUNNING = pattern("(?<![0-9A-Za-z_./@:-])[A-Za-z]+(?![0-9A-Za-z_/@:-]|\\.[0-9A-Za-z])")
#: What parts the figures of one number: a comma before each three of them, or a space where all characters stand apart.
_BEFORE, _BEHIND = pattern("[０-９][，, ]$"), pattern("[，,][０-９]{3}(?![０-９])| [０-９](?![０-９．，])")
GROUP = 3  #: figures between two commas
#: A number of several figures in half width, and what is counted.
_COUNTED = pattern("(?<![0-9.,])[0-9]{2,}(?![0-9.,])(.)")
OWN = 3  #: numbers that show a page to have its own way for what they count
CLEAR = 3  #: so many runs of half width for each of full width are a clear habit


class WideRun(NamedTuple):
    """A run of characters in the wrong width, what it should be, and whether the page proves it."""

    start: int
    end: int
    words: str
    sure: bool


class Count(NamedTuple):
    """How many runs of either width a text has, so far as it tells the habit of the page."""

    wide: int  #: runs of full width, at least
    labels: int  #: of these may be labels, at most
    narrow: int  #: runs of half width, at most; no more are counted than there are of full width

    def after(self, tails: Iterable[str]) -> Count:
        """The same of the text with line ends taken out: where a run stands before one, two may be one now, or it a label.

        Args:
            tails: the characters before these line ends.
        """
        met = sum("．" <= tail <= "ｚ" for tail in tails)
        return Count(self.wide - met, self.labels + met, self.narrow)


def count(doc: Document) -> Count:
    """View: the runs of either width; where they were counted before lines were joined, what is sure of them still."""
    runs = list(_FULL.finditer(doc.text))
    labels = sum(_is_label(doc.text, match) for match in runs)
    return Count(len(runs), labels, sum(1 for _ in islice(_ASCII.finditer(doc.text), len(runs))))


def wide_runs(doc: Document) -> tuple[WideRun, ...]:
    """View: runs of full-width letters and digits on a page that writes them half-width.

    A page that writes most of them full-width (newspapers of the 1990s, vertical Japanese) has that habit, and none of these.
    """
    if not _WIDE.search(doc.characters):
        return ()
    counted = doc.derive(count)
    if counted.narrow < counted.wide - counted.labels and not _is_japanese(doc):
        return ()
    runs = list(_FULL.finditer(doc.text))
    labels = {match.start() for match in runs if _is_label(doc.text, match)}
    if labels and _has(_LABEL, doc.text, CLEAR * len(labels)):
        labels = set()  # the page writes its other labels half-width
    labels.update(match.start(1) for match in _FOLIO.finditer(doc.text))
    found = [match for match in runs if match.start() not in labels and not _is_part(doc.text, match)]
    if found and _is_japanese(doc):
        return tuple(_strange_in_japanese(doc.text, found))
    return tuple(_against(doc.text, found, _ASCII, _TEXT))


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a run of figures is part of one number, whose others would keep their width: ``２６，７３０，０００円``, ``第１７ ９条``."""
    if not match[0].isdigit():
        return False
    before, behind = text[max(match.start() - 2, 0) : match.start()], text[match.end() : match.end() + 5]
    return bool(_BEFORE.match(before) and len(match[0]) == GROUP) or bool(_BEHIND.match(behind))


def _strange_in_japanese(text: str, runs: list[re.Match[str]]) -> list[WideRun]:
    """Of these runs those that a Japanese page does not write so.

    One figure is set full-width there, and several half-width (２字, 12字); abbreviations are full-width (ＡＥＤ) beside figures
    of half width, so that words of half width speak against them, and no figures, addresses and names of files.
    """
    several = [run for run in runs if len(run[0]) > 1]
    lettered = [run for run in several if _LETTER.search(run[0])]
    figures = _without_own_way(text, [run for run in several if not _LETTER.search(run[0])])
    of_figures = _against(text, figures, _FIGURE, _FIGURE)
    of_words = _against(text, lettered, _RUNNING, _RUNNING) if _has(_RUNNING, text, CLEAR * len(lettered)) else []
    return sorted((*of_figures, *of_words))


def _without_own_way(text: str, runs: list[re.Match[str]]) -> list[re.Match[str]]:
    """These numbers without those of things that the page mostly numbers full-width: years and articles in a law beside a table in half width."""
    if len(runs) < OWN:
        return runs
    wide = Counter([text[run.end() : run.end() + 1] for run in runs])
    narrow = Counter([match[1] for match in _COUNTED.finditer(text)])
    kinds = {kind for kind, count in wide.items() if kind.isalpha() and count > narrow[kind]}
    left = [run for run in runs if text[run.end() : run.end() + 1] not in kinds]
    return left if len(runs) - len(left) >= OWN else runs


def _against(text: str, runs: list[re.Match[str]], some: re.Pattern[str], clear: re.Pattern[str]) -> list[WideRun]:
    """The runs, where as many fit ``some`` at least; sure where three times as many fit ``clear``."""
    if not runs or not _has(some, text, len(runs)):
        return []
    sure = _has(clear, text, CLEAR * len(runs))
    return [WideRun(*match.span(), unicodedata.normalize("NFKC", match[0]), sure) for match in runs]


def _has(regex: re.Pattern[str], text: str, times: int) -> bool:
    """Whether a pattern fits a text so many times; of one with a group, so that it takes part."""
    found = (match for match in regex.finditer(text) if match[match.re.groups])
    return next(islice(found, max(times - 1, 0), None), None) is not None


def _is_japanese(doc: Document) -> bool:
    from .language import Language, main_language  # for the pages that have such characters

    return doc.derive(main_language) is Language.JAPANESE


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a number opens a line and is followed by a full-width mark: labels have a style of their own."""
    before = text[max(match.start() - 1, 0) : match.start()]
    return before in ("", "\n", "\r", "　", "（") and text[match.end() : match.end() + 1] in ("．", "、", "）", "　")


def narrowed(doc: Document) -> str:
    """View: the text with the runs made half-width that the page proves wrong; as long as the text."""
    parts: list[str] = []
    at = 0
    for run in doc.derive(wide_runs):
        if run.sure:
            parts += (doc.text[at : run.start], run.words)
            at = run.end
    return "".join((*parts, doc.text[at:])) if at else doc.text
