"""Questions that are put to several people, or again and again: each is answered otherwise, and none is a copy."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import CLOSERS
from .groups import Repeat
from .paragraphs import Paragraphs

PEOPLE = 3  #: so many times a question is put on purpose
SEVERAL = 2  #: so many questions that are put again are those of an interview
LONGEST = 160  #: characters of a question
_ASKS = pattern(f"[？?][{CLOSERS}]{{0,2}}$")


def without_questions(found: Paragraphs, repeats: list[Repeat]) -> list[Repeat]:
    """The repeats but for the questions of interviews.

    One question that stands twice may be a copy; three times, or beside another one that is put again, it is asked.
    """
    asked = {id(repeat) for repeat in repeats if _is_asked(found, repeat)}
    several = len(asked) >= SEVERAL
    return [repeat for repeat in repeats if not (id(repeat) in asked and (several or len(repeat.places) >= PEOPLE))]


def _is_asked(found: Paragraphs, repeat: Repeat) -> bool:
    """Whether a passage is a paragraph that asks, behind each copy of which other words stand."""
    answers = []
    for place in repeat.places:
        number = found.at(place.start)
        block = found.blocks[number]
        if place.start != found.starts[number] or place.end != found.ends[number] or block.end - block.start > LONGEST:
            return False
        if not _ASKS.search(found.text, max(block.end - 3, block.start), block.end):
            return False
        if number + 1 < len(found.ends):
            answers.append(found.fold.text[found.starts[number + 1] : found.ends[number + 1]])
    return len(answers) == len(set(answers)) == len(repeat.places)
