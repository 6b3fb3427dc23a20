"""Where phrases part, by the characters on either side: of what stands there it says nothing that it stands there elsewhere."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import HAN, PAUSE_AND_STOP_MARKS

#: Words of one character with which a sentence may begin before a mark: of somebody, what somebody calls out or asks for, when it was,
#: and what goes on from the sentence before.
WORDS_ALONE = "他她它我你您咱这那此哼啊唉哎嗯哦噢喔哟呵嗬嗨呃诶欸唔哇咳啧好对行是不咦呀喂嘿哈看听瞧来走快但而故则又再或有没且若即另注例答问今昔昨夜晨晚然凡诺"
AGAIN = 4  #: characters of a word that ends one row and begins the next, at most
_HAN = pattern(f"[{HAN}]{{2,4}}")
_LATIN = pattern("[A-Za-z][A-Za-z'’-]*")
_LETTERS = 5  #: of the shortest word in Latin letters, or of several words together
_ONE = pattern(f"[{HAN}]")
_MARKS = pattern(f"[{PAUSE_AND_STOP_MARKS}]")
_PARTICLES = frozenset("はがをにでともへのや")
_HIRAGANA = pattern("[ぁ-ゟ]")


def said_again(left: str, right: str) -> str:
    """The word of Han characters, or the words in Latin letters, that ``left`` ends with and ``right`` begins with; else an empty string.

    No sentence says a word twice in a row, but for a few that are doubled (``一代一代``): of 75,000 labelled line ends inside
    paragraphs two had such a word on either side, of 43,000 between them 45. A headline has it with what stands below it,
    and a paragraph that was cut with the next one. Words in Latin letters stood so at 114 ends of paragraphs and headlines, and
    inside none.
    """
    if left[-1:].isascii() and left[-1:].isalpha():
        return _latin_again(left, right)
    if right[:1] not in left[-AGAIN:]:  # mostly
        return ""
    return next(
        (right[:size] for size in (4, 3, 2) if left.endswith(right[:size]) and _HAN.fullmatch(right[:size])), ""
    )


def _latin_again(left: str, right: str) -> str:
    """The last words of a row, three at most, that the next one begins with."""
    words = list(_LATIN.finditer(left, max(len(left) - 40, 0)))[-3:]
    for word in words:
        said = left[word.start() :]
        if right.startswith(said) and len(said) >= _LETTERS and not right[len(said) :][:1].isalpha():
            return said
    return ""


def part(left: str, right: str) -> bool:
    """Whether a particle, and no kana behind it, stand on either side of a place: a phrase of Japanese ends there."""
    return left[-1:] in _PARTICLES and not _HIRAGANA.match(right)


def takes_any(left: str, right: str) -> bool:
    """Whether running text (``left`` has marks) ends with ``的`` and a Han character follows: any noun may stand there.

    That ``的裁缝`` stands elsewhere (``老街的裁缝铺``) does not say that this is the noun that is wanted here.
    """
    return left[-1:] == "的" and _ONE.match(right) is not None and _MARKS.search(left) is not None
