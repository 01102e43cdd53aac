"""What runs that never met call by other names is one answer only where something speaks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import aliases
from questions.fusion import fuse
from questions.model import Fact, Kind
from tests.questions.makers import make_entity, make_fact


def _disputes(*facts: Fact) -> int:
    return len(fuse(aliases.unite(facts))[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Jae-kyu", "Lee Jae-kyoo"),
        ("Chun Sung-il", "Chun Seong Il"),
        ("Lee Jae-kyu", "Lee J. Q."),
        ("Ann Roe", "ann roe"),
    ],
)
def test_one_person_in_two_spellings(one: str, other: str) -> None:
    told = make_fact("creator", make_entity(one))
    again = make_fact("creator", make_entity(other), article="two")
    assert _disputes(told, again) == 0
    assert _disputes(again, told) == 0


@pytest.mark.parametrize(("one", "other"), [("Lee Jae-kyu", "Lee Min-ho"), ("Ann Roe", "Ann Poe")])
def test_two_people(one: str, other: str) -> None:
    told = make_fact("creator", make_entity(one))
    assert _disputes(told, make_fact("creator", make_entity(other), article="two")) == 1


def test_a_spelling_in_common_makes_one() -> None:
    told = replace(
        make_fact("publisher", make_entity("BBC", Kind.ORGANISATION)), aliases=("the Beeb",)
    )
    again = make_fact("publisher", make_entity("The Beeb", Kind.ORGANISATION), article="two")
    assert _disputes(told, again) == 0
    other = make_fact("publisher", make_entity("ITV", Kind.ORGANISATION), article="three")
    assert _disputes(told, again, other) == 1


def test_numbers_and_dates_go_by_their_value() -> None:
    twelve = make_fact("episode_count", "12")
    assert _disputes(twelve, make_fact("episode_count", "twelve", value="12", article="two")) == 0
    assert _disputes(twelve, make_fact("episode_count", "12", value="13", article="two")) == 1


def test_only_answers_to_the_same_are_compared() -> None:
    told = make_fact("creator", make_entity("Lee Jae-kyu"))
    elsewhere = make_fact("writer", make_entity("Lee Jae-kyoo"))
    assert aliases.unite((told, elsewhere)) == (told, elsewhere)


def test_what_people_keep_apart_stays_two() -> None:
    told = make_fact("creator", make_entity("Lee Jae-kyu"))
    again = make_fact("creator", make_entity("Lee Jae-kyoo"), article="two")
    apart = frozenset({frozenset({"lee jae-kyu", "lee jae-kyoo"})})
    assert aliases.unite((told, again), apart) == (told, again)
    assert len(fuse(aliases.unite((told, again), apart))[1]) == 1
