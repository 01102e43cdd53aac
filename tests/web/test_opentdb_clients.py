"""Clients that were written for Open Trivia DB play from a real server of ours, word for word."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_plus, urlsplit

import pyopentdb
import pytest
import requests
from opentdb.opentdb import Parameters, openTriviaDB
from requests.adapters import HTTPAdapter

from tests import npm
from tests.browser.server import FIRST_YEAR, STEM, WINNERS, Server

pytestmark = pytest.mark.process

TOLD = len(WINNERS) - 1  # one of them waits
STEMS = {STEM.format(year=FIRST_YEAR + n) for n in range(len(WINNERS))}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("trivia") / "instance", OPENTDB_API="on")
    made.prepare()
    made.start()
    yield made
    made.close()


class Elsewhere(HTTPAdapter):
    """Sends what is meant for opentdb.com to the server instead, and changes nothing else."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        assert request.url is not None
        there = urlsplit(request.url)
        assert (there.scheme, there.netloc) == ("https", "opentdb.com")
        request.url = f"{self._address}{there.path}?{there.query}"
        return super().send(request, *args, **kwargs)


@pytest.fixture
def led_here(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What requests send to opentdb.com comes to the server."""
    adapter = Elsewhere(server.address)
    monkeypatch.setattr(requests.Session, "get_adapter", lambda *_args, **_kwargs: adapter)
    yield
    adapter.close()


@pytest.fixture
def client(led_here: None) -> Any:
    """pyopentdb, with a token of its own. A warning of it fails the test, as any warning does."""
    del led_here
    return pyopentdb.OpenTDBClient()


class TestPyopentdb:
    def test_questions_come_with_one_right_answer(self, client: Any) -> None:
        found = client.get_questions(
            amount=3,
            category=pyopentdb.Category.GENERAL_KNOWLEDGE,
            difficulty=pyopentdb.Difficulty.MEDIUM,
            question_type=pyopentdb.QuestionType.MULTIPLE,
        )
        assert len(found) == 3
        for question in found:
            assert question.question in STEMS
            assert question.answer in WINNERS
            assert question.choices[question.answer_index] == question.answer
            assert len(set(question.choices)) == 4

    def test_nothing_comes_twice_and_it_resets_its_token_by_itself(self, client: Any) -> None:
        rounds = [client.get_questions(amount=3) for _ in range(4)]
        first = [question.question for found in rounds[:3] for question in found]
        assert len(set(first)) == 9
        assert len(rounds[3]) == 3
        assert TOLD < 12  # so that the fourth round begins anew

    def test_what_there_is_too_little_of_is_said(self, client: Any) -> None:
        with pytest.warns(UserWarning, match="enough questions"):
            assert not len(client.get_questions(amount=50))

    def test_every_category_it_knows_has_a_count(self, client: Any) -> None:
        counts = {
            each: client.get_question_count(each)["category_question_count"]["total_question_count"]
            for each in pyopentdb.Category
        }
        assert counts.pop(pyopentdb.Category.GENERAL_KNOWLEDGE) == TOLD
        assert set(counts.values()) == {0}
        assert client.get_question_count()["overall"]["total_num_of_verified_questions"] == TOLD


DECODED: dict[str, Callable[[str], str]] = {
    "none": str,
    "url3986": unquote,
    "urlLegacy": unquote_plus,
    "base64": lambda text: base64.b64decode(text).decode(),
}


@pytest.mark.usefixtures("led_here")
class TestOpenTriviaDatabaseWrapper:
    def test_all_it_can_ask_for_comes_as_it_models_it(self) -> None:
        found = openTriviaDB(generate_token=True).get_questions(
            category=Parameters.Category.GENERAL_KNOWLEDGE,
            difficulty=Parameters.Difficulty.MEDIUM,
            question_type=Parameters.Type.MULTIPLE,
            number_of_questions=TOLD,
        )
        assert found.response_code == 0
        assert {question.question for question in found.results} < STEMS
        for question in found.results:
            assert (question.type, question.difficulty) == ("multiple", "medium")
            assert question.category == "General Knowledge"
            assert unescape(question.correct_answer) in WINNERS  # it shows what it is sent
            assert len({question.correct_answer, *question.incorrect_answers}) == 4

    def test_its_encodings(self) -> None:
        for encoding in (Parameters.Encode.URL3986, Parameters.Encode.BASE64):
            (question,) = (
                openTriviaDB().get_questions(encodings=encoding, number_of_questions=1).results
            )
            decode = DECODED[encoding.value]
            assert decode(question.question) in STEMS
            assert decode(question.type) == "multiple"

    def test_what_there_is_not_is_said(self) -> None:
        none = openTriviaDB().get_questions(category=Parameters.Category.VEHICLES)
        assert (none.response_code, none.results) == (1, [])
        wrong = openTriviaDB().get_questions(number_of_questions=51)
        assert (wrong.response_code, wrong.results) == (2, [])


def test_open_trivia_db_of_npm(server: Server, packages: Path) -> None:
    environ = {**os.environ, "TRIVIA": server.address}
    said = json.loads(npm.run(packages / "trivia.cjs", environ=environ))
    assert len(said["token"]) == 64
    assert len(set(said["values"])) == 8
    assert set(said["values"]) <= STEMS
    assert said["right"] is True
    assert said["again"] == 4
    for encode, decode in DECODED.items():
        assert decode(said["encoded"][encode]["value"]) in STEMS
        assert decode(said["encoded"][encode]["category"]) == "General Knowledge"
    assert len(said["counts"]) == 24
    assert sum(said["counts"].values()) == said["counts"]["General Knowledge"] == TOLD
    assert (said["empty"], said["none"], said["wrong"]) == (
        "OpenTDBError [Token Empty]",
        "OpenTDBError [No Results]",
        "OpenTDBError [Invalid Parameter]",
    )
