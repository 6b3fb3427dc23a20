"""Which files a run of ``fix`` writes for each of its inputs, known and checked before the work."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from ... import files
from ...errors import Trouble
from ...tuples import NamedTuple
from ..inputs import Input, targets
from ..options import Reports
from ..places import Names, text_name
from . import formats
from .formats import FORMATS, Wish

STDOUT = "-"


class Where(NamedTuple):
    """What the command line says of the places of outputs."""

    output: str | None
    out: str | None
    in_place: bool
    diff: bool
    force: bool
    golden: str | None = None

    @property
    def nowhere(self) -> bool:
        """Whether nothing is written: the run is shown, or held against a stored one."""
        return self.diff or (self.golden is not None and not (self.output or self.out or self.in_place))


class Plan(NamedTuple):
    """The outputs of one input."""

    input: Input
    text: str | None  #: None: not written; ``-``: standard output
    record: str | None
    pages: tuple[tuple[str, str], ...] = ()  #: other reports of this input alone: format, path
    in_place: bool = False
    by_default: bool = False  #: the name of the text is ours, so that an edited one is not replaced


def wishes(reports: Reports, out: str | None = None) -> list[Wish]:
    """The reports that were named; into a folder of outputs, those that hold one document go document by document.

    Raises:
        Trouble: an unknown format, or two of them on standard output.
    """
    found = [formats.parse(word) for word in reports.report]
    if reports.issues:
        found.append(formats.by_suffix(reports.issues))
    loose = [
        wish
        for wish in found
        if wish.path == STDOUT
        or (wish.path is None and not wish.format.needs and not (out and not wish.format.several))
    ]
    if len(loose) > 1:
        raise Trouble("same-stdout", first=f"--report {loose[0].name}", second=f"--report {loose[1].name}")
    return found


def placed(named: Sequence[Wish], inputs: Sequence[Input], out: str | None) -> list[Wish]:
    """The reports, those for office programs with a place of their own where none was named.

    They are files, not words for a terminal: without a name they lie beside the one input, or in the folder of outputs.

    Args:
        named: the reports that were named.
        inputs: all inputs.
        out: the folder of outputs, if there is one.

    Raises:
        Trouble: ``needs-path``: there is no such place.
    """
    found: list[Wish] = []
    for wish in named:
        if not wish.format.needs or wish.path is not None:
            found.append(wish)
        elif out:
            whole = os.path.join(out, wish.format.suffix.lstrip("."))
            found.append(wish._replace(path=whole) if wish.format.gathers else wish)
        elif len(inputs) == 1 and not inputs[0].is_stdin:
            found.append(wish._replace(path=Names.of(inputs[0].path).stem + wish.format.suffix))
        elif inputs:
            raise Trouble("needs-path", format=wish.name, suffix=wish.format.suffix)
    return found


def chosen(asked: Sequence[Wish], named: Sequence[Wish]) -> list[tuple[str, str]]:
    """The reports whose places :func:`placed` chose, as the last line of the text report names files: kind, path."""
    return [("report", wish.path) for wish in named if wish.path is not None and wish not in asked]


def make(inputs: Sequence[Input], many: bool, where: Where, named: Sequence[Wish]) -> list[Plan]:
    """The plans of all inputs.

    Raises:
        Trouble: it was not said where to write, or it was said twice.
    """
    said = (("--output", where.output), ("--out", where.out), ("--in-place", where.in_place), ("--diff", where.diff))
    given = [name for name, value in said if value]
    if len(given) > 1:
        raise Trouble("one-place", first=given[0], second=given[1])
    if many and not where.nowhere:
        if where.output:
            raise Trouble("many-inputs", count=len(inputs))
        if not where.out and not where.in_place and (len(inputs) > 1 or any(one.found for one in inputs)):
            raise Trouble("many-inputs", count=len(inputs))
    return [_plan(one, where, named) for one in inputs]


def _plan(one: Input, where: Where, named: Sequence[Wish]) -> Plan:
    if where.nowhere:
        return Plan(one, None, None)
    if where.out:
        path = os.path.join(where.out, text_name(one.below))
        names = Names.of(path)
        pages = tuple(
            (wish.name, names.stem + wish.format.suffix)
            for wish in named
            if wish.path is None and not wish.format.several
        )
        return Plan(one, path, names.record, pages, by_default=True)
    if where.in_place and not one.is_stdin:
        return Plan(one, one.path, Names.of(one.path).record, in_place=True)
    if where.output:
        return Plan(one, where.output, None)
    if one.is_stdin:
        return Plan(one, STDOUT, None)
    names = Names.of(one.path)
    pages = () if named else (("html", names.stem + FORMATS["html"].suffix),)
    record = None if any(_is_record(wish, names.record) for wish in named) else names.record
    return Plan(one, names.text, record, pages, by_default=True)


def _is_record(wish: Wish, path: str) -> bool:
    """Whether a report that was named is the very record that a run writes at a path."""
    return wish.name == "jsonl" and wish.path is not None and os.path.abspath(wish.path) == os.path.abspath(path)


def outputs(plan: Plan) -> list[files.Output]:
    """The places that a plan writes to, without their data."""
    text = [] if plan.text in (None, STDOUT) else [files.Output(str(plan.text), b"", plan.in_place)]
    others = [plan.record] if plan.record else []
    others += [path for _, path in plan.pages]
    return [*text, *(files.Output(path, b"") for path in others)]


def check(plans: Iterable[Plan], named: Sequence[Wish], where: Where) -> None:
    """Make the folders of ``--out`` and find what cannot be written.

    Raises:
        Trouble: a place that cannot be written.
    """
    plans = list(plans)
    if where.in_place and any(plan.input.is_stdin for plan in plans):
        raise Trouble("stdin-in-place")
    if any(plan.text == STDOUT for plan in plans) and any(wish.path in (None, STDOUT) for wish in named):
        raise Trouble("same-stdout", first="--output -", second="--report")
    wanted = [output for plan in plans for output in outputs(plan)]
    wanted += [files.Output(wish.path, b"") for wish in named if wish.path not in (None, STDOUT)]
    made: list[str] = []
    try:
        if where.out:
            for folder in dict.fromkeys(os.path.dirname(str(plan.text)) for plan in plans):
                made = files.make_folder(folder or ".") + made
        files.check_places(wanted, targets(plan.input for plan in plans))
    except Trouble:
        files.remove_empty(made)
        raise
