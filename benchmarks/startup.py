"""Processor time of what a run costs before it does anything, against ``import click``.

    python benchmarks/startup.py [--runs 30] [--check]

``textclean --version``: the bar is 1.25. ``check`` of a file of one character: the bar is 2.0. ``fix`` of a page of 18 KB, with
its cleaned text and its record: no bar here, for it depends on the page.

User and system time of a fresh process, the least of all runs, the commands in turn. ``--check`` exits 1 above a bar.
Byte code must be compiled, and with it patterns (the first run does it); with PYTHONDONTWRITEBYTECODE set the figures mean nothing.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from page import page

OURS = ["-c", "import sys; from textclean.cli import main; sys.argv[0] = 'textclean'; main()"]
CLICK, BARE = ["-c", "import click"], ["-c", "pass"]
PAGE = 18_000  #: bytes
BARS = {"textclean --version": 1.25, "check, one character": 2.0}


def processor_seconds(arguments: list[str], folder: str) -> float:
    """User and system time of one fresh Python with these arguments."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: there are open issues
        raise SystemExit(f"{arguments}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    commands = {
        "python -c pass": BARE,
        "import click": CLICK,
        "textclean --version": [*OURS, "--version"],
        "check, one character": [*OURS, "check", "one.txt"],
        "fix, a page": [*OURS, "fix", "page.txt", "--output", "out.txt", "--issues", "out.jsonl"],
    }
    least = dict.fromkeys(commands, float("inf"))
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "one.txt").write_text("水", encoding="utf-8")
        Path(folder, "page.txt").write_text(page(PAGE), encoding="utf-8")
        for _ in range(options.runs):
            for name, arguments in commands.items():
                least[name] = min(least[name], processor_seconds(arguments, folder))
    ratios = {name: seconds / least["import click"] for name, seconds in least.items()}
    for name, seconds in least.items():
        bar = f"   (bar {BARS[name]})" if name in BARS else ""
        sys.stdout.write(f"{name:22}{seconds * 1000:7.1f} ms{ratios[name]:7.2f} x import click{bar}\n")
    return 1 if options.check and any(ratios[name] > bar for name, bar in BARS.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
