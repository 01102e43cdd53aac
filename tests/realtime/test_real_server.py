"""Streams on the real server: gunicorn hands the connection over and knows nothing of it after."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest

from tests.realtime.conftest import Reader, Room, until

pytestmark = pytest.mark.process

Start = Callable[..., Room]
EVENT = b"." * 400


def watch_all(room: Room, number: int, prefix: str = "seat") -> list[Reader]:
    with ThreadPoolExecutor(16) as pool:
        readers = list(pool.map(lambda n: room.watch(f"{prefix}{n}"), range(number)))
        list(pool.map(lambda r: r.read_until(b"event: own"), readers))
    return readers


def test_the_head_is_http_and_keeps_proxies_from_holding_back(room: Room) -> None:
    reader = room.watch("ada")
    head = reader.read_until(b"\r\n\r\n").decode()
    assert head.startswith("HTTP/1.1 200 OK\r\n")
    headers = {k.lower(): v for k, v in re.findall(r"(?m)^([\w-]+): (.*?)\r$", head)}
    assert headers["content-type"].startswith("text/event-stream")
    assert headers["x-accel-buffering"] == "no"
    assert headers["cache-control"] == "no-store, no-transform"
    assert headers["connection"] == "close"
    assert "content-length" not in headers
    assert "transfer-encoding" not in headers
    assert reader.read_until(b"data: ada\n\n").startswith(b"retry: ")


def test_a_thousand_streams_get_an_event_on_two_threads(start: Start) -> None:
    room = start(THREADS="2")
    readers = watch_all(room, 1000)
    assert room.streams == 1000
    room.publish(1, EVENT)
    for reader in readers:
        reader.read_until(EVENT + b"\n\n")
    room.leave()
    until(lambda: room.streams == 0, "streams are counted that were closed")
    assert room.stop() == 0
    assert "[ERROR]" not in room.log, room.log


def test_a_stream_may_follow_on_a_kept_connection(room: Room) -> None:
    connection = room.connect()
    for _ in range(3):
        room.ask("GET /streams", over=connection)
    reader = room.watch("ada", over=connection)
    room.publish(1, b"end")
    reader.read_until(b"data: end\n\n")


def test_the_server_counts_its_connections_right_and_stops_gently(start: Start) -> None:
    """A wrong count of connections would let the stop cut off requests at work."""
    room = start(THREADS="4")
    for round_ in range(3):
        watch_all(room, 40, f"round{round_}")
        room.leave()
    until(lambda: room.streams == 0, "streams are counted that were closed")
    kept = [room.connect() for _ in range(5)]
    for connection in kept:
        room.ask("GET /streams", over=connection)
    readers = watch_all(room, 10, "last")
    slow = room.connect()
    slow.sendall(b"POST /state/9 HTTP/1.1\r\nHost: room\r\nContent-Length: 3\r\n\r\n")
    sleep(0.3)
    began = monotonic()
    room.process.send_signal(signal.SIGTERM)
    sleep(1)
    slow.sendall(b"end")
    assert b" 200 OK" in Reader(slow).read_until(b"\r\n\r\n"), "a request at work was cut off"
    for reader in readers:
        assert b"data: end" in reader.read_to_the_end()
    assert room.process.wait(timeout=10) == 0
    assert monotonic() - began < 10
    assert "[ERROR]" not in room.log, room.log


def test_forty_who_never_hang_up_keep_nobody_waiting(room: Room) -> None:
    """Gunicorn itself waits two seconds for each, in the loop that serves everybody."""
    assert room.streams == 0
    before = room.worker
    silent = [room.connect() for _ in range(40)]
    for connection in silent:
        connection.sendall(b"GET /streams HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n")
    began = monotonic()
    for connection in silent:
        assert b'"streams"' in Reader(connection).read_to_the_end()
    assert room.streams == 0
    assert monotonic() - began < 40  # two seconds for each are 80
    silent[0].sendall(b"." * 100_000)  # and one goes on talking
    assert room.streams == 0
    assert room.worker == before
    assert room.stop() == 0
    assert "[ERROR]" not in room.log, room.log


def test_forty_who_connect_and_say_nothing_hold_no_thread(start: Start) -> None:
    """Gunicorn itself lets each hold a thread for five seconds."""
    room = start(THREADS="4")
    silent = [room.connect() for _ in range(40)]
    began = monotonic()
    assert room.streams == 0
    assert monotonic() - began < 20  # ten times four of them, five seconds each, are 50
    for connection in silent[:20]:
        connection.sendall(b"GET /streams HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n")
        assert b'"streams"' in Reader(connection).read_to_the_end()
    for connection in silent[20:30]:
        connection.close()
    assert room.streams == 0
    assert room.stop() == 0
    assert "[ERROR]" not in room.log, room.log


def test_two_hundred_who_never_read_harm_nobody(room: Room) -> None:
    stalled = watch_all(room, 200, "stalled")
    reading = room.watch("reading")
    event = b"." * 20_000
    resident, waits = [], []
    for version in range(1, 401):
        began = monotonic()
        room.publish(version, event)
        reading.read_until(b"id: %d\n" % version)
        waits.append(monotonic() - began)
        if version % 100 == 0:
            resident.append(room.resident_kib)
    # One round of events each at the most: what the second half of 8 MB a phone adds is nothing.
    assert resident[-1] - resident[1] < 4096, resident
    assert sorted(waits)[len(waits) // 2] < 0.2
    assert room.streams == 201
    for reader in stalled:
        reader.got += reader.read_until(b"id: 400\n")
        versions = reader.versions()
        assert versions == sorted(set(versions))


def test_all_come_back_at_once(room: Room) -> None:
    number = 500
    watch_all(room, number)
    room.leave()
    room.publish(5, b"while away")
    connections = [room.connect() for _ in range(number)]
    readers = [
        room.watch(f"seat{n}", "Last-Event-ID: 0", over=connection)
        for n, connection in enumerate(connections)
    ]
    for reader in readers:
        reader.read_until(b"while away\n\n")
    until(lambda: room.streams == number, "the old streams are still counted")


def test_a_full_hub_refuses_and_has_room_again(start: Start) -> None:
    slim = start(THREADS="2", ROOM_MOST="3")
    readers = watch_all(slim, 3)
    assert b" 503 " in slim.ask("GET /stream?seat=late")
    readers.pop().connection.close()
    until(lambda: slim.streams == 2, "the leaver is still counted")
    late = slim.watch("late")
    late.read_until(b"data: late\n\n")


def test_a_reload_ends_the_streams_and_takes_new_ones(room: Room) -> None:
    readers = watch_all(room, 10)
    before = room.worker
    room.process.send_signal(signal.SIGHUP)
    for reader in readers:
        reader.read_to_the_end()
    until(lambda: room.worker != before, "the old worker is still there")
    watch_all(room, 10, "new")
    assert room.streams == 10
    assert "[ERROR]" not in room.log, room.log


def test_a_killed_server_ends_every_stream(room: Room) -> None:
    readers = watch_all(room, 20)
    os.killpg(room.process.pid, signal.SIGKILL)
    for reader in readers:
        reader.read_to_the_end()
