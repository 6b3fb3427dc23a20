"""``--against`` and ``--remember``: the earlier deliveries that a run is compared with, and joins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import readers
from ..cleaner import Cleaner
from ..corpus.imprint import Imprint, imprint
from ..corpus.index import Index
from ..corpus.report import CODE
from ..errors import Trouble, typed
from . import inputs
from .across import Across, index_of

if TYPE_CHECKING:
    from .session import Session

REPAIRS = ("CH", "FU", "LB", "LY")  #: what makes paragraphs whole; no more is needed to compare


def stage(session: Session, path: str | None, remember: bool) -> Across | None:
    """The stage that compares the inputs of a run; None where there is nothing to compare.

    Args:
        session: the run.
        path: earlier deliveries: a folder, or an index.
        remember: the run will be added to the index.

    Raises:
        Trouble: the index cannot be used.
    """
    if remember and (not path or os.path.isdir(path)):
        raise Trouble("no-memory", path=path or "")
    wanted = any(CODE in session.cleaner(session.held(one)).selected for one in session.inputs)
    if not remember and (not wanted or (len(session.inputs) < 2 and not path)):
        return None
    if not path:
        return Across()
    if os.path.isdir(path):
        return Across(index_of(_imprints(session, path)))
    return Across(Index(path, writing=remember), path if remember else None)


def _imprints(session: Session, folder: str) -> Iterator[Imprint]:
    """The imprints of the documents in a folder."""
    what = session.what._replace(inputs=(folder,), files_from=None, stdin_filename=None)
    found = inputs.collect(what, session.configurations, None, session.tell)
    cleaner = Cleaner(select=REPAIRS)
    for one in found.inputs:
        try:
            source = readers.read(inputs.read(one), typed(one.path), session.held(one).encoding, what.format)
        except Trouble as trouble:
            session.tell(trouble)
            continue
        yield imprint(source.path, source.sha256, source.text, cleaner.clean(source.text).document)
