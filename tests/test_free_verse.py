"""Lines that end where who wrote them wanted: free verse, which has no measure, and lines that Markdown breaks by two spaces."""

from textclean import Cleaner
from textclean.structure.layout import Layout, measure
from textclean.structure.soft_breaks import breaks_hard
from textclean.text import Document

CLEANER = Cleaner()
VERSE = (
    "渡口\n\n一条小船\n远远地看，更像一片叶子\n就连桨声都如此的轻，藏在雾里\n绕着沙洲，用竹篙量着河水的深\n已经三天三夜，没有靠岸\n"
    "像是用沉默来等一个人\n每到傍晚，都会听到它的橹声\n听得久了，越发像是一个老人的\n咳嗽\n\n雾里的小船\n看起来似乎是一对\n失散多年的兄弟\n"
)
#: Four of its lines are of one width, as those of a column are; more are shorter, and as open.
ENJAMBED = (
    "雾散的时候。我把船系在\n柳树下，等你。\n等到灯火一盏一盏\n在对岸亮起来。风是冷的，\n带着泥土和草的\n气味。我记得你\n"
    "说过的话，像河水\n记得石头。那年的雨\n下了整整一个月。我们坐\n在屋顶上，数着\n星星。数到第七颗\n你睡着了。后来你\n走得那么远，连一封信也\n"
    "没有寄来。渡口\n还在。船还在。柳树\n老得忘了自己的年纪，而\n我守着一条没有人\n坐的船。有时候想\n河也会老。老得不\n记得要去哪里，就\n停下来，陪着我\n坐到天亮。坐到\n"
    "第一声鸡叫。那么轻\n"
)
COLUMN = (
    "渡口的船天不亮就开了，船工把\n竹篙轻轻一点，船身便离了岸。\n雾很重，对岸的灯只剩下一个黄\n点，浮在水面上。母亲在码头上\n"
    "站了很久很久，直到再也听不见\n桨声才往回走。许多年以后，他\n还记得那个早晨的雾，还有那盏\n灯，和码头上那只等船的黄狗。\n"
)


def test_free_verse_has_no_measure_and_a_narrow_column_has_one() -> None:
    assert measure(Document(VERSE)).layout is Layout.PARAGRAPHS
    assert measure(Document(ENJAMBED)).layout is Layout.PARAGRAPHS
    assert measure(Document(COLUMN)).layout is Layout.WRAPPED


def test_nothing_is_joined_in_verse_and_its_numbered_parts_stay() -> None:
    page = "1\n\n" + VERSE.replace("\n\n雾里", "\n\n2\n\n雾里")
    assert CLEANER.clean(page).text == page


def test_lines_broken_by_two_spaces_are_a_habit_where_hardly_any_end_in_other_white_space() -> None:
    page = "今天早上起来，河面上全是雾，  \n对岸的灯一盏也看不见，  \n这样的天不能出船，  \n大家就坐在茶馆里等。\n"
    assert breaks_hard(Document(page))
    assert CLEANER.clean(page).text == page
    by_chance = page.replace("，  \n这", "， \n这").replace("，  \n大", "，   \n大")
    assert not breaks_hard(Document(by_chance))


def test_two_spaces_at_every_line_of_a_column_are_of_a_program() -> None:
    text = CLEANER.clean(COLUMN.replace("\n", "  \n")).text
    assert "船工把竹篙轻轻一点" in text


STEPS = (
    "もう少し意味のある例を出してみましょう。夜の川へ船を出すとき、\n\n1. 綱を解く\n2. 岸をゆっくり離れる\n3. 灯をともす\n\n"
    "という順番は決まっています。これを船頭たちは「三つの手順」と呼んで、子どものころから覚えます。\n\n船頭が代わっても、この順番は変わりません。\n\n"
    "次の日の朝には、前の晩の手順をもう一度みんなで確かめます。\n\n霧の深い夜には、鐘を鳴らしながら進むこともあります。\n\n"
    "客が多い日には、船を二そう並べて出すこともあります。\n\nここで、「三つの手順」という考え方をきちんと決めておくことで、\n\n"
    "1. 綱を解く\n2. 岸をゆっくり離れる\n3. 灯をともす\n\nのそれぞれを別の人が受け持っても、夜の渡しを安全に続けることができます。\n"
)
PARTS = (
    "书与河\n\n1\n\n我回到我的渡口\n像一个守夜的老人，翻着旧信\n纸上的字已经洇开\n认不出是谁写的，写给谁\n\n2\n\n"
    "薄的。厚的。软的。硬的\n压在箱底的。漂在水上的账本\n像一枚从来不用的铜钱，记着\n某一年的米价和某一年的水\n\n3\n\n"
    "信封里，对岸的朋友\n寄来一句话。或者一片叶子\n他在下游。他刚从山里回来\n他修着别人的船\n\n"
    "信里的他。靠补网过日子\n在去年冬天的那个码头\n第一次遇见她并且没有说话\n在大水漫过石阶之前\n\n4\n\n"
    "石阶。茶馆。通宵不灭的灯和旅店\n从上游的三道湾\n到山脚下的沈家渡\n我走完了一生的长路和不安\n"
)


def test_a_numbered_list_that_parts_sentences_twice_is_no_running_head() -> None:
    assert CLEANER.clean(STEPS).text == STEPS


def test_the_numbers_of_the_parts_of_a_poem_are_no_page_numbers() -> None:
    assert CLEANER.clean(PARTS).text == PARTS


#: Their lines are nearly of one width, as those of a column are; but none cuts a word, and they end where the next word had room.
SHORT_VERSE = (
    "晒网的人\n\n午后的沙洲被晒成一张\n发白的旧纸。海鸥停在\n看不见的字上，一动不动\n像逗号。他把渔网铺开来\n铺成另一片有洞的海水。\n"
    "风穿过去的时候，网眼里\n有人小声念起去年的潮汐\n没有人听。孩子们在远处\n追一只被浪推回来的木桶\n他坐下来补网，梭子比\n他的手指更记得那些结。\n"
    "到了傍晚，补好的网重新\n挂在桩上，像一句刚写完\n还没有干透的话。\n"
)
#: Lines as long as paragraphs of which nearly each ends with a comma.
LONG_VERSE = (
    "给河的信\n\n你流过我的村庄又流过我从没有去过的那些城市，\n让两岸的灯火一盏一盏在你的身上认出自己的脸，\n又让它们一盏一盏在黎明到来以前沉到水底去睡，\n"
    "而我只是一个在渡口等船的人，手里握着旧车票，\n数着对岸的树，数到第七棵的时候就忘了前面几棵，\n像你忘了每一块被你磨圆的石头原来的名字与棱角，\n我也忘了自己曾经多么相信远方和远方寄来的信。\n"
    "你不说话，你只把落叶和船票一起送到下游的夜里，\n不问它们属于谁，不问谁曾经在它们的背面写过字，\n而那些字早已被水读完，读成一圈一圈散开的光。\n"
)
REFRAIN = (
    "今晚必须开船\n\n今晚必须开船\n船工们已经把缆绳解开一半\n灯火在水面上摇晃，像一群不肯睡的鱼\n谁也不愿意先说出那句告别的话\n\n"
    "今晚必须开船\n风把帆吹得像一只鼓起的胃\n对岸的狗叫了三声，然后是长久的安静\n母亲站在石阶上，把灯举过头顶\n\n"
    "今晚必须开船\n因为潮水不等人，月亮也不等\n我们把名字写在船舷的内侧\n好让水认得回来的路\n"
)
#: Prose that was broken at three places; it is no verse for having a comma at one of them.
BROKEN = (
    "镇上的老茶馆开了六十多年，来喝茶的多半是码头上卸货的工人，\n\n他们天不亮就起身，先到这里喝一碗热茶，再去江边等第一班船靠\n\n岸。茶馆的掌柜姓陈，是第三代，"
    "认得每一个客人的杯子。\n\n去年冬天江上结了薄冰，船停了半个月，茶馆里反倒比平时更热\n\n闹。工人们围着炉子下棋，输的人去添炭，赢的人讲一段从前的事。\n"
)


def test_verse_that_keeps_its_words_whole_has_no_measure() -> None:
    assert CLEANER.clean(SHORT_VERSE).text == SHORT_VERSE
    assert measure(Document(SHORT_VERSE)).layout is Layout.PARAGRAPHS


def test_the_same_number_of_lines_that_cut_words_are_a_column() -> None:
    words = SHORT_VERSE.partition("\n\n")[2].replace("\n", "")
    column = "".join(words[at : at + 11] + "\n" for at in range(0, len(words), 11))
    assert measure(Document(column)).layout is Layout.WRAPPED


def test_long_lines_that_end_in_commas_are_verse_and_nobody_is_asked_about_them() -> None:
    cleaned = CLEANER.clean(LONG_VERSE)
    assert cleaned.text == LONG_VERSE
    assert not [issue for issue in cleaned.open if issue.code.startswith("LB")]


def test_a_paragraph_broken_behind_one_comma_is_put_together() -> None:
    text = CLEANER.clean(BROKEN).text
    assert "靠岸" in text
    assert "更热闹" in text


def test_a_refrain_that_is_the_title_is_no_running_head() -> None:
    assert CLEANER.clean(REFRAIN).text == REFRAIN
