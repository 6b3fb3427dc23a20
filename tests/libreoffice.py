"""Accepts and rejects all changes of Word files in LibreOffice itself; run by a Python that has its bindings (``uno``).

    python libreoffice.py PIPE FILE…

Prints, for each file, its paragraphs with all changes accepted and with all rejected, as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

PATIENCE = 60.0  #: seconds until LibreOffice must listen


def connected(uno: Any, pipe: str) -> Any:
    """The service manager of the LibreOffice that listens at a pipe, with its context."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def main(pipe: str, *files: str) -> None:
    """Print what the files say."""
    uno: Any = import_module("uno")
    context = connected(uno, pipe)
    desktop, dispatcher = (
        context.ServiceManager.createInstanceWithContext(f"com.sun.star.frame.{name}", context)
        for name in ("Desktop", "DispatchHelper")
    )
    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    found = []
    for file in files:
        for command in ("Accept", "Reject"):
            document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
            found.append([paragraph.String for paragraph in document.Text.createEnumeration()])
            document.close(True)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
