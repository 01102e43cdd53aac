"""Quizzes that were left behind are closed by the way, with what was answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from quiz.services import solo
from tests.factories import StillClock
from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]


def test_somebody_elses_visit_closes_it(
    fan: Fan, stranger: Person, clock: StillClock, state: State
) -> None:
    at = fan.start()
    fan.answer(at, 0)
    assert "finished_at" not in repr(state()["session"])
    clock.forward(days=2)
    stranger.get("/healthz").close()
    assert len(state()["result"]) == 1
    assert "1 of 10" in fan.get(at).text


def test_it_is_done_once_a_minute(
    fan: Fan, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def close_abandoned(*, now: object) -> int:
        calls.append(now)
        return 0

    clock.forward(minutes=5)
    monkeypatch.setattr(solo, "close_abandoned", close_abandoned)
    for seconds in (0, 30, 29, 2, 1):
        clock.forward(seconds=seconds)
        fan.get("/healthz").close()
    assert len(calls) == 2


def test_a_database_that_is_away_spoils_nothing(
    bank: Flask, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*, now: object) -> int:
        raise OperationalError("SELECT", {"now": now}, Exception("locked"))

    monkeypatch.setattr(solo, "close_abandoned", away)
    clock.forward(minutes=5)
    response = Person(bank).get("/healthz")
    response.close()
    assert response.status_code == 200
