"""Trouble with what somebody asks for, and wrote down: options, configuration, records, decisions, earlier deliveries."""

from __future__ import annotations

from .line import OURS, Line

LINES: dict[str, Line] = {
    # -- options
    "usage": Line("{what}", "{what}"),
    "no-rule": Line(
        "没有规则“{name}”。",
        "no rule '{name}'",
        maybe_zh="相近的有 {near_zh}。",
        maybe_en="; did you mean {near_en}?",
        hint_zh="全部规则见 textclean rules。",
        hint_en="; textclean rules lists them",
    ),
    "no-profile": Line(
        "没有规则集“{name}”。", "no profile '{name}'", maybe_zh="现有：{near}。", maybe_en="; there are {near}"
    ),
    "no-extra": Line(
        '写这种文件需要另装组件：pip install "{extra}"（缺 {package}）。',
        'writing this file needs an extra: pip install "{extra}" ({package} is missing)',
    ),
    "needs-path": Line(
        "{format} 报告是文件，请写明去处：--report {format}:名称{suffix}",
        "a {format} report is a file; say where: --report {format}:NAME{suffix}",
    ),
    "no-rows": Line(
        "--issues 写的是问题记录（.jsonl、.json、.csv、.sarif）；要写“{path}”这样的报告，请用 --report {format}:{path}",
        "--issues writes the issue record (.jsonl, .json, .csv, .sarif); for a report such as '{path}' use --report {format}:{path}",
    ),
    "no-format": Line(
        "不认识报告格式“{name}”。",
        "unknown report format '{name}'",
        maybe_zh="相近的有 {near}。",
        maybe_en="; did you mean {near}?",
        hint_zh="现有：{known}。",
        hint_en="; there are {known}",
    ),
    "no-status": Line("没有状态“{name}”。现有：{known}。", "no status '{name}'; there are {known}"),
    "no-id": Line("没有编号“{name}”的问题；编号见报告。", "no issue has the id '{name}'; the report gives the ids"),
    "no-id-here": Line(
        "当前目录的记录里没有编号“{name}”的问题；记录在别处，请用 --record 指明。",
        "no record in this folder has an issue '{name}'; if it lies elsewhere, name it with --record",
    ),
    "many-ids": Line(
        "“{name}”对应 {count} 处：{ids_zh}。请多写一位。", "'{name}' fits {count} issues: {ids}; add a character"
    ),
    "no-offer": Line("“{name}”没有可接受的改法。", "'{name}' offers nothing to accept"),
    "which-offer": Line(
        "“{name}”有几种改法：{labels}。请用 --choice 选一种。",
        "'{name}' has several offers: {labels}; choose one with --choice",
    ),
    "choose": Line(
        "“{name}”的改法要写明一种，接在编号后面：{labels}。",
        "say which offer of '{name}' is meant, behind its id: {labels}",
    ),
    "not-held": Line("“{path}”中没有关于“{name}”的决定。", "'{path}' holds no decision on '{name}'"),
    "not-open": Line("“{path}”中没有可定的“{name}”。", "'{path}' has nothing to decide for '{name}'"),
    # -- configuration
    "exists": Line("已有“{path}”，没有改动任何文件。", "'{path}' is there already; nothing was written"),
    "bad-config": Line("{path} 第 {line} 行不是合法的 TOML：{reason_zh}。", "{path}:{line}: this is no TOML: {reason}"),
    "unknown-key": Line(
        "{path} 第 {line} 行：不认识“{name}”",
        "{path}:{line}: unknown key '{name}'",
        maybe_zh="，应是“{near}”。",
        maybe_en="; did you mean '{near}'?",
        hint_zh="。",
    ),
    "bad-value": Line(
        "{path} 第 {line} 行：“{name}”的值不对：{reason_zh}。", "{path}:{line}: '{name}' cannot be so: {reason}"
    ),
    "no-word": Line("{path} 第 {line} 行：箭头前没有词。", "{path}:{line}: no word stands before the arrow"),
    "config-rule": Line(
        "{place}：没有规则“{name}”。",
        "{place}: no rule '{name}'",
        maybe_zh="相近的有 {near_zh}。",
        maybe_en="; did you mean {near_en}?",
        hint_zh="全部规则见 textclean rules。",
        hint_en="; textclean rules lists them",
    ),
    "config-option": Line(
        "{place}：规则“{rule}”没有这样的选项“{name}”。",
        "{place}: the rule '{rule}' has no such option '{name}'",
        maybe_zh="可设的有 {near}。",
        maybe_en="; it has {near}",
        hint_zh="它没有选项。",
        hint_en="; it has none",
    ),
    "config-option-array": Line(
        "{place}：规则“{rule}”的选项“{name}”应是列表，各项写在引号里。",
        "{place}: the option '{name}' of the rule '{rule}' takes a list of texts, in quotes",
    ),
    "config-option-int": Line(
        "{place}：规则“{rule}”的选项“{name}”应是不小于 0 的整数。",
        "{place}: the option '{name}' of the rule '{rule}' takes a whole number, 0 or more",
    ),
    "config-profile": Line(
        "{place}：没有规则集“{name}”。",
        "{place}: no profile '{name}'",
        maybe_zh="现有：{near}。",
        maybe_en="; there are {near}",
    ),
    "no-config": Line("没有配置文件（textclean.toml）。", "there is no configuration (textclean.toml)"),
    "review-stdin": Line("审校需要文件，不能用标准输入。", "review needs a file; it cannot read standard input"),
    "port-taken": Line(
        "不能使用端口 {port}：{reason}。请换一个，或不写 --port。",
        "cannot use port {port}: {reason}; name another, or leave --port out",
    ),
    "no-baseline": Line(
        "--fail-on new 需要已知问题的清单；请用 --baseline 指明，或在配置里写 baseline。",
        "--fail-on new needs a baseline; name it with --baseline or in the configuration",
        maybe_zh="这里有“{near}”：加 --baseline {near}。",
        maybe_en="; here is '{near}': add --baseline {near}",
    ),
    "project-rules": Line("规则有错：{reason}", "the project's rules are at fault: {reason}"),
    # -- records, decisions
    "no-record": Line(
        "没有“{path}”的记录；请用 --record 指明。", "there is no record for '{path}'; name it with --record"
    ),
    "bad-record": Line("“{path}”不是 textclean 的记录：{reason}。", "'{path}' is no record of textclean: {reason}"),
    "wrong-record": Line(
        "“{record}”不是这份“{path}”的记录；请用 --record 指明。",
        "'{record}' does not belong to this '{path}'; name its record with --record",
    ),
    "superseded": Line(
        "“{name}”已由 {by} 的另改取代，请撤回 {by}。",
        "'{name}' is superseded by the own wording of {by}: take that back",
    ),
    "not-made": Line(
        "“{name}”没有改动：成稿中这一处与原文相同，无须撤回。",
        "'{name}' changed nothing: the cleaned text reads there as the source does, so there is nothing to undo",
    ),
    "not-fixed": Line(
        "没有依“{name}”作的改动；请写编号、规则或规则族，见记录。",
        "nothing was fixed under '{name}'; name an id, a rule or a family of the record",
    ),
    "is-source": Line(
        "“{path}”就是原文，没有可还原的；请写成稿的名字。",
        "'{path}' is the source itself, there is nothing to undo; name the cleaned text",
    ),
    "which-line": Line(
        "要问“{path}”的哪一行？请写 {path}:行，如 {path}:1。", "which line of '{path}'? say {path}:LINE, as {path}:1"
    ),
    "no-place": Line("“{path}”没有第 {line} 行第 {column} 列。", "'{path}' has no line {line}, column {column}"),
    "no-subject": Line(
        "“{name}”不是规则、编号，也不是 文件:行:列。",
        "'{name}' is no rule, no issue id and no FILE:LINE:COL",
        maybe_zh="相近的有 {near}。",
        maybe_en="; did you mean {near}?",
    ),
    "bad-decisions": Line("“{path}”不能用：{reason_zh}。", "'{path}' cannot be used: {reason}"),
    "no-golden": Line("--update-golden 需要 --golden 目录。", "--update-golden needs --golden DIR"),
    "bad-baseline": Line("基线“{path}”不能用：{reason_zh}。", "the baseline '{path}' cannot be used: {reason}"),
    "rule-book": Line("规则库有错：{reason}", "the rule book is at fault: {reason}", OURS),
    # -- earlier deliveries
    "no-index": Line(
        "没有来稿索引“{path}”。要新建，请加 --remember。", "there is no index '{path}'; --remember makes one"
    ),
    "foreign-index": Line("“{path}”不是 textclean 的来稿索引。", "'{path}' is no index of textclean"),
    "newer-index": Line(
        "来稿索引“{path}”由更新的 textclean 写成（格式 {version}），请升级 textclean。",
        "the index '{path}' was written by a newer textclean (form {version}); update textclean",
    ),
    "broken-index": Line(
        "来稿索引“{path}”已损坏（{reason}）。请移走，用 --remember 重建。",
        "the index '{path}' is damaged ({reason}); move it away and make it anew with --remember",
    ),
    "busy-index": Line(
        "来稿索引“{path}”一直被另一个程序占用，请稍后再试。",
        "the index '{path}' is held by another program; try again later",
    ),
    "no-memory": Line(
        "--remember 需要来稿索引：请用 --against 指明一个文件。",
        "--remember needs an index: name a file with --against",
    ),
}
