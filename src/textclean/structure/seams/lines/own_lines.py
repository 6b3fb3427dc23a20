"""Evidence of lines that stand by themselves for what they are: attachments, abstracts, whom a paper is sent to, headings of parts."""

from __future__ import annotations

from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_TO_TEN, NOTE_MARKS, OPENER_OF, PAUSE_AND_STOP_MARKS, is_cjk
from ...both_scripts import characters, in_both_scripts
from ...furniture.page_heads import PARTICLES
from ...lone_marks import opens_every_direction
from ...notes import note
from ...rows import has_cjk, rows
from ...soft_breaks import is_hard
from ...timed import timed
from ..groups import GOES_ON
from ..heads.subtitles import is_subtitle
from ..heads.twice import heads_twice
from ..page import Evidence, Page
from .dated_lines import dated, dated_line
from .english_lines import are_labelled, english_line, is_heading_in_capitals, opens_verse
from .fields import of_forms
from .listing import entry
from .notices import of_notices
from .papers import closes_address, is_number, of_papers
from .papers_of_law import heads_bill, is_article_caption
from .parallel import in_two_scripts
from .signatures import closes_letter, ends_in_credit, signs
from .speakers import answers

#: With what the parts of a scholarly paper open that stand between its title and its text.
_PARTS = in_both_scripts(
    "(?:摘[ 　]?要|内容提要|关键词|中图分类号|要[ 　]?旨|キーワード)[ 　]?[：:]|[【〔［](?:摘要|关键词|内容提要)[】〕］]"
    "|(?:Abstract|ABSTRACT|Key ?words|KEY ?WORDS|Keywords)(?:[.:—] ?|[ ]+(?=[A-Z]))[A-Za-z]"
)
#: The name of a part of an article or a page, which is a heading where it is a row: of 66 labelled ones not one went on from the row above.
_PART_NAMES = in_both_scripts(
    "[前引序导]言|背景|摘要|[小总]结|结论|结语|结束语|后记|附录|参考(?:文献|资料)|致谢|基本案情|裁判(?:结果|理由|要[旨点])|典型意义|相关法条|案例评析|自我评价|(?:工作|教育|学习)(?:经历|背景)|个人简历|求职意向|联系方式|开栏的话|编者(?:的话|按)|编后(?:语|小议)?|新闻背景|新闻链接|相关链接|延伸阅读|名词解释|记者手记|采访手记|短评|はじめに|おわりに|まとめ|概要|謝辞"
)
#: With what a line begins that stands by itself: whom to ask, who was there, who gets a copy (labelled pages have three such
#: lines, all of them whole), what of a form is ticked, a note with its mark, what a picture shows, what an editor says first
#: (26 of 27 labelled ones), who wrote it.
_OPENERS = in_both_scripts(
    "(?:(?:咨询|联系|举报|服务|监督|订阅|受理|投诉|报名|预约|值班|客服|报料)?(?:电话|热线)|联系人|(?:来信|通信|通讯|联系|报名|办公)?地址|邮编|邮政编码|传真|网址|邮箱|抄送|主送|抄报|列席|出席|缺席|责任单位|责任编辑|正本|副本|医师"
    "|(?:采访|整理|撰文|摄影|口述)(?:、(?:采访|整理|撰文|摄影))?|参考文献|場所|日時|出席者|欠席者)[:：]|[男女][，,][0-9]{1,3}[岁歳]"
    "|(?:とき|ところ|日時|場所|会場|料金|費用|参加費|対象|定員|申込(?:み|先|方法)?|申し込み|問合せ?|問い?合わせ|持ち物|講師|内容|期間|締切|主催)[ 　]"
    f"|[√☑□✓☐■☒] ?(?:不?适用|是|否)(?![^ 　√☑□✓☐■☒])|图为[^，。]|编者按|附件[0-9０-９{HAN_TO_TEN}]{{0,2}}[：:]"
    "|(?:主旨|记录人|抄发)[：:]|(?:说明|主持人?|审核)[：:](?=$|[^，。；！？]{2,24}$)|[（(]共印 ?[0-9]+ ?份[）)]$|时间[：:] ?(?=[0-9上下本每])|地点[：:]"
    "|(?:报|送|发)[：:](?=[^“「『，。；！？他她我]{2,40}$)|[（(](?:待续|未完待续|未完|全文完|完|终|つづく|続く)[）)]$"
    f"|[①-⑳] ?[{HAN}《“0-9]|(?:Fig\\.|Figure|Table) [0-9]{{1,3}}[.:] |(?:写真|注)[0-9０-９]{{1,2}}[ 　：:.．]"
    f"|[（(]作者[系为单是]|(?:文|写真|取材|撮影|聞き手)[・=＝／/][{CJK}]{{2,8}}$"
)
_OPENING = characters(
    f"{NOTE_MARKS}受投预值客来通采整撰摄口と日場会料費参対定申問持講内期締男女FT说主记审时地报送发(注文写取撮聞正副医咨联举服监订电热地邮传网抄主列出缺责参場日欠√☑□✓☐■☒图编附（("
)
#: The number of a paragraph of a patent, and the time of a recording: they begin a line behind any mark.
_NUMBERED = pattern("\\[[0-9]{4}\\]|\\[[0-9]{2}:[0-9]{2}(?::[0-9]{2})?\\]")
#: A running head and the number of its page, at either edge.
_PAGED = pattern(
    f"[{CJK}·《》]{{2,16}}(?: {{3,}}|\u3000{{2,}})[0-9]{{1,4}}|[0-9]{{1,4}}(?: {{3,}}|\u3000{{2,}})[{CJK}·《》]{{2,16}}"
)
_TO_FILL = ("____", "＿＿＿", "……………")  #: where something is to be written in a form
#: Whose words stand above, in Latin letters: ``— Ada Lovelace, Countess of Lovelace``.
_OF_WHOM = pattern("(?:[—–―]|--) ?[A-Z][A-Za-z.’'-]{0,30} [^!?;:…]{3,100}(?<!\\.)$")
_WORD = pattern("[A-Za-z]{2}")
#: Who wrote a paper, by initials: ``R. Ashdown and M. Iyer``.
_AUTHOR = "(?:[A-Z]\\. ?){1,3}[A-Z][a-z’'-]+(?:-?[A-Z][a-z]+)?"
_AUTHORS = pattern(f"{_AUTHOR}(?:(?:,|,? and|,? &) {_AUTHOR}){{0,8}}")
_FILE = in_both_scripts(
    "(?:文件名?|文件名称|档名|档案名称?|Filename|File|ファイル名?)[:：] ?[A-Za-z0-9_./\\\\-]+\\.[A-Za-z0-9]{1,5}"
)
#: Somebody and the name by which a service knows them: ``川端光義(@agile)``.
_HANDLE = pattern(f"[{CJK}A-Za-z· ]{{2,24}}[（(]@[A-Za-z0-9_.-]+[）)]")
_BOX = pattern("【[^】]{2,16}】|〖[^〗]{2,16}〗")  #: the heading of a part, and nothing else
#: A row in brackets from end to end, as a note below a table or a headline is.
_BRACKETED = pattern("（[^（）]{3,40}）|\\([^()]{3,40}\\)")
_RUNS = "，。；：、,;:"
_BEFORE = "，；：、,;:如见見上下左右在"  #: behind these the sentence may go on with what opens a line elsewhere
_ON = frozenset("的是，。、！？：；）“「『,.:;!?)")  #: with what a sentence goes on behind a quotation
#: of a row in Latin letters that is whole where Chinese or Japanese follows: 105 of 105 labelled ones were
LATIN_WORDS = 3
QUOTED = 10  #: characters of the shortest, with its marks
BOXED = 18  #: characters of the longest heading in square brackets
LONGEST_PART = 5  #: characters of the longest of those names
SHOWN = 8  #: characters of a row that are told
HEADED = 3  #: rows with a heading in brackets that are the way of a text


def own_lines(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether one of two rows stands on a line of its own for what it is."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    words = (
        _of_a_kind(page, at, left, right)
        or _upper(page, at, wrapped, left)
        or _lower(page, at, wrapped, left, right)
        or _both(page, at, wrapped, left, right)
    )
    if words:
        out["stands-alone"] = words[:SHOWN]
    if at + 1 in page.doc.derive(answers):
        out["speech-turn"] = right[:6]
    elif page.ends[at] and left[-1] in "”」』" and right[0] in "“「『":
        out["speech-turn"] = left[-1] + right[0]  # where marks that close stand on a row alone, too
    bracketed = left[0] in "（(" and wrapped and GOES_ON.isdisjoint(out) and _is_bracketed(page, at)
    if bracketed or ends_in_credit(left, right) or _is_of_whom(page, at, left, right):
        out["end-credit"] = ""
    if wrapped and left[-1] in "”」』" and _is_quoted_whole(left, right):
        out["quoted-whole"] = ""
    if wrapped and (opened := opens_verse(page, at)):
        out["en-opens"] = opened
    if not page.rows[at].cjk and is_cjk(right[0]) and _is_latin_whole(page, at, wrapped):
        out["latin-row"] = ""
    if page.rows[at].cjk != page.rows[at + 1].cjk and in_two_scripts(page, at):
        out["two-scripts"] = ""


def _of_a_kind(page: Page, at: int, left: str, right: str) -> str:
    """The words of one of two rows that is a line of some kind of paper, asked in the room of each kind; an empty string where none says so."""
    return (
        dated(page, at, left, right)
        or of_papers(page, at, left, right)
        or closes_letter(page, at, right)
        or of_forms(left, right, page.commas[at] > 0)
        or of_notices(left, right)
        or entry(left, right)
        or english_line(page, at)
    )


def _upper(page: Page, at: int, wrapped: bool, left: str) -> str:
    """The upper row where it is whole by what it is, whatever stands below it; else an empty string."""
    if not wrapped and is_hard(page.doc, page.rows[at].end):
        return left
    whole = (
        is_number(left)
        or heads_bill(page, at)
        or _names_file(left)
        or _is_paged(left)
        or (left[-1] not in _RUNS and _is_handle(left))
    )
    if not whole and wrapped:
        whole = at in page.doc.derive(heads_twice) or (left[-1] in "：:" and closes_address(page, at))
    return left if whole else ""


def _lower(page: Page, at: int, wrapped: bool, left: str, right: str) -> str:
    """What the lower row begins with, or is, that begins a line; an empty string where it may go on from the upper one."""
    first = right[0]
    if mark := note(right):
        return mark
    if first == "【" and (page.ends[at] or page.doc.derive(headed) >= HEADED):
        return first  # what a section or a report is headed with: 38 of 38 labelled ones were
    if first in _OPENING and (opener := _OPENERS.match(right)) and not _goes_on(page, at, opener[0][-1] in "：:"):
        return opener[0]
    if (first == "〔" and page.doc.derive(opens_every_direction)) or (first == "[" and _NUMBERED.match(right)):
        return right
    if (first.isupper() and _AUTHORS.fullmatch(right)) or _is_paged(right):
        return right
    if signs(page, at, wrapped) or is_subtitle(page, at, wrapped):
        return right
    if left[-1] in _RUNS:
        return ""
    if part := _PARTS.match(right):
        return part[0]
    named = len(right) <= LONGEST_PART and _PART_NAMES.fullmatch(right)
    boxed = first in "【〖" and len(right) <= BOXED and _BOX.fullmatch(right)
    twice = wrapped and at + 1 in page.doc.derive(heads_twice)
    return right if named or boxed or twice or _is_handle(right) else ""


def _both(page: Page, at: int, wrapped: bool, left: str, right: str) -> str:
    """The words of one of two rows that are lines of their own as they stand together; else an empty string."""
    if day := dated_line(left, right, at):
        return day
    if right[0] in "（(" and is_article_caption(page, at + 1):
        return right
    to_fill = left.endswith(_TO_FILL) or right.startswith(_TO_FILL)
    if at + 1 in page.doc.derive(timed) or (to_fill and not (wrapped and page.commas[at])):
        return right
    if are_labelled(left, right) or (left.isascii() and right.isascii() and is_heading_in_capitals(left, right)):
        return right
    return left if len(left) == len(right) == 1 and not wrapped and _are_two(page, at) else ""


def _is_of_whom(page: Page, at: int, left: str, right: str) -> bool:
    """Whether the upper row says in Latin letters whose words stand above it, below what is finished."""
    return bool(at) and page.ends[at - 1] and right[0].isupper() and _OF_WHOM.match(left) is not None


def _is_paged(words: str) -> bool:
    """Whether a row is a running head and the number of its page."""
    return ("   " in words or "\u3000\u3000" in words) and _PAGED.fullmatch(words) is not None


def _is_handle(words: str) -> bool:
    """Whether a row is somebody and the name by which a service knows them."""
    return words[-1] in "）)" and _HANDLE.fullmatch(words) is not None


def _is_bracketed(page: Page, at: int) -> bool:
    """Whether a row is in brackets from end to end, and the one above does not go on in it: that one ends a sentence, or leaves room."""
    if not _BRACKETED.fullmatch(page.rows[at].words):
        return False
    return not at or page.ends[at - 1] or page.slacks[at - 1] > page.measure.tolerance


def _goes_on(page: Page, at: int, labelled: bool) -> bool:
    """Whether the sentence of a row may go on with what opens a line elsewhere; before a label it does behind a comma only."""
    return not page.ends[at] and page.rows[at].words[-1] in (_RUNS if labelled else _BEFORE)


def _are_two(page: Page, at: int) -> bool:
    """Whether two rows of one character have none of their like beside them: to choose between; a column of characters is longer."""
    beside = (*page.rows[max(at - 1, 0) : at], *page.rows[at + 2 : at + 3])
    return all(len(row.words) > 1 for row in beside)


def headed(doc: Document) -> int:
    """View: how many rows begin with a heading in square brackets (``【贮藏】``)."""
    return sum(row.words[0] == "【" for row in doc.derive(rows))


def _is_latin_whole(page: Page, at: int, wrapped: bool) -> bool:
    """Whether a row in Latin letters above Chinese or Japanese is whole; on a hard-wrapped page where it begins, or goes on from another such row.

    There it may as well be the middle of a sentence in Chinese: of rows above which a sentence is open 21 of 77 were, of the others 2 of 275.
    """
    if not wrapped:
        return len(page.rows[at].words.split()) >= LATIN_WORDS
    if page.rows[at + 1].words[0] in PARTICLES or not _WORD.search(page.rows[at].words):
        return False
    return not at or page.ends[at - 1] or page.rows[at - 1].words[-1] in "：:" or not page.rows[at - 1].cjk


def _names_file(words: str) -> bool:
    """Whether a row says in which file the program below it stands (``文件名：src/main.rs``): 36 of 36 labelled ones were lines of their own."""
    return words[-1].isascii() and _FILE.fullmatch(words) is not None


def _is_quoted_whole(left: str, right: str) -> bool:
    """Whether a row of Chinese or Japanese is one quotation from end to end, no mere term, and what follows does not go on from it."""
    if len(left) < QUOTED or left[0] != OPENER_OF.get(left[-1]) or not has_cjk(left):
        return False
    inside = left[1:-1]
    return (
        left[-1] not in inside
        and left[0] not in inside
        and inside[-1] not in PAUSE_AND_STOP_MARKS
        and right[0] not in _ON
    )
