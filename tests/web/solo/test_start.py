"""Starting a quiz."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]


def test_one_tap_starts_ten_questions_of_twenty_seconds(fan: Fan) -> None:
    page = fan.get(fan.start()).text
    assert "Question 1 of 10" in page
    assert 'data-limit-ms="20000"' in page
    assert "Accuracy first" in page
    assert page.count('name="choice"') == 4


def test_the_rules_are_taken(fan: Fan) -> None:
    page = fan.get(fan.start(length="5", limit="30", factor="2", scoring="flat")).text
    assert "Question 1 of 5" in page
    assert 'data-limit-ms="60000"' in page
    assert "Flat scoring" in page


def test_without_a_clock(fan: Fan) -> None:
    page = fan.get(fan.start(limit="off")).text
    assert "No clock" in page
    assert "data-limit-ms" not in page
    assert "http-equiv" not in page


def test_a_small_bank_makes_a_shorter_quiz(fan: Fan) -> None:
    assert "Question 1 of 12" in fan.get(fan.start(length="20")).text


@pytest.mark.parametrize(
    "rules", [{"length": "7"}, {"limit": "-1"}, {"factor": "1e9"}, {"scoring": "<b>"}]
)
def test_rules_that_do_not_exist_start_nothing(
    fan: Fan, state: State, rules: dict[str, str]
) -> None:
    before = state()
    fan.get("/")
    response = fan.post("/solo", rules)
    assert response.status_code == 400
    assert "That did not work yet" in response.text
    assert "<b>Not" not in response.text
    assert state() == before


def test_an_empty_bank_says_so(stranger: Person, state: State) -> None:
    before = state()
    assert "No questions yet" in stranger.get("/").text
    response = stranger.post("/solo")
    assert response.status_code == 409
    assert "no approved questions yet" in response.text
    assert state() == before


def test_each_start_has_an_address_of_its_own(fan: Fan) -> None:
    addresses = {fan.start() for _ in range(5)}
    assert len(addresses) == 5
    assert all(len(address.removeprefix("/solo/")) >= 22 for address in addresses)


def test_the_fan_stays_the_same_fan(fan: Fan) -> None:
    first = fan.start()
    cookie = fan.client.get_cookie("fan_lan")
    second = fan.start()
    again = fan.client.get_cookie("fan_lan")
    assert cookie
    assert again
    assert cookie.value == again.value
    assert len(cookie.value) >= 43
    assert fan.get(first).status_code == fan.get(second).status_code == 200


def test_the_cookie_of_a_fan_is_kept_from_scripts_and_other_sites(fan: Fan) -> None:
    fan.get("/")
    cookie = fan.post("/solo").headers["Set-Cookie"]
    assert cookie.startswith("fan_lan=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Max-Age=34560000" in cookie
    assert "Secure" not in cookie


def test_only_starting_makes_a_fan(stranger: Person) -> None:
    for path in ("/", "/boards", "/sign-in"):
        stranger.get(path)
    assert stranger.client.get_cookie("fan_lan") is None


def test_a_cookie_that_is_no_token_of_ours_is_replaced(fan: Fan) -> None:
    fan.client.set_cookie("fan_lan", "x" * 500)
    fan.start()
    cookie = fan.client.get_cookie("fan_lan")
    assert cookie
    assert cookie.value != "x" * 500
