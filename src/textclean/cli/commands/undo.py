"""``textclean undo``: give the source back, byte for byte, or take back some edits alone."""

from __future__ import annotations

import os
from typing import Any

import click

from ... import files
from ...decisions import ID
from ...errors import Trouble, shown
from ...record import Record, bytes_of, hash_of, load, undo, undo_only
from ...record.rows import IssueRow
from ...tongue import Said, either
from .. import inputs
from ..command import Argument, Command, Option, lang_of
from ..issues import ambiguous
from ..options import codes, talk_options
from ..places import record_names
from ..talk import note, out_bytes


class Undo(Command):
    """The command."""

    said = Said(
        "由成稿和记录还原原文，一字不差；--only 只撤回指定的改动。结果写到标准输出。",
        "Give the source back, byte for byte, from the cleaned text and its record; --only takes back those edits "
        "alone. The result goes to standard output.",
    )
    examples = (
        "textclean undo bulletin.clean.txt > bulletin.txt",
        "textclean undo bulletin.clean.txt --only PW -o bulletin.partly.txt",
        "textclean undo cleaned/a.txt --record cleaned/a.issues.jsonl -o a.txt",
    )


def run(cleaned: str, only: tuple[str, ...], record: str | None, output: str | None, **_: Any) -> int:
    """Run the command with the options of its command line."""
    data = inputs.named(cleaned)
    found = record_of(cleaned, data, record)
    output = None if output == "-" else output
    over = _same(output, cleaned)
    if output and _same(output, found.path):
        raise Trouble("undo-onto", path=found.path)
    if only:
        if over:
            raise Trouble("undo-over", path=cleaned)
        result = bytes_of(found, undo_only(found, data, cleaned, chosen(found.issues, codes(only))))
    else:
        result = _walk_back(found, data, cleaned)
    if output:
        files.write([files.Output(output, result, over_input=over)], [cleaned, found.path])
        lang = lang_of(click.get_current_context())
        whole = either(lang, "{}：已还原，与原文一字不差", "{}: written, the source byte for byte")
        part = either(lang, "{}：已写出，只撤回了指定的改动", "{}: written, with these edits taken back alone")
        note((part if only else whole).format(shown(output)))
    else:
        out_bytes(result)
    return 0


def _same(one: str | None, other: str) -> bool:
    """Whether two paths mean one file, however they were typed."""
    return one is not None and os.path.exists(one) and os.path.samefile(one, other)


def _walk_back(record: Record, data: bytes, path: str) -> bytes:
    """The source of the first of several runs in place; where a person edited between two of them, that of the later one."""
    seen = {record.path}
    result = undo(record, data, path)
    while record.run.previous:
        name = os.path.join(os.path.dirname(record.path), os.path.basename(record.run.previous))
        if name in seen or not os.path.isfile(name):
            break
        seen.add(name)
        found = hash_of(result)
        earlier = next((run for run in load(files.read(name), name) if run.run.cleaned_sha256 == found), None)
        if earlier is None:
            break
        record = earlier
        result = undo(record, result, path)
    return result


def record_of(path: str, data: bytes, named: str | None) -> Record:
    """The record of the run that wrote ``data``.

    Raises:
        Trouble: there is none, or none that fits.
    """
    names = [named] if named else [name for name in record_names(path) if os.path.isfile(name)]
    if not names:
        raise Trouble("no-record", path=path)
    found = hash_of(data)
    records = [record for name in names for record in load(inputs.named(name), name)]
    for record in records:
        if record.run.cleaned_sha256 == found:
            return record
    if any(found in (record.run.sha256, record.run.file) for record in records):
        raise Trouble("is-source", path=path)
    raise Trouble("wrong-record", record=names[0], path=path)


def chosen(issues: tuple[IssueRow, ...], words: tuple[str, ...]) -> list[str]:
    """The ids of the fixed issues that words mean: beginnings of ids, codes, families, names of rules.

    Raises:
        Trouble: a word fits nothing, or nothing that was fixed, or the beginning of an id fits several.
    """
    found: list[str] = []
    fixed = [issue for issue in issues if issue.status == "fixed"]
    for word in words:
        if ID.fullmatch(word):
            fits = [issue.id for issue in fixed if issue.id.startswith(word)]
            if len(fits) > 1 and word not in fits:
                raise ambiguous(word, fits)
            if not fits:
                over = [issue for issue in issues if issue.id.startswith(word) and issue.superseded_by]
                if over:
                    raise Trouble("superseded", name=word, by=over[0].superseded_by)
                known = any(issue.id.startswith(word) for issue in issues)
                raise Trouble("not-made" if known else "no-id", name=word)
        else:
            fits = [issue.id for issue in fixed if word in (issue.code, issue.name, issue.code.rstrip("0123456789"))]
            if not fits:
                raise Trouble("not-fixed", name=word)
        found += fits
    return found


command = Undo(
    "undo",
    callback=run,
    params=[
        Argument(["cleaned"], Said("成稿", "the cleaned text"), metavar="CLEANED"),
        Option(["--only"], Said("只撤回这些改动", "take back these edits alone"), multiple=True, metavar="ID|CODE"),
        Option(["--record"], Said("记录文件", "the issue record"), metavar="FILE"),
        Option(["-o", "--output"], Said("写到 FILE", "write to FILE"), metavar="FILE"),
        *talk_options("quiet", "verbose", "color", "no_progress"),
    ],
)
