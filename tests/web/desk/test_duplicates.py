"""Items that ask the same, side by side, and one of them kept out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.config import AutoApprove
from quiz.services import intake
from tests.factories import NOON, make_article, make_item
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
PENDING, APPROVED, OTHER = 3, 1, 2


@pytest.fixture
def twins(app: Flask) -> Flask:
    """Two items that ask nearly the same, and one that has nothing to do with them."""
    article = make_article(facts={1: "Ann Arbor", 2: "Ben Nevis", 3: "Ann Arbor"})
    items = [
        make_item(article, 1, "Ann Arbor", stem="Who plays the hamster in film number 1?"),
        make_item(article, 2, "Ben Nevis", stem="Who plays the lead in film number 2?"),
        make_item(
            article, 3, "Ann Arbor", stem="In film number 1, who plays the hamster?", warning="Odd."
        ),
    ]
    with app.app_context():
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    return app


def test_they_stand_side_by_side(twins: Flask, curator: Person) -> None:
    page = curator.get(f"/desk/items/{PENDING}").text
    assert f"This item beside item {APPROVED}" in page
    assert "Who plays the hamster in film number 1?" in page
    assert f"beside item {OTHER}" not in page
    assert "Reads like" not in curator.get(f"/desk/items/{OTHER}").text
    assert twins


def mark(person: Person, item: int, of: str) -> int:
    person.get(f"/desk/items/{item}")
    return person.post(f"/desk/items/{item}/duplicate", {"of": of, "revision": "1"}).status_code


@pytest.mark.parametrize(
    ("role", "item", "of", "status"),
    [
        ("curator", PENDING, APPROVED, "rejected"),
        ("curator", APPROVED, PENDING, "retired"),
        ("reviewer", APPROVED, PENDING, "rejected"),
    ],
)
def test_one_is_kept_out_and_points_to_the_other(
    *, twins: Flask, curator: Person, reviewer: Person, role: str, item: int, of: int, status: str
) -> None:
    person = {"curator": curator, "reviewer": reviewer}[role]
    before = f'id="status">{"pending" if item == PENDING else "approved"}<'
    assert mark(person, item, str(of)) == 303
    page = person.get(f"/desk/items/{item}").text
    assert f'id="status">{status}<' in page
    assert "Asks the same as another item: " in page
    assert f'(<a href="/desk/items/{of}">item {of}</a>)' in page
    assert person.post("/desk/decisions/undo", {}).status_code == 303
    assert before in person.get(f"/desk/items/{item}").text
    assert twins


@pytest.mark.parametrize(
    "of",
    [f" {OTHER} ", f"#{OTHER}", f"item {OTHER}"]
    + [f"https://quiz.example/desk/items/{OTHER}{rest}" for rest in ("", "?in=pending", "#item")],
)
def test_one_that_nothing_found_is_named(twins: Flask, curator: Person, of: str) -> None:
    assert mark(curator, PENDING, of) == 303
    page = curator.get(f"/desk/items/{PENDING}").text
    assert 'id="status">rejected<' in page
    assert f'(<a href="/desk/items/{OTHER}">item {OTHER}</a>)' in page
    assert 'name="of"' not in page.partition('class="twin-named"')[2]
    assert twins


@pytest.mark.parametrize(
    ("item", "has_twins", "by_key"),
    [(PENDING, True, ["<button"]), (OTHER, False, ["<details"])],
)
def test_the_key_leads_to_the_twin_or_to_the_field(
    twins: Flask, curator: Person, item: int, *, has_twins: bool, by_key: list[str]
) -> None:
    page = curator.get(f"/desk/items/{item}").text
    assert ("Reads like" in page) is has_twins
    assert re.findall(r'(<\w+)[^>]* data-key="d"', page) == by_key
    assert '<label for="of">The other item</label>' in page
    assert twins


@pytest.mark.parametrize(
    ("of", "status", "words"),
    [
        (str(OTHER), 400, "An item is no duplicate of itself."),
        ("999", 404, "There is no item 999."),
        ("9" * 18, 404, "There is no item"),
        ("9" * 19, 400, "Give the number of an item, or the address of its page."),
        ("the <other> one", 400, "Give the number of an item"),
        ("https://quiz.example/desk/articles/a1", 400, "Give the number of an item"),
        ("", 400, "Give the number of an item"),
    ],
)
def test_a_name_that_leads_nowhere_is_refused_beside_the_field(
    *, twins: Flask, curator: Person, state: State, of: str, status: int, words: str
) -> None:
    curator.get(f"/desk/items/{OTHER}")
    before = state()
    answer = curator.post(f"/desk/items/{OTHER}/duplicate", {"of": of, "revision": "1"})
    assert answer.status_code == status
    assert f'<p class="error" id="of-error">{words}' in answer.text
    assert '<details class="twin-named" open' in answer.text
    assert "<other>" not in answer.text
    assert state() == before
    assert twins


@pytest.mark.parametrize(
    ("of", "status"), [(str(PENDING), 400), ("999", 404), ("x", 400), ("", 400)]
)
def test_what_is_no_duplicate_is_refused(
    twins: Flask, curator: Person, state: State, of: str, status: int
) -> None:
    curator.get(f"/desk/items/{PENDING}")
    before = state()
    assert mark(curator, PENDING, of) == status
    assert state() == before
    assert twins
