"""A player in a room reports a question: after its reveal, from a seat there, to the desk."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from tests.nights import Cockpit, Player
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
Lead = Callable[[], object]


def test_a_report_reaches_the_desk_once(
    cockpit: Cockpit, ada: Player, curator: Person, lead: Lead, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    stem = ada.state()["state"]["stage"]["stem"]
    cockpit.move("reveal", number=0)
    taken = ada.send("report", number=0, reason=1)
    assert taken.status_code == 200
    assert "Thank you" in (taken.json or {})["words"]
    before = state()["item_report"]
    assert ada.send("report", number=0, reason=1).status_code == 200
    assert state()["item_report"] == before
    flagged = curator.get("/desk/flagged").text
    assert stem in flagged
    assert "1\N{NO-BREAK SPACE}report" in flagged
    found = re.search(rf'id="stem-(\d+)">{re.escape(stem)}<', flagged)
    assert found
    assert "Another answer is right as well" in curator.get(f"/desk/items/{found[1]}").text


def test_an_open_question_is_not_reported(
    cockpit: Cockpit, ada: Player, lead: Lead, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    before = state()
    for number, reason, status in (
        (0, 0, 409),
        (2, 0, 409),
        (99, 0, 409),
        (-1, 0, 400),
        (0, 5, 400),
        (0, "", 400),
    ):
        assert ada.send("report", number=number, reason=reason).status_code == status
    assert state() == before


def test_without_a_seat_nobody_reports(
    bank: Flask, cockpit: Cockpit, ada: Player, lead: Lead, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    cockpit.move("reveal", number=0)
    code = cockpit.at.rpartition("/")[2]
    page = cockpit.person.get(f"{cockpit.at}/seats").text
    found = re.search(r'name="seat" value="([^"]+)"', page)
    assert found
    cockpit.move("ban", seat=found[1])
    eve = Player(bank, code, name="Eve")
    before = state()
    assert eve.send("report", number=0, reason=0).status_code == 404
    assert ada.send("report", number=0, reason=0).status_code == 409
    assert state() == before
