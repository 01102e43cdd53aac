"""Players report a question: once each, after its reveal, and three of them take it out of play."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]


def report(fan: Fan, at: str, number: int = 0, reason: int = 0) -> tuple[int, str]:
    response = fan.post(f"{at}/report", {"number": str(number), "reason": str(reason)})
    return response.status_code, response.text


def item_of(fan: Fan, at: str, curator: Person) -> str:
    """The desk's address of the item on stage."""
    stem = re.search(r'stem-again">([^<]+)<', fan.get(at).text)
    assert stem
    page = curator.get("/desk/approved", query_string={"q": stem[1]}).text
    found = re.search(rf'id="stem-(\d+)">{re.escape(stem[1])}<', page)  # 1 finds 10, 11, 12 too
    assert found
    return f"/desk/items/{found[1]}"


def status(curator: Person, item: str) -> str:
    found = re.search(r'id="status">(\w+)<', curator.get(item).text)
    assert found
    return found[1]


def test_a_report_reaches_the_desk(fan: Fan, curator: Person) -> None:
    at = fan.start()
    fan.answer(at, 0)
    item = item_of(fan, at, curator)
    code, page = report(fan, at, reason=1)
    assert code == 200
    assert "Thank you." in page
    shown = curator.get(item).text
    assert "Another answer is right as well" in shown
    assert "1\N{NO-BREAK SPACE}player" in shown
    assert "1\N{NO-BREAK SPACE}report" in curator.get("/desk/flagged").text


def test_one_fan_reports_once(fan: Fan, curator: Person, state: State) -> None:
    at = fan.start()
    fan.answer(at, 0)
    item = item_of(fan, at, curator)
    report(fan, at, reason=1)
    before = state()["item_report"]
    assert report(fan, at, reason=2)[0] == 200
    assert state()["item_report"] == before
    assert status(curator, item) == "approved"


def reported_by(app: Flask, fans: int, curator: Person) -> str:
    """The desk's address of an item that so many fans report."""
    target = ""
    left = fans
    while left:
        fan = Fan(app)
        at = fan.start(length="20")
        for number in range(12):
            fan.answer(at, number)
            item = item_of(fan, at, curator)
            target = target or item
            if item == target:
                assert report(fan, at, number)[0] == 200
                left -= 1
                break
            fan.leave(at, number)
    return target


def test_three_reports_take_an_item_out_of_play(bank: Flask, curator: Person) -> None:
    item = reported_by(bank, 3, curator)
    assert status(curator, item) == "pending"
    page = curator.get(item).text
    assert "3\N{NO-BREAK SPACE}players" in page
    assert "3 players reported it" in page
    assert "11\N{NO-BREAK SPACE}questions" in curator.get("/").text
    assert "3\N{NO-BREAK SPACE}reports" in curator.get("/desk").text


def test_a_judgement_settles_what_was_reported(bank: Flask, curator: Person) -> None:
    item = reported_by(bank, 3, curator)
    curator.get(item)
    assert curator.post(f"{item}/approve", {"revision": "1"}).status_code == 303
    page = curator.get(item).text
    assert "Players say" not in page
    assert status(curator, item) == "approved"
    assert "12\N{NO-BREAK SPACE}questions" in curator.get("/").text


def test_a_judge_may_find_an_item_in_play_right_all_the_same(bank: Flask, curator: Person) -> None:
    item = reported_by(bank, 1, curator)
    for _ in range(2):  # the policy's approval, then the curator's own
        assert "Approve it in spite of the reports" in curator.get(item).text
        assert curator.post(f"{item}/approve", {"revision": "1"}).status_code == 303
        page = curator.get(item).text
        assert "Players say" not in page
        assert "Approve" not in page.partition('class="decide"')[2].partition("History")[0]
        assert "Nothing needs a second look." in curator.get("/desk/flagged").text
        assert curator.post(f"{item}/approve", {"revision": "1"}).status_code == 409
        assert reported_again(bank, item, curator)


def reported_again(app: Flask, item: str, curator: Person) -> bool:
    """Somebody else reports the item."""
    fan = Fan(app)
    at = fan.start(length="20")
    for number in range(12):
        fan.answer(at, number)
        if item_of(fan, at, curator) == item:
            return report(fan, at, number)[0] == 200
        fan.leave(at, number)
    return False


@pytest.mark.parametrize("decision", ["approve", "reject", "bulk"])
def test_what_a_decision_settled_is_open_again_when_it_is_taken_back(
    bank: Flask, curator: Person, decision: str
) -> None:
    item = reported_by(bank, 3, curator)
    before = curator.get(item).text.partition("Players say")[2].partition("</ul>")[0]
    assert before
    if decision == "bulk":
        number = item.rpartition("/")[2]
        sent = {"do": "approve", "item": number, "in": "pending", "expected": "1"}
        curator.get(f"/desk/bulk?in=pending&do=approve&which=chosen&item={number}")
        assert curator.post("/desk/bulk", sent).status_code == 303
    else:
        assert (
            curator.post(f"{item}/{decision}", {"revision": "1", "usual": "1"}).status_code == 303
        )
    assert "Players say" not in curator.get(item).text
    assert curator.post("/desk/decisions/undo", {}).status_code == 303
    page = curator.get(item).text
    assert status(curator, item) == "pending"
    assert page.partition("Players say")[2].partition("</ul>")[0] == before
    assert "Taken out of play by players" in curator.get("/desk/overview").text


def test_an_open_question_cannot_be_reported(fan: Fan, state: State) -> None:
    at = fan.start()
    fan.get(at)
    before = state()
    code, page = report(fan, at)
    assert code == 409
    assert "still open" in page
    assert report(fan, at, number=3)[0] == 409
    assert report(fan, at, number=99)[0] == 400
    assert state() == before


def test_nobody_reports_in_anothers_quiz(fan: Fan, bank: Flask, state: State) -> None:
    at = fan.start()
    fan.answer(at, 0)
    other = Fan(bank)
    other.start()
    before = state()
    assert report(other, at)[0] == 404
    assert state() == before


@pytest.mark.parametrize("reason", ["5", "x", "", "-1", "99999"])
def test_a_reason_that_is_none(fan: Fan, state: State, reason: str) -> None:
    at = fan.start()
    fan.answer(at, 0)
    before = state()
    response = fan.post(f"{at}/report", {"number": "0", "reason": reason})
    assert response.status_code == 400
    assert state() == before
