"""Giving an answer: right, wrong, twice, late, forged, somebody else's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.people import Fan, bare

State = Callable[[], dict[str, list[str]]]


def test_right_is_told_with_its_proof(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    clock.forward(seconds=4.2)
    response = fan.answer(at, 0)
    assert response.status_code == 303
    assert response.location == at
    page = fan.get(at).text
    assert "Right!" in page
    assert "Your answer" in page
    assert "<mark>Person" in page
    assert "The Daily Proof · A. Writer · March 14" in page
    assert "in 4.2" in page


def test_wrong_is_told_with_the_answer(fan: Fan) -> None:
    at = fan.start()
    fan.answer(at, 0, right=False)
    page = fan.get(at).text
    assert "Not this time" in page
    assert "<b>+0</b>" in page
    assert "The answer" in page
    assert "Your answer" in page
    assert "<b>0</b> points" in page


def test_the_script_gets_the_reveal_at_once(fan: Fan) -> None:
    at = fan.start()
    response = fan.answer(at, 0, fragment=True)
    assert response.status_code == 200
    assert 'data-phase="reveal"' in response.text
    assert "<html" not in response.text


def test_the_same_answer_again_is_harmless(fan: Fan, state: State, clock: StillClock) -> None:
    at = fan.start()
    sent = {"number": "0", "choice": fan.choice(at, right=True)}
    fan.post(f"{at}/answer", sent)
    first, before = bare(fan.get(at).text), state()
    clock.forward(seconds=3)
    assert fan.post(f"{at}/answer", sent).status_code == 303
    assert bare(fan.get(at).text) == first
    assert state() == before


def test_another_answer_is_refused_in_words(fan: Fan, state: State) -> None:
    at = fan.start()
    options = fan.options(at)
    fan.answer(at, 0, right=False)
    before = state()
    key = next(i for i, option in enumerate(options) if option.startswith("Person"))
    response = fan.post(f"{at}/answer", {"number": "0", "choice": str(key)})
    assert response.status_code == 409
    assert "The first answer counts." in response.text
    assert "Not this time" in response.text
    assert state() == before


def test_within_the_grace_it_counts(fan: Fan, clock: StillClock) -> None:
    at = fan.start()
    choice = fan.choice(at, right=True)
    clock.forward(seconds=20.7)
    assert fan.post(f"{at}/answer", {"number": "0", "choice": choice}).status_code == 303
    assert "Right!" in fan.get(at).text


def test_too_late_is_too_late(fan: Fan, clock: StillClock, state: State) -> None:
    at = fan.start()
    choice = fan.choice(at, right=True)
    clock.forward(seconds=21)
    response = fan.post(f"{at}/answer", {"number": "0", "choice": choice})
    assert response.status_code == 409
    assert "Too late" in response.text
    assert "Time’s up" in response.text
    assert not state()["answer"]


def test_a_question_left_behind_takes_no_answer(fan: Fan, state: State) -> None:
    at = fan.start()
    fan.answer(at, 0, right=False)
    fan.leave(at, 0)
    before = state()
    response = fan.post(f"{at}/answer", {"number": "0", "choice": "3"})
    assert response.status_code == 409
    assert "Question 2 of 10" in response.text
    assert state() == before


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"number": "5", "choice": "0"}, 409),
        ({"number": "99", "choice": "0"}, 400),
        ({"number": "0", "choice": "4"}, 400),
        ({"number": "0", "choice": "-1"}, 400),
        ({"number": "0", "choice": "1.0"}, 400),
        ({"number": "0", "choice": "١"}, 400),
        ({"number": "0", "choice": "9" * 50}, 400),
        ({"number": "0", "choice": ""}, 400),
        ({"number": "0"}, 400),
        ({"choice": "0"}, 400),
        ({"number": "NaN", "choice": "[]"}, 400),
    ],
)
def test_what_cannot_be_is_refused(
    fan: Fan, state: State, sent: dict[str, str], status: int
) -> None:
    at = fan.start()
    fan.get(at)
    before = state()
    assert fan.post(f"{at}/answer", sent).status_code == status
    assert state() == before


def test_nobody_answers_for_somebody_else(bank: Flask, fan: Fan, state: State) -> None:
    at = fan.start()
    other = Fan(bank)
    other.start()
    before = state()
    response = other.post(f"{at}/answer", {"number": "0", "choice": "0"})
    assert response.status_code == 404
    assert "film number" not in response.text
    assert state() == before


def test_after_the_end_nothing_moves(fan: Fan, state: State) -> None:
    at = fan.start(length="5")
    fan.post(f"{at}/give-up")
    before = state()
    response = fan.post(f"{at}/answer", {"number": "0", "choice": "0"})
    assert response.status_code == 409
    assert "over" in response.text
    assert state() == before
