"""The reading sheet: everything a judge needs, and nothing an article holds becomes markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from questions import sheet
from questions.lexicon.chance import digest
from questions.model import Article, Distractor, Finding, Item, Severity, Source
from tests.corpus import CORPUS
from tests.questions.makers import make_draft

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "marks.schema.json").read_text(encoding="utf-8")
)
SENTENCE = "Of all animals it was a Hamster that they feared."
TEXT = f"A heading.\nIt had begun early. {SENTENCE} They were right.\nAnother day."


def made(number: int = 0, **changes: object) -> Item:
    start = TEXT.index(SENTENCE)
    source = Source(article="one", sentence=SENTENCE, start=start, end=start + len(SENTENCE))
    item = replace(make_draft().item, uid=digest("test", str(number))[:32], sources=(source,))
    return replace(item, **changes)  # type: ignore[arg-type]


def page(*items: Item) -> str:
    return sheet.page(items, [Article(slug="one", text=TEXT, title="One")], name="films")


class Tags(HTMLParser):
    """Counts tags and keeps attributes, as a browser would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def marks(text: str) -> list[dict[str, object]]:
    found = (attrs.get("data-mark") for _, attrs in Tags(text).tags)
    return [json.loads(each) for each in found if each]


def tags(text: str) -> list[str]:
    """The tags of a page, but for those that depend on where the key stands."""
    return sorted(tag for tag, _ in Tags(text).tags if tag not in {"mark", "span"})


def test_a_card_has_all_that_a_judge_needs() -> None:
    warning = Finding(rule="odd", severity=Severity.WARN, words="Looks odd.")
    text = page(made(findings=(warning,)))
    assert "Which animal is infected by the virus" in text
    assert "<mark>Hamster</mark>" in text
    assert "It had begun early. </span>" in text
    assert "They were right.</span>" in text
    assert "A heading" not in text
    assert "Another day" not in text
    assert "Looks odd. (odd)" in text
    assert text.count("why not") == 3
    assert '<li class="key"><b>hamster</b>' in text
    assert "carrier · a-row · other · rank 0.00" in text
    for reason in sheet.REASONS:
        assert f'data-reason="{reason}"' in unescape(text)


def test_the_mark_lacks_nothing_but_the_verdict() -> None:
    (mark,) = marks(page(made()))
    jsonschema.validate({"marks": [mark | {"verdict": "good", "reason": ""}]}, SCHEMA)
    assert mark["genre"] == "films"
    assert mark["options"] == ["hamster", "rabbit", "ferret", "gerbil"]
    (stated,) = marks(page(made(genre="animals")))
    assert stated["genre"] == "animals"


def test_the_order_is_fixed_and_a_sample_is_its_beginning() -> None:
    items = [made(number) for number in range(30)]
    drawn = sheet.draw(items)
    assert set(drawn) == set(items)
    assert list(drawn) != items
    assert sheet.draw(reversed(items)) == drawn
    assert sheet.draw(items, 7) == drawn[:7]
    assert [mark["uid"] for mark in marks(page(*drawn))] == [item.uid for item in drawn]


def test_the_key_is_not_always_in_the_same_place() -> None:
    text = page(*(made(number) for number in range(30)))
    places = set()
    for options in re.findall(r'<ul class="options">(.*?)</ul>', text, re.DOTALL):
        places.add(re.findall(r"<li[^>]*>", options).index('<li class="key">'))
    assert places == {0, 1, 2, 3}


def test_a_key_inside_another_word_is_not_marked() -> None:
    assert "<mark>" not in page(made(key="ham"))
    assert "<mark>feared</mark>" in page(made(key="dreaded", aliases=("feared",)))


def test_without_items_or_article_it_says_so() -> None:
    assert "no items to mark" in page()
    alone = sheet.page([made()], [], name="x")
    assert "<mark>Hamster</mark>" in alone


@pytest.mark.parametrize("text", CORPUS)
def test_nothing_becomes_markup(text: str) -> None:
    plain = tags(page(made(genre="x")))
    bad = made(
        stem=text,
        key=f"{text}1",
        distractors=tuple(Distractor(text=f"{text}{n}", because=text) for n in "234"),
        sources=(Source(article=text, sentence=text, start=0, end=len(text)),),
        relation=text,
        pattern=text,
        genre=text,
    )
    article = Article(slug=text, text=text, title=text)
    shown = sheet.page([bad], [article], name=text)
    assert tags(shown) == plain
    (mark,) = marks(shown)
    assert (mark["stem"], mark["genre"], mark["article"]) == (text, text, text)
    for _, attrs in Tags(shown).tags:
        assert not [name for name in attrs if name.startswith("on")]


def test_the_policy_allows_its_own_script_alone() -> None:
    text = page(made())
    (policy,) = (
        attrs["content"]
        for tag, attrs in Tags(text).tags
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http:" not in text.replace("http-equiv", "")
    assert "https:" not in text
