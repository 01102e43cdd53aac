"""Going on to the next question and, after the last, to the results."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.people import Fan

State = Callable[[], dict[str, list[str]]]


def test_the_next_question_opens_with_its_full_time(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    fan.answer(at, 0)
    clock.forward(minutes=10)
    assert fan.leave(at, 0).status_code == 303
    page = fan.get(at).text
    assert "Question 2 of 10" in page
    assert 'data-remaining-ms="20000"' in page


def test_a_double_tap_goes_on_once(fan: Fan, state: State) -> None:
    at = fan.start()
    fan.answer(at, 0)
    fan.leave(at, 0)
    before = state()
    assert fan.leave(at, 0).status_code == 303
    assert "Question 2 of 10" in fan.get(at).text
    assert state() == before


def test_an_open_question_is_not_skipped(fan: Fan, state: State) -> None:
    at = fan.start()
    fan.get(at)
    before = state()
    response = fan.leave(at, 0)
    assert response.status_code in {303, 409}
    assert "Question 1 of 10" in fan.get(at).text
    assert state()["answer"] == before["answer"]


@pytest.mark.parametrize("leaving", ["", "x", "-1", "77777777"])
def test_what_is_no_question_is_refused(fan: Fan, state: State, leaving: str) -> None:
    at = fan.start()
    fan.answer(at, 0)
    before = state()
    assert fan.post(f"{at}/next", {"leaving": leaving}).status_code == 400
    assert state() == before


def test_nobody_goes_on_for_somebody_else(bank: Flask, fan: Fan, state: State) -> None:
    at = fan.start()
    fan.answer(at, 0)
    other = Fan(bank)
    other.start()
    before = state()
    assert other.leave(at, 0).status_code == 404
    assert state() == before


def test_the_last_leads_to_the_results(fan: Fan) -> None:
    at = fan.start(length="5")
    page = fan.play(at, right=3, total=5).text
    assert "Your result" in page
    assert "3 of 5" in page
    assert page.count('class="is-right"') == 3
    assert page.count('class="is-wrong"') == 2
    assert "of 5,499 points" in page


def test_the_last_question_says_that_the_result_follows(fan: Fan) -> None:
    at = fan.start(length="5")
    for number in range(4):
        fan.answer(at, number)
        fan.leave(at, number)
    fan.answer(at, 4)
    assert "See your result" in fan.get(at).text
