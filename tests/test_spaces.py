"""Spaces wherever two characters meet: what tells that nobody meant them, and what keeps its own."""

from __future__ import annotations

import re

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.gutters.read_across import rows_read_across
from textclean.structure.letterspaced import letterspaced
from textclean.text import Document

PROSE = (
    "渡口的老赵撑了三十年船，河上修桥那年，他把船拖上岸，刷了一遍桐油，倒扣在院子里。\n"
    "桥通车的那天，全村的人都去看热闹，只有他没有去，他坐在船底上抽烟，一直抽到天黑。\n"
    "后来有人出高价买他的船，说要摆在饭店门口做招牌，他不卖。\n"
    "去年涨大水，桥封了两天，村里有个孕妇要生，他把船又推下了河。\n"
)


def spread(text: str, every: int = 1) -> str:
    """A space between each two Han characters, or between every so many."""
    seen = iter(range(len(text)))
    return re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", lambda _: "" if next(seen) % every else " ", text)


@pytest.mark.parametrize("every", [1, 2, 3, 5])
def test_however_many_there_are_they_go(every: int) -> None:
    assert Cleaner().clean(spread(PROSE, every)).text == PROSE


def test_in_traditional_characters_too() -> None:
    page = "市府指出，修復後的街屋將作為展覽館，二樓提供藝術家使用，預計明年一月對外開放，平日免費參觀。\n"
    assert Cleaner().clean(spread(page)).text == page


def test_beside_marks_as_well() -> None:
    page = "“船还在，”他说，“人也还在。”村长笑了（他一向不笑），给他倒了一碗酒，两个人就着花生米喝到半夜。\n"
    assert Cleaner().clean(" ".join(page.strip()) + "\n").text == page


def test_a_credit_keeps_the_spaces_between_names() -> None:
    page = "本报讯（记者 王小虎 通讯员 李晓芳）昨天下午，渡口村的老船工收到了一面锦旗，送旗的是刚满月的孩子的父母。\n"
    assert Cleaner().clean(spread(page.replace(" ", "")) + PROSE).text.startswith(page)


def test_a_headline_keeps_its_own_where_the_text_has_none() -> None:
    page = "老 船 工 雨 夜 渡 孕 妇\n" + PROSE
    assert Cleaner().clean(page).text == page
    assert Cleaner().clean(spread(page.replace(" ", ""))).text == page.replace(" ", "")


def test_verse_and_names_are_no_prose() -> None:
    verse = "床 前 明 月 光 ， 疑 是 地 上 霜 。 举 头 望 明 月 ， 低 头 思 故 乡 。\n"
    names = "到会的有：高 明，李 白，文 静，方 正，孙 浩，周 全，安 康，郑 涛，冯 燕，和 平，卫 东，蒋 兰。\n"
    assert not Document(verse + names).derive(letterspaced)


def test_words_that_were_parted_on_purpose_are_whole() -> None:
    """As readers for learners part them, finer than a table of words may."""
    page = (
        "我们 的 学校 在 山 脚 下，每天 早上 八 点 上课，下午 四 点 放学，中午 在 食堂 吃饭，周末 可以 回家 看 父母。\n"
        "他 把 桌子 上 的 书 都 收 起来，放 进 书包 里，然后 关 上 门，一 个 人 走 到 车站 去 等 车。\n"
    )
    assert not Document(page).derive(letterspaced)
    assert Cleaner().clean(page).text == page


def test_spaces_all_over_are_no_gutter() -> None:
    """In any three lines some of them stand at one place; in lines of two columns there is one, and they meet again and again."""
    assert not Document(spread(PROSE)).derive(rows_read_across)
    left = (
        "渡口的老赵撑了三十年船，",
        "河上修桥那年他把船拖上岸",
        "刷了一遍桐油倒扣在院子里",
        "桥通车的那天全村人都去看",
    )
    right = (
        "去年涨大水桥封了两天村里",
        "有个孕妇要生他把船又推下",
        "了河孩子生下来取名叫渡生",
        "今年满月他坐在上席喝了酒",
    )
    page = "".join(f"{one} {other}\n" for one, other in zip(left, right, strict=True))
    assert Document(page).derive(rows_read_across) == {0, 1, 2, 3}


def test_three_lines_with_a_space_at_one_place_and_another_between_are_chance() -> None:
    page = (
        "稻田里的水一天比一天少， 水利组的人守在渠口上\n北坡的麦子也到了灌浆时节 一连十几天没有下过雨\n"
        "老人们说从前也有过这样的年头\n南湾的鱼塘只剩下半塘的水 养鱼的人家都很着急呢\n"
    )
    assert not Document(page).derive(rows_read_across)


def test_a_space_behind_each_half_width_mark_is_no_gutter() -> None:
    page = "".join(
        f"从{what}看, 今年比去年多, 多了{n}成, 大家都很高兴, 明年还要再多。\n"
        for n, what in enumerate(("水稻的收成", "玉米的收成", "油菜的收成", "棉花的收成"), 2)
    )
    assert not Document(page).derive(rows_read_across)
    assert Cleaner().clean(page).text == page.replace(", ", "，")


def test_japanese_whose_characters_all_stand_apart_is_closed() -> None:
    page = "渡 し 船 は 毎 朝 六 時 に 出 ま す 。橋 の 工 事 が お わ る ま で つ づ け ま す 。\n切 符 は 船 の 中 で 買 え ま す 。子 ど も は 半 額 で 、犬 や ね こ も 乗 れ ま す 。\n"
    assert Cleaner(select=["SP"]).clean(page).text == page.replace(" ", "")


@pytest.mark.parametrize(
    "line",
    [
        "むかし あるところに おじいさんと おばあさんが すんで いました。おじいさんは やまへ しばかりに いきました。",
        "い ろ は に ほ へ と ち り ぬ る を わ か よ た れ そ つ ね な ら む",
        "開 会 の こ と ば",
        "山田 太郎、鈴木 花子、田中 一郎、佐藤 みどり、高橋 けん、伊藤 あゆみ、渡辺 さとる。",
    ],
)
def test_japanese_that_is_parted_on_purpose_stays(line: str) -> None:
    assert Cleaner(select=["SP"]).clean(line + "\n").text == line + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "（1. 东南理工大学 社会学院，南京 210096；2. 江淮师范大学 公共管理学院，合肥 230061）\n",
        "摘 要：社区食堂是近年来各地推进居家养老服务的重要抓手，但其影响尚缺乏检验。\n",
        "> 2024年3月11日 18:30，陈锐 写道：\n> 各位好，二期接口联调暂定本周四上午九点，请大家准时参加。\n",
    ],
)
def test_spaces_that_are_set_on_purpose_stay(line: str) -> None:
    assert Cleaner().clean(PROSE + line + PROSE).text == PROSE + line + PROSE


def test_a_space_inside_a_word_behind_an_institution_goes() -> None:
    line = "东南理工大学 在去年秋天开设了社会 学院，招收了第一批学生。\n"
    assert "社会学院，招收" in Cleaner().clean(PROSE + line).text


@pytest.mark.parametrize(
    "text",
    [
        "第四条\u2003县交通运输局是全县农村公路养护管理的主管部门，负责监督检查。\n",
        "老站长\u2003票是死的，雪是活的。前面塌了雪，道班的人正在清，最早也得明天。\n",
    ],
)
def test_a_wide_space_behind_the_head_of_an_entry_stays(text: str) -> None:
    assert Cleaner().clean(text).text == text


def test_inside_a_sentence_it_goes() -> None:
    text = "县交通运输局是全县农村公路养护\u2003管理的主管部门，负责监督检查。\n"
    assert Cleaner().clean(text).text == text.replace("\u2003", "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("有房，为人诚实，诚觅伴侣一位。联系请写信到城关镇邮政所转 王女士收。\n", True),
        ("大家都说这位王 女士为人诚实，做事公道，从不占别人便宜。\n", False),
    ],
)
def test_a_space_before_somebody_who_is_addressed_is_meant(text: str, kept: bool) -> None:
    issues = [issue for issue in Cleaner().clean(text).issues if issue.code == "SP001"]
    assert (not issues) is kept


NOTICE = (
    "県では、老朽化した水門の遠隔操作の装置を、来年四月から順次、新しい機種に取り替えます。\n"
    "工事の期間中は、一部の水門で開け閉めに時間がかかることがあります。ご不便をおかけしますが、ご理解をお願いします。\n"
    "夜間に大雨が降るおそれのあるときは、職員が現地で操作を続けますので、川には近づかないでください。\n"
)


def fall(text: str, each: int) -> str:
    """Spaces wherever they fall between two characters of a line, one in so many places."""
    return re.sub("(?<=[^\n])(?=[^\n])", lambda match: "" if (match.start() * 7 + 3) % each else " ", text)


@pytest.mark.parametrize("each", [6, 9])
def test_of_japanese_too_where_they_stand_inside_words_and_before_marks(each: int) -> None:
    cleaned = Cleaner().clean(fall(NOTICE, each)).text
    assert cleaned.count(" ") <= 2, "but for those that may part a name or the head of an entry"
    assert cleaned.replace(" ", "") == NOTICE


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            "りすが れんげの はなを みて いると、 るりいろの とりが やって きて、 「らいねんも くるよ」と いいました。\n"
            * 3,
            id="for children",
        ),
        pytest.param(
            "毎月 一日に 市役所へ 来て ください。 わからない ことは、 電話で 聞いて ください。\n" * 3, id="for learners"
        ),
        pytest.param("公園 の 桜 が 咲い た ので 、 友達 と 写真 を 撮り に 行き まし た 。\n" * 3, id="by a program"),
        pytest.param(NOTICE + "担当は川辺 太郎、副担当はジョン スミスが務めます。\n", id="names"),
        pytest.param(NOTICE + "水防団だより 秋の号 川辺 太郎\n", id="a headline"),
    ],
)
def test_spaces_between_the_words_of_japanese_stay(page: str) -> None:
    assert Cleaner().clean(page).text == page


def test_before_a_comma_of_japanese_there_is_none() -> None:
    assert Cleaner().clean(NOTICE.replace("は、", "は 、")).text == NOTICE


def test_the_captions_of_two_pictures_keep_the_space_between_them() -> None:
    line = "图①：新到的三台磨床已经装好。 图②：老师傅在教徒弟们看图纸，一看就是一个下午。\n"
    assert Cleaner().clean(line).text == line


def test_beside_a_row_with_a_wide_gap_a_space_may_part_columns_too() -> None:
    row = "他蹲在河滩上，把石头一块一块翻过来看， 三班 刘大成 1,204         96.1\n"
    assert Cleaner(select=["SP"]).clean(row).text == row


MINUTES = """議 事 録
議 事 次 第
日 時 令和元年七月二十六日
場 所 中央会館の大会議室
委員：青木 秀子、東 真理、清水 かほる、曽我部 美咲、千葉 恵子、原 早苗、
○東会長 それでは、ただいまから会議を始めます。資料は三つございます。
○宮原課長 ありがとうございます。まず、資料の一から説明します。
○東会長 ありがとうございました。御質問のある方は挙手をお願いします。
○千葉委員 地域の図書館の役割について、もう少し詳しく伺いたいと思います。
○東会長 お願いいたします。
"""


def spaced(text: str) -> str:
    """The text with its spaces mended, as ``fix`` does it."""
    return Cleaner(select=["SP"]).clean(text).text


def test_minutes_keep_the_spaces_behind_who_speaks_and_in_what_is_set_wide() -> None:
    assert spaced(MINUTES) == MINUTES


@pytest.mark.parametrize(
    "line",
    [
        "○宮原消費者教育推進課長 ありがとうございます。まず、資料の一から説明します。",
        "○主席 各位委員，我們現在開會。請秘書處報告出席人數，並說明今天的議程。",
    ],
)
def test_behind_who_speaks_none_is_told(line: str) -> None:
    assert [issue.code for issue in Cleaner(select=["SP"]).clean((line + "\n") * 3).issues] == []


def test_spaces_that_fell_go_also_in_minutes_but_not_behind_who_speaks() -> None:
    fallen = (
        "町の図書 館は午前九時 に開き、夜八 時まで開いて います。会 議室は申し込み が必要で す。休 館日は月曜 日です。"
    )
    said = spaced(MINUTES + "".join(fallen.replace("夜", night) + "\n" for night in "夜昼夕朝晩"))
    assert said.count("館は午前九時に開き、") == said.count("会議室は申し込みが必要です。") == 5
    assert [one for one in MINUTES.splitlines() if one not in said.splitlines()] == [MINUTES.splitlines()[4]]
