"""After the end: giving up, signing, comparing, practising."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.people import Fan

State = Callable[[], dict[str, list[str]]]


def _played(fan: Fan, right: int) -> str:
    at = fan.start(length="5")
    fan.play(at, right=right, total=5)
    return at


def test_giving_up_counts_what_was_answered(fan: Fan) -> None:
    at = fan.start()
    fan.answer(at, 0)
    assert fan.post(f"{at}/give-up").status_code == 303
    page = fan.get(at).text
    assert "You stopped early" in page
    assert "1 of 10" in page


def test_giving_up_twice_is_harmless(fan: Fan, state: State) -> None:
    at = fan.start()
    fan.post(f"{at}/give-up")
    before = state()
    fan.post(f"{at}/give-up")
    assert state() == before


def test_nobody_gives_up_for_somebody_else(bank: Flask, fan: Fan, state: State) -> None:
    at = fan.start()
    other = Fan(bank)
    other.start()
    before = state()
    assert other.post(f"{at}/give-up").status_code == 404
    assert state() == before


def test_results_are_compared(bank: Flask, fan: Fan) -> None:
    for right in (1, 2, 5):
        _played(Fan(bank), right)
    page = fan.get(_played(fan, 3)).text
    assert "67\N{NARROW NO-BREAK SPACE}%" in page
    assert "3\N{NO-BREAK SPACE}quizzes" in page


def test_the_first_result_is_compared_with_nothing(fan: Fan) -> None:
    assert "better than" not in fan.get(_played(fan, 3)).text


def test_a_name_puts_it_on_the_board(bank: Flask, fan: Fan) -> None:
    at = _played(fan, 4)
    assert fan.post(f"{at}/sign", {"nickname": "  Ёжик  "}).status_code == 303
    page = fan.get(at).text
    assert "<bdi>Ёжик</bdi>" in page
    board = fan.get("/boards?length=5").text
    assert "Ёжик" in board
    assert "(you)" in board
    assert "(you)" not in Fan(bank).get("/boards?length=5").text


def test_a_generated_name_is_one_tap_away(fan: Fan) -> None:
    at = _played(fan, 4)
    page = fan.get(at).text
    name = page.split("Sign as “")[1].split("”")[0]
    assert f'name="nickname" value="{name}"' in page
    assert fan.post(f"{at}/sign", {"nickname": name}).status_code == 303
    assert name in fan.get("/boards?length=5").text


@pytest.mark.parametrize("name", ["", "   ", "x" * 21, "a\u202eb", "sh1t", "\u200b"])
def test_a_name_that_will_not_do_is_refused_beside_the_field(
    fan: Fan, state: State, name: str
) -> None:
    at = _played(fan, 4)
    before = state()
    response = fan.post(f"{at}/sign", {"nickname": name})
    assert response.status_code == 400
    assert 'id="nickname-error"' in response.text
    assert 'aria-invalid="true"' in response.text
    assert f'value="{name}" aria-describedby' in response.text
    assert state() == before


def test_an_unfinished_quiz_cannot_be_signed(fan: Fan, state: State) -> None:
    at = fan.start()
    before = state()
    response = fan.post(f"{at}/sign", {"nickname": "Anna"})
    assert response.status_code == 409
    assert "not over yet" in response.text
    assert state() == before


def test_nobody_signs_for_somebody_else(bank: Flask, fan: Fan, state: State) -> None:
    at = _played(fan, 4)
    other = Fan(bank)
    other.start()
    before = state()
    assert other.post(f"{at}/sign", {"nickname": "Thief"}).status_code == 404
    assert state() == before


def test_what_was_missed_is_practised_without_clock_and_board(fan: Fan) -> None:
    at = _played(fan, 3)
    assert "Play the 2 I missed" in fan.get(at).text
    response = fan.post(f"{at}/missed")
    assert response.status_code == 303
    practice = response.location
    page = fan.get(practice).text
    assert "Question 1 of 2" in page
    assert "No clock" in page
    done = fan.play(practice, right=2, total=2).text
    assert "Your result" in done
    assert "Put a name to it" not in done
    assert "better than" not in done


def test_nothing_missed_is_nothing_to_practise(fan: Fan, state: State) -> None:
    at = _played(fan, 5)
    assert "I missed" not in fan.get(at).text
    before = state()
    response = fan.post(f"{at}/missed")
    assert response.status_code == 409
    assert "nothing to practise" in response.text
    assert state() == before


def test_play_again_keeps_the_rules(fan: Fan) -> None:
    page = fan.get(_played(fan, 5)).text
    assert 'name="length" value="5"' in page
    assert 'name="limit" value="20"' in page


def test_a_quiz_cut_short_by_a_small_bank_can_be_played_again(fan: Fan) -> None:
    at = fan.start(length="20")
    fan.post(f"{at}/give-up")
    assert 'name="length" value="20"' in fan.get(at).text
