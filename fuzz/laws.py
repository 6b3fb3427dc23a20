"""The laws on random texts, again and again; by hand.

    python fuzz/laws.py rules --seconds 600          the rules of this program, on odd texts and damaged pages
    python fuzz/laws.py passes --seconds 600         made-up passes: joins, moves, copies, stacked edits, decisions
    python fuzz/laws.py rules --first 100000         other seeds: each seed is one example

Each breach is cut down to the smallest text that shows it, and printed with its seed. Ends with the number of examples,
of runs of the chain (each is held to laws), and the shares of examples with joins, moves, stacked edits and decisions.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests import odd_texts, strategies, test_laws

from textclean.chain import Cleaned, edits_of
from textclean.cleaner import Cleaner
from textclean.text.compose import Move
from textclean.verify import breaches

CLEANER = Cleaner()
SIZES = (
    4,
    8,
    16,
    60,
)  #: pieces of a text for made-up passes; in a short one edits meet as well, at a third of the time
SHARES = ("joins", "moves", "stacked", "decisions")  #: what a tenth of the examples should hold, of both kinds together


def broken_laws(source: str, cleaner: Cleaner = CLEANER) -> list[str]:
    """The laws that a text breaks."""
    cleaned = cleaner.clean(source)
    return [*breaches(cleaned, cleaner.clean), *cleaned.failures]


def rules(seed: int, shares: Counter[str]) -> str:
    """One odd text through the rules, then with decisions; what is broken, or nothing."""
    rng = Random(seed)
    source = odd_texts.texts(rng)
    cleaned = CLEANER.clean(source)
    found = [*breaches(cleaned, CLEANER.clean), *cleaned.failures]
    shares["runs"] += 2
    count(cleaned, shares)
    if cleaned.issues and rng.random() < 0.3:
        decided = CLEANER.clean(source, strategies.decisions(rng, cleaned.issues))
        shares["runs"] += 1
        shares["decisions"] += 1
        found += [f"decided: {law}" for law in (*breaches(decided, None), *decided.failures)]
    if not found:
        return ""
    smallest = shrunk(source, lambda text: bool(broken_laws(text))) if broken_laws(source) else source
    return f"{found} {smallest!r}\n    {told(smallest)}"


def told(source: str) -> str:
    """What the two runs over a text say that differs."""
    first = CLEANER.clean(source)
    second = CLEANER.clean(first.text)
    if second.text != first.text:
        return f"{first.text!r} -> {[(i.code, *i.source, i.before, i.proposal) for i in second.fixed]}"
    one = {(issue.code, *issue.cleaned) for issue in first.open}
    two = {(issue.code, *issue.source) for issue in second.open}
    return f"{first.text!r} only first {sorted(one - two)}, only second {sorted(two - one)}"


def passes(seed: int, shares: Counter[str]) -> str:
    """One text through made-up passes."""
    rng = Random(seed)
    case = test_laws.Case(rng, rng.choice(SIZES))
    try:
        test_laws.check_case(case, rng)
    except Exception as error:
        return f"{type(error).__name__} {error} {case.source!r}"
    shares["runs"] += case.runs
    shares["decisions"] += bool(case.decisions)
    count(case.decided, shares)
    return ""


def count(cleaned: Cleaned, shares: Counter[str]) -> None:
    """What an example holds."""
    edits = [edit for _, edit in edits_of(cleaned.issues)]
    shares["joins"] += any(edit.before and not edit.before.strip() and not edit.insert for edit in edits)
    shares["moves"] += any(isinstance(piece, Move) for edit in edits for piece in edit.insert)
    shares["stacked"] += any(edit.over for edit in edits)
    shares["edited"] += bool(edits)


def shrunk(text: str, fails: Callable[[str], bool]) -> str:
    """A text from which nothing more can be taken."""
    size = max(len(text) // 2, 1)
    while True:
        at, before = 0, len(text)
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if fails(shorter):
                text = shorter
            else:
                at += size
        if size == 1 and len(text) == before:
            return text
        size = max(size // 2, 1)


def main() -> int:
    """Try seeds until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("rules", "passes"))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--most", type=int, default=sys.maxsize)
    options = parser.parse_args()
    one = {"rules": rules, "passes": passes}[options.what]
    shares: Counter[str] = Counter()
    end = time.monotonic() + options.seconds
    seed = options.first
    while time.monotonic() < end and seed < options.first + options.most:
        shares["examples"] += 1
        if breach := one(seed, shares):
            shares["breaches"] += 1
            sys.stdout.write(f"seed {seed}: {breach}\n")
            sys.stdout.flush()
        seed += 1
        if seed % 5000 == 0:
            sys.stderr.write(f"{dict(shares)}\n")
    held = {name: f"{100 * shares[name] / max(shares['examples'], 1):.0f} %" for name in SHARES}
    sys.stdout.write(f"{dict(shares)} {held}\n")
    return bool(shares["breaches"])


if __name__ == "__main__":
    sys.exit(main())
