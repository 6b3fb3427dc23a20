"""The evidence of one seam, by families: form, language, layout, sentence, and what the rows are.

Every piece of evidence has a name; its points stand in ``rules/tables/seams.toml``. A name maps to the words that
show it (mostly none). Nothing here decides.
"""

from __future__ import annotations

import re

from ...text.script import CJK, HAN, KANA, LATIN
from ..layout import Layout
from .kinds import WEAK, dateline, opens_body, signed
from .page import SYLLABLE, Page

Evidence = dict[str, str]

_CLOSE = "，。、；：？！”’）》」』】〉〕］｝…％％,.;:?!)]}%"
_FORCED = re.compile(
    "[，。、；？！”’）》」』】〉〕］｝％‰℃]|[,;](?![A-Za-z])|\\.(?![A-Za-z0-9./\\\\]|$)|[)\\]}](?![A-Za-z]*[{;(])|：(?!.{1,4}$)|!(?!\\[)|\\?(?![A-Za-z])|:(?![A-Za-z/:])"
)
_OPEN_END = re.compile("[“‘（《「『【〈〔［｛(\\[]$")
_CJK_END = re.compile(f"[{CJK}]$")
_CJK_START = re.compile(f"[{CJK}]")
_CJK_ALL = re.compile(f"[{CJK}]{{1,2}}$")
_UNIT = re.compile(
    "[%％‰℃个个名人户家条项万亿千百十元亩吨米公里年月日号时分秒岁次座栋台辆件位种倍级届版期章节度余多款岁度]|以上|以下|左右|平方|公顷|美元|[a-zA-Z]{1,3}(?![a-zA-Z])|[0-9.]"
)
_STARTS = re.compile(
    "[的了着过们得地等者性率化之而及与和或]|以[上下内外来后前]|左右|时[，,]|后[，,]|中[，,]|所[在有需]|并[且]|方面|问题"
)
_ENDS = re.compile(
    "[的和在把被与及或对向从为将由是有于以而并不也都就又已其该这那各每两些因所之若如到给让使比跟同及至]$"
)
_JA_STARTS = re.compile("[ぁぃぅぇぉっゃゅょァィゥェォッャュョーんをがはにのでともへやてたしるられりまずなさ]")
_JA_ENDS = re.compile("[はがをにのでともへやてっしなり]$")
_EN_ENDS = re.compile(
    '(?:^|[ "“(])(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|is|are|was|were|be|been|has|have|had|not|its|his|her|their|my|your|our|this|these|those|into|than|if|when|will|would|can|could|may|should|I|he|she|we|they|it|you|no|so|very|all)$',
    re.I,
)
_EN_STARTS = re.compile(
    "(?:of|to|and|or|in|on|by|for|with|from|that|which|who|as|is|are|was|were|be|has|had|than|into)(?![A-Za-z-])"
)
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "「": "」", "『": "』", "【": "】", "[": "]"}


_FRAGMENT = re.compile(
    f"(?![但而且再又然是不对好嗯啊唉故今昔])[{CJK}](?:[。；，、,;]|[”》」）][。，、]?)|[{CJK}]{{2}}(?:。|[”》」）][。，、])|[0-9０-９]{{1,2}}[。％%]"
)


def form(page: Page, at: int, out: Evidence) -> None:
    """Marks at the seam and pairs that are open over it."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    forced = _FORCED.match(right)
    if forced and not _bullet_like(page, at):
        out["starts-with-closer"] = right[0]
    tail = left[-1]
    if _OPEN_END.search(left) and page.kinds[at] != "code":
        out["ends-with-opener"] = tail
    elif tail == "\u00ad" or left.endswith(("\u00ad-", "\u00ad‐")):
        out["soft-hyphen"] = ""
    elif tail in "-‐‑" and len(left) > 1 and left[-2].isalpha():
        out["hyphen-lower" if right[0].islower() else "hyphen-other"] = ""
    elif page.ends[at]:
        out["end-stop"] = tail
    elif tail in "，,":
        out["end-comma"] = tail
    elif tail == "、":
        out["end-pause"] = tail
    elif tail in "；;":
        out["end-semicolon" if page.rows[at].cjk else "end-latin-semicolon"] = tail
    elif tail in "：:":
        out["end-colon"] = tail
    elif tail in "—–―─…-":
        out["end-dash"] = tail
    elif tail in "”’」』\"'":
        out["end-quote"] = tail
    elif tail in "）》】)]〉":
        out["end-credit" if signed(left) else "end-bracket"] = tail
    elif tail.isdigit():
        out["end-digit"] = tail
        if right[0].isdigit():
            out["digit-digit"] = tail + right[0]
        elif _UNIT.match(right):
            out["number-unit"] = tail + right[0]
    elif _CJK_END.match(tail):
        out["end-cjk"] = ""
    elif tail.isalpha():
        out["end-latin"] = ""
    else:
        out["end-other"] = ""
    if tail in "%％" and _UNIT.match(right) and not right[0].isdigit():
        out["number-unit"] = tail + right[0]
    _start(page, at, right, out)
    _open_pairs(left, right, out)


def _bullet_like(page: Page, at: int) -> bool:
    words = page.rows[at + 1].words
    return page.kinds[at + 1] == "code" or (words[0] in "：:" and page.kinds[at] == "code")


def _start(page: Page, at: int, right: str, out: Evidence) -> None:
    head = right[0]
    if _FRAGMENT.match(right):
        out["head-fragment"] = right[:2]
    if head in "「『":
        out["start-kagi"] = head
    elif head in '“‘"':
        out["start-quote"] = head
    elif head in "（(《【[":
        out["start-bracket"] = head
    elif head in "—–―─…":
        out["start-dash"] = head
    elif head.isdigit():
        out["start-digit"] = head
    elif _CJK_START.match(head):
        pass
    elif head.isalpha():
        if head.islower():
            out["start-lower"] = ""
        else:
            out["start-upper"] = ""
    elif "starts-with-closer" not in out:
        out["start-other"] = ""


def _open_pairs(left: str, right: str, out: Evidence) -> None:
    tail, head = left[-30:], right[:30]
    for opener, closer in _PAIRS.items():
        at = tail.rfind(opener)
        if at < 0 or closer in tail[at:]:
            continue
        stop = head.find(closer)
        again = head.find(opener)
        if stop >= 0 and (again < 0 or again > stop):
            out["open-quote" if opener in "“「『" else "open-bracket"] = opener
            return


def language(page: Page, at: int, out: Evidence) -> None:
    """Characters that belong together across the seam: in the document, or as function words. Words are weighed elsewhere."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if _CJK_END.search(left) and _CJK_START.match(right):
        grams = page.grams
        a, b = left[-2:], right[:2]
        if grams[a[-1] + b[0]] >= 2:
            out["gram2"] = a[-1] + b[0]
        whole_left, whole_right = _CJK_ALL.match(a), _CJK_ALL.match(b)
        if whole_left and grams[a + b[0]]:
            out["gram3"] = a + b[0]
        elif whole_right and grams[a[-1] + b]:
            out["gram3"] = a[-1] + b
        if whole_left and whole_right and len(a + b) == 4 and grams[a + b]:
            out["gram4"] = a + b
    if _STARTS.match(right):
        out["cannot-start"] = right[0]
    if _ENDS.search(left):
        out["cannot-end"] = left[-1]
    if _JA_STARTS.match(right):
        out["ja-cannot-start"] = right[0]
    if _JA_ENDS.search(left):
        out["ja-cannot-end"] = left[-1]
    if left[-1].isalpha() and left[-1].isascii():
        word = _EN_ENDS.search(left[-12:])
        if word:
            out["en-cannot-end"] = word[0].strip()
    if _EN_STARTS.match(right):
        out["en-cannot-start"] = right.split(" ", 1)[0]


def layout(page: Page, at: int, out: Evidence) -> bool:
    """Room at the line end, blanks, indents. Tells whether the seam lies in hard-wrapped text."""
    measure = page.measure
    left, right = page.rows[at], page.rows[at + 1]
    blank = right.blanks > measure.base
    wrapped = measure.layout is Layout.WRAPPED or (
        measure.layout is Layout.MIXED
        and left.width <= measure.edge + 3
        and right.width <= measure.edge + 3
        and not (blank and measure.blank_parts)
    )
    if not wrapped:
        if measure.layout is Layout.MIXED:
            out["outside-wrap"] = ""
        if blank:
            out["blank-more"] = ""
        elif right.blanks < measure.base:
            out["blank-less"] = ""
        return False
    room, tolerance = page.slacks[at], measure.tolerance
    ended = page.ends[at]
    fragment = page.fragments[at]
    if fragment:
        out["fragment"] = ""
    step = "full" if room <= 0 else "near" if room <= tolerance else "room" if room <= tolerance + 6 else "far"
    if not fragment:
        out[f"{step}-{'ended' if ended else 'open'}"] = ""
        if step == "full" and ended and not measure.blank_parts and measure.indent < 0:
            out[page.ends_expected] = ""
        elif step != "full" and not ended and _ragged(page, at):
            out["ragged"] = ""
    if blank:
        out["blank-parts" if measure.blank_parts else "blank-some"] = ""
    elif measure.blank_parts:
        out[("tight-sure-" if measure.blank_sure else "tight-") + ("ended" if ended else "open")] = ""
    if measure.blank_parts and not blank and page.unfilled[at]:
        out["unfilled"] = ""
    if measure.indent >= 0:
        if right.indent == measure.indent:
            out["indent-start"] = ""
        elif right.indent < measure.indent:
            sure = measure.indent_sure and (not ended or step == "full")
            out[("flush-ended" if ended else "flush-open") if sure else "indent-none"] = ""
    elif right.indent > left.indent + 1:
        out["indent-deeper"] = ""
    elif right.indent < left.indent - 1:
        out["indent-shallower"] = ""
    if measure.shadow and ended:
        _shadow(page, at, out)
    return True


def _ragged(page: Page, at: int) -> bool:
    """Whether the seams around are unfinished and far from the edge too: a list, verse, captions."""
    count = 0
    for near in (at - 2, at - 1, at + 1, at + 2):
        if 0 <= near < len(page.slacks) and page.slacks[near] > page.measure.tolerance and not page.ends[near]:
            count += 1
    return count >= 2


def _shadow(page: Page, at: int, out: Evidence) -> None:
    """Where first lines are two em short: the length of the right row tells whether it opens a paragraph."""
    right = page.rows[at + 1]
    if at + 2 >= len(page.rows) or page.ends[at + 1]:
        return
    rest = page.measure.edge - right.width
    if rest <= 1:
        out["shadow-none"] = ""
    elif 3 <= rest <= 6:
        out["shadow-start"] = ""


_LINES = ("byline", "credit", "date", "name")  #: rows that are no running text though they begin like it


def sentence(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """How far the left row has come as a sentence, and what the right one is."""
    left, right = page.rows[at], page.rows[at + 1]
    commas, stop, opens = page.commas[at], page.stops[at], opens_body(left.words) and page.kinds[at] not in _LINES
    name = page.items[at]
    if name and not page.ends[at]:
        count, stopped = page.stopped_items[name]
        if count - 1 >= 2 and (stopped - stop) * 3 >= (count - 1) * 2:
            out["item-open"] = ""
        elif count - 1 >= 2 and (stopped - stop) * 3 <= count - 1:
            out["item-closed"] = ""
    if opens:
        out["body-opens" if page.ends[at] else "body-cut"] = ""
    if page.ends[at + 1] or page.stops[at + 1]:
        out["right-stops"] = ""
    if wrapped:
        return
    body = stop or opens or commas >= 2 or "item-open" in out
    size = left.width
    if size >= 50:
        out["left-long"] = ""
    elif size > 34:
        out["left-medium"] = ""
    elif not body:
        out["left-tiny" if size <= 14 else "left-short"] = ""
    else:
        out["left-body"] = ""
    out["no-comma" if commas == 0 else "one-comma" if commas == 1 else "commas"] = ""
    if stop:
        out["stop-inside"] = ""
    if page.commas[at + 1]:
        out["right-commas"] = ""
    elif page.ends[at + 1] and not page.stops[at + 1]:
        out["right-whole"] = ""
    _sizes(left.width, right.width, commas + page.commas[at + 1], out)


def _sizes(left: int, right: int, commas: int, out: Evidence) -> None:
    """The length of the right row; of two short rows (the halves of a headline?) how they compare."""
    out["right-tiny" if right <= 14 else "right-short" if right <= 34 else "right-long"] = ""
    if left <= 44 and right <= 44 and not commas:
        out["halves-even" if abs(left - right) <= 2 else "halves-rise" if right > left else "halves-fall"] = ""


def blocks(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What the two rows are by form."""
    name = page.items[at + 1]
    if name:
        many = page.item_counts[name] > 1
        out[("item-weak" if name in WEAK else "item") + ("-siblings" if many else "-alone")] = ""
    if dateline(page.rows[at + 1].words):
        out["right-dateline"] = ""
    if page.shy or (page.syllables and min(page.rows[at].width, page.rows[at + 1].width) <= SYLLABLE):
        out["syllables"] = ""
    left, right = page.kinds[at], page.kinds[at + 1]
    if "jump" in (left, right):
        out["jump"] = ""
    if "furniture" in (left, right):
        out["furniture"] = ""
    if left in ("byline", "date", "name", "credit"):
        out["left-" + left] = ""
    if right in ("byline", "date", "name", "credit"):
        out["right-" + right] = ""
    if "table" in (left, right):
        out["table-both" if left == right else "table-one"] = ""
    if "code" in (left, right):
        out["code-both" if left == right else "code-one"] = ""
    if "digits" in (left, right):
        out["digits-both" if left == right else "digits-one"] = ""
    if right == "label":
        out["label-both" if left == "label" else "label"] = ""
    if right == "dialogue":
        out["dialogue-both" if left == "dialogue" else "dialogue"] = ""
    if not page.rows[at].cjk and not page.rows[at + 1].cjk:
        out["latin-both"] = ""
    elif not (page.rows[at].cjk and page.rows[at + 1].cjk):
        out["latin-one"] = ""
    _short_run(page, at, out)
    if (
        not wrapped
        and at + 2 < len(page.kinds)
        and page.kinds[at + 2] == "byline"
        and max(page.rows[at].width, page.rows[at + 1].width) <= 44
    ):
        out["two-line-head"] = ""
    if _verse(page, at):
        out["verse"] = ""


_VERSE_END = re.compile("[，。、；！？,;!?][”’」』]?$")


def _verse(page: Page, at: int) -> bool:
    """Whether the seam lies among three and more short rows of one length that all end in a mark."""
    size = page.rows[at].width
    if size > 34:
        return False
    count = 0
    for near in range(max(at - 2, 0), min(at + 4, len(page.rows))):
        row = page.rows[near]
        if abs(row.width - size) <= 1 and _VERSE_END.search(row.words):
            count += 1
        elif near in (at, at + 1):
            return False
        elif near > at:
            break
        else:
            count = 0
    return count >= 3


def _short_run(page: Page, at: int, out: Evidence) -> None:
    """Whether the seam lies in a run of short rows: verse, a list without bullets, captions."""
    most = min(40, page.measure.edge * 3 // 4) if page.measure.edge else 40
    count = opened = 0
    for near in range(max(at - 2, 0), min(at + 4, len(page.rows))):
        if page.rows[near].width <= most:
            count += 1
            opened += not page.ends[near]
    if page.rows[at].width <= most and page.rows[at + 1].width <= most:
        if count >= 5:
            out["short-run"] = ""
        elif count >= 4:
            out["short-some"] = ""


__all__ = ["HAN", "KANA", "LATIN", "Evidence", "blocks", "form", "language", "layout", "sentence"]
