"""What the files for office programs share: whether their packages are there, and the one date that they hold."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from importlib.util import find_spec

from ..errors import Trouble

EXTRA = "textclean-cn[office]"
FIRST = datetime(1980, 1, 1, tzinfo=UTC)  #: the earliest date that a zip file can hold


def need(package: str) -> None:
    """Make sure that a package of the extra is installed; it is not imported.

    Raises:
        Trouble: ``no-extra``.
    """
    if find_spec(package) is None:
        raise Trouble("no-extra", extra=EXTRA, package=package)


def date_of_run() -> datetime:
    """``SOURCE_DATE_EPOCH`` (seconds since 1970, as reproducible builds have it), else the first day of 1980."""
    with suppress(ValueError, OverflowError, OSError):
        return max(datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC), FIRST)
    return FIRST
