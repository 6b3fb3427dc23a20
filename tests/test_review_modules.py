"""The modules of the review page, called one by one in a browser, against the engine and independent readers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from textclean.chain import run
from textclean.decisions import Decision, Decisions
from textclean.decisions_file import DecisionRow
from textclean.source import Source
from textclean.text import Document, excerpt, show
from textclean.text.lines import lines
from textclean.writers import desk, script
from textclean.writers.message import Pages, Report

from . import strategies
from .browser import cleaned, cleaner, needs_browser, workshop
from .trial import TEXT, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture(scope="module")
def lib() -> Iterator[Page]:
    """An empty page with the modules."""
    with workshop() as page:
        yield page


def composed(lib: Page, data: dict[str, Any], rows: dict[str, Any]) -> dict[str, Any]:
    """The text that the page composes, with the issues of which only a run knows."""
    code = """([data, rows]) => { const model = new lib.model.Model(data); const decisions = new lib.decisions.Decisions(model);
      const made = lib.compose.compose(model, new Map([...decisions.rows, ...Object.entries(rows)]));
      return { text: made.text, unsure: [...made.unsure] }; }"""
    found: dict[str, Any] = lib.evaluate(code, [data, rows])
    return found


def test_random_runs_compose_as_the_engine_does(lib: Page) -> None:
    """Whatever the passes do to whatever text, the page composes the text of the run, and of its undoing the source."""
    for number in range(120):
        rng = Random(number)
        source = strategies.texts(rng)
        passes = strategies.passes(rng, source)
        made = run(source, passes, strategies.settings(passes, (), rng.random() < 0.3))
        book = report().book
        book.cards |= {code: card for one in passes for code, card in one.cards.items()}
        data = desk.data(Report(Source("a.txt", source), made, book))
        assert composed(lib, data, {})["text"] == made.text
        declined = {issue.id: {"verdict": "decline"} for issue in made.fixed}
        assert composed(lib, data, declined)["text"] == source


def test_random_decisions_compose_as_the_engine_says(lib: Page) -> None:
    """Issues of the small run, decided at random: the page gives what the engine gives, whatever is chosen together."""
    base = report()
    data = desk.data(base)
    for number in range(60):
        rng = Random(number)
        decisions: list[Decision] = []
        for issue in base.cleaned.issues:
            wish = rng.random()
            if wish < 0.25:
                decisions.append(Decision(issue.id, "decline"))
            elif wish < 0.6 and issue.offers and issue.status == "open":
                decisions.append(Decision(issue.id, "accept", rng.choice(issue.offers).label))
        rows = {
            one.target: {"verdict": str(one.verdict)} | ({"choice": one.choice} if one.choice else {})
            for one in decisions
        }
        settings = base.cleaned.settings
        assert settings is not None
        made = run(TEXT, base.cleaned.passes, replace(settings, decisions=Decisions(decisions)))
        found = composed(lib, data, rows)
        assert found["text"] == made.text or found["unsure"]


WRAPPED = "\n".join(
    (
        "古镇修缮坚持修旧如旧，延续历史  ",
        "文脉，带动周边农家乐增收，群众办事 ",
        "不出社区，全区便民服务点实现全覆  ",
        "盖，今年又新开二十家书店和十家药",
        "店，惠及居民三千余户，新增停车位  ",
        "八百个，老街改造既要面子也要里子。",
        "",
    )
)


def test_a_break_that_is_left_keeps_no_white_space_before_it(lib: Page) -> None:
    """The engine takes it away in the name of another rule; where that rule is declined, it stays."""
    made = cleaned(WRAPPED)
    data = desk.data(Report(Source("a.txt", WRAPPED), made, cleaner().book))
    breaks = [row for row in data["issues"] if row["c"].startswith("LB") and "x" in row]
    assert len(breaks) >= 3
    for row in breaks:
        declined = DecisionRow(id=row["id"], verdict="decline")
        assert composed(lib, data, {row["id"]: {"verdict": "decline"}})["text"] == cleaned(WRAPPED, (declined,)).text
    every = {issue.id: {"verdict": "decline"} for issue in made.fixed}
    rows = tuple(DecisionRow(id=name, verdict="decline") for name in every)
    assert composed(lib, data, every)["text"] == cleaned(WRAPPED, rows).text


BRACKETED = "\n".join(
    (
        "街道便民服务点今年全部改造完毕,设",
        "在菜场旁的一处也已开门营业,居民办",
        "事不出社区,全区新开书店和药店(多在",
        "老城区),惠及居民三千余户,新增停车",
        "车位八百个,老街改造既要面子也要里",
        "子,沿街商户统一更换招牌和灯箱。",
        "",
    )
)


def test_brackets_that_a_break_parts_are_no_pair(lib: Page) -> None:
    made = cleaned(BRACKETED)
    pair = next(issue for issue in made.fixed if issue.code == "PW003")
    (start, end) = (pair.offers[0].edits[0].start, pair.offers[0].edits[1].start)
    joined = next(issue for issue in made.fixed if issue.code.startswith("LB") and start < issue.source.start < end)
    data = desk.data(Report(Source("a.txt", BRACKETED), made, cleaner().book))
    found = composed(lib, data, {joined.id: {"verdict": "decline"}})
    assert found["text"] == cleaned(BRACKETED, (DecisionRow(id=joined.id, verdict="decline"),)).text
    assert "(多在\n老城区)" in found["text"]
    assert found["unsure"] == [pair.id]


def test_a_passage_does_not_go_behind_a_line_that_leads_on(lib: Page) -> None:
    """Another passage is to be put where an accepted join leaves no end of a paragraph."""
    base = report()
    data = desk.data(base)
    moved = next(row for row in data["issues"] if any(len(piece) == 2 for offer in row.get("o", ()) for edit in offer[2] for piece in edit[2] if not isinstance(piece, str)))  # fmt: skip
    at = next(edit[0] for edit in moved["o"][0][2] if edit[2])
    end = at + len(TEXT[at:]) - len(TEXT[at:].lstrip("\n"))
    assert end > at
    join: dict[str, Any] = {
        "id": "XB-ffffffffffff",
        "c": "XA001",
        "a": [at, end],
        "st": "open",
        "o": [["unsafe", "", [[at, end, []]]]],
    }
    data["issues"].insert(0, join)
    rows = {moved["id"]: {"verdict": "accept"}, join["id"]: {"verdict": "accept"}}
    found = composed(lib, data, rows)
    alone = composed(lib, data, {join["id"]: {"verdict": "accept"}})
    assert moved["id"] in found["unsure"]
    assert moved["id"] not in alone["unsure"]
    assert found["text"] == alone["text"]


def test_rewording_replaces_the_place(lib: Page) -> None:
    base = report()
    issue = next(one for one in base.cleaned.issues if one.code == "XA003")
    found = composed(lib, desk.data(base), {issue.id: {"verdict": "accept", "text": "比率"}})
    assert "失业比率为" in found["text"]


def test_two_offers_for_one_place_wait_for_a_run(lib: Page) -> None:
    base = report()
    data = desk.data(base)
    copy = next(row for row in data["issues"] if row["c"] == "XA004")
    start, end = copy["a"]
    twin = {"id": "XA-ffffffffffff", "c": "XA007", "a": [start + 4, end + 3], "st": "open"}
    twin["o"] = [["manual", "", [[start + 4, end + 3, []]]]]
    data["issues"].append(twin)
    rows = {copy["id"]: {"verdict": "accept"}, "XA-ffffffffffff": {"verdict": "accept"}}
    found = composed(lib, data, rows)
    assert found["unsure"] == ["XA-ffffffffffff"]
    assert found["text"] == composed(lib, data, {copy["id"]: {"verdict": "accept"}})["text"]


def test_a_place_is_on_the_page_that_the_engine_names(lib: Page) -> None:
    text = "一\n\f二\n三\n\f\n\f四"
    for source in (
        Source("甲.pdf", text, format="pdf"),
        Source("甲.pdf", "一\n", format="pdf"),
        Source("甲.txt", text),
    ):
        pages = Pages(source)
        found = lib.evaluate(
            "([ends, size]) => Array.from({ length: size }, (_, at) => lib.align.pageOf(ends, at))",
            [pages.ends, len(source.text)],
        )
        assert found == [pages.of(at) for at in range(len(source.text))]
    assert [Pages(Source("甲.pdf", text, format="pdf")).of(text.index(word)) for word in "一二三四"] == [1, 2, 2, 4]


def test_rows_hold_each_line_once_and_in_order(lib: Page) -> None:
    code = """([source, parts]) => { const s = lib.align.linesOf(source);
      let text = '', to = 0; const made = parts.map((p) => { const words = p.row ? p.text : source.slice(p.start, p.end);
        const one = { ...p, to, size: words.length }; text += words; to += words.length; return one; });
      const r = lib.align.linesOf(text); return { text, rows: lib.align.rowsOf(s, r, made), s: s.length, r: r.length }; }"""
    for number in range(80):
        rng = Random(number)
        source = "".join(rng.choice("ab\n甲") for _ in range(rng.randrange(40)))
        at = 0
        parts: list[dict[str, Any]] = []
        while at < len(source):
            stop = min(at + rng.randint(1, 8), len(source))
            parts.append({"start": at, "end": stop})
            gone = min(stop + rng.randint(0, 4), len(source))
            words = rng.choice(["", "x", "\n", "y\nz"])
            parts.append({"text": words, "row": {"key": f"k/{at}"}, "at": stop})
            at = gone if gone > stop else stop
        found = lib.evaluate(code, [source, parts])
        assert [at for row in found["rows"] for at in range(*row["s"])] == list(range(found["s"]))
        assert [at for row in found["rows"] for at in range(*row["r"])] == list(range(found["r"]))
        assert found["s"] == len(Document(source).derive(lines))
        assert found["r"] == len(Document(found["text"]).derive(lines))


def test_pieces_cover_a_line_and_show_the_shortest_mark(lib: Page) -> None:
    for number in range(60):
        rng = Random(number)
        marks = []
        for name in range(rng.randrange(12)):
            start, end = sorted((rng.randrange(31), rng.randrange(31)))
            marks.append({"start": start, "end": end, "name": name})
        pieces = lib.evaluate("(marks) => lib.marks.piecesOf(marks, 0, 30)", marks)
        assert [piece["start"] for piece in pieces[1:]] == [piece["end"] for piece in pieces[:-1]]
        assert (pieces[0]["start"], pieces[-1]["end"]) == (0, 30)
        for piece in pieces[:-1]:
            over = [mark["end"] - mark["start"] for mark in marks if mark["start"] <= piece["start"] < mark["end"]]
            top = piece["top"]
            assert (top["end"] - top["start"] if top else None) == min(over, default=None)


WORDS = ["率", '"', "\\", "\n", "\t", "\x00", "\x7f", "\u2028", "\u202e", "\ufeff", "'''", '"""', "=cmd()", "😀", "\r\n", "#", "]]", "\x85"]  # fmt: skip


def test_decisions_files_are_toml(lib: Page) -> None:
    """What the page writes an independent reader reads, and what it reads is what that reader reads."""
    for number in range(60):
        rng = Random(number)
        rows = [
            {
                key: "".join(rng.choice(WORDS) for _ in range(rng.randrange(6)))
                for key in ("text", "words", "note", "by")
            }
            | {"id": f"TY-{rng.randrange(16**12):012x}", "verdict": rng.choice(["accept", "decline"])}
            for _ in range(3)
        ]
        text = lib.evaluate("(rows) => lib.toml.writeToml(rows, 'a\\n[[x]]')", rows)
        read = tomllib.loads(text)["decision"]
        kept = [{key: value for key, value in row.items() if value or key == "text"} for row in rows]
        assert read == kept
        assert lib.evaluate("(text) => lib.toml.readToml(text)", text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        '[[decision]]\nid = \'TY-1\'\nverdict = "accept" # so\n\n[[ decision ]]\n"id" = "LB"\nverdict = \'decline\'',
        '[[decision]]\nid = "TY-1"\nverdict = "accept"\ntext = """\n两\\\n   行\n"""\n',
        "[[decision]]\r\nid = \"TY-1\"\r\nverdict = \"accept\"\r\nnote = '''a\nb'''\r\n",
        '\ufeff[[decision]]\nid = "\\u0054Y-1"\nverdict = "accept"\n'.lstrip("\ufeff"),
    ],
)
def test_decisions_files_of_others_are_read(lib: Page, text: str) -> None:
    rows = tomllib.loads(text).get("decision", [])
    assert lib.evaluate("(text) => lib.toml.readToml(text)", text) == rows


@pytest.mark.parametrize(
    "text",
    ["x", "[decision]\n", "[[decision]]\nid = 1\n", '[[decision]]\nid = "a', '[[decision]]\nid = "a"\nother = "b"\n',
     '[[decision]]\nverdict = "accept"\n', '[[decision]]\nid = "a"\nverdict = "maybe"\n', '[[decision]]\nid = "\\q"\n'],
)  # fmt: skip
def test_what_is_no_decisions_file_is_said_with_its_line(lib: Page, text: str) -> None:
    code = "(text) => { try { lib.toml.readToml(text); return 0; } catch (e) { return e.line; } }"
    assert lib.evaluate(code, text) > 0


def test_cells_are_no_formulas(lib: Page) -> None:
    for words in ("=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1"):
        assert lib.evaluate("(words) => lib.tables.cell(words)", words).startswith(("'", "\"'"))
    assert lib.evaluate("(words) => lib.tables.cell(words)", 'a"b,c') == '"a""b,c"'
    assert lib.evaluate("(words) => lib.tables.cell(words)", "-5") == "-5"


def test_lone_surrogates_are_written_as_the_engine_writes_them(lib: Page) -> None:
    found = lib.evaluate("() => [...lib.encoding.utf8('甲\\ud800乙😀')]")
    assert bytes(found) == "甲\ud800乙😀".encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "encoding", ["gb18030", "big5hkscs", "shift_jis", "euc_jp", "euc_kr", "utf-16-le", "utf-16-be"]
)
def test_encodings_are_written_as_the_engine_writes_them(lib: Page, encoding: str) -> None:
    """Each character of the planes in use that the encoding has: the bytes are read back as the same words."""
    some = "".join(
        map(
            chr,
            [
                *range(0x20, 0x7F),
                0x5341,
                0x5345,
                *range(0x3041, 0x30FF),
                *range(0x4E00, 0x9FA6, 7),
                *range(0xAC00, 0xD7A4, 97),
            ],
        )
    )
    some += "，。！？（）“”……——￥𠮷😀\u0434\u00e4"
    text = "".join(char for char in some if 0 < len(char.encode(encoding, "ignore")) <= 4 and char not in "惞瀞艩鍮靝")
    made = lib.evaluate("([text, encoding]) => [...lib.encoding.encode(text, encoding)]", [text, encoding])
    assert bytes(made).decode(encoding) == text


def test_an_encoding_that_lacks_a_character_or_is_not_known_is_none(lib: Page) -> None:
    code = "([text, encoding]) => lib.encoding.encode(text, encoding)"
    assert lib.evaluate(code, ["好😀", "shift_jis"]) is None
    assert lib.evaluate(code, ["好", "cp037"]) is None


def test_digests_are_sha_256(lib: Page) -> None:
    for size in (0, 1, 55, 56, 63, 64, 65, 1000):
        data = Random(size).randbytes(size)
        assert (
            lib.evaluate("(data) => lib.sha256.sha256(Uint8Array.from(data))", list(data)) == sha256(data).hexdigest()
        )


def test_the_engine_takes_what_the_page_says_of_paths() -> None:
    from textclean.decisions_file import about, parse

    rows = parse(b'[[decision]]\nid = "TY-1"\npath = "a[[]1].txt"\nverdict = "accept"\n', "d")
    assert about(rows, "../somewhere/a[1].txt") == list(rows)
    assert about(rows, "a1.txt") == []
    assert cleaner().clean("好。\n").text == "好。\n"


def test_words_are_cut_as_the_engine_cuts_them(lib: Page) -> None:
    code = """(rows) => rows.map(([text, at, size]) => [lib.excerpt.clipped(text, size + 3), lib.excerpt.wordsBefore(text, at, size),
      lib.excerpt.wordsBehind(text, at, size)])"""
    rows, marks = [], "，。,.’ "
    for number in range(400):
        rng = Random(number)
        alphabet = rng.choice(["一二三，。 ab12\n", "ab c’-d,. ", "一二三四，"])
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(2, 90)))
        rows.append((text, rng.randrange(len(text)), rng.randint(1, 12)))
    for (text, at, size), (clipped, before, behind) in zip(rows, lib.evaluate(code, rows), strict=True):
        assert clipped == (show.show(text, size + 3) if "\n" not in text else clipped)
        assert before.removeprefix("…").lstrip(marks) == excerpt.before(text, at, size).lstrip(marks)
        assert behind.removesuffix("…") == excerpt.behind(text, at, size)


def test_an_effect_says_where_it_leaves_something_out(lib: Page) -> None:
    code = """([text, at, size]) => [lib.excerpt.wordsBefore(text, at, size), lib.excerpt.wordsBehind(text, at, size), lib.excerpt.opening(text, size)]"""
    words = "一、工作体系加快完善。相继印发项目建设好、运营好，带动西部和内陆"
    assert lib.evaluate(code, [words, 15, 14]) == [
        "…工作体系加快完善。相继印发",
        "项目建设好、运营好，带动西部…",
        "一、工作体系加快完善。相继印…",
    ]
    assert lib.evaluate(code, ["上行\n本行在此\n下行", 5, 14])[:2] == ["本行", "在此"]
    english = "The wood came from the old cricket pavilion"
    assert lib.evaluate(code, [english, 27, 3]) == ["…the old ", "cricket…", "The…"]


def test_module_names_of_the_lists_are_those_of_the_files() -> None:
    assert sorted(script.MODULES) == sorted(path.stem for path in Path(script.ASSETS, "desk").glob("*.mjs"))
