"""Many documents: what one of them has in common with another, or with an earlier delivery."""

from __future__ import annotations

from .imprint import Imprint, imprint
from .passage import Passage

__all__ = ["Imprint", "Passage", "imprint"]
