"""Random texts, random passes and random decisions, all from a ``random.Random``.

Hypothesis can drive the same functions (``st.randoms(use_true_random=False)``) and shrink what it finds; a plain
``Random(seed)`` is thirty times as fast. A random pass is data: rules that say what to do wherever a trigger stands,
so that it reads the text in front of it as a real pass does, and finds the same again where nothing has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import NamedTuple

from textclean.chain import Pass, Settings
from textclean.decisions import Decision, Decisions
from textclean.finding import Finding, Fix, Related, Safety, Signal
from textclean.issue import Issue
from textclean.rulebook import Card, Words
from textclean.text import Document, Edit, Span

HAN = "重庆市区县公司项目会议通过班列年月日"
ODD = ("𠮷", "𝒳", "e\u0301", "👩\u200d👧", "\x00", "\x1b", "\u200b", "\ufeff", "\u2028", "\x85", "\u00ad", "\ufe0f")
PIECES = (*HAN, *'abcXYZ059かなカナ,，.。;；“”"()（）', "\n", "\n", "\r\n", "\n\n", " ", "\u3000", "\t", *ODD)
KINDS = (
    "join",
    "join",
    "join",
    "replace",
    "lengthen",
    "delete",
    "insert",
    "move",
    "move over",
    "copy",
    "several",
    "choice",
    "note",
)
PUT_IN = ("replace", "lengthen", "insert", "several")
FAMILIES = ("QA", "QB", "QC", "QD", "QE")


def texts(rng: Random, most: int = 60) -> str:
    """A text of some pieces; a third of the texts hold one passage twice."""
    text = "".join(rng.choice(PIECES) for _ in range(rng.randint(0, most)))
    if text and rng.random() < 0.3:
        start = rng.randrange(len(text))
        part = text[start : start + rng.randint(1, 30)]
        at = rng.randint(0, len(text))
        text = text[:at] + part + text[at:]
    return text


class Rule(NamedTuple):
    """Wherever ``trigger`` stands, find something and propose to do ``kind``."""

    trigger: str
    kind: str
    safety: Safety
    words: str
    reach: int
    wide: int


def rules(rng: Random, text: str, earlier: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """The rules of one pass, with triggers that stand in the text more often than not."""
    found = []
    for _ in range(rng.choice((1, 2, 3, 3))):
        kind = rng.choice(KINDS)
        trigger = rng.choice(text) if text and rng.random() < 0.8 else rng.choice(PIECES)
        made = [one for one in earlier if one.safety is Safety.SAFE and one.kind in PUT_IN and one.trigger in text]
        if made and rng.random() < 0.4:  # on what a pass before put in
            trigger = rng.choice(rng.choice(made).words)
        elif earlier and rng.random() < 0.6:  # on the same place as a pass before
            trigger = rng.choice((rng.choice(earlier).trigger, rng.choice(rng.choice(earlier).words)))
        if kind == "join":
            trigger = rng.choice(("\n", "\n", "\r\n", " ", "\n\n"))
        safety = rng.choice((Safety.SAFE, Safety.SAFE, Safety.SAFE, Safety.UNSAFE, Safety.MANUAL))
        words = "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 4)))
        found.append(Rule(trigger, kind, safety, words, rng.randint(0, 12), rng.randint(1, 6)))
    return tuple(found)


def passes(rng: Random, text: str) -> tuple[Pass, ...]:
    """A chain of one to five passes."""
    made: list[Pass] = []
    earlier: tuple[Rule, ...] = ()
    for family in FAMILIES[: rng.choice((1, 2, 3, 4, 4, 5, 5, 5))]:
        own = rules(rng, text, earlier)
        made.append(make(family, own, rng.choice((1, 1, 2, 3)))._replace(again=rng.random() < 0.2))
        earlier += own
    return tuple(made)


def make(family: str, made: tuple[Rule, ...], rounds: int = 1) -> Pass:
    """A pass that follows ``made``, so often; each rule has a card, numbered from 1."""
    cards = {code: _card(code) for code in (f"{family}{number:03}" for number in range(1, len(made) + 1))}

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
        for code, rule in zip(cards, made, strict=True):
            at = doc.text.find(rule.trigger)
            while at >= 0:
                yield _finding(code, rule, doc.text, at)
                at = doc.text.find(rule.trigger, at + len(rule.trigger))

    return Pass(family, family.lower(), cards, check, rounds)


def _card(code: str) -> Card:
    words = Words(zh="有误：{trigger}", en="wrong: {trigger}")
    return Card(
        code=code,
        name=f"rule-{code.lower()}",
        title=words,
        summary=words,
        why=words,
        severity="warning",
        safety="safe",
        message=words,
    )


def _finding(code: str, rule: Rule, text: str, at: int) -> Finding:
    end = at + len(rule.trigger)
    near = min(end + rule.reach, len(text))
    last = min(near + rule.wide, len(text))
    span = Span(at, end)
    fixes: tuple[Fix, ...]
    if rule.kind in ("join", "delete"):
        fixes = (Fix((Edit(at, end, ""),), rule.safety),)
    elif rule.kind == "replace":
        fixes = (Fix((Edit(at, end, rule.words[: end - at]),), rule.safety),)
    elif rule.kind == "lengthen":
        fixes = (Fix((Edit(at, end, rule.words + "X"),), rule.safety),)
    elif rule.kind == "insert":
        fixes = (Fix((Edit(end, end, rule.words),), rule.safety),)
    elif rule.kind == "move":  # what stands behind the trigger goes before it, or the trigger behind what follows
        stays = rule.reach % 2
        moved = Span(near, last) if stays else Span(at, end)
        goal = at if stays else last
        fixes = (Fix((Edit(*moved, ""), Edit(goal, goal, moved)), rule.safety),)
        span = Span(at, last) if stays else span
    elif rule.kind == "move over":  # a piece of what is deleted replaces something else
        inside = Span(near, max(near, last - 1))
        fixes = (Fix((Edit(near, last, ""), Edit(at, end, inside)), rule.safety),)
    elif rule.kind == "copy":
        goal = at if rule.reach % 2 else end
        fixes = (Fix((Edit(goal, end, Span(near, last)),), rule.safety),)
    elif rule.kind == "several":
        fixes = (Fix((Edit(at, end, rule.words), Edit(near, last, "")), rule.safety),)
    elif rule.kind == "choice":
        fixes = (
            Fix((Edit(at, end, ""),), rule.safety, "first"),
            Fix((Edit(end, end, rule.words),), rule.safety, "last"),
        )
    else:
        fixes = ()
    fixes = tuple(fix for fix in fixes if any(_changes(text, edit) for edit in fix.edits))
    evidence = (Signal("trigger", rule.trigger, 1.0),)
    return Finding(code, span, {"trigger": rule.trigger}, fixes, (Related(Span(near, last), "sibling"),), evidence, 0.5)


def _changes(text: str, edit: Edit) -> bool:
    insert = edit.insert
    return (text[insert.start : insert.end] if isinstance(insert, Span) else insert) != text[edit.start : edit.end]


def settings(made: tuple[Pass, ...], decisions: tuple[Decision, ...] = (), unsafe: bool = False) -> Settings:
    """Every card selected."""
    every = frozenset(code for one in made for code in one.cards)
    codes = {one.family: frozenset(one.cards) for one in made}
    return Settings(selected=every, unsafe=unsafe, decisions=Decisions(decisions, codes))


def decisions(rng: Random, issues: tuple[Issue, ...]) -> tuple[Decision, ...]:
    """What an editor might decide about these issues, mostly by id."""
    if not issues:
        return ()
    found = []
    for _ in range(rng.randint(1, 4)):
        issue = rng.choice(issues)
        target = rng.choice((issue.id, issue.id, issue.id, issue.code, issue.code[:2]))
        wish = rng.random()
        labels = [offer.label for offer in issue.offers if offer.label]
        if wish < 0.4:
            found.append(Decision(target, "decline", by="editor"))
        elif wish < 0.5:
            words = "".join(rng.choice(PIECES) for _ in range(rng.randint(0, 3)))
            found.append(Decision(issue.id, "accept", text=words))
        elif labels:
            found.append(Decision(target, "accept", choice=rng.choice(labels)))
        else:
            found.append(Decision(target, "accept"))
    return tuple(found)
