"""An event stream as a response: the socket goes to the hub, or a generator reads from it.

Where the server is gunicorn with plain HTTP/1, the view's part ends with handing the connection
over: a waiting phone then costs an entry in a table, not a thread (1.6 instead of 40 KiB, a tenth
of the time to the last of 2,000 phones). Elsewhere (tests, other servers, TLS in gunicorn) the hub
writes to one end of a pair of sockets and an ordinary response body reads from the other.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn

from flask import Response, request

from quiz.realtime import sse
from quiz.realtime.hub import Hub
from quiz.realtime.rooms import State, Topic

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

KERNEL_BUFFER = 32 * 1024
"""Bytes the kernel keeps for a phone that does not read; it would grow them to megabytes."""
SILENT_MS = 30_000
"""A phone that left without a word is given up when it confirmed nothing for so long."""

HEADERS = {
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",  # nginx passes each event on at once
}


def stream(
    hub: Hub, topic: Topic, *, seat: str, state: State, own: bytes | None = None
) -> Response:
    """Bring `topic` to whoever asks, beginning with `state` and what is the seat's `own`.

    Answers 503 when the hub has no room; the page then polls.
    """
    if not hub.has_room:
        return Response(status=503, headers={"Retry-After": "5"})
    seen = sse.last_seen(request.headers.get("Last-Event-ID"))

    def watch(fd: int, head: bytes) -> None:
        hub.watch(fd, topic, seat=seat, state=state, own=own, seen=seen, head=head)

    if _can_be_taken(request.environ):
        return _HandedOver(watch)
    return Response(_read(watch), mimetype=sse.MEDIA_TYPE, headers=HEADERS)


class _HandedOver(Response):
    """A response whose socket leaves the server: head and body are the hub's to write."""

    def __init__(self, watch: Callable[[int, bytes], None]) -> None:
        super().__init__(mimetype=sse.MEDIA_TYPE, headers=HEADERS)
        self._watch = watch

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> NoReturn:  # noqa: ARG002
        """Hand the connection over; StopIteration is gunicorn's word for "it is not yours"."""
        fd = _taken_from(environ["gunicorn.socket"])
        self._watch(fd, self._head(environ))
        self.close()
        raise StopIteration

    def _head(self, environ: WSGIEnvironment) -> bytes:
        headers = self.get_wsgi_headers(environ)
        headers.remove("Content-Length")
        headers["Connection"] = "close"  # the end of the connection is the end of the stream
        lines = [f"HTTP/1.1 {self.status}", *(f"{name}: {value}" for name, value in headers)]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _can_be_taken(environ: dict[str, Any]) -> bool:
    """Whether the connection is a plain one of gunicorn's, not TLS and not HTTP/2."""
    return (
        type(environ.get("gunicorn.socket")) is socket.socket
        and environ["SERVER_PROTOCOL"] in {"HTTP/1.1", "HTTP/1.0"}
        and environ["REQUEST_METHOD"] == "GET"
    )


def _dead_end() -> int:
    """A socket whose other end has been closed."""
    kept, other = socket.socketpair()
    other.close()
    return kept.detach()


_DEAD_END = _dead_end()


def _taken_from(connection: socket.socket) -> int:
    """The connection as a file of its own; the server's object is left with a dead end.

    When the request is over gunicorn shuts its socket down, drains and closes it. Of a mere copy
    that would end the stream, and a detached socket makes its bookkeeping fail: gunicorn 27 then
    counts the connection out twice. The dead end takes all of that and is over at once.
    """
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL_BUFFER)
    if connection.family != socket.AF_UNIX:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, SILENT_MS)
    fd = os.dup(connection.fileno())
    os.dup2(_DEAD_END, connection.fileno(), inheritable=False)
    return fd


def _read(watch: Callable[[int, bytes], None]) -> Iterator[bytes]:
    reader, written = socket.socketpair()
    with reader:
        watch(written.detach(), b"")
        while data := reader.recv(65536):
            yield data
