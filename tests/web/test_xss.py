"""Text from outside stays text: names, items, articles, addresses."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from flask import Flask

from quiz.config import AutoApprove
from quiz.services import intake
from tests.corpus import CORPUS
from tests.factories import NOON, make_article, make_item
from tests.people import Fan, Person

FOREIGN = {"iframe", "base", "style", "math", "object", "embed"}
ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "srcdoc"}
PARTS = (CORPUS[:10], CORPUS[10:20], CORPUS[20:])


class _Reader(HTMLParser):
    """Reads a page as a browser does and notes what only foreign markup could have brought."""

    def __init__(self) -> None:
        super().__init__()
        self.foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.foreign.append(f"{tag} {name}")
            if name in ADDRESSES and not (value or "").startswith(("/", "#", "?")):
                self.foreign.append(f"{tag} {name}={value}")
            if name in ADDRESSES and (value or "").startswith("//"):
                self.foreign.append(f"{tag} {name}={value}")
            if name == "content" and "evil" in (value or ""):
                self.foreign.append(f"{tag} {value}")
        if tag in FOREIGN or (tag == "script" and "src" not in dict(attrs)):
            self.foreign.append(tag)


def _is_harmless(page: str) -> None:
    reader = _Reader()
    reader.feed(page)
    assert not reader.foreign
    assert "<b>bold" not in page
    assert "<mark>not ours" not in page
    assert "49<" not in page


def test_the_reader_sees_what_it_looks_for() -> None:
    seen = [text for text in CORPUS if _seen(text)]
    assert len(seen) >= 14


def _seen(text: str) -> list[str]:
    reader = _Reader()
    reader.feed(f"<p>{text}</p>")
    return reader.foreign


@pytest.mark.parametrize("texts", PARTS)
def test_in_items_and_articles(app: Flask, curator: Person, texts: tuple[str, ...]) -> None:
    article = make_article("films", facts=dict(enumerate(texts)), title=f"T {texts[0]}")
    items = [
        make_item(
            article,
            n,
            text,
            stem=f"Q {n} {text}",
            wrong=(f"1 {text}", f"2 {text}", f"3 {text}"),
            warning=f"W {text}" if n == 0 else "",
            why=text,
        )
        for n, text in enumerate(texts)
    ]
    with app.app_context():
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    fan = Fan(app)
    at = fan.start()
    for number in range(len(texts) - 1):
        _is_harmless(fan.get(at).text)
        fan.post(f"{at}/answer", {"number": str(number), "choice": "0"})
        _is_harmless(fan.get(at).text)
        fan.leave(at, number)
    paths = [at, "/desk", "/desk/approved", "/desk/articles/films"]
    for path in [*paths, *(f"/desk/items/{n + 1}" for n in range(len(texts)))]:
        page = curator.get(path) if path != at else fan.get(at)
        assert page.status_code == 200
        _is_harmless(page.text)


@pytest.mark.parametrize("texts", PARTS)
def test_in_what_people_type(fan: Fan, curator: Person, texts: tuple[str, ...]) -> None:
    at = fan.start()
    fan.post(f"{at}/give-up")
    curator.get("/desk")
    guest = Person(fan.client.application)
    for n, text in enumerate(texts, start=1):
        item = f"/desk/items/{n}"
        words = {"stem": text, "key": text} | {
            f"distractor_{place}": f"{place} {text}" for place in (1, 2, 3)
        }
        answers = [
            fan.post(f"{at}/sign", {"nickname": text[:20]}),
            fan.get(at),
            fan.get("/boards"),
            fan.get("/boards", query_string={"timing": text, "period": text}),
            fan.post("/solo", {"length": text, "scoring": text}),
            fan.get(f"/solo/{text}"),
            guest.post("/sign-in", {"name": text, "password": "x"}),
            curator.post(f"{item}/edit", {"revision": "1", **words, "key": ""}),
            curator.post(f"{item}/edit", {"revision": "1", **words}),
            curator.get(item),
            curator.post(f"{item}/reject", {"revision": "2", "reason": text}),
            curator.get(item),
            curator.get("/desk/rejected"),
            curator.get(f"/desk/{text}"),
        ]
        for response in answers:
            _is_harmless(response.text)
