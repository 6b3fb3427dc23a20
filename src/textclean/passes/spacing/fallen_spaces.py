"""Spaces that fell anywhere in Japanese: where a reader of images put them, inside words as often as between them.

Japanese parts its words for children and learners, between phrases or words; never before a comma or a full stop, nor
before a kana that begins no word. Of spaces that fell by chance as many stand there as elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ...structure import words
from ...structure.gutters import lines_side_by_side
from ...structure.language import Language, main_language
from ...structure.protected import is_protected
from ...structure.spaced_names import behind_speaker, stands_across
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Line, line_at
from ...text.script import CJK, HAN
from ...tuples import NamedTuple

_KATAKANA = "\u30a1-\u30fa\u30fc"
_HIRAGANA = "\u3041-\u3096"
#: Kana that begin no word, or hardly one, and signs that repeat the character before them.
_NEVER = "ぁぃぅぇぉっゃゅょゎんらりるれァィゥェォッャュョヮンー々ゝゞヽヾ"
_MARKS = "、。，．」』）"
_SPACE = pattern(f" (?:(?<=[{CJK}] )(?=[{CJK}{_MARKS}])|(?<=[、。，．」』）] )(?=[{CJK}]))")
#: Two characters of a sentence, a space between them or none.
_PAIR = pattern(f"[{CJK}](?= ?[{CJK}、。])")
#: What stands behind a space that no word begins: such a kana; a single one before a mark; a mark.
_INSIDE = pattern(f" ?(?:[{_NEVER}]|[{_HIRAGANA}] ?[、。」]|[、。])")
_HANS = pattern(f"[{HAN}] ?[{HAN}]")
#: Foreign names and compounds are written with a space between: ``ジョン スミス``.
_BOTH_KATAKANA = pattern(f"[{_KATAKANA}] [{_KATAKANA}]")
#: A name, or a name and an office, before a particle or a mark: an ending shows a verb (``老朽 化した``).
_NAME = pattern(f"(?<![{HAN}])[{HAN}]{{1,4}} [{HAN}]{{1,4}}(?=[^{HAN}{_HIRAGANA}]|[はがをにのともでやへ]|さん|$)")
#: What an entry is about, and what is said of it.
_LABEL = pattern(f"^[ \u3000]*[^。、，．\n]{{0,10}}[{HAN}{_KATAKANA}] (?=[{HAN}{_KATAKANA}])")
#: A character alone between spaces, or between one and the edge of its line: ``議 事 録`` is set wide, nothing fell there.
_ALONE = pattern(f"(?<![^\n\r\f \u3000])[{HAN}] |[{HAN}] [{HAN}](?![^\n\r\f \u3000：:（(])")
#: A headline or a label that is set wide, from the beginning of its line: ``議 事 録``, ``２ 場 所 中央会館``.
_WIDE = pattern(f"[ \u3000]*(?:[0-9０-９]{{1,2}}[.．、]? )?[{HAN}](?: [{HAN}]){{1,5}}(?![^ \u3000：:])")
#: The number of a bill, or a day, before what is about it: ``議案第70号 令和2年度…``, ``10月13-16日 決算特別委員会``.
_NUMBERED = pattern("[0-9０-９][号號回期年日](?= )")
_STOP = pattern("[、。，．]")
_TABULAR = pattern("[^ ] {2,}[^ ]")
LEAST = 3  #: spaces inside words that a page tells by
EVEN = 0.35  #: of the pairs inside words, parted, for those of other pairs: 1 where spaces fell by chance
DENSE = 0.3  #: of the pairs, parted: where more are, a program parted words, or everything
SAMPLE = 6000  #: pairs that are looked at …
JOINED = 400  #: … and so many of those without a space, for what share of them lies inside a word
NAMES = 10  #: characters that are looked at on either side of a space


class Fallen(NamedTuple):
    """A space of Japanese running text that fell there, and whether it is one for certain."""

    at: int
    mark: bool  #: it stands beside a mark
    sure: bool


def fallen(doc: Document) -> Iterator[Fallen]:
    """The spaces inside sentences that belong nowhere; before a comma or a full stop whatever else the page does."""
    if " " not in doc.text or doc.text.isascii() or doc.derive(main_language) is not Language.JAPANESE:
        return
    text, told = doc.text, doc.derive(fell)
    line = Line(0, -1, 0)
    runs = dense = False
    wide = 0
    for match in _SPACE.finditer(text):
        at = match.start()
        before_mark = text[at + 1] in "、。"
        if not (told or before_mark) or is_protected(doc, at) or _is_numbered(text, at):
            continue
        if not line.start <= at < line.end:
            line = line_at(doc, at)
            said = text[line.start : line.end]
            runs = bool(_STOP.search(said))
            dense = said.count(" ") > DENSE * len(said) or bool(_TABULAR.search(said.strip(" ")))
            dense = dense or line.start in doc.derive(lines_side_by_side)
            label = _WIDE.match(text, line.start, line.end)
            wide = label.end() + 1 if label else 0
        if dense or at < wide:
            continue
        inside = before_mark or _stands_inside(doc.derive(words.simplified_text), at)
        mark = not (_is_word(text[at - 1]) and _is_word(text[at + 1]))
        yield Fallen(at, mark, inside or (runs and not _is_meant(text, line, at)))


def _is_numbered(text: str, at: int) -> bool:
    return at > 1 and _NUMBERED.match(text, at - 2) is not None


def _is_word(char: str) -> bool:
    return char not in "、。，．」』）"


def _is_meant(text: str, line: Line, at: int) -> bool:
    """Whether a space may part a name, a number, words in katakana, or what an entry is about from the rest of it."""
    low, high = max(at - NAMES, line.start), min(at + NAMES, line.end)
    return (
        _BOTH_KATAKANA.match(text, at - 1) is not None
        or any(match.start() < at < match.end() for match in _NAME.finditer(text, low, high))
        or (
            at - line.start <= NAMES + 2
            and (label := _LABEL.match(text[line.start : high])) is not None
            and label.end() == at - line.start + 1
        )
        or behind_speaker(text, line.start, at)
    )


def _stands_inside(text: str, at: int) -> bool:
    """Whether a space, or none, at a place of a text in simplified script would stand where no word begins."""
    if _INSIDE.match(text, at):
        return True
    end, start = at, at + (text[at] == " ")
    return _HANS.match(text, end - 1) is not None and stands_across(text, end, start, folded=True)


def fell(doc: Document) -> bool:
    """View: whether the page shows that its spaces fell by chance."""
    text = doc.derive(words.simplified_text)
    places = [match.end() for match in islice(_PAIR.finditer(text), SAMPLE)]
    parted = [at for at in places if text[at] == " " and not _is_numbered(text, at)]
    if not LEAST <= len(parted) <= DENSE * len(places):
        return False
    inside = sum(_stands_inside(text, at) and not _ALONE.match(text, at - 1) for at in parted)
    if inside < LEAST:
        return False
    joined = [at for at in places if text[at] != " "]
    some = joined[:: len(joined) // JOINED + 1]
    whole = sum(_stands_inside(text, at) for at in some) * len(joined) / len(some)
    other, apart = len(joined) - whole, len(parted) - inside
    return inside * (other + apart) >= EVEN * apart * (inside + whole)
