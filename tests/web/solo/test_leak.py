"""Before an answer is stored, nothing the server sends tells the right option from the wrong ones.

The bank holds one canary item; every byte of every answer of every address is recorded while its
question is open.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from flask import Flask

from quiz.config import AutoApprove
from quiz.services import intake
from tests.factories import NOON, make_article, make_item
from tests.people import Fan, Person

KEY = "ZQX-RIGHT-7"
WRONG = ("ZQX-WRONG-1", "ZQX-WRONG-2", "ZQX-WRONG-3")
_TOKEN = re.compile(rb'value="[\w.-]{60,}"')


@pytest.fixture
def prepared(databases: Path) -> Path:
    return databases / "empty"


@pytest.fixture
def bank(app: Flask) -> Flask:
    """A bank of the canary alone."""
    article = make_article("canary-article", facts={1: KEY}, title="ZQX-TITLE")
    item = make_item(article, 1, KEY, wrong=WRONG, stem="Which one is it?")
    with app.app_context():
        intake.take_in([article], [item], policy=AutoApprove.CLEAN, now=NOON)
    return app


def _everything(fan: Fan, stranger: Person, at: str) -> list[bytes]:
    """All that fan and stranger can get while the question is open, head and body."""
    fragment = {"X-Fragment": "stage"}
    answers = [
        fan.get(at),
        fan.get(at, headers=fragment),
        fan.client.head(at),
        fan.client.options(at),
        fan.get("/"),
        fan.get("/boards"),
        fan.get("/healthz"),
        fan.post(f"{at}/next", {"leaving": "0"}),
        fan.post(f"{at}/next", {"leaving": "0"}, fragment=True),
        fan.post(f"{at}/answer", {"number": "0", "choice": "7"}),
        fan.post(f"{at}/answer", {"number": "0", "choice": "7"}, fragment=True),
        fan.post(f"{at}/answer", {"number": "3", "choice": "0"}),
        fan.post(f"{at}/sign", {"nickname": "Anna"}),
        fan.post(f"{at}/missed"),
        fan.get("/desk"),
        fan.get("/desk/items/1"),
        fan.get("/desk/articles/canary-article"),
        stranger.get(at),
        stranger.get("/"),
        stranger.post(f"{at}/answer", {"number": "0", "choice": "0"}),
        stranger.post(f"{at}/give-up"),
    ]
    return [str(a.headers).encode() + a.data for a in answers]


def test_no_byte_tells_the_key_before_the_answer(fan: Fan, stranger: Person) -> None:
    at = fan.start(length="5")
    sent = _everything(fan, stranger, at)
    counts: Counter[bytes] = Counter()
    for page in sent:
        for option in (KEY, *WRONG):
            counts[option.encode()] += page.count(option.encode())
        assert b"ZQX-TITLE" not in page
        assert b"In film number" not in page
        assert b"canary-article" not in page
        assert b"fact-" not in page
        assert b"uid-" not in page
    assert counts[KEY.encode()] > 3
    assert len(set(counts.values())) == 1


def test_the_tiles_differ_in_nothing_but_place_and_text(fan: Fan) -> None:
    page = _TOKEN.sub(b"", fan.get(fan.start(length="5")).data).decode()
    tiles = re.findall(r"<button class=\"option.*?</button>", page, re.DOTALL)
    assert len(tiles) == 4
    bare = set()
    for place, tile in enumerate(tiles):
        plain = re.sub(r"ZQX-[A-Z]+-\d", "TEXT", tile)
        plain = re.sub(r'd="[^"]+"', "SHAPE", plain)
        plain = plain.replace(f"option-{'abcd'[place]}", "COLOUR")
        plain = plain.replace(f'value="{place}"', "PLACE").replace(f"{'ABCD'[place]}<", "LETTER<")
        bare.add(plain)
    assert len(bare) == 1


def test_the_place_of_the_key_is_chance(bank: Flask) -> None:
    """Over 200 quizzes each place has the key a quarter of the time (chi-square, p 0.001)."""
    places: Counter[int] = Counter()
    for _ in range(8):
        fan = Fan(bank)
        for _ in range(25):
            page = fan.get(fan.start(length="5")).text
            options = re.findall(r"ZQX-\w+-\d", page)
            places[options.index(KEY)] += 1
    expected = sum(places.values()) / 4
    chi_square = sum((places[place] - expected) ** 2 / expected for place in range(4))
    assert chi_square < 16.27


def test_another_quiz_of_the_same_fan_tells_no_more(fan: Fan) -> None:
    first, second = fan.start(length="5"), fan.start(length="5")
    fan.get(first)
    fan.post(f"{first}/answer", {"number": "0", "choice": "0"})
    page = fan.get(second).text
    assert "The answer" not in page
    assert page.count(KEY) == page.count(WRONG[0])
