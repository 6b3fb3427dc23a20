"""Floor 0, by hand-made cases: places, edits, documents, lines, scripts, folding, showing."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.text import Document, Edit, Run, Span, digest, excerpt
from textclean.text.fold import fold_char, fold_to_compare
from textclean.text.lines import Line, lines, newline
from textclean.text.script import cells, columns, count_han, count_kana, is_cjk, is_han
from textclean.text.show import in_shell, one_line, show
from textclean.text.span import disjoint, hold, in_order, left_by_moves, moved


def origins(doc: Document) -> list[int]:
    return [doc.origin(offset) for offset in range(len(doc.text))]


# -- spans and edits


@pytest.mark.parametrize(
    ("one", "other", "touch"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (2, 3), True),
        ((2, 2), (0, 2), True),
        ((1, 1), (0, 2), True),
        ((3, 3), (0, 2), False),
    ],
)
def test_touching(one: tuple[int, int], other: tuple[int, int], touch: bool) -> None:
    assert Span(*one).touches(Span(*other)) is touch
    assert Span(*other).touches(Span(*one)) is touch


def test_covering() -> None:
    assert Span(0, 4).covers(Span(1, 4))
    assert Span(0, 4).covers(Span(4, 4))
    assert not Span(1, 4).covers(Span(0, 2))


def test_spans_that_overlap_become_one_and_hold_their_characters() -> None:
    spans = disjoint([Span(7, 9), Span(1, 4), Span(3, 6), Span(9, 10)])
    assert spans == (Span(1, 6), Span(7, 9), Span(9, 10))
    assert [offset for offset in range(12) if hold(spans, offset)] == [1, 2, 3, 4, 5, 7, 8, 9]
    assert not hold((), 0)


def test_edits_come_in_order_and_apart() -> None:
    assert in_order([Edit(3, 4), Edit(0, 0, "a"), Edit(0, 1)], 4) == [Edit(0, 0, "a"), Edit(0, 1), Edit(3, 4)]
    for edits in ([Edit(0, 2), Edit(1, 3)], [Edit(1, 1, "a"), Edit(1, 1, "b")], [Edit(0, 3), Edit(1, 1, "x")]):
        with pytest.raises(ValueError, match="overlap"):
            in_order(edits, 4)
    for edit in (Edit(3, 5), Edit(-1, 0), Edit(2, 1), Edit(0, 0, Span(3, 5))):
        with pytest.raises(ValueError, match="outside"):
            in_order([edit], 4)


def test_only_what_is_deleted_moves() -> None:
    move, copy = Edit(5, 5, Span(0, 2)), Edit(6, 6, Span(3, 4))
    assert moved([Edit(0, 2), move, copy]) == {move}
    assert moved([move]) == set()
    second = Edit(7, 7, Span(1, 2))
    assert moved([Edit(0, 2), move, second]) == {move}
    assert list(left_by_moves(Edit(0, 9), [Span(1, 3), Span(5, 9)])) == [(0, 1), (3, 5)]
    assert list(left_by_moves(Edit(0, 3), [Span(2, 5)])) == [(0, 3)]


# -- documents


def test_an_untouched_text_is_its_own_source() -> None:
    doc = Document("甲乙")
    assert origins(doc) == [1, 3]
    assert doc.edit([]) is doc
    assert doc.source_span(Span(0, 2)) == Span(0, 2)
    assert doc.place(Span(1, 2)) == (Span(1, 2),)
    assert Document("").source_span(Span(0, 0)) == Span(0, 0)
    assert Document("").place(Span(0, 0)) == (Span(0, 0),)


def test_a_replacement_keeps_the_origins() -> None:
    doc = Document("a,b").edit([Edit(1, 2, "，")])
    assert doc.text == "a，b"
    assert origins(doc) == [1, 3, 5]
    assert list(doc.runs) == [Run(0, 1, 2)]


def test_what_is_put_in_stands_in_a_gap() -> None:
    doc = Document("ab").edit([Edit(1, 1, "--")])
    assert doc.text == "a--b"
    assert origins(doc) == [1, 2, 2, 3]
    assert doc.source_span(Span(1, 3)) == Span(1, 1)
    assert doc.source_span(Span(0, 4)) == Span(0, 2)
    assert doc.place(Span(1, 1)) == (Span(1, 3),)
    assert doc.place(Span(0, 2)) == (Span(0, 4),)


def test_a_longer_replacement_is_half_of_the_source() -> None:
    doc = Document("abc").edit([Edit(1, 2, "BB")])
    assert origins(doc) == [1, 3, 4, 5]
    assert doc.source_span(Span(1, 3)) == Span(1, 2)
    assert doc.source_span(Span(2, 3)) == Span(2, 2)


def test_what_is_gone_has_an_empty_place() -> None:
    doc = Document("ab\ncd").edit([Edit(2, 3)])
    assert doc.text == "abcd"
    assert doc.place(Span(2, 3)) == (Span(2, 2),)
    assert doc.place(Span(1, 4)) == (Span(1, 3),)
    assert doc.source_span(Span(1, 3)) == Span(1, 4)
    replaced = Document("abcd").edit([Edit(0, 0, "X"), Edit(2, 2, "Y")]).edit([Edit(4, 5)])
    assert replaced.text == "XabYd"
    assert replaced.place(Span(2, 3)) == (Span(4, 4),)  # behind what was put in there
    gone = Document("ab").edit([Edit(0, 2)])
    assert gone.text == ""
    assert gone.place(Span(0, 2)) == (Span(0, 0),)


def test_a_moved_passage_has_its_old_origins() -> None:
    doc = Document("abcde").edit([Edit(0, 2), Edit(4, 4, Span(0, 2))])
    assert doc.text == "cdabe"
    assert origins(doc) == [5, 7, 1, 3, 9]
    assert doc.source_span(Span(2, 4)) == Span(0, 2)
    assert doc.place(Span(1, 3)) == (Span(0, 1), Span(3, 4))
    assert doc.place(Span(0, 5)) == (Span(0, 5),)


def test_a_copy_is_put_in() -> None:
    doc = Document("abc").edit([Edit(3, 3, Span(0, 2))])
    assert doc.text == "abcab"
    assert origins(doc) == [1, 3, 5, 6, 6]


def test_words_whose_gap_lies_in_another_run_are_found() -> None:
    """Words that moved away from their gap do not hide the run that their gap lies in."""
    doc = Document("abcd").edit([Edit(2, 2, "X")]).edit([Edit(2, 3), Edit(0, 0, Span(2, 3))])
    assert doc.text == "Xabcd"
    assert doc.place(Span(2, 4)) == (Span(3, 5),)
    assert doc.place(Span(1, 3)) == (Span(0, 1), Span(2, 4))


def test_edits_upon_edits() -> None:
    doc = Document("a,b\nc").edit([Edit(1, 2, "，")]).edit([Edit(3, 4)]).edit([Edit(3, 3, "!")])
    assert doc.text == "a，b!c"
    assert origins(doc) == [1, 3, 5, 6, 9]


def test_astral_and_combining_characters_count_as_code_points() -> None:
    doc = Document("𠮷e\u0301\r\nz").edit([Edit(0, 1, "吉"), Edit(3, 5)])
    assert doc.text == "吉e\u0301z"
    assert doc.source_span(Span(3, 4)) == Span(5, 6)
    assert doc.place(Span(3, 5)) == (Span(3, 3),)


def test_a_view_is_computed_once_per_text() -> None:
    calls = []

    def view(doc: Document) -> int:
        calls.append(doc.text)
        return len(doc.text)

    doc = Document("abc")
    assert [doc.derive(view), doc.derive(view), doc.edit([Edit(0, 1)]).derive(view)] == [3, 3, 2]
    assert calls == ["abc", "bc"]


# -- lines


def test_every_line_end_ends_a_line_and_no_separator_does() -> None:
    text = "a\r\nb\rc\nd\x0be\x0cf\x85g\u2028h\u2029i\x1cj"
    assert [text[line.start : line.end] for line in lines(Document(text))] == [*"abcdefgh", "i\x1cj"]
    assert [*lines(Document("a\n"))] == [Line(0, 1, 2)]
    assert [*lines(Document("\n\n"))] == [Line(0, 0, 1), Line(1, 1, 2)]
    assert [*lines(Document(""))] == []
    blank = lines(Document("\n\na\n\nb"))
    assert [*blank.filled()] == [(2, 2, 3), (4, 5, 6)]
    assert blank.bearing() == 2
    assert [blank.holding(at) for at in range(7)] == [0, 1, 2, 2, 3, 4, 4]
    assert blank[1:3] == (blank[1], blank[2])
    assert blank[-1] == Line(5, 6, 6)
    assert "".join(text[line.start : line.stop] for line in lines(Document(text))) == text


@pytest.mark.parametrize(
    ("text", "end"), [("", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\rb\r", "\r"), ("a\nb\r\n", "\n"), ("a\x0bb", "\n")]
)
def test_the_line_end_of_most_lines(text: str, end: str) -> None:
    assert newline(Document(text)) == end


# -- scripts and widths


def test_scripts() -> None:
    assert all(map(is_han, "中々〇𠮷㐀"))
    assert not any(map(is_han, "あア１a，。"))
    assert all(map(is_cjk, "中あ"))
    assert (count_han("重庆 ab あ"), count_kana("重庆 あア")) == (2, 2)


@pytest.mark.parametrize(
    ("text", "wide", "set_wide"),
    [
        ("", 0, 0),
        ("ab", 2, 2),
        ("重庆", 4, 4),
        ("e\u0301", 1, 1),
        ("“重”", 4, 6),
        ("𠮷", 2, 2),
        ("a，", 3, 3),
        ("——", 2, 4),
    ],
)
def test_widths(text: str, wide: int, set_wide: int) -> None:
    assert (cells(text), columns(text)) == (wide, set_wide)


@given(st.text(alphabet="a,中，“—①㎡％·℃ｱ가\u0301\u200b\ufeff😀𠀀", max_size=12))
def test_columns_add_up_character_by_character(text: str) -> None:
    assert columns(text) == sum(map(columns, text)) == cells(text) + sum(columns(char) - cells(char) for char in text)


# -- folding and showing


def test_folding_leaves_letters_and_digits_in_one_width_and_case() -> None:
    assert fold_to_compare("Ａｂ，１２ 重\u3000庆。𠮷") == "ab12重庆𠮷"
    assert fold_to_compare("\r\n\x00\u200b") == ""
    assert fold_char("㎡") == "m2"
    assert fold_char("ﬁ") == "fi"


def test_nothing_shown_can_steer_a_terminal() -> None:
    assert show("a\x1b[31m\r\u202eb\ud800") == "a\\u{1b}[31m\\u{d}\\u{202e}b\\u{d800}"
    assert show("重庆𠮷") == "重庆𠮷"
    assert show("0123456789", 5) == "01…89"
    assert one_line("甲 \r\n\u3000乙\n\n丙") == "甲|乙|丙"
    assert "\n" not in one_line("a\nb\x85c\u2028d")


def test_a_path_is_quoted_for_a_shell_only_where_it_must_be() -> None:
    assert in_shell("收件/要闻版.txt") == "收件/要闻版.txt"
    assert in_shell("a b.txt") == "'a b.txt'"
    assert in_shell("$(rm).txt") == "'$(rm).txt'"
    assert in_shell("甲\u3000乙.txt") == "'甲\u3000乙.txt'"
    assert in_shell("") == "''"


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("全县经济高质|量发展取得成效", "全县经济高质", "量发展取得成效"),
        ("一二三四五六七八九|十二三四五六七八九", "二三四五六七八九", "十二三四五六七八"),
        (
            "We would like to thank the neighbours| and their children for coming",
            "thank the neighbours",
            "and their children",
        ),
        ("安装了Docker|的服务器", "装了Docker", "的服务器"),
        ("使用Kubernetes集群|来部署JavaScript应用", "Kubernetes集群", "来部署JavaScript"),
        ("上一行\n  本行|到此\n下一行", "本行", "到此"),
    ],
)
def test_an_excerpt_shows_whole_words_of_one_line(text: str, left: str, right: str) -> None:
    at = text.index("|")
    text = text.replace("|", "")
    assert excerpt.before(text, at, 8) == left
    assert excerpt.behind(text, at, 8).strip() == right


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("一二三四五六七八九十", "一二三四五六七八九十", ""),
        ("一二三四五六七八九十，一二三四", "一二三四", "一二三四"),
        ("There are now six bays instead of four. The wood came from the old", "There are", "the old"),
    ],
)
def test_the_ends_of_long_words(text: str, first: str, last: str) -> None:
    assert excerpt.ends(text, 4) == (first, last)


def test_first_and_last_words_of_a_stretch() -> None:
    text = "上文。Volunteers met on three Saturdays to rebuild the bays.\n下文"
    end = text.index("\n")
    assert excerpt.first(text, 3, end, 10) == "Volunteers met on three"
    assert excerpt.last(text, 3, end, 4) == "the bays."
    assert excerpt.first("市委召开会议，传达学习有关精神", 0, 12, 6) == "市委召开会议"
    assert excerpt.last("市委召开会议，传达学习有关精神", 0, 15, 9) == "传达学习有关精神"


@pytest.mark.parametrize(
    ("words", "limit", "shown"),
    [
        ("12|Millbrook Allotment Association       Newsletter, Spring 2026", 60, "12|Millbrook Allotment…Newsletter, Spring 2026"),
        ("一二三四五六七八九十", 6, "一二…八九十"),
        ("增长2024年以来的12345亿元", 10, "增长…亿元"),
        ("a" * 40 + "b" * 40, 20, "a" * 9 + "…" + "b" * 10),
        ("on the far side of it", 12, "on…of it"),
    ],
)  # fmt: skip
def test_what_is_cut_out_begins_and_ends_with_a_word(words: str, limit: int, shown: str) -> None:
    assert show(words, limit) == shown


@pytest.mark.parametrize("size", [0, 3, digest.LARGE - 1, digest.LARGE, digest.LARGE + 5])
def test_digests_are_those_of_the_standard_library(size: int) -> None:
    data = b"x" * size
    assert digest.sha256(data) == hashlib.sha256(data).hexdigest()
    assert digest.blake2b(data, digest_size=9).digest() == hashlib.blake2b(data, digest_size=9).digest()


def test_a_line_end_is_not_printable_to_python() -> None:
    """So words that are have none."""
    assert not [char for char in "\r\n\x0b\x0c\x85\u2028\u2029" if char.isprintable()]
