"""What a program calls: the names of ``textclean``, as its documentation gives them."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

import textclean
from textclean import Cleaned, Cleaner, Decision
from textclean.rulebook import RuleBook
from textclean.text import Span

from . import newspaper

TEXT = "加快推进奉节县城建设,推动产业发展;全面落实各项部署,加强统筹协调,确保完成任务。失业率率控制在百分之五。\n"


def test_clean() -> None:
    cleaned = textclean.clean(TEXT)
    assert isinstance(cleaned, Cleaned)
    assert "," not in cleaned.text
    assert {issue.code for issue in cleaned.fixed} == {"PW001", "PW002"}
    assert [issue.code for issue in cleaned.open] == ["TY001"]
    assert sum(map(len, cleaned.stories)) == len(cleaned.issues)
    assert cleaned.undo() == TEXT


def test_unsafe_fixes_are_made_when_asked_for() -> None:
    assert "失业率率" in textclean.clean(TEXT).text
    assert "失业率控制" in textclean.clean(TEXT, unsafe=True).text


def test_check_applies_nothing() -> None:
    issues = textclean.check(TEXT)
    assert {issue.status for issue in issues} == {"open"}
    assert all(TEXT[issue.source.start : issue.source.end] == issue.before for issue in issues)
    assert not textclean.check("一句完整的话。\n")


def test_profiles() -> None:
    assert [issue.code for issue in textclean.check(TEXT, profile="plain")] == ["PW001", "PW002", "PW001", "PW001"]
    assert "TR004" not in Cleaner(profile="book").selected
    assert "TR004" in Cleaner(profile="book", extend=["TR004"]).selected
    assert Cleaner(profile="plain", select=["TY"]).selected == {*RuleBook().families["words"]}
    with pytest.raises(ValueError, match="no profile 'novel'; there are bulletin"):
        textclean.clean(TEXT, profile="novel")


def test_what_is_asked_of_a_cleaner_may_come_from_generators() -> None:
    asked = Cleaner(profile="book", extend=iter(["TR004"]), ignore=iter(["DU"]), unfixable=iter(["LB"]))
    assert "TR004" in asked.selected
    assert not {code for code in asked.selected if code.startswith("DU")}
    assert "LB001" in asked.unfixable
    again = pickle.loads(pickle.dumps(asked))
    assert (again.selected, again.unfixable) == (asked.selected, asked.unfixable)


def test_settings_say_that_nothing_is_applied() -> None:
    assert [Cleaner().settings(checking=one).checking for one in (False, True)] == [False, True]


def test_decisions() -> None:
    first = textclean.clean(TEXT)
    comma, slip = first.fixed[0], first.open[0]
    declined = textclean.clean(TEXT, decisions=[Decision(comma.id, "decline")])
    assert declined.text.startswith("加快推进奉节县城建设,推动")
    assert first.decide(decline=[comma.id]).text == declined.text
    assert "失业率控制" in first.decide(accept=[slip.id]).text
    assert first.without([comma.id]) == declined.text
    words = Cleaner().clean(TEXT, decisions=(one for one in [Decision("doubled-character", "accept")]))
    assert "失业率控制" in words.text


def test_decisions_about_no_rule() -> None:
    with pytest.raises(ValueError, match="no rule 'PW01'; did you mean PW001"):
        textclean.clean(TEXT, decisions=[Decision("PW01", "decline")])
    with pytest.raises(ValueError, match="PW01"):
        textclean.clean(TEXT).decide(decline=["PW01"])


def test_explain() -> None:
    cleaned = textclean.clean(TEXT)
    at = cleaned.text.index("，")
    explanation = cleaned.explain(at)
    assert explanation.source == Span(at, at + 1)
    assert [issue.code for issue in explanation.issues] == ["PW001"]
    assert cleaned.explain(0).issues == ()


def test_threads_may_share_a_cleaner() -> None:
    pages = [newspaper.damaged_page(Random(seed)) for seed in range(6)]
    cleaner = Cleaner()
    alone = [cleaner.clean(page) for page in pages]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(cleaner.clean, pages))
    assert [one.text for one in together] == [one.text for one in alone]
    assert [one.issues for one in together] == [one.issues for one in alone]


def test_names() -> None:
    assert all(hasattr(textclean, name) for name in textclean.__all__)
    with pytest.raises(AttributeError):
        _ = textclean.nothing


def test_files_are_streamed_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b", "c"):
        Path(f"{name}.txt").write_text(TEXT, encoding="utf-8")
    Path("t.toml").write_text('[[allow]]\npaths = ["b.txt"]\nrules = ["TY"]\n', encoding="utf-8")
    cleaner = Cleaner(config="t.toml", ignore=["PW"])
    found = [list(cleaner.stream(["c.txt", "none.txt", "b.txt", Path("a.txt")], jobs=jobs)) for jobs in (1, 2)]
    assert [one.path for one in found[0]] == ["c.txt", "none.txt", "b.txt", "a.txt"]
    for outcomes in found:
        said = [[issue.status for issue in one.cleaned.issues] if one.cleaned else str(one.error) for one in outcomes]
        assert [said[0], said[2], said[3]] == [["open"], ["declined"], ["open"]]
        assert outcomes[1].error is not None
        assert outcomes[1].error.kind == "unreadable"


def test_reports_are_written(tmp_path: Path) -> None:
    cleaned = textclean.clean(TEXT)
    textclean.write(cleaned, tmp_path / "page.review.html", format="html", lang="zh")
    assert "失业率率" in (tmp_path / "page.review.html").read_text(encoding="utf-8")
    textclean.write(cleaned, tmp_path / "i.jsonl", name="page.txt")
    assert '"path":"page.txt"' in (tmp_path / "i.jsonl").read_text(encoding="utf-8")
    textclean.write(cleaned, str(tmp_path / "i.csv"))
    assert "TY001" in (tmp_path / "i.csv").read_text(encoding="utf-8-sig")
    textclean.write(cleaned, tmp_path / "page.docx", format="docx")
    assert (tmp_path / "page.docx").read_bytes().startswith(b"PK")
