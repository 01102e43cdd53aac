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
