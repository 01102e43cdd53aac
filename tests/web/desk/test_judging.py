"""Judging one after another: along a list, with the usual reasons, and back again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services.curation import REASONS
from tests.people import Person

State = Callable[[], dict[str, list[str]]]


@pytest.fixture
def waiting(bank: Flask, curator: Person) -> list[str]:
    """The addresses of the three items that wait, along their list."""
    assert bank
    found = re.findall(r'href="(/desk/items/\d+\?in=pending)"', curator.get("/desk").text)
    assert len(found) == 3
    return found


def bare(address: str) -> str:
    return address.partition("?")[0]


def decide(curator: Person, address: str, action: str, **more: str) -> str:
    """Decide along the list of pending items; where it leads."""
    curator.get(address)
    data = {"revision": "1", "in": "pending", **more}
    response = curator.post(f"{bare(address)}/{action}", data)
    assert response.status_code == 303, response.text
    return str(response.location)


def status(curator: Person, address: str) -> str:
    found = re.search(r'id="status">(\w+)<', curator.get(bare(address)).text)
    assert found
    return found[1]


def undo(curator: Person) -> str:
    response = curator.post("/desk/decisions/undo", {"in": "pending"})
    assert response.status_code == 303, response.text
    return str(response.location)


def test_an_item_knows_its_neighbours(curator: Person, waiting: list[str]) -> None:
    first, second, third = (curator.get(each).text for each in waiting)
    assert f'rel="next" href="{waiting[1]}"' in first
    assert 'rel="prev"' not in first
    assert "1 of 3" in first
    assert f'rel="prev" href="{waiting[0]}"' in second
    assert f'rel="next" href="{waiting[2]}"' in second
    assert 'rel="next"' not in third
    assert "3 of 3" in third
    assert "rel=" not in re.sub(r'<link rel="[^"]+"', "", curator.get(bare(waiting[0])).text)


def test_a_decision_leads_to_the_next_item(curator: Person, waiting: list[str]) -> None:
    assert decide(curator, waiting[0], "approve") == waiting[1]
    assert decide(curator, waiting[1], "reject", usual="2") == waiting[2]
    assert decide(curator, waiting[2], "approve") == "/desk/pending"
    assert [status(curator, each) for each in waiting] == ["approved", "rejected", "approved"]
    assert REASONS[1] in curator.get(bare(waiting[1])).text


def test_the_last_item_leads_back_to_those_left(curator: Person, waiting: list[str]) -> None:
    assert decide(curator, waiting[2], "approve") == waiting[1]


@pytest.mark.parametrize("usual", ["0", "7", "x", "-1"])
def test_a_reason_that_is_none_is_refused(
    curator: Person, waiting: list[str], state: State, usual: str
) -> None:
    curator.get(waiting[0])
    before = state()
    data = {"revision": "1", "in": "pending", "usual": usual}
    assert curator.post(f"{bare(waiting[0])}/reject", data).status_code == 400
    assert state() == before


def test_decisions_are_taken_back_one_by_one(curator: Person, waiting: list[str]) -> None:
    decide(curator, waiting[0], "approve")
    decide(curator, waiting[1], "reject", usual="1")
    decide(curator, waiting[2], "approve")
    for address in reversed(waiting):
        assert undo(curator) == address
        assert status(curator, address) == "pending"
    assert "undone by Cora" in curator.get(bare(waiting[0])).text
    assert "Reason:" not in curator.get(bare(waiting[1])).text
    decide(curator, waiting[1], "approve")
    assert undo(curator) == waiting[1]
    refused = curator.post("/desk/decisions/undo", {})
    assert refused.status_code == 409
    assert "You have decided nothing that could be taken back." in refused.text


@pytest.mark.parametrize(
    ("item", "heading"),
    [("1", "<h1>Who "), ("", "<h1>Desk</h1>"), ("99", "<h1>Desk</h1>"), ("x", "<h1>Desk</h1>")],
)
def test_where_nothing_is_left_to_take_back_one_stays(
    curator: Person, waiting: list[str], state: State, item: str, heading: str
) -> None:
    curator.get(waiting[0])
    before = state()
    refused = curator.post("/desk/decisions/undo", {"in": "rejected", "item": item})
    assert refused.status_code == 409
    assert "You have decided nothing that could be taken back." in refused.text
    assert heading in refused.text
    assert ("Nothing was rejected." in refused.text) is (heading == "<h1>Desk</h1>")
    assert state() == before


def test_the_list_takes_back_what_was_decided_last(curator: Person, waiting: list[str]) -> None:
    for address in waiting:
        decide(curator, address, "approve")
    page = curator.get("/desk/pending").text
    assert "Nothing waits for you." in page
    assert 'action="/desk/decisions/undo"' in page
    assert undo(curator) == waiting[-1]


def test_an_edit_taken_back_has_the_words_before(curator: Person, waiting: list[str]) -> None:
    before = re.search(r"<h1>([^<]+)</h1>", curator.get(waiting[0]).text)
    assert before
    words = {f"distractor_{n}": f"Nobody {n}" for n in (1, 2, 3)}
    address = decide(curator, waiting[0], "edit", stem="Who?", key="Me", **words)
    assert address == waiting[0]
    assert "<h1>Who?</h1>" in curator.get(address).text
    undo(curator)
    page = curator.get(address).text
    assert f"<h1>{before[1]}</h1>" in page
    assert "revision 3" in page
    told = re.sub(r'value="[^"]*"|<dl class="differing">.*?</dl>', "", page, flags=re.DOTALL)
    assert "Nobody 1" not in told, "it stands elsewhere than in the history"


def test_what_the_policy_decided_is_the_policys_again(bank: Flask, curator: Person) -> None:
    found = re.search(r'href="(/desk/items/\d+)\?in=approved"', curator.get("/desk/approved").text)
    assert found
    curator.get(found[1])
    assert curator.post(f"{found[1]}/retire", {"revision": "1"}).status_code == 303
    undo(curator)
    page = curator.get(found[1]).text
    assert "approved by policy" in page
    assert "Confirm what the policy approved" in page
    assert bank


def test_nothing_is_taken_back_over_somebody_elses_head(
    curator: Person, reviewer: Person, waiting: list[str], state: State
) -> None:
    decide(curator, waiting[0], "approve")
    reviewer.get(waiting[0])
    reviewer.post(f"{bare(waiting[0])}/reopen", {"revision": "1"})
    before = state()
    refused = curator.post("/desk/decisions/undo", {"in": "pending"})
    assert refused.status_code == 409
    assert "changed since" in refused.text
    assert state() == before


def test_everybody_takes_back_their_own(
    curator: Person, reviewer: Person, waiting: list[str]
) -> None:
    decide(curator, waiting[0], "approve")
    decide(reviewer, waiting[1], "approve")
    assert undo(curator) == waiting[0]
    assert status(curator, waiting[1]) == "approved"


def test_search_finds_words_of_question_and_answer(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk/approved?q=NUMBER 11").text
    assert re.findall(
        r'href="/desk/items/\d+\?in=approved&amp;q=NUMBER\+11"|'
        r'href="(/desk/items/\d+[^"]*)"',
        page,
    )
    assert page.count("Who plays the lead") == 1
    assert curator.get("/desk/approved?q=person 3").text.count("Who plays the lead") == 1
    for nothing in ("100%", "_", "\\", "' OR 1=1 --"):
        assert "Nothing here has" in curator.get("/desk/approved", query_string={"q": nothing}).text
    assert bank


def test_a_search_is_kept_along_the_way(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk/approved?q=number 1").text
    found = re.search(r'href="(/desk/items/\d+\?[^"]+)"', page)
    assert found
    shown = curator.get(found[1].replace("&amp;", "&")).text
    assert "1 of 3" in shown  # films number 1, 10 and 11
    assert 'name="q" value="number 1"' in shown
    assert bank


@pytest.mark.parametrize("path", ["?in=nowhere", "?in=", "?q=x", "?in=pending&in=approved"])
def test_a_list_that_does_not_exist_is_no_way(
    curator: Person, waiting: list[str], path: str
) -> None:
    assert curator.get(f"{bare(waiting[0])}{path}").status_code == 200
