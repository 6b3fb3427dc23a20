"""Texts that are sound as they stand, of kinds that are no prose: tables, lists of characters, markup. Nothing is changed in them."""

import pytest

from textclean import Cleaner
from textclean.finding import Severity
from textclean.structure.delimited import delimited
from textclean.structure.inventories import in_inventory
from textclean.structure.line_ends import finished
from textclean.structure.seams.kinds import kind
from textclean.structure.seams.lines.listing import entry
from textclean.structure.seams.page import page as page_of
from textclean.text import Document

CLEANER = Cleaner()
RULERS = (
    "1,Northmark,Otto I,23 November 912,7 May 973,2 February 962,N/A,7 May 973\n"
    "2,Northmark,Otto II,955,7 December 983,25 December 967,N/A,7 December 983\n"
    "3,Northmark,Otto III,980,23 January 1002,21 May 996,N/A,23 January 1002\n"
    "4,Northmark,Hal II,6 May 973,13 July 1024,14 February 1014,N/A,13 July 1024\n"
    "5,Southmark,Konrad II,990,4 June 1039,26 March 1027,N/A,4 June 1039\n"
    "6,Southmark,Hal III,29 October 1017,5 October 1056,25 December 1046,N/A,5 October 1056\n"
    "7,Southmark,Hal IV,11 November 1050,7 August 1106,31 March 1084,N/A,December 1105\n"
    "8,Southmark,Hal V,8 November 1086,23 May 1125,13 April 1111,N/A,23 May 1125\n"
)
POEMS = (
    '"题目","朝代","作者","内容"\n'
    '"浪淘沙 江楼夜望","某","沈舟","江上孤灯照夜归，楼外青山青未了，一声?雁过前津。渡头人散潮初落，何处渔歌起晚汀。"\n'
    '"浪淘沙 沙洲晚泊","某","沈舟","绿蓑衣，白板船，一竿风月老江边。鱼换酒，醉还眠，醒来不记是何年。沙鸥认得船家否，立尽斜阳不肯还。"\n'
    '"浪淘沙 渡口送客","某","沈舟","船去也，留下一江秋。岸上芦花如雪白，无人更上望江楼。潮来潮去何时了，多少行人在渡头。"\n'
)
PLAIN = [chr(code) for code in range(0x4E10, 0x4E10 + 120)]
CHARACTERS = "字符表\n\n" + "".join([*PLAIN[:60], "\uf900", *PLAIN[60:], "５", "\uf967"]) + "\n"
ENTRIES = "".join(f"{char}\tke{number}\n" for number, char in enumerate([*PLAIN[:20], "\uf9e1", *PLAIN[20:30]]))
MANUAL = (
    ".TH FERRY 1\n.SH 名称\nferry \\- 渡船时刻\n.SH 选项\n.TP\n\\-a\n如果\n.B Ferry\n编译时加入了时刻表支持，用于显示全天的班次，\n则显示全部班次。\n"
    "否则会给出错误信息并且\n.B Ferry\n退出。\n.TP\n\\-b\n如果\n.B Ferry\n编译时加入地图支持，此选项会打开地图。\n"
)
TEX = (
    "% 用户使用本模板以前请仔细阅读下面的说明。\n%   本模板只供排版的人使用，改动以前请先与编辑部联系。由此引起的任何错漏和纠纷均与\n%   本刊编辑部无关。\n"
    "% 更多的说明见手册。\n"
)
ADOC = (
    "= 渡口\n:site: https://example.org\n:repo: ferry/north-bank-storage\n:dir: https://github.example.org/ferry/north-bank-storage/releases/download\n"
    ":tag_a: north_pkg\n:tag_b: south_pkg\n\n== 下载\n\n最新的时刻表见上面的地址。\n"
)
SETEXT = "要做的事有两件：\n\n1. 先找一条船\n2. 然后去看渡口\n\n起一个好的船名\n---\n\n起船名从来不是容易的事，镇上的人为此争了三天。\n"
FILES = (
    "2021-03-02 chen@example.org prepare for the release\n\nNEWS\ndocs/ferry/timetable.txt\n\n2021-02-11 chen@example.org update the timetable of the north bank\n\nNEWS\ndocs/map.txt\n\n"
    "2021-01-05 chen@example.org prepare the winter timetable\n\nNEWS\ndocs/winter.txt\n"
)


SUBTITLES = (
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.10,0:00:03.73,ZH,,0,0,0,,预备 一 二 把缆绳解开吧！\n"
    "Dialogue: 0,0:00:03.92,0:00:07.10,ZH,,0,0,0,,请上船！热热闹闹 灯火通明\n"
    "Dialogue: 0,0:00:07.30,0:00:09.00,ZH,,0,0,0,,大家 坐 稳 我们这就开船了！\n"
)
FACES = (
    "本日もよろしくお願いします(｀･ω･´)ゞ\n昨日の件ですが、なんとか終わりました( ；∀；)\nみんなありがとうございます。ヾ(＠⌒ー⌒＠)ノ\n"
    "また来週！！(￣▽￣)ノ\n"
)
WORDS = (
    "aberrant [æˈberənt] a. 越轨的；异常的\naberration [ˌæbəˈreiʃən] n. 越轨；异常\nabide [əˈbaid] v. 容忍，忍受，服从规定的\n"
    "abrasive [əˈbreisiv] a. 磨损的；生硬粗暴的\nabrogate [ˈæbrəuɡeit] v. 废止，废除\nabstinent [ˈæbstinənt] a. 饮食有度的，有节制的，禁欲的\nabut [əˈbʌt] v. 接界，毗连\n"
)
WORDS_IN_CELLS = (
    "abide,v.容忍，忍受\nabject,a.极可怜的\nabsolute,a.绝对的，完全的，无条件限制的\nabsolve,v.赦免，免除\naccomplished,a.完成了的；有技巧的，有造诣的\n"
    "accord,v./n.同意；一致，相互给予的\naccost,v.搭话\n"
)
COMMENT = "public class Ferry {\n        // 见 https://github.example.org/ferry/issues/84\n        // 主要原因是二者没有保持一致，初始化的数据和插入的数据不同\n    }\n"
INTERVAL = "航次的范围左闭右开（即 [1, 9)，所以第九班不在其中。\n\n船号（见表）与岸号（右岸）相同。\n"
BLANK = "该渡船的载客定额为 。若在枯水期开船，则应当减载三成以上，并且在船头悬挂黄旗，以便对岸的人看见。\n"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(RULERS, id="a table whose numbers rise"),
        pytest.param(POEMS, id="a table of texts in quotation marks"),
        pytest.param(CHARACTERS, id="a list of characters"),
        pytest.param(ENTRIES, id="a dictionary of characters"),
        pytest.param(MANUAL, id="a manual page"),
        pytest.param(TEX, id="comments of TeX"),
        pytest.param(ADOC, id="attributes of AsciiDoc"),
        pytest.param(FILES, id="a change log with names of files"),
        pytest.param(SUBTITLES, id="subtitles with pauses"),
        pytest.param(WORDS, id="a list of words with their sounds"),
        pytest.param(WORDS_IN_CELLS, id="a list of words in cells"),
        pytest.param(COMMENT, id="a comment below an address"),
        pytest.param(FACES, id="faces drawn with marks"),
    ],
)
def test_nothing_is_changed_and_nothing_is_asked(page: str) -> None:
    cleaned = CLEANER.clean(page)
    assert cleaned.text == page
    assert not [issue for issue in cleaned.open if issue.severity is not Severity.NOTE]


def test_a_row_with_a_rule_below_it_is_a_heading_and_one_behind_it_is_none() -> None:
    one = Document(SETEXT).derive(page_of)
    kinds = {row.words: kind for row, kind in zip(one.rows, one.kinds, strict=True)}
    assert kinds["起一个好的船名"] == "alone"
    tight = Document(SETEXT.replace("\n\n起一个好", "\n起一个好")).derive(page_of)
    assert "alone" not in [kind for row, kind in zip(tight.rows, tight.kinds, strict=True) if "船名" in row.words]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (":alt: Map of the lines", "markup"),
        ("[^5-7]： 碑立于光绪年间", "markup"),
        (".TP", "alone"),
        (".B Ferry", "alone"),
        ("%   本刊无关。", "alone"),
        (".js 文件", ""),
        ("％的船", ""),
        (":30 开船", ""),
    ],
)
def test_markup_is_known_by_how_a_row_begins(words: str, name: str) -> None:
    assert kind(words) == name


def test_the_mark_of_a_note_behind_a_stop_ends_a_sentence() -> None:
    assert finished("渡口的碑文说船不过午，其实过了午也开。[^1]")
    assert finished("这也掩盖了常发生的一幕。”[^5-7]")
    assert not finished("渡口的碑文[^1]")


@pytest.mark.parametrize(
    "page", [pytest.param(INTERVAL, id="an interval"), pytest.param(BLANK, id="a blank to fill in")]
)
def test_what_may_be_meant_is_not_changed_unasked(page: str) -> None:
    assert CLEANER.clean(page).text == page


def test_a_face_ends_a_sentence_and_words_in_brackets_end_none() -> None:
    assert finished("ありがとう(´・ω・`)ﾉ")
    assert finished("今日は雨(；∀；)")
    assert not finished("镇上的渡口（右岸）")
    assert not finished("call f(a*b*c)")
    assert not finished("渡口(^)")


def test_rows_that_begin_with_a_day_and_a_time_are_entries_of_a_log() -> None:
    one = "081109 203518 148 INFO ferry.DataNode: 4 passengers from /10.251.42.84"
    other = "081109 204722 567 INFO ferry.DataNode: 7 passengers from /10.251.214.11"
    assert entry(one, other) == "081109 204722 "
    assert entry("17/06/09 20:10:40 INFO boats 3", "17/06/09 20:11:02 INFO boats 4")
    assert not entry("the number of the boat is", "081109 and no other")
    assert entry("abide [əˈbaid] v. 容忍", "abut, v. 接界")
    assert not entry("the ladies, whom it affects in turn.", "it greatly affects in turn.")


def test_brackets_of_data_are_no_candidates_for_furniture() -> None:
    from textclean.structure.furniture.forms import shapes
    from textclean.structure.rows import rows

    page = Document('{\n  "district": [\n    "north",\n    1\n  ],\n  "boats": 4\n}\n渡口\n')
    words = [row.words for row in page.derive(rows)]
    assert [words[at] for at in page.derive(shapes)] == ['"district": [', "1", '"boats": 4', "渡口"]


def test_what_is_no_table_and_no_list_is_cleaned_as_ever() -> None:
    assert not delimited(Document('"先生,"他说,"船开了,我们走吧,天黑以前要赶到对岸。"\n'))
    assert CLEANER.clean("这是\uf9e1先生的\uf967同意见。\n").text == "这是李先生的不同意见。\n"
    prose = "行政院函送有关委员就平地水库人工湖问题及兩岸加入世界贸易组织后大陆经贸政策所提书面答复请查照"
    assert not in_inventory(Document(prose + "\n"), 8)


CLAUSES = (
    'Section 1. Definitions\n\n a. "Ferry" means a boat that carries persons or goods over the river for\n    a fee, whatever it is moved by, and includes a raft that is drawn along\n'
    '    a rope from one bank to the other.\n b. "Landing" means a place at which a ferry takes on or sets down\n    passengers, and the path that leads to it from the nearest road.\n'
    ' c. "You" means the person who asks to be carried, or on whose behalf\n    another person asks for it in writing before the ferry leaves.\n'
    ' d. "Fee" means what is due to the ferryman for one passage, as it is\n    written on the board at the landing for the day in question.\n'
)


def test_clauses_that_small_letters_number_are_no_columns() -> None:
    cleaned = CLEANER.clean(CLAUSES)
    assert not [issue for issue in cleaned.open if issue.code == "LB016"]
    assert "drawn along a rope" in cleaned.text
    assert '\n b. "Landing" means' in cleaned.text


DUTIES = (
    "The ferryman undertakes the following, as long as the landing is open and the river is not in flood:\n\n"
    "a. to carry every passenger who has paid the fee that is written on the board at the landing for the day;\n"
    "b. to wait for a quarter of an hour where a passenger has rung the bell on the other bank of the river; and\n"
    "c. You may ask him to carry your dog with you, for which no fee is due unless it takes the place of a person.\n"
)


def test_the_last_item_of_a_contract_stands_behind_its_and() -> None:
    assert CLEANER.clean(DUTIES).text == DUTIES
    broken = DUTIES.replace("; and\nc. You may ask", "; and\nlater to ask")
    assert "; and later to ask" in CLEANER.clean(broken).text
