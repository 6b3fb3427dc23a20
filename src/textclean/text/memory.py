"""What the texts of one run have in common: most of their lines, and often every letter.

A pass tries its edits on copies, and the chain makes them again: the texts are equal, and so are their views. And from
one text to the next most lines stay as they are: what was said of their words need not be said again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar, cast

from .terms import NONE, Terms

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

TEXTS = 4  #: texts whose views are kept, those met last …
FEW_TEXTS = 2  #: … and of long ones
LONG = 1_000_000  #: characters of a long text
MANY = 20_000  #: facts from which on of equal values one is held: it costs some time
TOO_MANY = 50_000  #: facts of one kind that are not kept for a text that may be read no more
ALIKE = 4096  #: values that are told apart


class Facts(dict[K, V]):
    """What a pure function says of each key it was asked for; where they are many, of values that are equal one is held."""

    __slots__ = ("_alike", "_of")

    def __init__(self, of: Callable[[K], V]) -> None:
        super().__init__()
        self._of = of
        self._alike: dict[V, V] = {}

    def __missing__(self, key: K) -> V:
        value = self[key] = self._of(key)
        if len(self) > MANY:
            value = self[key] = self._one_of(value)
        return value

    def _one_of(self, value: V) -> V:
        try:
            if len(self._alike) < ALIKE:
                return self._alike.setdefault(value, value)
            return self._alike.get(value, value)
        except TypeError:  # it has no hash
            return value


class Memory:
    """Views by text, of which the latest are kept; readings by text, which all are; and facts by words.

    Args:
        terms: words of the project that the run is for.
        language: of the texts, where somebody said it: ``zh``, ``zh-Hant``, ``ja``, ``en``; empty: found out.
        agreed: codes of the rules all of whose offers are taken in this run.
    """

    __slots__ = ("_facts", "_readings", "_texts", "agreed", "language", "terms")

    def __init__(self, terms: Terms = NONE, language: str = "", agreed: frozenset[str] = frozenset()) -> None:
        self.terms = terms
        self.language = language
        self.agreed = agreed
        self._texts: dict[str, dict[Callable[..., Any], Any]] = {}
        self._facts: dict[Callable[..., object], Facts[Any, Any]] = {}
        self._readings: dict[Callable[..., object], dict[str, Any]] = {}

    def views(self, text: str) -> dict[Callable[..., Any], Any]:
        """The views of a text, to read and to add to."""
        views = self._texts.pop(text, None)
        self._texts[text] = views = {} if views is None else views
        while len(self._texts) > (TEXTS if len(text) < LONG else FEW_TEXTS):
            del self._texts[next(iter(self._texts))]
        return views

    def readings(self, view: Callable[..., V]) -> dict[str, V]:
        """What a view said of every text of the run so far, to read and to add to."""
        return self._readings.setdefault(view, {})

    def go_on(self, text: str) -> None:
        """Let go what was said of the texts before this one: the run goes on from here, and does not come back to them.

        Readings of copies stay where no copy came to this text: from here the next pass may come to those that follow.
        """
        for known in (self._texts, *(known for known in self._readings.values() if text in known)):
            for earlier in list(known):
                if earlier == text:
                    break
                del known[earlier]

    def forget(self, text: str, views: Iterable[Callable[..., Any]]) -> None:
        """Let go what these views said of a text."""
        for view in views:
            self._texts.get(text, {}).pop(view, None)
            self._readings.get(view, {}).pop(text, None)

    def rest(self) -> None:
        """Let go facts that are many: of lines that were joined, or because the run mends no more and the text is read as a whole."""
        for of in [of for of, known in self._facts.items() if len(known) > TOO_MANY]:
            del self._facts[of]

    def facts(self, of: Callable[[K], V]) -> Facts[K, V]:
        """What ``of`` says of each key, computed when it is first asked for."""
        if of not in self._facts:
            self._facts[of] = Facts(of)
        return cast("Facts[K, V]", self._facts[of])
