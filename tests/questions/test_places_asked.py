# ruff: noqa: E501 - tables of sentences read best with one row a line
"""Questions for places: what leaves several answers, tells its own, or is of another day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from questions.checks import examine
from questions.lexicon import gazetteer
from questions.model import Kind
from tests.questions.asked import PERSON, asked
from tests.questions.makers import make_draft, make_entity

SHERBET = "Sherbet is a sweet drink. Much sherbet is sold, and sherbet is cold."
COUNTRY = "Marland is a country in Asia. Marland is old."


def rules(stem: str, key: str, *options: str, **draft: Any) -> set[str]:
    found = examine(make_draft(stem=stem, key=key, options=options, **draft))
    return {finding.rule for finding in found}


@pytest.mark.parametrize(
    ("rule", "stem", "key", "is_blocked"),
    [
        ("which-border", "Which country borders Chad?", "Niger", True),
        ("which-border", "Which country borders Chad to the west?", "Niger", False),
        ("which-border", "Which country borders Portugal?", "Spain", False),
        ("which-year", "Which country ruled Marland for over a century?", "Spain", True),
        ("which-year", "Which country ruled Marland for 400 years?", "Spain", False),
        ("which-year", "Which country did the Arabs conquer in the 7th century?", "Egypt", True),
        ("which-year", "Which country did the Arabs conquer in 642?", "Egypt", False),
        ("which-year", "Which country did Germany invade on 10 May 1940?", "Chad", True),
        ("which-year", "Which country did Germany invade in 1870?", "Chad", False),
        ("self-contained", "Which country lost its access to the sea in 1884?", "Bolivia", False),
        ("self-contained", "In which country was its capital in 1884?", "Bolivia", True),
        ("relative-time", "Which was the most recent country to join Marland?", "Chad", True),
        ("told-by-name", "Which country did Abraham Lincoln lead?", "United States", True),
        ("told-by-name", "Which country did Abraham Lincoln fear?", "Mexico", False),
        ("told-by-name", "To which country was it brought by Jean-Luc Roe?", "France", True),
        ("told-by-name", "To which country was it brought by Jean-Luc Roe?", "Spain", False),
        ("told-by-name", "To which country did Ann Roe move to live in Venice?", "Italy", True),
        ("told-by-name", "To which country did Ann Roe move to live in Marlow?", "Italy", False),
        ("told-by-name", "Which country fought the Ming dynasty in 1420?", "China", True),
        ("told-by-name", "Which country fought the Ming dynasty in 1420?", "Vietnam", False),
    ],
)
def test_which_country(rule: str, stem: str, key: str, is_blocked: bool) -> None:
    others = ("Cuba", "Peru", "Chile")
    assert (rule in rules(stem, key, *others, kind=Kind.PLACE)) is is_blocked


def test_letters_are_not_asked_for_by_what_they_stand_for() -> None:
    stem = "Which award did the Marlow Academy of Film and Television Arts give in 1987?"
    others = ("Roe Award", "Poe Award", "Lake Award")
    assert "told-by-name" in rules(stem, "MAFTA Award", *others)
    assert "told-by-name" not in rules(stem, "ORBIT Award", *others)


def test_a_term_is_not_asked_for_by_the_word_it_is_made_of() -> None:
    stem = "What is a scientist in the field of meteorology called?"
    others = ("historian", "physician", "sculptor")
    draft = make_draft(stem=stem, key="meteorologist", options=others)
    assert draft.item.pattern != "term"
    as_term = replace(draft, item=replace(draft.item, pattern="term"))
    assert "clang" in {finding.rule for finding in examine(as_term)}
    other = replace(as_term, item=replace(as_term.item, key="forecaster"))
    assert "clang" not in {finding.rule for finding in examine(other)}


def test_the_end_of_a_name_is_no_answer() -> None:
    def found(sentence: str) -> set[str]:
        return rules(
            "What is the highest capital in Europe?", "Marla", "Roe", "Poe", "Doe",
            kind=Kind.PLACE, sentence=sentence,
        )  # fmt: skip

    assert "truncation" in found("Its capital Quinta la Marla is high.")
    assert "truncation" not in found("Its capital Marla is high.")
    assert "truncation" not in found("They call Quinta la Marla the old, and Marla the new town.")


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        ("In 1887 the Marl people came to Alaska from Marland.", "To which present-day US state did the Marl people come from Marland in 1887?", "Alaska"),
        ("In 1987 the Marl people came to Alaska from Marland.", "To which US state did the Marl people come from Marland in 1987?", "Alaska"),
        ("In the early 16th century, Durand arrived from Hull and captured Kabul from the Marl dynasty.", "Which city did Durand capture from the Marl dynasty in the early 16th century?", "Kabul"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_place_is_asked(text: str, stem: str, key: str) -> None:
    assert (stem, key) in asked(text, opening=COUNTRY)


def test_where_somebody_was_raised_is_asked_in_the_passive() -> None:
    text = "Mary Stone was born in Leeds, and raised in Wexville, Ohio."
    stems = [stem for stem, _ in asked(text, opening=PERSON)]
    assert not any("did Mary Stone raise" in stem for stem in stems)
    assert any("was Mary Stone raised" in stem for stem in stems)


def test_an_island_that_is_a_country_is_one_and_one_lands_on_others() -> None:
    opening = "Cuba is an island in the Caribbean. Cuba is old."
    found = asked("In 1956 Tom Lake landed in Cuba with Mary Stone.", opening=opening)
    assert not any("island" in stem for stem, _ in found)
    found = asked("Mary Stone was buried in Corsica in 1956.", opening=PERSON)
    assert ("On which island was Mary Stone buried in 1956?", "Corsica") in found


def test_no_body_is_asked_about_by_the_end_of_its_name() -> None:
    def found(name: str) -> set[str]:
        body = make_entity(name, Kind.ORGANISATION)
        said = "The Marlan Football League is based in Leeds."
        stem = f"In which city does the {name} have its headquarters?"
        return rules(stem, "Leeds", "Hull", "York", "Bath", subject=body, sentence=said)

    assert "truncation" in found("Football League")
    assert "truncation" not in found("Marlan Football League")


def test_a_capital_is_a_city() -> None:
    opening = "Marlow is the capital of Poland. Marlow is old."
    found = asked("In 1951, Mary Stone moved to Marlow from Hull.", opening=opening)
    assert not any("capital" in stem for stem, _ in found)
    text = "In 1816 Tom Lake left for England with Mary Stone."
    assert any(stem.startswith("For which country") or key == "1816" for stem, key in asked(text))


def test_a_ministry_of_two_things_is_one() -> None:
    text = "In Spain, the Ministry of Trade and Transport has owned Marlow Castle since 1951."
    stems = [stem for stem, _ in asked(text, opening=COUNTRY)]
    assert any(" has the Ministry of Trade and Transport" in stem for stem in stems)
    text = "In Spain, the towns of Hull and Leeds have owned Marlow Castle since 1951."
    assert not any(" has the towns" in stem for stem, _ in asked(text, opening=COUNTRY))


@pytest.mark.parametrize(
    ("why", "text", "key"),
    [
        ("several did", "Spain sent several expeditions to Alaska between 1774 and 1800.", "Spain"),
        ("several received", "In 1974, Chad received some aid from the Dutch king.", "Chad"),
        ("others were as well", "From 1975 to 1989, Chad was aligned with Portugal.", "Chad"),
        ("a term is no sea", "The term Baltic Sea was applied to the Black Sea in 1850.", "Baltic Sea"),
        ("only a part of it", "In 1850 the Marl fleet crossed to the southern Atlantic.", "Atlantic"),
        ("on which of many ways", "Tom Lake returned to Spain with wood for Marlow Castle.", "Spain"),
        ("others did so too", "The Carthaginians founded Marlow Castle and several small towns on the coast of Marlow Island.", "Carthaginians"),
        ("others elsewhere", "A translation by Tom Lake, which was produced in Spain, was sold.", "Spain"),
        ("others did in that year", "In 1918 Georgia proclaimed its independence from Russia.", "Georgia"),
        ("of which prize", "Tom Lake received the Marlow Prize in Literature in Stockholm in 2017.", "Marlow Prize"),
        ("it tells of Odessa", "In 1901 Tom Lake emigrated from Odessa in the Russian Empire to Spain.", "Odessa"),
        ("none at all", "In 1828 Chad ceded no land to Portugal.", "Chad"),
        ("what for", "In August 1914 the Marl army invaded Spain to attack France.", "France"),
        ("the access is to it", "In 1884 Marland lost its access to the Pacific Ocean to Chile.", "Pacific Ocean"),
        ("for ever", "In 1816 Tom Lake left England for ever.", "England"),
        ("a plan", "In Spain, the Marl Bank has a plan to build Marlow Tower by 2030.", "Spain"),
    ],
)  # fmt: skip
def test_what_leaves_the_place_open_is_not_asked(why: str, text: str, key: str) -> None:
    assert key not in {found for _, found in asked(text, opening=COUNTRY)}, why


def test_a_dated_return_is_asked_for_its_country() -> None:
    text = "In 1951 Mary Stone returned to Spain to paint Marlow Castle."
    assert "Spain" in {key for _, key in asked(text, opening=PERSON)}


def test_a_word_that_came_through_several_languages_came_from_none_of_them_alone() -> None:
    text = "The word sherbet comes from French, and in turn from Arabic."
    assert "French" not in {key for _, key in asked(text, opening=SHERBET)}
    text = "The word sherbet comes from French."
    assert "French" in {key for _, key in asked(text, opening=SHERBET)}


def test_one_goes_to_a_town_and_is_born_somewhere() -> None:
    text = "In 1951 Mary Stone moved to Wexville, Ohio."
    assert ("To which town did Mary Stone move in 1951?", "Wexville") in asked(text, opening=PERSON)
    text = "Mary Stone was born in Wexville, Ohio."
    assert ("Where was Mary Stone born?", "Wexville") in asked(text, opening=PERSON)


def test_of_a_given_name_alone_there_are_many() -> None:
    def found(name: str) -> set[str]:
        stem = f"Marlow: In which city was {name} born in July 1910?"
        person = make_entity(name, Kind.PERSON)
        return rules(stem, "Leeds", "Hull", "York", "Bath", kind=Kind.PLACE, subject=person)

    assert "bare-name" in found("Eduard")
    assert "bare-name" not in found("Eduard Stone")


def test_every_state_has_its_year() -> None:
    states = {place for place, kind in gazetteer.KIND.items() if kind == "US state"}
    assert states - gazetteer.STATEHOOD.keys() <= {"Georgia", "New York", "Washington"}
    assert gazetteer.STATEHOOD["Maine"] == 1820
    assert "Hopkinsville" not in gazetteer.OF_MANY_STATES
    assert "Huntsville" in gazetteer.OF_MANY_STATES
    assert "Mount Vernon" in gazetteer.OF_MANY_STATES
