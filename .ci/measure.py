"""Measure each rule on the evaluation set, from the outputs that a run of its scorer left; writes ``rules/tables/measured.toml``.

python "$TEXTCLEAN_EVAL"/tools/score.py --split "$TEXTCLEAN_EVAL"/dev --name NAME --work WORK --task A,B,C --batch-cmd …
python .ci/measure.py WORK/NAME/dev
python docs/generate.py            # the page docs/measured.md

A finding is right where it meets a place of the gold of its kind, by the scorer's own matching; places that the set
tolerates count neither way. Only rules that the set has gold for are measured. Figures alone are written, no words.
"""

from __future__ import annotations

import os
import sys
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
EVAL = Path(os.environ.get("TEXTCLEAN_EVAL", ROOT / "../shared/eval")).resolve()
sys.path.insert(0, str(EVAL / "tools"))

import score  # noqa: E402  # the scorer of the evaluation set

LOOK = 400  #: characters of content that a seam may be wide


class Verdict(NamedTuple):
    """What one finding is worth."""

    code: str
    right: bool
    made: bool  #: the edit was made by itself
    half: int  #: of the sources: 0 or 1
    kind: str


def half_of(source: str) -> int:
    """Which half of the sources a document belongs to; by its name, so that it never changes."""
    return zlib.crc32(source.encode()) & 1


def of_spans(
    task: str, gold: dict[str, Any], text: str, raw: str, adapter: Any, reached: Counter[str]
) -> Iterator[Verdict]:
    """The findings of the tasks B and C."""
    matcher = score.match_b if task == "B" else score.match_c
    half = half_of(str(gold.get("source", gold["id"].split(".")[-1])))
    issues = score.parse_issues(raw, text, adapter)
    hits, used, _, _ = score.match_spans(gold["gold"], issues, text, adapter, matcher)
    for index, item in enumerate(gold["gold"]):
        reached[item["kind"] + (" hit" if hits.get(index) else " missed")] += 1
    groups = {
        "B": ("duplicate", "truncation", "orphan", "numbering", "missing"),
        "C": ("punct", "width", "script", "encoding", "char", "word", "space"),
    }[task]
    for index, issue in enumerate(issues):
        group = adapter.group(issue["kind"])
        if group not in groups:
            continue
        right = index in used
        if not right and any(
            score.touch((issue["start"], issue["end"]), span, 2) for span in tolerated(task, gold, group)
        ):
            continue
        yield Verdict(issue["code"].split(" ")[0], right, issue["status"] == "fixed", half, issue["kind"])


def tolerated(task: str, gold: dict[str, Any], group: str) -> Iterator[tuple[int, int]]:
    """Places that count neither way for a group of kinds; in C a place of the gold of another group is one."""
    for place in gold.get("tolerated", []):
        span, of = (tuple(place["span"]), place.get("group")) if task == "B" else ((place[0], place[1]), place[2])
        if of in (None, group):
            yield span
    if task == "C":
        yield from ((item["start"], item["end"]) for item in gold["gold"])


def of_seams(gold: dict[str, Any], text: str, raw: str, adapter: Any, reached: Counter[str]) -> Iterator[Verdict]:
    """The findings of the task A: a seam that the gold joins is right, one that it keeps is not, the others are open."""
    _, places = score.nonws(text)
    half = half_of(str(gold.get("source", gold["id"].split(".")[-1])))
    joined = {(left, right): decision for left, right, decision, *_ in gold["dec"]}
    for issue in score.parse_issues(raw, text, adapter, every=True):
        code = issue["code"].split(" ")[0]
        before, behind = bisect_left(places, issue["start"]), bisect_left(places, issue["end"])
        if code.startswith("LB"):
            decisions = [
                d
                for (left, right), d in joined.items()
                if before - 1 <= left <= behind and right <= behind + LOOK and left < max(behind, before)
            ]
            if decisions:
                yield Verdict(code, 1 in decisions, issue["status"] == "fixed", half, "seam")
        elif code == "FU001":
            right = any(start < max(behind, before + 1) and before < end for start, end in gold["furn"])
            yield Verdict(code, right, issue["status"] == "fixed", half, "furniture")


def verdicts(work: Path, split: Path, reached: Counter[str]) -> Iterator[Verdict]:
    """Every finding of a run that the set has a word on."""
    adapter = score.load_adapter(str(EVAL / "tools/adapter.py"))
    for task in "ABC":
        rows = [
            row
            for path in sorted((split / task).glob("gold*.jsonl"))
            if "enc" not in path.name and "folders" not in path.name
            for row in score.jsonl(str(path))
        ]
        for gold in rows:
            name = gold.get("file") or gold["id"] + ".txt"
            found = work / f"{task}_{name}.issues"
            if found.is_file():
                text, raw = score.read(str(split / task / name)), found.read_text(encoding="utf-8")
                if task == "A":
                    yield from of_seams(gold, text, raw, adapter, reached)
                else:
                    yield from of_spans(task, gold, text, raw, adapter, reached)


def main() -> None:
    """Measure, and write the table."""
    work = Path(sys.argv[1])
    reached: Counter[str] = Counter()
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in verdicts(work, EVAL / work.name, reached):
        row = rows[one.code]
        row["found"] += 1
        row["right"] += one.right
        row["made"] += one.made
        row["made-right"] += one.made and one.right
        row[f"found-{one.half}"] += 1
        row[f"right-{one.half}"] += one.right
        kinds[one.code].add(one.kind)
    names = ("found", "right", "made", "made-right", "found-0", "right-0", "found-1", "right-1")
    lines = [
        "# What each rule found on the labelled documents of the evaluation set, and how much of it was right; and of each kind of",
        "# damage, how much was found. Written by .ci/measure.py from a run of the scorer: figures of our own, no words of any text.",
        "# `-0` and `-1` are two halves of the sources; `made`: by itself, without being asked.",
        "",
        "[rules]",
    ]
    for code in sorted(rows):
        figures = ", ".join(f"{name} = {rows[code][name]}" for name in names)
        lines.append(f"{code} = {{ {figures}, kinds = {sorted(kinds[code])!r} }}".replace("'", '"'))
    lines += ["", "[kinds]"]
    for kind in sorted({key.rpartition(" ")[0] for key in reached}):
        lines.append(
            f'"{kind}" = {{ places = {reached[f"{kind} hit"] + reached[f"{kind} missed"]}, found = {reached[f"{kind} hit"]} }}'
        )
    (ROOT / "rules/tables/measured.toml").write_bytes("\n".join([*lines, ""]).encode())


if __name__ == "__main__":
    main()
