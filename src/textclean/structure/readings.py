"""What the texts of Aozora Bunko have inside their lines and no book does: readings (``緑《みどり》``) and notes for the printer (``［＃…］``)."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import columns

#: A reading behind its word (with the mark before the word, where it has one); titles are not of kana alone.
_READING = pattern("｜|(?<=[^\\s《》])《[ぁ-ゖァ-ヺー・ゝゞヽヾ／＼″]{1,24}》|［＃[^［］]{1,60}］")


def without_readings(text: str) -> str:
    """A text as a book has it in its lines; readings stand beside those."""
    return _READING.sub("", text) if "《" in text or "［＃" in text else text


def read_columns(text: str, width: int) -> int:
    """Display columns of a line without the readings in it.

    Args:
        text: the line.
        width: its columns with them.
    """
    if "《" not in text and "［＃" not in text:
        return width
    rest = _READING.sub("", text)
    return width if len(rest) == len(text) else columns(rest)
