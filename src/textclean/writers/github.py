"""GitHub workflow commands: annotations on the lines of a pull request, and a table for the summary of the job.

A step shows ten errors, ten warnings and ten notices and drops the rest without a word. So at most nine of each are
printed, the worst and surest first, and a tenth says how many more there are. The grammar is that of the runner
(``ActionCommand``): ``::name key=value,key=value::message``, with ``%``, CR and LF as ``%25``, ``%0D``, ``%0A``, and in
values also ``:`` and ``,`` as ``%3A``, ``%2C``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..finding import Severity
from ..text.show import one_line
from .console import inert, unbracketed
from .diagnostics import Diagnosed, Diagnostic, Terms, said
from .markdown import head, row
from .markdown import inert as words_of
from .message import known_word, say

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
MOST = 9  #: annotations of each severity
SUMMARY_BYTES = 1024 * 1024  #: largest summary of one step

Found = tuple[str, Diagnostic]


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The commands, one a line, errors first; where nothing is open, one line that says so."""
    found = _found(documents)
    lines = [line for severity in COMMANDS for line in _annotations(found, severity, terms.lang)]
    lines += [_command("error", {"file": one_line(document.path)}, failure) for document in documents for failure in document.failures]  # fmt: skip
    return "".join(f"{line}\n" for line in lines or [inert(say("open-none", terms.lang))])


def summary(documents: Sequence[Diagnosed], terms: Terms, room: int = SUMMARY_BYTES) -> str:
    """All open issues as a Markdown table of at most ``room`` bytes; what does not fit is counted in a last line."""
    lang, found = terms.lang, _found(documents)
    counts = Counter(one.severity for _, one in found)
    said_counts = [say(f"{level}-count", lang, n=counts[level]) for level in COMMANDS if counts[level]]
    parts = [
        f"### textclean{say('colon', lang)}{say('list-comma', lang).join(said_counts) or say('open-none', lang)}\n\n"
    ]
    if found:
        parts.append(head(lang, ("severity", "place", "issue", "rule", "action")) + "\n")
    left = room - sum(len(part.encode("utf-8", "replace")) for part in parts) - 200  # the last line has room
    for at, (path, one) in enumerate(found):
        line = _summary_row(path, one, lang)
        left -= len(line.encode("utf-8", "replace"))
        if left < 0:
            parts.append(f"\n{say('more-entries', lang, n=len(found) - at)}\n")
            break
        parts.append(line)
    return "".join([*parts, "\n"])


def escaped(words: str) -> str:
    """The message of a command."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_value(words: str) -> str:
    """A value of a property."""
    return escaped(words).replace(":", "%3A").replace(",", "%2C")


def _found(documents: Iterable[Diagnosed]) -> list[Found]:
    """Open issues, the worst and surest first, then in the order of the documents."""
    found = [(document.path, one) for document in documents for one in document.diagnostics if one.status == "open"]
    return sorted(found, key=lambda pair: (-pair[1].severity, -(pair[1].score or 0)))


def _annotations(found: Sequence[Found], severity: Severity, lang: str) -> Iterator[str]:
    same = [pair for pair in found if pair[1].severity is severity]
    shown = same if len(same) <= MOST + 1 else same[:MOST]
    for path, one in shown:
        yield _command(COMMANDS[severity], _properties(path, one), said(one, lang))
    if len(same) > len(shown):
        yield _command(COMMANDS[severity], {"title": "textclean"}, say("more-entries", lang, n=len(same) - len(shown)))


def _properties(path: str, one: Diagnostic) -> dict[str, str]:
    at = one.region
    place = {"file": one_line(path), "line": str(at.line), "endLine": str(at.end_line)}
    if at.line == at.end_line:
        place |= {"col": str(at.column), "endColumn": str(at.end_column)}
    return place | {"title": f"{one.code} {one.title}"}


def _command(name: str, properties: dict[str, str], words: str) -> str:
    values = ",".join(f"{key}={escaped_value(value)}" for key, value in properties.items())
    return unbracketed(f"::{name} {values}::{escaped(words)}")


def _summary_row(path: str, one: Diagnostic, lang: str) -> str:
    place = f"{words_of(path)}{words_of(f':{one.region.line}:{one.region.column}')}"
    chosen = [f"={repair.choice}" for repair in one.repairs] if len(one.repairs) > 1 else [""] * len(one.repairs)
    action = "<br>".join(f"`-a {one.id}{choice}`" for choice in chosen)
    severity = known_word("severity", str(one.severity), lang)
    return row([severity, place, words_of(said(one, lang)), f"{one.code} {words_of(one.title)}", action]) + "\n"
