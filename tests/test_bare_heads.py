"""Breaks: rows that open a paragraph without a mark, where a headline may fill its line by chance."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams import datelines, gather, kinds, seams
from textclean.structure.seams.page import page
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
MEASURE = 12  #: characters of the lines
#: Paragraphs of which no line but the last ends a sentence; the last ones are short.
TEXT = (
    "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集市，船上坐满了挑着菜筐的妇女。",
    "这条河从上游的林场一路流下来，水面不宽，却没有一座桥，两岸的人来往全靠这只船，一年到头难得停几天。",
    "老船工的父亲也在这里摆渡，他从十六岁起就跟着父亲撑篙，到今年整整四十年，河里哪里有暗礁他都记得。",
    "去年县里派人来测量，说是要在下游两里的地方架一座公路桥，图纸已经画好，今年秋天就要动工，后年通车。",
)


def _lines(words: str, indent: str = "") -> str:
    words = indent + words
    return "\n".join(words[at : at + MEASURE] for at in range(0, len(words), MEASURE))


def _flat(head: str, *, before: int = 2) -> str:
    """Paragraphs that nothing marks, with a headline among them."""
    return "\n".join([*map(_lines, TEXT[:before]), head, *map(_lines, TEXT[before:])]) + "\n"


def _evidence(text: str, left: str) -> set[str]:
    doc = Document(text)
    return {name for seam in seams(doc) if doc.text[: seam.start].endswith(left) for name in seam.evidence}


def test_a_headline_that_leaves_room_is_not_joined_where_nothing_marks_paragraphs() -> None:
    text = _flat("摆渡人的四十个春秋")
    assert "\n摆渡人的四十个春秋\n老船工" in CLEANER.clean(text).text
    assert "撑篙，到今年整整四十年" in CLEANER.clean(text).text  # the text around it is put together


def test_a_first_line_over_which_something_stands_across_is_joined() -> None:
    text = _flat("河对岸的集市每逢初五开市，", before=2).replace("开市，\n", "开市，\n远近的乡亲们都赶来了。\n")
    assert "每逢初五开市，远近的乡亲们" in CLEANER.clean(text).text


@pytest.mark.parametrize("head", ["三、想方设法扩大就业门路", "（三）办好乡村教育的大事"])
def test_the_heading_of_a_paper_is_not_joined_with_its_text(head: str) -> None:
    assert len(head) == MEASURE
    assert f"\n{head}\n" in CLEANER.clean(_flat(head)).text


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("近日，镇文化站的小礼堂坐满了人", True),
        ("22日，全县的春耕现场会召开", True),
        ("今天（3月4日）上午，渡口又开船", True),
        ("外交部发言人15日说，双方已经", True),
        ("第39届渔业大会15日在海滨开幕", True),
        ("2025年末，全县的渡口一共还有", True),
        ("这条河从上游的林场一路流下来", False),
        ("他在日记里写道，今天的水很大", False),
        ("两年前的秋天，县里派人来测量", False),
        ("3月4日的会议", False),
    ],
)
def test_how_a_report_without_a_dateline_opens(words: str, opens: bool) -> None:
    assert datelines.reports(words) is opens


def test_a_headline_over_a_report_without_a_dateline_is_not_joined() -> None:
    head = "渡口即将告别手工摆渡年代"
    text = "\n".join([*map(_lines, TEXT), head, _lines("近日，" + TEXT[0]), ""])
    assert f"\n{head}\n近日" in CLEANER.clean(text).text
    assert "report-follows" in _evidence(text, head)


def test_a_day_that_is_parted_from_its_month_is_joined() -> None:
    text = "\n".join([*map(_lines, TEXT), "县里测量的日子定在了二月", _lines("22日，" + TEXT[3]), ""])
    assert "report-follows" not in _evidence(text, "二月")


INDENT = "　　"


def _indented(last: str, *rest: str) -> str:
    """Indented paragraphs of which the third fills its last line, and what stands below it without an indent."""
    return "\n".join(
        [*(_lines(words, INDENT) for words in TEXT), _lines(last, INDENT), *rest, _lines(TEXT[0], INDENT), ""]
    )


def test_unmarked_rows_over_an_indented_one_are_a_headline_below_a_full_line() -> None:
    last = "老人说，只要还有一个乡亲要过河他就要把船撑到底。"  # with its indent two lines and two characters
    last = last[: 2 * MEASURE - 3] + "。"
    assert len(INDENT + last) == 2 * MEASURE
    text = _indented(last, "公路桥明年动工两岸的乡亲", "盼了几十年")
    assert "。\n公路桥明年" in CLEANER.clean(text).text


def test_a_sentence_that_goes_on_to_its_stop_is_joined_below_a_full_line() -> None:
    last = "老人说，只要还有一个乡亲要过河他就要把船撑到底。"[: 2 * MEASURE - 3] + "。"
    text = _indented(last, "他的这一句话在两岸传开了", "人人都夸他。")
    assert "。他的这一句话在两岸传开了人人都夸他。" in CLEANER.clean(text).text


@pytest.mark.parametrize("tail", ["である", "行います", "見直す"])
def test_a_japanese_row_that_may_end_a_sentence_is_not_joined_unasked(tail: str) -> None:
    text = (
        "渡し場の朝は早く、六時になると最初の船が向こう岸へ出ていきます。\n\n"
        f"この町にとって、渡し船は昔から変わらない暮らしの一部で、いまも大切なもの{tail}\n\n"
        "船頭の父も同じ場所で船をこいでいました。四十年のあいだ、休んだ日はほとんどありません。\n"
    )
    assert f"{tail}\n" in CLEANER.clean(text).text


@pytest.mark.parametrize("words", ["第 六 條", "第 12 條 主管機關", "第 一 章 總則"])
def test_an_article_whose_number_stands_in_spaces_is_an_item(words: str) -> None:
    assert kinds.item(words) == "article"


def test_a_chapter_that_a_sentence_names_is_no_item() -> None:
    assert kinds.item("第 9 章“渡口”会讲到这件事") == ""


#: Headlines that leave room, and who wrote what stands below them, over two lines.
HEADS = ("摆渡人的春夏与秋冬", "修路修桥为的是便民", "把旧船交给年轻一辈", "守望江河的安澜岁月")
OFFICES = (
    "云阳县轮渡公司副总经理何来生",
    "市交通研究所桥梁室主任刘长河",
    "县公路建设局总工程师马立本",
    "江州市水文监测站站长秦正民",
)
HEADED = [(head, _lines(office), _lines(words)) for head, office, words in zip(HEADS, OFFICES, TEXT, strict=True)]


def test_a_headline_that_leaves_room_and_who_wrote_it_stay_apart_where_blank_lines_part_paragraphs() -> None:
    page = "\n\n".join(f"{head}\n{office}\n\n{words}" for head, office, words in HEADED) + "\n"
    cleaned = CLEANER.clean(page).text
    assert all(f"{head}\n{office[:4]}" in cleaned for head, office, _ in HEADED)
    assert "解开缆绳，把第一班客人" in cleaned


def test_the_first_line_of_a_paragraph_that_leaves_room_goes_on_where_its_words_do() -> None:
    page = "\n\n".join(words for _, _, words in HEADED).replace(
        "清晨六点，渡口的汽笛准时\n", "清晨六点，渡口的汽\n笛准时"
    )
    assert "渡口的汽笛准时响起" in CLEANER.clean(page + "\n").text


SAID = (
    "「この川には昔から橋がないので、両岸の人たちは毎日この渡し船で行き来しているのだ。」",
    "「来年の秋には下流のほうに大きな橋ができるそうだから、船の仕事も長くはあるまい。」",
    "「そうなれば子どもたちは雨の日でも学校へ通えるので、村の人はみんな喜んでいるよ。」",
)
TOLD = (
    "年よりの渡し守は\n手に持った棹で\n川下を指さした。",
    "若い船頭たちが\n声をあげて笑い\n首をふった。",
    "けれども渡し守は\n川を見たまま\nだまっていた。",
)


def _columns(words: str, width: int) -> str:
    return "\n".join(words[at : at + width] for at in range(0, len(words), width))


def test_short_lines_of_a_tale_that_somebody_broke_at_phrases_are_no_headlines() -> None:
    text = "\n".join(f"{told}\n{_columns(said, 24)}" for told, said in zip(TOLD * 2, SAID * 2, strict=True)) + "\n"
    cleaned = CLEANER.clean(text).text
    assert all(told in cleaned for told in TOLD)
    assert SAID[0] in cleaned


def test_a_heading_whose_phrase_stands_across_by_chance_stays_above_its_text() -> None:
    """The text has the four characters around the line end elsewhere."""
    words = (
        TEXT[0],
        "建成之后的情形老船工早就想过，" + TEXT[2],
        "他说等这座公路桥梁建成之日就是他上岸之时，" + TEXT[3],
    )
    text = "\n".join([_lines(words[0]), "公路桥梁", *map(_lines, words[1:])]) + "\n"
    assert "\n公路桥梁\n建成之后" in CLEANER.clean(text).text


def test_a_line_far_from_the_edge_goes_on_where_a_word_is_cut() -> None:
    text = "\n".join([*map(_lines, TEXT), "下游要修公", "路了。"]) + "\n"
    assert "下游要修公路了。\n" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    ("head", "office", "name"),
    [("摆渡四十年", "市桥梁研究所副", "所长刘长河"), ("旧船交给谁", "本报驻江州市记", "者秦正民")],
)
def test_what_stands_over_a_byline_that_is_cut_is_no_half_of_it(head: str, office: str, name: str) -> None:
    text = "\n".join([*map(_lines, TEXT[:2]), head, office, name, *map(_lines, TEXT[2:])]) + "\n"
    found = gather(page(Document(text)))[0]
    at = text.splitlines().index(head)
    assert "right-byline" in found[at]
    assert f"\n{head}\n" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    ("head", "right", "last"),
    [
        ("愿做春泥更护花——记", "市人民医院外科副", "主任刘长河"),  # the office and the name go on in the headline
        ("老船工的故事还没", "有讲完新的一代又", "接过了竹篙"),
        ("摆渡四十年", "云阳渡口老船工", "本报记者 李明"),
    ],
)
def test_other_rows_over_two_short_ones_stand_over_no_byline(head: str, right: str, last: str) -> None:
    text = "\n".join([*map(_lines, TEXT[:2]), head, right, last, *map(_lines, TEXT[2:])]) + "\n"
    at = text.splitlines().index(head)
    assert "right-byline" not in gather(page(Document(text)))[0][at]
