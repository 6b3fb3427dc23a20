"""The pages and the channel of the local server."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from secrets import token_urlsafe
from typing import TYPE_CHECKING

import msgspec

from ..decisions import WHOLE_ID
from ..errors import Trouble
from ..tuples import NamedTuple
from ..writers import contents
from ..writers.message import Report
from .manuscript import Manuscript
from .store import Change, Verdict

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

BODY = 8 << 20  #: bytes of the largest request: decisions of a page with 20,000 issues and a note on each
PATIENCE = 20  #: seconds in which a request must have arrived whole
KEPT = 4  #: documents whose last run stays in memory


class Export(NamedTuple):
    """A file that an editor may take away."""

    suffix: str
    write: Callable[[Report], bytes]


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a request of the channel."""

    revision: int
    decisions: dict[str, Verdict | None]
    before: dict[str, Verdict | None] = {}


class Desk:
    """All that one server has.

    Args:
        token: the secret part of all addresses.
        manuscripts: the documents, each with its address.
        exports: what can be taken away, by name.
        lang: the language of the contents page and of refusals.
    """

    def __init__(self, token: str, manuscripts: Sequence[Manuscript], exports: Mapping[str, Export], lang: str) -> None:
        self.token = token
        self.manuscripts = manuscripts
        self.exports = exports
        self.lang = lang
        self.ticket = token_urlsafe(16)  #: opens the desk once, so that the token stands in no command line
        self._used: list[Manuscript] = []
        for one in manuscripts:
            one.exports = tuple(exports)

    def routes(self) -> list[Route]:
        """The addresses."""
        from starlette.routing import Route

        base = f"/{self.token}/"
        return [
            Route("/start/{ticket}", self.start),
            Route(base, self.first),
            Route(base + "{number:int}/", self.page),
            Route(base + "{number:int}/decisions", self.decide, methods=["POST"]),
            Route(base + "{number:int}/export/{name}", self.export),
        ]

    async def start(self, request: Request) -> Response:
        """Go to the desk with a ticket, which is worth nothing afterwards."""
        from hmac import compare_digest

        from starlette.responses import RedirectResponse

        given = request.path_params["ticket"].encode("utf-8", "replace")
        if not self.ticket or not compare_digest(given, self.ticket.encode()):
            return _refused(404, "404")
        self.ticket = ""
        return RedirectResponse(f"/{self.token}/", 303)

    async def first(self, request: Request) -> Response:
        """The page of the one document, or the contents page of several."""
        from starlette.responses import HTMLResponse

        if len(self.manuscripts) == 1:
            return await self._page(self.manuscripts[0])
        entries = [one.entry for one in self.manuscripts if one.entry]
        return HTMLResponse(contents.write(entries, self.lang).encode("utf-8", "backslashreplace"))

    async def page(self, request: Request) -> Response:
        """The review page of a document."""
        one = self._find(request)
        return await self._page(one) if one else _refused(404, "404")

    async def _page(self, one: Manuscript) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import HTMLResponse

        try:
            page = await run_in_threadpool(one.page)
        except Trouble as trouble:
            return _refused(500, trouble.say(self.lang))
        self._release(one)
        return HTMLResponse(page.encode("utf-8", "backslashreplace"))

    async def decide(self, request: Request) -> Response:
        """Save decisions. Whatever is answered but 200: nothing was saved."""
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import JSONResponse

        one = self._find(request)
        if one is None:
            return _refused(404, "404")
        body = await _body(request)
        if isinstance(body, int):
            return _refused(body, str(body))
        try:
            asked = msgspec.json.decode(body, type=_Asked)
        except (ValueError, RecursionError):
            return _refused(400, "400")
        if not all(map(WHOLE_ID.fullmatch, asked.decisions)):
            return _refused(400, "400")
        changes = {name: Change(wanted, asked.before.get(name)) for name, wanted in asked.decisions.items()}
        try:
            answer = await run_in_threadpool(one.decide, asked.revision, changes)
        except Trouble as trouble:
            return _refused(507 if trouble.kind == "unwritable" else 409, trouble.say(self.lang))
        self._release(one)
        return JSONResponse(answer)

    async def export(self, request: Request) -> Response:
        """A file to take away."""
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import Response as Answer

        one, export = self._find(request), self.exports.get(request.path_params["name"])
        if one is None or export is None:
            return _refused(404, "404")
        try:
            data = await run_in_threadpool(lambda: export.write(one.report()))
        except Trouble as trouble:
            return _refused(409, trouble.say(self.lang))
        self._release(one)
        headers = {"content-disposition": disposition(one.path, export.suffix)}
        return Answer(data, headers=headers, media_type="application/octet-stream")

    def _find(self, request: Request) -> Manuscript | None:
        number: int = request.path_params["number"]
        return self.manuscripts[number - 1] if 1 <= number <= len(self.manuscripts) else None

    def _release(self, one: Manuscript) -> None:
        """Keep the runs of the documents that were used last, and no more."""
        self._used = [*(other for other in self._used if other is not one), one]
        while len(self._used) > KEPT:
            self._used.pop(0).release()


async def _body(request: Request) -> bytes | int:
    """The body of a request, or the status that refuses it: too large, too slow, gone."""
    import asyncio

    from starlette.requests import ClientDisconnect

    length = request.headers.get("content-length", "0")
    if not length.isascii() or not length.isdecimal() or len(length) > 12 or int(length) > BODY:
        return 413
    found = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            async for chunk in request.stream():
                found += chunk
                if len(found) > BODY:
                    return 413
    except TimeoutError:
        return 408
    except ClientDisconnect:
        return 400
    return bytes(found)


def disposition(path: str, suffix: str) -> str:
    """The header that names a file to take away: ASCII for old readers, all of it percent-encoded."""
    from os.path import basename, splitext
    from urllib.parse import quote

    stem, ending = splitext(basename(path))
    name = (stem if ending == ".txt" else stem + ending) + suffix
    plain = "".join(char if char.isascii() and (char.isalnum() or char in "-_.") else "_" for char in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, errors='replace')}"


def _refused(status: int, words: str) -> Response:
    from starlette.responses import JSONResponse

    return JSONResponse({"message": words}, status)
