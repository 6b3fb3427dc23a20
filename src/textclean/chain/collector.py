"""The collector of reference cycles rests while a document is worked on.

A run makes some ten thousand small objects a page and few cycles; looking through all of them again and again costs a
tenth of the time, and looking through them once, when it is over, a fiftieth and more. So what a run made counts as old
then, unseen; and once runs have made much, the next one begins with a collection of all.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

MUCH = 500_000  #: characters of documents from which on what their runs left is looked through

_lock = Lock()
_working = 0  #: documents that are being worked on, in all threads
_was_on = False
_done = 0  #: characters of the documents since the last collection


@contextmanager
def resting(size: int = 0) -> Iterator[None]:
    """No collection meanwhile; afterwards as it was. Threads may overlap: the last one to leave turns it on again.

    Args:
        size: of the document, in characters.
    """
    global _working, _was_on, _done
    with _lock:
        if not _working:
            _was_on = gc.isenabled()
            gc.disable()
            if _was_on and _done > MUCH:
                gc.collect()
                _done = 0
        _working += 1
        _done += size
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working and _was_on:
                if not gc.get_freeze_count():  # nobody else's
                    gc.freeze()
                    gc.unfreeze()  # into the oldest generation, unseen
                gc.enable()
