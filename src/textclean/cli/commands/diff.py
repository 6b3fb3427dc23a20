"""``textclean diff``: two deliveries of a page, or two records: issues that are new or gone, passages that came, went or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from ...deliveries import passages
from ...errors import DONE, OPEN_ISSUES, shown, typed
from ...record import load
from ...record.rows import IssueRow
from ...text.lines import Positions
from ...tongue import Said, either
from ...tuples import NamedTuple
from ...writers.console import inert
from ...writers.jsonl import write
from ...writers.message import Report
from .. import inputs
from ..command import Argument, Command, lang_of, option
from ..options import rule_options, talk_options
from ..outputs.differences import compared, issue_lines, passage_line
from ..process import coloured
from ..settings import held_by, make_cleaner
from ..talk import out

COUNTED = {
    "new": Said("新增", "new"),
    "gone": Said("消失", "gone"),
    "unchanged": Said("未变", "unchanged"),
    "settled": Said("已处理", "settled"),
}
COLOURS = {"+ ": "32", "- ": "31", "~ ": "33", "> ": "36"}


#: Options of other commands that change nothing here: issues are compared, not decided and not mended.
LEFT_OUT = (
    "accept", "decline", "unfixable", "unsafe_fixes", "decisions", "no_decisions", "baseline", "no_baseline",
)  # fmt: skip


class Difference(Command):
    """The command."""

    said = Said(
        "比较两次来稿（文稿或问题记录）：哪些问题是新的，哪些没有了；哪些段落是新增的、删去的、改动的、移动的。",
        "Compare two deliveries (texts or issue records): which issues are new, gone, unchanged; which passages were "
        "added, deleted, changed or moved.",
    )
    examples = (
        "textclean diff monday/bulletin.txt tuesday/bulletin.txt",
        "textclean diff old.issues.jsonl new.issues.jsonl --exit-code",
    )


class Side(NamedTuple):
    """One of the two deliveries."""

    path: str
    issues: tuple[IssueRow, ...]  #: that are open
    settled: tuple[IssueRow, ...]  #: that an editor declined, or that were known before
    text: str | None  #: None: only its record is known


def run(old: str, new: str, exit_code: bool, **options: Any) -> int:
    """Run the command with the options of its command line."""
    sides = _side(old, options), _side(new, options)
    lang = lang_of(click.get_current_context())
    lines = list(_lines(*sides, lang))
    paint = coloured(options["color"])
    out("".join(f"{painted(line) if paint else inert(line)}\n" for line in lines))
    differs = len(lines) > 1
    return OPEN_ISSUES if exit_code and differs else DONE


def painted(line: str) -> str:
    """A line in the colour of its mark: the mark says the same without it."""
    colour = COLOURS.get(line[:2])
    safe = inert(line)
    return f"\x1b[{colour}m{safe}\x1b[0m" if colour and safe == line else safe


def _side(path: str, options: dict[str, Any]) -> Side:
    """A delivery: a record, or a text that is checked here and now."""
    data = inputs.named(path)
    if data.lstrip()[:1] == b"{":
        return _side_of(path, [issue for run in load(data, path) for issue in run.issues], None)
    cleaner = make_cleaner(held_by(options, path))
    source, cleaned = cleaner.document(data, typed(path))
    report = Report(source, cleaned.as_check(), cleaner.book, lang_of(click.get_current_context()), checking=True)
    (record,) = load(write(report).encode("utf-8", "surrogatepass"), path)
    return _side_of(path, record.issues, source.text)


def _side_of(path: str, issues: Sequence[IssueRow], text: str | None) -> Side:
    still_open = tuple([issue for issue in issues if issue.status == "open"])
    settled = tuple([issue for issue in issues if issue.status not in ("open", "fixed")])
    return Side(path, still_open, settled, text)


def _lines(old: Side, new: Side, lang: str) -> Iterator[str]:
    fresh, gone, same = compared(old.issues, new.issues)
    _, gone, settled = compared(gone, new.settled)
    counts = [("new", len(fresh)), ("gone", len(gone)), ("unchanged", same)]
    if settled:
        counts.append(("settled", settled))
    said = either(lang, "，", ", ").join(f"{COUNTED[name].say(lang)} {count:,}" for name, count in counts)
    said = either(lang, "问题：", "issues: ") + said
    yield f"{shown(old.path)} → {shown(new.path)}   {said}"
    if old.text is not None and new.text is not None:
        before, after = Positions(old.text), Positions(new.text)
        for one in passages(old.text, new.text):
            yield passage_line(one, before, after, lang)
    yield from issue_lines("+", fresh, lang)
    yield from issue_lines("-", gone, lang)


command = Difference(
    "diff",
    callback=run,
    params=[
        Argument(["old"], Said("旧稿，或它的问题记录", "the earlier text, or its issue record"), metavar="OLD"),
        Argument(["new"], Said("新稿，或它的问题记录", "the later text, or its issue record"), metavar="NEW"),
        option("--exit-code", is_flag=True, zh="有差别时退出码为 1", en="exit code 1 where they differ"),
        option("--encoding", metavar="NAME", zh="编码（默认自动判断）", en="encoding (default: found out)"),
        *rule_options(*LEFT_OUT),
        *talk_options("quiet", "verbose", "no_progress"),
    ],
)
