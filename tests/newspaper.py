"""Damaged newspaper pages, made up: headlines, bylines, numbered paragraphs, and what extraction does to them."""

from __future__ import annotations

from random import Random

PLACES = ("江北区", "云阳县", "合川区", "巫溪县", "石柱县", "永川区")
TOPICS = ("老旧小区改造", "蔬菜保供", "河道清淤", "校车安全检查", "冬季供暖", "社区食堂建设", "桥梁检修")
OPENINGS = (
    "{place}近日召开会议,部署{topic}工作",
    "记者从{place}获悉,今年{topic}投入资金{number}万元",
    "走进{place}的一处工地,{topic}正在有序推进",
    "针对群众反映的问题,{place}把{topic}列入民生清单",
)
MIDDLES = (
    "相关负责人介绍,全年计划完成{number}个点位,目前已完成{part}个",
    "“大家的事情大家商量,”一位居民说,“现在出门方便多了”",
    "工作人员逐户走访,登记需求{number}条;其中{part}条当场解决",
    "按照方案,第一批项目将在{month}月底前交付,第二批随后启动",
    "项目采用 BIM 技术,误差控制在{part}mm以内(含{part}mm)",
    "同比增长{part}.5%,增速比上年同期提高{part}个百分点",
)
ENDS = (
    "确保按期完成目标任务",
    "让居民住得更加舒心",
    "下一步将继续跟踪问效",
    "为全区发展提供有力支撑",
)
HEADLINES = ("{place}推进{topic}", "{topic}见实效", "{place}:把{topic}办到群众心坎上", "“小切口”带动{topic}")
BYLINES = ("本报记者 王小川", "记者 李明 通讯员 赵青", "(记者 陈晨)", "文/图 周舟")
NUMBERS = ("一、", "二、", "三、", "四、", "五、")
FURNITURE = ("第3版 要闻", "2024年5月12日 星期日", "责编 吴迪 美编 郑好", "— 12 —")


def sentence(rng: Random) -> str:
    """One sentence, ASCII commas and semicolons in it."""
    parts = [rng.choice(OPENINGS), *(rng.choice(MIDDLES) for _ in range(rng.randint(0, 2))), rng.choice(ENDS)]
    return _filled(rng, ",".join(parts)) + "。"


def _filled(rng: Random, words: str) -> str:
    return words.format(
        place=rng.choice(PLACES),
        topic=rng.choice(TOPICS),
        number=rng.randint(20, 900),
        part=rng.randint(2, 19),
        month=rng.randint(6, 12),
    )


def paragraph(rng: Random) -> str:
    """One to four sentences."""
    return "".join(sentence(rng) for _ in range(rng.randint(1, 4)))


def article(rng: Random) -> list[str]:
    """The lines of a sound article: headline, byline, paragraphs, numbered sections."""
    lines = [_filled(rng, rng.choice(HEADLINES))]
    if rng.random() < 0.7:
        lines.append(rng.choice(BYLINES))
    lines += [paragraph(rng) for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.5:
        for number in NUMBERS[: rng.randint(2, 5)]:
            lines += [f"{number}{_filled(rng, '{topic}')}", paragraph(rng)]
    return lines


def sound_page(rng: Random) -> str:
    """One or two sound articles, full-width marks, a blank line between paragraphs."""
    lines = [line for _ in range(rng.randint(1, 2)) for line in article(rng)]
    text = "\n\n".join(lines) + "\n"
    return text.translate(str.maketrans(",;:()", "，；：（）"))


def damaged_page(rng: Random) -> str:
    """One to three articles with broken lines, doubled, cut and misplaced paragraphs, odd blanks, furniture."""
    lines = [line for _ in range(rng.randint(1, 3)) for line in article(rng)]
    for _ in range(rng.randint(0, 4)):
        rng.choice((_double, _cut, _misplace, _repeat_character, _furnish, _lose_number))(rng, lines)
    width = rng.choice((0, 0, 18, 24, 40))
    blank = rng.choice(("\n", "\n\n", "\r\n", "\n\n\n\n", " \n\u3000\u3000"))
    broken = [part for line in lines for part in _broken(rng, line, width)]
    text = blank.join(broken)
    if rng.random() < 0.3:
        text = text.translate(str.maketrans(",;", "，；"))
    return text + rng.choice(("", "\n", "\n\n\n", " "))


def _double(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    lines.insert(rng.randint(0, len(lines)), lines[at])


def _cut(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    if len(lines[at]) > 12:
        lines[at] = lines[at][: rng.randint(6, len(lines[at]) - 2)]


def _misplace(rng: Random, lines: list[str]) -> None:
    line = lines.pop(rng.randrange(len(lines)))
    half = rng.randint(0, len(line))
    lines.insert(rng.randint(0, len(lines)), line[half:] or line)
    lines.insert(rng.randint(0, len(lines)), line[:half] or line)


def _repeat_character(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    place = rng.randrange(len(lines[at])) if lines[at] else 0
    lines[at] = lines[at][:place] + lines[at][place : place + 1] * 2 + lines[at][place + 1 :]


def _furnish(rng: Random, lines: list[str]) -> None:
    lines.insert(rng.randint(0, len(lines)), rng.choice(FURNITURE))


def _lose_number(rng: Random, lines: list[str]) -> None:
    numbered = [at for at, line in enumerate(lines) if line.startswith(NUMBERS)]
    if numbered:
        at = rng.choice(numbered)
        lines[at] = lines[at][2:] or lines[at]


def _broken(rng: Random, line: str, width: int) -> list[str]:
    if width:
        return [line[at : at + width] for at in range(0, len(line), width)]
    if len(line) > 20 and rng.random() < 0.4:
        at = rng.randint(2, len(line) - 2)
        return [line[:at], line[at:]]
    return [line]
