"""A report in Markdown that fits a CI summary: what waits first, then the automatic edits as a table of kinds.

Words of the document are escaped so that they cannot form markup, links, mentions or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..finding import Severity
from ..text.lazy import pattern
from ..text.show import one_line
from . import actions
from .markup import escape
from .message import Places, Report, known_word, message, say, signals, title
from .stories import Kind, ShortIds, Story, kinds
from .summary import Summary

MOST = 500  #: rows of one table; summaries of CI services hold 1 MB
_MARKUP = pattern(r"[\\`*_{}\[\]()#+!|~$^=-]|:(?=\S)")
_LINKS = pattern(r"(?<=[@#])|(?<=www)(?=\.)", re.IGNORECASE)


def write(report: Report) -> str:
    """The report, with a line end at its end."""
    return "\n".join(_parts(report)) + "\n"


def inert(words: str, limit: int = 0) -> str:
    """Words of a document as Markdown text: on one line, every mark escaped, nothing that renderers turn into a link.

    An empty comment behind ``@``, ``#`` and ``www`` keeps mentions, references and bare addresses apart, a mark before ``:``
    those with a scheme.
    """
    safe = one_line(words, limit)
    pieces = [escape(_MARKUP.sub(r"\\\g<0>", piece), quote=False) for piece in _LINKS.split(safe)]
    return "<!-- -->".join(pieces).removesuffix("<!-- -->")


def _parts(report: Report) -> Iterator[str]:
    summary, lang = Summary(report), report.lang
    yield f"# {say('report-title', lang, name=inert(report.source.path))}\n"
    yield f"{summary.size}\n"
    done = say(summary.done_key, lang, n=len(summary.done)) if summary.done else say(summary.none_key, lang)
    if summary.stories:
        yield f"**{done}** · **{summary.waiting}**{say('colon', lang)}{summary.severities}\n"
    else:
        yield f"**{done}** · **{say('open-none' if summary.done else 'clean', lang)}**\n"
    for failure in report.cleaned.failures:
        yield f"> {say('pass-failed', lang, words=inert(failure, 120))}\n"
    grave = [story for story in summary.stories if story.severity > Severity.NOTE]
    notes = [story for story in summary.stories if story.severity is Severity.NOTE]
    if grave:
        yield f"## {say('heading-open', lang)}\n"
        yield from _table(report, grave)
    if notes:
        yield f"<details><summary>{say('note-count', lang, n=len(notes))}</summary>\n"
        yield from _table(report, notes)
        yield "</details>\n"
    if summary.done:
        yield f"## {say('heading-fixable' if report.checking else 'heading-fixed', lang)}\n"
        yield f"<details><summary>{done}</summary>\n"
        yield from _kinds(report, kinds(summary.done))
        yield "</details>\n"
    if summary.aside:
        yield f"{say('set-aside', lang, words=summary.aside)}\n"


def row(cells: Sequence[str]) -> str:
    """A row of a table, of cells that are Markdown."""
    return f"| {' | '.join(cells)} |"


def head(lang: str, names: Sequence[str]) -> str:
    """The head of a table with the columns of these names."""
    return row([say(f"column-{name}", lang) for name in names]) + "\n" + row(["---"] * len(names))


def _table(report: Report, found: Sequence[Story]) -> Iterator[str]:
    lang, at = report.lang, Places(report.source, report.lang)
    short = ShortIds(issue.id for issue in report.cleaned.issues)
    yield head(lang, ("severity", "place", "issue", "rule", "action"))
    for story in found[:MOST]:
        issue = story.primary
        places = [at.of(one.source.start) for one in story.issues]
        words = inert(message(issue, report.book, lang))
        template = report.book.cards[issue.code].message.say(lang)
        if issue.evidence and "{signals}" not in template:
            words += f"<br>{say('evidence-line', lang, words=inert(signals(issue.evidence, lang)))}"
        offered = actions.typed(issue, short[issue.id], lang)
        action = "<br>".join(f"{inert(does)} `{typed}`".strip() for does, typed in offered)
        severity = known_word("severity", str(story.severity), lang)
        yield row([severity, "<br>".join(places[:6]) + ("…" if len(places) > 6 else ""), words, issue.code, action])
    yield ""
    if len(found) > MOST:
        yield f"{say('more-stories', lang, n=len(found) - MOST)}\n"


def _pair(before: str, after: str, lang: str) -> str:
    return f"{before} → {after}" if after.strip() else say("pair-deleted", lang, words=before)


def _kinds(report: Report, found: Sequence[Kind]) -> Iterator[str]:
    lang = report.lang
    yield head(lang, ("kind", "rule", "count", "example"))
    for kind in found:
        if kind.pairs:
            example = say("list-pause", lang).join(
                f"{_pair(inert(before), inert(after), lang)} ×{count:,}" for before, after, count in kind.pairs[:6]
            )
        else:
            example = inert(message(kind.issues[0], report.book, lang))
        yield row([inert(title(kind.code, report)), kind.code, f"{len(kind.issues):,}", example])
    yield ""
