"""Family DU on texts: what is said, which copy is called wrong, and what the fixes do."""

from __future__ import annotations

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.issue import Issue

A = "本市将用三年时间改造老旧小区四百二十个，同步更新供水、供电和燃气管线，居民出资比例不超过两成。"
B = "改造方案须经三分之二以上业主同意，由街道办事处组织表决，结果在小区公示七日。"
C = "施工期间，供水中断不得超过八小时，施工单位应提前一日在各楼门口张贴通知。"
D = "资金由市、区两级财政按六比四分担，当年未用完的部分结转下一年度继续使用。"


def clean(text: str, *decisions: Decision) -> Cleaned:
    cleaned = Cleaner(select=["DU"], decisions=decisions).clean(text)
    assert not cleaned.failures
    assert cleaned.undo() == text
    return cleaned


def only(text: str) -> Issue:
    (issue,) = clean(text).issues
    return issue


def accept(text: str, label: str = "") -> str:
    return clean(text, Decision(only(text).id, "accept", choice=label)).text


def labels(issue: Issue) -> list[str]:
    return [offer.label for offer in issue.offers]


def test_one_finding_names_the_copies() -> None:
    issue = only("\n".join([A, B, A, C, A, D]) + "\n")
    assert issue.code == "DU001"
    assert [place.role for place in issue.related] == ["other-copy", "other-copy"]
    assert issue.words["count"] == "3"
    assert issue.undecided


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_a_paragraph_goes_with_what_parts_it_from_the_next(gap: str) -> None:
    text = gap.join([A, B, A, C]) + gap
    assert accept(text, "delete-copy") == gap.join([A, B, C]) + gap
    assert accept(text, "delete-other-copy") == gap.join([B, A, C]) + gap


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_last_paragraph_goes_with_what_parts_it_from_the_one_before(end: str) -> None:
    assert accept(f"{A}\n\n{B}\n\n{C}\n\n{A}{end}", "delete-copy") == f"{A}\n\n{B}\n\n{C}{end}"


def test_words_that_differ_are_shown() -> None:
    issue = only("\n".join([A, B, A.replace("四百", "五百"), C]))
    assert issue.code == "DU002"
    assert issue.words["difference"] == "四→五"


def test_a_cut_copy_is_the_wrong_one() -> None:
    text = "\n".join([A, B, C, A[:34], D])
    issue = only(text)
    assert (issue.code, issue.undecided) == ("DU003", False)
    assert issue.before == A[:34]
    assert issue.evidence[0].name == "copy-cut-at-end"


def test_a_copy_inside_another_sentence_is_the_wrong_one() -> None:
    host = D[:13] + B + D[13:]
    issue = only("\n".join([A, B, C, host]))
    assert issue.before == B
    assert not issue.undecided
    assert accept("\n".join([A, B, C, host])) == "\n".join([A, B, C, D])


def test_what_a_copy_lost_is_offered_from_the_other_one() -> None:
    whole = A + B
    issue = only("\n".join([C, whole, D, whole[:20] + whole[36:], C[:12] + "。"]))
    assert issue.code == "DU004"
    assert issue.words["lost"].strip("，") == whole[20:36].strip("，")


def test_a_sentence_twice_in_a_row() -> None:
    assert accept(f"{A}{B}{B}{C}\n") == f"{A}{B}{C}\n"
    assert only(f"{A}{B}{B}{C}\n").code == "DU006"


def test_a_page_twice_in_a_row() -> None:
    page = f"{A}\n{B}\n{C}\n"
    issue = only(page + page + D + "\n")
    assert issue.code == "DU008"
    assert accept(page + page + D + "\n") == page + D + "\n"


def test_marks_and_script_do_not_hide_a_copy() -> None:
    other = A.replace("，", ",").replace("、", ",")
    assert only("\n".join([A, B, other, C])).code in ("DU001", "DU002")


def test_open_issues_stay_the_same_in_a_second_run() -> None:
    text = "\n".join([A, B, A, C, C[:20], D, D + D])
    first = clean(text)
    second = clean(first.text)
    assert [issue.id for issue in first.open] == [issue.id for issue in second.open]


def test_hard_negatives() -> None:
    assert not clean("\n".join([A, B, C, D]) + "\n").issues
    assert not clean("").issues
    assert not clean("\n \n　\n").issues
    assert not clean("加油！加油！加油！加油！加油！\n").issues
