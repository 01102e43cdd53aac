from __future__ import annotations

import pytest

from questions.lexicon import origins
from questions.lexicon.likeness import fold, is_same, is_twin
from questions.model import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Ji-hoo", "Park Ji-hu"),
        ("Park Ji-hu", "park ji ho"),
        ("Lomon", "Park Solomon"),
        ("Lee Jae-kyu", "Lee Jae-kyoo"),
        ("Lee J. Q.", "Lee Jae-kyu"),
        ("Lee J. Q.", "Lee Jae-kyoo"),
        ("Jae-kyu Lee", "Lee Jae-kyoo"),
        ("Yoo In-soo", "Yo In Soo"),
        ("Lee Yoo-mi", "Lee Yo Mi"),
        ("Chun Sung-il", "Chun Seong Il"),
        ("Cheon Seong-il", "Chun Sung-il"),
        ("Fryderyk Chopin", "Frédéric Chopin"),
        ("John Smith", "J. Smith"),
        ("Steven Spielberg", "Spielberg"),
        ("Steven Allan Spielberg", "Steven Spielberg"),
    ],
)
def test_spellings_of_one_person_are_twins(one: str, other: str) -> None:
    assert is_twin(one, other, person=True)
    assert is_twin(other, one, person=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Na-yeon", "Lee Yoo-mi"),
        ("Lee Yoo-mi", "Lee Yoo-na"),
        ("Nam On-jo", "Lee Na-yeon"),
        ("Lim Jae-hyeok", "Lee Jae-kyu"),
        ("Park Ji-hu", "Park Ji-min"),
        ("Kim Min-ji", "Kim Soo-jin"),
        ("Bong Joon-ho", "Hong Sang-soo"),
        ("Yoon Chan-young", "Yoo In-soo"),
        ("Steven Spielberg", "George Lucas"),
        ("Dr.", "Steven Spielberg"),
    ],
)
def test_different_people_are_not(one: str, other: str) -> None:
    assert not is_twin(one, other, person=True)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("UK", "Britain", Kind.PLACE),
        ("The Hague", "Hague", Kind.PLACE),
        ("Korea", "South Korea", Kind.PLACE),
        ("Kingdom", "Kingdom: Ashin of the North", Kind.TITLE),
        ("nine", "9", Kind.NUMBER),
        ("a hamster", "hamster", Kind.OTHER),
    ],
)
def test_other_words_for_one_thing_are_the_same(one: str, other: str, kind: Kind) -> None:
    assert is_same(one, other, kind=kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("a hundred", "two hundred", Kind.NUMBER),
        ("12", "120", Kind.NUMBER),
        ("January 28", "January 21", Kind.DATE),
        ("Jonas Virus", "Hades Virus", Kind.OTHER),
        ("Part 1", "Part 2", Kind.TITLE),
    ],
)
def test_neighbours_are_not_the_same(one: str, other: str, kind: Kind) -> None:
    assert not is_same(one, other, kind=kind)


def test_folding_keeps_words_alone() -> None:
    assert fold("Pokémon Go!") == "pokemon go"
    assert fold("Fashion 70’s & more") == "fashion 70 s and more"


@pytest.mark.parametrize(
    ("name", "origin", "sex"),
    [
        ("Nam On-jo", "Korea", ""),
        ("Lee Na-yeon", "Korea", "f"),
        ("Joo Dong-geun", "Korea", "m"),
        ("Steven Spielberg", "America", "m"),
        ("Jean Moreau", "France", "m"),
        ("Mary Poppins", "America", "f"),
        ("Rainer Krüger", "Germany", "m"),
        ("Xerxes Krüger", "Germany", ""),
        ("Napoleon", "", "m"),
        ("Xerxes", "", ""),
        ("Lomon", "", ""),
        ("", "", ""),
    ],
)
def test_names_tell_origin_and_sex_where_they_do(name: str, origin: str, sex: str) -> None:
    assert origins.origin(name) == origin
    assert origins.sex(name) == sex


def test_english_names_mix_unnoticed() -> None:
    assert origins.script_class("Tom Hanks") == origins.script_class("Hugh Grant") == "English"
    assert origins.is_alike("America", "Britain")
    assert origins.is_alike("", "Korea")
    assert not origins.is_alike("Korea", "America")


def test_honorifics_are_seen() -> None:
    assert origins.honorific("Dr. Lee") == "Dr."
    assert not origins.honorific("Lee Jae-kyu")
    assert not origins.honorific("Dr.")


def test_rulers_of_one_name_are_told_apart_by_their_number() -> None:
    assert not is_same("Louis XIV", "Louis XV", kind=Kind.PERSON)
    assert is_same("Louis XIV", "King Louis XIV", kind=Kind.PERSON)
    assert is_same("Louis", "Louis XIV", kind=Kind.PERSON)
