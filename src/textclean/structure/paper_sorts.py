"""The sorts of official papers, and of the rules that they publish."""

from __future__ import annotations

#: With such a word the title of one ends (GB/T 9704).
SORTS = (
    "决议|決議|决定|決定|命令|公报|公報|公告|通告|意见|意見|通知|通报|通報|报告|報告|请示|請示|批复|批覆|批復|议案|議案|函|纪要|紀要"
    "|规定|規定|办法|辦法|方案|细则|細則|条例|條例|规划|規劃|要点|要點"
)
SORT_NAMES = frozenset(SORTS.split("|"))  #: some begin with what is a surname, too (``公``, ``方``)
