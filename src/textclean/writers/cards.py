"""The list of the review page: a card for each story that waits, and the automatic edits, folded by rule."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..finding import OTHER_COPY
from ..issue import Issue, Offer, Place
from ..structure.articles import articles
from ..text import Document, Span
from ..text.compose import Move
from ..text.lines import LINE_END
from . import actions, effects
from .compare import differences, strip
from .jsonl import Positions
from .markup import attribute, quote, tag, words
from .message import Report, known_word, message, say, signals
from .stories import MARKS, Kind, Story
from .summary import Summary

COMPARED = 200  #: so many stories, from the first, are shown with their copies compared
COPY = 8  #: fewest characters of a copy that is worth comparing
SURE, FAIR = 0.9, 0.7  #: scores from which on we are very or fairly sure


class Cards:
    """The cards of one report."""

    def __init__(self, report: Report, summary: Summary) -> None:
        self.report = report
        self.lang = report.lang
        self.summary = summary
        self.old = Positions(report.source.text)
        self.new = Positions(report.cleaned.text)
        doc = Document(report.source.text)
        found = [article for article in doc.derive(articles) if article.headline]
        self._heads = [article.headline.start for article in found if article.headline]
        self._titles = [report.source.text[slice(*article.headline)] for article in found if article.headline]
        self._ranks = {story.primary.id: rank for rank, story in enumerate(summary.stories)}

    def say(self, key: str, **said: str | int) -> str:
        """Words of the interface as HTML text; what is filled in is HTML already."""
        return say(key, self.lang, **said)

    def open(self) -> Iterator[str]:
        """A card for each story."""
        for story in self.summary.stories:
            yield tag("li", self._card(story), f"card {story.severity}", id=f"i-{story.primary.id}") + "\n"

    # -- a card

    def _card(self, story: Story) -> str:
        issue = story.primary
        card = self.report.book.cards[issue.code]
        level = known_word("severity", str(story.severity), self.lang)
        head = (
            tag("span", f"{MARKS[story.severity]} {level}", "sev")
            + tag("span", words(card.title.say(self.lang)), "title")
            + tag("span", issue.code, "code")
        )
        parts = [
            tag("h3", head),
            tag("p", self._where(issue), "where"),
            tag("p", words(message(issue, self.report.book, self.lang)), "msg"),
            self._compare(issue),
            self._fixes(issue),
            self._reasons(issue),
            self._members(story),
            self._related(issue),
            self._about(issue),
        ]
        return "".join(filter(None, parts))

    def _where(self, issue: Issue) -> str:
        places = [self._link("s", issue, "source", self.old, issue.source)]
        if not self.report.checking:
            places.append(self._link("r", issue, "result", self.new, issue.cleaned))
        title = self._article(issue.source.start)
        if title:
            places.append(quote(title, 24))
        return '<span class="dot"> · </span>'.join(places)

    def _link(self, side: str, issue: Issue, key: str, at: Positions, span: Span) -> str:
        line, column = at.line_column(span.start)
        place = tag("a", f"{line}:{column}", "", href=f"#{side}-{issue.id}")
        return f"{self.say(key)} {place}"

    def _article(self, offset: int) -> str:
        index = bisect_right(self._heads, offset) - 1
        return LINE_END.sub("", self._titles[index]) if index >= 0 else ""

    def _fixes(self, issue: Issue) -> str:
        if not issue.offers:
            return ""
        if len(issue.offers) == 1:
            return tag("h4", self.say("proposal")) + tag("div", self._fix(issue.offers[0]), "fix")
        items = "".join(tag("li", self._fix(offer), "fix") for offer in issue.offers)
        return tag("h4", self.say("choose-one")) + tag("ol", items, "fixes")

    def _fix(self, offer: Offer) -> str:
        called = actions.name(offer, self.lang)
        said = tag("b", words(called)) if called else ""
        said += tag("span", known_word("safety", str(offer.safety), self.lang), "safety")
        return (
            tag("p", said, "act")
            + self._route(offer)
            + "".join(effects.describe(offer, self.report.source.text, self.old, self.lang))
        )

    def _route(self, offer: Offer) -> str:
        """From which article to which a passage moves."""
        moves = [(piece.start, edit.start) for edit in offer.edits for piece in edit.insert if isinstance(piece, Move)]
        if not moves:
            return ""
        old, new = (self._article(offset) for offset in moves[0])
        if not old or not new or old == new:
            return ""
        return tag("p", self.say("route", **{"from": quote(old, 24), "to": quote(new, 24)}), "does")

    def _reasons(self, issue: Issue) -> str:
        out = ""
        if issue.evidence:
            found = dict.fromkeys(signals([signal], self.lang) for signal in issue.evidence)
            out += tag("dt", self.say("evidence")) + tag("dd", '<span class="dot"> · </span>'.join(map(words, found)))
        notes = [self.say(key) for key in actions.notes(issue)]
        out += "".join(tag("dd", one) for one in notes)
        if issue.score is not None:
            name = "high" if issue.score >= SURE else "middle" if issue.score >= FAIR else "low"
            out += tag("dt", self.say("confidence"))
            out += tag("dd", f"{self.say(f'score-{name}')} <span class=num>{issue.score:.2f}</span>", f"score {name}")
        return tag("dl", out, "reasons") if out else ""

    def _members(self, story: Story) -> str:
        """The other issues of the story, each with an anchor, for the marks of the texts lead here."""
        items = []
        for issue in story.issues[1:]:
            said = words(message(issue, self.report.book, self.lang))
            items.append(
                tag(
                    "li",
                    f"{self._where(issue)}<br>{said} {tag('span', f'{issue.code} {issue.id}', 'code')}",
                    id=f"i-{issue.id}",
                )
            )
        return tag("h4", self.say("same-cause")) + tag("ul", "".join(items), "members") if items else ""

    def _related(self, issue: Issue) -> str:
        compared = self._other(issue)
        items = [self._place(place) for place in issue.related[:12] if place is not compared]
        return tag("h4", self.say("related")) + tag("ul", "".join(items), "related") if items else ""

    def _place(self, place: Place) -> str:
        role = words(known_word("role", place.role, self.lang))
        where = effects.where(place.span, self.old, self.lang)
        if place.path:
            where = f"{quote(place.path, 60)} {place.line}:{place.column}"
        return tag("li", f"{role} {where} {quote(place.words, 60)}")

    def _compare(self, issue: Issue) -> str:
        """This passage and its other copy, with what differs."""
        other = self._other(issue)
        if other is None:
            return ""
        found = differences(issue.before, other.words)
        this, that = strip(found)
        less = sum(len(one.other) for one in found if not one.equal and len(one.other) > len(one.this))
        more = sum(len(one.this) for one in found if not one.equal and len(one.this) > len(one.other))
        said = [self.say("other-has", n=less)] if less else []
        said += [self.say("this-has", n=more)] if more else []
        if len(found) == 1 and found[0].equal:
            said = [self.say("all-equal", n=len(found[0].this))]
        rows = self._copy("this-copy", issue.source, this) + self._copy("the-other", other.span, that)
        note = tag("p", self.say("list-semicolon").join(said), "verdict") if said else ""
        return tag("div", tag("h4", self.say("compare")) + rows + note, "strip")

    def _other(self, issue: Issue) -> Place | None:
        """The copy that the issue is compared with."""
        if len(issue.before) < COPY or self._ranks.get(issue.id, COMPARED) >= COMPARED:
            return None
        return next((place for place in issue.related if place.role == OTHER_COPY and not place.path), None)

    def _copy(self, key: str, span: Span, row: str) -> str:
        at = effects.where(span, self.old, self.lang)
        return tag("p", f'<span class="at">{self.say(key)} {at}</span><bdi>{row}</bdi>', "copy")

    def _about(self, issue: Issue) -> str:
        card = self.report.book.cards[issue.code]
        text = tag("p", words(card.summary.say(self.lang))) + tag("p", words(card.why.say(self.lang)))
        said = tag("summary", f"{self.say('why')} {tag('span', f'{issue.code} {words(issue.name)}', 'code')}")
        return tag("details", said + text, "about") + tag("p", issue.id, "id")

    # -- automatic edits

    def kind(self, kind: Kind) -> str:
        """All edits of one rule, folded."""
        card = self.report.book.cards[kind.code]
        title = tag("span", words(card.title.say(self.lang)), "title")
        pairs = "".join(
            tag("span", f"<del>{words(before)}</del>→<ins>{words(after)}</ins> {count:,}", "pair")
            for before, after, count in kind.pairs[:6]
        )
        head = title + tag("span", f"×{len(kind.issues):,}", "count") + pairs + tag("span", kind.code, "code")
        about = tag("p", words(card.why.say(self.lang)), "why")
        rows = "".join(self._edit(issue) for issue in kind.issues)
        return (
            tag("details", tag("summary", head) + about + tag("ol", rows, "edits"), "kind", id=f"k-{kind.code}") + "\n"
        )

    def _edit(self, issue: Issue) -> str:
        old = self._link("s", issue, "source", self.old, issue.source)
        places = old if self.report.checking else f"{old} → {self._link('r', issue, 'result', self.new, issue.cleaned)}"
        shown = "".join(effects.describe(issue.offers[0], self.report.source.text, self.old, self.lang, brief=True))
        why = signals(issue.evidence, self.lang) or message(issue, self.report.book, self.lang)
        more = tag("span", places, "where") + tag("span", words(why), "because") + tag("span", issue.id, "id")
        return f"<li id={attribute(f'i-{issue.id}')}>{shown}{tag('p', more, 'meta')}</li>"

    # -- what needs no decision any more

    def settled(self) -> str:
        """What was declined or is known, folded."""
        found = [issue for issue in self.report.cleaned.issues if issue.status in ("declined", "known")]
        rows = []
        for issue in found:
            line, column = self.old.line_column(issue.source.start)
            said = words(message(issue, self.report.book, self.lang))
            fate = known_word("status", issue.status, self.lang)
            meta = tag("span", f"{fate} · {self.say('source')} {line}:{column}", "where")
            meta += tag("span", f"{issue.code} {issue.id}", "id")
            rows.append(tag("li", f"{tag('p', said)}{tag('p', meta, 'meta')}", id=f"i-{issue.id}"))
        head = tag("span", self.say("set-aside-heading"), "title") + tag("span", f"×{len(found):,}", "count")
        return tag("details", tag("summary", head) + tag("ol", "".join(rows), "edits"), "kind") if rows else ""
