"""Word: the text of a document (``.docx``)."""

from __future__ import annotations

from ...errors import Trouble
from ...source import Source, taken_from


def read(data: bytes, path: str) -> Source:
    """The text: a paragraph to a line, a row of a table to a line with tabs between its cells.

    The numbers of lists, which Word reckons when it shows them, are written out. Insertions that are tracked are read as
    made, deletions as well; notes stand at the end under their numbers. Headers and footers are no part of the text.

    Args:
        data: the bytes of the file.
        path: what it is called in reports.

    Raises:
        Trouble: ``broken-file``, ``no-text``.
    """
    from .labels import Labels
    from .package import MAIN, UNFIT, parts
    from .paragraphs import Paragraphs

    try:
        found = parts(data)
        text = Paragraphs(Labels(found), found).text(found[MAIN])
    except UNFIT:
        raise Trouble("broken-file", path=path, format="DOCX") from None
    if not text.strip():
        raise Trouble("no-text", path=path)
    return taken_from("docx", data, path, text)
