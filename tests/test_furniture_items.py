"""Numbers and headings that are of the text and look like page furniture: items of a law, questions on an order paper, a table of contents."""

from __future__ import annotations

import pytest

from textclean import Cleaner

FURNITURE = Cleaner(select=["FU"])

#: An ordinance whose items an extractor set apart from their numbers.
ORDINANCE = """第３条

文化会館は、次に掲げる事業を行う。

(1)

講演会、音楽会その他の催しに施設を利用させる事業

(2)

住民の文化活動及び防災活動の支援に関する事業

(3)

前２号に掲げるもののほか、目的を達成するために必要な事業

第４条

管理者は、次に掲げる業務を行う。

(1)

施設及び設備の維持管理に関する業務

(2)

会館に係る使用の許可に関する業務

(3)

前条各号に掲げる事業の企画及び運営に関する業務
"""

#: The paragraphs of its articles, counted in full-width figures.
PARAGRAPHS = """第７条

既に納入された使用料は還付しない

２

市長が特別の理由があると認めるときは、この限りでない

第８条

市長は、公益の目的で会館を使用するときは、使用料を減免することができる

２

前項の減免の割合は、規則で定める

３

減免を受けようとする者は、申請書を提出しなければならない
"""

#: Questions to a parliament, some of which are asked again.
QUESTIONS = """Next Question, Mr. Hollis.

Question No.277

REPAIR OF THE FERRY LANDING

Is Mr. Hollis not here? We will come back to that

Question No.237

SUPPLY OF SCHOOL BOOKS

Mr. Ames asked the Minister whether he could revive the scheme that

Question No.291

LAND RATES AT MILL BRIDGE

was dropped in the spring. The Minister said that he would look into it.

Question No.277

REPAIR OF THE FERRY LANDING

Mr. Hollis asked when the landing would be repaired.
"""

CONTENTS = """Contents

1

Attendance

2

2

Adoption of the agenda

3

3

General business

3

1

Attendance

The following members were there and
signed the list at the door.

2

Adoption of the agenda

It was moved that the agenda be adopted.

3

General business

The chair told the members about the
new boat house.
"""

PAGES_OF_CONTENTS = """目次

第5章

まとめと今後の課題

30

第3章

付録 A 温度計(8bit 12ch)を用いる回路の組み立て方と使い方

31

付録 B 湿度計(10bit 8ch)を用いる回路の組み立て方と使い方

37

付録 C 発表会での質問とその答え

39

付録 D フォルダの説明

40

謝辞

41
"""

#: Two columns read across, where the headings of two chapters part their sentences.
CHAPTERS = """スイッチから周波数を選び、出力の電圧を

4-2. 測定結果

オシロスコープで測った。波形には差が見られなかった。

今度は二つのキーを同時に押し、電圧の変化を

5-2. 測定結果

同じように測った。八ヘルツほど高い値が出た。

続いて三つのキーを順に押し、電圧の変化を

6-2. 測定結果

もう一度測った。値は前と同じであった。
"""

LAWS = """委員は推薦委員会が推薦し，任期為二年，連選得連任，並以一次為

3

第十條

限。委員因故出缺時，應於一個月內補選。

本辦法經會員大會通過後施行，修正時亦

4

第十條

同。本會設秘書一人，由主任委員聘任之。
"""


@pytest.mark.parametrize(
    "text",
    [ORDINANCE, PARAGRAPHS, QUESTIONS, CONTENTS, CHAPTERS],
    ids=["items", "paragraphs", "questions", "contents", "chapters"],
)
def test_numbers_and_headings_of_the_text_stay(text: str) -> None:
    assert FURNITURE.clean(text).text == text


def test_the_contents_keep_their_numbers_where_the_pages_lose_theirs() -> None:
    pages = "".join(
        f"装置は温度と湿度を測り、一分ごとに値を送る。{at}日目の値は\n\n{at}\n\n\f図に示すとおりである。値は夜に低い。\n\n次の節で述べる。\n\n"
        for at in (2, 3, 4, 5)
    )
    cleaned = FURNITURE.clean(PAGES_OF_CONTENTS + pages).text
    assert cleaned.startswith(PAGES_OF_CONTENTS)
    assert "\n5\n" not in cleaned


def test_an_article_below_a_page_number_is_no_running_head() -> None:
    assert FURNITURE.clean(LAWS).text.count("第十條") == 2


@pytest.mark.parametrize("number", ["（{}）", "[{}]", "- {} -"])
def test_a_page_number_in_brackets_goes_where_pages_lie_between(number: str) -> None:
    page = "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸。\n" * 12
    half = "雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是谁忘了收回\n"
    text = "".join(f"{page}{half}{number.format(at)}\n去的一盏灯笼。\n" for at in (3, 4, 5))
    assert number.format(4) not in FURNITURE.clean(text).text
