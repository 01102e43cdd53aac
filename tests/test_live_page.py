"""docs/LIVE.md names every phase, event, field, move and right that goes over the wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quiz.game.model import Phase, SeatState
from quiz.game.rights import Right
from quiz.web.host import forms
from tests.factories import StillClock
from tests.nights import Cockpit, Player
from tests.web.live.conftest import ada, cockpit, code

__all__ = ["ada", "cockpit", "code"]
PAGE = Path(__file__).parents[1] / "docs" / "LIVE.md"


@pytest.fixture
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def names(told: Any) -> Iterator[str]:
    """Every key in a document."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield key
            yield from names(value)
    if isinstance(told, list):
        for value in told:
            yield from names(value)


@pytest.fixture
def wire(cockpit: Cockpit, ada: Player, clock: StillClock) -> list[Any]:
    """All that a phone and a cockpit are told in a night."""

    def lead() -> object:
        return clock.forward(seconds=3, microseconds=1)

    told: list[Any] = []

    def look() -> None:
        told.extend((ada.state(), cockpit.state()))

    look()
    for number in range(3):
        for phase in ("round", "reading") if number in {0, 2} else ("reading",):
            cockpit.go_to(phase, pass_time=lead)
            look()
        cockpit.go_to("open", pass_time=lead)
        look()
        told.append(ada.answer(number, 0).json)
        cockpit.move("reveal", number=number)
        look()
    cockpit.go_to("podium", pass_time=lead)
    look()
    step = ".".join(str(part) for part in cockpit.state()["state"]["host"]["step"])
    among = ada.state()["own"]["points"]
    sent = {"stem": "How many?", "key": 3, "among": among, "limit_s": 20, "leaving": step}
    assert cockpit.move("tie_break", **sent).status_code == 200
    look()
    told.append(ada.send("guess", number=0, value=3).json)
    return told


def test_every_field_is_told(wire: list[Any], page: str) -> None:
    missing = {name for name in names(wire) if f"`{name}`" not in page and f'"{name}"' not in page}
    assert not missing


def test_every_phase_move_right_and_state_is_told(page: str) -> None:
    words: list[str] = [*Phase, *Right, *SeatState, *forms.SEAT_MOVES, *forms.MOVES]
    missing = {word for word in words if f"`{word}`" not in page and f"| {word} |" not in page}
    assert not missing


def test_every_address_is_one(page: str, request: pytest.FixtureRequest) -> None:
    app = request.getfixturevalue("app")
    rules = {
        rule.rule.replace("<code>", "CODE")
        .replace("<token>", "TOKEN")
        .replace("<letters>", "LETTERS")
        for rule in app.url_map.iter_rules()
    }
    for word in page.split("`"):
        path = word.removeprefix("POST ").removeprefix("GET ")
        if path.startswith(("/room/", "/host/rooms/", "/screen/", "/with/", "/join")):
            assert path in rules, path
