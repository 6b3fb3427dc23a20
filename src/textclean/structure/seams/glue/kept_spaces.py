"""Spaces that a line end took, or must not bring: of phone numbers, behind an ideographic space, in paths and names of files."""

from __future__ import annotations

from ....text import Document
from ....text.lazy import pattern
from ...both_scripts import in_both_scripts
from ...rows import rows
from ...spaced_names import stands_across

WIDE_SPACE = "\u3000"
SOME = 3  #: rows that may end in such a space whatever the rest of the page does …
SHARE = 4  #: … and one in so many: where more do, their lines are filled up with it
#: A number of two groups, as Hong Kong, Singapore and Taiwan write those of phones, and the same in one piece.
_GROUPED = pattern("(?<![0-9A-Za-z.,:/-])[0-9]{4} [0-9]{4}(?![0-9A-Za-z.,:/-])")
_WHOLE = pattern("(?<![0-9A-Za-z.,:/])[0-9]{8}(?![0-9A-Za-z.,:/])")
_TAIL = pattern("(?<![0-9A-Za-z.,:/-])[0-9]{4}$")
_HEAD = pattern("[0-9]{4}(?![0-9A-Za-z.,:/-])")
_CALLED = in_both_scripts("(?:电话|热线|致电|来电|手机|查询|传真|联系|电联|(?i:tel|fax|phone))[^。！？\n]{0,12}$")
CALLED = 24  #: characters before a number in which it is called one of a phone
#: The end of a path, and of the name of a file before what tells its kind.
_PATH = pattern("[\\\\¥][A-Za-z0-9_.-]{1,60}[\\\\¥]$|[A-Za-z]:[\\\\¥]$")
_FILE = pattern("[A-Za-z0-9_-]\\.$")
_KIND = pattern(
    "(?:csv|tsv|txt|pdf|docx?|xls[xm]?|pptx?|zip|tar|gz|jpe?g|png|gif|svg|html?|xml|json|ya?ml|log|exe|mp[34])(?![A-Za-z0-9])"
)


def open_ends(doc: Document) -> frozenset[int]:
    """View: the rows that end in one ideographic space which parts them from the next: what was printed there went on.

    Lines that were filled up with such spaces have many of them; and a word may go on behind one.
    """
    if WIDE_SPACE + "\n" not in doc.text and WIDE_SPACE + "\r" not in doc.text:
        return frozenset()
    text, lines = doc.text, doc.derive(rows)
    found = [at for at, row in enumerate(lines[:-1]) if text[row.end : row.end + 1] == WIDE_SPACE]
    if len(found) > max(SOME, len(lines) // SHARE):
        return frozenset()
    return frozenset(
        at
        for at in found
        if text[lines[at].end + 1 : lines[at].end + 2] in "\r\n"
        and not lines[at + 1].blanks
        and not stands_across(text, lines[at].end, lines[at + 1].start)
    )


def grouped(doc: Document) -> int:
    """View: how many numbers the page writes in two groups of four, less those it writes in one of eight."""
    return len(_GROUPED.findall(doc.text)) - len(_WHOLE.findall(doc.text))


def parts_phone(doc: Document, left: str, right: str) -> bool:
    """Whether the seam stands where a number of two groups of four is parted.

    The page says how it writes them. Where it says nothing, what is called a number to call, and is cut in its very middle,
    is taken to be cut at its space: lines that are set cut no figures.
    """
    if not _TAIL.search(left, max(len(left) - 5, 0)) or not _HEAD.match(right):
        return False
    habit = doc.derive(grouped)
    return habit > 0 if habit else _CALLED.search(left[-4 - CALLED : -4]) is not None


def in_name(left: str, right: str) -> bool:
    """Whether the seam stands inside a path, or before what tells the kind of a file."""
    if left[-1] in "\\¥":
        return _PATH.search(left, max(len(left) - 80, 0)) is not None
    return bool(left[-1] == "." and _KIND.match(right) and _FILE.search(left, max(len(left) - 2, 0)))
