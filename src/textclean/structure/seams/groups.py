"""Evidence that is asked of together: each group has its name here, by what it shows, and nowhere else.

The names are those of ``rules/tables/seams.toml``, which has the points of each, its family, and what it forbids. Whoever
adds a piece of evidence reads this page from above and puts it into every group whose sentence is true of it.
"""

from __future__ import annotations

# ---- what stands at a seam

WORD = frozenset(("word-sure", "word-likely"))
CUT_WORD = WORD | {"cut-word"}
OPEN_PAIR = frozenset(("open-quote", "open-bracket"))
CANNOT_START = frozenset(("cannot-start", "ja-cannot-start", "en-cannot-start"))
CANNOT_END = frozenset(("cannot-end", "ja-cannot-end", "en-cannot-end"))
HAN_FUNCTION = frozenset(("cannot-start", "cannot-end"))  #: no headline begins or ends so
GRAMS = frozenset(("gram2", "gram3", "gram4"))  #: characters that stand together elsewhere, too
BRACKETED = frozenset(("starts-with-closer", "ends-with-opener"))
FIGURES = frozenset(("digit-digit", "decimal"))
NUMBER = FIGURES | {"number-unit", "torn-number", "torn-subscript", "inline-number"}
COMMA_END = frozenset(("end-comma", "end-pause"))
BARE_END = frozenset(("end-cjk", "end-latin", "end-digit"))  #: a row that ends with a word, or a number
COMMAS = frozenset(("one-comma", "commas"))
CLAUSES = COMMAS | {"right-commas"}  #: of a headline of several clauses
INNER_MARKS = COMMAS | {"stop-inside"}
SHORT_LEFT = frozenset(("left-short", "left-tiny"))
RUNNING = frozenset(("left-long", "right-stops"))  #: two rows of running text
RUNS = COMMAS | {"left-long"}  #: what a headline seldom has
NO_HEADLINE = INNER_MARKS | {"left-long"}  #: of a headline no stop was lost
BODY = CLAUSES | {
    "left-medium", "left-long", "right-stops", "end-comma", "item-open", "lone-bullet", "lone-marker", "inline-piece",
}  # fmt: skip
FULL = frozenset(("full-open", "near-open"))  #: a row to the edge that ends no sentence
FULL_AT_ALL = FULL | {"room-open", "tight-sure-open", "tight-sure-ended", "flush-open", "flush-ended"}
#: Where every paragraph of the page begins with a blank line, or an indent: neither stands behind a finished line.
MARKED_FIRST_LINES = frozenset(("tight-sure-ended", "flush-ended"))
#: There a row without either goes on, where the line above ends no sentence.
UNMARKED_OPEN = ("tight-sure-open", "flush-open")
FLUSH = frozenset(("flush-open", "flush-sure"))

# ---- headlines

HALVES = frozenset(("halves-even", "halves-rise", "halves-fall"))  #: rows as long as those of a headline
HEADED = frozenset(("head-block", "head-column", "head-frame", "head-series"))  #: by the block that the headline is
BROKEN_HEAD = frozenset(("head-full", "head-word", "head-stack"))  #: by the measure of headlines that are broken
HEAD_HALF = HEADED | BROKEN_HEAD
MEASURED = HEAD_HALF - {"head-word"}
PROVED_HALF = BROKEN_HEAD | {"word-sure", "gram4"}  #: that a headline of several seams is broken
#: What stands together over a seam: no headline ends within a word, within a phrase that the page has
#: whole elsewhere, or at a word that wants another. The first of them that is there is told.
TOGETHER = ("word-sure", "gram4", "must-go-on", "must-follow", "word-likely")
#: What stands together over a seam likewise, where the rows are the headline of a text: in a list it may be chance.
LIKELY_TOGETHER = ("open-quote", "open-bracket", "end-pause", "gram3", "gram2", "word-hint")
BESIDE = frozenset(("gram3", "gram2"))
BY_CHANCE = BESIDE | {"word-hint"}
SIGNED = frozenset(
    f"{side}-{kind}"
    for side in ("left", "right")
    for kind in ("byline", "reporter", "name", "date", "credit", "titled")
)
REST = frozenset(("head-fragment", "head-alone"))  #: what is left of a word of a headline, or of a clause
ITEMS = frozenset(("item-alone", "item-siblings"))
ALL_ITEMS = ITEMS | {"item-weak-siblings"}
#: What the rows of a headline are not.
NO_HALF = INNER_MARKS | CLAUSES | SIGNED | ITEMS | {
    "end-stop", "right-stops", "code-one", "code-both", "table-one", "table-both", "latin-block", "verse",
    "furniture", "jump", "blank-more", "word-list", "label-both", "field",
}  # fmt: skip

# ---- what shows that a line goes on in the next one

#: By what stands on either side both rows are parts of one sentence: so the second one is no headline, however short.
ACROSS = WORD | OPEN_PAIR | {"gram3", "gram4", "must-follow", "ja-must-follow"}
SURELY_ACROSS = ACROSS - {"gram3"}
#: Two rows are one line whatever stands below them; that the left one cannot end so may be a lost end.
WHATEVER_FOLLOWS = WORD | OPEN_PAIR | BRACKETED | COMMA_END | HAN_FUNCTION | {
    "gram4", "cut-word", "must-go-on", "must-follow", "decimal", "number-unit",
}  # fmt: skip
BY_BOTH = WHATEVER_FOLLOWS - {"cannot-end"}
#: The second row says so, or both: a line far from the edge that stops in mid-sentence has lost its end as well as been broken.
_SECOND = SURELY_ACROSS | CANNOT_START | BRACKETED | FIGURES | {
    "starts-with-point", "cut-term", "cut-word", "number-unit", "hyphen-lower", "start-lower",
    "torn-number", "torn-name", "torn-pair", "torn-address", "torn-repeat", "torn-dateline", "torn-formula",
}  # fmt: skip
BY_THE_SECOND = _SECOND | HEAD_HALF | {"torn-byline", "head-alone"}
#: The same of a row far from the edge of a hard-wrapped page, which is rather a headline: a text takes up its words, and other phrases as well.
FROM_AFAR = BY_THE_SECOND - {"gram4"}
#: A short row goes on from the one above it, whatever stands between.
OVER_ANYTHING = _SECOND | {
    "lower-goes-on", "lower-runs-on", "soft-hyphen", "right-stops", "torn-subscript", "list-goes-on", "quote-runs",
}  # fmt: skip
#: What no headline at the foot of a page has: it goes on by its words.
BY_WORDS = SURELY_ACROSS | CANNOT_START | CANNOT_END | {"start-lower"}
#: Of a hard-wrapped page every other seam has some of it.
GOES_ON = ACROSS | BRACKETED | COMMA_END | CANNOT_START | CANNOT_END | FIGURES | {
    "must-go-on", "cut-term", "cut-word", "number-unit", "start-lower", "fragment",
    "torn-number", "torn-name", "torn-dateline", "torn-address", "torn-formula", "sort-alone", "head-alone",
}  # fmt: skip
#: The same where lines may have been read in turn: of any line the rest of a clause may be left, whatever it is the rest of.
GOES_ON_IN_ORDER = GOES_ON - {"head-alone"}
#: What was put in by a typesetter and nobody else, and what stands nowhere else on a line of its own.
UNMISTAKABLE = frozenset(
    ("soft-hyphen", "torn-subscript", "inline-number", "inline-piece", "lone-bullet", "dateline-alone", "entry-goes-on")
)
READ_ASTRAY = frozenset(("interleaved", "backwards"))  #: lines in another order than that of the page
OFF_COLUMN = READ_ASTRAY | {"elsewhere", "over-open", "over-ended"}  #: what is no line of its column goes on in none

# ---- what other evidence makes void: how the halves of a thing look by themselves says nothing

VOID_IN_FRAME = (
    "lone-number",
    "table-one",
    "verse",
    "right-name",
    "name-alone",
    "title-first",
    "two-line-head",
)
#: In a frame, before a capital letter, which begins a word of a headline as it begins a line; a small one may go on a word that was cut.
VOID_AT_CAPITAL = ("start-upper", "latin-block")
VOID_IN_BYLINE = (
    "right-name", "right-reporter", "right-byline", "right-titled", "left-name", "left-reporter", "left-byline", "left-titled", "name-alone",
    "title-first",
)  # fmt: skip
VOID_IN_DATELINE = ("right-dateline", "right-reporter", "right-byline", "right-name")
VOID_AT_DOT = ("item-alone", "item-siblings", "starts-with-closer", "start-other")
VOID_OF_STARTS = ("start-other", "start-upper", "start-lower")
VOID_IN_ADDRESS = (
    *VOID_OF_STARTS, "code-one", "code-both", "latin-block", "right-bare", "hyphen-lower", "hyphen-other",
)  # fmt: skip

VOID_IN_FORMULA = (
    *VOID_OF_STARTS, "code-one", "code-both", "table-one", "table-both", "markup", "word-list", "latin-one", "latin-both", "latin-block",
    "two-scripts", "latin-row", "left-credit", "right-bare", "label", "end-stop", "end-bracket", "end-colon",
)  # fmt: skip

# ---- of which a seam has one at most: what it may come to is the best of them

ONE_WORD = frozenset(("word-sure", "word-likely", "word-hint", "no-word"))
ONE_OF_GRID = frozenset(("grid-line", "grid-lines", "grid-off"))
ONE_TORN = frozenset((
    "torn-number", "torn-subscript", "inline-number", "inline-piece", "lone-bullet", "lone-marker", "drop-cap", "torn-dateline", "torn-name",
    "torn-pair", "torn-repeat", "torn-address", "soft-hyphen",
))  # fmt: skip
