"""Which ``fine`` examples of the cards are held by a guard: each must be found when a condition of the code is taken out.

python .ci/guards.py [FAMILY…] [--least NUMBER] [-v]

A guard is taken out by itself, one at a time: an ``if`` that leaves a function or goes on with the next place, an operand
of ``and`` or ``or``, a lookaround or the whole of a pattern, a set of words, a threshold. An example is proven when its
own rule then finds something in it, or changes it. Nothing else is changed, and everything is put back.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.rulebook import Card, RuleBook
from textclean.structure.language import language_of

FAMILIES = ("CH", "NM", "PP", "PU", "PW", "SC", "SP", "TY")
NEVER = re.compile("(?!)")
HUGE = 10**9
VIEWS = ("textclean.structure.", "textclean.passes.")


class Guard(NamedTuple):
    """A condition that can be taken out and put back."""

    name: str
    out: Callable[[], Any]
    back: Callable[[], Any]


def guards(family: str, book: RuleBook) -> Iterator[Guard]:
    """All guards of a family: those of its pass, of the views that it reads, and of its tables."""
    folder = next(name for name, cards in book.families.items() if next(iter(cards.values())).family == family)
    for module in _read(import_module(f"textclean.passes.{folder}")):
        yield from _conditions(module)
        yield from _values(module)
    yield from _tables()


def _read(module: ModuleType) -> list[ModuleType]:
    """A pass, the views that it reads, and those that these read; the knowledge of words is no guard."""
    found = [module]
    for one in [module, *_views(module)]:
        found += [view for view in [one, *_views(one)] if view not in found]
    return found


def _views(module: ModuleType) -> list[ModuleType]:
    found = []
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = resolve_name("." * node.level + (node.module or ""), module.__package__)
            names = [base, *(f"{base}.{alias.name}" for alias in node.names)]
            found += [sys.modules[name] for name in names if name.startswith(VIEWS) and name in sys.modules]
    return [view for view in dict.fromkeys(found) if view.__name__ != "textclean.structure.words"]


def _conditions(module: ModuleType) -> Iterator[Guard]:
    path = Path(str(module.__file__))
    source = path.read_text(encoding="utf-8")
    count = len(list(_sites(ast.parse(source))))
    for number in range(count):
        tree = ast.parse(source)
        site, function = list(_sites(tree))[number]
        line = site()
        code = _code(compile(ast.fix_missing_locations(tree), str(path), "exec"), function)
        held = getattr(module, function, None)
        held = getattr(held, "__wrapped__", held)
        if code is None or not isinstance(held, FunctionType) or held.__code__.co_freevars != code.co_freevars:
            continue
        yield Guard(f"{path.stem}.{function}:{line}", _setter(held, code), _setter(held, held.__code__))


def _setter(function: FunctionType, code: CodeType) -> Callable[[], None]:
    return lambda: setattr(function, "__code__", code)


def _code(module: CodeType, name: str) -> CodeType | None:
    return next((one for one in module.co_consts if isinstance(one, CodeType) and one.co_name == name), None)


def _sites(tree: ast.Module) -> Iterator[tuple[Callable[[], int], str]]:
    """Each condition of a function, with what takes it out of the tree and says its line."""
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.If):
                yield _forced(node, False), function.name
                yield _forced(node, True), function.name
            elif isinstance(node, ast.BoolOp):
                for index in range(len(node.values)):
                    yield _dropped(node, index), function.name
            elif isinstance(node, ast.comprehension):
                for index in range(len(node.ifs)):
                    yield _freed(node, index), function.name


def _forced(node: ast.If, value: bool) -> Callable[[], int]:
    def out() -> int:
        node.test = ast.Constant(value)
        return node.lineno

    return out


def _dropped(node: ast.BoolOp, index: int) -> Callable[[], int]:
    def out() -> int:
        line = node.values[index].lineno
        node.values[index] = ast.Constant(isinstance(node.op, ast.And))
        return line

    return out


def _freed(node: ast.comprehension, index: int) -> Callable[[], int]:
    def out() -> int:
        line = node.ifs[index].lineno
        node.ifs[index] = ast.Constant(True)
        return line

    return out


def _values(module: ModuleType) -> Iterator[Guard]:
    """Patterns, sets and thresholds of a module."""
    for name, value in list(vars(module).items()):
        others: list[Any] = []
        if isinstance(getattr(value, "pattern", None), str | bytes):  # compiled, or waiting to be
            empty: Any = NEVER if isinstance(value.pattern, str) else re.compile(b"(?!)")
            others = [empty, *_bared(value)]
        elif isinstance(value, frozenset | dict) and name.isupper():
            others = [type(value)()]
        elif isinstance(value, tuple) and name == "_PATTERNS":
            others = [tuple(one for one in value if one is not gone) for gone in value]
        elif isinstance(value, int | float) and not isinstance(value, bool) and name.isupper():
            others = [0, HUGE]
        for number, other in enumerate(others):
            set_out, set_back = _exchange(module, name, other), _exchange(module, name, value)
            yield Guard(f"{module.__name__.rpartition('.')[2]}.{name}/{number}", set_out, set_back)


def _exchange(module: ModuleType, name: str, value: Any) -> Callable[[], None]:
    return lambda: setattr(module, name, value)


def _bared(pattern: re.Pattern[Any]) -> Iterator[re.Pattern[Any]]:
    """The pattern without each of its lookarounds, one at a time."""
    if not isinstance(pattern.pattern, str):
        return
    text = pattern.pattern
    for match in re.finditer(r"(?<!\\)\(\?<?[=!]", text):
        depth, at, in_class = 0, match.start(), False
        while at < len(text):
            char = text[at]
            if char == "\\":
                at += 1
            elif in_class:
                in_class = char != "]"
            elif char == "[":
                in_class = True
            elif char == "(":
                depth += 1
            elif char == ")":
                depth -= 1
                if depth == 0:
                    break
            at += 1
        try:
            yield re.compile(text[: match.start()] + text[at + 1 :], pattern.flags)
        except re.error:
            continue


def _tables() -> Iterator[Guard]:
    """Each table of words, emptied."""
    words = tables.words
    for path in sorted((tables.home() / "tables").glob("*.txt")):
        gone = path.stem

        def emptied(name: str, gone: str = gone) -> frozenset[str]:
            return frozenset() if name == gone else words(name)

        yield Guard(f"table {gone}", _exchange(tables, "words", emptied), _exchange(tables, "words", words))


def fails(card: Card, text: str, cleaner: Cleaner) -> bool:
    """Whether the rule finds something in a text that it should leave alone; a pass that raises has not found anything."""
    try:
        cleaned = cleaner.clean(text)
    except Exception:
        return False
    return cleaned.text != text or any(issue.code == card.code for issue in cleaned.issues)


def prove(family: str, book: RuleBook) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    """The examples of a family that a guard holds, each with the guard; those that none was found for."""
    cards = [card for cards in book.families.values() for card in cards.values() if card.family == family]
    waiting = [(card, one.fine) for card in cards for one in card.example if one.fine is not None]
    cleaners = {
        card.code: Cleaner(select=[card.code], decisions=[Decision(card.code, "accept")], book=book) for card in cards
    }
    waiting = [(card, text) for card, text in waiting if not fails(card, text, cleaners[card.code])]
    proven: list[tuple[str, str, str]] = []
    for guard in guards(family, book):
        if not waiting:
            break
        guard.out()
        language_of.cache_clear()
        try:
            held = [pair for pair in waiting if fails(*pair, cleaners[pair[0].code])]
        finally:
            guard.back()
            language_of.cache_clear()
        proven += [(card.code, text, guard.name) for card, text in held]
        waiting = [pair for pair in waiting if pair not in held]
    return proven, [(card.code, text) for card, text in waiting]


def main() -> int:
    """Prove the families that are named; exit code 1 where fewer examples than ``--least`` are held by a guard."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("families", nargs="*", default=FAMILIES)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    book = RuleBook()
    total = 0
    for family in asked.families:
        proven, rest = prove(family, book)
        total += len(proven)
        print(f"{family}: {len(proven)} of {len(proven) + len(rest)} fine examples are held by a guard")
        if asked.verbose:
            for code, text, guard in proven:
                print(f"  {code} {text!r}: {guard}")
            for code, text in rest:
                print(f"  {code} {text!r}: no guard")
    print(f"{total} proven")
    return 1 if total < asked.least else 0


if __name__ == "__main__":
    sys.exit(main())
