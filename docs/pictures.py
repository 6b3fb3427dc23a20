"""Take the pictures of the review page that the README shows: a Chromium and a Chinese font must be on the machine.

python docs/pictures.py
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from textclean import Cleaner
from textclean.source import Source
from textclean.writers import html
from textclean.writers.message import Report

ROOT = Path(__file__).resolve().parents[1]
SHOTS: tuple[tuple[str, Literal["light", "dark"], str, str], ...] = (
    ("desk-zh.png", "light", "zh", "TR003"),
    ("desk-en-dark.png", "dark", "en", "DU004"),
)


def main() -> int:
    """Write the pictures to ``docs/images``."""
    text = (ROOT / "samples" / "bulletin" / "source.txt").read_bytes().decode("utf-8")
    cleaner = Cleaner()
    report = Report(Source("source.txt", text), cleaner.clean(text), cleaner.book, "zh", False, "bulletin")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "page.html"
        page_file.write_bytes(html.write(report).encode())
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, scheme, lang, code in SHOTS:
            view = browser.new_context(viewport={"width": 1180, "height": 600}, color_scheme=scheme)
            page = view.new_page()
            page.goto(page_file.as_uri())
            page.select_option("#lang", lang)
            page.locator("li.card", has_text=code).locator(".head").click()
            if code == "TR003":
                page.keyboard.press("a")
                page.locator("li.card", has_text=code).locator(".head").click()
            page.wait_for_timeout(400)
            page.screenshot(path=str(ROOT / "docs" / "images" / name))
            view.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
