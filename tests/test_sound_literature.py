"""Sound texts of literature, law, wikis and Markdown: what they say twice, leave open, or set on lines of its own is meant."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams.lines.poems import in_poem
from textclean.structure.seams.lines.verse import in_quatrain
from textclean.structure.seams.page import page
from textclean.text import Document

ALL = Cleaner()
LETTERS = "\n".join(
    f"（道光二十四年{month}月初一日）\n\n禀父母\n\n\n\n    男国清跪禀\n\n    父母亲大人万福金安；{text}\n"
    for month, text in (
        ("二", "十七日接到诸弟在县所发信，欣悉九弟考取前列，余皆平安。"),
        ("三", "念九日接到手谕，系九月底在县城所发者。男等在京平安，身上疮癣已愈。"),
        ("四", "男头上疮癣，至今已好。近日每天洗两次，夜洗药水，早洗开水，本无大毒。"),
        ("五", "同乡来京者多，皆言家乡雨水足，米价亦平。旧信开头，皆写男国清跪禀父母亲大人膝下。"),
    )
)
PROVISIONS = (
    "第四十条　已经登记的字号，由登记机关公告。\n\n"
    "第四十一条　其他单位或者个人请求评审委员会宣告登记无效的，评审委员会收到申请后，应当书面通知有关当事人，并限期提出答辩。"
    "评审委员会应当自收到申请之日起九个月内做出维持登记或者宣告登记无效的裁定，并书面通知当事人。有特殊情况需要延长的，经主管部门批准，"
    "可以延长三个月。当事人对裁定不服的，可以自收到通知之日起三十日内向人民法院起诉。\n\n"
    "第四十二条　在先权利人可以请求评审委员会宣告登记无效。\n\n"
    "评审委员会收到宣告登记无效的申请后，应当书面通知有关当事人，并限期提出答辩。"
    "评审委员会应当自收到申请之日起十二个月内做出维持登记或者宣告登记无效的裁定，并书面通知当事人。有特殊情况需要延长的，经主管部门批准，"
    "可以延长六个月。当事人对裁定不服的，可以自收到通知之日起三十日内向人民法院起诉。\n\n"
    "第四十三条　本条例所称字号，包括店名和牌号。\n\n第四十四条　申请登记的字号，应当便于识别。\n\n第四十五条　本条例自公布之日起施行。\n"
)
SOFT = (
    "# はじめての電卓\n\n[手引き](https://example.org/) を読みながら、`irb` を開きます。\n\n"
    "短いのでそのまま入力し直してもよいですが、先ほど入力したところに戻って\n変更することもできます。"
    "その場合、**上向き矢印** キーを押して、\nその行に `3+2` と表示されているのを確認します。確認できたら、\n"
    "左向き矢印 キーを使って、 `+` の直後まで動かし、\nバックスペースキーを使って `*` 記号に変更します。\n"
)
#: Modern verse, each line a paragraph of its own.
VERSE = "\n\n".join(
    (
        "海上的夜航船", "没有灯，也没有歌", "船客们一个又一个地数着星，", "渐渐每一张脸上有了微光：", "卖盐的，贩布的，老人，少妇，",
        "都说海的尽头是家", "而家，在雾里", "雾像棉，", "像母亲没有说完的话", "船头劈开的浪", "一层一层合拢", "仿佛谁也没有来过",
        "深夜里，甲板上，", "梦一般的灯塔的光。", "风吹乱了旗，", "吹不乱守夜人的影子", "他数着钟点", "一更，二更，", "三更的时候下起雨来",
        "雨打着帆", "打着所有睡去的人", "天亮之前，", "岸还在很远的地方。", "有人唱起一支旧歌", "歌里有桥，有柳，",
        "有一个没有回来的人", "歌声很低", "低得像水", "水漫过船舷，", "漫过夜。",
    )
) + "\n"  # fmt: skip
SPEECH = (
    "于是他便拿了她的手，扶她走下阶段来，扶入房里，使她坐下。她在灯光下，褪下袜子来看，埋怨地说，\n\n——叫你好好进来，你不要，你看哪，皮都卷起来了。\n\n他看她雪白的脚上真的有一道红痕，心里很过意不去。\n\n"
    "他虽受不起她的眼光的压迫，但也不把视线移开，大胆地说，\n\n——对不住，夫人，不，小姐，我觉得美丽的东西是应该得到人们的称赞的。\n"
)
DOTS = "".join(
    f"“你这个人！”班长紧接着说，“{said}\n……”\n{then}\n"
    for said, then in (
        ("我早就说过替你守啦！", "老丁认真地盘算了一会，没有作声。"),
        ("我才来头一次啦！", "身子朝前一耸，她恶狠狠地望定他。"),
        ("结果还是抓了！", "她忍不住伸了个懒腰，又连连打呵欠。"),
        ("他把这份差事交给儿子当了。", "班长恍然大悟地点了点头，瞄了一眼火堆。"),
    )
)
STATUTE = (
    "# 风景名胜区条例\n\n第一条 为了加强管理，制定本条例。\n\n第二条 风景名胜区（以下简称风景区）的规划、建设、保护、利用和管理,适用本条例。\n\n"
    "第三条 风景区的范围由市人民政府公布。\n\n## 第二章 规划和建设\n\n第四条 风景区规划是建设的依据。\n\n## 第三章 保护\n\n第五条 任何人都应当爱护景物。\n\n"
    "## 第四章 管理\n\n第六条 管理机构应当设立标志。\n"
)
NARRATION = (
    "　彼は寝入りばなを起されて、うとうととしてしまつたのであつた――と、突然、呂律の回らぬ怪しげな大聲で\n「おーい、たゞ今あ……」\n"
    "　と怒鳴ると同時に門口の戸が開いて、一人の水兵が部屋へ轉げ込んだのであつた。\n　彼の眼は据つて、碌々わたしの姿も見なかつた。\n"
)
MINUTES = (
    "# Notes\n\nMF: Thank you, everyone. We have come a long way, and it would not have been possible to do it without all of you here\n\n"
    "WH: What are the formalities now? I think that we should vote on it.\n\n"
    "KZM: My opinion is that the hazard is there for us already. It is not that we cannot do it, it is just extra work\n\n"
    "DE: Well, I mean it is not extra work. It is what we have been doing for years.\n"
)
BILLS = (
    "# 市議会のまとめ\n\nこのページでは、市議会の議案とそのあらましを、わかりやすくまとめてお知らせしています。\n\n"
    + "".join(
        f"- [議案第{number}号 令和2年度大川市{name}特別会計補正予算（第1号）](./gian-{number}.md)\n"
        for number, name in enumerate(
            ("国民健康保険", "後期高齢者", "介護保険", "下水道", "墓地", "用地取得", "駐車場", "病院"), 93
        )
    )
)
DATA = "基金の残高を、下の図に示す。\n\n" + "".join(
    f"      ['{name}',            {row}],\n"
    for name, row in (
        ("都市計画、道路の基金", "40.9,  5.00, 0.500,    0.150, 47.4"),
        ("財政調整、予備の基金", "29.0,  1.00, 0.300,    0.100, 29.0"),
        ("公共施設、学校の基金", "17.2,  3.00, 0.400,    0.200, 20.6"),
        ("下水道、河川の事業基金", "11.1,  5.00, 0.200,    0.300, 16.0"),
        ("清掃、廃棄物処理の基金", "10.9,  2.00, 0.100,    0.500, 12.9"),
        ("国際、平和友好交流基金", "0.44,  0.60, 0.000,    0.250, 1.04"),
        ("森林、環境譲与税の基金", "0.15,  0.00, 0.000,    0.048, 0.20"),
        ("夢、未来をつくる基金", "0.52,  0.00, 0.000,    0.000, 0.52"),
    )
)
SECTIONS = (
    "# 从头练起\n\n## 第一天（补基础）\n\n1. 压腿：右腿在后，两只腿勾脚尖，各一百下\n2. 头定和倒立：从头学\n   - 头定：用腰部发力找感觉，从靠墙到不靠墙\n   - 倒立：离墙一两厘米，锁肩，勾脚尖\n"
    "3. 拉韧带\n   - 坐地上，腿朝前，双腿叉开，上身往前压\n   - 坐地上，双手摸脚尖，头尽力点膝盖\n4. 平板支撑：沉下腰，弓起上背部，背腿一条直线，二十秒以上会感觉腰腹酸痛\n"
    "5. 体能训练\n   - 手垂直地面，上下身一条直线，手在背后\n   - 双腿张得特别开，一条腿落地，一条腿悬空\n6. 放松\n   - 慢走三圈，喝水\n"
)
SOUND = (
    pytest.param(VERSE, id="modern verse"),
    pytest.param(SPEECH, id="speech behind a dash"),
    pytest.param(BILLS, id="bills and what they are called"),
    pytest.param("巻頭言と編集後記は「XXXX号」「XXXX」という形式にする。\n", id="the form of a title"),
    pytest.param("与其每天看到各种《xxxx，xxxx，学子xxxxx！》的文章，还不如关注教务处。\n", id="a title for many"),
    pytest.param("习题见 [吊打 XXX](https://example.org/p/3680)，请先想清楚再做。\n", id="the name of a page"),
    pytest.param("张小婷\n\n等一下大家的所有发言，也会有记录的同仁，都会把你们的发言简短记录下来，请大家放心。\n\n"
                 "曾小如\n\n等一下这个是我的简报大纲，去年我也讲过，我会讲详细一点，今年是为了下一年做准备的。\n",
                 id="who speaks, and 等 as a verb"),
    pytest.param(":開催日: 2013/03/09(日)\n:開催場所: 高崎市総合福祉センター\n:主催: guRuby\n:公式ページ: http://regional.example.org/\n",
                 id="fields of a wiki"),
    pytest.param("!! 寺島裕也\n!!! 群馬県民\n\nこの人は長く会を支えてきた。\n", id="headings of a wiki"),
    pytest.param("## 比较\n\n**1）用户界面**\n\n两种工具的界面都很简单。\n\n**2）稳定性**\n\n两种工具都很稳定。\n", id="bold items"),
    pytest.param("参考）文科省での審議会の資料は、次の頁に掲げる。\n\nステップ１の４）で述べたような支援の実施状況についても、あわせて報告する。\n",
                 id="half brackets of Japanese"),
    pytest.param("有鸟有鸟，止于丘隅。岂敢惮远，畏不能趋。饮之食之，教之诲之。命彼后车，谓之载之。\n\n"
                 "有鸟有鸟，止于丘侧。岂敢惮远，畏不能极。饮之食之，教之诲之。命彼后车，谓之载之。\n", id="stanzas"),
    pytest.param("We look after three lines of releases this year:\n\n"
                 "- v0.10 which will receive occasional critical fixes and will cease to be supported in October this year.\n"
                 "- v0.12 which will receive occasional critical fixes and will cease to be supported in December this year.\n"
                 "- v4 which is the line for everybody else.\n", id="items about their own subjects"),
    pytest.param("第一章讲的是这件事的来由[^a1]，第二章讲它的经过[^a2]。\n\n"
                 '[^a1]: Esarey, "Democratization and Nation Building in the Islands," in *Islands in Dynamic Transition*, 28.\n\n'
                 '[^a2]: Esarey, "Democratization and Nation Building in the Islands," in *Islands in Dynamic Transition*, 41.\n',
                 id="notes that cite one work"),
    pytest.param("《广雅·释诂》说大，《广雅·释诂》又说小，《广雅·释训》再说一遍。\n", id="parts of a book"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "poem"),
    [
        ("江上渔舟去未还，满城风雨近重阳；", "故人若问平安字，只说天凉好个秋。", True),
        ("白日依山尽，黄河入海流。", "欲穷千里目，更上一层楼。", False),  # a sentence ends: nothing goes on anyway
        ("床前明月光，疑是地上霜，", "举头望明月，低头思故乡。", True),
        ("江上渔舟去未还，满城风雨近了；", "故人若问平安字，只说天凉好个秋。", False),
        ("全县农业获得丰收，粮食增产，", "畜牧业也有很大发展，出栏十万头。", False),
    ],
)
def test_a_quatrain_in_two_lines(left: str, right: str, poem: bool) -> None:
    assert in_quatrain(left, right) is poem


def test_verse_is_told_by_its_ragged_lines() -> None:
    one = Document(VERSE).derive(page)
    assert sum(in_poem(one, at) for at in range(len(one.rows) - 1)) >= 24
    prose = VERSE.replace("\n", "")
    column = Document("\n".join(prose[at : at + 14] for at in range(0, len(prose), 14))).derive(page)
    assert not any(in_poem(column, at) for at in range(len(column.rows) - 1))


@pytest.mark.parametrize("text", SOUND)
def test_sound_pages_are_left_alone(text: str) -> None:
    cleaned = ALL.clean(text)
    assert [issue.code for issue in cleaned.issues if issue.code not in ("LY001", "SP004")] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(LETTERS, "LB001", id="the line above each letter"),
        pytest.param(SOFT, "LB001", id="soft breaks of Markdown"),
        pytest.param(PROVISIONS, "DU003", id="terms of two procedures"),
        pytest.param(DOTS, "LB001", id="dots on a line of their own, again and again"),
        pytest.param(MINUTES, "TR001", id="minutes"),
        pytest.param(STATUTE, "TR004", id="what a thing is called from here on"),
        pytest.param(NARRATION, "TR001", id="speech in the middle of a sentence"),
        pytest.param(DATA, "LB015", id="rows of data"),
        pytest.param(SECTIONS, "TR011", id="an item that is its own text"),
    ],
)
def test_nothing_of_the_kind_is_reported(text: str, code: str) -> None:
    assert code not in [issue.code for issue in ALL.clean(text).issues]


def test_marks_that_a_page_leaves_alone_throughout_are_one_finding() -> None:
    said = (
        "你来了。",
        "路上不好走。",
        "先坐下喝茶。",
        "我站一站就走。",
        "这么急做什么？",
        "家里有人等。",
        "吃了饭再去。",
        "下次一定来。",
    )
    page = (
        "\n\n他看了看窗外的天色。\n\n外面又下起雨来了。\n\n".join(f"王先生道：“{one}" for one in said)
        + "\n\n他走了。\n"
    )
    found = [issue for issue in ALL.clean(page).issues if issue.code == "PP001"]
    assert len(found) == 1
    assert len(found[0].related) == len(said) - 1
    one = page.replace("。\n\n他看", "。”\n\n他看", 3)
    assert len([issue for issue in ALL.clean(one).issues if issue.code == "PP001"]) == len(said) - 3
