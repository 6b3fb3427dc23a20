"""Open ends that are no loss: what stands below a list, verses or a report explains them, or a source ends them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...finding import Signal
from ...text.lazy import pattern
from ...text.script import HAN, columns
from ..blocks import Block, Kind
from ..both_scripts import in_both_scripts
from ..equations import is_equation
from ..markers import BULLETED
from ..seams.datelines import dateline
from .notes import DATE

_QUOTES = "“‘\"'"
#: what is said stands below
_SAYS = pattern("\\b(?:said|says|asked|replied|answered|cried|whispered|shouted|added|wrote|read)$")
SAYS = 10  #: characters of the longest of those words, and the one before it
#: What is to be run, or typed, stands below.
_RUNS = in_both_scripts(
    "(?:执行|运行|使用|输入|键入|敲入|调用|写入|实行|実行|入力)$|\\b(?:run|type|enter|execute|call|issue|try|use|write)$"
)
#: A few words of Han behind a stop, or alone, say what is done below; and how a line of a terminal begins.
_STEP = pattern(f"(?:^|[。！？；])[{HAN}]{{2,8}}$")
_PROMPT = pattern("(?:[|>] ?)?[$#%] [a-z]")
RUNS = 8  #: characters of the longest of these words, and the one before it
RUNNING = 40  #: characters of running text that seldom leads to verse with a comma
VERSE = 48  #: display columns of the longest line of verse
_BULLET = pattern(BULLETED)
_LEADS = pattern("(?:是|为|為|有|包括|如下)[，,]?$")
_STOP = pattern("[。！？]")
#: Where a quotation is taken from (a title and its date), or an address: nothing is missing behind it.
_SOURCE = pattern(f"(?:[》〉＞][ \u00a0\u3000]?{DATE}[）)]?|https?://[!-~]{{4,160}})$")
SOURCE = 200  #: characters before the end in which an address may begin
_REACH = 4  #: characters in which a sentence says that it leads to a list

#: How a sentence of Japanese goes on below speech, and below a line that it shows: a name, what is written on a sign.
_BELOW_SPEECH = pattern("と|って")
#: How it goes on behind speech, in the line of that: ``急に後ろで⏎「今晩は。」という声がした。``
_SAID_THERE = pattern("「[^「」]{1,200}」(?:と|って|などと)|『[^『』]{1,200}』(?:と|って|などと)")
_BELOW_LINE = pattern("[とを](?:[書言云記読題呼彫刻印銘名あいおな]|だけ)|の[句歌詩文字語札額一]")
LINE = 40  #: characters of the longest line that is shown
_JAPANESE = pattern("[ぁ-ゖ][、，]?$")


def shows(text: str, above: Block, shown: Block, below: Block) -> bool:
    """Whether a sentence of Japanese goes on below what it shows: speech, or one line without a stop (``大きく、⏎周樹人⏎と書かれてある。``)."""
    if text[shown.start] in "「『":
        return bool(_BELOW_SPEECH.match(text, below.start))
    return bool(_JAPANESE.search(text, above.start, above.end)) and resumes_below(text, shown, below)


def resumes_below(text: str, shown: Block, below: Block) -> bool:
    """Whether a block of Japanese begins as a sentence goes on below the one line that it shows, a verse or a sign."""
    one_line = shown.end - shown.start <= LINE and not _STOP.search(text, shown.start, shown.end)
    return one_line and bool(_BELOW_LINE.match(text, below.start))


def led_to(text: str, found: Sequence[Block], index: int, bare: Sequence[bool]) -> Iterator[Signal]:
    """What speaks against a loss at the end of a block because of the blocks behind it; the names are not told.

    Args:
        text: a text.
        found: its blocks.
        index: number of a block without a stop.
        bare: whether each block has no stop.
    """
    end = found[index].end
    if _SOURCE.search(text[max(end - SOURCE, found[index].start) : end]):
        yield Signal("_source", "", -4.0)
    if index + 1 >= len(found):
        return
    after = found[index + 1]
    if text.startswith("［＃ここから", after.start):
        yield Signal("_leads-in", "", -6.0)  # what is set in, verse or a letter, in the middle of a sentence
    if _BULLET.match(text, after.start) and _LEADS.search(text[max(end - _REACH, found[index].start) : end]):
        yield Signal("_leads-in", "", -4.0)
    if (index + 2 < len(found) and shows(text, found[index], after, found[index + 2])) or (
        _SAID_THERE.match(text, after.start, after.end) and _JAPANESE.search(text, found[index].start, end)
    ):
        yield Signal("_leads-in", "", -6.0)
    if text[after.start] in _QUOTES and _SAYS.search(text, max(end - SAYS, found[index].start), end):
        yield Signal("_leads-in", "", -4.0)
    code = after.kind is Kind.CODE or _PROMPT.match(text, after.start)
    told = code and (
        _RUNS.search(text, max(end - RUNS, found[index].start), end) or _STEP.search(text, found[index].start, end)
    )
    if found[index].kind is not Kind.CODE and (told or is_equation(text[after.start : after.end])):
        yield Signal("_leads-in", "", -5.0)
    own = text[found[index].start : end]
    if dateline(text[after.start : after.end]) and not _STOP.search(own) and not dateline(own):
        yield Signal("_report-below", "", -2.5)
    if text[end - 1] in "、，," and index + 2 < len(found):
        short = all(columns(text[found[at].start : found[at].end]) <= VERSE for at in (index + 1, index + 2))
        if bare[index + 1] and short:
            yield Signal("_verses", "", -1.0 if _STOP.search(own) and len(own) > RUNNING else -3.0)
