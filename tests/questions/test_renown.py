"""What well-known names name, by the lists."""

from __future__ import annotations

import pytest

from questions.lexicon import peers
from questions.lexicon.renown import kind_of
from questions.model import Kind


@pytest.mark.parametrize(
    ("name", "kind", "noun"),
    [
        ("Uranus", Kind.OTHER, "planet"),
        ("Luftwaffe", Kind.ORGANISATION, "air force"),
        ("Aston Villa", Kind.ORGANISATION, "football club"),
        ("Iliad", Kind.OTHER, "epic"),
        ("Oligocene", Kind.OTHER, "epoch"),
        ("Johannes Kepler", Kind.PERSON, ""),
    ],
)
def test_a_listed_name_has_the_kind_of_its_list(name: str, kind: Kind, noun: str) -> None:
    assert kind_of(name, ()) == (kind, noun)


@pytest.mark.parametrize("name", ["Marlow Rovers", "Mercury", "Time", "Kepler"])
def test_an_unlisted_or_common_name_has_none(name: str) -> None:
    assert kind_of(name, ()) is None


def test_the_names_beside_it_tell_a_planet_from_a_god() -> None:
    assert kind_of("Jupiter", ("Jupiter", "Saturn", "Venus", "Uranus")) == (Kind.OTHER, "planet")
    assert kind_of("Jupiter", ("Jupiter", "Apollo", "Vulcan", "Neptune")) == (Kind.OTHER, "god")


def test_people_of_public_life_stand_beside_those_of_their_time() -> None:
    circle = peers.circle_of("Jacques Necker")
    assert circle is not None
    assert "Charles Alexandre de Calonne" in circle.members
    assert "Georges Danton" not in circle.members
    assert peers.circle_of("Jacques Marlow") is None
