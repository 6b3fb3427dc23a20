"""DU009: passages that several documents share, as ``check`` tells them over real folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from textclean.cli import run

from . import command_line

COPIED = (
    "全区今年新建口袋公园十八处，利用边角地和拆后空地种植乡土树种，配备座椅、饮水台和无障碍坡道，居民步行五分钟可达。"
)
TRADITIONAL = (
    "全區今年新建口袋公園十八處，利用邊角地和拆後空地種植鄉土樹種，配備座椅、飲水臺和無障礙坡道，居民步行五分鐘可達。"
)
MISREAD = (
    "全区今年新建囗袋公园十八处，利用边角地和拆后空他种植乡士树种，配备座椅、饮水台和无障碍坡道，居民步行五分钟可达。"
)
NARROW = "全区今年新建口袋公园十八处,利用边角地和拆后空地种植乡土树种,配备座椅、饮水台和无障碍坡道,居民步行五分钟可达｡"
TEXTS = (
    "渔港冬修提前开工，三百二十艘渔船陆续上坞，船东可在码头窗口一次办结检验、保险和补贴手续。",
    "县图书馆把借阅点设进了二十六个村，每月轮换新书四百册，夜校课程由村民自己点单。",
    "水文站新装的雷达流量计通过比测，山洪预警由过去的四十分钟缩短到一刻钟以内。",
    "老茶厂的厂房改成了制茶博物馆，保留了木质揉捻机和整面烘笼，开馆首月接待游客一万二千人。",
    "夜间公交增开三条环线，末班车延至零时三十分，沿线医院和火车站各设一处候车亭。",
    "果园推广生草栽培两年，土壤有机质提高了百分之零点六，农药用量下降近三成。",
)

ENGLISH = "The harbour office will repair three hundred and twenty fishing boats this winter, and owners may settle inspection, insurance and grants at one counter."


pytestmark = pytest.mark.usefixtures("folder")


def put(name: str, *paragraphs: str, gap: str = "\n\n") -> None:
    command_line.put(name, gap.join(paragraphs) + "\n")


def check(*words: str, code: int = 0) -> list[dict[str, Any]]:
    """The rows of DU009 that a run over ``words`` gives."""
    fail = [] if "--fail-on" in words else ["--fail-on", "never"]
    assert run(["check", *words, *fail, "--issues", "i.jsonl", "-q", "--max-issues", "0"]) == code
    rows = [json.loads(line) for line in Path("i.jsonl").read_bytes().split(b"\n") if line]
    return [row for row in rows if row.get("code") == "DU009"]


def text(name: str) -> str:
    return Path(name).read_bytes().decode()


def test_both_documents_have_a_row_that_names_the_other() -> None:
    put("in/a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("in/b.txt", TEXTS[2], TEXTS[3], COPIED, TEXTS[4])
    first, second = check("in")
    assert [row["path"] for row in (first, second)] == ["in/a.txt", "in/b.txt"]
    for row, other in ((first, second), (second, first)):
        assert (row["severity"], row["safety"], row["fixes"]) == ("warning", None, [])
        assert text(row["path"])[row["start"] : row["end"]] == row["before"] == COPIED
        (related,) = row["related"]
        assert related["role"] == "other-copy"
        for key in ("path", "start", "end", "line", "column"):
            assert related[key] == other[key]
        assert related["words"] == COPIED
        assert f"{other['path']}:{other['line']}" in row["message"]
    assert first["story"] == second["story"]
    assert first["story"].startswith("ST-")


@pytest.mark.parametrize("copy", [COPIED, TRADITIONAL, MISREAD, NARROW], ids=["exact", "script", "misread", "narrow"])
def test_a_changed_copy_is_found(copy: str) -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], copy, TEXTS[4])
    rows = check("a.txt", "b.txt")
    assert [row["before"] for row in rows] == [COPIED, copy]


def test_a_copy_in_hard_wrapped_text_is_found() -> None:
    words = TEXTS[0] + COPIED + TEXTS[1] + TEXTS[2]
    put("a.txt", *(words[at : at + 30] for at in range(0, len(words), 30)), gap="\n")
    put("b.txt", TEXTS[3], COPIED, TEXTS[4])
    first, second = check("a.txt", "b.txt")
    assert "".join(first["before"].split()).strip("。") in COPIED
    assert len(first["before"]) > 50
    assert second["before"] == COPIED


def test_a_cut_copy_is_found() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], COPIED[:31], TEXTS[4])
    first, second = check("a.txt", "b.txt")
    assert first["before"] == second["before"].strip("，") == COPIED[:30]


def test_a_copy_inside_another_paragraph_is_found() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], TEXTS[3] + COPIED + TEXTS[5], TEXTS[4])
    first, second = check("a.txt", "b.txt")
    assert COPIED[:-1] in first["before"]
    assert COPIED[:-1] in second["before"]
    assert TEXTS[3] not in second["before"]


def test_neighbouring_paragraphs_are_one_passage() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1], TEXTS[2])
    put("b.txt", TEXTS[3], COPIED, TEXTS[1], TEXTS[4], TEXTS[5])
    rows = check("a.txt", "b.txt")
    assert [row["before"] for row in rows] == [f"{COPIED}\n\n{TEXTS[1]}"] * 2


def test_english() -> None:
    put("a.txt", ENGLISH, "The library lends books in twenty-six villages and changes four hundred of them each month.")
    put(
        "b.txt",
        "Night buses run on three more lines until half past midnight, and stop at the hospital.",
        ENGLISH.replace("harbour", "harb0ur"),
    )
    assert len(check("a.txt", "b.txt")) == 2


def test_a_whole_copy_is_one_finding_and_speaks_once_with_a_third() -> None:
    put("a.txt", *TEXTS[:4])
    put("b.txt", TEXTS[0], TEXTS[1].replace("四百", "五百"), *TEXTS[2:4])
    put("c.txt", TEXTS[4], TEXTS[2], TEXTS[5], COPIED)
    rows = check("a.txt", "b.txt", "c.txt")
    whole = [row for row in rows if row["start"] == 0 and row["path"] != "c.txt"]
    assert [row["path"] for row in whole] == ["a.txt", "b.txt"]
    assert all(row["before"] == text(row["path"]).strip() for row in whole)
    rest = [row for row in rows if row not in whole]
    assert [row["path"] for row in rest] == ["a.txt", "c.txt"]
    assert {row["before"] for row in rest} == {TEXTS[2]}
    assert [place["path"] for place in rest[1]["related"]] == ["a.txt", "b.txt"]


def test_many_states_of_one_document() -> None:
    for number in range(6):
        put(f"in/{number}.txt", *TEXTS[:5], TEXTS[5].replace("六", "四五六七八九"[number]))
    rows = check("in")
    assert [row["path"] for row in rows] == [f"in/{number}.txt" for number in range(6)]
    assert len({row["story"] for row in rows}) == 1
    assert "6" in rows[0]["message"]


def test_the_same_file_twice_whatever_it_is() -> None:
    verse = [f"{one}更里来月儿弯弯照九州" for one in "一二三四五六七八"]
    put("a.txt", *verse, gap="\n")
    put("b.txt", *verse, gap="\n")
    assert [row["path"] for row in check("a.txt", "b.txt")] == ["a.txt", "b.txt"]


def test_a_clean_folder_is_silent() -> None:
    for number, words in enumerate(TEXTS):
        put(f"in/{number}.txt", "工作简报", f"（第{number}期）", words, "（记者　林海）", "特此通报。")
    assert check("in") == []


NOTICE = "本刊内容未经书面许可不得转载、摘编或以其他方式使用，违者将依法追究其法律责任，来稿请寄编辑部收。"


def test_what_stands_in_most_documents_is_furniture() -> None:
    for number, words in enumerate(TEXTS):
        put(f"in/{number}.txt", words, NOTICE)
    assert check("in") == []


def test_forms_that_were_filled_in_are_no_copies() -> None:
    for number, (name, words) in enumerate(zip(("渔业", "林业", "水利", "文旅", "交通", "教育"), TEXTS, strict=True)):
        form = f"{name}局本月共受理群众来信{number + 31}件，办结{number + 27}件，其余{4}件均在规定期限之内。"
        put(f"in/{number}.txt", words, form)
    assert check("in") == []


LAWS = (
    (
        "第一条 为了加强河道管理，保障防洪安全，根据水法和防洪法，制定本条例。",
        "第二条 在河道管理范围内种植阻碍行洪的林木的，由水行政主管部门责令限期清除。",
        "第三条 采砂人应当按照许可证载明的地点、期限和数量作业，汛期一律停止。",
        "第四条 违反本条例第二条规定的，由县级以上人民政府主管部门责令改正，处五千元以下罚款；情节严重的，吊销许可证。",
        "第五条 主管部门工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。",
    ),
    (
        "第一条 为了保护古树名木，传承历史文化，根据森林法和本省实际，制定本办法。",
        "第二条 树龄在一百年以上的树木列为古树，由县级绿化部门登记建档、挂牌保护。",
        "第三条 养护责任人应当每季度巡查一次，发现树势衰弱的，及时报告并配合复壮。",
        "第四条 违反本办法第三条规定的，由县级以上人民政府绿化部门责令改正，处二千元以下罚款；情节严重的，吊销许可证。",
        "第六条 主管部门工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。",
    ),
)


def test_parallel_articles_of_laws_are_no_copies() -> None:
    for number, articles in enumerate(LAWS):
        put(f"{number}.txt", *articles)
    assert check("0.txt", "1.txt") == []


def test_a_law_and_its_copy() -> None:
    put("a.txt", *LAWS[0])
    put("b.txt", *LAWS[0][:4], LAWS[0][4].replace("处分", "行政处分"))
    assert [row["path"] for row in check("a.txt", "b.txt")] == ["a.txt", "b.txt"]


def test_one_document_alone_is_compared_with_nothing() -> None:
    put("a.txt", COPIED, TEXTS[0], COPIED)
    assert check("a.txt") == []


def test_order_of_arguments_and_hash_seed_change_nothing() -> None:
    for number in range(5):
        put(f"in/{number}.txt", *(TEXTS[(number + step) % 6] for step in range(3)), COPIED[number:], NOTICE)
    outputs = set()
    for order, seed in ((range(5), "0"), (range(4, -1, -1), "1")):
        names = [f"in/{number}.txt" for number in order]
        call = [sys.executable, "-m", "textclean", "check", *names, "--select", "DU009", "--issues", "i.jsonl", "-q"]
        subprocess.run(call, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True)
        lines = [line for line in Path("i.jsonl").read_bytes().split(b"\n") if b"DU009" in line]
        assert lines
        outputs.add(b"\n".join(sorted(lines)))
    assert len(outputs) == 1


def test_any_number_of_processes_says_the_same() -> None:
    for number in range(4):
        put(f"in/{number}.txt", TEXTS[number], COPIED[:-1] + "，" * number + "。", TEXTS[number + 1])
    assert check("in", "--jobs", "1") == check("in", "--jobs", "3") != []


def test_an_input_that_cannot_be_read_shifts_nothing() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    Path("b.txt").write_bytes(b"\0\1\2\0")
    put("c.txt", TEXTS[2], COPIED, TEXTS[4])
    rows = check("a.txt", "b.txt", "c.txt", code=2)
    assert [row["path"] for row in rows] == ["a.txt", "c.txt"]
    assert {row["before"] for row in rows} == {COPIED}


def test_decisions_selection_and_severity() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], COPIED, TEXTS[4])
    first, _ = check("a.txt", "b.txt")
    assert check("a.txt", "b.txt", "--ignore", "DU009") == []
    assert len(check("a.txt", "b.txt", "--select", "DU009", "--fail-on", "warning", code=1)) == 2
    rows = check("a.txt", "b.txt", "--fail-on", "warning", "--decline", "DU009")
    assert [row["status"] for row in rows] == ["declined"] * 2
    rows = check("a.txt", "b.txt", "--decline", first["id"])
    assert [row["status"] for row in rows] == ["declined", "open"] or rows[0]["id"] == rows[1]["id"]
    decision = f'[[decision]]\nid = "{first["id"]}"\npath = "a.txt"\nverdict = "decline"\nbecause = "约稿"\n'
    Path("textclean.decisions.toml").write_bytes(decision.encode())
    rows = check("a.txt", "b.txt")
    assert [row["status"] for row in rows] == ["declined", "open"]
    assert rows[0]["decision"]["because"] == "约稿"


def test_a_decision_about_it_is_not_called_stale(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], COPIED, TEXTS[4])
    first, _ = check("a.txt", "b.txt")
    decision = f'[[decision]]\nid = "{first["id"]}"\npath = "a.txt"\nverdict = "decline"\n'
    Path("textclean.decisions.toml").write_bytes(decision.encode())
    capsys.readouterr()
    assert run(["check", "a.txt", "b.txt"]) == 0
    assert "DO901" not in capsys.readouterr().out
    assert run(["check", "a.txt"]) == 0
    assert "DO901" in capsys.readouterr().out


def test_an_id_lasts_when_words_far_away_change() -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], COPIED, TEXTS[4])
    before = [row["id"] for row in check("a.txt", "b.txt")]
    put("a.txt", TEXTS[5], TEXTS[0], COPIED, TEXTS[1])
    put("d.txt", TEXTS[2], COPIED, TEXTS[4])
    assert [row["id"] for row in check("a.txt", "d.txt")] == before


def test_people_read_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", TEXTS[0], COPIED, TEXTS[1])
    put("b.txt", TEXTS[2], COPIED, TEXTS[4])
    assert run(["check", "a.txt", "b.txt", "--lang", "zh", "--report", "concise"]) == 0
    out = capsys.readouterr().out
    assert "a.txt:3:1: W DU009 cross-document-duplicate “全区今年" in out
    assert "又见于“b.txt:3”，共 2 份文件（文字完全相同）" in out
    assert run(["check", "a.txt", "b.txt", "--lang", "en", "--report", "text"]) == 0
    assert "stands in 'b.txt:3' too" in " ".join(capsys.readouterr().out.split())
