"""Whatever a text of the database says, every page that shows it shows text.

The application is used until each table has rows; then every text in them is made a foreign one,
past all forms, and every route that reads is walked. A new column is foreign until it is named here
as one of the program's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from http import HTTPStatus
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.test import TestResponse

from quiz.app import create_app
from quiz.config import Settings
from quiz.game.model import NameRule, TeamRule
from quiz.services import jobs, merging, roomlinks, working
from quiz.services.hosting import RoomOptions
from quiz.services.jobs import Given
from quiz.store.base import Base, db
from quiz.web import links, live
from tests.corpus import CORPUS
from tests.factories import NOON, StillClock
from tests.nights import account_id
from tests.people import HOME, Fan, Person
from tests.services.test_merging import FIRST, SECOND
from tests.web.desk import test_import as importing
from tests.web.desk.test_bulk import hidden
from tests.web.desk.test_writing import KNOWN
from tests.web.host.test_results import Night
from tests.web.test_every_route import READING, Places
from tests.web.test_xss import _is_harmless

FOREIGN = " ".join(CORPUS)
ADDRESS = f"javascript:alert(1)//{FOREIGN}"
ADDRESSES = {"article.origin", "item_note.source", "item_origin.source", "job_article.address"}
OWN_TABLES = {
    *("account_session", "invitation", "intake_run", "opentdb_token", "opentdb_seen", "item_words"),
    *("answer", "player_rating", "room_answer", "room_guess", "room_link", "tally"),
}
OWN = {
    *("article.slug", "article.sha256", "item.fingerprint", "item.uid", "item.fact"),
    *("item.status", "item.decided_how", "item_revision.kind"),
    *("decision.action", "decision.from_status", "decision.to_status"),
    *("job.state", "job.token", "job.stage", "job_article.slug", "job_article.suffix"),
    *("claim.subject_id", "claim.subject_kind", "claim.kind", "claim.value"),
    *(
        "dispute.subject_id",
        "dispute.ruling",
        "job_article.state",
        "log_entry.event",
        "merge.kind",
        "merge.state",
    ),
    *("merge_decision.action", "account.name_key", "account.role", "account.password_hash"),
    *("session.handle", "session.fan", "session.scoring", "session.phase"),
    *("result.fan", "result.timing", "result.scoring", "item_report.fan"),
    *("room.code", "room.display", "room.phase", "room.base_url"),
    *("seat.id", "seat.fan", "seat.skeleton", "seat.state"),
    *("room_adjustment.id", "room_adjustment.seat_id"),
    *("upload.sha256", "upload.format_name", "upload.status", "saved_sieve.asked"),
}
"""Words of the program and what it recognises things by; no person wrote them."""
OWN_KEYS = {
    *("scoring", "passes", "names", "decency", "teams", "grouping", "kind", "state", "status"),
    *("difficulty", "slug", "severity", "fate"),
}
"""The same inside documents."""


NOWHERE = {
    *(
        "claim.spellings",
        "merge.run",
        "question.option_order",
        "room_question.option_order",
        "room_question.rekeyed",
    ),
    *("job_article.reading", "room_tie_break.stem"),
}
"""Numbers, what is kept of a job until it is done, and what is typed below."""
ATTRIBUTION = {
    "title": "T",
    "author": "A",
    "publisher": "P",
    "date": "D",
    "origin": "https://example.org/",
    "licence": "CC0",
    "language": "en",
}
CONTRADICTED = "/desk/items/20"
MORE = (
    *("/desk/pending", "/desk/rejected", "/desk/flagged", "/desk/items/2", "/desk/items/14"),
    *(
        CONTRADICTED,
        "/desk/jobs/1",
        "/desk/jobs/2",
        "/desk/import/1",
        "/desk/import/2",
        "/desk/articles/0",
        "/desk/log?about=",
    ),
    *("/desk/articles/2", "/desk/pending?contradicted=1"),
    *("/desk/bulk?do=reject&in=pending&which=all", "/desk/bulk?do=topic&in=approved&which=all"),
)
TOLD = {
    *("/", "/account", "/boards", "/join", "/people", "/host", "/host/quizzes/1", "/host/start"),
    *(f"/host/quizzes/1/paper/{sheet}" for sheet in ("answers", "key", "questions")),
    *("/host/quizzes/draw", "/desk", "/desk/approved", "/desk/pending", "/desk/rejected"),
    *("/desk/flagged", "/desk/items/1", "/desk/items/2", "/desk/items/14", "/desk/items/new"),
    *("/desk/articles", "/desk/articles/films", "/desk/articles/films/attribution"),
    *("/desk/articles/0", "/desk/jobs/1", "/desk/import", "/desk/import/1", "/desk/import/2"),
    *("/desk/overview", "/desk/topics", "/desk/names", "/desk/log", "/desk/bulk"),
    *(CONTRADICTED, "/desk/articles/2", "/desk/jobs/2"),
    *("/desk/export", "/desk/export/marks", "/desk/export/paper/key"),
}
"""Pages that must have shown something foreign, or the walk went past it."""


def _foreign(value: Any, where: str) -> Any:
    """`value` with its texts made foreign; equal texts stay equal."""
    match value:
        case str() if where in ADDRESSES:
            return ADDRESS
        case [] if where == "item_revision.aliases":
            return [FOREIGN]
        case str():
            return f"{value} {FOREIGN}"
        case list():
            return [_foreign(each, where) for each in value]
        case dict():
            return {
                key: each if key in OWN_KEYS else _foreign(each, where)
                for key, each in value.items()
            }
        case _:
            return value


def _make_foreign(app: Flask) -> set[str]:
    """Make every text foreign; the columns in which there was none."""
    left: set[str] = set()
    with app.app_context(), db.engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            names = {
                column.name: f"{table.name}.{column.name}"
                for column in table.columns
                if isinstance(column.type, sa.Text | sa.String | sa.JSON)
                and table.name not in OWN_TABLES
                and f"{table.name}.{column.name}" not in OWN
            }
            left |= set(names.values())
            keys = list(table.primary_key.columns)
            for row in connection.execute(table.select()).mappings().all() if names else ():
                values = {name: _foreign(row[name], where) for name, where in names.items()}
                left -= {names[name] for name, value in values.items() if value != row[name]}
                connection.execute(
                    table.update().where(*(key == row[key.name] for key in keys)).values(values)
                )
    return left


def _used(
    app: Flask, curator: Person, host: Person, fan: Fan, clock: StillClock
) -> tuple[str, Night]:
    """Use everything that keeps a text somebody wrote; the quiz and the night that is on."""
    at = fan.start(length="5")
    fan.answer(at, 0, right=False)
    fan.post(f"{at}/report", {"number": "0", "reason": "1"})
    fan.leave(at, 0)
    for number in range(1, 5):
        fan.answer(at, number)
        fan.leave(at, number)
    assert fan.post(f"{at}/sign", {"nickname": "Fay"}).status_code == 303
    curator.get("/desk")
    texts = (FIRST, SECOND, FIRST.replace("12", "16"))
    given = [Given(name=f"{n}.txt", data=text.encode()) for n, text in enumerate(texts)]
    with app.app_context():
        for handed_in in (given[:2], given[2:]):
            jobs.add(handed_in, by=account_id(app, "Cora"), now=NOON)
            assert working.work_once(clock=clock)
        pair = merging.page().pairs[0].merge_id
    assert "Contradictions</h3" in curator.get(CONTRADICTED).text
    posts = [
        (f"/desk/names/{pair}/same", {}),
        ("/desk/topics", {"name": "Local history"}),
        ("/desk/filters/keep", {"name": "Odd ones", "in": "pending", "rule": "odd"}),
        ("/desk/items/2/sort", {"topic": "1", "tags": "christmas"}),
        ("/desk/items/2/sort", {"topic": "1", "tags": "easter"}),
        ("/desk/items/14/reject", {"revision": "1", "reason": "Not for us"}),
        ("/desk/articles/films/attribution", ATTRIBUTION),
        ("/people/invite", {"role": "reviewer"}),
    ]
    for path, sent in posts:
        assert curator.post(path, sent).status_code in {200, 303}, path
    assert curator.post("/desk/items/new", KNOWN).status_code == 303
    page = curator.get("/desk/bulk?do=tag&in=pending&which=all").text
    assert curator.post("/desk/bulk", {**hidden(page), "tags": "later"}).status_code == 303
    uploaded = importing.at(importing.send(curator, importing.RIVERS))
    curator.post(f"{uploaded}/confirm")
    importing.at(importing.send(curator, importing.RIVERS + b"Why?,A,B,1\n"))
    host.get("/host")
    made = str(host.post("/host/quizzes", {"title": "The host's own"}).location)
    host.post(f"{made}/add", {"seen": "1", "item": "1", "round": "0"})
    options = RoomOptions(teams=TeamRule.BEST, team_names=("Reds",), names=NameRule.FREE)
    night = Night(app, host, clock, options)
    night.join("Ann", team="Reds")
    night.join("Bob", team="Reds")
    for _ in range(2):
        night.play(1, 0)
    seats = night.cockpit.person.get(f"{night.cockpit.at}/seats").text
    seat = seats.partition('name="seat" value="')[2].partition('"')[0]
    night.cockpit.move("adjust", seat=seat, points="10", reason="Sang well", id="one")
    for kind in ("screen", "co-host"):
        host.post(f"{night.cockpit.at}/links", {"kind": kind})
    host.post(f"{night.at}/links", {})
    return at, night


def _htmls(value: object) -> Iterator[str]:
    """The parts of pages in a JSON answer."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "html":
                yield str(each)
            else:
                yield from _htmls(each)
    elif isinstance(value, list):
        for each in value:
            yield from _htmls(each)


def _shows_text(response: TestResponse) -> bool:
    """Check the page; whether it held any of what is foreign."""
    assert response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    media_type = response.mimetype or ""
    if media_type == "text/html":
        _is_harmless(_at_home(response.text))
    elif media_type == "application/json":
        for html in _htmls(response.json):
            _is_harmless(_at_home(html))
    else:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    return media_type in {"text/html", "application/json"} and "alert(1)" in response.text


def _at_home(page: str) -> str:
    """The page with addresses of this server written like its others."""
    return page.replace(f'href="{HOME}/', 'href="/')


@pytest.fixture
def users(curator: Person, host: Person, fan: Fan) -> tuple[Person, Person, Fan]:
    """Those who fill the database."""
    return curator, host, fan


def test_every_page_shows_text(
    bank: Flask,
    environ: dict[str, str],
    clock: StillClock,
    users: tuple[Person, Person, Fan],
) -> None:
    at, night = _used(bank, *users, clock)
    people = (*users, *(player.person for player in night.players))
    with bank.app_context(), bank.test_request_context():
        tokens = {link.kind: links.token(link) for link in roomlinks.of_room(night.code)}
    left = _make_foreign(bank)
    assert left <= NOWHERE, sorted(left - NOWHERE)
    app = create_app(Settings.from_environ(environ), clock=clock, rng=Random(7))
    app.jinja_env.bytecode_cache = bank.jinja_env.bytecode_cache
    for person in people:  # the same browsers, at a server that keeps nothing in mind
        browser, person.client = person.client, app.test_client()
        person.client._cookies = browser._cookies
    places = Places(
        quiz=at,
        room=f"/room/{night.code}",
        cockpit=night.cockpit.at,
        screen=f"/screen/{tokens['screen']}",
    )
    of_night = (
        *(places.room, places.screen, places.cockpit, f"{places.room}/review"),
        *(f"{each}/state" for each in (places.room, places.screen, places.cockpit)),
        *(f"{places.cockpit}/seats", f"{places.cockpit}/ruling?move=void&number=0"),
        *(night.at, f"/results/{tokens['results']}", f"/with/{tokens['co-host']}"),
    )
    told = _walk(people, [places.of(door) for door in READING.values()])
    told |= _walk(people, [*of_night, *MORE])
    night.cockpit.go_to("open", pass_time=lambda: clock.forward(seconds=4))
    told |= _walk(people, of_night)
    night.play(0, 0)
    step = ".".join(str(each) for each in night.cockpit.state()["state"]["host"]["step"])
    tie = {"stem": CORPUS[0], "key": 7, "among": 0, "limit_s": 30}
    assert night.cockpit.move("tie_break", leaving=step, **tie).status_code == 200
    told |= _walk(people, of_night)
    night.finish()
    told |= _walk(people, of_night)
    night_told = {at, *(path.partition("?")[0] for path in of_night)} - {of_night[-1]}
    assert told >= TOLD | night_told, sorted((TOLD | night_told) - told)
    live.close(app)
    with app.app_context():
        db.engine.dispose()


def _walk(people: Iterable[Person], paths: Iterable[str]) -> set[str]:
    """Let everybody look everywhere; the paths that showed something foreign."""
    return {
        path.partition("?")[0]
        for path in paths
        for person in people
        if _shows_text(person.client.get(path))
    }
