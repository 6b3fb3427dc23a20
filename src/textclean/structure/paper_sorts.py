"""The sorts of official papers, and of the rules that they publish."""

from __future__ import annotations

from .both_scripts import lines, table

SORTS = "|".join(lines("paper-sorts"))  #: as alternatives; with such a word the title of one ends (GB/T 9704)
SORT_NAMES = table("paper-sorts")  #: some begin with what is a surname, too (``公``, ``方``)
