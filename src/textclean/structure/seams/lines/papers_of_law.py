"""Lines of laws and of the papers of an assembly: the caption of an article, the title of a bill over its reasons."""

from __future__ import annotations

from ....text.lazy import pattern
from ...both_scripts import in_both_scripts
from ..page import Page

#: What an article is about, in brackets above its number: ``（使用料の減免）``.
_CAPTION = pattern("[（(][^（）()。、，]{2,40}[）)]$")
_ARTICLE = in_both_scripts("第[0-9０-９〇一二三四五六七八九十百]{1,6}[条款](?![、，第の])")
#: The number of a bill or a report before an assembly, and its title.
_BILL = in_both_scripts(
    "(?:议案|报告|陈情|请愿|発議|谘问|认定|承认|同意案)第[0-9０-９〇一二三四五六七八九十]{1,4}号[：:]"
)
_SPACE = pattern("[ 　]+")


def is_article_caption(page: Page, at: int) -> bool:
    """Whether a row is the caption of the article that is numbered in the row below it, as Japanese laws have it."""
    if at + 1 >= len(page.rows) or not _CAPTION.match(page.rows[at].words):
        return False
    return bool(_ARTICLE.match(page.rows[at + 1].words))


def heads_bill(page: Page, at: int) -> bool:
    """Whether a row is the number and the title of a bill, over what is said of it."""
    words = page.rows[at].words
    if words[0] not in _FIRST or page.commas[at] or page.stops[at] or page.ends[at]:
        return False
    if not (page.stops[at + 1] or page.commas[at + 1] or page.ends[at + 1]):
        return False
    return bool(_BILL.match(_SPACE.sub("", words)))


_FIRST = frozenset("議报報陳陈請请発发發諮咨認认承同议")
