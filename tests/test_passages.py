"""Family DU on texts: what is said, which copy is called wrong, and what the fixes do."""

from __future__ import annotations

from time import process_time

import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.issue import Issue

A = "本市将用三年时间改造老旧小区四百二十个，同步更新供水、供电和燃气管线，居民出资比例不超过两成。"
B = "改造方案须经三分之二以上业主同意，由街道办事处组织表决，结果在小区公示七日。"
C = "施工期间，供水中断不得超过八小时，施工单位应提前一日在各楼门口张贴通知。"
D = "资金由市、区两级财政按六比四分担，当年未用完的部分结转下一年度继续使用。"


def clean(text: str, *decisions: Decision) -> Cleaned:
    cleaned = Cleaner(select=["DU"], ignore=["DU010"], decisions=decisions).clean(text)
    assert not cleaned.failures
    assert cleaned.undo() == text
    return cleaned


def only(text: str) -> Issue:
    (issue,) = clean(text).issues
    return issue


def accept(text: str, label: str = "") -> str:
    return clean(text, Decision(only(text).id, "accept", choice=label)).text


def labels(issue: Issue) -> list[str]:
    return [offer.label for offer in issue.offers]


def test_one_finding_names_the_copies() -> None:
    issue = only("\n".join([A, B, A, C, A, D]) + "\n")
    assert issue.code == "DU001"
    assert [place.role for place in issue.related] == ["other-copy", "other-copy"]
    assert issue.words["count"] == "3"
    assert issue.undecided


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_a_paragraph_goes_with_what_parts_it_from_the_next(gap: str) -> None:
    text = gap.join([A, B, A, C]) + gap
    assert accept(text, "delete-copy") == gap.join([A, B, C]) + gap
    assert accept(text, "delete-other-copy") == gap.join([B, A, C]) + gap


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_last_paragraph_goes_with_what_parts_it_from_the_one_before(end: str) -> None:
    assert accept(f"{A}\n\n{B}\n\n{C}\n\n{A}{end}", "delete-copy") == f"{A}\n\n{B}\n\n{C}{end}"


def test_a_copy_that_ends_before_the_stop_of_a_sentence_is_cut() -> None:
    issue = only("\n".join([A + D, C, B, A.removesuffix("。")]) + "\n")
    assert (issue.code, issue.undecided, issue.source.start) == ("DU003", False, len(A + D + C + B) + 3)
    assert issue.evidence[0].name == "copy-cut-behind"
    assert labels(issue) == ["delete-copy"]


def test_a_whole_copy_of_the_first_sentence_is_not_cut() -> None:
    assert only("\n".join([A + D, B, A, C]) + "\n").code == "DU001"


def test_a_reason_that_does_not_suffice_is_no_verdict() -> None:
    """Were a copy called strange where it stands, it would be the wrong one."""
    for text in ("\n".join([A, B, C, A, D]) + "\n", TOWN):
        for issue in clean(text).issues:
            names = {signal.name for signal in issue.evidence}
            assert not {"copies-undecided", "copy-strange-here"} <= names
    assert "copy-nearer-there" in {signal.name for signal in only(TOWN).evidence}


#: The third paragraph, of a grower and what he sows, stands again among the readers of a library.
TOWN = """柳河镇春播过半
柳河镇今年早播了十天，全镇三万亩水田已经翻耕，合作社的插秧机排着队下田，种子和化肥也都送到了村里。
种粮大户吴有田今年流转水田六百亩，其中早稻四百亩、玉米一百亩，剩下的种了油菜。他估算每亩能多收两百元。
镇里的农技员说，今年整合资金补贴种子和农机，粮食总产要稳在两万吨以上。
镇图书馆添了夜场
镇图书馆从本月起每晚开到九点，读者可以在阅览室自习，孩子们放学后有了去处，借书也不用再赶时间。
馆员们把旧书架搬到走廊，腾出一间屋子放报刊，又在门口设了还书箱，一个月下来还回的书有两百多册。
种粮大户吴有田今年流转水田六百亩，其中早稻四百亩、玉米一百亩，剩下的种了油菜。他估算每亩能多收两百元。
渡口换了新船
镇上的渡口换了一条铁壳船，能坐四十人，头班六点开，末班七点，遇到大雾停航。
"""


def test_words_that_differ_are_shown() -> None:
    issue = only("\n".join([A, B, A.replace("四百", "五百"), C]))
    assert issue.code == "DU002"
    assert issue.words["difference"] == "四百二十→五百二十"


def test_a_cut_copy_is_the_wrong_one() -> None:
    text = "\n".join([A, B, C, A[:34], D])
    issue = only(text)
    assert (issue.code, issue.undecided) == ("DU003", False)
    assert issue.before == A[:34]
    assert issue.evidence[0].name == "copy-cut-at-end"


def test_a_copy_inside_another_sentence_is_the_wrong_one() -> None:
    host = D[:13] + B + D[13:]
    issue = only("\n".join([A, B, C, host]))
    assert issue.before == B
    assert not issue.undecided
    assert accept("\n".join([A, B, C, host])) == "\n".join([A, B, C, D])


OPENED = "目前，全市已有三百个小区完成改造，其余小区的图纸正在逐个会审，年底之前都要开工建设。"


def test_a_copy_behind_half_a_clause_is_the_wrong_one() -> None:
    host = D[:13] + OPENED
    issue = only("\n".join([A, OPENED, C, host, B]))
    assert (issue.code, issue.before, issue.undecided) == ("DU003", OPENED, False)
    assert issue.source.start > len(A + OPENED + C)
    assert issue.evidence[0].name == "copy-inside-sentence"


def test_a_copy_that_lost_its_beginning_is_the_wrong_one() -> None:
    issue = only("\n".join([A, D, C, A[20:], B]))
    assert (issue.before, issue.undecided) == (A[20:], False)
    assert issue.evidence[0].name == "copy-cut-at-start"


def test_a_paragraph_that_begins_as_paragraphs_do_has_lost_no_beginning() -> None:
    """What stands before the same words elsewhere may be a sentence that leads to them, or one that they were put into."""
    issue = only("\n".join([A, OPENED, C, D[:-1] + "，" + OPENED, B]))
    assert all(signal.name not in ("copy-cut-at-start", "copy-inside-sentence") for signal in issue.evidence)


FIRE = "昨日上午9时50分，南洲村码头一艘油船起火，消防部门出动17辆消防车，12时40分把火扑灭，没有人员伤亡。"


@pytest.mark.parametrize(
    ("changed", "signal", "words"),
    [
        pytest.param(FIRE.replace("12时40分", "42时40分"), "copy-impossible", "42时40分", id="no such time"),
        pytest.param(FIRE.replace("17辆", "57辆"), "copy-at-odds", "17辆消防", id="another figure than elsewhere"),
    ],
)
def test_the_copy_with_a_figure_that_cannot_be_is_the_wrong_one(changed: str, signal: str, words: str) -> None:
    last = "参加救援的17辆消防车于下午陆续归队，起火的原因还在调查。"
    for rows in ((last, FIRE, A, B, changed, C, D), (A, changed, B, FIRE, C, last)):
        issue = only("\n".join(rows))
        assert (issue.code, issue.undecided) == ("DU002", False)
        assert issue.before == changed
        assert (signal, words) in [(one.name, one.words) for one in issue.evidence]


@pytest.mark.parametrize("changed", [FIRE.replace("12时40分", "13时20分"), FIRE.replace("17辆", "18辆")])
def test_two_figures_that_both_may_be_tell_nothing(changed: str) -> None:
    issue = only("\n".join([A, FIRE, B, changed, C]))
    assert not {"copy-impossible", "copy-at-odds"} & {one.name for one in issue.evidence}


def test_a_short_paragraph_that_lost_its_middle_is_a_copy() -> None:
    whole = A + B
    torn = whole[:20] + whole[-20:]
    issue = only("\n".join([C, whole, D, torn, OPENED]))
    assert (issue.code, issue.before, issue.undecided) == ("DU004", torn, False)


def test_two_paragraphs_with_like_ends_are_none() -> None:
    """Formulas begin and end them, and what stands between differs."""
    whole, between = A + B, "设计图纸由区住房建设部门审查，有历史价值的门窗、屋檐要照原样修复，"
    other = whole[:20] + between + whole[-20:]
    assert not clean("\n".join([C, whole, D, other, OPENED])).issues


def test_a_copy_whose_line_is_broken_is_found() -> None:
    listed = "第七条　改造工程应当建立材料进场检查、隐蔽工程验收、质量抽检、进度通报和资料归档等制度。"
    half = listed.index("进度")
    rows = [A, listed, B, f"{listed[:half]}\n\n{listed[half:]}", C]
    assert [issue.code for issue in clean("\n\n".join(rows)).issues] == ["DU001"]


def test_what_a_copy_lost_is_offered_from_the_other_one() -> None:
    whole = A + B
    issue = only("\n".join([C, whole, D, whole[:20] + whole[36:], C[:12] + "。"]))
    assert issue.code == "DU004"
    assert issue.words["lost"].strip("，") == whole[20:36].strip("，")


HERBS = "发展黄精、重楼等林下种植4.5万亩，建成加工园区一个，推动产学研深度融合，{}带动农户1.1万户，户均增收6200元。"


def test_lost_words_are_quoted_with_their_own_marks() -> None:
    lost = "药材综合产值达到12.3亿元，"
    issue = only("\n\n".join([C, HERBS.format(lost), D, HERBS.format(""), A]))
    assert issue.code == "DU004"
    assert issue.words["lost"] == lost


def test_a_sentence_twice_in_a_row() -> None:
    assert accept(f"{A}{B}{B}{C}\n") == f"{A}{B}{C}\n"
    assert only(f"{A}{B}{B}{C}\n").code == "DU006"


def test_a_page_twice_in_a_row() -> None:
    page = f"{A}\n{B}\n{C}\n"
    issue = only(page + page + D + "\n")
    assert issue.code == "DU008"
    assert accept(page + page + D + "\n") == page + D + "\n"


def test_marks_and_script_do_not_hide_a_copy() -> None:
    other = A.replace("，", ",").replace("、", ",")
    assert only("\n".join([A, B, other, C])).code in ("DU001", "DU002")


def test_open_issues_stay_the_same_in_a_second_run() -> None:
    text = "\n".join([A, B, A, C, C[:20], D, D + D])
    first = clean(text)
    second = clean(first.text)
    assert [issue.id for issue in first.open] == [issue.id for issue in second.open]


def test_hard_negatives() -> None:
    assert not clean("\n".join([A, B, C, D]) + "\n").issues
    assert not clean("").issues
    assert not clean("\n \n　\n").issues
    assert not clean("加油！加油！加油！加油！加油！\n").issues


# -- what the report says


TRADITIONAL = "本市將用三年時間改造老舊小區四百二十個，同步更新供水、供電和燃氣管線，居民出資比例不超過兩成。"


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        pytest.param(A.replace("，", "、", 1), "，→、", id="a mark"),
        pytest.param(A.replace("、", "", 1), "、→（无）", id="a mark that is lost"),
        pytest.param(TRADITIONAL, "将→將、时→時、间→間…", id="script"),
        pytest.param(A.replace("四百", "五百"), "四百二十→五百二十", id="a figure"),
    ],
)
def test_a_near_copy_says_what_differs(copy: str, said: str) -> None:
    issue = only("\n".join([A, B, copy, C, D]) + "\n")
    assert issue.code == "DU002"
    assert issue.words["difference"] == said


CROSSING = (
    "The service, which crosses the harbour eleven times between midnight and five in the morning, carries about {} "
    "passengers a night. It was to have been {} at the end of July."
)
RAIN = "会议指出，今年入汛以来，我市降雨较常年同期偏多{}毫米，部分中小河流水位上涨较快，累计投入资金{}亿元。各级各部门要加强监测预警。"


@pytest.mark.parametrize(
    ("one", "other", "listed"),
    [
        pytest.param(CROSSING.format("340", "withdrawn"), CROSSING.format("430", "withdrawn"), "340→430", id="digits"),
        pytest.param(
            CROSSING.format("3,400", "withdrawn"), CROSSING.format("3,450", "withdrawn"), "3,400→3,450", id="a comma"
        ),
        pytest.param(
            CROSSING.format("34", "withdrawn"), CROSSING.format("340", "withdrawn"), "34→340", id="a digit more"
        ),
        pytest.param(
            CROSSING.format("340", "withdrawn"),
            CROSSING.format("430", "suspended"),
            "340→430, withdrawn→suspended",
            id="words",
        ),
        pytest.param(RAIN.format("213", "1.85"), RAIN.format("231", "1.58"), "213→231, 1.85→1.58", id="decimals"),
    ],
)
def test_numbers_and_words_that_differ_are_told_whole(one: str, other: str, listed: str) -> None:
    issue = only("\n\n".join([one, A, B, other, C, D]) + "\n")
    assert issue.code == "DU002"
    assert issue.words["differences"] == listed
    assert issue.words["difference"] == listed.replace(", ", "、")


@pytest.mark.parametrize("count", [6, 17, 40, 300])
def test_a_paragraph_between_filled_in_forms_is_one_finding(count: int) -> None:
    passage = A + B
    forms = [
        f"第{n}号通知，编号{n * 13}，请各单位知悉并转发至第{n * 3}组，于{n % 9 + 1}月底前回复。" for n in range(count)
    ]
    issue = only("\n\n".join(line for form in forms for line in (form, passage)) + "\n")
    assert issue.code == "DU001"
    assert issue.words["count"] == str(count)
    assert len(issue.related) <= 8


def test_a_number_is_no_member_of_the_list_of_the_article_before() -> None:
    served = "三是服务为本。建成游客中心三个、停车位四千二百个，开通景区直通车六条，推行一码游古渡。\n\n"
    text = (
        "擦亮古镇名片\n\n古渡区委书记 周文彬\n\n古渡区坚持以文塑旅、以旅彰文，今年前三季度接待游客一千余万人次。\n\n"
        "一是保护为先。修缮文物建筑四十六处、传统民居三百余栋，聘请老匠人八十七名，建立一房一档。\n\n"
        "二是业态为王。引进非遗工坊、特色民宿、小微书店一百三十八家，夜间消费占比明显提高。\n\n"
        f"{served}"
        "激活乡村经济\n\n云岭县委书记 马晓东\n\n云岭县地处大山深处，我们立足生态优势，大力发展乡村旅游，农家乐遍地开花。\n\n"
        "一、以路为先，打通最后一公里。新改建旅游公路二百余公里，实现景区全部通二级路。\n\n"
        "二、以农为本，做强一村一品。发展高山茶、中药材、冷水鱼，建成采摘体验园五十六个。\n\n"
        f"{served}"
        "四、以文为魂，讲好云岭故事。整理民间故事、山歌号子四百余首，排演实景剧，观众踊跃。\n"
    )
    wrong = next(issue for issue in clean(text).issues if issue.code.startswith("DU"))
    assert (wrong.code, wrong.source.start) == ("DU005", text.rindex("三是服务"))


def test_a_form_filled_in_many_times_is_no_copy() -> None:
    text = "".join(
        f"第{n}号摊位由张{n * 7919 % 1009}经营，主要销售水果和蔬菜，早上六点开门，晚上八点关门。\n\n"
        for n in range(300)
    )
    assert clean(text).issues == ()
    (issue,) = Cleaner(select=["DU010"]).clean(text).issues
    assert issue.words["count"] == "300"


# -- echoes


@pytest.mark.parametrize(
    ("text", "good"),
    [
        pytest.param(f"{B}请大家准时参加。请大家准时参加。{C}\n", f"{B}请大家准时参加。{C}\n", id="short sentence"),
        pytest.param(
            f"全市上下要认真贯彻落实会议精神，认真贯彻落实会议精神，把各项任务抓紧抓好。{B}\n",
            f"全市上下要认真贯彻落实会议精神，把各项任务抓紧抓好。{B}\n",
            id="end of a clause",
        ),
        pytest.param(
            "The committee met on Monday. The report is due. The report is due. Members may send comments.\n",
            "The committee met on Monday. The report is due. Members may send comments.\n",
            id="English",
        ),
        pytest.param(f"{B}{C}{C}{D}\n", f"{B}{C}{D}\n", id="long sentence"),
        pytest.param(
            f"渡口收船，过河的人散了。渡口收船，过河的人散了。{B}\n",
            f"渡口收船，过河的人散了。{B}\n",
            id="short sentence of two clauses",
        ),
        pytest.param(
            f"这叫‘试点’工程。认真贯彻落实会议精神，认真贯彻落实会议精神。{B}\n",
            f"这叫‘试点’工程。认真贯彻落实会议精神。{B}\n",
            id="behind a quotation that closes",
        ),
        pytest.param(
            "この町の人は「どういたしまして」と言わない。この町の人は「どういたしまして」と言わない。笑って手を振るだけである。\n",
            "この町の人は「どういたしまして」と言わない。笑って手を振るだけである。\n",
            id="with a word that is quoted",
        ),
    ],
)
def test_an_echo_is_found_and_taken_out(text: str, good: str) -> None:
    issue = only(text)
    assert issue.code == "DU006"
    assert clean(text, Decision(issue.id, "accept")).text == good


@pytest.mark.parametrize(
    "text",
    [
        "合伙企业应当登记下列事项：名称、经营范围、出资数额，执行事务合伙人的名称或者姓名，合伙人的名称或者姓名、住所、承担责任的方式。\n",
        "看台上的人一齐喊起来：“我们一定要赢！我们一定要赢！”喊声传出去很远，街上的行人都停下来听。\n",
        "我们的工作为了人民，为了人民的健康，为了人民的幸福，一切从人民的需要出发，始终不变。\n",
        f"渡口收船，人散了。渡口收船，人散了。{B}\n",
        f"渡口收船，过河的人散了。渡口收船，过河的人散了。渡口收船，过河的人散了。{B}\n",
        f"他唱道：“渡口收船，过河的人散了。渡口收船，过河的人散了。”{B}\n",
        f"他唱道：‘渡口收船，过河的人散了。渡口收船，过河的人散了。’{B}\n",
        "不要怕，不要怕，不要怕，他一遍一遍地对自己说，脚步却越来越快，最后跑了起来，头也不敢回。\n",
    ],
)
def test_what_is_said_twice_on_purpose_is_no_echo(text: str) -> None:
    assert clean(text).issues == ()


@pytest.mark.parametrize(
    "unit",
    ["（[〔【", "第一号仓库的大门，", "一要甲；二要乙；", "First, a. Second, b; (a) c; ", "甲" * 8],
    ids=lambda unit: unit[:6],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Four times the text may take some six times as long, not sixteen."""

    def seconds(times: int) -> float:
        started = process_time()
        Cleaner(select=["DU006", "DU010", "NU", "TR010", "TR013"]).clean(unit * times + "\n")
        return process_time() - started

    short = max(min(seconds(500) for _ in range(3)), 0.01)
    assert min(seconds(2000) for _ in range(2)) < 9 * short


@pytest.mark.parametrize(
    ("whole", "last"),
    [
        pytest.param(
            "旅客查询了交通局、旅游局、水利局和县农业农村局联合下发的《关于做好渡口冬季停航期间旅客转运工作的通知》，船票照旧有效。",
            "冬季停航期间",
            id="a title left open",
        ),
    ],
)
def test_a_short_copy_that_is_cut_is_no_title(whole: str, last: str) -> None:
    cut = whole[: whole.index(last) + len(last)]
    text = (
        f"渡口的船修好了。\n\n{whole}\n\n镇上的人都这样说，没有一个人不信。\n\n{cut}\n\n冬天水浅，船会停开几个星期。\n"
    )
    assert "DU003" in [issue.code for issue in Cleaner(select=["DU"]).clean(text).issues]


COUNTY = "云溪县今年种植黄精、重楼等药材四万五千亩，建成加工园区一个，与三所高校共建研究中心"
RESEARCH = "，推动产学研深度融合"
RESULT = "，药材总产值达到十二亿元，带动农户一万一千户"
OTHER_COUNTY = "临江区去年投入七亿五千万元，以片区为单元推进乡村建设，九十个村通了自来水。"


def test_nothing_that_only_one_copy_has_is_taken_out_with_it() -> None:
    first, second = f"{COUNTY}{RESULT}，户均增收六千元。", f"{COUNTY}{RESEARCH}{RESULT}，"
    text = f"{first}\n\n{OTHER_COUNTY}\n\n{second}\n"
    for label in labels(only(text)):
        assert RESEARCH in accept(text, label)
    assert accept(text, "complete-and-delete") == f"{COUNTY}{RESEARCH}{RESULT}，户均增收六千元。\n\n{OTHER_COUNTY}\n"


def test_a_copy_goes_with_the_rest_of_its_sentence_which_the_other_one_gets() -> None:
    whole = f"{COUNTY}{RESEARCH}{RESULT}。"
    ahead = "做大药材产业\n\n云溪县县长 田秀英\n\n"
    behind = f"\n\n建设和美乡村\n\n临江区区长 邓海涛\n\n{OTHER_COUNTY}\n\n"
    last = "临江区还将推广积分制、院坝会等做法，让村民自己管自己的事。\n"
    text = f"{ahead}{COUNTY}{behind}{whole}\n\n{last}"
    assert labels(only(text)) == ["complete-other-copy", "complete-and-delete", "delete-other-copy"]
    assert accept(text, "complete-other-copy") == f"{ahead}{whole}{behind}{whole}\n\n{last}"
    assert accept(text, "complete-and-delete") == f"{ahead}{whole}{behind}{last}"
