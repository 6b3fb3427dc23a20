"""A damaged page of any size, the same at every call: words of a bulletin put together at random from a seed."""

from __future__ import annotations

from random import Random

WHO = [
    "市发展改革委",
    "区人民医院",
    "县教育局",
    "街道办事处",
    "水务集团",
    "镇村两级干部",
    "港口管理中心",
    "社区志愿者",
    "农业技术推广站",
    "科创园区",
    "国资平台公司",
    "文化馆",
    "老旧小区业主委员会",
    "铁路建设指挥部",
    "民政部门",
]
DOES = [
    "组织实施",
    "稳步推进",
    "全面完成",
    "提前启动",
    "重点督办",
    "持续优化",
    "联合开展",
    "集中整治",
    "分类处置",
    "逐户走访",
    "统筹安排",
    "如期交付",
    "试点推广",
    "定期通报",
]
WHAT = [
    "管网改造工程",
    "冬季供暖保障",
    "乡村道路养护",
    "高标准农田建设",
    "校园食堂整改",
    "港区集装箱转运",
    "危岩隐患排查",
    "老人助餐服务",
    "不动产登记",
    "企业用工对接",
    "景区环境提升",
    "数据共享平台",
    "防汛物资储备",
    "土地流转合同",
    "就业技能培训",
]
HOW = ["涉及", "惠及", "覆盖", "带动", "新增", "盘活", "压减", "节约"]
UNIT = ["户居民", "家企业", "个村", "公里", "亩", "项", "人", "处点位", "万元", "套设备"]
WHEN = ["一季度", "今年以来", "上半年", "3月下旬", "国庆节前", "汛期之前", "自去年9月起", "截至目前"]
DAMAGE_COMMA, DAMAGE_BREAK = 0.6, 0.18


def sentence(random: Random) -> str:
    """One sentence, its commas half-width more often than not."""
    mark = "," if random.random() < DAMAGE_COMMA else "，"
    clauses = [f"{random.choice(WHEN)}{mark}{random.choice(WHO)}{random.choice(DOES)}{random.choice(WHAT)}"]
    for _ in range(random.randrange(1, 4)):
        number = random.randrange(2, 9000) / random.choice((1, 1, 10))
        clauses.append(f"{random.choice(DOES)}{random.choice(WHAT)}{random.choice(HOW)}{number:g}{random.choice(UNIT)}")
    return mark.join(clauses) + "。"


def paragraph(random: Random) -> str:
    """A paragraph, now and then broken in the middle of a word."""
    text = "".join(sentence(random) for _ in range(random.randrange(3, 7)))
    if random.random() < DAMAGE_BREAK:
        at = random.randrange(len(text) // 3, 2 * len(text) // 3)
        text = text[:at] + "\n\n" + text[at:]
    return text


def page(size: int, seed: int = 1) -> str:
    """A text of about ``size`` bytes of UTF-8: articles with headline, byline and numbered paragraphs."""
    random = Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(f"{random.choice(DOES)}{random.choice(WHAT)}\n{random.choice(DOES)}{random.choice(WHAT)}新格局")
        parts.append(f"{random.choice(WHO)}负责人 李{random.choice('文明国华')}")
        parts.append(paragraph(random))
        parts += [f"{number}、{paragraph(random)}" for number in "一二三"]
        length = sum(len(part.encode()) + 2 for part in parts)
    return "\n\n".join(parts) + "\n"
