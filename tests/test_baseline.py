"""The baseline: what is known stays known, and nothing new hides behind it."""

from __future__ import annotations

import json
import random
import tomllib
from bisect import bisect_left
from pathlib import Path

import pytest
from msgspec.structs import replace

from textclean import baseline
from textclean.baseline import Baseline
from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.errors import Trouble
from textclean.issue import Issue

from .command_line import run

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "samples" / "bulletin" / "source.txt").read_text(encoding="utf-8")
EDITS = 200  #: random edits of the page
FAR = 60  #: characters between an edit and an issue that must stay known
WORDS = ("另据了解", "有关负责同志", "下一步", "（记者 周明）", "——", "2024年", "工作", "。", "的")


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner()


def recorded(cleaned: Cleaned, name: str = "page.txt") -> Baseline:
    rows = [baseline.row(issue, cleaned.source, name, 1) for issue in cleaned.issues if issue.status == "open"]
    return Baseline(baseline.NAME, rows)


def edited(text: str, chance: random.Random) -> tuple[str, int, int]:
    """A text with a word put in, taken out or replaced somewhere; where, and how long the place now is."""
    at = chance.randrange(len(text))
    end = min(at + chance.choice((0, 0, 1, 2, 5)), len(text))
    word = chance.choice(WORDS) if end == at else chance.choice(("", *WORDS))
    return text[:at] + word + text[end:], at, end


def near(issue: Issue, at: int, end: int) -> bool:
    """Whether an issue, or a place that it is told by, lies near an edit."""
    spans = [issue.source, *(place.span for place in issue.related)]
    return any(span.start - FAR < end and at < span.end + FAR for span in spans)


def test_known_issues_survive_edits_and_nothing_new_hides(cleaner: Cleaner) -> None:
    """Of 200 random edits, none makes a known issue far from it new, and the new ones that it makes are seen."""
    before = cleaner.clean(PAGE).as_check()
    chance = random.Random(20240507)
    survived = 0
    for _ in range(EDITS):
        text, at, end = edited(PAGE, chance)
        after = cleaner.clean(text).as_check()
        now = end + len(text) - len(PAGE)
        far = [issue.id for issue in before.open if not near(issue, at, end)]
        for name in ("page.txt", "renamed.txt"):
            marked, _ = recorded(before).mark(after, name)
            status = {issue.id: issue.status for issue in marked.issues}
            assert {status.get(one, "gone") for one in far} <= {"known", "gone"}
            gone = {one.code for one in before.open if one.id in far and one.id not in status}
            fresh = [one for one in marked.open if one.code in gone and not near(one, at, now)]
            assert not fresh, "a known issue became new under another id"
            assert sum(one == "known" for one in status.values()) <= len(before.open)
        survived += len(far)
    assert survived > EDITS * len(before.open) / 2


def test_no_new_defect_hides(cleaner: Cleaner) -> None:
    """Of 200 defects put into the page, ten at a time, each is open, and those that were there are known."""
    before = cleaner.clean(PAGE).as_check()
    known = recorded(before)
    starts = sorted(issue.source.start for issue in before.open)
    chance = random.Random(20240508)
    free = [at for at in range(1, len(PAGE)) if _fits(at, starts)]
    for _ in range(EDITS // 10):
        places = sorted(chance.sample(free, 10), reverse=True)
        text = PAGE
        for at in places:
            text = text[:at] + "," + text[at:]
        marked, _ = known.mark(cleaner.clean(text).as_check(), "page.txt")
        status = {issue.source.start: issue.status for issue in marked.issues if issue.code == "PW001"}
        for number, at in enumerate(reversed(places)):
            assert status.get(at + number) == "open", PAGE[at - 10 : at + 10]


def _fits(at: int, starts: list[int]) -> bool:
    """Whether a comma can be put between two Han characters, no issue beside it."""
    index = bisect_left(starts, at)
    beside = [abs(start - at) for start in starts[max(index - 1, 0) : index + 1]]
    return min(beside) >= 3 and "一" <= PAGE[at - 1] <= "龥" and "一" <= PAGE[at] <= "龥"


def test_an_edit_beside_an_issue_leaves_it_known(cleaner: Cleaner) -> None:
    before = cleaner.clean(PAGE).as_check()
    at = PAGE.index("区县县")
    marked, unmet = recorded(before).mark(cleaner.clean(PAGE[:at] + PAGE[at + 1 :]).as_check(), "page.txt")
    assert len([issue for issue in marked.issues if issue.status == "open"]) <= 2
    assert len(unmet) <= 3


def test_a_second_copy_of_a_renamed_page_is_new(cleaner: Cleaner) -> None:
    before = cleaner.clean("失业率率为A档。\n失业率上升。\n").as_check()
    known = recorded(before, "gone.txt")
    first, _ = known.mark(before, "first.txt")
    second, _ = known.mark(before, "second.txt")
    assert not first.open
    assert len(second.open) == len(before.open) > 0


def test_fixed_issues_keep_their_rows(cleaner: Cleaner) -> None:
    cleaned = cleaner.clean(PAGE)
    marked, unmet = recorded(cleaned.as_check()).mark(cleaned, "page.txt")
    assert not unmet
    assert not marked.open
    assert marked.fixed == cleaned.fixed
    assert replace(marked, issues=cleaned.issues) == cleaned


# -- the command line


PLAIN = "本报讯：昨日下午，城区各街道办事处负责人到会，就全年便民服务的安排作了说明，与会代表逐项讨论。\n"
FIRST = "城区街道,新增停车位,惠及居民。\n"
SECOND = "失业率率为百分之三，失业率下降。\n"
BETWEEN = "气象台预计，未来三天以多云为主，早晚温差较大，请市民留意路面湿滑，出门带好雨具。\n"
END = "图书馆新设的阅览室已经开放，周末延长至晚上九点，读者凭证件入内，座位约有三百个。\n"
DAMAGED = PLAIN + FIRST + BETWEEN + SECOND + END


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    assert run(tmp_path, "baseline", "a.txt").returncode == 0
    return tmp_path


def test_what_is_known_does_not_fail_but_is_counted(inbox: Path) -> None:
    assert run(inbox, "check", "a.txt").returncode == 1
    done = run(inbox, "check", "a.txt", "--baseline", baseline.NAME)
    assert done.returncode == 0
    assert "known" in done.stdout
    rows = [
        line
        for line in run(inbox, "check", "a.txt", "--baseline", baseline.NAME, "-q", "--show", "known").stdout.split(
            "\n"
        )
        if line
    ]
    assert len(rows) == len(json.loads((inbox / baseline.NAME).read_bytes())["issues"])
    assert run(inbox, "check", "a.txt", "--baseline", baseline.NAME, "--no-baseline").returncode == 1
    (inbox / "a.txt").write_text(DAMAGED + "又一段,新来的。\n", encoding="utf-8")
    done = run(inbox, "check", "a.txt", "--baseline", baseline.NAME, "--report", "concise")
    assert done.returncode == 1
    assert [line.split(":")[1] for line in done.stdout.split("\n") if line] == ["6"]


def test_the_file_has_a_row_a_line_and_changes_only_where_issues_do(inbox: Path) -> None:
    before = (inbox / baseline.NAME).read_text(encoding="utf-8").split("\n")
    rows = before[1:-2]
    assert rows
    assert all(json.loads(line.rstrip(","))["path"] == "a.txt" for line in rows)
    (inbox / "a.txt").write_text("前面加一段，无碍。\n\n" + DAMAGED + "又一段,新来的。\n", encoding="utf-8")
    run(inbox, "baseline", "a.txt")
    after = (inbox / baseline.NAME).read_text(encoding="utf-8").split("\n")
    assert {line.rstrip(",") for line in before} <= {line.rstrip(",") for line in after}
    assert len(after) == len(before) + 1


def test_stale_rows_are_told_and_pruned_with_one_command(inbox: Path) -> None:
    (inbox / "a.txt").write_text(DAMAGED.replace(FIRST, ""), encoding="utf-8")
    done = run(inbox, "check", "a.txt", "--baseline", baseline.NAME, "--report", "concise")
    assert "DO901" in done.stdout
    assert "textclean baseline --prune a.txt" in done.stdout
    assert run(inbox, "baseline", "--prune", "a.txt").returncode == 0
    assert "DO901" not in run(inbox, "check", "a.txt", "--baseline", baseline.NAME, "--report", "concise").stdout
    codes = [row["code"] for row in json.loads((inbox / baseline.NAME).read_bytes())["issues"]]
    assert codes == ["TY001"]


def test_a_rename_keeps_what_is_known(inbox: Path) -> None:
    (inbox / "a.txt").rename(inbox / "b.txt")
    assert run(inbox, "check", "b.txt", "--baseline", baseline.NAME).returncode == 0
    (inbox / "c.txt").write_text(DAMAGED, encoding="utf-8")
    assert run(inbox, "check", "b.txt", "c.txt", "--baseline", baseline.NAME).returncode == 1
    run(inbox, "baseline", "b.txt")
    assert {row["path"] for row in json.loads((inbox / baseline.NAME).read_bytes())["issues"]} == {"b.txt"}


def test_a_broken_baseline_is_told(inbox: Path) -> None:
    (inbox / baseline.NAME).write_text("[]", encoding="utf-8")
    done = run(inbox, "check", "a.txt", "--baseline", baseline.NAME)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert baseline.NAME in done.stderr


def test_a_byte_order_mark_of_the_baseline_is_read_over_and_stays(inbox: Path) -> None:
    file = inbox / baseline.NAME
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert baseline.load(str(file)).rows
    assert run(inbox, "baseline", "a.txt").returncode == 0
    assert file.read_bytes().startswith(b'\xef\xbb\xbf{"v":1')


@pytest.mark.parametrize(
    ("data", "zh"), [(b"[]", "应是表，不是列表"), (b'{"issues":', "内容不完整"), (b"{]", "第 2 字节不是合法的 JSON")]
)
def test_what_is_wrong_with_the_baseline_is_said_in_chinese(inbox: Path, data: bytes, zh: str) -> None:
    (inbox / baseline.NAME).write_bytes(data)
    with pytest.raises(Trouble) as caught:
        baseline.load(str(inbox / baseline.NAME))
    assert zh in caught.value.say("zh")


def test_the_command_that_prunes_can_be_typed(inbox: Path) -> None:
    """A name with a space is quoted, and the baseline that was named to this run is named to that one."""
    (inbox / "a b.txt").write_bytes((inbox / "a.txt").read_bytes())
    assert run(inbox, "baseline", "a b.txt", "--baseline", "o n.json", "--select", "TY001").returncode == 0
    (inbox / "a b.txt").write_text("一切正常。\n", encoding="utf-8")
    done = run(inbox, "check", "a b.txt", "--baseline", "o n.json", "--report", "concise")
    assert "textclean baseline --prune --baseline 'o n.json' 'a b.txt'" in done.stdout
    assert run(inbox, "baseline", "--prune", "--baseline", "o n.json", "a b.txt").returncode == 0
    assert "TY001" not in (inbox / "o n.json").read_text(encoding="utf-8")


def test_stale_decisions_are_told_and_pruned(inbox: Path) -> None:
    run(inbox, "decide", "a.txt", "TY001", "--accept")
    (inbox / "a.txt").write_text("城区街道，新增停车位，惠及居民。\n", encoding="utf-8")
    done = run(inbox, "check", "a.txt", "--report", "concise")
    assert "DO901" in done.stdout
    assert "textclean decide a.txt --prune" in done.stdout
    assert run(inbox, "decide", "a.txt", "--prune").returncode == 0
    assert run(inbox, "check", "a.txt", "--report", "concise").stdout == ""


def test_a_change_may_fail_a_fix(inbox: Path) -> None:
    assert run(inbox, "fix", "a.txt", "-o", "b.txt", "--exit-non-zero-on-fix").returncode == 1
    assert run(inbox, "fix", "b.txt", "-o", "c.txt", "--exit-non-zero-on-fix").returncode == 0


def test_fail_on_new_needs_a_baseline_and_takes_notes(inbox: Path) -> None:
    done = run(inbox, "check", "a.txt", "--fail-on", "new")
    assert done.returncode == 2
    assert "--baseline" in done.stderr
    assert run(inbox, "check", "a.txt", "--fail-on", "new", "--baseline", baseline.NAME).returncode == 0
    (inbox / "a.txt").write_text("\n\n\n\n" + DAMAGED, encoding="utf-8")  # blank lines are a note
    assert run(inbox, "check", "a.txt", "--baseline", baseline.NAME).returncode == 0
    assert run(inbox, "check", "a.txt", "--fail-on", "new", "--baseline", baseline.NAME).returncode == 1


def test_the_configuration_names_the_baseline(inbox: Path) -> None:
    (inbox / "textclean.toml").write_text('baseline = "known.json"\nfail-on = "new"\n', encoding="utf-8")
    (inbox / baseline.NAME).rename(inbox / "known.json")
    assert run(inbox, "check", "a.txt").returncode == 0
    assert run(inbox, "baseline", "a.txt").returncode == 0
    assert not (inbox / baseline.NAME).exists()


def test_a_baseline_says_how_it_is_used_unless_it_is_configured(inbox: Path) -> None:
    assert "to check against it: --baseline textclean.baseline.json" in run(inbox, "baseline", "a.txt").stderr
    (inbox / "textclean.toml").write_text('baseline = "textclean.baseline.json"\n', encoding="utf-8")
    assert "to check against it" not in run(inbox, "baseline", "a.txt").stderr


def test_rows_of_documents_that_are_gone_are_told_and_pruned(inbox: Path) -> None:
    (inbox / "a.txt").unlink()
    (inbox / "b.txt").write_text(PLAIN, encoding="utf-8")
    done = run(inbox, "check", "b.txt", "--baseline", baseline.NAME)
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert "documents that are gone" in done.stderr
    assert run(inbox, "baseline", "--prune", "b.txt").returncode == 0
    assert run(inbox, "check", "b.txt", "--baseline", baseline.NAME).stderr == ""


ALLOWED = """\
# ours
[[allow]]      # verse
paths = ["poem.txt"]
rules = ["PW"]
because = "as it was sent"

[[allow]]
rules = ["TY"]
"""


def test_an_allowance_that_meets_nothing_is_told_by_a_run_over_all_that_it_holds_for_and_pruned(inbox: Path) -> None:
    (inbox / "textclean.toml").write_text(ALLOWED, encoding="utf-8")
    (inbox / "poem.txt").write_text("床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n", encoding="utf-8")
    done = run(inbox, "check", ".", "--report", "concise")
    told = [line for line in done.stdout.split("\n") if "DO901" in line]
    assert len(told) == 1
    assert "poem.txt:1:1: N DO901" in told[0]
    assert "[[allow]] PW" in told[0]
    assert "textclean config --prune" in told[0]
    assert "DO901" not in run(inbox, "check", "a.txt").stdout  # the second one may meet something in the poem
    done = run(inbox, "config", "--prune")
    assert done.stderr == "textclean.toml: 1 taken out\n"
    kept = (inbox / "textclean.toml").read_text(encoding="utf-8")
    assert kept.startswith("# ours\n")
    assert tomllib.loads(kept) == {"allow": [{"rules": ["TY"]}]}
    assert "DO901" not in run(inbox, "check", ".", "--report", "concise").stdout
