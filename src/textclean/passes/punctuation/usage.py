"""How marks are used, beside their form and width: where a mark is one too many, or another one does what is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ... import tables
from ...structure import words
from ...structure.both_scripts import characters, in_both_scripts
from ...structure.chinese import is_chinese
from ...structure.doubling.signs import NAMES
from ...structure.majority import FEW
from ...structure.norms import is_bound_by_gb
from ...structure.scripts import Script, page_script
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_DIGITS, HAN_TO_TEN
from ...tuples import NamedTuple

#: Units that one counts by guess; ``月``, ``日``, ``级``, ``层``, ``章`` are not among them: there the two numbers are two things.
_UNITS = "(?:⟨units numbers.guessed⟩|年(?!级)|成(?!员))"
_BETWEEN_QUOTED = pattern("、(?<=[”》]、)(?=[“《])")
_ELLIPSIS_BEFORE_ETC = pattern("…{1,2}等等?(?=[，。；：、）”\n\r]|$)")
_GUESSED = in_both_scripts(f"、(?<=[{HAN_DIGITS}]、)(?=([{HAN_DIGITS}])(?:来|多|几)?{_UNITS})")
_ORDINAL = pattern(f"(?:[第、，。：；（(\n\r\u30000-9]|^)十?[{HAN_DIGITS}]$|[零〇○][{HAN_DIGITS}]$")
_RANKED = characters("获得居列排夺")
_LISTED = pattern(f"[第、][{HAN_TO_TEN}百]+$|[{HAN_DIGITS}]、[{HAN_DIGITS}]$")
_DOTS = pattern(f"[•∙⋅・‧･▪](?<=[{HAN}].)(?=[{HAN}])")
_MIDDLE = "・‧"  #: forms of the middle dot itself
_CONNECTOR = in_both_scripts(f"[-–－−](?<=[{HAN}].)(?=[{HAN}])|——(?<=[0-9年月日时]——)(?=[0-9])")
_SINGLE = pattern("(?<!—)—(?!—)")
_PARALLEL = in_both_scripts(f"，([{HAN}]{{2,4}}?)，([{HAN}]{{2,4}}?)[和与及]([{HAN}]{{2,4}})")
_LIST_BEFORE = 40  #: characters before an ellipsis in which a list shows itself


class Use(NamedTuple):
    """A place where a mark is used otherwise than the norm has it; ``words`` is None where nothing is offered."""

    code: str
    start: int
    end: int
    words: str | None
    sure: bool = False


def uses(doc: Document) -> Iterator[Use]:
    """All of them, in the order of the rules."""
    for regex, judge in _RULES:
        for match in regex.finditer(doc.text):
            found = judge(doc, match)
            if found is not None and is_chinese(doc, match.start()):
                yield found
    yield from _middle_dots(doc)


def _between_quoted(doc: Document, match: re.Match[str]) -> Use | None:
    return Use("PU003", match.start(), match.end(), "") if is_bound_by_gb(doc, match.start()) else None


def _ellipsis_before_etc(doc: Document, match: re.Match[str]) -> Use | None:
    """An ellipsis and ``等`` behind a list say the same; behind a hesitating speaker they do not."""
    before = re.split("[。！？“\n\r]", doc.text[max(match.start() - _LIST_BEFORE, 0) : match.start()])[-1]
    if "、" not in before:
        return None
    return Use("PU005", match.start(), match.end(), match[0].lstrip("…"))


def _guessed(doc: Document, match: re.Match[str]) -> Use | None:
    """Two neighbouring numbers before a unit are a guess, unless they count things: ordinals, sections, members of a list."""
    text, at = doc.text, match.start()
    left, right = text[at - 1], match[1]
    if HAN_DIGITS.index(right) != HAN_DIGITS.index(left) + 1:
        return None
    before = text[max(at - 8, 0) : at]
    if _ORDINAL.search(before) or _LISTED.search(before):
        return None
    if text[match.end() + 1 : match.end() + 2] in ("名", "位") and text[at - 2 : at - 1] in _RANKED:
        return None  # 分获二、三名: ranks
    if not is_bound_by_gb(doc, at):
        return None
    return Use("PU008", at - 1, match.end() + 1, left + right)


def _connector(doc: Document, match: re.Match[str]) -> Use | None:
    if match[0] == "——":
        return Use("PU007", match.start(), match.end(), "—")
    return Use("PU007", match.start(), match.end(), "—") if doc.derive(_has_single_dash) else None


def _has_single_dash(doc: Document) -> bool:
    """View: whether a dash of one em stands anywhere."""
    return _SINGLE.search(doc.text) is not None


def _parallel(doc: Document, match: re.Match[str]) -> Use | None:
    """Nouns of one length with commas between and ``和`` before the last: a list that takes ``、``."""
    one, other = words.simplified(match[1]), words.simplified(match[2])
    if (
        len(one) != len(other)
        or not {one, other}.isdisjoint(tables.listed("sentences", "clauses.steps"))
        or not (words.known(one) and words.known(other))
    ):
        return None
    return Use("PU009", match.start() + 1, match.end(2), None)


_RULES: tuple[tuple[re.Pattern[str], Callable[[Document, re.Match[str]], Use | None]], ...] = (
    (_BETWEEN_QUOTED, _between_quoted),
    (_ELLIPSIS_BEFORE_ETC, _ellipsis_before_etc),
    (_GUESSED, _guessed),
    (_CONNECTOR, _connector),
    (_PARALLEL, _parallel),
)


def _middle_dots(doc: Document) -> Iterator[Use]:
    """Dots between the parts of a name that are another character than ``·``.

    ``・`` is right in Japanese, ``‧`` in Traditional text, and converters of GB 2312 give them for its middle dot: they are
    a fault only beside ``·``, and on a Traditional page where that is all it writes. A page that always writes one of the
    others has that habit.
    """
    text = doc.text
    found = [match for match in _DOTS.finditer(text) if is_chinese(doc, match.start())]
    if not found:
        return
    right = text.count("·")
    if doc.derive(page_script) is Script.TRADITIONAL and (not right or "‧" in text):
        return
    if not right:
        found = [match for match in found if match[0] not in _MIDDLE] if len(found) < FEW else []
    for match in found:
        at = match.start()
        is_name = text[at - 1] in NAMES and text[at + 1] in NAMES
        yield Use("PU010", at, at + 1, "·", is_name and right > 0)
