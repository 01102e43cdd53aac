"""Requests that wait for the disk on the real server: they take no thread, and are answered."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable

import pytest

from tests.realtime.conftest import Reader, Room, until

pytestmark = pytest.mark.process

Start = Callable[..., Room]


def wait(room: Room, name: str, *, version: str = "1.1") -> socket.socket:
    """A connection whose request waits until somebody is told."""
    connection = room.connect()
    connection.sendall(
        f"POST /waiting/{name} HTTP/{version}\r\nHost: room\r\nContent-Length: 0\r\n\r\n".encode()
    )
    return connection


def waiting(room: Room) -> int:
    found = re.search(rb'"waiting":\s*(\d+)', room.ask("GET /waiting"))
    assert found
    return int(found[1])


def answer(connection: socket.socket) -> bytes:
    reader = Reader(connection)
    head = reader.read_until(b"\r\n\r\n")
    return head + reader.read_until(b"}\n")


def test_a_hundred_wait_on_two_threads_and_others_are_served(start: Start) -> None:
    room = start(THREADS="2")
    connections = [wait(room, f"n{n}") for n in range(100)]
    until(lambda: waiting(room) == 100, "some take a thread")
    room.ask("POST /told/stored")
    for n, connection in enumerate(connections):
        came = answer(connection)
        assert came.startswith(b"HTTP/1.1 200 OK\r\n")
        assert f'"name":"n{n}","told":"stored"'.encode() in came.replace(b" ", b"")
    assert room.stop() == 0
    assert "[ERROR]" not in room.log, room.log


def test_the_connection_is_kept_or_ended_as_was_asked(room: Room) -> None:
    kept, ended = wait(room, "kept"), wait(room, "ended", version="1.0")
    until(lambda: waiting(room) == 2, "they do not wait")
    room.ask("POST /told/stored")
    assert b"stored" in answer(kept)
    assert b"Connection: close" in answer(ended)
    assert ended.recv(1) == b""
    for n in range(3):
        kept.sendall(b"POST /waiting/again HTTP/1.1\r\nHost: room\r\nContent-Length: 0\r\n\r\n")
        until(lambda: waiting(room) == 1, "it does not wait again")
        room.ask(f"POST /told/{n}")
        assert f'"told":"{n}"'.encode() in answer(kept).replace(b" ", b"")


def test_what_goes_wrong_while_it_waits_is_said_to_that_one(room: Room) -> None:
    bad = wait(room, "bad")
    until(lambda: waiting(room) == 1, "it does not wait")
    room.ask("POST /told/wrong")
    reader = Reader(bad)
    assert reader.read_until(b"\r\n").startswith(b"HTTP/1.1 500 ")
    good = wait(room, "good")
    until(lambda: waiting(room) == 1, "it does not wait")
    room.ask("POST /told/stored")
    assert b"stored" in answer(good)


def test_who_goes_away_meanwhile_harms_nobody(room: Room) -> None:
    for _ in range(20):
        wait(room, "gone").close()
    until(lambda: waiting(room) == 20, "they do not wait")
    there = wait(room, "there")
    until(lambda: waiting(room) == 21, "it does not wait")
    room.ask("POST /told/stored")
    assert b"stored" in answer(there)
    assert b'"waiting"' in room.ask("GET /waiting")
    assert room.stop() == 0
    assert "[ERROR]" not in room.log, room.log
