"""What can be done about an issue, in words."""

from __future__ import annotations

from ..issue import Issue, Offer
from ..text.lines import LINE_END
from ..text.show import one_line
from .message import label, say

LONG = 60  #: characters of proposed words that are shown


def name(offer: Offer, lang: str) -> str:
    """What a fix is called; empty where it has no name of its own."""
    return label(offer.label, lang) if offer.label else ""


def choices(issue: Issue, lang: str) -> str:
    """The names of the fixes, the first as what accepting does: ``可补回，或删去此处``."""
    names = [name(offer, lang) for offer in issue.offers]
    if not any(names):
        return ""
    first = say("can-do", lang, label=names[0]) if names[0] else say("can-fix", lang)
    others = [one for one in names[1:] if one]
    if not others:
        return first
    return first + say("list-comma", lang) + say("or-else", lang, labels=say("list-pause", lang).join(others))


def typed(issue: Issue, short: str, lang: str) -> list[tuple[str, str]]:
    """What may be typed to have an issue mended, each with what it does: ``("可删去此处", "-a DU-2f=delete-copy")``.

    Args:
        issue: an issue.
        short: its id, or a beginning that no other id has.
        lang: a language of messages.
    """
    if len(issue.offers) < 2:
        return [(choices(issue, lang), f"-a {short}") for _ in issue.offers]
    found: list[tuple[str, str]] = []
    for offer in issue.offers:
        words = say("or-else" if found else "can-do", lang, **{"labels" if found else "label": name(offer, lang)})
        found.append((words, f"-a {short}={offer.label}"))
    return found


def notes(issue: Issue) -> list[str]:
    """Keys of what else must be known: why nothing was applied, and that a person must tell which copy is wrong."""
    return [*(["blocked"] if issue.blocked else []), *(["undecided"] if issue.undecided and not issue.evidence else [])]


def proposed(before: str, proposal: str, lang: str) -> str:
    """What is proposed instead of some words; of white space, which nobody can read, what its change means."""
    if before.strip() or proposal.strip():
        key, words = ("proposal", proposal) if proposal.strip() else ("deletion", before)
        return say(f"proposed-{key}", lang, words=one_line(words, LONG))
    if LINE_END.search(proposal):
        return say("proposed-part", lang)
    return say("proposed-join" if LINE_END.search(before) else "proposed-close", lang)
