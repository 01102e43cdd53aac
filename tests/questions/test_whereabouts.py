"""Places that the stem makes the natural choice, and those that nobody would take for the key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import distractors
from questions.distractors import circumstances, fit, listed, whereabouts
from questions.lexicon import borders
from questions.lexicon.borders import NEIGHBOURS
from questions.model import Direction, Fact, Kind, Prompt
from tests.questions.makers import make_entity, make_fact
from tests.questions.test_distractors import options


def asked(key: str, stem: str, *rivals: str, relation: str = "stated_place") -> Fact:
    fact = make_fact(relation, key, sentence=f"It was {key}.", level="country")
    return replace(fact, qualifiers=(("stem", stem), ("level", "country")), rivals=rivals)


def prompt(key: str, stem: str) -> Prompt:
    return Prompt(
        fact=asked(key, stem), direction=Direction.FORWARD, stem=stem, key=key, value=key,
        kind=Kind.PLACE,
    )  # fmt: skip


def test_borders_are_told_from_both_sides() -> None:
    assert all(here in NEIGHBOURS[there] for here, row in NEIGHBOURS.items() for there in row)
    assert "Nepal" in NEIGHBOURS["India"]
    assert "Sri Lanka" not in NEIGHBOURS["India"]


@pytest.mark.parametrize(
    ("stem", "key", "among"),
    [
        ("Which country borders Chad to the west?", "Niger", NEIGHBOURS["Chad"]),
        ("What is the neighbour of Chad to the west?", "Niger", NEIGHBOURS["Chad"]),
        ("Which country annexed Moldova in 2010?", "Romania", NEIGHBOURS["Moldova"]),
        (
            "Which country founded the Cuban port of Marlow in 1520?",
            "Spain",
            ("Portugal", "France", "England"),
        ),
        (
            "Which country occupied Angola in 1900?",
            "Portugal",
            ("Spain", "France", "Netherlands", "United Kingdom", "Belgium", "Germany", "Italy"),
        ),
    ],
)
def test_what_a_country_did_another_one_may_have_done(
    stem: str, key: str, among: tuple[str, ...]
) -> None:
    found = options(asked(key, stem, "Tonga", "Fiji"))
    assert len(found) == distractors.WANTED
    is_many = len(among) >= distractors.WANTED
    assert set(found) <= {*among} if is_many else {*among} - {key} <= {*found}


def test_a_town_of_a_state_stands_beside_others_of_it() -> None:
    stem = "Georgia: In which city was the Marlow Fair held in 1890?"
    of_state = options(asked("Athens", stem))
    assert set(of_state) <= {"Atlanta", "Savannah", "Augusta", "Macon", "Columbus"}
    of_greece = options(asked("Athens", "In which city was the Marlow Fair held in 1890?"))
    assert set(of_greece) <= {"Thessaloniki", "Patras", "Heraklion"}


@pytest.mark.parametrize(
    ("stem", "key", "among"),
    [
        ("Which cup did the Marlow cricket team win?", "Roe Cup", "Asia Cup"),
        ("Which cup did the Marlow team win?", "Roe Cup", "FA Cup"),
        ("In which war did the ship Marlow serve?", "World War II", "World War I"),
    ],
)
def test_a_cup_is_of_the_sport_and_a_war_of_many_nations(stem: str, key: str, among: str) -> None:
    asked_for = replace(prompt(key, stem), kind=Kind.OTHER, noun=stem.split()[1])
    listed_ = [each.text for each in listed.things(asked_for)]
    fitting = [text for text in listed_ if circumstances.is_possible(asked_for, text)]
    assert among in fitting
    assert ("FA Cup" in fitting) is ("cricket" not in stem and "Cup" in key)
    assert "Russian Civil War" not in fitting


def test_a_bridge_that_no_list_has_stands_beside_no_famous_one() -> None:
    asked_for = replace(prompt("Marlow Bridge", "Which bridge burned in 1901?"), noun="bridge")
    assert "Golden Gate Bridge" not in {each.text for each in listed.things(asked_for)}
    asked_for = replace(prompt("Marlow Park", "Which park burned in 1901?"), noun="park")
    assert any(each.text.endswith(" Park") for each in listed.things(asked_for))


@pytest.mark.parametrize(
    ("stem", "key", "among"),
    [
        ("Which city did British troops leave in 1776?", "Boston", "Seattle"),
        ("Which empire captured Marlow in 1453?", "Ottoman Empire", "Aztec Empire"),
        ("In which city does Ann Roe live?", "Denver", "Armonk"),
        ("What is the highest mountain in Scotland?", "Ben Nevis", "Mount Olympus"),
        ("Which cup did Brazil win in 1958?", "FIFA World Cup", "Mitropa Cup"),
    ],
)
def test_what_was_not_there_yet_or_lies_elsewhere_is_no_choice(
    stem: str, key: str, among: str
) -> None:
    found = options(asked(key, stem))
    assert len(found) == distractors.WANTED
    assert among not in found


@pytest.mark.parametrize(
    ("option", "stem", "is_outside"),
    [
        ("Germany", "What is the largest country in South America?", True),
        ("Peru", "What is the largest country in South America?", False),
        ("Germany", "What is the largest country of the world?", False),
        ("United States", "To which country did Bill Clinton send troops in 1994?", True),
        ("United States", "To which country did Ann Roe send troops in 1994?", False),
        ("France", "To which country did Ann Roe fly from Lyon in 1994?", True),
        ("France", "To which country did Ann Roe fly from Marlow in 1994?", False),
    ],
)
def test_an_option_lies_where_the_stem_looks(option: str, stem: str, is_outside: bool) -> None:
    assert whereabouts.is_outside(option, stem) is is_outside


def test_a_town_told_with_its_state_stands_beside_towns_of_it() -> None:
    fact = make_fact("stated_place", "Cambridge", sentence="It stood in Cambridge, Massachusetts.")
    fact = replace(fact, qualifiers=(("stem", "In which city was the Marlow School founded?"),))
    assert set(options(fact)) <= {
        "Boston",
        "Worcester",
        "Springfield",
        "Salem",
        "Concord",
        "Lowell",
    }


def test_a_town_told_with_its_country_stands_beside_towns_of_it() -> None:
    fact = make_fact("stated_place", "Santa Clara", sentence="He lies in Santa Clara, Cuba.")
    fact = replace(fact, qualifiers=(("stem", "Where was Tom Roe buried?"),))
    assert "Fresno" not in options(fact)
    assert set(options(fact)) & {"Havana", "Matanzas", "Cienfuegos", "Camagüey"}


def test_independence_is_from_a_sea_power() -> None:
    found = options(asked("Spain", "From whom was it free?", relation="independent_from"))
    assert set(found) <= {"Portugal", "France", "Netherlands", "United Kingdom"}


def test_a_city_is_no_county() -> None:
    asked_for = prompt("Norfolk", "From which county did Ann Roe migrate in 1638?")
    assert not fit.is_fit(asked_for, "Windsor")
    assert fit.is_fit(asked_for, "Suffolk")
    found = options(asked("Norfolk", asked_for.stem, "Roe County", "Suffolk", "Kent", "Essex"))
    assert set(found) == {"Suffolk", "Kent", "Essex"}


def test_the_largest_state_stands_beside_large_ones() -> None:
    found = options(asked("Texas", "What was the largest state in the United States in 1900?"))
    assert set(found) <= {"California", "Montana", "New Mexico", "Alaska"}
    largest = make_fact("superlative_part", "Alaska", rank="largest", what="state", within="in")
    assert set(options(largest)) <= {"Texas", "California", "Montana", "New Mexico"}


def test_nobody_comes_from_where_he_goes() -> None:
    assert whereabouts.is_whence("Nepal", "Into which country did monks from South Asia move?")
    assert not whereabouts.is_whence("Nepal", "Into which country of South Asia did monks move?")


@pytest.mark.parametrize(
    ("key", "other", "is_far"),
    [
        ("Aruba", "Spain", True),
        ("Chad", "Denmark", True),
        ("France", "United States", False),
        ("Azerbaijan", "Russia", False),
        ("Chad", "Niger", False),
        ("Chad", "Marlow", False),
    ],
)
def test_small_countries_of_other_parts_of_the_world_are_far(
    key: str, other: str, is_far: bool
) -> None:
    assert whereabouts.is_far(key, other) is is_far


def test_a_border_with_no_direction_is_one_of_several() -> None:
    assert borders.has_many_neighbours("Which country borders Chad?")
    assert not borders.has_many_neighbours("Which country borders Canada?")
    assert not borders.has_many_neighbours("Which country is larger than Chad?")


def test_a_town_is_looked_for_beyond_a_border() -> None:
    town = make_entity("Quinby", Kind.PLACE)
    fact = make_fact(
        "lies_in", "Nepal", subject=town, level="country", sentence="In Quinby, Nepal."
    )
    assert set(options(fact)[:2]) == {"India", "China"}
