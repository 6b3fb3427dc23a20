"""Hard-wrapped text among the lines of a program that it is about."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.layout import Layout, measure
from textclean.structure.rows import rows
from textclean.structure.seams.forms import form
from textclean.structure.seams.lines.code import shows_code
from textclean.structure.seams.page import Evidence, Pair, page
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
PROGRAM = """\
<form
id="ferry"
@submit="checkForm"
action="https://ferry.example/"
method="post"
>
<p v-if="errors.length">
<b>Please correct the following:</b>
</p>
<input
id="name"
v-model="name"
type="text"
name="name"
>
</form>
"""
TEXTS = (
    "渡口的订票页面只有一张表单，里面\n有三个字段，其中两个是必填项。我\n们先来看看它的代码：\n",
    "这张表单提交的时候会先检查每一个\n字段，如果有哪一个没有填好，就把\n错误写在表单的上方，并且不会真的\n提交出去。\n",
    "下面的例子把检查放到了服务器上面\n，这样做的好处是船票的余额总是最\n新的，坏处是乘客要多等一会儿才知\n道有没有票。\n",
    "最后把几张表单放在同一个组件里面\n，这样换一条航线的时候就不用再写\n一遍同样的代码了，要改的只有航线\n的名字。\n",
)
PAGE = "".join(f"{text}{PROGRAM}" for text in TEXTS)


def test_the_text_among_programs_has_a_measure_of_its_own() -> None:
    assert Document(PAGE).derive(measure).layout is Layout.WRAPPED
    cleaned = CLEANER.clean(PAGE).text
    assert "我们先来看看它的代码：\n<form\n" in cleaned
    assert "并且不会真的提交出去。\n" in cleaned


def test_the_program_stays_as_it_is() -> None:
    assert CLEANER.clean(PAGE).text.count(PROGRAM) == len(TEXTS)


def test_a_few_lines_of_chinese_have_none() -> None:
    page = "船票\n余额不足\n请稍后再试\n" + PROGRAM * 3
    assert CLEANER.clean(page).text == page


def test_lines_of_a_program_are_no_words_of_a_list() -> None:
    text = "在事件处理程序里面调用\nevent.preventDefault()\n或 event.stopPropagation\n() 是非常常见的需求。\n"
    code = "methods: {\n  warn() {\n    alert(1)\n  }\n}\n"
    one = Document(f"{code * 3}{text}").derive(page)
    first = next(at for at, row in enumerate(one.doc.derive(rows)) if row.words.startswith("在事件"))
    assert not any(one.listed[first:])


@pytest.mark.parametrize(
    ("right", "closes"),
    [
        ("}).join('')", False),
        (").then(read)", False),
        (")也可以", True),
        (").", True),
        ("]的说明", True),
        (") or later", True),
    ],
)
def test_brackets_that_close_before_a_call_are_code(right: str, closes: bool) -> None:
    said: Evidence = {}
    form(Pair(": node.text", right, "", ""), said)
    assert ("starts-with-closer" in said) is closes


def _in_text(code: str) -> str:
    """Text of a measure, with code as wide as its lines between the paragraphs."""
    return "".join(f"{words}{code}" for words in TEXTS)


@pytest.mark.parametrize(
    "code",
    [
        '"name": "ferry-timetable-pages",\n"main": "./src/index.js"\n',
        "'!click': this.doThisInCaptur,\n'~keyup': this.doThisOnlyOnce,\n",
        "typeof vm.selected // 'number' x\nvm.selected.number // 123\n",
        "// NodeList 对象有两种写法，如下\n[...document.querySelectorAll('div')]\n",
        "this.$slots.default // 子节点数\n)\n",
    ],
)
def test_keys_with_their_values_and_comments_end_with_their_lines(code: str) -> None:
    assert CLEANER.clean(_in_text(code)).text.count(code) == len(TEXTS)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ('"type": "module",', True),
        ("'exports': {", True),
        ('"title": "渡口",', True),
        ("(function (a) {}).length // 1", True),
        ("this.$slots.default // 子节点数组", True),
        ("/* 渡船的时刻 */", True),
        ("/*", True),
        ("A/*B", False),
        ("见 http://ferry.example/a 的说明", False),
        ('"Yes": he said', False),
        ("“名字”：渡口", False),
        ("本周末 // 渡口停航", False),
    ],
)
def test_what_shows_code_in_any_language(words: str, is_one: bool) -> None:
    assert shows_code(words) is is_one
