"""The words of a report: messages of cards filled with the words of a document, in the reader's language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache

from .. import tables
from ..chain import Cleaned
from ..errors import Trouble
from ..finding import Severity, Signal
from ..issue import Issue
from ..rulebook import RuleBook
from ..rulebook.card import Card
from ..source import Source
from ..text.lazy import pattern
from ..text.lines import Positions
from ..text.show import PLACEHOLDER, one_line
from ..tongue import either
from ..tuples import NamedTuple

_NO_SIGNALS = pattern(r"（\{signals\}）| ?\(\{signals\}\)")  #: brackets that would stay empty
LONG = 60  #: characters of the longest words of a document in a message
LONG_SIGNALS = 400  #: characters of the longest list of reasons in a message, and of the longest command
WHOLE = frozenset(("signals", "command"))  #: what would be of no use in part


class Report(NamedTuple):
    """What a writer is given."""

    source: Source
    cleaned: Cleaned
    book: RuleBook
    lang: str = "en"
    checking: bool = False  #: nothing was applied
    profile: str = ""  #: name of the set of rules and options; empty: not said
    encoding: str = "utf-8"  #: that the cleaned text is written in
    bom: bytes = b""  #: the byte order mark that is written before it
    #: lowest severity of an open issue that fails the document; None: none does
    fail_on: Severity | None = Severity.ERROR

    @property
    def name(self) -> str:
        """The document without its folders, of either system."""
        parts = [part for part in self.source.path.replace("\\", "/").split("/") if part not in ("", ".")]
        return parts[-1] if parts else self.source.path

    @property
    def written(self) -> bytes:
        """The bytes of the cleaned text.

        Raises:
            Trouble: ``unencodable``: the encoding lacks one of its characters.
        """
        text = self.cleaned.text
        try:
            return self.bom + text.encode(
                self.encoding, "surrogatepass" if self.encoding.startswith("utf") else "strict"
            )
        except UnicodeEncodeError as error:
            line = text.count("\n", 0, error.start) + 1
            words = one_line(text[error.start])
            raise Trouble(
                "unencodable", path=self.source.path, encoding=self.encoding, words=words, line=line
            ) from None


def say(key: str, lang: str, **words: str | int) -> str:
    """Words of the interface (``rules/tables/interface.toml`` and ``shared.toml``), placeholders filled by name.

    Numbers are grouped by thousands. ``n`` equal to 1 takes the singular, where the language has one. The words are
    put in as they are: make words of a document printable first.

    Raises:
        KeyError: the table has no such key.
    """
    return filled("interface", key, lang, **words)


def filled(table: str, key: str, lang: str, **words: str | int) -> str:
    """Like :func:`say`, with the words of another table of ``rules/tables/``; a report of its own may have one."""
    entry = tables.said(table)[key]
    one = words.get("n") == 1
    zh, en = (entry.get(f"{tongue}-one", entry[tongue]) if one else entry[tongue] for tongue in ("zh", "en"))
    shown = {name: f"{word:,}" if isinstance(word, int) else word for name, word in words.items()}
    return _put_in(either(lang, zh, en), shown)


def _put_in(template: str, words: Mapping[str, str]) -> str:
    """A template filled by name; quotation marks of its own give way to those that the words bring."""
    if "“" in template or "「" in template:
        from .quotation import fill  # the report of a sound text quotes nothing

        return fill(template, words)
    return PLACEHOLDER.sub(lambda match: words.get(match[1], match[0]), template)


def known_word(kind: str, name: str, lang: str) -> str:
    """The interface's word for a role, family or file, or its name where the table has none (rules of others)."""
    key = f"{kind}-{name}"
    return say(key, lang) if key in tables.said("interface") else one_line(name)


def message(issue: Issue, book: RuleBook, lang: str) -> str:
    """What the issue says, filled by name from its words; printable, on one line."""
    words = {"before": issue.before, "after": issue.proposal or "", **issue.words}
    return told(book.cards[issue.code], words, issue.evidence, lang)


def told(card: Card, words: Mapping[str, str], evidence: Iterable[Signal], lang: str) -> str:
    """The message of a card in a language, filled by name; printable, on one line."""
    return _told(card.message.say(lang), tuple(words.items()), tuple(evidence), lang)


# a page says the same of one mark hundreds of times, and a run the same in each of its reports
@lru_cache(maxsize=1 << 11)
def _told(template: str, said: tuple[tuple[str, str], ...], evidence: tuple[Signal, ...], lang: str) -> str:
    template, names = _shape(template)
    words = dict(said)
    if "signals" in names:
        words.setdefault("signals", signals(evidence, lang))
        if not words["signals"]:
            template = _NO_SIGNALS.sub("", template)
    return _put_in(
        template,
        {name: one_line(words.get(name, ""), LONG_SIGNALS if name in WHOLE else LONG) for name in names},
    )


@lru_cache(maxsize=256)
def _shape(template: str) -> tuple[str, tuple[str, ...]]:
    """A template on one line, and the names of what fills it."""
    template = one_line(template)
    return template, _names(template)


def words_of(issue: Issue, book: RuleBook) -> dict[str, str]:
    """The words that the message of an issue takes in any language, printable: a record keeps them, to be said again."""
    said = book.cards[issue.code].message
    names = _names(said.zh, said.en)
    return {
        name: one_line(issue.words[name], LONG_SIGNALS if name in WHOLE else LONG)
        for name in names
        if name in issue.words
    }


@lru_cache(maxsize=256)
def _names(*templates: str) -> tuple[str, ...]:
    """The placeholders of some templates, in order of the alphabet."""
    return tuple(sorted({name for template in templates for name in PLACEHOLDER.findall(template)}))


def title(code: str, report: Report) -> str:
    """What the rule's finding is called, printable."""
    return one_line(report.book.cards[code].title.say(report.lang))


def signals(evidence: Iterable[Signal], lang: str) -> str:
    """The reasons in words, joined: ``上行句子未完；成词“奉节县”``; of two that say the same of words in words, the longer one."""
    names = tables.merged("signals")
    said: dict[tuple[str, str], None] = {}
    for signal in evidence:
        entry = names.get(signal.name)
        said[either(lang, entry["zh"], entry["en"]) if entry else signal.name, one_line(signal.words, 24)] = None
    told = [
        (text, words)
        for text, words in said
        if not any(text == one and words in more for one, more in said if more != words)
    ]
    return either(lang, "；", "; ").join(dict.fromkeys(_filled(text, words) for text, words in told))


def _filled(text: str, words: str) -> str:
    first, _, second = words.partition(":")  # where it speaks of two numbers
    return _put_in(text, {"words": words, "first": first, "second": second})


def label(name: str, lang: str) -> str:
    """What one of several fixes is called."""
    entry = tables.merged("labels").get(name)
    return either(lang, entry["zh"], entry["en"]) if entry else name


class Pages:
    """The pages of the file that a text was taken out of; of other texts there are none.

    Args:
        source: the text.
    """

    def __init__(self, source: Source) -> None:
        text = source.text if source.format == "pdf" else ""
        self.ends: list[int] = []
        at = text.find("\f")
        while at >= 0:
            self.ends.append(at)
            at = text.find("\f", at + 1)

    def of(self, offset: int) -> int:
        """The number of the page that a character stands on, from 1; 0: the text has no pages, or one."""
        return bisect_left(self.ends, offset) + 1 if self.ends else 0


class Places:
    """Places of a source as reports name them: line and column, and in a PDF the page before them.

    Args:
        source: the text.
        lang: the language of the report.
    """

    def __init__(self, source: Source, lang: str) -> None:
        self._at = Positions(source.text)
        self._pages = Pages(source)
        self._lang = lang
        self.paged = bool(self._pages.ends)

    def of(self, offset: int) -> str:
        """``139:49``; in a PDF ``p. 4 139:49``."""
        place = "{}:{}".format(*self._at.line_column(offset))
        page = self._pages.of(offset)
        return say("place-on-page", self._lang, page=page, place=place) if page else place
