"""The audit log: who, what, when, before and after; sifted, page by page, and as CSV."""

from __future__ import annotations

import csv
import io
import re

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.people import Person


@pytest.fixture
def history(bank: Flask, curator: Person, reviewer: Person) -> Flask:
    """Four decisions of two people on two items."""
    curator.get("/desk/items/1")
    curator.post("/desk/items/1/retire", {"revision": "1"})
    words = {f"distractor_{n}": f"Nobody {n}" for n in (1, 2, 3)}
    reviewer.get("/desk/items/2")
    reviewer.post("/desk/items/2/edit", {"revision": "1", "stem": "=Who?", "key": "Me", **words})
    reviewer.post("/desk/items/2/sort", {"topic": "", "tags": "a, b"})
    reviewer.post("/desk/items/2/reject", {"revision": "2", "reason": '=HYPERLINK("x")'})
    return bank


def rows(person: Person, query: str = "") -> list[str]:
    page = person.get(f"/desk/log{query}").text
    return re.findall(r"<tr>\s*<td.*?</tr>", page, re.DOTALL)


def test_the_latest_is_first_with_before_and_after(history: Flask, curator: Person) -> None:
    found = rows(curator, "?by=Rita")
    assert len(found) == 3
    assert "<del>approved</del> → <ins>rejected</ins>" in found[0]
    assert "<b>tags:</b>" in found[1]
    assert "<ins>a, b</ins>" in found[1]
    assert "<del>Film and television</del>" in found[1]
    assert "<b>question:</b> <del>Who plays the lead in film number 1?</del>" in found[2]
    assert "<ins>=Who?</ins>" in found[2]
    assert "<b>answer:</b> <del>Person 1</del> → <ins>Me</ins>" in found[2]
    assert history


def test_it_is_sifted(history: Flask, curator: Person) -> None:
    assert len(rows(curator, "?by=Cora")) == 1
    assert len(rows(curator, "?what=retired")) == 1
    assert len(rows(curator, "?item=2&what=edited")) == 1
    assert len(rows(curator, "?about=item&by=Rita")) == 3
    assert len(rows(curator, "?about=topic")) == 0
    assert len(rows(curator, "?by=Rita&since=2026-03-14&until=2026-03-14")) == 3
    assert len(rows(curator, "?by=Rita&since=2026-03-15")) == 0
    assert len(rows(curator, "?by=Rita&until=2026-03-13")) == 0
    assert (
        len(rows(curator, "?by=Rita&item=x&what=x&about=x&since=x&until=2026-02-31&below=x")) == 3
    )
    assert "Nothing was done that is like this." in curator.get("/desk/log?by=Nobody").text
    assert history


def test_it_has_pages(history: Flask, curator: Person) -> None:
    for _ in range(30):
        curator.post("/desk/items/3/retire", {"revision": "1"})
        curator.post("/desk/decisions/undo", {})
    first = curator.get("/desk/log").text
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older
    assert len(rows(curator)) == 50
    second = curator.get(older[1].replace("&amp;", "&")).text
    assert "taken in" in second
    assert history


def test_people_and_topics_are_in_it(
    history: Flask, curator: Person, reviewer: Person, clock: StillClock
) -> None:
    clock.forward(minutes=1)
    curator.post("/people/role", {"name": "rita", "role": "host"})
    curator.post("/desk/topics", {"name": "<b>Seas</b>"})
    made, changed = rows(curator)[:2]
    assert "topic made" in made
    assert "<bdi>&lt;b&gt;Seas&lt;/b&gt;</bdi>" in made
    assert "<b>role:</b> <del>reviewer</del> → <ins>host</ins>" in changed
    assert len(rows(curator, "?what=role+changed")) == 1
    assert len(rows(curator, "?about=account")) == 1
    assert reviewer.get("/desk").status_code == 403
    assert history


def test_the_table_is_harmless_in_a_spreadsheet(history: Flask, curator: Person) -> None:
    response = curator.get("/desk/log/file?item=2")
    assert response.mimetype == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    read = list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))
    assert read[0]["reason"] == '\'=HYPERLINK("x")'
    assert {(r["who"], r["what"]) for r in read} >= {
        ("Rita", "rejected"),
        ("(program)", "approved"),
    }
    assert not [cell for row in read for cell in row.values() if cell[:1] in "=+-@" and cell]
    assert history


def test_marks_are_taken_out(history: Flask, curator: Person) -> None:
    response = curator.get("/desk/export/marks")
    assert response.is_json
    assert "attachment" in response.headers["Content-Disposition"]
    marks = response.get_json()["marks"]
    assert [(each["uid"], each["verdict"]) for each in marks] == [("uid-films-1", "fix")]
    assert history
