"""Processor time of ``textclean --version`` against ``import click``: the bar is 1.25.

    python benchmarks/startup.py [--runs 30] [--check]

User and system time of a fresh process, the least of all runs, the two commands in turn. ``--check`` exits 1 above the bar.
Byte code must be compiled (the first run does it); with PYTHONDONTWRITEBYTECODE set the figures mean nothing.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

BAR = 1.25
OURS = ["-c", "import sys; from textclean.cli import main; sys.argv = ['textclean', '--version']; main()"]
CLICK = ["-c", "import click"]
BARE = ["-c", "pass"]


def processor_seconds(arguments: list[str]) -> float:
    """User and system time of one fresh Python with these arguments."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    least = dict.fromkeys(("bare", "click", "ours"), float("inf"))
    for _ in range(options.runs):
        for name, arguments in (("bare", BARE), ("click", CLICK), ("ours", OURS)):
            least[name] = min(least[name], processor_seconds(arguments))
    ratio = least["ours"] / least["click"]
    sys.stdout.write(
        f"python -c pass       {least['bare'] * 1000:6.1f} ms\n"
        f"import click         {least['click'] * 1000:6.1f} ms\n"
        f"textclean --version  {least['ours'] * 1000:6.1f} ms   {ratio:.2f} x import click (bar {BAR})\n"
    )
    return 1 if options.check and ratio > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
