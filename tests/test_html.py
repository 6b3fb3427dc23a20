"""What a page of HTML says, as a browser would show it."""

from __future__ import annotations

import pytest

from textclean import readers
from textclean.errors import Trouble
from textclean.text.digest import sha256


def said(page: str, name: str = "page.html") -> str:
    return readers.read(page.encode(), name).text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h1>通知</h1><p>各单位：</p><p>会议改期。</p>", "通知\n\n各单位：\n\n会议改期。\n"),
        ("<p>水位<br>正常。</p>", "水位\n正常。\n"),
        ("<p>水库坝\n  体完好。</p>", "水库坝体完好。\n"),
        ("<p>the dam\n  is sound</p>", "the dam is sound\n"),
        ("<p>第 1\n期 A\n组</p>", "第 1 期 A 组\n"),
        ("<p>水<b>位</b><i>正</i>常 </p>", "水位正常\n"),
        ("<ul><li>检查<li>备料</ul>", "检查\n备料\n"),
        ("<ol start=3><li>检查</li>\n<li>备料<ol><li>煤</li></ol></li><li>值班</li></ol>", "3. 检查\n4. 备料\n\n1. 煤\n\n5. 值班\n"),
        ("<table>\n<tr><th>街道</th><th>户数</th></tr>\n<tr><td>东街<td>120</table>", "街道\t户数\n东街\t120\n"),
        ("<pre>a = 1\n  b = 2\n</pre><p>完</p>", "a = 1\n  b = 2\n\n完\n"),
        ("<p>甲&nbsp;乙 &lt;丙&gt; &#27700;</p>", "甲\u00a0乙 <丙> 水\n"),
        ("<head><title>站名</title><body><p>正文。</p>", "正文。\n"),
        ("<p>一</p><script>var p='<p>x</p>';</script><style>p{}</style><p>二</p>", "一\n\n二\n"),
        ("<script>if (a<b) {}</script><title>a<b</title><p>后</p>", "后\n"),
        ("<p>一<!-- 注 --></p><noscript><p>请开脚本</p></noscript><svg><text>图</text></svg>", "一\n"),
        ("一句话，没有标签。", "一句话，没有标签。\n"),
        ("<p>段落没有结束<p>又一段", "段落没有结束\n\n又一段\n"),
        ("</p></div></ol>多余的结束", "多余的结束\n"),
        ("<P CLASS='a>b' title=\"c>d\">大写</P >", "大写\n"),
        ("<p title=it's>撇号</p>", "撇号\n"),
        ("一 < 二 <3 &lt;3 <水>", "一 < 二 <3 <3 <水>\n"),
        ("<p>甲</p><!DOCTYPE x><?xml y?></ z><p>乙</p>", "甲\n\n乙\n"),
        ("<p>甲</p><p title='没有结束>乙</p><p>丙</p>", "甲\n\n乙\n\n丙\n"),
        ("<p>甲</p><p title='没有结束 <p 乙", "甲\n\n<p title='没有结束 <p 乙\n"),
        ("<p>甲</p><!-- 没有结束 <p>乙</p>", "甲\n\n<!-- 没有结束 乙\n"),
        ("<select><option>一<option>二</select>选", "选\n"),
    ],
)  # fmt: skip
def test_what_is_shown(page: str, text: str) -> None:
    assert said(page) == text


def test_the_name_tells_a_page() -> None:
    assert said("<p>水位</p>", "PAGE.HTM") == "水位\n"
    assert said("<p>水位</p>", "page.txt") == "<p>水位</p>"


def test_a_format_that_is_named_holds() -> None:
    page = b"<p>\xe6\xb0\xb4</p>"
    assert readers.read(page, "page.html", kind="txt").text == "<p>水</p>"
    assert readers.read(page, "page.txt", kind="html").text == "水\n"


@pytest.mark.parametrize(
    "meta", ['<meta charset="{}">', '<meta http-equiv=Content-Type content="text/html; charset={}">']
)
@pytest.mark.parametrize("encoding", ["gb2312", "big5", "shift_jis", "utf-8"])
def test_a_page_says_its_encoding(meta: str, encoding: str) -> None:
    page = f"<html><head>{meta.format(encoding)}</head><p>水位</p></html>".encode(encoding)
    source = readers.read(page, "page.html")
    assert source.text == "水位\n"
    assert source.file_sha256 == sha256(page)


@pytest.mark.parametrize("charset", ["utf-8", "no-such-encoding"])
def test_a_page_that_says_what_is_not_so_is_read_as_it_is(charset: str) -> None:
    words = "区水利局昨天说，今年以来全区完成水库除险加固二十三座，受益群众达到十五万人。"
    page = f"<meta charset={charset}><p>{words}</p>".encode("gb18030")
    assert readers.read(page, "page.html").text == words + "\n"


def test_an_encoding_that_is_named_goes_before_what_the_page_says() -> None:
    page = "<meta charset=gb18030><p>水位</p>".encode("big5")
    assert readers.read(page, "page.html", "big5").text == "水位\n"


@pytest.mark.parametrize("page", ["", "<script>1</script>", "<p> </p><br>", "<title>站名</title>"])
def test_a_page_that_shows_nothing_is_told(page: str) -> None:
    with pytest.raises(Trouble, match="no-text"):
        said(page)


@pytest.mark.parametrize(
    "unit",
    ["<p>", "<ol><li>", "<", "<!--", "<a b='", "<a b=c ", " \n", "<pre> ", "<td>", "</ol>", "<script>", "<!-- --"],
)
def test_hostile_pages_end(unit: str) -> None:
    assert said("水" + unit * 20_000 + "完").startswith("水")
