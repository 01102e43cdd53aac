"""The one-time link that makes an account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services import accounts
from tests.factories import NOON, StillClock
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
GOOD = {"name": "Cora", "password": "three quiet pints"}


@pytest.fixture
def link(app: Flask) -> str:
    with app.app_context():
        return f"/invitation/{accounts.open_first_invitation(now=NOON)}"


def test_it_makes_the_account_and_signs_in(link: str, stranger: Person) -> None:
    assert stranger.get(link).status_code == 200
    response = stranger.post(link, GOOD)
    assert response.status_code == 303
    assert response.location == "/desk"
    assert stranger.get("/desk").status_code == 200


def test_it_works_once(link: str, app: Flask, stranger: Person, state: State) -> None:
    stranger.get(link)
    stranger.post(link, GOOD)
    before = state()
    second = Person(app)
    assert second.get(link).status_code == 410
    response = second.post(link, {"name": "Mallory", "password": "three quiet pints"})
    assert response.status_code == 410
    assert "was used" in response.text
    assert state() == before


def test_it_expires(link: str, stranger: Person, clock: StillClock, state: State) -> None:
    stranger.get(link)
    before = state()
    clock.forward(minutes=16)
    assert stranger.get(link).status_code == 410
    assert stranger.post(link, GOOD).status_code == 410
    assert state() == before


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"name": "", "password": "three quiet pints"}, "Choose a name."),
        ({"name": "Cora", "password": ""}, "Choose a password."),
        ({"name": "Cora", "password": "short"}, "Use at least 8 characters."),
        ({"name": "Cora", "password": "password"}, "Too easy to guess."),
        ({"name": "x" * 41, "password": "three quiet pints"}, "Use 1 to 40 characters."),
        ({"name": "a\u202eb", "password": "three quiet pints"}, "cannot be shown"),
    ],
)
def test_what_will_not_do_is_said_beside_the_field(
    link: str, stranger: Person, state: State, data: dict[str, str], words: str
) -> None:
    stranger.get(link)
    before = state()
    response = stranger.post(link, data)
    assert response.status_code == 400
    assert words in response.text
    assert 'class="error"' in response.text
    assert 'class="summary"' in response.text
    assert state() == before
    assert stranger.post(link, GOOD).status_code == 303


def test_a_name_is_given_once(app: Flask, stranger: Person, state: State) -> None:
    with app.app_context():
        first = accounts.invite(accounts.Role.HOST, now=NOON)
        accounts.accept(first, name="cora", password="three quiet pints", now=NOON)
        link = f"/invitation/{accounts.invite(accounts.Role.HOST, now=NOON)}"
    stranger.get(link)
    before = state()
    response = stranger.post(link, GOOD)
    assert response.status_code == 400
    assert "has this name already" in response.text
    assert state() == before


def test_the_password_is_never_sent_back(link: str, stranger: Person) -> None:
    stranger.get(link)
    response = stranger.post(link, {"name": "", "password": "three quiet pints"})
    assert "three quiet pints" not in response.text
