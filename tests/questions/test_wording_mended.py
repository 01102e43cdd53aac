"""Wordings that once came out broken, and their like that must stay."""

# ruff: noqa: E501 - sentences stay in one piece
from __future__ import annotations

import pytest

from tests.questions.asked import CITY, COMPANY, GAME, asked

LEAGUE = "The Marlow Awards are prizes for films. The Marlow Awards are given in Poland."
REGION = "Marlow is a province of Canada."


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("Mary Stone greeted John Ford in Leeds in 1928 at the start of John Ford's tour.", CITY,
         ("In which year did Mary Stone greet John Ford in Leeds at the start of Ford's tour?", "1928")),
        ("Brazil's independence in 1822 was told.", CITY, ("In which year did Brazil become independent?", "1822")),
        ("They feared the Stamp Act in March 1765 as well.", CITY,
         ("In which month and year was the Stamp Act passed?", "March 1765")),
        ("The Battle of Leeds was fought on 17 August 1813 between an army under John Ford and a combined Austrian and Russian force led by Ann Roe.", CITY,
         ("On which date was the Battle of Leeds fought?", "17 August 1813")),
        ("Its highest point is 3,747 m at the summit of Mount Stone.", REGION,
         ("What is the elevation of Marlow's highest point?", "3,747 m")),
    ],
    ids=["named once", "independence", "an act", "between two", "how high"],
)  # fmt: skip
def test_it_is_worded_well(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    ("said", "opening"),
    [
        ("The Marlow Awards ran for 15 minutes.", LEAGUE),
        ("The screenplay was adapted from the novel Salt by Mary Stone.", GAME),
        ("Since 1998, Angola has worked with the United Nations in Leeds.", COMPANY),
        ("It extends 800 km north to south.", CITY),
        ("John Ford comes home to Leeds in 1919.", GAME),
    ],
    ids=["of any year", "whose novel", "since then", "to where", "in a story"],
)
def test_it_is_not_asked(said: str, opening: str) -> None:
    stems = [stem for stem, _ in asked(said, opening=opening)]
    assert not [
        s
        for s in stems
        if s.startswith(("For how long", "Who", "In Night Harbour, who", "Which", "How many"))
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In 1952 the Baltic Fishing League (BFL) left Leeds for Hull.",
         ("In which year did the Baltic Fishing League leave Leeds for Hull?", "1952")),
        ("Mary Stone wrote much. Mary Stone read much. Mary Stone was born Ann Roe in Leeds on 4 May 1929.",
         ("In which year was Mary Stone born?", "1929")),
        ("In 1983 Mary Stone ran 1:57.42 in Leeds.",
         ("In which year did Mary Stone run 1:57.42 in Leeds?", "1983")),
    ],
    ids=["letters said in full", "born", "a time"],
)  # fmt: skip
def test_more_is_worded_well(said: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=CITY)


@pytest.mark.parametrize(
    "said",
    [
        "Mary Stone moved to Leeds in 1937.",
        "Mary Stone won Olympic gold medals in 1984 and 1988.",
        "Mary Stone struggled in Leeds.",
        "Bricks were used in Spain from the Iron Age.",
        "Quinby Rovers' goalkeeper, John Ford, saved twice.",
    ],
)
def test_what_many_do_is_not_asked(said: str) -> None:
    stems = [stem for stem, _ in asked(said, opening=CITY)]
    assert not [s for s in stems if s.startswith(("Who", "In which city", "In which country"))]


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("Amber production of Marlow began in 1973. Some amber was sold.", CITY,
         ("In which year did amber production of Marlow begin?", "1973")),
        ("Fifteen prizes were given to Marlow Zoo.", CITY, ("How many prizes were given to Marlow Zoo?", "fifteen")),
    ],
    ids=["a common noun that opens", "a number that opens"],
)  # fmt: skip
def test_small_letters_inside(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    ("said", "opening", "start"),
    [
        ("Marlow has grown fast during the 20th century.", CITY, "In which century"),
        ("Mary Stone became a lecturer in Leeds in 1820.", CITY, "Who became"),
        ("Mary Stone left Leeds in 1919.", CITY, "Who left"),
        ("The reign of Kelda in 1310 was short.", CITY, "In which year did the reign"),
        ("The Polish painter, Mary Stone, died.", CITY, "Who was the Polish"),
    ],
)
def test_more_that_is_not_asked(said: str, opening: str, start: str) -> None:
    assert not [stem for stem, _ in asked(said, opening=opening) if stem.startswith(start)]


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("Poland's energy secretary, John Ford, left.", "Who was Poland"),
        ("Mary Stone took part in the voyage of John Ford to Greenland in 1931.", "To which"),
    ],
)
def test_what_is_of_a_time_or_of_another_is_not_asked(said: str, start: str) -> None:
    assert not [stem for stem, _ in asked(said, opening=CITY) if stem.startswith(start)]
