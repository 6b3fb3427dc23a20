"""The end of a page in mid-sentence: the furniture between shows that the next page goes on with the line."""

from __future__ import annotations

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure.furniture.page_turns import page_turns, rows_above, tell
from textclean.structure.rows import rows
from textclean.text import Document, Edit

CLEANER = Cleaner()
FIRST = "渡口旧事\n\n渡口的老人说，这条河年轻时候很宽，两岸的人要喊着说话才听得见对方的声音，赶集的日子最热闹。\n\n"
LEFT = "村里的木匠至今还在河边做船，他一年只做三条，做好的小船多半卖给"
RIGHT = "下游打鱼的人家，价钱由买主看着给。儿子劝他改做家具，木匠只是摇头。"
LAST = "\n\n后来上游修了水库，水一年比一年少，船也就少了，只有赶集的日子才热闹起来，老人们都记得。\n"
TURN = "\n\n— {} —\n渡口旧事\n\n"
#: Two sentences that go on over the end of a page by the words that stand across.
OTHERS = (
    "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书"
    + TURN.format(10)
    + "架，摆在走廊两头，孩子们下了课就蹲在那里看。\n\n"
    "清晨的菜市还没有开门，挑担的人已经在门外排成了长队，等着看热"
    + TURN.format(11)
    + "闹的人也来了不少，谁也不大声讲话。\n\n"
)


def _page(between: str, left: str = LEFT, right: str = RIGHT, others: str = OTHERS) -> str:
    return FIRST + others + left + between + right + LAST


def _reasons(cleaned: Cleaned) -> set[str]:
    return {signal.name for issue in cleaned.fixed if issue.code[:2] == "LB" for signal in issue.evidence}


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    cleaned = CLEANER.clean(_page(TURN.format(12)))
    assert LEFT + RIGHT in cleaned.text
    assert "page-turns-text" in _reasons(cleaned)
    assert cleaned.undo() == _page(TURN.format(12))
    assert CLEANER.clean(cleaned.text).text == cleaned.text


def test_where_nothing_shows_that_a_page_ends_the_end_may_be_lost() -> None:
    cleaned = CLEANER.clean(_page("\n\n", others=""))
    assert LEFT + "\n" in cleaned.text
    assert any(issue.code == "TR001" for issue in cleaned.open)


def test_where_no_other_sentence_goes_on_over_a_page_the_end_may_be_lost() -> None:
    cleaned = CLEANER.clean(_page(TURN.format(12), others=""))
    assert LEFT + "\n" in cleaned.text
    assert not {"page-turns", "page-turns-text"} & _reasons(cleaned)


def test_where_the_furniture_stays_so_do_the_lines() -> None:
    furniture = [issue for issue in CLEANER.clean(_page(TURN.format(12))).fixed if issue.code == "FU001"]
    stays = Cleaner(decisions=[Decision(issue.id, "decline") for issue in furniture]).clean(_page(TURN.format(12)))
    assert LEFT + "\n" in stays.text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("村里的木匠至今还在河边做船，他一年只做三条，卖给打鱼的人家。", RIGHT),  # the sentence ends with the page
        ("木匠的儿子回来了", RIGHT),  # a headline at the foot of one
        (LEFT, "一、渡口的来历"),  # a section at the head of the next
    ],
)
def test_what_ends_or_begins_with_a_page_stays_apart(left: str, right: str) -> None:
    assert left + right not in CLEANER.clean(_page(TURN.format(12), left, right)).text


@pytest.mark.parametrize(
    "left", ["第二节　渡口的变迁", "渡口的变迁与两岸的生活", "五、两岸人家的新生活", "守渡人和他的三条木船"]
)
def test_a_headline_at_the_foot_of_a_page_stays_one(left: str) -> None:
    right = "这条河年轻时候很宽，两岸的人要喊着说话，才听得见对方的声音。"
    assert left + right not in CLEANER.clean(_page(TURN.format(12), left, right)).text


def test_a_short_row_goes_on_where_it_stops_in_mid_sentence() -> None:
    left, right = "对于只有一条船的", "人家来说，冬天没有进项，只能靠手艺过日子，木匠们便去镇上找活。"
    assert left + right in CLEANER.clean(_page(TURN.format(12), left, right)).text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("木匠后来还做", "过水车、"),
        ("下面我们要说的是，渡口的老木匠做船用来", "刨平木板的工具："),
        ("老木匠：我看见渡口的人还没有", "再做大船的时候，要请渡口的人都来看，还要请戏班。"),  # who speaks
        ("——我看见渡口的人还没有", "再做大船的时候，要请渡口的人都来看，还要请戏班。"),  # what somebody says
    ],
)
def test_two_rows_of_running_text_go_on_over_a_page_though_little_else_says_so(left: str, right: str) -> None:
    cleaned = CLEANER.clean(_page(TURN.format(12), left, right))
    assert left + right in cleaned.text
    assert "page-turns-text" in _reasons(cleaned)


def test_a_short_line_with_a_mark_at_the_foot_of_a_page_may_be_a_headline() -> None:
    assert "小渡口，大民生\n" in CLEANER.clean(_page(TURN.format(12), "小渡口，大民生")).text


def test_a_row_that_comes_to_no_offer_by_itself_is_weighed_where_a_page_ends() -> None:
    turn = "\n\n— {} —\nThe ferry and its people\n\n"
    left, right = "The old ferryman: your boat is really", "good. I was surprised when I saw it on the river."
    text = (
        "The ferry and its people\n\nThe river was wide in those years, and people had to shout to be heard on the other side of it.\n\n"
        f"Every spring the boats were taken out of the water and laid on the bank, where the whole{turn.format(10)}"
        "village came to look at them, and the children were allowed to climb into them for a day.\n\n"
        f"In the evening the men sat on the steps of the landing and talked about the price of{turn.format(11)}"
        f"timber, which had gone up again, and about the new road on the hill.\n\n{left}{turn.format(12)}{right}\n"
    )
    assert f"{left} {right}" in CLEANER.clean(text).text


def test_rows_are_tight_where_a_page_ended_and_a_headline_set_tight_is_one_all_the_same() -> None:
    head = "渡口的老船\nferry 能不能插\n入新的航线？"
    text = _page(TURN.format(12), others="").replace(FIRST, FIRST.replace("\n\n", f"\n\n{head}\n\n", 1))
    assert head.replace("\nferry", " ferry").replace("\n", "") in CLEANER.clean(text).text


def test_the_ends_of_pages_are_told_from_text_to_text() -> None:
    first = Document("甲乙\n1\n丙丁\n2\n戊己\n")
    edits = [Edit(3, 5), Edit(8, 10)]
    second = first.edit(edits)
    tell(second, first, [(edit.start, edit.end, 0) for edit in edits], turns=True)
    assert page_turns(second) == (3, 6)
    assert rows_above(page_turns(second), second.derive(rows)) == {0, 1}
    third = second.edit([Edit(2, 3)])
    tell(third, second, [(2, 3, 0)], turns=False)
    assert page_turns(third) == (5,)
