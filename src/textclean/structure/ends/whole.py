"""Ends without a stop that are whole all the same: names that a colon leads to, addresses, ends of speech, lead-ins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...finding import Signal
from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_NUMERALS
from ..both_scripts import in_both_scripts
from ..left_open import states
from ..markers import BULLETED
from ..paper_sorts import SORTS
from ..press import labelled_credit

REACH = 60  #: characters before the end that are looked at
LINK = 240  #: and of a link
_EMPHASIS = "*_`~"  #: marks of Markdown that close words

#: An address, a path, the name of a file: no house sets a stop right behind it that a reader would copy along.
_PATH = pattern("(?<![A-Za-z0-9])(?:[A-Za-z0-9_.@-]*/[A-Za-z0-9_./@-]*[A-Za-z0-9_]|[A-Za-z0-9_-]{2,40}\\.[a-z]{1,5})$")
_CJK = pattern(f"[{CJK}]")
#: A link of Markdown, and a note below the text, which says where its words are from.
_LINK = pattern("\\]\\([^()\\s]{1,200}\\)$")
_NOTE = pattern("\\[\\^[^\\]]{1,20}\\]: ")
_HEADING = pattern("#{1,6} ")
#: When a meeting rose, behind its last words: ``…散会いたします。午後零時十六分散会``.
_ROSE = pattern(
    f"午[前後][0-9０-９{HAN_NUMERALS}零]{{1,4}}時(?:[0-9０-９{HAN_NUMERALS}零]{{1,4}}分)?(?:散会|休憩|閉会|延会|中止)$"
)
#: What a colon leads to and is nothing but a name in Latin letters, a title in its marks, with a remark in brackets.
_NAMED = pattern(
    "(?:：|(?<=[\u3040-\u9fff]):) ?(?:[A-Za-z0-9@.#$&_/ +-]{2,48}|(?:《[^《》]{1,40}》|〈[^〈〉]{1,40}〉|『[^『』]{1,40}』))"
    "(?: ?[（(][^（）()]{1,20}[）)])?$"
)
#: Particles and forms with which a sentence ends and no clause goes on.
_FINAL = in_both_scripts(
    "(?:而已|罢了|云云|[吗嘛啦呗]|(?<=[。！？，])[哈呵嘿嘻]{2,8}"
    "|(?<=[るたいう])こと"
    f"|(?<=[{HAN}ぁ-ゖァ-ヺー])(?:です|ます|でした|ました|ません|ください|ましょう|でしょう)(?:[よか]?ね|[よかな])?"
    "|(?<=[ぁ-ゖァ-ヺー])(?:かしら|よね|だ[ねよ]))$"
)
#: The note of a publisher: ``本文由某社独家发布，未经授权，不得转载``, ``更多内容请关注…``.
_COLOPHON = in_both_scripts(
    "(?:转载自|转自|原[载刊]于?)[^。！？]{2,40}[，,；;] ?原(?:文)?标?题(?:目)?(?:为|[：:])[^。！？]{2,80}$|"
    "(?:^|[。！？])(?:本[文篇译]|此文)(?:由|系|[原首][载发]|转[自载]|[选摘][自编])[^。！？]{1,60}$"
    "|(?:^|[。！？])(?:(?:始|首)发|原[载刊])[于自][^。！？]{1,40}$|(?:^|[。！？])更多[^。！？]{0,12}(?:关注|下载|请)[^。！？]{1,40}$"
    "|转载请[^。！？，]{1,16}$"
    "|(?:不得转载|荣誉推出|版权所有|保留所有权利)$"
)
#: The complimentary close of a letter, above the name.
_CLOSE = in_both_scripts(
    "(?:^|[。！？])(?:敬?祝[你您]?|[谨顺]祝|此致|此颂|并颂)$|\\b[Yy]ours?,?(?: (?:very |most )?(?:sincerely|truly|faithfully|affectionately|respectfully|obediently|ever|etc\\.?))?,$"
)
#: The full title of a law or a notice, which is one clause: ``最高人民法院关于…若干问题的解释``.
_TITLED = in_both_scripts(
    f"(?![根按依][据照])[^，。；！？\\n]{{2,40}}关于[^，。；！？\\n]{{2,80}}(?:{SORTS}|解释|答复)$"
)
#: A roll of names, with what is said of some in brackets; six and more, and nothing else: a list of members has no stop.
_NAME = f"[{HAN}·・○×]{{2,8}}(?:[（(][^（）()、]{{1,12}}[）)]|（[^（）]{{1,16}}）)?"
_ROLL = pattern(f"(?:[{HAN}]{{2,12}}(?:[（(][^（）()]{{1,12}}[）)])?[：:])?(?:{_NAME}、){{5,}}{_NAME}")
_AND_SO_ON = pattern("、[^，,。；;]{1,16}等$")  #: the end of an enumeration
#: With what a sentence leads to the list below it: ``不外如下三种``, ``examples include``.
_LEAD_IN = in_both_scripts(
    "(?:如下|以下|下列|下面)[^，,。；;：:]{0,10}$|(?:包括|包含|分为|例如|比如)$"
    "|(?:\\b(?:includes?|including|following|as follows|such as|(?:these|the following) [a-z]{3,12}))$"
)
#: The name of a column or a site behind a title: ``…到何时？ | 快评``.
_COLUMN = pattern("[^ ] ?[|｜] ?[^|｜，,。 ]{2,12}$")
#: Who says so, behind a sentence: ``…, the researchers say``.
_SAID_BY = pattern(
    ", (?:(?!(?:and|but|or|nor|that|which|who|whose|as|if|when|what|so|it|to) )[A-Za-z’'.-]+ ){1,4}(?:say|says|said)$"
)
#: A request to the reader that closes a text: ``欢迎大家指正``, ``敬请期待``.
_REQUEST = in_both_scripts(
    "(?:敬请|欢迎)(?:大家|各位|读者|同行|朋友们?)*(?:批评)?(?:指正|关注|期待|支持|留意|参考|赐教|投稿|收看|围观)$"
)
#: Who sent an item in: ``来自 @某某 的分享``, ``。 by mattn``.
_SENT_IN = in_both_scripts(
    "(?:来自|感谢|由) ?@[^，。！？；]{1,24}(?:的)?(?:分享|投稿|推荐|贡献)[）)]?$|[。！？] ?by [A-Za-z][A-Za-z0-9_.-]{1,20}$"
)
#: A further text that is pointed to by its title: ``延伸阅读：…``, ``資料はこちら…``.
_FURTHER = in_both_scripts(
    "(?:延伸|相关|推荐|扩展)阅读[：:][^。！？]{2,60}$"
    "|(?:資料|詳細|詳しく|スライド|動画|記事)は(?:こちら|以下)[^。、！？]{2,56}$"
)
#: Where an English text appeared first.
_FIRST_IN = pattern("(?:Originally |First |Re)?[Pp]ublished (?:in|on|by) [^.;]{2,120}$")
#: To whom a reader of a Japanese notice turns, which ends it: ``申し込みは同館へ``, ``問い合わせは町役場観光課まで``.
_DIRECTS = pattern(
    "(?:申し?込み?|問い?合わせ?|応募|連絡|予約|参加希望者?|希望者|投稿|投句|寄付|届け出|詳細|詳しく)(?:先|の方)?は[^。、！？]{1,28}(?:へ|まで)$"
)
#: Who writes a letter, and where from, below it: ``A. Person, Upper Townley``, names and initials and nothing else.
_SIGNATURE = pattern(
    "(?:\\([A-Z][a-z]{1,3}\\) |(?:Mr|Mrs|Miss|Ms|Dr|Rev)\\.? )?(?:[A-Z]\\.[ ]?){1,3}[A-Z][A-Za-z’'-]{1,20}(?: [A-Z][A-Za-z’'-]{1,20})?"
    "(?:, (?:(?:of|the|on|upon|St\\.?|[A-Z][A-Za-z’'-]{2,20}) ?){1,5})+$"
)
#: Who took a picture, or where it is from: names with a stroke between, and nothing else. Who speaks, by the initials.
_CREDIT = pattern(
    "[A-Z][A-Za-z.'’-]*(?:,? [A-Z][A-Za-z.'’-]*){0,4} ?/ ?[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,4}$"
)
_TURN = pattern("[A-Z]{2,4}: ")
CREDIT = 60  #: characters of the longest credit
SIGNED = 72  #: characters of the longest signature
#: What a sentence goes on with on a line of its own: a formula, a quotation, a link, a term of a program.
_SET_OFF = pattern("\\$\\$|\\\\\\[|> |`[^`]{1,60}`|\\[[^\\]]{1,120}\\]\\(")
_BULLET = pattern(f"{BULLETED}|・|[（(]?[1１一①aA][）)、.．] ?")
#: A sum that a sentence leads to: ``每小时工资等于：月工资÷174``.
_FORMULA = in_both_scripts("(?:等于|[为是]|[=＝])[：: ]{0,2}[^，。；：=＝]{1,24}[÷×*/=＝][^，。；]{1,24}$")
#: A title and what it is about, of one sentence each: ``药材走出大山——某县某站站长的二十年``.
_TWO_TITLES = pattern("[^，,。！？；;：:—]{4,24}——[^，,。！？；;：:—]{4,32}$")


def _ends_with_path(text: str, near: str) -> bool:
    """Whether the last words of a text that is not in Latin letters alone are an address, a path or the name of a file; or any text ends with a link."""
    if _PATH.search(near) and _CJK.search(text):
        return True
    return text[-1] == ")" and _LINK.search(text, max(len(text) - LINK, 0)) is not None


def _is_credit(text: str) -> bool:
    """Whether a short block, or the last sentence of a longer one, is who took a picture."""
    words = text if len(text) <= CREDIT else text[-CREDIT:].rpartition("。")[2].strip()
    return _CREDIT.match(words) is not None


#: What a block may be that is whole without a stop, with what shows it: its words, or those ``near`` its end. The first one counts.
_WHOLE: tuple[tuple[Signal, Callable[[str, str], object]], ...] = (
    (Signal("_named", "", -4.0), lambda text, near: _NAMED.search(near)),
    (Signal("_path", "", -4.0), _ends_with_path),
    (Signal("_column", "", -4.0), lambda text, near: _COLUMN.search(near)),
    (Signal("_colophon", "", -4.0), lambda text, near: _COLOPHON.search(near) or _FIRST_IN.match(text)),
    (Signal("_formula", "", -4.0), lambda text, near: _FORMULA.search(near) and _CJK.search(text)),
    (Signal("_titled", "", -4.0), lambda text, near: _TITLED.match(text) or _TWO_TITLES.match(text)),
    (Signal("_roll", "", -6.0), lambda text, near: _ROLL.fullmatch(text)),
    (Signal("_pictured", "", -6.0), lambda text, near: _is_credit(text)),
    (Signal("_turn", "", -4.5), lambda text, near: _TURN.match(text)),  # minutes are typed as people speak
    (Signal("_pictured", "", -6.0), lambda text, near: labelled_credit(near)),
    (Signal("_sent-in", "", -6.0), lambda text, near: _SENT_IN.search(near)),
    (Signal("_named", "", -4.0), lambda text, near: _FURTHER.search(near)),
    (Signal("_final", "", -3.0), lambda text, near: _REQUEST.search(near) or _SAID_BY.search(near)),
    (Signal("_note", "", -6.0), lambda text, near: _ROSE.search(near) or _NOTE.match(text) or _HEADING.match(text)),
    (Signal("_directs", "", -6.0), lambda text, near: _DIRECTS.search(near)),
    (Signal("_signature", "", -4.0), lambda text, near: len(text) <= SIGNED and _SIGNATURE.match(text)),
    (Signal("_letter", "", -5.0), lambda text, near: _CLOSE.search(near)),
    (Signal("_final", "", -3.0), lambda text, near: _FINAL.search(near)),
    (Signal("_states", "", -3.5), lambda text, near: states(near)),
    (Signal("_and-so-on", "", -1.5), lambda text, near: _AND_SO_ON.search(near)),
)


def whole(text: str, next_line: str) -> Iterator[Signal]:
    """What says that a block without a stop is whole; the names are not told.

    Args:
        text: the words of the block.
        next_line: those of the next block, or an empty string.
    """
    near = text[-REACH:].rstrip(_EMPHASIS)
    if next_line and (_SET_OFF.match(next_line) or (_BULLET.match(next_line) and _LEAD_IN.search(near))):
        yield Signal("_leads-in", "", -4.0)
    found = next((one for one, shows in _WHOLE if shows(text, near)), None)
    if found:
        yield found
