"""Evidence of bylines that are cut: between who somebody writes for and the role, between the role and the name, inside the name; and of what stands over one."""

from __future__ import annotations

from functools import cache
from re import Pattern

from .... import tables
from ....text.script import HAN
from ...both_scripts import characters, in_both_scripts
from ...press import any_role
from ..groups import VOID_IN_BYLINE
from ..page import Evidence, Page
from ..traits import traits

WIDEST = 30  #: columns of the widest row of such a byline
#: The end of a headline that somebody's office and name go on: ``……——记｜市人民医院外科主任李明``.
_ABOUT_SOMEBODY = in_both_scripts("[—―─][记访悼忆]$")
_SIGNED = ("reporter", "byline", "name")
_PAPERS = "本报|本刊|本社|新华社|中新社|人民日报"
_OWN = characters("本新中人记通评撰特首实见")  #: what papers, roles and their kinds begin with


@cache
def _forms() -> tuple[Pattern[str], ...]:
    """How a byline is cut behind the role, behind the place, and behind the surname; each with the surname as its group."""
    role = f"(?:特约|特派|实习|见习|首席|本报)?(?:{any_role('reporting')})"
    post = f"(?:(?:{_PAPERS})(?:驻[{HAN}]{{2,8}}?)?)?{role}"
    rest = f"(?:[ \u3000、]?(?:{_PAPERS})?{role}[{HAN} \u3000]{{0,8}})?"
    return (
        in_both_scripts(f"{post}\n([{HAN}])[{HAN}]{{1,3}}?{rest}"),
        in_both_scripts(f"(?:{_PAPERS})驻[{HAN}]{{2,8}}\n{role}[ \u3000]?([{HAN}])[{HAN}]{{1,3}}?{rest}"),
        in_both_scripts(f"{post}([{HAN}])\n[{HAN}]{{1,2}}{rest}"),
    )


def signed(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether two rows are one byline: ``本报驻江州`` ⏎ ``记者李明``, ``本报记者`` ⏎ ``李明``, ``本报记者李`` ⏎ ``明``."""
    left, right = page.rows[at], page.rows[at + 1]
    if _stands_over_byline(page, at):
        out["right-byline"] = ""
    if wrapped or max(left.width, right.width) > WIDEST or left.words[0] not in _OWN:
        return
    for form in _forms():
        found = form.fullmatch(f"{left.words}\n{right.words}")
        if found and found[1] in tables.words("surnames"):
            out["torn-byline"] = left.words[-2:] + right.words[:2]
            for name in VOID_IN_BYLINE:
                out.pop(name, None)
            return


def _stands_over_byline(page: Page, at: int) -> bool:
    """Whether the two rows below a row are an office and a name, cut between or inside (``市桥梁研究所副`` ⏎ ``所长李明``), of which neither row shows it."""
    if at + 2 >= len(page.rows) or any(page.ends[at : at + 3]) or page.commas[at + 2]:
        return False
    right, last = page.rows[at + 1], page.rows[at + 2]
    if max(right.width, last.width) > WIDEST or not (right.cjk and last.cjk):
        return False
    surnames = tables.words("surnames")
    if surnames.isdisjoint((last.words[-3:-2], last.words[-2:-1])) or _ABOUT_SOMEBODY.search(page.rows[at].words[-2:]):
        return False
    if any(page.traits[row].titled or page.traits[row].kind in _SIGNED for row in (at + 1, at + 2)):
        return False
    both = page.doc.facts(traits)[right.words + last.words]
    return both.titled or both.kind in _SIGNED
