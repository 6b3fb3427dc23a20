"""Evidence of lines of everyday papers that stand by themselves: the years of a chronicle, the end of a small ad, the courtesy that closes a letter, the fields of a form, who speaks in a chat."""

from __future__ import annotations

from collections import Counter

from .... import tables
from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, HAN
from ...rows import rows
from ..page import Evidence, Page

#: A year, or a month of one, and nothing else: the heading of what was done in it.
_YEAR = pattern("(?:公元)?[12][0-9]{3} ?年(?: ?[0-9]{1,2} ?月)?")
#: Whom to ring up, at the end of a small ad.
_RING = pattern(
    "(?:[电電][话話]|[热熱][线線]|手[机機]|[Tt][Ee][Ll]\\.?)[ ：:]{0,2}[+0-9][0-9 ()（）-]{6,18}$|(?<![0-9])1[3-9][0-9]{9}$"
)
_COURTESY = frozenset(("光临", "光臨", "莅临", "蒞臨", "惠临", "惠臨", "敬礼", "敬禮", "敬上", "谨启", "謹啟"))
#: The day on which a law was made or came into force, below its title.
_ENACTED = pattern(
    "(?:中[华華]民[国國] ?)?[0-9〇○零一二三四五六七八九十百]{1,4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日起?[^，。]{0,16}(?:公布|颁布|頒布|发布|發布|通过|通過|施行|实施|實施|生效|修订|修訂|修正)"
)
_YEARS = frozenset("12中一二〇")  #: what it begins with
_PART_OF_SONG = pattern("\\[[A-Z][A-Za-z0-9 ]{2,20}\\]")  #: ``[Chorus]``
#: A span of time and what was done in it, set apart: an entry of somebody's life.
_SPAN = pattern(
    "[12][0-9]{3}(?:[.．/年][0-9]{1,2}月?|年)? ?[—–―~～至-]{1,2} ?(?:[12][0-9]{3}(?:[.．/年][0-9]{1,2}月?|年)?|至?今|現在|现在)[ \u3000]+[^，。；！？]{2,30}"
)
#: The day of a diary, and its weather.
_DAY = pattern(
    f"(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日[ \u3000]+(?:星期|礼拜|禮拜|周|週)[一二三四五六日天](?:[ \u3000]+[{CJK}]{{1,6}}){{0,2}}"
)
#: A day of a rota, set off from what is on it (``１３日（金）　漢字テスト``), or how many of those asked say so (``（51.4%）產品``).
_ENTRY = pattern(
    "(?:[0-9０-９]{1,2}[月/／])?[0-9０-９]{1,2}日?[（(](?:星期|周|週)?[一二三四五六日月火水木金土天](?:曜日?)?(?:[・･]?[祝休])?[）)][ \u3000]"
    "|[（(][0-9]{1,3}(?:\\.[0-9]{1,2})?[%％][）)]"
)
#: The number of a case, below the title of what the court says.
_DOCKET = pattern(
    f"(?:[0-9]{{2,4}} ?年度?)[{CJK}]{{1,8}}字第 ?[0-9]{{1,6}} ?[号號]|[（(〔][0-9]{{4}}[）)〕][{CJK}0-9]{{2,14}} ?[0-9]{{1,6}}[号號](?:之[一二三四五])?"
)
#: A line of a table of contents.
_LEADS = pattern("(?:…{2,}|\\.{4,}|．{3,}|・{3,}|·{4,}) ?[0-9０-９]{1,4}$")
#: Who writes to the paper, and from where: ``沈茂霖（大學副教授／臺南市）``.
_WRITER = pattern(f"[{HAN}]{{2,4}}[（(][^（）()，。]{{2,24}}[/／][^（）()，。]{{2,12}}[）)]")
#: The end of the name of who signs.
_SIGNED = pattern(f"[{HAN} \u3000]{{2,12}}[ \u3000]*(?:[谨謹敬][启啟上]|[启啟]|拜[启啟上])")
_NAME_SIGNED = pattern(f"[{HAN}]{{2,4}}[ \u3000]+(?:[谨謹敬][启啟上]|[启啟]|拜[启啟上])")
_FIELD = pattern(f"[{CJK}]{{2,8}}[：:][^，。；！？：:]{{1,24}}")
_GAP = pattern("\u3000+| {2,}")
#: Who speaks in a chat or at a meeting; ``玄德曰：“`` begins no line.
_SPEAKER = pattern(
    f'([{CJK}]{{1,6}}(?<![说說道曰云问問答称稱示出])) ?[：:](?=[^“「『"])|([A-Z][A-Za-z.]{{0,20}}(?: [A-Z][A-Za-z.]{{0,20}})?): (?=.)'
)
#: What a message is filed under, and the mark below a report to the press.
_TAGS = pattern("(?:# ?){3,}|(?:#[^ #，。；！？]{1,24}(?: |$)){1,12}")
#: An option of a question that stands beside others on its row.
_OPTION = pattern("[（(]([B-H])[)）]|([B-H])[.．、]")
_LAST_BUT_ONE = ("；以及", "；和", "；并且")  #: how the last item but one of a list ends
#: The matters of a council, each with its number; and with what a paper says from when on it holds.
_MATTER = pattern("(?:議案|陳情|請願|報告|認定|発議|同意|承認|諮問)第 ?[0-9０-９]{1,3} ?号")
_IN_FORCE = pattern("本[\u4e00-\u9fff]{2,4}自[^，。]{2,14}起(?:施行|实施|實施|执行|執行|生效)")
#: What was done at a meeting, below who was there.
_MEETING = pattern(
    "(?:会议|會議)(?:[听聽]取|[审審][议議]|研究|指出|[强強][调調]|[认認][为為]|要求|[决決]定|原[则則]|[还還])"
)
_PRESENT = pattern("(?:出席|参加|參加|列席|缺席|请假|請假|主持)(?:人员|人員|人)?[：:]")
#: Who signs a letter, with the office held (``南原町商工会 会長 小野寺 茂``).
_IN_OFFICE = pattern(
    f"[{CJK}]{{2,16}}[ \u3000]+(?:会長|町長|市長|村長|区長|知事|理事長|委員長|校長|園長|館長|所長|代表)[ \u3000]+[{CJK}]{{1,4}}(?:[ \u3000]+[{CJK}]{{1,4}})?"
)
#: The same with the office alone: of who speaks for a firm, below the headline of the speech.
_OFFICE_ALONE = pattern(
    f"(?:代表取締役)?(?:裁判(?:官|長裁判官|長|所書記官)|社長|会長|町長|市長|村長|区長|知事|理事長|委員長|校長|園長|館長|所長|編集長)[ \u3000][{CJK}]{{1,4}}(?:[ \u3000]?[{CJK}]{{1,4}})?"
)
#: What is counted, and how much: a row of figures (``出院人数：1.12万人次``, ``三、四级手术占比：58.4%``).
_FIGURE = pattern("[^，。；：:！？]{2,16}[：:] ?[0-9０-９]")
#: Things that are named side by side, set apart (``空调　洗衣机　冰箱``); what one space parts is a word each, or an extractor parted characters.
_SIDE_BY_SIDE = pattern(f"[{CJK}]{{1,6}}(?:\u3000[{CJK}]{{1,6}}){{2,}}|[{CJK}]{{2,6}}(?: [{CJK}]{{2,6}}){{2,}}")
CELLS = 4  #: cells of a row of a table that a space parts, at least
_OFFICE = pattern("[组組科局处處院校会會委主理部][长長员員任席事]$|先生$|女士$|小姐$")
ENTRIES = 3  #: rows of the shortest rota, or poll
SIGNATURE = 40  #: columns of the widest office below which who holds it signs
_RANGES = frozenset("～〜~、，,")  #: behind which a day is the end of several
ROWS = 4  #: that those who were there may take
_MARKS = frozenset("，。、；：！？,.;:!?)）」』”")  #: with which a sentence goes on
_PAUSES = frozenset("、，,")  #: behind which letters are no options (``A、`` ⏎ ``B、C三地``)
ANSWERS = 2  #: rows that begin with the name of somebody who speaks; of two such people
LONGEST_COURTESY = 4  #: characters of one, with its mark
SHOWN = 8  #: characters of a row that are told
TAIL = 40  #: characters at the end of a row in which a number is looked for


def everyday(page: Page, at: int, _wrapped: bool, out: Evidence) -> None:
    """Whether one of two rows is such a line."""
    if words := _lower(page, at) or _upper(page, at):
        out["stands-alone"] = words
    elif at + 1 in page.doc.derive(answers):
        out["speech-turn"] = page.rows[at + 1].words[:6]


def _lower(page: Page, at: int) -> str:
    """What the lower row says by which it begins a line; an empty string where nothing does."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    first = right[0]
    if first in "12公" and right[-1] in "年月" and _YEAR.fullmatch(right):
        return right
    if len(right) <= LONGEST_COURTESY and right.rstrip("。！!") in _COURTESY:
        return right
    if (first == "#" and _TAGS.fullmatch(right)) or (first == "[" and _PART_OF_SONG.fullmatch(right)):
        return right[:SHOWN]
    if (
        first in "（(BCDEFGH"
        and left[-1] not in _PAUSES
        and (option := _OPTION.match(right))
        and _is_before(left, option[1] or option[2])
    ):
        return option[0]
    if first in "会會" and _MEETING.match(right) and _are_present(page, at):
        return right[:4]
    if "：" in right[:17] and "：" in left[:17] and _FIGURE.match(right) and _FIGURE.match(left):
        return right[:SHOWN]
    if first in "裁代社会町市村区知理委校園館所編" and _OFFICE_ALONE.fullmatch(right):
        return right[:SHOWN]
    if " " in right and " " in left and _are_cells(left, right):
        return right[:SHOWN]
    if at + 1 in page.doc.derive(entered) and left[-1] not in _RANGES:
        return right[:SHOWN]
    if right[-1] in "号號一二三四五" and _DOCKET.fullmatch(right):
        return right[:SHOWN]
    if right[-1] in "）)" and ("／" in right or "/" in right) and _WRITER.fullmatch(right):
        return right[:SHOWN]
    if right[-1] in "启啟上" and first in tables.words("surnames") and _NAME_SIGNED.fullmatch(right):
        return right[:SHOWN]
    if page.ends[at] and _opens_signature(page, at + 1):
        return right[:SHOWN]
    if first in "議陳請報認発同承諮" and left[-1] not in "、・「（" and _MATTER.match(right):
        return right[:SHOWN]
    if page.ends[at] and ((first == "本" and _IN_FORCE.match(right)) or _IN_OFFICE.fullmatch(right)):
        return right[:SHOWN]
    return ""


def _upper(page: Page, at: int) -> str:
    """What the upper row says by which nothing goes on from it; an empty string where something may."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if (
        left[-1].isdigit()
        and right[0] not in _MARKS
        and not _is_rest(right)
        and _RING.search(left, max(len(left) - TAIL, 0))
    ):
        return left[-SHOWN:]
    if ("日" in left[:12] and _DAY.fullmatch(left)) or (left[0] in "12" and _SPAN.fullmatch(left)):
        return left[:SHOWN]
    if left[0] in _YEARS and left[-1] in "布过過行施效订訂正" and _ENACTED.fullmatch(left):
        return left[:SHOWN]
    if (
        right[0] in _YEARS
        and right[-1] in "过過布"
        and left[-1] not in _MARKS
        and "（" not in left
        and _ENACTED.fullmatch(right)
    ):
        return right[:SHOWN]
    if left[-1].isdigit() and _LEADS.search(left, max(len(left) - TAIL, 0)):
        return left[-4:]
    if left.count("□") > 1 and right[0] != "□" and not page.commas[at]:
        return left[:SHOWN]  # what is to be ticked
    if "；" in left[-4:] and left.endswith(_LAST_BUT_ONE):
        return left[-3:]
    if "\u3000" in left and _is_form(left):
        return left[:SHOWN]
    return left[:SHOWN] if ("\u3000" in left or " " in left) and _SIDE_BY_SIDE.fullmatch(left) else ""


def _is_rest(words: str) -> bool:
    """Whether a row is so short, and ends a sentence, that it is the rest of one (``咨询。``)."""
    return len(words) <= LONGEST_COURTESY and words[-1] in "。！!."


def _are_cells(left: str, right: str) -> bool:
    """Whether two rows are made of as many cells each, with a space between them and no mark of a sentence."""
    cells = left.split(" ")
    return (
        len(cells) >= CELLS
        and len(cells) == right.count(" ") + 1
        and "，" not in left + right
        and "。" not in left + right
        and all("\u4e00" <= one[0] <= "\u9fff" for one in (*cells, *right.split(" ")) if one)
        and "" not in cells
    )


def _opens_signature(page: Page, at: int) -> bool:
    """Whether a row is the office of who signs on the next one (``…主席`` over ``馬國權　謹啟``)."""
    if at + 1 >= len(page.rows) or page.widths[at] > SIGNATURE or page.ends[at] or page.commas[at] or page.stops[at]:
        return False
    name = page.rows[at + 1].words
    return name[-1] in "启啟上" and _SIGNED.fullmatch(name) is not None


def _are_present(page: Page, at: int) -> bool:
    """Whether a row is the last one of those that say who was there."""
    for row in range(at, max(at - ROWS, -1), -1):
        if _PRESENT.match(page.rows[row].words):
            return True
        if row and page.ends[row - 1]:
            return False
    return False


def _is_before(words: str, letter: str) -> bool:
    """Whether a row holds the option before this one, marked in the same way."""
    option = chr(ord(letter) - 1)
    return any(mark.format(option) in words for mark in ("（{}）", "({})", "{}.", "{}．", "{}、"))


def _is_form(words: str) -> bool:
    """Whether a row is two fields and more, set apart: ``证券代码：900123　证券简称：临河轮渡``."""
    fields = _GAP.split(words)
    return len(fields) > 1 and all(_FIELD.fullmatch(field) for field in fields)


def entered(doc: Document) -> frozenset[int]:
    """View: the rows of a rota that begin with their day, and those of a poll that begin with a share; a text with few such rows has none."""
    found = [
        at
        for at, row in enumerate(doc.derive(rows))
        if ("（" in row.words[:9] or "(" in row.words[:9]) and _ENTRY.match(row.words)
    ]
    return frozenset(found) if len(found) >= ENTRIES else frozenset()


def answers(doc: Document) -> frozenset[int]:
    """View: the rows in which somebody speaks who speaks in another one too, or holds an office, where two people do."""
    said = {at: match[1] or match[2] for at, row in enumerate(doc.derive(rows)) if (match := _SPEAKER.match(row.words))}
    often = Counter(said.values())
    speaking = {name for name, count in often.items() if count >= ANSWERS or _OFFICE.search(name)}
    if len(speaking) < 2:
        return frozenset()
    return frozenset(at for at, name in said.items() if name in speaking)
