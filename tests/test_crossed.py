"""Paragraphs whose ends changed places, as where two columns cross: nothing is joined wrongly, and each rest is offered back."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.passes.gaps.together import met, together
from textclean.structure.ends import ends
from textclean.text import Document

ABOVE = "镇里的图书馆上周搬进了新楼，一层借书，二层看报，三层留给孩子们做功课。\n\n"
BELOW = "闭馆日改为每月的最后一个星期一，请读者互相转告。\n"
ONE = ("去年汛期冲垮的木桥已经拆除。新桥改用钢筋混", "凝土结构，桥面加宽到四米，两边装了护栏，老人孩子走着都放心。")
TWO = ("供销社的门市部恢复了夜间营业。货架上摆满了本地出产的干", "货和山茶，外地司机停下车来，一买就是一大包。")


def crossed(one: tuple[str, str], two: tuple[str, str], blank: str = "\n\n") -> str:
    return ABOVE + blank.join((one[0], two[0], one[1], two[1])) + "\n\n" + BELOW


def sound(one: tuple[str, str], two: tuple[str, str], blank: str = "\n\n") -> str:
    return ABOVE + blank.join(("".join(one), "".join(two))) + "\n\n" + BELOW


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_both_rests_are_offered_back_and_nothing_is_joined(blank: str) -> None:
    text = crossed(ONE, TWO, blank)
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    assert [text[issue.source.start : issue.source.end] for issue in moved] == [ONE[1], TWO[1]]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(text)
    assert accepted.text == sound(ONE, TWO, blank)
    assert accepted.undo() == text


def test_two_open_ends_with_two_whole_paragraphs_below_show_it_where_no_word_does() -> None:
    one = (
        "磨坊的水轮转了一百多年，去年秋天才停下来。看磨坊的老梁舍不得走，每天早晚",
        "给木轴上一遍油，扫一遍地上的麸皮。他说机器也要有人陪。",
    )
    two = (
        "山上的茶园今年换了主人。新主人从外省来，住在山脚的小屋里，天不亮就",
        "上山看苗，晌午才下来吃饭。村里人都说他能吃苦。",
    )
    cleaned = Cleaner().clean(crossed(one, two))
    assert cleaned.text == crossed(one, two)
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(cleaned.text)
    assert accepted.text == sound(one, two)
    whole = (one[0] + "。", one[1]), two
    assert not [issue for issue in Cleaner().clean(crossed(*whole)).issues if issue.code == "TR003"]


def test_what_a_particle_begins_goes_on_with_the_paragraph_above_only_where_that_one_is_alone() -> None:
    first = ("水库的闸门昨天修好了。管理所说，下游三个村", "的秧田都能按时灌上水，不会误了农时。")
    second = ("邮递员老方退休了，他走过", "的山路加起来，能绕地球两圈。")
    assert Cleaner(select=["LB"]).clean(crossed(first, second)).text == crossed(first, second)
    alone = ABOVE + "\n\n".join(("".join(first), *second)) + "\n\n" + BELOW
    assert (
        Cleaner(select=["LB"]).clean(alone).text == ABOVE + "".join(first) + "\n\n" + "".join(second) + "\n\n" + BELOW
    )


def test_a_broken_paragraph_below_a_headline_is_joined_as_before() -> None:
    head, left, right = (
        "山里通了公路，村民请客",
        "村民杀了两头猪过年，又请来了在山里修了三年公路的工",
        "人们。席开二十桌，一直吃到天黑。",
    )
    text = ABOVE + "\n\n".join((head, left, right)) + "\n\n" + BELOW
    assert Cleaner(select=["LB"]).clean(text).text == ABOVE + head + "\n\n" + left + right + "\n\n" + BELOW


def test_two_full_lines_of_a_measure_are_broken_by_it() -> None:
    lines = "清早的雾散得很慢。渡口边上等船的人越来越多，有挑着两筐鸡蛋的农\n妇，有去县城念书的学生，也有赶集的老人。撑船的人数了数，说一次只\n能上十个。\n大家都不着急。\n"
    text = ABOVE + lines
    codes = {issue.code for issue in Cleaner().clean(text).issues}
    assert not codes & {"TR001", "TR002", "TR003"}


def test_of_lines_of_one_label_one_without_a_stop_is_cut() -> None:
    asked = "".join(f"问：{question}\n答：{answer}\n" for question, answer in TURNS)
    cut = asked.replace("天亮以前送到镇上的三个饭馆。", "天亮以前送到镇")
    found = Cleaner(select=["TR"]).clean(cut).issues
    assert [(issue.code, "label-stopped" in {one.name for one in issue.evidence}) for issue in found] == [
        ("TR001", True)
    ]
    assert not Cleaner(select=["TR"]).clean(asked).issues
    assert not Cleaner(select=["TR"]).clean(cut.replace("才开的。", "才开的")).issues


TURNS = (
    ("豆腐坊开了多少年？", "从我爷爷算起有六十年，门口的石磨是他亲手凿的。"),
    ("每天什么时候起来磨豆子？", "夜里两点起来，天亮以前送到镇上的三个饭馆。"),
    ("生意最难的是哪一年？", "前年大旱，井里打不出水，歇了四个月才开的。"),
    ("以后打算怎么办？", "儿子愿意接手，先学会点卤再说，急不得。"),
)


def test_columns_of_english_that_cross() -> None:
    above = "The ferry house was painted in June. It had not been done since the war.\n\n"
    below = "Nobody has yet said who will pay for the lamp, though the council has met twice, and the vicar has written a letter to the owners of the mill.\n\nIt rained.\n\nThe mill is shut.\n"
    one = (
        "The old ferryman kept his nets in the loft above the boats, and on wet evenings he",
        "mended them by the light of a single candle. Children were allowed to watch.",
    )
    two = (
        "The parish bought a new bell in the spring. It was carried up the hill on a cart drawn by",
        "four oxen, and half the village walked behind it. The priest gave everybody bread.",
    )
    text = above + "\n\n".join((one[0], two[0], one[1], two[1])) + "\n\n" + below
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(text)
    assert accepted.text == above + "\n\n".join((" ".join(one), " ".join(two))) + "\n\n" + below


def test_half_a_word_that_opens_sentences_is_no_word_across() -> None:
    doc = Document(
        "管理所修好了水库的闸门，下游三个村的秧田都能按时灌水，工期前后不过半年\n\n会议开了一天。\n\n前款所说的费用由村里承担，年底以前结清。\n"
    )
    head = next(end for end in doc.derive(ends) if end.block == 0)
    assert "word-across" not in {one.name for one in together(doc, head, 2, doc.text, met(doc, [head], [2]))}


def test_a_word_that_either_of_two_rows_may_end_shows_no_broken_line() -> None:
    """``没`` goes on in ``有人来修过`` as well as in ``有信号。``: a join would hide that the ends of two paragraphs changed places."""
    one = (
        "山顶的气象站装了一台新机器。站长说，以前遇到打雷的天气，整夜都没",
        "有信号。现在好了，数据一刻不停地传到县里。",
    )
    two = (
        "有人劝老站长早点下山休息，他总是笑笑，说再看一个夏天。他打算",
        "等新来的年轻人学会了全部手艺再走，到那时山下的杏子也该熟了。",
    )
    text = crossed(one, two)
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code in ("TR002", "TR003")]
    assert {text[issue.source.start : issue.source.end] for issue in moved} >= {one[1]}
    only = ABOVE + "\n\n".join((one[0], "有人来修过。现在好了，数据一刻不停地传到县里。")) + "\n\n" + BELOW
    assert "整夜都没有人来修过" in Cleaner().clean(only).text


JAPANESE = (
    (
        "川を渡る祭りは江戸時代から続き、漁の安全を祈って始まったと伝えられる。流れが速い年",
        "には中止されることもあり、今年も前の日まで協議が続いた。",
    ),
    (
        "担ぎ手は去年より十人多い六十二人がそろった。町を離れて働く若者が休みを取って帰っ",
        "てきたためで、会長は何よりうれしいと目を細めた。",
    ),
)


def test_the_end_of_a_verb_is_the_rest_of_a_sentence_of_japanese() -> None:
    text = (
        "\n\n".join(
            (
                "夏祭りは八月三日に行われ、大勢の人でにぎわった。",
                *(half for pair in zip(*JAPANESE, strict=True) for half in pair),
            )
        )
        + "\n"
    )
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    assert [text[issue.source.start : issue.source.end] for issue in moved] == [rest for _, rest in JAPANESE]


def test_where_a_rest_stands_alone_no_open_sentence_is_joined_to_what_stands_below_it() -> None:
    """Two broken lines prove that the page is cut; the rest at its end says that of one sentence the end stands elsewhere."""
    broken = (
        "港の市場は朝の五時に開き、八時には魚がなくなる。店の人は氷を",
        "詰めたかごを運び、客は長い列を作る。",
        "町の食堂では、昼になると焼いた魚の匂いが通り",
        "を流れて、勤め人が列を作る。",
        "夕方には学校の帰りの子どもたちが、桟橋の先まで走っ",
        "て行き、船の数を数えて遊ぶ。",
    )
    left = "灯台は昨年の秋に塗り直され、町の名所になった。丘の上から見ると、白い壁と青い海に"
    right = "漁師の組合では、古い網や写真を集めた小さな部屋を作る計画を進めている。来年の春には開く予定である。"
    joined = Cleaner(select=["LB"]).clean("\n\n".join((*broken, left, right)) + "\n").text
    assert left + right in joined
    kept = Cleaner(select=["LB"]).clean("\n\n".join((*broken, left, right, "には遠くの島も見える。")) + "\n").text
    assert left + right not in kept


def test_words_that_stand_across_both_pairs_outweigh_one_between_strangers() -> None:
    """``只`` and ``有`` make a word too, but ``设有`` and ``只能`` both stand where the ends belong."""
    one = (
        "镇上的石桥上月修好了。桥面铺了青石，两侧设",
        "有栏杆和路灯。天刚黑，老人们就搬出凳子坐在桥头说话。",
    )
    two = (
        "桥头的豆腐店也盼着通车。店主算了一笔账，过去一天只",
        "能过一趟河，如今早晚各送一次，一个月多卖三百斤。",
    )
    text = crossed(one, two)
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    assert [text[issue.source.start : issue.source.end] for issue in moved] == [one[1], two[1]]
