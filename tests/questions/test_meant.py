"""What a deed is told of: the thing and not its maker, the whole list and not its first member."""

from __future__ import annotations

import pytest

from tests.questions.asked import COMPANY, GAME, PERSON, WAR, asked

FILM = "Grey Lantern is a 1962 drama film."
LAMP = "The Orbit Lamp is a small lamp."


def stems(text: str, opening: str = COMPANY) -> list[str]:
    return [stem for stem, _ in asked(text, opening=opening)]


@pytest.mark.parametrize(
    ("text", "opening", "wrong"),
    [
        (
            "It is a lamp built by Harbour Electric, which was released in Japan in May 1989.",
            LAMP,
            "Harbour Electric released",
        ),
        (
            "In 1998, the “Winter of Shame”, Adam Lake, a guard, was arrested in Leeds.",
            WAR,
            "Winter of Shame",
        ),
        (
            "Stone won six Marlow Shield titles, two cups, and a medal in the 1960 Leeds Games.",
            PERSON,
            "How many Marlow Shield titles",
        ),
        ("In 1812 General Lake hid the bridge from the French.", WAR, "language"),
        ("The six were paid $30,000 a week in 1998.", COMPANY, "the six"),
        ("In 1998, Adam Lake took one aboard the ship Petrel in Leeds.", COMPANY, "one aboard"),
        ("Up until 1998, Adam Lake was paid $30,000 a week.", COMPANY, " up?"),
        ("Since 1986 Adam Lake has been married to Ann Roe of Leeds.", COMPANY, "married"),
    ],
)
def test_what_is_told_of_another_thing_is_not_asked(text: str, opening: str, wrong: str) -> None:
    assert not [stem for stem in stems(text, opening) if wrong in stem]


@pytest.mark.parametrize(
    ("text", "opening", "right"),
    [
        (
            "The lamp was built by Harbour Electric, which was founded in Leeds in May 1889.",
            LAMP,
            "Harbour Electric founded",
        ),
        ("Stone won six Marlow Shield titles in the 1960 Leeds Games.", PERSON, "How many"),
        ("In 1912 Adam Lake translated the poem “Night” from French.", WAR, "language"),
        ("In 1998, Adam Lake was paid $30,000 by the city of Leeds.", COMPANY, "$30,000"),
        ("In 1986 Adam Lake married the painter Ann Roe in Leeds.", COMPANY, "marr"),
    ],
)
def test_what_is_told_of_it_is_asked(text: str, opening: str, right: str) -> None:
    found = [f"{stem} {key}" for stem, key in asked(text, opening=opening)]
    assert [each for each in found if right in each], found


def test_after_its_plot_the_work_is_meant() -> None:
    told = "The plot follows two sisters. It was released in Italy on 4 May 1962."
    assert "On which date was the film Grey Lantern released in Italy?" in stems(told, FILM)
    assert not [stem for stem in stems(told, FILM) if "the plot released" in stem]
    told = "The harbour has two towers. It was repaired in Italy on 4 May 1962."
    assert not [stem for stem in stems(told, FILM) if "Grey Lantern repaired" in stem]


def test_an_orchestra_is_asked_for_as_an_ensemble() -> None:
    told = "In March 1977 Adam Lake conducted the Marlow Symphony Orchestra at Leeds Castle."
    found = asked(told, opening=GAME)
    assert not [stem for stem, _ in found if "organisation" in stem]
    assert [stem for stem, _ in found if "hich ensemble" in stem]


def test_a_title_keeps_its_article() -> None:
    told = "A feature film, The Orbit Story, was released in Italy on 4 May 1962."
    assert [stem for stem in stems(told) if "The Orbit Story" in stem]
    told = "In the spring of 1962, the Orbit Tower was opened in Leeds by the mayor."
    assert not [stem for stem in stems(told) if " The Orbit Tower" in stem]


def test_the_number_of_a_team_is_that_of_its_name() -> None:
    rovers = "The Marlow Rovers are a football club. The Marlow Rovers play at home."
    found = stems("The Marlow Rovers was sold to Orbit Pictures on 3 January 1973.", rovers)
    assert [stem for stem in found if "were the Marlow Rovers sold" in stem]
    club = "The Marlow Press is a company. The Marlow Press sells books."
    found = stems("The Marlow Press was sold to Orbit Pictures on 3 January 1973.", club)
    assert [stem for stem in found if "was the Marlow Press sold" in stem]


def test_the_second_who_named_somebody_is_not_asked_for_alone() -> None:
    two = "Adam Lake was named “Best Man” by Orbit Pictures and “Best Actor” by the BBC in 1998."
    assert not [key for _, key in asked(two, opening=COMPANY) if key == "BBC"]
    one = "Adam Lake was named “Best Actor” of the year by the BBC in 1998."
    assert [key for _, key in asked(one, opening=COMPANY) if key == "BBC"]


def test_what_is_begun_is_told() -> None:
    begun = "Beginning in 1953, Stone drew four bridges."
    assert not [stem for stem, _ in asked(begun, opening=PERSON) if "Stone begin?" in stem]
    begun = "Stone began the Marlow Bridge in 1953."
    assert [stem for stem, _ in asked(begun, opening=PERSON) if "begin the Marlow Bridge" in stem]


def test_one_of_two_sides_is_not_asked_for() -> None:
    told = "The Marlow Cup was contested by Poland and France in Leeds in 1962."
    assert not [key for _, key in asked(told, opening=COMPANY) if key in {"Poland", "France"}]
    told = "The Marlow Cup was won by Poland in Leeds in 1962."
    assert [key for _, key in asked(told, opening=COMPANY) if key == "Poland"]
