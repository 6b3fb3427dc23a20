"""What a kind of document says twice by its nature: the order of a court and the claim, the claim of a patent and its description."""

from __future__ import annotations

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


def said_by_nature(found: Paragraphs, pair: Pair) -> bool:
    """Whether the two sides, which differ, are the claim and the order of a judgment, or a claim of a patent and what describes it.

    The order grants the claim in its words, with the sums that the court found; a patent describes what it claims, without
    the number of the claim and those of the drawing. A copy of the one has the same number.
    """
    if pair.similarity >= 1:
        return False
    left, right = (found.blocks[found.at(side.start)] for side in (pair.left, pair.right))
    if left == right:
        return False
    if _is_order(found.text, left) and _is_order(found.text, right):
        return True
    numbered = [block for block in (left, right) if block.kind is Kind.ITEM]
    return len(numbered) == 1 and bool(_CLAIM.search(found.text, numbered[0].start, numbered[0].end))


def _is_order(text: str, block: Block) -> bool:
    return block.end - block.start <= LONGEST and bool(_ORDER.match(text, block.start, block.end))
