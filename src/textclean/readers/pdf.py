"""PDF: the text of its pages. Needs the extra ``pdf``.

The library that reads the file is written in C, and the file may come from anybody: so it works in a process of its own
(:mod:`.pdf_pages`), which a crash or a trap ends alone. What that process gives is text, never code.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from ..errors import Trouble, reason
from ..source import Source, taken_from
from .pdf_pages import LOCKED, PACKAGE, PATIENCE

EXTRA = "textclean-cn[pdf]"
_PAGES = Path(__file__).with_name("pdf_pages.py")


def read(data: bytes, path: str) -> Source:
    """The text of the pages in the order of the file, a form feed between two of them.

    Lines end where they end on the page; a hyphen at a line end stays. Running heads and page numbers are there as well:
    they are a matter of the rules.

    Args:
        data: the bytes of the file.
        path: what it is called in reports.

    Raises:
        Trouble: ``no-reader-package``, ``unreadable``, ``locked``, ``broken-file``, ``no-text``.
    """
    if find_spec(PACKAGE) is None:
        raise Trouble("no-reader-package", path=path, format="PDF", extra=EXTRA, package=PACKAGE)
    try:
        # -P: what stands beside that program (text, html) is none of the modules that its library asks for
        done = subprocess.run(
            [sys.executable, "-P", str(_PAGES)], input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise Trouble("broken-file", path=path, format="PDF") from None
    except OSError as error:  # no process can be started
        raise Trouble("unreadable", path=path, reason=reason(error)) from error
    if done.returncode:
        raise Trouble("locked" if done.returncode == LOCKED else "broken-file", path=path, format="PDF")
    text = done.stdout.decode("utf-8", "replace")
    if not text.strip():
        raise Trouble("no-text", path=path)
    return taken_from("pdf", data, path, text)
