"""Write the table of how often words begin with a character, from the table of words: python .ci/word_tables.py."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "rules/tables"
HEAD = """\
# How much rather words begin with a character than end with it: the character, and of its occurrences at either end of a
# word the thousandths at the beginning. Made from words-zh.txt (package jieba 0.42.1, MIT licence) by .ci/word_tables.py.
"""


def main() -> None:
    """Write the table."""
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for line in (TABLES / "words-zh.txt").read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        first, _, *pairs = line.split(" ")
        for rest, count in zip(pairs[::2], map(int, pairs[1::2]), strict=True):
            begins[first] += count
            ends[rest[-1]] += count
    rows = (f"{char} {round(1000 * begins[char] / (begins[char] + ends[char] + 1))}" for char in sorted(begins | ends))
    (TABLES / "word-beginnings.txt").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
