"""The yardstick of live nights: one epoll, raw sockets, bare SQLite, no framework, no thread.

It understands just enough HTTP for `bench.crowd`. All answers that came in one round of the poller
are one transaction, and are acknowledged after it. `python -m bench.barefan PORT FILE`.
"""

from __future__ import annotations

import os
import select
import socket
import sqlite3
import sys

from quiz.store.base import SQLITE_PRAGMAS

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


class _Server:
    def __init__(self, port: int, file: str) -> None:
        self._listener = socket.create_server(("127.0.0.1", port), backlog=4096)
        self._listener.setblocking(False)
        self._poller = select.epoll()
        self._poller.register(self._listener.fileno(), select.EPOLLIN)
        self._open: dict[int, socket.socket] = {}
        self._watching: set[int] = set()
        self._event = b"event: state\nid: 0\ndata: lobby\n\n"
        self._db = sqlite3.connect(file, isolation_level=None)
        for pragma in SQLITE_PRAGMAS:
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("CREATE TABLE answer (player INTEGER PRIMARY KEY, choice INTEGER)")

    def run(self) -> None:
        """Serve until killed."""
        while True:
            answers: list[tuple[int, int]] = []
            for fd, _ in self._poller.poll():
                if fd == self._listener.fileno():
                    self._accept()
                else:
                    self._serve(fd, answers)
            if answers:
                self._store(answers)

    def _accept(self) -> None:
        try:
            while True:
                connection, _ = self._listener.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open[connection.fileno()] = connection
                self._poller.register(connection.fileno(), select.EPOLLIN)
        except BlockingIOError:
            return

    def _serve(self, fd: int, answers: list[tuple[int, int]]) -> None:
        try:
            data = self._open[fd].recv(65536)
        except ConnectionResetError:
            data = b""
        if not data:
            self._watching.discard(fd)
            self._open.pop(fd).close()
        elif data.startswith(b"GET /stream"):
            self._watching.add(fd)
            os.write(fd, _HEAD + self._event)
        elif data.startswith(b"POST /state/"):
            version = data[12 : data.index(b" ", 12)]
            body = data.partition(b"\r\n\r\n")[2]
            self._event = b"event: state\nid: " + version + b"\ndata: " + body + b"\n\n"
            for watching in self._watching:
                os.write(watching, self._event)
            os.write(fd, _OK)
        else:
            answers.append((fd, int(data[13 : data.index(b" ", 13)])))

    def _store(self, answers: list[tuple[int, int]]) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "INSERT INTO answer VALUES (?, 2) ON CONFLICT DO NOTHING", [(p,) for _, p in answers]
        )
        self._db.execute("COMMIT")
        for fd, _ in answers:
            os.write(fd, _OK)


if __name__ == "__main__":
    _Server(int(sys.argv[1]), sys.argv[2]).run()
