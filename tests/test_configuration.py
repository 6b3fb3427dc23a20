"""Configuration as a user meets it: which file holds, what goes before what, and what a wrong word is answered with."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from textclean import Cleaner
from textclean.cli import run
from textclean.configuration import Configurations
from textclean.text.terms import Terms

from . import command_line

DAMAGED = "\n\n加快推进奉节县城建设，全面落实各项部署。失业率率控制在百分之五。\n"


@pytest.fixture(autouse=True)
def repository(folder: Path) -> None:
    (folder / ".git").mkdir()


def put(name: str, text: str = DAMAGED) -> str:
    command_line.put(name, text)
    return name


def found(*words: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The codes that ``check`` reports."""
    capsys.readouterr()
    assert run(["check", *words, "--report", "concise", "--fail-on", "never"]) == 0
    return [line.split(" ")[2] for line in capsys.readouterr().out.split("\n") if line]


def test_the_nearest_file_upward_from_the_input_holds(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/deep/x.txt")
    assert found("in/deep/x.txt", capsys=capsys) == ["LY001", "TY001"]
    put("textclean.toml", 'ignore = ["LY"]\n')
    assert found("in/deep/x.txt", capsys=capsys) == ["TY001"]
    put("in/textclean.toml", 'ignore = ["TY"]\n')
    assert found("in/deep/x.txt", capsys=capsys) == ["LY001"]
    assert found("in/deep/x.txt", "--isolated", capsys=capsys) == ["LY001", "TY001"]
    assert found("in/deep/x.txt", "--config", "textclean.toml", capsys=capsys) == ["TY001"]


def test_the_search_ends_at_the_root_of_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    put("textclean.toml", 'ignore = ["LY"]\n')
    put("other/.git/HEAD")
    put("other/x.txt")
    assert found("other/x.txt", capsys=capsys) == ["LY001", "TY001"]


def test_pyproject_holds_too_but_not_beside_textclean_toml(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    put("pyproject.toml", '[project]\nname = "x"\n')
    assert found("x.txt", capsys=capsys) == ["LY001", "TY001"]
    put("pyproject.toml", '[tool.textclean]\nignore = ["TY001"]\n')
    assert found("x.txt", capsys=capsys) == ["LY001"]
    put("textclean.toml", 'ignore = ["LY"]\n')
    assert run(["check", "x.txt"]) == 1
    assert "textclean: textclean.toml counts, pyproject.toml does not\n" in capsys.readouterr().err


def test_precedence(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/fengjie/x.txt")
    put("in/wushan/x.txt")
    put(
        "textclean.toml",
        'profile = "plain"\nextend-select = ["TY001"]\nfail-on = "never"\n'
        '[[source]]\nname = "奉节"\npaths = ["in/fengjie/**"]\nignore = ["doubled-character"]\nfail-on = "note"\n',
    )
    assert found("in/wushan/x.txt", capsys=capsys) == ["LY001", "TY001"]
    assert found("in/fengjie/x.txt", capsys=capsys) == ["LY001"]
    assert found("in/fengjie/x.txt", "--extend-select", "TY", capsys=capsys) == ["LY001", "TY001"]
    assert found("in/wushan/x.txt", "--select", "TY", capsys=capsys) == ["TY001"]
    assert run(["check", "in/wushan/x.txt"]) == 0
    assert run(["check", "in/fengjie/x.txt"]) == 1
    assert run(["check", "in"]) == 1


def test_extends(capsys: pytest.CaptureFixture[str]) -> None:
    put("base/common.toml", 'ignore = ["LY"]\nprofile = "book"\n')
    put("textclean.toml", 'extends = "base/common.toml"\nignore = ["TY"]\n')
    put("x.txt")
    assert found("x.txt", capsys=capsys) == []
    assert Configurations().held("x.txt").profile == "book"
    put("base/common.toml", 'extends = "../textclean.toml"\n')
    assert run(["check", "x.txt"]) == 2
    assert "base/common.toml:1: 'extends' cannot be so" in capsys.readouterr().err


def test_show_says_who_set_what(capsys: pytest.CaptureFixture[str]) -> None:
    put(
        "textclean.toml",
        'profile = "book"\n\nfail-on = "warning"\n[[source]]\nname = "a"\npaths = ["a/*"]\nprofile = "strict"\n',
    )
    assert run(["config", "--show", "a/x.txt", "--ignore", "LB"]) == 0
    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in capsys.readouterr().out.strip().split("\n")}
    assert rows["config"] == '"textclean.toml"'
    assert rows["profile"] == '"strict" textclean.toml [[source]] a'
    assert rows["fail-on"] == '"warning" textclean.toml:3'
    assert rows["ignore"] == '["LB"] command line'
    assert rows["baseline"] == "- default"
    assert run(["config", "--show", "b/x.txt"]) == 0
    assert 'profile "book" textclean.toml:1' in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ('ignore = []\n\n\nprofil = "book"\n', "textclean.toml:4: unknown key 'profil'; did you mean 'profile'?", "textclean.toml 第 4 行：不认识“profil”，应是“profile”。"),
        ("[[source]]\nname = 'a'\npath = ['x']\n", "textclean.toml:3: unknown key 'path'; did you mean 'paths'?", "textclean.toml 第 3 行：不认识“path”，应是“paths”。"),
        ("qqqq = 1\n", "textclean.toml:1: unknown key 'qqqq'", "textclean.toml 第 1 行：不认识“qqqq”。"),
        ("\nfail-on = 'eror'\n", "textclean.toml:2: 'fail-on' cannot be so: there is no 'eror'; there are error, warning, note, never, new", "textclean.toml 第 2 行：“fail-on”的值不对：没有“eror”，现有：error, warning, note, never, new。"),
        ("[[allow]]\nrules = ['LB']\n[[allow]]\nrules = 'LB'\n", "textclean.toml:4: 'allow.rules' cannot be so: it takes a list, in [ ], not a text, in quotes", "textclean.toml 第 4 行：“allow.rules”的值不对：应是列表（写在 [ ] 里），不是一段文字（写在引号里）。"),
        ("severity = { TR004 = 'bad' }\n", "textclean.toml:1: 'severity' cannot be so: there is no 'bad'; there are error, warning, note", None),
        ("unsafe-fixes = 1\n", "textclean.toml:1: 'unsafe-fixes' cannot be so: it takes true or false, not a whole number", None),
        ("a = \n", "textclean.toml:1: this is no TOML: Invalid value", "textclean.toml 第 1 行不是合法的 TOML：值不对。"),
        ("ignore = ['LB01']\n", "textclean.toml:1: no rule 'LB01'; did you mean LB001 broken-paragraph?", "textclean.toml:1：没有规则“LB01”。相近的有 LB001（段落误断）。"),
        ("profile = 'bok'\n", "textclean.toml:1: no profile 'bok'; there are bulletin, book, plain, strict", "textclean.toml:1：没有规则集“bok”。现有：bulletin, book, plain, strict。"),
        ("options = { LB001 = { zzz = 1 } }\n", "textclean.toml:1: the rule 'broken-paragraph' has no such option 'zzz'; it has none", None),
        ("options = { LY001 = { most = 'x' } }\n", "textclean.toml:1: the option 'most' of the rule 'excess-blank-lines' takes a whole number, 0 or more", "textclean.toml:1：规则“excess-blank-lines”的选项“most”应是不小于 0 的整数。"),
        ("[options.FU001]\nlines = 'x'\n", "textclean.toml:1: the option 'lines' of the rule 'running-head' takes a list of texts, in quotes", "textclean.toml:1：规则“running-head”的选项“lines”应是列表，各项写在引号里。"),
        ("options = { LY001 = { least = 1 } }\n", "textclean.toml:1: the rule 'excess-blank-lines' has no such option 'least'; it has most", None),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(
    text: str, en: str, zh: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    put("x.txt")
    put("textclean.toml", text)
    for lang, said in (("en", en), ("zh", zh)):
        for line in (["fix", "x.txt"], ["check", "x.txt"], ["config", "--show", "x.txt"]):
            assert run([*line, "--lang", lang]) == 2
            shown = capsys.readouterr().err
            assert shown.count("\n") == 1
            assert said is None or shown == f"textclean: {said}\n"
    assert not Path("x.clean.txt").exists()


def test_what_is_allowed_is_declined_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    put("poems/x.txt")
    put("x.txt")
    put("textclean.toml", '[[allow]]\npaths = ["poems/**"]\nrules = ["TY", "excess-blank-lines"]\nbecause = "诗行"\n')
    assert found("x.txt", capsys=capsys) == ["LY001", "TY001"]
    assert found("poems/x.txt", capsys=capsys) == []
    assert run(["check", "poems/x.txt", "--report", "jsonl"]) == 0
    assert '"status":"declined"' in (shown := capsys.readouterr().out)
    assert '"because":"诗行"' in shown
    assert run(["fix", "poems/x.txt", "--verify", "--issues", "i.jsonl", "-o", "y.txt"]) == 0
    assert Path("y.txt").read_text(encoding="utf-8") == DAMAGED


def test_words_of_the_project_are_never_corrected(capsys: pytest.CaptureFixture[str]) -> None:
    text = put("x.txt", "全市失业率率控制在百分之五。率先实现：失业率率是栏目名,不是错字。\n")
    put("words/terms.txt", "# 栏目\n失业率率\n目名,不是\n")
    assert found(text, capsys=capsys) != []
    put("textclean.toml", 'terms = ["words/terms.txt"]\n')
    assert found(text, capsys=capsys) == []
    put("textclean.toml", 'terms = ["words/none.txt"]\n')
    assert run(["check", text]) == 2
    assert "cannot read 'words/none.txt'" in capsys.readouterr().err
    put("words/terms.txt", "# 栏目\n\n → 好\n")
    put("textclean.toml", 'terms = ["words/terms.txt"]\n')
    assert run(["check", text]) == 2
    assert "words/terms.txt:3: no word stands before the arrow" in capsys.readouterr().err
    assert not Cleaner(terms=Terms((), {"": "好"})).clean("这是一句话。\n").failures


def test_severities(capsys: pytest.CaptureFixture[str]) -> None:
    put("x.txt")
    put("textclean.toml", 'severity = { TY = "note", TY001 = "warning" }\n')
    assert run(["check", "x.txt"]) == 0
    assert run(["check", "x.txt", "--fail-on", "warning", "--report", "concise"]) == 1
    assert " W TY001 " in capsys.readouterr().out


def test_a_file_below_the_working_folder_is_not_trusted_with_decisions(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/x.txt")
    assert run(["decide", "in/x.txt", "TY001", "--accept", "--decisions", "in/d.toml"]) == 0
    put("in/textclean.toml", 'decisions = "d.toml"\nallow-code = true\n')
    capsys.readouterr()
    assert run(["fix", "in/x.txt", "-o", "y.txt"]) == 0
    assert "allow-code, decisions in 'in/textclean.toml' is not trusted" in capsys.readouterr().err
    assert "率率" in Path("y.txt").read_text(encoding="utf-8")
    assert run(["fix", "in/x.txt", "-o", "y.txt", "--config", "in/textclean.toml"]) == 0
    assert "率率" not in Path("y.txt").read_text(encoding="utf-8")


def test_decisions_beside_an_input_do_not_count_with_a_named_configuration() -> None:
    put("in/x.txt")
    assert run(["decide", "in/x.txt", "TY001", "--accept"]) == 0
    put("safe/textclean.toml", "")
    for words in (["--config", "safe/textclean.toml"], ["--isolated"]):
        assert run(["fix", "in/x.txt", "-o", "y.txt", *words]) == 0
        assert "率率" in Path("y.txt").read_text(encoding="utf-8")
    assert run(["fix", "in/x.txt", "-o", "y.txt"]) == 0
    assert "率率" not in Path("y.txt").read_text(encoding="utf-8")


def test_comments_count_only_where_a_named_configuration_allows_them() -> None:
    text = '失业率率控制在百分之五。\n\n<!-- textclean: allow TY because "栏目名" -->\n就业率率稳步提高，全市向好。\n\n<!-- textclean: off -->\n增长率率持续回升，全年可期。\n<!-- textclean: on -->\n'
    put("x.md", text)
    put("c.toml", "allow-pragmas = true\n")
    for words, left in (([], 0), (["--config", "c.toml"], 2)):
        assert run(["fix", "x.md", "-o", "y.md", "-a", "TY", *words]) == 0
        assert Path("y.md").read_text(encoding="utf-8").count("率率") == left
    put("x.txt", text)
    assert run(["fix", "x.txt", "-o", "y.txt", "-a", "TY", "--config", "c.toml"]) == 0
    assert "率率" not in Path("y.txt").read_text(encoding="utf-8")


def test_standard_input_has_the_configuration_of_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io
    import sys

    put("in/textclean.toml", 'ignore = ["TY"]\n')
    for name, count in (("x.txt", 2), ("in/x.txt", 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED.encode())))
        assert len(found("-", "--stdin-filename", name, capsys=capsys)) == count


def test_a_program_names_its_configuration() -> None:
    put("c/textclean.toml", 'ignore = ["LY"]\nterms = ["t.txt"]\n')
    put("c/t.txt", "失业率率\n")
    put("textclean.toml", 'ignore = ["ALL"]\n')
    assert [issue.code for issue in Cleaner().clean(DAMAGED).issues] == ["LY001", "TY001"]
    assert [issue.code for issue in Cleaner(config="c/textclean.toml").clean(DAMAGED).issues] == []
    assert [issue.code for issue in Cleaner(config="c/textclean.toml", select=["LY"]).clean(DAMAGED).issues] == [
        "LY001"
    ]


def test_rules_lists_what_is_selected(capsys: pytest.CaptureFixture[str]) -> None:
    put("textclean.toml", 'ignore = ["LB001"]\n')
    assert run(["rules", "--select", "LB"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.strip().split("\n")]
    assert {row[0][:2] for row in rows} == {"LB"}
    assert run(["rules"]) == 0
    states = {line.split()[0]: line.split()[4] for line in capsys.readouterr().out.strip().split("\n")}
    assert states["LB001"] == "off"
    assert states["LB002"] == "on"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_is_no_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("pipe.toml")
    put("a.txt", "一行。\n")
    assert run(["check", "a.txt", "--config", "pipe.toml"]) == 2
    assert "pipe.toml" in capsys.readouterr().err


def test_what_is_wrong_in_a_file_above_names_the_one_that_leads_there(capsys: pytest.CaptureFixture[str]) -> None:
    put("mine.toml", 'extends = "above.toml"\n')
    put("above.toml", "no toml\n")
    put("a.txt", "一行。\n")
    assert run(["check", "a.txt", "--config", "mine.toml"]) == 2
    assert "mine.toml: above.toml:1: this is no TOML" in capsys.readouterr().err
