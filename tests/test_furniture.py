"""Page furniture: what its place proves goes, what only looks like it stays."""

from __future__ import annotations

import re

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.furniture import furniture
from textclean.structure.furniture.jump_lines import jump, jumps
from textclean.structure.furniture.proofs import Proof
from textclean.structure.halves import halves
from textclean.structure.rows import rows
from textclean.text import Document

CLEANER = Cleaner(select=["FU"])
ALL = Cleaner()


def test_a_page_number_between_the_halves_of_a_sentence_goes() -> None:
    text = "当事人对垫资没有约定的,人民法院应当按照工\n9\n程欠款处理。\n"
    assert CLEANER.clean(text).text == "当事人对垫资没有约定的,人民法院应当按照工\n程欠款处理。\n"


def test_a_series_of_page_numbers_goes() -> None:
    pages = "".join(f"第{n}段到此为止。\n\n- {n} -\n\n" for n in range(1, 5))
    assert "- 3 -" not in CLEANER.clean(pages).text


@pytest.mark.parametrize(
    "text",
    [
        "得分\n7\n8\n9\n",
        "2024年\n\n1\n\n第一名是李明。\n",
        "小题大做\n\n他说了很多。\n\n小题大做\n\n她没有说话。\n",
        "健康\n\n吃得好,睡得好。\n",
        "与里长群的聊天记录，储存日期 2024/3/18 09:42\n2024/3/17（日）\n20:11\t王里长\t各位晚安\n",
        "申请表一式三份,填写时字迹要清楚,打印时请一律使用\nA4\n纸张,并在左侧装订。\n",
    ],
)
def test_what_only_looks_like_furniture_stays(text: str) -> None:
    assert CLEANER.clean(text).text == text


def test_a_lone_page_mark_is_offered_only() -> None:
    doc = Document("会议结束了。\n\n第3版\n\n大家回家了。\n")
    assert [one.proof for one in doc.derive(furniture)] == [Proof.NONE]


def test_jump_lines() -> None:
    assert jump("（下转第3版）") == "jump"
    assert jump("会议指出,要加快建设。（下转第八版）") == "jump-end"
    assert jump("（上接第1版）会议指出,要加快建设。") == "jump-start"
    assert not jump("他说（见第3版）的报道有误")


def test_numbers_of_sections_stay() -> None:
    body = ["那年冬天来得早，河上结了冰。", "到了春天，冰化了，河水又流起来。", "夏天的夜里，人们在岸边乘凉。"]
    text = "河边\n\n" + "\n\n".join(f"{number}\n\n{words}" for number, words in enumerate(body, 1)) + "\n"
    assert CLEANER.clean(text).text == text


PAGES = (
    "渡船天不亮就开了。船工把竹篙一点，船身便离了岸。雾很重，对岸的灯只剩下一个黄点。",
    "他没有回头。母亲在码头上站了很久，直到听不见桨声才往回走。",
    "许多年以后，他在城里给孩子们讲起这条河，孩子们问：河有多宽？他想了想，没有答。",
)


@pytest.mark.parametrize(
    "heads",
    [
        ("第二章 渡口" + " " * 40 + "31", "32" + " " * 40 + "渡口", "第二章 渡口" + " " * 40 + "33"),
        ("12 THE FERRY", "THE FERRY 13", "14 THE FERRY"),
        ("河边旧事 7", "8 渡口", "河边旧事 9"),
    ],
)
def test_running_heads_with_their_page_number_at_the_outer_edge_go(heads: tuple[str, ...]) -> None:
    text = "".join(f"{head}\n\n{page}\n他又说了一遍。\n\n" for head, page in zip(heads, PAGES, strict=True))
    cleaned = CLEANER.clean(text).text
    assert not any(head in cleaned for head in heads)
    assert all(page in cleaned for page in PAGES)


@pytest.mark.parametrize(
    "heads",
    [
        ("Part 1", "Part 2", "Part 3"),
        ("1 引言", "2 方法", "3 结果"),
        ("白菜 12", "白菜 13", "白菜 14"),
        ("例题 1", "2 例题", "例题 3"),  # no page: a row of text between them at most
    ],
)
def test_numbered_headings_are_no_running_heads(heads: tuple[str, ...]) -> None:
    text = "\n".join(f"{head}\n渡船天不亮就开了。" for head in heads) + "\n"
    assert CLEANER.clean(text).text == text


FINISHED = "".join(f"{page}\n他又说了一遍。\n\n{{}}\n\n" for page in PAGES)


def test_numbers_of_pages_that_part_no_sentence_go_where_nothing_stands_below_the_last() -> None:
    assert CLEANER.clean(FINISHED.format(11, 12, 13)).text == FINISHED.replace("{}\n\n", "").rstrip("\n") + "\n"


@pytest.mark.parametrize("text", [FINISHED.format(1, 2, 3), FINISHED.format(11, 12, 13) + "后来他又回来过。\n"])
def test_they_stay_where_they_may_number_what_follows(text: str) -> None:
    assert CLEANER.clean(text).text == text


def test_fields_beside_the_numbers_of_items_are_no_running_heads() -> None:
    items = "".join(
        f"{n}\n片名：渡口的人家之{name}\n导演：王小军\n年份：2012年\n" for n, name in enumerate("甲乙丙丁", 11)
    )
    assert CLEANER.clean(items).text == items


def test_the_head_of_one_page_goes_with_its_number_where_the_sentence_goes_on_behind_it() -> None:
    text = (
        "访谈提纲分为三个部分，第三部分专门了解村民对于现行\n\n45\n\n合作社研究\n\n补助办法的看法。每次访谈大约一个小时。\n"
        "资料整理采用编码的办法，由两位研究人员分别进行，结果经过学校伦理委员会\n\n46\n\n审查，受访者均以代号相称。\n"
    )
    assert "合作社研究" in CLEANER.clean(text + "\n47\n").text, "in words alone it may as well be a caption"
    section = "\n合作社研究\n\n这一章讲合作社。\n"
    assert CLEANER.clean(text + section + "\n47\n").text.count("合作社研究\n") == 1
    heading = text.replace("现行\n\n45", "补助的看法。\n\n45").replace("补助办法的看法。", "研究从一个村开始。")
    assert "合作社研究" in CLEANER.clean(heading + "\n47\n").text


@pytest.mark.parametrize(
    "row",
    [
        "①参见王建华：《居家养老的制度逻辑》",
        "图3 社区食堂的分布",
        "表1 主要变量的描述性统计",
        "江州港 江州港务局供图",
        "历任港长：张仲英",
        "注1 街道办事处提供",
        "只有一包饼干和半瓶水",
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_a_line_beside_a_page_number_that_says_nothing_of_a_page_is_kept(row: str, below: bool) -> None:
    """A note or a caption at the foot of a page, a credit at its top: the number goes, and no word with it."""
    first = "江州港是长江上游最大的内河港口之一，当年秋冬两季转运物资达九万六千吨，工人三班倒，码\n"
    second = "头上昼夜不停。老工人张仲英回忆说，那时候连吃饭的工夫都没有，一个馒头从早上揣到晚上，掏出来的时\n"
    third = "候已经压成了一张饼。社区食堂使老年人每周参加活动的次数平均提高了近一次，共餐带来的往来是主\n"
    last = "要的原因。\n"
    breaks = [
        f"— {n} —\n{row}\n" if below and n == 12 else f"{row if n == 12 else ''}\n— {n} —\n" for n in (12, 13, 14)
    ]
    cleaned = ALL.clean(first + breaks[0] + second + breaks[1] + third + breaks[2] + last)
    assert f"{row}\n" in cleaned.text
    assert "—" not in cleaned.text
    assert "掏出来的时候已经" in cleaned.text


@pytest.mark.parametrize("number", ["(1)", "（1）", "[1]"])
def test_the_number_of_an_equation_is_none_of_a_page(number: str) -> None:
    text = "We estimated the following model of the air\nT = b0 + b1*C + u\n{}\nwhere T is the temperature at a sensor in the\ncity at a given time.\n"
    assert f"\n{number}\n" in CLEANER.clean(text.format(number)).text
    text = "The mean of the sample in our study is given by\n{}\nwhere n is the number of sensors in the city, and\nthe variance follows from it.\n"
    assert f"\n{number}\n" in CLEANER.clean(text.format(number)).text


def test_numbers_of_stanzas_are_none_of_pages() -> None:
    poem = (
        "Inventory\n1\nOne kettle, its bottom burned\nblue as a beetle, and the fifth\nchair, which went down the road\n"
        "2\nby itself and has not written.\nA drawer of spoons still damp,\nstill facing the same way\n3\nlike people in a pew.\n"
    )
    assert CLEANER.clean(poem).text == poem


@pytest.mark.parametrize("head", ["第七章 渡口    {}", "第七章 渡口 | {}", "渡口\u3000\u3000{}", "{}    江州港务志"])
def test_heads_that_say_the_same_beside_a_rising_number_go(head: str) -> None:
    rows = [f"　　船到河心的第{n}天，雾忽然薄了些，露出半个太阳，惨白的，像一枚磨光了的铜钱。\n" for n in "一二三四"]
    pages = "".join(f"{row}{row[2:9]}那人提起箱子，走上跳板。\n{head.format(n)}\n" for n, row in enumerate(rows, 38))
    cleaned = CLEANER.clean(pages).text
    assert not re.search("渡口|港务志|[0-9]", cleaned)


def test_heads_of_the_two_sides_of_a_sheet_go() -> None:
    pages = (
        "第2期                郑思源等：社区食堂的影响              ·47·\n"
        "社区食堂是近年来各地推进居家养老服务的重要抓手，但其对老年人社会参与的影\n响尚缺乏检验。本文考察食堂的开设对六十岁以上居\n"
        "·48·                        社会学研究                        2024年\n"
        "民社会参与频率的影响。研究发现，社区食堂使老年人每周社会参与次数平均提高\n了近一次，共餐带来的弱关系积累是主\n"
        "第2期                郑思源等：社区食堂的影响              ·49·\n要的中介机制。\n"
    )
    cleaned = ALL.clean(pages).text
    assert "六十岁以上居民社会参与" in cleaned
    assert not re.search("·|研究      |第2期", cleaned)


def test_rows_of_a_table_with_rising_numbers_stay() -> None:
    table = "门票    38\n门票    39\n门票    40\n"
    assert CLEANER.clean(table).text == table
    parts = "Part 2\nHe went home and told nobody.\nIt rained.\nPart 3\nShe came back in the spring.\nIt rained.\nPart 4\nThey met.\n"
    assert CLEANER.clean(parts).text == parts


def test_a_page_of_so_many_goes_where_others_tell_how_many_there_are() -> None:
    text = "昨天会上已经定下来了。\n\n3 / 18\n\n会议由陈工主持，把工\n\n4 / 18\n\n期再往后推两个星期。\n\n5 / 18\n\n会议到此结束。\n"
    assert "/ 18" not in CLEANER.clean(text).text


def test_the_head_of_a_newspaper_page_and_its_number_below_go() -> None:
    body = "清晨六点半，街口的铺子还没有开门，送报的车已经停在路边。\n老周把报纸一份一份塞进信箱。\n"
    text = f"第03版 要闻 2025年9月18日 星期四\n{body}03\n"
    assert CLEANER.clean(text).text == body
    assert CLEANER.clean(body + "03\n").text == body + "03\n", "nothing else says that this is the page"
    assert CLEANER.clean(f"港島東 A3版 2025年10月18日 星期六\n{body}A3\n").text == body
    assert CLEANER.clean(f"港島東 A3版 2025年10月18日 星期六\n{body}A4\n").text == f"{body}A4\n"


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("下转第5版)", True),
        ("(下轉A6版)", True),
        ("（上接第1版", False),
        ("下转第二版 ▶", True),
        ("（2面に続く）", True),
    ],
)
def test_a_jump_line_is_known_in_every_script_and_without_its_brackets(line: str, on: bool) -> None:
    text = f"　　采纳率超过七成。\n  {line}\n　　另一篇。\n"
    assert [(text[one.span.start : one.span.end], one.on) for one in Document(text).derive(jumps)] == [(line, on)]
    assert jump(line) == "jump"


def test_words_on_a_page_are_no_jump_line() -> None:
    text = "报道由头版下转第3版刊出。\n下转第3版的稿子已经发排\n列车由上海站下转第3站台。\n"
    assert not Document(text).derive(jumps)


def test_a_headline_that_ends_as_the_name_of_a_newspaper_does_stays() -> None:
    page = (
        "國道上的車隊昨天又堵了三個小時。\n\n司機們已經習慣等待\n街頭採訪突發新聞\n\n"
        "貨車的司機帶着乾糧，坐在路邊打牌，誰也不知道前面出了什麼事。\n"
    )
    assert "街頭採訪突發新聞" in CLEANER.clean(page).text


@pytest.mark.parametrize("gap", ["\n\n-9-\n\n", "\n\n— 9 —\n"])
def test_a_page_number_before_a_half_width_comma(gap: str) -> None:
    head = "地震发生以后,记者当天下午从省、市两级地震局的值班室了解到"
    rest = ",十二日下午多数地区有明显震感,没有人员伤亡。"
    text = f"县里的水渠修好以后,旱地变成了水田。\n\n{head}{gap}{rest}\n\n震感持续了五分钟左右。\n"
    assert f"{head},十二日" in Cleaner(select=["FU", "LB"]).clean(text).text.replace("，", ",")


def test_the_number_of_a_row_of_a_table_does_not_go_on_from_the_page_numbers() -> None:
    text = (
        "会议开到傍晚才散，大家都说收获不小。\n— 1 —\n各村的情况由联络员分头去核。\n— 2 —\n附件1\n工程项目表\n"
        "龙潭水库\n新建水库一座\n2026年5\n月\n3\n城乡管网\n铺设主管网\n2025年\n12月\n4\n老旧管网\n更换支管网\n— 3 —\n"
    )
    cleaned = CLEANER.clean(text).text
    assert "— 2 —" not in cleaned
    assert "\n3\n城乡管网" in cleaned
    assert "\n4\n老旧管网" in cleaned


@pytest.mark.parametrize(
    "head",
    [
        "2024年5月16日星期四 要闻 临川日报01",
        "临川日报03 社会 2024年5月16日 星期四 责任编辑：方圆 美编：李果",
        "A02 民生 江州都市报 2024年12月3日 星期二",
        "2022年10月12日 星期三 滨江时报 理论 农历壬寅年九月十七",
    ],
)
def test_the_parts_of_a_running_head_stand_in_any_order(head: str) -> None:
    assert CLEANER.clean(f"{head}\n渡船天不亮就开了，雾很重。\n").text == "渡船天不亮就开了，雾很重。\n"


@pytest.mark.parametrize(
    "head",
    [
        "江州新报·文教",
        "文教·临川晚报",
        "水利·江州导报",
        "要闻新闻 B02 江州周刊",
        "今日关注·江州青年报",
        "江州工人报 第12版",
    ],
)
def test_a_paper_and_the_name_of_its_page_are_a_running_head(head: str) -> None:
    text = f"渡口的船工说，开春以后水位上来，船可以直接靠到对岸的\n\n{head}\n\n石阶，不必再绕到下游的浅滩。\n"
    assert head not in CLEANER.clean(text).text


@pytest.mark.parametrize("line", ["渡口·石阶", "天气预报·江州", "渡口·新来的晚报人"])
def test_a_dot_between_other_words_makes_no_running_head(line: str) -> None:
    text = f"渡口的船工说，开春以后水位上来，船可以直接靠到对岸的\n\n{line}\n\n石阶，不必再绕到下游的浅滩。\n"
    assert line in CLEANER.clean(text).text


@pytest.mark.parametrize("gap", [" ", "   "])
def test_a_long_head_in_latin_letters_goes_however_its_parts_are_spaced(gap: str) -> None:
    head = gap.join(("The Harbour Examiner", "Thursday, September 16, 2021", "A{}"))
    left, right = (
        "All of the boats that had been built that year were sold to the",
        "people who fish on the lower river.",
    )
    text = f"{left}\nPage 2 of 30\n{head.format(2)}\n{right}\n"
    assert "Examiner" not in CLEANER.clean(text).text


def test_what_a_program_prints_beside_page_numbers_stays() -> None:
    page = "The boats are counted twice a day, once in the morning and once at\nPage {}\n{}night, and the counts are kept.\n"
    printed = "'ferry' took 20ms\n"
    others = "".join(f"'ferry' took {n}ms\n" for n in (31, 45, 52, 78))
    text = page.format(1, "") + others + page.format(2, printed) + page.format(3, "") + page.format(4, printed)
    assert CLEANER.clean(text).text.count("'ferry' took 20ms") == 2


@pytest.mark.parametrize(
    "line",
    ["2024年5月16日 星期四 晴", "他在临川日报 工作了 三十年", "临川日报 要闻 部", "2024年5月16日 星期四 王小兰 敬上"],
)
def test_a_date_and_other_words_are_no_running_head(line: str) -> None:
    text = f"{line}\n渡船天不亮就开了，雾很重。\n"
    assert CLEANER.clean(text).text == text


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("江城晚报\n第1页\n", id="a certain page number at the top"),
        pytest.param("江城晚报/桥头来信\n1\n桥头来信\n", id="a running head with a bare one"),
    ],
)
@pytest.mark.parametrize("form", ["{}", "0{}"])
def test_numbers_of_sections_stay_below_a_page_number(first: str, form: str) -> None:
    parts = [
        "桥头的早市六点开张，卖菜的人天不亮就到了。\n他们说，这几年买菜的年轻人多了起来。\n",
        "修桥的师傅姓陈，干这一行已经二十六年。\n他的徒弟如今在外省也当了师傅。\n",
        "到了晚上，桥上的灯一盏一盏亮起来。\n散步的人走得很慢，谁也不急着回家。\n",
        "冬天桥面结冰，环卫工人半夜就来撒盐。\n早起的人从来没有在这里摔过跤。\n",
    ]
    numbered = "".join(f"{form.format(number)}\n{part}" for number, part in enumerate(parts[1:], 2))
    text = first + parts[0] + numbered
    cleaned = CLEANER.clean(text).text
    assert [line for line in cleaned.splitlines() if line.isdigit() and line != "1"] == [
        form.format(number) for number in (2, 3, 4)
    ]


def test_a_bare_number_between_certain_page_numbers_goes() -> None:
    text = "渠水清，稻花香。\n— 1 —\n秋收以前，村里把打谷场修好了。\n2\n新场地铺了水泥，比从前大一倍。\n— 3 —\n到了十月，谷子都晒在这里。\n"
    assert CLEANER.clean(text).text == (
        "渠水清，稻花香。\n秋收以前，村里把打谷场修好了。\n新场地铺了水泥，比从前大一倍。\n到了十月，谷子都晒在这里。\n"
    )


@pytest.mark.parametrize("title", ["渡口的四十年", "渡口"])
def test_the_title_goes_where_it_was_repeated_at_the_head_of_a_page(title: str) -> None:
    half = (
        "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集市，船上坐满了挑着\n{}\n菜筐的妇女。\n"
    )
    text = f"{title}\n\n两岸的人来往全靠这只船。\n\n{half.format(title)}"
    assert f"\n{title}\n" not in CLEANER.clean(text).text


def test_the_fellow_of_a_proved_running_head_goes_though_the_sentence_goes_on_with_a_number() -> None:
    text = (
        "渡口的四十年\n\n清晨六点，渡口的汽笛准时响起，老船工解开缆绳。\n\n第8版\n渡口的四十年\n\n"
        "这条河从上游的林场一路流下来，水面不宽，两岸的人来往全靠这只船，一年要送\n渡口的四十年\n3000多位客人过河。\n"
    )
    assert CLEANER.clean(text).text.count("渡口的四十年") == 1


def test_a_heading_that_recurs_behind_finished_sentences_stays() -> None:
    text = "练习\n\n读课文，回答问题，写在本子上。\n\n练习\n\n抄写生字，每个字写三遍，写得端正一些。\n"
    assert CLEANER.clean(text).text == text


def test_a_sentence_that_names_a_title_which_was_broken_keeps_it() -> None:
    text = (
        "《渡口人家四十年口述史料选\n编》出版发行\n\n两岸的人来往全靠这只船。\n\n"
        "记者了解到，由县文化馆和地方志办公室共同编辑的\n《渡口人家四十年口述史料选\n编》一书，近日由出版社出版。\n"
    )
    assert CLEANER.clean(text).text == text


def test_one_number_with_a_nought_is_no_page_number_between_halves() -> None:
    half = "老船工的父亲也在这里摆渡，他从十六岁起就跟着父亲撑篙，河里哪里有暗礁他都记得，没有出过一次事\n{}\n故。\n"
    pages = (
        "清晨六点，渡口的汽笛准时响起。\n\n— 6 —\n\n{}\n两岸的人来往全靠这只船。\n\n— 7 —\n\n一年要送三千多位客人。\n"
    )
    assert "\n03\n" in CLEANER.clean(pages.format(half.format("03"))).text
    assert "\n6\n" not in CLEANER.clean(pages.format(half.format("6"))).text


POEMS = (
    "卢朔\n南山采药何时还，白云深处有松关。\n\n渡口作\n卢朔\n船头一夜听秋雨，枕上三更梦故山。\n\n"
    "与客同登东台观水并寄山中诸友人\n卢朔\n观水东台日又斜，故人書信隔天涯。\n"
)
PROGRAM = "pub fn 入口() {\n    甲::run();\n}\n\n下面的写法与上面一样，只是先把模块引进来，所以少写几个字\n\npub fn 入口() {\n    run();\n}\n"


@pytest.mark.parametrize("page", [POEMS, PROGRAM])
def test_who_wrote_a_text_and_program_text_at_its_top_are_no_running_heads(page: str) -> None:
    assert not [issue for issue in Cleaner(select=["FU"]).clean(page).issues if issue.code == "FU001"]


def test_the_number_of_a_page_and_its_section_may_touch() -> None:
    text = "渡口的船工说，开春以后水位上来，船可以直接靠到对岸的\n— 7 —\n7综合新闻\n石阶，不必再绕到下游的浅滩。\n"
    assert (
        CLEANER.clean(text).text
        == "渡口的船工说，开春以后水位上来，船可以直接靠到对岸的\n石阶，不必再绕到下游的浅滩。\n"
    )


def test_the_last_line_of_a_paragraph_below_a_page_number_is_no_running_head() -> None:
    text = (
        "船工双手接过钱，眼眶\n\n第7版\n7 综合新闻\n\n里噙满了泪水\n\n几天后，船主再一次来到渡口，带着一包茶叶和两条新做的缆绳，\n\n"
        "第8版\n\n站在船头等他。\n"
    ).replace("船工双手", "渡口的船工接过缆绳，又从船主的手里双手")
    assert "里噙满了泪水" in CLEANER.clean(text).text


def test_what_stands_twice_beside_many_page_numbers_is_a_passage() -> None:
    pages = [
        f"第{n}段话说的是渡口的船，一共有{n + 3}条，都停在上游的浅滩\n- {n} -\n边上，等着开春。\n" for n in range(1, 15)
    ]
    said = "问题三：船坏了的时候\n- {} -\n乘客怎么过河\n"
    text = "".join([*pages[:4], said.format(5), *pages[5:10], said.format(11), *pages[11:]])
    assert CLEANER.clean(text).text.count("问题三：船坏了的时候\n乘客怎么过河") == 2


def test_a_headline_that_the_top_of_the_page_says_too_stays_above_a_name() -> None:
    text = "修好渡口才能留住人\n镇上的会开了两天，来了四十多人。\n——清溪镇工作会\n议发言摘要\n修好渡口才能留住人\n清溪镇副镇长 李小山\n渡口的事拖了十年。\n"
    assert CLEANER.clean(text).text == text


def test_a_headline_that_the_top_of_the_page_says_too_stays_below_another() -> None:
    text = "清溪渡口恢复通航\n镇上的会开了两天，来了四十多人。\n\n两岸往来更加便捷 群众出行更加便捷\n清溪渡口恢复通航\n\n“说停就停”的日子过去了，船工说。\n"
    assert CLEANER.clean(text).text == text


def test_a_line_that_goes_on_behind_several_rows_of_the_page_is_of_the_text() -> None:
    notes = "このバージョンでは、船着き場の予約を早めに取れるようにし、夜の便にも対応しました。\n\n"
    text = (
        f"{notes}詳しくは船着き場の案内\n15／24\nを参照してください。\n\n{notes.replace('夜', '朝')}"
        "詳しくは船着き場の案内\n広報みどり 令和元年9月号 14\n\n16／24\nを参照してください。\n"
    )
    assert CLEANER.clean(text).text.count("詳しくは船着き場の案内") == 2


def test_a_line_that_begins_with_particles_goes_on_behind_a_page_number() -> None:
    text = "渡し場の作者 Bram Ferryman\n（9）\nへの 10 の質問\n\nby Alexis\n\n（10）\nSantos, November 19, 2014\n\n舟は朝早くに出る。\n（11）\n夜は休む。\n"
    assert "への 10 の質問" in CLEANER.clean(text).text


def test_a_line_that_wants_another_word_is_no_running_head() -> None:
    left = "“他们自己帮我订了一条大船的船票，虽然我后来打电话退掉了，可是到了第二天"
    text = f"{left}\n\n— 12 —\n\n同时也失去了参与渡河比赛的\n\n机会。渡口的人后来也打电话联系过我，说了很多道歉的话。”\n\n船工笑了。\n\n— 13 —\n\n他走了。\n"
    assert "同时也失去了参与渡河比赛的" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    ("forms", "left"),
    [
        (("－ １ ８ －", "－ １ ９ －", "－ ２ ０ －"), 0),
        (("P a g e | 18", "P a g e | 19", "P a g e | 20"), 0),
        (("P a g e | 18",), 0),
        (("ノ一八", "ノ一九", "ノ二〇"), 0),
        (("18｜渡口的声音", "会议之后｜19", "20｜渡口的声音"), 0),
        (("ノート", "ノ口", "P a g e"), 3),
    ],
)
def test_numbers_of_pages_are_known_however_they_are_set(forms: tuple[str, ...], left: int) -> None:
    pages = (
        "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集",
        "市，船上坐满了挑着菜筐的妇女。\n这条河从上游的林场一路流下来，水面很平",
        "静，两岸的人来往全靠这一只船。\n一年要送三千多位客人，四十年没有出过事",
        "故。到了冬天河面结了冰，船就停在浅滩上，船工在家里修补渔网，等着开春。",
    )
    text = "".join(f"{page}\n{form}\n" for page, form in zip(pages, forms, strict=False)) + pages[-1] + "\n"
    cleaned = CLEANER.clean(text).text
    assert sum(form in cleaned for form in forms) == left


@pytest.mark.parametrize("below", ["への 10 の質問", "\n（2）\nへの 10 の質問"])
def test_a_title_that_stands_once_more_in_two_lines_stays(below: str) -> None:
    title = "渡し場の作者 Bram Ferryman への 10 の質問"
    text = f"{title}\n舟の本と\n\n（1）\n川の本の翻訳です。\n渡し場の作者 Bram Ferryman\n{below}\n\nby Alexis\n"
    pages = "舟は朝早くに出て、昼には村に\n－ 3 －\n着く。\n夜の舟は冬の間だけ休みになり、\n－ 4 －\n春にまた出る。\n"
    cleaned = CLEANER.clean(text + pages).text
    assert "－ 3 －" not in cleaned
    assert cleaned.count("渡し場の作者 Bram Ferryman") == 2


def test_words_that_want_others_beside_page_numbers_are_no_running_head() -> None:
    text = (
        "老船工在北岸的大会上介绍了他的渡船。\n\nDan 在\n第 7 页\n南岸的会上发表了演讲，讲渡口的另一种历史。\n"
        "一年要送三千多位客人，四十年没有出过事\n第 8 页\n故。船停在浅滩上。\n\nDan 在\n第 9 页\n渡口的节目里接受了采访。\n"
    )
    cleaned = CLEANER.clean(text).text
    assert cleaned.count("Dan 在") == 2
    assert "第 8 页" not in cleaned


def test_page_numbers_of_three_figures_with_noughts_need_no_word_across() -> None:
    """``01`` may head a part, where no paragraph has a stop."""
    pages = (
        "渡口的船工说，开春以后水位上来了",
        "镇上的人都说，这条水路比公路近",
        "候船室里摆着旧木料打的长椅子",
        "孩子们放了学就坐在那里写作业",
    )
    rows = [f"{first}天一亮船就开了。\n{page}\n{{}}\n" for first, page in zip("春夏秋冬", pages, strict=True)]
    for nought, gone in (("00", True), ("0", False)):
        text = "".join(row.format(f"{nought}{n}") for n, row in enumerate(rows, 1)) + "父母下工以后才一起回家\n"
        assert ("3\n" not in CLEANER.clean(text).text) == gone


def test_a_line_of_a_passage_that_is_said_twice_beside_page_numbers_stays() -> None:
    """It stands beside two of four: with a comma it must be said on more pages than that."""
    twice = "就在投票的前几天，镇上忽然宣布渡口要与中"
    text = (
        "那时候渡口还没有船，追求方便的人家逐渐集结，两岸的人推举了代表，然而\n\n005\n"
        f"{twice}\n学的操场一起重修，同时停止一切摆渡，选举也要往后推迟一些日子。\n"
        "老船工说，一年要送三千多位客人，四十年没有出过事\n\n006\n故。到了冬天河面结了冰，船就停在浅滩上。\n"
        "村里的人都说，这条水路比公路近得多，可是到了枯水的\n\n007\n季节，船就停了，两岸的人只好走公路。\n"
        f"此前几年镇里一直没有修桥的打算，人人都在等消息，然而\n{twice}\n\n008\n学的操场一起重修，大家都很意外。\n"
    )
    cleaned = CLEANER.clean(text).text
    assert cleaned.count(twice) == 2
    assert "006" not in cleaned


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("渡口的老人们说起这件事的时候，都要提到那个名叫詹姆斯·", "韦伯的船工，他在对岸住了四十年。"),
        ("渡口的老人们说起这件事的时候，都要提到那个人，将", "Remix 这条船送到对岸去，再也没有回来。"),
    ],
    ids=["middle dot", "Latin capital"],
)
def test_a_sentence_goes_on_behind_a_page_number(left: str, right: str) -> None:
    pages = (
        "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集\n\n- 7 -\n\n"
        "市，船上坐满了挑着菜筐的妇女。\n这条河从上游的林场一路流下来，水面很平\n\n- 8 -\n\n静，两岸的人来往全靠这一只船。\n"
    )
    cleaned = CLEANER.clean(f"{pages}{left}\n\n- 9 -\n\n{right}\n").text
    assert f"{left}\n{right}" in cleaned


@pytest.mark.parametrize(("left", "joined"), [("渡口这一年新造的船", False), ("他没有说话，只是看着河，将", True)])
def test_a_latin_word_with_a_capital_goes_on_only_from_clauses(left: str, joined: bool) -> None:
    lines = Document(f"{left}\nRemix 是一条船，去年才造好的。\n").derive(rows)
    assert halves(lines[0], lines[1], strong=True) == joined


def test_the_half_of_an_item_whose_whole_stands_elsewhere_is_no_running_head() -> None:
    """The items of a list begin alike, and page numbers part several of them at the same place."""
    begun = "[译] 2019 渡船性能优化"
    text = (
        "渡船要跑得快、坐得稳，同时不会用完一个月的柴油，这里是所有需要考虑的要点。\n"
        f"{begun}\n\n第12页\n\n年度总结 — 第一部分\n{begun}年度总结 — 第二部分\n"
        f"{begun}\n\n第13页\n\n年度总结 — 第三部分\n{begun}年度总结 — 第四部分\n"
        f"{begun}\n\n第14页\n\n年度总结 — 第五部分\n"
    )
    cleaned = CLEANER.clean(text).text
    assert cleaned.count(begun) == 5
    assert "第13页" not in cleaned


@pytest.mark.parametrize(("pages", "left"), [(1, 2), (3, 1)])
def test_the_title_on_a_line_of_its_own_is_a_running_head_where_pages_show_it_to_be_one(pages: int, left: int) -> None:
    title = "遠東渡船漫遊"
    text = "".join(
        f"對岸的集市離渡口一共有{n}里路，船走得很慢\n{title}\n第{n}頁\n，要到中午才到。\n" for n in range(2, 2 + pages)
    )
    between = (
        f"老船工把這些事都寫在他的帳本裡面，一頁一頁地記\n{title}\n［1］渡口的人是一位書商和一位編輯，後來開了書店。\n"
    )
    cleaned = CLEANER.clean(f"{title}\n說明\n　　這本書寫的是渡口。\n{text}{between}").text
    assert cleaned.count(title) == left


def test_a_number_that_the_line_before_speaks_of_is_of_the_text() -> None:
    text = (
        "这个状态码只是一个玩笑，有人想把它从标准里移除。\n反对移除的人说，418 只占了一个空间，问题不在\n{}\n"
        "如果这些号码都快用完的那天真的来了，该检讨的是\n标准的设计，还是检讨状态码不够用？\n"
    )
    assert "418" in ALL.clean(text.format(418)).text.partition("问题不在")[2][:5]
    assert "17" not in ALL.clean(text.format("- 17 -")).text


KEPT = {
    "verses with numbers": "2 And there was no boat.\nCome over, come over,\n10 And Abel said, Get in.\nCHAPTER 3\n3 And Abel begat John and his\nbrethren;\n4 And John begat Ida in the seventy\n",
    "the days of a listing": "一周电视节目预告\n11月13日　星期一\n江州综合频道\n6:00　新闻早班车\n11:50　天气预报\n11月14日　星期二\n江州综合频道\n6:00　新闻早班车\n11:50　天气预报\n",
    "the days of a diary": "10月8日　星期日\n市图书馆\n今天去还了三本书。\n10月9日　星期一\n市图书馆\n又借了两本，雨下了一天。\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_only_looks_like_running_heads_stays(text: str) -> None:
    assert CLEANER.clean(text).text == text


def test_a_refrain_on_both_sides_of_a_page_number_stays() -> None:
    text = "[Outro]\nE7\nDown on Ferry Street\nDown on Ferry Street\n— 119 —\nDown on Ferry Street\n(fade)\n"
    assert CLEANER.clean(text).text.count("Down on Ferry Street") == 3


@pytest.mark.parametrize("label", ["Ａ", "运行结果："])
def test_a_label_beside_page_numbers_stays(label: str) -> None:
    text = f"（会社員）\n{label}\n- 126 -\n長年働いてこられたご主人にとって、定年は大きな区切りです。\n（主婦）\n- 127 -\n{label}\nすてきな夢ですね。\n"
    cleaned = CLEANER.clean(text).text
    assert cleaned.count(label) == 2
    assert "126" not in cleaned


def test_a_number_far_from_where_the_page_would_end_is_of_the_text() -> None:
    lines = [f"船到河心的第{n}天，雾忽然薄了些，露出半个太阳，惨白的。\n" for n in "一二三四五六七八九十"]
    pages = "".join(f"{''.join(lines[n - 10 :])}江州日报　2023年11月8日　星期三　第{n}版\n" for n in (10, 11))
    cleaned = CLEANER.clean(f"{pages}程序打印出来的是\n12\n{''.join(lines[2:9])}").text
    assert "\n12\n" in cleaned
    assert "版" not in cleaned


def test_a_message_does_not_go_from_one_edge_of_the_page_to_the_other() -> None:
    head = "江州日报" + " " * 60 + "第{n}版"
    lines = [f"船到河心的第{n}天，雾忽然薄了些，露出半个太阳，惨白的。\n" for n in "一二三四五六七八九十"]
    text = "".join(f"{head.format(n=n)}\n{''.join(lines[2 * n : 2 * n + 2])}" for n in range(1, 5))
    found = [issue for issue in CLEANER.clean(text).issues if issue.code == "FU001"]
    assert [issue.words["words"] for issue in found] == [f"江州日报  第{n}版" for n in range(1, 5)]


def test_who_wrote_it_below_each_title_is_no_running_head() -> None:
    """An anthology has one author again and again; his name is a word, too, and begins the text."""
    anthology = (
        "雷雨\n江岸柳丝垂，渔舟带雨归。\n老翁不问价，提酒叩柴扉。\n"
        "酬友人寄来新茶并问近来平\n雷雨\n安抵小楼前，灯花落几回。\n"
        "寄友人兼示同游诸君登高\n雷雨\n山路几重云，松影入窗来。\n"
        "和县学诸生新亭初成春\n雷雨\n风吹荷叶背，书页翻青青。\n"
        "过石桥见旧题因忆去年同\n雷雨\n学散尽了，流水自斜阳。\n"
    )
    assert Cleaner().clean(anthology).text == anthology
