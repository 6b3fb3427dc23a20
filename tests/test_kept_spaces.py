"""What stands where two lines met: spaces that the line end took, and none inside of a path or the name of a file."""

from __future__ import annotations

import pytest

from textclean.structure.seams.glue import glue
from textclean.structure.seams.page import page
from textclean.text import Document


def met(text: str) -> str:
    """What stands between the first two lines of a text once they are joined."""
    doc = Document(text)
    return glue(doc, doc.derive(page), 0, wrapped=True).insert


CALL = "如有長者需要協助，管理處可安排職員接送，詳情請致電管理處3418\n7726查詢，或於辦公時間到大堂詢問。\n"


def test_a_phone_number_that_is_cut_in_its_middle_gets_its_space() -> None:
    assert met(CALL) == " "
    assert met(CALL + "傳真：3418 7790。\n") == " "
    assert met(CALL + "傳真：34187790。\n") == "", "the page writes them in one piece"
    assert met(CALL.replace("詳情請致電管理處", "帳上現在一共有")) == "", "it is no phone's"
    assert met(CALL.replace("3418", "34187")) == "", "it is not cut in its middle"


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("帳票を、共有の置き場「¥¥nas02¥", "archive」の下に移します。", ""),
        ("帳票は、先月と同じ「売上_十月.", "csv」のまま残します。", ""),
        ("帳票は、先月と同じ「sales_10.", "xlsx」のまま残します。", ""),
        ("帳票は、先月と同じ置き場の sales", "archive」の下に移します。", " "),
    ],
)
def test_no_space_in_a_path_or_the_name_of_a_file(left: str, right: str, between: str) -> None:
    assert met(f"{left}\n{right}\n") == between


HEADLINE = (
    "朗読の会「ひびき」30年　\n録音した本が千冊をこ\nえる\n市内の朗読の会「ひびき」が、今月で発足三十年を迎えた。\n"
)


def test_an_ideographic_space_at_a_line_end_parts_what_is_joined() -> None:
    assert met(HEADLINE) == "\u3000"
    assert met(HEADLINE.replace("30年　", "30年")) == ""
    assert met(HEADLINE.replace("30年　", "30年　　")) == "", "the line was filled up"
    assert met(HEADLINE.replace("30年　\n", "三年の工　\n程と")) == "", "a word goes on behind it"
    assert (
        met(
            HEADLINE.replace("こ\n", "こ　\n").replace("る\n", "る　\n")
            + "会員は、　\n六十人に増え、　\n本も増えた。\n"
        )
        == ""
    )
