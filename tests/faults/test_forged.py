"""Answers that are late, early, foreign or garbled: refused in words, and nothing is changed."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.store.rooms import GUESSES, ROOM_ANSWERS, ROOMS, SEATS
from tests.faults.loop import run
from tests.faults.people import Host, Player
from tests.faults.server import Program, Server

FORM = "application/x-www-form-urlencoded"
ALLOWED = {200, 303, 400, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 431}

numbers = st.one_of(
    st.integers(-3, 5).map(str),
    st.sampled_from(
        [
            *("", " ", "NaN", "-1", "1e9", "0x1", "1" * 5000, "null", "true", "[]", "{}"),
            *("0\r\nX-Evil: 1", "٣", "½", "0 ", "+0", "0.0", "-0", "\x00", "1000000000", "9" * 400),
        ]
    ),
    st.text(max_size=20),
)
forms = st.lists(
    st.tuples(st.one_of(st.sampled_from(["number", "choice", "value", "reason"])), numbers),
    max_size=6,
).map(lambda pairs: urlencode(pairs, errors="replace").encode())
bodies = st.one_of(
    forms,
    forms,
    st.binary(max_size=300),
    st.sampled_from(
        [
            b'{"number": 0, "choice": 1}',
            b"[" * 10_000,
            b"number=0&choice=%ff%fe",
            b"number=0&" * 100,
            b"choice=" + b"1" * 1_100_000,
        ]
    ),
)
types = st.sampled_from(
    [FORM, FORM, FORM, "application/json", "text/plain", "multipart/form-data; boundary=x", ""]
)
codes = st.one_of(
    st.none(), st.none(), st.none(), st.sampled_from(["ZZZZZZ", "..", "%00", "a" * 300])
)
ends = st.sampled_from(["answer", "answer", "guess"])


class Standing:
    """A room after its first question, one player who answered it, and everything stored."""

    def __init__(self, server: Server, player: Player) -> None:
        self.server = server
        self.player = player
        self.before = self.stored()

    def stored(self) -> list[list[Any]]:
        """All that an answer could change."""
        return [self.server.rows(table) for table in (ROOMS, SEATS, ROOM_ANSWERS, GUESSES)]

    def send(self, path: str, body: bytes, kind: str, *, has_token: bool) -> int:
        """One POST; its status."""
        browser = self.player.browser
        headers = {
            "Host": browser.address.called,
            "Origin": browser.address.origin,
            "Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items()),
            "Accept": "application/json",
        }
        if kind:
            headers["Content-Type"] = kind
        if has_token:
            headers["X-CSRFToken"] = browser.token
        connection = http.client.HTTPConnection("127.0.0.1", browser.address.port, timeout=20)
        try:
            connection.request("POST", quote(path, safe="/%."), body, headers)
            with connection.getresponse() as response:
                response.read()
                return response.status
        except (ConnectionError, http.client.RemoteDisconnected):
            return 413  # closed while we were still sending
        finally:
            connection.close()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    """One server for all that is sent here, for nothing may change."""
    server = Server(tmp_path_factory.mktemp("forged") / "server")
    server.prepare(Program(questions=3))
    server.start()

    async def play() -> Player:
        host = Host(server.address, server.code)
        await host.sign_in()
        player = Player(server.address, server.code, "Ada", None)
        await player.join()
        await host.to("open", 0)
        assert await player.answer(0, 1) == 200
        await host.to("reveal", 0)
        return player

    yield Standing(server, run(play()))
    server.close()


@settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(where=st.tuples(codes, ends), body=bodies, kind=types, has_token=st.integers(0, 9))
def test_whatever_is_sent_changes_nothing(
    standing: Standing, where: tuple[str | None, str], body: bytes, kind: str, has_token: int
) -> None:
    code, end = where
    path = f"/room/{code or standing.server.code}/{end}"
    status = standing.send(path, body, kind, has_token=has_token > 0)
    assert status in ALLOWED, (status, path, body[:200], kind)


def test_after_all_that_the_room_is_as_it_was(standing: Standing) -> None:
    assert standing.stored() == standing.before
    assert "Traceback" not in standing.server.said


@pytest.mark.parametrize(
    ("number", "choice", "status"),
    [(0, 1, 200), (0, 2, 409), (1, 1, 409), (2, 0, 409), (3, 0, 400), (0, 4, 400), (-1, 0, 400)],
)
def test_repeated_changed_early_and_impossible_answers(
    standing: Standing, number: int, choice: int, status: int
) -> None:
    body = urlencode({"number": number, "choice": choice}).encode()
    path = f"/room/{standing.server.code}/answer"
    assert standing.send(path, body, FORM, has_token=True) == status
    assert standing.stored() == standing.before


def test_without_a_seat_here_nobody_answers(standing: Standing) -> None:
    server = standing.server

    async def play() -> int:
        stranger = Player(server.address, server.code, "Eve", None)
        await stranger.browser.get(stranger.at)
        return await stranger.try_answer(0, 1)

    assert run(play()) == 404
    assert standing.stored() == standing.before
