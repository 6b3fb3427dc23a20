"""How Japanese passages begin that begin with kana: as sentences do, or with what is the rest of one; and with a verb."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import HAN

#: of Japanese: a word that begins so is not written so; nor does one begin with the end of a verb, or with two particles. Of 15,000
#: paragraphs that begin with kana behind a finished one 33 began with the former, two with the latter. Nor is the last verb of a
#: sentence one by itself (``いる。``): of 1,450 others none was.
REST = pattern(
    f"(?!は[虫種場])(?:を|[にのがはへで](?=[{HAN}])|ばかり(?=[しでにのだ])|ながら(?=[、{HAN}])"
    "|に(?:は|も(?!かかわ|[関拘係]わ|[関拘]ら))|は(?=[そこあど][のれこう])|て(?:い[るたまなくて]|き[たて]|しま[うっい]|もら|くれ)"
    f"|ても(?=[、{HAN}])|てから(?=[、{HAN}])|たため|た[。、]|たが(?!い)|ま(?:した|せん)|まで(?=[、{HAN}])|れ[るたてば]|られ[るたてま]|っ(?!て)|[ゃゅょ]"
    "|(?:い(?:る|た|ない|なかった)|あ(?:る|った)|な(?:かった|る|った)|する|した|くれ[るた]|しま(?:う|った)|お(?:る|った)|だった|であ(?:る|った)|です|でした)。)"
)
#: How Japanese sentences begin that begin with kana.
OPENERS = pattern(
    "[そこあど][のれこうんちら]|あ[あなるい]|い[まつや]|も[しうっ]|しか|また|だ[がか]|ところ|そし|ただ|なお|なぜ|なに|つま|つい|する?と|とに|とう|わた|さ[てら]"
    "|[でと]、|しばらく|でも|では|けれ|おれ|おま|ぼく|きみ|かれ|まず|まあ|やが|やっ|よう|たと|ほ[かん]|むか|すな|みん|はじ|ちな|ふと|ちょ|すべ"
)
#: no word that is written in kana begins so, but for a few
NEVER = "らりるれろぎぐげぞびぶべぱぴぷぺぽぢづ"
#: Words that say how something looks, sounds or feels, and begin sentences all the same: ``びっくりして``, ``ぐるぐると``, ``ぱっと``.
MIMETIC = pattern("([ぁ-ん]{2})\\1|[ぁ-ん][ゃゅょ]?っと|[ぁ-ん][ゃゅょ]?[っん][ぁ-ん]り")
_PREDICATE = pattern(f"[{HAN}]{{1,2}}[りるれてたっせけめげべえぎびねわ]")


def is_predicate(words: str) -> bool:
    """Whether Japanese words begin with a verb (``充てる``): what it is said of stands before it."""
    return bool(_PREDICATE.match(words))
