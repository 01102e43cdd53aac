"""Further deeds of a sentence, names that are no plain names, and clubs called by their town."""

from __future__ import annotations

import pytest

from questions import setting
from questions.model import Article, Direction, Kind, Prompt
from questions.pipeline import understand
from tests.questions.asked import CITY, COMPANY, PERSON, asked
from tests.questions.makers import make_entity, make_fact

CLUB_OF_TOWN = (
    "FC Marlow is a football club. Marlow won the League in 1950. Marlow beat York. Marlow signed"
    " Tom Lake."
)
CITY_CLUB = "FC Marlow is a football club. It was founded in Marlow. The team plays in Marlow."
GROUP = "Orbit Pictures Group (OPG) is a film company. OPG is rich."
NOVEL = "To Catch a Falling Lark is a novel by Mary Stone. It is long."

_ASKED = [
    # a further deed with a date of its own before it
    (CITY, "Marlow Abbey was built by monks and, in 1938, was sold to Orbit Bank, following a fire.", "In which year was Marlow Abbey sold to Orbit Bank?", "1938"),
    (PERSON, "Mary Stone called on Tom Lake and, in 1938, designed Marlow Abbey, against all odds.", "In which year did Mary Stone design Marlow Abbey?", "1938"),
    (PERSON, "Ann Roe invaded Fife and in 1834 captured the city of Leeds.", "In which year did Ann Roe capture the city of Leeds?", "1834"),
    (PERSON, "Mary Stone was rich, and, in 1926, Orbit Bank bought Marlow Abbey.", "In which year did Orbit Bank buy Marlow Abbey?", "1926"),
    # what was done instead
    (PERSON, "She tried to stay in Leeds but was banished from Poland in 1793.", "In which year was Mary Stone banished from Poland?", "1793"),
    # behind where something lies
    (PERSON, "Mary Stone moved to Marlow Abbey, located in Leeds, in 1945.", "In which year did Mary Stone move to Marlow Abbey?", "1945"),
    # a place for both of two clauses
    (COMPANY, "In Japan, the Orbit One was released on 4 May 2012; and the Orbit Two was released on 5 June 2012.", "On which date was the Orbit Two released in Japan?", "5 June 2012"),
    # how often
    (COMPANY, "In 1951, Orbit Pictures became the first company to win the Nova Prize twice.", "In which year did Orbit Pictures become the first company to win the Nova Prize twice?", "1951"),
    # the day of birth needs no parents
    (PERSON, "John Ford was born to Ann Roe and Tom Ford in Leeds in May 1951.", "In which month and year was John Ford born?", "May 1951"),
    # what the topic is called
    (NOVEL, "The book was adapted for Orbit Pictures by Ann Roe in 1952.", "In which year was the novel To Catch a Falling Lark adapted for Orbit Pictures by Ann Roe?", "1952"),
    (CLUB_OF_TOWN, "FC Marlow appointed Mary Stone as manager in 1925.", "Whom did FC Marlow appoint as manager in 1925?", "Mary Stone"),
    # a colon within a title
    (COMPANY, "Orbit Pictures released the Orbit Two as part of the Dark Water: Ascension bundle in 1951.", "In which year did Orbit Pictures release the Orbit Two as part of the Dark Water: Ascension bundle?", "1951"),
    # where it was said is not where it was done
    (CITY, "At Leeds, Mary Stone encouraged Tom Hill to work in York in 1951.", "Who encouraged Tom Hill to work in York in 1951?", "Mary Stone"),
    # what was found out, behind its date
    (CITY, "In the late 17th century, Mary Stone proved that air is necessary for iron.", "In the late 17th century, who proved that air is necessary for iron?", "Mary Stone"),
    # the answer has the word that would be asked with
    (PERSON, "In 1950, she moved to New York City.", "Where did Mary Stone move in 1950?", "New York City"),
    (PERSON, "In 1950, she moved from Boston to New York City.", "To which city did Mary Stone move from Boston in 1950?", "New York City"),
    # adverbs that stand alone, sums of money in two words
    (COMPANY, "Marlow Bridge was opened later in 1951.", "In which year was Marlow Bridge opened?", "1951"),
    (COMPANY, "In 1951, the Orbit Two launched in Singapore with a price of S$799.", "In which year did the Orbit Two launch in Singapore with a price of S$799?", "1951"),
    # initials of the topic in full
    (GROUP, "In 2004, OPG and Nova Bank merged as Orbit Union.", "In which year did Orbit Pictures Group and Nova Bank merge as Orbit Union?", "2004"),
    (GROUP, "Oak Pale Glass is a firm in Leeds. In 2004, OPG and Nova Bank merged as Orbit Union.", "In which year did Orbit Pictures Group and Nova Bank merge as Orbit Union?", "2004"),
    # what somebody came for, where there is room for it
    (PERSON, "On 8 September 1945, Stone arrived in Leeds to accept the surrender of the army south of the river.", "On which date did Mary Stone arrive in Leeds to accept the surrender of the army south of the river?", "8 September 1945"),
    (PERSON, "On 8 September 1945, Stone arrived in Leeds to accept the surrender of the army of the king and of the queen of Spain.", "On which date did Mary Stone arrive in Leeds?", "8 September 1945"),
    # a loan for something that is named
    (PERSON, "Tom Ford borrowed the Nova Crown from Orbit Bank in 1907.", "In which year did Tom Ford borrow the Nova Crown from Orbit Bank?", "1907"),
    # small words within a title
    (NOVEL, "John Ford filmed To Catch a Falling Lark in 1951.", "In which year did John Ford film To Catch a Falling Lark?", "1951"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "text", "stem", "key"), _ASKED)
def test_what_is_said_further_is_asked(opening: str, text: str, stem: str, key: str) -> None:
    found = asked(text, opening=opening)
    assert (stem, key) in found, found


@pytest.mark.parametrize(
    ("why", "opening", "text", "stem"),
    [
        (
            "the date is of the range",
            PERSON,
            "Mary Stone moved to Marlow Abbey, bought by Orbit Bank, in 1945.",
            "In which year did Mary Stone move to Marlow Abbey?",
        ),
        (
            "the date is of the further deed",
            PERSON,
            "Ann Roe invaded Fife and in 1834 captured the city of Leeds.",
            "In which year did Ann Roe invade Fife?",
        ),
        (
            "another place is told",
            COMPANY,
            "In Japan, the Orbit One was sold in 2012; and the Orbit Two was sold in Italy in 2013.",
            "In which year was the Orbit Two sold in Italy in Japan?",
        ),
        (
            "what it was is told elsewhere",
            CITY,
            "In 1701, Mary Stone proved that it was necessary for iron.",
            "In 1701, who proved that it was necessary for iron?",
        ),
        (
            "one arrival of many",
            PERSON,
            "She arrived in New York City and saw Tom Ford.",
            "Where did Mary Stone arrive?",
        ),
        (
            "what for is left out",
            PERSON,
            "Tom Ford borrowed $100 from a friend in 1907 and founded Nova Bank.",
            "In which year did Tom Ford borrow $100 from a friend?",
        ),
        (
            "what is counted comes last in the list",
            COMPANY,
            "As of 2015, Orbit Pictures has won 23 La Roja, 27 Copa Verde and two Nova Cup titles.",
            "How many La Roja has Orbit Pictures won as of 2015?",
        ),
        (
            "a rank is no age",
            PERSON,
            "She was ranked at number two on the Orbit list.",
            "At what age was Mary Stone ranked on the Orbit list?",
        ),
        (
            "one prize of many",
            PERSON,
            "At age thirteen, Mary Stone won a prize.",
            "At what age did Mary Stone win a prize?",
        ),
        (
            "a first name of many",
            PERSON,
            "Tony designed the Marlow Chapel for Orbit Bank and Nova Bank.",
            "Who designed the Marlow Chapel for Orbit Bank and Nova Bank?",
        ),
        (
            "on another day elsewhere",
            COMPANY,
            "The Orbit Two was sold in 2012. In Japan, the Orbit Two was sold in 2011.",
            "In which year was the Orbit Two sold?",
        ),
        (
            "told of many is not told of one",
            COMPANY,
            "In 1951, Orbit Pictures became the first company to win the Nova Prize twice.",
            "In which year did Orbit Pictures become the first company to win the Nova Prize?",
        ),
    ],
)
def test_what_is_not_said_is_not_asked(why: str, opening: str, text: str, stem: str) -> None:
    assert stem not in [asked_stem for asked_stem, _ in asked(text, opening=opening)], why


def test_a_club_is_called_by_its_town_where_the_town_does_what_clubs_do() -> None:
    text = "In 1951, Marlow won the Nova Cup."
    assert ("In which year did FC Marlow win the Nova Cup?", "1951") not in asked(
        text, opening=CITY_CLUB
    )
    text = "On 4 May 1951, Marlow opened the Nova Stadium."
    found = asked(text, opening=CLUB_OF_TOWN, headline="FC Marlow")
    assert ("On which date did FC Marlow open the Nova Stadium?", "4 May 1951") in found


def test_the_name_that_opens_an_article_may_be_one_that_nothing_tells_of() -> None:
    text = (
        "Zenobia\n\nZenóbia Marr (/zen/; Italian: [zen]; 4 May 1901 – 6 July 1966) was a singer."
        " She sang well. She was tall. Zenobia sang in her youth.\n"
    )
    facts = understand([Article(slug="a", text=text)]).facts
    assert {(f.relation, f.object) for f in facts} >= {
        ("born_on", "4 May 1901"),
        ("died_on", "6 July 1966"),
    }


def test_what_the_first_words_call_the_topic_is_what_it_is() -> None:
    text = "Many play Orbit 3. In 1952, the console was released in Leeds."
    told = asked(text, opening="The console was shown in 1950.", headline="Orbit 3")
    assert ("In which year was Orbit 3 released in Leeds?", "1952") in told
    other = asked(text, opening="The makers were rich in 1950.", headline="Orbit 3")
    assert "In which year was Orbit 3 released in Leeds?" not in [stem for stem, _ in other]


def test_a_treaty_of_a_city_needs_the_topic_in_front() -> None:
    topic = make_entity("Amber War", Kind.OTHER, "war")
    for stem, is_needed in (
        ("In which year was the Treaty of Paris signed?", True),
        ("In which year was the Eiffel Tower in Paris opened?", False),
    ):
        fact = make_fact("stated_date", "1951", sentence="It was in 1951.", stem=stem)
        prompt = Prompt(
            fact=fact, direction=Direction.FORWARD, stem=stem, key="1951", value="1951",
            kind=Kind.DATE,
        )  # fmt: skip
        assert setting.told(prompt, {"one": topic}).stem.startswith("Amber War: ") is is_needed
