"""The response of a stream where no socket can be taken: the same bytes from a generator."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest
from flask import Flask, Response

from quiz.realtime.hub import Hub
from quiz.realtime.rooms import State, Topic
from quiz.web.stream import _taken_from, stream
from tests.realtime.conftest import until

TOPIC = Topic("s1", "player")


@pytest.fixture
def app(hub: Hub) -> Flask:
    app = Flask("streams")

    @app.get("/stream")
    def view() -> Response:
        return stream(hub, TOPIC, seat="ada", state=State(version=3, data=b"here"), own=b"mine")

    return app


def read(chunks: Iterator[bytes], end: bytes) -> bytes:
    got = b""
    while end not in got:
        got += next(chunks)
    return got


def test_the_generator_carries_what_the_hub_sends(app: Flask, hub: Hub) -> None:
    with app.test_client().get("/stream", buffered=False) as response:
        chunks = iter(response.response)
        assert b"data: here" in read(chunks, b"data: mine\n\n")  # type: ignore[arg-type]
        hub.publish(TOPIC, State(version=4, data=b"next"))
        read(chunks, b"data: next\n\n")  # type: ignore[arg-type]
    until(lambda: hub.streams == 0, "the closed response is still counted")


def test_proxies_are_told_to_pass_it_on_at_once(app: Flask) -> None:
    with app.test_client().get("/stream", buffered=False) as response:
        assert response.mimetype == "text/event-stream"
        assert response.headers["X-Accel-Buffering"] == "no"
        assert response.headers["Cache-Control"] == "no-store, no-transform"
        assert "Content-Length" not in response.headers


def test_who_reconnects_is_not_told_twice(app: Flask, hub: Hub) -> None:
    headers = {"Last-Event-ID": "3"}
    with app.test_client().get("/stream", headers=headers, buffered=False) as response:
        assert b"here" not in read(iter(response.response), b"mine\n\n")  # type: ignore[arg-type]


@pytest.mark.parametrize("header", ["", "x", "-3", "٣", "3" * 5000])
def test_a_nonsensical_last_event_is_none(app: Flask, header: str) -> None:
    headers = {"Last-Event-ID": header.encode("utf-8").decode("latin-1")}
    with app.test_client().get("/stream", headers=headers, buffered=False) as response:
        assert b"here" in read(iter(response.response), b"mine\n\n")  # type: ignore[arg-type]


def test_of_a_taken_connection_the_server_keeps_a_dead_end() -> None:
    browser, server = socket.socketpair()
    with browser, server:
        fd = _taken_from(server)
        server.shutdown(socket.SHUT_WR)
        assert server.recv(1) == b""
        os.write(fd, b"still open")
        assert browser.recv(100) == b"still open"
        os.close(fd)
        assert browser.recv(100) == b""


def test_without_room_the_page_is_told_to_poll(app: Flask, hub: Hub) -> None:
    hub.close()
    with app.test_client().get("/stream") as response:
        assert response.status_code == 503
        assert response.headers["Retry-After"]
