"""Words of a document between the quotation marks of a message: where they bring such marks, the outer ones are others.

The words are never changed: an editor looks for them as they stand. So ``“唐胜利事件”…`` is quoted as ``「“唐胜利事件”…」``, and a mark
that stands alone in brackets of another kind. The review page does the same (``assets/desk/words.mjs``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..text.lazy import pattern
from ..text.script import HAN
from ..text.show import PLACEHOLDER
from ..tongue import is_chinese

_QUOTED = pattern(r"“[^“”]*\{\w+\}[^“”]*”|「[^「」]*\{\w+\}[^「」]*」")  #: a quotation of a template
_HAN = pattern(f"[{HAN}]")
_LETTER = pattern(r"\w")

#: Pairs of marks in the order of choice: in Chinese, in Traditional Chinese and Japanese, in English; the last one is never passed over.
_CHINESE = ("“”", "「」", "『』", "【】")
_CORNERS = ("「」", "『』", "“”", "【】")
_ENGLISH = ("“”", "‘’", "[]")

Pieces = tuple[str, ...]  #: of a template: its words, and between them the names of what fills it


def fill(template: str, words: Mapping[str, str]) -> str:
    """A template with its placeholders filled by name; what has no word stays as it is.

    Args:
        template: in any language of messages.
        words: on one line each.
    """
    chinese, quotations, rest = _read(template)
    inside = [_filled(quoted, words) for _, _, quoted in quotations]
    parts: list[str] = []
    for (before, mark, _), text in zip(quotations, inside, strict=True):
        pair = _pair(inside, mark, chinese)
        parts += (_filled(before, words), pair[0], text, pair[1])
    parts.append(_filled(rest, words))
    return "".join(parts)


def put_in(template: str, words: Mapping[str, str]) -> str:
    """A template, or a piece of one, filled by name, its marks as they are."""
    return _filled(_pieces(template), words)


@lru_cache(maxsize=1 << 10)
def _pieces(template: str) -> Pieces:
    return tuple(PLACEHOLDER.split(template))


def _filled(pieces: Pieces, words: Mapping[str, str]) -> str:
    if len(pieces) == 1:
        return pieces[0]
    parts = list(pieces)
    for at in range(1, len(parts), 2):
        parts[at] = words.get(parts[at], f"{{{parts[at]}}}")
    return "".join(parts)


@lru_cache(maxsize=256)
def _read(template: str) -> tuple[bool, tuple[tuple[Pieces, str, Pieces], ...], Pieces]:
    """Whether a template is in Chinese; its quotations, each with what stands before it, its mark and what it quotes; the rest."""
    quotations: list[tuple[Pieces, str, Pieces]] = []
    at = 0
    for match in _QUOTED.finditer(template):
        quotations.append((_pieces(template[at : match.start()]), match[0][0], _pieces(match[0][1:-1])))
        at = match.end()
    return bool(_HAN.search(template)), tuple(quotations), _pieces(template[at:])


def quoted(words: str, lang: str) -> str:
    """Words of a document in quotation marks.

    Args:
        words: on one line.
        lang: the language of the message.
    """
    pair = _pair([words], "「" if lang == "zh-Hant" else "“", is_chinese(lang))
    return f"{pair[0]}{words}{pair[1]}"


def _pair(inside: list[str], outer: str, chinese: bool) -> str:
    """The marks for all quotations of a message that have ``outer`` in its template."""
    choice = _CORNERS if outer == "「" else _CHINESE if chinese else _ENGLISH
    for pair in choice:
        for words in inside:
            if _clashes(words, pair):
                break
        else:
            return pair
    return choice[-1]


def _clashes(words: str, pair: str) -> bool:
    """Whether words bring the marks of a pair, or begin or end with what looks like them."""
    if pair == "‘’":  # the second one is an apostrophe as well
        return "‘" in words or words.endswith("’") or not _LETTER.search(words)
    straight = pair == "“”" and (words.startswith('"') or words.endswith('"'))
    return straight or pair[0] in words or pair[1] in words
