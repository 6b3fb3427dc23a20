"""Who speaks in a chat or at a meeting: each turn begins with the name of somebody, though nobody ends a sentence."""

from __future__ import annotations

from collections import Counter

from ....text import Document
from ....text.script import CJK
from ...both_scripts import in_both_scripts
from ...rows import rows

#: How the words end before what is said, and its colon: nobody is called so.
SAYING = "说道曰云问答称示出"
#: The name and its colon; ``玄德曰：“`` begins no line.
_SPEAKER = in_both_scripts(
    f'([{CJK}]{{1,6}}(?<![{SAYING}])) ?[：:](?=[^“「『"])|([A-Z][A-Za-z.]{{0,20}}(?: [A-Z][A-Za-z.]{{0,20}})?): (?=.)'
)
_OFFICE = in_both_scripts("[组科局处院校会委主理部][长员任席事]$|先生$|女士$|小姐$")
ANSWERS = 2  #: rows that begin with the name of somebody who speaks; of two such people


def answers(doc: Document) -> frozenset[int]:
    """View: the rows in which somebody speaks who speaks in another one too, or holds an office, where two people do."""
    said = {at: match[1] or match[2] for at, row in enumerate(doc.derive(rows)) if (match := _SPEAKER.match(row.words))}
    often = Counter(said.values())
    speaking = {name for name, count in often.items() if count >= ANSWERS or _OFFICE.search(name)}
    if len(speaking) < 2:
        return frozenset()
    return frozenset(at for at, name in said.items() if name in speaking)
