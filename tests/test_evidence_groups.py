"""Names of evidence: each list of them knows its names, and a group of them stands in one place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from textclean import tables
from textclean.structure.seams import groups

SEAMS = Path(groups.__file__).parent
TABLE = tables.table("seams")
NAMES = {*TABLE["wrapped"], *TABLE["paragraphs"], *tables.merged("signals")} - {""}
#: Names of evidence that are also the names of kinds of rows, in lists of those.
KINDS = {"furniture", "jump", "field", "verse", "label", "dialogue", "markup", "insert"}
GROUPS = {
    name: value for name, value in vars(groups).items() if name.isupper() and isinstance(value, (frozenset, tuple))
}


def test_the_lists_of_the_table_hold_evidence() -> None:
    listed = [
        *(name for names in TABLE["families"].values() for name in names),
        *TABLE["left"]["names"],
        *TABLE["veto"]["names"],
        *TABLE["untold"]["wrapped"],
        *TABLE["untold"]["paragraphs"],
    ]
    assert {*listed} - NAMES == set()
    assert {*TABLE["veto"]["always"], *TABLE["veto"]["short"]} <= {*TABLE["veto"]["names"]}
    for part in ("names", "always", "short"):
        assert len(TABLE["veto"][part]) == len({*TABLE["veto"][part]})


def test_groups_hold_evidence() -> None:
    assert len(GROUPS) > 40
    unknown = {name: {*group} - NAMES for name, group in GROUPS.items() if {*group} - NAMES}
    assert unknown == {}


def test_each_group_is_used() -> None:
    words = " ".join(path.read_text(encoding="utf-8") for path in SEAMS.rglob("*.py"))
    assert [name for name in GROUPS if len(re.findall(rf"\b{name}\b", words)) < 2] == []


def test_each_name_decides_something() -> None:
    """A name has points, stands in a list or a group, or is asked for: what is only put down is of no use to anybody."""
    words = " ".join(path.read_text(encoding="utf-8") for path in SEAMS.rglob("*.py"))
    asked = {*re.findall(r'"([a-z0-9-]+)" (?:not )?in ', words)}
    lists = [*TABLE["families"].values(), TABLE["left"]["names"], *TABLE["veto"].values(), *GROUPS.values()]
    telling = {name for layout in ("wrapped", "paragraphs") for name, points in TABLE[layout].items() if points}
    put = {*re.findall(r'out\["([a-z0-9-]+)"\] = ', words), *TABLE["wrapped"], *TABLE["paragraphs"]}
    assert put - telling - asked - {name for names in lists for name in names} == set()


def test_each_reason_that_has_words_is_given() -> None:
    """Its name has points, or stands in the code of what puts it down; none is in one language of messages alone."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SEAMS.parents[1].rglob("*.py"))
    worded = {*tables.merged("signals")}
    assert [name for name in worded - {*TABLE["wrapped"], *TABLE["paragraphs"]} if f'"{name}"' not in code] == []
    assert worded == {*tables.table("phrases-ja")["signals"]}


def test_no_two_groups_are_one() -> None:
    assert len({frozenset(group) for group in GROUPS.values()}) == len(GROUPS)


def test_no_other_module_groups_evidence() -> None:
    found = []
    for path in SEAMS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())) if path.name != "groups.py" else ():
            if isinstance(node, (ast.Set, ast.Tuple, ast.List)):
                words = [one.value for one in node.elts if isinstance(one, ast.Constant)]
                if len([word for word in words if word in NAMES - KINDS]) > 2:
                    found.append(f"{path.name}:{node.lineno}")
    assert found == []


def test_what_begins_or_ends_no_sentence_counts_in_each_language() -> None:
    """Japanese and English alike; headlines ask of Chinese alone, whose words of grammar none of them begins or ends with."""
    kinds = [(f"ja-cannot-{end}", f"en-cannot-{end}", f"cannot-{end}") for end in ("start", "end")]
    wanting = {
        name: kind for name, group in GROUPS.items() for kind in kinds if {*kind[:2]} & {*group} and {*kind} - {*group}
    }
    assert wanting == {}
