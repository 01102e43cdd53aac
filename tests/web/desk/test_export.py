"""Taking items out of the bank: the file, what it lacks, and what is refused."""

from __future__ import annotations

import pytest
from flask import Flask

from quiz.interchange import detection
from quiz.services.exporting import FORMATS
from tests.people import Person

READ = sorted(suffix for suffix, codec in FORMATS.items() if codec.read)


@pytest.mark.parametrize("suffix", READ)
def test_every_approved_item_leaves_with_its_key(bank: Flask, curator: Person, suffix: str) -> None:
    response = curator.client.get(f"/desk/export/file?format={suffix}&status=approved")
    assert response.status_code == 200
    assert f'filename="pubproof.{suffix}"' in response.headers["Content-Disposition"]
    rows = detection.read(response.data).rows
    assert len(rows) == 12
    for row in rows:
        entry = row.entry
        assert [entry.options[key].startswith("Person") for key in entry.keys] == [True]
        if entry.explanation:
            assert entry.options[entry.keys[0]] in entry.explanation
    assert bank


def test_the_place_of_the_key_says_nothing(bank: Flask, curator: Person) -> None:
    data = curator.get("/desk/export/file?format=csv&status=approved&status=pending").data
    keys = [row.entry.keys[0] for row in detection.read(data).rows]
    assert len(keys) == 15
    assert len(set(keys)) > 2
    again = curator.get("/desk/export/file?format=csv&status=approved&status=pending").data
    assert again == data
    assert bank


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_what_a_format_lacks_is_said_before(bank: Flask, curator: Person, suffix: str) -> None:
    page = curator.get(f"/desk/export?format={suffix}&status=approved").text
    assert "12\N{NO-BREAK SPACE}items in" in page
    carries_all = suffix in {"csv", "sheet.csv"}
    assert ("Nothing is lost." in page) is carries_all
    assert ("Not carried" in page) is not carries_all
    assert bank


def test_nothing_to_take(curator: Person) -> None:
    page = curator.get("/desk/export?format=csv&status=rejected").text
    assert "No item has one of these statuses" in page
    assert "Download" not in page


@pytest.mark.parametrize(
    "query", ["format=docx&status=approved", "format=csv", "status=everything"]
)
@pytest.mark.parametrize("path", ["/desk/export", "/desk/export/file"])
def test_bad_wishes_are_named_beside_the_field(
    bank: Flask, curator: Person, path: str, query: str
) -> None:
    response = curator.get(f"{path}?{query}")
    assert response.status_code == 400
    assert 'class="summary"' in response.text
    assert bank
