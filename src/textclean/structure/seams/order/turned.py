"""Whether lines that were read backwards are in order once they are turned round.

Programs that sort the lines of a vertical page by the height at which they begin put the first lines of paragraphs, which begin lower,
behind all others: turned round they would stand in front, and each paragraph would begin with its second line.
"""

from __future__ import annotations

from ..links import Links

ASKED = 6  #: open lines that are asked, at least
SHOWN = 0.2  #: of them something stands across so many, at least: in order one in three does and more
#: Nats of a line that does not go on in the next one, and of how many lines that may be said.
AMISS, SELDOM = -2.5, 0.05


def goes_on(links: Links) -> bool:
    """Whether rows go on in one another in the order in which they are given."""
    last = len(links.rows) - 1
    asked = [at for at in range(last) if not links.pauses[at]]
    shown = [at for at in asked if links.shown(at, at + 1)]
    if len(asked) < ASKED or len(shown) < SHOWN * len(asked):
        return False
    if sum(links(at, at + 1) <= AMISS for at in range(last)) > SELDOM * last:
        return False
    ends = [at for at in range(last) if links.closes(at)]
    return not ends or links.opens(ends) or any(at < len(ends) for at in shown)
