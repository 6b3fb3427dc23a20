"""Sound texts as offices, papers and writers of Markdown set them: nothing is joined, closed up or reported that they mean so."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.cleaner import Cleaner
from textclean.structure.doubling.reduplication import is_meant
from textclean.structure.doubling.witnesses import Place
from textclean.structure.ends.stops import ATTRIBUTED
from textclean.structure.ends.whole import whole
from textclean.structure.halfwidth import half_width_marks
from textclean.structure.line_ends import finished
from textclean.structure.seams import gather
from textclean.structure.seams.kinds import kind
from textclean.structure.seams.page import page
from textclean.text import Document

ALL = Cleaner()


def codes(text: str) -> list[str]:
    """The codes of all that is reported, in order."""
    return [issue.code for issue in clean(text).issues]


HEADS = (
    "各位代表：\n过去一年，全县做了五个方面的工作。\n"
    "（一）稳住工业基本盘，新厂投产步伐加快\n骨干企业产销两旺。水泥、造纸、制茶三个行业的产值都比上年增长，新投产的电池厂用工九百人，园区道路全部修通。\n"
    "（二）补齐农业短板，山区水利明显改善\n水库除险全面完成。四座小型水库换了闸门，渠道清淤八十公里，旱地变水田一千二百亩，粮食总产量又创新高。\n"
    "（三）落实各项惠农政策\n实施新的补贴办法。\n县城东区的老厂房改成了市场，乡镇的集市也都搬进了有顶棚的大厅，赶集的人不再怕下雨，惠农政策实施得很顺利。\n"
    "（四）办好民生实事，群众生活持续向好\n教育投入只增不减。新建幼儿园六所，扩建中学两所，寄宿的学生都住进了有暖气的宿舍，食堂由家长轮流查看。\n"
    "今年的工作，要突出抓好以下几条。\n（一）坚持稳字当头。企业的事马上办，能减的费用一律减掉。\n（二）坚持为民办事。群众的事用心办，能下沉的窗口全部下沉。\n"
    "（三）坚持守住底线。安全的事天天讲，能排的隐患当天排除。\n"
)


def test_headings_of_one_series_are_not_run_into_their_texts() -> None:
    cleaned = clean(HEADS)
    assert cleaned.text == HEADS
    assert not [issue.code for issue in cleaned.issues if issue.code.startswith("LB")]


def test_items_that_were_cut_make_no_series_of_headings() -> None:
    cut = HEADS.replace("企业的事马上办，能减的费用", "企业的事马上办，能减的\n费用")
    assert "LB001" in codes(cut)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "远程登录有好几种办法，各有各的用处，其中界面最完整的一种，就是下面要讲的 Desk X.\n\n这里要讲的不是命令行的登录，而是把整个桌面搬过来，两边都能看见。\n",
            id="a letter with a point ends it",
        ),
    ],
)
def test_two_paragraphs_stay_two(text: str) -> None:
    assert clean(text).text == text


def test_an_address_is_no_paragraph_of_two() -> None:
    text = (
        "新しい版を配布しています。次の場所から取り出してください。動かない場合は連絡をください。\n\n"
        "  ftp://ftp.example.org/pub/tools/setup74.exe\n\nUnix/Linux では配布元のソースから作るのが簡単です。手順は別の文書にあります。\n"
    )
    assert ALL.clean(text).text == text


def test_a_paragraph_ends_with_an_address() -> None:
    text = "想了解的读者可以看这一篇： https://example.org/notes/engine#overview\n\n怎么打开：在命令后面加上开关就行，不加也能运行。\n"
    found, _ = gather(page(Document(text)))
    assert "end-address" in found[0]


@pytest.mark.parametrize(
    ("line", "ends"), [("老师傅都在等着你哟~", True), ("早去早回啦～", True), ("上午八时～", False), ("~", False)]
)
def test_a_sentence_that_is_drawn_out_has_ended(line: str, ends: bool) -> None:
    assert finished(line) is ends


def test_lines_with_a_sign_in_front_are_items() -> None:
    text = (
        "We are looking for people who want to help with the summer fair, and there\nis a place for everybody, whatever you do the rest of the year.\n\n"
        "🙌 Poster Team\nDraw and print the posters that hang in every shop window of the town\n🙌 Kitchen Team\nCook for two hundred guests and keep the tea hot all the afternoon\n"
        "🙌 Stage Team\nCarry chairs, mend cables and see that nobody falls off the platform\n🙌 Gate Team\nGreet those who come and count them as well as you can, with a smile\n"
    )
    cleaned = ALL.clean(text).text
    assert cleaned.count("\n🙌 ") == 4


def test_the_addresses_of_links_stay_on_their_lines() -> None:
    text = (
        "The release brings many small repairs and a few new things, which are told\nof in the notes [1] and in three talks [2] [3] that were given in the spring;\n"
        "whoever used the old one should read them before the change is made.\n\n"
        "[1]: https://example.org/blog/archive/2013/02/23/what-is-new-by-example-2\n[2]: https://example.org/talks/whats-new-in-the-second-big-release-2-0\n"
        "[3]: https://example.org/talks/how-to-move-your-own-programs-to-it-20\n"
    )
    assert "-2\n[2]: " in ALL.clean(text).text
    assert "-0\n[3]: " in ALL.clean(text).text


def test_a_command_that_begins_with_a_colon_is_no_rest_of_a_line() -> None:
    found, _ = gather(page(Document("In the editor this is done with these commands:\n:%s/en-GB/cy-GB/g\n")))
    assert "starts-with-closer" not in found[0]


def test_a_mark_that_is_spoken_of_between_two_closing_marks() -> None:
    assert not half_width_marks(Document("有的方法名會以 ’?’ 或是 ’!’結尾，這些符號都是名字的一部分。\n"))


def test_an_ellipsis_of_middle_dots_is_no_mojibake() -> None:
    assert "CH003" not in codes("大家听完都笑了：这也太真实了······\n\n散会以后，各自回家。\n")


@pytest.mark.parametrize(
    "words",
    [
        "入选省级重点产业链链主企业，带动上下游二十家工厂。",
        "支持建设培育育繁推一体化种业企业，推广良种八万亩。",
        "加强养殖场畜禽粪污污染治理，受污染河段全部恢复。",
        "推动炉气提纯、焦化化产深加工等项目。焦化产业集中在县城北面。",
        "只觉手腕像给一道铁箍箍住了，半点也动不得。",
        "引进中国通用、中国国新等企业参与园区建设。",
        "她弹尤克里里觉得很开心，每天都练半小时。",
        "到了码头的凉棚底下下轿，朝众人拱手。",
        "那位老师，能详细说说吗？大家都想听。",
        "他忍不住激灵灵打了个寒噤，退后两步。",
        "婺州州学教授请求领兵出城。",
    ],
)
def test_words_that_meet_are_no_doubled_characters(words: str) -> None:
    assert codes(f"{words}\n") == []


def test_a_verb_with_its_object_that_begins_a_clause_is_tried() -> None:
    text = "让学生拆材料、问问题、讲难点，课堂就活了。"
    assert is_meant(text, Place(text.index("问问"), "", "问", "题"))
    assert not is_meant("存在问问题", Place(2, "存在", "问", "题"))


def test_a_nod_behind_what_may_be_a_surname_is_one() -> None:
    assert codes("老公点点头，说了声好。过了一会儿，老公点头答应了，两人一道出门。\n") == []


@pytest.mark.parametrize(
    "words",
    [
        "他不服气，特地上山来要跟师兄比划比划。",
        "这几位朋友，也请为小弟引见引见，认识一下。",
        "话题的范围还要缩小缩小再缩小，才好下笔。",
    ],
)
def test_what_is_said_twice_on_purpose(words: str) -> None:
    assert codes(f"{words}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "县里推开服务企业“四通四到”机制，开展“进窗口 走流程”现场办事体验活动，各局局长带头排队办事。\n",
            id="the halves of a slogan",
        ),
        pytest.param(
            "全县干部群众热议政府工作报告 以奋发争先的姿态，乘势而上开新局\n\n连日来，各地组织学习讨论。大家说，报告讲到了心坎上。\n",
            id="a headline",
        ),
    ],
)
def test_a_space_that_parts_phrases_stays(text: str) -> None:
    assert clean(text).text == text


def test_a_writer_who_sets_quotations_off_by_spaces_keeps_them_throughout() -> None:
    lines = "".join(
        f"所谓 “{one}” 其实并不难，难的是天天做。“{one}” 这件事，谁都做得到，可是谁都不做。春天种下去，夏天浇水，秋天收割，冬天休息，一年一年，就这样过去了，谁也不觉得苦。\n\n"
        for one in ("早起", "记账", "跑步", "读书", "写信", "扫除")
    )
    assert clean(lines).text == lines.removesuffix("\n")


def test_minutes_have_a_space_behind_who_speaks() -> None:
    text = (
        "○委員長（高田一郎君） ただいまから委員会を開会いたします。理事の補欠選任についてお諮りいたします。\n"
        "○事務総長（小川次郎君） 御報告いたします。昨日、理事の辞任の申出がございました。\n"
        "○委員長（高田一郎君） 御異議ないと認めます。よって、そのように決しました。本日は、これにて散会いたします。午後零時十六分散会\n"
    )
    assert codes(text) == []


def test_a_bracket_over_the_buttons_of_a_page_is_a_pair() -> None:
    text = (
        "收藏\n【字号：\n加大\n还原\n减小\n】\n全县工作会议召开\n\n昨天上午，全县工作会议在县城召开，部署今年的工作。\n"
    )
    assert "PP002" not in codes(text)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("把两边的时间合在一起。于是总的时间就可以表示为", "$$"),
        ("比如去年的通知中提到", "> 非本地学生须先到教务处登记。"),
        ("线上的去处也有不少，老的有", "[木工论坛](https://example.org/wood) 和两个小站。"),
        ("它要的是一个函数，和", "`lambda` 差不多。"),
        ("详细的办法请看[这里](README.md#办法)", ""),
        ("也欢迎来信 **rules@example.org**", ""),
        ("本日は、これにて散会いたします。午後零時十六分散会", ""),
        ("[^4]: Carter, Ann. Rivers of the North. Hill Press, 2020, 24", ""),
        ("### Proposal to name somebody who handles the letters. They might also write the news", ""),
        ("We came late and have not really looked back since :P", ""),
    ],
)
def test_what_needs_no_stop(text: str, behind: str) -> None:
    assert list(whole(text, behind)) or ATTRIBUTED.search(text)


def test_two_spaces_break_a_line_of_markdown_without_headings() -> None:
    text = "11.10 - 一周阅读\n========\n\n**北方的冬天**  \n作者住在江边，每年都写一篇。  \n这一篇写的是冰。\n"
    assert clean(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "**Ann Price:**\n\nThe boats are late again, and nobody has told us when they will be here\n\n**Owen Rees:**\n\n"
        "yeah, a lot of them are still waiting for the tide.\n\n**Ann Price:**\n\nThen we shall wait as well. Tell me when you see them.\n",
        "The tools come from many places, some of which nobody looks after any more\n\n## One step\n\n"
        "openTool contains all of them in one box. It is made for those who have no time.\n\nThe box is free. Ask at the desk.\n",
    ],
    ids=["who speaks stands above", "a name that begins small"],
)
def test_a_small_letter_that_begins_by_right(text: str) -> None:
    assert not [code for code in codes(text) if code in ("TR002", "TR003")]


@pytest.mark.parametrize(
    "alone", ["==", "$$", "[12]: https://example.org/a/b", "| 译者：某人", "[note]: /docs/note.md"]
)
def test_lines_of_markdown_stand_by_themselves(alone: str) -> None:
    assert kind(alone) in ("alone", "markup")
