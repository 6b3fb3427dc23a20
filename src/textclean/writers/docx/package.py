"""The package of a Word file: styles, properties, comments, and bytes that only the document decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from .body import BOX, Body, w
from .comments import Comment

FONTS = {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "eastAsia": "宋体", "cs": "Times New Roman"}
NAME = "textclean"


def package(body: Body, comments: Sequence[Comment], title: str, date: datetime) -> bytes:
    """The bytes of the file.

    Args:
        body: the paragraphs.
        comments: those that the anchors in it number, in their order.
        title: of the document, for its properties.
        date: of everything in it.
    """
    document = docx.Document()
    _style(document)
    _describe(document, title, date)
    root = document.element.body
    for child in [child for child in root if child.tag != w("sectPr")]:
        root.remove(child)
    for number, paragraph in enumerate(body.paragraphs):
        root.insert(number, paragraph)
    for comment in comments:
        made = document.comments.add_comment("\n".join(comment.lines), comment.author, "TC")
        made._comment_elm.date = date
    stream = BytesIO()
    document.save(stream)
    return _repacked(stream, date)


def _style(document: WordDocument) -> None:
    """A4, the usual fonts of a manuscript, and a box for what is written out."""
    normal = document.styles["Normal"]
    normal.font.size = Pt(12)
    properties = normal.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name, font in FONTS.items():
        fonts.set(qn(f"w:{name}"), font)
    fonts.set(qn("w:hint"), "eastAsia")
    box = document.styles.add_style(BOX, WD_STYLE_TYPE.CHARACTER)
    box.font.size = Pt(9)
    box.font.color.rgb = RGBColor(0x80, 0, 0)
    border = etree.SubElement(box.element.get_or_add_rPr(), w("bdr"))
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "800000")):
        border.set(w(name), value)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin = section.bottom_margin = Mm(25)


def _describe(document: WordDocument, title: str, date: datetime) -> None:
    """The properties; the picture of the template's empty page goes."""
    about = document.core_properties
    about.title, about.author, about.last_modified_by = title[:255], NAME, NAME
    about.comments = about.keywords = ""
    about.created = about.modified = date.astimezone(UTC).replace(tzinfo=None)
    relations = document.part.package.rels if document.part.package else {}
    for key, one in list(relations.items()):
        if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[key]


def _repacked(stream: BytesIO, date: datetime) -> bytes:
    """The same package with one date for all its parts."""
    out = BytesIO()
    stamp = (date.year, date.month, date.day, date.hour, date.minute, date.second)
    with ZipFile(stream) as made, ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name in made.namelist():
            info = ZipInfo(name, stamp)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # the same on every system
            packed.writestr(info, made.read(name))
    return out.getvalue()
