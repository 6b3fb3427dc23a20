"""Headlines whose words the text below says again: who speaks in them, or most of them."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN, STOP_MARKS
from ..page import Page

REACH = 80  #: characters of the text below that are compared, as far as its first sentence goes
LEAST = 6  #: letters of a headline that must come again, and three in five of it
RUN = 5  #: letters of them that must stand together
AGAIN = 8  #: characters with which both begin
HEAD_ROWS = 3  #: rows of a headline above its last one
_LETTERS = pattern(f"[^{CJK}A-Za-z0-9]+")
_CJK = pattern(f"[{CJK}]{{{RUN}}}")
_SENTENCE = pattern(f"[{STOP_MARKS}；;]|[：:](?![0-9])")
_KANA = pattern("[\u3041-\u30fa]")
_SPEAKER = pattern(f"([{HAN}]{{2,10}}(?<![曰道说說云]))[：:](?![“‘「『])")


def restated(page: Page, at: int, wrapped: bool) -> str:
    """The first words of a headline that the text below it says again; an empty string where it does not."""
    return _speaker_again(page, at) or _begun_again(page, at) or _words_again(page, at, wrapped)


def _speaker_again(page: Page, at: int) -> str:
    """Who speaks in a headline (``某国外长：…``), where the text below begins with the same words."""
    for row in range(at, max(at - HEAD_ROWS, -1), -1):
        if page.ends[row] or page.stops[row] or page.commas[row]:
            break
        if speaker := _SPEAKER.match(page.rows[row].words):
            return speaker[1] if page.rows[at + 1].words.startswith(speaker[1]) else ""
    return ""


def _begun_again(page: Page, at: int) -> str:
    """What both rows begin with, where the lower one is a text and the upper one no part of one: ``…にご協力ください`` over ``…を実施しています。``."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if page.ends[at] or page.stops[at] or page.commas[at] or left[0] != right[0] or left[-1] in "，、,":
        return ""
    if not (page.stops[at + 1] or page.ends[at + 1]) or (at and not page.ends[at - 1] and page.commas[at - 1]):
        return ""
    same = next((place for place, (one, two) in enumerate(zip(left, right, strict=False)) if one != two), len(left))
    return left[:RUN] if same >= AGAIN and _CJK.search(left[:same]) else ""


def _words_again(page: Page, at: int, wrapped: bool) -> str:
    last = at + 3 if wrapped else at + 2
    if not page.ends[at + 1] and not page.stops[at + 1] and (not wrapped or page.is_bare(at + 1)):
        return ""  # the next row is the other half of a headline, if anything
    first = at
    if wrapped and at and not page.ends[at - 1]:
        if page.stops[at - 1] or page.commas[at - 1] or (at > 1 and not page.ends[at - 2]):
            return ""  # the row goes on from those above it
        first = at - 1
    words = "".join([row.words for row in page.rows[first : at + 1]])
    if page.items[first] or "，" in words or "," in words or len(words) < LEAST:
        return ""
    head = _LETTERS.sub("", words)
    if not LEAST <= len(head) <= REACH or _KANA.search(head):
        return ""
    below = "".join([row.words for row in page.rows[at + 1 : last]])[:REACH]
    body = _LETTERS.sub("", _SENTENCE.split(below, maxsplit=1)[0])
    if wrapped and head[:RUN] == body[:RUN]:
        return head[:RUN]
    same = [head[place : place + 3] in body for place in range(len(head) - 2)]
    if not any(same):
        return ""
    covered = sum(any(same[max(place - 2, 0) : place + 1]) for place in range(len(head)))
    if covered < LEAST or covered * 5 < len(head) * 3:
        return ""
    return next((head[place : place + RUN] for place in range(len(head) - RUN + 1) if all(same[place : place + 3])), "")
