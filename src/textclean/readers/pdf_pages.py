"""The text of a PDF from standard input, in UTF-8 on standard output: run as a program of its own by :mod:`.pdf`.

It imports nothing of ours but what stands here, so that it starts fast and works wherever it lies.
"""

from __future__ import annotations

import sys
from contextlib import suppress

PACKAGE = "pypdfium2"
LOCKED = 3  #: exit code: a password is asked for
BROKEN = 4  #: exit code: no PDF, or a damaged one
PATIENCE = 120  #: seconds of work until a file is given up
MEMORY = 4 << 30  #: bytes of memory until it is; a page with large pictures takes some hundred million
PAGE_END = "\n\f"
#: What the library gives for a hyphen and the line end behind it.
_HYPHEN, _SHOWN = "\ufffe", "-\n"


def pages(data: bytes) -> str:
    """The text of all pages, :data:`PAGE_END` between two.

    Raises:
        pypdfium2.PdfiumError: it is no PDF, it is damaged, or a password is asked for.
    """
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    found = (document[number].get_textpage().get_text_range() for number in range(len(document)))
    return PAGE_END.join(text.replace("\r\n", "\n").replace(_HYPHEN, _SHOWN).strip("\n") for text in found) + "\n"


def _bounded() -> None:
    """Bound what a trap of a file can take, where the system has such bounds."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))


def main() -> int:
    """Read, write, and say by the exit code how it went."""
    _bounded()
    try:
        text = pages(sys.stdin.buffer.read())
    except Exception as error:  # whatever the library says of what anybody sends
        return LOCKED if "password" in str(error).lower() else BROKEN
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
