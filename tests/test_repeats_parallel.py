"""What is said of two things in one form, in statutes above all, and the copies that stand beside it."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.repeats.slips import refer_apart

ARTICLES = "\n".join(
    [
        "第一条为了保护古树，规范移植和修剪，制定本条例。",
        "第二条本条例所称古树，是指树龄在一百年以上的树木。",
        "第三条县级林业主管部门负责本行政区域内古树的登记、挂牌和巡查。",
        "第四条任何单位和个人都有保护古树的义务，有权举报损毁古树的行为。",
    ]
)
SENT = "县级林业主管部门应当自受理申请之日起三个工作日内将申请材料送省古树名木保护专家委员会。省古树名木保护专家委员会应当自收到申请材料之日起"
FILED = "的重要依据，并随同批准文件送达申请人所在地的乡镇人民政府，由乡镇人民政府登记存档。"
SURVEY, TREES = "确认树种、树龄、胸径和生长势的等级，并", "对申请移植的古树进行查勘，"
MOVED = f"第五条申请移植古树的，{SENT}10个工作日内{TREES}{SURVEY}出具书面查勘意见。书面查勘意见应当作为处理{FILED}"
CUT = f"{SENT}5个工作日内对申请修剪的古树进行查勘，出具书面查勘意见。书面查勘意见应当作为验收{FILED}"
LAST = "第七条本条例自公布之日起施行。"


def copies(text: str) -> list[str]:
    return [issue.code for issue in clean(text).issues if issue.code.startswith("DU")]


def test_in_a_statute_a_copy_that_lost_words_has_all_others() -> None:
    sixth = "第六条经批准修剪古树的，申请人应当自完工之日起五日内申请验收。"
    assert not copies("\n".join([ARTICLES, MOVED, sixth, CUT, LAST]) + "\n")


def test_a_copy_in_a_statute_that_lost_words_is_found() -> None:
    lost = MOVED.replace(TREES + SURVEY, "")
    text = "\n".join([ARTICLES, MOVED, "第六条古树由所在地的村民委员会看护。", lost, LAST]) + "\n"
    assert copies(text) == ["DU004"]


def test_the_same_sentence_of_a_function_and_an_object_is_no_copy() -> None:
    text = (
        "代码风格\n模块只输出一样东西的时候，文件名与它的名字一致，读的人找起来方便。\n"
        "如果脚本默认返回一张清单，清单名的首字母应该小写，调用的人从名字上就看得出，这是一次查询的结果，用完不必存盘。\n"
        "引用模块的语句写在文件的开头，一行一个，按路径的先后排列。\n"
        "如果脚本默认返回一张图纸，图纸名的首字母应该大写，调用的人从名字上就看得出，这是一次查询的结果，用完不必存盘。\n"
    )
    assert not copies(text)


def test_a_copy_with_one_word_replaced_is_found() -> None:
    text = (
        "代码风格\n模块只输出一样东西的时候，文件名与它的名字一致，读的人找起来方便。\n"
        "如果模块默认输出一个函数，函数名的首字母应该小写，表示这是一个工具方法。\n"
        "引用模块的语句写在文件的开头，一行一个，按路径的先后排列。\n"
        "如果模块默认输出一个函数，函数名的首字母应当小写，表示这是一个工具方法。\n"
    )
    assert copies(text) == ["DU002"]


#: An amendment, whose numbered paragraphs say which articles of a statute are to read otherwise.
GRADES = (
    "数量较大的，处一千元以上五千元以下罚款，没收工具和所得；数量巨大的，处五千元以上二万元以下罚款，没收工具和所得；"
    "数量特别巨大的，处二万元以上十万元以下罚款，没收工具和所得，并责令恢复植被。"
)
AMENDMENT = [
    f"一、将条例第十五条修改为：“在保护区内采石取土，{GRADES}",
    f"“违反保护区的规定，越界采石取土，{GRADES}”",
    "二、在条例第二十二条后增加一条，作为第二十三条：“在保护区内毁坏界桩的，责令恢复原状。”",
    "三、将条例第三十五条修改为：“运输无证木材的，没收木材，可以并处木材价款一倍以下的罚款。”",
    "四、删去条例第四十条第二款。",
    "五、将条例第四十五条修改为：“伪造采伐证的，处五千元以上二万元以下罚款，没收证件和所得。”",
]


def test_the_provisions_of_an_amendment_are_parallel() -> None:
    assert not copies("\n".join(["某条例修正案", *AMENDMENT]) + "\n")


def test_a_paragraph_of_an_amendment_that_stands_twice_is_found() -> None:
    text = "\n".join(["某条例修正案", *AMENDMENT[:5], AMENDMENT[3], AMENDMENT[5]]) + "\n"
    assert "DU001" in copies(text) or "DU003" in copies(text)


def test_two_reports_of_one_visit_under_their_own_headlines_are_none() -> None:
    text = "\n\n".join(
        [
            "周明会见外国客人",
            "新华社某市一月二十一日电（记者张荣）市人大主任周明今天上午在市府礼堂会见了以会长安德森为团长的第二十六次国际贸易促进会访问团。",
            "周明向客人介绍了本市港口的建设，并希望客人多看看乡村。客人说，沿江的公路修得很好，厂区也干净整齐，希望明年再来。",
            "李卫国会见外国客人",
            "新华社某市一月二十一日电（记者卢劲）市长李卫国今天上午在市府礼堂亲切会见了以会长安德森为团长的第二十六次国际贸易促进会访问团。",
            "李卫国说，两地的工厂早有往来，今后还可以合办学校。",
        ]
    )
    assert not copies(text + "\n")


@pytest.mark.parametrize("label", ["l", "m"])
def test_items_with_letters_are_told_by_them(label: str) -> None:
    rows = [
        "4.1 轻微伤",
        "j)耳廓离断、缺损或者挛缩畸形累计相当于一侧耳廓面积10%以上的损伤。",
        "k)一侧鼻翼缺损，或者鼻尖缺损，影响面容的外观。",
        f"{label})耳廓离断、缺损或者挛缩畸形累计相当于一侧耳廓面积15%以上的损伤。",
        "n)牙齿脱落或者牙折两枚以上，需要镶补的情形。",
    ]
    assert not copies("\n".join(rows) + "\n")


def test_a_misread_copy_of_an_article_among_parallel_ones_is_found_by_its_number() -> None:
    form = "{}申请{}重点保护古树的，县级林业主管部门应当自受理申请之日起三个工作日内将申请材料送古树专家委员会，古树专家委员会应当自收到申请材料之日起十个工作日内进行查勘，并出具书面意见，作为是否批准{}的依据。"
    rows = [
        form.format(number, what, what) for number, what in (("第五条", "移植"), ("第六条", "修剪"), ("第七条", "迁出"))
    ]
    misread = (
        rows[2]
        .replace("工作日内将", "工作目内将")
        .replace("专家委员会，古树", "专家委贝会，古树")
        .replace("书面", "书而")
    )
    text = "\n".join([ARTICLES, misread, *rows, "第八条本条例自公布之日起施行。"]) + "\n"
    assert "DU002" in copies(text)


REFERRING = [
    "一、将条例第十五条修改为：“船户私自改动闸门的，责令恢复原状，可以并处五百元以下罚款。",
    "“船行有前款行为的，对船行处以罚款，并对其直接负责的主管人员和其他直接责任人员，依照前款的规定处罚。”",
    "二、将条例第十八条修改为：“在码头范围内堆放易燃物品，经劝告不改的，没收所堆放的物品。",
    "“装卸队明知是易燃物品而搬运的，责令停工三日，并由队长写出书面检查。",
    "“船行有前两款行为的，对船行处以罚款，并对其直接负责的主管人员和其他直接责任人员，依照第一款的规定处罚。”",
    "三、将条例第二十条修改为：“伪造航行证的，收缴证件，责令停航，直到补办手续为止。”",
    "四、删去条例第二十六条第三款。",
    "五、将条例第三十一条修改为：“渡口应当备足救生用具，每月检查一次。”",
]


def test_provisions_that_differ_in_what_they_refer_to_are_parallel() -> None:
    assert not copies("\n".join(["某条例修正案", *REFERRING]) + "\n")


def test_a_provision_that_refers_alike_and_stands_twice_is_found() -> None:
    text = "\n".join(["某条例修正案", *REFERRING[:6], REFERRING[4], *REFERRING[6:]]) + "\n"
    assert copies(text)


def test_other_words_are_no_reference() -> None:
    other = REFERRING[1].replace("直接负责的", "直接主管的")
    text = "\n".join(["某条例修正案", *REFERRING[:2], other, *REFERRING[2:4], *REFERRING[5:]]) + "\n"
    assert copies(text)


@pytest.mark.parametrize(
    ("differences", "refers"),
    [
        ([("", "两")], False),  # a number that stands alone may be of anything
        ([("前款", "第一款")], True),
        ([("前款", "前两款"), ("三", "四")], True),
        ([("前款", "前两款"), ("船行", "渡口")], False),
        ([("第十五条", "第十八条")], False),
        ([], False),
    ],
)
def test_what_refers_to_a_part_of_a_statute(differences: list[tuple[str, str]], refers: bool) -> None:
    assert refer_apart(differences) is refers
