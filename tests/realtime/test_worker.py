"""The door of the server: who waits comes in, and who is slow to speak is waited for."""

from __future__ import annotations

import errno
import selectors
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from quiz.cli.worker import AT_ONCE, FIRST_WORD_WHEN_FULL_S, Worker

Connect = Callable[[], socket.socket]
Working = Callable[..., Worker]


@pytest.fixture
def door() -> Iterator[socket.socket]:
    """A listening socket with a long queue."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=1024)) as listener:
        listener.setblocking(False)
        yield listener


@pytest.fixture
def connect(door: socket.socket) -> Iterator[Connect]:
    """Makes connections that wait at the door; all are closed in the end."""
    made: list[socket.socket] = []

    def connected() -> socket.socket:
        connection = socket.create_connection(door.getsockname(), timeout=5)
        connection.setblocking(False)
        made.append(connection)
        return connection

    yield connected
    for connection in made:
        connection.close()


@pytest.fixture
def working(door: socket.socket) -> Iterator[Working]:
    """Makes the worker at this door, before its loop begins."""
    with ExitStack() as at_the_end:

        def made(**settings: int) -> Worker:
            cfg = Config()
            for name, value in {"threads": 4, "worker_connections": 1000, **settings}.items():
                cfg.set(name, value)
            worker = Worker(1, 0, [door], None, 30, cfg, None)
            at_the_end.callback(worker.tmp.close)
            worker.poller = at_the_end.enter_context(selectors.DefaultSelector())
            at_the_end.callback(lambda: [conn.close() for conn in worker.pending_conns])
            return worker

        yield made


def is_open(connection: socket.socket) -> bool:
    try:
        return connection.recv(1) != b""
    except BlockingIOError:
        return True


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let so much time have passed, for the server as for gunicorn below it."""
    now = time.monotonic() + seconds
    monkeypatch.setattr("quiz.cli.worker.monotonic", lambda: now)
    stopped = SimpleNamespace(monotonic=lambda: now)
    monkeypatch.setattr("gunicorn.workers.gthread.time", stopped)


def test_a_crowd_at_the_door_comes_in_at_once(
    door: socket.socket, connect: Connect, working: Working
) -> None:
    """The kernel drops who finds the queue full; a few a round let it fill up."""
    worker = working()
    for _ in range(AT_ONCE + 10):
        connect()
    worker.accept(door)
    assert worker.nr_conns == AT_ONCE
    worker.accept(door)
    assert worker.nr_conns == AT_ONCE + 10


def test_several_workers_share_the_crowd(
    door: socket.socket, connect: Connect, working: Working
) -> None:
    worker = working(workers=2)
    for _ in range(10):
        connect()
    worker.accept(door)
    assert worker.nr_conns == 4


def test_no_more_come_in_than_there_is_room_for(
    door: socket.socket, connect: Connect, working: Working
) -> None:
    worker = working(worker_connections=7)
    for _ in range(10):
        connect()
    worker.accept(door)
    assert worker.nr_conns == 7


def test_who_is_slow_to_speak_is_waited_for_while_there_is_room(
    door: socket.socket,
    connect: Connect,
    working: Working,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker = working()
    slow = [connect() for _ in range(3)]
    worker.accept(door)
    later(monkeypatch, FIRST_WORD_WHEN_FULL_S + 20)
    worker.murder_pending()
    assert all(is_open(connection) for connection in slow)
    later(monkeypatch, FIRST_WORD_WHEN_FULL_S + 200)
    worker.murder_pending()
    assert not any(is_open(connection) for connection in slow)
    assert worker.nr_conns == 0


def test_when_it_is_full_the_silent_make_room(
    door: socket.socket,
    connect: Connect,
    working: Working,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker = working(worker_connections=6)
    early = [connect() for _ in range(4)]
    worker.accept(door)
    later(monkeypatch, FIRST_WORD_WHEN_FULL_S - 1)
    late = [connect() for _ in range(2)]
    worker.accept(door)
    worker.murder_pending()
    assert all(is_open(connection) for connection in early), "they had a moment left"
    later(monkeypatch, FIRST_WORD_WHEN_FULL_S + 1)
    worker.murder_pending()
    assert not any(is_open(connection) for connection in early)
    assert all(is_open(connection) for connection in late)
    assert worker.nr_conns == 2


def test_a_worker_without_files_leaves_them_at_the_door(working: Working) -> None:
    """Raising would end the process, and every stream with it."""

    class Door:
        def getsockname(self) -> tuple[str, int]:
            return "127.0.0.1", 80

        def accept(self) -> None:
            raise OSError(errno.EMFILE, "Too many open files")

    worker = working()
    worker.accept(Door())
    assert worker.nr_conns == 0
