"""Who and what stands beside the makers, the cast and the kinds of works."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import distractors, stems
from questions.distractors import listed
from questions.distractors.pool import Pool
from questions.lexicon import peers
from questions.model import Direction, Entity, Fact, Kind
from questions.relations import ROWS
from tests.questions.makers import make_entity, make_fact, make_knowledge
from tests.questions.test_relations import facts_of

OLD_FILM = make_entity("Grey Lantern", Kind.TITLE, "film")
NEW_FILM = make_entity("Glass Harbour", Kind.TITLE, "film")
SITCOM = make_entity("The Tuckers", Kind.TITLE, "sitcom")
PETER = make_entity("Peter Stone")
JOHN = make_entity("John Hale")


def year_of(work: Entity, year: str, article: str = "one") -> Fact:
    return make_fact("release_year", year, subject=work, value=year, article=article)


def options(fact: Fact, *others: Fact, direction: Direction = Direction.FORWARD) -> list[str]:
    knowledge = make_knowledge(fact, *others, entities=(PETER, JOHN))
    around = stems.Surroundings(knowledge)
    prompt = next(p for p in stems.word(fact, around) if p.direction is direction)
    return [found.text for found in distractors.rank(prompt, Pool(knowledge))]


@pytest.mark.parametrize("relation", ["director", "cast", "producer"])
@pytest.mark.parametrize(("work", "year"), [(OLD_FILM, 1942), (NEW_FILM, 1996)])
def test_whoever_stands_beside_a_maker_was_at_work_then(
    relation: str, work: Entity, year: int
) -> None:
    found = options(make_fact(relation, JOHN, subject=work), year_of(work, str(year)))
    people = [peers.known(name) for name in found]
    assert len(found) == distractors.WANTED
    assert all(person and person.first <= year <= person.last for person in people)


def test_a_maker_in_another_article_made_a_work_of_about_then() -> None:
    own = make_fact("director", JOHN, subject=OLD_FILM)
    other = make_fact("director", PETER, subject=NEW_FILM, article="two")
    assert "Peter Stone" not in options(
        own, year_of(OLD_FILM, "1942"), other, year_of(NEW_FILM, "1996", "two")
    )
    assert "Peter Stone" in options(
        own, year_of(OLD_FILM, "1942"), other, year_of(NEW_FILM, "1950", "two")
    )


def test_a_film_is_by_writers_of_films_and_a_series_by_those_of_series() -> None:
    for work, part in ((NEW_FILM, "screenwriter"), (SITCOM, "writer")):
        found = options(make_fact("writer", JOHN, subject=work), year_of(work, "1996"))
        people = [peers.known(name) for name in found]
        assert len(found) == distractors.WANTED
        names = {each.name for each in peers.KNOWN if each.role == part}
        assert all(person and person.name in names for person in people)


def test_a_sitcom_stands_beside_sitcoms() -> None:
    fact = make_fact("creator", JOHN, subject=SITCOM)
    found = options(fact, year_of(SITCOM, "1990"), direction=Direction.INVERSE)
    works = [peers.work(title) for title in found]
    assert len(found) == distractors.WANTED
    assert {work and work.genre for work in works} == {"sitcom"}


def test_a_film_stands_beside_films_of_its_time() -> None:
    fact = make_fact("director", JOHN, subject=OLD_FILM, sentence="It is an American film.")
    found = options(fact, year_of(OLD_FILM, "1942"), direction=Direction.INVERSE)
    works = [peers.work(title) for title in found]
    assert len(found) == distractors.WANTED
    assert all(work and abs(work.year - 1942) <= 30 for work in works)


def test_a_book_whose_author_is_told_stands_beside_no_books_of_others() -> None:
    novel = make_entity("The Tall Reed", Kind.TITLE, "novel")
    told = make_fact("titled", novel, subject=JOHN, noun="novel", which="1998")
    assert options(told) == []


def test_the_author_of_the_play_is_no_director_of_the_film() -> None:
    row = next(each for each in ROWS if each.id == "opening-director")
    read = facts_of(
        row,
        "“Dark Water” is a 1994 film directed by Mary Stone and based on John Ford's play.",
    )
    assert [fact.object for fact in read] == ["Mary Stone"]
    read = facts_of(row, "“Dark Water” is a 1994 film directed by Mary Stone and John Ford.")
    assert [fact.object for fact in read] == ["Mary Stone", "John Ford"]


@pytest.mark.parametrize(
    ("key", "year", "part"),
    [("John Williams", 1977, "composer"), ("John Huston", 1948, "director")],
)
def test_beside_the_known_stand_those_of_the_same_trade_and_time(
    key: str, year: int, part: str
) -> None:
    fact = make_fact(
        "stated_person",
        make_entity(key),
        subject=OLD_FILM,
        stem="Who was hired on the advice of the mayor?",
    )
    around = stems.Surroundings(make_knowledge(fact))
    prompt = next(iter(stems.word(fact, around)))
    found = [peers.known(option.text) for option in listed.of_the_trade(prompt, year)]
    assert len(found) > distractors.WANTED
    assert all(each and each.role == part and each.first <= year <= each.last for each in found)
    stranger = replace(prompt, key="John Hale")
    assert not list(listed.of_the_trade(stranger, year))
