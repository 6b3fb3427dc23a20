"""Trouble with files that are read or written, and with the machine and the program that do it."""

from __future__ import annotations

from .line import OURS, Line

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
    "no-reader-package": Line(
        '读不了“{path}”：读 {format} 需要附加组件，请运行 pip install "{extra}"（缺 {package}）；也可以自己先提取文字，再处理得到的 .txt。',
        "cannot read '{path}': reading {format} needs an extra: pip install \"{extra}\" ({package} is missing); or "
        "take its text out first, and give the .txt",
    ),
    "locked": Line(
        "读不了“{path}”：这个 {format} 加了密码。请先解除密码，或另存为不加密的文件。",
        "cannot read '{path}': this {format} asks for a password; save it without one first",
    ),
    "broken-file": Line(
        "读不了“{path}”：不是完整的 {format}，文件可能已损坏。",
        "cannot read '{path}': it is no whole {format}; the file may be damaged",
    ),
    "no-text": Line(
        "“{path}”里没有文字，或许只有图像。请先做文字识别（OCR），再处理得到的文本。",
        "'{path}' holds no text, perhaps only images; recognise their text first (OCR), and give that",
    ),
    "is-word": Line(
        "读不了“{path}”：这是 Word 文档（{format}）。请在 Word 或 WPS 里“另存为”，类型选“Word 文档（*.docx）”或“纯文本（*.txt）”，再处理得到的文件。",
        "cannot read '{path}': it is a Word document ({format}); in Word, Save As 'Word Document (*.docx)' or "
        "'Plain Text (*.txt)', and give that",
    ),
    "no-reader": Line(
        "读不了“{path}”：这是 {format}，本程序读纯文本、PDF、Word（.docx）和网页。请先用原来的程序另存为其中一种。",
        "cannot read '{path}': it is {format}; text, PDF, DOCX and HTML are read; save it as one of these first",
    ),
    # -- outputs
    "many-inputs": Line(
        "有 {count} 个输入，请用 --out 目录 或 --in-place 说明写到哪里。",
        "{count} inputs: say where to write with --out DIR or --in-place",
    ),
    "one-place": Line(
        "{first} 和 {second} 只能用一个；它们都说明写到哪里。", "{first} and {second} both say where to write; give one"
    ),
    "taken-out-in-place": Line(
        "成稿是纯文本，不能写回“{path}”（{format}）。去掉 --in-place，成稿写到旁边；或用 --output 文件名。",
        "the cleaned text is plain text and cannot be written over '{path}' ({format}); leave --in-place out, or name "
        "another file with --output",
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
