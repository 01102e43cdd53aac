"""A new password: for who knows the old one, and an end to every other browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services import accounts
from quiz.services.accounts import Role
from tests.factories import NOON
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
OLD, NEW = "hamster wheel galaxy", "velvet lantern octopus"


@pytest.fixture
def browsers(app: Flask) -> tuple[Person, Person]:
    """Two browsers of one host."""
    with app.app_context():
        token = accounts.invite(Role.HOST, now=NOON)
        accounts.accept(token, name="Hilda", password=OLD, now=NOON)
    both = (Person(app), Person(app))
    for person in both:
        assert sign_in(person, OLD) == 303
    return both


def sign_in(person: Person, password: str) -> int:
    person.get("/sign-in")
    return person.post("/sign-in", {"name": "Hilda", "password": password}).status_code


def change(person: Person, old: str, new: str) -> tuple[int, str]:
    person.get("/account")
    response = person.post("/account/password", {"old": old, "new": new})
    return response.status_code, response.text


def test_a_new_password_ends_the_other_browsers(
    app: Flask, browsers: tuple[Person, Person]
) -> None:
    here, there = browsers
    status, page = change(here, OLD, NEW)
    assert status == 200
    assert "Your password is changed." in page
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 303
    assert sign_in(Person(app), OLD) == 400
    assert sign_in(Person(app), NEW) == 303


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("not the old one", NEW, "This is not your password now."),
        (OLD, "short", "Use at least 8 characters."),
        (OLD, "password1", "Too easy to guess."),
        (OLD, "", "Choose a password."),
        ("", NEW, "Type your password."),
    ],
)
def test_refusals_stand_beside_their_field(
    browsers: tuple[Person, Person], state: State, old: str, new: str, words: str
) -> None:
    here, there = browsers
    before = state()
    status, page = change(here, old, new)
    assert status == 400
    assert words in page
    assert state() == before
    assert there.get("/account").status_code == 200
