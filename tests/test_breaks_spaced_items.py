"""Items whose numbers have room inside their brackets, and hang out to the left of their text: records of a parliament, replies to questions."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.layout import Layout
from textclean.structure.seams.layout.fill import wrapped_seams
from textclean.structure.seams.page import page
from textclean.text import Document

#: A question and the reply to it, at two measures: the text, and the items that hang inside it.
RECORD = """渡輪服務檢討委員會早前就離島各線的班次、票價和乘客量進行統計，並於
上月公布結果。委員會發現夏季的乘客較多，冬季則只有一半，建議在旺季加
開船班，並在淡季把部分船隻調往維修。就此，政府可否告知本會：

(一 ) 過去三年每年各線的乘客人次為何；當局有否計劃在旺
季加開船班；若有，詳情為何；若否，原因為何；及

(二 ) 鑒於有居民指出碼頭的候船室太小，下雨時乘客須在室
外輪候，當局會否擴建候船室，並加設座椅；若會，預
計何時動工；若否，原因為何；

―  碼頭的照明在晚上並不足夠，當局須在出入口加設路燈
和指示牌，並定期檢查電力裝置是否安全；及

―  碼頭的廁所每日只清潔一次，當局須增加清潔次數，並
在假日派員當值，以免影響乘客。

運輸局局長：主席，多謝陳議員的質詢。委員會的建議已交有關部門研究，
我現就質詢的各部分答覆如下。我們會在下季提交報告，並諮詢離島居民的
意見，然後才決定是否增加船班。

(一 ) 過去三年的乘客人次每年都有增加，以夏季的週末最多
，平日則與前年相若。我們已要求營辦商在七月和八月
的週末加開兩班船，以疏導乘客。

(二 ) 候船室的擴建工程已列入明年的計劃，預計在春季動工
，年底前完成。工程期間會搭建臨時上蓋，供乘客避雨
之用。
"""


WORDS = (
    "渡輪公司上月加開了兩班早船，碼頭的工人天不亮便要到場，把貨物一箱一箱搬上甲板，再把空箱運回倉庫。候船室外面排着長長的隊伍，"
    "有人提着籃子，有人牽着孩子，都在等第一班船。船長說，夏天的乘客是冬天的兩倍，遇上假期還要多，所以每年五月便要檢查機器和救生衣。"
    "海事處的人員也會上船抽查，看看滅火筒是否過期，通道有沒有堆放雜物。島上的學校在九月開學，學生每天要坐四十分鐘的船，風浪大時便"
    "會停課。居民希望在冬季也保留晚班船，好讓在市區工作的人可以回家吃飯。營辦商說晚班船每年都虧本，要政府補貼才可以維持下去，不然"
)


def test_items_part() -> None:
    paragraphs = clean(RECORD).text.split("\n\n")
    assert [one[:4] for one in paragraphs] == [one[:4] for one in RECORD.split("\n\n")]


def set_at(words: str, measure: int, number: str = "") -> str:
    """Words at a measure in Han, the number of an item to the left of them."""
    rows = [words[at : at + measure] for at in range(0, len(words), measure)]
    return number + "\n".join(rows)


def test_the_first_row_of_an_item_is_wider_by_its_number() -> None:
    texts = [WORDS[at : at + 205] + "。" for at in range(0, 60, 12)]
    pages = "\n\n".join(
        f"{set_at(text, 31)}\n\n{set_at(text[40:], 24, '(一 ) ')}\n\n{set_at(text[34:], 24, '(二 ) ')}"
        for text in texts
    )
    names = "、".join(f"第{at}號碼頭" for at in range(21, 29))  # a list that was not broken
    doc = Document("\n\n".join([pages, *[f"{names}、第{at}號碼頭。" for at in range(30, 36)]]) + "\n")
    one = doc.derive(page)
    assert one.measure.layout is Layout.MIXED
    wrapped = wrapped_seams(one)
    assert all(wrapped[at] for at, row in enumerate(one.rows) if row.words[1] == "二")


@pytest.mark.parametrize("number", ["(二 )", "( 2 )", "( i i ) ", "（ 二 ）"])
def test_a_number_with_room_in_its_brackets_begins_an_item(number: str) -> None:
    text = (
        "當局有否計劃在旺季加開船班，並把部分船隻調往維修，若有，詳情為何；及\n\n"
        f"{number} 鑒於有居民指出碼頭的候船室太小，當局會否擴建候船室。\n"
    )
    assert clean(text).text.count("\n") == 3
