"""Items written by hand: the form, the checks beside it, and what becomes of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import sentence
from tests.people import Fan, Person

State = Callable[[], dict[str, list[str]]]
ITEM = {
    "stem": "Which actress is the lead of the film “Number Three”?",
    "key": "Person 3",
    "distractor_1": "Anna Albers",
    "distractor_2": "Berta Brecht",
    "article": "films",
    "sentence": sentence(3, "Person 3"),
    "status": "pending",
    "topic": "",
    "tags": "",
}
KNOWN = {
    **ITEM,
    "stem": "Which beer does the pub “Crown” pour on Mondays?",
    "key": "Porter",
    "distractor_1": "Stout",
    "distractor_2": "Lager",
    "article": "",
    "sentence": "",
    "note": "The landlord told us.",
}


def keep(person: Person, **changes: str) -> tuple[int, str]:
    person.get("/desk/items/new")
    response = person.post("/desk/items/new", {**ITEM, **changes})
    return response.status_code, response.location or response.text


def test_an_item_is_proved_by_its_sentence(bank: Flask, curator: Person) -> None:
    status, where = keep(
        curator, tags="mine", sentence=f"  {ITEM['sentence'].replace(' ', '  ')}\n"
    )
    assert status == 303, where
    page = curator.get(where).text
    assert 'id="status">pending<' in page
    assert "<mark>Person 3</mark>" in page
    assert "written by Cora" in page
    assert 'tag-own">mine<' in page
    assert "by-hand" not in page
    assert "Written by hand." in page
    assert "of 4" in curator.get(f"{where}?in=pending").text
    assert bank


def test_an_item_may_be_known_to_its_writer_and_played(
    bank: Flask, curator: Person, fan: Fan
) -> None:
    status, where = keep(curator, **{**KNOWN, "status": "approved"})
    assert status == 303, where
    page = curator.get(where).text
    assert 'id="status">approved<' in page
    assert "The landlord told us." in page
    assert "No source sentence" in page
    listed = curator.get("/desk/bulk?in=approved&relation=played-by&which=all&do=retire").text
    fields = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', listed)
    assert curator.post("/desk/bulk", dict(fields)).status_code == 303
    at = fan.start()
    fan.answer(at, 0, right=False)
    page = fan.get(at).text
    assert "No source sentence:</b> written by hand." in page
    assert "The landlord told us." in page


def test_what_is_approved_at_once_can_be_taken_back(bank: Flask, curator: Person) -> None:
    _, where = keep(curator, status="approved")
    assert curator.post("/desk/decisions/undo", {}).status_code == 303
    assert 'id="status">pending<' in curator.get(where).text
    assert curator.post("/desk/decisions/undo", {}).status_code == 409
    assert bank


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"stem": ""}, "This cannot be empty."),
        ({"distractor_2": ""}, "This cannot be empty."),
        ({"distractor_2": "anna albers"}, "This option stands there twice."),
        ({"sentence": "", "note": ""}, "or say below how you know"),
        ({"sentence": "This is said nowhere."}, "does not stand in that article"),
        ({"article": ""}, "in which article"),
        ({"article": "novels"}, "does not stand in that article"),
        ({"topic": "999"}, "Not a valid choice"),
        ({"tags": "x" * 50}, "A tag has at most"),
        ({"status": "rejected"}, "Not a valid choice"),
        ({"stem": "Which actress is Person 3 of the film “Number Three”?"}, "that you are sure"),
        ({"stem": "It is who?"}, "that you are sure"),
    ],
)
def test_what_is_missing_or_wrong_is_said(
    bank: Flask, curator: Person, state: State, changes: dict[str, str], words: str
) -> None:
    curator.get("/desk/items/new")
    before = state()
    status, page = keep(curator, **changes)
    assert status == 400
    assert words in page
    assert state() == before
    assert bank


def test_who_is_sure_keeps_it_all_the_same(bank: Flask, curator: Person) -> None:
    changes = {"stem": "It is who?"}
    _, page = keep(curator, **changes)
    assert "I am sure" in page
    assert "Stops it" in page
    status, where = keep(curator, **changes, is_sure="y")
    assert status == 303
    assert "(stem-form)" in curator.get(where).text
    assert bank


def test_the_checks_are_those_of_the_generator(bank: Flask, curator: Person) -> None:
    curator.get("/desk/items/new")
    sent = {**KNOWN, "key": "A very, very long and detailed answer"}
    response = curator.post("/desk/items/check", sent)
    assert response.status_code == 200
    assert "much longer than the other options" in response.text
    assert "<html" not in response.text
    assert "(count)" not in response.text
    assert "No rule dislikes it." in curator.post("/desk/items/check", KNOWN).text
    assert "Nothing to say yet." in curator.post("/desk/items/check", {}).text
    twin = {**ITEM, "stem": "Who plays the lead in film number 3?"}
    assert "Reads like" in curator.post("/desk/items/check", twin).text
    assert bank


def test_without_script_a_button_checks(bank: Flask, curator: Person, state: State) -> None:
    curator.get("/desk/items/new")
    before = state()
    response = curator.post("/desk/items/new", {**KNOWN, "only": "check"})
    assert response.status_code == 200
    assert "No rule dislikes it." in response.text
    assert 'value="Porter"' in response.text
    assert state() == before
    assert bank


def test_the_very_same_question_is_kept_once(bank: Flask, curator: Person) -> None:
    assert keep(curator)[0] == 303
    status, page = keep(curator, stem=ITEM["stem"].upper(), is_sure="y")
    assert (status, "very question already" in page) == (400, True)
    assert bank


def test_up_to_six_options_and_an_edit_keeps_them(bank: Flask, curator: Person) -> None:
    more = {"distractor_3": "Carla C", "distractor_4": "Dora D", "distractor_5": "Emma E"}
    status, where = keep(curator, **more)
    assert status == 303
    page = curator.get(where).text
    assert all(name in page for name in more.values())
    words = {name: value for name, value in ITEM.items() if name.startswith(("stem", "key", "dis"))}
    curator.post(f"{where}/edit", {**words, **more, "stem": "Who?", "revision": "1"})
    page = curator.get(where).text
    assert re.search("<h1>Who\\?</h1>", page)
    assert len(re.findall('icon"[^>]*>\\s*<path d="M6 6', page)) == 5
    assert bank
