"""Bytes to characters: what is declared, proven, or found out; and never a guess that is not sure."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from textclean import readers
from textclean.cli import run as command
from textclean.errors import Trouble

ZH = "水利站本周检查了三座小型水库，坝体完好，水位正常；值班记录齐全。下一轮检查安排在月底，请各站提前准备。\n"
ZHT = "圖書館的閱覽室開到晚上九點，週末照常開放，請讀者保持安靜，離開時記得帶走個人物品。\n"
JA = "図書館の閲覧室は午後九時まで開いています。自習席は先着順です。お静かにお願いします。\n"


@pytest.mark.parametrize(
    ("text", "encoding", "codec"),
    [
        (ZH, "utf-8", "utf-8"),
        (ZH, "gbk", "gb18030"),
        (ZHT, "big5", "big5hkscs"),
        (JA, "cp932", "cp932"),
        (JA, "euc_jp", "euc_jp"),
        (JA, "iso2022_jp", "iso2022_jp"),
        (ZH, "hz", "hz"),
        ("우리 마을 도서관은 다음 주부터 문을 엽니다. 많은 이용을 바랍니다.\n", "euc_kr", "cp949"),
        (ZH, "utf-16-le", "utf-16-le"),
        (ZH, "utf-16-be", "utf-16-be"),
        ("Déjà fermé à midi, le port rouvrira à l'été.\n" * 3, "latin-1", "cp1252"),
    ],
)
def test_encodings_are_found_out(text: str, encoding: str, codec: str) -> None:
    source = readers.read(text.encode(encoding), "x.txt")
    assert (source.text, source.encoding) == (text, codec)
    assert source.bytes == text.encode(encoding)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_it(mark: str) -> None:
    source = readers.read(ZH.encode(mark), "x.txt")
    assert source.text == ZH
    assert source.bytes == ZH.encode(mark)


def test_one_bad_byte_loses_no_file_and_the_bytes_are_kept() -> None:
    data = ZH.encode().replace("坝".encode(), b"\xff" + "坝".encode(), 1)
    source = readers.read(data, "x.txt")
    assert "\ufffd坝体完好" in source.text
    assert source.bytes == data


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\0" * 1000, "binary"),
        (bytes(range(256)) * 40, "binary"),
        ("도서관은 밤 아홉 시까지 열려 있습니다.".encode("johab"), "unsure"),
        (b"\xff\xfe" + b"\x00\xd8" * 40, "undecodable"),
        (b"%PDF-1.7\n", "broken-file"),
        (b"PK\x03\x04rest", "broken-file"),
        (b"{\\rtf1 ", "is-word"),
        (b"abc\0def\n" * 10, "binary"),  # no UTF-16: of ASCII every other byte would be NUL
    ],
)
def test_what_is_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(Trouble) as caught:
        readers.read(data, "x.txt")
    assert caught.value.kind == kind
    assert "x.txt" in caught.value.say("en")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.docx", b"PK\x03\x04", "DOCX"),
        ("page", b"PK\x03\x04", "DOCX"),
        ("book.EPUB", b"PK\x03\x04", "EPUB"),
        ("sums.xlsx", b"PK\x03\x04", "XLSX"),
        ("sums.xls", b"\xd0\xcf\x11\xe0", "XLS"),
        ("page.wps", b"\xd0\xcf\x11\xe0", "DOC"),
        ("page.pdf", b"%PDF-1.7", "PDF"),
    ],
)
def test_what_a_file_is_that_is_no_text(name: str, data: bytes, said: str) -> None:
    with pytest.raises(Trouble) as caught:
        readers.read(data, name)
    assert caught.value.words["format"] == said


def test_a_text_is_one_whatever_program_its_name_speaks_of() -> None:
    assert readers.read("编号\t单位\n".encode(), "sums.xls").text == "编号\t单位\n"


def test_a_named_encoding_holds() -> None:
    assert readers.read(ZH.encode("gbk"), "x.txt", "gbk").text == ZH
    with pytest.raises(Trouble, match="undecodable"):
        readers.read(ZH.encode("gbk"), "x.txt", "utf-8")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (ZH.encode("utf-16")[:-3], "提前准备"),
        (ZH.encode("utf-8-sig")[:-2], "提前准备"),
        (ZH.encode("utf-8-sig").replace("坝".encode(), b"\xe5\x9d", 1), "水库，\ufffd体完好"),
        (ZH.encode("gb18030").replace("坝".encode("gb18030"), b"<\xd3", 1), "水位正常"),
        (ZH.encode("hz")[:-2], "提前准"),
        (ZH.encode("hz").replace(b"~}", b"~\xfd"), "水利站本周"),
        (JA.encode("iso2022_jp").replace(b"$O", b"$\xcf", 1), "図書館"),
        (
            b"The harbour is closed on Sund\xe1ys and on bank holidays; ask at the desk. It opens at nine.",
            "bank holidays",
        ),
    ],
)
def test_damaged_bytes_are_read_as_far_as_they_go(data: bytes, words: str) -> None:
    source = readers.read(data, "x.txt")
    assert words in source.text
    assert source.bytes == data


@pytest.mark.parametrize(("encoding", "codec"), [("utf-32-le", "utf-32-le"), ("utf-32-be", "utf-32-be")])
@pytest.mark.parametrize("text", [ZH, "Библиотека открыта до девяти вечера.\n", "도서관은 밤 아홉 시까지.\n"])
def test_wide_encodings_without_a_mark(text: str, encoding: str, codec: str) -> None:
    assert readers.read(text.encode(encoding), "x.txt")[1:3] == (text, codec)
    assert readers.read(text.encode(encoding.replace("32", "16")), "x.txt").text == text


@pytest.mark.parametrize("first", ["utf-8", "gb18030"])
def test_two_encodings_in_one_file_are_read_line_by_line(first: str) -> None:
    second = "gb18030" if first == "utf-8" else "utf-8"
    data = ZH.encode(first) + b"ASCII\n" + ZH.encode(second) + ZHT.encode(first)
    source = readers.read(data, "x.txt")
    assert source.text == ZH + "ASCII\n" + ZH + ZHT
    assert source.encoding == "utf-8+gb18030"
    assert source.bytes == data
    here = "".join(source.text[start:end] for start, end in source.others)
    assert here == (ZH if first == "utf-8" else ZH + ZHT)
    assert readers.read(data, "x.txt", source.encoding).text == source.text


def test_a_guess_is_noted_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    data = ZH.encode("gbk") + b"\xff\xff\n" + ZH.encode()
    path.write_bytes(data)
    assert command(["fix", str(path), "--verify", "-q"]) == 0
    rows = [json.loads(line) for line in (tmp_path / "x.issues.jsonl").read_bytes().splitlines()]
    assert [row["code"] for row in rows if row.get("code") in ("CH002", "CH008")] == ["CH008", "CH002"]
    assert command(["check", str(path), "--select", "CH008", "--fail-on", "note"]) == 1
    assert command(["undo", str(tmp_path / "x.clean.txt"), "-o", str(tmp_path / "back.txt")]) == 0
    assert (tmp_path / "back.txt").read_bytes() == data


@pytest.mark.parametrize(
    "encoding", ["gbk", "big5", "cp932", "hz", "iso2022_jp", "utf-16", "utf-32", "utf-8-sig", "utf-8", "utf-16-be"]
)
def test_the_cleaned_text_keeps_the_encoding_where_that_is_asked(tmp_path: Path, encoding: str) -> None:
    path, clean = tmp_path / "x.txt", tmp_path / "x.clean.txt"
    words = {"big5": ZHT, "cp932": JA, "iso2022_jp": JA}.get(encoding, ZH)
    data = ("\n\n\n" + words).encode(encoding)
    path.write_bytes(data)
    assert command(["fix", str(path), "-q", "--output-encoding", "same"]) == 0
    assert clean.read_bytes() == words.encode(encoding)
    assert command(["undo", str(clean), "-o", str(tmp_path / "back.txt")]) == 0
    assert (tmp_path / "back.txt").read_bytes() == data
    assert command(["undo", str(clean), "--only", "LY", "-o", str(tmp_path / "part.txt")]) == 0
    assert (tmp_path / "part.txt").read_bytes() == data
    assert command(["explain", f"{clean}:1:2"]) == 0
    assert command(["fix", str(path), "-q", "-i", "--output-encoding", "same"]) == 0
    assert path.read_bytes() == words.encode(encoding)


def test_a_character_that_the_encoding_lacks_stops_the_writing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(ZHT.encode("big5") + b"\xff\n")
    assert command(["fix", str(path), "-q", "--output-encoding", "same", "--lang", "zh"]) == 2
    assert "第 2 行" in capsys.readouterr().err
    assert not (tmp_path / "x.issues.jsonl").exists()


def test_line_ends_stay() -> None:
    assert readers.read(b"a\r\nb\rc\n\x0b\x0c", "x.txt").text == "a\r\nb\rc\n\x0b\x0c"


def test_the_evaluation_set() -> None:
    folder = Path(os.environ.get("TEXTCLEAN_EVAL") or Path(__file__).parents[2] / "shared" / "eval") / "dev" / "C"
    if not (folder / "gold_enc.jsonl").is_file():
        pytest.skip("the evaluation set is not here")
    for line in (folder / "gold_enc.jsonl").read_text(encoding="utf-8").split("\n"):
        if line:
            row = json.loads(line)
            assert readers.read((folder / row["file"]).read_bytes(), row["file"]).text == row["text"], row["id"]


def test_lines_that_no_encoding_of_bytes_reads_make_no_mixture() -> None:
    """Found by the fuzzer: a line that only UTF-16 could be, beside one in UTF-8."""
    data = b"\x00\x00\xb3\xb3\xb3\n\xc5\x8a"
    with pytest.raises(Trouble, match=r"page\.txt"):
        readers.read(data, "page.txt")
