"""What a project may set about single rules, by ``options`` of its configuration: what each does, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from textclean.cleaner import Cleaner, UnknownOption
from textclean.cli import run
from textclean.configuration.schema import Allowance, File, SourceBlock, keys
from textclean.decisions import Decision
from textclean.rulebook import RuleBook
from textclean.structure.rows import TOO_MANY

PAGE = Path(__file__).resolve().parents[1] / "docs/configuration.md"
HEAD = "南浦渔讯 第12期"
ROWS = (
    "　　休渔期从下月一日开始，各村的渔船须在此前回到",
    "港内，登记以后不得离开泊位。违反规定的，由渔政站",
    "按章处理。",
    "　　往年的这个时候，码头上只剩下补网的人。今年港",
    "里新修了冷库，船东可以把没有卖完的鱼先存进去，等",
    "价钱好的时候再运到县里。",
)
ARTICLE = "\n".join((*ROWS[:2], HEAD, *ROWS[2:4], HEAD, *ROWS[4:])) + "\n"
JOINED = "".join(ROWS).replace("处理。", "处理。\n") + "\n"
DOUBLE = (
    "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸。\n\n雾散以后，江上的船渐渐多起来。\n\n"
    "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸。\n"
)


def lines(*names: str) -> dict[str, dict[str, list[str]]]:
    return {"FU001": {"lines": list(names)}}


@pytest.mark.parametrize("name", [HEAD, "南浦渔讯第12期", "南浦渔讯*", "*第*期", "南浦*讯 第 *2期"])
def test_a_line_that_the_project_names_is_taken_out_and_what_it_parted_is_joined(name: str) -> None:
    text = f"{HEAD}\n{ARTICLE}"
    assert HEAD in Cleaner(select=["FU", "LB"]).clean("　　休渔期从下月一日开始。\n" + HEAD + "\n　　登记照旧。\n").text
    cleaned = Cleaner(select=["FU", "LB"], options=lines(name)).clean(text)
    assert cleaned.text == JOINED
    assert cleaned.undo() == text
    heads = [issue for issue in cleaned.issues if issue.code == "FU001"]
    assert {signal.name for issue in heads for signal in issue.evidence} == {"listed"}
    again = Cleaner(select=["FU", "LB"], options=lines(name)).clean(cleaned.text)
    assert (again.text, again.issues) == (cleaned.text, ())


@pytest.mark.parametrize(
    "name", ["南浦渔讯", "渔讯*", "*第12", "南浦渔讯*刊*期", "南浦渔讯 第12期*第12期", "", "*", "* *"]
)
def test_a_line_that_is_another_stays(name: str) -> None:
    text = "　　休渔期从下月一日开始。\n" + HEAD + "\n　　登记照旧。\n"
    assert Cleaner(select=["FU"], options=lines(name)).clean(text).text == text


def test_a_line_that_is_named_stays_where_an_editor_says_so() -> None:
    text = "　　休渔期从下月一日开始。\n" + HEAD + "\n　　登记照旧。\n"
    taken = Cleaner(select=["FU"], options=lines(HEAD)).clean(text)
    assert taken.text == "　　休渔期从下月一日开始。\n　　登记照旧。\n"
    kept = Cleaner(select=["FU"], options=lines(HEAD), decisions=[Decision(taken.issues[0].id, "decline")]).clean(text)
    assert kept.text == text
    assert [issue.status for issue in kept.issues] == ["declined"]


@pytest.mark.parametrize(
    ("most", "blanks", "left"), [(2, 2, 2), (2, 3, 1), (1, 2, 1), (1, 1, 1), (0, 1, 0), (4, 4, 4), (4, 5, 1)]
)
def test_so_many_blank_lines_may_stand_in_a_row(most: int, blanks: int, left: int) -> None:
    text = "春分到了。" + "\n" * (blanks + 1) + "秧田放水。\n"
    cleaned = Cleaner(select=["LY001"], options={"LY001": {"most": most}}).clean(text)
    assert cleaned.text == "春分到了。" + "\n" * (left + 1) + "秧田放水。\n"
    assert cleaned.undo() == text


def test_lines_are_measured_with_as_many_blank_ones_as_stay_by_themselves() -> None:
    assert RuleBook().cards["LY001"].options["most"].value == TOO_MANY - 1


@pytest.mark.parametrize(("least", "told"), [(0, True), (28, True), (29, False)])
def test_a_repeat_that_is_shorter_is_not_told_of(least: int, told: bool) -> None:
    codes = {
        issue.code
        for issue in Cleaner(select=["DU"], options={"exact-duplicate": {"least": least}}).clean(DOUBLE).issues
    }
    assert ("DU001" in codes) is told


@pytest.mark.parametrize(
    ("rule", "name", "value"),
    [
        ("FU001", "lines", "南浦渔讯"),
        ("FU001", "lines", [1]),
        ("FU001", "line", []),
        ("LY001", "most", -1),
        ("LY001", "most", True),
        ("LY001", "most", "2"),
    ],
)
def test_an_option_of_another_name_or_kind_is_refused(rule: str, name: str, value: object) -> None:
    with pytest.raises(UnknownOption, match=name):
        Cleaner(options={rule: {name: value}})


def test_options_of_a_configuration_hold_for_its_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("textclean.toml").write_text(f'[options.running-head]\nlines = ["{HEAD}"]\n', encoding="utf-8")
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    assert run(["fix", "a.txt", "-q"]) in (0, 1)
    assert HEAD not in Path("a.clean.txt").read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(["config", "a.txt"]) == 0
    assert re.search(r"options +\{running-head = \{lines = \[.*\]\}\} +textclean\.toml:1", capsys.readouterr().out)
    assert run(["explain", "FU001", "--lang", "en"]) == 0
    assert f'[options.FU001]\n  lines = ["{HEAD}"]\n' in capsys.readouterr().out
    assert run(["explain", "LY001", "--lang", "zh"]) == 0
    assert "[options.LY001]\n  most = 2\n" in capsys.readouterr().out


def test_the_page_on_configuration_names_every_key_and_its_example_is_read() -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"`\[*([a-z-]+)\]*`", page))
    assert {*keys(File), *keys(SourceBlock), *keys(Allowance)} - {"source", "allow"} <= named
    assert {"[[source]]", "[[allow]]"} <= set(re.findall(r"\[\[\w+\]\]", page))
    example = re.search(r"```toml\n(.*?)```", page, re.S)
    assert example
    file = msgspec.toml.decode(example[1], type=File)
    book = RuleBook().overriding(file.severity, file.options)
    assert book.cards["FU001"].options["lines"].value == ("河湾文艺 *年第*期", "本版责编*")
    for one in (*file.ignore, *(rule for allowed in file.allow for rule in allowed.rules)):
        assert book.codes_of(one)
