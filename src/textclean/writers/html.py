"""The review page: one self-contained file in which an editor reads both texts and decides what waits.

The document enters it as JSON, from which a fixed script writes text nodes; a content security policy names the hashes
of the fixed style and script, so that nothing else can run. Without scripting the page shows what waits as a table. The
same run gives the same bytes.
"""

from __future__ import annotations

from typing import Any

from ..text.show import one_line
from . import desk, plain, script, tongues
from .markup import attribute, escape
from .message import Report, say

_TAGS = {"zh": "zh-CN", "zh-Hant": "zh-Hant", "ja": "ja"}


def write(report: Report, channel: dict[str, Any] | None = None) -> str:
    """The page.

    Args:
        report: the run.
        channel: where a page that is served saves its decisions (``url``, ``revision``); None for a file.
    """
    return (
        opening(say("page-title", report.lang, name=one_line(report.name)), report.lang, served=channel is not None)
        + '<body>\n<div id="desk"></div>\n<section id="record" aria-hidden="true"></section>\n'
        + f"<noscript>\n{plain.write(report)}</noscript>\n"
        + f'<script type="application/json" id="words">{desk.inert(tongues.interface())}</script>\n'
        + f'<script type="application/json" id="data">{desk.inert(desk.data(report) | {"channel": channel})}</script>\n'
        + f"<script>{script.script()}</script>\n</body>\n</html>\n"
    )


def opening(title: str, lang: str, *, served: bool = False) -> str:
    """The page up to its body.

    Args:
        title: for the title bar, where no element can be: printable words, not HTML.
        lang: language of the interface.
        served: the page may talk to its server.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="{_TAGS.get(lang, "en")}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content={attribute(script.policy(served=served))}>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{script.style()}</style>\n</head>\n"
    )
