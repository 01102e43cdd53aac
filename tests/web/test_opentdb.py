"""Open Trivia DB's API: its codes, encodings and tokens; nothing of it where it is off."""

from __future__ import annotations

import base64
import html
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, unquote_plus

import pytest
from flask import Flask

from quiz.services.units import writing
from quiz.store.base import db
from quiz.store.items import Item, ItemRevision
from tests.factories import StillClock
from tests.people import Person

ADDRESSES = (
    *("/api.php?amount=1", "/api_token.php?command=request", "/api_category.php"),
    *("/api_count.php?category=9", "/api_count_global.php"),
)
NASTY = "Who said “café & <b>'no'</b>”, 100 %?"


@pytest.fixture
def environ(environ: dict[str, str]) -> dict[str, str]:
    return {**environ, "OPENTDB_API": "on"}


def ask(person: Person, path: str) -> dict[str, Any]:
    response = person.client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert "Set-Cookie" not in response.headers
    answer: dict[str, Any] = response.get_json()
    return answer


def code(person: Person, query: str) -> int:
    answer = ask(person, f"/api.php?{query}")
    assert bool(answer["results"]) is (answer["response_code"] == 0)
    return int(answer["response_code"])


def new_token(person: Person) -> str:
    return str(ask(person, "/api_token.php?command=request")["token"])


def make_nasty(app: Flask) -> None:
    """Every question of the bank gets the same hard words."""
    with app.app_context(), writing():
        for revision in db.session.query(ItemRevision):
            revision.stem = NASTY


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("amount=12", 0),
        ("amount=1&category=11&type=multiple&difficulty=hard", 0),
        ("amount=1&category=0&difficulty=0&type=any", 0),
        ("amount=13", 1),
        ("amount=1&category=9", 1),
        ("amount=1&category=999", 1),
        ("amount=1&difficulty=hard&type=boolean", 1),
        ("", 2),
        ("amount=0", 2),
        ("amount=51", 2),
        ("amount=-1", 2),
        ("amount=five", 2),
        ("amount=²", 2),
        ("amount=1&category=film", 2),
        ("amount=1&difficulty=dire", 2),
        ("amount=1&type=open", 2),
        ("amount=1&encode=rot13", 2),
        ("amount=1&token=nobody", 3),
    ],
)
def test_the_codes(bank: Flask, stranger: Person, query: str, expected: int) -> None:
    with bank.app_context(), writing():
        films = db.session.execute(db.text("SELECT id FROM topic WHERE name LIKE 'Film%'"))
        topic_id = films.scalar() or _add_films()
        for item in db.session.query(Item):
            item.topic_id = topic_id
    assert code(stranger, query) == expected


def _add_films() -> int:
    db.session.execute(db.text("INSERT INTO topic (name) VALUES ('Film and television')"))
    return int(db.session.execute(db.text("SELECT max(id) FROM topic")).scalar_one())


@pytest.mark.parametrize(
    ("encode", "decode"),
    [
        ("", html.unescape),
        ("&encode=none", str),
        ("&encode=url3986", unquote),
        ("&encode=urlLegacy", unquote_plus),
        ("&encode=base64", lambda text: base64.b64decode(text).decode()),
    ],
)
def test_every_text_is_encoded(
    bank: Flask, stranger: Person, encode: str, decode: Callable[[str], str]
) -> None:
    make_nasty(bank)
    (result,) = ask(stranger, f"/api.php?amount=1{encode}")["results"]
    assert decode(result["question"]) == NASTY
    assert decode(result["type"]) == "multiple"
    assert decode(result["difficulty"]) == "hard"
    assert decode(result["category"])
    assert decode(result["correct_answer"]).startswith("Person")
    assert [decode(each)[:3] for each in result["incorrect_answers"]] == ["Ada", "Bea", "Cle"]
    texts = [result["category"], result["question"], result["type"]]
    if encode.endswith("base64"):
        assert all(base64.b64decode(text, validate=True) for text in texts)


def test_entities_are_those_of_the_original(bank: Flask, stranger: Person) -> None:
    make_nasty(bank)
    (result,) = ask(stranger, "/api.php?amount=1")["results"]
    assert result["question"] == (
        "Who said &ldquo;caf&eacute; &amp; &lt;b&gt;&#039;no&#039;&lt;/b&gt;&rdquo;, 100 %?"
    )


def test_with_a_token_nothing_comes_twice_until_it_is_reset(bank: Flask, stranger: Person) -> None:
    token = new_token(stranger)
    assert len(token) == 64
    seen = set()
    for _ in range(3):
        answer = ask(stranger, f"/api.php?amount=4&token={token}")
        seen |= {each["question"] for each in answer["results"]}
    assert len(seen) == 12
    assert code(stranger, f"amount=1&token={token}") == 4
    assert code(stranger, f"amount=13&token={token}") == 1
    assert code(stranger, f"amount=1&token={new_token(stranger)}") == 0
    assert ask(stranger, f"/api_token.php?command=reset&token={token}") == {
        "response_code": 0,
        "token": token,
    }
    assert code(stranger, f"amount=12&token={token}") == 0
    assert bank


def test_a_token_dies_after_six_idle_hours(
    bank: Flask, stranger: Person, clock: StillClock
) -> None:
    token = new_token(stranger)
    clock.forward(hours=5)
    assert code(stranger, f"amount=1&token={token}") == 0
    clock.forward(hours=5)
    assert code(stranger, f"amount=1&token={token}") == 0
    clock.forward(hours=6)
    assert code(stranger, f"amount=1&token={token}") == 3
    assert ask(stranger, f"/api_token.php?command=reset&token={token}") == {"response_code": 3}
    new_token(stranger)
    with bank.app_context():
        for table, rows in (("opentdb_token", 1), ("opentdb_seen", 0)):
            assert db.session.scalar(db.text(f"SELECT count(*) FROM {table}")) == rows  # noqa: S608


def test_a_client_of_npm_resets_with_an_address_it_joins_wrongly(
    bank: Flask, stranger: Person
) -> None:
    token = new_token(stranger)
    assert code(stranger, f"amount=12&token={token}") == 0
    asked = f"/api_token.php?command=resetcommand=reset&token={token}"
    assert ask(stranger, asked) == {"response_code": 0, "token": token}
    assert code(stranger, f"amount=12&token={token}") == 0
    assert bank


def test_every_category_of_the_original_has_a_count(bank: Flask, stranger: Person) -> None:
    for category in range(9, 33):
        answer = ask(stranger, f"/api_count.php?category={category}")
        assert answer["category_id"] == category
        assert len(answer["category_question_count"]) == 4
    for category in (8, 33):
        assert ask(stranger, f"/api_count.php?category={category}") == {"response_code": 2}
    assert bank


@pytest.mark.parametrize("query", ["", "?command=destroy", "?command="])
def test_tokens_know_two_commands(stranger: Person, query: str) -> None:
    assert ask(stranger, f"/api_token.php{query}") == {"response_code": 2}


def test_the_counts(bank: Flask, stranger: Person) -> None:
    total = ask(stranger, "/api_count_global.php")
    assert total["overall"] == {
        "total_num_of_questions": 15,
        "total_num_of_pending_questions": 3,
        "total_num_of_verified_questions": 12,
        "total_num_of_rejected_questions": 0,
    }
    listed = ask(stranger, "/api_category.php")["trivia_categories"]
    assert {str(each["id"]) for each in listed} == set(total["categories"])
    counts = [ask(stranger, f"/api_count.php?category={each['id']}") for each in listed]
    assert sum(c["category_question_count"]["total_question_count"] for c in counts) == 12
    assert sum(c["category_question_count"]["total_hard_question_count"] for c in counts) == 12
    assert ask(stranger, "/api_count.php?category=999") == {"response_code": 2}
    assert ask(stranger, "/api_count.php") == {"response_code": 2}
    assert bank


def test_what_a_host_put_in_a_quiz_is_not_told(bank: Flask, stranger: Person, host: Person) -> None:
    host.get("/host")
    host.post("/host/quizzes", {"title": "Tuesday"})
    with bank.app_context():
        item = db.session.scalar(db.select(Item.id).where(Item.status == "approved"))
    assert code(stranger, "amount=12") == 0
    sent = {"seen": "1", "item": str(item), "round": "0"}
    assert host.post("/host/quizzes/1/add", sent).status_code == 303
    assert code(stranger, "amount=12") == 1
    assert code(stranger, "amount=11") == 0


def test_other_sites_may_read_these_and_nothing_else(bank: Flask, stranger: Person) -> None:
    for path in ADDRESSES:
        assert stranger.client.get(path).headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in stranger.client.get("/").headers
    assert bank


class TestLimits:
    @pytest.fixture
    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        return {**environ, "RATE_LIMITS": "on"}

    def test_one_request_in_five_seconds(self, bank: Flask, stranger: Person) -> None:
        answers = [stranger.client.get("/api.php?amount=1") for _ in range(3)]
        late = [answer for answer in answers if answer.status_code == 429]
        assert late
        for answer in late:
            assert answer.get_json() == {"response_code": 5, "results": []}
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert stranger.client.get("/api_category.php").status_code == 200
        assert bank


class TestOff:
    @pytest.fixture
    def environ(self, environ: dict[str, str]) -> dict[str, str]:
        return {**environ, "OPENTDB_API": "off"}

    @pytest.mark.parametrize("path", ADDRESSES)
    def test_there_is_nothing(self, bank: Flask, stranger: Person, path: str) -> None:
        response = stranger.client.get(path)
        assert response.status_code == 404
        assert "Access-Control-Allow-Origin" not in response.headers
        assert bank
