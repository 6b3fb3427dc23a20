"""``textclean init``: a commented ``textclean.toml``; with options a pre-commit hook and a workflow. Never over existing files."""

from __future__ import annotations

import os
from typing import Any

import click

from ... import __version__, files, profile, tables
from ...configuration.names import NAME
from ...errors import Trouble
from ...tongue import Said, either, is_chinese
from ..command import Command, lang_of, option
from ..options import talk_options
from ..talk import note

HOOK = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/textclean.yml"


class Init(Command):
    """The command."""

    said = Said(
        "写出带注释的 textclean.toml；--hook 另写 pre-commit 配置，--workflow 另写 GitHub 工作流。已有的文件不动。",
        "Write a commented textclean.toml; --hook adds a pre-commit configuration, --workflow a GitHub workflow. "
        "Files that are there stay as they are.",
    )
    examples = ("textclean init", "textclean init --hook --workflow --lang zh")


def run(hook: bool, workflow: bool, quiet: bool, **_: Any) -> int:
    """Run the command with the options of its command line; of files that are named one that is there is trouble, the settings are kept."""
    lang = lang_of(click.get_current_context())
    named = [*([HOOK] if hook else ()), *([WORKFLOW] if workflow else ())]
    wanted = named if named and os.path.lexists(NAME) else [NAME, *named]
    for path in wanted:
        if os.path.lexists(path):
            raise Trouble("exists", path=path)
    made: list[str] = []
    try:
        for path in wanted:
            made = files.make_folder(os.path.dirname(path) or ".") + made
        files.write([files.Output(path, _text(path, lang).encode()) for path in wanted])
    except Trouble:
        files.remove_empty(made)
        raise
    if not quiet:
        for path in wanted:
            note(either(lang, "{}：已写出", "{}: written").format(path))
        if NAME not in wanted:
            note(either(lang, "{}：已有，未动", "{}: there already, left as it is").format(NAME))
    return 0


def _text(path: str, lang: str) -> str:
    """A file from its template; a comment line is kept in the language of the run alone."""
    template = tables.home() / "templates" / os.path.basename(path).lstrip(".")
    mine, other = ("#zh ", "#en ") if is_chinese(lang) else ("#en ", "#zh ")
    rows = []
    for row in template.read_bytes().decode("utf-8").split("\n"):
        blank = row[: len(row) - len(row.lstrip())]
        if row.lstrip().startswith(other):
            continue
        rows.append(row.replace(mine, "# ", 1) if row.lstrip().startswith(mine) else blank + row.lstrip())
    words = {"version": __version__, "profiles": ", ".join(profile.names())}
    text = "\n".join(rows)
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text


command = Init(
    "init",
    callback=run,
    params=[
        option("--hook", is_flag=True, zh=f"另写 {HOOK}", en=f"write {HOOK} too"),
        option("--workflow", is_flag=True, zh=f"另写 {WORKFLOW}", en=f"write {WORKFLOW} too"),
        *talk_options("verbose", "color", "no_progress"),
    ],
)
