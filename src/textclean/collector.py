"""The collector of reference cycles rests while a document is worked on.

A run makes some ten thousand small objects a page and few cycles; looking through all of them again and again costs a
tenth of the time. What cycles there are wait until the document is done.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_working = 0  #: documents that are being worked on, in all threads
_was_on = False


@contextmanager
def resting() -> Iterator[None]:
    """No collection meanwhile; afterwards as it was. Threads may overlap: the last one to leave turns it on again."""
    global _working, _was_on
    with _lock:
        if not _working:
            _was_on = gc.isenabled()
            gc.disable()
        _working += 1
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working and _was_on:
                gc.enable()
