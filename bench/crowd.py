"""A room full of phones in one process: N streams, and answers at a pace, by one epoll."""

from __future__ import annotations

import re
import select
import socket
from collections import Counter
from collections.abc import Callable, Sequence
from time import perf_counter

PATIENCE_S = 120.0
CONNECTED_AT_ONCE = 32
"""So many answers that are due connect before those connected are served: who waited for all that
are due would, once late, fall silent for seconds.
"""
_NO_PORT_YET = 24
"""`IP_BIND_ADDRESS_NO_PORT` of Linux, which Python names since 3.12: `connect` chooses the port."""

_EVENT = re.compile(rb"^event: (\w+)$", re.MULTILINE)

Request = Callable[[int, int | None], bytes]
"""What phone n asks for, when it comes or, with the version it saw last, when it comes back."""


class Crowd:
    """`number` phones that watch the room of the server at `port`.

    `heard` is how many events of each kind have come.
    """

    def __init__(self, port: int, number: int, request: Request) -> None:
        self.number = number
        self._port = port
        self._request = request
        self._phones: dict[int, socket.socket] = {}
        self.heard: Counter[bytes] = Counter()
        self._poller = select.epoll()

    def arrive(self, version: int, *, seen: int | None = None) -> list[float]:
        """Connect all at once; the seconds until each had the state `version`, ascending.

        `seen` is what they had before: they come back.
        """
        began = perf_counter()
        requests = {}
        for number in range(self.number):
            phone = _connecting(self._port, number)
            self._phones[phone.fileno()] = phone
            self._poller.register(phone.fileno(), select.EPOLLOUT)
            requests[phone.fileno()] = self._request(number, seen)

        def send(fd: int) -> None:
            self._phones[fd].send(requests.pop(fd))
            self._poller.modify(fd, select.EPOLLIN)

        return self._receive(version, began, send)

    def hear(self, version: int, sent: bytes) -> list[float]:
        """Send what makes the state `version`; the seconds until each phone had it, ascending."""
        began = perf_counter()
        with socket.create_connection(("127.0.0.1", self._port)) as desk:
            desk.sendall(sent)
            took = self._receive(version, began, _unexpected)
            desk.recv(65536)
        return took

    def listen(self, quiet_s: float = 0.5) -> None:
        """Read what comes until nothing came for so long."""
        while ready := self._poller.poll(quiet_s):
            for fd, _ in ready:
                self._read(fd)

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
                if mark in self._read(fd):
                    took.append(perf_counter() - began)
        return took

    def _read(self, fd: int) -> bytes:
        data = self._phones[fd].recv(65536)
        if not data:
            raise ConnectionError("a stream ended")
        self.heard.update(_EVENT.findall(data))
        return data


def answer(port: int, requests: Sequence[bytes], *, a_second: float) -> list[float]:
    """The seconds each answer took, ascending; all must be taken, see `answers`."""
    took, wrong = answers(port, requests, a_second=a_second)
    if wrong:
        raise RuntimeError(f"{len(wrong)} answers were not taken, the first with {wrong[0]}")
    return took


def answers(
    port: int, requests: Sequence[bytes], *, a_second: float
) -> tuple[list[float], list[str]]:
    """Send each answer over a connection of its own; the seconds of those taken, and what was not.

    They are sent when they are due, however late the others are answered, and counted from then.
    """
    poller = select.epoll()
    waiting: dict[int, tuple[socket.socket, float, bytes]] = {}
    took: list[float] = []
    wrong: list[str] = []
    sent, began = 0, perf_counter()
    while len(took) + len(wrong) < len(requests):
        for _ in range(CONNECTED_AT_ONCE):
            if sent == len(requests) or (due := began + sent / a_second) > perf_counter():
                break
            phone = _connecting(port, sent)
            poller.register(phone.fileno(), select.EPOLLOUT)
            waiting[phone.fileno()] = phone, due, requests[sent]
            sent += 1
        pause = began + sent / a_second - perf_counter() if sent < len(requests) else PATIENCE_S
        for fd, events in poller.poll(max(0.0, pause)):
            phone, due, request = waiting[fd]
            if events & select.EPOLLOUT:
                phone.send(request)
                poller.modify(fd, select.EPOLLIN)
                continue
            came = _word(phone)
            if b" 200 OK" in came:
                took.append(perf_counter() - due)
            else:
                wrong.append(repr(came[:100]))
            del waiting[fd]
            phone.close()
        if perf_counter() - began > PATIENCE_S:
            wrong += ["no word"] * (len(requests) - len(took) - len(wrong))
    return sorted(took), wrong


def take_turns(port: int, requests: Sequence[bytes], *, at_once: int) -> list[float]:
    """Send the answers as fast as they are taken, so many at a time; the seconds of each."""
    poller = select.epoll()
    waiting: dict[int, tuple[socket.socket, float, bytes]] = {}
    took: list[float] = []
    left = list(reversed(requests))
    while len(took) < len(requests):
        while left and len(waiting) < at_once:
            phone = _connecting(port, len(left))
            poller.register(phone.fileno(), select.EPOLLOUT)
            waiting[phone.fileno()] = phone, perf_counter(), left.pop()
        ready = poller.poll(PATIENCE_S)
        if not ready:
            raise RuntimeError(f"{len(waiting)} answers got no word")
        for fd, events in ready:
            phone, began, request = waiting[fd]
            if events & select.EPOLLOUT:
                phone.send(request)
                poller.modify(fd, select.EPOLLIN)
                continue
            if b" 200 OK" not in (came := _word(phone)):
                raise RuntimeError(f"an answer was not taken: {came[:200]!r}")
            took.append(perf_counter() - began)
            del waiting[fd]
            phone.close()
    return sorted(took)


def ask(port: int, request: bytes) -> bytes:
    """One request on a connection of its own, and the beginning of its answer."""
    with socket.create_connection(("127.0.0.1", port)) as desk:
        desk.sendall(request)
        return desk.recv(65536)


def _word(phone: socket.socket) -> bytes:
    """What came; the name of the trouble if nothing did."""
    try:
        return phone.recv(65536)
    except OSError as error:
        return str(error).encode()


def _connecting(port: int, number: int) -> socket.socket:
    """The connection of a phone, from an address of its own.

    From one address the kernel searches longer and longer for a port that is free: with 10,000
    streams open, up to milliseconds for each answer.
    """
    phone = socket.socket()
    phone.setblocking(False)
    phone.setsockopt(socket.IPPROTO_IP, _NO_PORT_YET, 1)
    phone.bind((f"127.1.{number >> 8}.{number & 255}", 0))
    phone.connect_ex(("127.0.0.1", port))
    return phone


def _unexpected(_fd: int) -> None:
    raise RuntimeError("a phone that is connected connects")
