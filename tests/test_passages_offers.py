"""What is said and offered of passages that stand twice: nothing sound is torn, and no reason is given that is none."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.issue import Issue
from textclean.text.compose import Copy, Piece


def of(text: str, family: str = "DU") -> list[Issue]:
    """The issues of a family, in order."""
    return [issue for issue in clean(text).issues if issue.code.startswith(family)]


def words(text: str, piece: Piece) -> str:
    """What a piece puts into the text."""
    if isinstance(piece, str):
        return piece
    return piece.text if isinstance(piece, Copy) else text[piece.start : piece.end]


def accepted(text: str, issue: Issue, number: int = 0) -> str:
    """The text with an offer of an issue."""
    out = text
    for edit in sorted(issue.offers[number].edits, key=lambda edit: -edit.start):
        out = out[: edit.start] + "".join(words(text, piece) for piece in edit.insert) + out[edit.end :]
    return out


HEAT = "申込期間は六月三日から七月十日まで。参加費は一人五百円、未就学児は無料です。雨天のときは体育館で行います。"
MILL = "水车停了三年，去年冬天村里人凑钱请来木匠，换了十二块挡板和一根轴，开春放水的那天全村都去看。"
LAMP = "他每晚六點上樓點燈，先擦玻璃，再添油。月光從東窗斜進來，照著滿地的影子，也照著桌上那封沒有寄出的信。"
BRIDGE = (
    "The footbridge at the weir had been closed since the flood in February. Two firms had offered to repair it, one for "
    "£8,400 and one for £9,150. The council took the second offer, since it could begin before the summer."
)


def test_a_misread_first_character_is_a_difference_and_no_loss() -> None:
    text = (
        f"夏祭りのお知らせ\n{HEAT}\n\n図書館だより\n本の返却は駅の窓口でもできます。\n\n町からのお願い\n由{HEAT[1:]}\n"
    )
    [issue] = of(text)
    assert (issue.code, issue.words["difference"]) == ("DU002", "申→由")
    assert not of(text, "TR008")


def test_numbers_of_items_are_no_misread_beginnings() -> None:
    text = f"甲组\n\n二 {MILL}\n\n桥也修了，灯也亮了，路还差一里。\n\n乙组\n\n三 {MILL}\n"
    assert [issue.words["difference"] for issue in of(text)] == [""]


def test_words_between_two_stray_sentences_are_no_loss() -> None:
    one = "There is a pump in the yard behind the old brewery that nobody has been able to stop dripping, though several have tried."
    other = "There is a white boat in the garden of the last house, though the river is four miles off."
    between = (
        "There is a whippet that waits for the morning train and goes home again when it has left. He is not ours."
    )
    text = f"Odd things\n\n{one}\n\n{between}\n\n{other}\n\nThe parish has no money.\n\nWe went on. {one} {other} Nobody asks why.\n"
    found = of(text)
    assert [issue.code for issue in found] == ["DU001", "DU001"]
    assert all(not issue.words["lost"] for issue in found)


@pytest.mark.parametrize("number", [0, 1])
def test_the_stop_and_the_sign_of_a_unit_go_with_the_words(number: int) -> None:
    figures = "全年新增就业一万二千人，登记失业率为3.2%；居民消费价格上涨1.1%，其中食品价格上涨2.4%。"
    rest = "工业生产者出厂价格下降0.3%，连续三个月收窄。"
    text = f"一、就业和物价\n\n{figures}{rest}\n\n二、农业\n\n{figures}\n\n粮食播种面积稳定，夏粮丰收已成定局。\n"
    [issue] = of(text)
    assert issue.code == "DU001"
    if number < len(issue.offers):
        out = accepted(text, issue, number)
        assert "\n%" not in out
        assert "\n。" not in out
        assert figures in out


def test_a_copy_that_begins_with_a_stop_has_lost_its_head() -> None:
    tail = "She taught at the school by the bridge for thirty years and kept bees behind the vestry until last autumn."
    text = (
        f"Notes\n\nMiss Lowe has left us. {tail}\n\nThe vestry\n\n. {tail}\n\nThe roof has been mended and paid for.\n"
    )
    [issue] = of(text)
    assert issue.code == "DU003"
    assert text[issue.source.start] == "."
    assert [offer.label for offer in issue.offers] == ["delete-copy"]


@pytest.mark.parametrize(
    "text",
    [
        f"塔\n\n{LAMP}\n\n島\n\n{LAMP[LAMP.index('從') :]}\n\n船每個月來一次，全島的人都到碼頭去接。\n",
        f"Bridges\n\n{BRIDGE}\n\nOther business\n\n{BRIDGE[BRIDGE.index('February') :]}\n\nThe clerk was thanked for his work.\n",
    ],
    ids=["preposition", "a word alone"],
)
def test_a_sound_paragraph_is_not_blamed_for_a_headless_copy(text: str) -> None:
    [issue] = of(text)
    assert issue.source.start > len(text) // 2
    assert all(offer.safety.name == "MANUAL" for offer in issue.offers) or len(issue.offers) == 1


@pytest.mark.parametrize(("mark", "brought"), [("「", False), ("", True)])
def test_no_mark_of_a_pair_is_left_alone(mark: str, brought: bool) -> None:
    """What goes on behind a copy that is cut is brought to it, but not with a mark that nothing closes."""
    ahead, behind = (
        "渡船的老闆姓鍾，撐了四十年的船，從來不收學生的錢，",
        "遇到下雨天他把自己的蓑衣借給客人。他看見有人從堤上跑過來",
    )
    rest = f"就把竹篙一橫，喊道：{mark}別急，船還沒開。"
    text = (
        f"渡口\n\n{ahead}遇到颱風天也照樣出來接人，堤上的燈一夜不熄，{behind}\n\n河水漲了兩尺，石階只剩三級。\n\n"
        f"{ahead}{behind}，{rest}大家都笑了。\n\n對岸的燈一盞一盞亮起來。\n"
    )
    [issue] = of(text)
    parts = [words(text, part) for offer in issue.offers for edit in offer.edits for part in edit.insert]
    assert any("堤上的燈" in part for part in parts)
    assert (f"，{rest}" in parts) is brought


def test_of_two_notices_in_one_form_nothing_is_lost() -> None:
    rest = "一案，现依法向你公告送达起诉状副本、举证通知书和开庭传票，自公告之日起经过三十日即视为送达，提出答辩状和举证的期限分别为公告期满后十五日内和三十日内，本院定于举证期满后第三日（遇法定节假日顺延）"
    text = (
        f"公告\n\n马德胜：本院受理原告临水县供销社诉你买卖合同纠纷{rest}上午九时在第一审判庭公开开庭审理，逾期依法缺席裁判。\n\n临水县人民法院\n\n"
        f"罗秀云：本院受理原告董大庆诉你离婚纠纷{rest}下午三时在城东人民法庭不公开开庭审理，逾期依法缺席裁判。\n\n临水县人民法院\n"
    )
    assert not of(text)
    assert not of(text, "TR008")


def test_twins_side_by_side_have_one_neighbourhood() -> None:
    text = f"老街的门牌换了新的，木匠铺还在。\n\n河边的事\n\n{MILL}\n\n{MILL}\n\n学校放假，操场上晒满了稻谷。\n"
    assert all(signal.name != "copy-strange-here" for issue in of(text) for signal in issue.evidence)


def test_the_cut_end_of_a_copy_names_the_words_that_it_lost() -> None:
    text = (
        f"桥头的事\n\n{MILL}\n\n街上的灯都亮了，卖糖人的还没有收摊。\n\n{MILL[:33]}\n\n学校放假，操场上晒满了稻谷。\n"
    )
    cut = [issue for issue in of(text, "TR") if issue.code == "TR001"]
    assert [[text[place.span.start : place.span.end] for place in issue.related] for issue in cut] == [[MILL[33:]]]


def test_nobody_runs_on_in_what_another_one_says() -> None:
    text = "她提着马灯去开院门。雪地里站着邮差老郑，帽子上全是冰碴，手里的电报湿\n\n“师傅，停一停！”\n\n“这么大的雪，车开不动的。”\n\n“到前面的镇上就行。”\n"
    assert [[offer.label for offer in issue.offers] for issue in of(text, "TR001")] == [[]]


def test_the_copy_that_misspells_is_the_wrong_one() -> None:
    sound = (
        "The orchard behind the chapel was planted after the war with forty pear trees, of which eleven are standing. "
        "Every autumn the children pick the fruit and sell it at the gate."
    )
    slips = sound.replace("orchard", "orcharb").replace("children", "chilbren")
    text = f"Old trees\n\n{slips}\n\nThe well\n\nNobody has drunk from it since the pump was put in.\n\nThe chapel\n\n{sound}\n"
    [issue] = of(text)
    assert text[issue.source.start : issue.source.end] == slips
    assert [signal.words for signal in issue.evidence if signal.name == "copy-worse-wording"] == ["orcharb"]


def test_lost_words_are_quoted_from_the_beginning_of_a_word() -> None:
    whole = (
        "The ferry to the island runs twice a day in the summer months. There is a boat at nine that carries the post and the "
        "milk for the hotel. There is a ban on dogs in the cabin, which nobody has ever been known to observe."
    )
    torn = whole.replace("There is a boat at nine that carries the post and the milk for the hotel. ", "")
    text = f"Crossing\n\n{whole}\n\nTimes\n\nTimes are posted on the quay and in the shop.\n\nNotes\n\n{torn}\n"
    assert [issue.words["lost"][:12] for issue in of(text)] == ["boat at nine"]


def test_a_copy_that_goes_leaves_no_blank_at_a_head_and_one_between_sentences() -> None:
    passage = (
        "The ferry leaves the north quay at eight in the morning and comes back at noon on every day of the week but Sunday, "
        "and it carries mail, milk and up to forty passengers."
    )
    between = "The bridge was closed in May for repairs to its deck."
    text = f"Boats are few. {passage} Nobody waits.\n\n{between}\n\n{passage} Carts stay at home.\n"
    (issue,) = of(text)
    assert [accepted(text, issue, number) for number in (0, 1)] == [
        f"Boats are few. {passage} Nobody waits.\n\n{between}\n\nCarts stay at home.\n",
        f"Boats are few. Nobody waits.\n\n{between}\n\n{passage} Carts stay at home.\n",
    ]
