"""What a row is by its form alone: an item, a byline, a credit, a date, a name, code, a table row. Seams ask it."""

from __future__ import annotations

from ... import tables
from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_DIGITS, HAN_NUMERALS, HAN_TO_TEN, columns, is_han
from ..blocks import DIVISIONS, MAX_BYLINE, is_byline
from ..both_scripts import characters, in_both_scripts, lines
from ..dates import DAYS, MONTHS
from ..ordinals import NO_REFERENCE
from ..paper_sorts import SORT_NAMES
from ..rows import has_cjk
from ..words import known as is_known
from ..words import simplified
from .lines.cells import are_figures
from .lines.code import is_code, shows_code
from .lines.eras import is_day

CN = HAN_NUMERALS + "两"
#: What a decimal measures: no number of a heading (``2.1 个百分点``, ``86.4 kWh``).
_NO_UNIT = f"(?![万亿％%]|个百分|个月|百分点|公[里斤顷分尺升克吨]|毫|厘|千[米克瓦]|平方|立方|[元倍度米吨克升秒](?![{HAN}])|[a-z]|[km][WVAgml])"
#: The rest of a decimal that measures something, behind a full-width point: ``４．８４多亿元``.
_MEASURED = "[0-9０-９]{1,4}[余多]?(?:[万亿％%‰倍吨元米亩度克]|个?百分点|公[里斤顷分尺升克吨]|平方|立方)"
_ITEMS = (
    (
        "article",
        f"第[{CN}0-9０-９]{{1,6}}[{DIVISIONS}回](?![的至或和及与與之所规規第款项項、，中])(?<![条條](?=[ぁ-ん])(?!の[0-9０-９{CN}]))"
        f"|第[ \u3000](?:[{CN}0-9][ \u3000]?){{1,6}}[{DIVISIONS}回](?:[ \u3000]|$)",
    ),
    ("cn", f"(?!○)[{CN}]{{1,3}}(?:、|\u3000(?=[{CJK}]))"),
    ("cn-bracket", f"[（(] ?(?!○)[{CN}]{{1,4}} ?[）)](?![》〉」』”]){NO_REFERENCE}"),
    ("circled", "[①-⑳❶-❿⑴-⒇]"),
    (
        "bullet",
        f"[•●■◆▪◦○★▲※►▶☆□*+–-][ \u3000]|[—―─] ?[ \u3000](?=[{CJK}])|[•●■◆▪▲※►▶]|[◎◇△▽▼★☆](?=[^ \u3000])|・(?=.)|[\U0001f300-\U0001faff]\ufe0f?[ \u3000]",
    ),
    (
        "heading",
        f"#{{1,6}} |[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,3}}[.．]?[ \u3000]{_NO_UNIT}|(?:附录|附件|表|图|図)[ ]?[0-9{HAN_TO_TEN}]"
        "(?![0-9-.]{0,5}(?:所|[，,、。；）)的中和及与或至可给显表列はにのをがで]))",
    ),
    (
        "digit",
        f"[0-9０-９]{{1,3}}(?:、|．(?!{_MEASURED})|[.](?![0-9])|[)）](?![0-9]))|[0-9０-９]{{1,2}}\u3000(?=[{CJK}])",
    ),
    ("digit-bracket", f"[（(] ?[0-9０-９]{{1,2}} ?[）)](?![》〉」』”]){NO_REFERENCE}"),
    ("term", f"[A-Za-z_][A-Za-z0-9_.]{{0,20}}(?: [A-Za-z0-9_.]{{1,16}}){{0,2}} [–—-] (?=[{CJK}])"),  # of a glossary
    ("letter", "(?:[A-Za-z]|[ivx]{1,4}|[IVX]{1,5})[.)）、] ?(?=[A-Z\u2e80-\uffff])|\\((?:[a-z]|[ivx ]{2,9})\\) "),
    ("serial", f"[{CN}]是(?!的)|其[一二三四五六]|第[{CN}][,，、是]|首先[,，]|(?:问|答|Q|A)[:：0-9]"),
)
_ITEM = in_both_scripts("|".join(f"({source})" for _, source in _ITEMS))
_STARTERS = characters("".join(source for _, source in _ITEMS))  #: no other character of Chinese begins an item
WEAK = frozenset(("serial", "term", "digit", "letter", "digit-bracket", "circled"))
_DATE = pattern(
    f"(?:公元)?(?:[0-9０-９]{{4}}|[{HAN_DIGITS}〇○零]{{4}})年[0-9０-９{CN}]{{1,3}}月[0-9０-９{CN}]{{1,3}}日?"
)
_SHORT_DATE = pattern(
    f"[0-9]{{1,4}}[-./年][0-9]{{1,2}}[-./月][0-9]{{1,4}}日?|[0-9０-９{CN}]{{1,2}}月[0-9０-９{CN}]{{1,3}}日$"
)
_CREDIT = pattern("[（(【\\[][^）)】\\]]{1,40}[）)】\\]]$")
#: Who wrote and pictured a report, in brackets: ``（文・写真　山田太郎）``, ``（文／图 李明）``; one role alone may as well close a paragraph.
_SIGNED = in_both_scripts("[（(【](?:文|取材|撮影|写真|图)[・·/／∕、与和](?:文|取材|撮影|写真|图|摄影?)[：:／/ \u3000]")
#: A mark of the press before the name of who wrote the text: ``□李明``.
_BOXED = pattern(f"[□■◎◇◆][ \u3000]?(?P<name>[{HAN}]{{2,4}}|[{HAN}][ \u3000]{{1,2}}[{HAN}])$")
#: A label, also one in two languages (``地點 Venue：``), or one whose letters are set apart so that it is as wide as those above and below it (``地　址：``).
_LABEL = pattern(
    f"(?:[{CJK}A-Za-z·]{{1,8}}|[{CJK}]{{1,8}} [A-Za-z][A-Za-z ]{{0,20}}|[A-Z][A-Za-z ]{{1,20}} [{CJK}]{{1,8}}|[{CJK}](?:[ \u3000]{{1,4}}[{CJK}]){{1,3}})[：:](?!//|[:“‘「『])"
)
_SALUTATION = pattern(  # of a letter, or a speech
    f"(?:(?:[尊敬亲親][敬爱愛]的|各位|全[体體])[{CJK}、，,·]{{1,20}}|[{HAN}]{{1,6}}[们們](?:[、，,][{HAN}、，,]{{1,20}})?|敬[启啟]者)[：:]|Dear [A-Z][A-Za-z.’' -]{{1,40}}[,:]"
)
#: Cells with room between them; a blank to be filled in stands in brackets (``的一项是（　　）``).
_TABLE = pattern("\t|[^ \u3000（(]\u3000{2,}[^ \u3000）)]|\\|.*\\|| \\| |\\S {3,}\\S+ {3,}\\S|^[+|][-=+]{3}")
#: How blocks begin in Markdown: an example or a remark, a note, the address of a link, a line of its own, a definition, a quotation, a box of MkDocs;
#: and what has a name between colons in reStructuredText and AsciiDoc (``:alt: …``).
_MARKUP = pattern(
    "\\[\\^[^\\]]{1,20}\\](?:: |：)|:[a-z][a-z_-]{0,30}: |\\[[^\\]]{1,60}\\]: *(?:<|https?:|ftp:|mailto:|[#/])|\\| (?=[^ |])|: (?=[^ ])|>+ ?(?=[^0-9=<> -])|(?:!!!|\\?\\?\\?) [a-z]|（[例注]）"
)
#: What stands alone there, and in wikis: a heading (``!! 会場``), a picture (of a link, too), a rule, the line between two paragraphs of a quotation; in the texts of Aozora Bunko a note for the printer (``［＃改ページ］``);
#: in manual pages a request (``.TP``), and a comment of TeX.
_MARKUP_ALONE = pattern(
    '(?:%+|\\.(?:[BIP]|BI|BR|IB|IR|RB|RI|SB|SM|TP|PP|LP|SH|SS|IP|RS|RE|TH|HP|br|sp|nf|fi|\\\\"))(?: |$)|([-=*_])\\1{2,}$|==$|>(?: ?>){0,8}$|\\$\\$$|([*＊☆★◇◆△▲▽▼※＝])(?:[ \u3000]{0,3}\\2){2,}$|#{1,6} |!{2,5} [^ ]|\\[?!\\\\?\\[[^\\]]{0,200}\\]\\([^()]{0,400}\\)(?:\\]\\([^()]{0,400}\\))?(?:\\{[^{}]{0,60}\\})?$|［＃[^］]{1,40}(?:］$|］.{1,40}見出し］$)'
)
_MARKED = frozenset("[$|:>!?#［-=*_＊☆★◇◆△▲▽▼※＝（%.")  #: what either begins with
#: Rows that can have none of the forms below but a date's or a reporter's, whatever else is in them.
_RUNNING = pattern(
    "[，。、；！？”’）》]{0,3}[\u4e00-\u9fff][\u4e00-\u9fff，。、；！？,;.“”‘’0-9０-９．A-Za-z%％℃《》（）()…—]{8,}"
)
_OFFICER = pattern("[者员員]")  #: with what an office of the press ends
_TABULAR = pattern("[\t|+]|\u3000\u3000|   ")  # what each of these forms holds
_DIGITS = pattern("[0-9０-９.,:;%％/() +~～－—-]+$")
_NAME = pattern(f"[{HAN}][ \u3000]{{0,4}}[{HAN}]{{1,2}}$|[{HAN}]{{2,8}}·[{HAN}]{{2,8}}$")
_LONGEST_NAME = 17  #: characters
_OWN_REPORTER = frozenset(("本报记者", "本報記者", "本刊记者", "本刊記者"))
#: With what a sentence goes on behind an office of the press: what they did, and where.
_GOES_ON = frozenset("在从對对向就近今昨前来來到了获獲采採走赶趕跟随隨于於为為也还還正将將曾已又再与與和见見看问問")
FULL_NAME = 3  #: characters
_GIVEN = pattern(f"[{HAN}]{{1,2}}")
#: How speech begins; a term in quotation marks begins a sentence about it (``“安安小姐”是…``), or stands among others (``“甲”、“乙”``).
_SPEECH = pattern(
    f'[—–]|[“「『‘"](?![^“”「」『』‘’"，。！？、；：…—]{{1,12}}[”」』’"](?:、|[，,](?![他她我您]|[{HAN}]{{1,6}}[说說道问問喊叫答笑])|[{HAN}](?<![说說道问問喊叫答回])))'
)
_REPORTER = in_both_scripts(
    f"(?:(?:据?新华社|本报|本刊|中新社|人民日报)(?:驻[{HAN}]{{2,8}})?)?(?:特约|特派|实习|见习|首席|本报)?(?:记者|通讯员|评论员|特派员)[ \u3000:：]?(?P<name>[{HAN}][{HAN} \u3000]{{1,23}})(?: ?(?:文)?[/／](?:图|文|摄影|摄))?$|本报(?:特约)?评论员$"
)


def titled(words: str) -> bool:
    """Whether a row ends as a byline that lost its space does: an office, a surname and a given name (``证监会主席周正庆``).

    One with a comma is a sentence that names somebody.
    """
    if len(words) < 6 or "，" in words or not ("\u4e00" <= words[-1] <= "\u9fff" or is_han(words[-1])):
        return False
    surnames = tables.words("surnames")
    for size in (3, 2):
        if words[-size] in surnames and len(words) >= size + 4 and _GIVEN.fullmatch(words[1 - size :]):
            return words[:-size].endswith(lines("offices")) and columns(words) <= MAX_BYLINE
    return False


def item(words: str) -> str:
    """The class of the number or bullet that a row begins with, or an empty string."""
    if "\u4e00" <= words[0] <= "\u9fff" and words[0] not in _STARTERS:
        return ""
    found = _ITEM.match(words[:16])
    return _ITEMS[found.lastindex - 1][0] if found and found.lastindex else ""


_DAYS = f"{MONTHS}|{DAYS}"  #: and months: none of them is a name there
#: Who wrote an English text, on a line of its own.
_BY = pattern(
    f"(?:By|BY) (?:(?!(?:{_DAYS})[a-z]* ?,)[A-Z][A-Za-z.'’-]*(?: (?:and|de|der|van|von|of|the|in|[A-Z][A-Za-z.'’-]*)){{0,6}}(?:, (?:the )?[A-Z][A-Za-z.’-]*(?: (?:of|the|[A-Z][A-Za-z.’-]*)){{0,4}}|, (?:[a-z]+ ){{0,2}}(?:correspondent|reporter|writer|editor|photographer|columnist)s?)?"
    "|(?:our|a|an|the|staff) (?:[a-z]+ )?(?:correspondent|reporter|writer|editor)s?)$"
    "|by (?!Mr|Ms|Miss)(?:the (?:Right |Very |Most )?(?:Rev|Hon)[a-z]*\\.? )?[A-Z][A-Za-z.'’-]* [A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3}(?<!\\.)$"
)


def kind(words: str) -> str:
    """The form of a row by its words: ``alone`` or ``markup`` in Markdown, ``table``, ``code``, ``digits``, ``reporter``, ``byline``, ``credit``, ``date``, ``name``, ``salutation``, ``label``, ``dialogue`` or nothing."""
    if _RUNNING.fullmatch(words) and "年" not in words[:8] and not _OFFICER.search(words):
        return ""
    if words[0] in _MARKED:
        if _MARKUP_ALONE.match(words):
            return "alone"
        if _MARKUP.match(words):
            return "markup"
    cjk = has_cjk(words)
    if shows_code(words):
        return "code"
    if _is_table(words):
        return "table"
    if not cjk:
        if _DIGITS.match(words):
            return "digits"
        if words[-1] in "。，；" and "//" not in words:  # the end of a sentence that names a call: ``O(n) 。``
            return ""
        if is_code(words):
            return "code"
        if _BY.match(words):
            return "byline"
    if len(words) <= SHORT and (short := _short_kind(words, cjk)):
        return short
    if words[-1] in "：:," and _SALUTATION.fullmatch(words):
        return "salutation"
    if _LABEL.match(words):
        return "label"
    return "dialogue" if _SPEECH.match(words) else ""


SHORT = 40  #: characters of the longest row that is a credit, a date, a name or a byline
DATE, SHORT_DATE = 24, 14  #: characters of the longest date with its year first, and of other ones
FIGURES = 80  #: characters of the longest row of a table of figures


def _is_table(words: str) -> bool:
    """Whether a row is one of a table: cells with room or lines between them, or nothing but figures."""
    if _TABULAR.search(words) and _TABLE.search(words, _behind_field(words)):
        return True
    return len(words) <= FIGURES and are_figures(words)


def _short_kind(words: str, cjk: bool) -> str:
    """The form of a short row that says who wrote, or when: ``credit``, ``byline``, ``date``, ``name``, ``reporter``; an empty string where it has none.

    Args:
        words: those of the row.
        cjk: whether it has Han or kana.
    """
    if _CREDIT.match(words):
        return "byline" if _SIGNED.match(words) else "credit"
    if _DATE.match(words) and len(words) <= DATE and words[-1] not in "，,、；":
        return "date"
    if (_SHORT_DATE.match(words) and len(words) <= SHORT_DATE) or is_day(words):
        return "date"
    if _is_name(words):
        return "name"
    if cjk and ("者" in words or "员" in words or "員" in words) and _is_reporter(words):
        return "reporter"
    return "byline" if cjk and (is_byline(words) or _is_boxed(words)) else ""


def _is_name(words: str) -> bool:
    """Whether a row is the name of somebody, and of no sort of paper."""
    if len(words) > _LONGEST_NAME or not _NAME.match(words) or words in SORT_NAMES:
        return False
    return words[0] in tables.words("surnames") or "·" in words


#: The number of an item and its label, as wide as those above and below it, with running text behind: ``３　内容　　清掃の後、…``.
_ITEM_FIELD = pattern(
    f"[0-9０-９{CN}]{{1,3}}[ \u3000.．、]{{1,2}}[{CJK}]{{1,6}}\u3000{{2,4}}(?=[^\u3000\t]{{1,40}}[、。，]|[^\u3000\t]{{20}})"
)


def _behind_field(words: str) -> int:
    """Where the text of an item begins that has a label of its own; 0 where a row has none."""
    field = _ITEM_FIELD.match(words)
    return field.end() if field else 0


def _is_reporter(words: str) -> bool:
    """Whether a row is an office of the press and names: what follows it is a surname (``记者李明``, and no ``记者在现场``).

    Behind the name of the paper a rare surname is told by what it is not: what a sentence goes on with.
    """
    found = _REPORTER.match(words)
    if found is None or not found["name"]:
        return found is not None
    name = found["name"]
    if name[0] in tables.words("surnames"):
        return True
    whole = words[: found.start("name")] in _OWN_REPORTER and len(name) == FULL_NAME
    return whole and name[0] not in _GOES_ON and not is_known(simplified(name[1:]))


def _is_boxed(words: str) -> bool:
    found = _BOXED.match(words)
    return found is not None and found["name"][0] in tables.words("surnames")
