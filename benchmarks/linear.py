"""Whether the time of each pass grows with the text: hostile units, repeated, at n and 4n characters.

    python benchmarks/linear.py [--length 10000]

Prints the passes whose processor time at 4n is more than 1.5 × 4 times that at n, and ends with 1 if there are any.
"""

from __future__ import annotations

import argparse
import sys
import time

from textclean import chain
from textclean.cleaner import Cleaner

FLOOR = 0.4  #: seconds below which a ratio says nothing
MOST = 6.0
#: Marks alone, opened and never closed, figures, blanks, pairs, doublings, words, mark-up, addresses, joined and odd characters.
UNITS = (
    *" \u3000\t.…—-`“”\"'(（)《[【{<a1中\\、，。·•々口□�ー的第百年～|=~*#@$%&/^+",
    *(
        "a.b",
        "a;",
        "</",
        "？！",
        "\n",
        "\r\n",
        "a\n",
        "中\n",
        "中\n\n",
        "。\n",
        "“中",
        "（中",
        "“中”",
        "The cat. ",
        "中a",
        "1,",
    ),
    *(
        "1.",
        "一、",
        "第一条",
        "（一）",
        "(1)",
        "①",
        "```\n",
        "# a\n",
        "* a\n",
        "> a\n",
        "|a|b|\n",
        "http://a.b/c ",
        "www.a",
        "a@b.c ",
    ),
    *(
        "--",
        "——",
        "。。",
        "，，",
        "了了",
        "中中国国",
        "看看",
        "2024年1月1日",
        "1/2",
        "&amp;",
        "Ã©",
        "e\u0301",
        "\u0301",
        "\u200b",
        "\u200d",
    ),
    *(
        "\ufeff",
        "\u2028",
        "\x85",
        "\x00",
        "\u202e",
        "👩\u200d👧",
        "𠮷",
        "ｱﾞ",
        "アa",
        "Ａ",
        "中 国",
        "a  \n",
        "（记者张三）",
        "（下转第2版）",
    ),
    *(
        "中，\n",
        "“中\n",
        "a-\n",
        "<!--",
        "$a$",
        "**a**",
        "[a](b)",
        "---\n",
        "0.",
        "аa",
        "0123456789",
        "中文，说说，",
        "中\u00a0",
        "中， ",
        "\u200b\u00a0\ufeff\u202e水",
    ),
)


def seconds(cleaner: Cleaner, unit: str, length: int, head: str) -> dict[str, float]:
    """Processor time of each pass."""
    text = f"{head}{(unit * length)[:length]}x。\n"
    return {stat.name: stat.seconds for stat in cleaner.clean(text).stats}


def main() -> int:
    """Print what is not linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=10_000)
    options = parser.parse_args()
    chain.time.perf_counter = time.process_time  # type: ignore[attr-defined]
    cleaner = Cleaner(extend=["ALL"])
    bad = 0
    for unit in UNITS:
        for head in ("中文的目录，说明。\n", ""):  # a page around it; and nothing else, as one line
            small = seconds(cleaner, unit, options.length, head)
            large = seconds(cleaner, unit, 4 * options.length, head)
            for name, took in large.items():
                if took > FLOOR and took > MOST * small[name]:
                    bad += 1
                    sys.stdout.write(f"{unit!r:<16}{name:<14}{small[name]:>8.2f} s{took:>8.2f} s\n")
    sys.stdout.write(f"{bad} not linear, of {2 * len(UNITS)} texts\n")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
