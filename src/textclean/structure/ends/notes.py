"""Notes at the end of a block, where no house sets a stop: credits, captions, contacts, pointers, signatures with a date, tags."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import CLOSERS, HAN, HAN_TO_TEN, STOP_MARKS, columns
from ..both_scripts import in_both_scripts
from ..first_words import opens
from ..readings import without_readings

COMMA = pattern("[，,；;]")
_CAPTION = in_both_scripts(
    f"^[▲△▼◀▶←→↑↓]?[ 　]?[（(]?(?:(?:图|表|注|附|Fig\\.)(?=[0-9０-９{HAN_TO_TEN}：: 　（(])"
    "|图[为示中片]|示例|列表|清单|Figure|Table|Listing|照片|相片|(?:资料|网[上络]?)[图照来]|网上[图照]"
    "|(?:来源|[图摄](?=[：:／/])|摄影|责任编辑|编辑|地址|电话|网址)[：:／/ 　]|https?:|[a-z]+://)"
    f"|(?:系列|连载)[^，,。]{{0,8}}[0-9{HAN_TO_TEN}上中下][）)]?$"
    "|(?:(?<!拍)摄|(?<![中英日原本课论作全公电])文|(?<![试企意地版蓝力妄])图|图片|照片|[截插]图|报[道导]|供稿|提供|[馆院]藏)[）)]?$"
)
#: A caption by its first words, which takes no stop: ``【写真】``, ``写真は``.
_PICTURED = pattern(
    "[【［\\[〔（(＜<]写真[^】］\\]〕）)＞>]{0,6}[】］\\]〕）)＞>]|写真(?:は|[＝=：:　])|[▲△▼▽◀▶←→↑↓]?(?:写真|図|表)[0-9０-９]{1,2}[　 ：:．.]"
)
CAPTION = 24  #: wide characters of a credit or caption behind the last stop
#: an account, a telephone
_CONTACT = in_both_scripts(
    "[：:] ?[A-Za-z0-9@.$_-]{3,40}$|[A-Za-z0-9._-]{1,30}@[A-Za-z0-9.-]{1,30}$|[0-9+(][0-9 ()-]{6,20}[0-9]$"
    "|(?:博客|部落格|[微官]博|微信|[公]众号|网[站址]|电话|[邮信]箱|地址|联[系络](?:人|方式)?)[：:] ?[^，,。；;]{1,24}$"
)
#: where more is to be read: ``» 議事録を読む``
_POINTER = in_both_scripts(
    "[ 　]*(?:[»▶▷►→⇒☞＞]|>>)[ 　]*[^，,。]{1,20}$|(?:詳しくは|詳細は)?こちら(?:から)?$|(?:详情)?请?点击这里$"
)
#: Who issues a notice, behind its last sentence.
_BODY = in_both_scripts(
    f"(?!.*[向由请报经到在至为])[{HAN}]{{4,14}}(?:法院|检察院|[公安警]局|委员会|政府|办公室|学校|公司)"
)
DATE = "[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日"
#: A signature with its date.
_SIGNED = pattern(f"[ 　]*(?![截从從自于於在到至])[^，,。]{{0,8}}{DATE}")
TAG = 5  #: wide characters of a note behind the last stop: a source, a tag, the number of the next part
#: Such a note that no blank parts from the stop.
_NOTE = in_both_scripts(
    "(?:原文|全文|图文)?(?:链接|地址|来源)|阅读(?:原文|全文)|[原全]文|(?:全文|本文)?[完终]|未完|待续|[下后]略|略|转载|编译|[编作]者|新华[网社]|[#@].*"
)
_LAST_STOP = pattern(f"[{STOP_MARKS}][{CLOSERS}]*")
CONTACT = 44  #: characters before the end in which it stands


def size(text: str) -> float:
    """How long a text is, in wide characters, without readings in it."""
    return columns(without_readings(text)) / 2


def is_credit(words: str) -> bool:
    """Whether a few words say whose a picture is: ``资料图片``, ``本报记者 李明摄``."""
    return len(words) <= 2 * CAPTION and size(words) <= CAPTION and not COMMA.search(words) and is_caption(words)


def is_caption(words: str) -> bool:
    """Whether the last words of a block are a caption, or say who made a picture or a text."""
    return bool(_CAPTION.search(words))


def is_pictured(text: str) -> bool:
    """Whether a block begins as the caption of a picture does in Japanese, where houses set no stop behind one."""
    return bool(_PICTURED.match(text))


def leads_elsewhere(text: str, last: str) -> bool:
    """Whether a block ends with an account or a telephone, or ``last``, behind a stop, is a signature with its date, who issued it, or a pointer."""
    if _CONTACT.search(text[-CONTACT:]):
        return True
    return last != text and (_is_dated(last) or bool(_POINTER.match(last) or _BODY.fullmatch(last)))


def is_tag(text: str) -> bool:
    """Whether only a note stands behind the last stop: a few words behind a blank, or what is known as one, and no sentence that has just begun."""
    near = text[-2 * TAG :]
    rest = last_sentence(near)
    words = rest.strip()
    if not words or words == near.strip() or size(words) > TAG:
        return False
    if _NOTE.fullmatch(words):
        return True
    if near[-len(rest) - 1] in "？！" or rest[0] not in " \u3000":  # behind those two Japanese sets a blank
        return False
    return not words.isascii() and not COMMA.search(words) and not opens(words)


def _is_dated(last: str) -> bool:
    """Whether what stands behind the last stop is a signature with its date: ``JL 2016年12月31日``."""
    return len(last) <= 2 * CAPTION and bool(_SIGNED.fullmatch(last))


def last_sentence(text: str) -> str:
    """What stands behind the last stop."""
    at = 0
    for match in _LAST_STOP.finditer(text):
        at = match.end()
    return text[at:]


HEADLINE = 24  #: characters of the longest line of Japanese that is a headline by its last kana
#: With what subheads of Japanese end: ``申し込むには``, ``里親とは``; over a list also ``必要な物は``.
_SUBHEAD = pattern("(?:[うくぐすつぬぶむる]に|と)は$")


def is_subhead(text: str, over_list: bool, over_prose: bool) -> bool:
    """Whether a line that ends in an open kana of Japanese is a headline (``給食費、無償に``), or stands over what it asks after."""
    if size(text) > HEADLINE:
        return False
    if text[-1] != "は":
        return text[-1] in "にへ"
    return over_list or (over_prose and _SUBHEAD.search(text[-3:]) is not None)
