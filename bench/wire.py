"""A load client that spends as little as it can: raw sockets, requests composed beforehand."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What came of a load: requests a second over all connections, seconds of each request."""

    rate: float
    latencies: tuple[float, ...]


def request(path: str, *, port: int, body: str = "", headers: Sequence[str] = ()) -> bytes:
    """The bytes of a POST of a form (of a GET when `body` is empty)."""
    lines = [
        f"{'POST' if body else 'GET'} {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: http://127.0.0.1:{port}",
        f"Content-Length: {len(body)}",
        "Content-Type: application/x-www-form-urlencoded",
        *headers,
    ]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def exchange(connection: socket.socket, message: bytes) -> tuple[int, bytes, bytes]:
    """Send one request and read its whole response: status, head, body."""
    connection.sendall(message)
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    lower = head.lower()
    length = int(lower.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
    while len(body) < length:
        body += _more(connection)
    return int(head.split(b" ", 2)[1]), head, body


def _more(connection: socket.socket) -> bytes:
    chunk = connection.recv(65536)
    if not chunk:
        raise ConnectionError("the server closed the connection in the middle of an answer")
    return chunk


def drive(port: int, scripts: Sequence[Sequence[bytes]]) -> Load:
    """Play each script on a connection of its own, all at once; every answer must be a 200."""
    latencies: list[float] = []
    failures: list[str] = []
    start = threading.Barrier(len(scripts) + 1)

    def play(script: Sequence[bytes]) -> None:
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            start.wait()
            for message in script:
                began = time.perf_counter()
                status, _, body = exchange(connection, message)
                latencies.append(time.perf_counter() - began)
                if status != 200:
                    failures.append(f"{status} {body[:200]!r}")
                    return

    threads = [threading.Thread(target=play, args=(script,)) for script in scripts]
    for thread in threads:
        thread.start()
    start.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    if failures:
        raise RuntimeError(f"{len(failures)} requests failed, the first with {failures[0]}")
    return Load(rate=len(latencies) / took, latencies=tuple(latencies))
