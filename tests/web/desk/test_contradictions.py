"""What articles say differently, on the page of the item that it is about."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from flask import Flask
from markupsafe import escape
from sqlalchemy import event

from questions.model import Fact
from quiz.config import AutoApprove
from quiz.services import generation, intake
from quiz.store.base import db
from tests.corpus import CORPUS
from tests.factories import NOON
from tests.people import Person
from tests.services.test_disputing import FIRST, SECOND, SIXTEEN, TWELVE, article
from tests.web.test_xss import _is_harmless


def take(app: Flask, **texts: str) -> None:
    """Take in each article by itself."""
    with app.app_context():
        for slug, text in texts.items():
            made = generation.make_of([article(slug, text)])
            intake.take_in(
                made.articles, made.items, made.claims, policy=AutoApprove.NONE, now=NOON
            )


def section(page: str) -> str:
    found = re.search(r'<section class="contradictions".*?</section>', page, re.DOTALL)
    return found.group() if found else ""


def texts_of(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", markup)).split())


def addresses(person: Person, query: str = "") -> list[str]:
    page = person.get(f"/desk/pending{query}").text
    return re.findall(r'href="(/desk/items/\d+)[?"]', page)


def contradicted(person: Person) -> list[str]:
    return addresses(person, "?contradicted=1")


@pytest.mark.parametrize("who", ["curator", "reviewer"])
def test_both_sentences_stand_on_the_page_of_the_item(
    app: Flask, who: str, request: pytest.FixtureRequest
) -> None:
    take(app, one=FIRST, two=SECOND)
    person: Person = request.getfixturevalue(who)
    whole = [person.get(at).text for at in contradicted(person)]
    assert len(whole) == 2
    warned = (
        '<li>Two articles disagree on the episode count of Dark Water. <a href="#contradictions">'
    )
    assert all(warned in page for page in whole)
    pages = [section(page) for page in whole]
    for page in pages:
        told = texts_of(page)
        assert "Two articles disagree on the episode count of Dark Water." in told
        assert TWELVE in told
        assert SIXTEEN in told
        assert "has <mark>12</mark> episodes" in page
        assert "has <mark>16</mark> episodes" in page
    answers = sorted(re.findall(r"<h4>(.*?)</h4>", "".join(pages)))
    assert answers == [
        *("Against it: 12", "Against it: 16"),
        *("This item: 12", "This item: 16"),
    ]


def test_each_sentence_leads_to_its_place_in_the_article(app: Flask, curator: Person) -> None:
    take(app, one=FIRST, two=SECOND)
    page = section(curator.get(contradicted(curator)[0]).text)
    links = dict(re.findall(r'<a href="([^"]+)">(On \w+)</a>', page))
    assert sorted(links.values()) == ["On one", "On two"]
    for link, title in links.items():
        path, _, place = link.partition("#")
        shown = curator.get(path).text
        sentence = TWELVE if title == "On one" else SIXTEEN
        found = re.search(
            f'<span id="{place}"></span><mark class="contradicted">(.*?)</mark>', shown
        )
        assert found
        assert found.group(1) == sentence
        assert "are contradicted, here or in another article" in shown


def test_a_sentence_that_proves_no_item_is_marked_as_well(app: Flask, curator: Person) -> None:
    take(app, one=FIRST)
    with app.app_context():
        made = generation.make_of([article("two", SECOND)])
        intake.take_in(made.articles, (), made.claims, policy=AutoApprove.NONE, now=NOON)
    shown = curator.get("/desk/articles/two").text
    at = SECOND.index(SIXTEEN)
    assert f'<span><span id="at-{at}"></span><mark class="contradicted">{SIXTEEN}</mark>' in shown


def test_what_nothing_contradicts_has_no_such_part(app: Flask, curator: Person) -> None:
    take(app, one=FIRST)
    assert contradicted(curator) == []
    pages = [curator.get(at).text for at in addresses(curator)]
    assert pages
    assert not any("Contradictions" in texts_of(page) for page in pages)
    assert "contradicted" not in curator.get("/desk/articles/one").text


def test_one_article_that_says_two_things(app: Flask, curator: Person) -> None:
    with app.app_context():
        made = generation.make_of([article("one", FIRST)])
        both = generation.make_of([article("one", FIRST.replace(TWELVE, f"{TWELVE} {SIXTEEN}"))])
        intake.take_in(
            both.articles,
            [item for item in both.items if item.relation != "creator"],
            both.claims,
            policy=AutoApprove.NONE,
            now=NOON,
        )
        items = [item for item in made.items if item.relation == "episode_count"]
        intake.take_in(both.articles, items, both.claims, policy=AutoApprove.NONE, now=NOON)
    (at,) = contradicted(curator)
    told = texts_of(section(curator.get(at).text))
    assert "One article says different things about the episode count of Dark Water." in told


def test_a_damaged_sentence_is_called_so(app: Flask, curator: Person) -> None:
    take(app, one=FIRST)
    with app.app_context():
        made = generation.make_of([article("two", SECOND)])
        claims = [_doubted(fact) for fact in made.claims]
        intake.take_in(made.articles, (), claims, policy=AutoApprove.NONE, now=NOON)
    (at,) = contradicted(curator)
    told = texts_of(section(curator.get(at).text))
    assert "Against it: 16" in told
    assert told.count("The text is damaged here") == 1


def _doubted(fact: Fact) -> Fact:
    (said,) = fact.evidence
    return replace(
        fact, evidence=(replace(said, sentence=replace(said.sentence, doubt="corrupted")),)
    )


def test_the_list_marks_and_finds_them(app: Flask, curator: Person) -> None:
    take(app, one=FIRST)
    assert ">contradicted<" not in curator.get("/desk/pending").text
    take(app, two=SECOND)
    page = curator.get("/desk/pending").text
    assert "by policy" not in page
    assert page.count(">contradicted</span>") == 2
    found = curator.get("/desk/pending?contradicted=1").text
    assert found.count(">contradicted</span>") == 2
    assert '<option value="1" selected>Contradicted</option>' in found
    assert f'href="{contradicted(curator)[0]}?in=pending&amp;contradicted=1"' in found
    assert len(addresses(curator, "?contradicted=x")) == len(addresses(curator))
    assert contradicted(curator) == addresses(curator, "?contradicted=1&relation=episode_count")
    assert addresses(curator, "?contradicted=1&relation=creator") == []


def test_an_item_asks_the_database_the_same_however_many_disagree(
    app: Flask, curator: Person
) -> None:
    statements: list[str] = []

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        statements.append(statement)

    take(app, one=FIRST, two=SECOND)
    (at, *_) = contradicted(curator)
    counts = []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
    for n in range(3):
        statements.clear()
        assert curator.get(at).status_code == 200
        counts.append(len(statements))
        take(app, **{f"more{n}": SECOND.replace("16", str(20 + n))})
    assert len(set(counts)) == 1
    statements.clear()
    curator.get("/desk/articles/one")
    assert sum("dispute_claim" in each for each in statements) == 1


def test_a_sentence_stays_text(app: Flask, curator: Person) -> None:
    take(app, one=FIRST, two=SECOND)
    foreign = " ".join(CORPUS)
    with app.app_context(), db.engine.begin() as connection:
        claim, text = (db.metadata.tables[name] for name in ("claim", "article"))
        said = {"object": foreign, "sentence": f"It has {foreign}.", "doubt": foreign}
        connection.execute(claim.update().where(claim.c.article_id == 2).values(said))
        connection.execute(text.update().where(text.c.id == 2).values(title=foreign))
    pages = [curator.get(at).text for at in contradicted(curator)]
    assert len(pages) == 2
    for page in (*pages, curator.get("/desk/articles/two").text):
        _is_harmless(page)
        assert str(escape(foreign)) in page
