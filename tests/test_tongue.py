"""Messages in Traditional Chinese: our words are converted, words of documents and paths stay as they are."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from textclean.cli import run
from textclean.errors import Trouble
from textclean.errors.lines import LINES
from textclean.rulebook import RuleBook
from textclean.tongue import converter, either, traditional

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def test_each_language_has_its_text() -> None:
    said = {lang: either(lang, "“{}”没有匹配", "no match for '{}'") for lang in ("zh", "zh-Hant", "en", "ja")}
    assert said == {
        "zh": "“{}”没有匹配",
        "zh-Hant": "「{}」沒有匹配",
        "en": "no match for '{}'",
        "ja": "no match for '{}'",
    }


def test_placeholders_are_kept() -> None:
    texts = [card.message.zh for card in RuleBook().cards.values()]
    texts += [text for line in LINES.values() for text in (line.zh, line.maybe_zh, line.hint_zh)]
    for text in texts:
        assert _PLACEHOLDER.findall(traditional(text)) == _PLACEHOLDER.findall(text)


def test_a_path_is_shown_as_it_is() -> None:
    line = Trouble("missing", path="简报/门.txt").say("zh-Hant")
    assert "「简报/门.txt」" in line
    assert line.startswith("找不到")


def test_words_of_a_document_are_shown_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "一.txt"
    path.write_text("会议指出,要加快建设。他说：“这里很好。\n\n第二段没有问题。\n", encoding="utf-8")
    run(["check", str(path), "--lang", "zh-Hant", "--show", "fixed,open", "--max-issues", "9"])
    said = capsys.readouterr().out
    assert "規則" in said
    assert "這" not in said
    assert "他说" in said or "这里" in said


@pytest.mark.parametrize("command", ["fix", "check", "explain", "rules", "decide", "undo"])
def test_help_is_in_traditional_characters(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    run([command, "--help", "--lang", "zh-Hant"])
    said = capsys.readouterr().out
    assert "選項" in said
    assert "选" not in said


@pytest.mark.parametrize(
    ("code", "kept"),
    [("SC004", "「裏」和「裡」"), ("SC002", "「后、里、面、干、台」"), ("PP004", "雙引號“ ”和單引號‘ ’")],
)
def test_what_a_card_quotes_as_an_example_of_a_script_or_a_mark_is_not_converted(code: str, kept: str) -> None:
    card = RuleBook().cards[code]
    assert kept in card.why.say("zh-Hant") + card.summary.say("zh-Hant")


@pytest.mark.parametrize(
    ("simplified", "said"),
    [
        ("文件、目录或通配符；- 为标准输入", "檔案、資料夾或萬用字元；- 為標準輸入"),
        ("不用找到的配置文件和决定文件", "不用找到的設定檔和決定檔"),
        ("检查结果的缓存目录", "檢查結果的快取資料夾"),
        ("有差别时退出码为 1", "有差別時結束代碼為 1"),
        ("文中有这一部分，目录却没有列出", "文中有這一部分，目錄卻沒有列出"),
        ("命令行和命令", "命令列和指令"),
        ("半角叹号、省略号", "半形驚嘆號、刪節號"),
        ("编校质量检查，不能代替质检", "編校品質檢查，不能代替品質檢查"),
    ],
)
def test_terms_are_those_of_taiwan(simplified: str, said: str) -> None:
    assert traditional(simplified) == said


def test_another_package_in_the_place_of_opencc_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two packages have a module of that name, and the one that is installed last wins."""
    other = ModuleType("opencc")
    other.__file__ = str(tmp_path / "opencc" / "__init__.py")
    monkeypatch.setitem(sys.modules, "opencc", other)
    converter.cache_clear()
    with pytest.raises(ImportError, match="pip install --force-reinstall opencc"):
        converter("t2s")
