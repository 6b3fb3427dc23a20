"""Laws of the house that no linter knows: they are read off the source files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from textclean.cli.group import FIRST, MORE

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in SOURCES]
WRITER = "files/atomic.py"  #: the one module that may open a file to write it
NO_ROOM = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc"}
WORKPLACE = re.compile(r"/(work|opt|root|home|Users)/\w")


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield f".{node.func.attr}", node


def opens_to_write(name: str, call: ast.Call) -> bool:
    if name not in ("open", ".open", ".fdopen"):
        return False
    if call.args and ast.unparse(call.args[0]) == "os.devnull":
        return False
    words = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    modes = [word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)]
    return any(re.fullmatch("[rbt]*[wax+][rwaxbt+]*", mode) for mode in modes)


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_lines_are_split_at_line_ends_only(path: Path) -> None:
    """``str.splitlines`` splits at eleven characters; ``text.lines`` knows which of them are line ends."""
    assert [call.lineno for name, call in calls(path) if name == ".splitlines"] == []


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_nothing_is_printed(path: Path) -> None:
    """What is said goes through the command line, which makes foreign words printable."""
    assert [call.lineno for name, call in calls(path) if name == "print"] == []


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_one_module_writes_files(path: Path) -> None:
    """Every write is atomic because one module does it."""
    found = [call.lineno for name, call in calls(path) if opens_to_write(name, call)]
    assert found == [] or path.as_posix().endswith(WRITER)


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_rooms_have_names(path: Path) -> None:
    assert path.stem not in NO_ROOM


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_modules_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_bytes()))


LONGEST = 250  #: lines of a module
#: May be longer, and why: one table, which must be there before the trouble is (too many open files, no memory).
TEXTS = ("errors/lines.py",)


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_modules_are_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert (lines > LONGEST) is path.as_posix().endswith(TEXTS)


def test_no_path_of_a_workplace() -> None:
    texts = [
        *SOURCES,
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("benchmarks/*"),
        *ROOT.glob("rules/*/*.toml"),
    ]
    found = [path.name for path in texts if path.is_file() and WORKPLACE.search(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_patterns_of_modules_wait_for_their_first_use(path: Path) -> None:
    for node in ast.parse(path.read_bytes()).body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        for call in ast.walk(value) if value else ():
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile":
                source = ast.unparse(call.args[0])
                assert source.startswith(("b", "rb")), f"{source}: use textclean.text.lazy.pattern"


@pytest.fixture(scope="module")
def views() -> set[str]:
    """The names of all views."""
    functions = (node for path in SOURCES for node in ast.walk(ast.parse(path.read_bytes())))
    return {
        node.name
        for node in functions
        if isinstance(node, ast.FunctionDef) and (ast.get_docstring(node) or "").startswith("View")
    }


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_views_are_derived(path: Path, views: set[str]) -> None:
    """A view that is called is made anew each time; ``doc.derive(view)`` makes it once."""
    direct = [call for name, call in calls(path) if name in views and list(map(ast.unparse, call.args)) == ["doc"]]
    assert [call.lineno for call in direct] == []


def test_the_folder_of_commands_holds_commands_alone() -> None:
    """Who looks for a command finds the module of its name there, and nothing else."""
    folder = ROOT / "src/textclean/cli/commands"
    assert {path.stem for path in folder.iterdir() if path.stem[0] != "_"} == {*FIRST, *MORE}
