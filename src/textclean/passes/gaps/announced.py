"""What a document announces (a list of contents, ``以下是……发言摘登``, ``the following three matters``) and what of it is there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ...structure import both_scripts
from ...structure.blocks import MAX_HEADLINE, Block, Kind, blocks
from ...structure.both_scripts import in_both_scripts
from ...structure.ends.stops import has_stop
from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN, columns
from ...tuples import NamedTuple
from .contents import asks, contents

FIRST = 12  #: an announcement stands among so many blocks at the start
LEAST = 3  #: names that make an announcement
NEAR = 2000  #: lines in which a name is looked for anywhere
SHORTENED = 4  #: characters of a name that a heading may say in full: ``基建`` for ``基础建设``
MANY = 64  #: lines that begin with a name, at most


class Name(NamedTuple):
    """A part that is announced, and where its heading or byline stands; None where it is missing."""

    span: Span
    words: str
    found: Span | None


class Announcement(NamedTuple):
    """The place that announces, and the parts in the order announced; at least two and half of them are there."""

    span: Span
    names: tuple[Name, ...]

    @property
    def missing(self) -> tuple[Name, ...]:
        """The parts that are not there."""
        return tuple(name for name in self.names if name.found is None)


def announced(doc: Document) -> tuple[Announcement, ...]:
    """View: the announcements at the start of a text, in order."""
    found = doc.derive(blocks)
    out: list[Announcement] = []
    for index, block in enumerate(found[:FIRST]):
        for names, last in _lists(doc, found, index, block):
            one = _looked_up(doc, found[last:], Span(block.start, found[last - 1].end), names)
            if one is not None:
                out.append(one)
                break
    return tuple(out)


#: What a thing is called from here on, and a picture below: neither announces what stands there.
_NO_CUE = in_both_scripts("以下[简统合]?称|[以如]下[图表]")


def _lists(doc: Document, found: tuple[Block, ...], index: int, block: Block) -> Iterator[tuple[list[Span], int]]:
    """The lists of names that a block may announce, each with the number of the block where the parts begin."""
    words = doc.text[block.start : block.end]
    if fold_to_compare(words) in both_scripts.table("contents-heads"):
        yield contents(doc, found, index + 1)
    elif any(cue in _NO_CUE.sub("", words) for cue in both_scripts.lines("announcing")):
        yield _titles(words, block.start), index + 1
        for run in sorted(_enumerations(words, block.start), key=len, reverse=True):
            yield run, index + 1


# -- names in a sentence


def _titles(words: str, base: int) -> list[Span]:
    """What stands between ``《`` and ``》``; titles may hold titles."""
    out: list[Span] = []
    depth = start = 0
    for at, char in enumerate(words):
        if char == "《":
            depth += 1
            start = at + 1 if depth == 1 else start
        elif char == "》" and depth:
            depth -= 1
            if depth == 0:
                out.append(Span(base + start, base + at))
    return out


_ITEM = "[^、，,。；;：:！？!?《》（）()\n]{2,24}"
_CHINESE = pattern(f"{_ITEM}(?:、{_ITEM}){{2,40}}")
_ENGLISH = pattern("(?<=[:：] )[^,.;:()\n]{3,60}(?:, [^,.;:()\n]{3,60}){1,20}")
_LEAD_IN = in_both_scripts(
    "^.*(?:[摘刊登转]登|选登|刊发|登载|收录|推出|来自|还有|依次为|分别为|分别是|包括|即|有|由|为|是)(?=.{2})"
)
_TAIL = in_both_scripts(
    "(?:等|和其他|的(?:书面|大会|交流|典型|部分)?(?:发言|讲话|文章|来稿|经验|材料|体会|做法)"
    f"|[{HAN_TO_TEN}两0-9]{{1,3}}[个家名位项点条大]?(?:部分|方面|单位|部门|企业|代表|同志|区|个)"
    f"|作了|(?:共同)?[组构]成|である|です|の[{HAN_TO_TEN}]点).*$"
)
_LINKS = ("すなわち", "例えば", "其中", "例如", "比如")
_AND = in_both_scripts("(?:以及|及|和|与|,? and | および | と )")


def _enumerations(words: str, base: int) -> Iterator[list[Span]]:
    for run in _CHINESE.finditer(words):
        parts = run[0].split("、")
        at = run.start()
        names: list[Span] = []
        for number, part in enumerate(parts):
            lead = _LEAD_IN.match(part) if number == 0 else None
            low = lead.end() if lead else 0
            cut = _TAIL.search(part, low) if number == len(parts) - 1 else None
            high = cut.start() if cut else len(part)
            names += (
                _split(part[low:high], base + at + low)
                if number == len(parts) - 1
                else [Span(base + at + low, base + at + high)]
            )
            at += len(part) + 1
        yield [
            name
            for name in names
            if name.end - name.start >= 2 and words[name.start - base : name.end - base] not in _LINKS
        ]
    for run in _ENGLISH.finditer(words):
        names = []
        at = run.start()
        for part in run[0].split(", "):
            names += _split(part, base + at)
            at += len(part) + 2
        yield names


def _split(words: str, base: int) -> list[Span]:
    """The last member of an enumeration, which may be two: ``B and C``."""
    last = next(iter(reversed(list(_AND.finditer(words)))), None)
    if last is None or last.start() < 2 or len(words) - last.end() < 2:
        return [Span(base, base + len(words))]
    return [Span(base, base + last.start()), Span(base + last.end(), base + len(words))]


# -- what is there


def _looked_up(doc: Document, body: Iterable[Block], span: Span, names: list[Span]) -> Announcement | None:
    """The names with their places, if so many are there that the list is one of the parts of this document."""
    if len(names) < LEAST:
        return None
    places = _Places(doc, body)
    looked = [
        Name(name, doc.text[name.start : name.end], places.take(doc.text[name.start : name.end])) for name in names
    ]
    if looked[0].found is None:  # what leads to the first name may be one phrase with it: ``会议选举了中央委员、``
        looked[0] = looked[0]._replace(found=places.ending(looked[0].words))
    there = sum(name.found is not None for name in looked)
    if there < max(2, len(looked) / 2):
        return None
    certain = [name for name in looked if name.found or not places.begins(name.words)]
    return Announcement(span, tuple(certain))


def _is_title(doc: Document, block: Block) -> bool:
    """Whether a block may be a heading or a byline."""
    words = doc.text[block.start : block.end]
    if block.kind is Kind.PARAGRAPH:
        return asks(words)
    if columns(words) > 2 * MAX_HEADLINE:
        return False
    return block.kind is not Kind.ITEM or not has_stop(doc, block)


_NUMBERED = pattern(f"^第?[0-9{HAN_TO_TEN}]{{1,3}}[章节節]?")  # as it stands without its marks
WHOLE = 4  #: characters of a heading that a phrase ends with
_UNIT = "区區县縣市局办辦委州乡鄉镇鎮"


class _Places:
    """The headings and bylines of a text, each for one name, and how its blocks begin."""

    def __init__(self, doc: Document, body: Iterable[Block]) -> None:
        self._lines: list[tuple[str, Span]] = []
        self._starts: list[str] = []
        for block in body:
            self._starts.append(fold_to_compare(doc.text[block.start : min(block.end, block.start + 64)]))
            if _is_title(doc, block):
                self._lines.append((fold_to_compare(doc.text[block.start : block.end]), Span(block.start, block.end)))
        self._starts.sort()
        self._sorted = sorted((line, span.start, at) for at, (line, span) in enumerate(self._lines))
        self._taken: set[int] = set()

    def take(self, words: str) -> Span | None:
        """The first short line that begins with a name, or holds it; also less its last character (``奉节县``: ``奉节……``), or in full."""
        name = fold_to_compare(words)
        stem = name[:-1] if len(name) > 2 and name[-1] in _UNIT else name
        at = self._beginning(stem)
        if at is None:
            near = enumerate(self._lines[:NEAR])
            at = next((at for at, (line, _) in near if at not in self._taken and name in line), None)
        if at is None and 1 < len(name) <= SHORTENED:
            short = re.compile(".{0,2}".join(map(re.escape, name)))
            near = enumerate(self._lines[:NEAR])
            at = next((at for at, (line, _) in near if at not in self._taken and short.search(line)), None)
        if at is None:
            return None
        self._taken.add(at)
        return self._lines[at][1]

    def _beginning(self, stem: str) -> int | None:
        index = bisect_left(self._sorted, (stem,))
        found: list[int] = []
        while stem and index < len(self._sorted) and len(found) < MANY and self._sorted[index][0].startswith(stem):
            if self._sorted[index][2] not in self._taken:
                found.append(self._sorted[index][2])
            index += 1
        return min(found, default=None)

    def ending(self, words: str) -> Span | None:
        """The short line that says, behind its number, how these words end."""
        name = fold_to_compare(words)
        for at, (line, span) in enumerate(self._lines[:NEAR]):
            said = _NUMBERED.sub("", line)
            if at not in self._taken and len(said) >= WHOLE and name.endswith(said):
                self._taken.add(at)
                return span
        return None

    def begins(self, words: str) -> bool:
        """Whether a block begins with a name."""
        name = fold_to_compare(words)
        index = bisect_left(self._starts, name)
        return index < len(self._starts) and self._starts[index].startswith(name)
