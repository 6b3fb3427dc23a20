"""The local server: its socket, its limits, its end."""

from __future__ import annotations

import socket
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

from ..errors import Trouble, reason
from .application import Desk
from .guard import Guard

if TYPE_CHECKING:
    import asyncio

    import uvicorn

HOST = "127.0.0.1"
CLIENTS = 100  #: connections at a time
HEAD = 15.0  #: seconds in which the head of a request must have arrived
LIFE = 600.0  #: seconds after which a connection is closed whatever it does
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  #: that end the server
END = 3  #: seconds that requests under way have when the server ends


def listen(port: int) -> socket.socket:
    """A socket that listens on the loopback address.

    Args:
        port: 0 for any that is free.

    Raises:
        Trouble: ``port-taken``.
    """
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let another program listen on the same port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
        found.listen(CLIENTS)
    except OSError as error:
        found.close()
        raise Trouble("port-taken", port=port, reason=reason(error)) from error
    return found


def serve(desk: Desk, listening: socket.socket) -> None:
    """Serve until the process is interrupted or told to end; what is being saved is saved first."""
    import uvicorn
    from starlette.applications import Starlette

    port = listening.getsockname()[1]
    app = Guard(Starlette(routes=desk.routes()), port, desk.token)
    config = uvicorn.Config(
        app,
        http=_bounded(),
        ws="none",
        loop="asyncio",
        lifespan="off",
        interface="asgi3",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        log_level="critical",
        limit_concurrency=CLIENTS,
        timeout_graceful_shutdown=END,
    )

    class Ours(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Generator[None, None, None]:
            yield  # ours are caught outside the loop

    server = Ours(config)
    with _ended_by_signals(server):
        server.run(sockets=[listening])


@contextmanager
def _ended_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """Let signals end the server in good order, then take their course; those that are ignored stay so.

    What a handler raises an event loop may swallow, so nothing is raised while it runs. uvicorn's own way is not taken: it
    leaves out the closed terminal, and hears an interrupt that whoever started this process in the background shut off.
    """
    import signal

    came: list[int] = []

    def end(got: int, frame: FrameType | None) -> None:
        came.append(got)
        server.handle_exit(got, frame)  # a second interrupt does not wait for requests under way

    before = {}
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        signal.raise_signal(came[0])


def _bounded() -> type[asyncio.Protocol]:
    """The protocol of a connection, with an end for clients that never finish a request or never read the answer."""
    import asyncio

    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Bounded(H11Protocol):
        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            loop = asyncio.get_running_loop()
            self.ends = [loop.call_later(HEAD, self.end_idle), loop.call_later(LIFE, transport.abort)]

        def connection_lost(self, exc: Exception | None) -> None:
            for end in self.ends:
                end.cancel()
            super().connection_lost(exc)

        def end_idle(self) -> None:
            if self.cycle is None:  # no head of a request yet; an answer ends the connection
                self.transport.close()

    return Bounded
