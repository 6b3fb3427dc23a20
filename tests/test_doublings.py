"""Doubled characters: words that meet are left alone, slips are offered with the right words."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.passes.words.doubled_words import doubled_words
from textclean.text import Document

WORDS = Cleaner(select=["TY001"])
#: Two words that meet, reduplications and names, in texts of their own.
RIGHT = """
在学学生可以申请。|中国国家图书馆开馆。|人民民主不断发展。|大学学生会换届了。|学会会员到齐。|医院院长讲了话。|老师师德要好。|
医院院区扩建完工。|大厅设置置物柜。|社会会议服务中心。|海关关员在岗。|公司司机请假。|机场场长值班。|工会会费按时交。|农村村民选举。|
城市市容整洁。|全省省情调查。|本县县志出版。|国家家庭教育促进法。|商店店员微笑。|车间间距太小。|电话话费打折。|道路路灯亮了。|
水库库容增加。|房屋屋顶漏雨。|火车车票售完。|汽车车身很长。|飞机机身受损。|轮船船员上岸。|自行车车把松了。|摩托车车祸减少。|
图书书目齐全。|教科书书价不变。|报纸纸张很薄。|杂志志愿者招募。|文学学者来访。|科学学科建设。|数学学得好。|医学学位证。|
大学学费上涨。|中学学制三年。|留学学生回国。|教学学时不足。|产品品质优良。|商品品牌很多。|食品品种丰富。|样品品名不清。|
艺术术语难懂。|技术术语统一。|政治治理体系。|法治治国方略。|防治治疗并重。|统治治下的百姓。|经济济困扶贫。|救济济贫两便。|
组织织布机。|纺织织物出口。|工作作风扎实。|合作作用明显。|写作作业太多。|创作作品展览。|现代代表作。|时代代表人物。|
古代代替不了现代。|下一代代表未来。|交通通信发达。|普通通知即可。|沟通通道畅通。|流通通路受阻。|信息息息相关。|利息息差缩小。|
消息息事宁人。|生产产品合格。|水产产业发展。|房产产权明晰。|国产产量提高。|破产产生影响。|土特产产地直销。|管理理念先进。|
心理理论研究。|地理理科都学。|代理理财产品。|道理理应如此。|处理理由充分。|会员员额有限。|人员员工齐心。|演员员工同台。|
职员员工福利好。|党员员额不变。|教员员工住房改善。|地方方言很多。|对方方案不妥。|双方方面都好。|处方方便取药。|官方方式不同。|
前方方位不明。|作物物价上涨。|动物物种减少。|植物物候观测。|货物物流加快。|礼物物美价廉。|建筑物物业管理。|问题题目太难。|
专题题材广泛。|标题题字有力。|试题题型新颖。|主题题记写得好。|难题题解出版。|目标标准太高。|指标标明清楚。|商标标识醒目。|
坐标标注错误。|招标标书送到。|投标标的金额。|中心心理测试。|信心心态良好。|爱心心意送到。|决心心得交流。|重心心中有数。|
小心心脏病。|服务务必周到。|任务务求落实。|业务务实高效。|财务务须公开。|事务务工人员。|义务务农三年。|比赛赛场爆满。|
大赛赛程公布。|竞赛赛题保密。|田径赛赛事安排。|足球球队集训。|气球球体很薄。|全体体育教师。|集体体检安排。|身体体质下降。|
团体体操比赛。|主体体现多样。|媒体体系健全。|空气气温下降。|天气气象台预报。|煤气气压不足。|节气气候变化。|电力力度加大。|
人力力量不足。|学历历史教师。|日历历来好卖。|资历历程漫长。|经历历史风雨。|阅历历练人生。|农历历法讲座。|高原原野辽阔。|
中原原有古城。|草原原始风光。|还原原貌不易。|太原原定计划。|平原原油产量高。|开发发展方向。|研发发布新品。|爆发发生在凌晨。|
突发发热患者。|理发发型新潮。|批发发货很快。|由市市场监督管理部门制定。|在县县城逗留一日。|省省属高校招生。|李飞飞是一位科学家。|
艾未未的展览。|张莉莉同学发言。|王楠楠同学发言。|演员李冰冰到场。|一枚枚奖章，一瓢瓢清水。|请问问你的父母。|下面就来说说这件事。|试想想以后怎么办。|你先听听再说。|哎呀呀，怎么会这样。|
啊哟哟，真不巧。|“十五五”规划开局。|二〇二二年年底竣工。|六六年十月七日他离开县城。|今年年中完工。|星星点点的灯火。|高高兴兴上学去。|他数学学得好。|
对服务工作作了说明。|可以以书面形式答复。|现在在北京工作。|所有有关人员到会。|一条条道路，一件件实事。|一排排新房。|谢谢大家。|
街上来了一顶顶花轿。|一摞摞书、一匹匹马、一沓沓稿纸。|这一顶顶帽子。|一一作答，等等再说。|常常如此。|人人有责。|深入学习习近平总书记的讲话。|稳中求进，平稳稳中有进。|
池边是绿荫荫的柳树。|一个油光光的汉子跑得气喘喘的。|一茬茬的新人走了进来。|他在会上为自己的工作作检讨。|他从加州州大毕业。|
乃立高门，高门有伉。乃立正门，正门将将。乃立大社，众人所行。|僕は平平凡凡の旅をした。|空の青葉は深深としている。|樹樹の影は淡く、浅浅の水に、遠遠の山が映る。|
小妖慌张张地磕头。|供应商资格、评标标准应当公开。|碑上通行行楷两体。|此非知之有以说之之难也。|被稀疏疏的小树围着。|她的头发蓬松松的。|他用木梳梳他的长胡须。|公路路产赔偿费专项使用。|
所封之地在今山东东境。
"""

#: A slip, the words as they stand, the words with one.
SLIPS = (
    ("一季度城镇调查失业率率为5.1%。", "失业率率", "失业率"),
    ("事故的调查查结果已经公布。", "调查查", "调查"),
    ("各地把有限的资资金用在刀口上。", "资资金", "资金"),
    ("他转变了观观念，把眼光放远。", "观观念", "观念"),
    ("这项策略略值得推广。", "策略略", "策略"),
    ("新的方向向，新的起点。", "方向向", "方向"),
    ("请把手机备用用。", "备用用", "备用"),
    ("这批货物位于于港口以西。", "位于于", "位于"),
    ("双方就此达成一致致。", "一致致", "一致"),
    ("文件涉及及多个部门。", "涉及及", "涉及"),
    ("数据据显示，产量有所增加。", "数据据", "数据"),
    ("企业数量量超过五千家。", "数量量", "数量"),
    ("桥梁的结构构安全可靠。", "结构构", "结构"),
    ("会议通过了关于环境境保护的决定。", "环境境", "环境"),
    ("图书书管理系统已经上线。", "图书书", "图书"),
    ("记者从民政政部门获悉。", "民政政", "民政"),
    ("工人们连续奋战战三昼夜。", "奋战战", "奋战"),
    ("公司司的利润逐年下降。", "公司司", "公司"),
    ("环环境保护是大事。", "环环境保护", "环境保护"),
    ("他们积积极参加。", "积积极", "积极"),
    ("现场秩序良良好。", "良良好", "良好"),
    ("調查查的結果已經公布。", "調查查", "調查"),
    ("數據據顯示產量增加。", "數據據", "數據"),
    ("本章說明如何設定定環境變數。", "設定定", "設定"),
    ("軟體體的安裝步驟如下。", "軟體體", "軟體"),
    ("他轉變了觀觀念，把眼光放遠。", "觀觀念", "觀念"),
    ("经济学家家的看法不同。", "经济学家家", "经济学家"),
    ("国民经济济持续增长。", "国民经济济", "国民经济"),
    ("两国关系系进一步改善。", "关系系", "关系"),
    ("全体代表起立立鼓掌。", "起立立", "起立"),
    ("这种做法值得提倡倡。", "提倡倡", "提倡"),
    ("工程质量量合格。", "质量量", "质量"),
    ("群众的积极性性很高。", "积极性性", "积极性"),
    ("该厂采用新技术术生产。", "技术术", "技术"),
    ("公园免费开放放。", "开放放", "开放"),
    ("列车准时到达达终点。", "到达达", "到达"),
    ("医院添置了新设备备。", "设备备", "设备"),
    ("港口的吞吐量量翻了一番。", "吞吐量量", "吞吐量"),
    ("合同规定定的期限已到。", "规定定", "规定"),
    ("委员们踊跃发言言。", "发言言", "发言"),
    ("农民的收入入明显提高。", "收入入", "收入"),
    ("城镇居民人均收入入增长。", "人均收入入", "人均收入"),
    ("學校發放了獎學金金。", "獎學金金", "獎學金"),
    ("會議討論了環境境問題。", "環境境", "環境"),
    ("系統管理員可以變更更設定值。", "變更更", "變更"),
    ("檔案的權限限不足。", "權限限", "權限"),
    ("政府府公布新的措施。", "政府府", "政府"),
)


@pytest.mark.parametrize("text", [text for text in RIGHT.replace("\n", "").split("|") if text])
def test_what_is_right_is_silent(text: str) -> None:
    assert not WORDS.clean(text + "\n").issues


def test_what_is_right_is_silent_on_one_page() -> None:
    page = "\n".join(RIGHT.replace("\n", "").split("|"))
    assert not WORDS.clean(page + "\n").issues


def test_a_name_of_the_page_may_end_as_the_next_word_begins() -> None:
    page = "青竹帮的人来得早，青竹帮里的规矩严，青竹帮和官府素有来往，都说青竹帮主好说话。"
    assert not WORDS.clean(page + "大家都去见青竹帮帮主和他的师弟。\n").issues


def test_a_phrase_of_heaven_and_earth_is_an_adverb() -> None:
    assert not WORDS.clean("那段日子他昏天暗地地苦读。\n").issues


@pytest.mark.parametrize(("text", "left", "right"), SLIPS)
def test_a_slip_is_offered_and_not_made(text: str, left: str, right: str) -> None:
    cleaned = WORDS.clean(text + "\n")
    assert [(issue.words["left"], issue.words["right"]) for issue in cleaned.open] == [(left, right)]
    assert cleaned.text == text + "\n"


def test_a_term_that_the_page_has_is_a_witness() -> None:
    text = "甘特图用来排进度。甘特图图工具很多，有的能导出甘特图，有的不能。\n"
    assert [issue.words["right"] for issue in WORDS.clean(text).open] == ["特图"]
    assert not WORDS.clean("有的甘特图图工具能导出。\n").issues


def test_a_page_that_likes_to_reduplicate_is_read_with_care() -> None:
    slip = "他一面说一面把那小火光光拨亮。"
    merry = "慢慢的，轻轻的，静静的，悄悄的，星星闪闪，杨柳依依，雨雪霏霏，往往如此，渐渐远去，默默无言。"
    assert not WORDS.clean((merry + "\n") * 3 + slip + "\n").issues


OWN = (
    "镇上新开的铺子叫桔舟，老板说桔舟的名字取自一首诗。来桔舟吃面的人多，有人专程从县城到桔舟来，也有人把桔舟当作歇脚的地方。\n\n"
    "记者昨天在{}门口看到，队伍排到了桥头。\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(OWN.format("桔舟桔舟"), ["桔舟桔舟"], id="a name of the page"),
        pytest.param("她在渡口喊了两声：慢点慢点！船才靠岸。\n", [], id="a call"),
        pytest.param(
            "这个命令不要求 root 权限权限（rootless），谁都可以运行。\n",
            ["权限权限"],
            id="behind a word in Latin letters",
        ),
        pytest.param("企业应当在六月三十日以前报送上一年度年度报告，并向社会公示。\n", [], id="the report of a year"),
        pytest.param("这本小说整页整页都是独白，读起来很慢。\n", [], id="page by page"),
        pytest.param("言葉は時代時代の変化を受けて今日に及んでいる。\n", [], id="each age"),
        pytest.param("一个瘦长瘦长的老人，脸色青白青白的，额上的油鲜亮鲜亮，一道道往下流。\n", [], id="states"),
        pytest.param("锁链当啷当啷直响，他咕嘟咕嘟喝水。\n", [], id="sounds"),
        pytest.param("我看这个办法，将来大家都要提倡提倡！\n", [], id="a call to do"),
        pytest.param("他抱着做得几多得几多的心，天天来。\n", [], id="as many as"),
        pytest.param("他在信里指出某人某人是什么出身。\n", [], id="so-and-so"),
        pytest.param("有一半人，至少至少一半人，没有来。\n", [], id="at the very least"),
        pytest.param("人人相信他们都相信他们都相信这句话。\n", [], id="one within the other"),
        pytest.param(
            "这件事让我先考量考量。他也想和他们来往来往吗？非较量较量不可了。\n", [], id="verbs that are tried"
        ),
        pytest.param("他有无限无限的辛酸，等着祖父祖父又不来。\n", [], id="more than all; who is waited for"),
        pytest.param("面对大段大段的旧稿，好多年好多年没有这样想过了。\n", [], id="whole stretches, and how long"),
        pytest.param("出家众有比丘比丘尼和沙弥。\n", [], id="a word, and a longer one that begins with it"),
        pytest.param("オルガンの調べは次第次第に強くなった。\n", [], id="little by little"),
        pytest.param("因为网络网络不流畅，时钟没有同步。\n", ["网络网络"], id="a slip of nouns"),
        pytest.param("そんな話は馬鹿馬鹿しくて、誰も聞かなかった。\n", [], id="a word of Japanese"),
        pytest.param("船坞里的船该检修检修、该拆解拆解。整改期间各船该整改整改、该停航停航。\n", [], id="what is due"),
        pytest.param("新蒸的米糕好得不行不行的，孩子们馋得不要不要的。\n", [], id="so that it cannot be borne"),
        pytest.param("违反本规定规定的罚款，除本合同合同的条款以外，由渡口收取。\n", [], id="what a paper says"),
        pytest.param("他连连点头，说知道了知道了，来不及了来不及了！\n", [], id="what one says"),
        pytest.param("老船工叽里呱啦叽里呱啦说个不停。\n", [], id="a sound that makes no words"),
        pytest.param("他爱去哪儿去哪儿，想吃什么吃什么。\n", [], id="whatever it is"),
        pytest.param("船咿呀咿呀地摇，他踉跄踉跄地走过来。\n", [], id="how it is done"),
        pytest.param("他把船票想了一想了一想，又放回去。\n", [], id="characters that are words"),
        pytest.param("这是最后最后一次摆渡。\n", [], id="how much it is so"),
        pytest.param("此外此外，还要修路。\n", ["此外此外"], id="a link of sentences is no call"),
        pytest.param("会议认为可以可以考虑提前开工。\n", ["可以可以"], id="no answer before a verb"),
    ],
)
def test_words_that_stand_twice(text: str, found: list[str]) -> None:
    doc = Document(text)
    assert [text[at : at + 2 * size] for at, size in doubled_words(doc)] == found


BEHIND = (
    "道路路缘不得堆放杂物，车站站厅乘客疏散区不设摊位。擅自开启集装箱箱门的，依法处理。",
    "股东会会议每年召开一次。临时股东会议由董事会召集，定期股东会议记录由秘书保管。",
    "应当向市市容局提出申请。向市容局提出申请的，由市容局受理。",
)


@pytest.mark.parametrize("text", BEHIND)
def test_what_ends_a_word_that_the_second_begins_is_no_slip(text: str) -> None:
    assert not WORDS.clean(text + "\n").issues


SLIPS_BEFORE_WORDS = (
    ("企业运行良好，数量量翻了一番。", "数量"),
    ("海关关已经放行这批货。", "海关"),
    ("桥梁梁三年前修过一次。", "桥梁"),
    ("孤得王子子均，取汉中无疑矣。", "王子"),
    ("董事会会同意了方案；董事会认为可行。", ""),
    ("他又犯了毛病病儿，多早晚才改。", "毛病"),
)


@pytest.mark.parametrize(("text", "right"), SLIPS_BEFORE_WORDS)
def test_before_a_word_or_a_word_of_grammar_it_is_one(text: str, right: str) -> None:
    assert [issue.words["right"] for issue in WORDS.clean(text + "\n").open] == ([right] if right else [])


WHOSE = (
    "俄方说击落乌军机两架，又击落多架乌军军机，俄军还在推进。",
    "统计局说，邮政快递业业务总量指数环比回升。业务总量也在增加，快递的业务总量最多。",
    "他在河南南部工作了十年，又到海南南繁基地去了两年。",
)


@pytest.mark.parametrize("text", WHOSE)
def test_what_is_a_lands_or_a_trades_own_is_no_slip(text: str) -> None:
    assert not WORDS.clean(text + "\n").issues


@pytest.mark.parametrize(
    ("text", "right"), [("他到湖南南的时候，天已经黑了。", "湖南"), ("这批货从山东东和江苏运来，走的是水路。", "山东")]
)
def test_the_name_of_a_land_with_its_side_twice_is_one(text: str, right: str) -> None:
    assert [issue.words["right"] for issue in WORDS.clean(text + "\n").open] == [right]
