"""Numbers that are those of items by their order: formal numerals, stems, letters in brackets; and numbers that belong to a sentence."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.seams.lines.ordered import ordered, references
from textclean.structure.seams.page import page
from textclean.text import Document

CUT = "　　本週共有十二個班級到館參觀，服務台收到的意見以閱覽座位不足最多，館方已請廠商估價，預計暑假在二樓北側的閱覽室"


def joins(text: str) -> str:
    return Cleaner(select=["FU", "LB"]).clean(text).text


def classes(text: str) -> list[str]:
    return Document(text).derive(page).items


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "text",
    [
        f"壹、館務報告{{0}}{CUT}{{0}}貳、各組報告{{0}}　　典藏組已完成三月份的盤點，遺失圖書共七冊。\n",
        f"{CUT}{{0}}貳、各組報告{{0}}　　典藏組已完成三月份的盤點，遺失圖書共七冊。\n",
        f"甲、開放時間{{0}}{CUT}{{0}}乙、借閱辦法{{0}}　　讀者憑證入館，一次可借五冊，為期三週。\n",
        "壹、原則{0}　　各校應依本要點辦理，並於每學期末將辦理情形函報本局備查。{0}參、經費{0}"
        f"{CUT}{{0}}肆、附則{{0}}　　本要點自公布日起實施。\n",
    ],
    ids=["formal", "formal alone", "stems", "a gap in the order"],
)
def test_a_numbered_heading_is_not_joined_to_a_paragraph_that_was_cut(text: str, gap: str) -> None:
    assert text.split("{0}", 1)[1].count("{0}") >= 1
    made = text.replace("{0}", gap)
    assert joins(made) == made


def test_a_heading_in_formal_numerals_is_not_joined_to_the_heading_above_it() -> None:
    text = (
        "原告起訴請求被告返還押租金，並給付自起訴狀繕本送達翌日起至清償日\n止按年息百分之五計算之利息，經核與規定並無\n不合。\n"
        "事實及理由\n壹、程序事項\n原告於言詞辯論期日減縮其聲明，核屬應受判決事項聲明之減縮，依法自應\n准許之。\n貳、實體事項\n"
        "兩造就系爭房屋訂有租賃契約，租期兩年，押金三萬六千元，契約屆期後原\n告已遷出，並點交鑰匙予被告。\n"
    )
    assert "\n事實及理由\n壹、程序事項\n" in joins(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "本季推出的四道年菜都以乾貨入饌，分量足夠十人圍爐，湯頭則選用當年的人\n參、當歸和老母雞慢火熬成，香氣十足。\n",
            "人參、當歸",
        ),
        (
            "借名登記之契約，一方終止後，仍得請求他方移轉登記，故出名人為契約當事人\n甲、乙二人時，各負其責，不因內部約定而異。\n",
            "人甲、乙二人",
        ),
        (
            "搬家公司的師傅把紙箱一個一個疊上推車，客廳裡只剩下幾件還沒有來得及收\n拾、打包的衣物，堆在窗邊的地板上。\n",
            "收拾、打包",
        ),
    ],
)
def test_the_end_of_a_word_or_a_party_begins_no_item(text: str, whole: str) -> None:
    assert classes(text) == ["", ""]
    assert whole in joins(text)


ACT = (
    "擬於河濱公園進行的工程包括：\n"
    "(a)　拆卸現有的木橋、石級及毗連的一段混凝土護土牆；\n"
    "(b)　興建一條闊四米的行人橋；\n"
    "(c)　鋪設地下排水管、電纜及有關的附屬設施，包括照明；以及\n"
    "(d)　種植樹木。\n"
)


def test_a_list_of_letters_in_brackets_stays_a_list() -> None:
    assert classes(ACT)[1:] == ["bracket-letter"] * 4
    assert Cleaner().clean(ACT).text == ACT


def test_a_list_of_small_roman_numbers_stays_a_list() -> None:
    text = (
        "A person who keeps a stall on the green without the leave of the warden is liable—\n"
        "(i) on a first conviction, to a fine that is no higher than fifty pounds; or\n"
        "(ii) on any later conviction, to a fine of two hundred pounds; and\n"
        "(iii) in either case, to the loss of the pitch.\n"
    )
    assert classes(text) == ["", *["bracket-roman"] * 3]
    assert joins(text) == text


def test_a_letter_in_brackets_that_stands_in_no_order_is_a_reference() -> None:
    rows = Document(
        "The notice has to be given in the manner of paragraph\n(b) above, and no later than noon.\n"
    ).derive(page)
    assert ordered(rows.rows) == {}


@pytest.mark.parametrize(
    "text",
    [
        "本書以對話寫成，每一課後面附有習題和參考書目，文字淺白，最適合國民中學\n八、九年級學生在暑假自行閱讀。\n",
        "現公布海事處處長根據《船舶及港口管制規例》\n第8條作出指示，所有船隻不得進入下述水域。\n",
        "この補助金の交付を受けようとする者は、みどり市空き家活用補助金交付要綱\n第6条の規定により、申請書を市長に提出しなければならない。\n",
    ],
)
def test_a_number_that_belongs_to_the_sentence_begins_no_item(text: str) -> None:
    assert classes(text) == ["", ""]


def test_a_branch_article_is_an_item() -> None:
    assert classes("（補則）\n第6条の2　市長は、前条の申請があったときは、その内容を審査する。\n")[1] == "article"


def test_the_number_of_an_article_is_joined_to_the_name_of_its_act_in_wrapped_text() -> None:
    text = (
        "海事處處長現根據《船舶及港口管制規例》\n第8條作出指示，所有船隻在煙花匯演期間不\n得進入維多利亞港中部的水域，違者可被檢\n"
        "控。各船東應把本佈告張貼於船上當眼的地方\n，並通知船上所有人員遵守，直至匯演結束為\n止。\n"
    )
    assert "規例》第8條作出" in joins(text)


@pytest.mark.parametrize(
    "text",
    [
        "七、八年級學生的獎學金申請自九月一日開始，由各班導師彙整後送交教務處。\n",
        "六、閱覽規則另行公布。\n七、八年級學生可借三冊。\n八、本規則自公布日施行。\n",
    ],
)
def test_two_neighbouring_numbers_ask_for_no_number_before_them(text: str) -> None:
    assert not Cleaner(select=["NU"]).clean(text).issues


def test_two_neighbouring_numbers_are_an_item_in_their_list() -> None:
    text = "五、申請期限另行公告。\n七、八年級學生可借三冊。\n八、本規則自公布日施行。\n"
    rows = Document(text).derive(page)
    assert references(rows.rows, ["cn", "cn", "cn"]) == frozenset()


def test_the_first_article_below_the_name_of_an_act_is_an_item() -> None:
    text = (
        "濱海鎮公園管理自治條例\n第一條鎮公所為管理轄內公園，特制定本自治條例。\n第二條本自治條例之主管機關為鎮公所。\n"
    )
    assert joins(text) == text


@pytest.mark.parametrize("after", ["等車的人多半坐在石階上，", "里面的人探出头来，", "所有的灯都亮着，"])
def test_nothing_hangs_on_a_full_stop(after: str) -> None:
    text = f"候車亭的長椅上個月拆掉了，改成一排斜靠的欄杆，輪椅倒還停得下。\n{after}對年輕人不算什麼；對剛動過手術的長者，十分鐘就像一個鐘頭。\n"
    cleaned = Cleaner(select=["LB"]).clean(text)
    assert cleaned.text == text
    assert not cleaned.issues
