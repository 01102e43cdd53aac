"""Bringing items in at the desk: the file, what becomes of it, and what is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from quiz.services import imports
from tests.corpus import CORPUS
from tests.people import HOME, Fan, Person

State = Callable[[], dict[str, list[str]]]
RIVERS = (
    b"Question,Answer 1,Answer 2,Correct answer\n"
    b"Which river flows through Vienna?,Rhine,Danube,2\n"
    b"Which river flows through Prague?,Vltava,Po,1\n"
    b"Which river flows through Rome?,Tiber,Tiber,1\n"
)


def send(
    person: Person, data: bytes, *, name: str = "rivers.csv", pasted: str = ""
) -> TestResponse:
    if not person.token:
        person.get("/desk/import")
    sent = {
        "csrf_token": person.token,
        "pasted": pasted,
        "file": FileStorage(io.BytesIO(data), filename=name),
    }
    boundary, body = encode_multipart(sent)  # the client would leave its own temporary file open
    return person.client.post(
        "/desk/import",
        data=body,
        content_type=f'multipart/form-data; boundary="{boundary}"',
        headers={"Origin": HOME},
    )


def at(response: TestResponse) -> str:
    assert response.status_code == 303, response.text
    return str(response.location).partition("?")[0]


def test_from_a_file_to_the_queue(app: Flask, curator: Person) -> None:
    place = at(send(curator, RIVERS))
    page = curator.get(place).text
    assert "Take in 2\N{NO-BREAK SPACE}items" in page
    assert "two of its answers are the same" in page
    assert "Which river flows through Vienna?" not in curator.get("/desk").text
    assert curator.post(f"{place}/confirm").status_code == 303
    page = curator.get(place).text
    assert "2\N{NO-BREAK SPACE}items taken in" in page
    assert "Discard" not in page
    assert "Which river flows through Vienna?" in curator.get("/desk").text
    assert "rivers.csv" in curator.get("/desk/import").text
    item = curator.get("/desk/items/1").text
    assert "No source sentence:</b> imported from <cite>rivers.csv</cite>" in item
    assert "taken in by Cora" in item
    assert app


def test_pasted_text_does_as_well(curator: Person) -> None:
    curator.get("/desk/import")
    sent = {"pasted": "The Danube flows through Vienna {T}"}
    page = curator.get(at(curator.post("/desk/import", sent))).text
    assert "pasted text" in page
    assert "Moodle GIFT" in page
    assert "The Danube flows through Vienna" in page


def test_the_same_file_again_says_so(curator: Person) -> None:
    first = send(curator, RIVERS)
    again = send(curator, RIVERS)
    assert at(again) == at(first)
    assert "uploaded before" in curator.get(str(again.location)).text


def test_discarding_leaves_nothing(curator: Person) -> None:
    place = at(send(curator, RIVERS))
    assert curator.post(f"{place}/discard").status_code == 303
    assert "Nothing was taken in." in curator.get(place).text
    response = curator.post(f"{place}/confirm")
    assert response.status_code == 409
    assert "was discarded" in response.text
    assert "Nothing waits for you." in curator.get("/desk").text


def test_confirming_twice_is_harmless(curator: Person, state: State) -> None:
    place = at(send(curator, RIVERS))
    curator.post(f"{place}/confirm")
    before = state()
    assert curator.post(f"{place}/confirm").status_code == 303
    assert state() == before
    assert curator.post(f"{place}/discard").status_code == 409
    assert state() == before


def test_what_reads_alike_is_taken_only_when_ticked(curator: Person) -> None:
    alike = RIVERS.replace(b"Which river flows", b"Which river is it that flows")
    place = at(send(curator, RIVERS))
    curator.post(f"{place}/confirm")
    place = at(send(curator, alike))
    page = curator.get(f"{place}?show=alike").text
    link = re.search(r'Reads like “<a href="(/desk/items/\d+)">Which river flows', page)
    assert link
    assert "<h1>Which river flows through Vienna?</h1>" in curator.get(link[1]).text
    assert "Take in what is ticked" in page
    curator.post(f"{place}/confirm", {"alike": "on"})
    assert "2\N{NO-BREAK SPACE}items taken in" in curator.get(place).text


def test_tabs_show_a_part_and_pages_have_ends(curator: Person) -> None:
    place = at(send(curator, RIVERS))
    assert "Vienna" not in curator.get(f"{place}?show=problem").text
    assert "No row here." in curator.get(f"{place}?show=known").text
    for query in ("show=nonsense", "page=0", "page=99", "page=x"):
        assert "Vienna" in curator.get(f"{place}?{query}").text


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ((b"", "", ""), "Choose a file or paste its text"),
        ((RIVERS, "rivers.csv", "Is it so? {T}"), "one of the two"),
        ((b"", "empty.csv", ""), "it is empty"),
        ((b"\xff\xfe\xfd", "odd.csv", ""), "cannot be read"),
        ((b"", "", "no question at all"), "none of the known formats"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(
    curator: Person, state: State, case: tuple[bytes, str, str], words: str
) -> None:
    data, name, pasted = case
    curator.get("/desk/import")
    before = state()
    response = send(curator, data, name=name, pasted=pasted)
    assert response.status_code == 400
    assert words in response.text
    assert 'class="summary"' in response.text
    assert state() == before


def test_a_file_that_is_none(curator: Person) -> None:
    curator.get("/desk/import")
    assert curator.post("/desk/import", {"file": "rivers.csv"}).status_code == 400


def test_a_file_may_be_large_from_a_curator_only(
    curator: Person, reviewer: Person, fan: Fan, state: State
) -> None:
    row = b"Which river flows through Vienna?,Rhine,Danube,2\n"
    large = RIVERS + b"\n" * (2_000_000 - len(RIVERS)) + row
    huge = RIVERS + b"\n" * (imports.MOST_BYTES + 200_000)
    reviewer.get("/account")
    fan.get("/")
    before = state()
    assert send(curator, huge).status_code == 413
    assert send(reviewer, large).status_code == 413
    assert send(fan, large).status_code == 413
    assert send(reviewer, RIVERS).status_code == 403
    assert send(fan, RIVERS).status_code == 404
    assert state() == before
    refused = send(curator, large)
    assert (refused.status_code, "20,000 rows" in refused.text) == (400, True)
    assert send(curator, RIVERS + row * 9000 + b"," * 1_500_000).status_code == 303


def test_text_of_files_stays_text(curator: Person) -> None:
    rows = "\n\n".join(
        f"[plain]{''.join(chr(92) + c if c in '#=~{}:' else c for c in text)} {n} {{=right ~wrong}}"
        for n, text in enumerate(CORPUS)
        if "\n" not in text and chr(92) not in text and text.strip()
    )
    response = send(curator, rows.encode("utf-8", "replace"), name="<b>bold</b>.gift")
    page = curator.get(at(response)).text
    assert "<b>bold</b>.gift" not in page
    assert "<script>alert" not in page
