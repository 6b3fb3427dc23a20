"""Options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from ..readers import FORMATS
from ..text.script import TARGETS, Target
from ..tongue import LANGUAGES, Said
from ..tuples import NamedTuple
from .command import Argument, option

F = TypeVar("F", bound=click.Command)
T = TypeVar("T", bound="tuple[Any, ...]")


class Inputs(NamedTuple):
    """What is read."""

    inputs: tuple[str, ...]
    files_from: str | None
    zero: bool
    no_gitignore: bool
    force_include: bool
    stdin_filename: str | None = None
    encoding: str | None = None
    format: str | None = None


class Rules(NamedTuple):
    """Which rules run, and what was decided."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    unfixable: tuple[str, ...] = ()
    unsafe_fixes: bool = False
    accept: tuple[str, ...] = ()
    decline: tuple[str, ...] = ()
    decisions: str | None = None
    no_decisions: bool = False
    baseline: str | None = None
    no_baseline: bool = False
    profile: str | None = None
    config: str | None = None
    isolated: bool = False
    text_lang: str | None = None
    to_script: Target | None = None


class Reports(NamedTuple):
    """What is reported, and what makes the exit code 1."""

    report: tuple[str, ...]
    issues: str | None
    show: str
    max_issues: int | None
    fail_on: str | None
    stats: bool
    verify: bool
    golden: str | None
    update_golden: bool
    jobs: int | None
    cache_dir: str | None = None
    no_cache: bool = True


class Talk(NamedTuple):
    """How a run speaks."""

    lang: str | None = None
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"
    no_progress: bool = False
    debug: bool = False


def take(kind: Callable[..., T], options: Mapping[str, Any]) -> T:
    """The part of the options that a type names."""
    return kind(**{name: options[name] for name in kind.__annotations__ if name in options})


def codes(words: tuple[str, ...]) -> tuple[str, ...]:
    """Comma lists as single words."""
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())


def input_options(*without: str) -> list[click.Parameter]:
    """``INPUT…`` and how it is read; ``without`` what a command has no use for."""
    known: list[click.Parameter] = [
        Argument(["inputs"], Said("文件、目录或通配符；- 为标准输入", "files, folders, globs; -: standard input"), nargs=-1, metavar="INPUT…"),
        option("--files-from", metavar="FILE", zh="从文件读入路径，每行一个（- 为标准输入）", en="read paths from FILE, one a line (-: standard input)"),
        option("-0", "zero", is_flag=True, zh="路径以 NUL 结尾", en="the paths end with NUL"),
        option("--no-gitignore", is_flag=True, zh="目录里 git 忽略的文件也处理", en="in folders, read what git ignores too"),
        option("--force-include", is_flag=True, zh="配置排除了、但写明的文件也处理", en="read files that are named, though the configuration excludes them"),
        option("--stdin-filename", metavar="NAME", zh="标准输入在报告中的名字", en="what standard input is called in reports"),
        option("--encoding", metavar="NAME", zh="编码（默认自动判断）", en="encoding (default: found out)"),
        option("--format", type=click.Choice(FORMATS), zh="文件格式", en="format of the input"),
    ]  # fmt: skip
    return [one for one in known if one.name not in without]


def rule_options(*without: str) -> list[click.Parameter]:
    """Which rules run, and what was decided; ``without`` those that a command has no use for."""
    known = [
        option("--select", multiple=True, metavar="CODES", zh="只用这些规则：ALL、规则族、代码或名称", en="run only these: ALL, family, code or name"),
        option("--ignore", multiple=True, metavar="CODES", zh="不用这些规则", en="do not run these"),
        option("--extend-select", multiple=True, metavar="CODES", zh="另加这些规则", en="run these beside the others"),
        option("--unfixable", multiple=True, metavar="CODES", zh="只报告，不改", en="report these, never apply them"),
        option("--unsafe-fixes", is_flag=True, zh="把握较小、但只有一种改法的也改", en="apply unsafe fixes too, where there is one only"),
        option("-a", "--accept", multiple=True, metavar="ID|CODE", zh="本次接受；一处有几种改法时写明一种：ID=改法", en="accept, in this run; where an issue has several offers, one by its name: ID=OFFER"),
        option("-d", "--decline", multiple=True, metavar="ID|CODE", zh="本次拒绝", en="decline, in this run"),
        option("--decisions", metavar="FILE", zh="决定文件（默认向上找 textclean.decisions.toml）", en="decisions file (default: nearest textclean.decisions.toml upward)"),
        option("--no-decisions", is_flag=True, zh="不用决定文件", en="use no decisions file"),
        option("--baseline", metavar="FILE", zh="已知问题的清单（textclean baseline 写出）：照列数目，不算未通过", en="known issues, as textclean baseline writes them: counted, never failed on"),
        option("--no-baseline", is_flag=True, zh="不用已知问题的清单", en="use no baseline"),
        option("--config", metavar="FILE", zh="配置文件（默认向上找 textclean.toml）", en="configuration file (default: nearest textclean.toml upward)"),
        option("--isolated", is_flag=True, zh="不用找到的配置文件和决定文件", en="use no configuration and decisions files but those named"),
        option("--profile", metavar="NAME", zh="规则集：bulletin（默认）、book、plain、strict", en="profile: bulletin (default), book, plain, strict"),
        option("--text-lang", type=click.Choice([*LANGUAGES, "auto"]), zh="文稿的语言（默认自动判断）", en="language of the text (default: found out)"),
        option("--to-script", type=click.Choice(TARGETS), zh="转换文字：简、繁、台、港、日（只换字形，逐处可拒绝、可还原）", en="convert the script: Simplified, Traditional, Taiwan, Hong Kong, Japanese (characters only; each change can be declined and undone)"),
    ]  # fmt: skip
    return [one for one in known if one.name not in without]


def report_options(fail_on: str) -> list[click.Parameter]:
    """What is reported."""
    severities = click.Choice(["error", "warning", "note", "never", "new"])
    return [
        option("--report", multiple=True, metavar="FMT[:PATH]", zh="报告格式与去处，可重复；格式有 text concise markdown html jsonl json csv errata xlsx docx record record-html sarif github gitlab rdjson junit checkstyle tap", en="format and place of a report; repeatable. Formats: text, concise, markdown, html, jsonl, json, csv, errata, xlsx, docx, record, record-html, sarif, github, gitlab, rdjson, junit, checkstyle, tap"),
        option("--issues", metavar="FILE", zh="问题记录写到 FILE", en="write the issue record to FILE"),
        option("--show", default="open", metavar="STATUS,…", zh="报告列出哪些：fixed,open,declined,known,superseded", en="which to list: fixed,open,declined,known,superseded"),
        option("--max-issues", type=click.IntRange(0), metavar="N", zh="文本报告最多列出几条（终端默认 20）", en="how many the text report lists (20 on a terminal)"),
        option("--fail-on", type=severities, zh=f"有此级及以上待定问题时退出码为 1；never：从不；new：只看基线以外的（默认 {fail_on}）", en=f"severity of an open issue that makes exit code 1; never: none does; new: one that the baseline lacks (default: {fail_on})"),
        option("--stats", is_flag=True, zh="各规则的数量、各规则族的用时、各文件的差错率", en="per rule: findings, fixed; per family: time; per document: error rate"),
        option("-j", "--jobs", type=click.IntRange(1), metavar="N", zh="同时工作的进程数（输入少于 8 个为 1，否则为核数）", en="processes at work (1 for under 8 inputs, else one a core)"),
        option("--verify", is_flag=True, zh="核对本次结果：可还原、再跑不变、位置与字句无误", en="check the laws on this run: undo, idempotence, spans, conservation"),
        option("--golden", metavar="DIR", zh="与存在 DIR 的上次结果比较，有差别时退出码为 1；不写其他文件", en="compare with the run stored in DIR, exit code 1 where they differ; nothing else is written"),
        option("--update-golden", is_flag=True, zh="把本次结果存入 DIR", en="store this run in DIR"),
    ]  # fmt: skip


def unasked_reports() -> dict[str, Any]:
    """The values of :func:`report_options` for a command that has none of them: nothing is reported, nothing fails."""
    options = [one for one in report_options("never") if isinstance(one, click.Option)]
    values: dict[str, Any] = {str(one.name): () if one.multiple else None for one in options}
    return values | {"show": "open", "fail_on": "never"}


def cache_options() -> list[click.Parameter]:
    """Whether outcomes are kept."""
    return [
        option("--cache-dir", metavar="DIR", zh="检查结果的缓存目录（多个输入时默认 .textclean-cache）", en="keep outcomes in DIR (default for many inputs: .textclean-cache)"),
        option("--no-cache", is_flag=True, zh="不用缓存", en="check unchanged files again, keep nothing"),
    ]  # fmt: skip


#: What ``--quiet`` leaves: of a command that lists issues these, of the others nothing.
LISTS, SILENT = Said("只列问题", "issues only"), Said("只报错误，不作其他提示", "no messages but those of trouble")


def talk_options(*without: str, quiet: Said = SILENT) -> list[click.Parameter]:
    """How a run speaks; ``without`` what a command has no use for, ``quiet`` what ``--quiet`` comes to."""
    known = [
        option("--lang", type=click.Choice(LANGUAGES), zh="消息与报告的语言（ja 只用于审校页，其余为英文）", en="language of messages and reports (ja: of the review page; the rest is English)"),
        option("-q", "--quiet", is_flag=True, zh=quiet.zh, en=quiet.en),
        option("-v", "--verbose", is_flag=True, zh="另显示编码等信息", en="also encoding and the like"),
        option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", zh="颜色", en="colour"),
        option("--no-progress", is_flag=True, zh="不显示进度", en="no progress line"),
        option("--debug", is_flag=True, zh="出错时给出详情", en="show the details of an error"),
    ]  # fmt: skip
    return [one for one in known if one.name not in without]
