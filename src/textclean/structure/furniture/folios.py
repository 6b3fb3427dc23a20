"""What furniture says: page numbers in all their forms, and running heads in their parts.

A running head is put together of few things, which stand in any order: the paper, its date, the day, the number of the issue,
the number and the name of the page, who made it. A row that holds nothing else is one, whatever house set it; one part alone
stands in texts as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.lazy import pattern
from ...text.script import CJK, HAN_NUMERALS, PAUSE_AND_STOP_MARKS
from ...tuples import NamedTuple
from .. import both_scripts
from ..both_scripts import in_both_scripts
from ..dates import DAYS, MONTHS, WEEK, WEEK_JAPANESE
from ..ordinals import value


class Form(NamedTuple):
    """What the words of a row look like."""

    kind: str
    """``mark``: a page number and nothing else. ``number``: a bare one. ``sheet``: one that may as well be something else
    (``A3``, ``vii``, ``◆ 7 ◆``, ``2-7``, ``—lO—``). ``page``: a running head that is unmistakable. ``date``: with the day of the week.
    ``folio``: a running head in its parts. ``paper``, ``issue``, ``section``: one part of one. ``note``: who made the page, for whom it is. ``head``: words and a number. ``copy``: by what it repeats."""
    value: int  #: page number, -1 where there is none
    within: str = ""  #: how a ``sheet`` writes its numbers, and in what they count: the chapter of ``2-7``


#: signs on both sides of a page number; stars and the like stand about the numbers of sections
_RULES = "-—–－─―·・‧~=|_"
_ANY = f"(?:[0-9]{{1,4}}|[{HAN_NUMERALS}]{{1,5}})"
_OF = f"(?:(?: ?[,/、] ?| )?共 ?{_ANY} ?[页版])?"
_MARKS = (  # strong forms: nothing else looks like them
    in_both_scripts(f"(?P<open>\\()?总?第 ?(?P<page>[0-9](?: ?[0-9]){{0,3}}) ?[页版面]{_OF}(?(open)\\))$"),
    pattern(f"([{_RULES}]{{1,3}}) ?(?P<page>[0-9](?: ?[0-9]){{0,3}}) ?\\1$"),
    pattern("[-—–] ?([ivxlc]{1,7}) ?[-—–]$"),
    pattern(
        "(?:Page|PAGE|page|P a g e|P A G E|P\\.|p\\.|P[Gg]\\.?|pg\\.?) ?\\|? ?([0-9]{1,4})(?: (?:of|/) ?[0-9]{1,4})?$"
    ),
    pattern("([0-9]{1,4}) ?ページ$"),
    in_both_scripts(f"(?P<open>\\()?总?第 ?([{HAN_NUMERALS}]{{1,5}}) ?页{_OF}(?(open)\\))$"),
    in_both_scripts("共 ?[0-9]{1,4} ?页[ ,/]{0,2}第 ?([0-9]{1,4}) ?页$"),
    in_both_scripts("页(?:[码次][: ]{0,2}| ?)([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?$"),
)
#: That the text goes on over the end of a page.
_TURN = in_both_scripts(
    "[^\\w\\s]{0,2} ?(?:[次前]の?(?:頁|ページ) ?(?:へ|に|より|から) ?(?:続く|つづく|続き)|(?:下?转下|上?接上|续见?[上下])页"
    "|(?i:continued (?:on|from) (?:the )?(?:next|previous|preceding|following) page))[^\\w\\s]{0,2}$"
)
_DASHES = "-—–－―"
_THIRTY = "-30-"  #: the end of a report to the American press, too
#: Figures between dashes, of which a scanner read some as letters, or a dash as the character for one.
_MISREAD = pattern(
    f"(?:([{_DASHES}]) ?(?=.*\\1$)|[{_DASHES}一] ?(?=[0-9 ]+[{_DASHES}一]$))([0-9lIO]{{1,4}}) ?[{_DASHES}一]$"
)
_READ = str.maketrans("lIO", "110")
_BARE = (
    ("number", pattern("([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?$")),
    ("number", pattern("[\\[(〔【<《] ?([0-9]{1,4}) ?[\\])〕】>》]$")),
    ("number", in_both_scripts("[\\[(〔【] ?页 ?([0-9]{1,4}) ?[\\])〕】]$")),
    ("number", pattern("([0-9]{1,4}) ?\\([0-9]{1,4}\\)$")),  # of the paper, and of the volume
    ("sheet", pattern("(?:[A-Z]|[Pp]-?|Sheet )([0-9]{1,4})$")),
)
#: Numbers that may be something else, too, each with what stands beside it.
_SET = (
    pattern("(?:[◆◇◈●○◎•■□▪▶▷►▲△★☆※] ?|([^\\w\\s]) ?(?=.*\\1$))(?P<page>[0-9]{1,4})(?: ?[^\\w\\s])?$"),
    in_both_scripts("(?P<page>[0-9]{1,4}) ?(?:[页面]|(?:of|/) ?全? ?[0-9]{1,4}页?)$"),
    in_both_scripts(
        f"(?:[0-9]{{1,2}}|[A-Z]|Appendix [A-Z0-9]|[附资][录料件]?{_ANY}?) ?[-–—―] ?(?P<page>[0-9]{{1,4}})$"
    ),
)
_NUMERAL = pattern(f"ノ?[{HAN_NUMERALS}]{{1,4}}$|[ivxlc]{{1,7}}$|[IVXLC]{{1,7}}$")  #: without a digit
_SECTION = in_both_scripts(f"(?:([0-9]{{1,2}}) ?)?([{CJK} ]{{2,12}})$|第 ?([0-9]{{1,3}}) ?[版页] ?([{CJK}]{{2,6}})$")
#: A running head with its page number at the outer edge: at the left of even pages, at the right of odd ones.
_HEAD = pattern(
    f"([0-9]{{1,4}})(?: | ?[|] ?)([^0-9 |][^0-9{PAUSE_AND_STOP_MARKS}]+)$|([^0-9 |][^0-9{PAUSE_AND_STOP_MARKS}]*[^0-9{PAUSE_AND_STOP_MARKS} |])(?: | ?[|] ?)([0-9]{{1,4}})$"
)
#: How the names of newspapers end: such a name alone is one, with the number of the page behind it or not.
_PAPER = "(?:⟨press pages.papers⟩)"
#: How they end beside other parts of a running head; alone they are words as well.
_PAPERS = "(?:⟨press pages.papers pages.others⟩)"
PAPER = in_both_scripts(f"(?!来源|据|摘自|转自|转载|原载)[{CJK}A-Z]{{2,6}}{_PAPER} ?(?:[A-Z]?([0-9]{{1,3}}))?$")
PRESS = in_both_scripts(f"^[{CJK}·]{{2,12}}{_PAPERS}$")  #: a row that ends with such a name
#: The name of a periodical, and which number it is: ``地方通讯 第128期``.
_ISSUE = in_both_scripts(f"[{CJK}A-Z]{{2,12}}(?<!总) ?第 ?[0-9{HAN_NUMERALS}]{{1,5}} ?[期号]$")
_TELLING = f"报報聞刊页頁)]】く→{_DASHES}"  #: last characters of papers and pages
_DIGIT = pattern("[0-9]")

_YEAR = f"(?:(?:[12][0-9]{{3}}|[{HAN_NUMERALS}]{{4}}|(?:中华民国|民国|令和|平成|昭和) ?(?:元|[0-9]{{1,3}}|[{HAN_NUMERALS}]{{1,4}})) ?年(?:\\([0-9]{{4}}年\\))?)"
_NUMBER = f"(?:[0-9]{{1,2}}|[{HAN_NUMERALS}]{{1,3}})"
_MONTH = f"(?:{MONTHS})[a-z]{{0,6}}\\.?"
_MONTHS = f"(?:{_MONTH}|{'|'.join(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'])})"
_WEEKDAY = f"(?:{DAYS})day|(?:{DAYS.upper()})DAY"
_NO_NAME = f"{_WEEKDAY}|{_MONTHS} [0-9]|No\\b|Vol\\b|Issue\\b|[A-Z]?[0-9]"
_OFFICES = "(?:本版|值班|执行)?(?:⟨press roles.foot⟩)"
_PARTS = in_both_scripts(
    f"(?P<issue>(?:{_YEAR} ?)?(?:[第总]|总第) ?[0-9{HAN_NUMERALS}]{{1,5}} ?[期号辑卷]|(?:{_YEAR} ?)?[0-9]{{1,2}}月号"
    f"|[0-9]{{1,4}}年[春夏秋冬][字季]?第?[0-9]{{1,5}}期|(?:No|Vol|Issue)\\.? ?[0-9]{{1,5}}(?![0-9]))"
    f"|(?P<date>{_YEAR} ?{_NUMBER} ?月(?: ?{_NUMBER} ?日)?|{_NUMBER}月 ?{_NUMBER}日|(?:19|20)[0-9]{{2}}([./-])[0-9]{{1,2}}\\3[0-9]{{1,2}}"
    f"|{_MONTHS} [0-9]{{1,2}}, [12][0-9]{{3}}|[0-9]{{1,2}} {_MONTHS} [12][0-9]{{3}}|{_MONTHS} [12][0-9]{{3}})"
    f"|(?P<day>\\(?(?:星期[{WEEK}]|周[{WEEK}]|[{WEEK_JAPANESE}]曜日?)\\)?|{_WEEKDAY}|\\([{WEEK_JAPANESE}]\\)|农历[^ ]{{4,12}})(?![{CJK}A-Za-z])"
    f"|(?P<page>第 ?[A-Z]?(?P<a>[0-9]{{1,3}}) ?[版页面]|[A-Z](?P<b>[0-9]{{1,3}}) ?版?(?![0-9A-Za-z])|(?P<c>[0-9]{{1,3}})(?: ?版| ?/ ?[0-9]{{1,4}})?(?![0-9A-Za-z{CJK}.年月])"
    f"|[Pp](?:age|\\.)? ?(?P<d>[0-9]{{1,3}})(?![0-9])|共 ?[0-9]{{1,4}} ?[页版])"
    f"|(?P<staff>{_OFFICES} ?[:/ ] ?[{CJK}]{{2,4}}(?: [{CJK}]{{2,3}}(?![{CJK}:/]))*)"
    f"|(?P<contact>(?:电话|热线|邮箱|传真) ?[: ] ?[!-~]{{5,}}|(?:www\\.|https?://)[!-~]+|[!-~]+@[!-~]+)"
    f"|(?P<notice>⟨press pages.notices⟩)"
    f"|(?P<paper>《[{CJK}A-Za-z ]{{1,12}}》|[{CJK}A-Z]{{1,10}}?{_PAPERS}(?:(?![{CJK}])|(?=[第总]))|広報[{CJK}]{{1,8}})"
    f"|(?P<name>(?!{_NO_NAME})[A-Z][\\w'’&]*(?: (?!{_NO_NAME})(?:[A-Z][\\w'’&]*|of|the|and|for|in)){{0,6}})(?=[ ,|/]|$)"
    f"|(?P<section>[【\\[]?[{CJK}]{{2,6}}[】\\]]?)(?![{CJK}])"
)
_NAMED_PAGE = pattern(f"[{CJK}]{{2,10}}[·・‧][{CJK}]{{2,10}}")  #: a paper and its page: ``滨海时报·文教``
_BETWEEN = pattern("[ ·・‧|/—–─-]*")
_BETWEEN_LATIN = pattern("[ ·|/,—–-]*")  #: in Chinese a comma stands between the parts of a reference
_HAS_CJK = pattern(f"[{CJK}]")
#: behind a word, without a gap: a sentence that says a date (``定于2024年10月19日（星期六）``)
_GOES_ON = pattern("[0-9]")
#: A word of such a sentence, or what a date is the date of (``業務開始日　令和6年4月1日（月）``).
_WANTS_DATE = in_both_scripts("[于至到在从自以由]$|^[去来]る$|[日时期间限]$")
_SAYS_PAGE = pattern("\\bPage [0-9]")
_MOST_PARTS = 10
_NAMED = frozenset(("paper", "section", "name", "staff"))


def form(words: str) -> Form | None:
    """The form of a row, given in compatible characters with white space counted once; none where it is no furniture."""
    if not _DIGIT.search(words) and " " not in words and "·" not in words and words[-1:] not in _TELLING:
        return Form("sheet", value(words.lstrip("ノ")), _numerals(words)) if _NUMERAL.match(words) else None
    if words == _THIRTY:
        return Form("sheet", 30, "--")
    for regex in _MARKS:
        match = regex.match(words)
        if match:
            return Form("mark", value(match[match.lastindex or 1].replace(" ", "")))
    if _TURN.match(words):
        return Form("page", -1)
    match = _MISREAD.match(words) if words[0] in _DASHES or words[0] == "一" else None
    if match:
        return Form("mark" if _DIGIT.search(match[2]) else "sheet", int(match[2].translate(_READ)))
    for kind, regex in _BARE:
        match = regex.match(words)
        if match:
            return Form(kind, int(match[1]))
    for regex in _SET:
        match = regex.match(words)
        if match:
            return Form("sheet", int(match["page"]), words[: match.start("page")] + words[match.end("page") :])
    match = PAPER.match(words)
    if match:
        return Form("paper", int(match[1] or -1))
    if _ISSUE.match(words):
        return Form("issue", -1)
    match = _SECTION.match(words)
    if match:
        name = (match[2] or match[4] or "").replace(" ", "")
        spaced = bool(match[2]) and " " in match[2].strip()
        if name and _is_section(name) and (match[1] or match[3] or spaced):
            return Form("page" if match[3] else "section", int(match[1] or match[3] or -1))
    head = _running_head(words)
    if head:
        return head
    match = _HEAD.match(words)
    if match and int(match[1] or match[4]) % 2 == (match[4] is not None):
        return Form("head", int(match[1] or match[4]))
    return None


def _numerals(words: str) -> str:
    """The first numeral of the kind that a number is written in: no series has several."""
    return "一" if not words.isascii() else "i" if words.islower() else "I"


def _running_head(words: str) -> Form | None:
    """The form of a row that is all parts of a running head, if it is."""
    kinds: list[str] = []
    number = -1
    for kind, page in _parts(words):
        kinds.append(kind)
        number = page if page >= 0 else number
    if not kinds or kinds[-1] == "":
        return None
    told, bare = set(kinds), words[-1].isdigit()
    if "word" in told and (kinds.count("word") > 1 or not (told >= {"date", "day"} or _NAMED_PAGE.fullmatch(words))):
        return None
    if told == {"paper", "word"}:
        return Form("folio", -1)
    if "《" in words:  # below an article it may as well say where that stood
        numbered = number >= 0 or "date" in told  # with its issue alone it is a title
        return Form("folio", number) if "paper" in told and numbered else None
    if told <= {"notice", "staff", "contact"}:
        return Form("note", -1) if len(kinds) > 1 and kinds[0] != "contact" else None
    if "date" in told and "day" in told:
        if len(kinds) == 2:
            return Form("date", -1)
        if not told <= {"date", "day", "name", "contact"}:
            dated = words[0].isdigit() and "paper" not in told
            titled = "word" in told and number < 0  # what a list of a day is headed with: ``番組表　4月9日（日）``
            return Form("date" if dated else "folio" if titled else "page", number)
    if "paper" in told and len(kinds) > 2 and ("date" in told or number >= 0):
        return Form("page", number)
    placed = told & {"date", "day", "issue", "page"}
    if told & {"paper", "section", "staff"} and (placed or len(told & _NAMED) > 1):
        return Form("folio", number) if told != {"section", "date"} and told != {"staff", "date"} else None
    if "name" in told:
        return Form("folio", number) if ("date" in told and len(placed) > 1) or "issue" in told else None
    if len(placed) > 1 and "page" in placed:
        if placed == {"date", "page"} and _SAYS_PAGE.search(words):
            return Form("page", number)
        return None if bare and placed == {"date", "page"} else Form("folio", number)
    return Form("issue", -1) if "issue" in placed and len(kinds) > 1 else None


def _parts(words: str) -> Iterator[tuple[str, int]]:
    """What the row holds, in turn, with the page number that a part says (-1: none); at last ``""`` where it is something else."""
    at, between = 0, _BETWEEN if _HAS_CJK.search(words) else _BETWEEN_LATIN
    for _ in range(_MOST_PARTS):
        match = _PARTS.match(words, at)
        kind = match.lastgroup if match else None
        if not match or not kind:
            break
        if kind == "section" and not _is_section(match[0]):
            if _GOES_ON.match(words, match.end()) or _WANTS_DATE.search(match[0]):
                break
            kind = "word"
        page = match["a"] or match["b"] or match["c"] or match["d"] if kind == "page" else None
        yield kind, int(page) if page else -1
        gap = between.match(words, match.end())
        at = gap.end() if gap else match.end()
        if at == len(words):
            return
    yield "", -1


def _is_section(words: str) -> bool:
    table = both_scripts.table("sections")
    return words[0] in "【[" or words in table or (words[2:] in ("新闻", "新聞") and words[:2] in table)
