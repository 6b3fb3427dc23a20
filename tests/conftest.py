"""Random tests try the same examples each time, so that a red run can be had again; ``TEXTCLEAN_RANDOM=1`` tries new ones."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("random", print_blob=True)
settings.load_profile("random" if os.environ.get("TEXTCLEAN_RANDOM") else "steady")
