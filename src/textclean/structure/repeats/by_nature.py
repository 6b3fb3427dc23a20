"""What a kind of document says twice by its nature: the order of a court and the claim, the claim of a patent and its description,

the stanzas of a poem, notes that cite one work.
"""

from __future__ import annotations

from ...text import Span
from ...text.lazy import pattern
from ..blocks import Block, Kind
from ..both_scripts import in_both_scripts
from .pairs import Pair
from .paragraphs import Paragraphs

LONGEST = 240  #: characters of the longest order
#: What one party is sued for, or ordered to do, for the other: nothing else in the sentence.
_ORDER = in_both_scripts(
    "(?:[0-9０-９]{1,2}[ \u3000、.．]?)?被告(?:ら|人|会社|[甲乙丙A-Z])?は、?(?:[^。]{0,24}、)?原告[^。]{0,24}(?:に対し|から)[^。]{4,200}(?:支払え|払え|[せけ]よ|引き?渡せ|明け?渡せ|返せ|しろ)。?$"
    "|(?:[^，。；：]{1,4}[、.．])?(?:判令|责令|请求判令|请求)?(?:被告|被上诉人|被申请人)[^。；]{2,120}(?:支付|给付|赔偿|返还|偿还|归还|交付|腾退)[^。；]{0,120}[。；]?$"
    "|(?i:(?:[0-9(]{1,3}[.)] ?)?(?:that )?the (?:defendants?|respondents?) (?:shall|do|must|(?:is|are|be) ordered to) (?:pay|return|deliver|refund)\\b[^.]{4,200}[.;]?$)"
)
_CLAIM = in_both_scripts(
    "其特征在于|根据权利要求[0-9]|如权利要求[0-9]|ことを特徴とする|請求項[0-9０-９]|characteri[sz]ed in that|(?:of|to|in) claim [0-9]|wherein (?:the|said) "
)


#: A note of Markdown, with its label, and the clauses of a text.
_NOTE = pattern("\\[\\^([^\\]\n]{1,24})\\]: ")
_CLAUSE = pattern("[^，。；！？、,;!?\\s“”‘’「」]+")
METRES = (4, 5, 7)  #: characters of a line of Chinese verse
CLAUSES = 4  #: of one metre in a stanza at least
KEPT = 0.8  #: of all clauses that keep it


def said_by_nature(found: Paragraphs, pair: Pair) -> bool:
    """Whether the two sides are notes that cite one work, or differ and are two stanzas of a poem, the claim and the order

    of a judgment, or a claim of a patent and what describes it.

    The order grants the claim in its words, with the sums that the court found; a patent describes what it claims, without
    the number of the claim and those of the drawing. A copy of the one has the same number.
    """
    left, right = (found.blocks[found.at(side.start)] for side in (pair.left, pair.right))
    if left == right:
        return False
    notes = [_NOTE.match(found.text, block.start) for block in (left, right)]
    if notes[0] and notes[1] and notes[0][1] != notes[1][1]:
        return True
    if pair.similarity >= 1:
        return False
    if _in_metre(found, pair.left) and _in_metre(found, pair.right):
        return True
    if _is_order(found.text, left) and _is_order(found.text, right):
        return True
    numbered = [block for block in (left, right) if block.kind is Kind.ITEM]
    return len(numbered) == 1 and bool(_CLAIM.search(found.text, numbered[0].start, numbered[0].end))


def _in_metre(found: Paragraphs, side: Span) -> bool:
    """Whether a passage of Chinese is nearly all clauses of one length, that of a line of verse: its stanzas are alike by design."""
    if not found.cjk:
        return False
    sizes = [len(clause) for clause in _CLAUSE.findall(found.text, *found.span(side))]
    return any(sizes.count(metre) >= max(CLAUSES, KEPT * len(sizes)) for metre in METRES)


def _is_order(text: str, block: Block) -> bool:
    return block.end - block.start <= LONGEST and bool(_ORDER.match(text, block.start, block.end))
