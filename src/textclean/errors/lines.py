"""Every kind of trouble with its line in Chinese and English and its exit code."""

from __future__ import annotations

from ..tuples import NamedTuple

CALLER, OURS = 2, 3  #: exit codes: trouble of whoever calls, trouble of ours


class Line(NamedTuple):
    """One line of the table; ``{…}`` is filled by name. ``maybe``: added where the word ``near`` is known, else ``hint``."""

    zh: str
    en: str
    code: int = CALLER
    maybe_zh: str = ""
    maybe_en: str = ""
    hint_zh: str = ""
    hint_en: str = ""


LINES: dict[str, Line] = {
    # -- inputs
    "missing": Line(
        "找不到“{path}”。",
        "cannot find '{path}'",
        maybe_zh="目录里有“{near}”，是它吗？",
        maybe_en="; did you mean '{near}'?",
    ),
    "dash": Line(
        "“{path}”开头的不是减号。选项要用两个减号：{option}。",
        "'{path}' begins with a dash, an option with two hyphens: {option}",
    ),
    "no-match": Line("“{path}”没有匹配任何文件。", "'{path}' matches no file"),
    "nothing-inside": Line("“{path}”里没有可处理的文件（{kinds}）。", "'{path}' holds no file to read ({kinds})"),
    "no-input": Line(
        "没有输入。请写出文件、目录，或用 - 表示标准输入。", "no input: name files or folders, or - for standard input"
    ),
    "unreadable": Line("读不了“{path}”：{reason}。", "cannot read '{path}': {reason}"),
    "is-folder": Line("“{path}”是目录，此处需要文件。", "'{path}' is a folder; a file is needed here"),
    "binary": Line("“{path}”像是二进制文件（含 NUL），已跳过。", "'{path}' looks binary (NUL bytes); skipped"),
    "unsure": Line(
        "“{path}”不是 UTF-8",
        "'{path}' is not UTF-8",
        maybe_zh="，可能是 {near_zh}。请加 --encoding。",
        maybe_en="; perhaps {near}: give --encoding",
        hint_zh="，也看不出是哪种编码；可能是几种编码混在一起，或文件已损坏。",
        hint_en=", and no encoding fits it as a whole; it may be a mixture of several, or damaged",
    ),
    "damaged": Line(
        "“{path}”像是损坏的 UTF-8，从第 {at} 字节起读不通",
        "'{path}' looks like damaged UTF-8, from byte {at} on",
        maybe_zh="。要照读，请加 --encoding utf-8，读不出的字会标为 CH002。",
        maybe_en="; --encoding utf-8 reads it, and CH002 marks what is lost",
        hint_zh="，损坏太多，不能处理。",
        hint_en=", and too much of it is lost to be read",
    ),
    "undecodable": Line("“{path}”不能按 {encoding} 解码（第 {at} 字节）。", "'{path}' is not {encoding} (byte {at})"),
    "no-encoding": Line(
        "不认识编码“{name}”。",
        "unknown encoding '{name}'",
        maybe_zh="相近的有 {near}。",
        maybe_en="; did you mean {near}?",
        hint_zh="常用的有 utf-8、gb18030、big5、shift_jis。",
        hint_en="; common ones are utf-8, gb18030, big5, shift_jis",
    ),
    "is-pdf": Line(
        "读不了“{path}”：这是 PDF，本程序只读纯文本。请先提取文字，如 pdftotext 版面.pdf，再处理得到的 .txt。",
        "cannot read '{path}': it is a PDF, and only plain text is read; take its text out first, as by "
        "pdftotext PAGE.pdf, and give the .txt",
    ),
    "is-word": Line(
        "读不了“{path}”：这是 Word 文档（{format}），本程序只读纯文本。请在 Word 或 WPS 里“另存为”，类型选“纯文本（*.txt）”，再处理得到的 .txt。",
        "cannot read '{path}': it is a Word document ({format}), and only plain text is read; in Word, Save As "
        "'Plain Text (*.txt)', and give the .txt",
    ),
    "no-reader": Line(
        "读不了“{path}”：这是 {format}，本程序只读纯文本。请先用原来的程序另存为纯文本。",
        "cannot read '{path}': it is {format}, and only plain text is read; save it as plain text first",
    ),
    # -- outputs
    "many-inputs": Line(
        "有 {count} 个输入，请用 --out 目录 或 --in-place 说明写到哪里。",
        "{count} inputs: say where to write with --out DIR or --in-place",
    ),
    "one-place": Line(
        "{first} 和 {second} 只能用一个；它们都说明写到哪里。", "{first} and {second} both say where to write; give one"
    ),
    "stdin-in-place": Line(
        "标准输入不是文件，不能用 --in-place；去掉它，成稿写到标准输出。",
        "standard input is no file to write over; leave --in-place out, and the text goes to standard output",
    ),
    "no-folder": Line("写不了“{path}”：没有目录“{folder}”。", "cannot write '{path}': there is no folder '{folder}'"),
    "out-is-folder": Line("写不了“{path}”：它是目录。", "cannot write '{path}': it is a folder"),
    "out-is-file": Line("写不了“{path}”：它是文件，不是目录。", "cannot write '{path}': it is a file, not a folder"),
    "alias": Line(
        "“{path}”就是输入文件。要改写原文，请用 --in-place。",
        "'{path}' is the input itself; to write over it, use --in-place",
    ),
    "same-place": Line(
        "“{path}”要写两次；请另起一个名字，同名的输入请分开运行。",
        "'{path}' would be written twice; choose another name, or run inputs of one name apart",
    ),
    "same-stdout": Line(
        "{first} 和 {second} 都要写到标准输出；请给其中一个文件名。",
        "{first} and {second} both want standard output; give one of them a file",
    ),
    "undo-over": Line(
        "只撤回部分改动后，“{path}”与记录不再相符，所以不能写回原处。请写到别的文件，或用 textclean decide --decline 拒绝这些改动。",
        "taken back in part, '{path}' would no longer fit its record; write to another file, "
        "or decline these edits with textclean decide",
    ),
    "unwritable": Line("写不了“{path}”：{reason}。", "cannot write '{path}': {reason}"),
    "undo-onto": Line(
        "“{path}”是记录，还原的原文请写到别的文件。",
        "'{path}' is the record; write the source to another file",
    ),
    "edited": Line(
        "“{path}”在上次运行后被人改过。改名保存，或加 --force 覆盖。",
        "'{path}' was edited since the last run; move it, or --force",
    ),
    "taken": Line(
        "已有“{path}”，旁边没有生成它的记录。改名保存，或加 --force 覆盖。",
        "'{path}' is there already, without the record of a run; move it, or --force",
    ),
    "stdout": Line("写不了标准输出：{reason}。", "cannot write to standard output: {reason}"),
    "one-report": Line(
        "{format} 报告一份只能写一个输入；多个输入请用 fix --out 目录，或改用 jsonl、markdown、concise 格式。",
        "one {format} report holds one input; for several use fix --out DIR, or the format jsonl, markdown or concise",
    ),
    "unencodable": Line(
        "“{path}”的成稿不能写成 {encoding}：没有第 {line} 行的“{words}”。请去掉 --output-encoding，写成 UTF-8。",
        "cannot write '{path}' in {encoding}: it lacks '{words}' (line {line}); leave --output-encoding out to write UTF-8",
    ),
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
    # -- ours, and the machine's
    "pass-failed": Line(
        "规则族 {name} 在“{path}”出错，已跳过；其余照常。详情见 --debug。",
        "pass '{name}' failed on '{path}' and was skipped; the rest was done; see --debug",
        OURS,
    ),
    "law": Line("“{path}”违反了 {law}，没有写出。", "'{path}' breaks the law of {law}; it was not written", OURS),
    "died": Line(
        "处理“{path}”的进程意外结束（{code}），此文件没有处理；其余照常。",
        "the process at work on '{path}' ended ({code}); it was not done, the rest was",
        OURS,
    ),
    "memory": Line("处理“{path}”时内存不足。", "out of memory while working on '{path}'"),
    "internal": Line("内部错误：{reason}。加 --debug 可看详情。", "internal error: {reason}; see --debug", OURS),
}
