"""Who may talk to the local server: our own page in the editor's browser, and nobody else.

A page of another site that the browser has open can send requests here, and a name that it controls can be made to mean
127.0.0.1. So the host must be ours to the letter, the request must come from our own page, and the address must hold the
secret of this run, which other users of the machine do not know either. What is refused is told without a word of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from hmac import compare_digest
from typing import TYPE_CHECKING

from ..writers import script

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "HEAD", "POST")
PLAIN = "/start/"  #: what follows is a ticket that is good for one time (see :mod:`.application`)


class Guard:
    """Refuses what does not come from our page, and gives every answer the headers that protect it.

    Args:
        app: what answers.
        port: that the server listens on.
        token: the secret part of all addresses.
    """

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}".encode(), f"localhost:{port}".encode()}
        self._token = token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        from starlette.responses import PlainTextResponse

        if scope["type"] != "http":
            return
        status = self._refusal(scope)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *protection()]
            await send(message)

        if status:
            await PlainTextResponse(f"{status}\n", status)(scope, receive, sent)
        else:
            await self._app(scope, receive, sent)

    def _refusal(self, scope: Scope) -> int:
        """The status that says no; zero where the request may pass."""
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        host = _all(headers, b"host")
        if len(host) != 1 or host[0] not in self._hosts:
            return 421
        if scope["method"] not in METHODS:
            return 405
        writes = scope["method"] == "POST"
        origin = _all(headers, b"origin")
        if (writes or origin) and origin != [b"http://" + host[0]]:
            return 403
        site = _all(headers, b"sec-fetch-site")
        if site and site not in ([b"same-origin"], *([] if writes else [[b"none"]])):
            return 403
        if scope["path"].startswith(PLAIN) and not writes:
            return 0
        if not compare_digest(
            scope["path"].partition("/")[2].partition("/")[0].encode("utf-8", "replace"), self._token
        ):
            return 404
        kind = _all(headers, b"content-type")
        if writes and (len(kind) != 1 or kind[0].partition(b";")[0].strip().lower() != b"application/json"):
            return 415
        return 0


def _all(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> list[bytes]:
    return [value for key, value in headers if key == name]


def protection() -> list[tuple[bytes, bytes]]:
    """The headers of every answer."""
    return [
        (b"content-security-policy", f"{script.policy(served=True)}; frame-ancestors 'none'".encode()),
        (b"x-frame-options", b"DENY"),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cache-control", b"no-store"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"connection", b"close"),
    ]
