"""Sound pages on which nothing is missing, said twice or cut: equations, commands, letters, judgments, patents, plays, poems, questions."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.passes.gaps.empty_sections import empty_sections
from textclean.passes.gaps.orphans import orphans
from textclean.structure.ends import ends
from textclean.structure.equations import is_equation
from textclean.structure.lone_marks import opens_every_direction
from textclean.structure.seams.page import page as seam_page
from textclean.structure.seams.weighing import gather
from textclean.text import Document

TR = Cleaner(select=["TR"])
DU = Cleaner(select=["DU"])
EVERY = Cleaner()

EQUATION = (
    "Let D(t) be the depth of the pond at noon on day t. Between the first and the last reading the sluice is shut, and we write\n"
    "D_end = D_0 - k t + r\n"
    "where k is what the sun takes in a day, t the number of days, and r the rain of the month, which we measure at the mill. "
    "Following the usual practice, k is set to a third of an inch; the result is not very sensitive to this choice.\n"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("d_end = d_0 - k t + r", True),
        ("E = mc²    (3)", True),
        ("y ≤ sqrt(a x + b)", True),
        ("the rent = what the tenants pay in a year", False),
        ("名称＝渡口", False),
        ("if (x == 3) return;", False),
        ("x=1; y=2", False),
        ("= 12", False),
        ("no relation", False),
    ],
)
def test_equations(words: str, expected: bool) -> None:
    assert is_equation(words) is expected


def test_a_sentence_goes_on_in_an_equation_and_behind_it() -> None:
    assert not TR.clean(EQUATION).issues
    assert TR.clean(EQUATION.replace("D_end = D_0 - k t + r", "The Old Mill")).issues


@pytest.mark.parametrize("below", ["$ ferry --list\n\n", "h_1 = 2 d + e\n\n"])
def test_a_clause_leads_to_what_is_to_be_run(below: str) -> None:
    page = "渡口的程序装好以后，先看看它能不能用。看到一行版本号，说明程序已经装好。接着再运行\n\n{}屏幕上会出现今天的班次，一行一班，最后一行是末班船。\n"
    assert not TR.clean(page.format(below)).issues
    assert TR.clean(page.format("二、班次\n\n")).issues


@pytest.mark.parametrize("last", ["申し込みは同センターへ", "問い合わせは町役場の観光課まで", "詳しくは各支所へ"])
def test_a_notice_ends_with_where_to_turn(last: str) -> None:
    page = f"▽川の掃除　来月二日の午前八時に橋のたもとに集合。長靴と軍手を持参のこと。{last}\n▽写真展　公民館で二十日まで。入場は無料。\n"
    assert not TR.clean(page).issues


def test_what_is_taken_there_and_not_said_is_cut_off() -> None:
    assert TR.clean(
        "来月二日の午前八時に橋のたもとに集合。長靴と軍手を持参のこと。荷物は車で橋のたもとへ\n▽写真展　公民館で二十日まで。入場は無料。\n"
    ).issues


@pytest.mark.parametrize(
    "name", ["P. Marlow, Nether Wick", "(Mrs) J. T. Oddie, Wick St. Mary", "A. B. Lunn, Ford-on-Stour, Kent"]
)
def test_who_signs_a_letter_and_where_from(name: str) -> None:
    page = f"Sir, Is it true that the ferry will not run on Sundays? We have used it for forty years and should miss it.\n{name}\nIt is true, and we are sorry.\n"
    assert not TR.clean(page).issues


def test_when_a_rule_was_passed_is_a_note_below_its_title() -> None:
    page = (
        "渡口管理要點\n中華民國一○二年四月五日村民大會通過\n中華民國一○六年八月三日村民大會修正第二點、第五點\n"
        "一、為維護渡口之秩序，並便利村民往來兩岸，特訂定本要點，由渡口管理所執行。\n"
        "二、渡船每日往返四次，每次載客以十二人為限，逾限者，船工得拒絕其登船。\n"
    )
    assert not Document(page).derive(ends)


def test_notes_of_when_a_rule_was_passed_are_lines_of_their_own() -> None:
    page = Document(
        "要點\n民國102年4月5日村民大會通過\n民國106年8月3日村民大會修正\n一、為維護渡口之秩序，特訂定本要點。\n"
    ).derive(seam_page)
    found, _ = gather(page)
    assert found[1]["stands-alone"]


# -- copies that are meant

ORDER_JA = (
    "{}被告は、原告に対し、金{}円及びこれに対する平成三十年四月二日から支払済みまで年三分の割合による金員を支払え。"
)
ORDER_ZH = (
    "{}被告某船厂于本判决生效之日起十日内向原告某渡口管理所支付修船款{}元，并以该款为基数按年利率百分之四支付逾期利息。"
)


@pytest.mark.parametrize(
    ("order", "sums", "between"),
    [
        (
            ORDER_JA,
            ("三十万四千", "五十五万"),
            "第二　事案の概要\n本件は、渡船の修理を頼んだ原告が代金の返還を求める事案である。\n",
        ),
        (ORDER_ZH, ("三十万四千", "五十五万"), "原告称，渡船修好后不到一个月又漏水，被告不肯再修。\n"),
    ],
)
def test_an_order_says_what_the_claim_says(order: str, sums: tuple[str, str], between: str) -> None:
    page = "{}\n{}{}\n"
    assert not DU.clean(
        page.format(order.format("1　" if "円" in order else "一、", sums[0]), between, order.format("", sums[1]))
    ).issues


def test_another_sentence_with_another_sum_is_a_copy() -> None:
    page = "{}\n原告称，渡船修好后不到一个月又漏水，船厂不肯再修。\n{}\n"
    told = "渡口管理所去年春天向船厂订了一条新的渡船，说好秋天交货，船款{}元分三次付清，第一次在开工的时候付，最后一次在下水以后付。"
    assert DU.clean(page.format(told.format("三十万四千"), told.format("五十五万"))).issues


CLAIM = "1. 一种可收放的渡船跳板，包括船舷（1）、跳板（2）和拉索（3），其特征在于：所述跳板（2）的一端铰接在所述船舷（1）上，所述拉索（3）的两端分别连接所述跳板（2）和所述船舷（1）。"
DESCRIBED = "一种可收放的渡船跳板，包括船舷、跳板和拉索，所述跳板的一端铰接在所述船舷上，所述拉索的两端分别连接所述跳板和所述船舷。"


def test_a_patent_describes_what_it_claims() -> None:
    between = "本实用新型涉及一种水上交通工具，尤其涉及乡村渡口使用的小型木船。\n"
    assert not DU.clean(f"{CLAIM}\n{between}{DESCRIBED}\n").issues
    assert DU.clean(f"{CLAIM}\n{between}{CLAIM.replace('两端', '两头')}\n").issues


# -- parts that are none

EXAM = (
    "八年级语文练习\n一、积累与运用（28分）\n1. 下列词语中加点字的注音全部正确的一项是{}\n（3分）\nA. 渡口（dù）　竹篙（gāo）\nB. 缆绳（lǎn）　船舷（xuán）\n"
    "2. 下列句子中没有语病的一项是{}\nA. 通过这次摆渡，使我懂得了许多道理。\nB. 渡口的船，大部分是老人自己修好的。\n"
    "3. 班里准备举办“家乡的河”主题活动，请你按要求完成下列任务。（8分）\n（1）请为活动拟写一条宣传标语，至少运用一种修辞手法。（2分）\n"
    "（2）小林打算邀请摆渡的老人来班里讲一讲，请你替他写一段不超过60字的话。（3分）\n（3）下面一段话有两处错别字，请找出来并改正。（3分）\n"
    "二、阅读理解（42分）\n阅读下面的文章，完成第4题。\n老人的船只有一条，下雨天也出来，大家都说他不会做生意。\n4. 请概括文中老人的形象特点。（4分）\n"
)


def test_a_question_with_its_options_is_no_empty_section() -> None:
    assert not Document(EXAM.format("（　　）", "（　　）（3分）")).derive(empty_sections)
    assert Document(EXAM.format("什么", "什么")).derive(empty_sections)


def test_a_stage_direction_opens_its_line_and_closes_nothing() -> None:
    page = (
        "人物　阿公——摆渡的老人，七十岁\n　　　小满——他的孙女，十二岁\n　　　客人——三十来岁，穿长衫，提一只藤箱\n"
        "〔幕启。江上有雾，看不见对岸。阿公坐在船\n尾，把缆绳一圈一圈盘好，又一圈一圈松开。\n"
        "小满　阿公，雾什么时候散，客人等得急了。\n阿公　太阳出来就散，急也没有用，叫他坐一\n坐，喝一口热茶。\n"
        "〔远处有人喊船。阿公站起来，把竹篙往水里\n一插，船慢慢离了岸，雾里只剩下一个影子。\n小满　我也去！\n"
        "〔灯光渐暗，江水的声音越来越近，幕落下来\n的时候，还听得见阿公在唱。\n"
    )
    cleaned = EVERY.clean(page)
    assert "藤箱\n〔幕启" in cleaned.text
    assert "PP002" not in {issue.code for issue in cleaned.issues}
    closed = page.replace("松开。", "松开。〕").replace("影子。", "影子。〕")
    assert not Document(closed).derive(opens_every_direction)


def test_poems_that_are_signed_alike_are_lines_of_their_own() -> None:
    poems = "霧の日に犬の声のみ近く聞こゆる　（西町）　岡本ゆき\n父の漕ぐ舟に眠りし夏の日を今も忘れず　（浜）　森　進\n渡し場に人のなき日の水の匂い　水野春（北区）\n"
    found, _ = gather(Document(poems).derive(seam_page))
    assert all("both-alike" in one for one in found)
    found, _ = gather(Document(poems.replace("　（浜）　森　進", "")).derive(seam_page))
    assert not any("both-alike" in one for one in found)


def test_a_name_behind_its_label_is_no_half_of_a_headline() -> None:
    page = "渡口簡介\n姓名：林安和\n現職：平安里渡口管理所主任\n專長：修船、划船、認天氣\n渡口的船去年秋天修好了，如今每天往返四次。\n"
    assert EVERY.clean(page).text == page
    assert not [issue for issue in EVERY.clean(page).issues if issue.code == "LB013"]


# -- heads of pages


def _page(head: str, go_on: str) -> str:
    return (
        "立冬前后，家家户户都要修船。修船的木料要先在\n河水里泡足三个月，泡过的木料不裂不翘，而船底\n\n"
        f"· 36 ·\n{head}\n\n{go_on}\n老师傅敲一遍，听一遍，直到声音都一样，才肯收工。\n"
    )


def test_nothing_goes_on_in_the_head_of_a_page_that_stands_once() -> None:
    cleaned = EVERY.clean(_page("水上人家", "要用麻丝和桐油一道一道填实，填好了再晒上两天，"))
    assert "而船底水上人家" not in cleaned.text
    assert not [issue for issue in cleaned.issues if "水上" in str(issue.words) and issue.code[:2] == "LB"]


def test_nothing_goes_on_in_a_foot_line_that_stands_once() -> None:
    page = (
        "渡し場の舟は去年の秋に造り替えられて、今は一日に\n四回、両岸のあいだを往復している。舟を漕ぐ老人\n"
        "水郷\n\n— 36 —\n\n"
        "は五十年のあいだ、一度も休んだことがない。雨の日\nも雪の日も、朝の六時には舟のそばに立っていた。\n"
    )
    text = EVERY.clean(page).text
    assert "老人水郷" not in text
    assert "水郷は" not in text


def test_the_first_of_some_short_heads_above_page_numbers_goes_too() -> None:
    page = (
        "水郷　渡し場の一年\n渡し場の舟は去年の秋に造り替えられて、今は一日に\n四回、両岸のあいだを往復している。舟を漕ぐ老人\n"
        "水郷\n— 36 —\nは五十年のあいだ、一度も休んだことがない。雨の日\nも雪の日も、朝の六時には舟のそばに立っていた。\n"
        "春になると、子どもたちが学校へ通うために舟に乗る\n。料金は取らない。それは父親の代からの決まりだと\n"
        "水郷\n— 37 —\nいう。老人は舟の底を自分で直し、櫂も自分で削る。\n夏は水が少ないので、舟は遠回りをしなければならな\nい。"
        "秋には祭りがあり、舟は一日じゅう人を運んでい\n"
        "水郷\n— 38 —\nる。冬の朝は霧が深く、向こう岸の声だけが聞こえる。\n"
    )
    text = EVERY.clean(page).text
    assert text.count("水郷") == 1
    assert "舟を漕ぐ老人は五十年" in text


# -- nearness


OBITUARY = (
    "怀念摆渡的周先生\n去年冬至那天，周先生在家中安静地走了，享年九十四岁。\n"
    "消息传来的时候，我正在外地出差，站在旅馆的走廊里，半天说不出一句话。\n"
    "先生1927年生于上游一个做豆腐的人家，七岁上私塾，十三岁跟着父亲摆渡，靠替人抄写账本念完了中学。后来他被分配到我们那个只有一条街的渡口，从此再没有离开。"
    "他教孩子们认字，却不许他们背“好词好句”。“词有什么好坏？”他说，“用对了地方都好。”他让孩子们每天写三行字，写看见的东西。\n"
    "三行字写满一本，他就用红笔从头看到尾，错字圈出来，写得好的地方在旁边点一个点。我至今还留着其中的两本。\n{}"
    "后来我离开渡口，临走的时候去向他辞行。他没有说什么勉励的话，只送了我一支用了多年的钢笔，笔帽上的镀铬已经磨光了，露出黄铜来\n"
    "先生晚年眼睛不好，看不了书，就听收音机。我每次回去，他总要我念一段给他听，念到不通的地方，他就举起手来。\n如今再没有人叫我停了。\n"
)


def test_wording_alone_joins_nothing_within_one_article() -> None:
    assert not Document(OBITUARY.format("")).derive(orphans)
