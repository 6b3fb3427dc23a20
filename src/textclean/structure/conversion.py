"""A text in the other script, character for character, by OpenCC; loaded when it is first asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from .. import tables
from ..text.lazy import one_of, pattern
from ..tongue import converter

#: Configurations whose dictionaries keep the length: those that also change the wording (``s2twp`` …) do not.
CONFIGURATIONS = frozenset(["t2s", "s2t", "s2tw", "s2hk", "t2tw", "t2hk", "t2jp", "jp2t", "tw2t", "hk2t"])
PART = 2_000  #: characters that are converted at a time, and the rest of a line
_SURROGATE = pattern("[\ud800-\udfff]")


def convert(text: str, configuration: str) -> str:
    """The text by one of the :data:`CONFIGURATIONS`: offsets stay as they are.

    Raises:
        ValueError: it is none of them.
    """
    if configuration not in CONFIGURATIONS:
        raise ValueError(f"no conversion that keeps the length: {configuration}")
    if configuration == "t2s" and not is_simplifiable(text):
        return text
    sound = _SURROGATE.sub("\ufffd", text)
    out = "".join([_converted(part, configuration) for part in _parts(sound)])
    if len(out) != len(text):
        return "".join(_one(char, configuration) for char in text)
    if _SURROGATE.search(text):
        return "".join(old if "\ud800" <= old <= "\udfff" else new for old, new in zip(text, out, strict=True))
    return out


def _converted(part: str, configuration: str) -> str:
    if configuration == "t2s" and not is_simplifiable(part):
        return part  # nearly all of a text that quotes something in the other script
    return str(converter(configuration).convert(part))


def _parts(text: str) -> Iterator[str]:
    """A long text in parts that end with a line, for OpenCC holds each character as a string: no word of its goes over a line end."""
    start = 0
    while len(text) - start > PART and (end := text.find("\n", start + PART) + 1):
        yield text[start:end]
        start = end
    yield text[start:]


def is_simplifiable(text: str) -> bool:
    """Whether a text has anything that is written otherwise in simplified script: most have not, and OpenCC need not be loaded."""
    characters, words = _simplifiable()
    if characters.search(text):
        return True
    return any(char in text and any(word in text for word in having) for char, having in words.items())


@cache
def _simplifiable() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """The characters, and the words by the one of their characters that most of them have: a text is asked for some eight."""
    words = tables.lines("simplifiable-words")
    often = Counter("".join(words))
    having: dict[str, list[str]] = {}
    for word in words:
        having.setdefault(max(word, key=often.__getitem__), []).append(word)
    return one_of(tables.characters("simplifiable")), having


@cache
def _one(char: str, configuration: str) -> str:
    out = str(converter(configuration).convert(_SURROGATE.sub("\ufffd", char)))
    return out if len(out) == 1 else char
