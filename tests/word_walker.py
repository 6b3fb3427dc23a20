"""Independent readers of Word files with tracked changes: the XML walked here, pandoc, and LibreOffice.

The walk follows ECMA-376 part 1, 17.13.5: accepting keeps what is inserted or moved to and drops what is deleted or moved
from, in runs and in the marks of paragraphs; rejecting does the opposite. A paragraph whose mark goes is one with the next.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMES = {W + "ins", W + "moveTo"}
GOES = {W + "del", W + "moveFrom"}


def document(data: bytes) -> ElementTree.Element:
    """The main part."""
    return part(data, "word/document.xml")


def part(data: bytes, name: str) -> ElementTree.Element:
    with ZipFile(BytesIO(data)) as packed:
        return ElementTree.fromstring(packed.read(name))


def text_of(data: bytes, *, accept: bool, only: str | None = None) -> str:
    """The text with all changes accepted or rejected.

    Args:
        only: accept the changes of this author, reject the others.
    """
    out = ""
    for paragraph in document(data).iter(W + "p"):
        out += "".join(_runs(paragraph, accept, only))
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or all(_stays(change, accept, only) for change in mark):
            out += "\n"
    return out.removesuffix("\n")


def _stays(change: ElementTree.Element, accept: bool, only: str | None) -> bool:
    accepted = accept if only is None else change.get(W + "author") == only
    if change.tag in COMES:
        return accepted
    return not accepted if change.tag in GOES else True


def _runs(element: ElementTree.Element, accept: bool, only: str | None) -> list[str]:
    out: list[str] = []
    for child in element:
        if child.tag in COMES | GOES:
            if _stays(child, accept, only):
                out += _runs(child, accept, only)
        elif child.tag == W + "r":
            for leaf in child:
                if leaf.tag in (W + "t", W + "delText"):
                    out.append(leaf.text or "")
                elif leaf.tag == W + "tab":
                    out.append("\t")
    return out


def by_pandoc(path: Path, choice: str) -> str:
    """The text as pandoc reads it: ``accept`` or ``reject``."""
    words = ["pandoc", f"--track-changes={choice}", "--wrap=none", "-f", "docx", "-t", "json", str(path)]
    return subprocess.run(words, capture_output=True, check=True, timeout=120).stdout.decode()


@cache
def no_libreoffice() -> str:
    """Why LibreOffice cannot be asked; empty where it can."""
    return "" if shutil.which("soffice") else "LibreOffice is not installed"


def by_libreoffice(path: Path, folder: Path) -> bytes:
    """The file as LibreOffice opens it and saves it again."""
    out = folder / "saved"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ["soffice", "--headless", "--norestore", profile, "--convert-to", "docx", "--outdir", str(out), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=180, cwd=folder)
    return (out / path.name).read_bytes()


@cache
def bindings() -> str:
    """A Python that can talk to LibreOffice; empty where there is none."""
    for python in (sys.executable, "/usr/bin/python3"):
        if (
            Path(python).exists()
            and not subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode
        ):
            return python
    return ""


def decided_by_libreoffice(paths: list[Path], folder: Path) -> list[tuple[str, str]]:
    """What LibreOffice makes of each file with all changes accepted, and with all rejected.

    The comments are taken out first: a LibreOffice without windows ends when it is to show one.
    """
    bare = [folder / f"bare-{path.name}" for path in paths]
    for path, out in zip(paths, bare, strict=True):
        _without_comments(path, out)
    pipe = f"textclean-{os.getpid()}"
    profile = f"-env:UserInstallation={(folder / 'listening').as_uri()}"
    words = ["soffice", "--headless", "--norestore", profile, f"--accept=pipe,name={pipe};urp"]
    office = subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, start_new_session=True
    )
    try:
        asked = [bindings(), str(Path(__file__).with_name("libreoffice.py")), pipe, *map(str, bare)]
        said = subprocess.run(asked, capture_output=True, check=True, timeout=180, cwd=folder).stdout
    finally:
        os.killpg(office.pid, signal.SIGTERM)
        office.wait(30)
    texts = ["\n".join(paragraphs) for paragraphs in json.loads(said)]
    return list(zip(texts[::2], texts[1::2], strict=True))


def _without_comments(path: Path, out: Path) -> None:
    with ZipFile(path) as packed, ZipFile(out, "w") as bare:
        for entry in packed.infolist():
            data = packed.read(entry)
            if entry.filename == "word/document.xml":
                data = re.sub(rb"<w:comment(?:RangeStart|RangeEnd|Reference)[^>]*/>", b"", data)
            bare.writestr(entry, data)
