"""Where the pages about the rules are: below the address that the installed distribution gives for its documentation."""

from __future__ import annotations

from functools import cache

from ..rulebook import Card

DISTRIBUTION = "textclean-cn"
LABEL = "documentation"
PAGE = "rules.md"
OWN = "X"  #: what the codes of a project's own rules begin with


def address(card: Card) -> str:
    """The address of a rule's section in the page of all rules; empty where none is known, and for a project's own rule."""
    home = "" if card.code.startswith(OWN) else _home()
    return f"{home}/{PAGE}#{card.code.lower()}-{card.name}" if home else ""


@cache
def _home() -> str:
    """What the metadata call the address of the documentation (the label ``Documentation``, PEP 753)."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        lines = metadata(DISTRIBUTION).get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    pairs = (line.partition(",") for line in map(str, lines))
    return next((url.strip().rstrip("/") for label, _, url in pairs if label.strip().lower() == LABEL), "")
