"""A folder of 1,000 pages: what the cache saves, and what sharing the work out costs.

    python benchmarks/many.py [--files 1000] [--jobs 2]

``check`` over made-up pages, every other one damaged, all rules that are on by themselves, those across documents too: first run,
second run, without a cache, in several processes. Processor time (of all processes) and wall time; the second tells only
on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests import newspaper  # noqa: E402


def seconds(folder: str, *words: str) -> tuple[float, float]:
    """Processor and wall time of one run."""
    line = [sys.executable, "-m", "textclean", "check", ".", "-q", "--max-issues", "0", *words]
    began = time.monotonic()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(line, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.files):
            page = newspaper.damaged_page if number % 2 else newspaper.sound_page
            Path(folder, f"{number:04}.txt").write_text(page(Random(number)), encoding="utf-8")
        kept = ("--jobs", "1", "--cache-dir", f"{folder}/.kept")
        rows = {
            "first run": seconds(folder, *kept),
            "second run": seconds(folder, *kept),
            "no cache, 1 job": seconds(folder, "--no-cache", "--jobs", "1"),
            f"no cache, {options.jobs} jobs": seconds(folder, "--no-cache", "--jobs", str(options.jobs)),
        }
    for name, (processor, wall) in rows.items():
        sys.stdout.write(f"{name:<20}{processor:8.2f} s processor{wall:8.2f} s wall\n")
    (first, _), (second, _), (_, alone), (_, shared) = rows.values()
    sys.stdout.write(f"second run {first / second:.1f} times as fast, {options.jobs} jobs {alone / shared:.2f} times\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
