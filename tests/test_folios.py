"""The words of page furniture: what is a page number or a running head, in whatever order and whoever set it, and what is not."""

from __future__ import annotations

import pytest

from textclean import Cleaner, clean
from textclean.structure.furniture.folios import Form, form

FURNITURE = Cleaner(select=["FU"])
LEFT = "渡口的船工说，开春以后水位上来，船可以直接靠到对岸的"
RIGHT = "石阶，不必再绕到下游的浅滩，一趟能省下半个钟头。"
#: A text whose pages are known to end in it.
PAGES = (
    f"{LEFT}\n\n第3页\n\n{RIGHT}\n\n"
    "镇上的人都说，这条水路比公路近得多，也便宜得多，可是到了枯水的\n\n第7页\n\n季节，船就停了，两岸的人只好走公路。\n\n"
    "渡口的候船室里摆着旧木料打的长椅，孩子们放了学就坐在那里写\n\n第11页\n\n作业，等着父母下工。\n\n"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("第13页 共27页", Form("mark", 13)),
        ("第3页/共27页", Form("mark", 3)),
        ("第 8 頁,共 30 頁", Form("mark", 8)),
        ("~ 12 ~", Form("mark", 12)),
        ("| 12 |", Form("mark", 12)),
        ("- xii -", Form("mark", 12)),
        ("页码:7", Form("mark", 7)),
        ("p. 8", Form("mark", 8)),
        ("14/38", Form("number", 14)),
        ("〔12〕", Form("number", 12)),
        ("A06", Form("sheet", 6)),
        ("P14", Form("sheet", 14)),
        ("A05 副刊 2024年4月11日 星期四", Form("page", 5)),
        ("江州晚报 2024年10月22日 第13版", Form("page", 13)),
        ("2002.07.06 江州晚报", Form("folio", -1)),
        ("江州周刊 总第722期", Form("folio", -1)),
        ("江州周刊总第722期", Form("folio", -1)),
        ("文化·江州晚报", Form("folio", -1)),
        ("【財經】 A5版", Form("folio", 5)),
        ("江洲日報 6月16日 A12", Form("page", 12)),
        ("江洲公報 108年春字第18期", Form("folio", -1)),
        ("中華民國一○八年三月五日 星期三 A10版", Form("page", 10)),
        ("広報みなと 令和元年9月号 14", Form("page", 14)),
        ("平成30年(2018年)3月1日(土曜日)", Form("date", -1)),
        ("The Harbour Times Friday, October 7, 2019 A7", Form("page", 7)),
        ("THE HARBOUR RECORD, FRIDAY, MARCH 20, 2019", Form("folio", -1)),
        ("内部资料 注意保存", Form("note", -1)),
        ("总第 154 页", Form("mark", 154)),
        ("(第五页,共四十页)", Form("mark", 5)),
        ("頁次:3/41", Form("mark", 3)),
        ("第3面", Form("mark", 3)),
        ("Pg 7", Form("mark", 7)),
        ("Page | 112", Form("mark", 112)),
        ("The Harbour Courier · Thursday, October 16, 2014", Form("folio", -1)),
        ("◆ 11 ◆", Form("sheet", 11, "◆  ◆")),
        ("▶ 7", Form("sheet", 7, "▶ ")),
        ("* 3 *", Form("sheet", 3, "*  *")),
        ("第 1 2 頁", Form("mark", 12)),
        ("〔页283〕", Form("number", 283)),
        ("6(267)", Form("number", 6)),
        ("- 3l -", Form("mark", 31)),
        ("—lO—", Form("sheet", 10)),
        ("→ 次頁へ続く", Form("page", -1)),
        ("(前ページより続く)", Form("page", -1)),
        ("(转下页)", Form("page", -1)),
        ("續見下頁", Form("page", -1)),
        ("(Continued on next page)", Form("page", -1)),
        ("5頁", Form("sheet", 5, "頁")),
        ("3 of 40", Form("sheet", 3, " of 40")),
        ("附五-3", Form("sheet", 3, "附五-")),
        ("3-12", Form("sheet", 12, "3-")),
        ("Appendix C-4", Form("sheet", 4, "Appendix C-")),
        ("七", Form("sheet", 7, "一")),
        ("vii", Form("sheet", 7, "i")),
        ("一21一", Form("mark", 21)),  # dashes, as a scanner reads them
        ("一 40 —", Form("mark", 40)),
        ("-30-", Form("sheet", 30, "--")),  # the end of a report to the American press, too
    ],
)
def test_what_furniture_looks_like(words: str, expected: Form) -> None:
    assert form(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "来源江州晚报",
        "定于2024年10月19日（星期六）",
        "去る8月27日（日）",
        "至 2024年10月19日 星期六",
        "《江州文艺》",
        "《江州文艺》第107期",
        "学研究通讯》第1期,2006年10月",
        "江州周刊第1期,2006年10月",
        "HARBOUR, March 5, 1840",
        "www.example.org",
        "电话:021-12345678",
        "联系人 王小兰 电话 12345678",
        "他在江州晚报 工作了 三十年",
        "2024年5月16日 星期四 王小兰 敬上",
        "Chapter 5 of the book",
        "12页的小册子",
        "共12人",
        "-7",
        "$40",
        "+7",
        "5%",
        "— Hill —",
        "—Oil—",
        "高く",
        "续表",
        "下页的图",
        "12(a)",
        "業務開始日　令和6年4月1日（月）",
        "一两一",
    ],
)
def test_what_only_looks_like_it(words: str) -> None:
    assert form(words) is None


PARTED = (
    "清晨六点，渡口的汽笛准时响起，老船工解开缆绳，把第一班客人送往对岸的集",
    "市，船上坐满了挑着菜筐的妇女。\n这条河从上游的林场一路流下来，水面很平",
    "静，两岸的人来往全靠这一只船。\n一年要送三千多位客人，四十年没有出过事",
    "故。\n到了冬天河面结了冰，船就停在浅滩上，船工在家里修补渔网，等着开",
    "春以后的第一声汽笛，那时候岸上的人都出来看船下水。",
)


@pytest.mark.parametrize(
    "rows",
    [
        ("—9—", "—lO—", "—ll—", "—l2—"),
        ("- 8 -", "- 9 -", "- lO -", "- ll -"),
        ("009", "010", "011", "012"),
        ("7（251）", "8（252）", "9（253）", "10（254）"),
        ("C 6248：2024",) * 4,
        ("〔页7〕", "〔页8〕", "〔页9〕", "〔页10〕"),
        ("第 8 頁", "第 9 頁", "第 1 0 頁", "第 1 1 頁"),
        ("（转下页）", "（接上页）", "（转下页）", "（接上页）"),
    ],
)
def test_rows_that_part_every_sentence_go(rows: tuple[str, ...]) -> None:
    text = "".join(f"{page}\n{row}\n" for page, row in zip(PARTED, rows, strict=False)) + PARTED[-1] + "\n"
    assert FURNITURE.clean(text).text == "\n".join(PARTED) + "\n"


@pytest.mark.parametrize(
    "rows",
    [
        ("—OO—", "—IO—", "—Ill—", "—lO—"),  # no series: a drawing, a face
        ("01", "02", "03", "04"),  # parts, whose paragraphs have no stops
        ("1（甲）", "2（乙）", "3（丙）", "4（丁）"),
        ("C 1：2", "C 5：1", "C 3：3", "C 0：2"),  # what is scored
        ("* * *",) * 4,  # what parts sections
    ],
)
def test_what_may_be_of_the_text_stays_between_paragraphs_without_stops(rows: tuple[str, ...]) -> None:
    pages = (
        "渡口的船工说，开春以后水位上来",
        "镇上的人都说，这条水路近得多",
        "候船室里摆着旧木料打的长椅",
        "孩子们放了学就坐在那里写字",
        "父母下工以后才一起回家",
    )
    text = "".join(f"{page}\n{row}\n" for page, row in zip(pages, rows, strict=False)) + pages[-1] + "\n"
    assert FURNITURE.clean(text).text == text


@pytest.mark.parametrize("words", ["3月5日 12", "2019年 江州 12"])
def test_a_number_behind_other_words_is_a_head_only_in_a_series(words: str) -> None:
    assert form(words) in (None, Form("head", 12))
    text = f"河水慢慢地流过去，谁也没有说话。\n\n{words}\n\n船又靠了岸。\n"
    assert FURNITURE.clean(text).text == text


@pytest.mark.parametrize(
    "head",
    [
        "A06",
        "— 6 —\n\n文化·江州晚报",
        "江州晚报 2024年10月22日 第13版",
        "2002.07.06 江州晚报",
        "内部资料 注意保存",
        "【文化】 A5版\n\n6/24",
        "江州周刊 总第722期\n第 8 页 共 30 页",
    ],
)
def test_a_running_head_of_any_wording_between_the_halves_of_a_sentence_goes(head: str) -> None:
    text = f"河水慢慢地流过去，谁也没有说话。\n\n{LEFT}\n\n{head}\n\n{RIGHT}\n"
    assert FURNITURE.clean(text).text == f"河水慢慢地流过去，谁也没有说话。\n\n{LEFT}\n{RIGHT}\n"


@pytest.mark.parametrize("row", ["A4", "B12", "www.example.org", "电话：021-12345678"])
def test_what_a_sentence_may_hold_stays_though_it_was_broken_there(row: str) -> None:
    text = f"河水慢慢地流过去，谁也没有说话。\n\n{LEFT}\n\n{row}\n\n{RIGHT}\n"
    assert row in FURNITURE.clean(text).text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("新的版本在码头的老机器上也能运行，前提是系统为 Windows", "　　在渡口的另一台机器上试过两遍。"),
        ("船票的价钱由四元降到三元五角，学生和老人只收三元，团体票的人数不少于", "船工们都说好。"),
        ("兼容的版本都写在说明书的最后一页，现在可以用的是 17、18 和", "配置按渡口的需要改，不难。"),
    ],
)
def test_a_number_that_the_line_before_wants_stays(left: str, right: str) -> None:
    text = f"河水慢慢地流过去，谁也没有说话。\n{left}\n19\n{right}\n"
    assert "19" in FURNITURE.clean(text).text


def test_a_masthead_stays() -> None:
    page = "江州小学 家校通讯\nRiver School Bulletin\n\n2026年5月 第9期\n\n本期刊登三篇稿件，欢迎家长来信。\n"
    assert FURNITURE.clean(page).text == page


def test_who_edited_an_article_stays_below_it_beside_a_page_number() -> None:
    page = f"{LEFT}石阶。\n\n责任编辑：丁一 校对：王兰\n— 7 —\n\n河水慢慢地流过去，谁也没有说话。\n"
    kept = FURNITURE.clean(page + "\n— 8 —\n").text
    assert "责任编辑：丁一" in kept


def test_the_form_is_enough_where_the_pages_are_known_to_end_so_elsewhere() -> None:
    lone = "河水慢慢地流过去，谁也没有说话。\n\n第25版\n\n船又靠了岸。\n"
    assert "第25版" in FURNITURE.clean(lone).text
    assert "第25版" in FURNITURE.clean(PAGES + lone).text  # all others end alike, and otherwise
    found = FURNITURE.clean(PAGES.replace("第7页", "— 7 —") + lone)
    assert "第25版" not in found.text
    assert ["as-elsewhere"] in [[one.name for one in issue.evidence] for issue in found.issues]


def test_furniture_of_two_pages_that_touch_is_taken_out_at_once() -> None:
    text = f"{LEFT}\n\n江州晚报 1月3日 第6版\n\n江州周刊 第9版 1月3日\n\n{RIGHT}\n"
    assert FURNITURE.clean(text).text == f"{LEFT}\n{RIGHT}\n"


def test_the_title_with_a_page_number_is_a_running_head() -> None:
    text = f"小渡口的四十年往事\n\n河水慢慢地流过去，谁也没有说话。\n\n{LEFT}\n小渡口的四十年往事　4\n{RIGHT}\n"
    assert "往事　4" not in FURNITURE.clean(text).text


def test_a_sentence_that_stands_twice_above_page_numbers_stays() -> None:
    parts = ["河水慢慢地流过去，谁也没有说话。", "船又靠了岸，人都走散了。"]
    page = "詳しくは対岸の案内所\n{}\nを参照してください。\n\n"
    text = "".join(f"{part}\n\n{page.format(mark)}" for part, mark in zip(parts, ("— 8 —", "— 9 —"), strict=True))
    assert FURNITURE.clean(text).text.count("詳しくは対岸の案内所") == 2


def test_the_title_below_the_contents_of_a_text_stays() -> None:
    items = "1. 渡口的由来和船工的姓名\n2. 修一条旧船要用多少木料和人工\n3. 与两岸的人家分享这一份账目清单\n"
    text = f"渡口的账目与由来\n{items}渡口的账目与由来\n对于两岸的人来说，渡口是每天都要走的路，账目也就人人要看。\n"
    assert FURNITURE.clean(text).text == text


def test_the_dates_of_a_diary_stay_though_its_pages_are_numbered() -> None:
    diary = f"{PAGES}2024年5月16日 星期四\n\n河水慢慢地流过去，谁也没有说话。\n\n2024年5月17日 星期五\n\n船又靠了岸。\n"
    kept = FURNITURE.clean(diary).text
    assert "星期四" in kept
    assert "星期五" in kept


@pytest.mark.parametrize("sign", ["*", "◆", "※"])
def test_numbers_of_sections_between_signs_stay(sign: str) -> None:
    text = "".join(f"{sign} {number} {sign}\n\n河水慢慢地流过去，谁也没有说话。\n\n" for number in (1, 2, 3))
    assert FURNITURE.clean(text).text == text


def test_the_paper_that_a_reference_names_stays() -> None:
    text = (
        "参考的文章都列在这里，先后按发表的时间。\n\n李晓棠，《从一条旧船看清溪两岸四十年的来往》，\n江州晚报 2006年10月3日 第5版\n"
        "沈一帆，《清溪的桥和船》，江州文艺出版社，2004年\n"
    )
    assert "江州晚报 2006年10月3日 第5版" in FURNITURE.clean(text).text


@pytest.mark.parametrize(
    "contents",
    [
        "第1版 要闻\n第2版 综合\n第3版 副刊\n第4版 文化\n",
        "A1 要闻\nA2 经济\nA3 文化\nA4 体育\n",
        "第1页\n第2页\n第3页\n",
    ],
)
@pytest.mark.parametrize("pages", ["", PAGES])
def test_the_contents_of_an_issue_stay(contents: str, pages: str) -> None:
    text = "临江日报\n\n本期导读\n\n" + contents + "\n河水慢慢地流过去，谁也没有说话。\n\n" + pages
    cleaned = FURNITURE.clean(text).text
    assert contents in cleaned
    assert "第7页" not in cleaned
    assert pages.count("。") == cleaned.count("。") - 1


def test_two_pages_of_the_contents_stay_where_no_page_is_known_to_end() -> None:
    text = "临江日报\n\n本期导读\n\n第1版 要闻\n第2版 综合\n\n河水慢慢地流过去，谁也没有说话。\n"
    assert FURNITURE.clean(text).text == text


@pytest.mark.parametrize("pages", ["", PAGES])
def test_where_reports_stood_stays_below_their_titles(pages: str) -> None:
    reports = (
        "一条旧船的四十年\n江州晚报 2019年3月5日 第14版\n\n渡口的账目公开了\n江州日报 2019年4月8日 第15版\n\n"
        "两岸的人怎么看\n2019.05.02 江州晚报 A16\n\n"
    )
    assert reports.strip() in FURNITURE.clean(pages + reports).text


PIECES = (
    "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸，雾很重，对岸的灯只剩下一个黄",
    "点，浮在水面上，像是谁忘了收回去的一盏灯笼，母亲在码头上站了很久很久才往回走，许多年以",
    "后，他在城里给孩子们讲起这条河，孩子们都问，河到底有多宽，他想了",
    "想，没有答。第二年春天，他终于回了一趟老家，船早就不开了，只有那块石头还在。\n",
)


def paged(*breaks: str) -> str:
    return "\n\n".join([piece for pair in zip(PIECES, (*breaks, ""), strict=True) for piece in pair if piece])


@pytest.mark.parametrize(
    "breaks",
    [
        ("七", "八", "九"),
        ("vii", "viii", "ix"),
        ("◇ 7 ◇", "◇ 8 ◇", "◇ 9 ◇"),
        ("▶ 7", "▶ 8", "▶ 9"),
        ("附二－7", "附二－8", "附二－9"),
        ("3-12", "3-13", "3-14"),
        ("7頁", "8頁", "9頁"),
        ("町の歴史　7", "町の歴史　8", "町の歴史　9"),
        ("V", "VI", "VII"),
        ("fol. 7v", "fol. 8v", "fol. 9v"),
        ("〔页7〕", "〔页8〕", "〔页9〕"),
        ("〔八六〕", "〔八七〕", "〔八八〕"),
        ("7/62ページ", "8/62ページ", "9/62ページ"),
        ("8.170", "8.171", "8.172"),
        ("5 |", "6 |", "7 |"),
        ("密级：内部　注意保管",) * 3,
        ("R. Okonjo et al. / Journal of Rural Systems and Policies 46 (2016) 113–129",) * 3,
    ],
)
def test_numbers_in_any_form_go_where_they_part_sentences(breaks: tuple[str, str, str]) -> None:
    assert FURNITURE.clean(paged(*breaks)).text == "\n".join(PIECES)


@pytest.mark.parametrize(
    "numbers", [("一", "二", "三"), ("i", "ii", "iii"), ("◆ 1 ◆", "◆ 2 ◆", "◆ 3 ◆"), ("2-1", "2-2", "2-3")]
)
def test_numbers_of_sections_stay(numbers: tuple[str, str, str]) -> None:
    text = "\n\n".join(f"{number}\n\n{piece.rstrip()}。" for number, piece in zip(numbers, PIECES, strict=False)) + "\n"
    assert FURNITURE.clean(text).text == text


def test_the_number_of_a_section_below_a_running_head_stays() -> None:
    text = (
        paged("临江文艺 第12期\n第3页", "临江文艺 第12期\n第4页", "临江文艺 第12期\n第5页")
        + "\n临江文艺 第12期\n\n三\n\n他在石头上坐了一个下午，看着河水慢慢地流过去。\n"
    )
    assert "\n三\n" in FURNITURE.clean(text).text


#: Pages of several paragraphs, the last of which goes on over the page.
SHEETS = (
    "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸，雾很重，对岸的灯只剩下一个黄",
    "点，浮在水面上，像是谁忘了收回去的一盏灯笼。\n\n母亲在码头上站了很久很久才往回走。\n\n这件事他一直记在心里，许多年以",
    "后还常常说起，说的时候总要停一停。\n\n孩子们都问，河到底有多宽。\n\n第二年春天他终于回了一趟老家，船早就不开了，只有石",
    "头还在老地方。\n\n他在石头上坐了一个下午，看着河水慢慢地流过去。\n",
)
HEAD = "人事教育处"


def sheets(*breaks: str) -> str:
    return "\n\n".join([piece for pair in zip(SHEETS, (*breaks, ""), strict=True) for piece in pair if piece])


@pytest.mark.parametrize(
    "breaks",
    [
        (f"• 9 •\n\n{HEAD}", f"{HEAD}\n\n• 10 •", HEAD),
        (HEAD, f"• 10 •\n\n{HEAD}", f"{HEAD}\n• 11 •"),
        (HEAD, HEAD, HEAD),
    ],
)
def test_a_head_of_words_goes_beside_numbers_and_alone(breaks: tuple[str, str, str]) -> None:
    assert FURNITURE.clean(sheets(*breaks)).text == "\n".join(SHEETS)


def test_copies_of_a_proved_head_go_also_where_no_sentence_is_parted() -> None:
    text = sheets(HEAD, HEAD, HEAD) + f"\n{HEAD}\n\n后来上游修了水库，船就更少了。\n"
    assert HEAD not in FURNITURE.clean(text).text


def test_the_heading_that_the_pages_are_named_after_stays() -> None:
    first = f"{HEAD}\n\n县里的水渠修好以后，旱地变成了水田。\n\n"
    assert FURNITURE.clean(first + sheets(HEAD, HEAD, HEAD)).text == first + "\n".join(SHEETS)


def test_times_of_a_recording_stay() -> None:
    text = paged("00:01", "00:03", "00:05")
    assert FURNITURE.clean(text).text == text


def test_labels_over_single_rows_stay() -> None:
    rows = (
        "母亲在码头上站了很久很久，许多年以",
        "后来的人都不知道这条河有多宽多深呢",
        "孩子们都问，河到底有多宽，许多年以",
        "后修起石桥也就没有人再问起这件事了",
        "船工把竹篙轻轻一点，船身便离开石阶",
    )
    text = "渡口五首\n" + "".join(f"参考译文\n{row}\n" for row in rows)
    assert FURNITURE.clean(text).text == text


def test_what_stands_beside_every_page_number_is_of_the_page() -> None:
    address = "地址：临江市中正路一段 88 号　电话：(08) 732-5160"
    text = sheets(*(f"第{number}页\n{address}" for number in (4, 5, 6)))
    assert FURNITURE.clean(text).text == "\n".join(SHEETS)


@pytest.mark.parametrize(
    "clause",
    [
        "这件事说来话长、要从前年讲起",
        "这件事说来话长要从前年夏天的那一场大水和后来修起来的第一座石桥一直讲到今天",
    ],
    ids=["mark", "width"],
)
def test_a_clause_behind_a_page_number_is_no_head(clause: str) -> None:
    left = "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书" * 2
    text = f"{left}\n第5页\n\n{clause}\n\n架，摆在走廊两头，孩子们下了课就蹲在那里看。\n"
    assert clause in FURNITURE.clean(text).text


def test_a_row_that_goes_on_in_the_line_below_is_of_the_text() -> None:
    text = (
        "先打开船上的旧电脑，再照着说明一步一步地做下去\n在 ferry/confi\ng.go 里写上渡口的名字和每天开船的时刻，存盘后退出。\n"
        "要是改错了什么地方，也不用着急，找到原来的那份\n在 ferry/confi\ng.go 旁边还有一份没有动过的，照它改回来就是了。\n"
        "等到一切都做完，再请船工过来看一看，问他这样写\n在 ferry/confi\ng.go 里对不对，有没有漏掉哪一班船，然后才关机。\n"
    )
    assert FURNITURE.clean(text).text == text


def test_the_number_of_a_chapter_that_its_pages_say_again_is_the_heading() -> None:
    text = "XV\nA1\nXV\n" + sheets("XV\nA2", "XV\nA3", "XV\nA4")
    cleaned = FURNITURE.clean(text).text
    assert SHEETS[0] in cleaned
    assert cleaned.startswith("XV\n")


def test_numbers_with_a_nought_go_where_they_cut_words() -> None:
    pieces = (
        "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书",
        "架，摆在走廊两头，孩子们下了课就蹲在那里看。\n\n清晨的菜市还没有开门，挑担的人已经在门外排成了长队，等着看热",
        "闹的人也来了不少，谁也不大声讲话。\n\n母亲在码头上站了很久很久才往回走，这件事他一直记着，许多年以",
        "后还常常说起。\n",
    )
    text = "\n\n".join(
        [piece for pair in zip(pieces, ("012", "013", "014", ""), strict=True) for piece in pair if piece]
    )
    assert FURNITURE.clean(text).text == "\n".join(pieces)


def test_numbers_with_a_nought_that_head_the_parts_of_an_article_stay() -> None:
    parts = (
        "镇上的小学今年换了一批新的课桌，孩子们都很高兴\n\n木匠连夜把旧桌子改成了书架，摆在走廊的两头",
        "清晨的菜市还没有开门，挑担的人已经排成了长队\n\n等着看热闹的人也来了不少，谁也不大声讲话",
        "母亲在码头上站了很久很久才往回走，没有说话\n\n这件事他一直记着，说起来总要先停一停再说",
        "后来上游修了水库，水一年比一年少\n\n只有赶集的日子才热闹起来，老人们都还记得",
    )
    text = "\n\n".join(f"0{number}\n\n{part}" for number, part in enumerate(parts, 1)) + "\n"
    assert FURNITURE.clean(text).text == text


def test_a_head_of_one_character_that_numbers_prove_goes_alone_as_well() -> None:
    text = sheets(*(f"第{number}页\n（案）" for number in (4, 5, 6))) + "\n（案）\n\n后来上游修了水库，船就更少了。\n"
    assert "（案）" not in FURNITURE.clean(text).text


def test_the_number_of_the_chapter_parts_a_sentence_once() -> None:
    text = f"XV\n\n县里的水渠修好以后，旱地变成了水田。\n\n{SHEETS[0]}\n\nXV\n\n{SHEETS[1]}的事了。\n"
    assert FURNITURE.clean(text).text.count("XV") == 1


@pytest.mark.parametrize(
    ("words", "number"),
    [("《南风》2019 年第6 期 · 2", 2), ("《江州日报》2019年10月3日 第3版", 3)],
)
def test_a_periodical_in_title_marks_may_be_a_source_as_well(words: str, number: int) -> None:
    """So it is furniture where a series or the halves of a sentence prove it, and below an article it stays."""
    assert form(words) == Form("folio", number)
    text = f"桥修好了，路也通了，村里人都很高兴，连夜把车开到了镇上去看。\n{words}\n"
    assert clean(text).text == text


def test_the_title_of_the_list_of_a_day_stays_at_the_top() -> None:
    text = "番組表　4月9日（日）\n\nFMあずま\n6:00　朝の音楽\n7:00　ニュース・天気\n7:10　農家のひととき\n"
    assert clean(text).text == text


def test_a_date_in_a_sentence_is_no_running_head() -> None:
    text = "　　为隆重纪念这一盛事，学校\n定于2024年10月19日（星期六）\n举行建校九十周年庆祝大会，并\n邀请历届校友回母校参加活动。\n"
    assert "定于2024年10月19日（星期六）" in clean(text).text


def test_the_rest_of_a_telephone_number_is_no_page_number() -> None:
    notice = "　　{}硬化工程已经批准建设，\n资金来源为财政拨款，现公开招标。\n联系人：王先生　电话：0000-1234\n{}\n\n"
    text = notice.format("城关镇道路", 567) + notice.format("沙河镇道路", 568) + notice.format("石桥镇道路", 569)
    cleaned = clean(text).text
    assert all(f"1234{rest}" in cleaned.replace("\n", "") for rest in (567, 568, 569))


def test_who_made_a_page_stays_between_its_date_and_a_headline() -> None:
    text = "2024年1月15日 星期一 农历腊月初五\n责任编辑：陈澈 版式：小满\n春运首日 客运站发送旅客一万人次\n昨日是春运第一天，候车大厅秩序井然。\n"
    assert "责任编辑：陈澈 版式：小满\n" in clean(text).text
