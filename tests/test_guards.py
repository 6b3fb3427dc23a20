"""Guards of rules that no example of a card needs: each case is left alone, or judged as it is, by one guard alone."""

from __future__ import annotations

import pytest

from textclean import Cleaner


def found(text: str, rule: str) -> list[tuple[str, str, str | None]]:
    """Words, fate and proposal of each issue of a rule, which need not be one that runs by itself."""
    issues = Cleaner(extend=[rule]).clean(text).issues
    return [(issue.before, issue.status, issue.proposal) for issue in issues if issue.code == rule]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(
            "NM001",
            "第一届大会召开。第二届大会召开。第三届大会召开。第四届大会召开。第五届大会召开。第0届是筹备会。\n",
            id="no ordinal is called nought",
        ),
        pytest.param(
            "PU003",
            "会場には“東京”、“大阪”、“京都”から来た人たちが集まりました。\n",
            id="a norm of Chinese binds no Japanese",
        ),
        pytest.param(
            "LY004", "你好，来信收到了。\n-- \n李明\n", id="the line above a signature in a letter ends with a space"
        ),
        pytest.param(
            "DO002",
            "兴修水利\n\n一、清淤疏浚。完成河道清淤三十里，加固堤防五处。\n\n二、更新闸门。更换旧闸门十二座，全部试水合格。\n\n"
            "一、引进良种。推广新品种四个，试种三千亩。\n",
            id="one number is no list",
        ),
        pytest.param(
            "HD004",
            "强工业\n甲县县长 李明\n一、抓招商。引进十家。\n二、抓项目。开工八个。\n兴农业\n乙县县长 王强\n一、抓种植。新增万亩。\n二、抓加工。建厂三家。\n"
            "活商贸\n一、抓市场。新建两个。\n优环境\n丁县县长 赵平\n一、抓水。治理三河。\n二、抓气。关停小厂。\n",
            id="behind a subheading there may be one number",
        ),
        pytest.param(
            "HD004",
            "强工业\n甲县县长 李明\n一、抓招商。引进十家。\n二、抓项目。开工八个。\n兴农业\n乙县县长 王强\n一、抓种植。新增万亩。\n二、抓加工。建厂三家，其中有一家是\n"
            "活商贸\n一、抓市场。新建两个。\n二、抓物流。降低成本。\n优环境\n丁县县长 赵平\n一、抓水。治理三河。\n二、抓气。关停小厂。\n",
            id="what an open sentence stands above begins no article",
        ),
        pytest.param(
            "PP003",
            "他说：“你看“好”不好“，大家都笑了起来。\n",
            id="two marks around a quotation are not one pair the wrong way",
        ),
        pytest.param(
            "SP001",
            "第12号 关于修建水渠的议案经会议讨论，决定由水利组承办，年底以前答复。\n",
            id="the number of a bill is set apart",
        ),
        pytest.param(
            "CH007",
            "他问得很清楚。—是不是明天就走？家里人都没有说话，只是低头收拾行李。\n",
            id="a dash before a verb is the number one only where a second is told",
        ),
        pytest.param(
            "TR010",
            "本表由申请人填写，身份证号码：□□□□□□，并请在右下角签名。\n",
            id="boxes in a row are for the figures of a number",
        ),
        pytest.param(
            "TR010",
            "他在信里写道××××××××，后来这封信没有寄出，一直留在抽屉里。\n",
            id="so many crosses stand for what was not to be printed",
        ),
        pytest.param(
            "TR001",
            "合作社的仓库里堆满了新收的稻谷，会计正忙着核对账目。\n\n老船工在渡口摆渡四十多年，两岸的人都认得他的船，冬天也从来不停。图源：江州日报社\n\n"
            "水渠边的老槐树下，几位老人在下棋，孩子们在一旁看热闹。\n",
            id="who took a picture is no sentence",
        ),
        pytest.param(
            "LB001",
            "二人は話していた。\n「もう遅い。帰ろう」\n\u3000と彼は云った。\n「そうだね」\n\u3000と彼女は答えた。\n",
            id="a paragraph begins below speech with its indent",
        ),
        pytest.param(
            "DU006",
            "老人把落叶一堆一堆地扫到墙根去了。老人把落叶一堆一堆地扫到墙角去了。老人把落叶一堆一堆地扫到墙脚去了。\n",
            id="three sentences alike are told one by one",
        ),
        pytest.param(
            "DU006",
            'She told us "we will go to the river today. We will go to the river today. Nobody stays" and left the room.\n',
            id="between straight quotation marks somebody speaks",
        ),
    ],
)
def test_what_a_guard_leaves_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param(
            "SC001",
            "农村的经济发展很快，乡亲们都说这几年的变化很大，过去想都不敢想。他说“國學的发展”很慢，还要继续努力。村里的书记也来了。\n",
            [("國學", "open", "国学")],
            id="a quotation in two scripts is no quotation from the other",
        ),
        pytest.param(
            "CH003",
            "今天的会议很重要，大家都来参加。好????????????????今天的会议很重要。\n",
            [("????????????????", "open", None)],
            id="nobody asks so loud",
        ),
        pytest.param(
            "LY003",
            "好，\u2002\u2002第二年的春天，他又回到了这个小村子，开始了新的生活。\n",
            [("\u2002\u2002", "open", "")],
            id="a clause heads no entry",
        ),
        pytest.param(
            "SP001",
            "这次活动很成功，受到了群众的欢迎（组织健全 措施得力），明年还要继续办下去。\n",
            [(" ", "fixed", "")],
            id="phrases in brackets are no names",
        ),
        pytest.param(
            "SP001",
            "今年粮食丰收。明年再 加努力争取更大的成绩这是全村人的心愿也是我们大家的共同目标\n",
            [(" ", "fixed", "")],
            id="two sentences are no headline",
        ),
        pytest.param(
            "PU004",
            "他想了很久...终于开口说话，大家都松了一口气。\n",
            [("...", "open", "……")],
            id="one ellipsis of points is no habit",
        ),
        pytest.param(
            "PP003",
            "他们管这个叫”ABC”，大家都笑了起来。\n",
            [("”ABC”", "open", "“ABC”")],
            id="a word in Latin letters is quoted as well",
        ),
        pytest.param(
            "CH007",
            "Газета «Труд» вышла в Москвe, и редакция послала новый номер.\n",
            [("Москвe", "open", "Москве")],
            id="a Latin letter in a Cyrillic word",
        ),
        pytest.param(
            "CH007",
            "会议指出两点。—是抓好春耕，二是管好用水。各村要落实到人，责任到田。\n",
            [("—", "open", "一")],
            id="a second is told behind the first",
        ),
        pytest.param(
            "PW008",
            "花が咲くころ｣\nこの歌は古い。もう一つの歌は新しい。\n",
            [("｣", "fixed", "」")],
            id="a bracket that closes words alone has no partner",
        ),
        pytest.param(
            "TR010",
            "本表由申请人填写，身份证号码：□□□，并请在右下角签名。\n",
            [("□□□", "open", None)],
            id="three boxes are no number",
        ),
        pytest.param(
            "LB005",
            "参加活动的市民可以在工作日拨打报名电话（010）\n6555-0182，由工作人员登记姓名和到场时间，活动当天凭证入场。\n",
            [("\n", "open", "")],
            id="the number of a telephone goes on behind that of its town",
        ),
        pytest.param(
            "LB005",
            "截至年底，全县共发放种粮补贴四万户，合计发放资金达到4万\n7,300元，比上一年增加了两成左右，群众都很满意。\n",
            [("\n", "fixed", "")],
            id="an amount goes on behind its ten thousands",
        ),
    ],
)
def test_what_a_guard_lets_through(rule: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, rule) == expected


def test_a_japanese_sentence_is_not_converted() -> None:
    chinese = "這裡的會議很重要，大家都來參加，從早上一直開到晚上，討論了許多問題，把話說清楚了。\n"
    cleaned = Cleaner(to_script="hans").clean(f"{8 * chinese}東京で会議が開かれました。\n{chinese}").text
    assert cleaned.count("这里的会议很重要") == 9
    assert "東京で会議が開かれました。" in cleaned
