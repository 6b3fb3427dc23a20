"""The laws of the rules themselves, on made-up pages: cleaning twice is cleaning once, and a sound page stays as it is."""

from __future__ import annotations

import os
from random import Random

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner

from . import newspaper, odd_texts

EXAMPLES = max(int(os.environ.get("TEXTCLEAN_EXAMPLES", "300")) // 10, 20)
CLEANER = Cleaner()


def open_places(cleaned: Cleaned) -> list[tuple[str, int, int]]:
    """Code and place in the cleaned text of what is open."""
    return sorted((issue.code, *issue.cleaned) for issue in cleaned.open)


def check(source: str) -> None:
    """All laws, for one text."""
    cleaned = CLEANER.clean(source)
    assert not cleaned.failures
    assert cleaned.undo() == source
    again = CLEANER.clean(cleaned.text)
    assert again.text == cleaned.text, [(issue.code, issue.source, issue.before, issue.after) for issue in again.fixed]
    assert open_places(again) == open_places(cleaned)
    ids = [issue.id for issue in cleaned.issues]
    assert len(set(ids)) == len(ids)


def test_damaged_pages() -> None:
    for seed in range(EXAMPLES):
        source = newspaper.damaged_page(Random(seed))
        try:
            check(source)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error


def test_random_texts() -> None:
    for seed in range(EXAMPLES):
        source = odd_texts.texts(Random(seed))
        try:
            check(source)
        except Exception as error:
            raise AssertionError(f"seed {seed}: {source!r}") from error


def test_sound_pages_come_back_as_they_are() -> None:
    for seed in range(EXAMPLES):
        source = newspaper.sound_page(Random(seed))
        cleaned = CLEANER.clean(source)
        assert cleaned.text == source, [(issue.code, issue.before) for issue in cleaned.fixed]


def test_what_once_was_breached() -> None:
    """Texts that a second run changed, or saw otherwise, each the smallest of its kind."""
    check("力支撑。记者从江北区获悉,今年分编 吴迪 美郑好")  # a space that is left for a name, and the one behind it
    check(
        "，作，绍，位，个，为，今，让，元，%，点，一:，，，(m)，术，(含)，地，进，访，；，，，，，，，，，，，，，，，，，，"
    )
    check('e\x85"\n。,\xad月\ufe0f\u200b\n,“')  # a selector of no character, behind which another one goes
    for text in BREACHES:
        check(text)


#: One of a kind: what one character hides from another, what one edit leaves to the next, and what a later pass changes.
BREACHES = (
    "4锟???9２???4",  # the same among question marks that stand for characters
    "成7个点位，目前已\n\U000e0100保按期完成目标任务。\n车安全检民住“得更",  # a selector behind a break that goes
    ";其0,让\n１\nm以2",  # full-width figures beside a break, which are made narrow behind it
    "7\r2、一，１\x85条0",
    "，登6；２6\nm",
    "eаb-\nｉb",
    "、悉,今;其,\n;其",  # a refrain whose marks are made wide
    "（（)会\n)会",
    ",说,“:门\n多了”,",  # the fragment of a sentence, its mark narrow
    "\x9f\xa0",  # a no-break space that goes held a control character
    "吴迪1,0２1批本",  # a full-width figure beside a comma
    "\ufffd\u0301\x01カ\x08カ「—が\x00\x08\x08”\ufffd",  # controls between lost characters
    "e\x9f\u0301",  # a control before a combining mark
    "а\u200che",  # a joiner in a word with a Cyrillic letter
    "ｉаb‘2)a",  # a full-width letter beside it
    "eｉ\u03012)e",
    "ﬁ\u0301",
    "аﬁ",
    "\u2066\x7f\u2066",
    "\ue000\x7f\ue000",
    "\u200c\xad\x9f",
    "⺟\U000e0041",
    "0说7１\U000e01000",
    "???\x08???锟",
    "锟斤拷\u2060锟斤拷",
    "カカカﾞ",  # half-width kana whose mark belongs to the one before
    "。记,今,(1)术,",  # parentheses whose habit shows when the commas are wide
    "条(2)(四)（（",
    "。安单\u205f,工条当场解决,按照方案,第一批",  # an odd space beside a comma that becomes wide
    "术,内\u202f(含3mm),一、河,第一交付,",
    "b\x0c ",  # odd line ends and blanks
    "\x85 \x85\u3099",
    "\u2029 \n％",
    "《\r\u2029\n\r。“",
    "\u3000\u200d\u2029\x0c\x85\n\xad\x0b",
    "第一条一\xad\n\u3000\ufe0f",
    "、二，\u2028\x0c\n\r2",
    ",方案,第月\n底第二批随后启动,为全区发展提供有力支撑。记者从云阳县获悉,今年社区食\n"  # a line that is a title when one above it is long
    "建设投入资金490万元,项目采用BIM技术,误差控制在13mm以内(含13m\n方案,第一批现悉,今年社\n"
    "建设投入资金490万元,项目采用BIM技术,误差控制在13mm以内(含13m\nm,按",
    "mm)\xa0,让居民心。江北区,增速比上,按",
    "\u2028\x9f",
    "\x80\u202f",
    "目录\n中文，" + 40 * "。\n" + "x。\n",  # lines that each wait for the one above them
    "（（“ )列;",  # a space beside a mark that becomes another
    "。ﬁ",  # the place of what is open, where it grew
    "$ｉaаb$c",  # what is code once its letters are half-width
    "?办到\u2028ー坎",  # what stands before a bar, behind a break that goes
    "①(2)ー二（（",
    "\x9f\u205f",  # a control beside a blank that goes
    "\x85\x80",
    "4三3.5一１",
    "e％b“eÃ©Ã©Ｈ",  # a letter that is the second byte of a character
    "広國】二》、\u205f元（司広裏  ””’；！，丽》《：",
    "（（项;).",
    "。か9\n”日过(“。)..",  # from here on: what an earlier pass reads, and a later one changes
    "议\n。c通\n\n”0区“（，\u3000，",
    "②\ue000\x0b[31mＨ\n???\re\nd",
    "条\x0c（—（二）\u2029！ｉ万元\nb/c\u2028c",
    "条当场解决,!按\n照案,效。工作,",
    "作,为支撑。责编\n第3版要闻\n\u3000,动,",
    "绍,位,“\n记者从合川区获悉,%今年桥梁检修投入\n,",
    "金789万元,\u200a相关负责人介绍,全年计划完成789个点位\\\n,提。地,冬季供",
    "增长.5%,增速比上\n住得更加舒心。记者\n\U000e0100检修投入资金万元,按",
    "个点位，目，个\n点\u200a位，目前已完成4个，下一ｉ步将继续跟",
    "ש\x0b広カナ「\nｱ々広\nカ\x0b⺟",
    "œThede-\nаbde-*ｉ?.\nX",
    "，，月月\u2028,Y月月",
    "（（1)(1)﨑",
    "（（二((2)）",
    "（（(年“ )，",
    "2百5２ ；1",
    "9,(目）（（",
    "个,地,，，进,地,锟,",
    "ﬁ\u200d\u0304",
    "゚が\u2028゚が゚\u2028゙゚",
    "?锟斤拷\x0b锟斤拷锟",
    '斤拷,\xa0\u2003\ufffd术/*个\xa0公\xa0锟斤拷)术"\ufffd',
    "吴迪648投入资金\n??????",
    "锟斤拷2024年5月2日星期日",
    "务。\n题,永川区把桥梁检修\n同比增长.5%,增ー\n0个百分点,相关负",
    "Ã©Ã©\xa0",
    "通”目县市.“",
)


@pytest.mark.parametrize("unit", ["a\n", "b\n", "a\n\n", "中\n", "。\n", "a\nb\n"])
@pytest.mark.parametrize("times", [30, 100, 400])
def test_long_columns_of_characters(unit: str, times: int) -> None:
    """What stands beside a column that is not joined takes none of its rows: a second run would go on where the first one stopped."""
    sentence = "这是一个普通的句子，用来说明问题。"
    first = Cleaner().clean(f"{sentence}{unit * times}\n{sentence}")
    assert Cleaner().clean(first.text).text == first.text
