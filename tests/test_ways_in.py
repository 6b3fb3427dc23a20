"""The ways in: hooks, action, jobs, completion, man page; each tried with what reads it where that is installed."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from textclean import __version__

ROOT = Path(__file__).parents[1]
DAMAGED = (
    "本报讯：昨日下午，城区各街道办事处负责人到会，就全年便民服务的安排作了说明。\n\n新增停车位八百个,惠及居民。\n"
)
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}


def fits(schema: str, path: Path) -> None:
    """Hold a file against a schema that comes with check-jsonschema."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def example(name: str) -> str:
    """A block of docs/ci.md."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    found = re.search(f"<!-- example: {name} -->\n```yaml\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


def module(path: Path) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


# -- pre-commit


def test_the_hooks_fit_pre_commit(tmp_path: Path) -> None:
    hooks = ROOT / ".pre-commit-hooks.yaml"
    (tmp_path / "config.yaml").write_text(example("pre-commit"), encoding="utf-8")
    for command in (["validate-manifest", str(hooks)], ["validate-config", str(tmp_path / "config.yaml")]):
        done = subprocess.run([sys.executable, "-m", "pre_commit", *command], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout
    named = {hook["id"]: hook for hook in yaml.safe_load(hooks.read_text(encoding="utf-8"))}
    assert {*named} == {"textclean-check", "textclean-fix"}
    for hook in named.values():
        assert hook["types"] == ["text"]
        assert hook["require_serial"] is True
        assert re.search(hook["files"], "a/b.md")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_hook_stops_a_damaged_bulletin_and_lets_the_mended_one_through(tmp_path: Path) -> None:
    walk = module(ROOT / "docs" / "hook_walk.py")
    blocks = list(walk.walk(tmp_path))
    stopped = next(block for block in blocks if "git commit" in block)
    assert "[exit 1]" in stopped
    assert "bulletin.txt:" in stopped
    assert "textclean fix --in-place bulletin.txt" in stopped
    assert "Passed" in blocks[-1]
    assert "[exit" not in blocks[-1]
    assert not [block for block in blocks if str(tmp_path) in block]
    assert walk.PAGE.read_text(encoding="utf-8") == walk.page(blocks), "python docs/hook_walk.py writes it anew"


# -- GitHub


def steps() -> dict[str, dict[str, Any]]:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return {step["id"]: step for step in action["runs"]["steps"] if "run" in step}


def test_the_action_fits_its_schema(tmp_path: Path) -> None:
    fits("vendor.github-actions", ROOT / "action.yml")
    (tmp_path / "workflow.yml").write_text(example("workflow"), encoding="utf-8")
    fits("vendor.github-workflows", tmp_path / "workflow.yml")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert {*action["inputs"]} == {
        "paths", "version", "config", "profile", "fail-on", "baseline", "lang", "annotations", "summary", "sarif", "review",
    }  # fmt: skip
    assert {*action["outputs"]} == {"open", "errors", "warnings", "fixed", "report"}
    asked = yaml.safe_load(example("workflow"))["jobs"]["texts"]["steps"][1]["with"]
    assert {*asked} <= {*action["inputs"]}


def test_no_input_is_put_into_a_script() -> None:
    """A title of a pull request, or a name of a file, must not become shell."""
    assert not [step for step in steps().values() if "${{" in step["run"]]


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """What a runner gives to the step that checks, with this checkout as what was installed."""
    bin = tmp_path / "bin"
    bin.mkdir()
    for name, words in (("textclean", "-m textclean "), ("python", "")):
        (bin / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words}"$@"\n', encoding="utf-8")
        (bin / name).chmod(0o755)
    (tmp_path / "temp").mkdir()
    (tmp_path / "work" / "in box").mkdir(parents=True)
    (tmp_path / "work" / "in box" / "a.txt").write_text(DAMAGED, encoding="utf-8")
    for name in ("output", "summary"):
        (tmp_path / name).touch()
    defaults = dict.fromkeys(("CONFIG", "PROFILE", "FAIL_ON", "BASELINE", "LANGUAGE_OF_MESSAGES", "SARIF"), "")
    return {
        **ENVIRONMENT, **defaults, "BIN": str(bin), "PATHS": "in box", "ANNOTATIONS": "true", "SUMMARY": "true", "REVIEW": "true",
        "RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }  # fmt: skip


def act(runner: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, as a runner does."""
    script = steps()["check"]["run"]
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=Path(runner["BIN"]).parent / "work",
        env={**runner, **inputs},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_checks_annotates_and_counts(runner: dict[str, str]) -> None:
    done = act(runner, SARIF="out.sarif", LANGUAGE_OF_MESSAGES="en")
    assert done.returncode == 1, done.stderr
    assert "::error file=in box/a.txt,line=3" in done.stdout
    home = Path(runner["BIN"]).parent
    given = dict(line.split("=", 1) for line in (home / "output").read_text(encoding="utf-8").split("\n") if line)
    assert {*given} == {"open", "errors", "warnings", "fixed", "report"}
    assert int(given["errors"]) == int(given["fixed"]) == 1
    assert Path(given["report"]).is_file()
    assert "in box/a.txt" in (home / "summary").read_text(encoding="utf-8")
    assert json.loads((home / "work" / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert list((home / "temp").rglob("*.review.html"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_leaves_out_what_is_not_wanted(runner: dict[str, str]) -> None:
    done = act(runner, ANNOTATIONS="false", SUMMARY="false", REVIEW="false", FAIL_ON="never")
    assert done.returncode == 0, done.stderr
    home = Path(runner["BIN"]).parent
    assert "::error" not in done.stdout
    assert (home / "summary").read_text(encoding="utf-8") == ""
    assert not list((home / "temp").rglob("*.html"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_says_what_it_cannot_read(runner: dict[str, str]) -> None:
    done = act(runner, PATHS="none.txt")
    assert done.returncode == 2
    assert "none.txt" in done.stderr


# -- GitLab


def test_the_gitlab_job_fits_its_schema(tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text(example("gitlab"), encoding="utf-8")
    fits("vendor.gitlab-ci", tmp_path / ".gitlab-ci.yml")


# -- completion


def textclean(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "textclean", *arguments],
        env={**ENVIRONMENT, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("textclean chec", ["check"]),
        ("textclean check --report sari", ["sarif"]),
        ("textclean check --select TY00", ["TY001"]),
        ("textclean check --ignore LB001,TY00", ["LB001,TY001"]),
        ("textclean check --fail-on war", ["warning"]),
        ("textclean explain DO90", ["DO900", "DO901"]),
    ],
)
def test_completions(line: str, offered: list[str]) -> None:
    words = line.split()
    told = textclean(_TEXTCLEAN_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))
    values = [row.partition(",")[2] for row in told.split("\n") if row]
    assert {*offered} <= {*values}
    assert all(value.startswith(words[-1]) for value in values)
    told = textclean(_TEXTCLEAN_COMPLETE="powershell_complete", COMP_WORDS=line, COMP_INCOMPLETE=words[-1])
    assert [row.split("\t")[1] for row in told.split("\n") if row] == values


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_are_read_by_their_shells(shell: str) -> None:
    script = textclean("completion", shell)
    assert "_TEXTCLEAN_COMPLETE" in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n"], input=script, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes(tmp_path: Path) -> None:
    (tmp_path / "textclean").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m textclean "$@"\n', encoding="utf-8")
    (tmp_path / "textclean").chmod(0o755)
    (tmp_path / "completion").write_text(textclean("completion", "bash"), encoding="utf-8")
    ask = (
        'source "$1/completion" && complete -p textclean >/dev/null && COMP_WORDS=(textclean bas) COMP_CWORD=1'
        ' && _textclean_completion textclean && printf "%s\\n" "${COMPREPLY[@]}"'
    )
    environment = {**ENVIRONMENT, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    command = ["bash", "--norc", "-c", ask, "bash", str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "baseline\n", done.stderr


def test_powershell_gets_a_completer() -> None:
    script = textclean("completion", "powershell")
    assert script.startswith("Register-ArgumentCompleter -Native -CommandName textclean")
    assert script.count("{") == script.count("}")


# -- the man page


@pytest.mark.parametrize("name", ["textclean.1", "textclean.zh.1"])
def test_the_man_page_is_read_by_groff(name: str) -> None:
    path = ROOT / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert f'"textclean {__version__}"' in text
    assert text.isascii()
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    command = ["groff", "-man", "-Tutf8", "-wall", str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    faults = [line for line in done.stderr.split("\n") if line and "can't break line" not in line]
    assert (done.returncode, faults) == (0, [])
    shown = re.sub("\x1b\\[[0-9;]*m|.\b", "", done.stdout)
    for word in ("textclean fix", "--fail-on", "textclean baseline"):
        assert word in shown.replace("‐", "-").replace("−", "-")


def test_the_wheel_carries_the_man_page() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert '"docs/textclean.1" = "share/man/man1/textclean.1"' in text
