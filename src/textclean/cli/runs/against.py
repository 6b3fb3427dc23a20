"""``--against`` and ``--remember``: the earlier deliveries that a run is compared with, and joins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...cleaner import Cleaner
from ...corpus.imprint import Imprint, imprint
from ...corpus.index import Index
from ...corpus.report import CODE
from ...errors import Trouble, typed
from ...profile import Selection
from .. import inputs
from ..settings import make_cleaner
from .across import Across, index_of

if TYPE_CHECKING:
    from .session import Session

REPAIRS = ("CH", "FU", "LB", "LY")  #: what makes paragraphs whole; no more is needed to compare


def stage(session: Session, remember: bool) -> Across | None:
    """The stage that compares the inputs of a run; None where there is nothing to compare.

    Each input is compared with the earlier deliveries that its own settings name: a folder, or an index.

    Args:
        session: the run.
        remember: the documents will be added to their indexes.

    Raises:
        Trouble: an index cannot be used.
    """
    paths = list(dict.fromkeys(session.held(one).against or "" for one in session.inputs)) or [""]
    if remember:
        for path in paths:
            if not path or os.path.isdir(path):
                raise Trouble("no-memory", path=path)
    wanted = any(CODE in session.cleaner(session.held(one)).selected for one in session.inputs)
    if not remember and (not wanted or (len(session.inputs) < 2 and not any(paths))):
        return None
    indexes: dict[str, Index] = {}
    for path in filter(None, paths):
        here = os.path.isdir(path)
        indexes[path] = index_of(_imprints(session, path)) if here else Index(path, writing=remember)
    return Across(indexes, lambda one: session.held(one).against or None, remember)


def _imprints(session: Session, folder: str) -> Iterator[Imprint]:
    """The imprints of the documents in a folder."""
    what = session.what._replace(inputs=(folder,), files_from=None, stdin_filename=None)
    found = inputs.collect(what, session.configurations, None, session.tell)
    cleaners: dict[int, Cleaner] = {}
    for one in found.inputs:
        held = session.held(one)
        if held.number not in cleaners:
            cleaners[held.number] = make_cleaner(replace(held, selections=(Selection(REPAIRS),)))
        try:
            source, cleaned = cleaners[held.number].document(inputs.read(one), typed(one.path), kind=what.format)
        except Trouble as trouble:
            session.tell(trouble)
            continue
        yield imprint(source.path, source.sha256, source.text, cleaned.document)
