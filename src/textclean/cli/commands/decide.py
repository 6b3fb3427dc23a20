"""``textclean decide``: put decisions into the decisions file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from ... import decisions_file, files
from ...cleaner import Cleaner
from ...configuration import Held
from ...decisions import ID, Verdict
from ...decisions_file import DecisionRow
from ...errors import Trouble, shown
from ...issue import Issue
from ...text.show import one_line
from ...tongue import Said, either
from ...tuples import NamedTuple
from ...writers.console import columns
from ...writers.message import label
from .. import inputs
from ..command import Argument, Command, lang_of, option
from ..issues import ambiguous
from ..kept import Kept
from ..options import codes, rule_options, talk_options
from ..settings import held_by, make_cleaner
from ..talk import note, out


class Decide(Command):
    """The command."""

    said = Said(
        "把对问题的决定写进决定文件（textclean.decisions.toml），以后每次运行都照办。",
        "Put decisions into the decisions file (textclean.decisions.toml); every later run obeys them.",
    )
    examples = (
        "textclean decide bulletin.txt TY-5d --accept",
        "textclean decide bulletin.txt DU-32=complete-earlier --accept",
        'textclean decide bulletin.txt LB TR-10 --decline --because "the list is meant so"',
        "textclean decide bulletin.txt --list",
    )


class _Verdict(NamedTuple):
    """What was decided, by whom, and why."""

    word: Verdict
    because: str
    by: str


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    path, targets = options["file"], codes(options["targets"])
    folder = os.path.dirname(path) or "."
    held = held_by({**options, "accept": (), "decline": ()}, path)
    lang = lang_of(context)
    file = held.decisions or decisions_file.find(folder) or os.path.join(folder, decisions_file.NAME)
    about = Kept(path, held, file, lang, options["quiet"])
    asked = [name for name in ("accept", "decline", "forget", "list", "prune") if options[name]]
    if len(asked) > 1:
        one, other = (f"--{name}" for name in asked[:2])
        words = either(lang, "{} 和 {} 只能用一个。", "{} and {} exclude each other; give one")
        raise click.UsageError(words.format(one, other), context)
    if options["prune"]:
        return _prune(about)
    if options["list"]:
        return _list(about)
    if not asked or not targets:
        raise click.UsageError(_needed(path, lang), context)
    if options["forget"]:
        return _forget(about, _meant(targets, path, held))
    cleaner = make_cleaner(held)
    source, cleaned = cleaner.document(inputs.named(path), path)
    word: Verdict = "accept" if options["accept"] else "decline"
    picked = _picked(cleaned.issues, targets, cleaner, word, options["choice"])
    if not picked:
        raise Trouble("not-open", path=path, name=", ".join(targets))
    verdict = _Verdict(word, options["because"] or "", options["by"] or "")
    rows = [_row(issue, source.text, about, verdict, choice) for issue, choice in picked]
    _change(file, partial(decisions_file.put, rows=rows), path)
    count = len(rows)
    about.tell(Said(f"已记下 {count} 项，下次 textclean fix 照办", f"{count} written; the next textclean fix obeys"))
    return 0


def _change(file: str, change: Callable[[bytes, str], bytes], *inputs: str) -> None:
    """Change the file as it is now: another command, or a page that is open, may have written meanwhile."""
    with files.held(os.path.dirname(os.path.abspath(file))):
        data = files.read(file) if os.path.lexists(file) else b""
        files.write([files.Output(file, change(data, file))], inputs)


def _needed(path: str, lang: str) -> str:
    if ID.fullmatch(path) and not os.path.lexists(path):
        form = either(
            lang,
            "“{}”前面要先写原文：textclean decide 原文 {}",
            "name the source before '{}': textclean decide FILE {}",
        )
        return form.format(path, path)
    zh = "请写出编号或代码，并给出 --accept、--decline 或 --forget 之一（或只用 --list）。"
    return either(lang, zh, "name issues and one of --accept, --decline, --forget (or --list alone)")


def _picked(
    issues: Sequence[Issue], targets: Sequence[str], cleaner: Cleaner, verdict: Verdict, choice: str | None
) -> list[tuple[Issue, str]]:
    """The issues that words mean, each with the offer that is chosen; by its kind only what can still be decided."""
    found: dict[str, tuple[Issue, str]] = {}
    for target in targets:
        word, _, label = target.partition("=") if verdict == "accept" else (target, "", "")
        chosen = label or choice or ""
        if ID.fullmatch(word):
            fits = [issue for issue in issues if issue.id.startswith(word)]
            if not fits:
                raise Trouble("no-id", name=word)
            if len(fits) > 1:
                raise ambiguous(word, [issue.id for issue in fits])
            if verdict == "accept" and not fits[0].offers:
                raise Trouble("no-offer", name=word)
        else:
            kinds = cleaner.settings(()).selected & cleaner.book.codes_of(word)
            fits = [issue for issue in issues if issue.code in kinds]
            if verdict == "accept":
                fits = [issue for issue in fits if _acceptable(issue, chosen)]
        found |= {issue.id: (issue, chosen) for issue in fits}
    return list(found.values())


def _acceptable(issue: Issue, choice: str) -> bool:
    return issue.status == "open" and (len(issue.offers) == 1 or choice in [offer.label for offer in issue.offers])


def _row(issue: Issue, source: str, about: Kept, verdict: _Verdict, choice: str) -> DecisionRow:
    labels = [offer.label for offer in issue.offers]
    if verdict.word == "accept" and choice not in labels and (len(labels) > 1 or (choice and any(labels))):
        form, pause = either(about.lang, "{}（{}）", "{} ({})"), either(about.lang, "、", ", ")
        said = pause.join(form.format(word, label(word, about.lang)) for word in labels)
        raise Trouble("which-offer", name=issue.id, labels=said)
    choice = choice if choice in labels else ""
    return DecisionRow(
        id=issue.id,
        path=decisions_file.as_path(about.name),
        verdict=verdict.word,
        choice=choice,
        words=decisions_file.words_of(issue, source, choice),
        because=verdict.because,
        by=verdict.by,
    )


_VERDICTS = {"accept": "接受", "decline": "拒绝"}


def _list(about: Kept) -> int:
    rows = about.rows()
    if not rows:
        note(either(about.lang, "没有关于“{}”的决定", "no decisions on '{}'").format(shown(about.name)))
    out(columns([_shown(row, about.lang) for row in rows]))
    return 0


def _shown(row: DecisionRow, lang: str) -> tuple[str, ...]:
    """A decision as ``--list`` shows it: with the offer that was chosen, who decided, and why."""
    verdict = either(lang, _VERDICTS[row.verdict], row.verdict) if row.verdict else ""
    chosen = either(lang, "（{}）", " ({})").format(label(row.choice, lang)) if row.choice else ""
    by = row.by and f"{row.by}{either(lang, '：', ': ') if row.because else ''}"
    return row.id, verdict + chosen, shown(row.path or "*"), one_line(row.words), one_line(by + row.because)


def _meant(targets: Sequence[str], path: str, held: Held) -> dict[str, tuple[str, ...]]:
    """What the ids of the decisions that each word means begin with; a rule means those of its issues in the text."""
    meant: dict[str, tuple[str, ...]] = {}
    for word in targets:
        if ID.fullmatch(word) or (word.isalpha() and word.isupper() and word != "ALL"):
            meant[word] = (word if "-" in word else f"{word}-",)
            continue
        cleaner = make_cleaner(held)
        kinds = cleaner.book.codes_of(word)
        issues = cleaner.document(inputs.named(path), path)[1].issues
        meant[word] = tuple(issue.id for issue in issues if issue.code in kinds)
    return meant


def _forget(about: Kept, meant: dict[str, tuple[str, ...]]) -> int:
    rows = about.rows()
    keys: list[tuple[str, str]] = []
    for word, beginnings in meant.items():
        fits = [(row.id, row.path) for row in rows if row.id.startswith(beginnings)]
        if not fits:
            raise Trouble("not-held", path=about.file, name=word)
        if len({one for one, _ in fits}) > 1 and len(beginnings) == 1 and "-" in word:
            raise ambiguous(word, [one for one, _ in fits])
        keys += fits
    _change(about.file, partial(decisions_file.forget, keys=keys))
    about.tell(Said(f"已撤销 {len(keys)} 项", f"{len(keys)} taken out"))
    return 0


def _prune(about: Kept) -> int:
    """Take out the decisions about this file alone that no longer meet an issue of it."""
    rows = about.rows()
    decisions = [made for row in rows if (made := row.decision())]
    cleaned = make_cleaner(about.held).document(inputs.named(about.path), about.path, decisions)[1]
    unmet = {one.target for one in cleaned.settings.decisions.unmet()} if cleaned.settings else set()
    keys = [(row.id, row.path) for row in rows if row.id in unmet and decisions_file.means(row, about.name)]
    if keys:
        _change(about.file, partial(decisions_file.forget, keys=keys), about.path)
    about.tell(Said(f"已去掉 {len(keys)} 项", f"{len(keys)} taken out"))
    return 0


command = Decide(
    "decide",
    callback=run,
    params=[
        Argument(["file"], Said("原文", "the source"), metavar="FILE"),
        Argument(["targets"], Said("问题编号（写开头几位即可）、规则或规则族", "ids of issues (their beginnings are enough), rules, families"), nargs=-1, metavar="ID[=LABEL]|CODE…"),
        option("--accept", is_flag=True, zh="接受", en="accept"),
        option("--decline", is_flag=True, zh="拒绝", en="decline"),
        option("--forget", is_flag=True, zh="撤销已记下的决定", en="take decisions out again"),
        option("--list", is_flag=True, zh="列出对 FILE 有效的决定", en="list the decisions that hold for FILE"),
        option("--prune", is_flag=True, zh="去掉对 FILE 已无对应问题的决定", en="take out decisions that no longer meet an issue of FILE"),
        option("--because", metavar="TEXT", zh="理由", en="why"),
        option("--by", metavar="NAME", zh="决定人", en="who decided"),
        option("--choice", metavar="LABEL", zh="几种改法中的哪一种", en="which of several offers"),
        option("--encoding", metavar="NAME", zh="编码", en="encoding"),
        *rule_options("accept", "decline", "no_decisions", "baseline", "no_baseline"),
        *talk_options("verbose", "color", "no_progress"),
    ],
)  # fmt: skip
