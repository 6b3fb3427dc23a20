"""What a file of Word says: its paragraphs with the numbers that Word reckons, its tables, its notes."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from textclean import readers
from textclean.errors import Trouble
from textclean.readers.docx import package
from textclean.readers.docx.numerals import written
from textclean.source import Source
from textclean.text.digest import sha256


def packed(*body: str, **parts: str) -> bytes:
    """A file with this XML in its body, and other parts (``numbering``, ``styles``, ``footnotes``) beside it."""
    document = docx.Document()
    main = document.element.body
    for child in list(main):
        main.remove(child)
    for one in body:
        main.append(
            parse_xml(
                one.replace(
                    ">", f" {nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>", 1
                )
            )
        )
    out = BytesIO()
    document.save(out)
    data, again = BytesIO(out.getvalue()), BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(again, "w") as new:
        names = {f"word/{name}.xml": f"<w:{name} {nsdecls('w')}>{xml}</w:{name}>" for name, xml in parts.items()}
        for name in old.namelist():
            words = old.read(name)
            if name == "word/_rels/document.xml.rels" and "footnotes" in parts:
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                words = words.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
                )
            if name == "[Content_Types].xml" and "footnotes" in parts:
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                words = words.replace(
                    b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
                )
            new.writestr(name, names.pop(name, words))
        for name, text in names.items():
            new.writestr(name, text)
    return again.getvalue()  # fmt: skip


def read(data: bytes) -> Source:
    return readers.read(data, "page.docx")


def p(*runs: str, number: str = "", level: int = 0, style: str = "") -> str:
    """A paragraph of words, or of XML where it begins with a bracket."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else f"<w:r><w:t>{one}</w:t></w:r>" for one in runs)
    return f"<w:p><w:pPr>{named}{place}</w:pPr>{inside}</w:p>"


def level(at: int, form: str, words: str, start: int = 1, more: str = "") -> str:
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/>{more}'
    return f'<w:lvl w:ilvl="{at}">{said}</w:lvl>'


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def test_a_file_as_a_program_writes_it() -> None:
    document = docx.Document()
    document.add_heading("关于供暖的通知", 0)
    document.add_paragraph("各单位：")
    for words in ("检查设备", "备足燃料"):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(2, 2)
    for row, pair in zip(table.rows, (("街道", "户数"), ("东街", "120")), strict=True):
        for cell, word in zip(row.cells, pair, strict=True):
            cell.text = word
    out = BytesIO()
    document.save(out)
    source = read(out.getvalue())
    assert source.text == "关于供暖的通知\n各单位：\n1. 检查设备\n2. 备足燃料\n街道\t户数\n东街\t120\n"
    assert (source.format, source.file_sha256) == ("docx", sha256(out.getvalue()))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("水位", "正常"), "水位正常"),
        (p("<w:r><w:t>水</w:t><w:tab/><w:t>位</w:t><w:br/><w:t>正</w:t><w:cr/><w:t>常</w:t></w:r>"), "水\t位\n正\n常"),
        (p("<w:r><w:t>甲</w:t><w:br w:type='page'/><w:t>乙</w:t></w:r>"), "甲\f乙"),
        (p("<w:r><w:t xml:space='preserve'> 甲 </w:t></w:r>", "乙"), " 甲 乙"),
        (p("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>"), "well\u2011known"),
        (p("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>"), "\uf0fe"),
        (p("甲", "<w:ins><w:r><w:t>乙</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"), "甲乙"),
        (p("<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"), "链接"),
        (p("<w:r><w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>", "です"), "漢字（かんじ）です"),
        (p("<w:r><mc:AlternateContent><mc:Choice><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>"), "新"),
        (p("正文。", f"<w:r><w:pict><w:txbxContent>{p('框里第一行')}{p('第二行')}</w:txbxContent></w:pict></w:r>"), "正文。\n框里第一行\n第二行"),
        (f"<w:sdt><w:sdtContent>{p('目录')}</w:sdtContent></w:sdt>", "目录"),
        (f"<w:tbl><w:tr><w:tc>{p('一')}{p('二')}</w:tc></w:tr></w:tbl>", "一\n二"),
        (f"<w:tbl><w:tr><w:tc>{p('一')}{p('二')}</w:tc><w:tc>{p('三')}</w:tc></w:tr></w:tbl>", "一 二\t三"),
        (f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{p('内')}</w:tc><w:tc>{p('里')}</w:tc></w:tr></w:tbl>{p('外')}</w:tc></w:tr></w:tbl>", "内\t里\n外"),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(body: str, text: str) -> None:
    assert read(packed(body)).text == text + "\n"


def test_an_empty_paragraph_is_an_empty_line() -> None:
    assert read(packed(p("一"), p(), p("二"))).text == "一\n\n二\n"


def test_notes_stand_at_the_end_under_their_numbers() -> None:
    body = p("水位", '<w:r><w:footnoteReference w:id="7"/></w:r>', "正常。"), p("又一段。")
    notes = f'<w:footnote w:id="0">{p("线")}</w:footnote><w:footnote w:id="7">{p("见年鉴。")}</w:footnote>'
    assert read(packed(*body, footnotes=notes)).text == "水位[1]正常。\n又一段。\n[1] 见年鉴。\n"


def test_lists_are_counted_by_level() -> None:
    levels = (
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%1.%3", more="<w:isLgl/>"),
        level(3, "bullet", "\uf06e"),
    )
    rows = [("甲", 0), ("一", 1), ("二", 1), ("细", 2), ("点", 3), ("乙", 0), ("三", 1)]
    data = packed(*(p(words, number="1", level=at) for words, at in rows), numbering=numbering(*levels))
    assert read(data).text == "一、甲\n（一）一\n（二）二\n1.1 细\n• 点\n二、乙\n（一）三\n"


def test_a_list_may_begin_elsewhere_and_anew() -> None:
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    lists += '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    lists += '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    rows = [p(number, number=number) for number in ("1", "1", "2", "2", "3", "0")]
    data = packed(*rows, numbering=numbering(level(0, "decimal", "%1)", start=4), lists=lists))
    assert read(data).text == "4) 1\n5) 1\n1) 2\n2) 2\n6) 3\n0\n"


def test_a_style_may_put_its_paragraphs_into_a_list() -> None:
    styles = '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    styles += '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
    styles += '<w:style w:styleId="Deep"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    kept = numbering(
        level(0, "upperRoman", "%1.", more='<w:suff w:val="space"/>'),
        level(1, "decimal", "%2)", more='<w:suff w:val="nothing"/>'),
    )
    rows = (p("甲", style="Own"), p("细", style="Deep"), p("乙", style="Base"), p("丙"))
    assert read(packed(*rows, styles=styles, numbering=kept)).text == "I. 甲\n1)细\nII. 乙\n丙\n"


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("decimal", {0: "0", 12: "12"}),
        ("decimalZero", {7: "07", 12: "12"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa", 0: "0"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX", 4000: "4000", 0: "0"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十", 1010: "一千零一十", 2003: "二千零三", 10_000: "10000", 0: "〇"}),
        ("chineseLegalSimplified", {3: "叁", 10: "壹拾", 21: "贰拾壹"}),
        ("ideographDigital", {20: "二〇"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "(21)"}),
        ("decimalFullWidth", {10: "１０"}),
        ("no such form", {5: "5"}),
    ],
)  # fmt: skip
def test_numbers_in_their_forms(form: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, form) for number in numbers} == numbers


def trap(name: str, words: bytes) -> bytes:
    """A good file with one part made another."""
    data, out = BytesIO(packed(p("水位正常。"))), BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, words if part == name else old.read(part))
    return out.getvalue()


DECLARED = f'<!DOCTYPE d [<!ENTITY x "boom">]><w:document {nsdecls("w")}><w:body>{p("&x;")}</w:body></w:document>'


@pytest.mark.parametrize(
    "data",
    [
        packed(p("水位正常。"))[:-100],
        "水位正常。".encode(),
        trap("word/document.xml", b"<w:document"),
        trap("word/document.xml", DECLARED.encode()),
        trap("_rels/.rels", b"<Relationships/>"),
    ],
    ids=["cut", "a text", "no XML", "an entity", "no main part"],
)
def test_what_is_damaged_or_a_trap_is_told(data: bytes) -> None:
    with pytest.raises(Trouble, match="broken-file"):
        read(data)


def test_a_part_that_unpacks_without_end_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(p("水位正常。" * 9_000))
    assert read(data).text == "水位正常。" * 9_000 + "\n"
    monkeypatch.setattr(package, "LARGEST", 100_000)
    with pytest.raises(Trouble, match="broken-file"):
        read(data)


def test_what_lies_elsewhere_is_not_asked_for() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = f'<Relationships><Relationship Type="{kind}/styles" Target="http://127.0.0.1/styles.xml" TargetMode="External"/></Relationships>'
    assert read(trap("word/_rels/document.xml.rels", listed.encode())).text == "水位正常。\n"


def test_a_file_without_words_is_told() -> None:
    with pytest.raises(Trouble, match="no-text"):
        read(packed(p()))


def test_strict_files_are_read() -> None:
    strict = packed(p("水位正常。"))
    with zipfile.ZipFile(BytesIO(strict)) as old:
        words = old.read("word/document.xml")
    ours = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert (
        read(trap("word/document.xml", words.replace(ours, b"http://purl.oclc.org/ooxml/wordprocessingml/main"))).text
        == "水位正常。\n"
    )


def test_older_files_of_word_are_told_how_they_are_saved() -> None:
    for head in (b"\xd0\xcf\x11\xe0", b"{\\rtf1"):
        with pytest.raises(Trouble, match="is-word"):
            readers.read(head, "page.doc")
