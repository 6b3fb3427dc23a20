"""A rule book, settings and passes put together: what the command line and a program call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import profile as profiles
from .chain import Cleaned, Pass, Settings, run
from .configuration import Configurations, Held
from .configuration.words import terms as read_terms
from .decisions import Decision, Decisions
from .foreign import load as load_foreign
from .profile import Selection
from .rulebook import RuleBook, UnknownOption, UnknownRule, book_of
from .text.script import Target
from .text.terms import NONE, Terms
from .waiting import waiting

if TYPE_CHECKING:
    from pathlib import Path

    from .source import Source
    from .streaming import Outcome

CONVERSION = "SC005"  #: the rule in whose name a text is converted
#: What a configuration and a cleaner call by the same names.
ALIKE = ("profile", "selections", "unfixable", "severity", "options", "to_script", "text_lang", "encoding", "rules")
RESTING = frozenset({"furniture", "breaks"})  #: passes that try their edits on a copy until they rest
ROUNDS = 8  #: how often at most a pass reads the text: what it mends may show it more

__all__ = ["Cleaner", "UnknownOption", "UnknownRule"]


class Cleaner:
    """Cleans texts, one after another, always in the same way.

    It holds no text and does not change once it is made: threads may share one.

    Args:
        profile: which rules are for which material: ``bulletin``, ``book``, ``plain``, ``strict``. What is selected
            or ignored by name goes before it.
        select: selectors (``ALL``, family, code, name) of the rules to run; None: those of the profile.
        extend: selectors of rules to run beside them.
        ignore: selectors of rules not to run; a more specific selector wins over a less specific one.
        unfixable: selectors of rules that report and never apply.
        unsafe: apply unsafe fixes too, where an issue has one fix only.
        decisions: what an editor decided.
        selections: what lower places say on which rules run, the highest first; they count where ``select``, ``extend``
            and ``ignore`` say nothing on a rule.
        severity: other severities, by selector.
        options: values for the options of rules, by code or name.
        terms: words that are never corrected.
        rules: folders of a project's own rules.
        pragmas: comments in the text may say what is left as it is.
        config: a configuration file; its settings hold where the arguments say nothing.
        path: the input that the settings of the configuration file are for; None: for no one in particular.
        code: passes that installed packages offer (entry points ``textclean.passes``) are loaded.
        book: the rules; None: those of this installation and of ``rules``.
        to_script: the script that every text is converted into: ``hans``, ``hant``, ``tw``, ``hk``, ``jp``; None: none.
        text_lang: the language of the texts, ``zh`` (Simplified), ``zh-Hant``, ``ja``, ``en``; None or ``auto``: found out.
        encoding: the encoding of files; None: found out.

    Raises:
        UnknownRule: a selector, or a decision about a kind of issue, means no rule.
        UnknownOption: a rule has no such option.
        UnknownProfile: there is no such profile.
        Trouble: the configuration file cannot be used.
        RuleBookError: a card, the profile or the chain cannot be used.
    """

    def __init__(
        self,
        *,
        profile: str | None = None,
        select: Iterable[str] | None = None,
        extend: Iterable[str] = (),
        ignore: Iterable[str] = (),
        unfixable: Iterable[str] = (),
        unsafe: bool = False,
        decisions: Iterable[Decision] = (),
        selections: Iterable[Selection] = (),
        severity: Mapping[str, str] | None = None,
        options: Mapping[str, Mapping[str, Any]] | None = None,
        terms: Terms = NONE,
        rules: Iterable[str | Path] = (),
        pragmas: bool = False,
        config: str | Path | None = None,
        path: str | None = None,
        code: bool = False,
        to_script: Target | None = None,
        text_lang: str | None = None,
        encoding: str | None = None,
        book: RuleBook | None = None,
    ) -> None:
        extend, ignore, unfixable = tuple(extend), tuple(ignore), tuple(unfixable)
        decisions, selections, rules = tuple(decisions), tuple(selections), tuple(rules)
        select = None if select is None else tuple(select)
        self._asked = {name: value for name, value in locals().items() if name != "self"}  # for another process or path
        self._files = Configurations(str(config)) if config is not None else None
        held = self._files.held(path) if self._files else Held()
        foreign = load_foreign() if code or held.allow_code else ()
        book = book or book_of((*held.rules, *map(str, rules), *(str(one.folder) for one in foreign)))
        self.code = bool(foreign)
        self._others: dict[int, Cleaner] = {}
        self._foreign = {one.name: one.check for one in foreign}
        self.book = book.overriding({**held.severity, **(severity or {})}, {**held.options, **(options or {})})
        chosen = profiles.load(profile or held.profile, book.own)
        first = Selection(select, extend, ignore)
        self.selected = profiles.selected(self.book, (first, *selections, *held.selections, chosen.selection))
        self.to_script = to_script or held.to_script
        self.selected |= self.book.codes_of(CONVERSION) if self.to_script else frozenset()
        self.text_lang = "" if (lang := text_lang or held.text_lang) in (None, "auto") else str(lang)
        self.encoding = encoding or held.encoding
        self.unfixable = frozenset().union(
            *(self.book.codes_of(s) for s in (*unfixable, *held.unfixable, *chosen.unfixable))
        )
        self.unsafe = unsafe or held.unsafe_fixes
        self.terms = terms or read_terms(held.terms)
        self.pragmas = pragmas or held.allow_pragmas
        self.decisions = (*held.allowances, *decisions)
        self._kinds = {d.target: self.book.codes_of(d.target) for d in self.decisions if not d.by_id}
        self.passes = tuple(self._pass(name) for name in self._order())

    @classmethod
    def of(cls, held: Held) -> Cleaner:
        """The cleaner for the settings that a configuration comes to; errors as for the class."""
        return cls(
            **{name: getattr(held, name) for name in ALIKE},
            unsafe=held.unsafe_fixes,
            terms=read_terms(held.terms),
            decisions=held.allowances,
            pragmas=held.allow_pragmas,
            code=held.allow_code,
        )

    def clean(
        self, text: str, decisions: Iterable[Decision] = (), *, pragmas: bool = True, checking: bool = False
    ) -> Cleaned:
        """Run the chain over a text.

        Args:
            text: the text, decoded; line ends as they are in the file.
            decisions: more of them, beside those of the cleaner.
            pragmas: False: the text is of a kind that has no comments, whatever the cleaner was told.
            checking: the outcome is wanted :meth:`as a check <textclean.chain.Cleaned.as_check>`, which costs less.

        Raises:
            UnknownRule: a decision about a kind of issue means no rule.
        """
        return run(text, self.passes, self.settings(decisions, pragmas=pragmas, checking=checking))

    def document(
        self,
        data: bytes,
        path: str,
        decisions: Iterable[Decision] = (),
        *,
        kind: str | None = None,
        checking: bool = False,
    ) -> tuple[Source, Cleaned]:
        """Read a file and clean it as the settings say, in their encoding; comments count where its kind has some.

        Args:
            data: its bytes.
            path: its name, which says of what kind it is.
            decisions: as for :meth:`clean`.
            kind: its kind, whatever its name says: ``txt``, ``md``.
            checking: as for :meth:`clean`.

        Raises:
            Trouble: it cannot be read as text.
            UnknownRule: as for :meth:`clean`.
        """
        from . import readers

        source = readers.read(data, path, self.encoding, kind)
        return source, self.clean(source.text, decisions, pragmas=readers.marked_up(path, kind), checking=checking)

    def __reduce__(self) -> tuple[object, ...]:
        return partial(Cleaner, **self._asked), ()

    def stream(self, paths: Iterable[str | Path], jobs: int = 1) -> Iterator[Outcome]:
        """Clean files, one after another or in several processes; in their order, few at a time in memory.

        Of a configuration file the settings for each path hold. With ``jobs`` above 1 processes are started afresh: a
        script that calls this must be importable without doing so (``if __name__ == "__main__":``).

        Args:
            paths: the files; read as they are needed.
            jobs: the number of processes.

        Raises:
            UnknownRule, UnknownOption, UnknownProfile: the settings for a path name what is not there.
        """
        from .streaming import stream

        return stream(self, paths, jobs)

    def at(self, path: str) -> Cleaner:
        """The cleaner with the settings of the configuration file for a path; without one, this cleaner."""
        if self._files is None:
            return self
        number = self._files.held(path).number
        if number not in self._others:
            self._others[number] = Cleaner(**{**self._asked, "path": path})
        return self._others[number]

    def settings(self, decisions: Iterable[Decision] = (), *, pragmas: bool = True, checking: bool = False) -> Settings:
        """Settings for one run; arguments and errors as for :meth:`clean`."""
        more = tuple(decisions)
        kinds = self._kinds | {d.target: self.book.codes_of(d.target) for d in more if not d.by_id}
        return Settings(
            selected=self.selected,
            unfixable=self.unfixable,
            unsafe=self.unsafe,
            decisions=Decisions((*self.decisions, *more), kinds),
            failure=self.book.cards.get("DO900"),
            terms=self.terms,
            pragmas=self.pragmas and pragmas,
            language=self.text_lang,
            checking=checking,
        )

    def _order(self) -> list[str]:
        """The families in the order of the chain; a conversion comes before all that read words, as soon as lines are whole."""
        order = list(self.book.chain)
        if self.to_script:
            order.remove("script")
            order.insert(order.index("layout") + 1, "script")
        return order

    def _pass(self, name: str) -> Pass:
        cards = self.book.families[name]
        family = next(iter(cards.values())).family
        if name in self._foreign:
            return Pass(family, name, cards, self._foreign[name])
        if self.book.is_own(name):
            return Pass(family, name, cards, import_module("textclean.wording").check, ROUNDS, again=True)
        check = waiting(name)
        if self.to_script and name == "script":
            check = import_module("textclean.passes.script").converting(self.to_script)
        if any(card.kind in ("pattern", "table") for card in cards.values()):
            check = partial(import_module("textclean.wording").after, check)
        rounds = 1 if name in RESTING else ROUNDS
        return Pass(family, name, cards, check, rounds, again=True, detects=name in self.book.detectors)
