"""A host's quizzes in the browser: made, changed, searched for, drawn; what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import event

from quiz.services import curation
from quiz.store.base import db
from tests.factories import NOON, stock
from tests.people import Person, seat

State = Callable[[], dict[str, list[str]]]
_SEEN = re.compile(r'name="seen" value="(\d+)"')
_ITEMS = re.compile(r'id="item-(\d+)"')


@pytest.fixture
def at(bank: Flask, host: Person) -> str:
    """The address of the host's quiz: two questions, items 1 and 2."""
    host.get("/host")
    made = host.post("/host/quizzes", {"title": "Friday night"})
    assert made.status_code == 303
    address = str(made.location)
    for item in ("1", "2"):
        assert change(host, address, "add", item=item, round="0").status_code == 303
    return address


def change(person: Person, at: str, what: str, **data: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """Send one of the forms of the editor, as its page has it."""
    seen = _SEEN.search(person.get(at).text)
    return person.post(f"{at}/{what}", {"seen": seen.group(1) if seen else "1", **data})


def items(person: Person, at: str) -> list[str]:
    return _ITEMS.findall(person.get(at).text)


def test_an_empty_list_says_how_it_is_filled(host: Person) -> None:
    page = host.get("/host").text
    assert "You have no quizzes yet" in page
    assert ">Host</a>" in page


def test_a_quiz_is_built_by_hand(host: Person, at: str) -> None:
    page = host.get(at).text
    assert items(host, at) == ["1", "2"]
    assert "2\N{NO-BREAK SPACE}questions" in page
    assert "Person 0" in page
    assert 'class="clipping' in page
    assert "Friday night" in host.get("/host").text
    assert change(host, at, "move", item="2", step="up").location.endswith("#item-2")
    assert items(host, at) == ["2", "1"]
    change(host, at, "rounds")
    change(host, at, "move", item="1", step="down")
    change(host, at, "rounds/1", name="Music", limit="45", points="2000", pause="5")
    page = host.get(at).text
    assert "Music" in page
    assert "45\N{NO-BREAK SPACE}s · 2,000 points · 5 min break after" in page
    change(host, at, "rounds/1/move", step="up")
    assert items(host, at) == ["1", "2"]
    change(host, at, "rounds/1/remove")
    assert items(host, at) == ["1"]
    change(host, at, "remove", item="1")
    assert "No questions yet" in host.get(at).text


def test_the_search_stays_as_it_was(host: Person, at: str) -> None:
    searched = f"{at}?q=film+number+1&difficulty=hard"
    page = host.get(searched).text
    assert 'id="bank-count">3\N{NO-BREAK SPACE}questions' in page
    seen = _SEEN.search(page)
    assert seen
    sent = {"seen": seen.group(1), "item": "11", "round": "0"}
    answer = host.post(f"{at}/add?q=film+number+1&difficulty=hard", sent)
    assert "q=film+number+1" in answer.location
    assert "difficulty=hard" in answer.location
    page = host.get(answer.location).text
    assert "in the quiz" in page
    assert page.count('id="find-') == 3
    assert "Nothing in the bank is like that" in host.get(f"{at}?q=zebra").text
    assert "Nothing in the bank is like that" in host.get(f"{at}?article=none").text
    assert host.get(f"{at}?topic=x&difficulty=x&page=x").status_code == 200


def test_a_quiz_is_drawn_at_a_stroke(bank: Flask, host: Person) -> None:
    page = host.get("/host/quizzes/draw").text
    assert 'value="Quiz night, 14\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2026"' in page
    sent = {"title": "Drawn", "rounds": "2", "length": "5", "mix": "any", "limit": "30"}
    made = host.post("/host/quizzes/draw", sent)
    assert made.status_code == 303
    assert len(set(items(host, made.location))) == 10
    assert "The bank gave" not in host.get(made.location).text
    too_many = host.post("/host/quizzes/draw", sent | {"length": "10", "articles": "films"})
    assert "The bank gave 12 of 20 questions" in host.get(too_many.location).text


def test_rounds_are_drawn_beside_what_is_there(host: Person, at: str) -> None:
    change(host, at, "draw", rounds="1", length="5", mix="any", limit="off")
    assert len(set(items(host, at))) == 7
    assert "no clock" in host.get(at).text


def test_copying_and_putting_away(host: Person, at: str) -> None:
    twin = str(change(host, at, "copy").location)
    assert twin != at
    assert items(host, twin) == ["1", "2"]
    assert change(host, at, "archive").location == "/host"
    page = host.get("/host").text
    assert "1\N{NO-BREAK SPACE}quiz put away" in page
    assert "You put this quiz away" in host.get(at).text
    change(host, at, "restore")
    assert "put away" not in host.get("/host").text


def test_what_became_of_items_is_shown(bank: Flask, host: Person, curator: Person, at: str) -> None:
    with bank.app_context():
        curation.retire(1, revision=1, by=1, now=NOON)
        words = curation.Changes(stem="Who?", key="She", distractors=("He", "It", "They"))
        curation.edit(2, revision=1, by=1, now=NOON, changes=words)
    page = host.get(at).text
    assert "1\N{NO-BREAK SPACE}question was taken out of the bank since" in page
    assert "Taken out of the bank" in page
    assert "It was reworded since you chose it" in page
    change(host, at, "replace", item="1")
    change(host, at, "keep", item="2")
    page = host.get(at).text
    assert "Taken out" not in page
    assert "reworded since" not in page
    assert items(host, at)[1] == "2"
    assert curator


def test_the_second_of_two_tabs_loses_nothing_and_overwrites_nothing(
    host: Person, at: str, state: State
) -> None:
    seen = _SEEN.search(host.get(at).text)
    assert seen
    stale = {"seen": seen.group(1)}
    change(host, at, "remove", item="1")
    before = state()
    for what, data in (
        ("rename", {"title": "What I typed"}),
        ("rounds/0", {"name": "What I typed", "limit": "45", "points": "2000", "pause": "5"}),
        ("add", {"item": "5", "round": "0"}),
        ("move", {"item": "2", "step": "up"}),
        ("rounds", {}),
        ("draw", {"rounds": "1", "length": "5", "mix": "any", "limit": "20"}),
    ):
        answer = host.post(f"{at}/{what}", stale | data)
        assert answer.status_code == 409, what
        assert "changed meanwhile" in answer.text
        assert ("What I typed" in answer.text) is ("What I typed" in data.values())
        assert _ITEMS.findall(answer.text) == ["2"]
    assert state() == before


BAD: list[tuple[str, dict[str, str], int, str]] = [
    ("rename", {"title": "  "}, 400, "Give it a title"),
    ("rename", {"title": "x" * 81}, 400, "at most 80"),
    ("rounds/0", {"name": "", "limit": "20", "points": "1000", "pause": "off"}, 400, "a name"),
    ("rounds/0", {"name": "A", "limit": "7", "points": "1000", "pause": "off"}, 400, "summary"),
    ("rounds/0", {"name": "A", "limit": "20", "points": "-5", "pause": "off"}, 400, "summary"),
    ("rounds/7", {"name": "A", "limit": "20", "points": "1000", "pause": "off"}, 409, "any more"),
    ("rounds/0/move", {"step": "sideways"}, 400, ""),
    ("rounds/0/remove", {}, 409, "only round"),
    ("add", {"item": "1", "round": "0"}, 409, "in this quiz already"),
    ("add", {"item": "13", "round": "0"}, 409, "not approved"),
    ("add", {"item": "999", "round": "0"}, 409, "not approved"),
    ("add", {"item": "5", "round": "9"}, 409, "any more"),
    ("add", {"item": "x", "round": "0"}, 400, ""),
    ("move", {"item": "9", "step": "up"}, 409, "any more"),
    ("remove", {"item": "9"}, 409, "any more"),
    ("replace", {"item": "9"}, 409, "any more"),
    ("keep", {"item": "9"}, 409, "any more"),
    ("draw", {"rounds": "99", "length": "5", "mix": "any", "limit": "20"}, 400, "summary"),
    ("draw", {"rounds": "1", "length": "5", "mix": "spicy", "limit": "20"}, 400, "summary"),
    ("rename", {"seen": "x", "title": "y"}, 400, ""),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad[0]} {bad[1]}"[:60])
def test_what_is_refused_changes_nothing(
    host: Person, at: str, state: State, bad: tuple[str, dict[str, str], int, str]
) -> None:
    what, data, status, words = bad
    before = state()
    answer = change(host, at, what, **data)
    assert answer.status_code == status
    assert words in answer.text
    assert state() == before


def test_bad_wishes_for_a_new_quiz_make_none(bank: Flask, host: Person, state: State) -> None:
    host.get("/host/quizzes/draw")
    before = state()
    for sent in ({"title": ""}, {"title": "A", "rounds": "0"}, {"title": "A", "articles": "none"}):
        answer = host.post("/host/quizzes/draw", sent)
        assert answer.status_code == 400
        assert 'class="summary"' in answer.text
    assert host.post("/host/quizzes", {"title": ""}).status_code == 400
    assert state() == before


def test_somebody_elses_quiz_is_nowhere(app: Flask, host: Person, at: str, state: State) -> None:
    other = Person(app)
    seat(app, other, name="Hilda", role="host")
    other.get("/host")
    before = state()
    assert "Friday night" not in other.get("/host").text
    for path in ("", "/paper/questions", "/paper/answers", "/paper/key"):
        assert other.get(f"{at}{path}").status_code == 404
    for what, data in (
        ("rename", {"title": "Mine"}),
        ("copy", {}),
        ("archive", {}),
        ("restore", {}),
        ("add", {"item": "5", "round": "0"}),
        ("move", {"item": "2", "step": "up"}),
        ("remove", {"item": "2"}),
        ("replace", {"item": "2"}),
        ("keep", {"item": "2"}),
        ("rounds", {}),
        ("rounds/0/remove", {}),
        ("rounds/0/move", {"step": "up"}),
        ("rounds/0", {"name": "A", "limit": "20", "points": "1000", "pause": "off"}),
        ("draw", {"rounds": "1", "length": "5", "mix": "any", "limit": "20"}),
    ):
        assert other.post(f"{at}/{what}", {"seen": "3", **data}).status_code == 404, what
    assert state() == before


def test_the_editor_asks_the_database_the_same_however_long(app: Flask, host: Person) -> None:
    statements: list[str] = []

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        statements.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
    counts = []
    stock(app, approved=40)
    for length in ("5", "20"):
        sent = {"title": "A", "rounds": "1", "length": length, "mix": "any", "limit": "20"}
        host.get("/host/quizzes/draw")
        made = host.post("/host/quizzes/draw", sent)
        host.get(made.location)
        statements.clear()
        host.get(made.location)
        counts.append(len(statements))
    assert counts[0] == counts[1]
