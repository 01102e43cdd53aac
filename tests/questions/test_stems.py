from __future__ import annotations

from dataclasses import replace

import pytest

from questions import stems
from questions.lexicon.catalogue import RELATIONS
from questions.lexicon.wordings import UNASKED, WORDINGS
from questions.model import Article, Direction, Fact, Kind, Prompt
from tests.questions.makers import WORK, make_entity, make_fact, make_knowledge

NETFLIX = make_fact("platform", "Netflix")


def words(fact: Fact, *others: Fact, **entities: object) -> dict[Direction, Prompt]:
    around = stems.Surroundings(make_knowledge(fact, *others))
    assert not entities
    return {prompt.direction: prompt for prompt in stems.word(fact, around)}


def forms(fact: Fact, *others: Fact) -> set[str]:
    """Every stem the fact may get, whatever the seed."""
    around = stems.Surroundings(make_knowledge(fact, *others))
    return {
        prompt.stem
        for seed in "abcdefghijkl"
        for prompt in stems.word(fact, around, seed=seed)
        if prompt.direction is Direction.FORWARD
    }


def test_every_relation_is_worded_or_left_out_for_a_reason() -> None:
    worded = {relation for relation, direction in WORDINGS if direction is Direction.FORWARD}
    assert worded | set(UNASKED) == set(RELATIONS)
    assert not worded & set(UNASKED)


def test_every_inverse_has_its_forward() -> None:
    for relation, direction in WORDINGS:
        assert (relation, Direction.FORWARD) in WORDINGS, direction


def test_the_subject_is_named_with_its_kind_and_platform() -> None:
    fact = make_fact("episode_count", "12", value="12")
    assert forms(fact, NETFLIX) == {
        "How many episodes does the Netflix series Dark Water have?",
        "How many episodes make up the Netflix series Dark Water?",
        "Of how many episodes does the Netflix series Dark Water consist?",
    }


def test_the_platform_is_not_given_away() -> None:
    stem = words(NETFLIX)[Direction.FORWARD].stem
    assert "Netflix" not in stem
    assert "streaming service" in stem


def test_who_shows_it_decides_what_it_is_called() -> None:
    assert "television channel" in words(make_fact("platform", "tvN"))[Direction.FORWARD].stem
    assert "On which platform" in words(make_fact("platform", "Betamax"))[Direction.FORWARD].stem


def test_the_same_fact_gets_the_same_words() -> None:
    fact = make_fact("director", make_entity("Ann Lee"))
    assert words(fact) == words(fact)


def test_forward_and_inverse_ask_one_fact() -> None:
    actor, character = make_entity("Ann Lee"), make_entity("Ruth Vole", Kind.PERSON, "detective")
    fact = make_fact("plays", actor, subject=character, work="Dark Water", role="detective")
    around = stems.Surroundings(make_knowledge(fact, NETFLIX, entities=(actor, WORK)))
    forward, inverse = stems.word(fact, around)
    assert forward.key == "Ann Lee"
    assert "the detective Ruth Vole in the Netflix series Dark Water" in forward.stem
    assert inverse.key == "Ruth Vole"
    assert inverse.value == character.id
    assert "Ann Lee" in inverse.stem


@pytest.mark.parametrize(
    ("value", "opening"),
    [
        ("2022-01-28", "On which date"),
        ("--01-28", "On which date"),
        ("2022-01", "In which month"),
        ("2022", "In which year"),
    ],
)
def test_a_date_is_asked_as_precisely_as_it_is_given(value: str, opening: str) -> None:
    fact = make_fact("release_date", "then", value=value)
    assert words(fact)[Direction.FORWARD].stem.startswith(opening)


def test_a_hundred_is_said_with_its_article() -> None:
    fact = make_fact(
        "measure", "hundred", value="100", what="school", dimension="length", unit="meter"
    )
    prompt = words(fact)[Direction.FORWARD]
    assert prompt.key == "a hundred"
    assert "hundred" in prompt.aliases
    assert prompt.stem.startswith("How many meters long")


def test_units_and_nouns_are_put_in_the_plural() -> None:
    assert [stems.plural(n) for n in ("series", "story", "box", "film", "play", "")] == [
        "series", "stories", "boxes", "films", "plays", "",
    ]  # fmt: skip


def test_a_becomes_an_before_a_vowel() -> None:
    fact = make_fact("source_author", make_entity("Ann Lee"), kind="epic")
    inverse = words(fact)[Direction.INVERSE]
    assert "based on an epic by Ann Lee" in inverse.stem


def test_the_source_is_named_when_it_is_known() -> None:
    source = make_fact("based_on", make_entity("Deep", Kind.TITLE), kind="webtoon")
    fact = make_fact("source_author", make_entity("Ann Lee"), kind="webtoon")
    assert "Deep" in words(fact, source)[Direction.FORWARD].stem
    assert "Deep" in words(fact, source)[Direction.FORWARD].names


def test_without_words_there_is_no_prompt() -> None:
    assert not words(make_fact("feeling", "pressure", person="Ann", when="then"))
    assert not words(make_fact("named_thing", "Jonas Virus"))  # what is called so is not known
    assert not words(make_fact("genre", "historical", noun="series"))


@pytest.mark.parametrize(
    ("name", "kind", "noun", "said"),
    [
        ("Korean War", Kind.OTHER, "", "the Korean War"),
        ("University of Warsaw", Kind.ORGANISATION, "", "the University of Warsaw"),
        ("Harvard University", Kind.ORGANISATION, "", "Harvard University"),
        ("Dr. Lee", Kind.PERSON, "professor", "Dr. Lee"),
        ("Squid Game", Kind.TITLE, "", "the series Squid Game"),
        ("Nobody Knows", Kind.TITLE, "", "Nobody Knows"),
        ("Goblin", Kind.TITLE, "K-drama", "the K-drama Goblin"),
        ("Deep", Kind.TITLE, "Webtoon", "the webtoon Deep"),
    ],
)
def test_introductions(name: str, kind: Kind, noun: str, said: str) -> None:
    assert stems.introduce(make_entity(name, kind, noun)) == said


def test_a_platform_in_the_name_is_not_said_twice() -> None:
    assert stems.introduce(replace(WORK, name="Netflix Tales"), "Netflix") == (
        "the series Netflix Tales"
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Louvre", "He saw the Louvre. The Louvre is old. Near the Louvre it rains.", "the Louvre"),
        ("Boston", "He saw Boston. The Boston mayor left Boston.", "Boston"),
        ("Stade Vert", "The 80,000-seat Stade Vert is new.", "the Stade Vert"),
        ("Snow cat", "Snow cat\n\nThe snow cat is small. A snow cat eats.", "the snow cat"),
        ("Copper", "Copper\n\nMuch copper is red. Of copper one makes pots.", "copper"),
        ("University Library", "He saw the University Library.", ""),
        ("Glacier", "Glacier\n\nA glacier moves. Many glaciers melt.", ""),
        ("Siege of Osaka", "", "the Siege of Osaka"),
        ("Ada", "He wrote the language Ada in May.", "the language Ada"),
    ],
)  # fmt: skip
def test_a_thing_is_called_as_its_article_calls_it(name: str, text: str, said: str) -> None:
    knowledge = replace(make_knowledge(), articles=(Article(slug="a", text=text),))
    assert stems.Surroundings(knowledge).said(make_entity(name, Kind.OTHER), "a") == said


def test_nothing_is_asked_of_a_common_noun_that_cannot_stand_alone() -> None:
    fact = make_fact("made_of", "wood", subject=make_entity("Glacier", Kind.OTHER), be="is")
    slug = fact.evidence[0].sentence.article
    article = Article(slug=slug, text="A glacier moves. Many glaciers melt.")
    knowledge = make_knowledge(fact)
    assert list(stems.word(fact, stems.Surroundings(knowledge)))
    knowledge = replace(knowledge, articles=(article,))
    assert not list(stems.word(fact, stems.Surroundings(knowledge)))


def born(text: str, value: str) -> dict[Direction, Prompt]:
    ada = make_entity("Ada Lovelace", Kind.PERSON)
    return words(make_fact("born_on", text, subject=ada, value=value))


@pytest.mark.parametrize(
    ("text", "value"), [("10 December 1815", "1815-12-10"), ("December 1815", "1815-12")]
)
def test_a_date_is_also_asked_for_to_the_year(text: str, value: str) -> None:
    asked = born(text, value)
    year = asked[Direction.YEAR]
    assert year.stem == "In which year was Ada Lovelace born?"
    assert (year.key, year.value, year.kind) == ("1815", "1815", Kind.DATE)
    assert asked[Direction.FORWARD].key == text
    assert year.fact is asked[Direction.FORWARD].fact  # so that no quiz has both


@pytest.mark.parametrize(("text", "value"), [("1815", "1815"), ("10 December", "--12-10")])
def test_a_year_alone_or_a_day_without_one_is_asked_once(text: str, value: str) -> None:
    assert Direction.YEAR not in born(text, value)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Until which date was the bridge closed?", "Until which year was the bridge closed?"),
        (
            "In the Boat Race, on which date did Oxford win?",
            "In the Boat Race, in which year did Oxford win?",
        ),
        ("In which month and year did it open?", "In which year did it open?"),
        ("What was opened on which date?", ""),
    ],
)
def test_only_the_question_itself_is_made_coarser(stem: str, expected: str) -> None:
    fact = make_fact(
        "stated_date",
        "1 May 1900",
        value="1900-05-01",
        stem=stem,
    )
    year = words(fact).get(Direction.YEAR)
    assert (year.stem if year else "") == expected
