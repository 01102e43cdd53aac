"""Who is told what is theirs alone, with a state that goes to everybody."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flask import Flask

from quiz.services import showing
from quiz.services.units import looking
from quiz.store import counting, roombook
from tests.factories import NOON
from tests.nights import Cockpit, Player


def _told(app: Flask, code: str) -> dict[str, dict[str, Any]]:
    """The own parts that would be pushed now, by the name of the seat."""
    with app.app_context(), looking():
        room = roombook.load(code)
        assert room is not None
        parts = [json.loads(part) for part in showing.owns(room, NOON).values()]
    return {part["seat"]["name"]: part for part in parts}


def _seat(app: Flask, code: str, name: str) -> str:
    with app.app_context(), looking():
        room = roombook.load(code)
        assert room is not None
        return next(s.seat.id for s in counting.count(room).seated if s.seat.name == name)


def test_in_the_lobby_only_those_hear_whose_seat_was_changed(
    bank: Flask, code: str, cockpit: Cockpit, ada: Player, bob: Player
) -> None:
    assert _told(bank, code) == {}
    cockpit.move("lock")
    assert _told(bank, code) == {}
    cockpit.move("rename", seat=_seat(bank, code, "Bob"), name="Bea")
    assert set(_told(bank, code)) == {"Bea"}
    cockpit.move("kick", seat=_seat(bank, code, "Ada"))
    assert _told(bank, code)["Ada"]["seat"]["state"] == "kicked"


def test_after_a_close_everybody_hears(
    bank: Flask, code: str, cockpit: Cockpit, ada: Player, lead: Callable[[], object]
) -> None:
    cockpit.go_to("open", pass_time=lead)
    assert _told(bank, code) == {}
    cockpit.move("reveal", number=0)
    assert set(_told(bank, code)) == {"Ada"}
