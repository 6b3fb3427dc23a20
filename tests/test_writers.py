"""Reports: golden files of a small run, the record against its schema, and words of a document that stay words."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import structs
from msgspec.structs import replace
from pytest_regressions.file_regression import FileRegressionFixture

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.finding import Safety
from textclean.issue import Issue, Offer, Place
from textclean.rulebook import RuleBook
from textclean.source import Source
from textclean.text import Span
from textclean.text.compose import compose, outermost
from textclean.text.lines import Positions
from textclean.text.script import cells
from textclean.tongue import LANGUAGES, traditional
from textclean.writers import concise, contents, desk, html, jsonl, markdown, script, terminal, tongues
from textclean.writers import json as json_writer
from textclean.writers.compare import differences
from textclean.writers.console import inert, wrap
from textclean.writers.message import Report, message, say
from textclean.writers.stories import ShortIds, stories
from textclean.writers.summary import Summary

from .trial import TEXT, report

OUTPUTS = [("text", "trial.clean.txt"), ("review", "trial.review.html"), ("record", "trial.issues.jsonl")]
SCHEMA = Path(__file__).parents[1] / "docs" / "schema" / "issues.schema.json"

# -- golden files


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_text_report(lang: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(terminal.write(report(lang=lang), outputs=OUTPUTS).encode(), binary=True, extension=".txt")


def test_text_report_of_a_check_in_ascii_marks(file_regression: FileRegressionFixture) -> None:
    text = terminal.write(report(lang="en", checking=True), width=70, ascii_marks=True)
    file_regression.check(text.encode(), binary=True, extension=".txt")


def test_no_more_entries_than_asked_for() -> None:
    shown = [line.text for line in terminal.lines(report(), most=1)]
    assert sum(line.startswith("●") for line in shown) == 1
    assert "另有 2 件" in shown


def test_nothing_stands_before_the_number_of_entries_where_none_is_listed() -> None:
    shown = [line.text for line in terminal.lines(report(), most=0)]
    assert not any(line.startswith("●") for line in shown)
    assert "3 件未列出" in shown


def test_a_profile_is_called_by_its_title_in_chinese() -> None:
    assert Summary(report(lang="zh")).profile == "报纸与通报（bulletin）"
    assert Summary(report(lang="zh-Hant")).profile == "報紙與通報（bulletin）"
    assert Summary(report(lang="en")).profile == "bulletin"
    assert Summary(report(lang="zh")._replace(profile="mine")).profile == "mine"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown(lang: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(markdown.write(report(lang=lang)).encode(), binary=True, extension=".md")


def test_concise(file_regression: FileRegressionFixture) -> None:
    file_regression.check(concise.write(report(checking=True)).encode(), binary=True, extension=".txt")


def test_review_page(file_regression: FileRegressionFixture) -> None:
    page = html.write(report())
    for content in (script.style(), script.script(), desk.inert(tongues.interface())):
        assert content in page
        page = page.replace(content, "")
    page = re.sub("sha256-[^&]+", "sha256-…", page)
    file_regression.check(page.encode(), binary=True, extension=".html")


# -- the record


def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("checking", [False, True])
def test_rows_are_valid_and_compose_the_result(checking: bool) -> None:
    made = report(checking=checking)
    rows = [json.loads(line) for line in jsonl.write(made).split("\n") if line]
    check = validator()
    for row in rows:
        check.validate(row)
        assert {*row} <= {*check.schema["$defs"][row["record"]]["properties"]}
    for row in rows[1:]:
        assert made.source.text[row["start"] : row["end"]] == row["before"]
        if not checking:
            place = row["cleaned"]
            assert made.cleaned.text[place["start"] : place["end"]] == row["after"]
    assert json.loads(json_writer.write(made)) == {"schema": json_writer.SCHEMA, "run": rows[0], "issues": rows[1:]}


def test_record_of_the_rules_of_this_installation() -> None:
    text = "\n\n一段,又一句。\n\n\n\n\n又一段"
    cleaner = Cleaner()
    made = Report(Source("a.txt", text), cleaner.clean(text), cleaner.book)
    for line in jsonl.write(made).split("\n")[:-1]:
        validator().validate(json.loads(line))


def test_places_count_code_points_and_utf16_units() -> None:
    at = Positions("甲😀乙\r\n丙\n")
    assert at.line_column(2) == (1, 3)
    assert at.utf16(2) == 3
    assert at.line_column(5) == (2, 1)
    assert at.line_column(7) == (3, 1)
    assert Positions("").line_column(0) == (1, 1)


def test_lone_surrogates_reach_every_report() -> None:
    made = report(TEXT.replace("烟火", "烟\ud800火").replace("率率", "\ud800率率"))
    assert json.loads(jsonl.write(made).split("\n")[1])
    for text in (terminal.write(made), concise.write(made), markdown.write(made), html.write(made)):
        text.encode()


# -- stories and ids


def test_stories_put_errors_first_and_the_one_to_decide_at_the_head() -> None:
    found = stories(issue for issue in report().cleaned.issues if issue.status == "open")
    assert [story.primary.code for story in found] == ["XA003", "XA005", "XA004", "XA007", "XA007"]
    assert [issue.code for issue in found[1].issues] == ["XA005", "XA006"]


@given(st.lists(st.text("0123456789abcdef", min_size=12, max_size=12), unique=True, max_size=40))
def test_short_ids_fit_one_issue(digits: list[str]) -> None:
    names = [f"TY-{one}" for one in digits]
    short = ShortIds(names)
    for name in names:
        assert [other for other in names if other.startswith(short[name])] == [name]
        assert len(short[name]) >= 5


def test_ids_are_shortened_when_they_are_asked_for() -> None:
    short = ShortIds(f"TY-{number:012x}" for number in range(2000))
    assert short["TY-0000000007cf"] == "TY-0000000007cf"
    assert len(short) == 1


def test_what_is_said_of_one_mark_again_and_again_is_put_together_once(monkeypatch: pytest.MonkeyPatch) -> None:
    cleaned = Cleaner().clean("他说,我们走,别等了,天亮了,船开了,人到了,门开了,灯亮了,水开了,饭好了。\n" * 9)
    made = Report(Source("x.txt", cleaned.source), cleaned, RuleBook())
    plain = [message(issue, made.book, made.lang) for issue in cleaned.issues]
    assert len(plain) > 80
    said: list[str] = []

    def noted(issue: Issue, book: RuleBook, lang: str) -> str:
        said.append(issue.id)
        return message(issue, book, lang)

    monkeypatch.setattr(jsonl, "message", noted)
    rows = list(jsonl.rows(made))[1:]
    assert [row["message"] for row in rows] == plain
    assert len(said) * 4 < len(plain)


# -- columns


@given(st.text("一二，。“”（a bcd.1", max_size=80), st.integers(8, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    out = wrap(text, width)
    assert all(cells(line) <= width for line in out)
    assert "".join(out).replace(" ", "") == text.replace(" ", "")


def test_marks_do_not_begin_a_line() -> None:
    assert wrap("一二三四，五六", 8) == ["一二三", "四，五六"]


@pytest.mark.parametrize(
    "line", ["::error::x", " ::set-output name=a::b", "a ##[error]b", "##vso[task.setvariable]x", "##teamcity[x]"]
)
def test_no_line_is_a_command(line: str) -> None:
    shown = inert(line)
    assert not shown.lstrip().startswith("::")
    assert not re.search(r"##[a-z]*\[", shown)


# -- two copies


@given(st.text("甲乙丙，", max_size=30), st.text("甲乙丙，", max_size=30))
def test_differences_hold_both_copies(this: str, other: str) -> None:
    found = differences(this, other)
    assert "".join(one.this for one in found) == this
    assert "".join(one.other for one in found) == other
    assert all(one.this == one.other for one in found if one.equal)


# -- the review page


class Page(HTMLParser):
    """The elements, attributes and words of a page, and the data in it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: Counter[tuple[str, ...]] = Counter()
        self.links: list[str] = []
        self.words: list[str] = []
        self.scripts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    @property
    def data(self) -> Any:
        """The run that the page was made of."""
        return json.loads(self.scripts[1])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements[tag, *sorted(given)] += 1
        if "href" in given:
            self.links.append(given["href"])
        if tag == "script":
            self.scripts.append("")
        if tag not in ("meta", "input", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["script"]:
            self.scripts[-1] += data
        self.words.append(data)


@pytest.mark.parametrize("checking", [False, True])
def test_every_issue_is_on_the_page(checking: bool) -> None:
    made = report(checking=checking)
    data = Page(html.write(made)).data
    assert data["source"] == made.source.text
    assert [row["id"] for row in data["issues"]] == [issue.id for issue in made.cleaned.issues]
    for row, issue in zip(data["issues"], made.cleaned.issues, strict=True):
        assert data["source"][slice(*row["a"])] == issue.before
        assert row.get("st", "fixed") == issue.status
        assert ("to" in row or "o" in row) == bool(issue.offers)
    assert data["checking"] is checking


def test_what_was_decided_before_is_on_the_page() -> None:
    rows = {row["c"]: row for row in Page(html.write(report(decline="XA003"))).data["issues"]}
    assert rows["XA003"]["st"] == "declined"
    assert rows["XA003"]["d"] == {"verdict": "decline", "by": "陈编辑"}
    assert "已拒绝 1 处" in terminal.write(report(decline="XA003"))


@pytest.mark.parametrize(
    ("text", "settings", "source", "result"),
    [
        ("市委召开会议，传达学习有关精神，研究部署工作。\n", {}, "zh", "zh"),
        ("里長將於每月十日召開鄰長會議，歡迎里民參加。\n", {}, "zh-Hant", "zh-Hant"),
        ("山水之間有人家。\n", {"text_lang": "zh-Hant"}, "zh-Hant", "zh-Hant"),
        ("里長將於每月十日召開鄰長會議，歡迎里民參加。\n", {"text_lang": "zh-Hant", "to_script": "hans"}, "zh-Hant", "zh"),
        ("市委召开会议，传达学习有关精神，研究部署工作。\n", {"to_script": "tw"}, "zh", "zh-Hant"),
        ("日頃より町内会の活動にご協力を賜り、厚く御礼申し上げます。\n", {}, "ja", "ja"),
        ("The tank was emptied on Sunday night.\n", {}, "en", "en"),
    ],
)  # fmt: skip
def test_both_texts_are_marked_with_their_language(
    text: str, settings: dict[str, Any], source: str, result: str
) -> None:
    cleaner = Cleaner(**settings)
    data = desk.data(Report(Source("a.txt", text), cleaner.clean(text), cleaner.book))
    assert (data["document"]["lang"], data["document"]["result"]) == (source, result)


def test_offsets_of_the_page_are_utf16_units() -> None:
    made = report(TEXT.replace("城市更新", "城市😀更新"))
    data = Page(html.write(made)).data
    units = data["source"].encode("utf-16-le")
    for row, issue in zip(data["issues"], made.cleaned.issues, strict=True):
        start, end = row["a"]
        assert units[2 * start : 2 * end].decode("utf-16-le") == issue.before


def _compared(made: Report) -> list[list[Any]]:
    row = next(row for row in Page(html.write(made)).data["issues"] if "cmp" in row)
    number, codes = row["cmp"]
    assert row["r"][number][2] == "other-copy"
    return [list(code) for code in codes]


def test_copies_are_compared_as_the_run_leaves_them() -> None:
    """A comma that the run mends by itself is no difference; in a check it would be mended."""
    expected = [
        [1, 11, "古镇修缮坚持修旧如旧，", ""],
        [0, "", "延续历史文脉，"],
        [1, 9, "带动周边农家乐增收", ""],
        [0, "，", "。"],
    ]
    assert _compared(report()) == expected
    assert _compared(report(checking=True)) == expected


def test_the_copy_that_is_cut_lacks_how_the_other_goes_on() -> None:
    made = report(TEXT.replace("古镇修缮坚持修旧如旧,带动周边农家乐增收,", "古镇修缮坚持修旧如旧,延续历史文"))
    issues = tuple(
        structs.replace(one, related=(Place(Span(one.related[0].span.start, one.related[0].span.start + 16), *one.related[0][1:]),))
        if one.code == "XA004"
        else one
        for one in made.cleaned.issues
    )  # fmt: skip
    made = made._replace(cleaned=replace(made.cleaned, issues=issues))
    assert _compared(made)[-1] == [0, "", "脉，带动周边农家乐增收。"]


def test_what_its_cause_mended_is_on_the_page() -> None:
    """A member of a story that was mended with its cause is fixed and has no edit of its own."""
    made = report()
    done = Offer(Safety.SAFE, "", ())
    told = (
        structs.replace(one, status="fixed", offers=(done,)) if one.code == "XA006" else one
        for one in made.cleaned.issues
    )
    made = made._replace(cleaned=replace(made.cleaned, issues=tuple(told)))
    row = next(row for row in Page(html.write(made)).data["issues"] if row["c"] == "XA006")
    assert row["o"] == [["safe", "", []]]
    assert "st" not in row
    assert "已改 10 处" in terminal.write(made)


def test_what_waits_can_be_read_without_scripting() -> None:
    made = report()
    page = Page(html.write(made))
    shown = "".join(page.words)
    for story in stories(made.cleaned.open):
        assert f"{story.primary.code} {story.primary.id}" in shown


def test_policy_fits_the_fixed_style_and_script() -> None:
    page = html.write(report())
    for name in ("style", "script"):
        content = re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL)
        assert content
        digest = b64encode(sha256(content[1].encode()).digest()).decode()
        assert f"{name}-src &#x27;sha256-{digest}&#x27;" in page
    assert "connect-src &#x27;none&#x27;" in page
    assert "connect-src &#x27;self&#x27;" in html.write(report(), {"url": "/t/", "revision": 0})
    assert page == html.write(report())


def test_digests_of_the_fixed_style_and_script_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are written down (``docs/generate.py``), for to reckon them takes a hundredth of a page; others are reckoned."""
    assert (Path(script.ASSETS) / "digests.txt").read_text(encoding="utf-8") == script.digests()
    asked: list[bytes] = []

    def reckoned(data: bytes) -> str:
        asked.append(data)
        return "reckoned"

    monkeypatch.setattr(script, "reckoned", reckoned)
    script.policy()
    assert not asked
    changed = f"{script.script()} "
    assert script.digest(changed) == "'sha256-reckoned'"
    assert asked == [changed.encode()]


def test_modules_of_the_script_are_put_together_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what stands at the beginning of a line is an import or an export; one that the script has no use for stays."""
    (tmp_path / "desk").mkdir()
    monkeypatch.setattr(script, "ASSETS", str(tmp_path))
    text = (
        'import { a, b } from "./one.mjs";\nimport {\n  c,\n} from "./two.mjs";\n// import { d } from "./three.mjs";\n'
        'export const e = a + "export const f";\n  export const g = 1;\nexport async function h() {}\nexport default b;\nimport "./i.mjs";\n'
    )
    (tmp_path / "desk/made.mjs").write_text(text, encoding="utf-8")
    assert script.module("made") == (
        'const made_ = (() => {\nconst { a, b } = one_;\nconst {\n  c,\n} = two_;\n// import { d } from "./three.mjs";\n'
        'const e = a + "export const f";\n  export const g = 1;\nasync function h() {}\nexport default b;\nimport "./i.mjs";\n'
        "return { e, h };\n})();\n"
    )


def test_the_script_makes_no_markup_of_words() -> None:
    code = script.script()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "setTimeout(\"", "srcdoc"):  # fmt: skip
        assert word not in code


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "&lt;b&gt;&#60;i>",
    "\u202e夹\u2066带\u2069",
    "\x1b[31m红\x07\x00",
    "\u2028\u2029]]>",
    "|列|`码`**粗**",
    "[链](javascript:alert(1)) ![](http://x/y) @someone #12 www.x.cn https://x.cn",
    "::error::假",
    "##[error]假",
    "\U000e0041\ue000\ufeff",
]


def hostile(words: str, lang: str = "zh") -> Report:
    text = (
        TEXT.replace("古镇修缮坚持", f"古镇修缮坚持{words}")
        .replace("老街", f"老{words}街")
        .replace("书店", f"书{words}店")
    )
    return report(text, lang)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_document_are_text_on_the_page(words: str) -> None:
    page, calm = Page(html.write(hostile(words))), Page(html.write(hostile("无害")))
    kinds = {("span", "class"), ("ins",), ("del",), ("bdi",)}
    assert {key for key in page.elements if key not in kinds} == {key for key in calm.elements if key not in kinds}
    assert page.elements["script",] == page.elements["style",] == 1
    assert words in page.data["source"]
    shown = "".join(page.words)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\U000e0041]", shown)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_document_are_text_in_markdown(words: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False})
    tokens = [
        child.type if child.type != "html_inline" else child.content
        for token in parser.parse(markdown.write(hostile(words)))
        for child in token.children or ()
    ]
    assert {*tokens} <= {"text", "strong_open", "strong_close", "code_inline", "text_special", "<br>", "<!-- -->"}
    assert tokens.count("code_inline") == sum(len(issue.offers) for issue in report().cleaned.open)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_words_of_a_document_are_text_on_a_terminal(words: str, lang: str) -> None:
    made = hostile(words, lang)
    for text in (terminal.write(made), concise.write(made)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\U000e0041]", text)
        for line in text.split("\n"):
            assert not line.lstrip().startswith("::")
            assert "##[" not in line


def test_file_names_are_inert() -> None:
    made = report(path="::error::\x1b[31m##[x]<u>.txt")
    assert not concise.write(made).startswith("::")
    assert "\x1b" not in terminal.write(made) + concise.write(made) + html.write(made) + markdown.write(made)
    assert "<u>" not in html.write(made) + markdown.write(made)


def test_contents_put_first_what_needs_work() -> None:
    entries = [
        contents.entry(report("无事。\n", path="甲<u>.txt"), "a/甲.review.html"),
        contents.entry(report(), "b.review.html"),
    ]
    text = contents.write(entries, "zh")
    page = Page(text)
    assert page.links == ["./b.review.html", "./a/%E7%94%B2.review.html"]
    assert "2 份文稿，1 份有待定事项" in text
    assert page.elements["svg", "aria-hidden", "class", "preserveaspectratio", "viewbox"] == 2
    assert text.count('class="tick error"') >= 2
    assert "<u>" not in text


# -- words of the interface


def test_words_are_given_in_both_languages() -> None:
    for key, entry in [*tables.table("interface").items(), *tables.table("office").items()]:
        assert {"zh", "en"} <= {*entry} <= {"zh", "en", "en-one"}, key
        assert set(re.findall(r"\{(\w+)\}", entry["zh"])) == set(re.findall(r"\{(\w+)\}", entry["en"])), key


def test_no_word_is_given_twice() -> None:
    """What several of the tables say stands in the one that they share, else one is changed and the others are not."""
    count = Counter(key for name in ("shared", "interface", "office", "desk") for key in tables.table(name))
    assert [key for key, times in count.items() if times > 1] == []


def test_words_of_the_page_are_given_in_four_languages() -> None:
    for key, entry in tables.said("desk").items():
        assert {*LANGUAGES} <= {*entry} <= {*LANGUAGES, "en-one"}, key
        named = [set(re.findall(r"\{(\w+)\}", entry[lang])) for lang in LANGUAGES]
        assert all(one == named[0] for one in named), key
        assert not re.search(
            "[A-Za-z]{3}",
            re.sub(
                r"\{\w+\}|Ctrl|Enter|textclean|fix|--decisions|--output-encoding same|UTF-8|Excel|Markdown|Word|JSON Lines|JSON|CSV",
                "",
                entry["zh"],
            ),
        ), key


def test_every_word_that_the_page_names_is_in_its_table() -> None:
    code = script.script()
    named = set(re.findall(r'say\(\s*"([a-z-]+)"', code))
    assert named <= {*tables.said("desk")}
    composed = re.compile(
        "(?:theme|view|lane|level|state|score|safety|role|accept|decline|step|kept|verdict|column|errata|download|fate|mark|sign)-|.*-(?:count|what)$"
    )
    assert [key for key in tables.said("desk") if f'"{key}"' not in code and not composed.match(key)] == []


def test_every_rule_has_its_words_in_traditional_chinese() -> None:
    assert traditional("半角标点改全角") == "半形標點改全形"
    assert set(tables.table("titles-ja")) <= {*RuleBook().cards}


def test_every_word_that_code_names_is_in_the_table() -> None:
    folder = Path(jsonl.__file__).parent
    named = set()
    for path in folder.glob("*.py"):
        named |= set(re.findall(r'say\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    assert named <= {*tables.said("interface")}
    code = "".join(path.read_text(encoding="utf-8") for path in folder.parent.rglob("*.py"))
    composed = re.compile("(?:family|role|status|severity|safety|score|file|column|example|proposed)-|.*-count$")
    assert [
        key for key in tables.table("interface") if not re.search(f"[\"']{key}[\"']", code) and not composed.match(key)
    ] == []
    assert say("error-count", "en", n=1) == "1 error"
    assert say("characters", "zh-Hant", n=6335) == "6,335 字"


def test_composed_offers_are_those_of_the_record() -> None:
    made = report()
    edits = [((issue.id, number), edit) for issue in made.cleaned.fixed for number, edit in enumerate(issue.offers[0].edits)]  # fmt: skip
    assert compose(TEXT, outermost(edits)) == made.cleaned.text
