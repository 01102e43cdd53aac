"""What can be counted, what others share and what is no sound figure is not asked; the rest is."""

from __future__ import annotations

from typing import Any

import pytest

from questions import checks
from questions.asking import elements
from questions.lexicon import acronyms
from questions.model import Kind, Severity
from tests.questions.makers import make_draft, make_entity

NUMBER: dict[str, Any] = {"kind": Kind.NUMBER, "relation": "stated_number"}
PLACE: dict[str, Any] = {"kind": Kind.PLACE, "relation": "stated_place"}
NAME: dict[str, Any] = {"kind": Kind.OTHER, "relation": "stated_name"}


def blocked(rule: str, **draft: Any) -> bool:
    found = checks.examine(make_draft(**draft))
    return any(each.rule == rule and each.severity is Severity.BLOCK for each in found)


@pytest.mark.parametrize(
    ("stem", "key", "is_told"),
    [
        ("How many straight cups did Quinby win from 1950 to 1953?", "four", True),
        ("How many straight cups did Quinby win from 1950 to 1963?", "four", False),
        ("How many cups did Quinby win from 1950 to 1953?", "four", False),
        ("How many races did Quinby win in a row in 1950, 1951 and 1953?", "three", True),
        ("How many races did Quinby win in 1950, 1951 and 1953?", "seven", False),
        ("How many boards did Quinby set up to draft the Act, a Code, and the Map?", "three", True),
        ("How many boards did Quinby set up to draft the Charter?", "three", False),
        ("How many atoms does diatomic quinbium have in Quinby?", "two", True),
        ("How many atoms does quinbium have in Quinby?", "two", False),
    ],
)  # fmt: skip
def test_what_the_stem_counts_is_not_asked(stem: str, key: str, *, is_told: bool) -> None:
    assert blocked("told-by-counting", stem=stem, key=key, **NUMBER) is is_told


@pytest.mark.parametrize(
    ("stem", "is_shared"),
    [
        ("In which country was the Quinby 2 released on 4 May 2001?", True),
        ("In which country did the Quinby 2 launch?", True),
        ("In which country was the Quinby 2 first released?", False),
        ("In which country was the Quinby 2 built?", False),
        ("Which country scored poorly on the Quinby Index?", True),
        ("Which country came last on the Quinby Index?", False),
    ],
)
def test_what_came_out_in_a_country_may_have_come_out_elsewhere(
    stem: str, *, is_shared: bool
) -> None:
    assert blocked("of-several", stem=stem, key="Japan", **PLACE) is is_shared


def test_an_example_is_not_the_only_right_answer() -> None:
    stem = "During which epoch did the Quinby Sea dry up?"
    some = "During the Miocene, for example, the Quinby Sea dried up."
    all_of_them = "During the Miocene, the Quinby Sea dried up."
    assert blocked("of-several", stem=stem, key="Miocene", sentence=some, **NAME)
    assert not blocked("of-several", stem=stem, key="Miocene", sentence=all_of_them, **NAME)


@pytest.mark.parametrize(
    ("stem", "key", "sentence", "is_sound"),
    [
        ("How many men did Quinby lose?", "at least 12,446", "", False),
        ("How many men did Quinby lose?", "12,446", "", True),
        ("How many people live in Quinby?", "24,383,301", "", False),
        ("How many people live in Quinby?", "24,400,000", "", True),
        ("How many tons did Quinby produce in 1967?", "40 tons", "", False),
        ("How many tons of tin did Quinby produce in 1967?", "40 tons", "", True),
        ("How many army corps did Quinby send?", "10 000", "", False),
        ("How many army corps did Quinby send?", "12", "", True),
        ("How many men did Quinby send?", "10 000", "", True),
        ("How many 3 e6carat stones has Quinby?", "40", "", False),
        ("About what percentage of Quinby burnt?", "30%", "More than 30% of Quinby burnt.", False),
        ("About what percentage of Quinby burnt?", "30%", "About 30% of Quinby burnt.", True),
    ],
)  # fmt: skip
def test_a_figure_can_be_read_out_and_is_of_something(
    stem: str, key: str, sentence: str, *, is_sound: bool
) -> None:
    told = blocked("sound-figure", stem=stem, key=key, sentence=sentence, **NUMBER)
    assert told is not is_sound


def test_of_what_a_country_made_so_many_tons_is_told() -> None:
    bare = "Which country produced 1.2 million tons in 1967?"
    full = "Which country produced 1.2 million tons of tin in 1967?"
    assert blocked("sound-figure", stem=bare, key="Chile", **PLACE)
    assert not blocked("sound-figure", stem=full, key="Chile", **PLACE)


def test_initials_may_stand_for_what_such_bodies_are_called() -> None:
    words = " ".join(acronyms.rivals("Northern Union for Regional Trade")).split()
    assert not {"Royal", "Mercantile", "Fellowship"} & {*words}
    fund = " ".join(acronyms.rivals("National Monetary Fund"))
    assert "Fellowship" not in fund
    assert "Mercantile" not in fund
    assert not acronyms.rivals("American League")
    assert acronyms.rivals("American Library Association")


def test_a_symbol_stands_beside_others_that_the_name_might_have() -> None:
    assert {each[0] for each in elements.symbols_like("O", "oxygen")} == {"O"}
    assert len(elements.symbols_like("O", "oxygen")) > 2
    assert "O" not in elements.symbols_like("O", "oxygen")
    assert {each[0] for each in elements.symbols_like("W", "tungsten")} == {"T"}


@pytest.mark.parametrize(
    ("key", "is_of_each"), [("Civil War", True), ("World Cup", False), ("English Civil War", False)]
)
def test_a_name_of_what_there_is_more_than_one_of_is_no_answer(
    key: str, *, is_of_each: bool
) -> None:
    stem = "During which event was Quinby built?"
    assert blocked("of-several", stem=stem, key=key, **NAME) is is_of_each


@pytest.mark.parametrize(
    ("stem", "is_open"),
    [
        ("In how many sets did Ann Quinby lose the Leeds final?", True),
        ("In how many sets did Ann Quinby lose the Leeds final in 1987?", False),
        ("How many horses did Ann Quinby have?", False),
    ],
)
def test_of_a_player_it_is_told_of_which_year_the_final_was(stem: str, *, is_open: bool) -> None:
    player = make_entity("Ann Quinby", Kind.PERSON)
    assert blocked("of-several", stem=stem, key="three", subject=player, **NUMBER) is is_open


@pytest.mark.parametrize(
    ("stem", "is_left"),
    [
        ("In which year was Ann Quinby shot early at the Battle of Ford?", True),
        ("In which year was Ann Quinby shot at the Battle of Ford?", False),
        ("How many plates ahead of the Quinby Awards did the firm make?", True),
        ("How many plates for the Quinby Awards did the firm make?", False),
        ("How many books did Quinby seize for using the word in 2014?", True),
        ("How many books did Quinby seize for using the word “owl” in 2014?", False),
        ("How many operas do Ann Quinby's works include?", True),
        ("How many operas did Ann Quinby write?", False),
        ("For how long did the Quinby plane travel a total of 100 km?", True),
        ("For how long did the Quinby plane travel?", False),
        ("What was the depth of the epicenter of the Quinby earthquake?", True),
        ("What was the depth of the Quinby earthquake?", False),
    ],
)
def test_what_is_left_over_of_a_sentence_is_not_asked(stem: str, *, is_left: bool) -> None:
    assert blocked("clumsy", stem=stem, key="12", **NUMBER) is is_left
