"""Lines of English that stand by themselves: what closes a letter and who signs it, the parties of a case, verse that a text quotes, labels, headings in capitals, items of a contract."""

from __future__ import annotations

from ....text.lazy import pattern
from ...both_scripts import in_both_scripts
from ..page import Page

#: With what a letter closes, above who signs it.
_CLOSE = in_both_scripts(
    "(?:(?:⟨english letters.closing⟩) ?(?:very )?(?:⟨english letters.manner⟩|in [A-Z][a-z]+)?"
    "|(?:With|Every) (?:[a-z]+ ){0,3}(?:⟨english letters.wishes⟩)|(?:⟨english letters.kind⟩) (?:wishes|regards)),?"
)
#: A party of a case, with what it is there for: ``HELEN DRURY  Claimant``.
_PARTY = in_both_scripts("[A-Z][A-Z0-9 .,&’'()-]{3,80} +(?:(?:⟨english courts.order⟩) )?(?:⟨english courts.parties⟩)s?")
#: Between two parties.
_AND = frozenset(("and", "-and-", "- and -", "– and –", "AND", "v", "v.", "-v-", "- v -", "– v –"))
#: A small word of grammar with a capital, and a word without one behind it: in a sentence it stands behind no comma, in verse it begins a line.
_OPENS = in_both_scripts("(?:⟨english verse.opens⟩) (?=[a-z])")
#: The next item of a list that letters or figures number, and how the one before it ends: ``…; and``.
_ITEM = pattern("[(]?(?:[a-z]|[ivx]{1,5}|[0-9]{1,2})[.)] ")
_ITEM_ENDS = pattern(";(?: (?:and|or))?,?$|, (?:and|or)$")
LONGEST = 60  #: columns of the longest such row
LABEL = 40  #: characters of a row in which its label ends
_LABELLED = pattern("[A-Z][a-z]+(?: [a-z]+){0,3}: ")
_CAPITALS = pattern("[A-Z0-9][A-Z0-9&’'.]*(?:,? (?:& )?[A-Z0-9][A-Z0-9&’'.-]*){2,}")


def english_line(page: Page, at: int) -> str:
    """What shows that one of two rows in Latin letters is such a line; an empty string where nothing does.

    Args:
        page: the page.
        at: number of the upper row.
    """
    left, right = page.rows[at], page.rows[at + 1]
    if left.cjk or right.cjk:
        return ""
    if (number := _ITEM.match(right.words)) and _ITEM_ENDS.search(left.words[-8:]):
        return number[0].strip()
    if left.width <= LONGEST and _CLOSE.fullmatch(left.words):
        return left.words
    if at and _CLOSE.fullmatch(page.rows[at - 1].words) and left.words[0].isupper():
        return left.words[:20]
    if right.words in _AND and _PARTY.fullmatch(left.words):
        return right.words
    return left.words if left.words in _AND and _PARTY.fullmatch(right.words) else ""


def opens_verse(page: Page, at: int) -> str:
    """The word with a capital by which a row is a line of verse, or the one below it is; an empty string where neither is.

    Args:
        page: the page.
        at: number of the row above.
    """
    rows = page.rows
    if rows[at].cjk or rows[at + 1].cjk or max(rows[at].width, rows[at + 1].width) > LONGEST:
        return ""
    if opened := _opens(rows[at].words, rows[at + 1].words):
        return opened
    if at + 2 < len(rows) and rows[at + 1].words[0].isupper() and not rows[at + 2].cjk:
        return _opens(rows[at + 1].words, rows[at + 2].words)
    return ""


def _opens(left: str, right: str) -> str:
    found = _OPENS.match(right) if left[-1] in ",;" else None
    return found[0].strip() if found else ""


def are_labelled(left: str, right: str) -> bool:
    """Whether two rows in Latin letters both begin with a label: those of a programme, of a rota."""
    return ": " in left[:LABEL] and ": " in right[:LABEL] and bool(_LABELLED.match(left) and _LABELLED.match(right))


def is_heading_in_capitals(left: str, right: str) -> bool:
    """Whether one of two rows in Latin letters is three words and more in capitals, and the other is not."""
    if right.isupper() == left.isupper():
        return False
    return bool(_CAPITALS.fullmatch(right) and left[-1].isalnum()) or bool(
        _CAPITALS.fullmatch(left) and right[0].isupper()
    )
