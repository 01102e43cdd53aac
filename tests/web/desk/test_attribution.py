"""What is said of an article: shown with its evidence, corrected by a curator, and kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quiz.config import AutoApprove
from quiz.services import intake
from quiz.services.exporting import Status, export, of_statuses
from quiz.services.units import looking
from quiz.store import bylines, texts
from quiz.store.base import db
from tests.factories import NOON, make_article, make_item
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
AT = "/desk/articles/coast/attribution"
ARTICLE = replace(
    make_article("coast", facts={1: "Ann Roe"}, title="On the Coast"),
    licence="CC BY 4.0",
    language="en-GB",
    language_from="the page",
    origin="https://coast.example.org/x",
)
SAID = {
    "title": "On the Coast",
    "author": "Ann Roe",
    "publisher": "",
    "date": "1890",
    "origin": "https://coast.example.org/y",
    "licence": "CC BY-SA 4.0",
    "language": "EN-us",
}


def take_in(app: Flask, **changes: str | None) -> None:
    article = replace(ARTICLE, **changes)  # type: ignore[arg-type]
    with app.app_context():
        items = [make_item(article, 1, "Ann Roe")]
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)


@pytest.fixture
def coast(app: Flask) -> Flask:
    """A bank with an item that an article with a licence proves."""
    take_in(app)
    return app


@pytest.mark.usefixtures("coast")
def test_what_the_article_states_stands_with_it(reviewer: Person) -> None:
    page = reviewer.get("/desk/articles/coast").text
    assert "<dd>CC BY 4.0</dd>" in page
    assert "(stated by the page)" in page
    assert 'href="https://coast.example.org/x"' in page
    assert 'lang="en-GB"' in page
    assert "Correct this" not in page
    item = reviewer.get("/desk/items/1").text
    assert "The Daily Proof · A. Writer · March 14 · CC BY 4.0" in item
    assert "Licence: CC BY 4.0" in item


def test_what_is_not_stated_is_called_so(app: Flask, reviewer: Person) -> None:
    take_in(app, licence=None, language=None, language_from=None, origin=None)
    page = reviewer.get("/desk/articles/coast").text
    assert "<dt>Licence</dt><dd>not stated</dd>" in page
    assert "(not stated; the generator reads English)" in page
    assert "Licence: not stated" in reviewer.get("/desk/items/1").text


def test_a_curator_corrects_it_for_good(coast: Flask, curator: Person) -> None:
    form = curator.get(AT).text
    assert 'value="CC BY 4.0"' in form
    assert curator.post(AT, SAID).location == "/desk/articles/coast"
    page = curator.get("/desk/articles/coast").text
    for words in ("CC BY-SA 4.0", "en-US", "(stated by a curator)", "by Cora,", "Ann Roe"):
        assert words in page
    assert "The Daily Proof" not in page
    take_in(coast)
    assert "CC BY-SA 4.0" in curator.get("/desk/articles/coast").text


def licences(app: Flask) -> set[str | None]:
    """What reveals say of the article now."""
    with app.app_context(), looking():
        return {proof.licence for text in texts.texts([1]) for proof in text.proofs}


def test_reveals_say_it_at_once(coast: Flask, curator: Person) -> None:
    assert licences(coast) == {"CC BY 4.0"}
    curator.get(AT)
    curator.post(AT, SAID)
    assert licences(coast) == {"CC BY-SA 4.0"}


def test_what_an_article_says_of_itself_anew_reaches_reveals(coast: Flask) -> None:
    assert licences(coast) == {"CC BY 4.0"}
    take_in(coast)
    with coast.app_context():
        edition = bylines.edition()
        assert edition == "0", "nothing was said anew, and a query alone holds no lock"
        assert not db.session().in_transaction()
    take_in(coast, licence="CC0")
    assert licences(coast) == {"CC0"}


@pytest.mark.usefixtures("coast")
@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("language", "English, please", "Use a tag like en"),
        ("licence", "x" * 301, "Use at most 300 characters."),
        ("origin", "javascript://x", "begins with https://"),
    ],
)
def test_what_cannot_be_said_is_refused(
    field: str, value: str, words: str, curator: Person, state: State
) -> None:
    curator.get(AT)
    before = state()
    refused = curator.post(AT, SAID | {field: value})
    assert refused.status_code == 400
    assert words in refused.text
    assert state() == before


@pytest.mark.usefixtures("coast")
def test_only_curators_correct(reviewer: Person, host: Person, stranger: Person) -> None:
    for person, status in ((reviewer, 403), (host, 403), (stranger, 404)):
        assert person.post(AT, SAID).status_code == status
        assert person.get(AT).status_code == status


def test_an_article_that_is_not_there(curator: Person) -> None:
    assert curator.get(AT).status_code == 404
    assert curator.post(AT, SAID).status_code == 404


def test_files_carry_it(coast: Flask) -> None:
    wanted = of_statuses(Status.APPROVED)
    with coast.app_context():
        (question,) = json.loads(export("jsonld", wanted).data)["hasPart"]
        table = export("csv", wanted).data.decode()
    assert question["license"] == {"@type": "CreativeWork", "name": "CC BY 4.0"}
    assert question["inLanguage"] == "en-GB"
    assert "On the Coast, A. Writer, The Daily Proof" in question["citation"]
    assert "CC BY 4.0" in table
    assert "en-GB" in table
