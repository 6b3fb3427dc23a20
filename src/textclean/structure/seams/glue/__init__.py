"""What stands at a seam after it is joined: nothing, a space, or a hyphen less."""

from __future__ import annotations

from itertools import pairwise

from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, HANGUL, WHITE
from ....tuples import NamedTuple
from ...subscripts import subscripts
from ..page import LATIN_WORD, Page
from ..page import page as page_of
from ..words.attested import LONGEST, TAIL_WORD, cut_latin, may_cut
from ..words.english import compound, cuts_capitals, either, english, in_english
from .kept_spaces import WIDE_SPACE, in_name, open_ends, parts_phone

_WIDE = pattern(f"[{CJK}，。、；：？！“”‘’（）《》「」『』【】〈〉〔〕…—～·％￥\uff01-\uff5e]")
_EITHER = "“”‘’—…·"  #: marks of Chinese and of Latin pages alike: what stands beside them tells which
_NARROW = pattern("[A-Za-z0-9\u00c0-\u024f]")
_SPACED = pattern(f" (?:(?<=[{CJK}] )(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%] )(?=[{CJK}]))")
_SPACED_ITEM = pattern(f"(?m)^[ \u3000]*[0-9A-Za-z]{{1,3}} (?=[{CJK}])")
_SPACED_PERCENT, _PERCENT = pattern("[0-9] [%‰]"), pattern("[0-9][%‰]")
_CJK = pattern(f"[{CJK}]")
_BEHIND_CJK = pattern(f"[A-Za-z0-9](?<=[{CJK}].)")
_BEFORE_CJK = pattern(f"[A-Za-z0-9%](?=[{CJK}])")
_HANGUL = pattern(f"[{HANGUL}]")
_OPTION = pattern("(?<![A-Za-z0-9-])--[A-Za-z][A-Za-z0-9-]*$")  # of a command: its hyphens are its own
#: A number of running text, cut: two of them never stand side by side without a mark between.
_TAIL_NUMBER = pattern(f"[{CJK}，。、；：（“][0-9]{{1,6}}$")
_HEAD_NUMBER = pattern(f"[0-9]{{1,4}}(?:[{CJK}%％‰℃]|\\.[0-9])")
_CODED = pattern("[A-Za-z0-9_)\\]}'\";.]")
_OPEN_CODE = pattern("(?:^|[^A-Za-z0-9_)\\]}'\";.`])`[^` ][^`]*$")
_ADDRESS = pattern("(?:[A-Za-z]{2,10}://|www\\.)[!-~]*$")
_REST = pattern("[A-Za-z0-9-]{1,60}[./][A-Za-z0-9]")  # of an address
_HOST = pattern(f"(?:[a-z0-9-]{{1,60}}\\.)*(?:com|org|net|edu|gov|(?<=\\.)[a-z]{{2}})(?:[/,;:)]|\\.?(?:[{WHITE}]|$))")
#: An address of the web, or of mail, at either edge of a line; one that a space sets off on one side has it on the other, too.
_LINK = pattern("(?:https?://|www\\.|[A-Za-z0-9._-]{1,60}@)[!-~]+")
_LINK_END = pattern("( ?)(?:https?://|www\\.|[A-Za-z0-9._-]{1,60}@)[!-~]+$")
_REFERENCE = pattern(f"[{CJK}][\\[〔［][0-9]{{1,3}}[\\]〕］]$")
LONGEST_ADDRESS = 200  #: characters of the longest address that is read
_SIGNS = "∶：×÷±＝=+＋−<>＜＞≤≥~∼～"  #: which stand between two numbers as they stand beside the one
_SIGN_AHEAD, _SIGN_BEHIND = pattern(f"[{_SIGNS}](?=[0-9])"), pattern(f"[0-9][{_SIGNS}]")
_DASHES = "—–―〜"
#: A number with its thousands parted, cut behind a comma; in English prose one may stand before another (``in 2019, 300 of them``).
_THOUSANDS_BEFORE, _THOUSANDS = (
    pattern("(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})*,$"),
    pattern(f"[0-9]{{3}}(?:[,.][0-9]|[{CJK}％])"),
)
_CONJUNCTIONS = frozenset(("and", "or", "to"))
_HYPHENS = "-\u2010\u2011"
_SHY = "\u00ad"


class Glue(NamedTuple):
    """How two lines are put together: so many characters of the left one go, and this comes between."""

    cut: int
    insert: str
    #: whether the page itself attests it: a hyphen, a number or a Latin word that is cut may be unsure
    sure: bool = True


_NOTHING = Glue(0, "")


def spaced(doc: Document) -> bool:
    """View: whether the page parts Han from Latin letters and digits by a space, mostly; behind the number of an item all do."""
    spaces = len(_SPACED.findall(doc.text)) - len(_SPACED_ITEM.findall(doc.text))
    return spaces > 0 and spaces > len(_BEHIND_CJK.findall(doc.text)) + len(_BEFORE_CJK.findall(doc.text))


def percent_spaced(doc: Document) -> bool:
    """View: whether the page parts a number from its sign of percent; GB/T 15835 and English write none."""
    return len(_SPACED_PERCENT.findall(doc.text)) > len(_PERCENT.findall(doc.text))


def keeps_latin_words(doc: Document) -> bool:
    """View: whether lines of Chinese or Japanese end between words in Latin letters, and never inside one.

    Where lines are set such words stay whole (UAX #14); where they are cut by the character they do not. In hard-wrapped
    text 66 of 66 labelled ends between words that no table knows lay between two words.
    """
    page, kept = doc.derive(page_of), False
    for left, right in pairwise(page.rows):
        if not (left.cjk and right.cjk and may_cut(left.words, right.words)) or left.words[-1].isdigit():
            continue
        how = _narrow(page, left.words, right.words)
        if how and not how.insert:
            return False
        kept = kept or (how is not None and how.sure)
    return kept


def glue(doc: Document, page: Page, at: int, wrapped: bool = False) -> Glue:
    """What the seam after row ``at`` needs, of hard-wrapped text or not."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if at in doc.derive(open_ends):
        return Glue(0, WIDE_SPACE)
    if "\u4e00" <= left[-1] <= "\u9fff" and "\u4e00" <= right[0] <= "\u9fff":  # mostly
        return _NOTHING
    if page.syllables and page.loose[at] and page.loose[at + 1] and left[-1].isdigit() and right[0].isdigit():
        return _NOTHING  # a number of which each figure is a line
    if left in _HYPHENS and at and page.rows[at - 1].words[-1] == _SHY:
        return Glue(len(left), "")  # the hyphen that was printed, on a line of its own behind the soft one
    index = doc.derive(subscripts)
    if at + 1 in index or (at in index and right[0].isupper()):
        return _NOTHING
    bare = left.rstrip(_SHY)
    if _SHY in left[len(bare) :] or left.endswith((_SHY + "-", _SHY + "\u2010")):
        bare = left.rstrip(_SHY + _HYPHENS + " ")
        return Glue(len(left) - len(bare), "")
    if left[-1] in _HYPHENS and len(left) > 1 and right[0].isalpha() and not _WIDE.match(right):
        return _hyphen(page, left, right, page.rows[at].cjk and page.rows[at + 1].cjk)
    if "/" in left or "www." in left:
        cjk = page.rows[at].cjk and page.rows[at + 1].cjk
        if _in_address(left, right, cjk):
            return _NOTHING
    if in_name(left, right) and page.rows[at].cjk:
        return _NOTHING
    if page.rows[at].cjk and page.rows[at + 1].cjk and left[-1].isascii() and right[0].isascii():
        if parts_phone(doc, left, right):
            return Glue(0, " ")
        narrow = _narrow(page, left, right)
        if narrow and narrow.insert and wrapped and not narrow.sure and doc.derive(keeps_latin_words):
            return Glue(0, narrow.insert)
        return narrow or Glue(0, " " if _parts(doc, left, right) else "")
    return Glue(0, " " if _parts(doc, left, right) else "")


def _in_address(left: str, right: str, cjk: bool) -> bool:
    """Whether the seam lies inside an address of the web.

    A page of Chinese or Japanese sets no word of letters behind one without a mark, so that what looks like the rest of an
    address is it; in English a word may well follow.
    """
    if not _ADDRESS.search(left, max(len(left) - LONGEST_ADDRESS, 0)) or right.startswith(("http", "www.")):
        return False
    if _CJK.match(right):
        return False
    return bool(
        left[-1] in "/_=&#?"
        or right[0] in "/_=&#"
        or (_REST.match(right) if cjk else left[-1] == "." and _HOST.match(right))
    )


def _narrow(page: Page, left: str, right: str) -> Glue | None:
    """A number or a Latin word at the seam of a Chinese or Japanese page: it may be cut, which only the page can tell."""
    if left[-1].isdigit() and right[0].isdigit():
        number = _TAIL_NUMBER.search(left[-LONGEST:])
        return Glue(0, "", bool(number and _HEAD_NUMBER.match(right)))
    tail, head = TAIL_WORD.search(left, max(len(left) - LONGEST, 0)), LATIN_WORD.match(right)
    if not tail or not head:
        return None
    if cut_latin(page, left, right):
        return _NOTHING
    words = english(tail[0]) and english(head[0])
    if page.words[(tail[0] + head[0]).lower()] or (english(tail[0] + head[0]) and not words):
        return Glue(0, "", english(tail[0] + head[0]) and not words)
    named = left[-1].islower() and right[0].isupper()  # a name of several words: no word goes on with a capital
    whole = in_english(head[0]) and (in_english(tail[0]) or (len(tail[0]) > 1 and tail[0].isupper()))
    return Glue(0, " ", whole or named or min(page.words[tail[0].lower()], page.words[head[0].lower()]) > 1)


def _hyphen(page: Page, left: str, right: str, cjk: bool) -> Glue:
    stem = left.rstrip(_HYPHENS + " ")
    tail, head = TAIL_WORD.search(stem, max(len(stem) - LONGEST, 0)), LATIN_WORD.match(right)
    if not tail or not head or _OPTION.search(stem):
        return Glue(0, "")
    whole, hyphened = (tail[0] + head[0]).lower(), (tail[0] + "-" + head[0]).lower()
    if right[0].isupper() and not cuts_capitals(left, right):
        return Glue(0, " " if left.endswith(" -") else "")  # a dash has a space on either side
    if page.words[hyphened] > page.words[whole]:
        return Glue(0, "")
    if not page.words[whole] and either(tail[0], head[0]):
        return Glue(0, "", False)
    if page.words[whole] or english(tail[0].rpartition("-")[2] + head[0].partition("-")[0]):
        return Glue(len(left) - len(stem), "")
    if compound(tail[0], head[0]):
        return Glue(0, "")
    if head[0] in _CONJUNCTIONS:
        return Glue(0, " ")  # the hyphen waits for its word: ``two- or three-year``
    # two words are a compound, unless nobody writes it so; in Chinese and Japanese, and behind another hyphen, it is a name
    if (english(tail[0]) and english(head[0])) or "-" in tail[0] or cjk:
        return Glue(0, "", False)
    return Glue(len(left) - len(stem), "", False)


def _parts(doc: Document, left: str, right: str) -> bool:
    """Whether a space belongs between."""
    a, b = left[-1], right[0]
    if _in_number(left, right):
        return False
    if a.isdigit() and b in "%‰":
        return doc.derive(percent_spaced)
    if _HANGUL.match(a) or _HANGUL.match(b):
        return True
    if _inside(left, right):
        return False
    wide_left, wide_right = _is_wide(left, -1), _is_wide(right, 0)
    if not wide_left and a in ".,;:?!)]}%" and len(left) > 1 and _WIDE.match(left[-2]):
        wide_left = True  # an ASCII mark that stands for a wide one
    if wide_left and wide_right:
        return False
    if not wide_left and not wide_right and _REFERENCE.search(left) and b.isdigit():
        return False  # the mark of a note, behind Han
    if wide_left or wide_right:
        address = _LINK.match(right) if wide_left else _LINK_END.search(left, max(len(left) - LONGEST_ADDRESS, 0))
        if address and (right[address.end() : address.end() + 1] == " " if wide_left else address[1]):
            return True
        narrow, wide = (b, a) if wide_left else (a, b)
        return bool(_NARROW.match(narrow)) and not _is_mark(wide) and doc.derive(spaced)
    return a not in "/_([{“‘—–―-" and not (a in "." and b.isdigit()) and b not in ",.;:?!)]}”’"


def _in_number(left: str, right: str) -> bool:
    """Whether the seam lies in a number, beside its sign, or between two of them that a sign or a dash ties."""
    a, b = left[-1], right[0]
    if a.isdigit():
        if _SIGN_AHEAD.match(right) or b in "℃℉°′″":
            return True
        return b in _DASHES and right[1:2].isdigit()
    if b.isdigit() and (_SIGN_BEHIND.fullmatch(left[-2:]) or (a in _DASHES and left[-2:-1].isdigit())):
        return True
    return a == "," and _THOUSANDS.match(right) is not None and _THOUSANDS_BEFORE.search(left) is not None


def _inside(left: str, right: str) -> bool:
    """Whether the seam lies between a quotation mark that looks the same on either side, or a sign of a currency, and its words."""
    a, b = left[-1], right[0]
    if a in "$€£¥" and b.isdigit():
        return True
    if a == '"' and not b.isspace() and (len(left) == 1 or left[-2] in " (["):
        return True  # it opens
    if b == '"' and (len(right) == 1 or right[1] in " ,.;:!?)]"):
        return left.count('"') % 2 == 1  # it closes
    if a == "`":  # what is set as code stands between two of them
        return not _CODED.match(left[-2:-1])
    return b == "`" and _OPEN_CODE.search(left[-LONGEST:]) is not None


def _is_wide(words: str, edge: int) -> bool:
    """Whether a line is Chinese or Japanese at its edge (0 or -1)."""
    return bool(_WIDE.match((words.strip(_EITHER) or words)[edge]))


def _is_mark(char: str) -> bool:
    return not _CJK.match(char)
