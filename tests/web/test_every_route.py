"""Every route the application has: its headers, methods and roles, and what a forged request does.

A route that is not in the tables below fails the test: whoever adds one says here who may use it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask

from quiz.services import roomlinks
from quiz.web import links
from quiz.web.headers import HEADERS
from tests.nights import account_id, open_room
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


def _for_hosts(path: str, status: int) -> Door:
    return Door(
        path=path, stranger=404, fan=404, other=404, host=status, reviewer=403, curator=status
    )


def _for_the_owner(path: str, status: int, *, curator: int = 404) -> Door:
    """Quiz 1 is the host's; the curator is another host to it."""
    return Door(
        path=path, stranger=404, fan=404, other=404, host=status, reviewer=403, curator=curator
    )


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


def _for_the_cockpit(path: str, status: int) -> Door:
    return Door(path=path, stranger=404, fan=404, other=404, host=status, reviewer=404, curator=404)


READING = {
    "home.index": _for_all("/"),
    "home.health": _for_all("/healthz"),
    "home.robots": _for_all("/robots.txt", is_dynamic=False),
    "static.favicon": _for_all("/favicon.ico", is_dynamic=False),
    "static.file": _for_all("/static/0/no-such-file", 404),
    "boards.index": _for_all("/boards"),
    "join.index": _for_all("/join"),
    "join.room": _for_all("{room}"),
    "join.table": Door(
        path="{room}/table/CDF347CD",
        stranger=404,
        fan=303,
        other=404,
        host=404,
        reviewer=404,
        curator=404,
    ),
    "join.return_page": _for_all("{room}/return"),
    "join.state": _for_the_player("{room}/state", 200),
    "screen.look": _for_all("{screen}"),
    "screen.state": _for_all("{screen}/state"),
    "screen.qr": _for_all("{screen}/qr.svg"),
    "rooms.come_by": _for_all("/with/no-such-link", 404),
    "rooms.look": _for_the_cockpit("{cockpit}", 200),
    "rooms.state": _for_the_cockpit("{cockpit}/state", 200),
    "rooms.seats": _for_the_cockpit("{cockpit}/seats", 200),
    "tables.sheet": _for_the_cockpit("{cockpit}/tables", 404),
    "tables.qr": _for_the_cockpit("{cockpit}/tables/0/qr.svg", 404),
    "rooms.qr": _for_the_cockpit("{cockpit}/qr.svg", 200),
    "results.look": _for_the_cockpit("{cockpit}/results", 200),
    "results.as_csv": _for_the_cockpit("{cockpit}/results.csv", 200),
    "results.as_xlsx": _for_the_cockpit("{cockpit}/results.xlsx", 200),
    "results.log": _for_the_cockpit("{cockpit}/log", 200),
    "results.shared": _for_all("/results/no-such-link", 404),
    "review.look": _for_the_player("{room}/review", 303),
    "rooms.ruling": _for_the_cockpit("{cockpit}/ruling?move=pause", 200),
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
    "bulk.preview": _for_judges("/desk/bulk?do=tag&in=approved&which=all", 200),
    "bulk.done": _for_judges("/desk/bulk/999", 404),
    "exporting.marks": _for_the_curator("/desk/export/marks", 200),
    "log.page": _for_the_curator("/desk/log", 200),
    "log.file": _for_the_curator("/desk/log/file", 200),
    "overview.page": _for_judges("/desk/overview", 200),
    "writing.page": _for_judges("/desk/items/new", 200),
    "attribution.page": _for_the_curator("/desk/articles/films/attribution", 200),
    "merges.page": _for_judges("/desk/names", 200),
    "merges.file": _for_judges("/desk/names/decisions.json", 200),
    "topics.page": _for_the_curator("/desk/topics", 200),
    "articles.index": _for_the_curator("/desk/articles", 200),
    "articles.job": _for_the_curator("/desk/jobs/1", 404),
    "importing.index": _for_the_curator("/desk/import", 200),
    "importing.show": _for_the_curator("/desk/import/1", 404),
    "exporting.page": _for_the_curator("/desk/export", 200),
    "exporting.paper": _for_the_curator("/desk/export/paper/key?status=approved", 200),
    "exporting.file": _for_the_curator("/desk/export/file?format=csv&status=approved", 200),
    "quizzes.index": _for_hosts("/host", 200),
    "quizzes.draw_page": _for_hosts("/host/quizzes/draw", 200),
    "quizzes.quiz": _for_the_owner("/host/quizzes/1", 200),
    "start.page": _for_hosts("/host/start", 200),
    "papers.questions": _for_the_owner("/host/quizzes/1/paper/questions", 200),
    "papers.answers": _for_the_owner("/host/quizzes/1/paper/answers", 200),
    "opentdb.questions": _for_all("/api.php?amount=1", 404),
    "opentdb.token": _for_all("/api_token.php?command=request", 404),
    "opentdb.categories": _for_all("/api_category.php", 404),
    "opentdb.count": _for_all("/api_count.php?category=9", 404),
    "opentdb.count_global": _for_all("/api_count_global.php", 404),
    "papers.key": _for_the_owner("/host/quizzes/1/paper/key", 200),
}
"""Routes that show something; none of them changes anything."""

FORMS = {
    "/sign-in",
    "/desk/articles",
    "/desk/articles/films/attribution",
    "/desk/import",
    "/host/quizzes/draw",
    "/host/start",
    "/desk/topics",
    "/desk/bulk",
    "/desk/items/new",
    "/join",
    "{room}/return",
}
"""Addresses that show a form and take it."""
TWO_WAYS = {"/invitation/no-such-invitation"}

STREAMING = {
    "join.watch": _for_the_player("{room}/stream", 200),
    "screen.watch": _for_all("{screen}/stream"),
    "rooms.watch": _for_the_cockpit("{cockpit}/stream", 200),
}
"""Routes that show something and go on showing it."""

WRITING = {
    "join.find": _for_all("/join", 400),
    "join.join": Door(
        path="{room}/join", stranger=400, fan=303, other=400, host=400, reviewer=400, curator=400
    ),
    "join.answer": _for_the_player("{room}/answer", 400),
    "join.guess": _for_the_player("{room}/guess", 400),
    "join.leave": _for_the_player("{room}/leave", 303),
    "join.report": _for_the_player("{room}/report", 400),
    "join.come_back": _for_all("{room}/return", 404),
    "rooms.move": _for_the_cockpit("{cockpit}/move", 400),
    "rooms.add_bots": _for_the_cockpit("{cockpit}/bots", 400),
    "results.share": _for_the_cockpit("{cockpit}/results/links", 303),
    "results.withdraw": _for_the_cockpit("{cockpit}/results/links/999/withdraw", 303),
    "rooms.add_link": _for_the_cockpit("{cockpit}/links", 400),
    "rooms.withdraw_link": _for_the_cockpit("{cockpit}/links/999/withdraw", 303),
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
    "people.role": _for_the_curator("/people/role", 400),
    "articles.upload": _for_the_curator("/desk/articles", 400),
    "articles.cancel": _for_the_curator("/desk/jobs/1/cancel", 404),
    "importing.upload": _for_the_curator("/desk/import", 400),
    "importing.confirm": _for_the_curator("/desk/import/1/confirm", 404),
    "importing.discard": _for_the_curator("/desk/import/1/discard", 404),
    "desk.undo": _for_judges("/desk/decisions/undo", 409),
    "desk.approve": _for_judges("/desk/items/1/approve", 400),
    "desk.reject": _for_judges("/desk/items/1/reject", 400),
    "desk.retire": _for_the_curator("/desk/items/1/retire", 400),
    "desk.reopen": _for_judges("/desk/items/1/reopen", 400),
    "desk.edit": _for_judges("/desk/items/1/edit", 400),
    "desk.sort": _for_judges("/desk/items/1/sort", 303),
    "bulk.carry_out": _for_judges("/desk/bulk", 400),
    "bulk.undo": _for_judges("/desk/bulk/999/undo", 404),
    "desk.duplicate": _for_judges("/desk/items/1/duplicate", 400),
    "writing.write": _for_judges("/desk/items/new", 400),
    "writing.check": _for_judges("/desk/items/check", 200),
    "saved.keep": _for_judges("/desk/filters/keep", 400),
    "saved.forget": _for_judges("/desk/filters/1/forget", 303),
    "attribution.correct": _for_the_curator("/desk/articles/films/attribution", 303),
    "merges.same": _for_judges("/desk/names/999/same", 404),
    "merges.apart": _for_judges("/desk/names/999/apart", 404),
    "merges.undo": _for_judges("/desk/names/undo", 409),
    "merges.again": _for_the_curator("/desk/names/999/again", 404),
    "topics.add": _for_the_curator("/desk/topics", 400),
    "topics.rename": _for_the_curator("/desk/topics/1/rename", 400),
    "topics.drop": _for_the_curator("/desk/topics/999/drop", 400),
    "start.open_room": _for_hosts("/host/start", 400),
    "quizzes.create": _for_hosts("/host/quizzes", 400),
    "quizzes.draw": _for_hosts("/host/quizzes/draw", 400),
    "quizzes.copy": _for_the_owner("/host/quizzes/1/copy", 303),
    "quizzes.archive": _for_the_owner("/host/quizzes/1/archive", 303),
    "quizzes.restore": _for_the_owner("/host/quizzes/1/restore", 303),
    **{
        f"quizzes.{name}": _for_the_owner(f"/host/quizzes/1/{path}", 400, curator=400)
        for name, path in (
            ("rename", "rename"),
            ("add_drawn", "draw"),
            ("add_round", "rounds"),
            ("set_round", "rounds/0"),
            ("move_round", "rounds/0/move"),
            ("remove_round", "rounds/0/remove"),
            ("add_item", "add"),
            ("move_item", "move"),
            ("remove_item", "remove"),
            ("replace_item", "replace"),
            ("keep_wording", "keep"),
        )
    },
}
"""Routes that change something; the statuses are those of an empty form."""

BAD_FORM_FIRST = {
    "solo.answer",
    "solo.open_next",
    "solo.report",
    "join.answer",
    "join.guess",
    "join.report",
}
"""They read the form before they ask whose quiz it is, so an empty one is bad for everybody."""


def _status(endpoint: str, role: str) -> int:
    """What an empty form is answered with."""
    return 400 if endpoint in BAD_FORM_FIRST else int(getattr(WRITING[endpoint], role))


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the fan's quiz is, and the host's room with the fan in it."""

    quiz: str
    room: str
    cockpit: str
    screen: str

    def of(self, door: Door) -> str:
        """The address behind a door."""
        return door.path.format(
            quiz=self.quiz, room=self.room, cockpit=self.cockpit, screen=self.screen
        )


@pytest.fixture
def places(fan: Fan, bank: Flask, host: Person) -> Places:
    """The fan's quiz; a room of the host's, with its screen, where the fan took a seat."""
    quiz = fan.start()
    code = open_room(bank, account_id(bank, "Hugo")).code
    fan.get(f"/room/{code}")
    assert fan.post(f"/room/{code}/join", {"name": "Fay"}).status_code == 303
    cockpit = f"/host/rooms/{code}"
    host.get("/account")
    host.post(f"{cockpit}/links", {"kind": "screen"})
    with bank.app_context(), bank.test_request_context():
        (link,) = roomlinks.of_room(code)
        screen = f"/screen/{links.token(link)}"
    return Places(quiz=quiz, room=f"/room/{code}", cockpit=cockpit, screen=screen)


@pytest.fixture
def staff(host: Person, reviewer: Person, curator: Person) -> dict[str, Person]:
    """Those who have an account."""
    return {"host": host, "reviewer": reviewer, "curator": curator}


@pytest.fixture
def people(stranger: Person, fan: Fan, bank: Flask, staff: dict[str, Person]) -> dict[str, Person]:
    """Somebody for each role."""
    other = Fan(bank)
    other.start()
    staff["host"].get("/host")
    staff["host"].post("/host/quizzes", {"title": "The host's own"})
    return {"stranger": stranger, "fan": fan, "other": other, **staff}


def test_every_route_has_its_place_in_the_tables(app: Flask) -> None:
    routes = {rule.endpoint: rule.methods or set() for rule in app.url_map.iter_rules()}
    assert set(routes) == {*READING, *STREAMING, *WRITING}
    for endpoint, methods in routes.items():
        expected = {"GET", "HEAD"} if endpoint not in WRITING else {"POST"}
        assert methods - {"OPTIONS"} == expected, endpoint


@pytest.mark.parametrize("role", ROLES)
def test_who_may_read_what(
    people: dict[str, Person], places: Places, state: State, role: str
) -> None:
    before = state()
    for endpoint, door in READING.items():
        response = people[role].get(places.of(door))
        assert response.status_code == getattr(door, role), endpoint
    assert state() == before


@pytest.mark.parametrize("role", ROLES)
def test_who_may_watch_what(people: dict[str, Person], places: Places, role: str) -> None:
    for endpoint, door in STREAMING.items():
        with people[role].client.get(places.of(door)) as response:
            assert response.status_code == getattr(door, role), endpoint


@pytest.mark.parametrize("role", ROLES)
def test_who_may_not_change_what(
    people: dict[str, Person], places: Places, state: State, role: str
) -> None:
    before = state()
    for endpoint in sorted(WRITING):
        status = _status(endpoint, role)
        if status >= 400:
            response = people[role].post(places.of(WRITING[endpoint]))
            assert response.status_code == status, endpoint
    assert state() == before


@pytest.mark.parametrize(
    ("endpoint", "role"),
    [(each, role) for each in sorted(WRITING) for role in ROLES if _status(each, role) < 400],
)
def test_who_may_change_what(
    people: dict[str, Person], places: Places, endpoint: str, role: str
) -> None:
    response = people[role].post(places.of(WRITING[endpoint]))
    assert response.status_code == _status(endpoint, role)


@pytest.mark.parametrize("role", ["fan", "curator"])
def test_nothing_is_changed_without_the_token_or_from_elsewhere(
    people: dict[str, Person], places: Places, state: State, role: str
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
            path = places.of(door)
            response = person.client.post(path, data=data, headers=headers)
            assert response.status_code == 403, (endpoint, headers)
    assert state() == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST", "GET", "TRACE"])
def test_other_methods_are_refused(
    curator: Person, places: Places, state: State, method: str
) -> None:
    curator.get("/account")
    before = state()
    paths = {door.path.partition("?")[0] for door in READING.values()}
    doors = WRITING if method == "GET" else {**READING, **WRITING}
    for endpoint, door in doors.items():
        if method == "POST" and (endpoint in WRITING or door.path.partition("?")[0] in FORMS):
            continue
        if door.path in TWO_WAYS or (method == "GET" and door.path in paths):
            continue
        response = curator.client.open(
            places.of(door),
            method=method,
            data={"csrf_token": curator.token},
            headers={"Origin": HOME},
        )
        assert response.status_code == 405, (endpoint, method)
        assert response.headers["Allow"]
    assert state() == before


@pytest.mark.parametrize("role", ["stranger", "curator"])
def test_every_answer_carries_the_headers(
    people: dict[str, Person], places: Places, role: str
) -> None:
    person = people[role]
    for endpoint, door in {**READING, **WRITING}.items():
        path = places.of(door)
        for response in (person.client.get(path), person.client.post(path)):
            for name, value in HEADERS:
                assert response.headers[name] == value, (endpoint, name)
            assert "Strict-Transport-Security" not in response.headers
            assert "charset=utf-8" in response.headers["Content-Type"] or response.is_json
            if door.is_dynamic or response.status_code >= 400:
                assert response.headers["Cache-Control"] == "no-store", endpoint


def test_pages_have_nothing_inline(people: dict[str, Person], places: Places) -> None:
    for door in READING.values():
        for person in people.values():
            answer = person.get(places.of(door))
            page = answer.text if answer.mimetype == "text/html" else ""
            assert "<script>" not in page
            assert " style=" not in page
            assert " onclick=" not in page
