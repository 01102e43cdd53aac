"""Looking at a quiz: reload, come back, come back too late, be somebody else."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from tests.factories import StillClock
from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]


def test_a_reload_shows_the_same_question_with_the_time_left(
    fan: Fan, clock: StillClock, state: State
) -> None:
    at = fan.start()
    options = fan.options(at)
    before = state()
    clock.forward(seconds=7)
    page = fan.get(at).text
    assert 'data-remaining-ms="13000"' in page
    assert fan.options(at) == options
    assert state() == before


def test_the_clock_is_worth_a_little_more_than_it_shows(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    clock.forward(seconds=20.5)
    page = fan.get(at).text
    assert 'data-remaining-ms="0"' in page
    assert 'data-phase="question"' in page


def test_after_the_time_the_answer_is_shown(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    clock.forward(seconds=25)
    page = fan.get(at).text
    assert "Time’s up" in page
    assert "The answer" in page
    assert "<mark>" in page
    assert 'data-phase="reveal"' in page


def test_an_abandoned_quiz_is_over(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    fan.answer(at, 0)
    clock.forward(days=2)
    page = fan.get(at).text
    assert "1 of 10" in page
    assert 'data-phase="over"' in page


def test_the_browser_without_script_comes_back_by_itself(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    clock.forward(seconds=5)
    assert re.search(
        r'<noscript><meta http-equiv="refresh" content="17"></noscript>', fan.get(at).text
    )


def test_the_script_gets_the_stage_alone(fan: Fan) -> None:
    at = fan.start()
    response = fan.get(at, headers={"X-Fragment": "stage"})
    assert response.text.lstrip().startswith('<section class="stage"')
    assert "<html" not in response.text
    assert response.headers["Vary"] == "X-Fragment, Cookie"


def test_nobody_else_finds_it(bank: Flask, fan: Fan, stranger: Person, state: State) -> None:
    at = fan.start()
    before = state()
    other = Fan(bank)
    other.start()
    assert stranger.get(at).status_code == 404
    assert other.get(at).status_code == 404
    assert {k: v for k, v in state().items() if k in {"answer", "result"}} == {
        k: v for k, v in before.items() if k in {"answer", "result"}
    }


def test_an_address_nobody_has(fan: Fan) -> None:
    fan.start()
    assert fan.get("/solo/no-such-quiz").status_code == 404


def test_the_front_page_leads_back(fan: Fan) -> None:
    at = fan.start()
    fan.answer(at, 0)
    fan.leave(at, 0)
    page = fan.get("/").text
    assert "question 2 of 10" in page
    assert f'href="{at}"' in page
    fan.post(f"{at}/give-up")
    assert f'href="{at}"' not in fan.get("/").text
