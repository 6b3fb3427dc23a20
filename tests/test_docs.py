"""The documentation is true: its commands run, its examples work, and nothing is left out of the reference."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import types
from pathlib import Path

import click
import pytest

from textclean.chain import Pass, Settings, run
from textclean.cli import app
from textclean.decisions import Decision, Decisions
from textclean.rulebook import RuleBook

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, info: str) -> list[str]:
    return [match["body"] for match in BLOCK.finditer(page(name)) if match["info"].strip() == info]


def example(name: str) -> str:
    after = page("CONTRIBUTING.md").partition(f"<!-- example: {name} -->")[2]
    match = BLOCK.search(after)
    assert match
    return match["body"]


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs/generate.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_example_of_contributing_works(tmp_path: Path) -> None:
    folder = tmp_path / "queries"
    folder.mkdir()
    (folder / "QY001-leftover-query.toml").write_text(example("card"), encoding="utf-8")
    cards = RuleBook([tmp_path]).families["queries"]
    module = types.ModuleType("queries")
    exec(compile(example("pass"), "queries.py", "exec"), module.__dict__)
    accepted = Decisions([Decision("QY", "accept")], {"QY": frozenset(cards)})
    settings = Settings(selected=frozenset(cards), decisions=accepted)
    for case in cards["QY001"].example:
        cleaned = run(case.bad or case.fine or "", [Pass("QY", "queries", cards, module.check)], settings)
        assert cleaned.text == (case.good or case.fine)
        assert len(cleaned.issues) == (case.bad is not None)


def commands(command: click.Command, path: str) -> list[tuple[str, click.Command]]:
    found = [(path, command)]
    if isinstance(command, click.Group):
        with click.Context(command) as context:
            for name in command.list_commands(context):
                below = command.get_command(context, name)
                if below is not None and not below.hidden:
                    found += commands(below, f"{path} {name}")
    return found


def test_every_command_and_option_is_documented() -> None:
    text = page("docs/cli.md")
    for path, command in commands(app, "textclean"):
        assert path == "textclean" or f"## {path}\n" in text
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert all(option in text for option in parameter.opts), (path, parameter.opts)


def test_the_examples_of_commands_name_issues_of_the_sample() -> None:
    """Whoever tries them on the bulletin of the samples meets no id that is not there."""
    known = re.findall(r'"id":"([A-Z]{2}-[0-9a-f]{12})"', page("samples/bulletin/issues.jsonl"))
    examples = [line for _, command in commands(app, "textclean") for line in getattr(command, "examples", ())]
    named = re.findall(r"[A-Z]{2}-[0-9a-f]{2,12}\b", " ".join(examples))
    assert named
    assert [name for name in named if sum(one.startswith(name) for one in known) != 1] == []


def test_every_rule_is_documented() -> None:
    text = page("docs/rules.md")
    for code, card in RuleBook().cards.items():
        assert f"### {code} {card.name}\n" in text


PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
#: A file of ours, or a folder, as a page names it.
NAMED = re.compile(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|mjs|toml|txt|json|md)|(?:[\w.-]+/)+)`")
#: Files of whoever uses the program, and the name of a package.
NOT_OURS = frozenset({"textclean.toml", "textclean.decisions.toml", "tap.py"})


def unfenced(text: str) -> str:
    """A page without its blocks of code."""
    lines, fence = [], ""
    for line in text.split("\n"):
        if mark := re.match(r"`{3,}", line):
            fence = "" if line.strip() == fence else fence or mark[0]
        elif not fence:
            lines.append(line)
    return "\n".join(lines)


def anchors(text: str) -> set[str]:
    """The names of the headings of a page, as those who show Markdown make them."""
    heads = re.findall(r"(?m)^#+ (.+)$", unfenced(text))
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", unfenced(page(name))):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent.joinpath(path) if path else ROOT / name
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("docs/") and name != "docs/rules.md"])
def test_what_a_page_names_exists(name: str) -> None:
    """A path is read from the root, from the package, or from ``docs``; one that moved takes the pages along."""
    named = set(NAMED.findall(unfenced(page(name)))) - NOT_OURS
    rooms = (ROOT, ROOT / "src/textclean", ROOT / "docs")
    assert [path for path in sorted(named) if not any((room / path).exists() for room in rooms)] == []


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder with the samples and an environment whose ``textclean`` is this checkout's."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples", ignore=shutil.ignore_patterns("source.?*.*"))
    command = tmp_path / "bin" / "textclean"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m textclean "$@"\n', encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR", "SYSTEMROOT")}
    kept |= {"PATH": f"{command.parent}{os.pathsep}{kept['PATH']}", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    return tmp_path, kept | {"PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100"}


def shell(text: str, desk: tuple[Path, dict[str, str]]) -> subprocess.CompletedProcess[str]:
    folder, environment = desk
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", text],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="the README's blocks are for a POSIX shell")
@pytest.mark.parametrize("readme", ["README.md", "docs/README.zh.md"])
def test_the_blocks_of_the_readme_run(readme: str, desk: tuple[Path, dict[str, str]]) -> None:
    """All blocks marked ``sh run``, one after another in one folder, as a reader would."""
    assert blocks(readme, "sh run")
    for block in blocks(readme, "sh run"):
        done = shell(block, desk)
        assert done.returncode == 0, f"{block}\n{done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr


def test_the_program_of_the_readme_runs(desk: tuple[Path, dict[str, str]]) -> None:
    """The blocks marked ``python run``, in a folder with the samples."""
    folder, environment = desk
    for block in blocks("README.md", "python run"):
        done = subprocess.run(
            [sys.executable, "-c", block],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert "失业率为" in (folder / "bulletin.txt").read_text(encoding="utf-8")
    assert "<title>" in (folder / "bulletin.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["source", "cleaned"])
def test_what_the_readme_shows_stands_in_the_sample(kind: str) -> None:
    text = page(f"samples/bulletin/{kind}.txt")
    shown = blocks("README.md", f"text {kind}")
    assert shown
    assert all(block.removesuffix("\n") in text for block in shown)


def test_set_up_and_tests_are_the_first_two_blocks() -> None:
    first, second = (match["body"].strip() for match in list(BLOCK.finditer(page("README.md")))[:2])
    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/textclean fix ")
    assert (ROOT / first.split(" ")[-1]).is_file()
    assert second == ".venv/bin/python -m pytest -q"
    assert second in page(".ci/run")
    assert blocks("docs/README.zh.md", "sh")[0].strip() == first
