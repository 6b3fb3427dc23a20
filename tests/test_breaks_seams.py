"""Breaks: what single pieces of evidence decide, each in a page that has little else to go by."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.issue import Issue
from textclean.structure.phrases import said_again
from textclean.structure.seams import SURE, card, gather, kinds, needed, seams
from textclean.structure.seams.datelines import dateline
from textclean.structure.seams.edges import beginning
from textclean.structure.seams.forms import form
from textclean.structure.seams.glue import glue
from textclean.structure.seams.kinds import item
from textclean.structure.seams.layout import grid
from textclean.structure.seams.lines.own_lines import own_lines
from textclean.structure.seams.page import Evidence, Pair, page
from textclean.structure.seams.traits import traits
from textclean.structure.seams.words.attested import latin_word
from textclean.structure.seams.words.language import language, of_end
from textclean.structure.seams.words.lexicon import standing
from textclean.structure.wanting import counted
from textclean.text import Document

CLEANER = Cleaner()
AROUND = (
    "县里的水渠修好以后，旱地变成了水田，农户今年多收了三成的稻谷。\n\n{}\n\n"
    "老人们说，从前挑一担水要走五里山路，现在拧开龙头就有。\n"
)


@pytest.mark.parametrize(
    "cut",
    [
        "粮站的负责人介绍，今年的收购量比去年多，到月底为止，收购总量同比增长\n\n17.1%，明显高于全县的平均水平。",
        "经调查，起火的是一间存放草料的仓库，没有人受伤，过火的面积约\n\n400平方米，火在半小时以后就扑灭了。",
        "这批果苗是从邻县买来的，成活率很高，今年春天又补栽了两次，全村共计\n\n2600多亩，三年以后就能挂果。",
        "林场的账目已经核对过两遍，没有发现差错，从2031年1\n\n至11月，卖出的木料比去年同期多了两成。",
        "合作社的账目每个季度公布一次，社员都可以查，这次公布的是今年4月\n\n至6月的收支，贴在村口的墙上。",
    ],
)
def test_a_number_goes_on_with_what_it_measures(cut: str) -> None:
    assert CLEANER.clean(AROUND.format(cut)).text.count("\n\n") == 2


@pytest.mark.parametrize(
    ("left", "right", "wants"),
    [
        ("会议要求各校把师生的安全放在", "近年来，我县把果树作为增收的路子。", False),
        ("會議要求各校把師生的安全放在", "與此同時，縣裡的果園也多了起來。", False),
        ("几年来他们一直把修好的水车放在", "同时，村里还打了三口深井。", False),
        ("会议要求各校把师生的安全放在", "首位，做好防火的工作。", True),
        ("这件事一直拖到今年，放在", "近年来的账目里，数目并不大。", True),
        ("生产总体稳定增长的", "同时，产品也多了几样。", True),
    ],
)
def test_what_a_preposition_wants_is_no_sentence(left: str, right: str, wants: bool) -> None:
    found: Evidence = {}
    language(Pair(left, right, "", ""), found)
    assert ("cannot-end" in found) is wants


def test_a_preposition_is_not_joined_with_the_sentence_of_another_paragraph() -> None:
    page = (
        "全县教育工作会议召开\n\n本报讯（记者　李明）昨日，全县教育工作会议在县里召开，会议部署了今年的工作，要求各校把安全放在\n\n"
        "近年来，我县坚持把果树作为增收的抓手，先后栽下梨树三千余亩，带动周边农户就\n\n"
        "首位，扎实做好防火、防溺水的工作，确保师生平安。\n\n近就业，每户每年增收两万余元，日子越过越红火。\n"
    )
    assert CLEANER.clean(page).text == page


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("收购总量同比增长", "2024年的工作已经安排好了。"),
        ("收购总量同比增长", "3．各乡要按时上报。"),
        ("比赛的结果是三比", "1号台的观众最多。"),
        ("从前的旧址在西街12", "至于新的校舍，明年才动工。"),
    ],
)
def test_a_year_an_item_and_a_score_are_no_measured_numbers(left: str, right: str) -> None:
    assert not counted(left, right)


@pytest.mark.parametrize(
    ("left", "right", "sure"),
    [
        ("主任（Ahmad", "Zahid）起草", True),
        ("主任（Ahm", "adzahid）起草", False),
        ("主任（School", "of Law）起草", True),
        ("主任（WPO", "Stats）起草", True),
        ("主任（Quando", "corpus）起草", False),
    ],
)
def test_a_latin_name_of_several_words_keeps_its_space(left: str, right: str, sure: bool) -> None:
    doc = Document(f"聲明由馬六甲辦事處的{left}\n{right}，發表以前給三位律師看過。\n")
    how = glue(doc, doc.derive(page), 0)
    assert (how.insert, how.sure) == (" ", sure)


@pytest.mark.parametrize(
    ("others", "wrapped", "sure"),
    [
        ("各乡的渔船今年改用了 harbour\nservice 的新表格登记。", True, True),
        ("各乡的渔船今年改用了 harbour\nservice 的新表格登记。", False, False),
        ("各乡的渔船今年改用了新的\n表格登记。", True, False),
        ("从前的 MySQL 登记了渔船，现在的 MyS\nQL 登记渔网，用 harbour\nservice 的表格。", True, False),
    ],
    ids=["kept", "not wrapped", "nothing known", "cut elsewhere"],
)
def test_latin_words_are_whole_where_the_lines_end_between_words(others: str, wrapped: bool, sure: bool) -> None:
    doc = Document(f"{others}\n渡口的船歌叫做 Quando\ncorpus，唱的是离别。\n")
    how = glue(doc, doc.derive(page), others.count("\n") + 1, wrapped)
    assert (how.insert, how.sure) == (" ", sure)


@pytest.mark.parametrize(
    ("left", "right", "cut", "insert"),
    [
        ("Note the title -", "Harbour is not a name.", 0, " "),
        ("“But you blame me for having spoken of Wick \u2010", "ham to those who are new.", 2, ""),
        ("他写过一本书叫 Ferry -", "Harbour 的译本，还没有出版。", 0, " "),
        ("Nobody had asked for the infor -", "mation that was given.", 2, ""),
    ],
)
def test_a_dash_before_a_capital_has_a_space_on_either_side(left: str, right: str, cut: int, insert: str) -> None:
    doc = Document(f"{left}\n{right}\n")
    how = glue(doc, doc.derive(page), 0)
    assert (how.cut, how.insert) == (cut, insert)


def test_the_space_behind_the_number_of_an_article_parts_no_phrases() -> None:
    assert not traits("第四十条 发生严重危害公共安全").gapped
    assert not traits("第四条\u3000突发事件应对工作坚持").gapped
    assert traits("转变作风 服务群众").gapped
    assert traits("第四条 转变作风 服务群众").gapped


def test_who_is_named_in_a_sentence_signs_nothing() -> None:
    assert kinds.titled("青山县人大代表王学明")
    assert not kinds.titled("消息传出以后，青山县人大代表王学明")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("// 记录本次的结果", True),
        ("this.value = value; // 结点的值", True),
        ("网址见 https://example.org/path 的说明", False),
        ("O(n) 。", False),
        ("root@3729b97e8226:/# exit", True),
        ("A /var/cache/nginx/client_temp", True),
        ("C1 -- 映射 --> H1", True),
        ("name varchar(255),", True),
        ("see /etc/hosts and the notes below", False),
        ("设置->通用->关于", False),
        ("先看左边->再看右边，然后过马路。", False),
    ],
)
def test_what_is_code_in_any_language(row: str, code: bool) -> None:
    assert (kinds.kind(row) == "code") is code


@pytest.mark.parametrize(
    ("left", "term"),
    [
        ("厚度只有0.02毫米的“手撕钢”", True),
        ("他答：“知道了”", False),
        ("「さうです。わたしは兎ですよ」", False),
        ("会上通过了“关于加强乡村道路养护工作的若干意见”", False),
    ],
)
def test_a_term_in_marks_ends_no_paragraph(left: str, term: bool) -> None:
    out: dict[str, str] = {}
    form(Pair(left, "终于轧出来了", "", ""), out)
    assert ("end-term" in out) is term


def test_what_somebody_says_ends_a_paragraph() -> None:
    text = "子供は縁側に座つて、月を見ながら答へました。「さうです。わたしは兎ですよ」\n母は笑ひました。\n"
    assert CLEANER.clean(text).text == text


def test_rows_of_a_list_that_end_alike_are_no_halves_of_a_headline() -> None:
    names = ["城北自来水有限公司", "南山电力有限公司", "江东公交有限公司", "青石码头有限公司", "东湖轮渡有限公司"]
    listed = "\n".join(names)
    text = (
        f"公用事业单位一览\n\n{listed}\n\n"
        "昨天的会议由城北自来水有限公司、南山电力有限公司江东公交有限公司承办，到会的有五十多人。\n"
    )
    assert listed in CLEANER.clean(text).text


WORKERS = (
    "职工代表大会每年至少召开一次。职工代表职权由章程规定，职工代表职责由大会决定。\n\n{}\n\n"
    "职工代表对分歧较大的事项，可以要求再次审议。\n\n大会的决议由工会公布。\n"
)
COUPLE = (
    "男はベンチに腰をおろした。薄い上着の女は、黙って海を見ていた。\n\n入口の女は傘を畳み、手を拭いた。\n\n{}\n\n"
    "女は顔をしかめた。手を頬にあてる。\n\n男は答えずに歩きだした。\n"
)
SCIENCE = (
    "市、区（市）人民政府应当编制规划，公布科技项目。\n\n{}\n\n市、区（市）相关部门按照职责，做好科技创新的相关工作。\n\n"
    "本条例由市人民政府解释。\n"
)


@pytest.mark.parametrize(
    ("page", "cut"),
    [
        pytest.param(
            WORKERS, "提交审议的材料，应当在会前送交职工代表；各代表团应当组织职工代表", id="a word would be doubled"
        ),
        pytest.param(
            COUPLE,
            "その入口から、まだ若い夫婦らしい二人づれが出てきた。和服の女は、眩しそうに掌で眉の",
            id="a phrase ends there",
        ),
        pytest.param(
            SCIENCE,
            "企业开发新技术发生的研究开发费用，可以按照国家有关规定税前列支并加计",
            id="a word of one character",
        ),
    ],
)
def test_a_cut_paragraph_does_not_go_on_with_the_next_one(page: str, cut: str) -> None:
    cleaned = CLEANER.clean(page.format(cut))
    assert cleaned.text == page.format(cut)
    assert "TR001" in [issue.code for issue in cleaned.open]


@pytest.mark.parametrize(
    ("page", "head", "rest"),
    [
        (WORKERS, "提交审议的材料，应当在会前送交职工代表；各代表团应当组织职工代", "表讨论，形成书面意见。"),
        (WORKERS, "各代表团应当认真研究，先由职工代表讨", "论，再形成书面意见，交大会秘书处。"),
        (
            COUPLE,
            "その入口から、まだ若い夫婦らしい二人づれが出てきた。和服の女は、眩しそうに顔をし",
            "かめた。",
        ),
        (SCIENCE, "科技人员到基层服务的，其原单位的职称、待遇不变，在城", "市、乡村之间往返的交通费用由单位负担。"),
    ],
)
def test_what_is_cut_in_a_word_goes_on(page: str, head: str, rest: str) -> None:
    assert CLEANER.clean(page.format(f"{head}\n\n{rest}")).text == page.format(head + rest)


def test_a_sign_of_repetition_is_one_thing() -> None:
    head, rest = (
        "少しお尋ね申したき事ありと書き、その老人はいぶかしく思って、恐る／",
        "＼申すには、先代の家はここより北にあたるという。",
    )
    assert CLEANER.clean(f"{head}\n{rest}\n").text == f"{head}{rest}\n"
    assert CLEANER.clean("春の部／\n・梅\n・桜\n").text == "春の部／\n・梅\n・桜\n"


DECREE = (
    "国务院关于修改渔船管理条\n例的决定\n中华人民共和国国务院令\n第139号\n\n现发布国务院关于修改渔船\n管理条例的决定，自发布之\n日起施行。\n\n"
    "各地要组织渔民学习，按照\n新的规定换发证件，逾期不\n换的，不准出海。\n\n渔船的检验按照本条例第139\n号附件办理，附件另行印发\n，不再说明。\n"
)


def test_the_number_of_a_decree_stands_on_its_own_line() -> None:
    cleaned = CLEANER.clean(DECREE).text
    assert "中华人民共和国国务院令\n第139号\n\n现发布" in cleaned
    assert "本条例第139号附件办理" in cleaned


def test_a_name_below_a_headline_stands_on_its_own_line() -> None:
    text = (
        "部队文工团到高原演出，战士们含着热\n泪握着演员的手说，一定站好岗。\n送还一顶帽奖励上千元市里表彰的哥\n刘东仿\n"
        "襄樊市出租汽车司机李为昌不曾想到自\n己为乘客送还一顶帽子，竟荣获市委和\n市政府的奖励，还上了当地的报纸头版\n，为行业争了光。\n"
    )
    assert "\n刘东仿\n襄樊市出租汽车司机李为昌不曾想到自己" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    ("left", "signed"),
    [
        ("本报邀请四位行长谈谈各自的打算。———编者", True),
        ("有人说：“这条路修得好！”——李明", True),
        ("他们从事的职业得到了尊重，“下人”———这个", False),
        ("他只说了一句话——明天", False),
    ],
)
def test_a_signature_behind_the_last_stop_ends_its_text(left: str, signed: bool) -> None:
    out: dict[str, str] = {}
    form(Pair(left, "资金管理更要加强计划性", "", ""), out)
    assert ("end-credit" in out) is signed


@pytest.mark.parametrize(
    ("right", "fragment"),
    [
        ("市、苏州市、西安市等地的负责人作了书面交流。", True),
        ("力、交通等部门都派了人。", True),
        ("市、区（市）相关部门按照职责做好工作。", False),
        ("省、自治区、直辖市人民政府可以另行规定。", False),
    ],
)
def test_words_of_one_character_are_no_fragments(right: str, fragment: bool) -> None:
    out: dict[str, str] = {}
    form(Pair("会议听取了各地的汇报，有不少城", right, "", ""), out)
    assert (not out.keys().isdisjoint(("head-fragment", "head-alone"))) is fragment


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("订户可以收到每周的通讯，在下面的网址登记：news.example.org.hk/about/#", "subscribe", True),
        ("历年的数字和说明都收在一处，地址是 reports.example.cn/list_", "of_years", True),
        ("本馆的网址是 library.example.com/", "开放时间从早上九点开始，周一闭馆。", False),
        ("版本号写作 v1.2/beta#", "说明见下一节，读者可以略过。", False),
    ],
)
def test_an_address_without_its_protocol_is_put_together(left: str, right: str, joined: bool) -> None:
    text = AROUND.format(f"{left}\n\n{right}")
    assert CLEANER.clean(text).text == (AROUND.format(left + right) if joined else text)


IN_ORDER = (
    "县里今年把修路摆在头一",
    "位，从开春起就组织人马",
    "进山勘测，沿途十二个村",
    "子的乡亲自带干粮参加放",
    "炮清渣，到九月底已打通",
    "三处隧洞，余下的桥面工",
    "程正抓紧收尾，腊月之前",
    "有望全线通车，山货运出",
    "去再也不必绕行百里。",
)
BESIDE = (
    "昨晚的决赛座无虚席，客",
    "队开场不久便凭快攻连得",
    "六分，主教练随即叫了暂",
    "停，换上两名年轻后卫紧",
    "逼对方，比分一度追平，",
    "终场前半分钟双方仍难分",
    "高下，最后靠一记远投锁",
    "定胜局，观众久久不愿离",
    "去，纷纷高唱队歌庆祝。",
)


def test_lines_of_two_columns_in_turn_are_told_of_and_never_joined() -> None:
    turns = "".join(f"{left}\n{right}\n" for left, right in zip(IN_ORDER, BESIDE, strict=True))
    cleaned = CLEANER.clean(turns)
    assert cleaned.text == turns
    assert [issue.code for issue in cleaned.open] == ["LB016"]
    for columns in (IN_ORDER, BESIDE):
        assert CLEANER.clean("\n".join(columns) + "\n").text == "".join(columns) + "\n"


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        pytest.param(
            "町の広報は、月に一度の集まりで読んでくれた新しいユーザ",
            "ーに来てもらうための工夫を、皆で話し合う。",
            True,
            id="sign of length",
        ),
        pytest.param("- 町の広報を読んでくれた新しいユーザ", "ー 来月の予定", False, id="a dash before an item"),
    ],
)
def test_no_japanese_word_begins_with_the_sign_of_length(left: str, right: str, joined: bool) -> None:
    page = (
        f"広報の改善について\n\n- 月に一度は町の集まりで意見を聞く\n\n{left}\n\n{right}\n\n- 返事は一週間のうちに出す\n"
    )
    assert (left + right in CLEANER.clean(page).text) == joined


def test_the_number_of_a_page_that_dots_lead_to_is_no_number_of_years() -> None:
    contents = "目录\n\n老船家攒了半辈子的修船钱，怎么就被人借走了…………………………1\n\n年轻人为什么都要到河对岸去…………………………12\n\n日出之前的渡口，谁在等第一班船…………………………30\n"
    assert CLEANER.clean(contents).text == contents
    measured = "这条支渠清理河床淤泥，前后用了整整3\n\n年时间，花费了村里的大半积蓄。\n"
    assert "整整3年时间" in CLEANER.clean(measured).text


@pytest.mark.parametrize("mark", "，。、")
@pytest.mark.parametrize(
    "left", ["会议审议了《规划纲要》", "会议审议了规划（草案）", "他把这叫做“金点子”", "大家齐声喊“冲啊！”"]
)
def test_no_line_begins_with_a_comma_or_a_stop(left: str, mark: str) -> None:
    page = f"{left}\n{mark}到会的人都同意。\n"
    assert CLEANER.clean(page).text == page.replace("\n", "", 1)


@pytest.mark.parametrize(
    "page",
    [
        "、《渠道管护办法》\n、《水费收缴办法》\n、《用水公约》\n",  # items that lost their numbers
        "会议审议了《规划纲要》。\n，到会的人都同意。\n",  # it follows no words
        "（）\n，\n《》\n。\n",  # the marks themselves
    ],
)
def test_a_mark_that_goes_on_with_nothing_is_left(page: str) -> None:
    assert CLEANER.clean(page).text.count("\n") == page.count("\n")


@pytest.mark.parametrize(
    ("elsewhere", "space"), [("", ""), ("去年是93.2%，前年是91.8%。", ""), ("去年是 93.2 %，前年是 91.8 %。", " ")]
)
def test_a_number_and_its_percent_stand_as_on_the_page(elsewhere: str, space: str) -> None:
    text = Document(f"{elsewhere}今年普及率达到了94.6\n%，比上年高。\n")
    assert glue(text, text.derive(page), 0).insert == space


@pytest.mark.parametrize(
    "rest", ["page for all of the details of the plan.", "page，也可拨打热线电话咨询办理。", "page/index.html."]
)
def test_an_address_keeps_the_hyphen_at_which_it_was_broken(rest: str) -> None:
    text = f"详情可登录网站查询：https://example.org/some-\n{rest}\n"
    (issue,) = Cleaner(select=["LB"], decisions=[Decision("LB", "accept")]).clean(text).issues
    assert (issue.code == "LB008", issue.proposal) == (False, "")


def test_no_clause_names_a_person_twice() -> None:
    """What stands behind the name was lost; the next paragraph begins with it anew."""
    left = "县农会昨天开了一整天的会，讨论水渠怎样分段养护，由谁出工。会议由副会长郑怀义主持"
    told = _open(AROUND.format(f"{left}\n\n郑怀义说，上游三个村先出工，下游的村子出石料，月底以前要清完淤泥。"))
    assert [issue.code for issue in told] == ["TR001"]


def test_any_noun_may_stand_behind_de() -> None:
    """The headline has the noun behind 的, too: that does not make it the noun that this sentence lost."""
    text = (
        "巷口的修伞匠\n\n巷口有一个修伞的摊子，摆了三十多年。摊上一把钳子、一盒伞骨、一只掉了漆的\n\n"
        "修伞匠姓崔，街坊都叫他老崔。他修一把伞只收两块钱，换一根伞骨再加一块，伞面破了要补，他就低下头去找颜色相近的布。\n\n"
        "后来雨伞便宜了，坏了就扔，来修的人越来越少，他还是每天早上出摊，傍晚收摊。\n"
    )
    assert "掉了漆的修伞匠" not in CLEANER.clean(text).text
    assert "TR001" in {issue.code for issue in _open(text)}


def _open(text: str) -> list[Issue]:
    return [issue for issue in CLEANER.clean(text).issues if issue.status == "open"]


@pytest.mark.parametrize(
    ("left", "right", "space"),
    [
        ("报名请登录县人才网（http://rcw.example.", "gov.cn）下载表格，逾期不候。", ""),
        ("报名请登录县人才网（http://rcw.exam", "ple.gov.cn/list）下载表格，逾期不候。", ""),
        ("报名请登录县人才网http://rcw.example.cn/", "list下载表格，逾期不候。", ""),
        ("报名请登录县人才网 http://rcw.example.cn", "API 文档也在那里。", " "),
        ("The forms can be found at http://forms.example.", "org/list and at the town hall.", ""),
        ("The forms can be found at http://forms.example.org.", "They are free of charge.", " "),
        ("The forms can be found at http://forms.example.org", "and at the town hall.", " "),
        ("加时赛双方均无建树，最终客队以5", "∶4赢得点球大战。", ""),
        ("加时赛双方均无建树，最终客队以5∶", "4赢得点球大战。", ""),
        ("试验田的面积是长120", "×80米，夜里的温度降到5", ""),
        ("夜里的温度降到了零下12", "℃，水管都冻裂了。", ""),
        ("Of the twelve men 5", "= five stayed behind.", " "),
    ],
)
def test_nothing_comes_between_what_stands_together(left: str, right: str, space: str) -> None:
    """An address, a score, a measure; in English a word may follow an address."""
    doc = Document(f"{left}\n{right}\n")
    assert glue(doc, doc.derive(page), 0).insert == space


@pytest.mark.parametrize(
    ("left", "right", "cut", "sure"),
    [
        ("Nobody had asked for the re-", "creation of the old garden.", 0, False),
        ("Nobody had asked for the re-", "search that was made there.", 1, True),
        ("Nobody wanted to hear that he re-", "signed after the election.", 1, True),
        ("Nobody was very willing to co-", "operate with the new board.", 0, False),
        ("The board was re-elected; nobody stood for re-", "election but the chairman.", 0, False),
        ("The recreation ground was closed, and re-", "creation was sought elsewhere.", 1, True),
        ("The garden of the customs house had forty-", "two beds of roses.", 0, True),
        ("The garden was full in two-", "thirds of all the years on record.", 0, True),
        ("The garden was shown in a well-", "illustrated book of the time.", 0, True),
        ("The garden was kept by a self-", "taught man from the islands.", 0, True),
        ("The garden was kept by a wind-", "swept man from the islands.", 1, True),
        ("The garden was leased for two-", "or three-year terms.", 0, True),
        ("The garden was watered by a river-", "driven wheel of great size.", 0, False),
        ("Nobody could find the file gate-plan-", "oldest.txt in the archive.", 0, False),
        ("水闸的控制程序一共有两个，一个叫做sluice-", "ctl，另一个还没有名字。", 0, False),
        ("水闸的控制程序装在一台旧的com-", "puter上，去年才换掉。", 1, True),
    ],
)
def test_a_hyphen_at_a_line_end(left: str, right: str, cut: int, sure: bool) -> None:
    """It goes where it cuts a word, stays where everybody writes one, and is asked about where both are words, or a name has more of them.

    In Chinese and Japanese a hyphen is mostly that of a name; only where a word of English comes out, a printer set it.
    """
    doc = Document(f"{left}\n{right}\n")
    how = glue(doc, doc.derive(page), 0)
    assert (how.cut, how.sure) == (cut, sure)


@pytest.mark.parametrize("text", ["哎，哎，哎哎哎\n哟哟哟哟\n", "他抬起头来，哎哎哎哎\n\n哟哟哟\n"])
def test_no_word_is_made_of_two_cries(text: str) -> None:
    """``哎哟`` is a word, and stands across a character that is repeated and another one."""
    assert CLEANER.clean(text).text == text


def test_a_word_that_is_doubled_by_twos_may_be_cut() -> None:
    assert standing("说说\n笑笑") != ("no-word", "")
    assert standing("哎哎哎\n哟哟") == ("no-word", "")


@pytest.mark.parametrize(
    ("left", "right", "hangs"),
    [
        pytest.param("这些设备属于镇上", "所有的人家，轮流使用。", True, id="in mid-sentence"),
        pytest.param("结果和去年的一样：", "所有的水泵都停了，水位没有下降。", False, id="behind a colon"),
        pytest.param("他买了锄头、镰刀、箩筐（两只）", "等农具，雇了一辆车。", True, id="behind an enumeration"),
        pytest.param("箱子里有一支枪（后来交给了派出所）", "等等！你说的是哪一年？", False, id="a cry"),
        pytest.param("「今夜は帰れないかも知れないと言っていたが、――」", "和田は笑った。", False, id="behind a speech"),
        pytest.param("票价在三元", "以上的航线有两条。", True, id="a measure goes on"),
        pytest.param("参观的人多数来自外地", "以上海的学生为主。", False, id="a name that begins so"),
        pytest.param("水利局会同交通局清理河道、绿", "化堤岸，用了两个月。", True, id="half a word"),
        pytest.param("全村有果园两万亩", "化州的客商也来订货。", False, id="a town that begins so"),
    ],
)
def test_what_hangs_on_the_word_before_it(left: str, right: str, hangs: bool) -> None:
    found: dict[str, str] = {}
    language(Pair(left, right, "", ""), found)
    assert ({"must-follow", "cannot-start"} & found.keys() != set()) is hangs


def test_a_statement_may_end_with_its_particle() -> None:
    found: dict[str, str] = {}
    language(Pair("这个渡口是免费的", "一个渡口养活了两村人", "", ""), found)
    assert "cannot-end" not in found
    language(Pair("镇上免费的", "渡口养活了两村人", "", ""), found)
    assert "cannot-end" in found


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("(二)项或者第(三)项规定的行为，从轻处理。", ""),
        ("（二）项的规定和本办法的其他规定。", ""),
        ("（二）款规定的期限。", ""),
        ("（二）项目建设全面提速。", "cn-bracket"),
        ("(2)目标任务。", "digit-bracket"),
        ("（二）款项按时拨付。", "cn-bracket"),
    ],
)
def test_the_number_of_a_paragraph_that_is_referred_to_begins_no_item(words: str, item: str) -> None:
    assert kinds.item(words) == item


def test_the_end_of_a_dateline_in_brackets_is_none() -> None:
    assert dateline("新华社布加勒斯特1月21日电（记者林晓荷）")
    assert not dateline("加勒斯特1月21日电）")


@pytest.mark.parametrize(
    ("left", "right", "again"),
    [
        ("1. 关于 Ferry Town", "Ferry Town 是一个靠水的小镇", "Ferry Town"),
        ("这一节讲 Rust", "Rust 的船票", ""),
        ("the boat is called Morning", "Mornings are cold here", ""),
        ("读者可以看 manual", "manual 里写得清楚", "manual"),
    ],
)
def test_what_a_line_ends_with_and_the_next_one_begins_with(left: str, right: str, again: str) -> None:
    assert said_again(left, right) == again


@pytest.mark.parametrize(
    ("left", "right", "starts"),
    [
        ("这不是水位的问题，更不是船的问题", "并且，船工也说过同样的话。", True),
        ("船票要便宜", "并且要好买，老人才愿意坐船。", False),
        ("船票不是太贵的问题", "而且，船也少。", True),
        ("船工什么也没有说。然", "而，谁都看得出来。", False),
        ("已知的问题", "以下列出船上的毛病，请先看一遍。", True),
        ("处一万元以上十万元", "以下的罚款。", False),
        ("年满十八岁", "以上的人才能掌舵。", False),
    ],
)
def test_a_word_that_no_sentence_begins_with(left: str, right: str, starts: bool) -> None:
    out: dict[str, str] = {}
    language(Pair(left, right, "", ""), out)
    assert ("cannot-start" not in out) is starts
    if starts:
        said = beginning(right)
        assert said is None or "cannot-start" not in dict(said[0])


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("“就算雨再大，渡口也不会停船”", "去年七月，上游涨了大水，", True),
        ("“就算雨再大，渡口也不会停船”", "的话，他说了十年。", False),
        ("“清溪渡口”", "去年七月修好了，", False),
        ("“就算雨再大，渡口也不会停船，”", "老船工说，“只要有人。”", False),
        ("他说“就算雨再大，渡口也不会停船”", "去年七月，上游涨了大水，", False),
    ],
)
def test_a_line_that_is_one_quotation(left: str, right: str, whole: bool) -> None:
    one = Document(f"船主的话传遍了全镇。\n{left}\n{right}\n两岸停了三天。\n").derive(page)
    out: dict[str, str] = {}
    own_lines(one, 1, True, out)
    assert ("quoted-whole" in out) is whole


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("渡口的老船在晨雾里。摄：Jane Doe/River Pictures", "船工天不亮就来了，", True),
        ("渡口的老船在晨雾里。摄影：甲乙", "丙/清溪社", False),
        ("渡口的老船在晨雾里。图片来源：Jane", "Doe/River Pictures", False),
        ("船上的规矩写成了一张图：Jane Doe 画了三天", "才画完，", False),
    ],
)
def test_who_took_a_picture_ends_its_caption(left: str, right: str, ends: bool) -> None:
    one = Document(f"{left}\n{right}\n").derive(page)
    out: dict[str, str] = {}
    own_lines(one, 0, True, out)
    assert ("end-credit" in out) is ends


@pytest.mark.parametrize(
    ("right", "closes"), [('"。照片里的船还是木头的。', True), ('"照片"里的船还是木头的。', False)]
)
def test_a_straight_mark_before_a_stop_closes(right: str, closes: bool) -> None:
    out: dict[str, str] = {}
    form(Pair('他在网上找到一张"清溪渡口', right, "", ""), out)
    assert ("starts-with-closer" in out) is closes


def test_what_goes_on_over_a_page_says_nothing_of_paragraphs_that_end_in_its_middle() -> None:
    text = (
        "渡口的船工说，开春以后水位上来，船可以直接靠到\n对岸的石阶，不必再绕到下游的浅滩，赶集的人也就\n不用起得那么早，船票的价钱照旧\n\n"
        "老人和孩子还是半价，外乡人要多付两毛钱。这条船\n养着船工一家五口，冬天水枯的时候，一停就是好几\n个月。他从女儿那里听说，对岸的老摆渡人3\n\n— 7 —\n\n"
        "年前就不撑船了，渡口只剩下他一个。镇上答应开春\n以后补他一笔修船的钱，他听了只是笑，说先把缆绳\n换了再说，别的事情以后再讲\n\n"
        "两岸的人都知道，他说的话是算数的。船到了，他总\n是最后一个上岸。有一回夜里涨水，他守着船守了整\n\n— 8 —\n\n"
        "整一夜，天亮的时候人们看见他坐在船头，缆绳绕在\n手腕上，水已经退了下去。谁也没有问他怕不怕。\n\n"
        "渡口的灯是他自己挂的。灯油要钱，他不说，镇上也\n没有人提起，一年又一年就这样过去了。\n"
    )
    cleaned = Cleaner().clean(text).text
    assert "摆渡人3年前" in cleaned
    assert "船票的价钱照旧\n\n老人" in cleaned
    assert "以后再讲\n\n两岸" in cleaned


@pytest.mark.parametrize(
    ("left", "right", "opens"),
    [
        ("Lessons from the ferry of Clear Brook", "From one winter to the next", True),
        ("Lessons from the ferry of Clear Brook", "From Winter to Spring", False),
        ("he went to the old pier of", "The Hague and came back", False),
        ("He went to the old pier, and", "the boat was gone", False),
        ("he went to see the boat of", "Rose and her sister", False),
        ("He went home.", "The boat was gone", False),
        ("Spring tide draws record crowd", "More than two hundred came to the pier", True),
        ("A lantern for the way back", "Something to eat on the boat", True),
        ("he had read the book of Thomas", "More that year and again the next", False),
        ("the ferry was lost in World War", "Two and never found again", False),
    ],
)
def test_a_word_of_grammar_with_a_capital_begins_a_sentence(left: str, right: str, opens: bool) -> None:
    out: dict[str, str] = {}
    language(Pair(left, right, "", ""), out)
    assert ("en-opens" in out) is opens


def test_a_flush_heading_in_english_stands_over_an_indented_paragraph() -> None:
    text = (
        "    The ferryman says that the water came up to the third\nstep of the pier and stayed there for nine days, and the\n"
        "boat could not be brought across without the old rope.\n"
        "New rope for the ferry promised by\nthe town before winter\n"
        "    The town has voted four hundred for a new rope, and it\nis to be laid before the first frost. The old one will be\n"
        "kept in the shed, where children may look at it at noon.\n"
        "    Nobody was hurt in all these years, and the ferryman is\nproud of it. He has been asked to teach two younger men.\n"
        "    They begin in spring, when the river is low and slow and\nthe sand banks can be seen from the boat in the morning.\n"
    )
    assert "without the old rope.\nNew rope for the ferry" in Cleaner(select=["LB"]).clean(text).text


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        (
            "他们在迁移以前先看了各家的方案，最后还是选了分库分表的 MyS",
            "QL，因为懂的人多，出了事也容易找到人来帮忙。",
            "MySQL",
        ),
        (
            "他们在迁移以前先看了各家的方案，最后还是选了口碑很好的 T",
            "iDB，因为懂的人多，出了事也容易找到人来帮忙。",
            "TiDB",
        ),
        (
            "他们在迁移以前先看了各家的方案，最后还是选了口碑很好的 Big",
            "Table，因为懂的人多，出了事也容易找到人来帮忙。",
            None,
        ),  # both halves are names
    ],
)
def test_a_name_in_latin_letters_that_stands_whole_elsewhere_is_cut(left: str, right: str, joined: str | None) -> None:
    text = (
        "渡口的账目搬到了哪里\n\n账房里原先用的是 MySQL 和 TiDB 两种，后来也试过 BigTable，还有 Big 和 Table 两个小工具。\n\n"
        f"{left}\n\n{right}\n\n这些事都写在渡口的旧账本里，谁想看都可以去看。\n"
    )
    found: Evidence = {}
    latin_word(Document(text).derive(page), text.split("\n\n").index(left), found)
    assert found.get("cut-word") == joined


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("船厂也在招人，感兴趣的可以把简历发送到邮箱 hello.ferry@", "example.com，或者直接来渡口找他。", True),
        ("船厂也在招人，感兴趣的可以把简历发送到邮箱 hello.ferry", "@example.com，或者直接来渡口找他。", True),
        ("船厂也在招人，感兴趣的可以把简历发送到邮箱 ferry2019", "@example.com，或者直接来渡口找他。", True),
        ("船厂也在招人，感兴趣的可以把简历发送到邮箱 ferry@", "163.com，或者直接来渡口找他。", True),
        ("船厂也在招人，感兴趣的可以私信留言给渡口的主人 hello", "@ferryman，或者直接来渡口找他。", False),
        ("船厂也在招人，感兴趣的可以私信留言给渡口的主人 hello7", "@ferryman，或者直接来渡口找他。", False),
    ],
)
def test_an_address_of_mail_that_is_cut_at_its_sign(left: str, right: str, joined: bool) -> None:
    assert (left + right in CLEANER.clean(AROUND.format(f"{left}\n\n{right}")).text) == joined


@pytest.mark.parametrize(
    ("left", "right", "open_"),
    [
        (
            "采访时他感受颇深：“这几年在整个协定的框架下，两岸的往来一年比一年多，摆渡的人也跟着忙了起来，船票的价钱",
            "一直没有变，两岸的人都说好，来坐船的人也一年比一年多了，船工们的日子自然跟着好过起来。”",
            True,
        ),
        (
            "采访时他感受颇深：“这几年在整个协定的框架下，两岸的往来一年比一年多，摆渡的人也跟着忙了起来，船票的价钱",
            "一直没有变。“老话说得好，”他又说，来坐船的人也一年比一年多了，船工们的日子跟着好过起来。”",
            False,
        ),
    ],
)
def test_a_quotation_that_the_next_row_closes_far_behind(left: str, right: str, open_: bool) -> None:
    found: Evidence = {}
    form(Pair(left, right, "", ""), found)
    assert ("open-quote" in found) == open_


def test_the_end_of_a_word_speaks_of_both_rows() -> None:
    assert needed(("commas", "head-fragment"), False) == SURE.agreed
    assert needed(("commas", "end-pause"), False) == SURE.alone


COLUMN = 80  #: display columns of the measure below, of which first lines lack four
CUT = (
    "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书架，摆在走廊两头，孩子们下",
    "清晨的菜市还没有开门，挑担的人已经在门外排成了长队，等着看热闹的人也来了不少，谁也",
    "母亲在码头上站了很久很久才往回走，这件事他一直记着，许多年以后还常常说起，说的时候",
    "后来上游修了水库，水一年比一年少，船也就少了，只有赶集的日子才热闹起来，老人们都还",
)


def test_that_the_title_is_one_line_of_the_column_says_nothing() -> None:
    rows = [row[: (COLUMN - 4) // 2] for row in CUT]
    title = "修好一座石桥，连起两岸的人家，一同走上一条越走越宽越走越亮堂堂的共同富裕之路呀"[: (COLUMN - 4) // 2]
    text = (
        title + "\n\n大家谈起石桥都说好。\n\n" + "\n\n".join(f"{row}\n\n后面的话说得很慢很慢。" for row in rows) + "\n"
    )
    one = Document(text).derive(page)
    found: list[Evidence] = [
        {} if at < 2 or one.ends[at] else {"word-sure": "", "cut-term": "", "open-bracket": ""}
        for at in range(len(one.rows) - 1)
    ]
    wraps = [False] * len(found)
    grid.weigh(one, range(len(found)), found, wraps, card.Tally(found, wraps))
    assert ["grid-line" in evidence for evidence in found] == [at > 1 and not one.ends[at] for at in range(len(found))]


@pytest.mark.parametrize(
    ("words", "wants"),
    [
        ("除了上游的两个村，从", "，从"),
        ("渡口的人都知道船工在", "工在"),
        ("这是大家的言论自由", ""),
        ("船工把话说得一清二楚并", "楚并"),
        ("郊廟歌辭　樂章　通和", ""),  # a name of two characters
        ("两条船今年合并", ""),
    ],
)
def test_a_last_word_that_wants_another_is_none_that_may_end_a_line(words: str, wants: str) -> None:
    found: Evidence = {}
    of_end(words, found)
    assert found.get("wants-word", "") == wants


def test_on_a_page_of_broken_lines_a_short_one_goes_on_behind_a_word_that_wants_another() -> None:
    broken = "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书\n\n架，摆在走廊两头，孩子们下了课就蹲在那里看。\n\n清晨的菜市还没有开门，挑担的人已经在门外排成了长队，等着看热\n\n闹的人也来了不少。"
    text = AROUND.format(f"{broken}\n\n除了上游的村，从\n\n渡口到码头的十二户人家今年也通了水，家家都装了新的龙头。")
    assert "除了上游的村，从渡口到码头" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("追求行船的自由", True),
        ("接见各国大使", True),
        ("电力的供给", True),
        ("河水渐渐温和", True),
        ("这项工作由", False),
        ("这条船和", False),
        ("渡口的事可以", False),  # of the others a word of the table goes on as well
    ],
)
def test_a_noun_at_a_line_end_ends_a_sentence_as_well(words: str, ends: bool) -> None:
    found: Evidence = {}
    of_end(words, found)
    assert ("cannot-end" not in found) == ends


@pytest.mark.parametrize(
    ("left", "right", "space"),
    [
        ("冷冻薯条 300—400克 200℃ 15", "—20分钟 中途翻动", ""),
        ("鸡翅 500克 180℃ 20—", "25分钟 中途翻面", ""),
        ("the ferry ran from 1937", "–1945, and never again", ""),
        ("he kept the ferry", "— and the books", " "),
    ],
)
def test_nothing_stands_between_the_numbers_of_a_range(left: str, right: str, space: str) -> None:
    doc = Document(f"{left}\n{right}\n")
    assert glue(doc, doc.derive(page), 0).insert == space


@pytest.mark.parametrize(("others", "space"), [("1 上盖\n2 控制面板\n3 炸篮\n", ""), ("共 3 层\n用了 5 年\n", " ")])
def test_a_space_behind_the_number_of_an_item_is_no_habit_of_the_page(others: str, space: str) -> None:
    doc = Document(f"时间可以调到60\n分钟以上\n{others}")
    assert glue(doc, doc.derive(page), 0).insert == space


@pytest.mark.parametrize(
    ("left", "right", "space"),
    [
        ("营业收入同比增加9,", "242.47万元", ""),
        ("總金額為1,", "280萬元", ""),
        ("They counted the boats in 2019,", "300 of them were old", " "),
    ],
)
def test_a_number_whose_thousands_are_parted_is_one(left: str, right: str, space: str) -> None:
    doc = Document(f"{left}\n{right}\n")
    assert glue(doc, doc.derive(page), 0).insert == space


@pytest.mark.parametrize(
    ("right", "unit"),
    [("十二日凌晨，交警大队查处一起酒后驾驶", False), ("十亩鱼塘都在河边上", True), ("公斤鱼，还有几张网", True)],
)
def test_a_figure_does_not_go_on_in_a_number_in_words(right: str, unit: bool) -> None:
    found, _ = gather(Document(f"民警查获电鱼工具一套、渔获物3\n{right}\n").derive(page))
    assert ("number-unit" in found[0]) == unit


def test_a_dateline_alone_shows_nothing_of_other_paragraphs() -> None:
    text = (
        "在随后召开的座谈会上，委员们充分肯定了老城改造取得的\n\n杨福田指出，老城是几代人的记忆，改造要留住老房子和老井。\n\n"
        "本报讯（记者 杨文斌）\n\n会后，与会人员参观了铜鼓镇的高标准农田和新建的提灌站。\n"
    )
    assert [seam.safe for seam in Document(text).derive(seams) if seam.left == 0] in ([], [False])


@pytest.mark.parametrize(
    ("left", "right", "space"),
    [
        ("投稿請電郵至", "news@example.org 或郵寄至本會。", " "),
        ("投稿请发至", "news@example.org或寄到编辑部。", ""),
        ("接口统一迁移到 https://api.example.org/v3/", "路径下，旧版保留到年底。", " "),
        ("全县地区生产总值[1]", "186.42亿元，比上年增长百分之六。", ""),
    ],
)
def test_an_address_has_a_space_on_both_sides_or_on_none(left: str, right: str, space: str) -> None:
    text = Document(f"{left}\n{right}\n")
    assert glue(text, text.derive(page), 0).insert == space


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2.1 个百分点。", ""),
        ("86.4 kWh的电池", ""),
        ("18.9 megalitres a day", ""),
        ("2.1 个人信息保护", "heading"),
        ("3.2 Installation", "heading"),
    ],
)
def test_a_decimal_with_its_unit_is_no_number_of_a_heading(words: str, expected: str) -> None:
    assert item(words) == expected


@pytest.mark.parametrize(
    ("right", "alone"),
    [
        ("明、立夏两个节气，船工们早早备好了缆绳。", True),
        ("列，同比多了两成；渡船也添了三只。", True),
        ("来。老船工说，今年的水比往年大。", False),  # 来 may be said alone
        ("一、渡口的规矩", False),
        ("甲、乙两地之间有一条渡船。", False),
        ("春、夏、秋三季都有渡船。", False),
        ("朝、渡し場には人が並んでいた。", False),
    ],
)
def test_of_a_clause_no_character_stands_alone(right: str, alone: bool) -> None:
    out: Evidence = {}
    form(Pair("渡口今年添了三只船，老船工说即将到来的是清", right, "", ""), out)
    assert ("head-alone" in out) is alone


@pytest.mark.parametrize(
    ("left", "word"),
    [
        ("入夏以后，两岸的人家陆续", "陆续"),
        ("入夏以後，兩岸的人家陸續", "陸續"),
        ("据县里的水文站近日", "近日"),
        ("渡口的规矩写得进一步", "进一步"),
        ("渡口的规矩写得清楚", ""),
        ("陆续", ""),  # of a list of words
        ("渡し場の帳面に残る文字は非常", ""),  # Japanese
    ],
)
def test_what_no_clause_ends_with(left: str, word: str) -> None:
    out: Evidence = {}
    of_end(left, out)
    assert out.get("wants-word", "") == word


@pytest.mark.parametrize(
    ("left", "goes_on"),
    [("渡口边上的小店是一家", True), ("镇上最老的渡口只此一家", False), ("他是船工里的第一名", False)],
)
def test_a_measure_behind_a_verb_wants_its_noun(left: str, goes_on: bool) -> None:
    out: Evidence = {}
    of_end(left, out)
    assert ("must-go-on" in out) is goes_on


@pytest.mark.parametrize(
    ("right", "hangs"),
    [
        ("并未停下来，一直走到天黑。", "并未"),
        ("並未停下來，一直走到天黑。", "並未"),
        ("已经修了三回，仍旧漏水。", "已经"),
        ("继续摆渡的只剩下老周一人。", ""),
        ("認為の字は、古い帳面に残っている。", ""),  # Japanese
    ],
)
def test_what_no_paragraph_begins_with(right: str, hangs: str) -> None:
    out: Evidence = {}
    language(Pair("大水过后，渡口的船工们", right, "", ""), out)
    assert out.get("must-follow", "") == hangs


def test_one_proven_break_does_not_show_that_an_open_sentence_was_cut() -> None:
    text = (
        "渡口的船工今年换了新船，旧船留在岸上，孩子们常来爬上爬下，没有人去管他们，船板上长出了青\n\n"
        "苔，踩上去很滑。老船工每天都要来看一看，说这条船跟了他三十年，舍不得拆。\n\n"
        "县里来的人说要建一座桥。两岸的人听了都很高兴，也有人担心以后没有船坐，老船工在岸边坐了很久，望着对岸\n\n"
        "码头上的灯是去年装的。那时候水大，一天只能摆两趟，过河的人要在岸上等半天。\n"
    )
    cleaned = CLEANER.clean(text).text
    assert "青苔，踩上去" in cleaned
    assert "望着对岸\n" in cleaned  # it may have lost its end


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("这几天渡口添了两台自助售票机和", "记者从县交通局获悉，新桥年底通车。"),
        ("這幾天渡口添了兩臺自助售票機和", "本報記者從縣交通局了解到，新橋年底通車。"),
    ],
)
def test_a_conjunction_is_not_followed_by_a_report_of_its_own(left: str, right: str) -> None:
    out: Evidence = {}
    language(Pair(left, right, "", ""), out)
    assert "cannot-end" not in out


def test_no_row_begins_with_a_colon_of_chinese() -> None:
    out: Evidence = {}
    form(Pair("渡口新闻网消息（晚间新闻）", "：水文站", "", ""), out)
    assert out.get("starts-with-closer") == "："
    out = {}
    form(Pair("渡口新闻网消息", "：30", "", ""), out)
    assert "starts-with-closer" not in out


def test_a_bracket_that_runs_over_rows_is_half_a_headline_and_no_word_of_a_list() -> None:
    def all_listed(rows: list[str]) -> bool:
        return all(Document("\n".join(rows) + "\n").derive(page).listed)

    words = ["春水", "秋月", "夏云", "冬松", "晚风", "晨雾", "新柳", "旧舟"]
    assert all_listed(words)
    assert all_listed(["【春水】", *words[1:]])
    assert not all_listed(["【春水", "秋月】", *words[2:]])


def test_what_stands_over_an_indented_paragraph_without_a_mark_is_its_headline() -> None:
    body = "　　{}渡口的船工今年换了新船，旧船留在岸上，孩子们常来爬上爬下，没有人去管他们，船板上长出了青苔，踩上去很滑，老人看见了就喊他们下来。\n"
    text = "".join(body.format(word) for word in ("春天里，", "到了夏天，", "秋风起时，"))
    cut = "　　老船工说，他家三代都在渡口摆船，到他这一代已经没有人愿意学，儿子在城里修车，女儿在镇上教书\n"
    head = "沿江两岸十二个村庄的乡亲们凑钱修起了一座石桥从此告别渡船\n"
    page_text = text + cut + head + text
    assert "教书\n" + head in CLEANER.clean(page_text).text


@pytest.mark.parametrize(
    ("left", "right", "opener"),
    [
        ("没有第二种货物的，算作单一码头，有两种的，指", "但是，货物多了码头未必就稳当。", "但是"),
        ("渡口的船工今年換了新船", "總之，過河的人方便多了。", "總之"),
        ("渡口的船工今年换了新船，", "但是，旧船还留在岸上。", ""),
        ("渡口的船工今年换了新船", "但是旧船还留在岸上。", ""),
        ("在换新船的", "同时，旧船还留在岸上。", ""),
    ],
)
def test_before_a_conjunction_with_its_comma_stands_a_mark(left: str, right: str, opener: str) -> None:
    out: Evidence = {}
    language(Pair(left, right, "", ""), out)
    assert out.get("sentence-follows", "") == opener


def test_a_lost_end_is_not_joined_with_the_sentence_of_the_next_paragraph() -> None:
    text = (
        "渡口的船工今年换了新船，旧船留在岸上，孩子们常来爬上爬下，没有人去管他们，船板上长出了青\n\n"
        "苔，踩上去很滑。老船工每天都要来看一看，说这条船跟了他三十年，舍不得拆。\n\n"
        "渡口的船分三种：一种只载人，一种载人也载货，还有一种只载货，按年头算，头一种最老，船上的木\n\n"
        "板，摸上去很光。货船来得最晚，装卸也最费力气，冬天要用三个人。\n\n"
        "货船里又分两类，没有任何单项货物能占到七成的，叫作杂货船，能占到七成的则另有名字，指\n\n"
        "{}货物种类多了，码头未必就稳当。老船工说，哪一样都要有人会装会卸。\n"
    )
    assert "则另有名字，指\n" in CLEANER.clean(text.format("但是，")).text
    assert "则另有名字，指单项" in CLEANER.clean(text.format("单项的")).text  # the page is cut, and this goes on
