"""What is right in Taiwan, Hong Kong or Japan is no fault, and what is quoted of a page stands in its own script."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure import words
from textclean.structure.seams.told import told
from textclean.text import Document


def codes(text: str) -> list[str]:
    return [issue.code for issue in Cleaner(ignore=["LY"]).clean(text).issues]


def test_the_circle_is_a_zero_among_figures() -> None:
    assert codes("報館二○二二年遷入新樓，二○三三年租約期滿。第一○○期特刊收錄讀者來稿。\n") == []


def test_a_page_of_circles_beside_a_zero_or_two_keeps_its_habit() -> None:
    text = "展覽自二○二一年開始，二○二三年移師臺南，二○二四年結束。圖錄作二〇二四年。\n"
    assert "NM005" not in codes(text)


@pytest.mark.parametrize("last", ["參、臨時動議：無", "參、其他事項　無", "參、臨時動議（無）"])
def test_an_item_that_is_answered_in_its_line_is_not_empty(last: str) -> None:
    text = f"壹、報告事項\n\n上月收支已經核對無誤。\n\n貳、討論事項\n\n通過秋季活動的日期和地點。\n\n{last}\n"
    assert "TR011" not in codes(text)


@pytest.mark.parametrize(
    "caption",
    [
        "【写真】新しい吊り橋を渡る児童ら＝5日、山北町",
        "写真＝吊り橋を渡り、手を振る児童ら＝5日、山北町",
        "図2　吊り橋の位置、および迂回路",
    ],
)
def test_a_caption_takes_no_stop(caption: str) -> None:
    text = f"　町によると、吊り橋の架け替えは40年ぶり。担当者は「安心して渡ってほしい」と話している。\n{caption}\n"
    assert not {"TR001", "TR012"}.intersection(codes(text))


ITEMS = """\
第2条　助成の対象となる者は、次の各号のいずれにも該当する者とする。
（1）町内に住所を有し、又は入居の日から14日以内に住所を有する予定の者
（2）町税を滞納していない者
（3）過去に助成を受けていない者
第3条　助成の額は、3万円とする。
"""


def test_items_that_end_alike_are_whole() -> None:
    assert "TR001" not in codes(ITEMS)


def test_the_sign_of_a_note_lacks_no_bracket() -> None:
    notes = "1）総務省の調査による。\n2）町の調べによる。\n"
    assert "PP002" not in codes(f"空き家率とは、住宅に占める空き家の割合をいう1）。本町では二割を超えた2）。\n{notes}")
    assert "PP002" in codes(f"空き家率とは、住宅に占める空き家の割合をいう）。\n{notes}")


def test_a_word_across_a_seam_is_quoted_as_the_page_writes_it() -> None:
    assert words.across("工程期", "間封路")[0] == "期間"
    assert words.across("工程期", "间封路")[0] == "期间"


def test_a_quotation_of_a_lone_mark_begins_with_its_words() -> None:
    issues = Cleaner().clean("老师说：书包放好 first.” 大家都笑了。\n").issues
    near = [issue.words["near"] for issue in issues if issue.code == "PP001"]
    assert near
    assert not near[0].startswith(" ")


def test_half_a_chinese_sentence_does_not_run_on_in_english() -> None:
    text = (
        "The clinic will be open on weekdays until noon. Please bring your card.\n\n"
        "诊所工作日上午开放。请携带健康卡，并提前在网上预约。周末上午不\n\n"
        "If you feel unwell after the visit, please tell the nurse at once.\n"
    )
    assert all(not issue.offers for issue in Cleaner().clean(text).issues if issue.code == "TR001")


def test_points_that_correct_others_are_no_reasons() -> None:
    row = "the old road along the river has been closed since the flood of last"
    doc = Document("\n".join([f"{row} spring,", *[row] * 7]) + ".\n")
    seam = told(doc, 1)
    assert seam is not None
    reasons = (*seam.speaks_for, *seam.against)
    assert not {"start-lower", "tight-ended", "no-word"}.intersection(reason.name for reason in reasons)
    assert seam.points == seam.start + sum(reason.points for reason in reasons)


def test_articles_are_numbered_with_circles_too() -> None:
    articles = [f"第一○{digit}條　第{digit}組應於期限內將紀錄送交秘書處備查。" for digit in "三四六七"]
    found = [issue for issue in Cleaner().clean("\n".join(articles) + "\n").issues if issue.code == "NU001"]
    assert [issue.words["number"] for issue in found] == ["第一○六條"]


def test_a_circle_at_the_beginning_of_a_line_is_a_bullet() -> None:
    assert codes("○　開会のことば\n○　会長のあいさつ\n○　閉会のことば\n") == []
