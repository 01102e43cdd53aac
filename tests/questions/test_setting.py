"""The topic in front of a stem: where it is needed, and where it would tell the answer."""

from __future__ import annotations

from random import Random

import pytest

from questions import pipeline
from questions.model import Article, Kind

BAND = """Amber Gate

Amber Gate are an English rock band. Amber Gate was formed in Leeds in 1971 by John Stone and Mary \
Lake. Amber Gate plays often.

"""


def stems(text: str) -> set[str]:
    """What is asked of an article."""
    article = Article(slug="one", text=text + "\n")
    return {item.stem for item in pipeline.generate([article], Random(0)).items}


def test_who_knows_the_band_knows_the_record() -> None:
    found = stems(BAND + "Released in 1974, Iron Meadow reached number two in France.")
    assert "Amber Gate: In which year was Iron Meadow released?" in found


@pytest.mark.parametrize(
    ("said", "stem"),
    [
        ("They never parted.", "In which year was Amber Gate formed?"),
        (
            "In 1991 the Soviet Union recognised Estonia.",
            "In which year did the Soviet Union recognise Estonia?",
        ),
        (
            "Paris is the home of the most visited art museum in the world, the Louvre.",
            "What is the most visited art museum in the world?",
        ),
    ],
    ids=["names the topic", "names what everybody knows", "asks of the world"],
)
def test_what_stands_alone_has_nothing_in_front(said: str, stem: str) -> None:
    assert stem in stems(BAND + said)


def test_a_year_in_the_name_of_the_topic_is_not_told() -> None:
    relay = (
        "1951 Marlow Games\n\nThe 1951 Marlow Games were an event. The 1951 Marlow Games ended.\n\n"
    )
    found = stems(relay + "Iron Meadow was recorded by Amber Gate in 1951.")
    assert "In which year was Iron Meadow recorded?" in found


def test_an_answer_of_the_same_words_is_not_told() -> None:
    found = stems(BAND + "Iron Meadow was recorded by Amber Gate in 1974.")
    assert {
        "Which band recorded Iron Meadow in 1974?",
        "Amber Gate: In which year was Iron Meadow recorded?",
    } <= found


@pytest.mark.parametrize(
    ("said", "stem"),
    [
        (
            "John Stone worked as a sheep farmer in Wales in 1991.",
            "Amber Gate: In which year did John Stone work as a sheep farmer in Wales?",
        ),
        (
            "In 1991, French forces withdrew from Virginia.",
            "Amber Gate: In which year did French forces withdraw from Virginia?",
        ),
    ],
    ids=["where it was", "from which country they were"],
)
def test_a_place_beside_the_deed_does_not_say_of_whom(said: str, stem: str) -> None:
    assert stem in stems(BAND + said)


def test_whose_kin_it_is_stands_in_front_of_who_has_the_surname() -> None:
    person = "Mary Stone\n\nMary Stone (born 4 May 1929) was an English architect.\n\n"
    kin = stems(person + "In 1936 Peter Stone opened Ford Hall in Leeds.")
    assert "Mary Stone: In which year did Peter Stone open Ford Hall in Leeds?" in kin
    own = stems(person + "In 1936 Stone opened Ford Hall in Leeds.")
    assert "In which year did Mary Stone open Ford Hall in Leeds?" in own


def test_of_others_too_no_wrong_year_lies_in_the_childhood_of_whom_it_is_about() -> None:
    head = "Mary Stone\n\nMary Stone (born 4 May 1929) was an English architect.\n\n"
    for year, is_bound in (("1947", True), ("1927", False)):
        text = f"{head}In {year} French engineers built Fort Amber in Virginia.\n"
        found = pipeline.generate([Article(slug="one", text=text)], Random(0)).items
        asked = [i for i in found if i.kind is Kind.DATE and "Fort Amber" in i.stem]
        assert asked
        assert all(min(int(d.text) for d in i.distractors) >= 1945 for i in asked) is is_bound
