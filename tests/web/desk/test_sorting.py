"""Topics and tags: where items begin, how they are sorted, and lists sifted by them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.interchange import detection
from quiz.services import opentdb
from quiz.services.units import writing
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.responses import ItemRating
from tests.factories import stock
from tests.people import Person

State = Callable[[], dict[str, list[str]]]


def sort(person: Person, item_id: int, **data: str) -> int:
    person.get(f"/desk/items/{item_id}")
    return person.post(f"/desk/items/{item_id}/sort", data).status_code


def topic_id(person: Person, name: str) -> str:
    found = re.search(rf'<option[^>]*value="(\d+)"[^>]*>{name}<', person.get("/desk/items/1").text)
    assert found, name
    return found[1]


def test_items_begin_under_the_topic_of_their_article(bank: Flask, curator: Person) -> None:
    assert '<span class="tag">Film and television</span>' in curator.get("/desk/items/1").text
    assert "12\N{NO-BREAK SPACE}items" not in curator.get("/desk/topics").text
    assert "15\N{NO-BREAK SPACE}items, 12 played" in curator.get("/desk/topics").text
    assert bank


def test_an_item_is_sorted_anew_and_back(bank: Flask, curator: Person) -> None:
    music = topic_id(curator, "Music")
    assert sort(curator, 1, topic=music, tags=" Easy one,christmas , easy  ONE") == 303
    page = curator.get("/desk/items/1").text
    assert '<span class="tag">Music</span>' in page
    assert re.findall(r'tag-own">([^<]+)<', page) == ["christmas", "easy one"]
    assert "sorted by Cora" in page
    assert "approved by policy" in page, "sorting is no judging"
    assert curator.post("/desk/decisions/undo", {}).status_code == 303
    page = curator.get("/desk/items/1").text
    assert '<span class="tag">Film and television</span>' in page
    assert "tag-own" not in page
    assert "approved by policy" in page
    assert bank


def test_sorting_stands_beside_judging_when_that_is_taken_back(
    bank: Flask, curator: Person
) -> None:
    music = topic_id(curator, "Music")
    sort(curator, 1, topic=music, tags="")
    curator.post("/desk/items/1/retire", {"revision": "1"})
    curator.post("/desk/decisions/undo", {})
    page = curator.get("/desk/items/1").text
    assert '<span class="tag">Music</span>' in page
    assert "approved by policy" in page
    curator.post("/desk/decisions/undo", {})
    assert '<span class="tag">Film and television</span>' in curator.get("/desk/items/1").text
    assert bank


@pytest.mark.parametrize(
    "data",
    [
        {"topic": "999", "tags": ""},
        {"topic": "x", "tags": ""},
        {"topic": "", "tags": "x" * 41},
        {"topic": "", "tags": ",".join("abcdefghijklmn")},
    ],
)
def test_what_is_no_topic_or_tag_is_refused(
    bank: Flask, curator: Person, state: State, data: dict[str, str]
) -> None:
    curator.get("/desk/items/1")
    before = state()
    assert sort(curator, 1, **data) == 400
    assert state() == before
    assert bank


def stems(person: Person, query: str, listing: str = "approved") -> int:
    return person.get(f"/desk/{listing}?{query}").text.count("Who plays the lead")


def test_lists_are_sifted(bank: Flask, curator: Person) -> None:
    music = topic_id(curator, "Music")
    film = topic_id(curator, "Film and television")
    sort(curator, 1, topic=music, tags="christmas")
    sort(curator, 2, topic="", tags="christmas, hard")
    assert stems(curator, f"topic={music}") == 1
    assert stems(curator, f"topic={film}") == 10
    assert stems(curator, "topic=0") == 1
    assert stems(curator, "tag=christmas") == 2
    assert stems(curator, "tag=christmas&topic=0") == 1
    assert stems(curator, "tag=none-such") == 0
    assert stems(curator, "article=films") == 12
    assert stems(curator, "article=novels") == 0
    assert stems(curator, "relation=played-by") == 12
    assert stems(curator, "relation=won") == 0
    assert stems(curator, "difficulty=hard") == 12
    assert stems(curator, "difficulty=medium") == 0
    assert stems(curator, "flag=too-fast") == 0
    assert stems(curator, "reported=1") == 0
    assert stems(curator, "rule=odd", "pending") == 3
    assert stems(curator, "rule=odd") == 0
    assert stems(curator, "topic=x&difficulty=x&reported=x") == 12
    assert bank


def test_what_play_taught_counts_wherever_difficulty_is_told(bank: Flask, curator: Person) -> None:
    expected = (None, None, 0.1, None, 0.24, 0.25, 0.39, 0.4)
    with bank.app_context(), writing():
        for item_id, wrong in enumerate(expected, start=1):
            db.session.get_one(Item, item_id).difficulty = wrong
        db.session.add(ItemRating(item_id=1, value=-2.0, n=10))
        db.session.add(ItemRating(item_id=2, value=-0.4, n=10))
        db.session.add(ItemRating(item_id=3, value=2.0, n=9))  # too few answers to count
        db.session.add(ItemRating(item_id=9, value=-2.0, n=10))
    data = curator.get("/desk/export/file?which=all&in=approved&format=csv").data
    told = [row.entry.difficulty for row in detection.read(data).rows]
    assert told == [
        *("easy", "medium", "easy", "", "easy", "medium", "medium", "hard"),
        *("easy", "hard", "hard", "hard"),
    ]
    overview = curator.get("/desk/overview").text
    for band, number in Counter(filter(None, told)).items():
        assert stems(curator, f"difficulty={band}") == number
        assert re.search(rf'difficulty={band}">{number}</a>', overview)
    with bank.app_context():
        assert opentdb.counted(11) == Counter(band or "medium" for band in told)


def test_along_a_sifted_list(bank: Flask, curator: Person) -> None:
    for item_id in (2, 5):
        sort(curator, item_id, topic="", tags="christmas")
    page = curator.get("/desk/approved?tag=christmas").text
    found = re.findall(r'href="(/desk/items/\d+\?[^"]*)"', page)
    assert len(found) == 2
    first = curator.get(found[0].replace("&amp;", "&")).text
    assert "1 of 2" in first
    assert f'rel="next" href="{found[1]}"' in first
    assert 'href="/desk/approved?tag=christmas#search"' in first
    assert bank


def test_a_page_of_a_list_costs_the_same_whatever_is_asked(app: Flask, curator: Person) -> None:
    from sqlalchemy import event  # noqa: PLC0415 - counted here alone

    from quiz.store.base import db  # noqa: PLC0415

    statements: list[str] = []

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        statements.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
    query = "topic=1&tag=a&article=films&relation=played-by&rule=odd&difficulty=easy&flag=x&q=who"
    counts = []
    for approved in (2, 20, 40):
        stock(app, approved=approved)
        statements.clear()
        curator.get(f"/desk/approved?{query}&reported=1")
        counts.append(len(statements))
    assert len(set(counts)) == 1
    assert counts[0] <= 16


def test_the_curator_keeps_the_list_of_topics(bank: Flask, curator: Person) -> None:
    curator.get("/desk/topics")
    assert curator.post("/desk/topics", {"name": " Local  history "}).status_code == 303
    page = curator.get("/desk/topics").text
    assert "<b>Local history</b>" in page
    new = topic_id(curator, "Local history")
    assert curator.post("/desk/topics", {"name": "local HISTORY"}).status_code == 400
    assert curator.post(f"/desk/topics/{new}/rename", {"name": "Our town"}).status_code == 303
    assert "<b>Our town</b>" in curator.get("/desk/topics").text
    assert curator.post(f"/desk/topics/{new}/rename", {"name": "music"}).status_code == 400
    assert curator.post(f"/desk/topics/{new}/drop", {}).status_code == 303
    assert "Our town" not in curator.get("/desk/topics").text
    film = topic_id(curator, "Film and television")
    refused = curator.post(f"/desk/topics/{film}/drop", {})
    assert refused.status_code == 400
    assert "This topic has items." in refused.text
    assert bank
