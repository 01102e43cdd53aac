"""Figures that are one number of something, dates of what was done then, and names told whole."""

# ruff: noqa: E501 - sentences stay in one piece
from __future__ import annotations

from dataclasses import replace

import pytest

from questions.checks.form import unambiguous
from questions.checks.scope import initials
from questions.lexicon import acronyms
from questions.model import Kind
from questions.stems import Surroundings, word
from tests.questions.asked import CITY, GAME, PERSON, WAR, asked
from tests.questions.makers import make_draft, make_entity, make_fact, make_knowledge

REGION = "Marlow is a province of Canada. Marlow is large."
SHIP = "Orbit 8 was a flight into space. The Orbit 8 crew trained. Of Orbit 8 little was told."
ANIMAL = "The zorilla is a mammal. The food of the zorilla is ants. Ants bite the zorilla. Zorilla burrows are deep."


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("Marlow has three rivers.", CITY, ("How many rivers does Marlow have?", "three")),
        ("Marlow has more than 300 lakes.", CITY, ("About how many lakes does Marlow have?", "300")),
        ("Marlow averages 50 inches of rain a year.", REGION,
         ("How many inches of rain a year does Marlow average?", "50 inches")),
        ("Marlow was ruled by Danes for three centuries.", CITY,
         ("For how long was Marlow ruled by Danes?", "three centuries")),
        ("Two towers of Marlow Castle have been sold in 2015.", CITY,
         ("How many towers of Marlow Castle were sold in 2015?", "two")),
        ("About 500 miles of Poland separates Marlow from Leeds.", CITY,
         ("About how many miles of Poland separate Marlow from Leeds?", "500")),
        ("Marlow encodes 30 specified letters into flags as shown by the chart.", CITY,
         ("How many letters does Marlow encode into flags?", "30")),
        ("Two towers of Marlow Castle have been sold by Leeds Bank in 2015.", CITY,
         ("How many towers of Marlow Castle were sold by Leeds Bank in 2015?", "two")),
        ("In 2009, 35,000 Danes lived in Marlow.", CITY, ("About how many Danes lived in Marlow in 2009?", "35,000")),
        ("In 2009, 35,412 Danes lived in Marlow.", CITY, ("How many Danes lived in Marlow in 2009?", "35,412")),
        ("40% of Marlow was owned and managed by Leeds University in 1910.", CITY,
         ("What percentage of Marlow was owned and managed by Leeds University in 1910?", "40%")),
        ("By the 1920s, Marlow was a port in Poland and had 30% of the ships of Poland.", CITY,
         ("What percentage of the ships of Poland did Marlow have by the 1920s?", "30%")),
        ("The Stone Ridge separates Marlow into two islands with depths from.", CITY,
         ("Into how many islands does the Stone Ridge separate Marlow?", "two")),
        ("It orbited ten times around the Moon in 1968.", SHIP,
         ("How many times did Orbit 8 orbit around the Moon in 1968?", "ten")),
        ("Four bridges were sold to Leeds in 1910.", CITY, ("How many bridges were sold to Leeds in 1910?", "four")),
        ("Marlow is a port in Poland, covering 142 square kilometres.", CITY,
         ("How many square kilometres does Marlow cover?", "142")),
    ],
)  # fmt: skip
def test_a_figure_is_asked_for(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    ("said", "opening"),
    [
        ("Marlow has two or three rivers.", CITY),
        ("Marlow has more than seven rivers.", CITY),
        ("Marlow sent 1,000 to 1,500 men to Leeds in 1801.", CITY),
        ("Marlow averages 50 inches.", REGION),
        ("Marlow was cold, with 75 inches of snow.", REGION),
        ("Marlow was ruled by Danes from 1510 to 1830 for three centuries.", CITY),
        ("Marlow produced 2 Qwrtbbl per day in 1990.", CITY),
        ("Four publishers refused.", GAME),
        ("It orbited ten times in 1968.", SHIP),
        ("Marlow has reserves of amber, covering 142 square kilometres.", CITY),
        ("Marlow covers several customs spanning two millennia and three continents.", CITY),
        ("Mary Stone was 82 years old.", PERSON),
        ("Ford Bank was bought by Leeds Bank in 2004 for $14 billion.", CITY),
    ],
)
def test_a_figure_is_not_asked_for(said: str, opening: str) -> None:
    stems = [stem.casefold() for stem, _ in asked(said, opening=opening)]
    assert not [s for s in stems if "how many" in s or "how long" in s or "how much" in s]


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("From 1936 until 1940, a Danish regiment was housed in Marlow.", CITY,
         ("From 1936 until which year was a Danish regiment housed in Marlow?", "1940")),
        ("After Ann Roe's death in 1861, Mary Stone plunged into deep mourning.", CITY,
         ("In which year did Mary Stone plunge into deep mourning after Ann Roe's death?", "1861")),
        ("Since the outbreak of the Amber War in 1991 little was sold.", CITY, ("In which year did the Amber War begin?", "1991")),
        ("After the 1842 defeat of the Danish forces little was sold.", CITY,
         ("In which year did the defeat of the Danish forces take place?", "1842")),
        ("In 1544 John Ford captured the island of Mona, taking 40 prisoners, and enslaved 90 people of Leeds.", CITY,
         ("In which year did John Ford capture the island of Mona?", "1544")),
        ("In 1900, Mary Stone's paper “Folgerungen aus dem Licht” (“Conclusions from Light”) was published in the prestigious Annals of Leeds.", CITY,
         ("In which year was Mary Stone's paper “Conclusions from Light” published in the Annals of Leeds?", "1900")),
        ("It was launched on 4 May 1968.", SHIP, ("On which date was Orbit 8 launched?", "4 May 1968")),
        ("In 1865 the slaves of Marlow were freed by the 13th Amendment. The Blaine Amendment was old.", CITY,
         ("In which year were the slaves of Marlow freed by the 13th Amendment?", "1865")),
        ("In October 1772, Mary Stone died of natural causes.", PERSON, ("In which month and year did Mary Stone die?", "October 1772")),
        ("The zorilla left Marlow in 1901.", ANIMAL, ("In which year did the zorilla leave Marlow?", "1901")),
        ("In 1947 the Danish government sold Marlow Castle.", CITY, ("In which year did the Danish government sell Marlow Castle?", "1947")),
        ("In the 1930s Mary Stone published an essay in Tom Ford's “Light” called “Rays”.", CITY,
         ("In which decade did Mary Stone publish an essay in Tom Ford's “Light”?", "the 1930s")),
        ("The film One Day in the Life of Ann Roe was made by John Ford in 2000.", CITY,
         ("In which year was the film One Day in the Life of Ann Roe made by John Ford?", "2000")),
    ],
)  # fmt: skip
def test_a_date_is_asked_for(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    "said",
    [
        "After his death in 1986, John Ford was proclaimed Lord of Leeds.",
        "In letters revealed in 2015, Mary Stone greeted John Ford in Leeds.",
        "In the last year of the Amber War in 1991 little was sold.",
        "Mary Stone let John Ford, who was working for Leeds Bank in 1944, read it.",
        "Leeds Bank dropped the name when it was sold in 1946.",
        "“Count”, (in Polish licz), licz2), was sold to Leeds Bank in 1922.",
        "“Mo” Stone died of a fever in 1862.",
        "The music combined with a poem were published by Leeds Bank in 1910.",
        "Leeds took control of towns like Hull in 1505.",
    ],
)
def test_a_date_is_not_asked_for(said: str) -> None:
    assert not [stem for stem, _ in asked(said, opening=CITY) if "which year" in stem]


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Orbit Space Agency: In which year was OSA formed?", True),
        ("QZT: In which year was QZT formed?", True),
        ("Robots: In which year was QZT formed?", False),
        ("Robots: How heavy is the arm of QZT2?", False),
        ("Robots: In which year was the BBC formed?", True),
    ],
)
def test_initials_are_those_of_the_topic_in_front(stem: str, *, is_told: bool) -> None:
    assert (not list(initials(make_draft(stem, subject=make_entity("QZT"))))) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("How many Danes did John Ford capture in October?", False),
        ("How many Danes did John Ford capture in October 1801?", True),
        ("In which city is the Marlow Fair held in October?", True),
    ],
)
def test_a_month_of_the_past_has_its_year(stem: str, *, is_told: bool) -> None:
    found = list(unambiguous(make_draft(stem, relation="stated_number")))
    assert (not any("year" in finding.words for finding in found)) is is_told


@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        ("661848 km2", "661,848 km2"),
        ("106400000 km2", "106.4 million km2"),
        ("2250 miles", "2250 miles"),
        ("12,500", "12,500"),
    ],
)
def test_long_figures_can_be_read_out(told: str, spoken: str) -> None:
    fact = replace(make_fact("area", told), kind=Kind.NUMBER)
    assert {p.key for p in word(fact, Surroundings(make_knowledge(fact)))} == {spoken}


def test_letters_stand_for_a_whole_name() -> None:
    assert acronyms.may_be("UTC", "Coordinated Universal Time")
    assert not acronyms.may_be("FAPLA", "Liberation of Angola")


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("In which year did the Russo-Persian War begin?", False),
        ("In which year did the Second Russo-Persian War begin?", True),
        ("In which year did the Amber War begin?", True),
    ],
)
def test_one_of_several_wars_has_its_number(stem: str, *, is_told: bool) -> None:
    assert (not list(unambiguous(make_draft(stem, relation="began_in")))) is is_told


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("The Amber War lasted for three years.", WAR, ("How long did the Amber War last?", "three years")),
        ("A flight to Leeds lasts 10 hours and 33 minutes.", CITY,
         ("How long does a flight to Leeds last?", "10 hours and 33 minutes")),
        ("Mount Stone rises to 2,469 m above sea level.", CITY,
         ("How high does Mount Stone rise above sea level?", "2,469 m")),
        ("The density of Marlow Salt is 19.3 grams per litre.", CITY,
         ("What is the density of Marlow Salt?", "19.3 grams per litre")),
        ("Poland, together with Latvia, founded Leeds Bank in 1952.", CITY,
         ("Which country founded Leeds Bank in 1952 with Latvia?", "Poland")),
        ("Poland, with great hopes, founded Leeds Bank in 1952.", CITY, ("Which country founded Leeds Bank in 1952?", "Poland")),
        ("With exploration in the 16th century, the Danes were the first Europeans to reach Marlow.", CITY,
         ("In which century did the Danes become the first Europeans to reach Marlow?", "the 16th century")),
        ("In 1896, with his father's approval, John Ford left Leeds Bank to avoid service in Poland.", CITY,
         ("In which year did John Ford leave Leeds Bank to avoid service in Poland?", "1896")),
        ("After years of talks, a treaty with Poland was signed by Mary Stone in Leeds on 2 May 1992.", CITY,
         ("On which date was a treaty with Poland signed by Mary Stone in Leeds?", "2 May 1992")),
        ("Drummer Tom Pike was replaced by John Ford in 1975.", CITY, ("Who replaced Tom Pike in 1975?", "John Ford")),
        ("Captain Tom Pike was replaced by John Ford in 1975.", CITY, ("Who replaced Captain Tom Pike in 1975?", "John Ford")),
        ("In 1941, 95% of the houses in Marlow were damaged or destroyed.", CITY,
         ("What percentage of the houses in Marlow were damaged or destroyed in 1941?", "95%")),
        ("Marlow Salt has a density of 2.2 grams per litre.", CITY, ("What is the density of Marlow Salt?", "2.2 grams per litre")),
        ("Mary Stone survived two attempts on the life of Ann Roe in 1801.", CITY,
         ("How many attempts on the life of Ann Roe did Mary Stone survive in 1801?", "two")),
        ("Mary Stone won two prizes on the island of Mona in 1801.", CITY,
         ("How many prizes did Mary Stone win on the island of Mona in 1801?", "two")),
        ("Stone Castle was returned to Leeds in 1688 and sold to Ford Bank in 1701.", CITY,
         ("In which year was Stone Castle sold to Ford Bank?", "1701")),
        ("Construction of the Stone Bridge started in 1995.", CITY,
         ("In which year did construction of the Stone Bridge start?", "1995")),
        ("Mary Stone resigned from Leeds Bank in protest at its sale in 1936.", CITY,
         ("In which year did Mary Stone resign from Leeds Bank in protest at its sale?", "1936")),
        ("Mary Stone resigned from Leeds Bank in protest in 1936.", CITY,
         ("In which year did Mary Stone resign from Leeds Bank?", "1936")),
        ("Mary Stone died in Leeds, aged 62, on 12 June 1991.", PERSON, ("On which date did Mary Stone die in Leeds?", "12 June 1991")),
        ("The manuscript was bought by Leeds Bank in 2010.", "Salt Road is a novel by Ann Roe. The novel is long.",
         ("In which year was the manuscript of the novel Salt Road bought by Leeds Bank?", "2010")),
        ("Marlow's largest lake, Lake Stone, was drained in 1901.", CITY, ("What is Marlow's largest lake?", "Lake Stone")),
    ],
)  # fmt: skip
def test_more_is_said_as_people_say_it(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("Mary Stone was crowned by Ann Roe in 1920 and made a countess of Leeds in 1931.", "In which year did"),
        ("The Danes of Leeds were the first Europeans to reach Marlow in 1510.", "Who were"),
        ("Mary Stone wrote the song on a train from Leeds to London in 1975.", "To which"),
        ("Stone Castle was returned to Leeds in 1688 and sold to Ford Bank in 1701.", "In which year did"),
        ("Mary Stone developed in Latin a code whereby the first letters of a name count.", "In which language"),
        ("Mary Stone was painting Leeds Castle in 1920.", "In which year"),
        ("On her death in 1891, Mary Stone left a house in Leeds to Ann Roe.", "In which year"),
        ("A flight to Leeds lasts 10 hours and 33 minutes.", "How many"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_said(said: str, start: str) -> None:
    assert not [stem for stem, _ in asked(said, opening=CITY) if stem.startswith(start)]
