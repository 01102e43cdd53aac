"""Starting a night: one tap, all the options, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.game.liveroom import Display, LiveRoom
from quiz.game.model import NameRule, Phase, Scoring, TeamRule
from quiz.game.names import Decency
from quiz.services import curation
from quiz.services.units import looking
from quiz.store import roombook
from tests.factories import NOON
from tests.people import Person, seat

State = Callable[[], dict[str, list[str]]]


def make_quiz(host: Person, title: str, *items: int) -> str:
    host.get("/host")
    at = str(host.post("/host/quizzes", {"title": title}).location)
    for seen, item in enumerate(items, start=1):
        sent = {"seen": str(seen), "item": str(item), "round": "0"}
        assert host.post(f"{at}/add", sent).status_code == 303
    return at.rpartition("/")[2]


def opened(app: Flask, location: str) -> LiveRoom:
    with app.app_context(), looking():
        room = roombook.load(location.rpartition("/")[2])
    assert room is not None
    return room


def test_one_tap_opens_the_usual_night(bank: Flask, host: Person) -> None:
    quiz = make_quiz(host, "Friday", 1, 2, 3)
    page = host.get(f"/host/start?quiz={quiz}").text
    assert "3\N{NO-BREAK SPACE}questions in 1\N{NO-BREAK SPACE}round" in page
    answer = host.post("/host/start", {"quiz": quiz})
    assert re.fullmatch(r"/host/rooms/\w{6}", answer.location)
    assert host.get(answer.location).status_code == 200
    room = opened(bank, answer.location)
    assert (room.title, room.session.phase, room.is_dry_run) == ("Friday", Phase.READY, False)
    rules = room.session.rules
    assert (rules.length, rules.scoring) == (3, Scoring.ACCURACY_FIRST)
    assert rules.admission.is_late_join_allowed
    assert rules.pace.lead.total_seconds() == 3
    assert rules.pace.reveal is None


def test_the_night_is_on_the_list_of_its_host_alone(
    bank: Flask, host: Person, curator: Person
) -> None:
    assert "Your nights" not in host.get("/host").text
    quiz = make_quiz(host, "Friday", 1, 2)
    cockpit = host.post("/host/start", {"quiz": quiz}).location
    page = host.get("/host").text
    assert "Your nights" in page
    assert cockpit in page
    assert "Your nights" not in curator.get("/host").text


def test_every_option_arrives(bank: Flask, host: Person) -> None:
    quiz = make_quiz(host, "Friday", 1, 2)
    sent = {
        "quiz": quiz,
        "scoring": "kahoot-like",
        "teams": "sum",
        "team_names": "Red\n\n Blue \n",
        "is_dry_run": "y",
        "lead_s": "8",
        "is_automatic": "y",
        "has_standings_between": "y",
        "is_late_join_refused": "y",
        "names": "approved",
        "decency": "mild",
        "display": "buttons",
        "most_players": "40",
        "is_code_hidden": "y",
        "is_time_fair": "y",
    }
    room = opened(bank, host.post("/host/start", sent).location)
    rules, admission = room.session.rules, room.session.rules.admission
    assert rules.scoring is Scoring.KAHOOT_LIKE
    assert (admission.teams, room.team_names) == (TeamRule.SUM, ("Red", "Blue"))
    assert room.is_dry_run
    assert rules.pace.lead.total_seconds() == 8
    assert rules.pace.reveal is not None
    assert rules.has_standings_between
    assert not admission.is_late_join_allowed
    assert (admission.names, admission.decency) == (NameRule.APPROVED, Decency.MILD)
    assert room.display is Display.BUTTONS
    assert admission.most_players == 40
    assert room.is_code_hidden
    assert rules.most_credit.total_seconds() > 0


@pytest.mark.parametrize(
    ("sent", "grouping", "names"),
    [
        ({"grouping": "assigned", "team_count": "3"}, "assigned", ("Team 1", "Team 2", "Team 3")),
        ({"grouping": "tables", "team_count": "2"}, "tables", ("Table 1", "Table 2")),
        ({"grouping": "tables", "team_names": " Red  Ones \nBlue"}, "tables", ("Red Ones", "Blue")),
        ({"grouping": "tables", "team_names": "A1\nB2", "team_count": "9"}, "tables", ("A1", "B2")),
        ({"team_count": "2"}, "chosen", ("Team 1", "Team 2")),
        ({}, "chosen", ()),
    ],
)
def test_teams_are_named_or_counted(
    bank: Flask, host: Person, sent: dict[str, str], grouping: str, names: tuple[str, ...]
) -> None:
    quiz = make_quiz(host, "Friday", 1)
    answer = host.post("/host/start", {"quiz": quiz, "teams": "best", **sent})
    room = opened(bank, answer.location)
    assert room.session.rules.admission.grouping == grouping
    assert room.team_names == names


def test_quizzes_follow_one_another_and_doubles_are_said(bank: Flask, host: Person) -> None:
    first, second = make_quiz(host, "One", 1, 2, 3), make_quiz(host, "Two", 3, 4)
    with bank.app_context():
        curation.retire(1, revision=1, by=1, now=NOON)
    page = host.get(f"/host/start?quiz={second}&quiz={first}").text
    assert "Left out, since the bank no longer has them" in page
    assert "Asked once only" in page
    data = {"csrf_token": host.token, "quiz": [second, first]}
    answer = host.client.post("/host/start", data=data, headers={"Origin": "http://localhost"})
    room = opened(bank, answer.location)
    assert room.title == "Two + One"
    assert [each.length for each in room.session.rules.rounds] == [2, 1]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"scoring": "luck"}, "summary"),
        ({"teams": "none of these"}, "summary"),
        ({"lead_s": "99"}, "summary"),
        ({"names": "x"}, "summary"),
        ({"decency": "x"}, "summary"),
        ({"display": "x"}, "summary"),
        ({"most_players": "0"}, "From 1 to 10,000"),
        ({"most_players": "10001"}, "From 1 to 10,000"),
        ({"most_players": "many"}, "summary"),
        ({"teams": "best", "team_names": "Red\nRED"}, "told from one another"),
        ({"teams": "best", "team_names": "fuck"}, "summary"),
        ({"teams": "best", "team_names": "x" * 30}, "summary"),
        ({"teams": "best", "team_names": "\n".join(map(str, range(41)))}, "at most 40"),
        ({"teams": "best", "grouping": "by luck"}, "summary"),
        ({"teams": "best", "grouping": "assigned"}, "Name at least two teams"),
        ({"teams": "sum", "grouping": "tables", "team_names": "Red"}, "Name at least two teams"),
        ({"teams": "best", "grouping": "assigned", "team_count": "1"}, "From 2 to 40"),
        ({"teams": "best", "grouping": "tables", "team_count": "41"}, "From 2 to 40"),
        ({"teams": "best", "grouping": "tables", "team_count": "many"}, "summary"),
    ],
)
def test_bad_options_open_nothing(
    bank: Flask, host: Person, state: State, sent: dict[str, str], words: str
) -> None:
    quiz = make_quiz(host, "Friday", 1)
    before = state()
    answer = host.post("/host/start", {"quiz": quiz, **sent})
    assert answer.status_code == 400
    assert words in answer.text
    assert state() == before


def test_without_a_quiz_one_is_asked_for(bank: Flask, host: Person, state: State) -> None:
    assert "You have no quiz with questions yet" in host.get("/host/start").text
    empty, full = make_quiz(host, "Empty"), make_quiz(host, "Full", 1)
    page = host.get("/host/start").text
    assert "Which quiz?" in page
    assert "Full (1)" in page
    assert "Empty (" not in page
    before = state()
    assert host.post("/host/start", {}).status_code == 400
    for answer in (
        host.get(f"/host/start?quiz={empty}"),
        host.post("/host/start", {"quiz": empty}),
    ):
        assert answer.status_code == 409
        assert "There is nothing to play in this yet" in answer.text
    assert host.get("/host/start?quiz=x").status_code == 400
    assert host.get("/host/start?" + "&".join(f"quiz={n}" for n in range(11))).status_code == 400
    assert host.post("/host/start", {"quiz": "999"}).status_code == 404
    assert state() == before
    assert full


def test_somebody_elses_quiz_cannot_be_started(app: Flask, bank: Flask, host: Person) -> None:
    quiz = make_quiz(host, "Friday", 1)
    other = Person(app)
    seat(app, other, name="Hilda", role="host")
    other.get("/host")
    assert other.get(f"/host/start?quiz={quiz}").status_code == 404
    assert other.post("/host/start", {"quiz": quiz}).status_code == 404
