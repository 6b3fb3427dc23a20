"""A rule book, settings and passes put together: what the command line and a program call."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from . import profile as profiles
from .chain import Cleaned, Pass, Settings, run
from .decisions import Decision, Decisions
from .rulebook import RuleBook
from .text.script import Target

CONVERSION = "SC005"  #: the rule in whose name a text is converted


class UnknownRule(ValueError):
    """A selector that means no rule: the selector, and the nearest code or name (or an empty string)."""

    def __init__(self, selector: str, nearest: str) -> None:
        super().__init__(f"no rule {selector!r}" + (f"; did you mean {nearest}?" if nearest else ""))
        self.selector = selector
        self.nearest = nearest


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
        to_script: the script that every text is converted into: ``hans``, ``hant``, ``tw``, ``hk``, ``jp``; None: none.
        book: the rules; None: those of this installation.

    Raises:
        UnknownRule: a selector, or a decision about a kind of issue, means no rule.
        UnknownProfile: there is no such profile.
        RuleBookError: a card, the profile or the chain cannot be used.
    """

    def __init__(
        self,
        *,
        profile: str = profiles.DEFAULT,
        select: Iterable[str] | None = None,
        extend: Iterable[str] = (),
        ignore: Iterable[str] = (),
        unfixable: Iterable[str] = (),
        unsafe: bool = False,
        decisions: Iterable[Decision] = (),
        to_script: Target | None = None,
        book: RuleBook | None = None,
    ) -> None:
        self.book = book or RuleBook()
        chosen = profiles.load(profile)
        select, extend = chosen.select if select is None else tuple(select), tuple(extend)
        asked = {*(select or ()), *extend}
        ignore = (*ignore, *(word for word in chosen.ignore if word not in asked))
        self.selected = self._selected(select, extend, ignore)
        self.to_script = to_script
        if to_script:
            self.selected |= self._codes(CONVERSION)
        self.unfixable = frozenset().union(*(self._codes(s) for s in (*unfixable, *chosen.unfixable)))
        self.unsafe = unsafe
        self.decisions = tuple(decisions)
        self._kinds = {d.target: self._codes(d.target) for d in self.decisions if not d.by_id}
        self.passes = tuple(self._pass(name) for name in self.book.chain)

    def clean(self, text: str, decisions: Iterable[Decision] = ()) -> Cleaned:
        """Run the chain over a text, with ``decisions`` beside those of the cleaner.

        Raises:
            UnknownRule: a decision about a kind of issue means no rule.
        """
        return run(text, self.passes, self.settings(decisions))

    def settings(self, decisions: Iterable[Decision] = ()) -> Settings:
        """Settings for one run; arguments and errors as for :meth:`clean`."""
        more = tuple(decisions)
        kinds = self._kinds | {d.target: self._codes(d.target) for d in more if not d.by_id}
        return Settings(
            selected=self.selected,
            unfixable=self.unfixable,
            unsafe=self.unsafe,
            decisions=Decisions((*self.decisions, *more), kinds),
            failure=self.book.cards.get("DO900"),
        )

    def _pass(self, name: str) -> Pass:
        cards = self.book.families[name]
        module = import_module(f"textclean.passes.{name}")
        check = module.converting(self.to_script) if self.to_script and name == "script" else module.check
        return Pass(next(iter(cards.values())).family, name, cards, check)

    def _codes(self, selector: str) -> frozenset[str]:
        try:
            return self.book.codes(selector)
        except KeyError as error:
            raise UnknownRule(selector, str(error.args[0])) from None

    def _selected(
        self, select: tuple[str, ...] | None, extend: tuple[str, ...], ignore: tuple[str, ...]
    ) -> frozenset[str]:
        """The longest selector that fits a code wins; ``ignore`` wins over ``select`` of equal length."""
        chosen = (*(select or ()), *extend)
        on = [(self._codes(s), self._weight(s)) for s in chosen]
        off = [(self._codes(s), self._weight(s)) for s in ignore]
        out = set()
        for code, card in self.book.cards.items():
            wish = max(
                (weight for codes, weight in on if code in codes), default=0 if select is None and card.default else -1
            )
            refusal = max((weight for codes, weight in off if code in codes), default=-1)
            if wish > refusal:
                out.add(code)
        return frozenset(out)

    def _weight(self, selector: str) -> int:
        return 3 if selector in self.book.cards or selector in self.book.names else 1 if selector == "ALL" else 2
