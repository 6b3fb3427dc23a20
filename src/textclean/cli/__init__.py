"""Floor 6: the command line, one file a command."""

from __future__ import annotations

import click

from .. import __version__


@click.group()
@click.version_option(__version__)
def app() -> None:
    """Repair damaged documents and report what a person must decide."""


@app.command()
@click.argument("inputs", nargs=-1)
@click.option("--output", "-o")
@click.option("--out")
@click.option("--issues")
@click.option("--accept", "-a", multiple=True)
def fix(
    inputs: tuple[str, ...], output: str | None, out: str | None, issues: str | None, accept: tuple[str, ...]
) -> None:
    """Apply the safe fixes, report the rest."""
    from pathlib import Path

    from ..cleaner import Cleaner
    from ..decisions import Decision
    from ..readers.text import read
    from ..writers.jsonl import write
    from ..writers.message import Report

    cleaner = Cleaner(decisions=[Decision(target, "accept") for target in accept])
    for name in inputs:
        path = Path(name)
        for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
            source = read(file.read_bytes(), str(file))
            cleaned = cleaner.clean(source.text)
            text = Path(output) if output else Path(out or ".") / file.name
            text.parent.mkdir(parents=True, exist_ok=True)
            text.write_bytes(cleaned.text.encode("utf-8", "surrogatepass"))
            record = Path(issues) if issues else text.with_name(text.stem + ".issues.jsonl")
            record.write_text(write(Report(source, cleaned, cleaner.book)), encoding="utf-8")


def main() -> None:
    """The command ``textclean``."""
    app()
