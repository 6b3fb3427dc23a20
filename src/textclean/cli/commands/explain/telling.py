"""What ``explain`` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from ....errors import shown
from ....finding import Signal
from ....record.rows import IssueRow
from ....rulebook import Card, RuleBook
from ....text.script import cells, count_han, count_kana
from ....text.show import one_line, show
from ....tongue import either, is_chinese
from ....writers.actions import proposed
from ....writers.console import wrap
from ....writers.message import known_word, label, say, signals
from ....writers.quotation import quoted
from ...issues import message_of
from .place import Located

if TYPE_CHECKING:
    from ....structure.seams.told import Reason, Told

LONGEST = 120  #: characters of words of a document
BEGINS = 10  #: characters of a paragraph that an example does not show whole
SHOWN = 16  #: characters of either line that are shown of a line end


def rule(card: Card, lang: str) -> str:
    """A rule: what it finds, why it matters, how safe it is, examples."""
    severity, safety = known_word("severity", card.severity, lang), known_word("safety", card.safety, lang)
    rows = [
        f"{card.code} {card.name}  {card.title.say(lang)}",
        f"  {severity}  {safety}",
        "",
        f"  {card.summary.say(lang)}",
    ]
    rows += [f"  {line}" for line in card.why.say(lang).split("\n")]
    for name, option in card.options.items():
        rows += [
            "",
            f"  [options.{card.code}]",
            f"  {name} = {msgspec.json.encode(option.value).decode()}",
            f"    {option.about.say(lang)}",
            "",
        ]
    bad, good, fine = either(lang, "误", "bad"), either(lang, "正", "good"), either(lang, "不改", "fine")
    for example in sorted(card.example, key=lambda one: _is_foreign(one.bad or one.fine or "", lang))[:6]:
        told = ((bad, example.bad, example.good), (good, example.good, example.bad), (fine, example.fine, None))
        rows += [f"  {name}  {_brief(words, other)}" for name, words, other in told if words is not None]
    return "".join(row.rstrip(" ") + "\n" for row in rows)


def _is_foreign(words: str, lang: str) -> bool:
    """Whether an example is in another language than that of the reader, who is told their own first."""
    if lang == "ja":
        return not count_kana(words)
    han = count_han(words) > 0
    return not han or count_kana(words) > 0 if is_chinese(lang) else han


def _brief(words: str, other: str | None) -> str:
    """An example on one line; of a long one the paragraphs that it has in common with its fellow only as they begin."""
    if len(words) <= LONGEST:
        return one_line(words)
    alike = (other or words).split("\n")
    return one_line(
        "\n".join(
            f"{row[:BEGINS]}…" if len(row) > BEGINS and row in alike else show(row, LONGEST)
            for row in words.split("\n")
        )
    )


def issue(row: IssueRow, path: str, book: RuleBook, lang: str, *, with_why: bool = True) -> str:
    """An issue: rule, reason, evidence, before, after, both places, what can be done about it.

    Args:
        row: its row in the record.
        path: of the source.
        book: the rules.
        lang: the language of the answer, whatever that of the record.
        with_why: say why the rule matters; once is enough where several issues of it are told.
    """
    card = book.cards.get(row.code)
    status, severity = known_word("status", row.status, lang), known_word("severity", row.severity, lang)
    rows = [f"{row.id}  {row.code} {row.name}  {status}  {severity}"]
    if card is not None:
        rows[0] += f"  {card.title.say(lang)}"
    evidence = [Signal(one.signal, one.words) for one in row.evidence]
    message = message_of(row, card, lang)
    rows.append(f"  {message}")
    if card is not None and with_why:
        rows.append(f"  {card.why.say(lang)}")
    if evidence:
        said = signals(evidence, lang)
        if said not in message:
            rows.append(f"  {either(lang, '依据', 'evidence')}  {said}")
    rows.append(
        f"  {either(lang, '原文', 'source')}  {shown(path)}:{row.line}:{row.column}  {_quoted(row.before, lang)}"
    )
    if row.cleaned is not None:
        rows.append(
            f"  {either(lang, '成稿', 'cleaned')}  {row.cleaned.line}:{row.cleaned.column}  {_quoted(row.after, lang)}"
        )
    if row.superseded_by:
        rows.append(
            f"  {either(lang, f'编辑已另改此处，见 {row.superseded_by}', f'reworded by the editor, see {row.superseded_by}')}"
        )
    if row.status == "open" and row.fixes:
        rows += _offers(row, lang)
    if row.needs:
        rows.append(f"  {either(lang, '依赖', 'needs')}  {' '.join(row.needs)}")
    return "".join(line + "\n" for line in rows)


def _offers(row: IssueRow, lang: str) -> Iterator[str]:
    """What can be done about an issue, an offer a line, with its safety and what is typed to have it made."""
    for number, fix in enumerate(row.fixes):
        parts = []
        if not number and (not fix.label or (row.proposal or "").strip()):
            parts.append(f"  {proposed(row.before, row.proposal or '', lang)}")
        if fix.label:
            parts.append(f"  {say('can-do', lang, label=label(fix.label, lang))}")
        chosen = f"={fix.label}" if len(row.fixes) > 1 else ""
        safety = known_word("safety", fix.safety if chosen else str(row.safety), lang)
        yield from [*parts[:-1], f"{''.join(parts[-1:])}  [{safety}]  -a {row.id}{chosen}"]


def place(found: Located, book: RuleBook, lang: str) -> str:
    """A place: where it is in both texts, and the issues that touch it; or "as in the source"."""
    head = f"{shown(found.path)}  {one_line(found.words, LONGEST)}"
    spots = []
    for name, spot in (
        (either(lang, "原文", "source"), found.source),
        (either(lang, "成稿", "cleaned"), found.cleaned),
    ):
        if spot is not None:
            spots.append(f"{name} {spot[0]}:{spot[1]}")
    rows = [head, "  " + "   ".join(spots)]
    if not found.issues:
        same = either(lang, "与原文相同", "as in the source")
        none = either(lang, "没有改动，也没有问题", "no edit and no issue")
        rows.append("  " + (same if found.in_cleaned else none))
    if found.seam is not None:
        rows += line_end(found.seam, found.joint, lang)
    text = "".join(row + "\n" for row in rows)
    codes: set[str] = set()
    for one in found.issues:
        text += "\n" + issue(one, found.source_path, book, lang, with_why=one.code not in codes)
        codes.add(one.code)
    return text


def fitted(text: str, width: int) -> str:
    """A text whose lines are no wider than ``width`` columns (0: as they are); what is broken goes on two columns further in."""
    if not width:
        return text
    rows = []
    for line in text.removesuffix("\n").split("\n"):
        words = line.lstrip(" ")
        left = len(line) - len(words)
        first, *others = wrap(words, width - left - 2) if cells(line) > width else [words]
        rows += [" " * left + first, *(" " * (left + 2) + other for other in others)]
    return "".join(f"{row}\n" for row in rows)


def line_end(seam: Told, joint: IssueRow | None, lang: str) -> list[str]:
    """The end of a line: what the run did with it, and what speaks for joining it with the next, and against, as the text stands.

    Args:
        seam: the line end.
        joint: the issue of the run that joins it, or offers to. What is mended around a line end changes what it weighs: once
            furniture is gone or other lines are joined it may be joined after all, or be told of no more.
        lang: the language of the words.
    """
    first, last = seam.line + 1, seam.after + 1
    left, right = one_line(seam.left[-SHOWN:], LONGEST), one_line(seam.right[:SHOWN], LONGEST)
    outcome = _outcome(seam, joint)
    said = either(lang, *_OUTCOMES[outcome])
    if joint is not None and outcome != _by_itself(seam) and outcome != "declined":
        said += either(lang, *_AGAIN)
    wrapped, whole = (
        either(lang, "此处是折行文本", "hard-wrapped text"),
        either(lang, "此处逐行成段", "lines that are paragraphs"),
    )
    kind = wrapped if seam.wrapped else whole
    rows = [f"  {either(lang, '行末', 'line end')} {first} → {last}  {quoted(left, lang)} ⏎ {quoted(right, lang)}"]
    outset = either(lang, "（{}，{:+d}）", "  ({} {:+d})").format(kind, seam.start)
    rows.append(f"    {said}  {seam.points:+d}{either(lang, ' 分', ' points')}{outset}")
    for name, reasons in (
        (either(lang, "支持相连", "for joining"), seam.speaks_for),
        (either(lang, "反对相连", "against"), seam.against),
    ):
        if reasons:
            rows.append(f"    {name}  " + either(lang, "；", "; ").join(_weighed(one, lang) for one in reasons))
    if outcome == "offered" and seam.offered and seam.forbids:
        names = signals([Signal(one.name, one.words) for one in seam.forbids], lang)
        rows.append(f"    {either(lang, '不自动相连，因为', 'not joined unasked because')}  {names}")
    return rows


def _by_itself(seam: Told) -> str:
    """What would become of a line end by what is weighed here alone."""
    return "joined" if seam.safe else "offered" if seam.offered else "apart"


def _outcome(seam: Told, joint: IssueRow | None) -> str:
    """What became of a line end in the run."""
    if joint is None:
        return "likely" if seam.offered else "apart"
    if joint.status == "declined":
        return "declined"
    settled = joint.status in ("fixed", "superseded") or joint.safety == "safe"
    return "joined" if settled else "offered"


_OUTCOMES = {
    "joined": ("相连", "joined"),
    "offered": ("可以相连，由人决定", "may be joined, left to a person"),
    "likely": ("不连；要连，用 -a LB", "kept apart; -a LB joins it"),
    "declined": ("不连，已拒绝", "kept apart, as was decided"),
    "apart": ("不连", "kept apart"),
}
#: Behind an outcome that is another one than these points make.
_AGAIN = (
    "（别处改好后重新算过，依据见下）；按这份文字",
    ": it was weighed again once other places were mended, as is told below. As this text stands",
)


def _weighed(reason: Reason, lang: str) -> str:
    return f"{signals([Signal(reason.name, reason.words)], lang)} {reason.points:+d}"


def _quoted(words: str, lang: str) -> str:
    return quoted(show(one_line(words, LONGEST)), lang)
