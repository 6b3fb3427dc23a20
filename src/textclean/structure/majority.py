"""How many marks tell a habit of a page: what all who ask for one agree on."""

from __future__ import annotations

MAJORITY = 1.5  #: so many full-width marks for each half-width one are a clear majority
FEW = 3  #: marks that make a fingerprint; more of them are a habit
