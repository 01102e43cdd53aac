"""No wrong date lies before what an article is about began, nor after its end."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from questions import distractors, stems
from questions.distractors import dates, lifetimes
from questions.distractors.lifetimes import Lifetime, bounds, opening, value_of, within
from questions.model import Account, Article, Kind
from tests.questions.makers import make_entity, make_fact, make_knowledge

WAR = Lifetime("1950-06-25", "1953-07-27")


@pytest.mark.parametrize(
    ("text", "stem", "value"),
    [
        ("1950", "", "1950"),
        ("October 1950", "", "1950-10"),
        ("3 October 1950", "", "1950-10-03"),
        ("October 3rd, 1950", "", "1950-10-03"),
        ("October 3", "On which date in 1950 did it fall?", "1950-10-03"),
        ("October 3", "On which date did it fall?", ""),
        ("19th century", "", ""),
        ("1950s", "", ""),
        ("1200 BC", "", ""),
    ],
)
def test_dates_are_read_as_exactly_as_told(text: str, stem: str, value: str) -> None:
    assert value_of(text, stem) == value


@pytest.mark.parametrize(
    ("text", "life"),
    [
        ("The Quinby War (in Rurian: Kwin; 25 June 1950 – 27 July 1953) was fought.", WAR),
        ("The Ford War (1846–1848) was fought.", Lifetime("1846", "1848")),
        ("It ran from March 24 until August 8, 2008.", Lifetime("2008-03-24", "2008-08-08")),
        ("Ash are a band formed in York in 1970. A club was founded in 1990.", Lifetime("1970")),
        (
            "The first model was released on 23 October 2001.",
            Lifetime("2001-10-23", shown="2001-10-23"),
        ),
        (
            "Filming began in May 1977. It premiered in York on 2 June 1978.",
            Lifetime("1977-05", shown="1978-06-02"),
        ),
        ("Ash are a band from York, who sold many records in 1970.", Lifetime()),
        ("Released by Ford; 1970 saw more.", Lifetime()),
    ],
)
def test_openings_tell_beginnings_and_ends(text: str, life: Lifetime) -> None:
    assert opening(text) == life


def test_two_years_run_together_are_a_lifetime() -> None:
    assert lifetimes.opening("The Marlow War (17751783) was fought.") == Lifetime("1775", "1783")
    assert lifetimes.opening("The Marlow line (177517839) is a number.") == Lifetime()


def test_the_first_year_is_one_in_which_something_was() -> None:
    assert lifetimes.first_year("It is 1001 feet high. In 1970 Ann came, in 1968 Bob.") == "1968"
    assert not lifetimes.first_year("It is 1001 feet high.")


def test_nothing_is_bound_by_a_life_that_it_lies_outside_of_or_by_the_beginning_it_asks_for() -> (
    None
):
    asked = "In which year was Quinby taken?"
    assert bounds(WAR, "1951", asked) == WAR
    assert bounds(WAR, "1950", asked) == WAR, "the first year of a war"
    assert bounds(WAR, "1950", "In which year did the war begin?") == Lifetime()
    assert bounds(WAR, "1945", asked) == Lifetime()
    assert bounds(WAR, "1960", asked) == Lifetime(WAR.begin)
    assert bounds(Lifetime("1970"), "1970", asked) == Lifetime(), "the first year of a band"
    left = "In which year did Ann Roe leave the band?"
    assert bounds(Lifetime("1970"), "1970", left) == Lifetime("1970"), "there was a band to leave"
    assert bounds(Lifetime("1970"), "1972", asked) == Lifetime("1970")


def test_nothing_is_released_before_it_was_shown() -> None:
    film = Lifetime("1977-05", shown="1978-06-02")
    assert bounds(film, "1979", "In which year was it released in France?").begin == "1978-06-02"
    assert bounds(film, "1978", "In which year was it released?").begin == "1977-05"
    assert bounds(film, "1979", "In which year did it win a prize?").begin == "1977-05"


def test_a_film_was_made_before_it_was_shown() -> None:
    film = Lifetime("1977-05", shown="1978-06-02")
    assert bounds(film, "1978", "In which year was the sound recorded?").end == "1978-06-02"
    assert not bounds(film, "1979", "In which year was the song recorded again?").end
    assert not bounds(film, "1978", "In which year did it win a prize?").end


def test_what_was_on_the_air_before_the_show_was_another() -> None:
    show = Lifetime("2002-06-11")
    asked = "In which year did the series Marlow Star debut in Britain?"
    assert lifetimes.is_of_another(show, "2001", asked, "Marlow Star")
    assert not lifetimes.is_of_another(show, "2003", asked, "Marlow Star")
    bought = "In which year did Ann Roe buy the series Marlow Star?"
    assert not lifetimes.is_of_another(show, "2001", bought, "Marlow Star")


def test_dates_are_compared_as_exactly_as_both_are_told() -> None:
    assert within("1950", WAR)
    assert within("1950-06", WAR)
    assert within("1951-01-01", WAR)
    assert not within("1950-05", WAR)
    assert not within("1949", WAR)
    assert not within("1953-08", WAR)
    assert within("", WAR)


def offered(text: str, stem: str, key: str, *, kind: Kind = Kind.OTHER) -> set[str]:
    topic = make_entity("Quinby War", kind)
    fact = make_fact("stated_date", key, subject=topic, value=value_of(key), stem=stem)
    slug = fact.evidence[0].sentence.article
    knowledge = replace(
        make_knowledge(fact),
        articles=(Article(slug=slug, text=text),),
        accounts=(Account(article=slug, topic=topic),),
    )
    prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
    pool = distractors.Pool(knowledge)
    return {
        option.text for at in range(20) for option in distractors.rank(prompt, pool, seed=str(at))
    }


SAID = "The Quinby War (25 June 1950 – 27 July 1953) was fought in Ruria.\n"


def test_wrong_dates_lie_within_the_war_where_the_right_one_does() -> None:
    taken = "In which year was Quinby taken?"
    assert offered(SAID, taken, "1950") == {"1951", "1952", "1953"}
    assert offered("It was fought in Ruria.\n", taken, "1950") - {"1951", "1952", "1953"}
    months = offered(SAID, "In which month and year was Quinby taken?", "October 1950")
    assert months
    assert all(within(value_of(each), WAR) for each in months)


def test_a_month_soon_before_the_end_stands_beside_months_of_earlier_years() -> None:
    said = "The Quinby War (25 December 1949 – 27 February 1950) was fought in Ruria.\n"
    asked = "In which month and year was Quinby taken?"
    few = offered(said, asked, "January 1950")
    assert few == {"December 1949", "February 1950"}, "too few for an item"
    said = said.replace("25 December", "2 June")
    months = offered(said, asked, "January 1950")
    assert any(re.fullmatch(r"\w+ 1949", each) for each in months)


def test_a_place_has_no_first_year() -> None:
    said = "In 1970 Ann came to Quinby War.\n"
    asked = "In which year did Ann found Ford Hall?"
    assert min(offered(said, asked, "1972", kind=Kind.PLACE)) < "1970"
    assert min(offered(said, asked, "1972", kind=Kind.ORGANISATION)) >= "1970"


def test_months_of_other_years_are_written_like_the_key() -> None:
    assert "January 1951" in set(dates.months_around("October 1950", 1950, 1951))
    assert not any("1949" in each for each in dates.months_around("October 1950", 1950, 1951))
    assert not list(dates.months_around("3 October 1950", 1949, 1951))
