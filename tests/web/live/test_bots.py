"""A dry run with bots: they come and answer by themselves, and only where nobody plays for real."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services.hosting import RoomOptions
from tests.factories import StillClock
from tests.nights import Cockpit, account_id, open_room
from tests.people import Person

State = Callable[[], dict[str, list[str]]]


@pytest.fixture
def rehearsal(bank: Flask, host: Person) -> Cockpit:
    """The cockpit of a dry run."""
    card = open_room(bank, account_id(bank, "Hugo"), options=RoomOptions(is_dry_run=True))
    return Cockpit(host, card.code)


def _add(cockpit: Cockpit, **sent: object) -> int:
    data = {"count": "4", "skill": "100", "delay_s": "2", **{k: str(v) for k, v in sent.items()}}
    return cockpit.person.post(f"{cockpit.at}/bots", data).status_code


def test_bots_answer_by_themselves(
    rehearsal: Cockpit, clock: StillClock, lead: Callable[[], object]
) -> None:
    assert _add(rehearsal) == 303
    assert _add(rehearsal, count=3, skill=0) == 303
    rehearsal.go_to("open", pass_time=lead)
    rehearsal.person.get(rehearsal.at)
    assert rehearsal.state()["count"]["answered"] == 0
    clock.forward(seconds=4)
    until = time.monotonic() + 20
    while rehearsal.state()["count"]["answered"] < 7 and time.monotonic() < until:
        time.sleep(0.05)
    rehearsal.move("reveal", number=0)
    stage = rehearsal.state()["state"]["stage"]
    assert sum(stage["shares"]) == 7
    assert [stage["shares"][key] for key in stage["keys"]] == [4]


def test_no_bot_plays_against_people(cockpit: Cockpit, state: State) -> None:
    before = state()
    assert _add(cockpit) == 409
    assert state() == before


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"count": 0}, 409),
        ({"count": 201}, 409),
        ({"skill": 101}, 409),
        ({"delay_s": 121}, 409),
        ({"count": "many"}, 400),
    ],
)
def test_bad_bots_are_refused(
    rehearsal: Cockpit, state: State, sent: dict[str, object], status: int
) -> None:
    before = state()
    assert _add(rehearsal, **sent) == status
    assert state() == before
