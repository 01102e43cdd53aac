"""The leaderboards."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.people import Fan, Person


def _signed(bank: Flask, name: str, *, right: int, **rules: str) -> None:
    fan = Fan(bank)
    at = fan.start(length="5", **rules)
    fan.play(at, right=right, total=5)
    assert fan.post(f"{at}/sign", {"nickname": name}).status_code == 303


def test_ties_share_a_rank(bank: Flask, stranger: Person) -> None:
    for name, right in (("Anna", 5), ("Ben", 3), ("Cem", 3), ("Dora", 1)):
        _signed(bank, name, right=right, limit="off", scoring="flat")
    page = stranger.get("/boards?timing=off&length=5&scoring=flat").text
    ranks = [part.split("<")[0] for part in page.split('<td class="rank">')[1:]]
    assert ranks == ["1", "2", "2", "4"]


def test_each_way_of_playing_has_its_board(bank: Flask, stranger: Person) -> None:
    _signed(bank, "Hasty", right=5, limit="10")
    _signed(bank, "Patient", right=5, limit="10", factor="5")
    assert "Hasty" in stranger.get("/boards?timing=10&length=5").text
    extra = stranger.get("/boards?timing=extra&length=5").text
    assert "Patient" in extra
    assert "Hasty" not in extra


def test_today_this_week_all_time(bank: Flask, stranger: Person, clock: StillClock) -> None:
    _signed(bank, "Anna", right=5)
    pages = [f"/boards?length=5&period={period}" for period in ("today", "week", "all")]
    assert ["Anna" in stranger.get(page).text for page in pages] == [True, True, True]
    clock.forward(days=1)
    assert ["Anna" in stranger.get(page).text for page in pages] == [False, True, True]
    clock.forward(days=7)
    assert ["Anna" in stranger.get(page).text for page in pages] == [False, False, True]


def test_an_empty_board_says_how_to_fill_it(stranger: Person) -> None:
    page = stranger.get("/boards?timing=30&length=20&scoring=flat&period=week").text
    assert "Nobody is on this board yet" in page
    assert "Be the first" in page
    assert 'name="limit" value="30"' in page
    assert 'name="length" value="20"' in page


def test_the_first_on_an_extra_board_gets_extra_time(stranger: Person) -> None:
    page = stranger.get("/boards?timing=extra").text
    assert 'name="factor" value="2"' in page


@pytest.mark.parametrize(
    "query", ["period=<b>", "timing=1e9", "length=-5", "length=999", "scoring=x", "page=%00"]
)
def test_what_makes_no_sense_is_the_usual_board(stranger: Person, query: str) -> None:
    page = stranger.get(f"/boards?{query}")
    assert page.status_code == 200
    assert '<option value="20" selected>20 seconds' in page.text
    assert '<option value="10" selected>10<' in page.text


def test_a_short_bank_makes_a_board_of_its_own(bank: Flask, stranger: Person) -> None:
    fan = Fan(bank)
    at = fan.start(length="20")
    fan.play(at, right=12, total=12)
    fan.post(f"{at}/sign", {"nickname": "Anna"})
    page = stranger.get("/boards?length=12").text
    assert "Anna" in page
    assert '<option value="12" selected>12<' in page
