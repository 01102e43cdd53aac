"""Names that the articles do not settle: shown side by side, decided, taken back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.services import jobs, merging, working
from quiz.services.jobs import Given
from tests.factories import NOON, StillClock
from tests.nights import account_id
from tests.people import Person, bare
from tests.services.test_merging import FIRST, ONE, OTHER, SECOND

State = Callable[[], dict[str, list[str]]]


@pytest.fixture
def asked(app: Flask, clock: StillClock, curator: Person) -> int:
    """The number of two names that wait, handed in by the curator."""
    given = [Given(name=f"{n}.txt", data=text.encode()) for n, text in enumerate((FIRST, SECOND))]
    with app.app_context():
        jobs.add(given, by=account_id(app, "Cora"), now=NOON)
        assert working.work_once(clock=clock)
        return merging.page().pairs[0].merge_id


def test_both_names_stand_side_by_side(asked: int, curator: Person) -> None:
    page = curator.get("/desk/names").text
    assert f'{ONE} <span class="soft">and</span> {OTHER}' in page
    assert f"It was directed by <mark>{ONE}</mark>." in page
    assert f"It was directed by <mark>{OTHER}</mark>." in page
    assert "Both are said to have done the same" in page
    assert "may contradict" in page
    assert f'action="/desk/names/{asked}/same"' in page
    assert re.findall(r'data-key="(.)"', page) == ["s", "n", "?"]
    assert "Items that somebody judged stay as they are." in page
    job = curator.get("/desk/jobs/1").text
    assert f"“{ONE}” and “{OTHER}”" in job
    assert 'href="/desk/names"' in curator.get("/desk").text


@pytest.mark.parametrize("who", ["curator", "reviewer"])
@pytest.mark.parametrize(("word", "told"), [("same", ": the same"), ("apart", ": not the same")])
def test_a_decision_and_its_undoing(
    asked: int, who: str, word: str, told: str, request: pytest.FixtureRequest
) -> None:
    person: Person = request.getfixturevalue(who)
    person.get("/desk/names")
    assert person.post(f"/desk/names/{asked}/{word}").location == "/desk/names"
    page = person.get("/desk/names").text
    assert f"“{ONE}” and “{OTHER}”{told}" in page
    assert "No name is open." in page
    assert ("To be worked through again" in page) is (word == "same")
    late = person.post(f"/desk/names/{asked}/apart")
    assert late.status_code == 409
    assert "Somebody said already" in late.text
    assert bare(person.get("/desk/names").text) == bare(page)
    assert person.post("/desk/names/undo").status_code == 303
    page = person.get("/desk/names").text
    assert "(taken back)" in page
    assert f'action="/desk/names/{asked}/same"' in page
    assert person.post("/desk/names/undo").status_code == 409


def test_undo_is_for_ones_own_decisions(asked: int, curator: Person, reviewer: Person) -> None:
    curator.get("/desk/names")
    curator.post(f"/desk/names/{asked}/same")
    reviewer.get("/desk/names")
    refused = reviewer.post("/desk/names/undo")
    assert refused.status_code == 409
    assert "nothing about names" in refused.text
    assert "“Thomas Roe” and “Tom Roe”: the same" in curator.get("/desk/names").text


def test_a_curator_has_the_articles_worked_through(
    request: pytest.FixtureRequest, asked: int, curator: Person, reviewer: Person, state: State
) -> None:
    app: Flask = request.getfixturevalue("app")
    clock: StillClock = request.getfixturevalue("clock")
    reviewer.get("/desk/names")
    reviewer.post(f"/desk/names/{asked}/same")
    assert "A curator has them worked through again." in reviewer.get("/desk/names").text
    before = state()
    assert reviewer.post(f"/desk/names/{asked}/again").status_code == 403
    assert state() == before
    curator.get("/desk/names")
    place = curator.post(f"/desk/names/{asked}/again").location
    assert place == "/desk/jobs/2"
    assert "They are being worked through." in curator.get("/desk/names").text
    assert curator.post(f"/desk/names/{asked}/again").status_code == 409
    with app.app_context():
        assert working.work_once(clock=clock)
    assert "1 of them new" in curator.get(place).text
    assert "To be worked through again" not in curator.get("/desk/names").text


def test_decisions_as_a_file(asked: int, curator: Person) -> None:
    curator.get("/desk/names")
    curator.post(f"/desk/names/{asked}/apart")
    answer = curator.get("/desk/names/decisions.json")
    assert answer.mimetype == "application/json"
    (decision,) = json.loads(answer.text)["decisions"]
    assert (decision["one"], decision["other"], decision["same"]) == (ONE, OTHER, False)


def test_nobody_else_decides(asked: int, host: Person, stranger: Person, state: State) -> None:
    before = state()
    for person, status in ((host, 403), (stranger, 404)):
        for word in ("same", "apart"):
            assert person.post(f"/desk/names/{asked}/{word}").status_code == status
        assert person.get("/desk/names").status_code == status
    assert state() == before
