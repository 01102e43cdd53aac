"""What makes an item harder raises its difficulty, and nothing lowers or lifts it out of bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import difficulty
from questions.difficulty import Features
from questions.model import Distractor, Item, Kind
from tests.questions.makers import make_draft

NAMES = st.builds(
    Features,
    kind=st.sampled_from(Kind),
    digits=st.integers(min_value=0, max_value=12),
    key_named=st.integers(min_value=0, max_value=300),
    subject_named=st.integers(min_value=0, max_value=300),
    closeness=st.floats(min_value=0, max_value=1),
)
MORE = st.integers(min_value=1, max_value=50)


def make_item(key: str, *wrong: str, kind: Kind = Kind.DATE, subject: str = "Dark Water") -> Item:
    return replace(
        make_draft().item,
        key=key,
        kind=kind,
        subject=subject,
        distractors=tuple(Distractor(text=text, because="why not") for text in wrong),
    )


def found(item: Item, text: str = "") -> Features:
    return difficulty.features(item, {"one": text})


@given(NAMES)
def test_nobody_does_worse_than_by_guessing(features: Features) -> None:
    assert 0 < difficulty.estimate(features) <= 0.75


@given(NAMES, MORE)
def test_each_feature_pulls_one_way(features: Features, more: int) -> None:
    here = difficulty.estimate(features)
    assert difficulty.estimate(replace(features, digits=features.digits + more)) > here
    assert difficulty.estimate(replace(features, key_named=features.key_named + more)) <= here
    known = replace(features, subject_named=features.subject_named + more)
    assert difficulty.estimate(known) <= here
    nearer = replace(features, closeness=min(features.closeness + more / 50, 1.0))
    assert difficulty.estimate(nearer) >= here


@pytest.mark.parametrize(
    ("key", "kind", "digits"),
    [
        ("1990", Kind.DATE, 4),
        ("January 28, 2022", Kind.DATE, 6),
        ("42,000", Kind.NUMBER, 2),
        ("1.5 million", Kind.NUMBER, 2),
        ("335", Kind.NUMBER, 3),
        ("thirteen", Kind.NUMBER, 1),
        ("Ann Roe", Kind.PERSON, 0),
    ],
)
def test_how_many_digits_have_to_be_right(key: str, kind: Kind, digits: int) -> None:
    assert found(make_item(key, "a", "b", "c", kind=kind)).digits == digits


def test_near_dates_and_numbers_are_close() -> None:
    near = found(make_item("1990", "1991", "1989", "1992"))
    far = found(make_item("1990", "1890", "1790", "1690"))
    assert near.closeness > 0.8
    assert far.closeness < 0.1
    months = found(make_item("May 2005", "June 2005", "April 2005", "March 2005"))
    assert months.closeness == 1
    near = found(make_item("100", "101", "99", "110", kind=Kind.NUMBER))
    far = found(make_item("100", "9,000", "1", "70,000", kind=Kind.NUMBER))
    assert near.closeness > 0.9
    assert far.closeness < 0.3
    words = found(make_item("nine", "eight", "ten", "0", kind=Kind.NUMBER))
    assert words.closeness == 1
    assert found(make_item("5", "0", "0.0", "00", kind=Kind.NUMBER)).closeness == 1


def test_names_are_close_when_the_article_has_them_too() -> None:
    item = make_item("Ann Roe", "Bob Fee", "Cat Doe", "Dan Poe", kind=Kind.PERSON)
    text = "Ann Roe met Bob Fee. Dark Water was by Ann Roe. Dark Water!"
    features = found(item, text)
    assert features.closeness == pytest.approx(1 / 3)
    assert (features.key_named, features.subject_named) == (2, 2)
    assert found(make_item("1990", "1", "2", "3"), "1990 1990").key_named == 0
    assert found(replace(item, subject=item.key), text).subject_named == 0


@pytest.mark.parametrize(
    ("item", "text", "words"),
    [
        (
            make_item("1990", "1991", "1989", "1992"),
            "Dark Water " * 9,
            "4 digits have to be right, the wrong options are close to it and the subject is named",
        ),
        (make_item("nine", "1", "2", "3", kind=Kind.NUMBER), "", "one digit has to be right and "),
        (
            make_item("9", "900", "9,000", "90,000", kind=Kind.NUMBER),
            "",
            "one digit has to be right and the wrong options are far from it.",
        ),
        (
            make_item("Ann Roe", "Bob Fee", "Cat Doe", "Dan Poe", kind=Kind.PERSON),
            "Ann Roe. Bob Fee. Ann Roe.",
            "the answer is named 2 times.",
        ),
        (
            make_item("Ann Roe", "Bob Fee", "Cat Doe", "Dan Poe", kind=Kind.PERSON),
            "Ann Roe.",
            "the answer is named once and the article does not name the wrong options.",
        ),
        (
            make_item("Ann Roe", "Bob Fee", "Cat Doe", "Dan Poe", kind=Kind.PERSON),
            "Ann Roe. Bob Fee. Cat Doe.",
            "the answer is named once and the article names the wrong options too.",
        ),
    ],
)
def test_the_reason_is_one_plain_sentence(item: Item, text: str, words: str) -> None:
    rated = difficulty.rate(item, {"one": text})
    assert rated.difficulty is not None
    assert rated.difficulty == pytest.approx(difficulty.estimate(found(item, text)), abs=0.005)
    start = f"About {rated.difficulty * 100:.0f} of 100 players are expected to be wrong: "
    assert rated.difficulty_reason.startswith(start + words)
    assert rated.difficulty_reason.endswith(".")


def test_an_article_that_is_not_given_tells_nothing() -> None:
    item = make_item("Ann Roe", "Bob Fee", "Cat Doe", "Dan Poe", kind=Kind.PERSON)
    assert difficulty.features(item, {}).key_named == 0
