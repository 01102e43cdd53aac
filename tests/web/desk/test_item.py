"""One item at the desk: its evidence, and every decision about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from flask import Flask

from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]
WORDS = {
    "stem": "Who is the lead of film 12?",
    "key": "Person 12",
    "distractor_1": "Ada",
    "distractor_2": "Bea",
    "distractor_3": "Cleo",
}


@pytest.fixture
def pending(bank: Flask, curator: Person) -> str:
    """The address of an item that waits."""
    assert bank
    found = re.search(r'href="(/desk/items/\d+)[?"]', curator.get("/desk").text)
    assert found
    return found.group(1)


@pytest.fixture
def approved(pending: str, curator: Person) -> str:
    """The address of an item the policy approved."""
    assert pending
    found = re.search(r'href="(/desk/items/\d+)[?"]', curator.get("/desk/approved").text)
    assert found
    return found.group(1)


def _status(curator: Person, item: str) -> str:
    found = re.search(r'id="status">(\w+)<', curator.get(item).text)
    assert found
    return found.group(1)


def test_everything_a_decision_needs_is_there(curator: Person, pending: str) -> None:
    page = curator.get(pending).text
    assert "Looks odd." in page
    assert "<mark>Person" in page
    assert "The Daily Proof" in page
    assert page.count("also an actor") == 3
    assert "UTC: taken in" in page
    assert "About 40 of 100 players are expected to be wrong" in page
    assert "Items like it were found good." in page
    for action in ("approve", "reject", "edit"):
        assert f'action="{pending}/{action}"' in page
    assert f'action="{pending}/retire"' not in page
    assert f'action="{pending}/reopen"' not in page


def test_one_key_opens_the_whole_article(curator: Person, pending: str) -> None:
    page = curator.get(pending).text
    number = pending.rpartition("/")[2]
    links = re.findall(r'<a href="(/desk/articles/[^"]+)" data-key="o">The whole article</a>', page)
    assert [each.partition("#")[2] for each in links] == [f"item-{number}"]
    folds = re.findall(r"<details>.*?</details>", page, re.DOTALL)
    assert all("The whole article" not in fold for fold in folds)
    assert f'id="item-{number}"' in curator.get(links[0]).text
    assert "<dt>O</dt>" in page


def test_approve(curator: Person, pending: str) -> None:
    response = curator.post(f"{pending}/approve", {"revision": "1"})
    assert response.status_code == 303
    assert response.location == pending
    assert _status(curator, pending) == "approved"
    assert "approved by Cora" in curator.get(pending).text


def test_confirm_what_the_policy_approved(curator: Person, approved: str) -> None:
    assert "Confirm what the policy approved" in curator.get(approved).text
    assert curator.post(f"{approved}/approve", {"revision": "1"}).status_code == 303
    assert "Confirm" not in curator.get(approved).text


def test_reject_with_a_reason(curator: Person, pending: str) -> None:
    data = {"revision": "1", "reason": "  not a fair question "}
    assert curator.post(f"{pending}/reject", data).status_code == 303
    assert _status(curator, pending) == "rejected"
    assert "“not a fair question”" in curator.get(pending).text


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_a_rejection_needs_a_reason(
    curator: Person, pending: str, state: State, reason: str
) -> None:
    before = state()
    response = curator.post(f"{pending}/reject", {"revision": "1", "reason": reason})
    assert response.status_code == 400
    assert 'id="reason-error"' in response.text
    assert state() == before


def test_retire_and_put_back(curator: Person, approved: str) -> None:
    assert curator.post(f"{approved}/retire", {"revision": "1"}).status_code == 303
    assert _status(curator, approved) == "retired"
    assert curator.post(f"{approved}/reopen", {"revision": "1"}).status_code == 303
    assert _status(curator, approved) == "pending"


def test_edit_makes_a_new_revision(curator: Person, pending: str) -> None:
    assert curator.post(f"{pending}/edit", {"revision": "1", **WORDS}).status_code == 303
    page = curator.get(pending).text
    assert "Who is the lead of film 12?" in page
    assert "revision 2" in page


def _differences(person: Person, item: str) -> list[list[tuple[str, str]]]:
    """By part what each entry of the history changed, the latest first, out and in in brackets."""
    history = person.get(item).text.partition('<ol class="history">')[2].partition("</ol>")[0]
    found = []
    for entry in history.split("<li>")[1:]:
        parts = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", entry, re.DOTALL)
        found.append([(name, re.sub(r"<[^>]*>", "", words)) for name, words in parts])
    return found


def test_the_history_shows_every_judge_what_an_edit_changed(
    curator: Person, reviewer: Person, pending: str
) -> None:
    page = curator.get(pending).text
    stem, key, *others = (
        unescape(re.findall(rf'id="{name}"[^>]*?(?:value="([^"]*)"|>\s*([^<]*)<)', page)[0][at])
        for name, at in (("stem", 1), ("key", 0), *((f"distractor_{n}", 0) for n in (1, 2, 3)))
    )
    words = {
        "stem": stem.replace("lead", "star"),
        "key": key,
        "distractor_1": "<b>Zoe</b>",
        "distractor_2": others[1],
        "distractor_3": others[2],
    }
    assert words["stem"] != stem
    assert curator.post(f"{pending}/edit", {"revision": "1", **words}).status_code == 303
    assert curator.post(f"{pending}/approve", {"revision": "2"}).status_code == 303
    approved, (question, other), taken_in = _differences(reviewer, pending)
    assert approved == taken_in == []
    assert question[0] == "Question"
    assert "taken out: lead put in: star" in question[1]
    assert other[0] == "Others"
    assert "&lt;b&gt;Zoe&lt;/b&gt;" in other[1]
    assert others[2] in other[1]


def test_the_history_shows_what_an_undo_put_back(curator: Person, pending: str) -> None:
    curator.get(pending)
    words = {**WORDS, "key": "Only I"}
    assert curator.post(f"{pending}/edit", {"revision": "1", **words}).status_code == 303
    data = {"revision": "2", "reason": "Dull."}
    assert curator.post(f"{pending}/reject", data).status_code == 303
    for _ in range(2):
        assert curator.post("/desk/decisions/undo", {}).status_code == 303
    put_back, undone, rejected, edited, _ = _differences(curator, pending)
    assert undone == rejected == []
    assert [part for part, _ in put_back] == [part for part, _ in edited]
    assert edited[1] != put_back[1]
    assert "put in: Only I" in edited[1][1]
    assert "taken out: Only I" in put_back[1][1]


def test_the_history_shows_a_sorting(curator: Person, pending: str) -> None:
    curator.get(pending)
    assert curator.post(f"{pending}/sort", {"topic": "", "tags": "odd"}).status_code == 303
    found = dict(_differences(curator, pending)[0])
    assert "put in: odd" in found["Tags"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stem": ""}, "stem"),
        ({"stem": "x" * 301}, "stem"),
        ({"key": " "}, "key"),
        ({"distractor_2": "person 12"}, "distractor_2"),
        ({"distractor_3": "y" * 121}, "distractor_3"),
    ],
)
def test_words_that_cannot_stand(
    curator: Person, pending: str, state: State, changes: dict[str, str], field: str
) -> None:
    before = state()
    response = curator.post(f"{pending}/edit", {"revision": "1", **WORDS, **changes})
    assert response.status_code == 400
    assert f'id="{field}-error"' in response.text
    assert f'href="#{field}"' in response.text
    assert "Ada" in response.text
    assert state() == before


@pytest.mark.parametrize("action", ["approve", "reject", "edit", "retire", "reopen"])
def test_a_decision_about_older_words_is_refused(
    curator: Person, pending: str, state: State, action: str
) -> None:
    curator.post(f"{pending}/edit", {"revision": "1", **WORDS})
    before = state()
    data = {"revision": "1", "reason": "x", **WORDS, "key": "Another"}
    response = curator.post(f"{pending}/{action}", data)
    assert response.status_code == 409
    assert "reworded meanwhile" in response.text
    assert "Who is the lead of film 12?" in response.text
    assert state() == before


@pytest.mark.parametrize("action", ["retire", "reopen"])
def test_a_decision_the_status_does_not_allow(
    curator: Person, pending: str, state: State, action: str
) -> None:
    before = state()
    response = curator.post(f"{pending}/{action}", {"revision": "1"})
    assert response.status_code == 409
    assert 'class="notice"' in response.text
    assert state() == before


@pytest.mark.parametrize("revision", ["", "x", "-1", "1.0", "9" * 30])
def test_a_revision_that_is_no_number(
    curator: Person, pending: str, state: State, revision: str
) -> None:
    before = state()
    assert curator.post(f"{pending}/approve", {"revision": revision}).status_code == 400
    assert state() == before


@pytest.mark.parametrize("number", ["999", "99999999999999999999", "0", "-1", "x"])
def test_an_item_that_does_not_exist(curator: Person, number: str, state: State) -> None:
    curator.get("/desk")
    before = state()
    assert curator.get(f"/desk/items/{number}").status_code == 404
    response = curator.post(f"/desk/items/{number}/approve", {"revision": "1"})
    assert response.status_code == 404
    assert state() == before


def test_only_approved_items_are_played(curator: Person, approved: str, bank: Flask) -> None:
    assert bank
    curator.post(f"{approved}/retire", {"revision": "1"})
    assert "11\N{NO-BREAK SPACE}questions" in curator.get("/").text


def test_a_past_quiz_shows_the_words_it_asked(curator: Person, approved: str, bank: Flask) -> None:
    fan = Fan(bank)
    at = fan.start(length="20")
    for item in range(1, 13):
        curator.post(f"/desk/items/{item}/edit", {"revision": "1", **WORDS})
    assert approved
    page = fan.play(at, right=12, total=12).text
    assert "Who plays the lead in film number" in page
    assert "Who is the lead of film 12?" not in page
