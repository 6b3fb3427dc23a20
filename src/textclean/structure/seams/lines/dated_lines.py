"""Lines that are a day, and what was done on it: an issue, a speech, a rule that was passed, where a text was written."""

from __future__ import annotations

from ....text.lazy import pattern
from ...both_scripts import in_both_scripts

#: When and where a text was written, below it: ``2015年冬于江州``.
_WRITTEN = in_both_scripts("[0-9〇○零一二三四五六七八九]{4}年[^，。；：！？]{0,8}于[^，。；：！？]{2,8}$")
#: When a rule was passed, or mended: a line each below its title.
_PASSED = in_both_scripts(
    "(?:(?:中华)?民国)?[0-9０-９〇○零一二三四五六七八九十百]{1,5}年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日[^，。；]{0,30}(?:通过|修正|修订|公布|发布|订定|施行|核定)[^，。；：]{0,24}$"
)
#: The day of an issue with its day of the week, at the top of a page: ``2016年11月3日（木曜日）``.
_ISSUED = in_both_scripts(
    "[0-9０-９〇○零一二三四五六七八九]{4}年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日[ 　]*[（(]?(?:(?:星期|周|礼拜)[一二三四五六日天]|[日月火水木金土](?:曜日?)?)[）)]?"
)
TOP = 4  #: rows above the text of a page that such a day stands among
#: When a speech was given, below its title.
_HELD = pattern("[（(](?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[^（()）]{0,12}[）)]")


def dated_line(left: str, right: str, at: int) -> str:
    """The words of such a line, which one of two rows is, or an empty string.

    Args:
        left, right: the words of the rows.
        at: how many rows stand above.
    """
    if "年" in left[:6] and (_WRITTEN.match(left) or (at < TOP and _ISSUED.fullmatch(left))):
        return left[:6]
    if "年" not in right[:9]:
        return ""
    held = right[0] in "（(" and _HELD.fullmatch(right)
    return right[:9] if held or (_PASSED.match(left) and _PASSED.match(right)) else ""
