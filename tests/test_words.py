"""Characters and words that stand twice; pairs; characters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.passes.words.doubled import places
from textclean.structure import mojibake
from textclean.text import Document, Span

WORDS = Cleaner(select=["TY"])
CHARACTERS = Cleaner(select=["CH"])
PAIRS = Cleaner(select=["PP"])


@pytest.mark.parametrize(
    ("text", "said"),
    [("调查失业率率为5%。\n", ("失业率率", "失业率")), ("新华社社北京电。\n", ("新华社社", "新华社"))],
)
def test_doubled_characters_are_offered(text: str, said: tuple[str, str]) -> None:
    cleaned = WORDS.clean(text)
    assert cleaned.text == text
    assert [(issue.words["left"], issue.words["right"]) for issue in cleaned.open] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "人人渐渐明白，重庆市市长、各区区长到会，中国国家队获胜。\n",
        "说说笑笑，高高兴兴，干干净净，年年岁岁，一座座高楼。\n",
        "传染病病原体、含传染病病原体的废物，以及传染病病原体样本。\n",
        "他研究研究，我们商量商量，一个一个来，大家加油加油！\n",
        "吉尔吉斯斯坦与塔吉克斯坦。\n",
    ],
)
def test_reduplication_is_silent(text: str) -> None:
    assert not WORDS.clean(text).issues


def test_cost_does_not_grow_with_the_square_of_the_text() -> None:
    text = "水产产养殖的人人都说好，失业率率为五。\n" * 3000
    assert len(WORDS.clean(text).issues) <= 2 * 3000


def test_zero_width_that_means_something_stays() -> None:
    for text in (
        "👨\u200d👩\u200d👧\n",
        "葛\U000e0100城市\n",
        "می\u200cخواهم\n",
        "क\u094d\u200dष\n",
        "第一段。\x0c第二段。\x85\u2028\n",
    ):
        assert CHARACTERS.clean(text).text == text


def test_quotations_across_lines_are_not_turned() -> None:
    text = "关公曰：“汝等且退，\n吾自当之。”张飞曰：“兄长小心，\n不可轻敌。”\n"
    assert not PAIRS.clean(text).issues


def project(tmp_path: Path, table: str) -> Cleaner:
    (tmp_path / "words.txt").write_text(table, encoding="utf-8")
    (tmp_path / "textclean.toml").write_text('terms = ["words.txt"]\n', encoding="utf-8")
    return Cleaner(select=["TY", "SC"], config=tmp_path / "textclean.toml")


def test_the_project_has_its_own_words(tmp_path: Path) -> None:
    cleaned = project(tmp_path, "登陆 → 登录\nApp → 应用\n").clean("用户登陆系统，Apple 公司的App。\n")
    assert cleaned.text == "用户登录系统，Apple 公司的应用。\n"
    assert [issue.code for issue in cleaned.fixed] == ["TY008", "TY008"]
    assert cleaned.undo() == "用户登陆系统，Apple 公司的App。\n"


@pytest.mark.parametrize(
    "row", ["登陆→登录", "登陆 -> 登录", "登陆->登录", "登陆 => 登录", "登陆\t登录", "登陆 → 登录"]
)
def test_the_arrow_of_a_row_is_typed_in_several_ways(row: str, tmp_path: Path) -> None:
    assert project(tmp_path, row + "\n").clean("用户登陆系统。\n").text == "用户登录系统。\n"


def test_an_arrow_inside_a_word_is_none(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("row->next\nApp -> 应用\n", encoding="utf-8")
    assert [*tables.rows(tmp_path / "words.txt")] == [(1, "row->next", ""), (2, "App", "应用")]


def test_a_preferred_form_that_holds_the_other_is_an_offer(tmp_path: Path) -> None:
    text = "国资委和市国资委。\n"
    cleaned = project(tmp_path, "国资委 → 市国资委\n").clean(text)
    assert cleaned.text == text
    [issue] = cleaned.open
    assert (issue.before, issue.proposal, issue.source.start) == ("国资委", "市国资委", 0)


def test_an_accepted_word_is_never_corrected(tmp_path: Path) -> None:
    text = "民宿叫一愁莫展客栈，客人一愁莫展。\n"
    assert {issue.code for issue in WORDS.clean(text).issues} == {"TY003"}
    assert not project(tmp_path, "一愁莫展\n").clean(text).issues


def test_confusions_are_a_table_without_loops() -> None:
    rows = dict(row.split(" ") for row in tables.lines("confusions-zh"))
    assert list(tables.lines("confusions-zh")) == sorted(tables.lines("confusions-zh"))
    for wrong, right in rows.items():
        assert len(wrong) == len(right) >= 2
        assert wrong != right
        assert not any(other in right for other in rows)


@pytest.mark.parametrize("name", ["lookalikes-zh", "homoglyphs", "confusions-zh"])
def test_tables_are_sorted_and_name_their_licence(name: str) -> None:
    assert list(tables.lines(name)) == sorted(set(tables.lines(name)))
    head = (tables.home() / "tables" / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:3]
    assert any("licence" in line for line in head)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("会议通过‘两免一补政策，要求落实。\n", ["‘"]),
        ("会议审议了方案(草案，并提出要求。\n", ["("]),
        ("（一）总则。\n二）职责。\n（三）罚则。\n（四）附则。\n（五）解释。\n", ["）"]),
        ("“你好，他说，“请坐。”\n“谢谢。”\n", ["“"]),
        ("（大正八年四月\n", ["（"]),
    ],
)
def test_marks_without_a_partner(text: str, marks: list[str]) -> None:
    assert [issue.words["mark"] for issue in PAIRS.clean(text).issues] == marks


def test_a_page_that_closes_with_the_opening_mark_is_one_decision() -> None:
    text = "他说“甲村“好，又说“乙村“好，再说“丙村“好。\n"
    issues = PAIRS.clean(text).issues
    assert [(issue.code, len(issue.related)) for issue in issues] == [("PP003", 2)]
    assert issues[0].words["inside"] == "甲村"
    accepted = PAIRS.clean(text).decide(accept=["PP003"])
    assert accepted.text == "他说“甲村”好，又说“乙村”好，再说“丙村”好。\n"


SENTENCE = "水利站检查了三座水库，坝体完好，水位正常。"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("utf-8", "latin-1"),
        ("gb18030", "latin-1"),
        ("utf-8", "gb18030"),
        ("utf-8", "cp932"),
    ],
)
def test_mojibake_is_offered_as_far_as_it_can_be_read(written: str, read: str) -> None:
    text = f"本报讯：{SENTENCE.encode(written).decode(read, 'replace')}特此说明。\n"
    cleaned = CHARACTERS.clean(text)
    assert cleaned.text == text
    (issue,) = [issue for issue in cleaned.open if issue.code == "CH003"]
    read_again = (issue.proposal or "").replace("\ufffd", "")
    assert len(read_again) >= 0.7 * len(SENTENCE)
    assert set(read_again) <= set(SENTENCE)
    assert text.startswith(issue.before, issue.source.start)


def test_lost_characters_close_together_are_one_finding() -> None:
    text = "职\ufffd\ufffd的行业\ufffd变自\ufffd而来。另一句\ufffd。\n"
    assert [issue.code for issue in CHARACTERS.clean(text).issues] == ["CH003", "CH002"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("城市化、国际化、全能化化的方向。\n", "全能化化"),
        ("刘璋璋既定。刘璋说，刘璋又说，刘璋去了。\n", "刘璋璋"),
    ],
)
def test_doubled_suffixes_and_names(text: str, left: str) -> None:
    assert [issue.words["left"] for issue in WORDS.clean(text).open if issue.code == "TY001"] == [left]


def test_a_long_line_is_looked_at_near_what_gives_a_wrong_reading_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is garbled in it is found as on a line of its own; the rest of the line is not encoded."""
    looked: list[int] = []
    inside = mojibake._in_line

    def look(line: str, offset: int, table: str) -> Iterator[tuple[Span, str]]:
        looked.append(len(line))
        return inside(line, offset, table)

    monkeypatch.setattr(mojibake, "_in_line", look)
    garbled = "全市上半年完成投资，我们要发展经济，人民生活水平不断提高。".encode().decode("gb18030", "replace")
    sound = "今年以来，各地各部门都是这样做的，涓涓细流汇成江河。" * 100
    ((span, said),) = Document(sound + garbled + sound.replace("涓", "点点")).derive(mojibake.mojibake)
    (alone, same), *_ = Document(garbled).derive(mojibake.mojibake)
    assert (span.start - len(sound), span.end - len(sound), said) == (*alone, same)
    looked.clear()
    Document("今年以来，各地各部门都这样做。" * 1000 + "涓涓细流").derive(mojibake.mojibake)
    assert sum(looked) < 2 * mojibake.NEAR


def test_what_stands_behind_a_line_end_has_nothing_before_it() -> None:
    """The words of the line before are none of the words around a doubling, though a pattern's ``$`` matches before a line end."""
    text = "他在市科技\n局局长办公室等了很久，后来到科技\n局局长家里去了。\n"
    assert Cleaner().clean(text).failures == ()
    (first, second) = places(text, [text.index("局局"), text.rindex("局局")])
    assert (first.left, second.left) == ("", "")
