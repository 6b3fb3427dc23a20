"""What a row of a program, of its data or of a command line looks like, and what a sentence about one."""

from __future__ import annotations

import re
from collections.abc import MutableSequence, Sequence

from ....text.lazy import pattern
from ...protected import KEYWORDS
from ...rows import Row
from ..words.english import english

_CODE = pattern(
    rf"[$#>%] ?[a-z./-]|[{{}}\[\]()<>;,]+$|</?[a-zA-Z!]|(?:{KEYWORDS}|private|use|fn|pub|sudo|apt|git|docker|SELECT|INSERT|CREATE|FROM|RUN|COPY|CMD)\b(?=.*[;:{{(=/<-]|.*\.[a-z])|//|/\*|\*/|--[a-z]|@[a-z]+|[A-Z_]{{2,}}="
)
_CODE_TAIL = pattern(r"(?:[{}]|[(){}=<>_$\[\]\"][^;]{0,80};|^[^ ;]{1,40};|=>|\\|->|&&|\|\||\)\s*=)$")
_IDENT = pattern(r"[A-Za-z_][\w.-]*\s*(?:[=:(\[{]|<-|->)\s*\S")
_CALL = pattern(
    r"[\w.\])][(\[{]$|^:[a-z]\w*$|^(?:end|else|begin|do|fi|done|pass)$|^[A-Za-z.]\w*[_(=][^ ]*$|^[)\]}>;,]+$"
)
_SYMBOL = pattern("[(){}\\[\\]=<>_/\\\\|#$@*+&`]")
#: A comment in any language, alone on a row or behind a statement.
_COMMENTED = pattern("^//+ ?[^/ ]|(?:[;{}(),] *| (?<=[A-Za-z0-9\\]'\"] ) *)//+ ?[^/ ]")
#: A key with its value, as JSON and programs have them: ``"type": "module",``.
_KEY = pattern("[\"'][~!@$A-Za-z_.][\\w .@/~!$:-]{0,40}[\"'] ?: ?(?:[\"'\\[{0-9]|true|false|null|.*[,{\\[(]$)")
INDENT = 2  #: columns that a program is indented by at least
PROSE = 5  #: words of a row that is no code
_DATA = pattern("[A-Za-z0-9+/=_-]{40,}$")  # Base64, a digest, a key
#: A command with an option: ``kubectl -n orders logs --tail=100``.
_OPTIONS = pattern("([a-z][a-z0-9_.-]*) (?:[^ ]+ ){0,2}--?[A-Za-z][A-Za-z0-9-]*(?:[= ]|$)")
#: The prompt of a shell (``root@3729b97e8226:/# exit``), and a path as a listing gives it (``A /var/cache/nginx``).
_PROMPT = pattern(r"[\w.-]+@[\w.-]+[: ][~/][^ ]{0,80}[#$](?: |$)|(?:[A-Z] +)?/[\w.-]+(?:/[\w.-]+)*/?$")
#: A column of a table as SQL defines it: ``name varchar(255),``.
_COLUMN = pattern(r"[A-Za-z_]\w* [A-Za-z]+\([0-9]{1,5}(?:, ?[0-9]{1,3})?\)(?:[ ,]|$)")
#: An arrow of a diagram in text: ``C1 -- 映射 --> H1``, ``A["甲"] --> B``.
_ARROW = pattern(r"\w+(?:[\[({].{1,60}[\])}])? ?(?:-- .{1,40} )?(?:-->|==>|-\.->)(?:\|.{1,40}\|)? ?\w+")
_COMMANDS = frozenset(("git", "npm", "npx", "go", "ssh", "tar", "pip", "apt", "cp", "ls", "mv", "rm", "yum", "dnf"))


#: A determiner, and what stands between nouns, of English: no program has them (``for the following purposes:``).
_ARTICLE = pattern("[a-z]+(?: [a-z’'-]+)* (?:the|of|our|their|its|these|those|his|her|which)(?: [A-Za-z’'-]+)+[:;.,]?$")
#: Words that only sentences have, and what is in none (``WARNING: To reduce the risk of fire, do not …``, ``LYNNE (laughing). It's …``).
_SPOKEN = pattern(
    " (?:the|of|to|a|an|and|is|are|was|were|be|has|have|will|it|it's|you|your|can't|don't|do|not|with|they|we|he|she|this|that|when|if|within|before|after|on|by|at|who|there)(?= |$)",
    re.I,
)
_WRITTEN = pattern("[{}\\[\\]=<>_/\\\\|#$@*+&`;]|[A-Za-z0-9]\\(|::")
SPOKEN = 2  #: of these words in a sentence
#: A label with a list that goes on (``Present: Mrs Hale, Mr Ford (Secretary),``), or words in brackets behind one (``meetings (by post or …``).
_LABELLED = pattern("[A-Z][a-z]+: [^:]{12,}(?:[,-]| (?:Mrs?|Messrs|Dr|Prof))$|[A-Za-z]+ \\([A-Za-z][a-z.]* [a-z]")
_TYPESET = pattern("[“”‘’–—£€]")  #: what a text has that was set for readers
_ADDRESS = pattern("(?:https?|ftp)://[^ ]+(?: [A-Za-z0-9’'-]+){2}")  #: one with words behind it


def is_commented(words: str) -> bool:
    """Whether a row is a comment behind ``//`` or ``/*``, in any language, or has one behind a statement."""
    return words.startswith("/*") or ("//" in words and bool(_COMMENTED.search(words)))


def shows_code(words: str) -> bool:
    """Whether a row is code by what it has in any language: a comment, the arrow of a diagram, a key in quotation marks with its value."""
    return is_commented(words) or is_diagram(words) or (words[0] in "\"'" and bool(_KEY.match(words)))


def is_diagram(words: str) -> bool:
    """Whether a row is a line of a diagram that is written as text, in any language."""
    return ("->" in words or "==>" in words) and bool(_ARROW.match(words))


def is_code(words: str) -> bool:
    """Whether a row without Han and kana is code, data or a command."""
    return bool(
        _DATA.match(words)
        or _PROMPT.match(words)
        or _COLUMN.match(words)
        or (_CODE.match(words) and not _is_prose(words))
        or _CALL.search(words)
        or _CODE_TAIL.search(words)
        or (_IDENT.match(words) and not _is_said(words))
        or _is_command(words)
    )


def code_around(rows: Sequence[Row], kinds: MutableSequence[str]) -> None:
    """Set the kind of indented rows of Latin letters that stand in a program: the row above or below is code, indented too."""
    if "code" not in kinds:
        return
    for at, row in enumerate(rows):
        if kinds[at] or row.cjk or row.indent < INDENT:
            continue
        above = at > 0 and not row.blanks and kinds[at - 1] == "code" and rows[at - 1].indent >= INDENT
        below = (
            at + 1 < len(rows) and not rows[at + 1].blanks and kinds[at + 1] == "code" and rows[at + 1].indent >= INDENT
        )
        if above or below:
            kinds[at] = "code"


def _is_command(words: str) -> bool:
    """Whether a row is a command with an option: its first word is none of a sentence (``with the --release flag``)."""
    found = _OPTIONS.match(words)
    if found is None or words[-1] in ".,;:?!":
        return False
    return found[1] in _COMMANDS if len(found[1]) < 4 else not english(found[1])  # the table has no shorter words


def _is_prose(words: str) -> bool:
    """Whether a row that begins with a word of code (``from``, ``while``) is a sentence: words alone, and several."""
    if not words[0].islower() or _SYMBOL.search(words):
        return False
    return words.count(" ") >= PROSE - 1 or bool(_ARTICLE.match(words))


def _is_said(words: str) -> bool:
    """Whether a row that begins as a name with its value (``resolution: “That …``, ``https://…``) is part of a sentence."""
    if _ADDRESS.match(words):
        return True
    if words.count(" ") < PROSE - 1:
        return False
    if len(_SPOKEN.findall(words)) >= SPOKEN and not _WRITTEN.search(words):
        return True
    if _LABELLED.match(words) and not _WRITTEN.search(words):
        return True
    return bool(_TYPESET.search(words)) and not _SYMBOL.search(words)
