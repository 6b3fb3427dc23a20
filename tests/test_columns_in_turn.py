"""Columns of which a program read the lines in turn, or across with one space for the gutter: told of once, and left alone."""

from __future__ import annotations

import random
import textwrap

import pytest

from textclean import Cleaner
from textclean.structure.seams.layout import scattered
from textclean.structure.seams.layout.strangers import LEAST, most, of_pair
from textclean.structure.seams.page import page
from textclean.structure.seams.words.lexicon import standing
from textclean.text import Document

CLEANER = Cleaner()

FERRY = (
    "夜里的渡口只亮着一盏煤油灯，船",
    "工们围着火盆烤手，说起上游的水",
    "库昨天又开了闸，天亮以前水位还",
    "要上涨，谁也不敢把缆绳放松。老",
    "船长披衣出来看了三回，又回去睡",
    "觉，只叫徒弟守在岸边。",
)
SCHOOL = (
    "镇上的小学今年换了一批新的课",
    "桌，木匠连夜把旧桌子改成了书",
    "架，摆在走廊两头，孩子们下了",
    "课就蹲在那里看，连午饭都常常忘",
    "记去吃，值日的老师只好一遍遍地",
    "摇着铃铛叫他们回来。",
)
INCOME = (
    "上半年全县财政收入达到3,418.62",
    "万元，比去年同期多收412.7",
    "万元，其中渔业税收占去238.16",
    "万元，运输与仓储两项共计1,024.5",
    "万元，其余来自山货与茶叶的买卖，",
    "账目已经全部核对完毕。",
)
WORKSHOP = (
    "コンピューター教室では、古いキー",
    "ボードを分解して掃除し、壊れたプリ",
    "ンターも直して使っている。先生はボ",
    "ランティアの学生で、週に二度バスで",
    "町から来て、子どもたちにプログラ",
    "ミングの初歩を教えている。",
)

HARBOR = (
    "港の朝市は日曜日ごとに開かれ、遠く",
    "の村からも野菜や魚を積んだ車が来る。",
    "売り手はみな顔なじみで、値段よりも",
    "天気の話に花が咲き、昼までには何も",
    "残らないので、帰りの荷台はいつも空",
    "っぽのまま坂を登っていく。",
)


def in_turn(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    return "".join(f"{one}\n{other}\n" for one, other in zip(left, right, strict=True))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(FERRY, SCHOOL, id="words"),
        pytest.param(INCOME, SCHOOL, id="figures and what they count"),
        pytest.param(WORKSHOP, HARBOR, id="katakana"),
    ],
)
def test_lines_whose_words_go_on_two_lines_below_are_of_two_columns(
    left: tuple[str, ...], right: tuple[str, ...]
) -> None:
    cleaned = CLEANER.clean(in_turn(left, right))
    assert cleaned.text == in_turn(left, right)
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]


def test_of_such_lines_no_end_is_called_cut_and_no_beginning_astray() -> None:
    codes = [issue.code for issue in CLEANER.clean(in_turn(WORKSHOP, HARBOR)).open]
    assert [code for code in codes if code.startswith(("LB", "TR"))] == ["LB016"]


@pytest.mark.parametrize("column", [FERRY, SCHOOL, INCOME, WORKSHOP])
def test_the_same_lines_in_order_are_joined(column: tuple[str, ...]) -> None:
    cleaned = CLEANER.clean("\n".join(column) + "\n")
    assert not [issue.code for issue in cleaned.open if issue.code == "LB016"]


def test_one_word_two_lines_below_may_be_chance() -> None:
    lines = (
        "山坡上的茶树去年冬天冻坏了一半，",
        "今年春天补种的苗子长得很快，有人",
        "说是雨水好，有人说是换了肥料，其",
        "实最要紧的是守夜的人多烧了几堆火，",
        "把霜挡在了坡下。",
    )
    cleaned = CLEANER.clean("\n".join(lines) + "\n")
    assert cleaned.text == "".join(lines) + "\n"


ACROSS = (
    "清晨的菜市还没有开门，挑担的 去年修好的石桥又添了两盏灯，",
    "人已经在门外排成长队，有的抽 过桥的人再也不用摸黑，孩子们",
    "烟，有的打盹，谁也不大声讲话，",
    "只有卖豆腐的敲着梆子走过去， 放学以后爱趴在栏杆上数船，数",
    "身后跟着一条黄狗，摇着尾巴，",
    "到一百才肯回家吃饭，天天如此，",
    "走到巷口又折回来，蹲在秤边上 风雨不停。老人说，桥是大家凑",
    "等着掉下来的碎屑，眼睛发亮， 钱修的，一块石头也不许少，谁",
)


def test_one_space_at_one_place_is_a_gutter_also_where_lines_of_one_column_stand_between() -> None:
    text = "\n".join(ACROSS) + "\n"
    cleaned = CLEANER.clean(text)
    assert cleaned.text == text
    assert [issue.code for issue in cleaned.open] == ["LB015"]
    assert cleaned.open[0].words["count"] == str(len(ACROSS))


def test_a_space_in_paragraphs_that_end_their_sentences_is_no_gutter() -> None:
    text = "".join(
        f"{one}\n\n"
        for one in (
            "旧车站的候车室去年改成了图书馆，书架沿着窗 户排开，读者坐在从前的长椅上看书。",
            "月台上铺了木板，摆着十几盆茉莉花，每到周末 就有人来唱歌，附近的居民都爱来听。",
            "站长退休以后当了管理员，他还穿着从前的制服 上班，口袋里装着一只很旧的铁哨子。",
            "最后一班火车开走的那天他没有哭，只是把信号 灯擦了一遍，挂回墙上原来的钉子上。",
        )
    )
    assert not [issue.code for issue in CLEANER.clean(text).open if issue.code == "LB015"]


def _strange(seed: int, measure: int) -> str:
    """Lines of a text whose words nobody knows, so that hardly one shows that it goes on."""
    lot, words = random.Random(seed), ""
    for number in range(120):
        words += "".join(chr(0x4E00 + lot.randrange(0x3000)) for _ in range(lot.choice((4, 5, 6, 7))))
        words += "。" if number % 3 == 2 else "，"
    return "\n".join(words[at : at + measure] for at in range(0, len(words), measure)) + "\n"


@pytest.mark.parametrize("measure", [14, 16, 20])
@pytest.mark.parametrize("seed", range(4))
def test_a_text_whose_lines_show_nothing_in_their_middle_either_is_no_columns(seed: int, measure: int) -> None:
    cleaned = CLEANER.clean(_strange(seed, measure))
    assert not [issue for issue in cleaned.issues if issue.code == "LB016"]
    assert cleaned.text.count("\n") < 10


MILL = (
    "The mill stands where the two streams meet. It was built of stone from the old quarry, and the wheel was brought up "
    "the valley on a sledge. For sixty years nobody else in the parish ground flour. Then the railway came. The miller sold "
    "his horses and let the upper floor to a weaver. His daughter kept the books. She wrote down every sack, and what was "
    "paid for it, and who still owed. Most of them owed. When the bank asked for its money she carried the ledger to the "
    "town and read it aloud to the manager. He gave her two more years. By then the new road was open and the carts came "
    "back. The wheel turned again. It turns today, though what it drives is only a small lamp above the door."
)
CHOIR = (
    "Every Thursday the choir meets in the school hall. There are nineteen singers and one piano, and the piano has lost a "
    "key. The conductor drives forty miles to be there. He does not mind. What he hears on a good evening is worth the "
    "petrol, he says, and on a bad one there is soup. The soup is made by the altos. This winter they are learning a mass "
    "that nobody has sung here before. Half of the basses cannot read music. They learn their part by walking up and down "
    "the yard while someone plays it from the window. In spring they will sing it in the big church at the county town. "
    "The tickets are already sold. Nobody has told the basses yet, because they would not sleep."
)


def test_small_letters_behind_full_stops_are_of_another_column() -> None:
    left, right = textwrap.wrap(MILL, 34), textwrap.wrap(CHOIR, 34)
    size = min(len(left), len(right))
    text = in_turn(tuple(left[:size]), tuple(right[:size]))
    cleaned = CLEANER.clean(text)
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]
    joined = text.count("\n") - cleaned.text.count("\n")
    assert joined <= 2  # behind the last line that shows it
    for column in (left, right):
        cleaned = CLEANER.clean("\n".join(column) + "\n")
        assert cleaned.text.count("\n") <= 2


LETTER = (
    "先日はお忙しいところをおいでいただきまして、ありがとうございました。いただいたりんごは近所のみなさんにもおすそわけをして、"
    "たいへんよろこばれました。あれからこちらではずっと雨がふりつづいておりまして、川のみずもだいぶふえてきました。それでも"
    "こどもたちは元気にしておりますので、どうぞご心配なさらないでください。またお目にかかれる日をたのしみにしております。"
)
PLANTS = (
    "うえきばちのみどりは、まいあさかならず水をやるようにしていますが、夏のあいだはそれだけではたりません。ゆうがたになると"
    "葉がしおれてしまうので、ひかげにうつしてやることにしています。となりのおばあさんにきいたところでは、米のとぎじるをやると"
    "よいのだそうです。そうしてやってみたら、なるほどよくそだつようになりました。いまではもう窓のたかさをこえています。"
)


def test_kana_that_stand_together_elsewhere_show_the_line_that_goes_on() -> None:
    left, right = ([text[at : at + 12] for at in range(0, 168, 12)] for text in (LETTER, PLANTS))
    cleaned = CLEANER.clean(in_turn(tuple(left), tuple(right)))
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]
    for column in (left, right):
        assert CLEANER.clean("\n".join(column) + "\n").text.count("\n") <= 2


def test_katakana_two_lines_below_is_chance_on_a_page_full_of_it() -> None:
    text = (
        "データはまずサーバーに送られ、次にクライアントのブラウザーがそれを受け取ります。このときのエラーはログに残り、"
        "メッセージは画面のパネルに出ます。エディターのテーマは自由に選べますが、フォントのサイズはシステムの設定に従い、"
        "スクロールの速さはマウスのドライバーで変えます。モジュールをロードするときは、パスの前にコロンを置き、バージョンを"
        "指定してください。テストはローカルのマシンで走らせ、レポートはチームのフォルダーに置きます。"
    )
    for width in (18, 20, 22, 24, 26):
        lines = [text[at : at + width] for at in range(0, len(text), width)]
        assert not [issue for issue in CLEANER.clean("\n".join(lines) + "\n").issues if issue.code == "LB016"]


def test_paragraphs_without_their_stops_are_no_columns_and_are_not_joined() -> None:
    text = "".join(
        f"{one}\n\n"
        for one in (
            "町の図書館は三年前に建て替えられ、いまでは駅の裏にあります。一階には子どもの部屋があり、二階には新聞を読む人のための長い机が置かれています",
            "館長の話では、借りる人はむしろ減っているそうです。それでも座席は朝から埋まり、学生たちは昼を過ぎても帰りません。夏の暑い日には涼みに来る人もいます",
            "予算は毎年少しずつ削られ、新しい本を買う余裕はほとんどないのが現状です。だからこそ市民が本を持ち寄る日を月に一度もうけることにしました",
            "持ち寄られた本のなかには戦前の地図もあり、郷土史の研究者が驚いていたといいます。そうした一冊が町の記憶をつないでいくのだと思う人も多いのではないか",
            "次の持ち寄りの日は来月の第二日曜日で、場所は一階の広間です。だれでも参加でき、本を持たない人も歓迎するということでした",
        )
    )
    cleaned = CLEANER.clean(text)
    assert not [issue for issue in cleaned.issues if issue.code.startswith("LB")]


THREE = (
    "渡口的候船室里挂着一口旧钟，每到整点就敲响，等船的人听见钟声便收拾行李往外走。看门的老人说这口钟比他的年纪还大，修过三回，如今每天只慢两分钟。冬天夜里江风吹得窗纸哗哗作响，他就把火盆拨得旺旺的，请过路的船工进来烤一烤手，喝一碗热茶再走。有时候谁也不说话，只听见水壶在火上轻轻地唱。",
    "镇上的粮店今年换了招牌，掌柜把门板漆成深绿颜色，又在柜台后面添了一排木格子，分别装着黄豆绿豆和糯米。孩子们放学路过总要伸手进去抓一把，让豆子从指缝里慢慢漏下来，掌柜看见了也不生气，只说抓完记得把手洗干净。到了秋天新米上市，门口排起长队，连对岸村子里的人也划着小船赶来买。",
    "县里的戏班子正在排练一出新戏，讲的是修堤的故事。扮演堤长的演员原来是个木匠，唱腔不算好听，可是一开口底下的人就安静下来。导演请来三位真正修过堤的老人坐在台下，哪里演得不像就当场指出来。排练到半夜才散，大家举着灯笼沿江回家，一路上还在争论最后一场该不该下雨。",
)


def _sorted_by_height(measure: int) -> str:
    """The lines of three columns as they come out when they are sorted by where they stand on the page, with a blank line between any two."""
    columns = [[text[at : at + measure] for at in range(0, len(text), measure)] for text in THREE]
    height = {
        (number, at): at * 10 + (number * 7 + at * at) % 9
        for number, one in enumerate(columns)
        for at in range(len(one))
    }
    return "".join(
        f"{columns[number][at]}\n\n" for number, at in sorted(height, key=lambda place: (height[place], place))
    )


@pytest.mark.parametrize("measure", [11, 13, 15])
def test_a_page_whose_lines_are_sorted_by_height_is_told_by_all_of_them(measure: int) -> None:
    text = _sorted_by_height(measure)
    cleaned = CLEANER.clean(text)
    assert [issue.code for issue in cleaned.issues if issue.code == "LB016"]
    assert not [issue for issue in cleaned.issues if issue.code in ("LB001", "LB003") and issue.status == "fixed"]


@pytest.mark.parametrize("measure", [11, 13, 15])
def test_the_same_columns_one_after_the_other_are_joined(measure: int) -> None:
    text = "".join(f"{one[at : at + measure]}\n" for one in THREE for at in range(0, len(one), measure))
    assert not [issue.code for issue in CLEANER.clean(text).issues if issue.code == "LB016"]


GATE = (
    "天黑以前所有的船都进了闸门。",
    "看闸的老人数了两遍，一共是三",
    "十六条，比去年少了一半还多。",
    "他把马灯挂上木桩，坐下来抽烟，",
    "等最后一个摇橹的人。风很大。",
    "夜里没有月亮，水声比白天近，",
)
TEA = (
    "的姑娘天不亮就背着竹篓上坡，",
    "上坡，唱着歌往回走，露水很重",
    "的，鞋袜还是湿的。收茶的贩子",
    "们在路边的棚子里喝茶，等着称",
    "担，价钱写在一块旧门板上，谁",
    "也不还价，只看成色和干湿，说",
)


def test_what_no_line_begins_with_behind_a_stop_tells_of_columns() -> None:
    text = in_turn(GATE, TEA)
    cleaned = CLEANER.clean(text)
    assert cleaned.text == text
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]


def test_paragraphs_that_lost_their_beginnings_are_no_columns() -> None:
    paragraphs = (
        "天黑以前所有的船都进了闸门，看闸的老人数了两遍，一共是三十六条。",
        "的姑娘天不亮就背着竹篓上坡，唱着歌往回走。",
        "他把马灯挂上木桩，坐下来抽烟，等最后一个摇橹的人。",
        "担，价钱写在一块旧门板上，谁也不还价。",
        "夜里没有月亮，水声比白天近，老人睡得很浅。",
    )
    codes = {issue.code for issue in CLEANER.clean("\n\n".join(paragraphs) + "\n").open}
    assert "LB016" not in codes


TOWN = (
    "川べりの公園では毎週土曜日に朝市が開かれ、近くの農家が採れたての野菜や果物を持ち寄ります。常連のお客さんは夜明け前から並び、顔なじみの店主と天気の話をしながら袋いっぱいに買い込んでいきます。雨の日でもテントを張って続けるので、楽しみにしている人が多いそうです。冬には温かい汁物がふるまわれ、湯気の向こうに笑い声があがります。",
    "駅前の古い映画館が今月いっぱいで幕を下ろすことになりました。最後の上映には町じゅうから人が集まり、立ち見が出るほどのにぎわいだったといいます。支配人は舞台に立って深く頭を下げ、五十年のあいだ支えてくれた皆さんのことは決して忘れませんと声を詰まらせました。建物は取り壊さずに、町の集会所として使う方向で話し合いが進んでいます。",
    "図書館では夏休みの宿題を手伝う催しを開いています。大学生が先生の代わりになって、調べものの仕方や感想文のまとめ方をやさしく教えてくれます。申し込みはいりませんが、席に限りがあるので早めにおいでください。持ち物は筆記用具とやる気だけで十分です。昨年はのべ二百人あまりの子どもたちが通い、仲よく机を並べて過ごしました。",
)


def _in_no_order(columns: tuple[str, ...], measure: int) -> str:
    """The lines of columns as a program gives them that takes each for a piece by itself."""
    left = [[text[at : at + measure] for at in range(0, len(text), measure)] for text in columns]
    found, number = [], 0
    while any(left):
        if left[number]:
            found.append(left[number].pop(0))
        number = (number + 1) % len(left)
    return "".join(f"{line}\n\n" for line in found)


@pytest.mark.parametrize("measure", [13, 14, 16])
def test_which_kana_meet_tells_of_japanese_columns_in_no_order(measure: int) -> None:
    cleaned = CLEANER.clean(_in_no_order(TOWN, measure))
    assert [issue.code for issue in cleaned.issues if issue.code == "LB016"]
    assert not [issue for issue in cleaned.issues if issue.code in ("LB001", "LB003") and issue.status == "fixed"]


@pytest.mark.parametrize("measure", [13, 14, 16])
def test_japanese_columns_one_after_the_other_are_joined(measure: int) -> None:
    text = "".join(f"{one[at : at + measure]}\n\n" for one in TOWN for at in range(0, len(one), measure))
    issues = CLEANER.clean(text).issues
    assert not [issue.code for issue in issues if issue.code == "LB016"]
    assert len([issue for issue in issues if issue.code == "LB003"]) > 20


def _beside(left: str, right: str, measure: int) -> str:
    """Two columns of which most lines were read across, one space apart, first lines without their indent, the others alone."""
    lines = []
    for number, at in enumerate(range(0, len(left), measure)):
        one, other = left[at : at + measure], right[at : at + measure]
        if number % 3 == 1:
            lines += [one[:-2] if number % 2 else one, other]
        else:
            lines.append(f"{one[number % 2 :]} {other}")
    return "\n".join(lines) + "\n"


def test_rows_wider_than_any_line_of_a_column_are_two_lines() -> None:
    text = _beside(THREE[0], THREE[2], 15) + "".join(f"{THREE[1][at : at + 15]}\n" for at in range(0, 150, 15))
    cleaned = CLEANER.clean(text)
    rows = [row.rstrip() for row in text.split("\n")]
    wide = [at for at, row in enumerate(rows) if " " in row]
    assert len(wide) >= 4
    assert all(row in cleaned.text.split("\n") for row in rows[: wide[-1] + 1])


def test_a_space_in_rows_of_the_measure_is_no_gutter() -> None:
    lines = [THREE[1][at : at + 15] for at in range(0, 150, 15)]
    spaced = [f"{line[: 7 + at % 3]} {line[7 + at % 3 :]}" if at % 2 else line for at, line in enumerate(lines)]
    assert CLEANER.clean("\n".join(spaced) + "\n").text == CLEANER.clean("\n".join(lines) + "\n").text


NOTICE = (
    "渡口改造工程自下月一日起分三段进行，期间",
    "北岸码头照常开放，往返的船只改停在上游的",
    "临时泊位。带车过江的居民请提前到达，听从",
    "现场工作人员安排；大小货车一律绕行，雨天",
    "另行通知。",
)
TRANSLATION = (
    "Works at the landing stage will be carried",
    "out in three parts from the first of the next",
    "month. During that time the boats will call at",
    "the berth on the west side, and passengers who",
    "bring bicycles are asked to come early.",
)


def test_lines_that_change_their_script_in_mid_sentence_are_of_two_columns() -> None:
    page = in_turn(NOTICE, TRANSLATION)
    cleaned = CLEANER.clean(page)
    assert cleaned.text == page
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((*NOTICE, *TRANSLATION), id="one below the other"),
        pytest.param((*TRANSLATION, *NOTICE), id="the translation first"),
        pytest.param(
            (
                "船长室的墙上挂着一块木牌，上面用英文写着",
                "we are only as good as the last crossing of",
                "the day，老船长每天开船以前都要看上一眼，",
                "说这是他师傅留下的话，比什么规章都管用，",
                "新来的人也要先会背这一句。",
            ),
            id="a sentence that is quoted",
        ),
    ],
)
def test_lines_in_two_scripts_one_behind_the_other_are_none(lines: tuple[str, ...]) -> None:
    cleaned = CLEANER.clean("".join(f"{line}\n" for line in lines))
    assert not [issue for issue in cleaned.issues if issue.code == "LB016"]


#: Words that are cut between two of them only, and characters of which hardly two make a word.
WHOLE = [
    "渡口",
    "煤油灯",
    "船工",
    "火盆",
    "上游",
    "水库",
    "昨天",
    "水位",
    "上涨",
    "缆绳",
    "徒弟",
    "岸边",
    "小学",
    "木匠",
    "连夜",
    "书架",
    "走廊",
    "孩子",
    "午饭",
    "老师",
    "铃铛",
    "财政",
    "收入",
    "渔业",
    "税收",
    "运输",
    "山货",
    "茶叶",
    "买卖",
    "账目",
    "核对",
    "完毕",
    "学生",
    "市场",
    "价格",
    "会议",
    "代表",
    "城市",
    "经济",
    "建设",
    "生活",
    "历史",
    "教育",
]
LONE = "水镇课架廊午铃铛渔茶账帽鱼桌灯盆徒岸缆闸披觉匠孩饭值摇税储"
KANA = "あいうえおかきくけこさしすせそたちつてと"


def open_lines(parts: list[str] | str, seed: int, count: int = 28) -> Document:
    """Thirty lines without a mark, each of so many parts taken by lot."""
    lot = random.Random(seed)
    return Document("".join("".join(lot.choices(parts, k=count)) + "\n" for _ in range(30)))


def strange(doc: Document) -> bool:
    """The same by all characters of all lines, one after another."""
    pairs = {}
    for row in doc.derive(page).rows:
        for cut in range(1, len(row.words)):
            said = standing(f"{row.words[max(cut - 4, 0) : cut]}\n{row.words[cut : cut + 4]}")
            pairs[row.words[cut - 1 : cut + 1]] = said is not None and said[0] in scattered.WORDS
    return sum(of_pair(pair, goes_on, LEAST) for pair, goes_on in pairs.items()) / len(pairs) >= scattered.STRANGE


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("parts", "count", "expected"), [(WHOLE, 14, False), (LONE, 28, True), (KANA + LONE * 2, 28, None)]
)
def test_strange_lines_are_told_by_all_their_characters(
    parts: list[str] | str, count: int, expected: bool | None, seed: int
) -> None:
    doc = open_lines(parts, seed, count)
    assert doc.derive(scattered.scattered) == strange(doc)
    assert expected in (None, strange(doc))


def test_of_prose_most_characters_are_not_asked_for_their_words() -> None:
    doc = open_lines(WHOLE, 1, 14)
    doc.derive(scattered.scattered)
    assert len(doc.facts(standing)) * 4 < sum(len(row.words) for row in doc.derive(page).rows)


@pytest.mark.parametrize("characters", [LONE, KANA, KANA + LONE, LONE + "カーン", "水か"])
def test_no_two_characters_say_more_than_the_most(characters: str) -> None:
    said = [
        of_pair(one + other, goes_on, LEAST) for one in characters for other in characters for goes_on in (False, True)
    ]
    assert max(said) <= most(characters, LEAST)


NOTES = """城市供水与排水复习提纲
取水口应设在河流上游水质较好的河段，离岸边不能太近
混凝沉淀去除水中的悬浮颗粒和胶体
滤池反冲洗的时间由水头损失决定，一般每天一到两次
消毒以后管网末梢仍要保持一定的余氯
水塔用来调节用水量在一天之内的变化
环状管网比枝状管网可靠，但投资大
泵站的扬程等于静扬程加上管道的水头损失
雨水口的间距看道路纵坡
合流制管道在暴雨时把一部分污水溢流到河里，造成污染
检查井设在管道转弯、变径和交汇的地方
活性污泥靠微生物分解污水里的有机物
曝气池的溶解氧不能低于每升两毫克
污泥浓缩以后送去脱水，再运到填埋场或者焚烧厂处理
中水可以用来冲洗马路、浇灌绿地和补充景观河道的水量
阶梯水价鼓励居民节约用水
漏损率是衡量供水企业管理水平的重要指标
老旧小区的水管锈蚀严重，应当按照先干管后支管的次序分批改造
海绵城市让雨水就地下渗、滞留和利用
调蓄池在雨停以后把存下的水送回处理厂
智能水表每天上传用户的读数，异常用水能够及时发现
"""


def test_notes_without_stops_are_no_columns() -> None:
    assert not [issue.code for issue in CLEANER.clean(NOTES).issues if issue.code in ("LB016", "LB017")]
