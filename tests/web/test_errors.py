"""Error pages: calm, in words, with nothing about the inside."""

from __future__ import annotations

import logging

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from quiz.services import solo
from quiz.web import errors
from tests.people import HOME, Fan, Person

INSIDE = "the-inside-of-the-machine"


def _fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(solo, "look", fail)


@pytest.mark.parametrize("status", sorted(errors.HTTP))
def test_every_status_has_a_title_and_says_what_happened(status: int) -> None:
    assert errors.TITLES[status]
    assert errors.HTTP[status].endswith(".")


def test_a_bug_shows_a_number_and_logs_the_rest_under_it(
    stranger: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _fail_with(monkeypatch, RuntimeError(INSIDE))
    with caplog.at_level(logging.ERROR, logger="quiz.errors"):
        response = stranger.get("/solo/secret-address")
    assert response.status_code == 500
    assert INSIDE not in response.text
    assert "Traceback" not in response.text
    (record,) = caplog.records
    assert record.getMessage().split('"request": "')[1][:16] in response.text
    assert "/solo/<handle>" in record.getMessage()
    assert "secret-address" not in record.getMessage()
    assert record.exc_info
    assert INSIDE in str(record.exc_info[1])


def test_a_database_that_is_away_asks_for_patience(
    stranger: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail_with(monkeypatch, OperationalError("SELECT", {}, Exception(INSIDE)))
    response = stranger.get("/solo/x")
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) >= 1
    assert INSIDE not in response.text


def test_the_error_page_needs_no_database(curator: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise OperationalError("SELECT", {}, Exception(INSIDE))

    monkeypatch.setattr("quiz.services.accounts.who", away)
    assert curator.get("/").status_code == 503


def test_too_much_at_once_is_refused(fan: Fan) -> None:
    fan.get("/")
    response = fan.client.post(
        "/solo",
        data={"csrf_token": fan.token, "length": "x" * 1_100_000},
        headers={"Origin": HOME},
    )
    assert response.status_code == 413


def test_an_unknown_address(stranger: Person) -> None:
    response = stranger.get("/wp-admin.php?<script>alert(1)</script>")
    assert response.status_code == 404
    assert "Nothing here" in response.text
    assert "alert(1)" not in response.text


def test_an_address_with_a_slip_is_put_right(stranger: Person) -> None:
    response = stranger.client.get("/solo//x?y=z")
    assert response.status_code == 308
    assert response.location.endswith("/solo/x?y=z")


def test_a_wrong_method_says_which_ones_are_right(stranger: Person) -> None:
    response = stranger.client.delete("/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_the_kinds_of_errors_without_words_of_their_own(app: Flask) -> None:
    verdict = errors.verdict(type("Odd", (Exception,), {})())
    assert (verdict.status, verdict.title) == (500, "Our fault")
    assert app.testing is False
