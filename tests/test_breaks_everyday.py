"""Lines of everyday papers that stand by themselves in hard-wrapped text, beside lines like them that go on."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.rows import rows
from textclean.structure.seams.kinds import item
from textclean.structure.seams.lines.code import is_code
from textclean.structure.seams.lines.own_lines import own_lines
from textclean.structure.seams.lines.word_lists import entries
from textclean.structure.seams.neighbours import by_form
from textclean.structure.seams.page import page
from textclean.text import Document
from textclean.text.script import columns

CLEANER = Cleaner()
PROSE = (
    "老船厂的院子里堆着十几条旧木船，船底朝天，晒了一个夏天，木头裂开了缝，孩子们放学以后常常钻到船肚子里去捉迷藏，天黑了也不肯回家，"
    "看门的老人拿着手电筒一条一条地照过去。照到最后一条船的时候他总要坐一会儿，抽一袋烟，听听江上的汽笛，想想自己年轻时候在这里学徒的"
    "那几年，师傅话不多，手里的活却从来没有停过。"
)


def cleaned(left: str, *lines: str) -> list[str]:
    """The rows of these lines below a paragraph that is wrapped as wide as the first of them, without it."""
    size = columns(left) // 2
    prose = PROSE[: size * 4 + size // 2].rstrip("，。") + "。"  # its last row is short
    rows = [prose[at : at + size] for at in range(0, len(prose), size)]
    text = Cleaner().clean("\n".join((*rows, left, *lines)) + "\n").text
    first, *others = text.splitlines()
    assert first == prose
    return others


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("老船厂从建成到停产所留下的大小事情的记录", "1902年", id="a year of a chronicle"),
        pytest.param("转让八成新木船一条，长九米，有帆。电话：13800000001", "招船工两名，会游泳，包吃住。", id="ads"),
        pytest.param("求购旧船木料，不限尺寸，现款结清，联系人罗先生13800000002", "急售码头旁平房一间。", id="mobile"),
        pytest.param("船厂建成五十周年的庆祝会上备有薄酒，敬请", "光临", id="a courtesy"),
        pytest.param("2018.07—至今　老船厂设计所　造船工程师", "负责三条渡船的图纸和下水以前的检查工作。", id="a life"),
        pytest.param("船名：白鹭三号　船籍：北岸　检验编号：24018", "北岸轮渡有限公司", id="fields"),
        pytest.param("处理　□同意修理　□同意拆解　□另行研究", "负责人意见：", id="boxes"),
        pytest.param("（A）船底朝天放着　（B）船头向东停在岸边", "（C）船身靠着院墙", id="options"),
        pytest.param("浮筒，用于托住船尾并随着潮水上下移动；以及", "绞盘，用于收放缆绳。", id="the last item but one"),
        pytest.param(
            "列席：船厂厂长、渡口管理所所长、水上派出所负责人",
            "会议听取了船厂厂长关于旧船处理的汇报。",
            id="who was there",
        ),
        pytest.param("议定的事项由各方分头办理，办理的结果向县里报告。", "本办法自今年十月一日起施行。", id="in force"),
        pytest.param(
            "送：各乡镇人民政府，县政府各部门，各有关的单位", "北岸县交通运输局", id="who signs, above the date"
        ),
        pytest.param("活动照片和报名的办法见 https://www.example.org/boat", "###", id="the end of a press report"),
        pytest.param("活动照片和报名的办法见 https://www.example.org/boat", "#旧船厂 #木船", id="tags"),
        pytest.param("〈讀者來函〉渡船不該說停就停", "沈茂霖（退休船工／北岸鎮）", id="who writes, and whence"),
        pytest.param("第三章　江上的風與潮水……………71", "後記　給還在江上的人們看的話", id="contents"),
        pytest.param("部落錄音師和他的老船", "採訪、整理：林小舟", id="who wrote it down"),
        pytest.param(
            "前の日に船を洗う人のための当番の表と道具", "　焼きたてのパンの香りに包まれて、船は岸を離れる。", id="em"
        ),
    ],
)
def test_a_line_of_its_own_is_not_joined(left: str, right: str) -> None:
    below = ["2024年10月18日"] if right.endswith("局") else []
    found = [line.lstrip("\u3000") for line in cleaned(left, right, *below)]
    assert found[:2] == [left, right.lstrip("\u3000")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("船厂是祖父那一辈人手里建起来的，时间大概在", "1902年，那时江上还没有轮船。", id="a year"),
        pytest.param("要看船的人可以先打个电话来问，电话是13800000001", "，下午四点以后有人。", id="a number"),
        pytest.param(
            "这一年里先后有十二条旧船从北岸运到了码头A、", "B、C三地，等人来修。", id="letters of an enumeration"
        ),
        pytest.param("检查的时候发现缺了一只锚、两根缆绳和三支桨；以", "及船尾的一盏灯。", id="and"),
    ],
)
def test_a_line_that_goes_on_is_joined(left: str, right: str) -> None:
    assert cleaned(left, right) == [left + right]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("2019年11月1日起施行", "为保护江上的旧木船，制定本办法。"), id="the day of a law"),
        pytest.param(("北岸县人民法院民事裁定书", "（2024）北0102民初118号"), id="a docket"),
        pytest.param(("臺灣北岸地方法院民事裁定", "114年度司催字第1182號"), id="a docket of Taiwan"),
        pytest.param(("北岸渡船行業公會理事會主席", "馬國權　謹啟"), id="who signs"),
        pytest.param(
            ("即日起停航，復航另行公告。", "北岸渡船行業公會理事會主席", "馬國權　謹啟"), id="the office of who signs"
        ),
        pytest.param(
            ("船を降りる人より「待つ人」", "代表取締役社長 桐野誠"), id="who speaks, a space behind the office"
        ),
        pytest.param(("船を降りる人より「待つ人」", "代表取締役社長\u2003桐野誠"), id="an em behind the office"),
        pytest.param(("渡し場の桟橋を直すには", "小林 由美 議員"), id="who asks, a space before the office"),
        pytest.param(("孫と渡し船に乗って", "会社員　川辺　正　（青森県　58）"), id="who writes to the paper"),
        pytest.param(("桟橋に残る思い出", "無職 小林由美 (北岸市 79歳)"), id="who writes to it, other spaces"),
        pytest.param(("木门 纱窗 阳台 门锁", "上门量尺20元，当天装好"), id="what is mended, a space between"),
    ],
)
def test_papers_of_courts_and_offices_have_lines_of_their_own(rows: tuple[str, ...]) -> None:
    found: dict[str, str] = {}
    own_lines(Document("\n".join(rows) + "\n").derive(page), 0, True, found)
    assert "stands-alone" in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("三　前二号に掲げるもののほか、船の中に置くもの", "cn"),
        ("第６条（記録の保存）記録は五年の間保存する。", "article"),
        ("第６条の規定により届け出る。", ""),
        ("0.5公分寬的細條；不要切丁", ""),
        ("0.5　準備するもの", "heading"),
    ],
)
def test_the_numbers_of_laws_and_what_measures_a_thing(words: str, expected: str) -> None:
    assert item(words) == expected


def test_characters_that_an_extractor_parted_are_no_things_side_by_side() -> None:
    found: dict[str, str] = {}
    own_lines(Document("渡 口 的 旧 木船 停 在\n岸边，等着修。\n").derive(page), 0, True, found)
    assert not found


def test_a_number_in_a_sentence_about_a_court_is_no_docket() -> None:
    found: dict[str, str] = {}
    own_lines(
        Document("原告不服，提起上诉，案号是\n（2024）北0102民初118号，法院已经受理。\n").derive(page), 0, True, found
    )
    assert not found


def test_the_days_of_a_rota_begin_lines_and_days_in_a_sentence_do_not() -> None:
    rota = (
        "１１日（水）　社会科見学（浄水場）　※弁当、水筒、雨具",
        "１２日（木）　短縮授業　※給食はありません　弁当を持って",
        "１３日（金）　漢字テスト",
    )
    assert cleaned(*rota) == list(rota)
    left, right = "渡し船は三月のうち11日（水）、12日（木）、", "13日（金）の三日間、点検のために休みます。"
    assert cleaned(left, right) == [left + right]


def test_a_glossary_is_known_by_its_terms_and_a_page_with_a_few_of_them_is_none() -> None:
    terms = (
        "Anchor 锚",
        "Bollard 系船柱",
        "Cable 缆绳",
        "Deck 甲板",
        "Ferry 渡船",
        "Gangway 跳板",
        "Hull 船体",
        "Keel 龙骨",
    )
    explained = ("Mooring 系泊", "用缆绳把船系在岸边或者", "浮筒上。")
    found = Document("\n".join((*terms, *explained)) + "\n").derive(rows)
    assert entries(found) == frozenset(range(9))
    assert not entries(found[4:])
    one = Document("\n".join((*terms, *explained)) + "\n").derive(page)
    said: dict[str, str] = {}
    by_form(one, 3, True, said)
    assert "word-list" in said


@pytest.mark.parametrize(
    ("before", "worded"), [("以下的方法会触发回调，每一个都会先检查数据：", False), ("他在纸上写下的是", True)]
)
def test_words_that_a_colon_leads_to_are_a_list_though_they_are_small(before: str, worded: bool) -> None:
    prose = "\n".join(PROSE[at : at + 24] for at in range(0, 168, 24))
    words = "the\nold\nboat\nlies\non\nthe\nbank\nof\nthe\nriver\nas\nit\never\ndid,\n"
    one = Document(f"{prose}\n{before}\n{words}and nobody asks whose it was.\n").derive(page)
    assert one.slacks
    assert bool(one.worded) is worded


def test_datelines_that_stand_above_their_stories_all_over_a_page_stay_there() -> None:
    story = "〔記者{}／北岸報導〕\n　　渡口新棧橋昨日完工，鎮公所說下週起開放通行，歡迎鄉親踏浪看船。\n"
    two = story.format("林小舟") + story.format("許大江")
    assert CLEANER.clean(two).text == two


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("“安安小姐”是一条渡船的名字，船上的人都这样叫她，叫了三", "十年。", True),
        ("木料运到船厂以后先要放在院子里晒，晒够一个夏天的", "“老料”，才能拿来做船底。", True),
        ("橋の名前を決める会は夏に開かれて、今年新しく完成した", "「須川大橋」は町の人がつけた名前だ。", True),
        ("その船の持ち主の名前は、この条例の定めるところ（以下「法」という。）", "に従って届け出る。", True),
    ],
)
def test_a_term_in_quotation_marks_goes_on_and_begins_no_speech(left: str, right: str, joined: bool) -> None:
    assert (left + right in cleaned(left, right)) is joined


def test_who_answers_begins_a_line_though_nobody_ends_a_sentence() -> None:
    chat = (
        "大嫂：妈，要不要我们路上带点什么？家里的油还",
        "够不够，我看超市今天打折，排队的人倒是不多",
        "妈妈：不用不用，什么都有，你们人回来就行，路",
        "上慢点开，到了服务区就歇一歇，别着急啊慢慢来",
        "大嫂：知道了",
        "妈妈：好",
    )
    assert cleaned(*chat) == [chat[0] + chat[1], chat[2] + chat[3], chat[4], chat[5]]


def test_what_follows_a_comma_is_no_rest_of_a_list() -> None:
    refrain = "等一个人\n等一个不回来的人\n"
    verse = "".join(
        f"{first}\n{second}\n{refrain}"
        for first, second in (
            ("渡口的灯啊慢慢地亮，", "亮过了黄昏亮过了霜，"),
            ("堤上的柳啊慢慢地黄，", "黄过了秋天黄过了墙，"),
            ("江心的船啊慢慢地晃，", "晃过了年少晃过了乡，"),
        )
    )
    assert Cleaner().clean(verse).text == verse


def test_the_matters_of_a_council_begin_lines() -> None:
    rows = ["議案第32号 川瀬町税条例の一部を改正する条例 原案可決", "議案第33号 財産の取得について 原案可決"]
    text = "\n".join((*rows, "陳情第4号 最低賃金の引き上げを求める陳情書 趣旨採択")) + "\n"
    assert Cleaner().clean(text).text == text


def test_who_holds_an_office_answers_at_the_beginning_of_a_line() -> None:
    left, right = (
        "黄组长：这几条旧船，能修的尽量修，不能修的拆下木料。",
        "林所长：拆船以前要先登记，再请县里的人来看一看。",
    )
    assert cleaned(left, right) == [left, right]


def test_the_day_of_a_diary_and_its_weather_are_a_line() -> None:
    text = "3月4日　星期一　晴\n今天去了旧码头，栈桥已经拆了一半。\n3月5日　星期二　阴\n无事。\n"
    assert not [issue for issue in Cleaner().clean(text).issues if issue.code.startswith("LB")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("WARNING: To reduce the risk of electric shock, do not immerse the base in", False),
        ("LYNNE (laughing). It's the last one. You can't go without the only", False),
        ("NOTE: If nothing happens within thirty seconds of pressing START, check", False),
        ("timeout: 30", True),
        ("result = find(the, list, of, names)", True),
        ("message: {the} value of [it] is not set", True),
        ("assert: call(of) the function with a list", True),
    ],
)
def test_a_label_before_a_sentence_is_no_program(words: str, expected: bool) -> None:
    assert is_code(words) is expected


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("往后的船票请向渡口的窗口购买，由", "我们大家　敬启"), id="no name signs"),
        pytest.param(
            ("要看船的人先打个电话来问，电话是13800000001", "，下午四点以后才有人来接听"), id="a mark behind a number"
        ),
        pytest.param(("这一年里有十二条旧船从北岸运到了码头A、", "B、C三地等人来修"), id="letters of an enumeration"),
        pytest.param(("北岸县渡口管理办法（县人大常委会", "2019年11月1日通过"), id="a day in brackets"),
        pytest.param(("县里的人都还记得去年秋天在渡口开的那次", "会议决定修桥，桥却到今年也没有修好"), id="no minutes"),
        pytest.param(("议定的事项由各方分头办理，并且从此", "本办法自今年十月一日起施行。"), id="an open sentence"),
        pytest.param(("□同意修理，□同意拆解，□另行", "研究的各船由船厂登记"), id="boxes in a sentence"),
        pytest.param(
            (
                "今年的船票都卖完了。",
                "北岸渡船行業公會理事會主席兼北岸船廠董事會董事長兼渡口管理所所長",
                "馬國權　謹啟",
            ),
            id="a row too long for an office",
        ),
    ],
)
def test_what_is_nearly_such_a_line_shows_nothing(rows: tuple[str, ...]) -> None:
    found: dict[str, str] = {}
    own_lines(Document("\n".join(rows) + "\n").derive(page), 0, True, found)
    assert "stands-alone" not in found
