"""Laws of the house that no linter knows: they are read off the source files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from textclean.cli.group import FIRST, MORE

ROOT = Path(__file__).parents[1]
#: Each module by its path from the root, as text and as it is read.
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py"))
}
TREES = {path: ast.parse(text) for path, text in SOURCES.items()}
CALLS = {path: [node for node in ast.walk(tree) if isinstance(node, ast.Call)] for path, tree in TREES.items()}
WRITER = "files/atomic.py"  #: the one module that may open a file to write it
NO_ROOM = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc"}
WORKPLACE = re.compile(r"/(work|opt|root|home|Users)/\w")


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Each call of the sources: where it stands, the name that is called, with a point before that of a method, and the call."""
    for path, found in CALLS.items():
        for call in found:
            if isinstance(call.func, ast.Name):
                yield f"{path}:{call.lineno}", call.func.id, call
            elif isinstance(call.func, ast.Attribute):
                yield f"{path}:{call.lineno}", f".{call.func.attr}", call


def opens_to_write(name: str, call: ast.Call) -> bool:
    """Whether a call opens a file to write it, or makes one; nothing that is written to ``os.devnull`` stays."""
    if name.lstrip(".") in ("write_bytes", "write_text", "mkstemp", "NamedTemporaryFile"):
        return not ast.unparse(call.func).startswith("formatter.")  # click's, of lines of help
    if name not in ("open", ".open", ".fdopen") or (call.args and ast.unparse(call.args[0]) == "os.devnull"):
        return False
    if ast.unparse(call.func) == "os.open":
        return "O_RDONLY" not in ast.unparse(call.args[1])
    words = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    modes = [word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)]
    return any(re.fullmatch("[rbt]*[wax+][rwaxbt+]*", mode) for mode in modes)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("open(path, 'w')", True),
        ("open(path, mode='a')", True),
        ("os.open(path, os.O_WRONLY | os.O_CREAT)", True),
        ("path.write_bytes(data)", True),
        ("open(path, 'rb')", False),
        ("os.open(folder, os.O_RDONLY)", False),
        ("open(os.devnull, 'w')", False),
    ],
)
def test_what_opens_a_file_to_write_it(source: str, expected: bool) -> None:
    (call,) = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    name = call.func.id if isinstance(call.func, ast.Name) else f".{ast.unparse(call.func).rpartition('.')[2]}"
    assert opens_to_write(name, call) is expected


def test_the_sources_are_there() -> None:
    assert {"src/textclean/cli/group.py", f"src/textclean/{WRITER}"} <= SOURCES.keys()
    assert sum(name == "open" for _, name, _ in calls()) > 0


def test_lines_are_split_at_line_ends_only() -> None:
    """``str.splitlines`` splits at eleven characters; ``text.lines`` knows which of them are line ends."""
    assert [place for place, name, _ in calls() if name == ".splitlines"] == []


def test_nothing_is_printed() -> None:
    """What is said goes through the command line, which makes foreign words printable."""
    assert [place for place, name, _ in calls() if name == "print"] == []


def test_one_module_writes_files() -> None:
    """Every write is atomic because one module does it."""
    found = {place.partition(":")[0] for place, name, call in calls() if opens_to_write(name, call)}
    assert found == {f"src/textclean/{WRITER}"}


def imported(path: str) -> set[str]:
    """The modules of ours that a module loads, when it is loaded or later: by their paths."""
    package = Path(path).parent
    typing = {
        node
        for branch in ast.walk(TREES[path])
        if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING"
        for node in ast.walk(branch)
    }
    found = set()
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.ImportFrom) and node.level and node not in typing:
            room = [*([package, *package.parents][node.level - 1].parts), *(node.module or "").split(".")]
            for name in node.names:
                within = ["/".join(filter(None, [*room, name.name])), "/".join(filter(None, room))]
                names = (f"{one}{end}" for one in within for end in (".py", "/__init__.py"))
                found.add(next(one for one in names if one in SOURCES))
    return found - {path}


def test_no_imports_go_in_circles() -> None:
    """Of two modules that need each other neither can be read alone, or moved, however late the one asks for the other."""
    left = {path: imported(path) for path in SOURCES}
    while free := {path for path, needs in left.items() if not needs & left.keys()}:
        left = {path: needs for path, needs in left.items() if path not in free}
    assert {path: needs & left.keys() for path, needs in left.items()} == {}


def test_rooms_have_names() -> None:
    assert [path for path in SOURCES if Path(path).stem in NO_ROOM] == []


def test_modules_say_what_they_are() -> None:
    assert [path for path, tree in TREES.items() if not ast.get_docstring(tree)] == []


LONGEST = 250  #: lines of a module


def test_modules_are_short() -> None:
    assert [path for path, text in SOURCES.items() if text.count("\n") > LONGEST] == []


def test_no_path_of_a_workplace() -> None:
    texts = [
        *ROOT.glob("src/**/*.py"),
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("benchmarks/*"),
        *ROOT.glob("rules/*/*.toml"),
    ]
    found = [path.name for path in texts if path.is_file() and WORKPLACE.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_patterns_of_modules_wait_for_their_first_use() -> None:
    values = [
        (path, node.value)
        for path, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value
    ]
    made = [(path, call) for path, value in values for call in ast.walk(value) if isinstance(call, ast.Call)]
    compiled = [(path, call) for path, call in made if ast.unparse(call.func) == "re.compile"]
    texts = [(path, source) for path, call in compiled if (source := ast.unparse(call.args[0]))[0] != "b"]
    assert [one for one in texts if not one[1].startswith("rb")] == [], "use textclean.text.lazy.pattern"
    assert compiled


def test_views_are_derived() -> None:
    """A view that is called is made anew each time; ``doc.derive(view)`` makes it once."""
    functions = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    views = {node.name for node in functions if (ast.get_docstring(node) or "").startswith("View")}
    assert len(views) > 100
    assert [place for place, name, call in calls() if name in views and [*map(ast.unparse, call.args)] == ["doc"]] == []


def test_the_folder_of_commands_holds_commands_alone() -> None:
    """Who looks for a command finds the module of its name there, and nothing else."""
    folder = ROOT / "src/textclean/cli/commands"
    assert {path.stem for path in folder.iterdir() if path.stem[0] != "_"} == {*FIRST, *MORE}


def test_what_a_docstring_says_of_a_parameter_is_of_one_that_is_there() -> None:
    strangers = []
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or "\nArgs:" not in (ast.get_docstring(node) or ""):
                continue
            made = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"]
            function = made[0] if isinstance(node, ast.ClassDef) else node
            told = re.split(r"\n\S", (ast.get_docstring(node) or "").partition("\nArgs:\n")[2])[0]
            named = {
                name for row in re.findall(r"^    (\w+(?:, \w+)*):", told, re.MULTILINE) for name in row.split(", ")
            }
            there = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
            strangers += [f"{path}:{node.lineno} {name}" for name in sorted(named - there)]
    assert strangers == []
