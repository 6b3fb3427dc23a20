"""How often the text that the review page composes is not the text of a run with the same decisions.

    python benchmarks/decisions.py FILE_OR_FOLDER… [--files 200] [--sets 3] [--seed 1] [--show]

For each of so many files, drawn at random, random sets of decisions: up to five automatic edits declined, up to four open
issues accepted (any of their offers) or declined. The page's own modules compose the text in a real Chromium; the engine
runs with the same decisions. A set that gives another text is told by the page beforehand (``told``) or shows as new or
vanished issues of the run. The goal is less than one set in a hundred. ``--show`` prints the first difference of each.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import Page, sync_playwright

from textclean import Cleaner
from textclean.chain import Cleaned
from textclean.decisions import Decision
from textclean.source import Source
from textclean.writers import desk, script
from textclean.writers.message import Report

TAKE = "(data) => { window.model = new lib.model.Model(data); new lib.decisions.Decisions(window.model); }"
COMPOSE = """(rows) => { const made = lib.compose.compose(window.model,
  new Map(Object.entries(rows).map(([id, row]) => [id, lib.decisions.cleanRow(row)])));
  return { text: made.text, unsure: made.unsure.size }; }"""


def modules() -> str:
    """The script with its modules to be called one by one."""
    names = [name for name in script.MODULES if name != "main"]
    exports = ", ".join(f"{name}: {name}_" for name in names)
    return f"window.lib = (() => {{ {''.join(map(script.module, names))} return {{ {exports} }}; }})();"


def texts(paths: list[Path], rng: Random, count: int) -> Iterator[tuple[Path, str]]:
    """So many UTF-8 texts of these files and folders."""
    files = sorted(file for path in paths for file in (path.rglob("*.txt") if path.is_dir() else [path]))
    rng.shuffle(files)
    for file in files[:count]:
        try:
            yield file, file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue


def drawn(made: Cleaned, rng: Random) -> dict[str, dict[str, str]]:
    """A set of decisions."""
    rows: dict[str, dict[str, str]] = {}
    for issue in rng.sample(made.fixed, min(len(made.fixed), rng.choice([0, 1, 2, 5]))):
        rows[issue.id] = {"verdict": "decline"}
    for issue in rng.sample(made.open, min(len(made.open), rng.choice([0, 1, 2, 4]))):
        if issue.offers and rng.random() < 0.75:
            offer = rng.choice(issue.offers)
            rows[issue.id] = {"verdict": "accept"} | ({"choice": offer.label} if len(issue.offers) > 1 else {})
        else:
            rows[issue.id] = {"verdict": "decline"}
    return rows


def difference(page: str, engine: str) -> str:
    """The first place where two texts part."""
    at = next((n for n, (a, b) in enumerate(zip(page, engine, strict=False)) if a != b), min(len(page), len(engine)))
    return f"  page   {page[max(at - 20, 0) : at + 30]!r}\n  engine {engine[max(at - 20, 0) : at + 30]!r}\n"


def measure(page: Page, options: argparse.Namespace) -> tuple[int, int, int]:
    """Sets, those that differ, and of these those that the page told of."""
    cleaner, rng = Cleaner(), Random(options.seed)
    sets = differ = told = 0
    for file, text in texts(options.paths, rng, options.files):
        made = cleaner.clean(text)
        page.evaluate(TAKE, desk.data(Report(Source(file.name, text), made, cleaner.book)))
        for _ in range(options.sets):
            if not (rows := drawn(made, rng)):
                continue
            sets += 1
            found: dict[str, Any] = page.evaluate(COMPOSE, rows)
            asked = [Decision(name, row["verdict"], row.get("choice", "")) for name, row in rows.items()]  # type: ignore[arg-type]
            engine = cleaner.clean(text, asked)
            if found["text"] == engine.text:
                continue
            differ += 1
            told += found["unsure"] > 0
            if options.show:
                codes = {issue.id: issue.code for issue in made.issues}
                what = ", ".join(sorted(f"{codes[name]} {row['verdict']}" for name, row in rows.items()))
                sys.stdout.write(
                    f"{file.name}{' (told)' if found['unsure'] else ''}: {what}\n{difference(found['text'], engine.text)}"
                )
    return sets, differ, told


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--sets", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"]).new_page()
        page.evaluate(modules())
        sets, differ, told = measure(page, options)
    sys.stdout.write(f"{sets} sets of decisions, {differ} give another text ({differ / max(sets, 1):.2%}), {told} of these told beforehand\n")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
