"""What is not prose: code, addresses, paths, tags, rows of data. No rule about a language touches it."""

from __future__ import annotations

from functools import lru_cache

from ..text import Document, Span
from ..text.lazy import pattern
from ..text.script import HAN
from ..text.span import disjoint, hold
from .delimited import delimited
from .fullwidth import narrowed

#: A path may hold brackets of Han that are closed in it; one that closes what was opened before ends it.
_PATH = '(?<![\\w./~:-])(?:~|\\.{1,2})/(?:[^ \t\u3000\n\r，。；：、！？“”（）「」『』《》<>|*"]|[「『《][^ \t\u3000\n\r「」『』《》]{1,40}[」』》]){1,200}'
_CALL = "(?<![A-Za-z0-9_.])[a-z_][A-Za-z0-9_.]{0,40}\\((?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')[^()\"'\n]{0,40}\\)"
#: Each pattern with the literal without which it cannot match.
_PATTERNS = (
    ("```", pattern("(?m)^[ >]{0,6}```[^\n]*\n[^\0]*?(?:^[ >]{0,6}```|\\Z)")),
    # what a site generator reads of a page: data in YAML or TOML before the text begins
    ("---", pattern("\\A\ufeff?---[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9_-]{0,40}:)[^\0]{0,8000}?\n---[ \t]*(?:[\r\n]|\\Z)")),
    (
        "+++\n",
        pattern(
            "\\A\ufeff?\\+\\+\\+[ \t]*\n(?=[A-Za-z][A-Za-z0-9_-]{0,40} ?=)[^\0]{0,8000}?\n\\+\\+\\+[ \t]*(?:[\r\n]|\\Z)"
        ),
    ),
    ("`", pattern("(`{1,16})(?!`)[^`\n]{1,400}\\1(?!`)")),
    # Han belongs to an address where a name of a host, a path or a query begins with it
    ("://", pattern(f"[A-Za-z][A-Za-z0-9+.-]{{1,20}}://[!-~]*(?:，，+[!-~]+)*(?:(?<=[/=&?#])[{HAN}][!-~{HAN}]*)?")),
    ("www.", pattern("www\\.[!-~]+")),
    ("@", pattern("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\\.[A-Za-z0-9-]{1,64}){1,8}")),
    # where a link of Markdown leads, below the text, with the title of the page
    (
        "]: ",
        pattern("(?m)^ {0,3}\\[[^\\]\n]{1,60}\\]: {1,4}[!-~]{1,400}(?: {1,3}(?:\"[^\"\n]{1,200}\"|'[^'\n]{1,200}'))?"),
    ),
    ("](", pattern("\\]\\([^()\n]{0,400}(?:\\([^()\n]{0,200}\\)[^()\n]{0,200})?\\)")),
    ("<!--", pattern("<!--(?:[^<\\0]|<(?!!--)){0,4000}?-->")),
    ("</", pattern("<[A-Za-z/!][^<>\n]{0,400}>")),
    ("/>", pattern("<[A-Za-z][^<>\n]{0,400}/>")),
    (
        "\\",
        pattern('(?:[A-Za-z]:|\\\\)\\\\[^ \t\u3000\n\r，。；：、！？“”<>|*"]+|\\\\[A-Za-z]+(?:\\{[^{}\n]{0,200}\\})+'),
    ),
    ("&", pattern("&#?[A-Za-z0-9]{2,10};")),
    # a picture by its name, as forges and chats write it: ``:point_down:``
    (":", pattern(":(?<![A-Za-z0-9:]:)[a-z][a-z0-9_+-]{1,30}:(?![A-Za-z0-9:])")),
    # a path from the folder one is in or from one's own: ``~/项目/第3章:草稿.md``
    ("./", pattern(_PATH)),
    ("~/", pattern(_PATH)),
    # a call with a string, and an option of a command with one, spoken of: ``print("你好,世界")``, ``-m "修复:解析"``
    ('("', pattern(_CALL)),
    ("('", pattern(_CALL)),
    (" -", pattern(" --?[a-z][a-z-]{0,20}[ =](?:\"[^\"\n]{0,100}\"|'[^'\n]{0,100}')")),
    (
        "$",
        pattern(
            "\\$\\$[^$\n]{1,400}\\$\\$|\\$[A-Za-z\\\\][^$\n]{0,200}\\$"
            f"|\\$(?<![A-Za-z]\\$)[{HAN}({{\\[|][^$\n，。、；：？！“”]{{0,40}}\\$(?![0-9])"
        ),
    ),
)
_TAIL = ",.;:!?'\")"  #: marks at the end of an address that belong to the sentence around it
#: Words with which lines of programs begin, whatever they are asked about; sentences begin with some of them too.
KEYWORDS = "def|class|import|from|return|if|for|while|var|let|const|public|void|int"
#: A line of program text, a command or its output, a line of a log.
_CODE_LINE = pattern(
    "[ \t]*(?:[$#>%] |//|/\\*|\\* |--[a-z]|[{}]|<[A-Za-z/!]"
    f"|(?:{KEYWORDS}|private|static|fn|func|use|pub|struct|end|do|sudo|docker|git|SELECT|INSERT|UPDATE|FROM|RUN|COPY)\\b[ -~])"
    "|[^\n]*(?:[{}\\\\]|[\\])A-Za-z0-9\"'];|=>|->|\\);?)[ \t]*$|[ \t]*[A-Za-z_][A-Za-z0-9_.\\[\\]'\"]{0,60} ?(?:[-+*/|&:]?=|=>|<-)(?!=)"
    "|(?: {4}|\t)[ \t]*[!-~]|[ \t]*\\[?[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}"
)
#: An entry of a bibliography, whose marks are half-width by the norm: GB/T 7714 (the sort of what is cited), APA (names, then the year).
_ENTRY = pattern("\\[(?:[ACDGJMNPRSZ]|DB|EB|CP|DS)(?:/(?:OL|CD|MT|DK))?\\]\\.")
_NAME = f"[{HAN}]{{2,4}}"
_DATED_ENTRY = pattern(
    f"(?:{_NAME}(?:, | ?& )){{0,7}}{_NAME}(?:,? ?等)?(?:\\. ?\\(?| \\()(?:1[89]|20)[0-9]{{2}}[a-z]?\\)?\\. "
    "|[A-Z][^\n]{1,200}\\. ?\\((?:1[89]|20)[0-9]{2}[a-z]?\\)\\. "
)
#: A remark that fills its line: ``(方明)`` behind an article, ``(2024年9月9日)`` below a headline.
_REMARK = pattern(f"[ \u3000]*\\((?=[^()\n]{{0,60}}[{HAN}])[{HAN}0-9 \u3000、—–~-]+\\)[ \t]*$")
_UNIT = pattern(f"(?<=[{HAN}])[(（][%‰][)）]")  #: in the head of a column: 增长(%)
_HAN = pattern(f"[{HAN}]")
_ASCII = pattern("[!-~]")


def protected(doc: Document) -> tuple[Span, ...]:
    """View: spans of code, addresses, paths, tags, rows of data and what was decoded wrongly, in order, disjoint.

    Letters that are about to be made half-width count as such: what is code must be code for every pass.
    """
    text = doc.derive(narrowed)
    from .mojibake import mojibake  # with the words and the encodings; nothing is asked of them where nothing is odd

    found = [*doc.derive(delimited), *(span for span, _ in doc.derive(mojibake))]
    for literal, regex in _PATTERNS:
        if literal not in text:
            continue
        for match in regex.finditer(text):
            end = match.end()
            if literal in ("://", "www."):
                end -= len(match[0]) - len(match[0].rstrip(_TAIL))
            found.append(Span(match.start(), end))
    return disjoint(found)


def is_protected(doc: Document, offset: int) -> bool:
    """Whether the character at ``offset`` lies in code, an address, a path or a tag."""
    return hold(doc.derive(protected), offset)


def in_code_line(doc: Document, offset: int) -> bool:
    """Whether the line around ``offset`` reads as program text: it has the look of it, no Chinese stop, and little Chinese.

    An entry of a bibliography counts as such: its marks are prescribed.
    """
    text = doc.derive(narrowed)
    start = max(text.rfind("\n", max(offset - 400, 0), offset) + 1, offset - 400, 0)
    end = text.find("\n", offset, offset + 400)
    line = text[start : end if end >= 0 else offset + 400]
    if ("]." in line and _ENTRY.search(line)) or (". " in line and _DATED_ENTRY.match(line)):
        return True
    return "。" not in line and "、" not in line and reads_as_code(line)  # two stops that no rule of ours puts in


@lru_cache(maxsize=1 << 10)
def reads_as_code(line: str) -> bool:
    """Whether a line has the look of program text, and more of ASCII than of Chinese."""
    if not _CODE_LINE.match(line) or _REMARK.match(line):
        return False
    return len(_ASCII.findall(_UNIT.sub("", line))) > len(_HAN.findall(line))
