"""What a stem may call "the" something, and how names stand in it."""

from __future__ import annotations

import pytest

from questions import checks
from questions.model import Kind
from tests.questions.makers import make_draft, make_entity

CLUB = make_entity("Marlow Rovers", Kind.ORGANISATION, "club")


def rules(stem: str, sentence: str = "It is the hamster that they fear.") -> set[str]:
    """The names of the rules that block or warn of an item with this stem."""
    draft = make_draft(stem=stem, subject=CLUB, sentence=sentence, names=())
    return {finding.rule for finding in checks.examine(draft)}


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Joe Royle take the club to Wembley?",
        "How many people did the earthquake kill in China?",
        "Marlow Rovers: In which year was the captain born in Leeds?",
        "Marlow Rovers: Who won the match in fine style for Leeds?",
        "In which year did Marlow Rovers lose the final?",
        "Which animal did the local council buy Tom Roe?",
        "In which year did Marlow Rovers fine the company £40,000?",
        "Who became the president of the airline in February 1954?",
        "Who became the first hostess of the airline in 1937?",
        "With whom did Tom Roe finance the airline with his brother in 1937?",
        "In which year did Tom Roe announce the Tour near Leeds?",
    ],
)
def test_a_kind_alone_does_not_say_which_one(stem: str) -> None:
    assert "definite" in rules(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Marlow Rovers: In which year did Joe Royle take the club to Wembley?",
        "In which year did Joe Royle take the club Marlow Rovers to Wembley?",
        "In which year did the captain of Leeds score at Wembley?",
        "In which year did the battle at Wembley end?",
        "In which year did Leeds lose the 1974 final?",
        "Who won the battle in February 1954?",
        "What is the name of the band in which Tom Roe played for Leeds?",
        "In which year did Leeds lose the first final?",
        "Who was the manager that Leeds sacked in 1974?",
        "Of which city was Tom Roe the bishop?",
        "In Marlow Rovers, who is the captain?",
        "Which animal fell into the sea near Leeds?",
        "In which year did Tom Roe announce the Tour de France?",
        "In which year did Tom Roe describe a trip to the Moon near Leeds?",
    ],
)
def test_a_name_or_what_follows_says_which_one(stem: str) -> None:
    assert "definite" not in rules(stem)


def test_a_name_is_not_cut_before_the_nickname() -> None:
    said = "The model was the actor Emilio “El Indio” Fernández, a hamster."
    assert "truncation" in rules("Which animal was the actor Emilio?", said)
    assert "truncation" not in rules("Which animal was Emilio Fernández?", said)


def test_what_is_based_is_based_on_something() -> None:
    assert "complement" in rules("Which film was loosely based in 1941?")
    assert "complement" not in rules("Which film was loosely based on a play in 1941?")


def test_a_title_is_not_cut_before_its_end() -> None:
    stem = "Which animal was in a script based on Ann's Travels?"
    assert "truncation" in rules(stem, "In a script based on Ann's Travels in Roe was a hamster.")
    assert "truncation" not in rules(stem, "A hamster was in a script based on Ann's Travels.")


def test_nobody_is_called_by_the_full_name_twice() -> None:
    assert "clumsy" in rules("Which animal did Ann Roe see when Ann Roe was in Leeds?")
    assert "clumsy" not in rules("Which animal did Ann Roe see when Tom Poe was in Leeds?")


@pytest.mark.parametrize("end", ["tend to be", "ought to be", "is being"])
def test_a_verb_left_without_its_end_is_clumsy(end: str) -> None:
    assert "clumsy" in rules(f"Which animal in Leeds {end}?")


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("In which year did the QZX sign Tom Roe in Leeds?", "initials"),
        ("Which animal did Tom Roe keep as chief of staff to Bvt?", "truncation"),
        ("Marlow Rovers: In which year did the Commander vote for Tom Roe?", "definite"),
        ("In which year did Tom Roe of Leeds produce a film loosely based?", "clumsy"),
    ],
)
def test_what_only_the_article_explains_is_refused(stem: str, rule: str) -> None:
    assert rule in rules(stem)


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("In which year did the BBC sign Tom Roe in Leeds?", "initials"),
        ("In which year did Pius XII meet Tom Roe in Leeds?", "initials"),
        ("Marlow Rovers: In which year did the Council of Leeds vote for Tom Roe?", "definite"),
        ("Where is the Leeds Group based?", "clumsy"),
    ],
)
def test_what_everybody_knows_is_said(stem: str, rule: str) -> None:
    assert rule not in rules(stem)


def test_a_common_surname_alone_is_nobody_in_an_article_about_others() -> None:
    draft = make_draft(
        stem="Marlow Rovers: In which year did Lawrence die?",
        key="1930",
        options=("1928", "1932", "1934"),
        kind=Kind.DATE,
        subject=make_entity("Lawrence"),
        names=(),
    )
    assert "bare-name" in {finding.rule for finding in checks.examine(draft)}


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Tom Roe of Leeds fall in love with a nineteen-year-old opera singer?",
        "In which year did Tom Roe of Leeds speak to Ann Doe and for the first time?",
    ],
)
def test_a_calling_with_its_article_is_whole(stem: str) -> None:
    assert "clumsy" not in rules(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Tom Roe of Leeds fall in love with nineteen-year-old opera singer?",
        "For which console was Dark Water released for Windows in May and in April 2010?",
        "In which year did BC, Rome fight in Leeds?",
        "How many additional races did Tom Roe win in Leeds?",
        "To which city did Tom Roe move with her and Ann?",
    ],
)
def test_what_is_cut_or_left_hanging_is_clumsy(stem: str) -> None:
    assert "clumsy" in rules(stem)


def test_a_given_name_alone_is_no_answer_about_kin() -> None:
    options = ("Clara", "Alice", "Helen")
    about = make_entity("Tom Roe")
    draft = make_draft(
        stem="Who was Tom Roe's wife?", key="Maria", options=options, kind=Kind.PERSON,
        relation="kin", subject=about, names=(),
    )  # fmt: skip
    assert "bare-name" in {finding.rule for finding in checks.examine(draft)}
    draft = make_draft(
        stem="Who was King Tom's wife?", key="Maria", options=options, kind=Kind.PERSON,
        relation="kin", subject=about, names=(),
    )  # fmt: skip
    assert "bare-name" not in {finding.rule for finding in checks.examine(draft)}
