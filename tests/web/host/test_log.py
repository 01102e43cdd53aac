"""The log of a night: rulings with what they changed for whom, and what everybody else did."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quiz.game.model import TeamRule
from quiz.services.hosting import RoomOptions
from quiz.store import roomlog
from quiz.web import roundtrip
from tests.factories import StillClock
from tests.nights import JSON, Cockpit, Player, account_id, open_room
from tests.people import Person

Lead = Callable[[], object]


@pytest.fixture
def lead(clock: StillClock) -> Lead:
    """Let the time to read pass."""
    return lambda: clock.forward(seconds=4)


@pytest.fixture
def cockpit(bank: Flask, host: Person) -> Cockpit:
    """Hugo at the cockpit of his night."""
    return Cockpit(host, open_room(bank, account_id(bank, "Hugo")).code)


def joined(app: Flask, cockpit: Cockpit, name: str, **more: str) -> Player:
    player = Player(app, cockpit.at.rpartition("/")[2], name=name)
    assert player.join(**more).status_code == 303
    return player


def read(cockpit: Cockpit) -> str:
    """The log's words, without markup."""
    page = cockpit.person.get(f"{cockpit.at}/log")
    assert page.status_code == 200
    text = re.sub(r"<[^>]+>", " ", page.text.partition("<main")[2])
    return " ".join(html.unescape(text).split())


def seat_id(cockpit: Cockpit, name: str) -> str:
    page = cockpit.person.get(f"{cockpit.at}/seats?q={name}").text
    found = re.search(r'name="seat" value="([^"]+)"', page)
    assert found
    return found[1]


def test_a_ruling_is_kept_with_what_it_changed_for_whom(
    bank: Flask, cockpit: Cockpit, lead: Lead
) -> None:
    ada, bob = joined(bank, cockpit, "Ada"), joined(bank, cockpit, "Bob")
    cockpit.go_to("open", pass_time=lead)
    wrong = bob.choice(right=False)
    ada.answer(0, ada.choice(right=True))
    bob.answer(0, wrong)
    cockpit.move("reveal", number=0)
    had = ada.state()["own"]["points"]
    assert cockpit.move("rekey", number=0, keys=wrong).status_code == 200
    gained = bob.state()["own"]["points"]
    log = read(cockpit)
    assert f"Hugo Question 1: right is {'ABCD'[wrong]}" in log
    assert f"Ada {had:,} → 0 1 → 2" in log
    assert f"Bob 0 → {gained:,} 2 → 1" in log
    for move in ("void", "unvoid"):
        assert cockpit.move(move, number=0).status_code == 200
    log = read(cockpit)
    assert "Question 1 does not count 2 changes Name Points Place" in log
    assert "Question 1 counts again" in log


def test_points_are_kept_once_with_their_reason(bank: Flask, cockpit: Cockpit, lead: Lead) -> None:
    joined(bank, cockpit, "Ada")
    cockpit.go_to("open", pass_time=lead)
    cockpit.move("reveal", number=0)
    seat = seat_id(cockpit, "Ada")
    for _ in range(2):
        given = cockpit.move("adjust", id="once", seat=seat, points=-5, reason="<b>shouting</b>")
        assert given.status_code == 200
    cockpit.move("rename", seat=seat, name="Zed")
    log = read(cockpit)
    assert log.count("-5 points for Ada: <b>shouting</b>") == 1
    assert "Renamed Ada to Zed" in log


def test_teams_are_among_what_a_ruling_changes(bank: Flask, host: Person, lead: Lead) -> None:
    options = RoomOptions(teams=TeamRule.SUM)
    cockpit = Cockpit(host, open_room(bank, account_id(bank, "Hugo"), options=options).code)
    ada = joined(bank, cockpit, "Ada", team="Reds")
    cockpit.go_to("open", pass_time=lead)
    ada.answer(0, ada.choice(right=True))
    cockpit.move("reveal", number=0)
    foreseen = host.get(f"{cockpit.at}/ruling?move=void&number=0").text
    cockpit.move("void", number=0)
    for page in (foreseen, host.get(f"{cockpit.at}/log").text):
        assert re.search(r"Reds</bdi></td>\s*<td[^>]*>1,\d+ → <b>0</b>", page)
        assert re.search(r"Ada</bdi></td>\s*<td[^>]*>1,\d+ → <b>0</b>", page)


def test_what_host_co_host_and_moves_did(bank: Flask, cockpit: Cockpit, lead: Lead) -> None:
    joined(bank, cockpit, "Ada")
    host = cockpit.person
    host.post(f"{cockpit.at}/links", {"kind": "co-host", "may_drive": "1"})
    link = re.search(r'href="(/with/[^"]+)"', host.get(cockpit.at).text)
    assert link
    helper = Person(bank)
    helper.get(link[1])
    helping = Cockpit(helper, cockpit.at.rpartition("/")[2])
    state = cockpit.go_to("open", pass_time=lead)
    for move in ("lock", "unlock", "pause", "resume"):
        assert cockpit.move(move).status_code == 200
    ends_at = cockpit.state()["state"]["ends_at"]
    assert helping.move("extend", seen=ends_at, by_s=10).status_code == 200
    assert helping.move("skip", number=state["number"]).status_code == 200
    cockpit.move("kick", seat=seat_id(cockpit, "Ada"))
    cockpit.move("end")
    log = read(cockpit)
    for words in (
        "host Opened the room",
        "Hugo Handed out link 1: co-host",
        "Hugo Went on: a round was announced",
        "Hugo Went on: question 1 to read",
        "Hugo Locked the door",
        "Hugo Opened the door",
        "Hugo Paused",
        "co-host 1 Added 10 s",
        "co-host 1 Skipped question 1",
        "Hugo Took out Ada",
        "Hugo Ended the night",
    ):
        assert words in log, words
    assert log.index("Ended the night") < log.index("Opened the room")
    assert helper.get(f"{cockpit.at}/log").status_code == 404


def test_an_entry_of_an_older_version_keeps_its_name(
    bank: Flask, cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_room = roomlog.of_room

    def older(room_id: int, *, most: int) -> tuple[roomlog.Entry, ...]:
        (opened, *_) = of_room(room_id, most=most)
        before = {"version": 3, "position": 0}
        moves = ("GoOn", "ReKey", "rename", "VoidQuestion", "AdjustPoints", "Extend")
        return tuple(replace(opened, what=what, detail=before) for what in moves)

    monkeypatch.setattr(roomlog, "of_room", older)
    log = read(cockpit)
    assert "host GoOn" in log
    for what in ("ReKey", "rename", "VoidQuestion", "AdjustPoints", "Extend"):
        assert f"host {what}" in log


@pytest.mark.parametrize("is_fair", [True, False])
def test_fair_time_is_in_the_log_and_the_table_of_answers(
    bank: Flask, host: Person, lead: Lead, is_fair: bool
) -> None:
    wiring = bank.extensions["pubproof"]
    settings = replace(wiring.settings, trusted_proxies=1)
    bank.extensions["pubproof"] = replace(wiring, settings=settings)
    options = RoomOptions(is_time_fair=is_fair)
    cockpit = Cockpit(host, open_room(bank, account_id(bank, "Hugo"), options=options).code)
    ada, bob = joined(bank, cockpit, "Ada"), joined(bank, cockpit, "Bob")
    cockpit.go_to("open", pass_time=lead)
    for player, round_trip in ((ada, "120000"), (bob, "")):
        sent = {"csrf_token": player.person.token, "number": "0", "choice": "1"}
        headers = {**JSON, roundtrip.HEADER: round_trip}
        with player.person.client.post(
            f"{player.at}/answer", data=sent, headers=headers, buffered=True
        ) as taken:
            assert taken.status_code == 200
    assert "Question 1: given back" not in read(cockpit), "nothing before the reveal"
    cockpit.move("reveal", number=0)
    words = "Question 1: given back to 1\N{NO-BREAK SPACE}answer, at most 0.060 s"
    assert (" ".join(words.split()) in read(cockpit)) is is_fair
    table = host.get(f"{cockpit.at}/results.csv?sheet=answers").text
    assert "given back" in table
    assert (",0.06" in table) is is_fair
