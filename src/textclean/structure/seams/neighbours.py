"""Evidence of neighbours: what the two rows, and those around them, are by form."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import HAN
from ..both_scripts import in_both_scripts
from ..words import known, simplified
from .kinds import WEAK
from .layout.scattered import in_order, single
from .layout.stream import lines_of_their_own
from .lines.lone_numbers import lone_number
from .lines.poems import in_poem
from .lines.read_widths import read_widths
from .lines.verse import free_verse, in_metre, in_quatrain, stanza, verse
from .lines.word_lists import SYLLABLE
from .page import Evidence, Page
from .words.english import in_a_row

CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LINES = ("reporter", "byline", "date", "name", "credit")
_PROSE = in_a_row(4)  # words in a row: a sentence, no code
NAME = 3  #: characters of a name without a space
LATIN_NAME = 24  #: characters of a name in Latin letters
_LABEL = pattern("[A-Za-z][A-Za-z ]{2,}|[a-z]")  #: of a box in a diagram, or of what it counts: ``Read``, ``n``
BLOCK = 2  #: rows above and below two rows in Latin letters that tell what these are
NEAR = 3  #: rows below it that tell whether it stands over running text
WIDE = 44  #: columns; what is asked of short rows is asked of none that is wider
#: Where a correspondent sits, on a line above the name.
_OFFICE = in_both_scripts(f"(?:本[报刊]|新华社|中新社|人民日报)驻[{HAN}]{{2,8}}")
#: With whom a speech begins, or begins again (``各位代表！``); of 143 such rows of labelled pages none went on with the row above.
_ADDRESS = in_both_scripts(
    "(?:尊敬的)?(?:各位[^，。！：]{1,8}|同志们|朋友们|女士们|先生们)(?:、[^，。！：]{1,8}){0,3}[！!：:]"
    "|(?:大家|各位|同学们|朋友们)(?:早上|早|上午|中午|下午|晚上|晚)?好[，,！!。]"
)
#: In a row that begins with a date, what makes it a sentence (``2020年5月6日，…``, ``2020年5月6日起至…``); a signature names its place so (``，于北京``).
_DATED = pattern("[，,、；。](?![于於])|起至")
ADDRESSES = frozenset("尊各同朋女先大")  #: first characters of these


def by_form(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What the two rows are by form."""
    name = item_evidence(page, at + 1)
    if name:
        out[name] = ""
    elif _ends_list(page, at):
        out["list-ends"] = ""
    if page.traits[at + 1].dateline:
        out["right-dateline"] = ""
    if (
        page.rows[at + 1].words[0] in ADDRESSES
        and not (wrapped and _speaks_on(page, at))
        and (address := _ADDRESS.match(page.rows[at + 1].words))
    ):
        out["address-follows"] = address[0]
        out.pop("opens-formula", None)
    if at + 1 in page.fields:
        out["field"] = ""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if in_quatrain(left, right) or (not wrapped and in_metre(left, right)):
        out["verse"] = ""
    if not (page.plain[at] and page.plain[at + 1] and max(page.doc.derive(read_widths)[at : at + 2]) > WIDE):
        _special(page, at, wrapped, out)  # mostly they are plain
    elif not wrapped and in_poem(page, at):
        out["verse"] = ""


def _are_labels(page: Page, at: int) -> bool:
    """Whether two small rows are no pieces of a word: whole words in Latin letters, as boxes of a diagram hold, or a number beside a heading."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if left.isdigit() or right.isdigit():
        return max(page.widths[at], page.widths[at + 1]) > SYLLABLE
    return all(_LABEL.fullmatch(words) for words in (left, right))


def _special(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What two rows are of which one has a form of its own, or which are both short."""
    small = page.shy or (min(page.widths[at], page.widths[at + 1]) <= SYLLABLE and not _are_labels(page, at))
    if page.loose[at] and page.loose[at + 1] and small:
        out["syllables"] = ""
        if at in page.doc.derive(lines_of_their_own):
            out["line-of-its-own"] = ""
    listed = page.listed[at] and page.listed[at + 1] and not (single(page, at) and page.doc.derive(in_order))
    if listed or (at in page.entries and page.rows[at + 1].words[0] in CAPITALS):
        out["word-list"] = ""
    left, right = page.kinds[at], page.kinds[at + 1]
    if wrapped and right == "byline" and (page.rows[at].words[-1] in "，、" or "word-sure" in out):
        right = ""  # no line of its own: it begins with the rest of a word, or names one more of several people
    _names(page, at, (left, right), wrapped, out)
    # inside a printed line what its pieces look like says nothing
    filled = wrapped and at in page.filled
    within = filled or (wrapped and (at in page.worded or (page.fragments[at] and "end-colon" in out)))
    if filled:
        out.pop("stop-quote", None)
    if right == "dialogue" and not within:
        out["dialogue"] = ""
    _latin(page, at, out)
    if not page.loose[at] and not within:
        _short_run(page, at, out)
        if not page.fragments[at] and not page.loose[at + 1] and (number := lone_number(page, at)):
            out["lone-number"] = number
    if not wrapped:
        _over_byline(page, at, out)
    if verse(page, at) or (not wrapped and (stanza(page, at) or free_verse(page, at) or in_poem(page, at))):
        out["verse"] = ""


def _names(page: Page, at: int, kinds: tuple[str, str], wrapped: bool, out: Evidence) -> None:
    """What the rows are by their kinds, and whether one of them is the name of who wrote the text."""
    left, right = kinds
    if left or right:
        _kinds(left, right, out)
        if wrapped and right == "name" and _signs(page, at):
            out["name-alone"] = ""
        if wrapped and "date" in kinds:
            _of_sentence(page, at, out)
    elif wrapped and at < 2 and _signs_in_latin(page, at):
        out["name-alone"] = ""
    if page.traits[at].titled and left not in _LINES:
        out["left-titled"] = ""
    if page.traits[at + 1].titled and right not in _LINES:
        out["right-titled"] = ""


def _latin(page: Page, at: int, out: Evidence) -> None:
    """Whether the rows are in Latin letters: both, in prose or in a block of lines; or one of them."""
    left, right = page.rows[at].cjk, page.rows[at + 1].cjk
    if not left and not right:
        out["latin-both" if page.measure.latin or _is_prose(page, at) else "latin-block"] = ""
    elif not (left and right):
        out["latin-one"] = ""


def _is_prose(page: Page, at: int) -> bool:
    """Whether two rows in Latin letters are running text: each has words in a row, or they stand in a block of such rows of which two have, and none is code."""
    if _PROSE.search(page.rows[at].words) and _PROSE.search(page.rows[at + 1].words):
        return True
    near = range(max(at - BLOCK, 0), min(at + 2 + BLOCK, len(page.rows)))
    if any(page.kinds[row] in ("code", "table", "markup") for row in near):
        return False
    return sum(not page.rows[row].cjk and _PROSE.search(page.rows[row].words) is not None for row in near) >= 2


def _speaks_on(page: Page, at: int) -> bool:
    """Whether a full row behind the name of who speaks ends with a comma: whom it speaks to is named there, and greeted on the next one."""
    return page.kinds[at] == "label" and page.rows[at].words[-1] in "，," and page.slacks[at] <= page.measure.tolerance


def _of_sentence(page: Page, at: int, out: Evidence) -> None:
    """Take back that a row is a date where it is a sentence that begins with one, and the row above it is no headline."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if "left-date" in out and _DATED.search(left):
        del out["left-date"]
    goes_on = page.commas[at] or page.stops[at] or "cannot-end" in out
    if "right-date" in out and goes_on and not page.ends[at] and _DATED.search(right):
        del out["right-date"]


def _over_byline(page: Page, at: int, out: Evidence) -> None:
    """Whether the rows are a headline of two lines over a byline; or the right one is the first line of a byline of two."""
    below = page.kinds[at + 2] if at + 2 < len(page.kinds) else ""
    if below in ("byline", "reporter") and max(page.rows[at].width, page.rows[at + 1].width) <= WIDE:
        out["two-line-head"] = ""
    if below == "reporter" and page.kinds[at + 1] != "reporter" and _OFFICE.fullmatch(page.rows[at + 1].words):
        out["right-reporter"] = ""


def item_evidence(page: Page, at: int) -> str:
    """What it says that a row begins with a number or a bullet, as evidence; an empty string where it begins with none, or with one that may be a word and stands alone."""
    name = page.items[at]
    if not name:
        return ""
    if page.item_counts[name] > 1:
        return "item-weak-siblings" if name in WEAK else "item-siblings"
    return "" if name in WEAK else "item-alone"


def _ends_list(page: Page, at: int) -> bool:
    """Whether the left row is an item as the one above it, without a stop as that one, and below it is more room than between them."""
    if not (at and page.items[at]) or page.items[at - 1] != page.items[at] or page.ends[at - 1]:
        return False
    return page.rows[at].blanks < page.rows[at + 1].blanks


def _signs(page: Page, at: int) -> bool:
    """Whether a row that may be a name is one that stands between a headline and its text: it is no word, and nothing is cut by it."""
    below = range(at + 2, min(at + 2 + NEAR, len(page.rows)))
    if not any(page.stops[row] or page.ends[row] or page.commas[row] for row in below):
        return False
    bare = not (page.commas[at] or page.stops[at] or page.ends[at]) and (
        not at or page.ends[at - 1] or page.kinds[at - 1] == "furniture"
    )
    words = page.rows[at + 1].words
    return bare and len(words) <= NAME and not known(simplified(words))


#: A name in Latin letters, or that of an account.
_LATIN_NAME = pattern("[A-Z]?[a-z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,2}$")


def _signs_in_latin(page: Page, at: int) -> bool:
    """Whether a Chinese or Japanese title at the top of a text stands over a name in Latin letters, and that over the text."""
    words, below = page.rows[at + 1].words, page.rows[at + 2 : at + 3]
    if page.rows[at + 1].cjk or not page.rows[at].cjk or len(words) > LATIN_NAME or not (below and below[0].cjk):
        return False
    above = range(at + 1)
    return not any(page.stops[row] or page.ends[row] or page.commas[row] for row in above) and bool(
        _LATIN_NAME.match(words)
    )


def _kinds(left: str, right: str, out: Evidence) -> None:
    """What either row is, where it is more than text."""
    if "alone" in (left, right) or right == "markup":
        out["markup"] = ""
    if left in ("jump", "jump-end") or right in ("jump", "jump-start"):
        out["jump"] = ""
    if "furniture" in (left, right):
        out["furniture"] = ""
    if left != right and "insert" in (left, right):
        out["insert"] = ""
    if left in _LINES:
        out["left-" + left] = ""
    if right in _LINES:
        out["right-" + right] = ""
    if "table" in (left, right):
        out["table-both" if left == right else "table-one"] = ""
    if "code" in (left, right):
        out["code-both" if left == right else "code-one"] = ""
    if "salutation" in (left, right):
        out["salutation"] = ""
    if right == "label":
        out["label-both" if left == "label" else "label"] = ""


def _short_run(page: Page, at: int, out: Evidence) -> None:
    """Whether the seam lies in a run of short rows: verse, a list without bullets, captions."""
    most = min(40, page.measure.edge_at(at) * 3 // 4) if page.measure.edge else 40
    widths = page.widths
    if widths[at] > most or widths[at + 1] > most:
        return
    count = sum([width <= most for width in widths[max(at - 2, 0) : at + 4]])
    if count >= 5:
        out["short-run"] = ""
