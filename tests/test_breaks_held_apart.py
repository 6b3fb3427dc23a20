"""Breaks that a wrong reason held apart: what is no table, no code, no list of headlines, no date, no item, no end of a paragraph."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.layout import Layout
from textclean.structure.seams import gather
from textclean.structure.seams.kinds import kind
from textclean.structure.seams.layout.column_ends import blanks_cut
from textclean.structure.seams.lines.cells import are_figures
from textclean.structure.seams.page import page
from textclean.text import Document

SAFE = Cleaner()


def _evidence(text: str, left: str) -> dict[str, str]:
    """The evidence of the seam below the row that ends with these words."""
    one = Document(text).derive(page)
    at = next(at for at, row in enumerate(one.rows) if row.words.endswith(left))
    return gather(one)[0][at]


@pytest.mark.parametrize(
    "words",
    ["下列句子没有语病的一项是（　　）", "填入横线处最恰当的是(　　)一项", "他说的（　　　）是谁？"],
)
def test_a_blank_to_be_filled_in_is_no_gap_between_cells(words: str) -> None:
    assert kind(words) != "table"


@pytest.mark.parametrize("words", ["早班　　　七点", "甲（一）　　乙（二）", "品名　　单价　　数量"])
def test_cells_with_room_between_them_are_a_table(words: str) -> None:
    assert kind(words) == "table"


@pytest.mark.parametrize(
    "words",
    ["ring 0555 701 between 9.15", "4, with 7 against."],
)
def test_figures_of_an_english_sentence_are_no_cells(words: str) -> None:
    assert not are_figures(words)


@pytest.mark.parametrize("words", ["Balance at 31 12,400 11,950", "7.15 8.40 9.55", "Oakham 7.15 8.40"])
def test_columns_of_figures_are_cells(words: str) -> None:
    assert are_figures(words)


@pytest.mark.parametrize(
    "words",
    [
        "Present: Mrs A. Hale (Chair), Mr T. Ford, Miss Lane,",
        "meetings (by post or telephone, where needed), minutes,",
        "note: a walk round our quay by Mr",
    ],
)
def test_labels_and_words_in_brackets_are_no_code(words: str) -> None:
    assert kind(words) != "code"


@pytest.mark.parametrize(
    "words",
    ["result = compute(first, second)", "margin: 0 auto;", "int main (int argc, char **argv)", "name: value"],
)
def test_code_is_code(words: str) -> None:
    assert kind(words) == "code"


def test_a_sentence_that_goes_on_with_a_date_is_no_date_line() -> None:
    text = (
        "本合同一式两份，双方各执一份，自\n"
        "2019年3月1日起至2021年2月28日\n"
        "止有效，期满以后另行商定，双方不\n"
        "再另外发出书面通知，特此说明。\n"
    )
    assert "right-date" not in _evidence(text, "自")


def test_a_date_below_a_headline_is_one() -> None:
    text = "关于举办展览的通知全文刊登如下\n2019年3月1日，市馆举办了一次展览\n，来的人很多，大家都说办得很好。\n"
    assert "right-date" in _evidence(text, "如下")


def test_signs_of_a_drawing_are_no_items() -> None:
    text = (
        "一种折叠凳，包括凳面（1）和凳脚（2），所述凳面\n"
        "（1）的下方设有横梁（3），所述横梁（3）的两端与凳脚\n"
        "（2）铰接，凳脚（2）的末端套有胶垫（4），胶垫（4）\n"
        "为圆形。\n"
    )
    assert "item-weak-siblings" not in _evidence(text, "所述凳面")


def test_items_in_brackets_are_items() -> None:
    text = "申请人应当提交下列材料\n（1）申请书，一式两份\n（2）身份证明的复印件\n（3）近期照片（2）张\n"
    assert "item-weak-siblings" in _evidence(text, "材料")


INDENTED = (
    "　　街口的小店开了三十年，老板娘记得每个客人的\n口味，也记得谁家的孩子考上了学校。\n"
    "　　去年冬天店里换了新的招牌，字是请隔壁的先生\n写的，写得又大又圆，远远就能看见。\n"
    "　　今年开春以后来的人更多了，她只好再请一个帮\n手，从早到晚地忙，脸上总是带笑。\n"
    "　　有人问她为什么不涨价，她一边擦桌子一边回答：\n"
    "涨了价老客人就不来了，老客人不来，这店开着还有\n什么意思呢。\n"
    "　　问的人听了以后也就不再说什么，坐下来要了一碗\n面，慢慢地吃完才走。\n"
)


def test_what_a_colon_announces_goes_on_where_paragraphs_are_indented() -> None:
    assert "一边回答：涨了价" in SAFE.clean(INDENTED).text


def test_what_a_colon_announces_stays_apart_where_no_indent_tells() -> None:
    assert "一边回答：\n涨了价" in SAFE.clean(INDENTED.replace("　　", "")).text


JAPANESE = (
    "港の朝市では魚を売る人たちの声が遠\nくまで響いている。看板に書いてある、\n「{}\n"
    "ることをだれもが知っている。市は七\n時に始まり、九時にはもう片付けられ\nて静かになる。客の多くは近くの町か\n"
    "ら来る人で、顔なじみの店を順に回り\nながら世間話をするのが楽しみだと言\nう。\n"
)


def test_a_term_behind_a_japanese_comma_is_no_speech() -> None:
    found = _evidence(JAPANESE.format("朝の宝」とは鯛のことであり、昔か"), "、")
    assert "start-kagi" not in found
    assert "end-comma" in found


def test_speech_behind_a_japanese_comma_is_speech() -> None:
    assert "start-kagi" in _evidence(JAPANESE.format("はい」と答えたことを覚えていると話"), "、")


ITEMS = (
    "一、本馆图书供全校师生借阅，凭证\n件入馆，每人每次可以借阅五册，期\n刊只在馆内阅览。\n"
    "二、借期三十日，可以续借一次，逾\n期每册每日收费一角，寒暑假顺延到\n开学以后第一周。\n"
    "三、读者应当爱护图书，遗失的，照\n原价赔偿或者买来新书，污损的按照\n程度酌情赔偿。\n"
    "四、外来人员应先在门卫处登记姓名\n进入阅览室，当日归还所借报刊，不\n得带出馆外。\n"
)
#: The same with items that are headings.
HEADS = (
    ITEMS.replace("供全校师生借阅，凭证", "借阅办法")
    .replace("三十日，可以续借一次，逾", "和逾期")
    .replace("应当爱护图书，遗失的，照", "赔偿办法")
)
NEWS = (
    "\n站房改造期间部分车次临时停靠南侧\n站台并将检票时间提早到开车以前三\n刻钟请各位旅客留意站内广播安排好\n行程。\n"
    "全市召开春季造林动员大会部署工作\n南湖公园改造工程今日正式动工兴建\n青年志愿者走进社区开展便民新服务\n县图书馆新馆昨日迎来首批小小读者\n"
)


def test_a_sentence_up_to_its_stop_is_no_list_of_headlines() -> None:
    assert "unmarked" not in _evidence(ITEMS + NEWS, "停靠南侧")


def test_headlines_of_one_length_are_a_list() -> None:
    assert "unmarked" in _evidence(ITEMS + NEWS, "部署工作")


def test_an_item_among_sentences_is_no_heading() -> None:
    assert "numbered-head" not in _evidence(ITEMS, "登记姓名")


def test_an_item_among_headings_is_one() -> None:
    assert "numbered-head" in _evidence(HEADS, "登记姓名")


def test_what_stands_before_a_semicolon_is_the_rest_of_a_clause() -> None:
    assert "numbered-head" not in _evidence(HEADS.replace("进入阅览室，当日", "入馆；学生凭证，"), "登记姓名")


TALE = (
    "春天里河边的柳树先绿了枝条，接着桃花也开满了半个山坡，孩子们放学以后就往河滩上跑，有的放风筝，有的在浅水里摸小鱼。"
    "大人站在堤上远远地看，一面说话一面择着刚挖来的野菜，到了傍晚各家屋顶升起炊烟，喊吃饭的声音一声接着一声传过来。"
    "夏天来得很快，蝉在槐树上叫个不停，老人搬了竹椅坐在巷口乘凉，摇着蒲扇讲从前的事，讲到要紧的地方偏偏停下来喝茶。"
    "我们急得围着他转，他却说今天讲到这里，明天再来听吧，于是大家散了，各自回家去睡，梦里还在猜那个故事后来怎样收场。"
    "等到秋风吹黄了田里的稻子，镇上家家都忙着收割和晒谷，学堂放了农忙假，我跟着舅舅赶牛车，从早到晚在路上来回地走。"
)


#: The tale in lines of nineteen characters.
LINES = "\n".join(TALE[at : at + 19] for at in range(0, 19 * 8, 19)) + "\n"


def _in_columns(*heights: int) -> str:
    """The tale in lines of eight characters, in columns of so many lines with a blank line between them."""
    lines = [TALE[at : at + 8] for at in range(0, len(TALE), 8)]
    out = list[str]()
    for height in heights:
        out.append("\n".join(lines[:height]))
        del lines[:height]
    return "\n\n".join(out) + "\n"


def test_blank_lines_at_even_distances_part_no_paragraphs() -> None:
    assert "blank-some" not in str([*gather(Document(_in_columns(9, 9, 9, 9)).derive(page))[0]])


def test_blank_lines_at_even_distances_part_none_though_sentences_end_there() -> None:
    """Half of all columns end with a sentence by chance; no paragraphs are all of one height."""
    text = (TALE * 2)[: 45 * 8]
    lines = [text[at : at + 8] for at in range(0, len(text), 8)]
    for at in (17, 35):
        lines[at] = lines[at][:7] + "。"
    columns = "\n\n".join("\n".join(lines[at : at + 9]) for at in range(0, 45, 9)) + "\n"
    assert Document(columns).derive(blanks_cut)


def test_blank_lines_at_other_distances_may() -> None:
    assert "blank-some" in str([*gather(Document(_in_columns(4, 13, 3, 16)).derive(page))[0]])


def test_what_an_indented_row_sums_up_is_no_limit_of_the_number_above() -> None:
    text = (
        "　　门卫室本周收到蓝色雨伞一把，是在三楼走廊拾到的，\n伞柄刻有字母。\n"
        "　　收到饭卡一张，持卡人姓名看不清，卡背面印的编号3306\n"
        "　　以上物品请失主带证件前来认领，过期不领的一律上交，\n由学校处理。\n"
        "　　认领时间为每日中午十二点到一点，其余时间请先打电话，\n以免白跑。\n"
        "　　近来遗失物品较多，请各位同学保管好自己的东西，不要\n乱放。\n"
    )
    found = _evidence(text, "3306")
    assert "indent-start" in found
    assert "number-unit" not in found
    assert "cannot-start" not in found


def test_a_short_word_of_english_is_no_unit() -> None:
    text = "the old man was well over 97\nFor many years he had kept the light and the small boat that went with it.\n"
    assert "number-unit" not in _evidence(text, "97")


def test_lines_that_are_full_and_hold_no_mark_measure_nothing() -> None:
    """What stands on lines of its own beside whole paragraphs is as wide by chance: headlines, scores, rows of a table."""
    prose = "渡口的茶馆从天亮开到天黑，客人多半是等船的乡下人，一壶茶可以坐上半天。老板娘不催，只在添水的时候问一声今天的鱼价。\n"
    rows = [
        "两球落后 连扳三球 压哨绝杀",
        "城南队主场上演惊天大逆转",
        "城南队客场惊险战平城西队",
        "城东队主场大胜城北联合队",
    ]
    table = [
        "1 城南 19 13 3 3 37/15 42",
        "2 城东 19 12 4 3 33/14 40",
        "3 城西 19 10 6 3 29/18 36",
        "4 城北 19 10 4 5 31/22 34",
    ]
    text = "\n".join(rows) + "\n" + prose * 2 + "\n".join(table) + "\n"
    assert Document(text).derive(page).measure.layout is Layout.PARAGRAPHS


def test_a_bullet_whose_fellows_are_sentences_is_no_headline() -> None:
    items = "▲城北污水处理厂的二期工程昨天通水。\n▲江州港今年首趟班列开出。\n▲全市第五次全国经济普查的登记工作安排\n全面铺开以后的各项准备"
    assert "bare-opening" not in _evidence(f"{LINES}{items}\n", "工作安排")
    assert "bare-opening" in _evidence(f"{LINES}{items}\n".replace("▲全", "全国全"), "工作安排")


def test_who_speaks_greets_those_that_were_named() -> None:
    text = f"{LINES}主持人：等船的各位老客人、各位新朋友，\n大家上午好！今天的茶不要钱。\n"
    assert "address-follows" not in _evidence(text, "各位新朋友，")
    assert "address-follows" in _evidence(text.replace("主持人：等船的", "今天来的等船的"), "各位新朋友，")


def test_what_a_bracket_announces_is_in_it() -> None:
    text = "渡口的茶馆从天亮开到天黑，客人多半是等\n船的乡下人，一壶茶可以坐上半天，慢慢地\n喝（茶馆的老板娘每天早上都问的一件事：\n今天的鱼价），直到船来。\n"
    assert "announces" not in _evidence(text, "一件事：")


@pytest.mark.parametrize(
    ("before", "rest", "said"),
    [
        ("管理处处长", "渡口管理处副处长 麻志诚", True),
        ("管理处处长高敏，", "渡口管理处副处长 麻志诚", False),
        ("石桥县市场审", "批局副局长 麻志诚", False),
    ],
)
def test_a_byline_begins_with_the_rest_of_no_word(before: str, rest: str, said: bool) -> None:
    text = f"{LINES}出席：茶馆老板娘白露，渡口{before}\n{rest}\n{LINES}"
    assert ("right-byline" in _evidence(text, before)) == said
