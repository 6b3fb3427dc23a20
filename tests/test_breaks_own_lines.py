"""Breaks: first lines whose indent was stripped, and lines that stand by themselves for what they are."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.cleaner import Cleaner
from textclean.structure.layout.first_lines import first_lines
from textclean.structure.seams import kinds
from textclean.structure.seams.heads.subtitles import is_subtitle
from textclean.structure.seams.heads.twice import heads_twice
from textclean.structure.seams.lines.english_lines import english_line, opens_verse
from textclean.structure.seams.lines.listing import listing
from textclean.structure.seams.lines.own_lines import own_lines
from textclean.structure.seams.lines.papers import names_issuer
from textclean.structure.seams.lines.parallel import in_two_scripts
from textclean.structure.seams.neighbours import by_form
from textclean.structure.seams.page import Evidence, Pair
from textclean.structure.seams.page import page as page_of
from textclean.structure.seams.words.language import language
from textclean.structure.seams.words.torn import torn
from textclean.text import Document

CLEANER = Cleaner()
TEXT = (
    "坝上的水位在入夜以后又涨了半尺，值班的老人提着马灯沿堤走了一圈，看过三处闸门，才回到棚子里添柴。火光映着墙上的账簿。",
    "第二天一早，镇上派来的两个年轻人带着皮尺和木桩，从东头量起，每隔二十步打一根桩，记下堤面的高低。老人跟在后面。",
    "晌午的时候太阳出来了，芦苇荡里飞起一群白鹭，绕着闸口转了两圈，又落回原处。年轻人坐在堤上吃干粮，问起从前的事。",
    "老人说，民国二十年发过一场大水，整条堤只剩下这一段，全靠几百条麻袋撑着。后来修堤的石头都是从对岸山里运来的。",
    "天黑以前他们量完了最后一根桩，把数字抄了两份，一份留在棚里，一份带回镇上。临走时说，秋天以前一定要把缺口补好。",
)
MEASURE = 18  #: characters of a line


def set_in_lines(paragraph: str, indent: int) -> list[str]:
    """A paragraph as a printer sets it whose first line is indented by so many characters, the indent stripped."""
    first = MEASURE - indent
    rest = paragraph[first:]
    lines = [paragraph[:first], *(rest[at : at + MEASURE] for at in range(0, len(rest), MEASURE))]
    for at in range(1, len(lines)):  # a mark may hang over the edge, as a printer lets it
        if lines[at][0] in "，。、":
            lines[at - 1], lines[at] = lines[at - 1] + lines[at][0], lines[at][1:]
    return [line for line in lines if line]


def page(indent: int, *between: str) -> str:
    """A page of paragraphs, these lines before the third one."""
    parts = ["\n".join(set_in_lines(paragraph, indent)) for paragraph in TEXT]
    return "\n".join([*parts[:2], *between, *parts[2:]]) + "\n"


@pytest.mark.parametrize(("indent", "lacks"), [(2, 4), (1, 2), (0, 0)])
def test_how_much_narrower_first_lines_are(indent: int, lacks: int) -> None:
    assert Document(page(indent)).derive(first_lines).lacks == lacks


@pytest.mark.parametrize("above", ["堤上的一夜　值班人守到天明才歇手", "守堤人在入夜以后的第三次巡查路上"])
def test_a_full_line_above_a_first_line_is_not_joined_to_it(above: str) -> None:
    lines = CLEANER.clean(page(2, above)).text.splitlines()
    assert above.replace("　", " ") in [line.replace("　", " ") for line in lines]
    assert TEXT[2] in lines


def test_paragraphs_come_back_whole_where_first_lines_tell() -> None:
    assert CLEANER.clean(page(2)).text.splitlines() == list(TEXT)


def test_the_first_line_of_the_page_shows_it() -> None:
    doc = Document(page(2))
    habit, rows = doc.derive(first_lines), page(2).splitlines()
    assert habit.lacks == 4
    assert len(rows[0]) == MEASURE - 2


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("□季若川", "byline"),
        ("■ 王　伟", "byline"),
        ("□同意", ""),
        ("文∕季若川 图∕程望山", "byline"),
        ("本报记者楼知山", "reporter"),
        ("本报记者在现场", ""),
        ("（文・写真　山野涼子）", "byline"),
        ("（文／图 李山明）", "byline"),
        ("（记者 李山明）", "credit"),
    ],
)
def test_who_wrote_a_report(words: str, kind: str) -> None:
    assert kinds.kind(words) == kind


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("合同的正本一式两份，由双方各执一份。", "附件：1. 水渠维修工程清单和所用的材料"),
        ("工匠在渠口安放闸门。 程望山 摄", "项目的负责人告诉来访的人说，水渠最难"),
        ("老桥不是“翻新”", "——从三次大修说起"),
    ],
)
def test_lines_that_stand_by_themselves(above: str, line: str) -> None:
    text = CLEANER.clean(page(0, above, line)).text.splitlines()
    assert any(row.startswith(line[:6]) for row in text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("他们在河滩上一共架起了三台红外摄", "像头，夜里也能看清对岸来的是什么人。"),
        ("他想起了一件要紧的事情，就是那一天", "——那是他第一次离开家，去很远的地方。"),
    ],
)
def test_lines_that_look_alike_go_on(left: str, right: str) -> None:
    assert left + right in CLEANER.clean(page(0, left, right)).text


def test_speeches_that_answer_each_other_are_two_lines() -> None:
    pieces = ["“这里是不是那座老渡口？", "”", "“是老渡口。", "”", "“那卖豆腐的人家还在吗？", "”"]
    quoted = "\n".join([*pieces, *("“去年就搬走了。", "”", "他点点头。")])
    text = CLEANER.clean(page(2, quoted)).text.splitlines()
    assert "“是老渡口。”" in text


def test_verse_in_one_metre_goes_on_over_a_line_that_ends_in_a_comma() -> None:
    text = (
        "渡口之什\n\n大江汤汤，小舟洋洋。有客宿宿，有客信信。言授之絷，以絷其马，薄言追之，\n"
        "左右绥之。既有淫威，降福孔夷。\n\n春水方生，舟子招招。人涉卬否，卬须我友。\n"
    )
    assert clean(text).text == text
    prose = text.replace("言授之絷，以絷其马，薄言追之，", "船工们把缆绳系好，等着天亮，谁也不说话，").replace(
        "有客宿宿，", ""
    )
    assert "不说话，左右" in clean(prose).text


def test_free_verse_keeps_its_lines() -> None:
    poem = (
        "渡口\n\n是靠在石阶上的\n旧木船吧，\n是挂在竹篙上的\n小小的雾灯吧，\n如果有人在对岸喊；\n它已在黄昏的河水里。\n"
        "林梢闪着的颓唐的残阳，\n它轻轻地收走了\n跟着脸上浅浅的微笑。\n从一条寂寞的河上来的，\n迢遥的，寂寞的桨声，\n又徐徐回到河上，寂寞地。\n"
    )
    assert clean(poem).text == poem


def test_a_word_that_begins_sentences_in_the_text_does_not_close_a_lost_end() -> None:
    others = "".join(f"而且{words}。\n\n" for words in ("船票又便宜了", "桥上的人也多起来了", "码头的灯也换了新的"))
    text = f"两人的收入还算可以，租的房子就在渡口，房东待人也很和气，住的那间也是国\n\n{others}"
    assert "也是国而且" not in clean(text).text


@pytest.mark.parametrize(
    ("behind", "greets"),
    [
        ("大家好，很高兴来到渡口，", True),
        ("大家早上好！", True),
        ("各位好，", True),
        ("大家好好想一想，", False),
        ("大家都说，", False),
    ],
)
def test_a_speech_begins_with_its_greeting(behind: str, greets: bool) -> None:
    text = f"渡口镇镇长：修好一座桥，连起两岸人，共走一条致富路\n\n{behind}我想先说说这座桥是怎么修起来的，再说说往后两年的打算。\n"
    assert clean(text).text == text
    found: Evidence = {}
    by_form(Document(text).derive(page_of), 0, False, found)
    assert ("address-follows" in found) == greets


def test_the_words_of_somebody_end_with_who_said_them_behind_two_hyphens() -> None:
    text = "船工反问的“你为什么不坐船？”这句话让我印象深刻。-- 老王\n\n二月初春，在渡口的细雨中，我拜访了摆渡的人家，和船工做了一次深入交谈。\n"
    assert not [issue for issue in clean(text).issues if issue.code.startswith(("LB", "TR"))]


ENGLISH = (
    "The ferry had been running for forty years when the council\ndecided that a bridge would be cheaper, and the men who had\n"
    "worked on it were asked what they thought of the matter.\n“I grew up in the wheelhouse, and I would do it all again.”\n"
)


@pytest.mark.parametrize("dash", ["— ", "—", "-- "])
def test_the_words_of_somebody_end_with_who_said_them_on_a_line_of_its_own(dash: str) -> None:
    text = f"{ENGLISH}{dash}Gordon Malone, Master of Works, Ferry Town University\nGrowing Towns on Either Side of the Old River\nThe plan is to keep the boats for those who come on foot, and\nto let the lorries take the bridge from the second year on.\n"
    assert "University\nGrowing" in clean(text).text


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ("船頭は夜遅くまで船を出していると言います", "まとめると、渡し場は忙しいのです", True),
        ("朝の光もずいぶん違って見えました", "川の水は澄んでいる", True),
        ("風の強い日には船を出しません", "明日は晴れる", True),
        ("船頭は夜遅くまで船を出していると言います", "が、本当かどうかは知らない", False),
        ("船頭は夜遅くまで船を出していると言います", "から、待っていればよい", False),
        ("船頭は夜遅くまで船を出している", "渡し場は忙しい", False),
        ("船頭は渡し場まで舟を出航する", "では、ここで待つ人はどうするのか", True),
        ("船頭は渡し場まで舟を出航する", "ではないかと思われる", False),
        ("船頭は渡し場まで舟を", "また、岸に戻した", False),
    ],
)
def test_a_polite_predicate_or_one_before_a_conjunction_ends_its_sentence(left: str, right: str, ends: bool) -> None:
    found: Evidence = {}
    language(Pair(left, right, "", ""), found)
    assert ("ja-ends" in found) == ends


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("A Conversation on Boats, Memory, and the River: Interview with Ada Lin and Kin Chui", "我和族人一起", True),
        ("By Dan Abram, Sophie Albert, Rick Hanlon, and Andrew Clark", "私たちは船に", True),
        ("渡口的账目用的是 Performance Budget Builder", "和另外两个工具", False),
        ("Deployment", "与渡口的账目", False),
    ],
)
def test_a_row_in_latin_letters_is_whole_where_chinese_follows(left: str, right: str, whole: bool) -> None:
    text = f"{left}\n\n{right}做过料理，发现他们会把河鱼放进传统食物里，而且是很重要的传统料理。\n\n这些事都写在渡口的旧账本里。\n"
    found: Evidence = {}
    own_lines(Document(text).derive(page_of), 0, False, found)
    assert ("latin-row" in found) == whole


@pytest.mark.parametrize(
    ("above", "left", "right", "whole"),
    [
        ("执行下面的命令：", "sudo ferry modules enable rope", "我们几乎要好了。最后一步，", True),
        ("渡口的账目就这样加完了。", "Failed after 2 seconds", "因为每一条船都要另外记账", True),
        ("To count all of the boats and", "the people on either side of it", "渡口的人每天要数两遍船", True),
        ("渡口的人每天都要用一个叫做", "Performance Budget Builder", "的程序来记账，一天两遍。", False),
        ("渡し場では毎朝この道具で舟を数える。", "Performance Budget Builder", "は、舟の数を数える道具である。", False),
    ],
)
def test_so_it_is_in_hard_wrapped_text_where_it_begins_or_follows_another_such_row(
    above: str, left: str, right: str, whole: bool
) -> None:
    text = f"渡口的账本一共有十二本，都收在码头\n边上的小屋里，谁都可以来看。\n{above}\n{left}\n{right}\n这些事都写在渡口的旧账本里。\n"
    found: Evidence = {}
    own_lines(Document(text).derive(page_of), 3, True, found)
    assert ("latin-row" in found) == whole


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        ("文件名：src/ferry/main.rs", "这里的程序记下每一条船", True),
        ("檔名：ch17-03.md", "這裡的程式記下每一條船", True),
        ("文件名：渡口的旧账本", "一共有十二本，都在码头", False),
        ("渡口的程序是怎样写成的", "林小溪(@river_lin)", True),
        ("林小溪（@river_lin）", "从上游坐船过来，讲了两个小时", True),
        ("这一次来的有", "林小溪（他是上游的人）", False),
    ],
)
def test_the_name_of_a_file_and_of_somebody_with_a_handle_stand_alone(left: str, right: str, alone: bool) -> None:
    text = f"渡口的账本一共有十二本。\n{left}\n{right}\n这些事都写在渡口的旧账本里。\n"
    found: Evidence = {}
    own_lines(Document(text).derive(page_of), 1, True, found)
    assert ("stands-alone" in found) == alone


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("渡船 2.6 号：2024 年以前的旧船", "渡船 2.7 号：2025 年以前的旧船", True),
        ("all boats 1.8.7 prior to 371 tons", "all boats 1.9.3 prior to 286 tons", True),
        ("渡船 2.6 号：2024 年以前的旧船", "木船 2.7 号：2025 年以前的旧船", False),
        ("渡船 2.6 号：2024 年以前的旧船", "渡船 2.7 号：2025 年新造的大船", False),
    ],
)
def test_rows_of_one_form_are_items(left: str, right: str, alike: bool) -> None:
    text = f"渡口的账本一共有十二本。\n{left}\n{right}\n这些事都写在渡口的旧账本里。\n"
    found: Evidence = {}
    listing(Document(text).derive(page_of), 1, True, found)
    assert ("both-alike" in found) == alike


WRAPPED = (
    "渡口的账本一共有十二本，都收在码头边上的\n小屋里，谁都可以来看。每一本都写着那一年\n坐船的人数，还有船工的名字和他们的工钱，\n"
    "一笔一笔都记得清楚。执行下面的命令就可以\n把它们全部都数一遍：\n{}\n这样账本就数完了，从头到尾也不过用了两分\n钟的时间，比从前请人来数快得多了。\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "sudo ferry modules enable rope --books",
        "渡船 2.6 号：早于 2024 年的所有旧账本\n渡船 2.7 号：早于 2025 年的所有旧账本",
    ],
)
def test_commands_and_items_of_one_form_keep_their_lines_though_they_fill_them(rows: str) -> None:
    assert f"\n{rows}\n这样账本" in clean(WRAPPED.format(rows)).text


@pytest.mark.parametrize(("left", "alone"), [("码头上的人都散了。", True), ("他在信里提到了", False)])
def test_what_is_headed_in_square_brackets_stands_below_a_finished_sentence(left: str, alone: bool) -> None:
    found: Evidence = {}
    own_lines(Document(f"{left}\n【渡口新事】船上有了图书角\n").derive(page_of), 0, True, found)
    assert ("stands-alone" in found) == alone


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        ("渡船沒有我想像中的簡單", "前言", True),
        ("渡船没有我想像中的简单", "参考文献", True),
        ("渡し舟の本を読んだ人々", "はじめに", True),
        ("他在信里写了一篇", "前言，又写了一篇后记", False),
        ("他为这本书写了目录，", "前言", False),
    ],
)
def test_the_name_of_a_part_of_an_article_stands_alone(left: str, right: str, alone: bool) -> None:
    found: Evidence = {}
    own_lines(Document(f"{left}\n{right}\n从前的渡口有两条船。\n").derive(page_of), 0, True, found)
    assert ("stands-alone" in found) == alone


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        ("3．江州市城镇老旧小区改造工作流程图", "抄送：市委各部门，市人大常委会办公室，市政协", True),
        ("相关意见已逐一回应并交办。", "咨询电话：12393", True),
        ("相关数据同比发生变动30%以上的原因说明", "√适用 □不适用", True),
        ("全年亩均增收2300元", "图为游客在清溪镇采摘李子", True),
        ("对按期完成任务的县区予以通报表扬", "附件：1．任务分解表", True),
        ("像从前的船。", "（作者系江州市作家协会会员）", True),
        ("当年与他是一条", "[1] 参看《江州府志》卷三，第三十七页。", True),
        ("六十岁以上居", "①参见王建华：《居家养老的制度逻辑》", True),
        ("the ferry crossed the", "Fig. 3. The ferry at dawn", True),
        ("办法分为三种：", "①先修渠，②再修闸", False),
        ("研究已经表明", "[1]，水位与雨量有关", False),
        ("公使館的各位先生", "［7］伯爵和［8］先生，致上謝意", False),
        ("联系人：张三，", "联系电话：12393，每天上午都有人值班", False),
        ("这张老照片很有名，上", "图为一九三七年的码头", False),
        ("他说的是两种办法，", "√是一种记号，别的记号也可以用", False),
    ],
)
def test_what_opens_a_line_of_its_own_goes_on_from_none(left: str, right: str, alone: bool) -> None:
    found: Evidence = {}
    own_lines(Document(f"{left}\n{right}\n").derive(page_of), 0, True, found)
    assert ("stands-alone" in found) == alone


def test_a_section_headed_in_square_brackets_stands_alone_where_that_is_the_way_of_the_text() -> None:
    text = "肝肾功能不\n【贮藏】密封保存。\n【包装】铝塑包装。\n【有效期】二十四个月。\n"
    found: Evidence = {}
    own_lines(Document(text).derive(page_of), 0, True, found)
    assert "stands-alone" in found


@pytest.mark.parametrize(
    ("above", "left", "right", "step"),
    [
        ("6 砂锅底垫白菜叶", "放入肉丸，加冰糖和没过肉丸的热水", "7 小青菜焯水围边，锅中汤汁勾薄芡", True),
        ("6 砂锅底垫白菜叶", "放入肉丸，加冰糖和没过肉丸的热水，", "7 小青菜焯水围边，锅中汤汁勾薄芡", False),
        ("砂锅底垫白菜叶", "去年镇上一共修了三条水渠，又添了", "7 座水闸，两岸的田都能浇上水了", False),
        ("6 月里下了一场雨", "去年镇上一共修了三条水渠，又添了", "8 座水闸，两岸的田都能浇上水了", False),
    ],
)
def test_the_next_step_is_no_rest_of_the_one_above(above: str, left: str, right: str, step: bool) -> None:
    found: Evidence = {}
    listing(Document(f"{above}\n{left}\n{right}\n").derive(page_of), 1, False, found)
    assert ("item-next" in found) == step


SUBTITLES = (
    "我一直以为时间会治愈一切\nI always thought time would heal everything\n可是治愈我们的不是时间\nBut it is not time that heals us,\n"
    "而是在时间里遇见的人\nbut the people we meet in it.\n你还记得那年的冬天吗？\nDo you remember that winter?\n"
    "我记得雪下了三天三夜\nI do. It snowed for three days.\n只有一包饼干和半瓶水\nwith only a pack of crackers and water.\n"
)


def test_a_text_and_its_translation_in_turn_are_lines_of_their_own() -> None:
    assert clean(SUBTITLES).text == SUBTITLES


@pytest.mark.parametrize(
    ("rows", "turn"),
    [
        (SUBTITLES.splitlines(), True),
        (SUBTITLES.splitlines()[::2] + SUBTITLES.splitlines()[1::2], False),
        (["这门课用的是 Rails 的例子", "Ruby on Rails", "学生要先装好 Ruby 才行", "Guides and Notes"] * 3, False),
        (["“老渡口。", "”"] * 6, False),
    ],
)
def test_scripts_that_stand_in_turn(rows: list[str], turn: bool) -> None:
    page = Document("\n".join(rows) + "\n").derive(page_of)
    assert any(in_two_scripts(page, at) for at in range(len(page.rows) - 1)) == turn


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("閉校の小学校　最後の運動会に三百人", "文・伊藤一郎"),
        ("2015年冬于江州", "渡船考略"),
        ("其特征在于，还包括扶手；", "[0011] 所述扶手与梯架铰接"),
        ("他说那天的雾很大", "[00:02:10] 后来船就开了"),
        ("各鄉鎮公所", "副本：本府消防局"),
    ],
)
def test_bylines_and_numbers_of_paragraphs_stand_by_themselves(left: str, right: str) -> None:
    found: Evidence = {}
    own_lines(Document(f"{left}\n{right}\n").derive(page_of), 0, True, found)
    assert "stands-alone" in found


@pytest.mark.parametrize("name", ["开栏的话", "编者按", "編者的話", "相关链接", "新闻背景", "编后", "短评"])
def test_the_name_of_a_part_of_a_page_stands_alone(name: str) -> None:
    text = f"守堤人的一夜 三处闸门两盏马灯\n坝上水位又涨了半尺\n{name}\n\n{TEXT[0]}\n\n{TEXT[1]}\n"
    rows, out = Document(text).derive(page_of), Evidence()
    own_lines(rows, 1, False, out)
    assert "stands-alone" in out
    assert f"\n{name}\n" in CLEANER.clean(text).text


def test_the_name_of_a_part_in_a_sentence_is_none() -> None:
    rows, out = (
        Document("详细的办法见本版\n相关链接，也可以到闸口的棚子里询问值班的老人。\n").derive(page_of),
        Evidence(),
    )
    own_lines(rows, 0, False, out)
    assert "stands-alone" not in out


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        ("本月认领微心愿四百一十六个", "【他山之石】", True),
        ("在江州市人民代表大会第二次会议上", "代市长 黎 明", True),
        ("江州中學圖書館借閱要點", "中華民國一〇三年九月一日校務會議通過", True),
        ("他把那本旧账叫做", "【老账】，又说里面什么都有", False),
        ("发布人：市场监管局局长 高敏，", "市审批局副局长 麻志诚", False),
        ("这份要点后来由校务会议在（", "中華民國一〇三年九月一日校務會議通過", False),
    ],
)
def test_who_signs_when_it_was_passed_and_what_stands_in_a_box(left: str, right: str, alone: bool) -> None:
    found: Evidence = {}
    page = Document(f"{left}\n{right}\n从前的渡口有两条船。\n").derive(page_of)
    own_lines(page, 0, True, found)
    assert ("stands-alone" in found) == alone


def test_a_row_in_brackets_that_a_full_line_runs_on_into_is_part_of_its_sentence() -> None:
    rows = f"{PROSE_OF_TWENTY}老板娘说了好几遍的那一件事，按江州市的文件\n（江渡〔2022〕1186号）\n核准，公司可以开船。\n{PROSE_OF_TWENTY}"
    one, found = Document(rows).derive(page_of), dict[str, str]()
    at = next(at for at, row in enumerate(one.rows) if row.words[0] == "（")
    own_lines(one, at, True, found)
    assert "end-credit" not in found


def test_a_row_in_brackets_from_end_to_end_is_whole() -> None:
    found: Evidence = {}
    own_lines(Document("（加赛十回见分晓）\n城南队老船工首发上场\n").derive(page_of), 0, True, found)
    assert "end-credit" in found


PROSE_OF_TWENTY = "渡口的茶馆从天亮开到天黑，客人多半是等船\n的乡下人，一壶茶可以坐上半天。老板娘不催\n，只在添水的时候问一声今天的鱼价，得到的\n回答总是一样。\n"


@pytest.mark.parametrize(
    ("rows", "is_one"),
    [
        ("把渡口的每一件小事办成老百姓心头的大事情\n——一论渡口新风\n", True),
        ("老船工一辈子最爱说的就是船头上的那句老话\n——船到桥头自然直。\n", False),
        (
            "老船工一辈子最爱说的就是船头上的那句老话\n——船到桥头自然直这句话他说了整整四十八年\n，一直说到今天。\n",
            False,
        ),
        ("他走的时候，说的就是船头上的那句老话\n——船到桥头自然直\n", False),
    ],
)
def test_a_subtitle_stands_below_a_headline_that_is_full(rows: str, is_one: bool) -> None:
    assert is_subtitle(Document(rows + PROSE_OF_TWENTY * 2).derive(page_of), 0, True) == is_one


def test_a_heading_in_both_scripts_stands_alone() -> None:
    heads = ("Editor's Note 编者的话", "Desk Swap 换个座位", "Photo Prize of the Year 本年度摄影大赛")
    text = "".join(f"{head}\n{PROSE_OF_TWENTY}" for head in heads)
    assert clean(text).text.splitlines()[::2] == list(heads)


def test_words_of_two_scripts_in_running_text_are_no_headings() -> None:
    rows = "Debug trait 用于开启调试\nEq trait 只能应用于类型\nPartialOrd trait 可以排序\n"
    assert not Document(rows + PROSE_OF_TWENTY).derive(heads_twice)


@pytest.mark.parametrize(
    ("rows", "at", "alone"),
    [
        ("With every blessing,\nCanon Peter Wood\nServices in April\n", 0, True),
        ("With every blessing,\nCanon Peter Wood\nServices in April\n", 1, True),
        ("HELEN DRURY  Claimant\nand\nPAIGE BOATS LIMITED  Defendant\n", 0, True),
        ("HELEN DRURY  Claimant\nand\nPAIGE BOATS LIMITED  Defendant\n", 1, True),
        ("With every step that he took,\nthe path grew narrower.\nNobody came.\n", 0, False),
        ("Mr Drury is the Claimant\nand owns the boat.\nNobody came.\n", 0, False),
    ],
)
def test_english_lines_that_stand_by_themselves(rows: str, at: int, alone: bool) -> None:
    assert bool(english_line(Document(rows).derive(page_of), at)) == alone


@pytest.mark.parametrize(
    ("rows", "verse"),
    [
        ("The sea was cold and wide and grey,\nTo where it met the distant sky.\n", True),
        (
            "Who then shall row thee to the shore?\nHe is a blind and ancient man;\nYet in his hand he holds the oar.\n",
            True,
        ),
        ("the ferry went, on Tuesday,\nto the other bank and back.\n", False),
        ("he read The Ferryman, The Times,\nThe Daily Boat and other papers.\n", False),
    ],
)
def test_a_small_word_with_a_capital_behind_a_comma_begins_a_line_of_verse(rows: str, verse: bool) -> None:
    assert bool(opens_verse(Document(rows).derive(page_of), 0)) == verse


@pytest.mark.parametrize(
    ("left", "right", "issued"),
    [
        ("中共江州市委组织部", "干部任前公示", True),
        ("江州市公安局", "破获一起大案", False),
        ("中华人民共和国", "税收征收管理条例", False),
    ],
)
def test_who_issues_a_paper_stands_over_its_title(left: str, right: str, issued: bool) -> None:
    assert names_issuer(Document(f"{left}\n{right}\n").derive(page_of), 0) == issued


@pytest.mark.parametrize(
    ("right", "alone"), [("受理电话：0710-12380", True), ("来信地址：市府路1号", True), ("邮政编码：441000", True)]
)
def test_where_to_turn_to_begins_a_line(right: str, alone: bool) -> None:
    found: Evidence = {}
    own_lines(Document(f"不得借机诽谤诬告。\n{right}\n").derive(page_of), 0, True, found)
    assert ("stands-alone" in found) == alone


def test_a_number_to_ring_up_goes_on_in_the_short_rest_of_its_sentence() -> None:
    found: Evidence = {}
    own_lines(Document("可拨打人事股电话0710-5223016\n咨询。\n").derive(page_of), 0, True, found)
    assert "stands-alone" not in found


def test_a_list_of_words_in_a_block_of_english_is_text() -> None:
    rows = (
        "江州的码头，从前有三座，如今只剩一座了。\nthe wharf was the product of a long bargaining\namong guild halls, and the traditional\nmechanism of mediation declined\n"
        "in the second half of the century and\n江州的码头，从前有三座，如今只剩一座了。\n江州的码头，从前有三座，如今只剩一座了。\n江州的码头，从前有三座。\n"
    )
    found: Evidence = {}
    by_form(Document(rows).derive(page_of), 2, True, found)
    assert "latin-both" in found


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("by Ron Askew", "byline"),
        ("by the Right Rev. Judith Wood", "byline"),
        ("by the House of Commons", ""),
        ("by Ron and his boat", ""),
        ("by Wood", ""),
        ("by Mr Wood", ""),
        ("by Ron Askew.", ""),  # the end of a sentence
    ],
)
def test_who_wrote_an_english_text_in_small_letters(words: str, who: str) -> None:
    assert kinds.kind(words) == who


def test_a_unit_that_begins_several_rows_makes_no_series_of_them() -> None:
    rows = (
        "渡口去年卖出新茶的收入为六十一点71\n亿元，增长6.7%；卖出旧茶的收入为76\n亿元，增长3.6%。三年来都是这样的。\n"
    )
    found: Evidence = {"number-unit": ""}
    listing(Document(rows).derive(page_of), 1, True, found)
    assert "starts-alike" not in found


def test_a_ratio_goes_on_behind_its_sign() -> None:
    found: Evidence = {}
    torn(Document("三次产业的结构由去年的调整为今年的20.7∶\n38.1∶41.2，还会再变。\n").derive(page_of), 0, True, found)
    assert "torn-number" in found


@pytest.mark.parametrize("words", [">", "> >", ">>"])
def test_the_empty_line_of_a_quotation_stands_alone(words: str) -> None:
    """Between two paragraphs of a quotation of Markdown stands its mark alone: no sentence goes on in it."""
    assert kinds.kind(words) == "alone"


@pytest.mark.parametrize("words", ["> 5", ">= 3", ">丰收"])
def test_a_mark_with_words_behind_it_is_no_empty_line(words: str) -> None:
    """What has words is no such line."""
    assert kinds.kind(words) != "alone"


def test_verse_that_stands_as_wide_as_the_lines_of_a_report_keeps_its_lines() -> None:
    report = (
        "The council met again on Monday evening in the\nold school house to hear the report on the new\n"
        "bridge, which had been promised for the autumn\nand was still not begun when the frost arrived.\n"
    )
    verse = (
        "The river runs and river sleeps below the hill,\nAnd where the willow bends to drink beside the mill,\n"
        "There stands a heron on one leg, so thin and still,\nAnd we who pass go softly on as children will.\n"
    )
    assert verse in CLEANER.clean(4 * report + verse + 4 * report).text
