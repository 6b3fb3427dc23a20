"""Lines that look like titles and are beginnings of sentences, and pages with several torn sentences."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.passes.gaps.orphans import orphans
from textclean.structure.ends import ends
from textclean.structure.left_open import open_word
from textclean.structure.starts import capitals
from textclean.text import Document


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("经过两年施工，医院的新楼已", "已"),
        ("孩子们放学以后没", "没"),
        ("各分局局长、税务所长也纷纷", "纷纷"),
        ("提供的函数不能求最大值，所以只能", "只能"),
        ("會議結束後，近年來各", "各"),
        ("住了十年，他还", "还"),
        ("全村人兴奋不已", ""),
        ("桥面已被洪水淹没", ""),
        ("欠下的债已经偿还", ""),
        ("美丽画卷加速绘就", ""),
        ("被告人张某", ""),
    ],
)
def test_adverbs_and_determiners_end_no_sentence(words: str, last: str) -> None:
    assert open_word(words) == last


HANS = (
    "镇上的粮站去年关了门，老仓库一直空着。",
    "{head}",
    "木匠老韩在仓库门口摆了一条长凳，等人来修桌椅，一坐就是一天。",
    "河对岸的砖厂换了新窑，烧一窑砖只要三天，比从前快了一半。",
    "{tail}",
    "砖厂的工人多半是本村的，农忙的时候回家割稻，割完再来。",
)
HANT = (
    "鎮上的糧站去年關了門，老倉庫一直空著。",
    "{head}",
    "木匠老韓在倉庫門口擺了一條長凳，等人來修桌椅，一坐就是一天。",
    "河對岸的磚廠換了新窯，燒一窯磚只要三天，比從前快了一半。",
    "{tail}",
    "磚廠的工人多半是本村的，農忙的時候回家割稻，割完再來。",
)


def page(paragraphs: tuple[str, ...], head: str, tail: str) -> Document:
    lines = [line.format(head=head, tail=tail) for line in paragraphs]
    return Document("\n\n".join(line for line in lines if line) + "\n")


JA = (
    "町の古い倉庫は、去年の秋から空いたままです。となりの町には子ども図書館にした倉庫があります。",
    "{head}",
    "大工の韓さんは倉庫の前に腰かけを出して、直すものが来るのを待っています。",
    "川の向こうの窯元は新しい窯を入れて、三日で焼き上がるようになりました。",
    "{tail}",
    "窯元の人たちは多くが村の生まれで、田植えのころは家に帰ります。",
)


@pytest.mark.parametrize(
    ("paragraphs", "head", "tail"),
    [
        (HANS, "开春以后，镇里的文化站想在老仓库里办学", "校，先修屋顶。县里答应出一半的钱。"),
        (HANT, "開春以後，鎮裡的文化站想在老倉庫裡辦學", "校，先修屋頂。縣裡答應出一半的錢。"),
        (
            JA,
            "来年の春から、役場の人たちはこの倉庫を子ども図",
            "書館にした。まず屋根を直す。費用の半分は県が出します。",
        ),
    ],
    ids=["zh-Hans", "zh-Hant", "ja"],
)
def test_a_line_like_a_title_is_a_head_where_a_passage_goes_on_from_it(
    paragraphs: tuple[str, ...], head: str, tail: str
) -> None:
    doc = page(paragraphs, head, tail)
    (orphan,) = doc.derive(orphans)
    assert (orphan.block, orphan.heads[0]) == (4, 1)
    codes = [issue.code for issue in clean(doc.text).issues if issue.code.startswith("TR")]
    assert codes == ["TR001", "TR003"]
    assert not page(paragraphs, head, "").derive(ends)
    alone = page(paragraphs, head, "").text
    assert not [issue for issue in clean(alone).issues if issue.code.startswith("TR")]


def test_a_title_is_no_head_of_what_reads_like_a_beginning() -> None:
    """Half a word behind it, and no more, is chance; so is the choice of words."""
    for tail in ("天不亮，木匠就出发了。仓库的屋顶要先修。", "仓库的屋顶先修，文化站出一半的钱。"):
        assert not page(HANS, "一镇文化，老仓库里的半边", tail).derive(orphans)


#: Two sentences whose second halves changed places, and a paragraph that was cut.
CROSSED = (
    "河边的旧书摊摆了十一年，摊主姓沈，每个周末都有学生来看书，看完放",
    "印刷厂的老师傅说，他年轻时排字，一个钟头能排两千个，如今机器代替了手",
    "回原处，从来不少一本。沈师傅说，这样的日子过得踏实。",
    "工，字盒子全卖了废铁。他留了一盒，放在窗台上。",
    "最难的是头三年，雨天收摊慢了书就泡了水，沈师傅只好拿出积蓄，又把阁楼腾",
    "码头的渡船换了新的，早上六点开，晚上八点停。",
)


def test_ends_whose_rests_are_seen_are_no_habit_of_the_page() -> None:
    text = "\n\n".join(CROSSED) + "\n"
    assert "阁楼腾" in [issue.before[-3:] for issue in clean(text).issues if issue.code == "TR001"]


def test_rests_that_are_seen_are_not_counted_among_what_begins_small() -> None:
    lines = (
        "The old ferry was sold in March, and the new one came up the river under its own steam, with a crew of three, from the yard where it was",
        "The school has moved its sports day to the green, where the parish council will put up two tents and a",
        "built last year. It carries forty people and six carts, and the fare has not gone up.",
        "stand for the band. Parents are asked to bring chairs, for there are only thirty in the hall.",
        "The baker closed his shop in the spring after thirty years. He told us that he would miss the",
        "The chapel roof has been mended at last. The slates came from the quarry above the mill.",
        "The library opens on Mondays now. It has bought two hundred books with what the fair brought in.",
        "early mornings when nobody but the milkman was about.",
        "The river was low all summer. Nobody remembers the stones by the bridge standing so far out.",
    )
    doc = Document("\n\n".join(lines) + "\n")
    assert 7 in {orphan.block: orphan.heads[0] for orphan in doc.derive(orphans)}
    assert doc.derive(capitals)
