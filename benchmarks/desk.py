"""Script time of the review page: its first view, and a decision, on pages of several sizes.

    python benchmarks/desk.py [--sizes 18000 1000000] [--check]

A real Chromium opens the page as a file. Script time is the browser's own count (``ScriptDuration``), in milliseconds,
the least of three; layout comes on top of it and is shown beside. ``--check`` exits 1 where the page of 1 MB needs more
than 200 ms of script for either.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from page import page as damaged
from playwright.sync_api import Browser, sync_playwright

from textclean import Cleaner
from textclean.source import Source
from textclean.writers import html
from textclean.writers.message import Report

BAR = 200
DECIDE = (
    "() => new Promise((done) => requestAnimationFrame(() => { %s; requestAnimationFrame(() => setTimeout(done)); }))"
)


def figures(browser: Browser, path: Path) -> dict[str, float]:
    """Milliseconds of script and layout: of the first view, and of a decision."""
    view = browser.new_context(viewport={"width": 1360, "height": 850})
    page = view.new_page()
    counter = view.new_cdp_session(page)
    counter.send("Performance.enable", {"timeDomain": "threadTicks"})

    def now() -> dict[str, float]:
        found: list[Any] = counter.send("Performance.getMetrics")["metrics"]
        return {one["name"]: 1000 * one["value"] for one in found if one["name"] in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")}  # fmt: skip

    page.goto(path.as_uri())
    page.evaluate(DECIDE % "0")
    first = now()
    page.evaluate(DECIDE % "document.querySelector('li.card .head')?.click()")
    before = now()
    page.evaluate(DECIDE % "document.querySelector('.actions .take, .actions .refuse')?.click()")
    after = now()
    view.close()
    layout = ("LayoutDuration", "RecalcStyleDuration")
    return {
        "first view": first["ScriptDuration"],
        "its layout": sum(first[name] for name in layout),
        "a decision": after["ScriptDuration"] - before["ScriptDuration"],
        "its layout ": sum(after[name] - before[name] for name in layout),
    }


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[18_000, 500_000, 1_000_000])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    cleaner = Cleaner()
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for size in options.sizes:
            text = damaged(size)
            made = Report(Source("page.txt", text), cleaner.clean(text), cleaner.book, "zh", False, "bulletin")
            file = Path(folder) / f"{size}.html"
            file.write_bytes(html.write(made).encode("utf-8", "backslashreplace"))
            runs = [figures(browser, file) for _ in range(3)]
            least = {name: min(run[name] for run in runs) for name in runs[0]}
            said = "   ".join(f"{name.strip()} {value:,.0f} ms" for name, value in least.items())
            sys.stdout.write(f"{len(text.encode()) / 1e6:.2f} MB, {len(made.cleaned.issues):,} issues, page {file.stat().st_size / 1e6:.1f} MB:   {said}\n")  # fmt: skip
            worst = max(worst, least["first view"], least["a decision"])
    return 1 if options.check and worst > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
