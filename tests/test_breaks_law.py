"""Line ends in laws and the papers of an assembly, and headlines that the text begins with again."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.line_ends import finished

LAW = """第４条　会館の管理は、指定管理者にこれを行わせることができるものとし、次に
掲げる業務を行わせる。ただし、町長が特に必要があると認めるときは、その一
部を町が自ら行うことを妨げない。指定管理者は、毎年度の終わりに報告書を作
成し、町長に提出しなければならず、その内容は公表されるものとする。
前３号に掲げるもののほか、会館の目的を果たすために町長が必要と認める業務
（指定管理者の指定の申請）
第５条　指定を受けようとする者は、申請書に次に掲げる書類を添えて、町長に提
出しなければならない。町長は、前項の申請があったときは、その内容を審査し
、最も適切に管理を行うことができると認める者を選ぶものとする。
"""

BILLS = """債務負担行為の補正といたしまして、東橋の架け替え工事に係る限度額の二千二
百万円を廃止いたしました。これは設計の見直しによるもので、来年度に改めて
計上する予定であります。
議案第２号：令和三年度みどり町土地取得事業特別会計補正予算（第二号）の件
歳入歳出補正予算の規模は、九十七万円の減額計上であります。歳入におきまし
ては、財産収入を減額計上いたしました。歳出におきましては、同額の積立金を
減額計上いたしました。
議案第３号：令和三年度みどり町農業集落排水事業特別会計補正予算（第一号）
歳入歳出補正予算の規模は、二十四万円の減額計上であります。歳入におきまし
ては、使用料を減額計上いたしました。
"""

SURVEY = """今年の夏まつりは、子どもたちの笑顔をたくさん見ることができました。ご協力
いただいた皆様に心からお礼を申し上げます。来年もまた、よろしくお願いいた
します。会場の片づけも、一時間ほどで終えることができました。
夏まつりについてのアンケートへのご協力を会員と近所の皆様にお願い
夏まつりについてのアンケートを実施しています。今後の活動や来年の計画の参
考にしますので、いろいろなご意見をお聞かせください。期間は九月末までです
。お答えは、会場の入口に置いた箱に入れてください。
"""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (LAW, "（指定管理者の指定の申請）"),
        (BILLS, "議案第２号：令和三年度みどり町土地取得事業特別会計補正予算（第二号）の件"),
        (BILLS, "議案第３号：令和三年度みどり町農業集落排水事業特別会計補正予算（第一号）"),
        (SURVEY, "夏まつりについてのアンケートへのご協力を会員と近所の皆様にお願い"),
    ],
    ids=["caption of an article", "bill", "bill in a full line", "headline said again"],
)
def test_a_line_of_its_own_stays(text: str, line: str) -> None:
    assert line in clean(text).text.split("\n")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "第４条の見出し中「使用の」の次に「申請及び」を加え、同条第１項中「（以下",
            "「利用者」という。）は、」を「は、あらかじめ」に改め、同条に次の一項を加える。",
        ),
        (
            "施設を使用しようとする者で町内に住所を有するもの（以下",
            "「町民」という。）は、あらかじめ申請書を提出する。",
        ),
    ],
)
def test_the_name_that_a_law_has_for_something_goes_on(left: str, right: str) -> None:
    text = f"条例の一部を次のように改正する。\n\n{left}\n{right}\n\n附則　この条例は、公布の日から施行する。\n"
    assert left + right in clean(text).text


@pytest.mark.parametrize("words", ["every hon.", "(e.g.", "Li et al.", "the story (Mt.", "Messrs.", "see pp."])
def test_an_abbreviation_ends_no_sentence(words: str) -> None:
    assert not finished(words)


@pytest.mark.parametrize("words", ["a marathon.", "along the canal.", "the bus stop.", "at 5 p.m."])
def test_a_word_that_ends_like_one_does(words: str) -> None:
    assert finished(words)
