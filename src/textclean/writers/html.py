"""The review page: one self-contained file with both texts, every edit and everything that waits.

It opens without a network and without scripting. The document enters it only as escaped text; a content security
policy names the hashes of the fixed style and script, so that nothing else can run. The same run gives the same bytes.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path, PurePosixPath

from .. import __version__
from ..finding import Severity
from ..text.script import count_han, count_kana
from ..text.show import one_line
from .cards import Cards
from .markup import attribute, quote, tag, words
from .message import Report, say
from .panes import panes
from .stories import MARKS, kinds, severities
from .summary import Summary


@cache
def asset(name: str) -> str:
    """A fixed file of the page."""
    return (Path(__file__).parent / "assets" / name).read_bytes().decode("utf-8")


def policy() -> str:
    """The content security policy of the page: our style, our script, nothing from anywhere."""
    style, script = (b64encode(sha256(asset(name).encode()).digest()).decode() for name in ("review.css", "review.js"))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def write(report: Report) -> str:
    """The page."""
    return "".join(_parts(report))


def opening(title: str, lang: str) -> str:
    """The page up to its body.

    Args:
        title: for the title bar, where no element can be: printable words, not HTML.
        lang: language of the interface.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="{"zh-CN" if lang.startswith("zh") else "en"}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content={attribute(policy())}>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{asset('review.css')}</style>\n</head>\n"
    )


def _parts(report: Report) -> Iterator[str]:
    summary = Summary(report)
    name = PurePosixPath(report.source.path.replace("\\", "/")).name or report.source.path
    yield opening(say("page-title", report.lang, name=one_line(name)), report.lang)
    yield tag_open("body", "check" if report.checking else "fix")
    yield f'<a class="skip" href="#list">{say("skip-to-list", report.lang)}</a>\n'
    yield from _switches(report, summary)
    yield from _header(report, summary, say("page-title", report.lang, name=words(name)))
    yield "<main>\n" + _section("texts", say("source" if report.checking else "both-texts", report.lang))
    if not report.checking:
        heads = tag("div", say("source", report.lang), "src") + tag("div", say("result", report.lang), "res")
        yield tag("div", heads, "row heads")
    yield from panes(report, _language(report.source.text))
    yield "</section>\n"
    yield from _list(report, summary)
    yield "</main>\n"
    sha = report.source.sha256[:12]
    yield tag(
        "footer", say("no-script", report.lang) + " " + say("machine-note", report.lang, version=__version__, sha=sha)
    )
    yield f"\n<script>{asset('review.js')}</script>\n</body>\n</html>\n"


def tag_open(name: str, css: str) -> str:
    """The beginning of an element that is closed elsewhere."""
    return f"<{name} class={attribute(css)}>\n"


def _section(name: str, title: str) -> str:
    return f'<section id="{name}" aria-label={attribute(title)}>\n'


def _switches(report: Report, summary: Summary) -> Iterator[str]:
    """Check boxes that work without scripting: they stand before what they show and hide."""
    yield '<input type="checkbox" class="sw" id="only-changed">\n'
    counts = severities(summary.stories)
    for level in sorted(Severity, reverse=True):
        if counts[level]:
            yield f'<input type="checkbox" class="sw" id="show-{level}" checked>\n'


def _header(report: Report, summary: Summary, title: str) -> Iterator[str]:
    lang = report.lang
    waiting = sum(len(story.issues) for story in summary.stories)
    key = "lead-in-check" if report.checking else "lead-in"
    lead = say(key, lang, done=len(summary.done), stories=len(summary.stories))
    counts = severities(summary.stories)
    hint = say("counts-title", lang, n=waiting, stories=len(summary.stories))
    labels = "".join(
        f'<label for="show-{level}" class="chip {level}">{MARKS[level]} {say(f"{level}-count", lang, n=counts[level])}</label>'
        for level in sorted(Severity, reverse=True)
        if counts[level]
    )
    changed = f'<label for="only-changed" class="chip">{say("only-changed", lang)}</label>'
    yield "<header>\n"
    yield tag("h1", title) + "\n"
    yield tag(
        "p", f'<strong title={attribute(hint)}>{lead}</strong> <span class="size">{escape(summary.size)}</span>', "lead"
    )
    if report.cleaned.failures:
        yield "".join(
            tag("p", say("pass-failed", lang, words=quote(one, 200)), "failed") for one in report.cleaned.failures
        )
    yield tag("p", labels + changed, "chips") + "\n</header>\n"


def _list(report: Report, summary: Summary) -> Iterator[str]:
    lang = report.lang
    cards = Cards(report, summary)
    yield f'<aside id="list" aria-label={attribute(say("to-decide", lang))}>\n'
    yield tag("h2", f"{say('to-decide', lang)} {tag('span', f'{len(summary.stories):,}', 'count')}") + "\n"
    if summary.stories:
        yield '<ol class="cards">\n'
        yield from cards.open()
        yield "</ol>\n"
    else:
        yield tag("p", say("open-none" if summary.done else "clean", lang), "none") + "\n"
    if summary.done:
        key = "automatic-possible" if report.checking else "automatic"
        yield tag("h2", f"{say(key, lang)} {tag('span', f'{len(summary.done):,}', 'count')}", id="automatic") + "\n"
        for kind in kinds(summary.done):
            yield cards.kind(kind)
    yield cards.settled()
    yield "</aside>\n"


def _language(text: str) -> str:
    """The language of a text, for fonts and screen readers."""
    han, kana = count_han(text), count_kana(text)
    if kana * 10 > han and kana:
        return "ja"
    return "zh" if han * 20 > len(text) else "en"
