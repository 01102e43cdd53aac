"""A room full of phones in one process: N streams, and answers at a pace, by one epoll."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from time import perf_counter

PATIENCE_S = 120.0


class Crowd:
    """`number` phones that watch the room of the server at `port`."""

    def __init__(self, port: int, number: int) -> None:
        self.number = number
        self._port = port
        self._phones: dict[int, socket.socket] = {}
        self._poller = select.epoll()

    def arrive(self, version: int, *, seen: int | None = None) -> list[float]:
        """Connect all at once; the seconds until each had the state `version`, ascending.

        `seen` is what they had before: they come back.
        """
        header = "" if seen is None else f"Last-Event-ID: {seen}\r\n"
        began = perf_counter()
        requests = {}
        for number in range(self.number):
            phone = _connecting(self._port)
            self._phones[phone.fileno()] = phone
            self._poller.register(phone.fileno(), select.EPOLLOUT)
            request = f"GET /stream?seat={number} HTTP/1.1\r\nHost: room\r\n{header}\r\n"
            requests[phone.fileno()] = request.encode()

        def send(fd: int) -> None:
            self._phones[fd].send(requests.pop(fd))
            self._poller.modify(fd, select.EPOLLIN)

        return self._receive(version, began, send)

    def publish(self, version: int, data: bytes) -> list[float]:
        """Publish a state; the seconds until each phone had it, ascending."""
        began = perf_counter()
        post(self._port, f"/state/{version}", data, read=False)
        return self._receive(version, began, _unexpected)

    def leave(self) -> None:
        """Close every stream."""
        for phone in self._phones.values():
            phone.close()
        self._phones.clear()

    def _receive(self, version: int, began: float, send: Callable[[int], None]) -> list[float]:
        mark = b"id: %d\n" % version
        took: list[float] = []
        while len(took) < self.number:
            ready = self._poller.poll(PATIENCE_S)
            if not ready:
                raise RuntimeError(f"{self.number - len(took)} phones got nothing")
            for fd, events in ready:
                if events & select.EPOLLOUT:
                    send(fd)
                    continue
                data = self._phones[fd].recv(65536)
                if not data:
                    raise ConnectionError("a stream ended")
                if mark in data:
                    took.append(perf_counter() - began)
        return took


def answer(port: int, number: int, *, a_second: float) -> list[float]:
    """Send `number` answers, each over a connection of its own; the seconds each took, ascending.

    They are sent when they are due, however late the others are answered, and counted from then.
    """
    poller = select.epoll()
    waiting: dict[int, tuple[socket.socket, float, bytes]] = {}
    took: list[float] = []
    sent, began = 0, perf_counter()
    while len(took) < number:
        while sent < number and (due := began + sent / a_second) <= perf_counter():
            phone = _connecting(port)
            poller.register(phone.fileno(), select.EPOLLOUT)
            waiting[phone.fileno()] = phone, due, _post(f"/answer/{sent}", b"choice=2")
            sent += 1
        pause = began + sent / a_second - perf_counter() if sent < number else PATIENCE_S
        for fd, events in poller.poll(max(0.0, pause)):
            phone, due, request = waiting[fd]
            if events & select.EPOLLOUT:
                phone.send(request)
                poller.modify(fd, select.EPOLLIN)
                continue
            if b" 200 OK" not in phone.recv(65536):
                raise RuntimeError("an answer was not taken")
            took.append(perf_counter() - due)
            del waiting[fd]
            phone.close()
        if perf_counter() - began > PATIENCE_S:
            raise RuntimeError(f"{number - len(took)} answers were not acknowledged")
    return sorted(took)


def post(port: int, path: str, body: bytes = b"", *, read: bool = True) -> bytes:
    """One request on a connection of its own, and its answer if it is to be read."""
    with socket.create_connection(("127.0.0.1", port)) as desk:
        desk.sendall(_post(path, body))
        return desk.recv(65536) if read else b""


def _post(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: room\r\nConnection: close\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _connecting(port: int) -> socket.socket:
    phone = socket.socket()
    phone.setblocking(False)
    phone.connect_ex(("127.0.0.1", port))
    return phone


def _unexpected(_fd: int) -> None:
    raise RuntimeError("a phone that is connected connects")
