"""HTML: what a page says, a block to a line, as a browser would show it.

A page is cut into tags and words in one pass without a step back, as the HTML standard has it (13.2.5 Tokenization):
each pattern below fails at the end of the page only. ``html.parser`` looks for the end of each tag that has none anew,
and takes a minute for a hundred kilobytes of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from ..errors import Trouble
from ..source import Source, taken_from
from ..text.lazy import pattern
from ..tuples import NamedTuple
from . import text

HEAD = 4096  #: bytes from the beginning in which a page says its encoding
_CHARSET = pattern(rb"(?i)<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})")

#: Elements that show nothing of what they hold, or no running text; the first ones hold no tags.
_RAW = frozenset(["title", "script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"])
_UNSEEN = _RAW | frozenset(["template", "noscript", "svg", "canvas", "object", "audio", "video", "select"])
#: Elements that stand on lines of their own, with a blank line before and behind …
_BLOCKS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "div",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "nav",
        "blockquote",
        "figure",
        "figcaption",
        "address",
        "ul",
        "ol",
        "dl",
        "table",
        "form",
        "fieldset",
        "pre",
        "hr",
        "center",
        "details",
        "summary",
        "body",
    ]
)
#: … and those that stand on lines of their own alone.
_ROWS = frozenset(["li", "dt", "dd", "tr", "caption", "legend"])
_CELLS = frozenset(("td", "th"))

#: A tag: its slash, its name, its attributes, in which ``>`` counts for nothing between quotation marks.
_TAG = pattern("<(/?)([A-Za-z][^\\s/>]*+)((?:[^>\"'=]++|=\\s*+(?:\"[^\"]*+\"|'[^']*+'|)|[\"'])*+)>")
_NAMED = pattern("</?[A-Za-z]")
_LOOSE = pattern("<[^<>]*>")
_START = pattern("(?i)(?<![^\\s\"'])start\\s*=\\s*[\"']?([0-9]{1,9})(?![0-9])")

_SPACES = pattern("[ \t\n\r\f]+")
#: A line end of the file between two characters of full width is none that shows.
_JOINED = pattern("(?<=[⺀-鿿豈-﫿！-｠])[ \t]*[\n\r][ \t\n\r]*(?=[⺀-鿿豈-﫿！-｠])")
_BLANKS = pattern("\n{3,}")
_ENDS = pattern("(?<! ) +\n")


def read(data: bytes, path: str, encoding: str | None = None) -> Source:
    """The text of a page: blocks with a blank line between, rows of lists and tables on lines of their own.

    Args:
        data: the bytes of the file.
        path: what it is called in reports.
        encoding: the codec; None: what the page says of itself, else it is found out.

    Raises:
        Trouble: as for plain text; ``no-text``: the page shows none.
    """
    page = _Page()
    for token in _tokens(text.read(data, path, encoding or _declared(data)).text):
        page.take(token)
    said = page.said()
    if not said.strip():
        raise Trouble("no-text", path=path)
    return taken_from("html", data, path, said)


def _declared(data: bytes) -> str | None:
    """The encoding that a page says it is in, where there is such a one and the page can be read with it."""
    match = _CHARSET.search(data, 0, HEAD)
    if match is None:
        return None
    name = match[1].decode("ascii")
    try:
        data.decode(text.codec(name))
    except (Trouble, UnicodeError):  # unknown, or a page that says what is not so: it is found out
        return None
    return name


class _Token(NamedTuple):
    """A tag, or words."""

    tag: str = ""  #: the name, in small letters; empty: words
    ends: bool = False
    words: str = ""  #: the words, or the attributes as they are written


def _tokens(page: str) -> Iterator[_Token]:
    """The tags and words of a page; comments and declarations are left out."""
    at = 0
    while (opens := page.find("<", at)) >= 0:
        if opens > at:
            yield _Token(words=page[at:opens])
        if _NAMED.match(page, opens):
            match = _TAG.match(page, opens)
            if match is None:
                break
            token = _Token(match[2].lower(), bool(match[1]), match[3])
            yield token
            at = match.end() if token.ends or token.tag not in _RAW else _raw_end(page, match.end(), token.tag)
        elif page.startswith(("<!", "<?", "</"), opens):  # a comment, a declaration, or taken for one
            mark = "-->" if page.startswith("<!--", opens) else ">"
            ends = page.find(mark, opens + 2)
            if ends < 0:
                break
            at = ends + len(mark)
        else:
            yield _Token(words="<")
            at = opens + 1
    else:
        opens = len(page)
        yield _Token(words=page[at:])
    if opens < len(
        page
    ):  # a tag or a comment without an end: a browser shows nothing of the rest, but nothing is lost here
        yield _Token(words=_LOOSE.sub(" ", page[opens:]))


def _raw_end(page: str, at: int, name: str) -> int:
    """Where what an element without tags holds ends; at the end of the page, if it is not closed."""
    match = pattern(f"(?i)</{name}(?=[\\s/>])").search(page, at)
    return len(page) if match is None else match.start()


class _Page:
    """Gathers what is shown."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._unseen: list[str] = []  #: open elements that show nothing
        self._kept = 0  #: how many elements are open whose line ends count
        self._lists: list[int | None] = []  #: of open lists the next number; None: they have none

    def said(self) -> str:
        """The text, with a line end behind it."""
        text = "".join((*self._parts, "\n"))
        return _BLANKS.sub("\n\n", _ENDS.sub("\n", text)).strip("\n") + "\n"

    def take(self, token: _Token) -> None:
        """Take up what comes next."""
        if token.tag in _UNSEEN:
            if not token.ends:
                self._unseen.append(token.tag)
            elif self._unseen and self._unseen[-1] == token.tag:
                self._unseen.pop()
        elif self._unseen:
            return
        elif not token.tag:
            self._say(unescape(token.words))
        else:
            self._part(token.tag, token.ends)
            self._count(token)

    def _say(self, words: str) -> None:
        if not self._kept:
            words = _SPACES.sub(" ", _JOINED.sub("", words))
            if not self._parts or self._parts[-1].endswith((" ", "\n", "\t")):
                words = words.lstrip(" ")
        if words:
            self._parts.append(words)

    def _part(self, tag: str, ends: bool) -> None:
        """What an element puts between what stands before it, or in it, and what comes now."""
        if tag in _BLOCKS:
            self._parts.append("\n\n")
        elif (tag == "br" and not ends) or (tag in _ROWS and self._parts and not self._parts[-1].endswith("\n")):
            self._parts.append("\n")
        elif tag in _CELLS and not ends and self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\t")

    def _count(self, token: _Token) -> None:
        """Count the items of lists, and the elements that keep their line ends."""
        if token.tag == "pre":
            self._kept = max(self._kept + (-1 if token.ends else 1), 0)
        elif token.tag in ("ol", "ul"):
            if not token.ends:
                start = _START.search(token.words)
                self._lists.append(None if token.tag == "ul" else int(start[1]) if start else 1)
            elif self._lists:
                self._lists.pop()
        elif token.tag == "li" and not token.ends and self._lists and (number := self._lists[-1]) is not None:
            self._parts.append(f"{number}. ")
            self._lists[-1] = number + 1
