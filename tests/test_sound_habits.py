"""Sound texts with a habit of their own: verse with readings, speech below its comma, forms of the mainland, parts of chapters, parallel clauses."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.readings import read_columns, without_readings

ALL = Cleaner()
#: Free verse of Japanese, as Aozora Bunko sets it: each line as long as it comes, the readings inside.
SUNG = "\n".join(
    (
        "［＃２字下げ］浜［＃「浜」は中見出し］", "", "朝の浜辺《はまべ》に網《あみ》を干す、", "白い鴎《かもめ》が鳴いてくる、", "爺《ぢい》さんは黙つて煙草《たばこ》をふかし、",
        "婆《ばあ》さんは海苔《のり》を拾つて歩く。", "", "風が出て来た、沖の方から", "小舟《こぶね》がひとつ、ふらふらと、", "帆を下ろして帰つて来る。",
        "何が捕れたか、誰も聞かない、", "砂のうへには昨夜《ゆうべ》の焚火《たきび》が", "まだ細《ほそ》い煙を上げてゐる。", "", "日が高くなれば人は眠る、",
        "犬も眠る、猫《ねこ》も眠る、", "波ばかりが眠らないで", "石を転《ころ》がしては笑つてゐる。", "", "夕方《ゆふがた》になれば爺さんは起きて", "網《あみ》をたたんで、",
        "婆さんの背に籠《かご》を負はせ、", "二人は坂を登つてゆく、", "影《かげ》がふたつ、長くのびて", "松の林にかくれる。", "", "浜にはもう誰もゐない、",
        "月が出てから蟹《かに》が一匹、", "横に歩いて焚火の跡をのぞき、", "何もないから", "また穴《あな》へ帰つてゆく。",
    )
) + "\n"  # fmt: skip
TALK = "".join(
    f"{said}，\n\n“{words}”\n\n{then}\n\n"
    for said, words, then in (
        (
            "老周把伞收起来，抖了抖水，回头对我说",
            "这雨怕是要下到天黑，你先进来坐。",
            "我跟着他进了屋，炉子上的水正好开了。",
        ),
        ("屋里还坐着一个人，他抬起头来看了看我们，慢慢地问", "外面的路还能走吗？", "没有人马上回答他，雨声更大了。"),
        (
            "过了一会儿，老周才把烟袋放下，很不情愿地答",
            "桥面上已经有水了，车子过不去。",
            "那个人听了，就把包又放回到桌子底下。",
        ),
        (
            "我看见他的手在抖，于是倒了一碗热茶，轻轻地说",
            "别急，明天一早准能通。",
            "他点点头，把茶碗捧在手里，没有喝。",
        ),
    )
)


def found(text: str, *codes: str, status: str = "open") -> list[str]:
    return [issue.code for issue in ALL.clean(text).issues if issue.status == status and issue.code in codes]


def test_verse_is_measured_without_the_readings_in_it() -> None:
    cleaned = ALL.clean(SUNG)
    assert cleaned.text == SUNG
    assert not [issue for issue in cleaned.issues if issue.code[:2] in ("LB", "TR")]


def test_readings_and_notes_are_left_out_of_a_line() -> None:
    line = "爺《ぢい》さんは｜煙草《たばこ》を［＃「を」に傍点］ふかし、"
    assert without_readings(line) == "爺さんは煙草をふかし、"
    assert read_columns(line, 99) == 22
    assert without_readings("《紅樓夢》を読む") == "《紅樓夢》を読む"
    assert read_columns("《紅樓夢》を読む", 16) == 16


def test_speech_below_what_leads_to_it_is_no_broken_paragraph() -> None:
    assert found(TALK, "LB001") == []
    once = "路上没有别的人，雨一直下着。\n\n" + TALK[TALK.index("屋里还坐着") : TALK.index("过了一会儿")]
    assert found(once, "LB001") == ["LB001"]  # no habit


def test_where_a_link_leads_is_a_mark_of_markdown() -> None:
    text = (
        "**設定の手順**\n\n設定ファイルの中で、検出する文字数をあまり大きくすると傾きが上手く取得できないので、  \n"
        "大きな値にする必要はあまりないと思います。\n\n詳しくは[公式の説明][1]を読んでください。\n\n [1]: https://example.org/manual\n"
    )
    cleaned = ALL.clean(text)
    assert "LB001" not in [issue.code for issue in cleaned.issues]
    assert cleaned.text == text


def test_a_page_in_the_forms_of_the_mainland_is_traditional() -> None:
    page = (
        "此書原稿藏於館内，册數無多。吕先生與吴先生皆别有所論，虚心静氣，不以門戶自限，學者稱之。\n"
        "編者删去重複之條，没有改動文字；讀者閲後，當知其用意。國内外學人來函甚多，今附於卷末，以備參考。\n"
        "當時戰亂頻仍，書籍散佚，學者無從檢閱；後來諸家輯録，漸復舊觀，於是這門學問重新興盛起來，從游者數百人。\n"
    )
    assert found(page, "SC002") == []
    assert found(page.replace("學者無從", "学者無從"), "SC002") == ["SC002"]
    taiwan = page.translate(str.maketrans("内册吕吴虚静删别", "內冊呂吳虛靜刪別"))
    assert found(taiwan, "SC002") == ["SC002"]  # 没


@pytest.mark.parametrize(
    "line",
    [
        "“第十条 建立劳动关系，应当订立书面劳动合同，双方各执一份，不得代签。",
        "**第十条 建立劳动关系，应当订立书面劳动合同，双方各执一份，不得代签。**",
        "第六条第三款 用人单位必须书面记录支付劳动者工资的数额、时间、领取者的姓名，保存备查。",
    ],
)
def test_an_article_that_is_quoted_keeps_the_space_behind_its_number(line: str) -> None:
    assert found(f"有关规定如下，供各位参考，以原文为准。\n{line}\n", "SP001") == []


def test_crosses_of_the_censor_hold_no_place() -> None:
    text = "刽子手们在那天晚上把他们{}，谁也没有能够逃出来，村里的人到现在还不肯说。\n"
    assert found(text.format("×" * 14), "TR010") == []
    assert found(text.format("××"), "TR010") == ["TR010"]


def test_a_sentence_goes_on_below_verse_that_is_set_in() -> None:
    text = (
        "あの人のことは今でもよく覚えている。若い頃は毎日のように家へ来て、夜おそくまで議論をして帰った。『新集』に私があの人を追懐して、\n"
        "［＃ここから２字下げ］\n花の散る道をひとりで戻りけり\n［＃ここで字下げ終わり］\nという句を作ったこともあった。\n"
    )
    assert found(text, "TR001") == []


@pytest.mark.parametrize(
    "text",
    [
        "几十元资本的小店主人和几万万资本的大王，同样享有生产资料，同样算作一个阶级。\n",
        "他说是要回去，大家也说是。掌柜的赔着笑脸，连说是是。他这才坐下，又问起价钱，说是太贵。\n",
        "我们从后山上去，后山的庙前有一副旧联，正是“夏日凉风冬日日；倚栏相望，前村流水后山山。”字还看得清。\n",
        "我家住在后山，后山有一座庙，门上写着“天皇皇，地皇皇”。\n",
    ],
)
def test_what_is_counted_said_or_answered_twice_is_no_slip(text: str) -> None:
    assert found(text, "TY001") == []


def test_parts_of_a_chapter_are_counted_behind_its_number() -> None:
    parts = "".join(
        f"第三章 {number}\n\n船在夜里靠了岸，老人把缆绳系好，又回头看了看水面上的月亮。他没有说话。\n\n"
        for number in (1, 2, 3)
    )
    assert found("第二章 1\n\n清早的雾还没有散，渡口上已经有人在等船了，谁也不急。\n\n" + parts, "NU002") == []
    spoken = (
        "第一章 总说\n\n此书专讲旧时的规矩，各家说法不一，今择其要者记之于后。\n\n第二章 略说\n\n"
        "第二章中，有四节。前两节兼说来历，后两节只说用法，读者可以先看后两节。\n\n第三章 余说\n\n其余零散的话都放在这里。\n"
    )
    assert found(spoken, "NU002") == []
    assert found(spoken.replace("第二章中，有四节。", "").replace("第三章", "第二章"), "NU002") == ["NU002"]


@pytest.mark.parametrize(
    "text",
    [
        "我们自己的事情终究要靠自己去做。书读得越多，一个人的判断力就越强；一个人的判断力就越强，读起书来也就越快。\n",
        "桥头亮起了灯，从河的这一边一直到那一边，一盏接着一盏又一盏接着一盏，一盏接着一盏又一盏接着一盏，照得水面通红。\n",
    ],
)
def test_what_a_sentence_takes_up_is_no_echo(text: str) -> None:
    assert found(text, "DU006") == []


def test_treaties_of_two_pairs_of_parties_are_two_treaties() -> None:
    text = (
        "报告先谈《中法引渡条约》，说《中法引渡条约》规定了拒绝的情形。\n"
        "《中澳引渡条约》也有同样的一条，两者可以对照着看，异同都在附表里。\n"
    )
    assert found(text, "TY004") == []
    assert found(text.replace("中澳引渡", "中法引度"), "TY004") == ["TY004"]


def test_provisions_for_opposite_cases_are_no_copies() -> None:
    rule = "第{}条 {}\n\n"
    counted = "没有约定违约金或者损失数额难以确定的，可以按照{}购房款总额，参照有关银行规定的金融机构计收逾期贷款利息的标准计算。"
    text = (
        rule.format("一", "为了维护双方的利益，制定本规定。")
        + rule.format("二", "逾期付款的，由双方协商。" + counted.format("未付"))
        + "逾期交付的，按照同期同类房屋的租金标准确定。\n\n"
        + rule.format("三", "由于出卖人的原因，买受人未能取得证书的，出卖人应当承担责任：")
        + f"（一）约定的期限；\n\n（二）自交付之日起九十日{counted.format('已付')}\n\n"
        + rule.format("四", "本规定由商会负责解释。")
        + rule.format("五", "本规定自公布之日起施行。")
    )
    assert found(text, "DU001", "DU002") == []


def test_turns_of_minutes_have_no_stop() -> None:
    minutes = "".join(
        f"{who}: {said}\n\n"
        for who, said in (
            ("ABC", "I have a question about the second slide, which shows the old names."),
            (
                "DEF",
                "I think that is right, but we have to look at it again. "
                "Something that can be addressed with editors, so that they would be able to know what happened",
            ),
            ("GHI", "Let me go on with what I was going to say, and we can come back to this."),
            ("ABC", "That works for me, thank you. I will write it down."),
            ("DEF", "Once again, as some of you said, it is not the time for it."),
            ("GHI", "So the answer is yes, and we can go on to the next item."),
        )
    )
    assert found(minutes, "TR001") == []
