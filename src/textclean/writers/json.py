"""The issue record as one JSON document: the rows of :mod:`.jsonl` under ``run`` and ``issues``."""

from __future__ import annotations

from .jsonl import encode, rows
from .message import Report

SCHEMA = "urn:textclean:issues:1"  #: the ``$id`` of ``docs/schema/issues.schema.json``


def write(report: Report) -> str:
    """The record of a run."""
    run, *issues = rows(report)
    return encode({"schema": SCHEMA, "run": run, "issues": issues}) + "\n"
