"""Small PDF files, made as they are needed: Chinese without an embedded font, as GB1 has it."""

from __future__ import annotations

LINE = 20  #: points from one line to the next
_FONTS = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /FontDescriptor 5 0 R /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 "
    "/Descent -200 /CapHeight 700 /StemV 80 >>",
)


def pdf(*pages: str) -> bytes:
    """A file whose pages have these lines."""
    first = 3 + len(_FONTS)  # the number of the first object that is of a page
    kids = [first + 2 * at + 1 for at in range(len(pages))]
    shown = " ".join(f"{number} 0 R" for number in kids)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{shown}] /Count {len(kids)} >>", *_FONTS]
    for page, number in zip(pages, kids, strict=True):
        drawn = "".join(map(_line, range(page.count("\n") + 1), page.split("\n")))
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number - 1} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>"
        )
    return _file(objects)


def _line(at: int, words: str) -> str:
    return f"BT /F 12 Tf 50 {780 - LINE * at} Td <{words.encode('utf-16-be').hex()}> Tj ET\n" if words else ""


def _file(objects: list[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return data + f"{head}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n".encode()
