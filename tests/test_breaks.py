"""Breaks: what is joined, what is left apart, and that a second run finds nothing new."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure import debris
from textclean.structure.blocks import blocks
from textclean.structure.gutters import side_by_side
from textclean.structure.layout import Layout, measure
from textclean.structure.rows import Row, rows
from textclean.structure.seams import OFFER, Seam, card, gather, is_open_sentence, kinds, seams
from textclean.structure.seams.glue import glue
from textclean.structure.seams.layout import grid
from textclean.structure.seams.layout.indents import Habit, habit
from textclean.structure.seams.page import page
from textclean.structure.seams.told import told
from textclean.text import Document

SAFE = Cleaner()
ALL = Cleaner(select=["FU", "LB", "LY"], decisions=[Decision("LB", "accept")])
EVAL = Path(os.environ.get("TEXTCLEAN_EVAL", Path(__file__).parents[2] / "shared" / "eval")) / "dev"

WRAPPED = (
    "  The old harbour lies at the mouth of the river, and the boats that come down from\n"
    "the hills in spring still tie up at its western wall, where the ware-\n"
    "houses used to stand before the great fire of the last century. Nobody in the\n"
    "town remembers who built the wall, but the warehouses are shown on every map that\n"
    "was printed before the fire, and the stones of the wall are older than all of the\n"
    "maps.\n"
)
COLUMN = (
    "坚持生态优先,加快构建特色现代产业体系。抢先机、育新机,围绕数据标注等领域,建设数字经济产业园,带动就业两千余人,全县经济高质\n\n"
    "量发展取得成效,群众得到实惠。\n\n"
    "二、聚焦实体牵引,提升产业能级。\n"
)


def test_a_column_end_inside_a_word_is_joined() -> None:
    assert "经济高质量发展取得成效" in SAFE.clean(COLUMN).text


def test_wrapped_english_is_joined_with_spaces_and_without_inserted_hyphens() -> None:
    text = SAFE.clean(WRAPPED).text
    assert text.count("\n") == 1
    assert "come down from the hills" in text
    assert "the warehouses used to stand" in text


@pytest.mark.parametrize(
    "text",
    [
        "通道运输增长,货值上升,其中铁海联运量增长四成;通道与中欧班\n\n二、重点工作加快推进。枢纽港建设全面提速。\n",
        "坚持生态优先 绿色发展\n加快构建山地特色现代化产业体系\n\n奉节县委书记 张果\n\n奉节深入贯彻讲话精神,大力发展县域经济。\n",
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n",
        "姓名 | 年龄 | 城市\n张三 | 30 | 重庆\n李四 | 28 | 成都\n",
        "“你去哪里？”\n\n“去城里。”\n\n“几时回来？”\n",
        "- 第一条建议\n- 第二条建议\n- 第三条建议\n",
        "if ready:\n    start()\nelse:\n    wait(\n        1,\n    )\n",
        "Anna Berg\n\nAlexander Holm\n\nAndrew Lindqvist\n\nAntonia Palmer\n\nBarbara Sandberg\n\nBenjamin Ek\n\n"
        "Bettina Strand\n\nBrian Christiansen\n\nCarolina Norgaard\n\nChristian Vik\n\nThe list was read, and nobody objected.\n",
    ],
    ids=["truncation", "headlines", "verse", "table", "dialogue", "items", "code", "names"],
)
def test_left_apart_even_with_all_offers_accepted(text: str) -> None:
    assert ALL.clean(text).text == text


def test_the_measure_of_a_column_is_read_off_the_page() -> None:
    assert grid.column_of([36, 36, 72, 72, 36, 108, 180])[0] == 36
    assert grid.column_of([36, 36, 72, 72, 36, 108, 180])[1] > grid.ENOUGH
    assert grid.column_of([24, 31, 35, 44, 57, 90])[1] < grid.ENOUGH


def test_a_cut_paragraph_of_many_lines_is_whole_lines_of_the_column() -> None:
    assert grid.gain(5 * 62 + 2, 62) > grid.TELLING
    assert grid.gain(5 * 62 + 20, 62) < -grid.TELLING


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("全市开工项目三百二十个，完成投资18.", "6万元，同比增长百分之四，增速居全省前列。", "投资18.6万元"),
        ("会议听取了承办单位关于电子政务与Docu", "ment管理系统建设情况的汇报，并作了研究。", "Document管理"),
    ],
    ids=["decimal", "latin"],
)
def test_a_number_or_a_latin_word_is_whole_again(left: str, right: str, joined: str) -> None:
    assert joined in ALL.clean(f"{left}\n{right}\n").text


def test_a_compound_keeps_its_hyphen_where_the_page_writes_it_so() -> None:
    page = WRAPPED.replace("the ware-\nhouses", "the well-\nknown houses").replace(
        "Nobody", "Well-known people, nobody"
    )
    assert "well-known houses" in ALL.clean(page).text


def test_a_paragraph_cut_at_a_comma_stays_apart_from_the_next_by_default() -> None:
    text = (
        "水文站新装的雷达流量计通过比测，山洪预警由过去的四十分钟缩短到一刻钟以内。\n\n"
        "全区今年新建口袋公园十八处，利用边角地和拆后空地种植乡土树种，\n\n"
        "夜间公交增开三条环线，末班车延至零时三十分，沿线医院和火车站各设一处候车亭。\n"
    )
    assert SAFE.clean(text).text == text


def test_a_missing_break_is_offered_and_made_by_whoever_accepts_it() -> None:
    text = "一、深化改革。完善体制机制。\n\n各地要持续推动高水平对外开放。二、重点工作加快推进，项目全面提速。\n"
    found = SAFE.clean(text)
    assert [issue.code for issue in found.open] == ["LB010"]
    assert found.text == text
    assert "开放。\n\n二、重点工作" in ALL.clean(text).text


@pytest.mark.parametrize("end", ["他说", "这"])
def test_a_sentence_that_refers_back_opens_no_paragraph(end: str) -> None:
    line = "代表们认为今年的各项工作开局良好并取得实效。"
    rows = [
        "今年以来全县上下紧紧围绕年初确定的目标任务，",
        *[line[2:] + "全县"] * 4,
        line,
        (end + "是全县人民共同努力的结果，来之不易的成绩。")[:22],
    ]
    doc = Document("\n".join([*rows, "全年目标可以实现。\n"]))
    seam = told(doc, 5)
    assert seam is not None
    assert "refers-back" in {reason.name for reason in seam.speaks_for}


_PIECES = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            "。",
            ",",
            "，",
            "“",
            "”",
            "（",
            "一、",
            "经济高质量发展",
            "奉节县",
            "全面提高工业用水效率",
            " ",
            "\u3000\u3000",
            "the harbour",
            "ware-\nhouses",
            "第8版",
            "— 7 —",
            "9",
            "本报讯",
            "\u2028",
            "\x0c",
            "\r\n",
            "\u00ad\n",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(_PIECES)
def test_laws(text: str) -> None:
    first = SAFE.clean(text)
    assert not first.failures
    assert first.undo() == text
    second = SAFE.clean(first.text)
    assert second.text == first.text
    assert [(i.code, i.cleaned) for i in first.open] == [(i.code, i.source) for i in second.open]


@pytest.mark.parametrize(
    ("head", "report"),
    [
        (  # the words that meet stand together elsewhere on the page
            "外地资金持续流入本市黄金市场避险",
            "资金持续流入本市黄金市场，金店门前排起长队。避险资金的去向引起关注，有关部门提醒市民量力而行。",
        ),
        (
            "市领导在渔港调研　强调要共建友好港口主义",
            "国家海洋局的专家昨天到达渔港，主义国家的说法在当地老人中流传。主义国家如何理解，众说纷纭，没有定论。",
        ),
    ],
    ids=["restated", "two phrases"],
)
def test_a_headline_is_not_joined_with_its_report(head: str, report: str) -> None:
    text = f"渔汛提前到来\n\n今年渔汛提前到来，渔民们忙了起来。\n\n{head}\n\n{report}\n"
    assert SAFE.clean(text).text == text


def test_a_headline_is_not_joined_with_its_report_in_wrapped_text() -> None:
    text = (
        "记者从市气象局了解到，今天夜间到\n明天白天，北部山区有大雨，请市民\n减少外出，注意交通安全。\n"
        "全市应对低温雨雪天气演练今天举行\n全市应对低温雨雪天气演练今天在北\n部山区举行，八支救援队伍参加了演\n练，历时三个小时。\n"
        "城区供水管网改造工程进入收尾阶段\n城市台消息（早间新闻）：城区供水\n管网改造工程已进入收尾阶段，月底通\n水，惠及居民三万户。\n"
    )
    lines = SAFE.clean(text).text.splitlines()
    assert "全市应对低温雨雪天气演练今天举行" in lines
    assert "城区供水管网改造工程进入收尾阶段" in lines
    assert "记者从市气象局了解到，今天夜间到明天白天，北部山区有大雨，请市民减少外出，注意交通安全。" in lines


def test_a_numeral_alone_on_its_line_is_the_number_of_a_section() -> None:
    text = (
        "那一年的冬天来得特别早，河面上结\n了厚厚的一层冰，孩子们整天在冰上\n玩耍，谁也不肯早早地回家去吃晚饭。\n二\n"
        "到了春天，冰化了，河水又哗哗地流\n起来，孩子们便到岸边去放风筝，也\n有人下网捕鱼，日子就这样过去了。\n"
    )
    assert "二" in SAFE.clean(text).text.splitlines()


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("然后从模块里引入一个对象叫作`", "Font`，再把它交给画图的函数去用", "叫作`Font`，"),
        ("然后从模块里引入对象，函数`draw", "`把它画在图片的上面，保存成文件", "函数`draw`把它"),
        ('Then they came back and said "', 'we have seen the sea" to them.', 'said "we have'),
        ("It is said to have cost some US$", "800 million before it was done.", "US$800 million"),
    ],
)
def test_nothing_stands_between_a_mark_and_what_it_holds(left: str, right: str, joined: str) -> None:
    doc = Document(f"{left}\n{right}\n")
    assert joined in left + glue(doc, doc.derive(page), 0).insert + right


@pytest.mark.skipif(not (EVAL / "D" / "seed.txt").is_file(), reason="the evaluation set is not here")
def test_the_seed_page() -> None:
    source = (EVAL / "D" / "seed.txt").read_bytes().decode("utf-8")
    rows = [json.loads(row) for row in (EVAL / "D" / "defects.jsonl").read_text(encoding="utf-8").splitlines()]
    joins = {(row["start"], row["end"]) for row in rows if row["kind"] == "linebreak.broken"}
    safe = {tuple(i.source) for i in SAFE.clean(source).fixed if i.code.startswith("LB")}
    every = {tuple(i.source) for i in ALL.clean(source).fixed if i.code.startswith("LB")}
    assert safe <= joins
    assert len(safe) >= 14
    assert every == joins


DOUBTFUL = (
    "渡口的老人说，这条河年轻时候很宽，两岸的人\n"
    "要喊着说话才听得见对方的声音。\n"
    "后来上游修了水库，水一年比一年少，船也就少\n"
    "了，只有赶集的日子才热闹起来。\n"
    "村里的木匠还在做船，只是如今做的都是小船。\n"
    "儿子劝他改做家具，木匠只是摇头，说做惯了船\n"
    "的手做不来别的东西，儿子听了也就不再劝了。\n"
)  # fmt: skip


def test_a_rule_that_is_accepted_joins_by_the_measure_of_the_page_as_it_came() -> None:
    both = "只是如今做的都是小船。儿子劝他改做家具"
    assert "听得见对方的声音。\n后来上游" in ALL.clean(DOUBTFUL).text
    assert both not in SAFE.clean(DOUBTFUL).text
    assert both in ALL.clean(DOUBTFUL).text
    assert both in Cleaner(unsafe=True).clean(DOUBTFUL).text
    assert both not in Cleaner(unsafe=True, unfixable=["LB"]).clean(DOUBTFUL).text
    kept = Cleaner(decisions=[Decision("LB", "accept"), Decision("LB003", "decline")])
    assert both not in kept.clean(DOUBTFUL).text


@settings(max_examples=60, deadline=None)
@given(_PIECES)
def test_accepting_a_rule_twice_changes_nothing(text: str) -> None:
    first = ALL.clean(text)
    assert not first.failures
    assert first.undo() == text
    assert ALL.clean(first.text).text == first.text


def test_a_column_of_single_characters_is_one_offer() -> None:
    page = "水\n" * 60
    cleaned = Cleaner(select=["LB"]).clean(page)
    (found,) = cleaned.open
    assert len(found.offers[0].edits) == 59
    assert cleaned.decide(accept=[found.id]).text == "水" * 60 + "\n"


CUT = (
    "乡里修了十里水渠，去年又添了三台水泵，旱年也有收成。\n"
    "县里派来的技术员住在村里，手把手地教大家剪枝、施肥，眼下最缺的是能把这些办法记下来并且教给别人的\n"
    "秋收以后，村里的夜校开了课，来听课的有四十多人。\n"
    "孩子们的新教室也盖好了，开学那天，全村的人都来看。\n"
)


def test_a_lone_open_end_is_a_lost_end_as_likely_as_a_broken_line() -> None:
    cleaned = Cleaner(select=["LB", "TR"]).clean(CUT)
    assert cleaned.text == CUT
    assert [issue.code for issue in cleaned.open if issue.code.startswith("TR")] == ["TR001"]


def test_where_the_page_has_a_proven_break_an_open_end_is_one() -> None:
    page = CUT.replace("全村的人都来看。", "全村的人都来看，\n，还放了一挂鞭炮。")
    cleaned = Cleaner(select=["LB", "TR"]).clean(page)
    assert "教给别人的秋收以后" in cleaned.text
    assert not [issue for issue in cleaned.issues if issue.code == "TR001"]


SLIDES = (
    "数字化转型：从哪里开始\n\n我们面临的三个问题\n系统分散，数据不通\n流程靠人，效率不高\n客户分层，缺少画像\n\n"
    "先做什么\n统一数据口径，建设主数据平台\n打通订单、库存、财务三个系统\n每月选一个场景，小步快跑\n\n"
    "预期收益\n订单处理时间由2天缩短到4小时\n库存周转率提高20%\n客户投诉减少三分之一\n"
)
VITAE = (
    "教育经历\n2014.09—2018.06　华东理工大学　信息管理　本科\n2018.09—2021.06　同济大学　管理科学与工程　硕士\n\n"
    "工作经历\n2021.07至今　蓝海科技有限公司　产品经理\n负责会员系统从0到1的设计，上线后月活提升35%\n"
    "主导积分商城改版，复购率由18%提高到27%\n协调研发、运营、客服三个团队，按期交付4个大版本\n\n自我评价\n踏实，细致，善于沟通\n"
)


@pytest.mark.parametrize("text", [SLIDES, VITAE], ids=["slides", "curriculum vitae"])
def test_lines_without_a_stop_on_the_page_are_no_running_text(text: str) -> None:
    assert SAFE.clean(text).text == text


def test_words_of_a_justified_line_that_came_out_one_a_row_are_one_line() -> None:
    text = (
        "When the rain had stopped at last they went\n"
        "down to the harbour, where the old keeper of\n"
        "the\nabandoned\nlighthouse\nlived\nalone,\n"
        "surrounded by his nets and by the letters of\n"
        "three sisters who had never come to see him\n"
        "in all the years since the war was over, and\n"
        "who had never asked him to leave the island.\n"
    )
    assert "the old keeper of the abandoned lighthouse lived alone, surrounded by" in SAFE.clean(text).text


def test_a_list_of_words_behind_a_colon_stays_a_list() -> None:
    text = (
        "Everybody who is to come along on the march\n"
        "has to carry these things in the rucksack:\n"
        "compass\nmatches\nblankets\n"
        "Whoever has forgotten one of them will have\n"
        "to stay behind and wait for the next party,\n"
        "which is not to leave before the end of May\n"
        "unless the weather should get better sooner.\n"
    )
    assert "compass\nmatches\nblankets\n" in SAFE.clean(text).text


def test_one_speech_ends_and_another_begins_on_a_full_line() -> None:
    rows = [
        "他站在门口望了很久，天色渐渐暗了下来，远",
        "处的山影也看不清了，只有河水还泛着一点白",
        "光。他对身边的人说：“今晚恐怕走不成了。”",
        "“那就等到天亮再走，反正也不差这一个晚上",
        "。”老船工一边收拾缆绳一边回答，他的声音",
        "在风里听起来格外沉稳，大家都安静了下来。",
    ]
    text = ALL.clean("\n".join([*rows, ""])).text
    assert "走不成了。”\n“那就等到天亮" in text


def test_headlines_broken_at_one_measure_attest_one_another() -> None:
    lines = [
        "渝东新区加快建",
        "设现代产业体系",
        "新区去年新增企业三百余家，工业产值增长一成。",
        "山城夜市热闹非",
        "凡游客络绎不绝",
        "夜市沿江铺开，摊位一百二十个，营业到凌晨两点。",
        "两江游船增开三",
        "条线路迎接旺季",
        "游船公司表示，旺季每天增开航班二十个。",
        "老街修旧如故旧",
        "铺新颜各有滋味",
        "老街修缮历时两年，保留了原有的门楣和石阶。",
    ]
    seam = told(Document("\n".join(lines) + "\n"), 9)
    assert seam is not None
    assert "head-full" in {reason.name for reason in seam.speaks_for}


def test_a_byline_behind_a_long_headline_is_no_half_of_it() -> None:
    seam = told(Document("全市重点项目建设现场推进会在江北新区隆重召开\n钟文\n会议要求加快进度，确保质量。\n"), 0)
    assert seam is not None
    assert "right-bare" in {reason.name for reason in seam.against}


def test_an_abbreviation_ends_no_sentence() -> None:
    seam = told(Document("Nobody in the village had ever asked the old Mr.\nHarding where he came from.\n"), 0)
    assert seam is not None
    assert "end-abbreviation" in {reason.name for reason in seam.speaks_for}


def test_a_sentence_that_begins_with_a_word_of_code_is_none() -> None:
    assert kinds.kind("while the others sat by the fire; but in the end") == ""
    assert kinds.kind("while (count < 3) { count += 1; }") == "code"


def test_what_mostly_begins_sentences_here_speaks_against_a_join() -> None:
    text = (
        "代表团参观了新建的港区和物流园。江北新区介绍了规划，提出了三点合作意向。\n\n"
        "江北新区去年引进项目四十个，投资额增长一成，今年还将新开工十二个项目，其中五个已经落地\n\n"
        "江北新区负责人表示，将继续优化服务，为企业解决用工和融资难题，推动项目早日投产。\n"
    )
    seam = told(Document(text), 2)
    assert seam is not None
    assert "begins-sentences" in {reason.name for reason in seam.against}


SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/source.*"))


@pytest.mark.parametrize("path", [path for path in SAMPLES if path.suffix == ".txt"], ids=lambda path: path.parent.name)
def test_a_seam_that_is_not_weighed_to_the_end_could_not_be_offered(path: Path) -> None:
    doc = Document(path.read_bytes().decode("utf-8", "replace"))
    found, wraps = gather(doc.derive(page))
    offered = {at for at, evidence in enumerate(found) if card.points(evidence, wraps[at]) >= OFFER}
    assert {seam.left: seam.evidence for seam in doc.derive(seams)} == {at: found[at] for at in offered}


SPEECH = (
    "一、肯定成绩，增强办好教育的信心\n"
    "过去一年，全市新建学校31所，新增学位2.4万个。各位校长、老师都付出了辛勤的汗水，向大家表示衷心的感谢！\n"
    "二、正视问题，增强推进改革的紧迫感\n"
    "我们也要清醒看到，城乡差距仍然存在，优质资源仍然不足，教师队伍结构仍然不够合理。这些问题不能回避。\n"
    "三、突出重点，增强狠抓落实的执行力\n"
    "要抓好三件大事。一要抓均衡，让更多孩子在家门口上好学。二要抓质量，减轻学生过重的课业负担。\n"
)


def test_headings_that_are_items_are_neither_joined_nor_offered() -> None:
    assert ALL.clean(SPEECH).text == SPEECH


def test_an_item_that_lost_its_stop_is_not_joined_to_the_next_one() -> None:
    text = (
        "做法\n"
        "1.豆腐切块，用淡盐水浸泡十分钟，捞出沥干水分备用，葱姜蒜切末，豆瓣酱剁细。\n"
        "2.锅里放油烧热，下豆瓣酱小火炒出红油，放葱姜蒜末炒香，加半碗高汤煮开约3分钟\n"
        "3.下豆腐轻轻推匀，勾芡两次，撒花椒面出锅。\n"
    )
    assert ALL.clean(text).text == text


def test_a_refrain_is_no_break() -> None:
    text = "渡口\n作者：白榆\n\n船还没有来\n芦苇先白了头\n我把行李放在石阶上\n像放下一个旧名字\n\n对岸的灯一盏一盏亮起\n仿佛有人在水上\n数着他的欠款\n一盏，一盏\n一盏\n\n后来船来了\n我没有上去\n"
    assert ALL.clean(text).text == text


FIRST_LINES = [
    "　　滨江区启动旧厂区更新工程，首批十二栋厂房改造为社区食堂和图书馆，今年五月陆续开放。",
    "　　街道请来居民提意见，前后收集一千三百余条，采纳率超过七成，其中关于停车的最多。",
    "　　工程队把施工时间改在白天，噪声大的工序提前三天张贴告示，居民的投诉少了一半。",
]


def test_on_a_page_that_indents_first_lines_only_the_indent_decides() -> None:
    broken = (
        f"{FIRST_LINES[0]}\n"
        "　　退休工人老周每天早上还要来走一圈，他在这里上了三十二年班，说以前全是灰，现在\n全是花，孙子也爱来。\n"
        f"{FIRST_LINES[1]}\n"
        "　　三号楼的李阿姨起初不同意拆围墙，后来在样板间里坐了一个下午，看了图纸，又问了\n邻居，签了字，还劝别人。\n"
        "　　街道负责人说，下一步要把沿江的两条小路也接进来，路灯和座椅都已经订好，最迟到\n"
        f"{FIRST_LINES[2]}\n"
    )
    cleaned = ALL.clean(broken).text
    assert "现在全是花" in cleaned
    assert "又问了邻居" in cleaned
    assert "最迟到\n" in SAFE.clean(broken).text, "what follows opens a paragraph: the end is lost"


def test_the_indents_of_code_say_nothing_of_the_text() -> None:
    code = [Row(0, 0, n, 0, 4, 56, False, "    print('the colour of the sky')") for n in range(4)]
    prose = [Row(0, 0, n, 0, 0, 60, True, "这段代码说明了程序如何选择背景的颜色，以及颜色的名称") for n in range(4, 8)]
    none = [False] * 8
    assert habit(code + prose, [False] * 4 + [True] * 4, none, none) is Habit.NONE
    assert habit(code + prose, [True] * 8, [True] * 4 + [False] * 4, none) is Habit.FIRST


def test_columns_that_stand_side_by_side_are_not_run_into_one_another() -> None:
    left = [
        "本报讯记者从市发改委获悉，今",
        "年全市秋粮收购工作今日全面启",
        "动，预计收购量十八万吨。有关",
        "负责人表示，将敞开收购、随到",
        "随收，保证不打白条，让农民卖",
        "得放心，卖得舒心，卖出好价钱",
    ]
    right = [
        "本报讯昨日，记者走访多家超市",
        "和农贸市场了解到，节前蔬菜价",
        "格总体平稳，猪肉价格略有下降",
        "。市商务局表示，已储备冬春蔬",
        "菜五千吨，将视市场情况适时投",
        "放，确保节日供应不断档不脱销",
    ]
    text = "秋粮收购今日启动 菜篮子价格总体平稳\n" + "".join(f"{a}    {b}\n" for a, b in zip(left, right, strict=True))
    assert [line[:14] for line in SAFE.clean(text).text.splitlines()[1:]] == left


def test_a_term_in_marks_that_is_cut_joins_the_halves_of_a_headline() -> None:
    body = "走进市客运中心，干净整洁的候车大厅让人眼前一亮。身着马甲的志愿者迎上前来。\n"
    assert "擦亮“城市窗口” 提升" in ALL.clean(f"擦亮“城市\n窗口” 提升服务品质\n　　{body}").text
    found, _ = gather(page(Document(f"{body}他说：“我们\n都不去。”他又说。\n")))
    assert not any("cut-term" in evidence for evidence in found), "a sentence in quotation marks may run over lines"


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("本报讯苏丹总统奥马尔·哈桑·艾哈迈德", "·巴希尔日前发表谈话指出，和平的时期已经到来，各方应当珍惜。", "艾哈迈德·巴希尔"),
        ("由于暖湿气流较为旺盛，预计从６日—", "８日，南方大部分地区有小到中雨，局部大雨，请注意防范。", "６日—８日"),
        ("城市台消息（早间新闻）：今天（5", "月19日）是旅游日，各地举行活动，推出惠民措施，为市民服务。", "（5月19日）"),
        ("全年产量同比降2", ".1%，预计明年下降2.5%，后年的数字还没有公布，有待研究。", "降2.1%"),
        ("报名的网址是https://example.org/apply/spring", "/2024?step=1，截止日期是三月底，逾期不再受理，望互相转告。", "spring/2024"),
    ],
    ids=["name", "range", "date", "decimal", "address"],
)  # fmt: skip
def test_what_is_one_thing_is_put_together(left: str, right: str, joined: str) -> None:
    assert joined in ALL.clean(f"{left}\n\n{right}\n").text


def test_dots_that_begin_many_lines_are_bullets() -> None:
    page = "会议议程\n" + "".join(f"·{item}汇报工作\n" for item in ("办公室", "财务处", "人事处", "基建处", "后勤处"))
    assert ALL.clean(page).text == page


def test_open_ends_of_which_none_is_proved_a_break_have_lost_their_stops() -> None:
    page = (
        "乡里修了十里水渠，去年又添了三台水泵，旱年也有收成，家家户户的粮仓都装满了\n\n"
        "县里派来的技术员住在村里，手把手地教大家剪枝、施肥、防虫，眼下果园有三百多亩，挂果的已经过半\n\n"
        "秋收以后，村里的夜校开了课，来听课的有四十多人，其中年纪最大的一位，据说已经六十八岁\n\n"
        "孩子们的新教室也盖好了，开学那天，全村的人都来看，还放了一挂鞭炮。\n"
    )
    assert ALL.clean(page).text == page


def test_a_sentence_that_begins_as_paragraphs_do_opens_one() -> None:
    rows = [
        "司机们说这条路早就该修，坑坑洼洼的走不快，",
        "镇长答应年底以前把路修好，还要装上新的路灯",
        "，大家听了都很高兴。",
        "司机们还说桥上的栏杆坏了，夜里走过很不安全",
        "，希望镇里一起修好。",
        "司机们又说停车场太小，一到集市就挤得走不动",
        "，希望另找地方扩建。",
        "镇长说这件事已经在办了，地方也已经看好了。",
        "司机们听完都鼓起掌来，说这回总算有了盼头和",
        "希望，回去要告诉乡亲。",
    ]
    page = "\n".join([*rows, ""])
    seam = told(Document(page), 7)
    assert seam is not None
    assert "opens-often" in {reason.name for reason in seam.against}
    assert "地方也已经看好了。\n司机们听完" in ALL.clean(page).text


def test_a_gutter_is_known_whatever_the_width_of_its_marks() -> None:
    narrow = (
        "记者从发改委,商务局获悉,今年    本报讯 昨日,记者走访超市了\n"
        "收购工作今日启动,预计十八万吨    解到,蔬菜价格总体平稳,猪肉\n"
        "。负责人表示:将敞开收购;随到    价格略有下降,储备充足,将视\n"
        "随收,不打“白条”;让农民卖得    市场情况,适时投放(含冻肉)。\n"
    )
    wide = narrow.translate(str.maketrans(",;:()", "，；：（）"))
    for text in (narrow, wide):
        assert Document(text).derive(side_by_side), text
        cleaned = SAFE.clean(text)
        assert cleaned.text.count("\n") == 4
        assert SAFE.clean(cleaned.text).text == cleaned.text


def test_an_open_sentence_is_joined_on_a_page_of_proven_breaks_alone() -> None:
    open_end = (
        "技术员手把手地教大家剪枝、施肥。眼下果园已经有三百多亩，挂果的也过了一半，预计到明年秋天\n"
        "全村的收入能够再增加两成。\n"
    )
    assert SAFE.clean(open_end).text == open_end
    proven = (
        "去年以来坚持生态优先，加快构建产业体系，带动就业两千余人，全县经济高质\n量发展取得成效，群众得到实惠。\n"
        "市里新开了三条公交线路，车上装了空调，老人和学生乘车都有优\n惠，沿线的居民很满意。\n"
        "今年的渔汛来得早，港口里停满了船，码头上的工人忙到半夜还没有休\n息，运鱼的卡车排成了长队。\n"
    )
    assert "预计到明年秋天全村的收入" in SAFE.clean(proven + open_end).text


def test_pieces_that_fill_a_printed_line_are_one_line() -> None:
    rows = [
        "带有侮辱性的字眼已经很少有人提起。",
        "“劳动人民",
        "”成了一个光荣的称呼，人们谈起它来都带着敬意",
        "，镇上的老人还记得，那时候",
        "“长工",
        "”两个字谁都",
        "不愿意提起，一年到头也吃不上几顿饱饭，过年也",
        "回不了家。这样的日子过了十几年，",
        "“翻身",
        "”以后",
        "才有了自己的田",
        "，",
        "老人说到这里，眼圈就红了，旁",
        "边的年轻人都不说话，后来他们把这些事写进了村",
        "史，还请人画了插图。",
    ]
    page = "\n".join([*rows, ""])
    assert ALL.clean(page).text == "".join(rows) + "\n"
    seam = told(Document(page), 0)
    assert seam is not None
    assert "fragment" in {reason.name for reason in seam.speaks_for}


@pytest.mark.parametrize(("line", "code", "offered"), [("水", "LB013", True), ("capabili-", "LB008", False)])
def test_a_text_of_nothing_but_debris_is_told_of_once(
    line: str, code: str, offered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of so many lines of one character, or half a word, none is weighed; of fewer each is."""
    monkeypatch.setattr(debris, "MOST", 500)
    page = "中文的一段话，说明。\r\n" + f"{line}\r\n" * 600
    (one,) = SAFE.clean(page).open
    assert (one.code, one.offers) == (code, ())
    assert one.before == "\r\n"
    assert not Document(page).derive(rows)
    assert not Document(page).derive(blocks)
    fewer = page[: len(page) // 2]
    assert Document(fewer).derive(rows)
    found = SAFE.clean(fewer).open
    assert bool(found) is offered  # halves of a word that all end alike are a list
    assert all(issue.offers for issue in found)
    prose = "这是一篇普通的文章，每一段都有标点。\n" * 600  # as many lines, of words
    assert Document(prose).derive(rows)


NEWS = (
    "全县秋粮收购工作进展顺利，粮站延长了营业时间，农户当天就能拿到粮款。\n"
    "县里的三家粮站都增开了窗口，还为老人准备了休息的椅子和热水。\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "新建水厂通过验\n收全镇用上清水",  # a word is cut
        "这座百年老桥并非\n只供人车通行",  # wants something behind it
        "三百名教师撑起孩子们\n的一片蓝天",  # hangs on the word before it
        "江北区夜间经济集聚区\n管理暂行办法",  # the end of a title is none by itself
        "三家粮站延长营业时间及\n两座仓库修缮完工",  # a conjunction wants a second part
        "城东老旧小区改造正在稳步\n惠及两万余户居民",  # an adverb wants its verb
        "江北区上半年城镇新增就业近\n5000人",  # a number goes on with what stands before it
        "货车雨天连环相撞\n致三人受伤",  # has no subject of its own
        "粮站让农户“卖得顺心、\n拿钱放心”",  # an enumeration, inside a quotation
        "江北区三家粮站全力\n收购秋粮",  # an adverb wants its verb
        "江北区政府办公室印发\n《夜市管理办法》",  # a verb wants what is issued
        "第三回 老站长夜守\n粮仓 新学徒晨开磅秤",  # the other phrase is as long as this one is whole
    ],
)
def test_the_halves_of_a_headline_are_joined(head: str) -> None:
    text = f"{NEWS}{head}\n{NEWS}"
    assert head.replace("\n", "") in SAFE.clean(text).text


@pytest.mark.parametrize(
    "head",
    [
        "江北区人民政府办公室\n关于加强夜间市场管理的通知",  # who issues it, and what it is about
        "稻香\n等闲识得东风面",
        "秋收时节访粮站\n三家粮站增开窗口",
        "风雨同舟一百天\n三个街道的抗洪日记\n本报记者现场见闻录",
        "春风拂面，\n喜气盈门",  # a couplet
        "全区民政工作总体平和\n居民满意度逐季提高",  # a word that may end a line, though its last character is a conjunction
        "让老人老有所为\n为社区添一份力",
        "推动老城区生活更方便的\n十五分钟便民圈",  # a long headline may be set so: what stands before a noun ends its first line
        "第三回 老站长夜守粮仓\n新学徒 晨开磅秤",  # phrases of which neither is whole
    ],
)
def test_two_lines_of_a_headline_stay_two(head: str) -> None:
    text = f"{NEWS}{head}\n{NEWS}"
    assert head in SAFE.clean(text).text


#: Headlines of one length: as wide as the lines of a hard-wrapped page.
TITLES = (
    "城东老旧小区改造全面完工\n三家粮站延长秋粮收购时间\n江北大桥提前两月建成通车\n百名教师暑期走进偏远山村\n"
    "新建水厂通过验收今起供水\n夜间公交新增线路方便市民\n市民广场音乐会今晚再开演\n"
)


@pytest.mark.parametrize("page_of", ["{titles}", "要闻\n\n{titles}\n{news}"])
def test_a_list_of_headlines_is_no_hard_wrapped_text(page_of: str) -> None:
    text = page_of.format(titles=TITLES, news=NEWS)
    assert SAFE.clean(text).text == text
    assert TITLES in ALL.clean(text).text


def test_two_sentences_that_stand_together_elsewhere_are_no_halves_where_the_first_is_short_of_the_second() -> None:
    news = "区长走访粮站，区长走访粮站和两座仓库的消息传开后，农户纷纷前来。\n"
    text = f"{NEWS}本周区长\n走访粮站和两座仓库的农户代表\n{news}"
    assert SAFE.clean(text).text == text


def test_characters_that_stand_together_elsewhere_say_nothing_between_two_whole_words() -> None:
    news = "上游几个乡镇灾情严重，区里派出的车队已经到了，灾情严重的地方先收粮。\n"
    text = f"{NEWS}三家粮站全力应对灾情\n严肃收粮纪律农户放心\n{news}"
    assert SAFE.clean(text).text == text


def test_lines_of_a_headline_that_are_as_wide_as_a_proven_half_are_halves() -> None:
    text = f"{NEWS}老城区供水管网改\n造工程年内将完成\n居民用水更放心\n{NEWS}"
    assert "老城区供水管网改造工程年内将完成居民用水更放心\n" in SAFE.clean(text).text
    assert (
        "老城区供水管网改造工程\n今年全线贯通以后\n"
        in SAFE.clean(f"{NEWS}老城区供水管网改造工程\n今年全线贯通以后\n{NEWS}").text
    )


def test_a_dateline_that_is_cut_is_no_second_line() -> None:
    text = f"{NEWS}双方就下一步合作交换了意见，会谈在友好的气氛中进行。（新\n华社北京9月3日电）\n{NEWS}"
    assert "（新华社北京9月3日电）" in SAFE.clean(text).text


def test_a_quotation_that_runs_over_the_break_holds_both_lines_together() -> None:
    text = f"{NEWS}老站长笑着对来卖粮的乡亲们说，今年的秤最准，他指着墙上“公平交\n易、诚信收粮”八个大字，请大家监督。\n{NEWS}"
    assert "“公平交易、诚信收粮”" in SAFE.clean(text).text


def test_a_break_without_the_blank_line_that_parts_paragraphs_is_offered() -> None:
    paragraphs = [
        "全县秋粮收购工作进展顺利，粮站延长了营业时间，农户当天就能拿到粮款。",
        "县里的三家粮站都增开了窗口，还为远道而来的老人准备了休息的椅子和热水。",
        "老站长守在磅秤旁边，一边核对水分，一边把数字大声报给排队的人听，队伍走得很快\n谁也没有怨言，太阳还没落山，院子里就只剩下扫地的声音了。",
        "粮站负责人介绍，收购工作还要持续一个月，资金已经全部到位，请大家放心。",
    ]
    text = ALL.clean("\n\n".join(paragraphs) + "\n").text
    assert "队伍走得很快谁也没有怨言" in text
    assert text.count("\n\n") == 3
    assert (
        "队伍走得很快\n谁也没有怨言" in SAFE.clean("\n\n".join(paragraphs) + "\n").text
    )  # the end of the first may be lost


def test_two_proven_breaks_show_that_a_page_is_cut() -> None:
    proven = [
        "县里的三家粮站都增开了窗口，还为远道而来的老人准备了休息的椅子和热水，粮站延\n长了营业时间，农户当天就能拿到粮款。",
        "今年新增的磅秤都经过检定，老站长守在旁边，把数字大声报给排队的人听，收\n购工作还要持续一个月，资金已经到位。",
    ]
    cut = "院子里堆满了麻袋和箩筐。来卖粮的乡亲说，今年的秤最准，大家排着队，谁也没有怨言，老站长和徒弟\n守到天黑才收工。这样的日子还要过一个月。"
    both = SAFE.clean("\n".join([*proven, cut, ""])).text
    assert "老站长和徒弟守到天黑" in both
    assert "老站长和徒弟\n守到天黑" in SAFE.clean("\n".join([NEWS.strip(), cut, ""])).text  # its end may be lost


def test_a_comma_before_running_text_is_a_break_even_where_nothing_else_is_proved() -> None:
    one = (
        "粮站延长了营业时间。老站长守在磅秤旁边，一边核对水分，一边把数字大声报给排队的人听，院子里堆满了麻袋和箩筐，\n"
        "谁也没有怨言，太阳还没落山，院子里就只剩下扫地的声音了。这样的日子还要过一个月。\n"
    )
    assert [seam.safe for seam in Document(NEWS + one + NEWS).derive(seams)] == [False]
    assert [seam.points < OFFER for seam in Document(NEWS + one.replace("，\n", "\n") + NEWS).derive(seams)] == [True]


FORM = (
    "为方便市民就近办理，现将各区婚姻登记处的地址、电\n"
    "话和办公时间公布如下，节假日办理须提前预约，预约\n"
    "请登录市民政局网站或拨打各登记处电话。\n"
    "江北区民政局婚姻登记处\n地址：江北区建设路18号\n电话：0555-2211001\n"
    "江南区民政局婚姻登记处\n地址：江南区滨河大道205号\n电话：0555-2211002\n"
)


def test_a_label_that_recurs_begins_a_field_whatever_the_words_before_it() -> None:
    cleaned = ALL.clean(FORM).text
    assert "地址、电话和办公时间" in cleaned
    assert FORM[FORM.index("江北区民政局") :] in cleaned


COMMANDS = (
    "The rollout takes some minutes and can be watched from any machine that holds the\n"
    "credentials of the cluster; when it stops, look at the log of the last replica and\n"
    "run the command again with the --revision flag that the status line has named.\n"
    "kubectl -n orders rollout status deploy/orders --watch=false --timeout=90s --v=0\n"
    "kubectl -n orders logs -l app=orders --tail=100\n"
    "The old replica stays until the new one answers, and nothing is lost in between.\n"
)


def test_commands_with_options_are_lines_of_code_and_a_sentence_about_an_option_is_none() -> None:
    cleaned = ALL.clean(COMMANDS).text
    assert "--v=0\nkubectl -n orders logs" in cleaned
    assert "run the command again with the --revision flag" in cleaned
    assert "replica and run" in cleaned


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("By our own correspondent", "byline"),
        ("By Hannah Whitcombe and Tom de Vries", "byline"),
        ("By Hannah Whitcombe, staff writer", "byline"),
        ("By Hannah Whitcombe, senior health correspondent", "byline"),
        ("By Hannah Whitcombe, who lives at the ferry", ""),
        ("By then the water had reached the second step", ""),
        ("記者馮曉晴", "reporter"),
        ("本报记者罗敏文/图", "reporter"),
        ("通訊員陳大文", "reporter"),
        ("記者在現場見到", ""),
        ("Please ring 01632 960 114.", ""),
        ("09:10 09:40 Millbrook", "table"),
        ("git log --oneline", "code"),
        ("with the --watch flag", ""),
    ],
)
def test_the_form_of_a_row(words: str, kind: str) -> None:
    assert kinds.kind(words) == kind


ACROSS = (
    "春天的河边柳树抽出新芽，孩子\n们放学以后都到河滩上去放风\n筝。老人们坐在长椅上晒太阳，\n说着去年发大水时的情形，那时\n"
    "河堤刚刚加高，大家心里都没有 市政府上周公布了今年十件民生\n"
    "底。如今堤上种了一排海棠，开 实事的进展，其中老旧小区加装\n"
    "花的时候粉白一片，成了市民散 电梯已经完成一百二十部，剩下\n"
    "步的好去处。\n"
)


def test_columns_read_across_a_space_apart_are_neither_joined_nor_closed_up() -> None:
    cleaned = ALL.clean(ACROSS).text
    assert ACROSS[ACROSS.index("河堤") : ACROSS.index("步的好去处")] in cleaned
    assert "放学以后都到河滩上去放风筝。" in cleaned


NOTICE = (
    "　　　　　　关于开展文明养犬宣传的通知\n各居民小组：\n"
    "　　近期，小区内遛犬不牵绳、不清理粪便的现\n象时有发生，居民反映强烈。为营造整洁安全的\n"
    "居住环境，经社区居委会研究，决定自6月1日起\n开展为期一个月的文明养犬宣传活动。\n"
    "　　请各小组长组织志愿者，在早晚遛犬高峰时\n段进行劝导，发放宣传单，并登记辖区内犬只情\n况，于6月20日前报社区办公室。\n"
    "　　特此通知。\n　　　　　　　　　　　　翠湖社区居民委员会\n　　　　　　　　　　　　　　2024年5月28日\n"
)


def test_the_lines_of_a_notice_that_are_set_off_stay() -> None:
    cleaned = ALL.clean(NOTICE).text
    assert "通知\n各居民小组：\n　　近期" in cleaned
    assert (
        "特此通知。\n　　　　　　　　　　　　翠湖社区居民委员会\n　　　　　　　　　　　　　　2024年5月28日\n" in cleaned
    )
    assert "不清理粪便的现象时有发生" in cleaned


LETTER = (
    "The Millbrook Messenger\n\n"
    "The public library on Station Road will stay\n"
    "open until nine o'clock on weekday even-\n"
    "ings from the first of October. The change fol-\n"
    "lows a survey in which more than four hun-\n"
    "dred residents asked for longer hours.\n\n"
    '"We have always wanted to do this," said the\n'
    "head librarian, Margaret Ellery, who has work-\n"
    "ed in the building for twenty-two years.\n"
)


def test_lines_that_end_in_hyphens_are_lines_of_a_hard_wrapped_page() -> None:
    cleaned = SAFE.clean(LETTER).text
    assert (
        "will stay open until nine o'clock on weekday evenings from the first of October. The change follows" in cleaned
    )
    assert cleaned.count("\n") == 5


def test_what_nothing_speaks_for_is_not_joined_however_many_breaks_the_page_has() -> None:
    evidence = {"end-cjk": "", "no-comma": "", "halves-even": "", "syllables": ""}
    assert not card.families(evidence)
    assert card.one_sided(evidence)
    assert not is_open_sentence(Seam(0, 1, 2, "", 13, False, False, evidence))


@pytest.mark.parametrize(
    ("last", "word"),
    [
        ("次回は八月二十日木曜日の午後二時から、おなじ会場の二階で開催する。", "以上"),
        ("次回の会議は八月二十日午後二時より、おなじ会場にて開催する。", "以上"),
        ("各部门要把上面几条落到人头，八月底以前把办理的结果报到办公室来。", "特此通知"),
    ],
)
def test_a_word_that_closes_minutes_or_a_notice_has_a_line_of_its_own(last: str, word: str) -> None:
    turns = (
        "委員長　それでは定刻になりましたので、第二回の検討会を始めます。前回の議事録について、ご意見はありますか。",
        "村井委員　商店街としては、工事の間の人通りがいちばん心配です。夜店の出店など、にぎわいづくりもあわせて考えてください。",
        last,
    )
    wrapped = ("\n".join(turn[at : at + 30] for at in range(0, len(turn), 30)) for turn in turns)
    text = "\n\n".join(wrapped) + f"\n{word}\n"
    assert Cleaner(select=["LB"]).clean(text).text.endswith(f"{last}\n{word}\n")


def test_what_a_program_prints_between_paragraphs_is_no_narrow_column() -> None:
    prose = (
        "This is a paragraph of a book on boats and rivers, which stands on one line of its own as paragraphs of a web page do. It has several sentences, and it ends here.",
        "The ferryman leaves at six in the morning and comes back at noon, when the market closes; in winter he leaves an hour later, because the river is covered with fog.",
    )
    ran = "'a' started.\n'a' ran for 30ms\n'a' ran for 10ms\n'a' ran for 20ms\nthe boat 'b' started.\n'b' ran for 75ms\n'b' ran for 10ms\n'b' ran for 15ms\n'b' ran for 350ms\n'a' finished."
    again = "the boat 'a' started.\n'a' ran for 30ms\n'b' started.\n'b' ran for 75ms\n'a' ran for 10ms\n'b' ran for 10ms\n'a' ran for 20ms\n'b' ran for 350ms\nthe boat 'a' finished."
    text = f"{prose[0]}\n\n{ran}\n\n{prose[1]}\n\n{again}\n"
    assert SAFE.clean(text).text == text


def test_what_a_mixed_page_breaks_outside_its_wrapped_part_is_joined_by_many_points() -> None:
    """Eight headings as long as a line make no column of the paragraphs below them."""
    heads = "从渡口到大桥：两岸往来的一百年 码头上的人家：船工与他们的孩子 水涨水落之间：看水人的一本日记 桥修通了以后：留下来的那一只船 候船小屋故事：一面墙上的老照片 学手艺的徒弟：掌舵和看水的功夫 头一声的汽笛：全村人醒来的早晨 冬天的浅滩上：修补渔网的老师傅"
    first = "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集市，船上坐满\n了挑着菜筐的妇女，这条河从上游的林场一路流下来，水面很平静，两岸的人来往全靠这一只船。"
    second = "于是渡口留了下来，船身重新上了漆，码头上多了一间候船的小屋，墙上挂着历年的照片，最早的一\n张是五十年前拍的，照片上的老船工还是一个不满二十岁的年轻后生。"
    text = "".join(f"5-{n} {head}\n" for n, head in enumerate(heads.split(), 1)) + f"\n{first}\n\n{second}\n"
    assert Document(text).derive(measure).layout is Layout.MIXED
    assert SAFE.clean(text).text == text.replace(first, first.replace("\n", ""))


@pytest.mark.parametrize(("times", "joined"), [(3, False), (1, True)])
def test_a_paragraph_on_one_line_goes_on_from_no_line_of_a_wrapped_page(times: int, joined: bool) -> None:
    lines = (
        "　　清晨六点，渡口的汽笛准时响起来，\n老船工解开缆绳，把第一班的客人送往对\n岸的集市，船上坐满了挑着菜筐的妇女。\n"
        "　　这条河从上游的林场一路流了下来，\n水面很平静，两岸的人来往全靠这一只船\n，一年里要送三千多位客人去赶集。\n"
        "　　到了冬天河面就要结冰，船停在浅滩\n上，船工在家里修补渔网，等着开春以后\n的第一声汽笛，把全村的人都叫醒过来。\n"
    )
    head, text = (
        "　　5-3 渡口旧事：船工与他们的印记",
        "20世纪初期以来，两岸的人全靠这一只船" + "，后来桥修通了，坐船的人渐渐少了" * (times - 1) + "。",
    )
    cleaned = SAFE.clean(f"{lines}{head}\n{text}\n{lines}").text
    assert (head + text in cleaned) == joined
