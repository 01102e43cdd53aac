"""An answer counts from its last byte: its head sent at once wins no time to look it up."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from quiz.store.base import db
from quiz.store.rooms import ROOM_ANSWERS
from tests.factories import StillClock
from tests.nights import JSON, Cockpit, Player
from tests.people import HOME, Fan, Person

Lead = Callable[[], object]
Dawdle = Callable[..., TestResponse]
State = Callable[[], dict[str, list[str]]]


class Slow(BytesIO):
    """A body whose bytes come so many seconds after the head of the request."""

    def __init__(self, body: bytes, clock: StillClock, seconds: float) -> None:
        super().__init__(body)
        self._clock = clock
        self._left = seconds

    def readinto(self, buffer: Any, /) -> int:
        """Let the time pass once."""
        self._clock.forward(seconds=self._left)
        self._left = 0
        return super().readinto(buffer)

    def read(self, size: int | None = -1, /) -> bytes:
        """The same."""
        self._clock.forward(seconds=self._left)
        self._left = 0
        return super().read(size)


@pytest.fixture
def dawdle(clock: StillClock) -> Dawdle:
    """Sends the head of a form, and its body so many seconds later."""

    def send(
        person: Person, path: str, seconds: float, headers: dict[str, str], **sent: object
    ) -> TestResponse:
        body = urlencode({"csrf_token": person.token, **sent}).encode()
        return person.client.post(
            path,
            input_stream=Slow(body, clock, seconds),
            content_length=len(body),
            content_type="application/x-www-form-urlencoded",
            headers=headers,
        )

    return send


def test_alone(fan: Fan, dawdle: Dawdle) -> None:
    at = fan.start()
    choice = fan.choice(at, right=True)
    dawdle(fan, f"{at}/answer", 7.5, {"Origin": HOME}, number=0, choice=choice)
    assert "in 7.5" in fan.get(at).text


def test_alone_and_too_late(fan: Fan, dawdle: Dawdle) -> None:
    at = fan.start()
    choice = fan.choice(at, right=True)
    response = dawdle(fan, f"{at}/answer", 21, {"Origin": HOME}, number=0, choice=choice)
    assert "Too late" in response.text


def test_in_a_room(bank: Flask, cockpit: Cockpit, ada: Player, lead: Lead, dawdle: Dawdle) -> None:
    cockpit.go_to("open", pass_time=lead)
    response = dawdle(ada.person, f"{ada.at}/answer", 7.5, JSON, number=0, choice=1)
    assert response.status_code == 200
    with bank.app_context():
        (row,) = db.session.execute(select(ROOM_ANSWERS)).all()
    assert row.elapsed_us >= 7_500_000


def test_in_a_room_and_too_late(
    cockpit: Cockpit, ada: Player, lead: Lead, dawdle: Dawdle, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    response = dawdle(ada.person, f"{ada.at}/answer", 21, JSON, number=0, choice=1)
    assert response.status_code == 409
    assert not state()["room_answer"]
