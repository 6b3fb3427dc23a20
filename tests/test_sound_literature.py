"""Sound texts of literature, law, wikis and Markdown: what they say twice, leave open, or set on lines of its own is meant."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams.lines.verse import in_quatrain

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
BILLS = "# 市議会のまとめ\n\n- [12月定例会](./index.md)\n" + "".join(
    f"    - [議案第{number}号 {name}](./gian-{number}.md)\n"
    for number, name in enumerate(
        (
            "大川市立高齢者館の指定管理者の指定について",
            "大川市立学童クラブの指定管理者の指定について",
            "大川市立障害者福祉施設の指定管理者の指定について",
            "大川市有料自転車駐車場の指定管理者の指定について",
            "大川市第四次長期総合計画基本構想について",
            "損害賠償の額の決定等について（即決）",
            "女性の権利に関する条約の速やかな批准を求める意見書",
            "令和2年度大川市一般会計補正予算（第6号）",
            "大川市監査委員の選任について",
            "市道路線の認定と廃止について",
        ),
        93,
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
    "# 训练计划\n\n## 第一天（补基础）\n\n1. 站立\n   - 双脚与肩同宽，膝盖放松\n2. 头定和倒立\n   - 头定：用“万”字腿，腰部发力找感觉\n   - 倒立：离墙一两厘米，锁肩，勾脚尖\n"
    "3. 拉韧带\n   - 坐地上，腿朝前，双腿叉开，上身往前压\n4. 平板支撑：沉下腰，弓起上背部，背腿一条直线，二十秒以上会感觉腰腹酸痛\n5. 体能训练\n   - 手垂直地面，上下身一条直线\n   - 万字腿\n"
)
SOUND = (
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
