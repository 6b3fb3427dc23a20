"""Independent readers of Word files with tracked changes: the XML walked here, pandoc, and LibreOffice through UNO.

The walk follows ECMA-376 part 1, 17.13.5: accepting keeps what is inserted or moved to and drops what is deleted or moved
from, in runs and in the marks of paragraphs; rejecting does the opposite. A paragraph whose mark goes is one with the next.
"""

from __future__ import annotations

import os
import shutil
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
SYSTEM_PYTHON = "/usr/bin/python3"  #: it has the UNO bridge where LibreOffice came from packages


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


_UNO = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
def value(name, what):
    made = PropertyValue(); made.Name = name; made.Value = what; return made
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % sys.argv[1]); break
    except Exception:
        time.sleep(0.5)
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
helper = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
source, folder = sys.argv[2:4]
for choice in ("Accept", "Reject"):
    for _ in range(60):  # an office that has just begun may not load yet
        doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
        if doc is not None:
            break
        time.sleep(0.5)
    frame = doc.getCurrentController().getFrame()
    if choice == "Accept":
        doc.storeToURL(uno.systemPathToFileUrl(folder + "/saved.docx"), (value("FilterName", "MS Word 2007 XML"),))
    helper.executeDispatch(frame, ".uno:%sAllTrackedChanges" % choice, "", 0, ())
    lines = []
    walk = doc.Text.createEnumeration()
    while walk.hasMoreElements():
        lines.append(walk.nextElement().getString())
    with open(folder + "/" + choice, "w", encoding="utf-8", newline="") as out:
        out.write("\\n".join(lines))
    doc.close(True)
try:
    desktop.terminate()
except Exception:
    pass
"""


@cache
def no_libreoffice() -> str:
    """Why LibreOffice cannot be asked; empty where it can."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed"
    if sys.platform != "linux" or not os.path.isfile(SYSTEM_PYTHON):
        return "no Python of the system, which has the UNO bridge"
    done = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], cwd="/", env=_environment(), capture_output=True)
    return "" if done.returncode == 0 else "no UNO bridge (python3-uno)"


def by_libreoffice(path: Path, folder: Path) -> tuple[str, str, bytes]:
    """All changes accepted, all rejected, and the file that LibreOffice saves, by a LibreOffice of its own."""
    pipe = f"textclean{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )
    try:
        words = [SYSTEM_PYTHON, "-c", _UNO, pipe, str(path), str(folder)]
        subprocess.run(words, cwd="/", env=_environment(), check=True, capture_output=True, timeout=180)
        read = [(folder / name).read_bytes().decode() for name in ("Accept", "Reject")]
        return read[0], read[1], (folder / "saved.docx").read_bytes()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
