"""What the desk shows of play: counts beside the options, and the list of what needs a look."""

from __future__ import annotations

import re

from flask import Flask

from quiz.services import statistics
from tests.factories import NOON
from tests.people import Fan, Person


def played(app: Flask, *, fans: int, right: int) -> None:
    """Everybody plays the whole bank and gets the first `right` questions right."""
    for _ in range(fans):
        fan = Fan(app)
        at = fan.start(length="20")
        fan.play(at, right=right, total=12)
    with app.app_context():
        assert statistics.count(now=NOON) == fans


def test_an_item_nobody_played_says_nothing(bank: Flask, curator: Person) -> None:
    assert "In play" not in curator.get("/desk/items/1").text
    page = curator.get("/desk/flagged").text
    assert "Nothing needs a second look." in page
    assert 'Flagged<span class="count">0</span>' in page
    assert bank


def test_what_was_chosen_stands_beside_each_option(bank: Flask, curator: Person) -> None:
    played(bank, fans=2, right=12)
    page = curator.get("/desk/items/1").text
    assert "In play" in page
    shares = re.findall(r'<meter min="0" max="1" value="([\d.]+)"', page)
    assert shares == ["1.0", "0.0", "0.0", "0.0"]
    assert "2, each by their first attempt" in page


def test_what_everybody_fails_is_listed(bank: Flask, curator: Person) -> None:
    played(bank, fans=20, right=0)
    page = curator.get("/desk/flagged").text
    assert 'Flagged<span class="count">12</span>' in page
    assert page.count("3\N{NO-BREAK SPACE}flags") == 12
    assert "3\N{NO-BREAK SPACE}flags" in curator.get("/desk/approved").text
    item = re.search(r'href="(/desk/items/\d+)[?"]', page)
    assert item
    assert "No more players find the key than would by guessing." in curator.get(item[1]).text


def test_what_somebody_looked_at_is_flagged_no_more(bank: Flask, curator: Person) -> None:
    played(bank, fans=20, right=0)
    first = re.search(r'href="(/desk/items/(\d+))[?"]', curator.get("/desk/flagged").text)
    assert first
    assert "Looked at: it is right" in curator.get(f"{first[1]}?in=flagged").text
    approved = curator.post(f"{first[1]}/approve", {"revision": "1", "in": "flagged"})
    assert approved.status_code == 303
    assert "in=flagged" in approved.location
    assert approved.location != f"{first[1]}?in=flagged"
    page = curator.get("/desk/flagged").text
    assert 'Flagged<span class="count">11</span>' in page
    assert f'href="{first[1]}?' not in page
    page = curator.get(first[1]).text
    assert "Looked at: it is right" not in page
    assert "flagged again at 40\N{NO-BREAK SPACE}players" in page
    again = curator.post(f"{first[1]}/approve", {"revision": "1", "in": "flagged"})
    assert again.status_code == 409
    assert 'Flagged<span class="count">11</span>' in curator.get("/desk/flagged").text
    curator.post("/desk/decisions/undo", {"item": first[2]})
    assert "Looked at: it is right" in curator.get(first[1]).text
    assert 'Flagged<span class="count">12</span>' in curator.get("/desk/flagged").text
