"""What ``explain`` says."""

from __future__ import annotations

from ..errors import shown
from ..finding import Signal
from ..record import IssueRow
from ..rulebook import Card, RuleBook
from ..text.show import one_line, show
from ..writers.message import signals
from .place import Place

_STATUS = {
    "fixed": ("已改", "fixed"),
    "open": ("待定", "open"),
    "declined": ("已拒绝", "declined"),
    "known": ("已知", "known"),
}
_SEVERITY = {"error": ("错误", "error"), "warning": ("警告", "warning"), "note": ("提示", "note")}
_SAFETY = {
    "safe": ("确定：自动改", "safe: done by itself"),
    "unsafe": ("把握较小：要求才改", "unsafe: done when asked for"),
    "manual": ("由人决定", "manual: a person decides"),
}
LONGEST = 120  #: characters of words of a document


def rule(card: Card, lang: str) -> str:
    """A rule: what it finds, why it matters, how safe it is, examples."""
    zh = lang.startswith("zh")
    severity, safety = _SEVERITY[card.severity][not zh], _SAFETY[card.safety][not zh]
    rows = [
        f"{card.code} {card.name}  {card.title.say(lang)}",
        f"  {severity}  {safety}",
        "",
        f"  {card.summary.say(lang)}",
    ]
    rows += [f"  {line}" for line in card.why.say(lang).split("\n")]
    for option, value in card.options.items():
        rows.append(f"  {option} = {value}")
    bad, good, fine = ("误", "正", "不改") if zh else ("bad", "good", "fine")
    for example in card.example[:6]:
        for name, words in ((bad, example.bad), (good, example.good), (fine, example.fine)):
            if words is not None:
                rows.append(f"  {name}  {one_line(words, LONGEST)}")
    return "".join(row.rstrip(" ") + "\n" for row in rows)


def issue(row: IssueRow, path: str, book: RuleBook, lang: str) -> str:
    """An issue: rule, reason, evidence, before, after, both places, what can be done about it."""
    zh = lang.startswith("zh")
    card = book.cards.get(row.code)
    status, severity = _STATUS[row.status][not zh], _SEVERITY[row.severity][not zh]
    rows = [f"{row.id}  {row.code} {row.name}  {status}  {severity}"]
    if card is not None:
        rows[0] += f"  {card.title.say(lang)}"
    rows.append(f"  {one_line(row.message)}")
    if card is not None:
        rows.append(f"  {card.why.say(lang)}")
    if row.evidence:
        said = signals([Signal(one.signal, one.words) for one in row.evidence], lang)
        rows.append(f"  {'依据' if zh else 'evidence'}  {said}")
    rows.append(f"  {'原文' if zh else 'source'}  {shown(path)}:{row.line}:{row.column}  {_quoted(row.before)}")
    if row.cleaned is not None:
        rows.append(f"  {'成稿' if zh else 'cleaned'}  {row.cleaned.line}:{row.cleaned.column}  {_quoted(row.after)}")
    if row.status == "open" and row.fixes:
        proposal = _quoted(row.proposal or "")
        rows.append(f"  {'可改为' if zh else 'proposal'}  {proposal}  [{row.safety}]  -a {row.id}")
    if row.needs:
        rows.append(f"  {'依赖' if zh else 'needs'}  {' '.join(row.needs)}")
    return "".join(line + "\n" for line in rows)


def place(found: Place, book: RuleBook, lang: str) -> str:
    """A place: where it is in both texts, and the issues that touch it; or "as in the source"."""
    zh = lang.startswith("zh")
    head = f"{shown(found.path)}  {one_line(found.words, LONGEST)}"
    spots = []
    for name, spot in (("原文" if zh else "source", found.source), ("成稿" if zh else "cleaned", found.cleaned)):
        if spot is not None:
            spots.append(f"{name} {spot[0]}:{spot[1]}")
    rows = [head, "  " + "   ".join(spots)]
    if not found.issues:
        same = "与原文相同" if zh else "as in the source"
        none = "没有改动，也没有问题" if zh else "no edit and no issue"
        rows.append("  " + (same if found.in_cleaned else none))
    text = "".join(row + "\n" for row in rows)
    return text + "".join("\n" + issue(one, found.source_path, book, lang) for one in found.issues)


def _quoted(words: str) -> str:
    return f"“{show(one_line(words, LONGEST))}”"
