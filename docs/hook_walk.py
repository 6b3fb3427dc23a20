"""Walk through the pre-commit hook as a new user does, in a fresh repository, and write what the terminal showed.

python docs/hook_walk.py            write docs/hook.md
python docs/hook_walk.py --check    walk, and exit 1 where the page says something else

It needs ``git`` and ``pre-commit``; nothing is fetched, for the hook is installed from this checkout.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "hook.md"
BULLETIN = """\
便民服务简报

本报讯：昨日下午，城区各街道办事处负责人到会，就全年便民服务的安排作了说明，与会代

表逐项讨论。老旧小区改造十二个,惠及居民三千余户。

气象台预计，未来三天以多云为主，早晚温差较大，请市民留意路面湿滑,出门带好雨具。
"""
CONFIG = """\
repos:
  - repo: {repo}
    rev: v0.1.0
    hooks:
      - id: textclean-check
"""
STEPS = (
    ("A new repository with the hook in it.", "git init -q"),
    ("", "cat .pre-commit-config.yaml"),
    ("", "pre-commit install"),
    ("A bulletin arrives, as it came out of its PDF.", "cat bulletin.txt"),
    ("", "git add . && git commit -q -m 'Bulletin of the day'"),
    ("The hook stops it: every place is named, and what to do stands below them. So:", "textclean fix --in-place bulletin.txt"),
    ("", "cat bulletin.txt"),
    ("The record beside the text can undo every edit; it need not be in the repository.", "git add bulletin.txt && git commit -q -m 'Bulletin of the day' && git log --oneline | cut -d' ' -f2-"),
)  # fmt: skip


def walk(folder: Path) -> Iterator[str]:
    """The steps with what they showed, as blocks of Markdown."""
    repo = _hook_repository(folder / "hooks")
    work = folder / "news"
    work.mkdir()
    (work / ".pre-commit-config.yaml").write_text(CONFIG.format(repo=repo.as_posix()), encoding="utf-8")
    (work / "bulletin.txt").write_text(BULLETIN, encoding="utf-8")
    for words, command in STEPS:
        done = subprocess.run(
            command, shell=True, cwd=work, env=_environment(folder), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
        )  # fmt: skip
        shown = _tidy(done.stdout, repo)
        status = f"\n[exit {done.returncode}]" if done.returncode else ""
        yield (f"{words}\n\n" if words else "") + f"```console\n$ {command}\n{shown}{status}\n```".replace(
            "\n\n```", "\n```"
        )


def _hook_repository(folder: Path) -> Path:
    """A repository that has the hooks of this checkout and runs this very program, so that nothing is installed."""
    folder.mkdir()
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (folder / ".pre-commit-hooks.yaml").write_text(
        hooks.replace("language: python", "language: system"), encoding="utf-8"
    )
    for command in ("git init -q", "git add .", "git commit -q -m hooks", "git tag v0.1.0"):
        subprocess.run(
            command.split(), cwd=folder, env=_environment(folder.parent), check=True, stdout=subprocess.DEVNULL
        )
    return folder


def _environment(folder: Path) -> dict[str, str]:
    """Its own home, English, no colours, a clock that stands still, and this checkout's program on the path."""
    bin = folder / "bin"
    if not bin.exists():
        bin.mkdir()
        program = bin / "textclean"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m textclean "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    name = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Desk"), ("EMAIL", "desk@example.org"), ("DATE", "2026-01-05T08:00:00Z"))}  # fmt: skip
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    path = os.pathsep.join([str(bin), str(Path(sys.executable).parent), kept.get("PATH", "")])
    return kept | name | {
        "PATH": path, "HOME": str(folder), "PRE_COMMIT_HOME": str(folder / "cache"), "PYTHONPATH": str(ROOT / "src"),
        "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PRE_COMMIT_COLOR": "never", "COLUMNS": "100", "GIT_CONFIG_NOSYSTEM": "1",
    }  # fmt: skip


def _tidy(shown: str, repo: Path) -> str:
    """What was shown, without what belongs to this machine."""
    shown = shown.replace(repo.as_posix(), "https://example.org/textclean")
    shown = re.sub(r"^\[(INFO|WARNING)\].*\n", "", shown, flags=re.MULTILINE)
    return re.sub(r"- duration: .*\n", "", shown).rstrip("\n")


def page(blocks: Iterable[str]) -> str:
    """The page with these blocks."""
    head = "# The pre-commit hook, tried\n\n<!-- written by docs/hook_walk.py: what the terminal showed in a fresh repository -->"
    return "\n\n".join([head, *blocks]) + "\n"


def main() -> int:
    """Write the page, or compare."""
    missing = [
        name
        for name in ("git", "pre-commit")
        if not (shutil.which(name) or (Path(sys.executable).parent / name).exists())
    ]
    if missing:
        sys.stdout.write(f"needed: {', '.join(missing)}\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        text = page(walk(Path(folder)))
    if "--check" in sys.argv:
        return 0 if PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
