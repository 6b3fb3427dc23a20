"""Open ends, orphans and their moves, announcements and counts."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.passes.gaps.announced import announced
from textclean.passes.gaps.counted import counted
from textclean.passes.gaps.orphans import MOVE, _begins, orphans
from textclean.passes.gaps.together import met, together
from textclean.structure.blocks import Kind, blocks
from textclean.structure.delimited import cues
from textclean.structure.ends import ends
from textclean.structure.ends.continuation import joins
from textclean.structure.first_words import opens
from textclean.structure.starts import beginnings, starts
from textclean.text import Document

PAGE = """扩大“蓄水池”　搭建“直通车”
甲区区委书记 李明

甲区推进就业与产业良性互动，一季度增长7.6%。

一、产业带动。培育主导产业，带动增收致富。

二、政企联动。推动企业入驻平台，实现双向就业。

三、精准帮扶。打造便车，帮助困难群体就业。

家二级企业，管理层级有效压降。打造监管平台，建立处置机制，涉改人员稳妥安置。

三、市场化运营。盘活闲置资产，拓展业务范围，带动经济发展。

跑出改革“加速度”
乙县县委书记 王强

乙县高效推进改革，一季度增长6.8%，居全市第二。

一、专班化推进。核查摸底，分类处置，纳入重点国企培育。

二、体系化重构。构建整体架构，将全县80家国企整合为10家一级企业、12
"""


def test_a_page_whose_end_stands_elsewhere_is_one_story() -> None:
    issues = Cleaner(select=["TR", "NU"]).clean(PAGE).issues
    assert {issue.code for issue in issues} == {"TR003", "TR012", "NU002"}
    assert len({issue.story for issue in issues}) == 1
    cause = next(issue for issue in issues if issue.code == "TR003")
    assert cause.story == "ST-" + cause.id.partition("-")[2]


def test_the_move_puts_the_passage_behind_its_head_with_the_part_that_follows() -> None:
    cleaned = Cleaner(select=["TR", "NU"], decisions=[Decision("TR003", "accept")]).clean(PAGE)
    assert cleaned.text.endswith(
        "整合为10家一级企业、12家二级企业，管理层级有效压降。打造监管平台，建立处置机制，涉改人员稳妥安置。\n\n"
        "三、市场化运营。盘活闲置资产，拓展业务范围，带动经济发展。\n"
    )
    assert "困难群体就业。\n\n跑出改革" in cleaned.text
    assert sorted(cleaned.text.replace("\n", "")) == sorted(PAGE.replace("\n", ""))
    assert cleaned.undo() == PAGE
    assert not cleaned.open  # what the move mends shares its fate
    assert not Cleaner(select=["TR", "NU"]).clean(cleaned.text).issues


def test_taking_the_move_back_takes_its_story_back() -> None:
    cleaned = Cleaner(select=["TR", "NU"], decisions=[Decision("TR003", "accept")]).clean(PAGE)
    cause = next(issue for issue in cleaned.issues if issue.code == "TR003")
    assert cleaned.without([cause.id]) == PAGE


ENDS = [
    pytest.param("春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少\n", id="verse"),
    pytest.param("他沉默了很久，终于开口说、\n「そんなことはない。」\n", id="leads into speech"),
    pytest.param("全市经济平稳增长，成效明显。（新华社记者李明摄）\n下一步继续努力。\n", id="credit behind the stop"),
    pytest.param("请各单位认真落实，及时上报。\n特此通知\n", id="closing formula"),
    pytest.param(
        "2019年6月3日审判委员会第1771次会议通过，自2019年9月1日起施行\n第一条 为了规范，制定本规定。\n",
        id="note under the title of a law",
    ),
    pytest.param(
        "“Longbourn, Monday,\n\nAugust 2.\n\n“My dear Brother,\n\nAt last I am able to write, and you shall hear all.\n",
        id="head of a letter",
    ),
    pytest.param(
        "常用命令：\n运行 docker ps，查看容器\n运行 docker logs，查看日志\n运行 docker stop，停止容器\n",
        id="list without stops",
    ),
    pytest.param(
        "雨はまだ止まない。父は傘を置いて言った。\n「さっき駅で君のお母さんに会った。元気そうだったよ」\n"
        "「それはよかった。今度いっしょに行こう、来週あたり」\n電車の音がした。\n",
        id="Japanese speech needs no stop before its mark",
    ),
    pytest.param(
        "桥修好那天，全村的人都来了，老人走在最前面。\n这篇文章写于乡下，前后改过三次。〔一九八六年十月〕\n",
        id="date in brackets",
    ),
    pytest.param(
        "渔船都回来了，码头上很热闹。\n台风过后，海边的防波堤已经修好。新华社\n今年的鱼价比去年高了一成。\n",
        id="source behind the stop",
    ),
    pytest.param(
        "1、茶壶：一个画图的工具，界面清楚，上手很快。来自 @小林 的分享\n"
        "2、竹简：一个记笔记的软件，支持多台设备同步。数据都存在本地，用起来放心\n"
        "3、石磨：把视频转成别的格式的命令行工具。参数不多，速度很快，值得一试\n"
        "4、灯塔：给网站做检查的服务，每天一次。出了问题会发邮件，也可以发短信\n"
        "5、风铃：提醒喝水的小程序，占的内存很少。\n",
        id="an author who leaves out last stops",
    ),
    pytest.param(
        "问：忘记密码怎么办？\n答：点击登录页下方的“找回密码”，按提示操作即可\n"
        "问：可以换货吗？\n答：七天之内可以换，运费由买家承担，请保留好吊牌和包装\n"
        "问：有没有实体店？\n答：目前只有两家，一家在东门外大街，一家在火车站南广场，欢迎前来选购\n",
        id="answers without stops",
    ),
    pytest.param(
        "一、电梯\n二号梯噪声大，维保单位已两次上门，配件预计下周到货\n二、停车\n地面车位全部改为先到先停，临时车辆停放不超过两小时\n"
        "三、绿化\n枯死的香樟三月补种，费用从公共收益中列支\n",
        id="minutes without stops",
    ),
    pytest.param(
        "這幾天外海浪高仍有兩公尺，提醒船長注意安全。「魚價比上週高一成左右，」他說，「大家都辛苦了」\n"
        "碼頭旁的魚市擠滿了人，一位婦人買了三條魚。\n今天的拍賣到中午才結束，明天照常營業。\n",
        id="speech that closes",
    ),
    pytest.param(
        "写真は一週間のあいだ保存されます。期限を過ぎると消えるので、早めに保存してください。\n"
        "※通信料はお客様のご負担となります\n※機種によっては一部の機能が使えないことがあります、あらかじめご了承ください\n",
        id="notes with an asterisk of their own",
    ),
    pytest.param(
        "干渠　从渠首引水的主渠道，断面较大\n支渠　由干渠分水的渠道，断面较小\n轮灌　各渠道按次序轮流放水的办法，与续灌相对\n",
        id="glossary",
    ),
    pytest.param(
        "先把改动看一遍。\n接下来运行下面的命令，查看分支的记录，每一行都以加号开头。\n"
        "+merged in. Also, split your changes into chunks if your patch is\n+longer than a dozen lines.\n",
        id="lines of a difference",
    ),
    pytest.param(
        "这首歌是她年轻的时候写的，唱的是离乡。她低声念道，\n小船摇过了外婆桥，\n月亮升起来了。\n念完，她笑了。\n",
        id="leads to verse",
    ),
    pytest.param(
        "The library opens at nine on weekdays. Children are welcome on Saturdays, with an adult.\n\n"
        "All enquiries to the desk on the ground floor. Twitter account: @millbrook_lib\n",
        id="contact",
    ),
]


ENDS += [
    pytest.param(
        f"渡口已经停用多年，两岸的人改走大桥，只有钓鱼的人还来。{credit}\n\n县里打算在这里修一座公园，明年春天动工。\n",
        id=credit,
    )
    for credit in ("照片来源：渡口村网站", "网上资料图片", "本报记者 李明摄")
]
ENDS += [
    pytest.param(
        "码头今年新添了二十条小船，租金不变。租船的人要记住几件事（安全须知），都写在码头的牌子上，每条船上也有一份，\n\n"
        "1. 穿好救生衣，不要站在船头，\n\n2. 天黑以前回到码头，\n\n3. 看好小孩。\n",
        id="leads to a list, and its items go on with commas",
    ),
    pytest.param(
        "他把经过从头说了一遍，大家这才明白。下面就是他说的话，一句也没有改--\n\n那天早上起了大雾，船走得很慢。\n",
        id="a dash as it is typed",
    ),
    pytest.param(
        "船頭はしばらく空を眺めていたが、やがて櫂を置いて、こちらへ手を振って\n「もう着きますよ」と叫んだ。\n岸には誰もいなかった。\n",
        id="leads to speech in Japanese",
    ),
    pytest.param(
        "一个可靠的系统要能做到以下几点：\n\n* 在硬件出错、操作失误的时候，仍然正确地完成用户要它做的事；以及\n"
        "* 数据量增长以后，仍能用合理的办法应付负载。\n\n下面逐项说明。\n",
        id="and, before the last item",
    ),
    pytest.param(
        "协会须在七日内提交下列资料：\n\n(a)成立以来的收支账目，以及用作接收资金的银行户口；或\n\n(b)与其他团体往来的信件。\n\n逾期不交，将予处罚。\n",
        id="or, before the last item",
    ),
    pytest.param(
        "他这样估计形势，决心先打好故宫这一场小仗，再决定要不要打选举那一场大仗，眼下并不表态。选战系列十之三\n\n"
        "本报逢周一刊出评论。\n",
        id="the number of an article of a series",
    ),
    pytest.param(
        "他在信里写明，协会应当早作准备，并且提出三个可以考虑的办法，分别是\n\n办法一）七月初举行初选；\n\n办法二）七月初举行排名投票；\n\n办法三）由协会协调。\n",
        id="is, before the first item",
    ),
    pytest.param(
        "希望新的一年不再有这样的事，这个愿望也许太小。吃惯了粗饭，来一碗白饭就很满足。老柳 2016年12月31日\n\n本栏由读者供稿。\n",
        id="a signature with its date",
    ),
    pytest.param(
        "軍火的生意押在死傷者的性命上，年年興旺，周而復始。而人們似乎習慣了這樣的循環，有些人繼續樂於輕易取得槍械⋯⋯\n\n一位導演在他的紀錄片裏也談過這件事。\n",
        id="an ellipsis in the middle of the line",
    ),
    pytest.param(
        "本店诚招有经验的前端工程师，薪酬面议。有意者请把简历寄给店长，邮箱是 zhang.san@example.org\n\n名额只有一个。\n",
        id="an address for mail",
    ),
    pytest.param(
        "排序文件的磁盘访问很有规律，所以性能也好。（请记住，针对顺序读写进行优化是[第三章](/ch3)反复出现的主题（见该章小结），相同的模式在这里又出现了）\n\n"
        "下面看另一种做法。\n",
        id="a long remark in brackets behind a stop",
    ),
    pytest.param(
        "船主去世的时候九十三岁，在这条河上撑了一辈子的船，两岸的老人都记得他。他没有读过书，认得的字都是在码头上学的。"
        "他总是这样说：“Slow water wears the stone”\n\n这句话后来刻在了桥头。\n",
        id="a quotation that a colon leads into",
    ),
    pytest.param(
        "他把程式存進隨身碟，插上碼頭的電腦，等了足足十分鐘，外面的雨越下越大。他又試了兩次，把插頭拔下來擦乾淨，再插回去。"
        "螢幕上只出現一行字: 「讀取失敗; 找不到 ferry.exe」\n\n他嘆了口氣，走了出去。\n",
        id="a message that a colon and a space lead into",
    ),
    pytest.param(
        "町の渡し場は来月から休みになり、船は修理に出される予定です。くわしくは役場へ、おたずねください。» お知らせを読む\n\n"
        "夜のあいだは橋をお使いください。\n",
        id="a pointer behind the last stop",
    ),
    pytest.param(
        "船は朝のうちに出るように手配する。荷は濡れないように包む。\n\n"
        "まず、どの船にどの荷を積むかを、前の日のうちに決めよう\n\n決めたことは紙に書き、帳場に張っておく。\n",
        id="a Japanese heading that proposes",
    ),
]


@pytest.mark.parametrize("text", ENDS)
def test_an_end_without_a_stop_is_no_loss(text: str) -> None:
    assert not [end for end in Document(text).derive(ends) if end.score >= 1]


BEGINNINGS = [
    pytest.param(
        "他指着墙上的字念道：“山高月小，水落石出。\n\n江流有声，断岸千尺，曾日月之几何！”\n\n众人都不作声。\n\n"
        "过了一会，船家说：“天要\n\n岸上的灯亮了。\n",
        id="a quotation of two paragraphs",
    ),
    pytest.param(
        "今日は朝から雨が降っている。\n\n畑の土は黒く、柿の葉も濡れて光り、道には誰の姿も見えなかったので、父は家で縄をな\n\n"
        "ですから私は一日じゅう本を読んで過ごした。\n\n夕方になって雨はやんだ。\n\n"
        "ですから夕飯のあと、みんなで川を見に行った。\n",
        id="conjunction that begins with a particle",
    ),
    pytest.param(
        "The two lines below do the same, and the first of them is the older fo\n\nThe call\n\nif (ready) { start(now); }\n\n"
        "is the same as the loop that was shown on the first page.\n\nBoth return nothing.\n",
        id="a sentence that an example parts",
    ),
]


@pytest.mark.parametrize("text", BEGINNINGS)
def test_no_orphan(text: str) -> None:
    assert not Document(text).derive(orphans)


@pytest.mark.parametrize("end", ["😀", "<br />", "，", "·"])
def test_what_has_no_word_behind_a_stop_is_no_sentence(end: str) -> None:
    text = (
        f"行星的说明书写得很长，请大家在入驻之前先驻足欣赏一下这片风景。{end}\n\n行星的名字取自一首诗，写的是夏天。\n"
    )
    assert not Cleaner(select=["TR"]).clean(text).issues


def test_a_quotation_may_be_what_a_sentence_leads_to() -> None:
    text = "各专业对志愿的要求不同。比如去年分流，自动化专业的要求为\n\n> 第一志愿：排名前三成；第二志愿：前一成。\n"
    assert not Cleaner(select=["TR"]).clean(text).issues


def test_titles_of_one_width_do_not_make_a_page_wrapped() -> None:
    titles = [
        f"{place}举行春季运动会　{count}名选手参加"
        for place, count in zip("东西南北中前后左右上", range(10, 20), strict=True)
    ]
    story = "比赛从早上八点开始，一直进行到下午。看台上坐满了附近的居民和从外地赶来的亲友，场面很热闹。"
    cut = "县里今年还要修三条路，第一条从车站通到码头，预计六月完工；第二条绕过老城，目前正在征求沿线居"
    text = "".join(f"{title}\n{story}\n" for title in titles) + f"{cut}\n{story}\n"
    assert [end.block for end in Document(text).derive(ends) if end.score >= 1] == [20]


CUTS = [
    pytest.param(
        "汛期将至，沿江各县已经备足沙袋和块石，抢险队伍随时待命。据水文局\n\n各水库都留出了防洪库容，下游的堤防也已加固。\n",
        "stop-missing",
        id="a few words behind the last stop with which a sentence begins",
    ),
    pytest.param(
        "全区今年改造老旧小区四十个，惠及居民两万户。\n\n各街道要压实责任，把安全生产各项措\n\n下半年还将新建停车场六处。\n",
        "half-word",
        id="half a word",
    ),
    pytest.param(
        "中欧班列去年开行一千列。中欧班列的货源来自十个省份。\n\n今年前三个月，从本市发出的中欧班\n\n海关为此增设了两个窗口。\n",
        "goes-on-elsewhere",
        id="the text goes on with it elsewhere",
    ),
    pytest.param(
        "The council met on Monday and heard three reports.\n\nThe bridge will be closed in May, and the contrac\n\n"
        "Buses will stop at the mill instead.\n",
        "half-word",
        id="half an English word",
    ),
]


@pytest.mark.parametrize(("text", "reason"), CUTS)
def test_the_last_words_show_a_cut(text: str, reason: str) -> None:
    (end,) = [end for end in Document(text).derive(ends) if end.score >= 1]
    assert reason in [signal.name for signal in end.signals]


def test_a_hard_wrapped_text_says_nothing_of_its_lines() -> None:
    line = "国有企业是区域经济的重要支撑，但目前包袱\n沉重，步履维艰。晋中共有企业六百余户，是\n"
    text = line * 12 + "区域经济的主体。\n"
    assert not Document(text).derive(orphans)
    assert not [end for end in Document(text).derive(ends) if end.score >= 1]


ANNOUNCED = [
    (
        "经验交流会日前召开，以下摘登东桥区、西岭区、北川县、云溪县的发言。\n\n东桥区：网格管到家门口\n\n全区划成六百个网格。\n\n"
        "西岭区：老旧小区有了当家人\n\n居民选出楼长三百名。\n\n云溪县：山村夜校办得热闹\n\n夜校开了六十所。\n",
        ["北川县"],
    ),
    (
        "本期导读\n\n农村电网改造提速\n\n果农迎来丰收季\n\n老街换新颜\n\n农村电网改造提速\n\n全县投资三亿元。\n\n老街换新颜\n\n排水沟修好了。\n",
        ["果农迎来丰收季"],
    ),
    (
        "本期导读\n\n老街的水为什么变清了？\n\n果农迎来丰收季\n\n夜校办到了村口\n\n老街的水为什么变清了？\n\n去年修了管网。\n\n夜校办到了村口\n\n今年开了六所。\n",
        ["果农迎来丰收季"],
    ),
    (
        "本期导读\n\n农村电网改造提速\n\n老街的水为什么变清了？\n\n夜校办到了村口\n\n农村电网改造提速\n\n全县投资三亿元。\n\n夜校办到了村口\n\n今年开了六所。\n",
        ["老街的水为什么变清了？"],
    ),
    ("目　录\n\n总论……………1\n\n方法……………5\n\n结果……………9\n\n总论\n\n本文研究方法。\n\n结果\n\n结果良好。\n", ["方法"]),
    (
        "The committee gave its opinion on the following three matters: the repair of the bridge, the letting of the meadow and the wages.\n\nThe repair of the bridge\n\nIt is old.\n\nThe letting of the meadow\n\nIt is idle.\n",
        ["the wages"],
    ),
    (
        "調査から次の三点が明らかになった。すなわち、利用者の減少、蔵書の偏り、時間の短さである。\n利用者の減少\n少なくなった。\n時間の短さ\n五時に閉まる。\n",
        ["蔵書の偏り"],
    ),
    (
        "本期刊登以下三篇文章：《甲地纪行》、《乙地见闻》、《丙地风物》。\n\n甲地纪行\n\n山高路远。\n\n丙地风物\n\n物产丰富。\n",
        ["乙地见闻"],
    ),
    (
        "发言摘登\n\n9月12日，全县召开推进会，城关镇、石桥镇、双河乡、县发改局四家单位作了发言，现予摘登。\n\n城关镇：盯紧项目\n\n我镇开工十九个。\n\n石桥镇：做强园区\n\n园区建成投产。\n\n县发改局：当好服务员\n\n资金到位。\n",
        ["双河乡"],
    ),
    (
        "本期要目\n◇ 板凳会化解矛盾\n◇ 首接负责制\n◇ 三访三问活动\n\n板凳会化解矛盾\n\n开会四百场。\n\n首接负责制\n\n先受理，后分流。\n",
        ["三访三问活动"],
    ),
]


@pytest.mark.parametrize(("text", "names"), ANNOUNCED)
def test_announced_and_not_there(text: str, names: list[str]) -> None:
    found = Document(text).derive(announced)
    assert [name.words for one in found for name in one.missing] == names


@pytest.mark.parametrize(
    "text",
    [
        "目录\n\n总论\n\n方法\n\n结果\n\n附录\n",
        "请购买如下物品：铅笔、橡皮、本子、直尺。\n\n地点\n\n文具店。\n",
        "下滑的原因有以下三个：制造业、基建、出口。\n\n1、第一个是制造业\n\n订单少了。\n\n2、第二个是基础建设\n\n项目停了。\n\n3、第三个是出口\n\n货走不动。\n",
        "本期导读\n\n农村电网改造提速\n\n老街换新颜\n\n果农增收\n\n农村电网改造提速\n\n全县投资。\n\n老街换新颜\n\n修好了。\n\n果农增收\n\n丰收。\n",
        "目　录\n\n农村电网改造提速\n\n老街的水为什么变清了？\n\n夜校办到了村口！\n\n农村电网改造提速\n\n全县投资。\n\n老街的水为什么变清了？\n\n"
        "谁来管？街道来管。\n\n夜校办到了村口！\n\n开了六所。\n",
    ],
)
def test_nothing_is_missing(text: str) -> None:
    assert not [name for one in Document(text).derive(announced) for name in one.missing]


def test_counts() -> None:
    said = Document(
        "有四项要求：（1）巡山；（2）设卡；（3）值班。\n另有三项要求：（1）巡山；（2）设卡；（3）值班。\n"
    ).derive(counted)
    assert [(count.said, count.there) for count in said] == [(4, 3)]


def test_english_heads_and_tails_are_joined_by_a_space() -> None:
    text = (
        "The envelope held two sheets of letter paper. They were written quite through, in a very close\n\n"
        "The girls walked out after breakfast.\n\nMr. Bennet made no answer at all.\n\n"
        "Jane was not deceived by it.\n\nKitty owned that she had known of it.\n\n"
        "hand which she knew to be his, and the envelope was likewise full of it.\n\n"
        "Elizabeth was silent for a while.\n\nThey dined at five.\n\nIt rained all day.\n\nNobody called upon them.\n\nShe went to bed early.\n"
    )
    cleaned = Cleaner(select=["TR"], decisions=[Decision("TR003", "accept")]).clean(text)
    assert "in a very close hand which she knew" in cleaned.text
    assert cleaned.undo() == text


REPORT = (
    "The library opened two more branches in the spring, and the number of visits rose by a tenth.\n\n"
    "Income from the county fell again, but gifts made up for it. We ended the year with reserves equal to\n\n"
    "Some four thousand titles were added. The catalogue of local history goes on, and the first part is now avail\n\n"
    "The roof was mended in June. Plans for a new building are with the architect.\n\n"
)


@pytest.mark.parametrize(
    ("tail", "joined"),
    [
        ("five months of running costs, against a target of four.", "equal to five months of running"),
        ("able in print, with a map of the old town.", "now available in print"),
    ],
)
def test_an_english_tail_at_the_end_goes_where_its_words_lead(tail: str, joined: str) -> None:
    cleaned = Cleaner(select=["TR"], decisions=[Decision("TR003", "accept")]).clean(f"{REPORT}{tail}\n")
    assert joined in cleaned.text


def test_a_block_between_two_items_of_a_list_of_lines_is_a_broken_line() -> None:
    text = (
        "一、聚焦固本兴新，壮大产业集群。提品质、延链条，脐橙通过陆海新通道\n\n"
        "远销十个国家；加快建设肉兔全产业链项目，打造产业基地。\n\n"
        "二、聚焦实体牵引，提升产业能级。引进项目三百个，开工重点项目。\n\n"
        "三、聚焦优质高效，构建产业生态。强化要素保障，降低物流成本。\n"
    )
    found = list(Document(text).derive(ends))
    assert found
    assert all(end.joins for end in found)


# -- cut ends and what only looks like them


PROSE = "铁路货运量同比增长百分之八，货值增长百分之十二，创历史同期新高。通道沿线各站点全面提速，其中班列与"


def codes(text: str) -> list[str]:
    return [issue.code for issue in Cleaner(select=["TR"]).clean(text).issues]


def test_a_cut_paragraph_among_lists_without_stops() -> None:
    items = "\n\n".join(
        f"{name}的装卸、仓储和转运服务以及相应的单证办理事项"
        for name in ["粮食", "木材", "水果", "钢材", "矿石", "化肥"]
    )
    assert codes(f"{PROSE}\n\n服务水平加快提升。\n\n服务范围包括以下各项。\n\n{items}\n\n以上各项均可预约。\n") == [
        "TR001"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "应当认定为刑法第二百二十九条\n\n第一款规定的“情节严重”的行为，依照该款处罚；其他情形，另行处理。\n",
            id="reference",
        ),
        pytest.param(
            "两军相拒数日，不分胜负。是夜三更，帐中升座。玄德\n\n曰：“来日出战，必擒此人。”众将领命而去。\n",
            id="speaker",
        ),
        pytest.param(
            "会议指出，要加快建设步伐。要完善基础设施，改善群众（下转第3版）\n\n（上接第1版）生活。\n", id="jump line"
        ),
    ],
)
def test_what_goes_on_is_not_cut(text: str) -> None:
    assert "TR001" not in codes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The council decided on the following three points.\n\n1. The bridge is closed.\n\n2. The road is widened.\n",
            1,
        ),
        ("There are four reasons: (1) cost; (2) time; (3) weather.\n", 1),
        ("There are three reasons: (1) cost; (2) time; (3) weather.\n", 0),
        ("主な変更は以下の三点である。（1）橋を閉鎖する。（2）道を広げる。\n", 1),
        ("会議では次の二点を決めた。\n\n一、橋を閉鎖する。\n\n二、道を広げる。\n", 0),
        ("要抓好三件大事：一是修路，二是引水。\n", 1),
        ("要抓好三件大事：一是修路，二是引水。此外三是种树也不能放松。\n", 0),
    ],
)
def test_counts_in_three_languages(text: str, said: int) -> None:
    assert codes(text).count("TR007") == said


CONTENTS = """Contents

Introduction ..... 1
Methods ..... 3
Results ..... 7
Conclusion ..... 12

Introduction

This report describes the survey. It was made in spring.

{0}

Conclusion

The birds are doing well. We shall count them again.
"""
METHODS, RESULTS = (
    "Methods\n\nWe walked the lines. Each was walked twice.",
    "Results\n\nWe found ninety birds. They were counted twice.",
)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (METHODS + "\n\n" + RESULTS, []),
        (RESULTS + "\n\n" + METHODS, ["TR006"]),
        (METHODS, ["TR004"]),
    ],
)
def test_contents_against_headings(body: str, said: list[str]) -> None:
    assert codes(CONTENTS.format(body)) == said


def test_the_last_paragraph_of_an_article_that_lost_its_stop_is_no_headline() -> None:
    text = (
        "城关镇：盯紧项目抓落地\n今年以来，我镇实施重点项目二十三个，总投资三十一亿元。\n"
        "下一步，我们将紧盯年度目标，倒排工期，确保未开工的四个项目\n\n"
        "石桥镇：做强园区聚集群\n石桥镇建成标准化厂房十二万平方米，入驻企业三十七家。\n"
    )
    kinds = [block.kind for block in Document(text).derive(blocks)]
    assert kinds == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.HEADLINE, Kind.PARAGRAPH]


def test_of_thousands_of_lines_without_a_stop_none_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most lines of a list have no stop, however its words end; where few have none, each is looked at."""
    monkeypatch.setattr("textclean.structure.ends.HOPELESS", 40)
    names = "".join(f"第{number}批项目由区里统一安排，资金到位，进展顺利，完成的\n" for number in range(50))
    assert not Document(names).derive(ends)
    prose = "".join(f"第{number}批项目由区里统一安排，资金到位，进展顺利。\n\n" for number in range(150))
    cut = prose + "全区上下把各项工作抓紧抓实。各镇街要把责任落实到人，确保完成全年的\n"
    assert Document(cut).derive(ends)


RESERVOIR = (
    "白龙水库加固工程昨天开工。水库建于六十年前，大坝渗漏多年，库容只剩设计库容的六成，加固以后每年可为下游水稻田多\n\n"
    "下游六个乡镇的水稻田今年春灌提前了十天，水库管理处说，大坝加固不影响春灌。\n\n"
    "县图书馆新馆本月开放\n\n"
    "新馆有阅览座位八百个，藏书三十万册，少儿阅览室单独设在一楼，读者凭身份证就可以借书。\n\n"
    "老馆的图书已经全部搬完，一共装了六十车。馆长说，老馆以后改作地方文献馆，收藏县志、家谱和老照片，读者仍旧可以来查阅。\n\n"
    "新馆的装修用了一年，墙上挂的是本县画家的作品，书架用的是本地的杉木，读者进门先看到一幅县城的老地图。\n\n"
    "借书的期限也放宽了，成人一次可以借十本，少儿一次可以借六本，一个月以内归还，逾期不收钱，但要停借一周。\n\n"
    "{tail}"
    "周末还有讲座和读书会，阅览座位可以提前一天在网上预约，少儿阅览室每天晚上九点关门。\n"
)
TAIL = "供水四百万方，下游六个乡镇的水稻田从此不再等雨。大坝加固以后，水库还要清淤，库容恢复到原来的设计库容。\n\n"


def test_a_passage_belongs_where_its_words_are() -> None:
    found = Document(RESERVOIR.format(tail=TAIL)).derive(orphans)
    assert [(one.block, one.heads[0]) for one in found] == [(7, 0)]
    assert "kin" in [signal.name for signal in found[0].signals]
    assert not Document(RESERVOIR.format(tail="")).derive(orphans)


def test_what_goes_on_elsewhere_is_not_run_on_with_the_next_line() -> None:
    issues = Cleaner(select=["TR", "LB"]).clean(RESERVOIR.format(tail=TAIL)).issues
    (cut,) = [issue for issue in issues if issue.code == "TR001"]
    assert not cut.offers
    assert [issue for issue in issues if issue.code in ("TR002", "TR003")]


def test_nothing_continues_a_copy_that_the_other_copy_continues() -> None:
    whole = (
        "白龙水库加固工程昨天开工。水库建于六十年前，大坝渗漏多年，库容只剩设计库容的六成，加固以后每年可为下游水稻田多"
        "供水两百万方，工期三年。"
    )
    cut = whole[: whole.index("供水两百万方")]
    text = RESERVOIR.format(tail=TAIL).replace(cut, f"{whole}\n\n{cut}")
    assert [code for code in _codes(text) if code in ("DU003", "TR002", "TR003")] == ["DU003"]


def _codes(text: str) -> list[str]:
    return [issue.code for issue in Cleaner(select=["TR", "DU"]).clean(text).issues]


@pytest.mark.parametrize("start", ["りのことを思い出した。", "ぶやくように言った。", "ゃくちゃにしてしまった。"])
def test_kana_that_begin_no_word(start: str) -> None:
    text = (
        "祖父は朝早く起きて、庭の松に水をやっていた。\n\n"
        f"{start}庭の松はそのまま残っていた。\n\n"
        "その年の秋、家は人手に渡った。松は切られ、池は埋められて、あとには白い壁の家が建った。\n"
    )
    doc = Document(text)
    assert "strange-start" in [signal.name for signal in starts(doc, 1, beginnings(doc, [1]))]
    assert "strange-start" not in [signal.name for signal in starts(doc, 2, beginnings(doc, [2]))]


def test_the_next_line_is_offered_where_it_may_be_the_rest_of_an_end_that_looks_cut() -> None:
    page = (
        "乡里修了十里水渠，去年又添了三台水泵，旱年也有收成。\n\n"
        "县里派来的技术员住在村里，手把手地教大家剪枝、施肥，还办了夜校。去年冬天开始，全县的农业技术推广站\n\n"
        "陆续配齐了设备，可以就近化验土壤，农民送来的样品三天就有结果。村里人都说方便。\n\n"
        "孩子们的新教室也盖好了，开学那天，全村的人都来看。\n"
    )
    cleaned = Cleaner(select=["LB", "TR"]).clean(page)
    (cut,) = [issue for issue in cleaned.open if issue.code == "TR001"]
    assert [offer.label for offer in cut.offers] == ["run-on"]
    assert cut.proposal == "去年冬天开始，全县的农业技术推广站陆续配齐了设备，"
    assert cleaned.text == page
    joined = cleaned.decide(accept=[cut.id])
    assert "推广站陆续配齐" in joined.text
    assert joined.undo() == page


def test_a_sentence_that_lacks_nothing_but_its_stop_is_not_called_half_a_one_alone() -> None:
    """The end may be lost, or the stop alone: both are said, and the stop can be set; where the last word asks for more it cannot."""
    page = (
        "老师退休那年，学校给他送了一块匾。他没有挂，说墙上的钉子是留给地图的。\n\n"
        "第二年春天，我去看他。他送了我一支用了多年的钢笔，笔帽上的镀铬已经磨光了，露出黄铜来{}\n\n"
        "后来我才知道，那支笔是他的老师送给他的。\n"
    )
    (issue,) = [issue for issue in Cleaner(select=["TR"]).clean(page.format("")).open if issue.code == "TR001"]
    assert [signal.name for signal in issue.evidence] == ["stop-alone"]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept", choice="set-stop")]).clean(page.format(""))
    assert accepted.text == page.format("。")
    (asks,) = [issue for issue in Cleaner(select=["TR"]).clean(page.format("，颜色与")).open if issue.code == "TR001"]
    assert "set-stop" not in [offer.label for offer in asks.offers]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "一个可靠的系统要能做到以下几点。\n\n它在硬件出错、操作失误的时候，仍然正确地完成用户要它做的事；以及\n\n下面逐项说明。\n",
            id="and, before a paragraph",
        ),
        pytest.param(
            "排序文件的磁盘访问很有规律，所以性能也好，后面的章节还会看到（请记住，针对顺序读写进行优化是反复出现的主题，相同的模\n\n"
            "下面看另一种做法。\n",
            id="a remark that is cut",
        ),
        pytest.param(
            "他在信里写明，协会应当早作准备，并且提出三个可以考虑的办法，分别是\n\n大会在七月初举行，由理事长主持。\n",
            id="is, before a paragraph",
        ),
        pytest.param(
            "希望新的一年不再有这样的事，这个愿望也许太小。这份协议的有效期截至2016年12月31日\n\n本栏由读者供稿，每周一篇。\n",
            id="a date that is no signature",
        ),
        pytest.param(
            "以合同形式将其拥有的经营资源许可其他经营者（以下\n\n企业以外的单位和个人不得从事特许经营活动。\n\n"
            "以下企业不得从事特许经营。\n",
            id="brackets that the next paragraph does not close",
        ),
        pytest.param(
            "船主去世的时候九十三岁，生前最爱引一句外国话。他总是这样说，也写在门上的那句“Slow water wears the stone”的\n\n"
            "后来桥头也立了一块碑。\n",
            id="a quotation that the sentence goes on behind",
        ),
        pytest.param(
            "町の渡し場は来月から休みになり、船は修理に出される予定です。くわしくは役場へ、おたずねくださるように、ま\n\n"
            "夜のあいだは橋をお使いください。\n",
            id="words behind the last stop that point to nothing",
        ),
    ],
)
def test_what_looks_like_these_is_cut(text: str) -> None:
    assert "TR001" in codes(text)


BEFORE = "渡口的旧船去年秋天修好了，如今每天往返四次，单程二十分钟。\n\n"
BEHIND = "\n\n镇上的人都说，这条水路比公路近得多，也便宜得多。\n\n冬天水浅的时候，船会停开几个星期。\n"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("译本改了三稿，注释也补齐了。全部文件放在服务器上，路径是 docs/ferry/index.d.ts", id="a path"),
        pytest.param(
            "想知道更多的人，可以去看那年出版的一本小册子，书名：《渡口今昔》（文末有购买方式）",
            id="a title that a colon leads to",
        ),
        pytest.param(
            "要比较各家的做法，不妨看看这里列出的几个服务：Blue Ferry Watch", id="a name that a colon leads to"
        ),
        pytest.param("老船工听了直摇头。他做了一辈子，图的不过是每天能在水上走一走而已", id="a particle at the end"),
        pytest.param(
            "渡口现在归镇上管，船票分三档。平日来坐船的人，不外如下三种" + "\n\n- 赶集的人。\n\n- 上学的孩子。\n",
            id="a lead-in to a list",
        ),
        pytest.param(
            "桥头的石碑上刻着他的话，字已经不大看得清了：“水往低处走，船往高处行。”——渡口第十四代船工",
            id="of whom a quotation is",
        ),
        pytest.param(
            "（上图：修船的人合影。左起为船主老李、木工小周，右边站着的是从邻县请来的油漆匠和他的两个徒弟）",
            id="a remark in brackets with stops inside",
        ),
        pytest.param("船票涨了一块钱，坐船的人却没有少，这是怎么回事？ | 渡口快评", id="the name of a column"),
        pytest.param(
            "▲ 图2：修船的那几个月里，渡口两岸的人只好绕道公路，来回要多走四十里", id="a caption behind an arrow"
        ),
        pytest.param(
            "应船工要求，文中人物均为化名。本文由渡口手记独家发布，未经授权，不得转载", id="a publisher's note"
        ),
        pytest.param(
            (
                "2020年的渡口（第 12 期）：旧船换了新漆，船票还是一块钱\n\n2019年的渡口（第 9 期）：为什么人人都爱坐船\n\n"
                "2018年的渡口（第 3 期）：一座桥修了三十年"
            ),
            id="lines of one form",
        ),
        pytest.param(
            (
                "- 赶集的人天不亮就来，挑着菜，也挑着鸡鸭。\n\n- 上学的孩子来得晚些。船一靠岸，他们总是抢着往下跳，船工喊也喊不住\n\n"
                "- 走亲戚的人多在午后。"
            ),
            id="an item with a bullet",
        ),
        pytest.param(
            "修船花了三万多块。这笔钱不是镇上出的，也不是县里拨下来的，说到底是两岸人家一户一户凑的", id="a statement"
        ),
        pytest.param(
            "- 替渡口写一份说明，画一张图，或者做一块牌子，就像邻镇的小学生去年夏天所做的\n\n- 给船工送水\n\n- 把旧照片带来",
            id="as somebody did",
        ),
        pytest.param(
            "旧船拆下来的木料没有浪费。镇上的木匠用它们打了长椅、书桌、货架、木箱等", id="the end of an enumeration"
        ),
        pytest.param(
            "老船工说到这里笑了：“我在水上走了一辈子，到今年才算真正上了岸，往后的日子该歇一歇了。“",
            id="a closing mark that faces the wrong way",
        ),
        pytest.param(
            "“渡口之设，自前朝始，舟子三人，轮日当值，风雨不辍，乡人便之，至今称焉。” —— 《清溪乡志》",
            id="where a quotation is from",
        ),
        pytest.param(
            "作者在县文化馆工作，写过几本讲水路的小书，常在网上和读者往来。个人博客：渡口手记",
            id="where the author is found",
        ),
        pytest.param(
            "“水往低处走，船往高处行。“（《清溪乡志》，渡口卷）",
            id="a closing mark that faces the wrong way, and where the quotation is from",
        ),
        pytest.param("老船工说，水上的路没有尽头，走一天算一天。　渡口手记", id="a note behind a blank"),
        pytest.param("老船工说，水上的路没有尽头，走一天算一天。原文链接", id="a known note"),
        pytest.param("更多渡口的故事，请关注渡口手记的微信号（ID：dukou），或者下载渡口App", id="an advertisement"),
        pytest.param("如非特别注明，本栏文章均为渡口手记所有，如需使用，转载请联系后台", id="whom to ask"),
        pytest.param("渡口的老船在晨雾里靠岸，船工正在系缆绳。摄：甲乙丙/清溪社", id="who took the picture"),
        pytest.param("这些话是一个外行的看法，船上的事难免说错。错漏之处，欢迎大家指正", id="a request to the reader"),
        pytest.param(
            "“撑船的人看水，坐船的人看岸，谁也不看谁，走一天算一天。” - Martha Ferryman",
            id="of whom a quotation is, behind a hyphen",
        ),
        pytest.param(
            "“每一条船都有自己的脾气，新手要先学会听” —— 马大·船工（Martha Ferryman）",
            id="of whom an open quotation is",
        ),
        pytest.param("渡口的船票可以在网上订了，退票也不收手续费。来自 @渡口 小李 的分享", id="who sent it in"),
        pytest.param(
            "全文转载自《清溪水路》，原文标题：一条船和两岸的人，从渡口看清溪的四十年",
            id="what a text was called at first",
        ),
        pytest.param("渡口的来历，县志里写得很细。延伸阅读：清溪两岸的桥和船，一百年间的故事", id="a further text"),
        pytest.param(
            "（船工的话都是听来的。\n\n有些记不全了，先记在这里，留到以后再补）",
            id="the end of a remark over two paragraphs",
        ),
        pytest.param(
            "县人民政府、镇人民政府关于加强渡口管理、维护水上秩序若干问题的规定", id="the full title of a regulation"
        ),
        pytest.param(
            "旧船は来春まで休みになります。\n\n一、乗る前に、船員の案内をよく聞くこと\n\n二、荷物は、棚の上に置くこと",
            id="rules that end with the noun that makes them",
        ),
        pytest.param(
            "渡し場の船は古くて、揺れるのですけれども、それでも川を渡れないよりはずっとましですよね",
            id="what asks for assent",
        ),
        pytest.param(
            "当日の記録はありませんが、発表の資料はこちら渡し場の船を直した人たちの一年",
            id="a title that a link leads to",
        ),
    ],
)
def test_an_end_without_a_stop_may_be_whole(words: str) -> None:
    assert not {"TR001", "TR012"} & set(codes(BEFORE + words + BEHIND))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("修好渡口，不只是一条船的事" + "\n\n" + BEFORE + BEHIND.lstrip(), id="the title of the page"),
        pytest.param(
            "渡口船票十年来头一回涨价已有三百多人签名，镇上和县里都说还要再听一听两岸住户的意见\n\n"
            + BEFORE
            + BEHIND.lstrip(),
            id="a long title",
        ),
        pytest.param(
            "The ferry was mended last autumn. It crosses four times a day, and it takes twenty minutes.\n\n"
            "I can say no more at present, but you shall have it all when we meet. Yours, very sincerely,\n",
            id="the close of a letter",
        ),
        pytest.param(
            "The ferry was mended last autumn. It crosses four times a day, and it takes twenty minutes.\n\n"
            "The river has not been as low as this for twenty years, and the boat may stop in August, the ferrymen say\n\n"
            "In winter, when the water is low, it stops for some weeks.\n",
            id="who says so, in English",
        ),
        pytest.param(
            "The ferry was mended last autumn. It crosses four times a day, and it takes twenty minutes.\n\n"
            "Published in Issue 100 of the Ferry Town Gazette, and reprinted with the permission of its editors\n",
            id="where a text appeared first, in English",
        ),
        pytest.param("船票要涨？渡口两岸的人怎么看，镇上怎么说\n\n" + BEFORE + BEHIND.lstrip(), id="a title that asks"),
        pytest.param(
            BEFORE
            + "5-1 渡口的由来，从一条旧船说起\n\n渡口在明代就有了。\n\n5-2 船工的一天，从天不亮开始\n\n船工天不亮就起身。\n\n6-1 桥通了，渡口何去何从"
            + BEHIND,
            id="headings with the number of a chapter",
        ),
        pytest.param(
            BEFORE
            + "老船工 — 撑了四十年船的人，如今在候船室看门\n\n船主 — 接手渡口的年轻人，从县城回来\n\n"
            + "木匠 — 用旧船的木料打长椅，也打书架\n\n文化站 — 渡口的半个世纪，从摆渡到展览\n",
            id="lines of one form",
        ),
        pytest.param(
            BEFORE + 'let s = "ferry";   // s 从这里开始有效，到渡口为止都可以用，船工也可以用它' + BEHIND,
            id="a comment in a program",
        ),
        pytest.param(
            "渡し場は町が引き継ぎ、船は春から動くことになった。\n\n運休の知らせは役場に貼り出されていて、詳しい時刻も書いてある。詳しくはこちら\n\n"
            "橋が近いので、困る人は少ないという。\n\n船は秋にもう一度、点検を受ける。\n",
            id="where more is to be read, in Japanese",
        ),
        pytest.param(
            "The ferry was mended last autumn. It crosses four times a day, and it takes twenty minutes.\n\n"
            "“The water goes down, and the boat goes up. Nobody who lives here has ever asked why.” — Martha Ferryman\n\n"
            "In winter, when the water is low, it stops for some weeks.\n",
            id="of whom a quotation is, in English",
        ),
        pytest.param(
            "The ferry was mended last autumn. It crosses four times a day, and it takes twenty minutes.\n\n"
            "People bring what they need for the day. While this differs from one to the next, common things include\n\n"
            "- Bread.\n\n- Nets.\n\nIn winter, when the water is low, it stops for some weeks.\n",
            id="a lead-in to a list, in English",
        ),
    ],
)
def test_an_end_without_a_stop_may_be_whole_where_it_stands(text: str) -> None:
    assert not {"TR001", "TR012"} & set(codes(text))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("译本改了三稿，注释也补齐了。全部文件放在 docs/ferry 目录下，读者可以自己取", id="a path inside"),
        pytest.param("渡口现在归镇上管，船票分三档。平日来坐船的人，不外如下三种", id="a lead-in to nothing"),
        pytest.param("渡口现在归镇上管，船票分三档。至于开船的时刻，请参考", id="what is pointed to is lost"),
        pytest.param("渡口的船票可以在网上订了。来自 @渡口 小李 的分享说，退票", id="a note that goes on"),
        pytest.param("渡口现在归镇上管，船票分三档，比去年要便宜一些(见县里的通知）", id="brackets of two widths"),
        pytest.param("渡口现在归镇上管，船票也分了三档，比去年便宜。这是镇里", id="a sentence that has just begun"),
        pytest.param(
            "渡口现在归镇上管，船票也分了三档，比去年便宜。当我们试图",
            id="the last character of a verb, as of a credit",
        ),
        pytest.param(
            "船主说，渡口的账目今年年底以前一定会公布，依照县里关于加强渡口管理、维护水上秩序的若干",
            id="a title that is cut",
        ),
        pytest.param(
            (
                "- 赶集的人天不亮就来，挑着菜，也挑着鸡鸭。\n\n- 上学的孩子来得晚些。船一靠岸，他们总是抢着往下跳（船工喊也喊不住，只好由着\n\n"
                "- 走亲戚的人多在午后。"
            ),
            id="an item with a bullet that leaves brackets open",
        ),
        pytest.param(
            "修船花了三万多块。这笔钱不是镇上出的，也不是县里拨的，而是由两岸人家共同承担，具体数目还没有公布的",
            id="a particle that states nothing",
        ),
        pytest.param(
            "桥头的石碑上刻着他的话：“水往低处走，船往高处行。”——渡口第十四代船工说完，又补了一句，今年",
            id="a quotation that the sentence goes on behind",
        ),
        pytest.param(
            "来坐船的人，有的为了省钱，有的为了看江景。船工老李说，清溪的渡口虽然小，却是个热闹的",
            id="behind a measure what is measured is still to come",
        ),
    ],
)
def test_what_looks_whole_is_cut(words: str) -> None:
    assert "TR001" in codes(BEFORE + words + BEHIND)


def test_half_a_page_is_no_title() -> None:
    assert "TR001" in codes("修好渡口的旧船，不只是一条船的事，也是两岸几百户人家每天要过的日子，更是孩子们" + BEHIND)


KIN = (
    "果园今年丰收，苹果和梨都比去年多两成，果农说雨水来得正是时候，果商也早早订了货。\n\n"
    "苹果和梨运进冷库以前，果农先要分级、装箱。果商派人到果园验货，果品交易会的牌子挂在冷库门口，果农和果商当场谈\n\n"
    "冷库扩建以后，苹果和梨可以放到来年春天，果品交易会也就从秋天开到了冬天。\n\n"
    "中学的操场翻修一新，学生们在新跑道上开了运动会，老师也报名参加。\n\n"
    "操场的看台也刷了漆。看台能坐五百人，比从前多一倍。\n\n"
    "跳远的沙坑挪到了南边，北边留给打球的学生。\n\n"
    "体育组添了两位老师，早操改在七点。\n\n"
    "双方在果品交易会上当场签了合同，牌子挂在冷库门口，果商派人到果园验货，果农分级、装箱，苹果和梨运进冷库以前当场谈好。\n\n"
    "运动会上，初三的学生破了学校的跳高纪录，老师给他们发了奖状。\n\n"
    "新跑道由学生和老师轮流打扫，操场周末也开放。\n"
)

CITY = (
    "据介绍，发生中毒事件的幼儿园有餐具已经封存，凉州区卫生局正在化验，凉州区教育局派人看望儿童。\n\n{}\n\n"
    "记者从市里了解到，十九日上午召开了会议，部署食品安全检查工作。\n\n"
    "到当晚八时，市人民医院儿科所有床位满员，之后来检查的部分孩子转院到凉州\n\n"
    "会议要求各校立即检查食堂，消除隐患，并向家长说明情况。\n"
)


def test_a_tail_begins_as_the_last_words_of_its_head_go_on_elsewhere() -> None:
    tail = "区人民医院。截至记者发稿时，五十九名儿童症状明显，正在住院接受治疗。"
    assert "TR002" in codes(CITY.format(tail)) or "TR003" in codes(CITY.format(tail))
    other = "儿童们情绪稳定。截至记者发稿时，五十九名儿童症状明显，正在住院接受治疗。"
    assert not {"TR002", "TR003"} & set(codes(CITY.format(other)))


@pytest.mark.parametrize(
    "words",
    [
        "１２日，渡口停航。",
        "12日上午渡口停航。",
        "种种迹象表明，水位还要涨。",
        "種種跡象表明，水位還要漲。",
        "前款所称船只不含渔船。",
    ],
)
def test_a_day_and_what_shows_something_open_sentences(words: str) -> None:
    assert opens(words)


def test_what_somebody_says_behind_a_dash_goes_on_with_nothing() -> None:
    said = Document("——这个名字和渡口那些称呼是怎么想出来的？\n\n——不起个好名，开船兴致索然。\n\n渡口的票价没有变。\n")
    assert 1 not in _begins(said)


def test_a_character_doubled_by_chance_is_no_word_across() -> None:
    """``哈哈`` of a cut 哈密 and a paragraph that begins with the name."""
    text = (
        "中新网五月一日电，今天凌晨发生三点八级地震的地方，震中距哈密市七十公里，是新疆哈密地区哈\n\n据了解，震中人烟稀少，没有人员伤亡。\n\n"
        "地震局派人到哈密市和东部的村庄了解灾情，牲畜棚圈略有损坏，居民生活照常。\n\n"
        "哈密古时是使者西行必经的要塞，新疆的东大门，以盛产甜瓜闻名，城外的古堡至今还在。\n"
    )
    assert codes(text) == ["TR001"]


@pytest.mark.parametrize(
    "words",
    [
        "过去五年极不寻常，渡口迁了两次。",
        "有下列情形之一的，船票可以全退。",
        "依当时的规定，夜里不许开船。",
        "ちなみに、船は夜も動く。",
        "但，船票是怎么定下来的呢？",
        "还有一种做法，是把船租给镇上的合作社。",
        "最终，渡口还是归了镇上。",
        "作为一个渡口，它的年纪比镇子还大。",
        "2017 年 6 月，旧船第一次大修。",
    ],
)
def test_sentences_begin_so(words: str) -> None:
    doc = Document(f"渡口的船修好了。\n\n{words}\n")
    signals = list(starts(doc, 1, beginnings(doc, [1])))
    assert sum(one.points for one in signals) <= 0


def test_the_choice_of_words_alone_never_says_where_a_passage_belongs() -> None:
    (orphan,) = Document(KIN).derive(orphans)
    assert [one.name for one in orphan.signals] == ["kin"]
    assert orphan.score < MOVE
    assert "TR003" not in codes(KIN)


@pytest.mark.parametrize(("elsewhere", "shared"), [("KitaBase", False), ("古い駅舎", True)])
def test_before_a_name_that_a_page_is_about_every_word_stands(elsewhere: str, shared: bool) -> None:
    doc = Document(
        "手伝いの大人は三人いて、集まりを支えるKitaBaseの決まりを守り、催しの準備をする。\n\n"
        "大人は月に一度話し合い、集まりの場所を借り、催しの準備をするほか、決まりごとを改めて集まりを支える\n\n"
        f"役場も{elsewhere}を応援する。{elsewhere}の催しは{elsewhere}の前の広場で開く。町の人は{elsewhere}を見守る。\n\n"
        "KitaBaseの集まりが町の外へ広がるにつれて、決まりごとも少しずつ改められていくだろう。\n"
    )
    (head,) = doc.derive(ends)
    near = met(doc, [head], [3])
    assert ("attested" in [one.name for one in together(doc, head, 3, doc.text, near)]) == shared


SHOWN = (
    "1\n00:01:02,000 --> 00:01:05,000\n奶奶说，这口井\n从前甜得很。\n\n"
    "2\n00:01:05,500 --> 00:01:09,000\n村里人都来挑\n这口井的水。\n\n"
    "3\n00:01:09,500 --> 00:01:12,000\n后来通了自来水，\n井台就长满了青苔。\n"
)


@pytest.mark.parametrize(
    "text",
    [SHOWN, SHOWN.replace("\n\n", "\n"), "WEBVTT\n\n" + SHOWN.replace(",000", ".000").replace(",500", ".500")],
    ids=["SubRip", "without blank lines", "WebVTT"],
)
def test_the_lines_of_a_subtitle_are_no_paragraphs(text: str) -> None:
    assert not [issue.code for issue in Cleaner(select=["LB", "TR", "DU", "NU"]).clean(text).issues]


def test_one_time_makes_no_subtitles() -> None:
    text = "02:10,000 --> 02:14,000\n全村人都等着那一天，把晒干的麦子装进了\n"
    assert not Document(text).derive(cues)


def test_what_was_done_has_no_text_below_it() -> None:
    text = "1　{}\n2　議題\n花壇の当番を決めた。\n3　報告\n会計から報告があった。\n4　その他\n次回は六月とする。\n"
    assert "TR011" in codes(text.format("防災訓練の日程"))
    for act in ("開会", "会長あいさつ", "黙とう"):
        assert "TR011" not in codes(text.format(act))


def test_a_figure_that_is_no_date_goes_on_with_a_name_in_latin_letters() -> None:
    page = (
        "渡口的售票机换过三次程序，最早的一版只能卖单程票，后来装上了 TicketBox\n\n{}开始的新程序，可以退票。\n\n"
        "新程序用了两年，船工都说好。\n"
    )
    assert joins(Document(page.format("2.0 ")), 0)
    assert not joins(Document(page.format("2024 年")), 0)
    assert not joins(Document(page.format("2、新程序")), 0)
    english = "Dogs are kept on a lead in the ferry house, and no bicycle may be left in the\n\n{}\n\nThe ferry runs all day.\n"
    assert not joins(Document(english.format("12 Months after the works the house will open again.")), 0)


def test_a_number_after_and_goes_on_with_the_line_above() -> None:
    text = "7. The pump failed on plots 9 and\n31. The owners were told.\n8. The shed was painted.\n"
    assert joins(Document(text), 0)
    assert not joins(Document(text.replace("31. The owners were told.\n", "")), 0)  # the number of the next item


def test_the_dateline_of_a_report_is_no_field_of_a_form() -> None:
    text = (
        "柳河镇：果园里办起夜校\n本刊讯　柳河镇请来农技站的老师，在果园里教剪枝、疏果，已经开课十二次。（柳河镇政府）\n"
        "南坪镇：旧厂房变新车间\n本刊讯　去年以来，南坪镇把三座旧厂房翻修一新，引来两家制鞋企业，带动四百户村民\n"
        "县邮局：信报送到院坝\n本刊讯　县邮局新开四条乡村邮路，信报当天送到村里，老人在家门口就能领到包裹。（县邮局）\n"
    )
    assert "TR001" in codes(text)
    field = "活动安排\n\n时间　五月三日上午九时，下午二时\n\n地点　镇文化站二楼，会议室\n\n领队　镇工会，妇联\n"
    assert "TR001" not in codes(field), codes(field)


def test_the_last_report_that_lacks_the_credit_of_the_others_is_cut() -> None:
    told = "本刊讯　{}办起夜校，{}，已经开课十二次。{}\n"
    names = ("柳河镇", "南坪镇", "东关镇")
    whole = [f"{name}：夜校开课\n" + told.format(name, "请来老师教剪枝", f"（{name}政府）") for name in names]
    cut = "西滩镇：旧厂房变新车间\n本刊讯　西滩镇把三座旧厂房翻修一新，引来两家制鞋企业，带动四百户村民\n"
    text = "".join([whole[0], cut, *whole[1:]])
    (issue,) = Cleaner(select=["TR001"]).clean(text).issues
    assert "credit-missing" in {signal.name for signal in issue.evidence}
    assert not [code for code in codes("".join([*whole, cut.replace("村民\n", "村民。\n")])) if code == "TR001"]


NEWSLETTER = (
    "The Mill Lane Letter\nThe weir is mended\n{}\n"
    "The boats may pass again from the first of May, and the lock keeper asks for patience in the first week.\n"
    "Seats for the regatta\nThe committee has set aside forty seats on the north bank for members and their guests.\n"
    "Those who would like one should write to the secretary before the end of the month.\n"
    "Letters are welcome at the usual address. The editor may shorten them.\n"
)


def test_half_a_word_begins_no_paragraph_below_a_headline() -> None:
    said = codes(
        NEWSLETTER.format("ngineers lowered the gates in March, drove new piles, and laid eleven tons of stone.")
    )
    assert "TR002" in said
    for whole in ("engineers", "npm", "Engineers"):
        assert "TR002" not in codes(
            NEWSLETTER.format(f"{whole} lowered the gates in March, and laid eleven tons of stone.")
        )


@pytest.mark.parametrize(("start", "said"), [("ので、", False), ("のですが、", False), ("の役場は", True)])
def test_as_one_speaks_a_sentence_begins_with_the_reason(start: str, said: bool) -> None:
    text = (
        "川沿いの遊歩道は、石垣が崩れているため、来月から通れなくなります。\n\n"
        f"{start}工事の前に住民の意見を聞く会を開くことにした。場所と時刻は回覧板で知らせるという。\n\n"
        "工事の費用は秋の議会で決まる。桜の木をどうするかについては、まだ話し合いが続いている。\n"
    )
    assert ("TR002" in codes(text)) is said


BULLETIN = (
    "公民館だより\n図書室からのお知らせ\n{}\nなお、棚の点検のため、来月の最初の月曜日はお休みします。\n"
    "囲碁の会\n毎週土曜日の午後に集まっています。初めての方も、どうぞお気軽にお越しください。\n"
)


@pytest.mark.parametrize("start", ["が遅れますと", "を汚したときは", "に返せないときは"])
def test_a_particle_begins_no_paragraph_of_japanese(start: str) -> None:
    assert "TR002" in codes(BULLETIN.format(f"{start}、次の方が困りますので、必ずお知らせください。"))


@pytest.mark.parametrize("start", ["が、返却が遅れますと", "返却が遅れますと", "は虫類の本を返すときは"])
def test_what_begins_a_paragraph_of_japanese(start: str) -> None:
    assert "TR002" not in codes(BULLETIN.format(f"{start}、次の方が困りますので、必ずお知らせください。"))


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Ferry to Run Through the Night\nA six-month trial will link both shores until dawn, but residents near the pier want quieter engines\nBy Marian Oakeshott\nThe last boat has left at twenty past eleven for as long as anyone can remember. The board voted on Tuesday.\n",
        "旧小学校の校舎、地域の食堂に\n閉校から五年、住民が自ら改修し、週末には行列も\n（文・写真　真島涼子）\n集落にある旧小学校の校舎が、この春、住民の手で食堂に生まれ変わった。\n",
        "旧车站变身社区书房\n保留月台与候车长椅，周末首日涌入两千人，店家忙不过来，居民盼延长\n本报记者 林秀英\n停用二十二年的旧车站昨天重新开门。\n",
    ],
)
def test_a_deck_takes_no_stop(text: str) -> None:
    assert not [issue for issue in Cleaner().clean(text).issues if issue.code.startswith("TR")]


def test_a_cut_paragraph_before_a_credit_is_no_deck() -> None:
    text = "停用二十二年的旧车站昨天重新开门，店家忙不过来。\n\n居民希望延长开放时间，镇公所表示，将视人手情况决定，最快下个月就能\n（记者 林秀英）\n"
    assert [issue.code for issue in Cleaner().clean(text).issues if issue.code.startswith("TR")] == ["TR001"]


ITEMS = (
    "渡口招聘船工三名，待遇面议，有意的请到镇上的渡口管理所报名。\n\n岗位职责\n\n"
    "1. 负责渡船的日常驾驶和维护，按时填写航行日志，交所里存档备查{0}\n\n"
    "2. 负责乘客上下船的秩序，劝阻超载和携带易燃物品的行为，保证安全{0}\n\n任职要求\n\n"
    "1. 有三年以上的驾船经验，熟悉清溪一带的水路和暗礁的位置{0}\n\n"
    "2. 身体健康，会游泳，能够值夜班，节假日服从统一的安排\n"
)


@pytest.mark.parametrize(("mark", "told"), [("", False), ("。", True)])
def test_the_last_item_ends_as_the_others_do(mark: str, told: bool) -> None:
    assert ("TR012" in codes(ITEMS.format(mark))) is told


def test_places_of_a_ranking_that_are_only_named_are_no_empty_sections() -> None:
    ranking = "渡口年度榜\n\n" + "".join(
        f"{number}、{name}\n\n这条船今年跑了三千多趟，没有出过一次事。\n\n"
        for number, name in enumerate(("老周的船", "东岸的船", "西岸的船", "镇上的船", "新造的船"), 1)
    )
    named = "6、借来的船\n\n7、停用的船\n\n8、外村的船\n\n"
    last = "9、林场的船\n\n林场的船只在汛期才来。\n"
    assert "TR011" not in codes(ranking + named + last)
    assert "TR011" in codes(ranking + "6、借来的船\n\n" + last.replace("9、", "7、"))


def test_what_leads_to_the_first_name_of_a_list_may_be_one_phrase_with_it() -> None:
    text = (
        "大会选举了渡口理事会成员、船工代表会代表、票务监督小组组长。名单如下：\n\n一、渡口理事会成员\n\n李晓棠、沈一帆。\n\n"
        "二、船工代表会代表\n\n周大河、陈立。\n\n三、票务监督小组组长\n\n王军。\n"
    )
    assert "TR004" not in codes(text)
    assert "TR004" in codes(text.replace("三、票务监督小组组长\n\n王军。\n", ""))


def test_a_passage_behind_a_list_of_names_may_be_an_orphan() -> None:
    story = (
        "两岸的人都来了，船工们一边向大家挥手，一边不时停下来看看岸上\n\n渡口从此有了自己的理事会，账目每个月公布一次。\n\n"
        "理事会成员（按姓氏笔画为序排列）\n\n王军　李晓棠　沈一帆　陈立　周大河　林小满\n\n"
        "的人有没有到齐。两岸的人都笑了，船工们也笑了，挥手的人越来越多。\n\n理事会第二天开了第一次会。\n"
    )
    found = [issue.code for issue in Cleaner(select=["TR"]).clean(story).issues]
    assert {"TR002", "TR003"} & set(found)


@pytest.mark.parametrize(
    "line",
    [
        "关键词：社区食堂，社会参与，居家养老，弱关系积累，共餐",
        "Keywords: urban trees; air temperature; low-cost sensors; night-time temperature",
        "（一）完善设施。重点改造供水、排水、供电、道路等设施，有条件的加装电梯。责任单位：市住建局、市城管局，各县人民政府",
    ],
)
def test_what_lists_words_or_offices_needs_no_stop(line: str) -> None:
    text = "".join(f"第{n}段说的是修路的事情，全村的人都来了，路修得又平又直。\n\n" for n in "一二三四五六")
    assert not {"TR001", "TR012"} & set(codes(f"{text}{line}\n\n{text}"))


@pytest.mark.parametrize("line", ["See FERRY, Page A6", "(Continued on page 3)", "Continued on page 12"])
def test_a_page_that_points_on_is_not_cut(line: str) -> None:
    text = "The council met on Monday and kept the ferry. The mayor said that it would come up again in June.\n" * 6
    assert not {"TR001", "TR012"} & set(codes(f"{text}{line}\n"))


def test_a_headline_of_japanese_ends_in_a_particle_and_a_sentence_does_not() -> None:
    body = "町議会は五日、町立の小中学校の給食費を四月から無償にする条例案を賛成多数で可決した。\n\n"
    assert "TR001" not in codes(f"給食費、二学期から無償に\n\n{body}図書館は月末まで休館する。\n")
    cut = "対象は約千二百人で、必要な経費は年間およそ六千万円。財源には町の財政調整基金を充て、来年度の当初予算に"
    assert "TR001" in codes(f"{body}{cut}\n\n図書館は蔵書点検のため月末まで休館する。\n")


TERMS = "第三条　利用者は、次の各号に掲げる行為をしてはなりません。\n\n（１）植物を第三者に譲ること\n\n（２）当園が不適切と判断する行為\n\n第四条　本規約は、公布の日から施行します。\n"
ASKED = (
    "水門の工事は、来年の春に終わる予定です。\n\n開け閉めの時刻を確認するには\n\n"
    "①電話で聞く：通話料無料の番号で、当日の時刻を聞くことができます。\n\n②掲示板を見る：水門の脇の掲示板をご覧ください。\n\n"
    "新しい装置では、遠くからでも操作ができます。\n"
)


@pytest.mark.parametrize("text", [TERMS, ASKED])
def test_items_of_japanese_end_in_any_character_of_han_and_subheads_in_a_particle(text: str) -> None:
    assert not [issue for issue in Cleaner().clean(text).open if issue.code == "TR001"]


def test_whose_collection_a_picture_is_from_takes_no_stop() -> None:
    page = "河岸的柳樹已經長成，清早有人來散步，也有人來釣魚。\n\n上圖：新修的步道，冬天也有人走。\n\n下圖：一張舊圖，藍線是從前的河道。縣立圖書館藏\n\n[1] 見縣志第三卷，頁十二。\n"
    assert not [issue for issue in Cleaner().clean(page).open if issue.code == "TR001"]
