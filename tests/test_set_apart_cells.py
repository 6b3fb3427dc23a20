"""Rows of a table on a page whose characters were set apart: the room between their cells is meant."""

from __future__ import annotations

from textclean import clean

PAGE = (
    "町 の 図 書 館 で は 、 来 月 か ら 夜 の 九 時 ま で 本 を 借 り る こ と が で き ま す 。 こ の 機 会 に 、 ぜ ひ お 越 し く だ さ い 。\n"
    "な お 、 駐 車 場 は こ れ ま で ど お り 八 時 に 閉 め ま す 。 車 で 来 ら れ る 方 は 、 そ の 時 間 ま で に 出 て く だ さ い 。\n"
    "回 覧 の 本 に つ い て は 、 こ れ か ら も こ の 棚 に 置 き ま す の で 、 ご 自 由 に お 使 い く だ さ い 。\n"
)


def test_cells_keep_their_room() -> None:
    cleaned = clean(PAGE + "\n東町公民館 和室 200 円 100 円\n\n西町公民館 調理室 150 円\n").text
    assert cleaned.startswith("町の図書館では、来月から")
    assert "東町公民館 和室 200" in cleaned
    assert "西町公民館 調理室" in cleaned
