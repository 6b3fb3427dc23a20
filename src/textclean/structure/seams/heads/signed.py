"""Evidence of bylines that are cut: between who somebody writes for and the role, between the role and the name, inside the name."""

from __future__ import annotations

from functools import cache
from re import Pattern

from .... import tables
from ....text.script import HAN
from ...both_scripts import characters, in_both_scripts
from ...press import any_role
from ..groups import VOID_IN_BYLINE
from ..page import Evidence, Page

WIDEST = 30  #: columns of the widest row of such a byline
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
    if wrapped or max(left.width, right.width) > WIDEST or left.words[0] not in _OWN:
        return
    for form in _forms():
        found = form.fullmatch(f"{left.words}\n{right.words}")
        if found and found[1] in tables.words("surnames"):
            out["torn-byline"] = left.words[-2:] + right.words[:2]
            for name in VOID_IN_BYLINE:
                out.pop(name, None)
            return
