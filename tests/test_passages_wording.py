"""Two copies of a passage that differ in look-alikes: the one that was misread is the wrong one."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.issue import Issue

#: Paragraphs of one text each, among which a passage stands that shares no words with them.
HANS = (
    "柳塘村的豆腐坊开了六十年，磨盘是祖父留下的，缺了一角。",
    "每天凌晨三点，老板娘把泡好的黄豆捞出来，一勺一勺往磨眼里添。",
    "天亮时头一板出锅，街坊端着碗来接，碗底铺一层葱花。",
    "她说儿子在外地学厨，过年回来，想把门面重新刷一遍。",
)
HANT = (
    "巷口的裁縫鋪只有一張桌子，牆上掛滿別人忘了取的衣裳。",
    "師傅量身從不用紙筆，肩寬腰圍全記在心裡，三十年沒錯過一回。",
    "徒弟嫌縫紉機舊，師傅說機器老了才聽話，新的愛咬線。",
    "冬至那晚他把燈調亮，替隔壁的小孩改了一件棉襖。",
)
JA = (
    "祖母の畑には柿の木が二本あり、秋になると空が赤くなります。",
    "竹竿の先を割って枝をはさみ、ひねると実が落ちてきます。",
    "渋い実は皮をむいて軒に吊るし、風の冷たい日を待ちます。",
    "白い粉がふいたら、新聞紙に包んで近所へ配ります。",
)
HANS_COPY = "水库加固总投资两千六百万元，省里出一半。工期原定五个月，因为连日下雨推迟了二十天，年底以前完工。"
HANT_COPY = "拆卸期間碼頭照常開放，渡輪班次不變。工程車輛只在日間出入，居民已經收到通知，可致電查詢。"
JA_COPY = "開館日は火曜から土曜まで、電話での予約もできます。工事は年度の末日に終わり、次の開館日に式を開きます。"


def of(text: str) -> Issue:
    [issue] = [issue for issue in clean(text).issues if issue.code.startswith("DU")]
    return issue


def page(paragraphs: tuple[str, ...], first: str, second: str, more: str = "") -> str:
    return "\n\n".join([*paragraphs[:2], first, *([more] if more else []), second, *paragraphs[2:]]) + "\n"


def worse(text: str) -> list[str]:
    """The words that are called the worse ones."""
    return [signal.words for signal in of(text).evidence if signal.name == "copy-worse-wording"]


CASES = [
    pytest.param(HANS, HANS_COPY, "推迟了二十天", "推迟丁二十天", "", id="zh-Hans"),
    pytest.param(HANS, HANS_COPY, "二十天", "二十夭", "", id="zh-Hans, another"),
    pytest.param(HANT, HANT_COPY, "日間出入", "曰間出入", "", id="zh-Hant"),
    pytest.param(HANT, HANT_COPY, "居民已經", "居民己經", "", id="zh-Hant, another"),
    pytest.param(JA, JA_COPY, "次の開館日", "次の開館曰", "月末は開館日を変えることがあります。", id="ja"),
    pytest.param(JA, JA_COPY, "末日に終わり", "未日に終わり", "支払いは三月の末日までです。", id="ja, another"),
]


@pytest.mark.parametrize("slip_first", [True, False], ids=["earlier", "later"])
@pytest.mark.parametrize(("paragraphs", "copy", "right", "wrong", "more"), CASES)
def test_the_copy_with_the_slip_is_the_wrong_one(
    paragraphs: tuple[str, ...], copy: str, right: str, wrong: str, more: str, slip_first: bool
) -> None:
    slipped = copy.replace(right, wrong)
    assert slipped != copy
    text = page(paragraphs, *((slipped, copy) if slip_first else (copy, slipped)), more)
    issue = of(text)
    assert not issue.undecided
    assert wrong in text[issue.source.start : issue.source.end]
    assert "copy-worse-wording" in {signal.name for signal in issue.evidence}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("省里出一半", "省里买一半"),
        ("因为连日下雨", "因为刘大平请假"),
        ("两千六百万元", "两千九百万元"),
        ("五个月", "四个月"),
        ("省里", "县里"),
    ],
)
def test_another_reading_is_no_slip(one: str, other: str, turned: bool) -> None:
    copies = (
        HANS_COPY.replace("省里出一半", one) if one.startswith("省里出") else HANS_COPY,
        HANS_COPY.replace(one, other),
    )
    assert not worse(page(HANS, *(copies[::-1] if turned else copies)))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("由刘太平负责", "由刘大平负责"),
        ("请来三人", "请来三入"),
        ("向农户买了石料", "向农户卖了石料"),
        ("要三千根木料", "要三十根木料"),
    ],
    ids=["names", "a figure and a word of one character", "opposites", "figures"],
)
def test_look_alikes_that_may_both_be_meant_are_none(one: str, other: str, turned: bool) -> None:
    copies = [HANS_COPY.replace("省里出一半", words) for words in (one, other)]
    assert not worse(page(HANS, *(copies[::-1] if turned else copies)))


def test_a_name_that_the_page_has_elsewhere_tells() -> None:
    copies = [HANS_COPY.replace("省里出一半", words) for words in ("由刘大平负责", "由刘太平负责")]
    assert worse(page(HANS, copies[0], copies[1], "带班的刘太平是本村人。"))
    assert not worse(page(HANS, copies[0], copies[1], "带班的刘太平是本村人，他哥哥叫刘大平。"))


def test_a_character_of_the_other_script_is_misread_and_no_script() -> None:
    """One or two characters of a short copy: which of the two was put in they do not say."""
    one = "三つ。大学生は、やはりどんどん歩いて行った。女は、その後ろ姿を見送っていた。"
    other = one.replace("学", "學")
    text = "\n".join(
        [
            "一つ。雨が降っていた。誰も傘を持たずに出て来た。",
            one,
            "女は友人の画家のモデルであった。花の衣服を着ていた。",
            "娘は笑って頭をさげた。",
            other,
            "翌朝は晴れた。二人は浜まで歩いて、貝を拾った。",
        ]
    )
    issues = [issue for issue in clean(text + "\n").issues if issue.code.startswith("DU")]
    assert issues
    assert "copy-foreign-script" not in {signal.name for issue in issues for signal in issue.evidence}
