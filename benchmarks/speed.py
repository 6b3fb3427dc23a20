"""Speed of the chain, pass by pass, on pages of three sizes, and how the cost grows.

    python benchmarks/speed.py [--runs 3] [--check]

The least of the runs. MB are 10^6 bytes of UTF-8. The exponent is the slope of log(time) over log(bytes) between the
middle and the largest size: 1 is linear, 2 is quadratic. A pass that asks first for a view pays for it. ``--check`` exits 1 where
the whole chain grows faster than 4 x the text, 7 x the time.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import defaultdict

from page import page

from textclean import Cleaner

SIZES = (18_000, 100_000, 1_000_000)
STEEPEST = math.log(7) / math.log(4)


def measure(cleaner: Cleaner, text: str, runs: int) -> dict[str, float]:
    """Least seconds of each pass, and of the whole chain under the name ``chain``."""
    least: dict[str, float] = defaultdict(lambda: float("inf"))
    for _ in range(runs):
        began = time.process_time()
        cleaned = cleaner.clean(text)
        least["chain"] = min(least["chain"], time.process_time() - began)
        for stat in cleaned.stats:
            least[stat.name] = min(least[stat.name], stat.seconds)
    return least


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    cleaner = Cleaner()
    cleaner.clean(page(2000))  # tables are loaded
    texts = [page(size) for size in SIZES]
    sizes = [len(text.encode()) for text in texts]
    figures = [measure(cleaner, text, options.runs) for text in texts]
    head = "".join(f"{size / 1000:>9.0f} KB" for size in sizes)
    sys.stdout.write(f"{'ms':<14}{head}   exponent   MB/s\n")
    growth = 1.0
    for name in figures[-1]:
        seconds = [figure[name] for figure in figures]
        growth = math.log(seconds[2] / seconds[1]) / math.log(sizes[2] / sizes[1])
        row = "".join(f"{value * 1000:>12.1f}" for value in seconds)
        sys.stdout.write(f"{name:<14}{row}   {growth:>8.2f}   {sizes[2] / seconds[2] / 1e6:.2f}\n")
        if name == "chain":
            whole = growth
    return 1 if options.check and whole > STEEPEST else 0


if __name__ == "__main__":
    sys.exit(main())
