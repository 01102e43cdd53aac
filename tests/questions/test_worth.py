"""Dates that nobody asks for are not asked, and those beside them are."""

# ruff: noqa: E501 - sentences stay in one piece
from __future__ import annotations

import pytest

from questions import checks
from questions.model import Kind
from tests.questions.asked import BAND_OPENING, CITY, CLUB, COMPANY, PERSON, asked, facts_of
from tests.questions.makers import make_draft


def dated(text: str, opening: str = CITY) -> list[str]:
    words = ("which year", "which century", "which date", "which month", "When ")
    return [s for s, _ in asked(text, opening=opening) if any(w in s for w in words)]


@pytest.mark.parametrize(
    ("opening", "dull", "asked_for"),
    [
        # a figure on its way
        (CITY, "The population of Marlow reached nearly 11 million in 1960.", "The Amber Canal reached Marlow in 1960."),
        (CITY, "The economy of Marlow grew by 2.6% in 2011.", "The city founded Marlow Bank in 2011."),
        # what is said to somebody, whom somebody met
        (PERSON, "In 1972 Stone told the historian Adam Kowal her favourite stories.", "In 1972 Stone wrote the novel Red Tide."),
        (PERSON, "In 1950 Stone met Adam Kowal from Kent.", "In 1950 Stone met Adam Kowal at Marlow Castle."),
        (PERSON, "In 1950 Stone met Tom Ford.", "In 1950 Stone met Albert Einstein in Leeds."),
        # laws changed, bodies turned about
        (CITY, "In 2008 the Marlow Constitution was amended after a vote in the senate.", "In 2008 the Marlow Constitution was abolished after a vote in the senate."),
        # of the body
        (PERSON, "Stone suffered a heart attack in April 1978.", "Stone suffered a defeat against Tom Ford in April 1978."),
        (PERSON, "She was buried on 3 January 1987 in London.", "She died on 3 January 1987 in London."),
        (PERSON, "In 1935 Ann Lake was diagnosed with a heart disease.", "In 1935 Stone was diagnosed with a heart disease."),
        # of the life of a stranger
        (CITY, "Adam Kowal settled in Leeds in 1771.", "Adam Kowal moved from Leeds to York in 1771."),
        (PERSON, "Adam Kowal died in Leeds in 1985.", "Ann Stone died in Leeds in 1985."),
        (CITY, "Adam Kowal graduated in Leeds in 1771.", "Adam Kowal was a poet. Adam Kowal read much. Adam Kowal graduated in Leeds in 1771."),
        # deals of every day
        (CITY, "Nova Bank was acquired by Amber Corporation in 2004 for much money.", "Marlow Castle was acquired by Amber Corporation in 2004 for much money."),
        (CITY, "In 1914 Nova Bank entered into a joint venture to produce glass.", "In 1914 Nova Bank built a factory to produce glass in Leeds."),
        (COMPANY, "In 1975 Orbit Pictures signed a friendship accord with Kenya.", "In 1975 Orbit Pictures signed Mary Stone for two films."),
        (PERSON, "In 1893 Stone took a train trip to Leeds.", "In 1893 Stone took a new post in Leeds."),
        (CITY, "In 2006 Marlow changed several tax laws to help firms.", "In 2006 Marlow changed its tax laws to help firms."),
        (PERSON, "In 1893 Stone bought a large house in Leeds.", "In 1893 Stone bought the Globe Theatre in Leeds."),
        (CITY, "In 1993 Marlow Bank commissioned a survey of Leeds.", "In 1993 Marlow Bank commissioned a statue of Leeds."),
        (PERSON, "In 1950 Stone began a relationship with Tom Ford.", "In 1950 Stone began a novel with Tom Ford."),
        (PERSON, "Stone was hospitalized in Leeds in 1950.", "Stone was knighted in Leeds in 1950."),
        # nobody in particular
        (CITY, "In 1784 a Marlow lieutenant compiled a list of 205 officers.", "In 1784 Adam Kowal compiled a list of 205 officers."),
        (PERSON, "Captain Stone was killed in Leeds in 1786.", "Captain Lake was killed in Leeds in 1786."),
        (CITY, "Temur Shah came from the east. After Temur's death in 1793 the throne stayed empty.", "Temur came from the east. After Temur's death in 1793 the throne stayed empty."),
        # dated is something else
        (PERSON, "In letters revealed in 1990, Stone built the Spanish Embassy.", "In 1990 Stone built the Spanish Embassy."),
        (CITY, "After his retirement in 1986, Adam Kowal opened Ford Hall.", "In 1986 Adam Kowal opened Ford Hall."),
        (CITY, "Heydur Lakov was a poet. Zemyl Lakov was a king. In 1908 Lakov sold Ford Hall.", "Heydur Lakov was a poet. Zemyl Roe was a king. In 1908 Heydur Lakov sold Ford Hall."),
        # what anything does for anybody, a state of mind, what is over
        (COMPANY, "In 1937 the engine of Orbit Pictures enabled organizations to save much time.", "In 1937 the engine of Orbit Pictures enabled the BBC to save much time."),
        (PERSON, "In 1950 Stone became curious about bridges.", "In 1950 Stone became professor of history at Marlow University."),
        (CITY, "In 1936 the council laid the foundations of trade in Marlow.", "In 1936 Ann Roe laid the foundation stone of Ford Hall."),
        (CLUB, "On 4 January 2016 the club's transfer ban ended.", "On 4 January 2016 the Amber Strike ended."),
        # how many prizes, and no word of which
        (CLUB, "In 2011 the club won five trophies.", "In 2011 the club won five trophies in France."),
        # chosen as what
        (BAND_OPENING, "In 1971 the band settled on John Roe.", "In 1971 the band settled on John Roe as bassist."),
        (PERSON, "In 1914 Stone was offered Orbit Pictures.", "In 1914 Stone was offered a post at Orbit Pictures."),
        # one name of a stranger
        (CITY, "On 30 July 1930 Gamler committed suicide in Leeds.", "On 30 July 1930 Hans Gamler committed suicide in Leeds."),
        (PERSON, "Stone was appointed associate professor in 1909.", "Stone was appointed associate professor at Marlow University in 1909."),
    ],
)  # fmt: skip
def test_what_no_host_would_ask_is_not_asked_and_what_he_would_is(
    opening: str, dull: str, asked_for: str
) -> None:
    assert not dated(dull, opening)
    assert dated(asked_for, opening)


def test_around_a_century_is_no_answer() -> None:
    assert not dated("Around the 5th century Spain conquered Marlow.")
    assert dated("In the 5th century Spain conquered Marlow.")


def test_no_century_to_come_stands_beside_an_old_one() -> None:
    old = next(
        f
        for f in facts_of("In the 19th century Spain conquered Marlow.")
        if f.relation == "stated_date"
    )
    assert old.rivals
    assert not any("21st" in rival for rival in old.rivals)
    new = next(
        f
        for f in facts_of("In the 20th century Spain conquered Marlow.")
        if f.relation == "stated_date"
    )
    assert not any("21st" in rival for rival in new.rivals)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Count Tom de Gelder came by sea. In 1780 Gelder captured Leeds.", "In which year did Tom de Gelder capture Leeds?"),
        ("Anne-Marie Gelder came by sea. In 1780 Gelder captured Leeds.", "In which year did Anne-Marie Gelder capture Leeds?"),
        (
            "In 1907 Adam Kowal proposed a model of matter where each atom swings.",
            "In which year did Adam Kowal propose a model of matter where each atom swings?",
        ),
        (
            "Adam Kowal proposed a model of matter in 1907 in which each atom swings, and others.",
            "In which year did Adam Kowal propose a model of matter in which each atom swings?",
        ),
        ("In 1907 Adam Kowal sold Ford Hall, where each atom swings.", "In which year did Adam Kowal sell Ford Hall?"),
    ],
)  # fmt: skip
def test_a_stem_says_who_and_which(text: str, stem: str) -> None:
    assert stem in dated(text)


@pytest.mark.parametrize(
    ("said", "stem"),
    [
        ("Stone's father married Ann Lake on 2 December 1919.", "In which year did Mary Stone's father marry Ann Lake?"),
        ("Stone married Tom Lake on 2 December 1959.", "On which date did Mary Stone marry Tom Lake?"),
        ("Ann Stone died in Leeds in March 1985.", "In which year did Ann Stone die in Leeds?"),
        ("Albert Einstein died in Princeton on 18 April 1955.", "On which date did Albert Einstein die in Princeton?"),
        ("Stone's father opened Ford Hall on 2 December 1919.", "On which date did Mary Stone's father open Ford Hall?"),
    ],
)  # fmt: skip
def test_of_the_lives_of_relatives_the_year_is_enough(said: str, stem: str) -> None:
    assert dated(said, PERSON) == [stem]


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("In which year did the Russo-Turkish War begin?", True),
        ("In which year did the Anglo–Dutch War end?", True),
        ("In which year did the Third Anglo-Afghan War begin?", False),
        ("In which year did the Franco-Prussian War begin?", False),
        ("In which year did the Crimean War begin?", False),
    ],
)
def test_a_war_of_several_is_told_with_its_number(stem: str, *, is_told: bool) -> None:
    found = checks.examine(make_draft(stem=stem, key="1877", kind=Kind.DATE))
    assert ("which-war" in {finding.rule for finding in found}) is is_told
