"""``textclean review``: the review page as a local page that saves decisions while the editor works."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ... import decisions_file, files
from ...decisions_file import DecisionRow
from ...errors import Trouble, shown
from ...tongue import Said, either
from ...writers.message import Report
from ..command import Command, lang_of, option
from ..inputs import Input
from ..options import input_options, rule_options, talk_options, unasked_reports
from ..outputs import formats
from ..outputs.formats import FORMATS
from ..places import Names
from ..runs.session import Session
from ..runs.task import Task
from ..runs.work import Result
from ..talk import note, out

if TYPE_CHECKING:
    from ...review.application import Export
    from ...review.manuscript import Manuscript

#: Reports that can be taken away from the page, where this installation has them.
EXPORTS = ("docx", "errata", "xlsx", "record-html", "record", "markdown", "html", "jsonl", "json", "csv")
#: Options of other commands that have no place here: decisions are what the page is for.
LEFT_OUT = ("accept", "decline", "no_decisions")


class Review(Command):
    """The command."""

    said = Said(
        "在浏览器里审校：两栏对照，逐件接受或拒绝；每个决定立刻存入 textclean.decisions.toml，成稿随即重新生成。"
        "页面只在本机（127.0.0.1）打开，按 Ctrl-C 结束。",
        "Review in the browser: both texts side by side, every issue accepted or declined. Each decision is saved at "
        "once in textclean.decisions.toml, and the text is made anew. The page is on this machine only (127.0.0.1); "
        "Ctrl-C ends it.",
    )
    examples = (
        "textclean review bulletin.txt",
        "textclean review inbox/ --port 8765 --no-browser",
        "textclean review bulletin.txt --file",
    )


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    asked = options | unasked_reports() | {"accept": (), "decline": (), "no_decisions": False}
    named = options["decisions"]
    if named and not os.path.lexists(named):  # it will be made
        asked["decisions"] = None
    session = Session(asked, lang_of(context), checking=False)
    if any(one.is_stdin for one in session.inputs):
        raise Trouble("review-stdin")
    if options["file"]:
        return _pages(session)
    return _serve(session, named, options["port"], browse=not options["no_browser"])


def _pages(session: Session) -> int:
    """Write the page of each input beside it."""
    from ...writers import html

    for result in session.results():
        path = Names.of(result.input.path).stem + FORMATS["html"].suffix
        try:
            page = html.write(result.report).encode("utf-8", "backslashreplace")
            files.write([files.Output(path, page)], [result.input.path])
            if not session.talk.quiet:
                note(shown(path))
        except Trouble as trouble:
            session.tell(trouble)
    return session.code


def _serve(session: Session, named: str | None, port: int, *, browse: bool) -> int:
    from secrets import token_urlsafe

    from ...review.application import KEPT, Desk
    from ...review.server import HOST, listen, serve

    listening = listen(port)
    token = token_urlsafe(24)
    manuscripts: list[Manuscript] = []
    for result in session.results():
        one = _manuscript(session, result.input, named, f"/{token}/{len(manuscripts) + 1}/")
        one.begin(result.report, made_of=_used(session, result.input))
        if len(manuscripts) >= KEPT:
            one.release()
        manuscripts.append(one)
    if not manuscripts:
        return session.code
    desk = Desk(token, manuscripts, _exports(session), session.lang)
    base = f"http://{HOST}:{listening.getsockname()[1]}/"
    if not session.talk.quiet:
        note(either(session.lang, "审校页如下；按 Ctrl-C 结束。", "The review page; Ctrl-C ends it."))
    out(f"{base}{token}/\n")
    if browse:
        _open(f"{base}start/{desk.ticket}")
    serve(desk, listening)
    return session.code


def _manuscript(session: Session, one: Input, named: str | None, url: str) -> Manuscript:
    from ...review.manuscript import Manuscript
    from ...review.store import Store

    beside = os.path.join(os.path.dirname(one.path), decisions_file.NAME)
    file = named or session.verdicts.file_of(one, session.held(one).decisions) or beside
    return Manuscript(one.path, url, Store(file, one.path), partial(_clean, session, one))


def _clean(session: Session, one: Input, data: bytes, rows: Sequence[DecisionRow]) -> Report:
    """One run with the decisions of a file.

    Raises:
        Trouble: the document cannot be read as text, or memory is short.
    """
    made = tuple(decision for row in rows if (decision := row.decision()))
    done = session.clerk.work(Task(one.path, one.path, data, session.held(one), made))
    if isinstance(done, Trouble):
        raise done
    return session.noticed(Result(one, session.report(one, done))).report


def _used(session: Session, one: Input) -> str | None:
    """The decisions file that the first run took."""
    return session.verdicts.file_of(one, session.held(one).decisions)


def _exports(session: Session) -> dict[str, Export]:
    from ...review.application import Export

    found = {"text": Export(".clean.txt", lambda report: report.written)}
    for name in EXPORTS:
        if name in FORMATS:
            found[name] = Export(FORMATS[name].suffix, partial(_written, session, name))
    return found


def _written(session: Session, name: str, report: Report) -> bytes:
    return formats.whole(name, report, session.terms(), session.talk.lang)


def _open(address: str) -> None:
    """Open a page in the editor's browser, where there is one with windows; the address was told in any case."""
    import webbrowser

    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with suppress(webbrowser.Error, OSError):
            webbrowser.open(address)


command = Review(
    "review",
    callback=run,
    params=[
        *input_options("stdin_filename"),
        option("--port", type=click.IntRange(0, 65535), default=0, metavar="N", zh="端口（默认任选一个空闲的）", en="port (default: any that is free)"),
        option("--no-browser", is_flag=True, zh="不打开浏览器，只给出地址", en="open no browser, only tell the address"),
        option("--file", is_flag=True, zh="只在原文旁写出审校页（….review.html）", en="only write the page (….review.html) beside the input"),
        *rule_options(*LEFT_OUT),
        *talk_options("color"),
    ],
)  # fmt: skip
