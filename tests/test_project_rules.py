"""Rules of a project: cards of patterns and of tables, profiles, code when it is allowed, and their trial."""

from __future__ import annotations

import sys
import time
from importlib import metadata
from pathlib import Path

import pytest

from textclean import Cleaner
from textclean.cli import run
from textclean.rulebook.patterns import MOST, PatternError, TooSlow, compiled

from .command_line import put

CARD = """
code     = "{code}"
name     = "{name}"
title    = {{ zh = "审稿记号", en = "query" }}
summary  = {{ zh = "留有审稿记号。", en = "A query was left." }}
why      = {{ zh = "那是给编辑看的。", en = "It is for the desk." }}
severity = "error"
safety   = "safe"
message  = {{ zh = "审稿记号“{{mark}}”", en = "query {{mark}}" }}
kind     = "{kind}"
{more}
[[example]]
bad  = "全县出栏生猪12万头【待核】。\\n"
good = "{good}\\n"

[[example]]
fine = "“待核”的数字不得见报。\\n"
"""
GOOD = "全县出栏生猪12万头。"


@pytest.fixture(autouse=True)
def project(folder: Path) -> None:
    put("textclean.toml", 'rules = ["rules"]\n')


def card(
    code: str = "XQY001", name: str = "leftover-query", *, more: str, kind: str = "pattern", good: str = GOOD
) -> None:
    put(f"rules/queries/{code}-{name}.toml", CARD.format(code=code, name=name, kind=kind, more=more, good=good))


PATTERN = "pattern = '【(?P<mark>待核|待定|存疑)】'\nreplace = ''"


def test_a_pattern(capsys: pytest.CaptureFixture[str]) -> None:
    card(more=PATTERN)
    put("x.txt", "全县出栏生猪12万头【待核】，同比增长3%【存疑】。\n")
    assert run(["fix", "x.txt", "-o", "y.txt", "--verify", "--lang", "zh", "--show", "fixed"]) == 0
    assert Path("y.txt").read_text(encoding="utf-8") == "全县出栏生猪12万头，同比增长3%。\n"
    assert "审稿记号“存疑”" in capsys.readouterr().out
    assert run(["check", "x.txt", "--ignore", "XQY"]) == 0
    assert run(["explain", "leftover-query"]) == 0
    assert [issue.code for issue in Cleaner(rules=["rules"]).clean("甲【待定】。\n").issues] == ["XQY001"]


def test_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    card(kind="table", more='table = "words"', good="全县出栏生猪12万头【待核】。")
    put("rules/tables/words.txt", "# 用语\n帐号 → 账号\n账户\t账户余额\nGDP总值 → GDP\n不得\n")
    put("x.txt", "帐号与账户，账户余额，XGDP总值，GDP总值。不得外传 `帐号`。\n")
    assert run(["fix", "x.txt", "-o", "y.txt", "--verify"]) == 0
    assert Path("y.txt").read_text(encoding="utf-8") == "账号与账户余额，账户余额，XGDP总值，GDP。不得外传 `帐号`。\n"
    assert run(["check", "y.txt", "--report", "concise"]) == 1
    assert capsys.readouterr().out.count("XQY001") == 1 + 1  # the place and the count of the first run's report


def test_a_profile_of_the_project() -> None:
    card(more=PATTERN)
    put(
        "rules/profiles/desk.toml",
        'title = { zh = "甲", en = "a" }\nsummary = { zh = "乙", en = "b" }\nselect = ["XQY"]\n',
    )
    assert Cleaner(profile="desk", rules=["rules"]).selected == {"XQY001"}


@pytest.mark.parametrize(
    ("code", "name", "more", "said"),
    [
        ("QY001", "leftover-query", PATTERN, "begins with X, like XQY001"),
        ("XQY001", "broken-paragraph", PATTERN, "name broken-paragraph is taken"),
        ("XQY001", "leftover-query", "", "a card of the kind pattern needs"),
        ("XQY001", "leftover-query", "pattern = '(待核|待)+定'", "a part that varies in length is repeated"),
        ("XQY001", "leftover-query", "pattern = '[0-9]+'", "has no literal"),
        ("XQY001", "leftover-query", "pattern = '(待核'", "is no pattern"),
        ("XQY001", "leftover-query", "pattern = '待'\nzzz = 1", "unknown field"),
    ],
)
def test_a_card_that_cannot_be_used_stops_the_run(
    code: str, name: str, more: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    card(code, name, more=more)
    put("x.txt", "一段。\n")
    assert run(["check", "x.txt"]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("textclean: the project's rules are at fault: ")
    assert said in shown
    assert shown.count("\n") == 1


def test_two_cards_of_one_code_and_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    card(more=PATTERN)
    put("more/q/XQY001-other.toml", CARD.format(code="XQY001", name="other", kind="pattern", more=PATTERN, good=GOOD))
    put("x.txt", "一段。\n")
    for rules, said in (('["rules", "more"]', "code XQY001 or name other is taken"), ('["none"]', "no such folder")):
        put("textclean.toml", f"rules = {rules}\n")
        assert run(["check", "x.txt"]) == 2
        assert said in capsys.readouterr().err


def test_examples_hold_for_the_options_that_a_card_has_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("textclean.toml").write_text("[options.LY001]\nmost = 1\n", encoding="utf-8")
    assert run(["rules", "--test", "--select", "LY001", "--lang", "en"]) == 0
    assert "all hold" in capsys.readouterr().out


def test_the_examples_are_tried(capsys: pytest.CaptureFixture[str]) -> None:
    card(more=PATTERN)
    assert run(["rules", "--test", "--select", "XQY"]) == 0
    assert "1 rule, 2 examples: all hold" in capsys.readouterr().out
    card(more=PATTERN, good="别的")
    assert run(["rules", "--test", "--select", "XQY"]) == 1
    assert "XQY001 example 1: becomes" in capsys.readouterr().out


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a|a)*b",
        "(?:a{1,9}){2,9}x",
        r"(.)\1x",
        "(a?){1,50}b",
        ".*甲.*乙",
        "甲[0-9]*[0-9]*",
        "(?i)甲",
        "甲(?=.*.*)",
    ],
)
def test_patterns_that_may_take_long_are_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compiled(pattern)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("【[^】]{1,20}】", ("【",)),
        ("第[0-9]{1,3}届(?:大会|会议)", ("大会", "会议")),
        ("[甲乙]方", ("方",)),
        ("(?<=于)[0-9]{4}年", ("年",)),
        (".*甲", ("甲",)),
        ("(?:本报){2}", ("本报",)),
    ],
)
def test_the_literal_of_a_pattern(pattern: str, literals: tuple[str, ...]) -> None:
    assert compiled(pattern).literals == literals


def test_long_lines_are_read_whole() -> None:
    text = "".join(f"甲{number:05}【待核】" for number in range(3000))
    assert len(list(compiled("【待核】").matches(text + "\n" + text))) == 6000
    assert [match.start() for match in compiled("^甲|核】$").matches(text)] == [0, len(text) - 2]
    assert list(compiled("甲\n乙").matches("甲\n乙")) == []


def test_the_time_of_a_pattern_is_linear_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = compiled("甲[^乙]{0,900}乙")
    assert MOST >= 901
    times = []
    for size in (20_000, 80_000):
        began = time.process_time()
        assert list(pattern.matches("甲" * size)) == []
        times.append(time.process_time() - began)
    assert times[1] <= 7 * max(times[0], 0.02)
    monkeypatch.setattr("textclean.rulebook.patterns.SECONDS", -1.0)
    with pytest.raises(TooSlow):
        list(pattern.matches("甲乙"))


def test_code_is_loaded_only_where_a_named_configuration_allows_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    card("XSH001", "shout", more="")
    text = Path("rules/queries/XSH001-shout.toml").read_text(encoding="utf-8").replace('kind     = "pattern"', "")
    put("package/rules/shouting/XSH001-shout.toml", text)
    Path("rules/queries/XSH001-shout.toml").unlink()
    put(
        "package/shouting_pass.py",
        "from pathlib import Path\nfrom textclean.finding import Finding\nfrom textclean.text import Span\n"
        "folder = Path(__file__).parent / 'rules'\n"
        "def check(doc, cards):\n    at = doc.text.find('！！！')\n"
        "    if at >= 0: yield Finding('XSH001', Span(at, at + 3), {'mark': '！！！'})\n",
    )
    monkeypatch.syspath_prepend(str(folder / "package"))
    point = metadata.EntryPoint("shouting", "shouting_pass", "textclean.passes")
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point] if group == point.group else [])
    put("textclean.toml", "allow-code = true\n")
    put("x.txt", "快来看！！！\n")
    assert run(["check", "x.txt", "--report", "concise"]) == 0
    assert "shouting_pass" not in sys.modules
    assert run(["check", "x.txt", "--report", "concise", "--config", "textclean.toml"]) == 1
    assert "XSH001" in capsys.readouterr().out
