"""What is known of rows that are page furniture: where they stand, and what proves them."""

from __future__ import annotations

from enum import StrEnum

from ...tuples import NamedTuple


class Proof(StrEnum):
    """Why rows are furniture."""

    SERIES = "page-series"  #: their page numbers rise through the document
    BESIDE = "beside-furniture"  #: a page number and a running head stand together
    BETWEEN = "between-halves"  #: they part the halves of a sentence
    REPEATED = "repeats-between-halves"  #: their like parts sentences elsewhere
    ELSEWHERE = "as-elsewhere"  #: they have the form of furniture, and the pages of the text are known to end so
    EDGE = "page-edge"  #: an unmistakable running head at the very top or bottom of the text
    FEED = "page-feed"  #: they stand at the form feeds that end the pages, and count them
    FORM = "page-form"  #: nothing else is written so, and they stand by themselves between sentences
    LISTED = "listed"  #: the project says so
    NONE = ""


class Furniture(NamedTuple):
    """Rows ``first``..``last`` (half open) of page furniture. ``start``..``end`` are the lines to take out.

    What is not ``told`` may as well be of the text: nothing is said of it, and nothing is joined to it.
    """

    first: int
    last: int
    start: int
    end: int
    proof: Proof
    told: bool = True
