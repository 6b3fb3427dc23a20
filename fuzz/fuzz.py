"""Coverage-guided fuzzing of readers, configuration, cards, decisions and the chain; by hand, Linux, ``pip install -e '.[fuzz]'``.

    python fuzz/fuzz.py chain -max_total_time=600
    python fuzz/fuzz.py card -runs=100000 FOLDER          a corpus of your own, which grows

The first word is a target; the rest goes to libFuzzer. Without a folder it begins with what the repository holds: samples,
cards and their examples, the template of the configuration, decisions. What a target may raise is :class:`Trouble` or an error of the
rule book; anything else is a crash, and becomes a test before it is mended.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import atheris

with atheris.instrument_imports(include=["textclean"]):
    from textclean import decisions_file, readers
    from textclean.cleaner import Cleaner
    from textclean.configuration.reading import read as read_configuration
    from textclean.decisions import Decision
    from textclean.errors import Trouble
    from textclean.readers.docx.package import NAMESPACE
    from textclean.rulebook import RuleBook, RuleBookError
    from textclean.rulebook.card import read_card
    from textclean.verify import breaches

ROOT = Path(__file__).resolve().parents[1]
CLEANER = Cleaner()
ROOM = Path(tempfile.mkdtemp(prefix="textclean-fuzz-"))


def reader(data: bytes) -> None:
    """What is read as a text can be written again, byte for byte."""
    try:
        source = readers.read(data, "page.txt", kind="txt")
    except Trouble:
        return
    assert source.bytes == data


def taken_out(data: bytes) -> None:
    """A page of HTML, a part of a Word file: the text is taken out or refused; the first byte says of which."""
    document, page = BytesIO(), data[1:]
    with ZipFile(document, "w") as packed:
        packed.writestr("_rels/.rels", '<r><r Type="/officeDocument" Target="document.xml"/></r>')
        packed.writestr("document.xml", page)
    try:
        readers.read(document.getvalue(), "page.docx") if data[:1] > b"@" else readers.read(page, "page.html")
    except Trouble:
        return


def configuration(data: bytes) -> None:
    """A configuration is read or refused."""
    path = ROOM / "textclean.toml"
    path.write_bytes(data)
    try:
        read_configuration(str(path))
    except Trouble:
        return


def card(data: bytes) -> None:
    """A card is read or refused."""
    path = ROOM / "XX001-name.toml"
    path.write_bytes(data)
    try:
        read_card(str(path), RuleBookError)
    except RuleBookError:
        return


def decisions(data: bytes) -> None:
    """A decisions file is read or refused."""
    path = ROOM / decisions_file.NAME
    path.write_bytes(data)
    try:
        decisions_file.load(str(path))
    except Trouble:
        return


def chain(data: bytes) -> None:
    """The laws of cleaning."""
    cleaned = CLEANER.clean(data.decode("utf-8", "ignore"))
    assert not cleaned.failures, cleaned.failures
    broken = list(breaches(cleaned, CLEANER.clean))
    assert not broken, (broken, cleaned.source)


def decided(data: bytes) -> None:
    """The laws that hold whatever an editor decides: the first byte says what of the issues is accepted, declined, reworded."""
    source = data[1:].decode("utf-8", "ignore")
    rng = Random(data[0] if data else 0)
    made = []
    for issue in CLEANER.clean(source).issues:
        wish = rng.choice(("", "", "accept", "accept", "decline", "reword"))
        if wish == "reword":
            made.append(Decision(issue.id, "accept", text=source[: rng.randint(0, 5)]))
        elif wish:
            made.append(Decision(issue.id, wish))
    cleaned = CLEANER.clean(source, made)
    assert not cleaned.failures, cleaned.failures
    broken = list(breaches(cleaned, None))
    assert not broken, (broken, source, made)


def seeds(target: str) -> Iterator[bytes]:
    """What a target begins with."""
    texts = [path.read_bytes() for path in sorted(ROOT.glob("samples/*/source.txt"))]
    if target == "reader":
        yield from (text[:3000] for text in texts)
        for encoding in ("gb18030", "big5", "shift_jis", "utf-16", "utf-32", "hz"):
            yield "目的：第一章，上海。\n".encode(encoding)
    elif target == "taken_out":
        yield b"\0<!DOCTYPE html><meta charset=utf-8><h1>a</h1><ol start=3><li>b<li>c</ol><pre> d\n</pre><table><tr><td>e<td>f</table>"
        yield f'a<w:document xmlns:w="{NAMESPACE.decode()}"><w:body><w:p><w:r><w:t>b</w:t></w:r></w:p></w:body></w:document>'.encode()
    elif target == "configuration":
        yield (ROOT / "rules/templates/textclean.toml").read_bytes()
        yield (ROOT / "pyproject.toml").read_bytes()
    elif target == "card":
        for path in sorted(ROOT.glob("rules/*/[A-Z]*.toml")):
            code, _, name = path.stem.partition("-")
            yield path.read_bytes().replace(code.encode(), b"XX001").replace(name.encode(), b"name")
    elif target == "decisions":
        yield b'[[decision]]\nid = "PW-0123456789ab"\nverdict = "decline"\npath = "a.txt"\n'
    else:
        for card in RuleBook().cards.values():
            for example in card.example:
                yield b"\0" * (target == "decided") + (example.bad or example.fine or "").encode()


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (reader, taken_out, configuration, card, decisions, chain, decided)
}


def main() -> None:
    """Run a target until libFuzzer ends it."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: fuzz.py {'|'.join(TARGETS)} [options of libFuzzer]")
    name = sys.argv.pop(1)
    target = TARGETS[name]
    if all(word.startswith("-") for word in sys.argv[1:]):
        corpus = ROOM / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(seeds(name)):
            (corpus / f"{number:04}").write_bytes(seed)
        sys.argv.append(str(corpus))
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
