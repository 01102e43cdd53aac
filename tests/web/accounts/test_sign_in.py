"""Signing in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services import accounts
from tests.factories import NOON, StillClock
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
PASSWORD = "three quiet pints"  # noqa: S105 - of a test person


@pytest.fixture
def cora(app: Flask) -> Person:
    """A curator with a password, not signed in."""
    with app.app_context():
        token = accounts.open_first_invitation(now=NOON)
        assert token
        accounts.accept(token, name="Cora", password=PASSWORD, now=NOON)
    return Person(app)


def _sign_in(person: Person, name: str = "Cora", password: str = PASSWORD) -> int:
    person.get("/sign-in")
    return person.post("/sign-in", {"name": name, "password": password}).status_code


def test_the_curator_comes_to_the_desk(cora: Person) -> None:
    cora.get("/sign-in")
    response = cora.post("/sign-in", {"name": " cora ", "password": PASSWORD})
    assert response.status_code == 303
    assert response.location == "/desk"
    page = cora.get("/desk")
    assert page.status_code == 200
    assert "Cora" in page.text


def test_a_new_session_begins(cora: Person) -> None:
    cora.get("/sign-in")
    before = cora.client.get_cookie("session_lan")
    token = cora.token
    _sign_in(cora)
    after = cora.client.get_cookie("session_lan")
    assert before
    assert after
    assert before.value != after.value
    cora.token = token
    assert cora.post("/sign-out").status_code == 403


@pytest.mark.parametrize(
    ("name", "password"), [("Cora", "wrong password"), ("Nobody", PASSWORD), ("Cora", "\ud800")]
)
def test_a_refusal_does_not_say_which_of_the_two_is_wrong(
    cora: Person, state: State, name: str, password: str
) -> None:
    before = state()
    cora.get("/sign-in")
    data = {"name": name, "password": password.encode("utf-8", "replace").decode()}
    response = cora.post("/sign-in", data)
    assert response.status_code == 400
    assert "Name and password do not belong together." in response.text
    assert password not in response.text
    assert cora.get("/desk").status_code == 404
    assert state() == before


@pytest.mark.parametrize(("name", "password"), [("", PASSWORD), ("Cora", ""), ("  ", "")])
def test_an_empty_field_is_named(cora: Person, name: str, password: str) -> None:
    cora.get("/sign-in")
    response = cora.post("/sign-in", {"name": name, "password": password})
    assert response.status_code == 400
    assert "Type your" in response.text
    assert 'aria-invalid="true"' in response.text


def test_many_at_once_are_asked_for_patience(cora: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object, **__: object) -> str:
        raise accounts.SignInBusy

    monkeypatch.setattr(accounts, "sign_in", busy)
    cora.get("/sign-in")
    response = cora.post("/sign-in", {"name": "Cora", "password": PASSWORD})
    assert response.status_code == 503
    assert response.headers["Retry-After"]


def test_who_is_signed_in_is_not_asked_again(cora: Person) -> None:
    _sign_in(cora)
    response = cora.get("/sign-in")
    assert response.status_code == 303
    assert response.location == "/account"


def test_an_idle_session_ends(cora: Person, clock: StillClock) -> None:
    _sign_in(cora)
    clock.forward(hours=7)
    assert cora.get("/desk").status_code == 200
    clock.forward(hours=9)
    assert cora.get("/desk").status_code == 404


def test_signing_out_ends_the_session_for_good(cora: Person) -> None:
    _sign_in(cora)
    cookie = cora.client.get_cookie("session_lan")
    assert cookie
    cora.get("/account")
    response = cora.post("/sign-out")
    assert response.status_code == 303
    assert cora.get("/desk").status_code == 404
    cora.client.set_cookie("session_lan", cookie.value)
    assert cora.get("/desk").status_code == 404


def test_signing_out_everywhere_ends_the_others_too(cora: Person, app: Flask) -> None:
    elsewhere = Person(app)
    _sign_in(cora)
    _sign_in(elsewhere)
    cora.get("/account")
    cora.post("/sign-out")
    assert elsewhere.get("/desk").status_code == 200
    _sign_in(cora)
    cora.get("/account")
    assert cora.post("/sign-out-everywhere").status_code == 303
    assert cora.get("/desk").status_code == 404
    assert elsewhere.get("/desk").status_code == 404


def test_signing_in_does_not_change_who_plays(cora: Person, app: Flask) -> None:
    cora.client.set_cookie("fan_lan", "a-fan")
    _sign_in(cora)
    cookie = cora.client.get_cookie("fan_lan")
    assert cookie
    assert cookie.value == "a-fan"
    assert app


def test_a_host_comes_to_the_quizzes(app: Flask) -> None:
    with app.app_context():
        token = accounts.invite(accounts.Role.HOST, now=NOON)
        accounts.accept(token, name="Hugo", password=PASSWORD, now=NOON)
    hugo = Person(app)
    hugo.get("/sign-in")
    response = hugo.post("/sign-in", {"name": "Hugo", "password": PASSWORD})
    assert response.location == "/host"
    page = hugo.get("/account").text
    assert "signed in as host" in page
    assert "To the desk" not in page
