"""Breaks: quotations and credits over several rows, speeches, salutations, marks set together, texts taken apart in part."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure.seams import gather, kinds
from textclean.structure.seams.layout.stream import lines_of_their_own
from textclean.structure.seams.page import page
from textclean.structure.seams.words.pairs import quoted
from textclean.text import Document

ALL = Cleaner(select=["FU", "LB", "LY"], decisions=[Decision("LB", "accept")])

FERRY = (
    "The old ferryman put down his oars and looked back at\n"
    "the far bank, where the lamps of the mill were burning.\n"
    "“My father rowed this boat for thirty years, and never\n"
    "once did he ask a traveller for more than was due to him.\n"
    "What would he say of us, who count every coin before we\n"
    "cast off, and leave the poor to wait until the morning?\n"
    "And yet the river is the same river that he knew, and it\n"
    "carries the honest man and the thief with equal patience.”\n"
    "Nobody answered him. The boys in the stern had begun to\n"
    "hum a song that their mother used to sing, and the water\n"
    "ran past them in the dark as it had always done before.\n"
)


def evidence(text: str) -> dict[str, set[str]]:
    """The names of the evidence of each seam, by the last words of its left row."""
    doc = Document(text)
    found, _ = gather(doc.derive(page))
    return {row.words[-6:]: set(names) for row, names in zip(doc.derive(page).rows, found, strict=False)}


def test_a_sentence_inside_a_quotation_ends_no_paragraph() -> None:
    cleaned = ALL.clean(FERRY).text
    assert "was due to him. What would he say" in cleaned
    assert "until the morning? And yet the river" in cleaned


def test_a_quotation_whose_end_was_lost_says_nothing() -> None:
    assert Document(FERRY).derive(quoted)
    assert not Document(FERRY.replace("patience.”", "patience.")).derive(quoted)
    assert not Document(FERRY.replace("“My father", "My father")).derive(quoted)


def test_no_quotation_is_followed_over_a_whole_book() -> None:
    text = "“" + "一行文字，没有引号。\n" * 200 + "到此为止。”\n"
    assert not Document(text).derive(quoted)


def test_a_paragraph_of_a_quotation_opens_with_a_mark_of_its_own() -> None:
    reopened = FERRY.replace("What would he say", "“What would he say")
    assert "quote-runs" not in evidence(reopened)["o him."]


def test_no_english_paragraph_begins_in_small_letters() -> None:
    asked = FERRY.replace("this boat for thirty years, and never\n", "this boat for thirty long years!”\n").replace(
        "once did he ask a traveller", "cried he, and did not look at"
    )
    assert "lower-goes-on" in evidence(asked)["years!”"[-6:]]
    assert "long years!” cried he" in ALL.clean(asked).text


REPORT = (
    "会议要求各县区抓紧修复水毁道路，赶在雨季之前把通村\n"
    "的便道全部打通，保证春耕物资及时运进山里。（记者王\n"
    "立新）\n"
    "东山乡修通第一条水泥路\n"
    "东山乡的群众盼了多年的水泥路昨天通车，乡里的蔬菜当\n"
    "天就运进了县城的市场，卖出了比往年更好的价钱。\n"
)


def test_a_credit_that_is_broken_over_two_rows_ends_its_text() -> None:
    assert "end-credit" in evidence(REPORT)["立新）"]
    assert "立新）\n东山乡修通" in ALL.clean(REPORT).text


@pytest.mark.parametrize("words", ["（2）", "（详见下文。）", "（一）"])
def test_the_number_of_an_item_and_a_sentence_in_brackets_are_no_credit(words: str) -> None:
    text = REPORT.replace("（记者王\n立新）", words)
    assert "end-credit" not in evidence(text)[("及时运进山里。" + words)[-6:]]


@pytest.mark.parametrize(
    "words", ["同志们：", "各位代表、各位来宾：", "尊敬的读者朋友：", "女士们，先生们：", "Dear Mr. Hill,"]
)
def test_a_salutation_stands_alone(words: str) -> None:
    text = (
        f"{words}\n感谢大家冒雨前来参加今天的座谈会，我代表筹备组\n向远道而来的各位表示欢迎，也祝各位在这里过得愉快。\n"
    )
    assert ALL.clean(text).text.startswith(f"{words}\n")


@pytest.mark.parametrize("words", ["记者：", "他们走到村口，看见了一位老人："])
def test_who_speaks_and_who_is_spoken_of_is_no_salutation(words: str) -> None:
    assert "salutation" not in evidence(f"{words}\n你们从哪里来？\n")[words[-6:]]


INN = (
    "男は川べりの小さな宿に三日のあいだ泊まっていたが、雨がやむのを待ちきれなかった。\n"
    "「こんな雨のなかを、どうしてもお発ちになるんですのよ」\n"
    "女は荷物のそばに座りこんで、しばらく窓の外の暗い川を眺めていた。\n"
)


def test_what_somebody_says_in_japanese_ends_its_paragraph_without_a_stop() -> None:
    assert "speech-ends" in evidence(INN)["なるんですのよ」"[-6:]]
    assert ALL.clean(INN).text == INN


def test_a_quotation_that_is_led_on_and_a_term_in_marks_end_none() -> None:
    names = evidence(INN.replace("\n女は", "\nと女は"))
    assert not any("speech-ends" in found for found in names.values())
    names = evidence(
        INN.replace("\n女は", "\n第二作").replace(
            "「こんな雨のなかを、どうしてもお発ちになるんですのよ」", "次に出たのは「葛城の神」"
        )
    )
    assert not any("speech-ends" in found for found in names.values())


SONGS = (
    "蝶恋花\n林晚舟\n江上秋风吹落叶。\n一夜寒潮，又送行人别。\n"
    "浪淘沙\n陈望山\n灯火小楼东。\n旧梦匆匆。\n"
    + "\n".join("踏莎行林晚舟细雨初晴，长堤日暖，远山如黛横窗浅。旧时燕子又归来，画梁深处双双见。")
    + "\n"
)


def test_a_title_and_a_name_are_found_again_in_a_stream_of_characters() -> None:
    cleaned = ALL.clean(SONGS).text
    assert "踏莎行\n林晚舟\n细雨初晴，长堤日暖，" in cleaned


def test_whole_lines_beside_a_stream_are_none_of_it() -> None:
    assert ALL.clean(SONGS).text.startswith("蝶恋花\n林晚舟\n江上秋风吹落叶。\n")


def test_a_stream_without_such_names_is_one_text() -> None:
    assert not Document("\n".join("细雨初晴，长堤日暖，远山如黛横窗浅。" * 4) + "\n").derive(lines_of_their_own)


def test_a_printed_hyphen_on_its_own_line_goes_with_the_soft_one() -> None:
    words = (
        "The ferry\xad\n‐\nman had been wait\xad\ning since the morn\xad\ning, and no\xad\nbody had come down to the land\xad\ning.\n"
        * 12
    )
    cleaned = ALL.clean(words).text
    assert "The ferryman had been waiting since the morning" in cleaned
    assert "‐" not in cleaned


SET_TOGETHER = "".join(
    f"{first}第{number}次会议昨天下午在市里召开，会上宣读了\n{word}文件》\n，各县区的代表发言，与会者说：\n“{said}。”\n"
    for number, (first, word, said) in enumerate(
        [
            ("水利局", "《防汛", "汛期不等人"),
            ("农业局", "《春耕", "种子要先行"),
            ("林业局", "《护林", "山火要早防"),
            ("交通局", "《修路", "村村要通车"),
        ]
    )
)


def test_where_marks_never_meet_inside_a_row_an_extractor_cut_between_them() -> None:
    assert "文件》，各县区的代表发言，与会者说：“汛期不等人。”" in ALL.clean(SET_TOGETHER).text


LETTER = (
    "我是一名乡村教师，在山区教了三十多年书，最近读了\n"
    "贵报关于乡村学校的报道，心里久久不能平静，想说几\n"
    "句心里话。山里的孩子上学要走十几里路，学校的房子\n"
    "虽然翻修了，可是能留下来的老师越来越少。\n"
    "                              读者 王建国\n"
    "                              三月十二日\n"
)


def test_a_signature_and_its_date_are_two_lines_at_the_right() -> None:
    cleaned = ALL.clean(LETTER).text
    assert "想说几句心里话" in cleaned
    assert cleaned.endswith("读者 王建国\n                              三月十二日\n")


SUBTITLES = "你终于来了\n我等了你三年\n路上出了点事\n先坐下来再说\n这些年你过得好吗\n还算过得去吧\n孩子都上小学了\n时间过得真快\n"


def test_of_subtitles_nothing_is_joined_though_a_word_may_stand_across() -> None:
    assert ALL.clean(SUBTITLES).text == SUBTITLES


def test_a_page_number_between_points_is_no_text() -> None:
    page_end = "渡口的人渐渐散了，只剩下船夫老赵一个人坐在石阶上，望着对岸的灯火慢慢地抽完了一袋\n\n· 45 ·\n\n烟，才起身去解缆绳。\n"
    assert "慢慢地抽完了一袋烟，才起身" in ALL.clean(page_end).text


INTERVIEW = (
    "　商店街のはずれに、父から継いだ時計店を一人で守る職人がいる。店内には修理\nを待つ柱時計が並び、振り子の音が絶えない。\n"
    "――この仕事を選んだ理由は。\n"
    "「子どものころから歯車の動きを眺めるのが好きでした。近ごろは部品を探すのに\n苦労しますが、古い時計でも直せば動きます。父ならもっと手早く直したのですが」\n"
    "――今後の目標を聞かせてください。\n"
    "「若い人に技術を伝えたいですね。幸い、近所の高校生が週に二日、店に通ってき\nてくれます」\n"
)


def test_a_dash_behind_an_answer_opens_the_next_question() -> None:
    cleaned = Cleaner(select=["LB"]).clean(INTERVIEW)
    assert "のですが」\n――今後" in cleaned.text
    assert "修理を待つ" in cleaned.text


def test_a_dash_behind_a_term_in_marks_goes_on() -> None:
    found, _ = gather(Document("全市正在推进所谓“一公里生活圈”\n——这是居民最关心的事。\n").derive(page))
    assert "question-follows" not in found[0]


#: Hard-wrapped paragraphs with blank lines between, of which one has lost its end, and names in Latin letters over two lines.
CUT_OFF = (
    "図書館の新しい貸出機はiPadとPayPay、Suicaに対応し、会員証がなくても本を借りられ\n"
    "る。最大の利点は待ち時間で、これまで三分かかった手続きが十秒で済む。夜間も使え\n"
    "るので、仕事帰りの利用が増えると館は見ている。\n\n"
    "設定は職員が行う。Google MeetやMicrosoft Teamsを使った講習では、QRコードを配るだけ\n"
    "で参加できる。ただし、説明書を最初の「guest」のまま使うの\n\n"
    "古い端末が残っている場合は、SDカードとUSBの二つの方式（SD Card/USB Memory\n"
    "Stick）を選ぶ。印刷機の多くは二つ目の方式にしか対応しないため、分けずに使うとつ\n"
    "ながらなくなることがある。その場合はIoT\n"
    "Networkという専用の回線を用意するとよい。\n\n"
    "（司書・E.サトウ）\n\n"
    "参考：Library Alliance「Library CERTIFIED 7」（https://www.library.example/\n"
    "discover-library/certified-7）\n"
)


def test_a_lost_end_is_not_closed_by_what_broke_inside_paragraphs() -> None:
    cleaned = Cleaner(select=["LB"]).clean(CUT_OFF)
    assert "のまま使うの\n\n古い端末" in cleaned.text
    assert Cleaner(select=["LB"]).clean(cleaned.text).text == cleaned.text  # nor by another run
    assert "借りられる。最大" in cleaned.text


KAGI = (
    "　図書室は役場の二階にあり、平日の午前九時か\nら午後五時まで開いています。利用者カードをお\n持ちの方はどなたでもすぐに利用できます。\n"
    "　館長の佐伯さんは「本を借りるだけでなく、気\n軽に町の人がふらりと立ち寄れる場所にしたい。\n{}お茶を飲みながら雑誌を読んでいただいてもかま\nいません」と話しています。\n"
)


def test_a_quotation_that_is_open_goes_on_behind_a_stop_at_a_full_line() -> None:
    assert "場所にしたい。お茶を" in clean(KAGI.format("")).text
    for between, tight in (("", True), ("　", False), ("\n", False)):
        found, _ = gather(Document(KAGI.format(between)).derive(page))
        assert ("quote-tight" in found[4]) == tight
    assert "場所にしたい。\n　お茶を" in clean(KAGI.format("　")).text, "an indent begins a paragraph of what is said"
    assert "場所にしたい。\n\nお茶を" in clean(KAGI.format("\n")).text


STORY = "据气象台报告，本周末全省将有中到大雨，请外出的人带好雨具，船只及早回港避风。"
PLACES = "在上月八日召开的工作例会上，除了现场交流发言，还有江州市、平河县、朝山市、"
OTHERS = "集水市、玉溪县、达川市等地的负责人作了书面发言。以下是发言摘登。"


def test_a_list_of_things_of_one_kind_goes_on() -> None:
    text = f"{STORY}\n\n{PLACES}\n\n{OTHERS}\n\n{STORY.replace('雨', '雪')}\n"
    assert PLACES + OTHERS in clean(text).text


def test_things_of_another_kind_do_not_go_on_with_a_list() -> None:
    other = "老街、旧桥和码头都在图上，谁也没有去过。"
    text = f"{STORY}\n\n{PLACES}\n\n{other}\n\n{STORY.replace('雨', '雪')}\n"
    assert PLACES + other not in clean(text).text


@pytest.mark.parametrize("words", ["“渡口小姐”、“码头先生”两个节目", "“菜篮子工程”，应当先修路", "“老街”是这里的名字"])
def test_a_term_in_quotation_marks_is_no_speech(words: str) -> None:
    assert kinds.kind(words) != "dialogue"


@pytest.mark.parametrize("words", ["“好”，他说", "“来了”，船工答道", "“谁在那里？”老人问"])
def test_what_somebody_says_is_speech(words: str) -> None:
    assert kinds.kind(words) == "dialogue"


DOT = (
    "電車の本数が少ないこの町では、市外にお住まいの方でも、市内に通勤",
    "・通学している方は登録できます。登録の手続きは窓口だけで受け付け",
    "ていますので、平日の午前中にお越しください。持ち物は身分を証明す",
    "るものと印鑑で、代理の方は委任状もあわせてお持ちになってください。",
)


def test_a_dot_that_stands_once_parts_two_words() -> None:
    assert clean("\n".join(DOT) + "\n").text == "".join(DOT) + "\n"


def test_dots_that_stand_again_begin_items() -> None:
    text = "\n".join((*DOT[:2], "ています。", "・車で来られる方は、", "駐車場をご利用ください。")) + "\n"
    assert "通勤\n・通学" in clean(text).text


def test_a_name_in_katakana_is_cut_at_its_dot() -> None:
    lines = (
        "この町の古い橋を設計したのは、若い技師のフィリップ",
        "・ムスクという人で、千八百七十年の春に海を渡って来",
        "た。橋は三年かけて架けられ、いまも毎朝おおぜいの人",
        "が渡っている。名前を知る人はもう少ない。",
    )
    assert clean("\n".join(lines) + "\n").text == "".join(lines) + "\n"
