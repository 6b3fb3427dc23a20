"""What a pattern costs: the same rule written in several ways, on 200,000 characters of a page.

    python benchmarks/patterns.py [--runs 5]

Milliseconds of processor time, the least of the runs. CONTRIBUTING.md draws the lesson.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from page import page

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
LENGTH = 200_000
TABLE = (Path(__file__).resolve().parents[1] / "rules/tables/words-zh.txt").read_text(encoding="utf-8")
ROWS = [row.split(" ") for row in TABLE.split("\n") if row and not row.startswith("#")]
WORDS = [row[0] + rest for row in ROWS for rest in row[2::2]]

Case = tuple[str, Callable[[str], object]]


def comma_rule() -> list[Case]:
    """`,` after a Han character becomes `，`."""
    behind_first = re.compile(f"(?<=[{HAN}]),")
    group_first = re.compile(f"([{HAN}]),")
    literal_first = re.compile(f",(?<=[{HAN}],)")
    return [
        ("look-behind first, template", lambda text: behind_first.sub("\\g<0>，", text)),
        ("look-behind first, constant", lambda text: behind_first.sub("，", text)),
        ("group first, template", lambda text: group_first.sub("\\1，", text)),
        ("literal first, constant", lambda text: literal_first.sub("，", text)),
        ("literal first, only finding", lambda text: [match.start() for match in literal_first.finditer(text)]),
    ]


def radicals() -> list[Case]:
    """Characters that hardly ever stand in a text."""
    table = dict.fromkeys(range(11904, 12256), "x")
    guard = re.compile("[\u2e80-\u2fdf]")
    return [
        ("translate", lambda text: text.translate(table)),
        ("NFKC", lambda text: unicodedata.normalize("NFKC", text)),
        ("guard by a range, then nothing to do", lambda text: guard.search(text)),
    ]


def many_words(count: int) -> list[Case]:
    """All places where one of so many words stands."""
    words = sorted(WORDS[:: max(len(WORDS) // count, 1)][:count], key=len, reverse=True)
    alternation = re.compile("|".join(map(re.escape, words)))
    first = re.compile(f"[{''.join(sorted({word[0] for word in words}))}]")
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(word)

    def by_first_character(text: str) -> list[int]:
        return [m.start() for m in first.finditer(text) if text.startswith(tuple(tails[m.group()]), m.start())]

    return [
        (f"{count} words, one alternation", alternation.findall),
        (f"{count} words, first characters and a dictionary", by_first_character),
    ]


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    text = page(3 * LENGTH)[:LENGTH]
    for title, cases in (
        ("a comma behind Han", comma_rule()),
        ("rare characters", radicals()),
        ("words", [*many_words(20), *many_words(300), *many_words(3500)]),
    ):
        sys.stdout.write(f"{title}\n")
        for name, work in cases:
            least = float("inf")
            for _ in range(options.runs):
                began = time.process_time()
                work(text)
                least = min(least, time.process_time() - began)
            sys.stdout.write(f"  {name:<48}{least * 1000:>9.2f} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
