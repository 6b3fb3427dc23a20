"""Evidence of language: characters that belong together across the seam, function words, how far the sentence has come."""

from __future__ import annotations

import re

from ....text.lazy import pattern
from ....text.script import HAN_NUMERALS, KANA_INSIDE_WORDS, is_cjk
from ...both_scripts import characters, in_both_scripts
from ...left_open import states
from ...phrases import said_again
from ...rows import has_cjk
from ...wanting import ends_word, runs_from, runs_into, wants
from ..datelines import BRACKETS, stand_apart
from ..layout.lengths import NO_TEXT, item_habit
from ..page import Evidence, Page, Pair
from .english import cut_word, opens_sentence, runs_on

_STARTS = in_both_scripts(
    "的(?![确士])|了(?![解却结望如])|着(?![力眼重手急陆装名实想迷火凉落色作者述书称录有])|们|得(?![到知以失分主奖意票益当出体])|地(?![址点方区铁球图位理面下上震域产质带名段主])"
    "|等(?![待级候到于我你他她]|等[！!]|一[下会])|者|性(?![能别质格情命感教病])|率(?![先领部团队军真])|化(?![学工肥石验妆解疗身名为整作险繁州])|而|及(?![时格早])|和(?![平谐解睦气])|或(?![许者])"
    "|过(?![去年程度来后滤渡境期错于分敏剩时客失关问半往硬瘾节])|与(?![会此])|之(?![前后所])|以(?:[下内外来后前]|上(?![海のが、]))|左右|时[，,]|后[，,]|中[，,]|所[在有需]|并[且]|方面|问题"
)
_CONNECTS = in_both_scripts("(?:并且|而且)[，,]")  #: with a comma behind it such a word opens a sentence
LIMITS = frozenset(("以上", "以下", "以前"))  #: of an amount; else they open sentences as well
_AMOUNT = pattern(f"[0-9０-９{HAN_NUMERALS}几多数數][^，。、；：]{{0,2}}$")
_STARTERS = characters("的了着过们得地等者性率化之而及与和或以左时后中所并方问")  #: first characters of these
_ENDS = characters("的和在把被与及或对向从为将由是有于以而并不也都就又已其该这那各每两些因所之若如到给让使比跟同及至")
#: Of these, what ends a noun as well, or a verb of its own: where it does, as many lines end so as go on (``自由``, ``大使``, ``供给``).
_NAMES = characters("由与使对和给")
_ACTS = ("行为", "行為")
#: Words of two characters that want something behind them: no headline and no clause ends so.
_WANTING = in_both_scripts(
    "(?:必须|并非|以及|[关对由]于|因为|[为除]了|按照|依照|随着|成为|即将|将[会要]|正在|[已曾]经"
    "|[这那某各]个|[这那某]种|[这那某]些|[每整]个|(?<![统唯专万同])一[个种些]|更加|尤其|[而并]且|但是|如果|虽然|不[仅但]|[尚从]未|能够|应[当该]"
    "|逐步|日益|[是有了为成这那某]一[家名位项条座所部支群片株棵张把份笔场段道])$"
)
#: Particles, and a conjunction of nouns, that hang on the word before them: no line begins so.
_HANGING = in_both_scripts(
    "的(?![确士当黎])|了(?![解不却结望如])|着(?![力眼重手火急陆装名实想迷落作者述书称录有])|[们吗呢吧嘛]|之间|等(?![待到于级候同闲值号效比高距量分额温次第式边我你他她]|等[！!]|一[下会])|所[有在需](?=[的，。、])|里(?! ?[程约屋面弄长民办下拉昂斯脊巷])|及(?![时格早至第物笄其])"
)
#: Last characters of these.
_WANTS = characters(
    "须非及于为了照着将会要在经个种些加其且是果然仅但未够当该步益家名位项条座所部支群片株棵张把份笔场段道"
)
HANGS = characters("的了着们吗呢吧嘛之等所里及")  #: first characters of these
NO_END, NO_START = _ENDS | _WANTS, _STARTERS | HANGS  #: Han by which no sentence may end, or begin
#: What wants the title of a work or a law behind it (``——读`` | ``《…》``, ``关于适用`` | ``《…法》…``); a dash parts a review from its headline.
_TAKES_TITLE = in_both_scripts(
    "(?:(?<=[—―])[读评访看]|[写献][给在]|(?:关于)?(?:适用|执行|印发|修改|修订|废止|实施|贯彻|学习|宣传|公布|颁布|签署|观看|荐读|重读|初读|再读))$"
)
_TITLES = frozenset("《〈")
FULL_STOPS = frozenset("。｡")
PARTS = frozenset("：；」』")  #: marks behind which another sentence begins, or the first one of a list or a speech
_STATEMENT = 12  #: characters of a row that is a statement of its own (``专案是友善的``)
_KANA = pattern("[\u3041-\u30fa]")
_JA_STARTS = frozenset("っんをがはにのでともへやてたしるられりまずなさ")
#: ``なお`` and its like begin a sentence, and mostly a paragraph; so do sounds and manners, which are said twice (``もじもじ``).
_JA_OPENS = pattern(
    "([\u3041-\u3093]{2})\\1|やっぱ|なお(?![がくさし])|なぜ|なに[よか]り|なかでも|なんと|また[、は]|まず[、は]?|まさに|まして|まったく|さらに|さて|しかし|しかも|しばらく|したがって|"
    "ただし|ただ、|たとえ|たしかに|たまに|たった|そして|そこで|それで|それに|で(?:は|も|すが|すから)[、，]|と(?:ころ[がで]|くに|はいえ|りわけ|にかく|もあれ|ても)|"
    "もし|もちろん|もっと|もう|もはや|もともと|やはり|やがて|やっと|ずっと|はじめ[にて]|はたして|にもかかわらず|が、"
)
#: the last kana of a predicate: a sentence, or a headline that is one, may end so
_JA_FINAL = frozenset("るすうくぐつぬぶむただい")
#: A predicate in the polite form, which ends its sentence where no particle follows: so did 50 of 50 labelled rows.
_JA_POLITE = pattern("(?:です|ます|でした|ました|ません|でしょう|ましょう)$")
_JA_LAST = frozenset("すたんう")
#: A conjunction with its comma, which begins a sentence where the one before it may have ended.
_JA_CONJUNCTION = pattern(
    "(?:では|しかし|しかも|また|さらに|さて|ただし|そして|そこで|それで|ところで|まず|なお|つまり|例えば|たとえば|一方|すると|だから|なぜなら|もちろん)[、，]"
)
#: with which such a sentence, or its word, goes on
_JA_PARTICLES = frozenset("かがらとねよのけしもっはをにへでたてるれりずやんぁぃぅぇぉゃゅょー")
_JA_ENDS = frozenset("はがをにのでともへやてっしなり")
_EN_ENDS = pattern(
    '(?:^|[ "“(])(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|is|are|was|were|be|been|has|have|had|not|its|his|her|their|my|your|our|this|these|those|into|than|if|when|will|would|can|could|may|should|I|he|she|we|they|it|you|no|so|very|all|every|each|because|although|whose|upon|between|among|during|towards?|Mrs?|Messrs|Dr|Prof)$',
    re.I,
)
_EN_STARTS = pattern(
    "(?:of|to|and|or|in|on|by|for|with|from|that|which|who|as|is|are|was|were|be|has|had|than|into)(?![A-Za-z-])"
)
_REFERS = in_both_scripts("[他她它其此该这那]|(?:He|She|It|They|His|Her|Their|Its|This|That|These|Such) ")
_TIED = in_both_scripts(
    "但|而|因此|因而|因为|所以|于是|若|如果|虽|并|也|还|又|却(?!说)|否则|[例比譬]如|从而|然而|不过|可是|同时"
    "|此外|另外|再(?!说)|即使|尽管|既|且(?!说)|(?:But|And|So|Yet|Or|Then|For|However|Therefore)\\b"
)
#: Behind one, and a conjunction of nouns, stands what it is of, and no word with its comma by which a sentence begins
#: (``放在`` | ``近年来，…``), and no report of its own (``自助机和`` | ``记者从医院获悉``).
_PREPOSITIONS = characters("在把将向对从为被让使给于由就和与及并或")
_OPENS_CLAUSE = in_both_scripts(
    "(?:本报|本刊|本社)?记者从[^，。、；：]{2,20}(?:获悉|了解到)|(?:⟨sentences beginning.chinese⟩|近来|近日|当前|[去今]年)(?:以?来)?[，,]"
)
#: Conjunctions with their comma, before which a mark stands: of 20 such rows of labelled pages below one that ends in Han none went on.
_CONJUNCTION = in_both_scripts(
    "(?:但是|可是|然而|因此|因而|总之|所以|此外|另外|其次|首先|其实|事实上|可见|例如|比如|譬如|当然|于是)[，,]"
)
_CONJOINS = characters("但可然因总所此另其首事例比譬当于")  #: first characters of these
_TALE = in_both_scripts("却说|且说|话说|再说[那这]|单说")  #: how the paragraphs of old novels begin


def language(pair: Pair, out: Evidence) -> None:
    """Function words at the seam, and English words it cuts. Chinese words across it are weighed elsewhere."""
    left, right = pair.left, pair.right
    of_end(left, out)
    of_beginning(right, out)
    if begins_anew(left, right):
        out.pop("cannot-end", None)  # what it wants is no sentence
        out.pop("wants-word", None)
    if opener := conjunction(left, right):
        out["sentence-follows"] = opener
    if right[0] in _TITLES and (verb := _TAKES_TITLE.search(left[-4:])):
        out["takes-title"] = verb[0]
    polite = left[-1] in _JA_LAST and _JA_POLITE.search(left[-4:])
    ended = polite[0] if polite and is_cjk(right[0]) and right[0] not in _JA_PARTICLES else ""
    if "ja-may-end" in out and not ended and _JA_CONJUNCTION.match(right):
        ended = out["ja-may-end"]
    if ended:
        out["ja-ends"] = ended
        out.pop("ja-may-end", None)
        out.pop("ja-cannot-start", None)
    if out.get("cannot-start") in LIMITS and not _AMOUNT.search(left[-4:]):
        del out["cannot-start"]
    behind_part = left[-1] in PARTS or ("must-follow" in out and left[-1] in FULL_STOPS)
    if behind_part or (left[-1] in "，," and right[0] == "等"):
        # nothing hangs on one: 等 is a verb there
        out.pop("must-follow", None)
        out.pop("cannot-start", None)
    if left[-1].isascii() or left[-1] in "”’":
        _latin(pair, out)
    if again := said_again(left, right):
        out["word-again"] = again
    if left[-1].isascii() and right[0].isascii() and right[0].islower() and has_cjk(left) and has_cjk(right):
        word = cut_word(left, right)  # on a page in Latin letters words are cut with a hyphen
        if word:
            out["cut-word"] = word


def _latin(pair: Pair, out: Evidence) -> None:
    """Whether English text is cut in the middle of a sentence."""
    if not (pair.kind or pair.after or has_cjk(pair.left) or has_cjk(pair.right)):
        if opens_sentence(pair.left, pair.right):
            out["en-opens"] = pair.right.split(" ", 1)[0]
        words = runs_on(pair.left, pair.right, "en-cannot-end" in out, "en-cannot-start" in out)
        if words:
            out["lower-runs-on"] = words


def begins_anew(left: str, right: str) -> bool:
    """Whether a row that ends in a preposition stands above a word, with its comma, by which a sentence begins: the one is not of the other."""
    return left[-1] in _PREPOSITIONS and _OPENS_CLAUSE.match(right) is not None


def conjunction(left: str, right: str) -> str:
    """With which a row begins a sentence though no mark ends the row above it, in Han; an empty string where it does not."""
    if right[0] not in _CONJOINS or not "\u4e00" <= left[-1] <= "\u9fff":
        return ""
    found = _CONJUNCTION.match(right)
    return found[0][:-1] if found else ""


def of_end(left: str, out: Evidence) -> None:
    """Whether a row ends as no sentence does, by its last word."""
    tail = left[-1]
    stated = tail == "的" and len(left) <= _STATEMENT and states(left)
    if tail in _ENDS and not stated and not (tail in _NAMES and ends_word(left)) and not left.endswith(_ACTS):
        out["cannot-end"] = tail
        if wants(left):
            out["wants-word"] = left[-2:]
    if tail in _WANTS:
        word = _WANTING.search(left[-3:])
        if word:
            out["must-go-on"] = word[0]
    if is_cjk(tail) and "wants-word" not in out and "must-go-on" not in out and (open_end := runs_into(left)):
        out["wants-word"] = open_end
    if tail in _JA_ENDS:
        out["ja-cannot-end"] = tail
    elif tail in _JA_FINAL and len(left) > 1 and is_cjk(left[-2]):
        out["ja-may-end"] = left[-2:]
    if tail.isascii() and tail.isalpha():
        last = _EN_ENDS.search(left[-12:])
        if last:
            out["en-cannot-end"] = last[0].strip()


def of_beginning(right: str, out: Evidence) -> None:
    """Whether a row begins as no sentence does, by its first word."""
    head = right[0]
    start = _STARTS.match(right) if head in _STARTERS else None
    if start and not _CONNECTS.match(right):
        out["cannot-start"] = start[0].rstrip("，,")
    if head in HANGS and _HANGING.match(right) and not _KANA.search(right[:8]):
        out["must-follow"] = head
    elif word := runs_from(right):
        out["must-follow"] = word
    if head in KANA_INSIDE_WORDS and is_cjk(right[1:2]):  # a dash before an item is followed by a space
        out["ja-must-follow"] = head
    if head in _JA_STARTS and not _JA_OPENS.match(right):
        out["ja-cannot-start"] = head
    if head.isascii() and head.islower() and _EN_STARTS.match(right):
        out["en-cannot-start"] = right.split(" ", 1)[0]


def sentence(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What the two rows are as sentences; outside hard-wrapped text how far they have come is told by their lengths."""
    left, right = page.rows[at], page.rows[at + 1]
    opens = page.traits[at].opens and page.kinds[at] not in NO_TEXT
    if page.traits[at].dateline_alone and (page.commas[at + 1] or page.stops[at + 1] or page.ends[at + 1]):
        if left.words[0] not in BRACKETS or not page.doc.derive(stand_apart):
            out["dateline-alone"] = ""
        out.pop("end-bracket", None)
    elif opens and left.words[-1] in "：:" and page.traits[at].dateline:  # what is reported follows in its paragraph
        out["dateline-colon"] = ""
        out.pop("announces", None)
    if not wrapped:
        return
    if page.items[at] and (habit := item_habit(page, at)):
        out[habit] = ""
    if opens and not page.ends[at]:
        out["body-cut"] = ""
    if page.ends[at + 1] or page.stops[at + 1]:
        out["right-stops"] = ""
    if page.ends[at]:
        _goes_back(right.words, out)


def _goes_back(right: str, out: Evidence) -> None:
    """Whether a sentence that begins a row refers to the one before it, or is tied to it: such sentences seldom open a paragraph."""
    if _REFERS.match(right):
        out["refers-back"] = right[0] if right[0] > "\x7f" else right.split(" ", 1)[0]
    elif _TIED.match(right):
        out["tied-back"] = right[:2]
    elif _TALE.match(right):
        out["opens-tale"] = right[:2]
