"""How numbers are written: Han digits or Arabic, ranges, separators, and sums that do not come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...structure.both_scripts import in_both_scripts
from ...structure.chinese import is_chinese
from ...structure.norms import is_bound_by_gb
from ...structure.ordinals import value, written
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN_DIGITS, HAN_NUMERALS
from ...tuples import NamedTuple

CLEAR = 3  #: so many numbers in one style for each in the other are the style of a page
MOST_PARTS = 12  #: parts of a sum that are looked at
_ORDINAL = in_both_scripts(
    f"第([0-9]{{1,3}}|[{HAN_NUMERALS}]{{1,5}})(章|节|届|次|条|期|名|位|季度|轮|批|集|卷|册|页|版)"
)
#: A circle in a year of Han digits only: four of them, the first a one or a two, and ``年`` or another year behind.
_YEAR = pattern(f"[一二][{HAN_DIGITS}〇零○◯O]{{3}}(?=年|[—－～至-][一二])")
_CIRCLE = pattern("[○◯O]")
_THOUSANDS = in_both_scripts(
    "[0-9](?<![0-9，][0-9])[0-9]{0,2}(?:，[0-9]{3})+(?![0-9，])(?=[亿万千]?[元人吨户件个公亩米立平台辆套册字])"
)
_UNIT = "[%％℃元吨人岁天倍公米万亿千个户亩页件]"
_RANGE = in_both_scripts(
    f"[0-9](?<![0-9A-Za-z.\\-/][0-9])(?!(?<=0)[0-9])[0-9]{{0,5}}(?:\\.[0-9]{{1,3}})?({_UNIT}?)-[0-9]{{1,6}}(?:\\.[0-9]{{1,3}})?({_UNIT})"
)
_TOTAL = in_both_scripts(
    "共(?:有|计)?([0-9]{1,6})([家人个名项件户所座台辆条处])[^。；\n]{0,12}[，,](?:其中|包括)([^。；\n]{1,200})"
)
_PART = in_both_scripts("([0-9]{1,6})([家人个名项件户所座台辆条处])")


class Numeral(NamedTuple):
    """A number that is written otherwise; ``words`` is None where nothing is offered."""

    code: str
    start: int
    end: int
    words: str | None
    note: str = ""
    sure: bool = False


def numerals(doc: Document) -> Iterator[Numeral]:
    """All of them, rule by rule."""
    for found in (*_mixed(doc), *_separators(doc), *_ranges(doc), *_sums(doc), *_circles(doc)):
        at = found.start
        if is_chinese(doc, at):
            yield found


def _mixed(doc: Document) -> Iterator[Numeral]:
    """``第1届`` beside ``第一届``: the style that the page hardly ever uses for this unit."""
    found = list(_ORDINAL.finditer(doc.text))
    counts = Counter((match[2], match[1].isascii()) for match in found)
    for match in found:
        unit, is_arabic = match[2], match[1].isascii()
        number = value(match[1])
        if number and counts[unit, not is_arabic] >= CLEAR * counts[unit, is_arabic]:
            words = written("一" if is_arabic else "1", number)
            yield Numeral("NM001", match.start(1), match.end(1), words)


def _separators(doc: Document) -> Iterator[Numeral]:
    for match in _THOUSANDS.finditer(doc.text):
        yield Numeral("NM002", match.start(), match.end(), match[0].replace("，", ","))


def _ranges(doc: Document) -> Iterator[Numeral]:
    for match in _RANGE.finditer(doc.text):
        if match[1] in ("", match[2]):
            yield Numeral("NM003", match.start(), match.end(), match[0].replace("-", "～"))


def _sums(doc: Document) -> Iterator[Numeral]:
    """Parts that come to more than the whole, where the sentence calls them its parts."""
    for match in _TOTAL.finditer(doc.text):
        parts = [int(part[1]) for part in _PART.finditer(match[3]) if part[2] == match[2]]
        if 1 < len(parts) <= MOST_PARTS and sum(parts) > int(match[1]):
            yield Numeral(
                "NM004", match.start(), match.end(), None, f"{'+'.join(map(str, parts))}={sum(parts)}>{match[1]}"
            )


def _circles(doc: Document) -> Iterator[Numeral]:
    """Circles and letters for ``〇``; sure where the page writes ``〇`` itself.

    The papers of Taiwan and Hong Kong write the circle, and no norm forbids it there: beside ``〇`` alone it is a slip.
    """
    text = doc.text
    if not _CIRCLE.search(text):
        return
    years = list(_YEAR.finditer(text))
    found = [match for match in years if _CIRCLE.search(match[0])]
    zeros = sum("〇" in match[0] for match in years)
    for match in found:
        if "O" in match[0] or zeros > len(found) or is_bound_by_gb(doc, match.start()):
            yield Numeral("NM005", match.start(), match.end(), _CIRCLE.sub("〇", match[0]), sure="〇" in text)
