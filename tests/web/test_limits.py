"""Rate limits: who is noisy waits, who is not plays on."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from limits import parse_many

from quiz.web import counters, limits
from quiz.web.counters import Counters
from tests.factories import stock
from tests.faults.services import OwnRedis
from tests.people import Fan, Person
from tests.realtime.conftest import free_port


@pytest.fixture
def environ(environ: dict[str, str]) -> dict[str, str]:
    return {**environ, "RATE_LIMITS": "on"}


def test_one_noisy_fan_waits_and_the_room_plays_on(
    bank: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "STARTS", "5 per day")
    noisy, calm = Fan(bank), Fan(bank)
    quiet = calm.start()
    noisy.start()
    statuses = [noisy.post("/solo").status_code for _ in range(8)]
    assert statuses == [303] * 5 + [429] * 3
    response = noisy.post("/solo")
    assert 1 <= int(response.headers["Retry-After"]) <= 86_401
    assert "Wait a moment" in response.text
    assert response.headers["Cache-Control"] == "no-store"
    assert calm.answer(quiet, 0).status_code == 303


def test_many_phones_behind_one_address_start_at_once(bank: Flask) -> None:
    for _ in range(100):
        Fan(bank).start()


@pytest.mark.parametrize("endpoint", sorted(limits._BY_ADDRESS))
def test_passwords_cannot_be_tried_for_long(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, endpoint: str
) -> None:
    monkeypatch.setitem(limits._BY_ADDRESS, endpoint, "20 per day")
    guesser = Person(request.getfixturevalue("app"))
    path, usual = {
        "accounts.sign_in": ("/sign-in", 400),
        "accounts.accept": ("/invitation/x", 400),
        "join.come_back": ("/room/NOROOM/return", 404),
    }[endpoint]
    statuses = [guesser.post(path, {"name": "", "password": str(n)}).status_code for n in range(25)]
    assert statuses == [usual] * 20 + [429] * 5
    assert guesser.get("/sign-in").status_code == 200


def test_codes_cannot_be_guessed_for_long(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(limits, "MISSES", "5 per day")
    guesser = Person(request.getfixturevalue("app"))
    typed = [guesser.post("/join", {"code": "CDFGHJ"}).status_code for _ in range(7)]
    assert typed == [404] * 5 + [429] * 2
    opened = [guesser.get("/room/CDFGHJ").status_code for _ in range(7)]
    assert opened == [404] * 5 + [429] * 2
    assert guesser.get("/join").status_code == 200


def test_who_makes_up_a_new_fan_for_each_request_is_counted_by_address(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(limits, "ONE_ADDRESS", "30 per day")
    app: Flask = request.getfixturevalue("app")
    stock(app)
    client = Person(app).client
    statuses = []
    for n in range(40):
        client.set_cookie("fan_lan", f"made-up-{n}")
        statuses.append(client.get("/boards").status_code)
    assert statuses.count(200) == 30
    assert statuses[30:] == [429] * 10


def test_a_spoofed_address_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(limits, "ONE_ADDRESS", "5 per day")
    app: Flask = request.getfixturevalue("app")
    client = Person(app).client
    statuses = [
        client.get("/boards", headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code
        for n in range(8)
    ]
    assert statuses == [200] * 5 + [429] * 3


def test_static_files_are_not_counted(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(limits, "ONE_ADDRESS", "5 per day")
    app: Flask = request.getfixturevalue("app")
    client = Person(app).client
    assert {client.get("/favicon.ico").status_code for _ in range(20)} == {200}


class TestWhileTheStorageIsAway:
    @pytest.fixture
    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        return {**environ, "RATE_LIMIT_STORAGE": f"redis://127.0.0.1:{free_port()}"}

    def test_memory_counts_instead(self, bank: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "STARTS", "5 per day")
        fan = Fan(bank)
        at = fan.start()
        assert fan.answer(at, 0).status_code == 303
        statuses = [fan.post("/solo").status_code for _ in range(8)]
        assert statuses == [303] * 5 + [429] * 3  # the first start made the fan


@pytest.mark.process
def test_a_storage_that_is_back_counts_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counters, "TRIED_AGAIN_AFTER_S", 0.0)
    redis = OwnRedis(tmp_path)
    try:
        both = [Counters(redis.url) for _ in range(2)]  # as two workers
        (window,) = parse_many("3 per day")
        counted = [each.hit(window, "ada", "answer") for each in both * 2]
        assert counted == [True, True, True, False]
        assert all(each.is_full(window, "ada", "answer") for each in both)
        assert 86_000 < both[0].seconds_left(window, "ada", "answer") <= 86_400
        redis.stop()
        assert all(each.hit(window, "ada", "answer") for each in both)
        redis.start()
        counted = [each.hit(window, "ada", "answer") for each in both * 2]
        assert counted == [True, True, True, False]
    finally:
        redis.stop()
