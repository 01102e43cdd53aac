"""Every route the application has: its headers, methods and roles, and what a forged request does.

A route that is not in the tables below fails the test: whoever adds one says here who may use it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask

from quiz.web.headers import HEADERS
from tests.people import HOME, Fan, Person

State = Callable[[], dict[str, list[str]]]
ROLES = ("stranger", "fan", "other", "host", "reviewer", "curator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where a route leads and with which status each role gets in; the fan owns the quiz."""

    path: str
    stranger: int
    fan: int
    other: int
    host: int
    reviewer: int
    curator: int
    is_dynamic: bool = True


def _for_all(path: str, status: int = 200, *, is_dynamic: bool = True) -> Door:
    return Door(
        path=path,
        stranger=status,
        fan=status,
        other=status,
        host=status,
        reviewer=status,
        curator=status,
        is_dynamic=is_dynamic,
    )


def _for_the_player(path: str, status: int) -> Door:
    return Door(path=path, stranger=404, fan=status, other=404, host=404, reviewer=404, curator=404)


def _for_the_curator(path: str, status: int, *, reviewer: int = 403) -> Door:
    return Door(
        path=path,
        stranger=404,
        fan=404,
        other=404,
        host=403,
        reviewer=reviewer,
        curator=status,
    )


def _for_judges(path: str, status: int) -> Door:
    return _for_the_curator(path, status, reviewer=status)


def _for_accounts(path: str, status: int) -> Door:
    return Door(
        path=path,
        stranger=303,
        fan=303,
        other=303,
        host=status,
        reviewer=status,
        curator=status,
    )


READING = {
    "home.index": _for_all("/"),
    "home.health": _for_all("/healthz"),
    "home.robots": _for_all("/robots.txt", is_dynamic=False),
    "static.favicon": _for_all("/favicon.ico", is_dynamic=False),
    "static.file": _for_all("/static/0/no-such-file", 404),
    "boards.index": _for_all("/boards"),
    "solo.look": _for_the_player("{quiz}", 200),
    "accounts.sign_in_page": Door(
        path="/sign-in", stranger=200, fan=200, other=200, host=303, reviewer=303, curator=303
    ),
    "accounts.account": _for_accounts("/account", 200),
    "accounts.invitation": _for_all("/invitation/no-such-invitation", 410),
    "people.index": _for_the_curator("/people", 200),
    "desk.index": _for_judges("/desk", 200),
    "desk.queue": _for_judges("/desk/approved", 200),
    "desk.item": _for_judges("/desk/items/1", 200),
    "desk.article": _for_judges("/desk/articles/films", 200),
    "exporting.page": _for_the_curator("/desk/export", 200),
    "exporting.file": _for_the_curator("/desk/export/file?format=csv&status=approved", 200),
}
"""Routes that show something; none of them changes anything."""

WRITING = {
    "solo.start": _for_all("/solo", 303),
    "solo.answer": _for_the_player("{quiz}/answer", 400),
    "solo.open_next": _for_the_player("{quiz}/next", 400),
    "solo.report": _for_the_player("{quiz}/report", 400),
    "solo.give_up": _for_the_player("{quiz}/give-up", 303),
    "solo.sign": _for_the_player("{quiz}/sign", 400),
    "solo.play_missed": _for_the_player("{quiz}/missed", 409),
    "accounts.sign_in": _for_all("/sign-in", 400),
    "accounts.accept": _for_all("/invitation/no-such-invitation", 400),
    "accounts.sign_out": _for_all("/sign-out", 303),
    "accounts.sign_out_everywhere": _for_all("/sign-out-everywhere", 303),
    "accounts.change_password": _for_accounts("/account/password", 400),
    "people.invite": _for_the_curator("/people/invite", 400),
    "people.disable": _for_the_curator("/people/disable", 404),
    "people.enable": _for_the_curator("/people/enable", 404),
    "desk.undo": _for_judges("/desk/decisions/undo", 409),
    "desk.approve": _for_judges("/desk/items/1/approve", 400),
    "desk.reject": _for_judges("/desk/items/1/reject", 400),
    "desk.retire": _for_the_curator("/desk/items/1/retire", 400),
    "desk.reopen": _for_judges("/desk/items/1/reopen", 400),
    "desk.edit": _for_judges("/desk/items/1/edit", 400),
}
"""Routes that change something; the statuses are those of an empty form."""

BAD_FORM_FIRST = {"solo.answer", "solo.open_next", "solo.report"}
"""They read the form before they ask whose quiz it is, so an empty one is bad for everybody."""


@pytest.fixture
def quiz(fan: Fan) -> str:
    """The address of the fan's quiz."""
    return fan.start()


@pytest.fixture
def staff(host: Person, reviewer: Person, curator: Person) -> dict[str, Person]:
    """Those who have an account."""
    return {"host": host, "reviewer": reviewer, "curator": curator}


@pytest.fixture
def people(stranger: Person, fan: Fan, bank: Flask, staff: dict[str, Person]) -> dict[str, Person]:
    """Somebody for each role."""
    other = Fan(bank)
    other.start()
    return {"stranger": stranger, "fan": fan, "other": other, **staff}


def test_every_route_has_its_place_in_the_tables(app: Flask) -> None:
    routes = {rule.endpoint: rule.methods or set() for rule in app.url_map.iter_rules()}
    assert set(routes) == {*READING, *WRITING}
    for endpoint, methods in routes.items():
        expected = {"GET", "HEAD"} if endpoint in READING else {"POST"}
        assert methods - {"OPTIONS"} == expected, endpoint


@pytest.mark.parametrize("role", ROLES)
def test_who_may_read_what(people: dict[str, Person], quiz: str, state: State, role: str) -> None:
    before = state()
    for endpoint, door in READING.items():
        response = people[role].get(door.path.format(quiz=quiz))
        assert response.status_code == getattr(door, role), endpoint
    assert state() == before


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("endpoint", sorted(WRITING))
def test_who_may_change_what(
    people: dict[str, Person], quiz: str, endpoint: str, role: str
) -> None:
    door = WRITING[endpoint]
    expected = 400 if endpoint in BAD_FORM_FIRST else getattr(door, role)
    assert people[role].post(door.path.format(quiz=quiz)).status_code == expected


@pytest.mark.parametrize("role", ["fan", "curator"])
def test_nothing_is_changed_without_the_token_or_from_elsewhere(
    people: dict[str, Person], quiz: str, state: State, role: str
) -> None:
    person = people[role]
    person.get("/sign-in" if role == "fan" else "/account")
    token = {"csrf_token": person.token}
    forged: list[tuple[dict[str, str], dict[str, str]]] = [
        ({}, {"Origin": HOME}),
        ({"csrf_token": "x"}, {"Origin": HOME}),
        (token, {}),
        (token, {"Origin": "null"}),
        (token, {"Origin": "https://localhost"}),
        (token, {"Origin": f"{HOME}:8080"}),
        (token, {"Origin": "http://evil.example"}),
        (token, {"Origin": "http://evil.example", "Referer": f"{HOME}/"}),
        (token, {"Referer": "http://evil.example/http://localhost/"}),
        (token, {"Referer": "not an address"}),
        (token, {"Origin": HOME, "Sec-Fetch-Site": "same-site"}),
        (token, {"Origin": HOME, "Sec-Fetch-Site": "cross-site"}),
        (token, {"Origin": HOME, "Sec-Fetch-Site": "none"}),
    ]
    before = state()
    for endpoint, door in WRITING.items():
        for data, headers in forged:
            path = door.path.format(quiz=quiz)
            response = person.client.post(path, data=data, headers=headers)
            assert response.status_code == 403, (endpoint, headers)
    assert state() == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST", "GET", "TRACE"])
def test_other_methods_are_refused(curator: Person, quiz: str, state: State, method: str) -> None:
    curator.get("/account")
    before = state()
    paths = {door.path for door in READING.values()}
    doors = WRITING if method == "GET" else {**READING, **WRITING}
    for endpoint, door in doors.items():
        if method == "POST" and (endpoint in WRITING or door.path == "/sign-in"):
            continue
        if "/invitation/" in door.path or (method == "GET" and door.path in paths):
            continue
        response = curator.client.open(
            door.path.format(quiz=quiz),
            method=method,
            data={"csrf_token": curator.token},
            headers={"Origin": HOME},
        )
        assert response.status_code == 405, (endpoint, method)
        assert response.headers["Allow"]
    assert state() == before


@pytest.mark.parametrize("role", ["stranger", "curator"])
def test_every_answer_carries_the_headers(people: dict[str, Person], quiz: str, role: str) -> None:
    person = people[role]
    for endpoint, door in {**READING, **WRITING}.items():
        path = door.path.format(quiz=quiz)
        for response in (person.client.get(path), person.client.post(path)):
            for name, value in HEADERS:
                assert response.headers[name] == value, (endpoint, name)
            assert "Strict-Transport-Security" not in response.headers
            assert "charset=utf-8" in response.headers["Content-Type"] or response.is_json
            if door.is_dynamic or response.status_code >= 400:
                assert response.headers["Cache-Control"] == "no-store", endpoint


def test_pages_have_nothing_inline(people: dict[str, Person], quiz: str) -> None:
    for door in READING.values():
        for person in people.values():
            page = person.get(door.path.format(quiz=quiz)).text
            assert "<script>" not in page
            assert " style=" not in page
            assert " onclick=" not in page
