"""How much of passages a finding shows."""

from __future__ import annotations

SHOWN = 20  #: characters of a passage that its message shows
MEMBERS = 8  #: other copies that a finding names at most
