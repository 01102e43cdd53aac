"""Handing in articles at the desk, watching the job, and stopping it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, encode_multipart

from quiz.services import working
from tests.factories import StillClock
from tests.people import HOME, Person

State = Callable[[], dict[str, list[str]]]
SEED = Path(__file__).resolve().parents[3] / "seeds" / "creator-tells-how.txt"


def send(person: Person, *files: tuple[str, bytes], **fields: str) -> TestResponse:
    if not person.token:
        person.get("/desk/articles")
    sent = MultiDict[str, object]({"csrf_token": person.token, **fields})
    for name, data in files:
        sent.add("files", FileStorage(io.BytesIO(data), filename=name))
    boundary, body = encode_multipart(sent)
    return person.client.post(
        "/desk/articles",
        data=body,
        content_type=f'multipart/form-data; boundary="{boundary}"',
        headers={"Origin": HOME},
    )


def at(response: TestResponse) -> str:
    assert response.status_code == 303, response.text
    return str(response.location)


def work(app: Flask, clock: StillClock) -> None:
    with app.app_context():
        assert working.work_once(clock=clock)


def test_from_a_file_to_the_queue(app: Flask, clock: StillClock, curator: Person) -> None:
    place = at(send(curator, (SEED.name, SEED.read_bytes()), ("a.html", b"<p>Nothing</p>")))
    page = curator.get(place).text
    assert "Waiting for its turn" in page
    assert 'data-module="progress"' in page
    assert '<meta http-equiv="refresh"' in page
    work(app, clock)
    page = curator.get(place).text
    assert "They wait for a decision." in page
    assert "Not asked" in page
    assert "What was left out" in page
    assert "unreadable" in page
    assert 'data-module="progress"' not in page
    assert '<meta http-equiv="refresh"' not in page
    assert "Nothing waits for you." not in curator.get("/desk").text
    assert "2\N{NO-BREAK SPACE}articles" in curator.get("/desk/articles").text


def test_the_part_that_changes_is_sent_alone(curator: Person) -> None:
    place = at(send(curator, (SEED.name, SEED.read_bytes())))
    part = curator.get(place, headers={"X-Fragment": "job"}).text
    assert part.lstrip().startswith("<section")
    assert part.strip() in curator.get(place).text or "csrf_token" in part
    assert "<html" not in part


def test_a_pasted_text_has_the_title_it_is_given(
    app: Flask, clock: StillClock, curator: Person
) -> None:
    text = SEED.read_text(encoding="utf-8")
    place = at(send(curator, title="How it was made", pasted=text))
    assert "How it was made.txt" in curator.get(place).text
    work(app, clock)
    assert curator.get("/desk/articles/how-it-was-made").status_code == 200


def test_what_came_of_an_article_is_a_link_away(
    app: Flask, clock: StillClock, curator: Person
) -> None:
    first = SEED.read_bytes()
    other = first + b"\nNetflix's series Dark Water has 12 episodes.\n"
    pages = []
    for data in (first, other):
        place = at(send(curator, ("told.txt", data), ("a.html", b"<p>Nothing</p>")))
        assert "/desk/articles/told" not in curator.get(place).text
        work(app, clock)
        pages.append(curator.get(place).text)
    links = [re.findall(r'href="(/desk/articles/[^"]+)"', page) for page in pages]
    assert links[0] == ["/desk/articles/told"]
    assert len(links[1]) == 1
    assert re.fullmatch("/desk/articles/told-[0-9a-f]+", links[1][0])  # another text of this name
    for page, (link,), is_longer in zip(pages, links, (False, True), strict=True):
        assert ("12 episodes" in curator.get(link).text) is is_longer
        listed = re.search(r'href="(/desk/pending\?article=told[^"]*)"', page)
        assert listed
        assert "/desk/items/" in curator.get(listed[1]).text


def test_stopping_a_job(app: Flask, clock: StillClock, curator: Person, state: State) -> None:
    place = at(send(curator, (SEED.name, SEED.read_bytes())))
    assert curator.post(f"{place}/cancel").status_code == 303
    assert "Nothing of it is in the bank." in curator.get(place).text
    before = state()
    assert curator.post(f"{place}/cancel").status_code == 303
    assert state() == before
    place = at(send(curator, (SEED.name, SEED.read_bytes())))
    work(app, clock)
    response = curator.post(f"{place}/cancel")
    assert response.status_code == 409
    assert "done already" in response.text


@pytest.mark.parametrize(
    ("files", "fields", "words"),
    [
        ([], {}, "Choose files or paste a text"),
        ([("a.docx", b"x")], {}, "is no article"),
        ([("a.txt", b"")], {}, "is empty"),
        ([], {"address": "https://example.org/a"}, "Choose files or paste a text"),
    ],
)
def test_what_is_refused_is_said_and_changes_nothing(
    curator: Person,
    state: State,
    files: list[tuple[str, bytes]],
    fields: dict[str, str],
    words: str,
) -> None:
    curator.get("/desk/articles")
    before = state()
    response = send(curator, *files, **fields)
    assert response.status_code == 400
    assert words in response.text
    assert state() == before


def test_who_may_not(curator: Person, reviewer: Person, stranger: Person, state: State) -> None:
    place = at(send(curator, (SEED.name, SEED.read_bytes())))
    reviewer.get("/account")
    stranger.get("/sign-in")
    before = state()
    for person, status in ((reviewer, 403), (stranger, 404)):
        assert send(person, (SEED.name, SEED.read_bytes())).status_code == status
        assert person.get(place).status_code == status
        assert person.post(f"{place}/cancel").status_code == status
    assert state() == before


def test_names_of_files_stay_text(curator: Person) -> None:
    name = "<script>alert(1)</script>.txt"
    page = curator.get(at(send(curator, (name, b"It was he.")))).text
    assert "<script>alert" not in page


class TestWithAddresses:
    """Where the setting allows them."""

    @pytest.fixture
    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        return {**environ, "FETCH_ARTICLES": "on"}

    def test_an_address_that_is_not_public_is_refused_by_the_worker(
        self, app: Flask, clock: StillClock, curator: Person
    ) -> None:
        place = at(send(curator, address="http://127.0.0.1/secret"))
        work(app, clock)
        page = curator.get(place).text
        assert "unreadable" in page
        assert "public" in page

    def test_what_is_no_address(self, curator: Person) -> None:
        response = send(curator, address="file:///etc/passwd")
        assert response.status_code == 400
        assert "An address begins with" in response.text
