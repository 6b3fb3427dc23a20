"""``textclean init``: files that work as they are, never over existing ones."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from textclean.cli import run


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
