"""Questions for a person that several may answer are not asked."""

from __future__ import annotations

from typing import Any

import pytest

from questions.checks import examine
from questions.model import Kind
from tests.questions import asked
from tests.questions.asked import CITY, PERSON
from tests.questions.makers import make_draft, make_entity


def rules(**draft: Any) -> set[str]:
    return {finding.rule for finding in examine(make_draft(**draft))}


def who(text: str, *, opening: str = PERSON) -> list[str]:
    return [s for s, _ in asked.asked(text, opening=opening) if "who" in s.casefold()]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("In May 1904 their first son, Tom Lake, was born in Bern.", "Who was born"),
        ("Mary Stone was invited by Philip Lake in 1843 after the war.", "Who was invited"),
        ("In letters found in 2015, Stone wrote to her friend Adam Kowal.", "To whom"),
        ("Stone spoke about a film regarding her love for Adam Kowal.", "For whom"),
        ("According to a book by Tom Ford, Nancy Hale was the daughter of Joseph Lake.", "Who"),
        ("In the early 1930s Stone met Adam Kowal from Kent.", "Whom"),
        ("Tom Ford looked at Stone's prior year earnings after the war.", "Who looked"),
        ("Stone's own work was heavily influenced by Adam Kowal.", "Who"),
        ("Teaching Tom Ford gave Mary Stone many opportunities and much paper.", "Who gave"),
        ("Tom Ford made the painting One Day in the Life of Roe as a gift in 1950.", "Who"),
        ("Tom Ford issued a proclamation in Harlow on 12 July 1934.", "Who"),
        ("Tom Ford was diagnosed with heart and kidney problems in 1935.", "Who was diagnosed"),
        ("In 1935 the band settled on Tom Ford.", "On whom"),
        (
            "The Marlow School was led by Tom Ford, who was succeeded by Adam Kowal.",
            "Who succeeded",
        ),
        ("Tom Ford, the mayor of Marlow, dismissed Adam Kowal in 1930.", "Who was the mayor"),
        ("In 1983 the film Dark Water starred Tom Ford as a nun.", "Whom did"),
        ("Tom Ford acted in several of Stone's films.", "Who acted"),
        ("Stone rose to the position of aide to Adam Kowal in 1950.", "To whom"),
        ("Stone's 1950 began with a loss to Adam Kowal at the Marlow Open.", "To whom"),
        ("Tom Ford, the owner of the Marlow Rovers, dismissed Adam Kowal.", "Who was the owner"),
        ("Tom Ford, the Polish-born architect, built homes for Adam Kowal.", "Who was the Polish"),
        ("In 1992, Stone defeated Adam Kowal in a five-set final.", "Whom did"),
        ("Stone lost the Marlow Open final to Adam Kowal in three sets.", "To whom"),
        ("Adam Kowal reached the World No. 1 ranking for the first time in 1995.", "Who reached"),
        ("Stone worked with Adam Kowal for many years.", "With whom"),
        ("Tom Ford, who edited Marlow Magazine, was a friend of Adam Kowal.", "Who edited"),
        ("In 1940 Adam Kowal relocated from Harlow to a farm.", "Who relocated"),
    ],
)
def test_who_did_what_many_do_is_not_asked(text: str, lost: str) -> None:
    assert not [stem for stem in who(text) if stem.startswith(lost)]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Mary Stone was invited by Philip Lake in 1843 to the court of Marlow.",
            "Who was invited by Philip Lake in 1843 to the court of Marlow?",
        ),
        (
            "Stone wrote a letter about the war to Adam Kowal in 1950.",
            "To whom did Mary Stone write a letter about the war in 1950?",
        ),
        (
            "Tom Ford produced the film Dark Water in 1950.",
            "Who produced the film Dark Water in 1950?",
        ),
        (
            "Adam Kowal issued a declaration to the Polish people in 1934.",
            "Who issued a declaration to the Polish people in 1934?",
        ),
        (
            "Stone defeated Adam Kowal in the final of the Marlow Open in 1992.",
            "Whom did Mary Stone defeat in the final of the Marlow Open in 1992?",
        ),
        (
            "Tom Ford edited the film Dark Water in 1950.",
            "Who edited the film Dark Water in 1950?",
        ),
    ],
)
def test_who_did_what_one_did_is_asked(text: str, stem: str) -> None:
    assert stem in who(text)


@pytest.mark.parametrize("verb", ["landed on", "arrived in"])
def test_many_landed_there(verb: str) -> None:
    text = f"In 1492 Adam Kowal crossed the Atlantic Ocean and {verb} Cuba."
    assert not [stem for stem in who(text, opening=CITY) if verb in stem]


def test_a_museum_opened_in_a_town_like_others() -> None:
    found = asked.asked("In 1996 the Mary Stone Museum opened in Harlow.", opening=PERSON)
    assert not [stem for stem, key in found if key == "Mary Stone Museum"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("With the help of Adam Kowal's father, Stone found a job in Bern.", ""),
        ("Adam Kowal's father, Peter Ford, found a job in Bern.", "Peter Ford"),
    ],
)
def test_a_relative_is_set_off_by_commas(text: str, key: str) -> None:
    found = asked.asked(text, opening=PERSON)
    told = {k for stem, k in found if stem == "Who was Adam Kowal's father?"}
    assert told == ({key} if key else set())


@pytest.mark.parametrize(
    ("stem", "subject", "relation", "is_told"),
    [
        ("Glass: What was the profession of Ann Roe?", "Ann Roe", "occupation", True),
        ("What was the profession of Ann Roe?", "Ann Roe", "occupation", False),
        ("Glass: What was the nationality of the poet Ann Roe?", "Ann Roe", "nationality", True),
        (
            "Glass: What was the nationality of the author Mary Shelley?",
            "Mary Shelley",
            "nationality",
            False,
        ),
        ("Glass: In which year was Ann Roe born?", "Ann Roe", "born_on", True),
        ("Tom Roe: In which year did Ann Roe die?", "Ann Roe", "died_on", False),
        ("In which year did Ann Roe die?", "Ann Roe", "died_on", False),
        ("Glass: In which year did Mary Shelley die?", "Mary Shelley", "died_on", False),
    ],
)
def test_nobody_asks_for_the_trade_of_a_stranger(
    stem: str, subject: str, relation: str, *, is_told: bool
) -> None:
    found = rules(stem=stem, key="poet", relation=relation, subject=make_entity(subject))
    assert ("of-a-stranger" in found) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Who gave Mary Stone a tour of the church?", True),
        ("Who wrote back to Mary Stone praising the book's style?", True),
        ("Who gave Mary Stone a tour of the church of St Anne?", False),
    ],
)
def test_a_person_has_no_church_of_her_own(stem: str, *, is_told: bool) -> None:
    found = rules(stem=stem, key="Tom Ford", kind=Kind.PERSON, subject=make_entity("Mary Stone"))
    assert ("definite" in found) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Apollo 8: Which space agency planned a broadcast after the launch?", True),
        ("Which space agency planned a broadcast from Mars in 1999?", False),
    ],
)
def test_whose_the_flights_to_the_moon_were_everybody_knows(stem: str, *, is_told: bool) -> None:
    found = rules(stem=stem, key="NASA", options=("ESA", "CNES", "ISRO"), kind=Kind.ORGANISATION)
    assert ("told-by-name" in found) is is_told
