"""Family DU on texts: what is said, which copy is called wrong, and what the fixes do."""

from __future__ import annotations

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
    issue = only(text)
    return clean(text, Decision(issue.id, "accept", choice=label)).text
