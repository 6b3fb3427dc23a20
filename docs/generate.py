"""Write what the program says: ``cli.md``, ``rules.md``, ``measured.md``, the man pages, blocks of the two READMEs, two tables.

python docs/generate.py            write them
python docs/generate.py --check    exit 1 and name those that are out of date
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ["LC_ALL"] = "C.UTF-8"  # the language of the help follows the locale
if (ROOT / "src").is_dir():
    sys.path.insert(0, str(ROOT / "src"))

import click  # noqa: E402
from manual import man_page  # noqa: E402

from textclean import tables  # noqa: E402
from textclean.cli import app  # noqa: E402
from textclean.rulebook import Card, Option, RuleBook  # noqa: E402
from textclean.rulebook.measured import LEAST, all_measured, kinds  # noqa: E402
from textclean.text.show import show  # noqa: E402
from textclean.tongue import traditional  # noqa: E402
from textclean.writers import script  # noqa: E402

NOTE = "<!-- written by docs/generate.py: change the program or the cards, not this page -->"
SAID_TRADITIONAL = """\
# What reports and the review page say, in Simplified Chinese and in Traditional.
# Made from the cards and tables of this folder by docs/generate.py, converted with the package opencc (Apache-2.0), then
# read: what a message quotes as an example of a script or a mark stays as it is. To have a row converted anew, take it out.
"""
SHOWN = 22  #: lines of the report that the README shows
SAFETY = {"safe": "safe: applied by `fix`", "unsafe": "unsafe: offered", "manual": "manual: shown, accepted only by id"}


def cli_page() -> str:
    """Every command with its options, from the command line itself."""
    parts = [
        "# Commands",
        NOTE,
        "Every command knows `-h` and `--help`. What the exit codes mean stands in the README.",
    ]
    with click.Context(app, info_name="textclean") as context:
        parts.append("\n".join(option_table(app, context)))
        for name in app.list_commands(context):
            command = app.get_command(context, name)
            if command is not None and not command.hidden:
                parts += command_section(command, context)
    return "\n\n".join(part for part in parts if part) + "\n"


def command_section(command: click.Command, parent: click.Context) -> list[str]:
    """One command: how to call it, what it does in both languages, examples, options."""
    with click.Context(command, info_name=command.name, parent=parent) as context:
        usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
        said = getattr(command, "said", None)
        examples = "\n".join(f"    {example}" for example in getattr(command, "examples", ()))
        table = "\n".join(option_table(command, context))
        about = f"{said.en}\n{said.zh}" if said else command.help or ""
        return [f"## {context.command_path}", f"    {usage}", about, examples, table]


def option_table(command: click.Command, context: click.Context) -> Iterator[str]:
    """The options of a command as rows of a table."""
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        said = getattr(parameter, "said", None)
        if record is not None and (isinstance(parameter, click.Option) or said):
            rows.append(f"| `{cell(record[0])}` | {cell(record[1])} | {cell(said.zh) if said else ''} |")
    if rows:
        yield from ["| option | | |", "|---|---|---|", *rows]


def cell(text: str) -> str:
    """Words that stay in their cell."""
    return " ".join(text.split()).replace("|", "\\|")


def rules_page(book: RuleBook) -> str:
    """Every card, family by family in the order of the chain."""
    parts = ["# Rules", NOTE]
    families = [*book.chain, *(name for name in book.families if name not in book.chain)]
    index = ["| | rule | | severity | fix | |", "|---|---|---|---|---|---|"]
    for family in families:
        for card in book.families[family].values():
            off = "" if card.default else "off"
            link = f"[{card.name}](#{card.code.lower()}-{card.name})"
            index.append(f"| {card.code} | {link} | {card.title.zh} | {card.severity} | {card.safety} | {off} |")
    parts.append("\n".join(index))
    for family in families:
        cards = book.families[family]
        parts.append(f"## {family} ({next(iter(cards.values())).family})")
        for card in cards.values():
            parts += card_section(card)
    return "\n\n".join(parts) + "\n"


def card_section(card: Card) -> Iterator[str]:
    """One rule: what, why, how sure, and its examples."""
    yield f"### {card.code} {card.name}"
    yield (
        f"**{card.title.zh} · {card.title.en}** — {card.severity}; {SAFETY[card.safety] if has_fix(card) else 'report only'}"
        + ("" if card.default else "; off unless selected")
    )
    yield f"{card.summary.en}\n{card.summary.zh}"
    yield f"Why: {card.why.en}\n{card.why.zh}"
    if card.languages:
        yield f"For text in: {', '.join(card.languages)}."
    for name, option in card.options.items():
        yield f"Option `{name}` (by itself `{by_itself(option)}`): {option.about.en}\n{option.about.zh}"
    for example in card.example:
        if example.bad is not None:
            yield "Found:\n" + fence(example.bad)
            if example.good is not None:
                yield "Becomes:\n" + fence(example.good)
        if example.fine is not None:
            yield "Left alone:\n" + fence(example.fine)


def options_table(book: RuleBook) -> str:
    """What rules let a project set, as rows of a table."""
    return "\n".join(
        f"| [{code}](rules.md#{code.lower()}-{card.name}) `{name}` | `{by_itself(option)}` | {option.about.en} | {option.about.zh} |"
        for code, card in book.cards.items()
        for name, option in card.options.items()
    )


def by_itself(option: Option) -> str:
    """The value that holds where a project sets none."""
    return str(list(option.value) if isinstance(option.value, tuple) else option.value)


def has_fix(card: Card) -> bool:
    """Whether an example shows what the rule makes of its find."""
    return any(example.good is not None and example.good != example.bad for example in card.example)


def fence(text: str) -> str:
    """Words of an example as a block, invisible characters written out, the last line end left out."""
    rows = [show(row) for row in text.removesuffix("\n").split("\n")]
    mark = "```"
    while any(mark in row for row in rows):
        mark += "`"
    return "\n".join([f"{mark}text", *rows, mark])


def chain_screen(book: RuleBook) -> str:
    """The passes in their order, as ``rules/chain.toml`` writes them, with the stretches it names."""
    rows = []
    for row in Path(book.folders[0], "chain.toml").read_text(encoding="utf-8").split("\n"):
        word = row.strip()
        if word.startswith("# ") and word[2:3].isdigit():
            rows.append(word[2:])
        elif word.startswith('"'):
            name = tomllib.loads(f"x = [{word}]")["x"][0]
            cards = book.families[name]
            said = (import_module(f"textclean.passes.{name}").__doc__ or "").split("\n")[0]
            what = (said.partition(": ")[2] or said).split(". ")[0].rstrip(".")
            rows.append(f"    {name:<12} {next(iter(cards.values())).family}  {len(cards):>2}  {what}")
    return "\n".join(["```text", *rows, "```"])


def report_screen(lang: str) -> str:
    """The beginning of what ``textclean fix`` shows for the first sample, in this language."""
    arguments = ["fix", "samples/bulletin/source.txt", "--lang", lang, "--max-issues", "99", "--no-decisions"]
    environment = os.environ | {"COLUMNS": "100", "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "textclean", *arguments, "--output", f"{folder}/page.txt"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    rows = done.stdout.split("\n")[:SHOWN]
    return "\n".join(
        ["```text", f"$ textclean {arguments[0]} {arguments[1]}", *(row.rstrip() for row in rows), "…", "```"]
    )


def readme(path: Path, blocks: Mapping[str, str]) -> str:
    """A README with its blocks made anew, each by its name."""
    text = path.read_text(encoding="utf-8")
    for name, words in blocks.items():
        head, _, rest = text.partition(f"<!-- {name} -->\n")
        _, end, tail = rest.partition(f"\n<!-- /{name} -->")
        text = f"{head}<!-- {name} -->\n{words}{end}{tail}"
    return text


def measured_page(book: RuleBook) -> str:
    """What is known of how often each rule is right, and how much of each kind of damage is found."""
    rows = [
        "| rule | | found | right | precision | half | other half | by itself | right |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    known = {measure.code: measure for measure in all_measured()}
    silent = []
    for family in book.chain:
        for code, card in book.families[family].items():
            one = known.get(code)
            if one is None:
                silent.append(code)
                continue
            halves = (share(right, found) for found, right in one.halves)
            made = (str(one.made), share(one.made_right, one.made))
            cells = (code, card.name, str(one.found), str(one.right), share(one.right, one.found), *halves, *made)
            rows.append(f"| {' | '.join(cells)} |")
    damage = ["| damage | places | found | recall | rules |", "|---|---|---|---|---|"]
    for kind, (places, found) in kinds().items():
        finders = ", ".join(measure.code for measure in known.values() if kind in measure.kinds)
        damage.append(f"| {kind} | {places} | {found} | {share(found, places)} | {finders} |")
    return (
        "\n\n".join(
            [
                "# How often the rules are right",
                NOTE,
                "Figures of the labelled documents of the evaluation set (figures only; its texts are not part of this repository), written by "
                "`.ci/measure.py` from a run of its scorer. *Found*: findings that the labels have a word on. *Half*, *other half*: two halves of "
                "the sources, by the names of the sources. *By itself*: edits that `fix` made without being asked. A test holds: what is made by "
                f"itself is right in 97 of 100 cases, and a rule that is right in fewer than 70 is off by itself (from {LEAST} findings).",
                "\n".join(rows),
                "How much of each kind of damage is found, by any rule:",
                "\n".join(damage),
                "Rules that the set has no labels for, or that found nothing on it; what they say about it was read one by one: "
                + ", ".join(silent)
                + ".",
            ]
        )
        + "\n"
    )


def said_traditional(book: RuleBook) -> str:
    """The table of what cards, reasons and reports say, in Simplified and in Traditional Chinese. A row once written stays."""
    said = {words.zh for card in book.cards.values() for words in (card.title, card.summary, card.why, card.message)}
    said |= {entry["zh"] for kind in ("signals", "labels") for entry in tables.merged(kind).values()}
    said |= {entry["zh"] for entry in tables.said("interface").values() if "zh-Hant" not in entry}
    said |= {tables.toml(str(path))["title"]["zh"] for path in sorted((tables.home() / "profiles").glob("*.toml"))}
    rows = "".join(f"{text}\t{traditional(text)}\n" for text in sorted(said))
    return f"{SAID_TRADITIONAL}{rows}"


def share(part: int, whole: int) -> str:
    """A share in hundredths, or nothing."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def pages() -> dict[Path, str]:
    """The pages as they should be."""
    book = RuleBook()
    english, chinese, configuration = (
        ROOT / name for name in ("README.md", "docs/README.zh.md", "docs/configuration.md")
    )
    return {
        ROOT / "docs/cli.md": cli_page(),
        ROOT / "docs/rules.md": rules_page(book),
        ROOT / "docs/measured.md": measured_page(book),
        ROOT / "docs/textclean.1": man_page("en"),
        ROOT / "docs/textclean.zh.1": man_page("zh"),
        configuration: readme(configuration, {"options": options_table(book)}),
        english: readme(english, {"chain": chain_screen(book), "report": report_screen("en")}),
        chinese: readme(chinese, {"report": report_screen("zh")}),
        tables.home() / "tables/said-traditional.txt": said_traditional(book),
        ROOT / "src/textclean/writers/assets/digests.txt": script.digests(),
    }


def main() -> int:
    """Write the pages, or with ``--check`` name those that differ."""
    stale = []
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if "--check" not in sys.argv:
                path.write_bytes(text.encode())
    for name in stale:
        sys.stdout.write(f"{name}: {'out of date' if '--check' in sys.argv else 'written'}\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
