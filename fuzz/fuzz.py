"""Coverage-guided fuzzing of readers, configuration, cards, decisions and the chain; by hand, Linux, ``pip install -e '.[fuzz]'``.

    python fuzz/fuzz.py chain -max_total_time=600

The first word is a target; the rest goes to libFuzzer. What a target may raise is :class:`Trouble` or an error of the
rule book; anything else is a crash, and becomes a test before it is mended.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["textclean"]):
    from textclean import decisions_file, readers
    from textclean.card import read_card
    from textclean.chain import Cleaned
    from textclean.cleaner import Cleaner
    from textclean.configuration.reading import read as read_configuration
    from textclean.errors import Trouble
    from textclean.rulebook import RuleBookError

CLEANER = Cleaner()
ROOM = Path(tempfile.mkdtemp(prefix="textclean-fuzz-"))


def reader(data: bytes) -> None:
    """What is read can be written again, byte for byte."""
    try:
        source = readers.read(data, "page.txt")
    except Trouble:
        return
    assert source.bytes == data


def configuration(data: bytes) -> None:
    """A configuration is read or refused."""
    path = ROOM / "textclean.toml"
    path.write_bytes(data)
    try:
        read_configuration(str(path))
    except Trouble:
        return


def card(data: bytes) -> None:
    """A card is read or refused."""
    path = ROOM / "XX001-name.toml"
    path.write_bytes(data)
    try:
        read_card(path, RuleBookError)
    except RuleBookError:
        return


def decisions(data: bytes) -> None:
    """A decisions file is read or refused."""
    path = ROOM / "decisions.jsonl"
    path.write_bytes(data)
    try:
        decisions_file.load(str(path))
    except Trouble:
        return


def chain(data: bytes) -> None:
    """The laws of cleaning."""
    source = atheris.FuzzedDataProvider(data).ConsumeUnicode(400)
    cleaned = CLEANER.clean(source)
    again = CLEANER.clean(cleaned.text)
    assert not cleaned.failures, cleaned.failures
    assert cleaned.undo() == source
    assert again.text == cleaned.text
    assert _open(again) == _open(cleaned)


def _open(cleaned: Cleaned) -> list[tuple[str, int, int]]:
    return sorted((issue.code, *issue.cleaned) for issue in cleaned.open)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (reader, configuration, card, decisions, chain)
}


def main() -> None:
    """Run a target until libFuzzer ends it."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: fuzz.py {'|'.join(TARGETS)} [options of libFuzzer]")
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
