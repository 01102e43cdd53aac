"""The log: a line a request, without tokens, that nobody can forge."""

from __future__ import annotations

import json
import logging

import pytest

from quiz.web import requestlog
from tests.people import Fan, Person


@pytest.fixture
def environ(environ: dict[str, str]) -> dict[str, str]:
    return {**environ, "LOG_LEVEL": "info"}


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    requestlog.LOGGER.addHandler(caplog.handler)
    caplog.set_level(logging.INFO, logger="quiz")
    return caplog


def _told(lines: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(r.getMessage()) for r in lines.records if r.name == "quiz.requests"]


def test_a_line_says_what_was_asked_and_what_came_of_it(
    stranger: Person, lines: pytest.LogCaptureFixture
) -> None:
    stranger.get("/boards?x=secret")
    (line,) = _told(lines)
    assert line["method"] == "GET"
    assert line["route"] == "/boards"
    assert line["status"] == 200
    assert line["at"] == "2026-03-14T12:00:00.000+00:00"
    assert isinstance(line["ms"], float)
    assert len(str(line["request"])) == 16


def test_nothing_that_opens_a_door_is_logged(fan: Fan, lines: pytest.LogCaptureFixture) -> None:
    at = fan.start()
    fan.answer(at, 0)
    fan.get("/invitation/secret-token")
    fan.get("/no/such/secret")
    cookies = [fan.client.get_cookie(name) for name in ("fan_lan", "session_lan")]
    log = lines.text
    for cookie in cookies:
        assert cookie
        assert cookie.value not in log
    assert at.removeprefix("/solo/") not in log
    assert fan.token not in log
    assert "secret" not in log


def test_no_name_writes_a_line_of_its_own(fan: Fan, lines: pytest.LogCaptureFixture) -> None:
    fan.get("/boards?period=a%0aERROR%20admin%20signed%20in")
    fan.get("/%0a%0dERROR")
    assert "ERROR" not in "".join(r.getMessage() for r in lines.records)
    assert "\\n" in requestlog.line(name="a\nERROR")


def test_a_quieter_level_is_quiet(stranger: Person, lines: pytest.LogCaptureFixture) -> None:
    logging.getLogger("quiz").setLevel(logging.WARNING)
    requestlog.LOGGER.setLevel(logging.WARNING)
    stranger.get("/")
    requestlog.LOGGER.setLevel(logging.NOTSET)
    assert not _told(lines)
